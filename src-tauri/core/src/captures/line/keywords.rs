//! The words that lead something in such a line.

pub(super) const WANTS: [&str; 16] = [
    "wants", "want", "wanted", "seeking", "seeks", "prefers", "hopes", "wishes", "keen", "interested", "looking",
    "open", "needs", "considering", "curious", "would",
];

/// Whether a word that may lead a wish does so before this one: `open to`, `looking for`, `would like`.
pub(super) fn wants(word: &str, next: &str) -> bool {
    match word {
        "open" => next == "to",
        "looking" => matches!(next, "for" | "to" | "at" | "into"),
        "interested" => next == "in",
        "keen" | "curious" => matches!(next, "on" | "to" | "about"),
        "would" => matches!(next, "like" | "love" | "move" | "relocate" | "consider"),
        word => WANTS.contains(&word),
    }
}

/// Before a wish these make it none.
pub(super) const NOT: [&str; 8] = ["not", "isn't", "isnt", "don't", "dont", "doesn't", "doesnt", "never"];

pub(super) const FOLLOW: [&str; 5] = ["follow", "followup", "follow-up", "f/u", "fu"];
pub(super) const ACTS: [&str; 19] = [
    "call", "ping", "email", "mail", "send", "intro", "introduce", "schedule", "remind", "todo", "task", "ask",
    "invite", "message", "text", "book", "share", "connect", "reach",
];
/// What stands before a noun, not before something to be done.
pub(super) const ARTICLES: [&str; 12] = [
    "a", "an", "the", "no", "not", "his", "her", "their", "our", "my", "first", "last",
];

pub(super) const MET: [&str; 6] = ["met", "saw", "spoke", "talked", "chatted", "bumped"];
/// Words between meeting and whom or where.
pub(super) const MET_WITH: [&str; 13] = [
    "with", "w/", "to", "into", "her", "him", "them", "briefly", "again", "up", "first", "me", "us",
];
pub(super) const AT: [&str; 12] = [
    "at", "in", "by", "near", "over", "during", "after", "before", "outside", "on", "behind", "next",
];
pub(super) const PLACES: [&str; 34] = [
    "booth", "poster", "stand", "table", "room", "hall", "lunch", "dinner", "breakfast", "coffee", "reception",
    "party", "hallway", "keynote", "session", "talk", "tutorial", "workshop", "panel", "drinks", "bar", "banquet",
    "bus", "train", "airport", "lobby", "queue", "line", "demo", "expo", "meetup", "posters", "social", "foyer",
];
/// Places with a number of their own.
pub(super) const NUMBERED: [&str; 7] = ["booth", "poster", "stand", "table", "room", "hall", "session"];
/// Places that are meant by themselves.
pub(super) const ALONE: [&str; 8] = [
    "hallway", "lunch", "dinner", "breakfast", "reception", "party", "banquet", "booth",
];

pub(super) const KNOWS: [&str; 14] = [
    "knows", "knowing", "uses", "using", "does", "works", "working", "expert", "into", "deep", "in", "on", "with",
    "writes",
];

pub(super) const TITLES: [&str; 34] = [
    "engineer", "eng", "swe", "sre", "mts", "researcher", "scientist", "architect", "manager", "director", "vp",
    "svp", "cto", "ceo", "coo", "founder", "cofounder", "co-founder", "postdoc", "intern", "student", "dev",
    "developer", "programmer", "admin", "sysadmin", "analyst", "consultant", "tpm", "pm", "tl", "devops",
    "professor", "fellow",
];
/// What stands before a title and belongs to it.
pub(super) const BEFORE_TITLE: [&str; 55] = [
    "senior", "sr", "staff", "principal", "lead", "chief", "distinguished", "founding", "junior", "jr", "associate",
    "assistant", "ml", "ai", "infra", "infrastructure", "gpu", "hpc", "systems", "system", "software", "platform",
    "research", "performance", "perf", "kernel", "compiler", "site", "reliability", "deep", "learning", "machine",
    "data", "cloud", "network", "networking", "phd", "tech", "technical", "engineering", "hardware", "training",
    "inference", "cuda", "cluster", "storage", "security", "member", "product", "program", "hiring", "team",
    "general", "managing", "applied",
];

/// Words of a sentence: what has one of them is no name.
pub(super) const SENTENCE: [&str; 92] = [
    "a", "an", "the", "great", "nice", "good", "very", "really", "super", "quick", "interesting", "had", "has", "have",
    "was", "is", "are", "were", "be", "been", "met", "talk", "talked", "chat", "chatted", "about", "with", "guy",
    "someone", "somebody", "person", "people", "his", "her", "their", "our", "my", "your", "he", "she", "they", "we",
    "you", "it", "this", "that", "these", "those", "who", "which", "what", "when", "where", "why", "how", "and", "or",
    "but", "not", "no", "yes", "maybe", "might", "may", "can", "could", "should", "will", "would", "to", "for", "on",
    "in", "after", "before", "during", "over", "into", "out", "up", "down", "still", "also", "just", "only", "left",
    "leaving", "visa", "remote", "happy", "loves", "likes",
];

/// Before a company these say that it is not where she is now.
pub(super) const FORMERLY: [&str; 7] = ["ex", "former", "formerly", "prev", "previously", "was", "left"];

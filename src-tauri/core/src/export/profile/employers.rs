//! What an employer is, without its name: by its pool and its size.

use super::atoms::key;
use super::hidden::is_everyday;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Employers everybody in this field knows, by pool, and whether they are large of their kind.
const KNOWN: &[(&str, bool, &str)] = &[
    (
        "cloud_ai",
        true,
        "Google;Google Cloud;GCP;Alphabet;Microsoft;Azure;Microsoft Azure;Amazon;Amazon Web Services;AWS;Oracle;OCI;Oracle Cloud;Alibaba Cloud;Tencent Cloud",
    ),
    (
        "cloud_ai",
        false,
        "IBM;IBM Cloud;OVHcloud;Scaleway;DigitalOcean;Cloudflare",
    ),
    (
        "ai_lab",
        true,
        "OpenAI;DeepMind;Google DeepMind;Anthropic;Meta AI;FAIR;xAI;Mistral;Mistral AI;DeepSeek",
    ),
    (
        "ai_lab",
        false,
        "Cohere;AI21;Adept;Inflection;Reka;Aleph Alpha;Stability AI;Allen Institute for AI;EleutherAI;Moonshot AI",
    ),
    (
        "neocloud",
        true,
        "CoreWeave;Lambda Labs;Crusoe;Nebius;Together AI",
    ),
    (
        "neocloud",
        false,
        "Lambda;Paperspace;Vast.ai;RunPod;Voltage Park;Fluidstack",
    ),
    (
        "big_tech",
        true,
        "Meta;Facebook;Apple;Netflix;Tesla;ByteDance;TikTok;Uber;LinkedIn;Salesforce;Tencent;Alibaba;Baidu",
    ),
    (
        "ai_startup",
        false,
        "Databricks;MosaicML;Anyscale;Fireworks AI;Baseten;Modal Labs;Hugging Face;Character.AI;Perplexity;Scale AI;Modular",
    ),
    (
        "hpc",
        true,
        "Oak Ridge National Laboratory;ORNL;Argonne National Laboratory;Argonne;Lawrence Livermore National Laboratory;LLNL;Los Alamos National Laboratory;LANL;NERSC;Lawrence Berkeley National Laboratory;Sandia National Laboratories;CSCS;Jülich Supercomputing Centre;CERN;RIKEN",
    ),
    ("chip", true, "NVIDIA;AMD;Intel;Qualcomm;Broadcom"),
    (
        "chip",
        false,
        "Cerebras;Graphcore;Groq;SambaNova;Tenstorrent;Mellanox;Habana Labs;Annapurna Labs;Etched",
    ),
    (
        "trading",
        true,
        "Citadel;Citadel Securities;Jane Street;Two Sigma;D. E. Shaw;Jump Trading;Hudson River Trading;Optiver;XTX Markets",
    ),
    (
        "university",
        true,
        "Stanford;Stanford University;MIT;Massachusetts Institute of Technology;CMU;Carnegie Mellon;Carnegie Mellon University;UC Berkeley;Caltech;Princeton;Princeton University;Harvard;Harvard University;Cornell;Columbia University;UIUC;Georgia Tech;UT Austin;University of Washington;UC San Diego;UCLA;NYU;Purdue;ETH;ETH Zurich;ETH Zürich;EPFL;TU Munich;TUM;University of Cambridge;University of Oxford;Imperial College;Imperial College London;UCL;University of Toronto;University of Waterloo;Tsinghua;Tsinghua University;Peking University;KAIST;NUS;Technion;IIT Bombay;IIT Delhi;IIT Madras",
    ),
];

/// Of these, names of hardware and software begin with them: hidden only where they are hers.
const VENDORS: &[&str] = &[
    "nvidia",
    "amd",
    "intel",
    "qualcomm",
    "broadcom",
    "cerebras",
    "graphcore",
    "groq",
    "google",
    "aws",
    "meta",
    "microsoft",
    "apple",
    "lambda",
];

/// A fleet of so many accelerators is a large one.
const LARGE_FLEET: u32 = 10_000;

/// An employer as it is told: "large cloud provider".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Employer<'a> {
    pub name: &'a str,
    /// The company's, else hers; empty: unknown.
    pub pool: &'a str,
    pub fleet: Option<u32>,
}

/// Whether it is a place where people learn.
pub(super) fn is_school(employer: &Employer<'_>) -> bool {
    kind(employer).0 == "university"
}

/// By what each is spelled.
static BY_KEY: LazyLock<HashMap<String, (&str, bool)>> = LazyLock::new(|| {
    let all = KNOWN.iter().flat_map(|(pool, large, all)| {
        let of = (*pool, *large);
        all.split(';').map(move |name| (key(name), of))
    });
    all.collect()
});

fn known(name: &str) -> Option<(&'static str, bool)> {
    BY_KEY.get(&key(name)).copied()
}

fn kind<'a>(employer: &Employer<'a>) -> (&'a str, bool) {
    let (pool, large) = known(employer.name).unwrap_or_default();
    let pool = if employer.pool.is_empty() {
        pool
    } else {
        employer.pool
    };
    (
        pool,
        large || employer.fleet.is_some_and(|fleet| fleet >= LARGE_FLEET),
    )
}

/// What stands instead of its name, without an article.
pub(super) fn told(employer: &Employer<'_>) -> String {
    let (pool, large) = kind(employer);
    let (what, sized) = match pool {
        "big_tech" => ("large technology company", false),
        "ai_lab" => ("AI lab", true),
        "ai_startup" => ("AI startup", false),
        "hpc" => ("national laboratory", false),
        "university" => ("research university", false),
        "cloud_ai" => ("cloud provider", true),
        "neocloud" => ("GPU cloud provider", true),
        "gaming" => ("graphics company", false),
        "chip" => ("chip maker", true),
        "trading" => ("trading firm", false),
        _ => ("technology company", true),
    };
    if sized && large {
        format!("large {what}")
    } else {
        what.to_owned()
    }
}

/// The same with its article.
pub(super) fn with_article(told: &str) -> String {
    let an = told.starts_with("AI");
    format!("{} {told}", if an { "an" } else { "a" })
}

/// "Fireworks AI" is spoken of as Fireworks; none where that is a word of every day.
pub(super) fn spoken(name: &str) -> Option<&str> {
    let (head, last) = name.trim().rsplit_once([' ', '.'])?;
    let telling = key(head).chars().count() > 3 && !is_everyday(&key(head));
    (telling && matches!(key(last).as_str(), "ai" | "labs" | "technologies" | "research")).then_some(head)
}

/// What people who work or worked there call themselves: "ex-Googler".
pub(super) fn insiders(name: &str) -> Vec<String> {
    const OWN: &[(&str, &[&str])] = &[
        ("google", &["Noogler", "Xoogler"]),
        ("meta", &["Metamate"]),
        ("amazon", &["Amazonian"]),
        ("twitter", &["Tweep"]),
        ("ibm", &["Beemer"]),
    ];
    let name = name.trim();
    let one = key(name);
    if one.chars().count() < 3 || is_everyday(&one) || name.contains(char::is_whitespace) {
        return Vec::new();
    }
    let own = OWN
        .iter()
        .find(|(of, _)| *of == one)
        .map_or(&[][..], |(_, own)| *own);
    let endings: &[&str] = if one.ends_with('e') {
        &["r", "an"]
    } else {
        &["er", "ian", "ie"]
    };
    let made = endings.iter().map(|ending| format!("{name}{ending}"));
    let all: Vec<String> = made.chain(own.iter().map(|own| (*own).to_owned())).collect();
    let many: Vec<String> = all.iter().map(|insider| format!("{insider}s")).collect();
    all.into_iter().chain(many).collect()
}

/// Names everybody knows, with what is told instead.
pub(super) fn well_known() -> impl Iterator<Item = (&'static str, String)> {
    KNOWN.iter().flat_map(|(pool, _, all)| {
        all.split(';')
            .filter(|name| !VENDORS.contains(&key(name).as_str()))
            .map(move |name| {
                let employer = Employer {
                    name,
                    pool,
                    fleet: None,
                };
                (name, with_article(&told(&employer)))
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_employer_is_told_by_pool_and_size() {
        for (name, pool, fleet, expected) in [
            ("Google Cloud", "", None, "large cloud provider"),
            ("Lumen", "cloud_ai", None, "cloud provider"),
            ("Lumen", "cloud_ai", Some(12_000), "large cloud provider"),
            ("OPEN AI", "", None, "large AI lab"),
            ("Argonne National Laboratory", "", None, "national laboratory"),
            ("Osterhale", "ai_lab", Some(500), "AI lab"),
            ("Stanford", "", None, "research university"),
            ("Acme", "", None, "technology company"),
            ("Acme", "ours", Some(20_000), "large technology company"),
        ] {
            assert_eq!(told(&Employer { name, pool, fleet }), expected, "{name}");
        }
        assert_eq!(
            (spoken("Fireworks AI"), spoken("Hudson AI")),
            (None, Some("Hudson"))
        );
        let insiders = insiders("Google");
        assert!(insiders.contains(&"Googlers".to_owned()) && insiders.contains(&"Xoogler".to_owned()));
        assert_eq!(with_article("AI lab"), "an AI lab");
        assert!(well_known().all(|(name, _)| name != "NVIDIA"));
    }
}

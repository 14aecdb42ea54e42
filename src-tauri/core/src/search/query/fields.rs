//! The fields of the language: the one list that reading, completing and the page that explains them go by.

use super::told::QueryFieldHelp;
use crate::profiles::Work;

/// What a field asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Is {
    Skill,
    Hardware,
    Fabric,
    Size(Size),
    Did,
    Years,
    Kind(Work),
    /// `work:inference>=3`
    AnyKind,
    Exposure,
    Side,
    Project,
    Since,
    Evidence,
    Verified,
    Stories,
    Impact,
    Pool,
    Line(Line),
    Past,
    Clock,
    Pay(Money),
    Tag,
    List,
    Day(Day),
    Has,
    Missing,
    Versatile,
    Stage,
    /// A role whose pipeline they are in.
    Role,
    Client,
    Due,
    OffLimits,
    /// `not:offlimits`
    Not,
    Sort,
}

/// A number of a scale record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    Accelerators,
    Fleet,
    Nodes,
    Requests,
    /// The same by the second.
    Queries,
    Terabytes,
    Petabytes,
    P99,
}

/// A line of text about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Name,
    Title,
    Company,
    Team,
    Place,
    Email,
    Phone,
    Owner,
    Source,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Money {
    /// Expected, else current.
    Either,
    Current,
    Expected,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    Added,
    Updated,
    Touched,
}

/// A field by its name.
#[derive(Debug)]
pub(super) struct Field {
    pub name: &'static str,
    pub also: &'static [&'static str],
    pub group: &'static str,
    pub says: &'static str,
    pub examples: &'static [&'static str],
    pub is: Is,
}

const WORK: &str = "Work";
const SCALE: &str = "Scale";
const BACKED: &str = "Evidence and open source";
const PLACE: &str = "Where they are";
const PAY: &str = "Pay";
const WORKING: &str = "Roles and follow-ups";
const DESK: &str = "Your desk";

const fn field(
    group: &'static str,
    name: &'static str,
    also: &'static [&'static str],
    is: Is,
    says: &'static str,
    examples: &'static [&'static str],
) -> Field {
    Field {
        name,
        also,
        group,
        says,
        examples,
        is,
    }
}

#[rustfmt::skip]
pub(super) const FIELDS: &[Field] = &[
    field(WORK, "skill", &["skills"], Is::Skill, "A skill by any of its names, and how deep: used, built, tuned, authored, or 1 to 4. With ~ also what is near to it.", &["skill:cuda", "skill:nccl>=tuned", "skill:~rdma"]),
    field(WORK, "hw", &["hardware", "gpu"], Is::Hardware, "Hardware they know or ran: a part, a family or a vendor, which finds all its parts.", &["hw:h100", "hw:hopper", "hw:amd", "hw:tpu>=built"]),
    field(WORK, "net", &["fabric", "network"], Is::Fabric, "A network they ran or know. With ~ also what is near to it.", &["net:infiniband", "net:roce"]),
    field(WORK, "work", &[], Is::AnyKind, "How much of their work is of a kind, from 0 to 4. Without a number: 2 or more.", &["work:inference>=3", "work:networking"]),
    field(WORK, "training", &[], Is::Kind(Work::Training), "How much of their work is training, from 0 to 4.", &["training:>=3"]),
    field(WORK, "inference", &[], Is::Kind(Work::Inference), "How much of their work is inference, from 0 to 4.", &["inference:>=3"]),
    field(WORK, "data", &[], Is::Kind(Work::Data), "How much of their work is data pipelines, from 0 to 4.", &["data:>=2"]),
    field(WORK, "cost", &[], Is::Kind(Work::Cost), "How much of their work is cost, from 0 to 4.", &["cost:>=2"]),
    field(WORK, "platform", &[], Is::Kind(Work::Platform), "How much of their work is the platform, from 0 to 4.", &["platform:>=3"]),
    field(WORK, "networking", &[], Is::Kind(Work::Networking), "How much of their work is networking, from 0 to 4.", &["networking:>=3"]),
    field(WORK, "ml", &[], Is::Exposure, "How much machine learning they were near, from 0 to 3.", &["ml:>=1", "ml:0"]),
    field(WORK, "side", &[], Is::Side, "Whether they made the platform or worked on it. Who did both is found by either.", &["side:platform", "side:user", "side:both"]),
    field(WORK, "versatile", &[], Is::Versatile, "They know the platforms of two vendors, or both train and serve.", &["versatile", "-versatile"]),
    field(SCALE, "scale", &["gpus", "accelerators"], Is::Size(Size::Accelerators), "Accelerators in their largest job, else at the site. Beside scale.role and scale.year: the largest of those records.", &["scale:>=1000", "scale:1000..4000", "scale:<100 scale.role:built"]),
    field(SCALE, "fleet", &[], Is::Size(Size::Fleet), "Accelerators at the largest site they worked on.", &["fleet:>=10k"]),
    field(SCALE, "nodes", &[], Is::Size(Size::Nodes), "Machines at the largest site they worked on.", &["nodes:>=256"]),
    field(SCALE, "scale.role", &["did"], Is::Did, "What they did there, or more: used, on_call, operated, built, led.", &["scale.role:built", "scale:>=1000 scale.role:operated"]),
    field(SCALE, "scale.year", &[], Is::Years, "When it was.", &["scale.year:2024", "scale.year:>=2023", "scale.year:2022..2024"]),
    field(SCALE, "requests", &[], Is::Size(Size::Requests), "Requests they served, a day unless you say otherwise.", &["requests:>=50m", "requests:>=3k/s"]),
    field(SCALE, "qps", &[], Is::Size(Size::Queries), "Requests they served, a second.", &["qps:>=2k"]),
    field(SCALE, "tb", &["terabytes"], Is::Size(Size::Terabytes), "Data they handled, in terabytes.", &["tb:>=500", "tb:>=2pb"]),
    field(SCALE, "pb", &["petabytes"], Is::Size(Size::Petabytes), "Data they handled, in petabytes.", &["pb:>=3"]),
    field(SCALE, "p99", &["latency"], Is::Size(Size::P99), "The shortest 99th percentile they served under, in milliseconds.", &["p99:<=50ms"]),
    field(BACKED, "oss", &["project"], Is::Project, "An open-source project they take part in, and how: user, issue, pr, committer, maintainer.", &["oss:vllm", "oss:vllm>=pr", "oss:>=committer"]),
    field(BACKED, "oss.since", &[], Is::Since, "Active in open source in this year or later; beside oss: in that project.", &["oss:vllm oss.since:2025"]),
    field(BACKED, "evidence", &[], Is::Evidence, "Something of theirs is backed so, or better: said, resume, paper, pr, maintainer, reference, interview.", &["evidence:pr", "evidence:reference"]),
    field(BACKED, "verified", &[], Is::Verified, "Something of theirs is backed by more than their own word.", &["verified"]),
    field(BACKED, "stories", &["story"], Is::Stories, "They told of a failure: communication, memory, faults.", &["stories:communication", "stories:>=2"]),
    field(BACKED, "impact", &[], Is::Impact, "What their work changed, counted; or verified: somebody vouches for it.", &["impact:>=1", "impact:verified"]),
    field(PLACE, "pool", &[], Is::Pool, "The talent pool they come from.", &["pool:hpc", "pool:\"AI lab\""]),
    field(PLACE, "company", &["at", "employer"], Is::Line(Line::Company), "Where they work now, by any word of its name; in quotes by all of it.", &["company:nvidia", "company:\"Meta Platforms\"", "-at:google"]),
    field(PLACE, "past", &[], Is::Past, "Where they ran something before.", &["past:google"]),
    field(PLACE, "team", &[], Is::Line(Line::Team), "The team they are in, by any word of its name.", &["team:infrastructure"]),
    field(PLACE, "title", &[], Is::Line(Line::Title), "Words of their title, side by side.", &["title:staff", "title:\"site reliability\""]),
    field(PLACE, "city", &["place", "location"], Is::Line(Line::Place), "Words of where they live.", &["city:zurich", "city:\"san francisco\""]),
    field(PLACE, "tz", &["timezone"], Is::Clock, "How far their clocks are from a zone’s, in hours: an abbreviation, a place or an offset, as it is there today.", &["tz:cet±2", "tz:pst+-1", "tz:utc+1", "tz:Europe/Zurich"]),
    field(PAY, "pay", &["salary"], Is::Pay(Money::Either), "What they expect for a year, else what they have. With a currency it is converted by your own rates.", &["pay:<500k", "pay:<500k eur", "pay:300k..450k usd"]),
    field(PAY, "pay.current", &[], Is::Pay(Money::Current), "What they have now for a year.", &["pay.current:<400k"]),
    field(PAY, "pay.expected", &[], Is::Pay(Money::Expected), "What they expect for a year.", &["pay.expected:<=600k usd"]),
    field(WORKING, "stage", &[], Is::Stage, "The stage they are in in some role: sourced, contacted, replied, screened, submitted, interviewing, offer, accepted, rejected, withdrawn, a stage’s own name, or any for whoever is in a pipeline. Beside role: and client: it is asked of one and the same pipeline, with a minus too: role:kernel -stage:rejected leaves out who was rejected in that role.", &["stage:submitted", "stage:offer client:acme", "role:kernel -stage:rejected"]),
    field(WORKING, "role", &["job"], Is::Role, "The role whose pipeline they are or were in, by words of its title; in quotes by all of it. With stage: and client: one pipeline must be all of it.", &["role:inference", "role:\"Staff Engineer, Training Platform\" stage:>=submitted"]),
    field(WORKING, "client", &[], Is::Client, "The client in whose roles they are or were. With stage: and role: one pipeline must be all of it.", &["client:tarnwick", "-client:\"Orrery Bay AI Lab\""]),
    field(WORKING, "touched", &["contacted"], Is::Day(Day::Touched), "When they were last spoken or written to, or wrote themselves; never for those without a call, mail, message or meeting.", &["touched:<30d", "touched:>90d", "touched:never"]),
    field(WORKING, "due", &["task", "tasks"], Is::Due, "An open task about them is due: today, tomorrow, overdue, any, or within a time, what is overdue with it. One that is put off is due when it comes back.", &["due:today", "due:overdue", "due:<=7d"]),
    field(WORKING, "offlimits", &["off-limits"], Is::OffLimits, "They are not to be approached today, for their own sake or their company’s.", &["offlimits", "-offlimits"]),
    field(WORKING, "not", &[], Is::Not, "The other way of saying -offlimits.", &["not:offlimits"]),
    field(DESK, "tag", &["tags"], Is::Tag, "A tag of yours, all of it.", &["tag:hot", "tag:\"to call\""]),
    field(DESK, "list", &["hotlist"], Is::List, "Who is on one of your lists.", &["list:\"MLSys 2026\""]),
    field(DESK, "owner", &[], Is::Line(Line::Owner), "Whose they are; me for yours.", &["owner:me", "-owner:me"]),
    field(DESK, "source", &[], Is::Line(Line::Source), "Words of where you know them from.", &["source:linkedin"]),
    field(DESK, "name", &[], Is::Line(Line::Name), "Words of their name.", &["name:kowalska"]),
    field(DESK, "email", &["mail"], Is::Line(Line::Email), "Words of their first e-mail address.", &["email:example.org"]),
    field(DESK, "phone", &[], Is::Line(Line::Phone), "Digits of their first number, as it is written.", &["phone:44"]),
    field(DESK, "added", &["created"], Is::Day(Day::Added), "When they came to the desk.", &["added:<30d", "added:>2026-01-01", "added:2026-03"]),
    field(DESK, "updated", &["changed"], Is::Day(Day::Updated), "When something about them was changed last.", &["updated:>90d", "updated:<2w"]),
    field(DESK, "has", &[], Is::Has, "Something is known: email, phone, notes, tags, scale, hardware, skills, pay, title, company, location, team, evidence, oss.", &["has:email"]),
    field(DESK, "missing", &[], Is::Missing, "Nothing is known of it.", &["missing:scale"]),
    field(DESK, "sort", &["order"], Is::Sort, "The order they are shown in, by a column of the list; with a minus the other way round.", &["sort:-scale", "sort:name", "sort:-updated"]),
];

/// What people ask for and Roster has not got yet, with what it is called.
const NOT_YET: &[(&str, &str)] = &[("met", "meetings")];

/// The field of this name, in any case.
pub(super) fn named(name: &str) -> Option<&'static Field> {
    let is = |known: &str| known.eq_ignore_ascii_case(name);
    FIELDS
        .iter()
        .find(|field| is(field.name) || field.also.iter().any(|also| is(also)))
}

/// What Roster has not got yet, if `name` asks for it.
pub(super) fn not_yet(name: &str) -> Option<&'static str> {
    NOT_YET
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .map(|(_, what)| *what)
}

/// Whether this word is a field without a value.
pub(super) fn stands_alone(word: &str) -> bool {
    matches!(word, "versatile" | "verified" | "offlimits")
}

/// Whether a sum in this field may be followed by its currency.
pub(super) fn takes_currency(name: &str) -> bool {
    named(name).is_some_and(|field| matches!(field.is, Is::Pay(_)))
}

/// Codes of currencies that a sum may be followed by: those that pay in this field is quoted in. Any other is written
/// without a blank (`500kBRL`).
const CURRENCIES: [&str; 24] = [
    "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "JPY", "CNY", "INR", "SGD", "HKD", "KRW", "TWD", "ILS",
    "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "AED", "SAR", "BRL",
];

pub(super) fn is_currency(word: &str) -> bool {
    CURRENCIES.iter().any(|code| code.eq_ignore_ascii_case(word))
}

/// Every field, for the page that explains them.
pub fn query_fields() -> Vec<QueryFieldHelp> {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    FIELDS
        .iter()
        .map(|field| QueryFieldHelp {
            name: field.name.to_owned(),
            also: owned(field.also),
            group: field.group.to_owned(),
            says: field.says.to_owned(),
            examples: owned(field.examples),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_name_is_given_once() {
        let mut seen = BTreeSet::new();
        for field in FIELDS {
            for name in [field.name].iter().chain(field.also) {
                assert!(seen.insert(*name), "{name}");
                assert!(not_yet(name).is_none(), "{name}");
            }
        }
    }
}

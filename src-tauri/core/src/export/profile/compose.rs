//! From what is known to the page: the same parts in the same order, named or blind.

use super::gather::Material;
use super::hidden::{Hidden, ROLE};
use super::rules::{BlindRules, ProfileAsk, ProfilePart};
use super::when::{self, When};
use super::{places, spend};
use crate::matching::{MatchReason, ReasonKind, RestsOn};
use crate::numbers::thousands;
use crate::open_source::Contribution;
use crate::pay::{Currency, PayKind, shown};
use crate::profiles::{BadgeKind, Depth, ImpactClaim, KnownClaim, ScaleClaim, StoryClaim};
use crate::sheet::{Sheet, SheetFact, SheetPart, VERSION};
use crate::taxonomy::Kind;
use crate::vocabulary::capital;
use crate::wanted::MatchSide;
use std::collections::HashMap;

/// A story is told in so many letters, at most.
const STORY: usize = 320;

/// How a page speaks of her.
pub(super) struct Composer<'a> {
    of: &'a Material,
    ask: &'a ProfileAsk,
    /// None: by name.
    blind: Option<(&'a Hidden, &'a BlindRules)>,
    employers: HashMap<&'a str, String>,
}

/// The page.
pub(super) fn compose(of: &Material, ask: &ProfileAsk, hidden: Option<&Hidden>) -> Sheet {
    let composer = Composer {
        of,
        ask,
        blind: hidden.map(|hidden| (hidden, &ask.rules)),
        employers: of.employers(),
    };
    let mut parts = vec![SheetPart::Facts {
        facts: composer.facts(),
    }];
    for part in &ask.parts {
        composer.part(*part, &mut parts);
    }
    let client = of.client();
    Sheet {
        version: VERSION,
        title: match composer.blind {
            Some(_) => of.candidate(),
            None => of.person.name.clone(),
        },
        subtitle: match ask.headline.trim() {
            "" => composer.say(&of.person.title),
            headline => headline.to_owned(),
        },
        badges: composer.badges(),
        parts,
        foot: format!("Submittal {} · for {client} · confidential", of.number),
    }
}

fn heading(text: &str) -> SheetPart {
    SheetPart::Heading {
        text: text.to_owned(),
    }
}

fn fact(name: &str, text: String) -> Option<SheetFact> {
    let name = name.to_owned();
    (!text.is_empty()).then_some(SheetFact { name, text })
}

impl Composer<'_> {
    /// Her own words and what is known in words: with what is hidden replaced.
    fn say(&self, text: &str) -> String {
        match self.blind {
            Some((hidden, _)) => hidden.scrubbed(text.trim()),
            None => text.trim().to_owned(),
        }
    }

    /// Where something was; empty where that is not known.
    fn at(&self, company: &str) -> String {
        match self.blind {
            Some((_, rules)) if rules.employers => match self.employers.get(company) {
                Some(told) => told.clone(),
                None => self.say(company),
            },
            _ => company.to_owned(),
        }
    }

    fn when(&self, from: &str, to: &str) -> String {
        let told = match self.blind {
            Some((_, rules)) if rules.dates => When::Ago(self.of.this_year),
            _ => When::Dated,
        };
        when::told(from, to, told)
    }

    fn badges(&self) -> Vec<String> {
        // Both are figures of our own desk: they say nothing to who reads of one person.
        let telling = |kind: BadgeKind| !matches!(kind, BadgeKind::Verified | BadgeKind::Coverage);
        let badges = self.of.profile.badges.iter().filter(|badge| telling(badge.kind));
        badges.map(|badge| self.say(&badge.text)).collect()
    }

    fn facts(&self) -> Vec<SheetFact> {
        let person = &self.of.person;
        let place = match self.blind {
            Some((_, rules)) => places::told(&person.location, &person.time_zone, rules.place).to_owned(),
            None => person.location.clone(),
        };
        let now = match &person.company {
            Some(company) => self.at(&company.name),
            None => String::new(),
        };
        let expected = if self.ask.pay {
            self.expected()
        } else {
            String::new()
        };
        [
            fact(ROLE, format!("{}, {}", self.of.purpose.title, self.of.client())),
            fact("Works at", now),
            fact("Place", place),
            fact("Available", self.ask.available.trim().to_owned()),
            fact("Expects", expected),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn expected(&self) -> String {
        let points = &self.of.pay.points;
        let Some(point) = points.iter().find(|point| point.kind == PayKind::Expected) else {
            return String::new();
        };
        let Some(currency) = Currency::of(&point.currency) else {
            return String::new();
        };
        let part =
            |minor: Option<i64>, name: &str| minor.map(|minor| format!("{name} {}", shown(minor, currency)));
        let total = point
            .total
            .map(|total| format!("{} a year", shown(total, currency)));
        let several = [point.base, point.bonus, point.equity].iter().flatten().count() > 1;
        let parts: Vec<String> = [
            part(point.base.filter(|_| several), "base"),
            part(point.bonus.filter(|_| several), "bonus"),
            part(point.equity.filter(|_| several), "equity"),
            part(point.sign_on, "sign-on"),
        ]
        .into_iter()
        .flatten()
        .collect();
        match (total, parts.join(", ")) {
            (Some(total), parts) if parts.is_empty() => total,
            (Some(total), parts) => format!("{total} ({parts})"),
            (None, parts) => parts,
        }
    }

    fn part(&self, part: ProfilePart, parts: &mut Vec<SheetPart>) {
        let profile = &self.of.profile;
        match part {
            ProfilePart::Summary => {
                let text = self.ask.summary.trim().to_owned();
                if !text.is_empty() {
                    parts.extend([heading("In short"), SheetPart::Text { text }]);
                }
            }
            ProfilePart::Match => self.fits(parts),
            ProfilePart::Questions => self.open(parts),
            ProfilePart::Scale if !profile.scale.is_empty() => parts.extend([heading("Scale"), self.scale()]),
            ProfilePart::Impacts => {
                let points = profile.impacts.iter().map(|claim| self.impact(claim));
                points_under("What changed", points.collect(), parts);
            }
            ProfilePart::Hardware => self.known("Hardware", &profile.hardware, parts),
            ProfilePart::Skills => self.known("Skills", &profile.skills, parts),
            ProfilePart::Stories => {
                let points = profile.stories.iter().map(|claim| self.story(claim));
                points_under("Failures handled", points.collect(), parts);
            }
            ProfilePart::OpenSource => {
                let points = self.of.contributions.iter().map(|one| self.contribution(one));
                points_under("Open source", points.collect(), parts);
            }
            ProfilePart::Scale => {}
        }
    }

    /// Why she fits.
    fn fits(&self, parts: &mut Vec<SheetPart>) {
        points_under("Why this fits", self.sentences(ReasonKind::Good), parts);
    }

    /// What does not fit, and what nobody knows.
    fn open(&self, parts: &mut Vec<SheetPart>) {
        let unmet = self
            .of
            .out
            .as_ref()
            .map(|out| self.say(&format!("A must of the role is not met: the candidate {out}")));
        let others = ReasonKind::ALL.iter().filter(|kind| **kind != ReasonKind::Good);
        let open = unmet
            .into_iter()
            .chain(others.flat_map(|kind| self.sentences(*kind)));
        points_under("What to ask about", open.collect(), parts);
    }

    /// What the match says of this kind, as a client may read it.
    fn sentences(&self, kind: ReasonKind) -> Vec<String> {
        let projects = self.blind.is_some_and(|(_, rules)| rules.projects);
        let told = |reason: &&MatchReason| match reason.side {
            // What she earns is hers to tell, ticked or not.
            MatchSide::Pay => self.ask.pay && reason.rests_on == Some(RestsOn::Pay(PayKind::Expected)),
            // Places and time zones stand in these sentences as they are; what may be told of them is told by itself.
            MatchSide::Place => self.blind.is_none(),
            // Open source is told by itself, without the projects' names.
            MatchSide::OpenSource => !projects,
            _ => true,
        };
        let sentence = |reason: &MatchReason| match &reason.rests_on {
            Some(RestsOn::Project { unnamed }) if projects => self.say(unnamed),
            _ => self.say(&for_a_client(&reason.says)),
        };
        let all = self.of.reasons.iter().filter(|reason| reason.kind == kind);
        all.filter(told).map(sentence).collect()
    }

    fn scale(&self) -> SheetPart {
        let head = ["Accelerators", "Hardware", "Part in it", "Where", "When"];
        let rows = self.of.profile.scale.iter().map(|claim| self.scale_row(claim));
        SheetPart::Table {
            head: head.map(str::to_owned).to_vec(),
            rows: rows.collect(),
            numbers: vec![0],
        }
    }

    fn scale_row(&self, claim: &ScaleClaim) -> Vec<String> {
        let record = &claim.record;
        let size = match (record.accelerators, record.fleet) {
            (Some(job), Some(fleet)) if fleet > job => {
                format!("{} of {}", thousands(job.into()), thousands(fleet.into()))
            }
            (Some(size), _) | (None, Some(size)) => thousands(size.into()),
            (None, None) => String::new(),
        };
        let hardware = [&claim.hardware_name, &claim.fabric_name];
        let hardware: Vec<&str> = hardware
            .into_iter()
            .map(String::as_str)
            .filter(|name| !name.is_empty())
            .collect();
        let did = record.did.map_or("", |did| did.shown());
        let verified = if claim.backing.verified { " (verified)" } else { "" };
        vec![
            size,
            self.say(&hardware.join(", ")),
            format!("{did}{verified}").trim().to_owned(),
            self.at(&record.company),
            self.when(&record.from, &record.to),
        ]
    }

    /// Names by depth, the deepest first.
    fn known(&self, title: &str, claims: &[KnownClaim], parts: &mut Vec<SheetPart>) {
        let depths = Depth::ALL.iter().rev().map(|depth| Some(*depth)).chain([None]);
        let facts = depths.filter_map(|depth| {
            let of = claims.iter().filter(|claim| claim.known.depth == depth);
            let names: Vec<String> = of
                .map(|claim| match claim.backing.verified {
                    true => format!("{} (verified)", self.say(&claim.name)),
                    false => self.say(&claim.name),
                })
                .collect();
            let name = match depth {
                Some(Depth::Authored) => "Authored",
                Some(Depth::Tuned) => "Tuned",
                Some(Depth::Built) => "Built with",
                Some(Depth::Used) => "Used",
                None => "Knows",
            };
            fact(name, names.join(", "))
        });
        let facts: Vec<SheetFact> = facts.collect();
        if !facts.is_empty() {
            parts.extend([heading(title), SheetPart::Facts { facts }]);
        }
    }

    fn impact(&self, claim: &ImpactClaim) -> String {
        let impact = &claim.impact;
        let mut says = self.say(&impact.metric);
        match (impact.before.trim(), impact.after.trim()) {
            ("", "") => {}
            ("", after) => says.push_str(&format!(": {}", self.say(after))),
            (before, "") => says.push_str(&format!(": from {}", self.say(before))),
            (before, after) => says.push_str(&format!(": {} → {}", self.say(before), self.say(after))),
        }
        if let Some(change) = spend::change(&impact.before, &impact.after) {
            says.push_str(&format!(" ({})", spend::signed(change)));
        }
        let money = impact.money_per_month.zip(Currency::of(&impact.currency));
        if let Some((minor, currency)) = money {
            says.push_str(&format!(", {} per month", shown(minor, currency)));
        }
        let at = self.at(&impact.company);
        if !at.is_empty() {
            says.push_str(&format!(", {at}"));
        }
        let when = self.when("", &impact.happened_on);
        if !when.is_empty() {
            says.push_str(&format!(", {when}"));
        }
        if claim.backing.verified || !impact.verified_by.is_empty() {
            says.push_str("; verified");
        }
        match self.at_your_spend(claim) {
            Some(worth) => format!("{says}. {worth}"),
            None => says,
        }
    }

    fn at_your_spend(&self, claim: &ImpactClaim) -> Option<String> {
        let impact = &claim.impact;
        let purpose = &self.of.purpose;
        let saved = spend::saved(&impact.metric, &impact.before, &impact.after)?;
        spend::per_year(saved, purpose.spend_per_month?, &purpose.spend_currency)
    }

    fn story(&self, claim: &StoryClaim) -> String {
        let story = &claim.story;
        let domain = capital(story.domain.shown());
        // Cut only then: half a name would not be found.
        let told = short(&self.say(&story.story));
        let at = self.at(&story.company);
        let when = self.when("", &story.happened_on);
        let context: Vec<&str> = [at.as_str(), &when]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        match context.join(", ") {
            context if context.is_empty() => format!("{domain}: {told}"),
            context => format!("{domain} ({context}): {told}"),
        }
    }

    fn contribution(&self, one: &Contribution) -> String {
        let project = match self.blind {
            Some((_, rules)) if rules.projects => {
                let skill = self.of.field.item(Kind::Project, &one.project);
                let skill = skill.and_then(|project| self.of.field.item(Kind::Skill, &project.skill));
                match skill
                    .map(|skill| skill.area.as_str())
                    .filter(|area| !area.is_empty())
                {
                    Some(area) => format!("An open-source project ({})", area.replace(['_', '-'], " ")),
                    None => "An open-source project".to_owned(),
                }
            }
            _ => one.name.clone(),
        };
        let mut says = project;
        let level = one.level.map(|level| level.shown());
        let commits = one
            .commits
            .map(|commits| format!("{} commits", thousands(commits.into())));
        let last = match one.last_on.get(..4) {
            Some(year) => self.when("", year),
            None => String::new(),
        };
        let mut told: Vec<&str> = Vec::new();
        told.extend(level);
        told.extend(commits.as_deref());
        let last = if last.is_empty() {
            last
        } else {
            format!("last {last}")
        };
        told.extend(Some(last.as_str()).filter(|last| !last.is_empty()));
        if !told.is_empty() {
            says.push_str(&format!(": {}", told.join(", ")));
        }
        says
    }
}

fn points_under(title: &str, points: Vec<String>, parts: &mut Vec<SheetPart>) {
    let points: Vec<String> = points.into_iter().filter(|point| !point.is_empty()).collect();
    if !points.is_empty() {
        parts.extend([heading(title), SheetPart::Points { points }]);
    }
}

/// What the match says to the recruiter, as it is said to a client.
fn for_a_client(says: &str) -> String {
    for (end, instead) in [
        (": ask", " yet"),
        (": say it early", ""),
        (": add one under exchange rates", ""),
    ] {
        if let Some(head) = says.strip_suffix(end) {
            return format!("{head}{instead}");
        }
    }
    without_weight(says)
}

/// What a claim counts is between the match and the recruiter; what backs it, and when it was, stays: " (PR merged, 2026:
/// counts 90%)" is " (PR merged, 2026)", " (nothing backs it, year not known: counts 60%)" goes.
fn without_weight(says: &str) -> String {
    let weighed = says.rsplit_once(" (").and_then(|(head, tail)| {
        let (backing, percent) = tail.strip_suffix("%)")?.rsplit_once(": counts ")?;
        let (by, when) = backing.rsplit_once(", ")?;
        percent.parse::<u8>().is_ok().then_some((head, by, when))
    });
    let Some((head, by, when)) = weighed else {
        return says.to_owned();
    };
    let stays: Vec<&str> = [by, when]
        .into_iter()
        .filter(|part| !["nothing backs it", "year not known"].contains(part))
        .collect();
    match stays.as_slice() {
        [] => head.to_owned(),
        some => format!("{head} ({})", some.join(", ")),
    }
}

/// The first sentences, as far as they fit.
fn short(story: &str) -> String {
    let line = story.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= STORY {
        return line;
    }
    let head: String = line.chars().take(STORY).collect();
    match head.rfind(". ").or_else(|| head.rfind(' ')) {
        Some(at) => {
            let head = head.get(..at).unwrap_or_default().trim_end_matches('.');
            format!("{head} …")
        }
        None => format!("{head}…"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_to_the_recruiter_is_not_said_to_the_client() {
        for (says, told) in [
            ("CUDA is not known: ask", "CUDA is not known yet"),
            (
                "Expects 1 USD, above the band of 0 USD: say it early",
                "Expects 1 USD, above the band of 0 USD",
            ),
            ("Tuned CUDA", "Tuned CUDA"),
            (
                "Tuned CUDA (nothing backs it, 2025: counts 85%)",
                "Tuned CUDA (2025)",
            ),
            (
                "Tuned CUDA (nothing backs it, year not known: counts 60%)",
                "Tuned CUDA",
            ),
            (
                "Tuned CUDA (PR merged, 2024: counts 90%)",
                "Tuned CUDA (PR merged, 2024)",
            ),
            ("Tuned CUDA (PR merged, 2026)", "Tuned CUDA (PR merged, 2026)"),
            ("Ran H100 at Lumen (Zurich)", "Ran H100 at Lumen (Zurich)"),
        ] {
            assert_eq!(for_a_client(says), told);
        }
    }

    #[test]
    fn a_long_story_ends_at_a_sentence() {
        let long = format!("One thing. {}", "and more ".repeat(60));
        assert_eq!(short(&long), "One thing …");
        assert_eq!(short("  a \n b "), "a b");
    }
}

//! What one invented person did, with what backs it, and what she earns.

use super::craft::Craft;
use super::dice::Dice;
use crate::ids::Id;
use crate::open_source::contribution_id;
use crate::people::PersonId;
use crate::profiles::{ClaimId, hardware_id, profile_id, skill_id};
use serde::Serialize;
use uuid::Builder;

/// Her claims are thrown with dice of their own, so that they change nothing else about her.
const ASIDE: u64 = 0x6a09_e667_f3bc_c908;

/// The year in which these people look back.
const NOW: u64 = 2026;

/// Everything about somebody's work; rows of the tables of the same names, see `sql.rs`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Claims {
    pub profiles: Vec<ProfileRow>,
    pub scale: Vec<ScaleRow>,
    pub skills: Vec<KnownRow>,
    pub hardware: Vec<KnownRow>,
    pub projects: Vec<ProjectRow>,
    pub evidence: Vec<EvidenceRow>,
    pub pay: Vec<PayRow>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProfileRow {
    pub id: String,
    pub person: String,
    pub workload: [Option<u8>; 6],
    pub ml_exposure: Option<u8>,
    pub side: &'static str,
    pub wishes: [Option<u8>; 5],
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScaleRow {
    pub id: String,
    pub person: String,
    /// Where she works now.
    pub here: bool,
    pub accelerators: u64,
    pub fleet: Option<u64>,
    pub hardware: &'static str,
    pub fabric: &'static str,
    pub did: &'static str,
    pub from_on: String,
    pub to_on: String,
    pub requests_per_day: Option<u64>,
    pub terabytes: Option<u64>,
    pub p99_ms: Option<u64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KnownRow {
    pub id: String,
    pub person: String,
    pub key: &'static str,
    pub depth: Option<u64>,
    pub last_used: Option<u64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProjectRow {
    pub id: String,
    pub person: String,
    pub project: &'static str,
    pub level: &'static str,
    pub commits: u64,
    pub first_on: String,
    pub last_on: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EvidenceRow {
    pub id: String,
    pub person: String,
    /// The scale record it backs.
    pub claim: String,
    pub kind: &'static str,
    pub seen_on: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PayRow {
    pub id: String,
    pub person: String,
    pub kind: &'static str,
    pub base: u64,
    pub bonus: u64,
    pub equity: u64,
    pub currency: &'static str,
    pub as_of: String,
}

impl Claims {
    /// Puts these behind what is there.
    pub(super) fn add(&mut self, other: Self) {
        self.profiles.extend(other.profiles);
        self.scale.extend(other.scale);
        self.skills.extend(other.skills);
        self.hardware.extend(other.hardware);
        self.projects.extend(other.projects);
        self.evidence.extend(other.evidence);
        self.pay.extend(other.pay);
    }
}

/// What `person`, the one of this number, did. One in seven told nobody yet.
pub(super) fn claims(
    seed: u64,
    number: u32,
    person: PersonId,
    craft: Craft,
    currency: &'static str,
) -> Claims {
    let dice = &mut Dice::of(seed ^ ASIDE, number.into());
    if dice.percent(14) {
        return Claims::default();
    }
    let hex = person.0.hex();
    // How far she has come, 0 to 3, decides about sizes, depths and pay alike.
    let seniority = dice.pick_early(&[1_u64, 2, 0, 3]);
    let mut claims = Claims::default();
    if dice.percent(80) {
        claims.profiles.push(ProfileRow {
            id: profile_id(person).0.hex(),
            person: hex.clone(),
            workload: craft.workload.map(|usual| {
                let told = dice.percent(85);
                let shift = dice.below(3);
                told.then(|| {
                    (usual + u8::try_from(shift).unwrap_or(0))
                        .saturating_sub(1)
                        .min(4)
                })
            }),
            ml_exposure: dice.percent(70).then(|| u8::try_from(dice.below(4)).unwrap_or(0)),
            side: dice.pick(&["", "platform", "user", "both", "platform"]),
            wishes: if dice.percent(25) { wishes(dice) } else { [None; 5] },
        });
    }
    for _ in 0..dice.pick(&[1, 1, 1, 2, 2, 0, 3]) {
        let scale = scale(dice, &hex, craft, seniority);
        if dice.percent(35) {
            claims.evidence.push(EvidenceRow {
                id: key(dice),
                person: hex.clone(),
                claim: scale.id.clone(),
                kind: dice.pick_early(&["resume", "said", "reference", "interview", "paper"]),
                seen_on: day(dice, 2025),
            });
        }
        claims.scale.push(scale);
    }
    claims.skills = known(
        dice,
        person,
        skill_id,
        craft.skills,
        3 + dice.clone().below(5),
        seniority,
    );
    claims.hardware = known(
        dice,
        person,
        hardware_id,
        craft.hardware,
        1 + dice.clone().below(3),
        seniority,
    );
    if dice.percent(14) {
        claims.projects.push(project(dice, person, craft));
    }
    if dice.percent(35) {
        claims.pay.push(pay(dice, &hex, seniority, currency));
    }
    claims
}

fn wishes(dice: &mut Dice) -> [Option<u8>; 5] {
    let mut order = [1_u8, 2, 3, 4, 5];
    for at in (1..order.len()).rev() {
        let other = usize::try_from(dice.below(at as u64 + 1)).unwrap_or(0);
        order.swap(at, other);
    }
    order.map(Some)
}

/// Sizes as clusters are built: whole nodes of eight, from one to some thousands, larger with the years.
fn scale(dice: &mut Dice, person: &str, craft: Craft, seniority: u64) -> ScaleRow {
    let doublings = dice.below(5 + seniority * 2) + dice.below(3);
    let accelerators = (8 << doublings.min(13)) * dice.pick(&[1, 1, 2, 3]);
    let to = NOW - dice.pick_early(&[0, 1, 2, 3, 5]);
    let from = to - dice.below(4);
    ScaleRow {
        id: key(dice),
        person: person.to_owned(),
        here: to == NOW && dice.percent(90),
        accelerators,
        fleet: dice.percent(40).then(|| accelerators * dice.pick(&[1, 2, 4, 10])),
        hardware: dice.pick_early(craft.hardware),
        fabric: if dice.percent(75) {
            dice.pick_early(craft.fabrics)
        } else {
            ""
        },
        did: match seniority {
            0 => dice.pick_early(&["used", "operated"]),
            1 => dice.pick_early(&["operated", "used", "on_call", "built"]),
            _ => dice.pick_early(&["built", "operated", "led", "on_call"]),
        },
        from_on: from.to_string(),
        to_on: if to == NOW { String::new() } else { to.to_string() },
        requests_per_day: (craft.serves && dice.percent(60)).then(|| 100_000 << dice.below(12)),
        terabytes: (craft.stores && dice.percent(60)).then(|| 50 << dice.below(9)),
        p99_ms: (craft.serves && dice.percent(40)).then(|| 20 + dice.below(40) * 20),
    }
}

/// Some of these, the first ones the likeliest, none twice.
fn known(
    dice: &mut Dice,
    person: PersonId,
    id: fn(PersonId, &str) -> ClaimId,
    from: &[&'static str],
    wanted: u64,
    seniority: u64,
) -> Vec<KnownRow> {
    let mut rows: Vec<KnownRow> = Vec::new();
    for _ in 0..wanted {
        let key = dice.pick_early(from);
        let depth = 1 + dice.below(2 + seniority).min(3);
        let told = dice.percent(85);
        let used = NOW - dice.pick_early(&[0, 1, 2, 3, 4, 7]);
        if rows.iter().all(|row| row.key != key) {
            rows.push(KnownRow {
                id: id(person, key).0.hex(),
                person: person.0.hex(),
                key,
                depth: told.then_some(depth),
                last_used: dice.percent(80).then_some(used),
            });
        }
    }
    rows
}

fn project(dice: &mut Dice, person: PersonId, craft: Craft) -> ProjectRow {
    let project = dice.pick_early(craft.projects);
    let last = NOW - dice.pick_early(&[0, 1, 2, 4]);
    ProjectRow {
        id: contribution_id(person, project).0.hex(),
        person: person.0.hex(),
        project,
        level: dice.pick_early(&["pr", "issue", "committer", "maintainer", "user"]),
        commits: 1 + dice.below(1 << dice.clone().below(9)),
        first_on: day(dice, last - dice.clone().below(4)),
        last_on: day(dice, last),
    }
}

fn pay(dice: &mut Dice, person: &str, seniority: u64, currency: &'static str) -> PayRow {
    let base = (110 + seniority * 60 + dice.below(60)) * 100_000;
    PayRow {
        id: key(dice),
        person: person.to_owned(),
        kind: dice.pick_early(&["expected", "current", "offered", "countered"]),
        base,
        bonus: base / 100 * dice.below(25),
        equity: base / 100 * dice.below(60 + seniority * 30),
        currency,
        as_of: day(dice, NOW - dice.clone().below(3)),
    }
}

/// A day of this year, in its first half.
fn day(dice: &mut Dice, year: u64) -> String {
    format!("{year}-{:02}-{:02}", 1 + dice.below(6), 1 + dice.below(28))
}

/// A key of thrown numbers.
fn key(dice: &mut Dice) -> String {
    let mut bytes = [0_u8; 16];
    let (high, low) = (dice.throw().to_le_bytes(), dice.throw().to_le_bytes());
    for (to, from) in bytes.iter_mut().zip(high.iter().chain(&low)) {
        *to = *from;
    }
    Id(Builder::from_random_bytes(bytes).into_uuid()).hex()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::super::person::invent;
    use crate::taxonomy::{Kind, Taxonomy};

    #[test]
    fn what_invented_people_know_is_in_the_taxonomy() {
        let field = Taxonomy::built_in();
        let mut with_scale = 0;
        for number in 0..2_000 {
            let claims = invent(3, number, 2_000, 1_790_000_000_000, "Ana").claims;
            let hardware = claims.hardware.iter().map(|row| row.key);
            for key in hardware.chain(claims.scale.iter().map(|row| row.hardware)) {
                assert!(field.item(Kind::Hardware, key).is_some(), "{key}");
            }
            let fabrics = claims
                .scale
                .iter()
                .map(|row| row.fabric)
                .filter(|key| !key.is_empty());
            for key in claims.skills.iter().map(|row| row.key).chain(fabrics) {
                assert!(field.item(Kind::Skill, key).is_some(), "{key}");
            }
            for row in &claims.projects {
                assert!(
                    field.item(Kind::Project, row.project).is_some(),
                    "{}",
                    row.project
                );
            }
            for row in &claims.scale {
                assert!(
                    row.accelerators % 8 == 0 && row.accelerators <= 200_000,
                    "{row:?}"
                );
                assert!(row.fleet.is_none_or(|fleet| fleet >= row.accelerators));
                assert!(row.to_on.is_empty() || row.from_on <= row.to_on);
            }
            with_scale += usize::from(!claims.scale.is_empty());
        }
        assert!(
            (1_000..1_900).contains(&with_scale),
            "{with_scale} of 2,000 have a scale record"
        );
    }
}

//! What is known of somebody's work, pay and projects.

use super::*;
use crate::pay::PayKind;
use crate::profiles::{Depth, Did, Domain, EvidenceKind, Level, Side};
use crate::tables::{
    COMEBACKS, CONTRIBUTIONS, EVIDENCE, IMPACTS, PAY_POINTS, PERSON_HARDWARE, PERSON_SKILLS, PROFILES,
    SCALE_RECORDS, STORIES,
};
use crate::taxonomy::Kind;

pub(super) const TOLD: &[Told] = &[
    Told {
        table: PROFILES,
        kind: ThingKind::Person,
        one: "work profile",
        many: "work profiles",
        apart: true,
        columns: &[
            col("training", "training", Says::AsItIs),
            col("inference", "inference", Says::AsItIs),
            col("data", "data pipelines", Says::AsItIs),
            col("cost", "cost", Says::AsItIs),
            col("platform", "platform", Says::AsItIs),
            col("networking", "networking", Says::AsItIs),
            col("ml_exposure", "exposure to machine learning", Says::AsItIs),
            col("side", "side", Says::Word(|kept| Side::of(kept).map(Side::shown))),
            col("challenge_rank", "rank of technical challenge", Says::AsItIs),
            col("challenge_note", "note on technical challenge", Says::AsItIs),
            col("hardware_rank", "rank of hardware access", Says::AsItIs),
            col("hardware_note", "note on hardware access", Says::AsItIs),
            col("autonomy_rank", "rank of autonomy and impact", Says::AsItIs),
            col("autonomy_note", "note on autonomy and impact", Says::AsItIs),
            col("career_rank", "rank of career path", Says::AsItIs),
            col("career_note", "note on career path", Says::AsItIs),
            col("pay_rank", "rank of pay", Says::AsItIs),
            col("pay_note", "note on pay", Says::AsItIs),
        ],
    },
    Told {
        table: SCALE_RECORDS,
        kind: ThingKind::Person,
        one: "scale record",
        many: "scale records",
        apart: false,
        columns: &[
            col("accelerators", "accelerators", Says::AsItIs),
            col("fleet", "fleet", Says::AsItIs),
            col("nodes", "nodes", Says::AsItIs),
            col("hardware", "hardware", Says::Of(Kind::Hardware)),
            col("fabric", "fabric", Says::Of(Kind::Skill)),
            col("did", "part", Says::Word(|kept| Did::of(kept).map(Did::shown))),
            col("company_id", "company", Says::Named),
            col("from_on", "beginning", Says::AsItIs),
            col("to_on", "end", Says::AsItIs),
            col("requests_per_day", "requests per day", Says::AsItIs),
            col("terabytes", "terabytes", Says::AsItIs),
            col("p99_ms", "p99 in ms", Says::AsItIs),
            col("note", "note", Says::AsItIs),
        ],
    },
    Told {
        table: PERSON_SKILLS,
        kind: ThingKind::Person,
        one: "skill",
        many: "skills",
        apart: false,
        columns: &[
            fixed("skill", "name", Says::Of(Kind::Skill)),
            col("depth", "depth", Says::Word(depth)),
            col("last_used", "last year", Says::AsItIs),
            col("note", "note", Says::AsItIs),
        ],
    },
    Told {
        table: PERSON_HARDWARE,
        kind: ThingKind::Person,
        one: "piece of hardware",
        many: "pieces of hardware",
        apart: false,
        columns: &[
            fixed("hardware", "name", Says::Of(Kind::Hardware)),
            col("depth", "depth", Says::Word(depth)),
            col("last_used", "last year", Says::AsItIs),
            col("note", "note", Says::AsItIs),
        ],
    },
    Told {
        table: STORIES,
        kind: ThingKind::Person,
        one: "failure story",
        many: "failure stories",
        apart: false,
        columns: &[
            col(
                "domain",
                "domain",
                Says::Word(|kept| Domain::of(kept).map(Domain::shown)),
            ),
            col("company_id", "company", Says::Named),
            col("happened_on", "date", Says::AsItIs),
            col("story", "text", Says::AsItIs),
        ],
    },
    Told {
        table: IMPACTS,
        kind: ThingKind::Person,
        one: "impact",
        many: "impacts",
        apart: false,
        columns: &[
            col("metric", "metric", Says::AsItIs),
            col("before_value", "value before", Says::AsItIs),
            col("after_value", "value after", Says::AsItIs),
            fixed("money_per_month", "money per month", Says::Money),
            fixed("currency", "currency", Says::AsItIs),
            col("company_id", "company", Says::Named),
            col("happened_on", "date", Says::AsItIs),
            col("verified_by", "voucher", Says::AsItIs),
        ],
    },
    Told {
        table: CONTRIBUTIONS,
        kind: ThingKind::Person,
        one: "contribution",
        many: "contributions",
        apart: false,
        columns: &[
            fixed("project", "project", Says::Of(Kind::Project)),
            fixed(
                "level",
                "level",
                Says::Word(|kept| Level::of(kept).map(Level::shown)),
            ),
            fixed("handle", "handle", Says::AsItIs),
            fixed("commits", "commits", Says::AsItIs),
            fixed("first_on", "first day", Says::AsItIs),
            fixed("last_on", "last day", Says::AsItIs),
            fixed("link", "link", Says::AsItIs),
        ],
    },
    Told {
        table: EVIDENCE,
        kind: ThingKind::Person,
        one: "piece of evidence",
        many: "pieces of evidence",
        apart: false,
        columns: &[
            fixed(
                "kind",
                "kind",
                Says::Word(|kept| EvidenceKind::of(kept).map(EvidenceKind::shown)),
            ),
            fixed("link", "link", Says::AsItIs),
            fixed("seen_on", "date", Says::AsItIs),
            fixed("words", "words", Says::AsItIs),
        ],
    },
    Told {
        table: PAY_POINTS,
        kind: ThingKind::Person,
        one: "point of pay",
        many: "points of pay",
        apart: false,
        columns: &[
            fixed(
                "kind",
                "kind",
                Says::Word(|kept| PayKind::of(kept).map(PayKind::shown)),
            ),
            fixed("base", "base", Says::Money),
            fixed("bonus", "bonus", Says::Money),
            fixed("equity", "equity per year", Says::Money),
            fixed("sign_on", "sign-on", Says::Money),
            fixed("currency", "currency", Says::AsItIs),
            fixed("as_of", "date", Says::AsItIs),
            fixed("source", "source", Says::AsItIs),
            fixed("note", "note", Says::AsItIs),
        ],
    },
    Told {
        table: COMEBACKS,
        kind: ThingKind::Person,
        one: "reason to be here again",
        many: "reasons to be here again",
        apart: false,
        columns: &[fixed("reason", "text", Says::AsItIs)],
    },
];

fn depth(kept: &str) -> Option<&'static str> {
    Depth::numbered(kept.parse().ok()?).map(Depth::shown)
}

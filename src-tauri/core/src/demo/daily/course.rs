//! What becomes of those in a pipeline.

use super::orders::Ordered;
use super::rows::{
    CandidacyRow, DAY, Daily, HOUR, InteractionRow, MoveRow, OfferRow, Somebody, SubmittalRow, TaskRow, on,
};
use crate::demo::dice::Dice;
use crate::pipeline::candidacy_id;
use crate::roles::{StageDraft, StageId, StageKind};
use std::collections::HashSet;

/// Colleagues beside whoever sits at the desk.
const COLLEAGUES: [&str; 2] = ["Mira Osei", "Jonas Falk"];

const SOURCES: [&str; 7] = [
    "Match",
    "GitHub",
    "Referral",
    "LinkedIn",
    "Conference",
    "Hotlist",
    "Inbound",
];

/// Why it ends, by whom.
const ENDS: [(&str, &str); 9] = [
    ("Too little at this scale", "client"),
    ("Wants more than the band", "client"),
    ("No evidence for the depth they ask for", "us"),
    ("Did not answer", "us"),
    ("Stays where they are", "person"),
    ("Took another offer", "person"),
    ("Does not want to move", "person"),
    ("On-site interview: system design", "client"),
    ("Strong, but the team found somebody sooner", "client"),
];

/// How many in a hundred of those who come to a step go on from it.
const ONWARDS: [u64; 7] = [82, 62, 72, 70, 58, 40, 76];

/// A way through the stages: each with the instant somebody came into it.
type Course = Vec<(usize, i64)>;

impl Daily {
    /// Fills the pipeline of a role with those who do such work.
    pub fn cards(&mut self, dice: &mut Dice, role: &Ordered, free: &[&Somebody]) {
        let fits = |one: &&&Somebody| role.order.titles.iter().any(|word| one.title.contains(word));
        let fitting: Vec<&Somebody> = free.iter().filter(fits).copied().collect();
        let from = if fitting.len() < 8 { free } else { &fitting };
        let wanted = 14 + usize::try_from(dice.below(13)).unwrap_or_default();
        let mut taken = HashSet::new();
        for _ in 0..wanted.min(from.len() / 2) {
            let at = usize::try_from(dice.below(from.len() as u64)).unwrap_or_default();
            if let Some(somebody) = from.get(at).filter(|one| taken.insert(one.id)) {
                // The first of some roles get where they are going.
                let far = match (role.order.status, taken.len()) {
                    ("filled", 1) => Some(7),
                    (_, 1) if role.no == 0 => Some(7),
                    (_, 2) if role.no == 0 => Some(6),
                    (_, 1) if role.no == 1 => Some(6),
                    _ => None,
                };
                self.card(dice, role, somebody, far);
            }
        }
    }

    fn card(&mut self, dice: &mut Dice, role: &Ordered, somebody: &Somebody, far: Option<usize>) {
        let (course, end) = self.course(dice, role, far);
        let by = if dice.percent(72) {
            self.me.clone()
        } else {
            dice.pick(&COLLEAGUES).to_owned()
        };
        let id = candidacy_id(role.id, somebody.id).0.hex();
        let source = dice.pick_early(&SOURCES);
        let mut at_last: Option<(&(StageId, StageDraft), i64)> = None;
        let mut stages: Vec<(usize, i64)> = course.clone();
        let ended = end.map(|(stage, at, reason, closed_by)| {
            stages.push((stage, at));
            (reason, closed_by)
        });
        for (stage, at) in stages {
            let Some(into) = role.stages.get(stage) else {
                continue;
            };
            let is_end = matches!(into.1.kind, StageKind::Rejected | StageKind::Withdrawn);
            let (reason, closed_by) = ended.filter(|_| is_end).unwrap_or_default();
            let key = self.key().hex();
            self.moves.push(MoveRow {
                id: key,
                candidacy: id.clone(),
                person: somebody.id.0.hex(),
                role: role.id.0.hex(),
                from: at_last.map_or("", |(from, _)| from.1.kind.kept()),
                to: into.1.kind.kept(),
                reason,
                closed_by,
                by: by.clone(),
                at,
            });
            self.spoken(dice, role, somebody, into.1.kind, at, &by);
            match into.1.kind {
                StageKind::Submitted => self.submit(dice, role, somebody, &id, at, &by),
                StageKind::Offer => self.offer(role, somebody, &id, at, far == Some(7)),
                _ => {}
            }
            at_last = Some((into, at));
        }
        let Some((stage, entered_at)) = at_last else {
            return;
        };
        let (reason, closed_by) = ended.unwrap_or_default();
        let place = i64::try_from(self.candidacies.len() + 1)
            .unwrap_or(i64::MAX)
            .saturating_mul(1 << 20);
        self.candidacies.push(CandidacyRow {
            id,
            role: role.id.0.hex(),
            person: somebody.id.0.hex(),
            stage: stage.0.0.hex(),
            entered_at,
            place,
            owner: by,
            source,
            reason,
            closed_by,
            at: course.first().map_or(entered_at, |(_, at)| *at),
        });
        if !stage.1.kind.is_end() && dice.percent(14) {
            self.next_step(dice, role, somebody, stage.1.kind, entered_at);
        }
    }

    /// How far she came by now, and how it ended, if it did.
    fn course(
        &self,
        dice: &mut Dice,
        role: &Ordered,
        far: Option<usize>,
    ) -> (Course, Option<(usize, i64, &'static str, &'static str)>) {
        let age = (self.now - role.opened).max(DAY) / DAY;
        // Those who get far came early; others come as long as the role is open.
        let window = if far.is_some() { age / 6 } else { age * 3 / 4 };
        let late = i64::try_from(dice.below(window.max(1).unsigned_abs())).unwrap_or_default();
        let mut at = self.past_hold(role, role.opened + late * DAY + hour(dice));
        let mut course: Course = vec![(0, at.min(self.now - HOUR))];
        let limit = match role.order.status {
            "lost" => self.ago(61, 9),
            "on_hold" => self.ago(13, 9),
            _ => self.now - HOUR,
        };
        for (step, onwards) in (1..=7).zip(ONWARDS) {
            let goes_on = far.map_or_else(|| dice.percent(onwards) && step < 7, |far| step <= far);
            let usual = role
                .stages
                .get(step - 1)
                .and_then(|(_, draft)| draft.ideal_days)
                .unwrap_or(3);
            let most = if far.is_some() {
                u64::from(usual)
            } else {
                u64::from(usual) * 2
            };
            let days = 1 + i64::try_from(dice.below(most)).unwrap_or_default();
            let next = self.past_hold(
                role,
                at + days * DAY + i64::try_from(dice.below(5)).unwrap_or_default() * HOUR,
            );
            if next > limit {
                return (course, None);
            }
            at = next;
            if goes_on {
                course.push((step, at));
                continue;
            }
            if far.is_none() && dice.percent(78) {
                let (reason, closed_by) = dice.pick(&ENDS);
                let stage = if closed_by == "person" { 9 } else { 8 };
                return (course, Some((stage, at, reason, closed_by)));
            }
            return (course, None);
        }
        (course, None)
    }

    /// Nobody moves while a role is on hold.
    fn past_hold(&self, role: &Ordered, at: i64) -> i64 {
        match role.hold {
            Some((from, to)) if (from..to).contains(&at) => to + (at - from) % (5 * DAY),
            _ => at,
        }
    }

    fn submit(
        &mut self,
        dice: &mut Dice,
        role: &Ordered,
        somebody: &Somebody,
        card: &str,
        at: i64,
        by: &str,
    ) {
        let id = self.key().hex();
        self.submittals.push(SubmittalRow {
            id,
            candidacy: card.to_owned(),
            person: somebody.id.0.hex(),
            role: role.id.0.hex(),
            // Once all are there.
            number: 0,
            sent_on: on(at),
            route: dice.pick_early(&["mail", "portal", "message"]),
            consent_on: on(at - DAY),
            form: if role.no == 1 { "blind" } else { "named" },
            by: by.to_owned(),
            at,
        });
    }

    fn offer(&mut self, role: &Ordered, somebody: &Somebody, card: &str, at: i64, taken: bool) {
        let id = self.key().hex();
        let base = (role.order.pay.0 + role.order.pay.1) * 50_000;
        self.offers.push(OfferRow {
            id,
            candidacy: card.to_owned(),
            person: somebody.id.0.hex(),
            role: role.id.0.hex(),
            base,
            bonus: base / 10,
            equity: base / 4,
            sign_on: 2_500_000,
            currency: role.order.currency,
            made_on: on(at),
            start_on: on(at + 60 * DAY),
            answer: if taken { "accepted" } else { "" },
            answered_on: if taken { on(at + DAY) } else { String::new() },
            at,
        });
    }

    /// What is said on the way into a stage.
    fn spoken(
        &mut self,
        dice: &mut Dice,
        role: &Ordered,
        somebody: &Somebody,
        kind: StageKind,
        at: i64,
        by: &str,
    ) {
        let (kind, direction, text, outcome) = match kind {
            StageKind::Contacted => (
                dice.pick(&["mail", "message"]),
                "out",
                "Wrote about the role, with one line on why them.",
                "",
            ),
            StageKind::Replied => (
                "message",
                "in",
                "Is open to a call. Asks about scale and the team.",
                "Call agreed",
            ),
            StageKind::Screened => (
                "call",
                "",
                "Screen: scale, hardware, why they would move. Notes in the profile.",
                "Wants to go on",
            ),
            StageKind::Submitted => (
                "mail",
                "out",
                "Sent the profile to the client, said so to the person.",
                "",
            ),
            StageKind::Interviewing => ("call", "out", "Prepared for the interviews.", "Prepared"),
            StageKind::Offer => ("call", "", "Went through the offer together.", "Thinks about it"),
            StageKind::Rejected => ("mail", "out", "Said that it ends here, and why.", ""),
            _ => return,
        };
        let id = self.key().hex();
        self.interactions.push(InteractionRow {
            id,
            person: somebody.id.0.hex(),
            role: Some(role.id.0.hex()),
            kind,
            direction,
            at,
            text,
            outcome,
            by: by.to_owned(),
        });
    }

    fn next_step(&mut self, dice: &mut Dice, role: &Ordered, somebody: &Somebody, kind: StageKind, at: i64) {
        let name = &somebody.name;
        let title = match kind {
            StageKind::Sourced => format!("Write to {name}"),
            StageKind::Contacted => format!("Ask {name} again"),
            StageKind::Replied => format!("Call {name}"),
            StageKind::Screened => format!("Finish the profile of {name}"),
            StageKind::Submitted => format!("Ask the client about {name}"),
            StageKind::Interviewing => format!("Hear how it went for {name}"),
            _ => format!("Talk to {name} about the offer"),
        };
        let due = i64::try_from(dice.below(13)).unwrap_or_default() - 4;
        let id = self.key().hex();
        let due_on = self.day(due);
        self.tasks.push(TaskRow {
            id,
            person: Some(somebody.id.0.hex()),
            role: Some(role.id.0.hex()),
            title,
            due_on,
            done_at: None,
            owner: self.me.clone(),
            at,
        });
    }
}

/// An hour of a working day, past midnight.
fn hour(dice: &mut Dice) -> i64 {
    i64::try_from(dice.below(9)).unwrap_or_default() * HOUR
}

//! What was said to those who are in no pipeline, what is due, and who is off limits of her own.

use super::rows::{DAY, Daily, InteractionRow, OffLimitsRow, Somebody, TaskRow};
use crate::demo::dice::Dice;

/// Kind, direction, what was said.
const SAID: [(&str, &str, &str); 8] = [
    ("mail", "out", "Asked how the new cluster is coming along."),
    ("message", "in", "Sends greetings, and a paper worth reading."),
    ("call", "", "Caught up. Not looking, but would listen in spring."),
    (
        "meeting",
        "",
        "Coffee at the conference. Knows the people we look for.",
    ),
    ("message", "out", "Congratulated on the release."),
    ("call", "out", "Asked for names. Gave two."),
    ("note", "", "Was named by three people independently."),
    ("mail", "in", "Asks what the market pays for such work."),
];

impl Daily {
    /// Talk over the last two years with every tenth person, up to a point, and tasks around today.
    pub fn talk(&mut self, dice: &mut Dice, people: &[Somebody]) {
        for _ in 0..(people.len() / 8).min(2_000) {
            let Some(somebody) = one_of(dice, people) else {
                return;
            };
            let days =
                i64::try_from(dice.pick_early(&[7_u64, 30, 60, 120, 240, 480, 720])).unwrap_or_default();
            let days = i64::try_from(dice.below(days.unsigned_abs())).unwrap_or_default() + 1;
            let hour = 8 + i64::try_from(dice.below(10)).unwrap_or_default();
            let (kind, direction, text) = dice.pick(&SAID);
            let row = InteractionRow {
                id: self.key().hex(),
                person: somebody.id.0.hex(),
                role: None,
                kind,
                direction,
                at: self.ago(days, hour),
                text,
                outcome: "",
                by: self.me.clone(),
            };
            self.interactions.push(row);
        }
        for no in 0..(people.len() / 100).clamp(1, 12) {
            let Some(somebody) = one_of(dice, people) else {
                return;
            };
            let name = &somebody.name;
            let title = match no % 3 {
                0 => format!("Catch up with {name}"),
                1 => format!("Send {name} the survey of pay"),
                _ => format!("Ask {name} for names"),
            };
            let due = i64::try_from(dice.below(15)).unwrap_or_default() - 5;
            let row = TaskRow {
                id: self.key().hex(),
                person: Some(somebody.id.0.hex()),
                role: None,
                title,
                due_on: self.day(due),
                done_at: (no % 5 == 4).then(|| self.now - DAY),
                owner: self.me.clone(),
                at: self.ago(20, 9),
            };
            self.tasks.push(row);
        }
        for title in [
            "Write the invoice for the kernel role",
            "Prepare the call with the new prospect",
        ] {
            let row = TaskRow {
                id: self.key().hex(),
                person: None,
                role: None,
                title: title.to_owned(),
                due_on: self.day(1),
                done_at: None,
                owner: self.me.clone(),
                at: self.ago(2, 10),
            };
            self.tasks.push(row);
        }
    }

    /// Some who asked to be left alone, and one who may be approached whatever her company's entry says.
    pub fn bar_people(&mut self, dice: &mut Dice, people: &[Somebody]) {
        for (reason, until) in [
            ("Asked not to be contacted", None),
            ("Placed by us, stays put", Some(300)),
            ("Family leave", Some(90)),
        ] {
            if let Some(somebody) = one_of(dice, people) {
                self.bar(somebody, "off", reason, until);
            }
        }
        let barred = |one: &&Somebody| one.company.is_some_and(|company| self.barred.contains(&company));
        if let Some(somebody) = people.iter().find(barred) {
            self.bar(somebody, "free", "Wrote to us herself", None);
        }
    }

    fn bar(&mut self, somebody: &Somebody, stance: &'static str, reason: &'static str, until: Option<i64>) {
        let row = OffLimitsRow {
            id: self.key().hex(),
            company: None,
            person: Some(somebody.id.0.hex()),
            stance,
            reason,
            from_on: self.day(-60),
            until_on: until.map(|days| self.day(days)).unwrap_or_default(),
            set_by: self.me.clone(),
        };
        self.off_limits.push(row);
    }
}

fn one_of<'a>(dice: &mut Dice, people: &'a [Somebody]) -> Option<&'a Somebody> {
    let at = usize::try_from(dice.below(people.len() as u64)).unwrap_or_default();
    people.get(at)
}

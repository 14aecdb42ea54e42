//! What may be wanted: each complaint at the field it is about.

use super::profile::{How, MOST_WISHES, Span, VERSION, Wanted, Wish};
use crate::error::{Error, Result};

/// The largest sites there are have some hundred thousand accelerators; ten million are a slip of the hand.
const MOST_ACCELERATORS: u32 = 10_000_000;
/// What one line holds, as on a person.
const LINE: usize = 500;
/// Zones are at most 14 hours from UTC; half a day apart is as far as one can be.
const MOST_HOURS: u8 = 12;

impl Wanted {
    /// [`Error::Invalid`] at the field that cannot be meant.
    pub fn check(&self) -> Result<()> {
        if self.version != VERSION {
            return Err(Error::invalid(
                "version",
                "This profile is of another Roster. Save it there anew.",
            ));
        }
        line("title", &self.title)?;
        if self.workload.iter().any(|share| *share > 4) {
            return Err(Error::invalid("workload", "A kind of work is from 0 to 4."));
        }
        span("accelerators", self.accelerators)?;
        span("in_a_year", self.in_a_year)?;
        wishes("skills", &self.skills)?;
        wishes("hardware", &self.hardware)?;
        wishes("fabrics", &self.fabrics)?;
        wishes("projects", &self.projects)?;
        wishes("pools", &self.pools)?;
        if self.pools.iter().any(|wish| wish.how == How::Must) {
            return Err(Error::invalid(
                "pools",
                "A pool is nice to have or excluded. To see one pool only, search within it.",
            ));
        }
        let deep = |wishes: &[Wish]| wishes.iter().any(|wish| wish.depth.is_some());
        for (field, wishes) in [
            ("fabrics", &self.fabrics),
            ("projects", &self.projects),
            ("pools", &self.pools),
        ] {
            if deep(wishes) {
                return Err(Error::invalid(field, "Only skills and hardware have a depth."));
            }
        }
        lines("hardware_there", &self.hardware_there)?;
        lines("not_at", &self.not_at)?;
        lines("places", &self.places)?;
        line("time_zone", &self.time_zone)?;
        if self.hours > MOST_HOURS {
            return Err(Error::invalid(
                "hours",
                "Zones are at most 12 hours apart. Write a smaller number.",
            ));
        }
        self.check_pay()
    }

    fn check_pay(&self) -> Result<()> {
        let pay = &self.pay;
        if pay.is_open() {
            return Ok(());
        }
        if pay.currency.len() != 3 || !pay.currency.bytes().all(|letter| letter.is_ascii_uppercase()) {
            return Err(Error::invalid(
                "pay",
                "Which currency? Write its code: USD, EUR, CHF.",
            ));
        }
        if pay.from.is_some_and(i64::is_negative) || pay.to.is_some_and(i64::is_negative) {
            return Err(Error::invalid("pay", "Pay is not below zero."));
        }
        match (pay.from, pay.to) {
            (Some(from), Some(to)) if from > to => Err(Error::invalid(
                "pay",
                "The band ends below where it begins. Write the smaller sum first.",
            )),
            _ => Ok(()),
        }
    }
}

fn span(field: &'static str, Span { from, to }: Span) -> Result<()> {
    for end in [from, to].into_iter().flatten() {
        if end == 0 || end > MOST_ACCELERATORS {
            return Err(Error::invalid(
                field,
                "No site has so many accelerators. Write 1 to 10,000,000, or leave it open.",
            ));
        }
    }
    match (from, to) {
        (Some(from), Some(to)) if from > to => Err(Error::invalid(
            field,
            "The range ends below where it begins. Write the smaller number first.",
        )),
        _ => Ok(()),
    }
}

fn wishes(field: &'static str, wishes: &[Wish]) -> Result<()> {
    if wishes.len() > MOST_WISHES {
        return Err(Error::invalid(
            field,
            "That is more than anybody has. Keep the 24 that decide.",
        ));
    }
    for (at, wish) in wishes.iter().enumerate() {
        line(field, &wish.key)?;
        if wish.key.is_empty() {
            return Err(Error::invalid(field, "One of these has no name."));
        }
        if wishes.iter().take(at).any(|before| before.key == wish.key) {
            return Err(Error::invalid(
                field,
                format!("{} stands twice. Take one away.", wish.key),
            ));
        }
    }
    Ok(())
}

fn lines(field: &'static str, texts: &[String]) -> Result<()> {
    if texts.len() > MOST_WISHES {
        return Err(Error::invalid(field, "These are too many. Keep 24 at most."));
    }
    texts.iter().try_for_each(|text| {
        if text.trim().is_empty() {
            return Err(Error::invalid(field, "One of these is empty. Take it away."));
        }
        line(field, text)
    })
}

fn line(field: &'static str, text: &str) -> Result<()> {
    if text.chars().count() > LINE || text.chars().any(char::is_control) {
        return Err(Error::invalid(
            field,
            "That is too long for one line (500 letters).",
        ));
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::profiles::Depth;
    use crate::wanted::Band;

    #[test]
    fn a_complaint_stands_at_its_field() {
        let span = |from, to| Span { from, to };
        let band = |from, to, currency: &str| Band {
            from,
            to,
            currency: currency.into(),
        };
        let wish = |key: &str, how| Wish::of(key, how);
        let deep = Wish {
            depth: Some(Depth::Tuned),
            ..wish("roce", How::Nice)
        };
        type Spoil = Box<dyn Fn(&mut Wanted)>;
        let cases: [(&str, Spoil); 14] = [
            ("version", Box::new(|w| w.version = 2)),
            ("title", Box::new(|w| w.title = "x".repeat(501))),
            ("workload", Box::new(|w| w.workload = [0, 0, 5, 0, 0, 0])),
            (
                "accelerators",
                Box::new(move |w| w.accelerators = span(Some(64), Some(8))),
            ),
            ("in_a_year", Box::new(move |w| w.in_a_year = span(Some(0), None))),
            (
                "in_a_year",
                Box::new(move |w| w.in_a_year = span(None, Some(10_000_001))),
            ),
            (
                "skills",
                Box::new(move |w| w.skills = vec![wish("cuda", How::Must), wish("cuda", How::Nice)]),
            ),
            (
                "hardware",
                Box::new(move |w| w.hardware = vec![wish("", How::Nice)]),
            ),
            ("fabrics", Box::new(move |w| w.fabrics = vec![deep.clone()])),
            ("pools", Box::new(move |w| w.pools = vec![wish("hpc", How::Must)])),
            ("places", Box::new(|w| w.places = vec![" ".into()])),
            ("hours", Box::new(|w| w.hours = 13)),
            ("pay", Box::new(move |w| w.pay = band(Some(2), Some(1), "USD"))),
            ("pay", Box::new(move |w| w.pay = band(Some(2), None, "Fr."))),
        ];
        for (field, spoil) in cases {
            let mut wanted = Wanted::default();
            wanted.check().unwrap();
            spoil(&mut wanted);
            assert_eq!(wanted.check().unwrap_err().field(), Some(field));
        }
    }
}

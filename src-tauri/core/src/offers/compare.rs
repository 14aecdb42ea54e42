//! What an offer comes to, and how it stands to something else: pure arithmetic on whole minor units.

use crate::pay::{Currency, Exchange, Rate, shown};
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

crate::vocabulary::words! {
    /// How it stands.
    Stands {
        Below = "below", "below";
        Within = "within", "within";
        Above = "above", "above";
        Unknown = "unknown", "unknown";
    }
}

/// How an offer stands to something else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Against {
    /// "Expectation"
    pub to: String,
    pub stands: Stands,
    /// "40,000 USD (10%) above 400,000 USD"
    pub says: String,
    /// By which rates, where there are two currencies.
    pub by: String,
}

/// An amount a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Yearly {
    pub minor: i64,
    pub currency: Currency,
}

/// The parts of an offer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub base: Option<i64>,
    pub bonus: Option<i64>,
    pub equity: Option<i64>,
    pub sign_on: Option<i64>,
}

impl Parts {
    /// Base, bonus and equity; none of them known: none.
    pub fn yearly(self) -> Option<i64> {
        let known = [self.base, self.bonus, self.equity].into_iter().flatten();
        known.reduce(i64::saturating_add)
    }

    /// With what is paid once.
    pub fn first_year(self) -> Option<i64> {
        [self.yearly(), self.sign_on]
            .into_iter()
            .flatten()
            .reduce(i64::saturating_add)
    }

    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

/// How `offer` stands to `other`, in the other's currency, on a day.
pub(super) fn against(to: &str, offer: Yearly, other: Yearly, on: NaiveDate, rates: &[Rate]) -> Against {
    between(
        to,
        offer,
        (Some(other.minor), Some(other.minor)),
        other.currency,
        on,
        rates,
    )
}

/// How `offer` stands to a band whose ends may be open.
pub(super) fn between(
    to: &str,
    offer: Yearly,
    band: (Option<i64>, Option<i64>),
    currency: Currency,
    on: NaiveDate,
    rates: &[Rate],
) -> Against {
    let to = to.to_owned();
    let said = band_said(band, currency);
    let way = Exchange::on(on, offer.currency, currency, rates);
    let there = way.as_ref().and_then(|way| way.of(offer.minor));
    let Some(there) = there else {
        let (from, into) = (offer.currency.code(), currency.code());
        return Against {
            to,
            stands: Stands::Unknown,
            says: format!("{said}: no rate for {from} in {into}"),
            by: String::new(),
        };
    };
    let by = way.map(|way| way.said()).unwrap_or_default();
    let (stands, end) = match band {
        (Some(from), _) if there < from => (Stands::Below, Some(from)),
        (_, Some(up_to)) if there > up_to => (Stands::Above, Some(up_to)),
        _ => (Stands::Within, None),
    };
    let says = match end {
        Some(end) => {
            let difference = there.saturating_sub(end);
            let part = per_cent(difference, end)
                .map(|part| format!(" ({part})"))
                .unwrap_or_default();
            let difference = shown(difference.saturating_abs(), currency);
            format!("{difference}{part} {} {said}", stands.shown())
        }
        None if band.0 == band.1 => format!("As much as {said}"),
        None => format!("Within {said}"),
    };
    Against { to, stands, says, by }
}

fn band_said((from, to): (Option<i64>, Option<i64>), currency: Currency) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from == to => shown(from, currency),
        (Some(from), Some(to)) => format!("{}–{}", crate::pay::plain(from, currency), shown(to, currency)),
        (Some(from), None) => format!("{} and more", shown(from, currency)),
        (None, Some(to)) => format!("{} and less", shown(to, currency)),
        (None, None) => "no band".to_owned(),
    }
}

/// "10%", "0.4%"; none of nothing.
fn per_cent(difference: i64, of: i64) -> Option<String> {
    if of == 0 {
        return None;
    }
    let tenths = (i128::from(difference).abs() * 1_000 + i128::from(of) / 2) / i128::from(of);
    Some(match tenths {
        0 => "less than 0.1%".to_owned(),
        tenths if tenths < 100 && tenths % 10 != 0 => format!("{}.{}%", tenths / 10, tenths % 10),
        tenths => format!("{}%", (tenths + 5) / 10),
    })
}

/// How one offer differs from the one before: "+20,000 USD a year, −5,000 USD once"; "The same" where it does not.
pub(super) fn change(
    before: (Parts, Currency),
    now: (Parts, Currency),
    on: NaiveDate,
    rates: &[Rate],
) -> Against {
    let to = "Offer before".to_owned();
    let unknown = |says: String| Against {
        to: to.clone(),
        stands: Stands::Unknown,
        says,
        by: String::new(),
    };
    let Some(way) = Exchange::on(on, before.1, now.1, rates) else {
        return unknown(format!("No rate for {} in {}", before.1.code(), now.1.code()));
    };
    let in_now = |minor: Option<i64>| match minor {
        Some(minor) => way.of(minor).map(Some),
        None => Some(None),
    };
    let (Some(yearly), Some(once)) = (in_now(before.0.yearly()), in_now(before.0.sign_on)) else {
        return unknown("The sum is too large to be turned into another currency".to_owned());
    };
    let difference =
        |now: Option<i64>, before: Option<i64>| now.unwrap_or(0).saturating_sub(before.unwrap_or(0));
    let (yearly, once) = (
        difference(now.0.yearly(), yearly),
        difference(now.0.sign_on, once),
    );
    let signed = |minor: i64, how_often: &str| {
        let sign = if minor < 0 { "−" } else { "+" };
        (minor != 0).then(|| format!("{sign}{} {how_often}", shown(minor.saturating_abs(), now.1)))
    };
    let says: Vec<String> = [signed(yearly, "a year"), signed(once, "once")]
        .into_iter()
        .flatten()
        .collect();
    let sum = i128::from(yearly) + i128::from(once);
    Against {
        to: to.clone(),
        stands: match sum {
            0 => Stands::Within,
            sum if sum < 0 => Stands::Below,
            _ => Stands::Above,
        },
        says: if says.is_empty() {
            "The same".to_owned()
        } else {
            says.join(", ")
        },
        by: way.said(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::day;
    use crate::pay::BILLION;
    use proptest::prelude::*;

    fn usd() -> Currency {
        Currency::of("USD").unwrap()
    }

    fn eur() -> Currency {
        Currency::of("EUR").unwrap()
    }

    fn on() -> NaiveDate {
        day::of_kept("2026-11-24").unwrap()
    }

    fn rate() -> Rate {
        Rate {
            currency: "EUR".into(),
            in_currency: "USD".into(),
            billionths: i64::try_from(BILLION).unwrap() * 11 / 10,
            as_of: "2026-01-01".into(),
        }
    }

    fn a_year(thousands: i64, currency: Currency) -> Yearly {
        Yearly {
            minor: thousands * 100_000,
            currency,
        }
    }

    #[test]
    fn an_offer_is_held_against_what_was_wanted() {
        for (offer, other, stands, says) in [
            (
                a_year(440, usd()),
                a_year(400, usd()),
                Stands::Above,
                "40,000 USD (10%) above 400,000 USD",
            ),
            (
                a_year(399, usd()),
                a_year(400, usd()),
                Stands::Below,
                "1,000 USD (0.3%) below 400,000 USD",
            ),
            (
                a_year(400, usd()),
                a_year(400, usd()),
                Stands::Within,
                "As much as 400,000 USD",
            ),
            (
                a_year(400, eur()),
                a_year(400, usd()),
                Stands::Above,
                "40,000 USD (10%) above 400,000 USD",
            ),
        ] {
            let found = against("Expectation", offer, other, on(), &[rate()]);
            assert_eq!((found.stands, found.says.as_str()), (stands, says));
        }
        let none = against("Expectation", a_year(400, eur()), a_year(400, usd()), on(), &[]);
        assert_eq!(none.says, "400,000 USD: no rate for EUR in USD");
        let by = against(
            "Expectation",
            a_year(400, eur()),
            a_year(400, usd()),
            on(),
            &[rate()],
        )
        .by;
        assert_eq!(by, "1 EUR = 1.1 USD (1 Jan 2026)");
    }

    #[test]
    fn an_offer_is_held_against_a_band() {
        let band = |from: Option<i64>, to: Option<i64>| {
            let minor = |thousands: i64| thousands * 100_000;
            between(
                "Band",
                a_year(400, usd()),
                (from.map(minor), to.map(minor)),
                usd(),
                on(),
                &[],
            )
            .says
        };
        assert_eq!(band(Some(350), Some(450)), "Within 350,000–450,000 USD");
        assert_eq!(
            band(Some(420), Some(450)),
            "20,000 USD (4.8%) below 420,000–450,000 USD"
        );
        assert_eq!(
            band(None, Some(380)),
            "20,000 USD (5.3%) above 380,000 USD and less"
        );
        assert_eq!(band(Some(350), None), "Within 350,000 USD and more");
    }

    #[test]
    fn a_counter_differs_from_what_was_offered() {
        let parts = |base: i64, sign_on: Option<i64>| Parts {
            base: Some(base * 100_000),
            sign_on: sign_on.map(|once| once * 100_000),
            ..Parts::default()
        };
        let says = |before: Parts, now: Parts| change((before, usd()), (now, usd()), on(), &[]).says;
        assert_eq!(
            says(parts(300, None), parts(320, Some(50))),
            "+20,000 USD a year, +50,000 USD once"
        );
        assert_eq!(
            says(parts(300, Some(50)), parts(300, Some(45))),
            "−5,000 USD once"
        );
        assert_eq!(says(parts(300, None), parts(300, None)), "The same");
        let other = change(
            (parts(300, None), eur()),
            (parts(330, None), usd()),
            on(),
            &[rate()],
        );
        assert_eq!((other.says.as_str(), other.stands), ("The same", Stands::Within));
        assert_eq!(
            change((parts(1, None), eur()), (parts(1, None), usd()), on(), &[]).stands,
            Stands::Unknown
        );
    }

    proptest! {
        #[test]
        fn sums_are_of_their_parts_and_nothing_overflows(
            base in proptest::option::of(0_i64..i64::MAX), bonus in proptest::option::of(0_i64..i64::MAX),
            equity in proptest::option::of(0_i64..1_000_000_000), sign_on in proptest::option::of(0_i64..1_000_000_000),
            other in 0_i64..i64::MAX,
        ) {
            let parts = Parts { base, bonus, equity, sign_on };
            let small = Parts { base: base.map(|b| b >> 4), bonus: bonus.map(|b| b >> 4), equity, sign_on };
            let sum = small.base.unwrap_or(0) + small.bonus.unwrap_or(0) + equity.unwrap_or(0);
            prop_assert_eq!(small.yearly().unwrap_or(0), sum);
            prop_assert_eq!(small.first_year().unwrap_or(0), sum + sign_on.unwrap_or(0));
            prop_assert_eq!(parts.is_empty(), parts.first_year().is_none());
            let offer = Yearly { minor: parts.yearly().unwrap_or(0), currency: eur() };
            let found = against("Band", offer, Yearly { minor: other, currency: usd() }, on(), &[]);
            // Without a rate nothing is said of two currencies.
            prop_assert_eq!(found.stands, Stands::Unknown);
            let same = against("Band", Yearly { minor: offer.minor, currency: usd() }, Yearly { minor: other, currency: usd() }, on(), &[]);
            prop_assert_eq!(same.stands == Stands::Above, offer.minor > other);
            let _ = change((parts, usd()), (small, usd()), on(), &[]);
        }
    }
}

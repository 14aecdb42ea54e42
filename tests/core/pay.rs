//! What people earn and want: points added, changed and removed, and the desk's own rates.

use crate::a_desk::{Desk, a_desk};
use roster_core::facts::facts;
use roster_core::history::person_history;
use roster_core::pay::{
    PayField, PayHistory, PayKind, PayPointId, TypedPay, TypedRate, add_pay, edit_pay, list_rates,
    pay_history, remove_pay, remove_rate, set_rate,
};
use roster_core::people::PersonId;
use roster_core::{Error, Result};

/// The day of every story.
const TODAY: &str = "2026-11-24";

fn typed(kind: PayKind, base: &str, as_of: &str) -> TypedPay {
    let none = String::new;
    TypedPay {
        kind,
        base: base.into(),
        bonus: none(),
        equity: none(),
        sign_on: none(),
        currency: none(),
        usual_currency: none(),
        as_of: as_of.into(),
        source: none(),
        note: none(),
        today: TODAY.into(),
    }
}

impl Desk {
    async fn notes_pay(&self, who: PersonId, pay: TypedPay) -> PayPointId {
        add_pay(&self.store, who, &pay).await.unwrap()
    }

    async fn pay_of(&self, who: PersonId) -> PayHistory {
        pay_history(&self.store, who, "").await.unwrap()
    }

    async fn sets_rate(&self, one: &str, is: &str, of: &str, from: &str) -> Result<()> {
        let rate = TypedRate {
            currency: one.into(),
            in_currency: of.into(),
            rate: is.into(),
            as_of: from.into(),
            today: TODAY.into(),
        };
        set_rate(&self.store, &rate).await.map(|_| ())
    }
}

/// The field at which something was refused; the desk must be as it was.
async fn refused<T>(desk: &Desk, answer: impl Future<Output = Result<T>>) -> (&'static str, String) {
    let before = desk.everything().await;
    let error = answer.await.err().expect("taken");
    assert_eq!(
        desk.everything().await,
        before,
        "refused, and yet something changed"
    );
    (error.field().unwrap_or_default(), error.to_string())
}

#[tokio::test]
async fn a_point_is_kept_with_its_parts_and_totals_and_taken_back_whole() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let before = desk.sees(ana).await;
    assert_eq!(desk.pay_of(ana).await.in_currency, "");
    let offer = TypedPay {
        bonus: "60k".into(),
        equity: "$400,000".into(),
        sign_on: "0.1M".into(),
        source: "  her own  word ".into(),
        note: "Cliff in May".into(),
        ..typed(PayKind::Offered, "310k", "12 mar 2026")
    };
    let id = desk.notes_pay(ana, offer).await;
    let history = desk.pay_of(ana).await;
    let point = &history.points[0];
    assert_eq!(
        (point.id, point.kind, point.currency.as_str()),
        (id, PayKind::Offered, "USD")
    );
    assert_eq!(
        (point.base, point.bonus, point.equity),
        (Some(31_000_000), Some(6_000_000), Some(40_000_000))
    );
    assert_eq!(
        (point.total, point.first_year),
        (Some(77_000_000), Some(87_000_000))
    );
    assert_eq!((point.as_of.as_str(), point.digits), ("2026-03-12", 2));
    assert_eq!(
        (point.source.as_str(), point.note.as_str()),
        ("her own word", "Cliff in May")
    );
    assert_eq!(
        (history.usual_currency.as_str(), history.currencies.len()),
        ("USD", 1)
    );
    assert!(desk.sees(ana).await.updated_at > before.updated_at);

    let label = desk.undoes().await;
    assert_eq!(label, "Added offered pay of Ana Ruiz");
    assert!(
        !label.contains("310"),
        "whoever reads what was done need not see pay"
    );
    assert!(desk.pay_of(ana).await.points.is_empty());
    desk.redoes().await;
    assert_eq!(desk.pay_of(ana).await.points.len(), 1);
    desk.is_sound().await;
}

#[tokio::test]
async fn the_newest_comes_first_and_what_is_unknown_is_not_zero() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    for (kind, base, day) in [
        (PayKind::Current, "€95,000", "2024-03"),
        (PayKind::Expected, "450k USD", "yesterday"),
        (PayKind::Current, "€120,000", "1 June 2025"),
    ] {
        desk.notes_pay(ana, typed(kind, base, day)).await;
    }
    let only_once = TypedPay {
        sign_on: "50k".into(),
        currency: "chf".into(),
        ..typed(PayKind::Offered, "", "today")
    };
    desk.notes_pay(ana, only_once).await;
    let history = desk.pay_of(ana).await;
    let days: Vec<_> = history.points.iter().map(|point| point.as_of.as_str()).collect();
    assert_eq!(days, ["2026-11-24", "2026-11-23", "2025-06-01", "2024-03-01"]);
    assert_eq!(
        (history.points[0].total, history.points[0].first_year),
        (None, Some(5_000_000))
    );
    assert_eq!(history.currencies, ["CHF", "EUR", "USD"]);
    // What searching and matching see is the latest of each kind.
    let guard = facts(&desk.store).await.unwrap();
    let pay = &guard.people()[0].claims.as_ref().unwrap().pay;
    let current = pay.iter().find(|point| point.kind == PayKind::Current).unwrap();
    assert_eq!(current.total, Some(12_000_000));
    drop(guard);
    // The usual currency is meant where nothing is said, also by a sign that several share.
    let usual = |base: &str, currency: &str| TypedPay {
        usual_currency: currency.into(),
        ..typed(PayKind::Countered, base, "today")
    };
    for (base, currency, kept) in [
        ("450k", "EUR", "EUR"),
        ("$300k", "SGD", "SGD"),
        ("£300k", "EUR", "GBP"),
    ] {
        let cai = desk.adds("Cai Lin").await;
        desk.notes_pay(cai, usual(base, currency)).await;
        assert_eq!(desk.pay_of(cai).await.points[0].currency, kept, "{base}");
    }
    // Nobody knows of Ben; the desk mostly speaks in euros.
    let ben = desk.adds("Ben Okafor").await;
    assert_eq!(desk.pay_of(ben).await.usual_currency, "EUR");
}

#[tokio::test]
async fn a_point_is_changed_where_it_stands() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let id = desk
        .notes_pay(ana, typed(PayKind::Current, "95.000 EUR", "2026-03"))
        .await;
    for (field, value) in [
        (PayField::Kind, "expected"),
        (PayField::Bonus, "10k"),
        (PayField::Equity, "€20,000"),
        (PayField::SignOn, "5k"),
        (PayField::AsOf, "15.04.2026"),
        (PayField::Source, "Recruiter at Lumen"),
        (PayField::Note, "Said on the phone"),
        (PayField::Currency, "chf"),
    ] {
        edit_pay(&desk.store, id, field, value, TODAY).await.unwrap();
    }
    let point = desk.pay_of(ana).await.points.remove(0);
    assert_eq!((point.kind, point.currency.as_str()), (PayKind::Expected, "CHF"));
    assert_eq!(
        (point.total, point.first_year),
        (Some(12_500_000), Some(13_000_000))
    );
    assert_eq!(
        (point.as_of.as_str(), point.source.as_str()),
        ("2026-04-15", "Recruiter at Lumen")
    );
    // What changes nothing is no operation.
    edit_pay(&desk.store, id, PayField::Bonus, "10,000", TODAY)
        .await
        .unwrap();
    assert_eq!(
        desk.undoes().await,
        "Changed the currency in expected pay of Ana Ruiz"
    );
    // In yen there are no cents.
    edit_pay(&desk.store, id, PayField::Currency, "JPY", TODAY)
        .await
        .unwrap();
    let point = desk.pay_of(ana).await.points.remove(0);
    assert_eq!((point.base, point.digits), (Some(95_000), 0));
    edit_pay(&desk.store, id, PayField::Bonus, "", TODAY)
        .await
        .unwrap();
    assert_eq!(desk.pay_of(ana).await.points[0].bonus, None);

    remove_pay(&desk.store, id).await.unwrap();
    assert!(desk.pay_of(ana).await.points.is_empty());
    let gone = remove_pay(&desk.store, id).await.unwrap_err();
    assert!(matches!(gone, Error::NotFound(_)));
    assert_eq!(desk.undoes().await, "Removed expected pay of Ana Ruiz");
    assert_eq!(desk.pay_of(ana).await.points.len(), 1);
    desk.is_sound().await;
}

#[tokio::test]
async fn what_cannot_be_taken_is_said_at_its_field() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let usd = |base: &str, as_of: &str| TypedPay {
        currency: "USD".into(),
        ..typed(PayKind::Current, base, as_of)
    };
    for (pay, at, says) in [
        (usd("", "today"), "base", "at least one amount"),
        (usd("-5k", "today"), "base", "negative"),
        (usd("450", "today"), "base", "450 USD a year"),
        (usd("450bn", "today"), "base", "no amount"),
        (usd("5000M", "today"), "base", "Check the zeros"),
        (usd("€5k", "today"), "base", "says EUR and the currency says USD"),
        (usd("450k", "soon"), "as_of", "no date"),
        (usd("450k", "2062-03-01"), "as_of", "more than a year"),
        (usd("450k", "1926-03-01"), "as_of", "before 1970"),
        (usd("450k", "3/4/2026"), "as_of", "could be"),
        (
            typed(PayKind::Current, "450k", "today"),
            "currency",
            "In which currency",
        ),
        (
            TypedPay {
                currency: "USX".into(),
                ..usd("450k", "today")
            },
            "currency",
            "three letters",
        ),
        (
            TypedPay {
                bonus: "15%".into(),
                ..usd("450k", "today")
            },
            "bonus",
            "part of another",
        ),
        (
            TypedPay {
                equity: "€5k".into(),
                ..typed(PayKind::Current, "$450k", "today")
            },
            "equity",
            "says EUR",
        ),
        (
            TypedPay {
                note: "x".repeat(501),
                ..usd("450k", "today")
            },
            "note",
            "too long",
        ),
    ] {
        let (field, reason) = refused(&desk, add_pay(&desk.store, ana, &pay)).await;
        assert_eq!(field, at, "{pay:?}: {reason}");
        assert!(reason.contains(says), "{reason}");
    }
    let id = desk.notes_pay(ana, usd("450k", "today")).await;
    for (field, value, at) in [
        (PayField::Base, "€400k", "base"),
        (PayField::Base, "", "base"),
        (PayField::Currency, "", "currency"),
        (PayField::Kind, "dreamt", "kind"),
        (PayField::AsOf, "31 feb 2026", "as_of"),
    ] {
        let answer = edit_pay(&desk.store, id, field, value, TODAY);
        assert_eq!(refused(&desk, answer).await.0, at, "{field:?} {value}");
    }
    let gone = desk.adds("Ben Okafor").await;
    desk.deletes(&[gone]).await;
    assert!(matches!(
        add_pay(&desk.store, gone, &usd("450k", "today")).await,
        Err(Error::NotFound("person"))
    ));
}

#[tokio::test]
async fn another_currency_is_reached_by_the_desks_own_rates_alone() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    desk.notes_pay(ana, typed(PayKind::Current, "€95,000", "12 mar 2026"))
        .await;
    desk.notes_pay(ana, typed(PayKind::Expected, "CHF 180k", "3 mar 2026"))
        .await;
    desk.sets_rate("EUR", "1.0834", "USD", "2 mar 2026")
        .await
        .unwrap();
    let history = pay_history(&desk.store, ana, "USD").await.unwrap();
    let said: Vec<_> = history
        .points
        .iter()
        .map(|p| (p.converted, p.by.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            (Some(10_292_300), "1 EUR = 1.0834 USD (2 Mar 2026)"),
            (None, "No rate for CHF in USD on 3 Mar 2026"),
        ]
    );
    assert_eq!(
        (history.digits, history.currencies),
        (2, vec!["CHF".into(), "EUR".into(), "USD".into()])
    );
    // By way of the euro, as soon as there is a rate.
    desk.sets_rate("CHF", "1.05", "EUR", "2026-03-01").await.unwrap();
    let history = pay_history(&desk.store, ana, "usd").await.unwrap();
    assert_eq!(history.points[1].converted, Some(20_476_260));

    // A pair has one rate a day.
    desk.sets_rate("eur", "1,09", "usd", "2026-03-02").await.unwrap();
    let rates = list_rates(&desk.store).await.unwrap();
    let said: Vec<_> = rates
        .iter()
        .map(|r| format!("{} {} {} {}", r.currency, r.rate, r.in_currency, r.as_of))
        .collect();
    assert_eq!(said, ["CHF 1.05 EUR 2026-03-01", "EUR 1.09 USD 2026-03-02"]);
    assert_eq!(facts(&desk.store).await.unwrap().rates().len(), 2);
    assert_eq!(desk.undoes().await, "Set the rate of EUR in USD from 2 Mar 2026");
    assert_eq!(list_rates(&desk.store).await.unwrap()[1].rate, "1.0834");
    remove_rate(&desk.store, rates[0].id).await.unwrap();
    assert_eq!(list_rates(&desk.store).await.unwrap().len(), 1);
    assert!(matches!(
        remove_rate(&desk.store, rates[0].id).await,
        Err(Error::NotFound("rate"))
    ));
    assert_eq!(desk.undoes().await, "Removed the rate of CHF in EUR");
    assert_eq!(
        refused(&desk, pay_history(&desk.store, ana, "gold")).await.0,
        "in_currency"
    );

    for (one, is, of, from, at) in [
        ("EUR", "1.08", "EUR", "today", "in_currency"),
        ("EU", "1.08", "USD", "today", "currency"),
        ("EUR", "1.08", "dollar", "today", "in_currency"),
        ("EUR", "0", "USD", "today", "rate"),
        ("EUR", "about one", "USD", "today", "rate"),
        ("EUR", "1.08", "USD", "2062", "as_of"),
    ] {
        assert_eq!(refused(&desk, desk.sets_rate(one, is, of, from)).await.0, at);
    }
    desk.is_sound().await;
}

#[tokio::test]
async fn history_says_amounts_in_the_units_of_their_currency() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let id = desk
        .notes_pay(ana, typed(PayKind::Current, "12M JPY", "today"))
        .await;
    let edit = async |field, value: &str| edit_pay(&desk.store, id, field, value, TODAY).await.unwrap();
    edit(PayField::Base, "13M").await;
    edit(PayField::Currency, "KWD").await;
    edit(PayField::Bonus, "2k").await;
    remove_pay(&desk.store, id).await.unwrap();
    let told = person_history(&desk.store, ana, None, 50).await.unwrap();
    let said: Vec<String> = told
        .entries
        .iter()
        .flat_map(|entry| &entry.changes)
        .map(|change| format!("{}: {} > {}", change.field, change.old, change.new))
        .filter(|said| said.contains("pay"))
        .collect();
    assert_eq!(
        said,
        [
            "point of pay: current, base 13,000,000 KWD, bonus 2,000 KWD, 2026-11-24 > ",
            "bonus of a point of pay:  > 2,000 KWD",
            "currency of a point of pay: JPY > KWD",
            "base of a point of pay: 13,000,000 JPY > 13,000,000 KWD",
            "base of a point of pay: 12,000,000 JPY > 13,000,000 JPY",
            "point of pay:  > current, base 12,000,000 JPY, 2026-11-24",
        ]
    );
}

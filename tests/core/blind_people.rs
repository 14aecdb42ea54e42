//! For anybody: nothing that is hidden is told on her page without a name.

use crate::a_desk::a_desk;
use crate::blind_pages::{ask, in_a_role, page};
use proptest::prelude::*;
use roster_core::people::{ContactKind, PersonField};
use roster_core::profiles::{ClaimDraft, Domain, ImpactDraft, ScaleDraft, StoryDraft, add_claim};
use roster_core::submittals::Form;
use roster_core::words::fold;

/// Somebody, and what of her must not be told.
#[derive(Debug, Clone)]
struct Somebody {
    given: &'static str,
    family: &'static str,
    employer: &'static str,
    past: &'static str,
    team: &'static str,
    /// Location, zone, a city.
    place: (&'static str, &'static str, &'static str),
    /// A link and the name in it.
    link: (&'static str, &'static str),
    phone: (&'static str, &'static str),
    year: u16,
    dated: usize,
    case: usize,
}

fn somebody() -> impl Strategy<Value = Somebody> {
    let given = prop::sample::select(vec!["Łucja", "Zdravka", "Oyelaran", "Ana", "Ina", "Meike-Lotte"]);
    let family = prop::sample::select(vec![
        "Žižková",
        "O’Halloran",
        "Kowalczyk-Ruiz",
        "Nguyễn",
        "Brandstätter",
    ]);
    let employer = prop::sample::select(vec![
        "Osterhale",
        "Meta",
        "Cohere",
        "xAI",
        "Google",
        "Quantorra GmbH",
        "Open AI",
    ]);
    let past = prop::sample::select(vec!["Lumenfold", "Anthropic", "Fjordstack Labs", "ETH Zürich"]);
    let team = prop::sample::select(vec!["Borgmaster", "Serving Platform East", "Team Kestrel"]);
    let place = prop::sample::select(vec![
        ("San Francisco Bay Area", "America/Los_Angeles", "San Francisco"),
        (
            "La Plata, Argentina",
            "America/Argentina/Buenos_Aires",
            "Buenos Aires",
        ),
        ("Greater Seattle Area", "", "Seattle"),
        ("Berlin, DE", "Europe/Berlin", "Berlin"),
        ("Bengaluru, IN", "Asia/Kolkata", "Kolkata"),
    ]);
    let link = prop::sample::select(vec![
        (
            "https://www.linkedin.com/in/lz-hpc/details/experience?x=1",
            "lz-hpc",
        ),
        ("https://github.com/kernelwitch/repo", "kernelwitch"),
        ("https://gpuwhisper.github.io/about/", "gpuwhisper"),
        ("https://tensorfox.engineering", "tensorfox"),
    ]);
    let phone = prop::sample::select(vec![
        ("+1 415 555 0132", "415-555-0132"),
        ("+41 44 668 18 00", "044 668 18 00"),
        ("+49 30 901820", "(030) 90 18 20"),
    ]);
    (
        (given, family, employer, past, team),
        (place, link, phone),
        (2012_u16..2026, 0_usize..9, 0_usize..4),
    )
        .prop_map(
            |((given, family, employer, past, team), (place, link, phone), (year, dated, case))| Somebody {
                given,
                family,
                employer,
                past,
                team,
                place,
                link,
                phone,
                year,
                dated,
                case,
            },
        )
}

impl Somebody {
    fn date(&self) -> String {
        let y = self.year;
        match self.dated {
            0 => format!("12.05.{y}"),
            1 => format!("05.{y}"),
            2 => format!("{y},{}", y + 1),
            3 => format!("{y}年"),
            4 => format!("{y}/05/17"),
            5 => format!("May {y}"),
            6 => format!("{y}–{}", y + 1),
            7 => format!("5/17/{y}"),
            _ => format!("{y}-05-17"),
        }
    }

    fn told(&self) -> String {
        let (_, _, city) = self.place;
        let text = format!(
            "{given} {family} ({handle}, ex-{past}) of {team} left {employer} in {city} on {date}; {given} says an a \
             is a no, in a sum: mail {given}@quantorra.example, see:{link} or call {phone}. {employer} told {family}.",
            given = self.given,
            family = self.family,
            handle = self.link.1,
            past = self.past,
            team = self.team,
            employer = self.employer,
            date = self.date(),
            link = self.link.0,
            phone = self.phone.1,
        );
        match self.case {
            0 => text,
            1 => text.to_uppercase(),
            2 => text.to_lowercase(),
            _ => text.replace(' ', "\u{a0}"),
        }
    }

    fn secrets(&self) -> Vec<String> {
        let (_, zone, city) = self.place;
        let mut all = vec![
            self.given,
            self.family,
            self.employer.trim_end_matches(" GmbH"),
            self.past,
            self.team,
            city,
            self.link.1,
            self.link.0,
        ]
        .into_iter()
        .map(str::to_owned)
        .collect::<Vec<_>>();
        let zone = zone.rsplit('/').next().unwrap_or_default();
        all.extend(Some(zone.replace('_', " ")).filter(|zone| !zone.is_empty()));
        all
    }
}

/// Words of letters and digits alone, folded.
fn cut(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

async fn is_told_blind(who: Somebody) {
    let desk = a_desk().await;
    let name = format!("{} {}", who.given, who.family);
    let email = format!("{}@quantorra.example", fold(who.given).replace(' ', ""));
    let title = format!("Engineer at {}", who.employer);
    let id = desk.adds_at(&name, &title, who.employer, &email).await;
    for (field, value) in [
        (PersonField::Location, who.place.0),
        (PersonField::TimeZone, who.place.1),
        (PersonField::Team, who.team),
    ] {
        desk.sets(id, field, value).await;
    }
    desk.gives(id, ContactKind::Link, who.link.0).await;
    desk.gives(id, ContactKind::Phone, who.phone.0).await;
    let claims = [
        ClaimDraft::Scale(ScaleDraft {
            company: who.past.into(),
            accelerators: Some(4_096),
            hardware: "h100".into(),
            from: who.year.to_string(),
            to: (who.year + 1).to_string(),
            ..ScaleDraft::default()
        }),
        ClaimDraft::Story(StoryDraft {
            domain: Domain::Faults,
            company: who.past.into(),
            happened_on: format!("{}-05", who.year),
            story: who.told(),
        }),
        ClaimDraft::Impact(ImpactDraft {
            metric: format!("MFU at {} since {}", who.employer, who.date()),
            before: "38%".into(),
            after: "52%".into(),
            company: who.employer.into(),
            ..ImpactDraft::default()
        }),
    ];
    for claim in claims {
        add_claim(&desk.store, id, &claim, None).await.unwrap();
    }
    let candidacy = in_a_role(&desk, id, "Halcyon").await;
    let (preview, text) = page(&desk, &ask(candidacy, Form::Blind)).await;
    assert_eq!(preview.leaks, [], "{text}");
    let words = cut(&text);
    for secret in who.secrets() {
        let parts = cut(&secret);
        let found = words.windows(parts.len()).any(|words| words == parts) || words.contains(&parts.concat());
        assert!(!found, "{secret} in {text}");
    }
    for year in [who.year, who.year + 1] {
        assert!(!text.contains(&year.to_string()), "{year} in {text}");
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let phone: String = who.phone.1.chars().filter(char::is_ascii_digit).collect();
    assert!(!digits.contains(&phone[phone.len() - 6..]), "{phone} in {text}");
    assert!(!text.contains('@') && !text.contains("://"), "{text}");
    // Words of every day stay, though Ana and Ina could be read out of them.
    let plain = ["says", "an", "a", "is", "a", "no", "in", "a", "sum"];
    assert!(words.windows(plain.len()).any(|words| words == plain), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn nothing_hidden_is_told_of_anybody(who in somebody()) {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap()
            .block_on(is_told_blind(who));
    }
}

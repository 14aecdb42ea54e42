#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;
use crate::companies::name_key;
use crate::day;
use crate::taxonomy::Taxonomy;
use proptest::prelude::*;

/// A Tuesday.
fn today() -> NaiveDate {
    day::of_kept("2026-05-19").unwrap()
}

fn editions() -> Vec<KnownEdition> {
    [
        ("mlsys", "MLSys", 2025, "2025-05-12"),
        ("mlsys", "MLSys", 2026, "2026-05-18"),
        ("neurips", "NeurIPS", 2025, "2025-12-02"),
        ("neurips", "NeurIPS", 2026, "2026-12-06"),
        ("hotchips", "Hot Chips", 2026, "2026-08-23"),
    ]
    .map(|(slug, title, year, first)| KnownEdition {
        key: format!("{slug}-{year}"),
        name: format!("{title} {year}"),
        year,
        first: day::of_kept(first),
    })
    .into()
}

const COMPANIES: [&str; 9] = [
    "CoreWeave",
    "Lambda Labs",
    "NVIDIA",
    "Scale",
    "Together AI",
    "华为",
    "Crusoe",
    "Meta",
    "Argonne National Laboratory",
];

fn reading(line: &str) -> Reading {
    let companies: HashMap<String, String> = COMPANIES
        .iter()
        .map(|name| (name_key(name), (*name).to_owned()))
        .filter(|(key, _)| company_keys(line).contains(key))
        .collect();
    let reader = Reader {
        field: Taxonomy::built_in(),
        this_year: 2026,
    };
    let known = Known {
        reader,
        today: today(),
        companies: &companies,
        editions: &editions(),
    };
    read(line, known)
}

fn text(line: &str, piece: &CapturePiece) -> String {
    let units: Vec<u16> = line.encode_utf16().collect();
    String::from_utf16(&units[piece.start as usize..piece.end as usize]).unwrap()
}

/// What a line is read as, piece for piece.
fn told(line: &str) -> String {
    let parts: Vec<String> = reading(line)
        .pieces
        .iter()
        .map(|piece| {
            let text = text(line, piece);
            let text = text.trim().trim_matches([',', ';', '，', '、', '(', ')']).trim();
            let said = if piece.meaning.is_empty() {
                text
            } else {
                &piece.meaning
            };
            format!("{}: {said}", piece.kind.kept())
        })
        .collect();
    parts.join(" | ")
}

#[test]
fn lines_from_booths_are_read() {
    let mut wrong = Vec::new();
    for (line, expected) in [
        (
            "Ada Lovelace, CoreWeave, met at poster 214, 4k H100 IB, wants inference, ada@x.io follow fri",
            "person: Ada Lovelace | company: CoreWeave | met: poster 214 | scale: 4,000 H100 | wants: wants inference | \
             email: ada@x.io | task: Follow up, 22 May 2026",
        ),
        ("Ada Lovelace", "person: Ada Lovelace"),
        ("ada lovelace", "person: ada lovelace"),
        (
            "Ada Lovelace CoreWeave",
            "person: Ada Lovelace | company: CoreWeave",
        ),
        (
            "ada lovelace coreweave 4k h100 ib met at booth 12 call in 2 weeks",
            "person: ada lovelace | company: CoreWeave | scale: 4,000 H100 | met: booth 12 | task: Call, 2 Jun 2026",
        ),
        (
            "Ada Lovelace (CoreWeave)",
            "person: Ada Lovelace | company: CoreWeave",
        ),
        (
            "Ada Lovelace @ CoreWeave",
            "person: Ada Lovelace | company: CoreWeave",
        ),
        (
            "Ada Lovelace @CoreWeave @mlsys",
            "person: Ada Lovelace | company: CoreWeave | edition: MLSys 2026",
        ),
        (
            "Ada Lovelace at Foobar Systems",
            "person: Ada Lovelace | company: Foobar Systems",
        ),
        (
            "Ada Lovelace - Foobar - SRE",
            "person: Ada Lovelace | company: Foobar | title: SRE",
        ),
        (
            "Ben Okafor, Staff Engineer, Lambda Labs",
            "person: Ben Okafor | title: Staff Engineer | company: Lambda Labs",
        ),
        (
            "Ben Okafor; Lambda; staff ML infra eng; ben@lambda.example",
            "person: Ben Okafor | company: Lambda | title: staff ML infra eng | email: ben@lambda.example",
        ),
        (
            "Cai Lin, Head of ML Platform at Crusoe",
            "person: Cai Lin | title: Head of ML Platform | company: Crusoe",
        ),
        ("王伟，华为，推理", "person: 王伟 | company: 华为 | note: 推理"),
        (
            "王伟 华为 512 昇腾",
            "person: 王伟 | company: 华为 | note: 512 昇腾",
        ),
        (
            "王伟, NVIDIA, nccl",
            "person: 王伟 | company: NVIDIA | skill: NCCL",
        ),
        ("田中太郎, NVIDIA", "person: 田中太郎 | company: NVIDIA"),
        (
            "김철수 (NVIDIA) cuda",
            "person: 김철수 | company: NVIDIA | skill: CUDA",
        ),
        (
            "Иван Петров, Meta, 2k A100",
            "person: Иван Петров | company: Meta | scale: 2,000 A100",
        ),
        ("Łukasz Żółć, Meta", "person: Łukasz Żółć | company: Meta"),
        (
            "Jan van der Berg, Meta",
            "person: Jan van der Berg | company: Meta",
        ),
        (
            "Dr. Grace B. Hopper, Meta",
            "person: Dr. Grace B. Hopper | company: Meta",
        ),
        (
            "Ray Chen, NVIDIA, knows ray and vllm",
            "person: Ray Chen | company: NVIDIA | skill: Ray | skill: vLLM",
        ),
        (
            "met Ada Lovelace at booth 12",
            "met: met | person: Ada Lovelace | met: booth 12",
        ),
        (
            "Met Ada Lovelace from CoreWeave",
            "met: Met | person: Ada Lovelace | company: CoreWeave",
        ),
        (
            "spoke to Ada Lovelace over lunch",
            "met: spoke to | person: Ada Lovelace | met: over lunch",
        ),
        (
            "Ada Lovelace, met yesterday at the CoreWeave booth",
            "person: Ada Lovelace | met: 18 May 2026, CoreWeave booth",
        ),
        (
            "Ada Lovelace, met mon at poster 7",
            "person: Ada Lovelace | met: 18 May 2026, poster 7",
        ),
        (
            "Ada Lovelace, met at MLSys",
            "person: Ada Lovelace | met: met at MLSys",
        ),
        (
            "Ada Lovelace booth 1204",
            "person: Ada Lovelace | met: booth 1204",
        ),
        (
            "Ada Lovelace, after her talk",
            "person: Ada Lovelace | met: after her talk",
        ),
        (
            "Ada Lovelace, poster B12, great chat",
            "person: Ada Lovelace | met: poster B12 | note: great chat",
        ),
        ("Ada Lovelace, hallway", "person: Ada Lovelace | met: hallway"),
        (
            "Ada Lovelace, met at poster 214 4k H100",
            "person: Ada Lovelace | met: poster 214 | scale: 4,000 H100",
        ),
        (
            "Ada Lovelace, ada@x.io, ada@home.example",
            "person: Ada Lovelace | email: ada@x.io | email: ada@home.example",
        ),
        (
            "Ada Lovelace email: ada@x.io",
            "person: Ada Lovelace | email: ada@x.io",
        ),
        (
            "Ada Lovelace <ada@x.io>",
            "person: Ada Lovelace | email: ada@x.io",
        ),
        (
            "Ada Lovelace +1 415 555 0132",
            "person: Ada Lovelace | phone: +1 415 555 0132",
        ),
        (
            "Ada Lovelace, tel 415-555-0132",
            "person: Ada Lovelace | phone: 415-555-0132",
        ),
        (
            "Ada Lovelace, linkedin.com/in/ada",
            "person: Ada Lovelace | link: LinkedIn",
        ),
        (
            "Ada Lovelace github.com/ada",
            "person: Ada Lovelace | link: GitHub",
        ),
        ("Ada Lovelace ada.dev/cv", "person: Ada Lovelace | link: link"),
        (
            "Ada Lovelace #hot #mlsys26",
            "person: Ada Lovelace | tag: hot | tag: mlsys26",
        ),
        (
            "Ada Lovelace @neurips25",
            "person: Ada Lovelace | edition: NeurIPS 2025",
        ),
        (
            "Ada Lovelace @NeurIPS 2026",
            "person: Ada Lovelace | edition: NeurIPS 2026",
        ),
        (
            "Ada Lovelace @\"Hot Chips\"",
            "person: Ada Lovelace | edition: Hot Chips 2026",
        ),
        (
            "Ada Lovelace, 512xH100 roce",
            "person: Ada Lovelace | scale: 512 H100",
        ),
        ("Ada Lovelace, tpu v5p", "person: Ada Lovelace | skill: TPU v5p"),
        (
            "Ada Lovelace, 4k H100 and 2k MI300X",
            "person: Ada Lovelace | scale: 4,000 H100 | scale: 2,000 MI300X",
        ),
        (
            "Ada Lovelace, knows nccl, cuda",
            "person: Ada Lovelace | skill: NCCL | skill: CUDA",
        ),
        (
            "Ada Lovelace, built 1024 H100 in 2025",
            "person: Ada Lovelace | scale: 1,024 H100",
        ),
        (
            "Ada Lovelace, wants B200 access, 450k",
            "person: Ada Lovelace | wants: wants B200 access | note: 450k",
        ),
        (
            "Ada Lovelace, looking for a lead role",
            "person: Ada Lovelace | wants: looking for a lead role",
        ),
        (
            "Ada Lovelace, not looking",
            "person: Ada Lovelace | note: not looking",
        ),
        (
            "Ada Lovelace, open to remote",
            "person: Ada Lovelace | wants: open to remote",
        ),
        (
            "Ada Lovelace, interested in inference call tue",
            "person: Ada Lovelace | wants: interested in inference | task: Call, 26 May 2026",
        ),
        (
            "Ada Lovelace, send JD by monday",
            "person: Ada Lovelace | task: Send JD, 25 May 2026",
        ),
        (
            "Ada Lovelace, follow up",
            "person: Ada Lovelace | task: Follow up, 21 May 2026",
        ),
        (
            "Ada Lovelace, f/u next week",
            "person: Ada Lovelace | task: Follow up, 25 May 2026",
        ),
        (
            "Ada Lovelace, intro to Ben in 3 days",
            "person: Ada Lovelace | task: Intro to Ben, 22 May 2026",
        ),
        (
            "Ada Lovelace, ask about visa",
            "person: Ada Lovelace | task: Ask about visa",
        ),
        (
            "Ada Lovelace, ex-Google, great guy",
            "person: Ada Lovelace | note: ex-Google | note: great guy",
        ),
        (
            "Ada Lovelace, prev Meta",
            "person: Ada Lovelace | note: prev Meta",
        ),
        (
            "CoreWeave, Ada Lovelace",
            "company: CoreWeave | person: Ada Lovelace",
        ),
        ("ada@x.io", "email: ada@x.io"),
        (
            "ada@x.io Ada Lovelace CoreWeave",
            "email: ada@x.io | person: Ada Lovelace | company: CoreWeave",
        ),
        ("great talk on scale", "note: great talk on scale"),
        (
            "someone from Meta with a red hat",
            "note: someone | company: Meta | note: with a red hat",
        ),
        (
            "lovelase ada, corweave, h100s",
            "person: lovelase ada | company: corweave | skill: H100",
        ),
        (
            "Ada Lovelace, Argonne National Laboratory, slurm",
            "person: Ada Lovelace | company: Argonne National Laboratory | skill: Slurm",
        ),
        (
            "Ada Lovelace, Together AI, SRE, visa needed",
            "person: Ada Lovelace | company: Together AI | title: SRE | note: visa needed",
        ),
        ("H100 2048", "scale: 2,048 H100"),
        ("NCCL", "skill: NCCL"),
        ("???", "note: ???"),
    ] {
        let told = told(line);
        if told != expected {
            wrong.push(format!("{line}\n  is     {told}\n  should {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_said_is_told_apart() {
    let said = reading(
        "Ada Lovelace, Staff Eng @CoreWeave, met at poster 214 in hall B, @mlsys, 4k H100 IB, wants inference, ada@x.io \
         +41 44 668 18 00 #hot follow fri, knows everybody",
    )
    .said;
    assert_eq!(
        (said.person.as_str(), said.company.as_str()),
        ("Ada Lovelace", "CoreWeave")
    );
    assert_eq!(
        (said.title.as_str(), said.met_where.as_str()),
        ("Staff Eng", "poster 214, hall B")
    );
    assert_eq!(said.edition.unwrap().name, "MLSys 2026");
    let ClaimDraft::Scale(scale) = &said.claims[0] else {
        panic!("{:?}", said.claims);
    };
    assert_eq!(
        (scale.accelerators, scale.hardware.as_str(), scale.fabric.as_str()),
        (Some(4_000), "h100", "infiniband")
    );
    assert_eq!(
        (said.emails, said.phones),
        (vec!["ada@x.io".to_owned()], vec!["+41 44 668 18 00".to_owned()])
    );
    assert_eq!(
        (said.tags, said.wants),
        (vec!["hot".to_owned()], vec!["wants inference".to_owned()])
    );
    assert_eq!(said.tasks[0].due_on, "2026-05-22");
    assert_eq!(said.notes, ["knows everybody"]);
}

/// Each sign of the line is in one piece and no other, and the pieces put together are the line.
fn is_whole(line: &str) -> Result<(), TestCaseError> {
    let reading = reading(line);
    let together: String = reading.pieces.iter().map(|piece| text(line, piece)).collect();
    if reading.pieces.is_empty() {
        prop_assert!(words(line).is_empty());
    } else {
        prop_assert_eq!(&together, line);
    }
    for pair in reading.pieces.windows(2) {
        prop_assert_eq!(pair[0].end, pair[1].start);
    }
    Ok(())
}

proptest! {
    #[test]
    fn nothing_of_a_line_is_dropped(line in "\\PC{0,80}") {
        is_whole(&line)?;
    }

    #[test]
    fn nothing_of_a_likely_line_is_dropped(
        parts in proptest::collection::vec(
            prop_oneof![
                Just("Ada Lovelace"), Just("王伟"), Just("coreweave"), Just("met at poster 214"), Just("4k H100 IB"),
                Just("wants inference"), Just("ada@x.io"), Just("follow fri"), Just("@mlsys"), Just("#hot"), Just("+41446681800"),
                Just("github.com/ada"), Just("SRE"), Just("great guy"), Just("𝒳😀"), Just("call in 2 weeks"), Just("(")
            ],
            0..9,
        ),
        between in prop_oneof![Just(", "), Just(" "), Just("; "), Just(" - "), Just("，")],
    ) {
        is_whole(&parts.join(between))?;
    }

    #[test]
    fn the_same_line_is_read_the_same(line in "[A-Ca-c@#,. 0-9kH]{0,40}") {
        prop_assert_eq!(reading(&line), reading(&line));
    }
}

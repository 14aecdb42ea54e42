#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use super::complete::{Wanted, wanted};
use super::*;
use crate::taxonomy::{Edition, Item, Kind, Taxonomy};

fn reader() -> Reader<'static> {
    Reader {
        field: Taxonomy::built_in(),
        this_year: 2026,
    }
}

/// What a line comes to, in one line, with what was not understood.
fn told(line: &str) -> String {
    let reading = read_line(line, reader());
    let mut out = match &reading.claim {
        None => "nothing".to_owned(),
        Some(ClaimDraft::Scale(s)) => {
            let numbers = [
                ("", s.accelerators.map(u64::from)),
                ("fleet ", s.fleet.map(u64::from)),
                ("nodes ", s.nodes.map(u64::from)),
                ("req ", s.requests_per_day),
                ("tb ", s.terabytes.map(u64::from)),
                ("p99 ", s.p99_ms.map(u64::from)),
            ];
            let numbers: Vec<String> = numbers
                .iter()
                .filter_map(|(name, n)| n.map(|n| format!("{name}{n}")))
                .collect();
            let years = if s.from == s.to {
                s.from.clone()
            } else {
                format!("{}..{}", s.from, s.to)
            };
            let parts = [
                numbers.join(" "),
                s.hardware.clone(),
                s.fabric.clone(),
                s.did.map_or("", Did::kept).to_owned(),
                years,
                if s.company.is_empty() {
                    String::new()
                } else {
                    format!("@{}", s.company)
                },
            ];
            parts
                .into_iter()
                .filter(|p| !p.is_empty())
                .collect::<Vec<_>>()
                .join(" | ")
        }
        Some(ClaimDraft::Skill(k)) => format!("skill {} {}", k.key, k.how()).trim().to_owned(),
        Some(ClaimDraft::Hardware(k)) => format!("hardware {} {}", k.key, k.how()).trim().to_owned(),
        other => panic!("{other:?}"),
    };
    for problem in &reading.problems {
        let units: Vec<u16> = line.encode_utf16().collect();
        let at = problem.start as usize..problem.end as usize;
        out += &format!(" ! {}", String::from_utf16(&units[at]).unwrap());
    }
    out.trim().to_owned()
}

#[test]
fn lines_become_claims() {
    for (line, claim) in [
        (
            "h100 2048 built infiniband 2024 @CoreWeave",
            "2048 | h100 | infiniband | built | 2024 | @CoreWeave",
        ),
        (
            "@CoreWeave 2024 built 2,048 H100s over NDR",
            "2048 | h100 | infiniband | built | 2024 | @CoreWeave",
        ),
        (
            "ran 2k h100 @Lambda Labs since 2023",
            "2000 | h100 | operated | 2023.. | @Lambda Labs",
        ),
        (
            "@\"Acme 2024\" led 512xH100 2022-2024",
            "512 | h100 | led | 2022..2024 | @Acme 2024",
        ),
        (
            "tpu v5p 10'000 fleet 16k on call",
            "10000 fleet 16000 | tpu-v5p | on_call",
        ),
        (
            "16k fleet of a100 256 nodes roce",
            "fleet 16000 nodes 256 | a100 | roce",
        ),
        (
            "12M req/day p99 120ms h100 operated 2025",
            "req 12000000 p99 120 | h100 | operated | 2025",
        ),
        ("2k qps p99 0.2 s", "req 172800000 p99 200"),
        ("3 PB used 2025", "tb 3000 | used | 2025"),
        ("h100 2000 built", "2000 | h100 | built"),
        ("h100 2000 built 2024", "2000 | h100 | built | 2024"),
        ("h100 2025 used 2024", "hardware h100 used, 2025 ! 2024"),
        ("2024 h100 2025 gpus", "2025 | h100 | 2024"),
        ("mi300x 1024 2024-05", "1024 | mi300x | 2024-05"),
        ("h100 infiniband built", "h100 | infiniband | built"),
        ("operated b200", "b200 | operated"),
        ("gb200 NVL72 built @xAI", "gb200 | nvlink | built | @xAI"),
        ("910B 4096 used", "4096 | ascend-910b | used"),
        ("nccl tuned 2025", "skill nccl tuned, 2025"),
        ("cuda authored", "skill cuda authored"),
        ("Ray used 2024", "skill ray used, 2024"),
        ("text generation inference used", "skill tgi used"),
        ("infiniband tuned 2024", "skill infiniband tuned, 2024"),
        ("vllm", "skill vllm"),
        ("trainium2 built 2025", "hardware trainium2 built with, 2025"),
        ("h100", "hardware h100"),
        ("", "nothing"),
        ("built 2024", "nothing"),
    ] {
        assert_eq!(told(line), claim, "{line}");
    }
}

#[test]
fn what_is_not_understood_is_said_where_it_stands() {
    for (line, claim) in [
        ("h100 2048 wibble", "2048 | h100 ! wibble"),
        ("h100 2048 4096", "2048 | h100 ! 4096"),
        ("h100 a100 2048", "2048 | h100 ! a100"),
        ("h100 2048 nccl", "2048 | h100 ! nccl"),
        ("nccl cuda tuned", "skill nccl tuned ! cuda"),
        ("nccl led", "skill nccl ! led"),
        ("h100 2048 tuned", "2048 | h100 ! tuned"),
        ("h100 12 furlongs", "12 | h100 ! furlongs"),
        ("h100 -5", "hardware h100 ! -5"),
        ("h100 20M", "hardware h100 ! 20M"),
        ("h100 256 512 nodes", "256 nodes 512 | h100 ! 512 nodes"),
        ("h100 2k fleet 1k", "2000 fleet 1000 | h100 ! fleet 1k"),
        ("h100 2024-2022", "hardware h100 ! 2024-2022"),
        ("h100 since 2031", "hardware h100 ! since 2031"),
        ("h100 2k @", "2000 | h100 ! @"),
        ("h100 2k p99", "2000 | h100 ! p99"),
        ("h100 2k 120ms", "2000 | h100 ! 120ms"),
    ] {
        assert_eq!(told(line), claim, "{line}");
    }
    let said = |line: &str| read_line(line, reader()).problems.remove(0).message;
    assert_eq!(
        said("infinband 2048"),
        "“infinband” is not known. Was InfiniBand meant?"
    );
    assert!(said("h100 256 512 nodes").contains("each node has at least one"));
}

#[test]
fn each_word_says_as_what_it_was_read() {
    let reading = read_line("ä h100 2,048 built", reader());
    let words: Vec<_> = reading
        .words
        .iter()
        .map(|word| (word.start, word.end, word.label.as_str(), word.meaning.as_str()))
        .collect();
    assert_eq!(
        words,
        [
            (2, 6, "hardware", "H100"),
            (7, 12, "largest job", "2,048 accelerators in the largest job"),
            (13, 18, "part in it", "built")
        ]
    );
    assert_eq!(reading.said, "2,048 H100");
}

#[test]
fn offers_for_the_word_under_the_caret() {
    let offers = |line: &str, caret: u32| match wanted(line, caret, reader()) {
        Wanted::Company { typed, start, end } => vec![format!("@{typed} {start}..{end}")],
        Wanted::Words(offers) => offers
            .iter()
            .map(|o| format!("{} {} {}..{}", o.insert, o.what, o.start, o.end))
            .collect(),
    };
    assert_eq!(offers("h10", 3)[0], "H100 hardware 0..3");
    assert_eq!(offers("h100 2048 inf", 13)[0], "InfiniBand fabric 10..13");
    assert!(offers("h100 2048 ndr", 13).contains(&"InfiniBand fabric 10..13".to_owned()));
    assert_eq!(offers("h100 bu", 7)[0], "built part in it, or depth 5..7");
    assert_eq!(offers("h100 @Core", 10), ["@Core 5..10"]);
    assert_eq!(offers("h100 @Lambda La", 15), ["@Lambda La 5..15"]);
    assert_eq!(offers("@Meta 2024 h20", 14)[0], "H20 hardware 11..14");
    assert_eq!(offers("h100 ", 5), Vec::<String>::new());
}

proptest::proptest! {
    #[test]
    fn no_line_stops_it(line in "\\PC{0,40}", caret in 0_u32..50) {
        let reading = read_line(&line, reader());
        let length = u32::try_from(line.encode_utf16().count()).unwrap();
        for word in &reading.words {
            proptest::prop_assert!(word.start < word.end && word.end <= length);
        }
        let _ = wanted(&line, caret, reader());
    }

    #[test]
    fn words_may_stand_in_any_order(at in 0_usize..5) {
        let mut words = ["h100", "2048", "built", "infiniband", "2024"];
        words.rotate_left(at);
        proptest::prop_assert_eq!(told(&words.join(" ")), "2048 | h100 | infiniband | built | 2024");
    }
}

#[test]
fn what_the_desk_merged_or_retired_is_read_as_what_it_is_now() {
    let item = |kind, key: &str| Taxonomy::built_in().item(kind, key).unwrap().clone();
    let ours = Item {
        key: "ib".into(),
        name: "Our InfiniBand".into(),
        same: Vec::new(),
        parts: Vec::new(),
        ..item(Kind::Skill, "infiniband")
    };
    let merged = Item {
        merged_into: "ib".into(),
        ..item(Kind::Skill, "infiniband")
    };
    let retired = Item {
        retired: true,
        ..item(Kind::Skill, "nccl")
    };
    let field = Taxonomy::over(&Edition::built_in(), vec![ours, merged, retired]);
    let reader = Reader {
        field: &field,
        this_year: 2026,
    };
    let reading = read_line("h100 2048 infiniband 2024", reader);
    let Some(ClaimDraft::Scale(scale)) = reading.claim else {
        panic!("{reading:?}");
    };
    assert_eq!(scale.fabric, "ib", "still what a cluster is wired with");
    let reading = read_line("nccl tuned 2025", reader);
    assert!(
        reading.claim.is_none(),
        "retired, so meant by no word: {reading:?}"
    );
}

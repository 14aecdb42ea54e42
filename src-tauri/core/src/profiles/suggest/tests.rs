#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;

fn told(text: &str) -> Vec<String> {
    let reader = Reader {
        field: Taxonomy::built_in(),
        this_year: 2026,
    };
    let units: Vec<u16> = text.encode_utf16().collect();
    suggest(text, reader)
        .into_iter()
        .map(|one| {
            let marked = String::from_utf16(&units[one.start as usize..one.end as usize]).unwrap();
            assert_eq!(marked, one.words, "the words are those at the place");
            let more = if one.more.is_empty() {
                String::new()
            } else {
                format!(" ({})", one.more)
            };
            format!("{}{more} «{}»", one.said, one.words)
        })
        .collect()
}

#[test]
fn a_resume_under_headings() {
    let text = "Mei Tanaka\n\nExperience\n\
        Staff Engineer, Tarnwick Compute (2022 – Present)\n\
        • Built and operated a cluster of 10,000+ H100 GPUs on InfiniBand.\n\
        • Reduced training time by 20%; cut p99 from 450 ms to 120 ms.\n\
        • Tuned NCCL collectives\n\n\
        HPC Engineer at Osterhale Supercomputing | Mar 2017 - Jun 2021\n\
        - Ran a 512-node Slurm cluster with Lustre\n\
        - Wrote CUDA kernels in Python and Go";
    assert_eq!(
        told(text),
        [
            "10,000 H100 at Tarnwick Compute (operated, InfiniBand, since 2022) «10,000+ H100 GPUs»",
            "InfiniBand (built with, 2026) «InfiniBand»",
            "training time (20% less) «Reduced training time by 20%»",
            "p99 (450 ms → 120 ms) «cut p99 from 450 ms to 120 ms»",
            "NCCL (tuned, 2026) «NCCL»",
            "Collectives (tuned, 2026) «collectives»",
            "HPC (2021) «HPC»",
            "512 nodes at Osterhale Supercomputing (operated, 2017-03 to 2021-06) «512-node»",
            "Slurm (used, 2021) «Slurm»",
            "Lustre (used, 2021) «Lustre»",
            "CUDA (authored, 2021) «CUDA»",
        ]
    );
}

#[test]
fn a_profile_page_with_dates_below() {
    let text = "Principal Engineer\nQuellmark · Full-time\nJan 2023 - Present · 3 yrs\n\
        Led inference on 2,048 H100s and 512 MI300X, serving 50M requests/day at p99 of 120 ms with vLLM.\n\
        Saved $1.2M/month.";
    assert_eq!(
        told(text),
        [
            "2,048 H100 at Quellmark (led the building of, since 2023-01) «2,048 H100s»",
            "512 MI300X at Quellmark (led the building of, since 2023-01) «512 MI300X, serving 50M requests/day at p99 of 120 ms»",
            "vLLM (2026) «vLLM»",
            "cost (1,200,000 USD a month) «Saved $1.2M/month»",
        ]
    );
}

#[test]
fn a_blurb_without_headings() {
    let text = "In 2024 I trained a model on 2,048 H100s at Brightloom. Before that I looked after 3 PB of data. \
        Improved MFU from 31% to 47% and increased throughput 3x. Ray is a friend; I like Go and volcano hikes.";
    assert_eq!(
        told(text),
        [
            "2,048 H100 at Brightloom (used, 2024) «2,048 H100s»",
            "3,000 TB «3 PB»",
            "MFU (31% → 47%) «Improved MFU from 31% to 47%»",
            "MFU «MFU»",
            "throughput (3x) «increased throughput 3x»",
        ]
    );
}

#[test]
fn numbers_that_are_no_scale() {
    for text in [
        "Managed 12 people and a budget of $4M.",
        "Published 3 papers in 2024.",
        "Born 1990, studied computer science, knows Python.",
        "Call me on +41 44 123 45 67.",
        "H100 2024 launch notes.",
        "",
    ] {
        let said = told(text);
        assert!(
            !said
                .iter()
                .any(|one| one.contains(" at ") || one.contains("nodes")),
            "{text}: {said:?}"
        );
    }
}

#[test]
fn what_is_said_twice_is_suggested_once_and_deepest() {
    assert_eq!(
        told("Used NCCL since 2021. Tuned NCCL in 2024."),
        ["NCCL (tuned, 2026) «NCCL»"]
    );
}

proptest::proptest! {
    #[test]
    fn no_text_stops_it(text in "(\\PC|\n){0,120}") {
        let _ = told(&text);
    }

    #[test]
    fn no_text_of_the_field_stops_it(words in proptest::collection::vec("2,048|H100s?|from|to|by|20%|cut|saved|\\$4M/month|p99|120 ms|at|2021–2024|512-node|cluster|of|\n|;", 0..20)) {
        let _ = told(&words.join(" "));
    }
}

//! No date survives, however it is written.
#![allow(clippy::unwrap_used, reason = "tests")]

use super::years::*;
use proptest::prelude::*;

#[test]
fn years_are_told_as_how_long_ago_they_were() {
    for (text, expected) in [
        ("In 2023 it broke", "3 years ago it broke"),
        ("since March 2024 on call", "for 2 years on call"),
        ("2021–2024 at one", "3 years at one"),
        ("from 2021 to 2024", "3 years"),
        ("on 2023-05-17", "on 3 years ago"),
        ("on 17 May 2023", "on 3 years ago"),
        ("2026", "this year"),
        ("Spring 2025", "Spring last year"),
        (
            "2,048 GPUs, 2048 GPUs, 2.024 s, x2023",
            "2,048 GPUs, 2048 GPUs, 2.024 s, x2023",
        ),
        ("March 2019", "7 years ago"),
        ("12.05.2023", "3 years ago"),
        ("on 12. 05. 2023.", "on 3 years ago."),
        ("05/17/2023, 17-05-2023", "3 years ago, 3 years ago"),
        ("05.2021 and 5/2021", "5 years ago and 5 years ago"),
        ("2021,2022", "5 years ago,4 years ago"),
        ("2023年に", "3 years ago に"),
        ("2023年5月17日", "3 years ago"),
        ("2023 年 5 月", "3 years ago"),
        ("2023/05/17 and 2023.05", "3 years ago and 3 years ago"),
        ("2021/22, 2021-05–2023-12", "5 years ago, 2 years"),
        ("summer ’21 and '99", "summer 5 years ago and 27 years ago"),
        ("Q3 2021, FY2022", "5 years ago, 4 years ago"),
        ("Nov. 2023", "3 years ago"),
        ("２０２３", "3 years ago"),
        ("on 20230517", "on 3 years ago"),
        ("2023-05-17T09:14", "3 years ago T09:14"),
        (
            "0.2023, $2,023, 13.2023 and 2023.5 ms",
            "0.2023, $2,023, 13.2023 and 2023.5 ms",
        ),
        ("v1.2023, 12,048 and 20,231,217", "v1.2023, 12,048 and 20,231,217"),
    ] {
        assert_eq!(years(text, 2026), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn no_date_is_left_however_it_is_written(
        (y, m, d) in (1990_u16..2027, 1_u8..13, 1_u8..29),
        how in 0_usize..14,
        (before, after) in ("( |\\(|: |, |— )", "( |\\)|\\.|,|; |: )"),
    ) {
        let date = match how {
            0 => format!("{d}.{m}.{y}"),
            1 => format!("{d:02}.{m:02}.{y}"),
            2 => format!("{m}/{d}/{y}"),
            3 => format!("{m:02}.{y}"),
            4 => format!("{m}/{y}"),
            5 => format!("{y}-{m:02}-{d:02}"),
            6 => format!("{y}/{m:02}/{d:02}"),
            7 => format!("{y}.{m:02}.{d:02}"),
            8 => format!("{y}年{m}月{d}日"),
            9 => format!("{y}年"),
            10 => format!("{y},{y}"),
            11 => format!("{y}{m:02}{d:02}"),
            12 => format!("’{:02}", y % 100),
            _ => format!("{d} May, {y}"),
        };
        let text = format!("ran{before}{date}{after}it");
        let told = years(&text, 2026);
        prop_assert!(!told.contains(&y.to_string()) && !told.contains(&date), "{} -> {}", text, told);
    }

    #[test]
    fn nothing_is_left_and_nothing_panics(text in "\\PC{0,40}|([a-z@.:/ ,]|2023|’21|年|since | in |fy|17|\\.|-05){0,12}") {
        let bare = years(&text, 2026);
        prop_assert!(years_in(&bare, 2026).is_empty(), "{text:?} -> {bare:?}");
    }
}

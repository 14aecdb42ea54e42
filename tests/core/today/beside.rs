//! Backups that fail, and the calendar.

use super::*;
use roster_core::retention::keep_close;

#[tokio::test]
async fn a_desk_that_is_not_backed_up_says_so_first() {
    let desk = a_desk().await;
    desk.has_to("Call Bo on 1 nov 2026", None).await;
    let whole = |day: &str| TodayQuery {
        whole: true,
        ..on(day)
    };
    assert_eq!(desk.day(whole(TODAY)).await.entries.len(), 1, "there is time yet");
    let never = desk.day(whole("2026-11-28")).await.entries;
    assert_eq!(
        (never[0].kind, never[0].reason.as_str()),
        (TodayKind::Backup, "Never backed up")
    );
    let failed = today(&desk.store, &on(TODAY), Some("the disk is full"))
        .await
        .unwrap();
    assert_eq!(
        failed.entries[0].reason,
        "The day’s backup failed: the disk is full"
    );
    desk.store.back_up(Why::Asked, &Watch::nobody()).await.unwrap();
    assert_eq!(desk.day(whole("2026-11-27")).await.entries.len(), 1);
    let old = desk.day(whole("2026-11-29")).await.entries;
    assert_eq!(old[0].reason, "Last backed up 5 days ago");
}

#[tokio::test]
async fn tasks_go_to_a_calendar_under_names_that_stay() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    desk.has_to("Call Ana; ask, listen on 31 dec 2026", Some(ana))
        .await;
    desk.has_to("Some day", None).await;
    let first = calendar(&desk.store, "").await.unwrap();
    assert_eq!(first.tasks, 1, "what has no day is in no calendar");
    let line = |ics: &str, name: &str| {
        let found = ics.lines().find(|line| line.starts_with(name));
        found.unwrap_or_default().trim().to_owned()
    };
    assert_eq!(line(&first.ics, "SUMMARY"), "SUMMARY:Call Ana\\; ask\\, listen");
    assert_eq!(line(&first.ics, "DTSTART"), "DTSTART;VALUE=DATE:20261231");
    assert_eq!(line(&first.ics, "DTEND"), "DTEND;VALUE=DATE:20270101");
    assert_eq!(line(&first.ics, "TRANSP"), "TRANSP:TRANSPARENT");
    let entry = desk.day(on("2026-12-30")).await.entries.remove(0);
    put_off(&desk.store, &entry.key, "5 jan 2027", "2026-12-30")
        .await
        .unwrap();
    let again = calendar(&desk.store, "").await.unwrap();
    assert_eq!((again.tasks, again.check_ins), (1, 0));
    assert_eq!(
        line(&again.ics, "UID"),
        line(&first.ics, "UID"),
        "it moves in the calendar"
    );
    assert_eq!(line(&again.ics, "DTSTART"), "DTSTART;VALUE=DATE:20270105");

    // Whoever is kept close stands there with the next check-in, on the day it was put off until.
    let zoe = desk.adds("Zoe Lind").await;
    keep_close(&desk.store, zoe, "1 jun 2026", None, "2026-11-24")
        .await
        .unwrap();
    let day = |ics: &str| {
        let of_zoe = ics
            .split("BEGIN:VEVENT")
            .find(|one| one.contains("SUMMARY:Check in with Zoe Lind"));
        line(of_zoe.unwrap(), "DTSTART")
    };
    let with_her = calendar(&desk.store, "").await.unwrap();
    assert_eq!(with_her.check_ins, 1);
    assert_eq!(day(&with_her.ics), "DTSTART;VALUE=DATE:20261201");
    let list = desk.day(on("2026-12-02")).await.entries;
    let entry = list.iter().find(|one| one.kind == TodayKind::CheckIn).unwrap();
    put_off(&desk.store, &entry.key, "7 dec 2026", "2026-12-02")
        .await
        .unwrap();
    let later = calendar(&desk.store, "").await.unwrap();
    assert_eq!(day(&later.ics), "DTSTART;VALUE=DATE:20261207");
}

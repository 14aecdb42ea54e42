//! What is due, and what comes back.

use crate::a_desk::{Desk, a_desk};
use roster_core::roles::{NewRole, create_role};
use roster_core::tasks::{
    NewTask, Task, TaskField, TaskId, TaskQuery, Urgency, add_task, edit_task, finish_task, remove_tasks,
    reopen_task, snooze_tasks, task_counts, tasks,
};

/// A Tuesday.
const TODAY: &str = "2026-11-24";

fn line(title: &str) -> NewTask {
    NewTask {
        title: title.into(),
        today: TODAY.into(),
        ..NewTask::default()
    }
}

impl Desk {
    async fn is_to(&self, title: &str) -> TaskId {
        add_task(&self.store, &line(title)).await.unwrap()
    }

    async fn due(&self, query: TaskQuery) -> Vec<Task> {
        let query = TaskQuery {
            today: TODAY.into(),
            ..query
        };
        let list = tasks(&self.store, &query).await.unwrap();
        list.groups.into_iter().flat_map(|group| group.tasks).collect()
    }

    /// Every open task as urgency, title and date.
    async fn says(&self) -> Vec<(Urgency, String, String)> {
        let all = self.due(TaskQuery::default()).await;
        all.into_iter()
            .map(|task| (task.urgency, task.title, task.due_on))
            .collect()
    }
}

fn is(urgency: Urgency, title: &str, due: &str) -> (Urgency, String, String) {
    (urgency, title.into(), due.into())
}

#[tokio::test]
async fn one_line_makes_a_task_and_the_list_is_by_urgency() {
    let desk = a_desk().await;
    for title in [
        "Call Ana in 2 weeks",
        "Send CV by friday",
        "Invoice Osterhale today",
        "Read the NCCL paper",
        "Chase the offer on 20 nov 2026",
    ] {
        desk.is_to(title).await;
    }
    assert_eq!(
        desk.says().await,
        [
            is(Urgency::Overdue, "Chase the offer", "2026-11-20"),
            is(Urgency::Today, "Invoice Osterhale", TODAY),
            is(Urgency::ThisWeek, "Send CV", "2026-11-27"),
            is(Urgency::Later, "Call Ana", "2026-12-08"),
            is(Urgency::NoDate, "Read the NCCL paper", ""),
        ]
    );
    let counts = task_counts(&desk.store, TODAY).await.unwrap();
    assert_eq!((counts.overdue, counts.today), (1, 1));
    assert_eq!(desk.undoes().await, "Added the task “Chase the offer”");
    assert_eq!(desk.says().await.len(), 4);
    for (title, due) in [(" ", ""), ("Call", "3/4")] {
        let new = NewTask {
            due_on: due.into(),
            ..line(title)
        };
        assert!(
            add_task(&desk.store, &new).await.unwrap_err().field().is_some(),
            "{title}"
        );
    }
    desk.is_sound().await;
}

#[tokio::test]
async fn what_repeats_comes_back_and_undo_restores_it_exactly() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let new = NewTask {
        person: Some(ana),
        ..line("Check in every 2 weeks from tomorrow")
    };
    let id = add_task(&desk.store, &new).await.unwrap();
    let before = desk.everything().await;
    let done = finish_task(&desk.store, id, TODAY).await.unwrap();
    assert_eq!(done.next_on, "2026-12-09");
    let [again] = desk.due(TaskQuery::default()).await.try_into().unwrap();
    assert_ne!(again.id, id);
    assert_eq!(
        (
            again.due_on.as_str(),
            again.repeats.as_str(),
            again.person_name.as_str()
        ),
        ("2026-12-09", "every 2 weeks", "Ana Ruiz")
    );
    let with_done = desk
        .due(TaskQuery {
            done: true,
            ..TaskQuery::default()
        })
        .await;
    assert_eq!(
        with_done.last().map(|task| (task.id, task.urgency)),
        Some((id, Urgency::Done))
    );
    assert_eq!(desk.undoes().await, "Did “Check in”");
    assert_eq!(desk.everything().await["tasks"], before["tasks"]);
    desk.redoes().await;
    assert_eq!(desk.due(TaskQuery::default()).await, std::slice::from_ref(&again));

    // Done twice is done once; opened again, what came in its place goes.
    assert_eq!(finish_task(&desk.store, id, TODAY).await.unwrap().next_on, "");
    reopen_task(&desk.store, id).await.unwrap();
    let open = desk.due(TaskQuery::default()).await;
    assert_eq!(open.iter().map(|task| task.id).collect::<Vec<_>>(), [id]);
    finish_task(&desk.store, id, TODAY).await.unwrap();
    finish_task(&desk.store, again.id, "2027-01-20").await.unwrap();
    let [third] = desk.due(TaskQuery::default()).await.try_into().unwrap();
    assert_eq!(
        third.due_on, "2027-02-03",
        "what was missed meanwhile is not caught up with"
    );
    // What goes on by itself stays, though the first is opened again.
    reopen_task(&desk.store, id).await.unwrap();
    assert_eq!(desk.due(TaskQuery::default()).await.len(), 2);
    desk.is_sound().await;
}

#[tokio::test]
async fn the_last_of_a_month_stays_the_last() {
    let desk = a_desk().await;
    let mut id = desk.is_to("Report every month from 31 jan 2027").await;
    let mut days = Vec::new();
    for _ in 0..4 {
        let [task] = desk.due(TaskQuery::default()).await.try_into().unwrap();
        id = if task.id == id { id } else { task.id };
        days.push(task.due_on.clone());
        finish_task(&desk.store, id, &task.due_on).await.unwrap();
    }
    assert_eq!(days, ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]);
}

#[tokio::test]
async fn a_snooze_puts_off_and_an_edit_says_when() {
    let desk = a_desk().await;
    let [one, two] = [
        desk.is_to("Chase the offer on 20 nov 2026").await,
        desk.is_to("Read").await,
    ];
    snooze_tasks(&desk.store, &[one], "fri", TODAY).await.unwrap();
    assert_eq!(
        desk.says().await[0],
        is(Urgency::ThisWeek, "Chase the offer", "2026-11-20")
    );
    assert_eq!(desk.undoes().await, "Put off “Chase the offer” until 27 Nov 2026");
    assert_eq!(desk.says().await[0].0, Urgency::Overdue);
    snooze_tasks(&desk.store, &[one, two], "in 1 week", TODAY)
        .await
        .unwrap();
    assert!(
        desk.says()
            .await
            .iter()
            .all(|(urgency, ..)| *urgency == Urgency::Later)
    );
    let refused = snooze_tasks(&desk.store, &[one], "yesterday", TODAY).await;
    assert_eq!(refused.unwrap_err().field(), Some("until"));

    let edit = async |field, value: &str| edit_task(&desk.store, one, field, value, TODAY).await;
    edit(TaskField::DueOn, "tomorrow").await.unwrap();
    assert_eq!(
        desk.says().await[0],
        is(Urgency::ThisWeek, "Chase the offer", "2026-11-25"),
        "a new day ends the snooze"
    );
    edit(TaskField::Title, "  Chase it ").await.unwrap();
    edit(TaskField::Owner, "Ben").await.unwrap();
    edit(TaskField::Note, "They pay late").await.unwrap();
    edit(TaskField::Repeats, "2 weeks").await.unwrap();
    let task = desk
        .due(TaskQuery {
            owner: "Ben".into(),
            ..TaskQuery::default()
        })
        .await
        .remove(0);
    assert_eq!(
        (task.title.as_str(), task.note.as_str(), task.repeats.as_str()),
        ("Chase it", "They pay late", "every 2 weeks")
    );
    for (field, value, at) in [
        (TaskField::Title, " ", "title"),
        (TaskField::DueOn, "soon", "due_on"),
        (TaskField::Repeats, "now and then", "repeats"),
    ] {
        assert_eq!(edit(field, value).await.unwrap_err().field(), Some(at));
    }
    // A weekday moves the day to the first such one from it on: what is due on a Friday is due on the Tuesday after.
    edit(TaskField::DueOn, "2026-12-18").await.unwrap();
    edit(TaskField::Repeats, "every tue").await.unwrap();
    let task = desk
        .due(TaskQuery {
            owner: "Ben".into(),
            ..TaskQuery::default()
        })
        .await
        .remove(0);
    assert_eq!(
        (task.due_on.as_str(), task.repeats.as_str()),
        ("2026-12-22", "every week")
    );
    edit(TaskField::Repeats, "").await.unwrap();
    edit(TaskField::DueOn, "").await.unwrap();
    assert_eq!(desk.undoes().await, "Changed the due date of the task “Chase it”");
    // Of those who sit here, only Ruth's own count.
    let counts = task_counts(&desk.store, "2026-12-24").await.unwrap();
    assert_eq!((counts.overdue, counts.today), (1, 0));
    assert_eq!(remove_tasks(&desk.store, &[one, two]).await.unwrap(), 2);
    assert_eq!(desk.undoes().await, "Removed 2 tasks");
    assert_eq!(desk.says().await.len(), 2);
}

#[tokio::test]
async fn tasks_are_found_by_what_they_are_about() {
    let desk = a_desk().await;
    let ana = desk.adds("Ana Ruiz").await;
    let new = NewRole {
        title: "GPU lead".into(),
        company: "Osterhale".into(),
    };
    let role = create_role(&desk.store, &new).await.unwrap();
    let about_role = NewTask {
        role: Some(role),
        ..line("Agree the fee today")
    };
    add_task(&desk.store, &about_role).await.unwrap();
    add_task(
        &desk.store,
        &NewTask {
            person: Some(ana),
            ..line("Call")
        },
    )
    .await
    .unwrap();
    desk.is_to("Sharpen pencils").await;
    let titles = |all: Vec<Task>| all.into_iter().map(|task| task.title).collect::<Vec<_>>();
    let of_ana = TaskQuery {
        person: Some(ana),
        ..TaskQuery::default()
    };
    assert_eq!(titles(desk.due(of_ana.clone()).await), ["Call"]);
    let of_role = TaskQuery {
        role: Some(role),
        ..TaskQuery::default()
    };
    let of_role = desk.due(of_role).await;
    assert_eq!(
        (of_role[0].title.as_str(), of_role[0].role_title.as_str()),
        ("Agree the fee", "GPU lead")
    );
    // Who goes takes her tasks along, and brings them back.
    desk.deletes(&[ana]).await;
    assert_eq!(desk.says().await.len(), 2);
    desk.undoes().await;
    assert_eq!(titles(desk.due(of_ana).await), ["Call"]);
    desk.is_sound().await;
}

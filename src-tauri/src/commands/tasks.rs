//! What is due. `today`: the ISO date where the page is.

use super::Here;
use crate::failure::Answer;
use roster_core::tasks::{
    self, Finished, NewTask, TaskCounts, TaskField, TaskId, TaskLine, TaskList, TaskQuery,
};

/// Answers its key.
#[tauri::command]
pub async fn add_task(seat: Here<'_>, task: NewTask) -> Answer<TaskId> {
    Ok(tasks::add_task(&*seat.store().await?, &task).await?)
}

/// What a line would become: its title, its day, how it repeats.
#[tauri::command]
pub async fn read_task_line(line: String, today: String) -> Answer<TaskLine> {
    Ok(tasks::read_line(&line, &today)?)
}

#[tauri::command]
pub async fn edit_task(
    seat: Here<'_>,
    id: TaskId,
    field: TaskField,
    value: String,
    today: String,
) -> Answer<()> {
    Ok(tasks::edit_task(&*seat.store().await?, id, field, &value, &today).await?)
}

/// Puts tasks off until a day as typed.
#[tauri::command]
pub async fn snooze_tasks(seat: Here<'_>, ids: Vec<TaskId>, until: String, today: String) -> Answer<()> {
    Ok(tasks::snooze_tasks(&*seat.store().await?, &ids, &until, &today).await?)
}

/// Answers when it comes back.
#[tauri::command]
pub async fn finish_task(seat: Here<'_>, id: TaskId, today: String) -> Answer<Finished> {
    Ok(tasks::finish_task(&*seat.store().await?, id, &today).await?)
}

#[tauri::command]
pub async fn reopen_task(seat: Here<'_>, id: TaskId) -> Answer<()> {
    Ok(tasks::reopen_task(&*seat.store().await?, id).await?)
}

/// Answers how many there were.
#[tauri::command]
pub async fn remove_tasks(seat: Here<'_>, ids: Vec<TaskId>) -> Answer<u32> {
    Ok(tasks::remove_tasks(&*seat.store().await?, &ids).await?)
}

#[tauri::command]
pub async fn list_tasks(seat: Here<'_>, query: TaskQuery) -> Answer<TaskList> {
    Ok(tasks::tasks(&*seat.store().await?, &query).await?)
}

/// Of whoever sits at the desk.
#[tauri::command]
pub async fn task_counts(seat: Here<'_>, today: String) -> Answer<TaskCounts> {
    Ok(tasks::task_counts(&*seat.store().await?, &today).await?)
}

//! Tasks: what is due, once or again and again, about a person, a company or a role, or about nothing.
//!
//! Invariants: a task is about what it was made about; done is an instant; a repeating one that is done stays done, and
//! another comes in its place on the next of its days that is still ahead; a snooze hides until when something is due and
//! changes nothing about it.
//!
//! Not here: what was said (interactions/), how often to be in touch (cadences/).

mod add;
mod done;
mod edit;
mod line;
mod list;
mod repeat;
mod sql;
mod urgency;

pub use add::{NewTask, add, add_task};
pub use done::{Finished, finish_task, reopen_task};
pub use edit::{TaskField, edit_task, remove_tasks, snooze_tasks};
pub use line::{TaskLine, read_line, read_task_line};
pub use list::{Task, TaskCounts, TaskGroup, TaskList, TaskQuery, task_counts, tasks};
pub use repeat::Repeat;
pub use urgency::Urgency;

crate::ids::id!(
    /// The key of a task.
    TaskId, "task"
);

//! Tasks: what is due, once or again and again, about a person, a company or a role, or about nothing.
//!
//! Invariants: a task is about what it was made about; done is an instant; a repeating one that is done comes back on its
//! next day.
//!
//! Not here: what was said (interactions/).

mod add;
mod sql;

pub use add::{NewTask, add_task};

crate::ids::id!(
    /// The key of a task.
    TaskId, "task"
);

//! Employments: where people worked and work, as far as anybody said.
//!
//! Invariants: an employment is one person's at one company, made when nobody knew it before; its days are as rough as they
//! are known (a year, a month, a day); it does not end before it begins; one that is still going on has no end.
//!
//! Not here: the company a person is shown with, which is her own field (people/); what she ran there (profiles/); who was
//! there at the same time (ways/).

mod edit;
mod list;
mod sql;

pub use edit::{EmploymentField, NewEmployment, add_employment, edit_employment, remove_employment};
pub use list::{Employment, employments};

crate::ids::id!(
    /// The key of an employment.
    EmploymentId, "job"
);

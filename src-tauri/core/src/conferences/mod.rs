//! Conferences: the series the field goes to, each with its editions, when and where they are, who of us goes and what it
//! costs. Some are built in; what the desk changes of them, and those it adds, are rows of its own.
//!
//! Invariants: an edition is one year of one series, and its key is made from both; a fact that the desk did not change is
//! as it is built in, so that a newer program brings newer dates; an edition comes into the file with the first thing the
//! desk has to do with it ([`keep_edition`]), and whatever hangs on one stands in the file with it.
//!
//! Not here: what is given there (programmes/), whom to meet there (contact_lists/).

mod built_in;
mod costs;
mod edit;
mod edition;
mod key;
mod read;
mod series;
mod sql;

pub use costs::{CostField, CostId, EditionCost, add_cost, costs, edit_cost, remove_cost};
pub use edit::{EditionField, NewEdition, create_edition, edit_edition, remove_edition};
pub use edition::{Edition, EditionPlan};
pub use key::{EditionId, EditionKey, SeriesId, keep_edition};
pub use read::{Conference, conferences, conferences_in, edition, editions, running};
pub use series::{NewSeries, SeriesField, edit_series, remove_series};

crate::vocabulary::words! {
    /// What a conference is about, as far as the desk needs to tell.
    ConferenceField {
        Systems = "systems", "systems";
        Learning = "learning", "machine learning";
        Hpc = "hpc", "HPC";
        Industry = "industry", "industry";
    }
}

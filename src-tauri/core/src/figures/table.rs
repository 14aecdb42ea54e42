//! Figures as a table: what is shown beneath a picture, and what is written to a file.

use serde::Serialize;
use ts_rs::TS;

crate::vocabulary::words! {
    /// Which one.
    FigureTableId {
        Funnel = "funnel", "Funnel";
        Roles = "roles", "Funnel by role";
        Stages = "stages", "Time in stage";
        Filling = "filling", "Time to fill and to hire";
        Sources = "sources", "Sources";
        Pools = "pools", "Talent pools";
        Activity = "activity", "Activity";
        People = "people", "Activity by person";
    }
}

/// A table of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FigureTable {
    pub id: FigureTableId,
    pub title: String,
    /// How it is counted.
    pub says: String,
    pub columns: Vec<FigureColumn>,
    /// Empty where there is nothing to count.
    pub rows: Vec<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct FigureColumn {
    pub name: String,
    /// It stands to the right.
    pub number: bool,
}

impl FigureColumn {
    pub(super) fn text(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            number: false,
        }
    }

    pub(super) fn number(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            number: true,
        }
    }
}

impl FigureTable {
    /// Its columns, then its rows.
    pub fn lines(&self) -> Vec<Vec<String>> {
        let header = self.columns.iter().map(|column| column.name.clone()).collect();
        std::iter::once(header).chain(self.rows.iter().cloned()).collect()
    }
}

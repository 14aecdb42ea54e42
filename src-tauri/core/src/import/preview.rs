//! What the first rows would become.

use super::entry::{Plan, Reading};
use super::rows::Row;
use super::run::UNCLOSED;
use super::{Draft, Mapping, PreviewRow};
use crate::error::Result;

const SHOWN: usize = 20;

/// The first rows as the mapping reads them. Whether somebody is known already is not asked here: a dry run says that.
pub fn preview(draft: &Draft, mapping: &Mapping) -> Result<Vec<PreviewRow>> {
    let plan = Plan::new(draft, mapping)?;
    let mut rows = draft.rows();
    let mut shown = Vec::new();
    while shown.len() < SHOWN
        && let Some((line, row)) = rows.next()
    {
        let reading = match &row {
            Row::Cells(cells) => plan.read(line, cells),
            Row::Unclosed(_) => Reading::Refused(UNCLOSED.to_owned()),
        };
        let mut preview = PreviewRow {
            line,
            name: String::new(),
            title: String::new(),
            company: String::new(),
            location: String::new(),
            contacts: Vec::new(),
            tags: Vec::new(),
            refused: None,
        };
        match reading {
            Reading::Nobody => continue,
            Reading::Refused(reason) => preview.refused = Some(reason),
            Reading::Entry(entry) => {
                preview.name = entry.name;
                preview.title = entry.title;
                preview.company = if entry.company.is_empty() {
                    entry.company_domain
                } else {
                    entry.company
                };
                preview.location = entry.location;
                preview.contacts = entry.contacts.into_iter().map(|c| c.value).collect();
                preview.tags = entry.tags;
            }
        }
        shown.push(preview);
    }
    Ok(shown)
}

//! The journal's tables, columns and operations in the words of the field.

use super::columns::column;
use super::told;
use crate::numbers::thousands;
use crate::store::{Did, Touched};
use crate::tables::{COMPANIES, CONTACT_POINTS, PEOPLE, PERSON_TAGS, TAGS};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What has a history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum ThingKind {
    Person,
    Company,
    Tag,
    Rate,
    Taxonomy,
    Contributor,
    Search,
    Hotlist,
    Wanted,
    Role,
    Pipeline,
    OffLimits,
    Interaction,
    Task,
    Cadence,
    Text,
    Rule,
    File,
    Conference,
    Programme,
    Capture,
    Placement,
    Retention,
    /// What the program remembers, such as how a file's columns were read.
    Other,
}

impl ThingKind {
    /// What a row of this table hangs on.
    pub(super) fn of_table(no: i64) -> Self {
        match no {
            PEOPLE | CONTACT_POINTS | PERSON_TAGS => Self::Person,
            COMPANIES => Self::Company,
            TAGS => Self::Tag,
            _ => told::told(no).map_or(Self::Other, |told| told.kind),
        }
    }

    pub(super) fn tables(self) -> Vec<i64> {
        let own: &[i64] = match self {
            Self::Person => &[PEOPLE, CONTACT_POINTS, PERSON_TAGS],
            Self::Company => &[COMPANIES],
            Self::Tag => &[TAGS],
            _ => &[],
        };
        let told = told::all().filter(|told| told.kind == self);
        own.iter().copied().chain(told.map(|told| told.table)).collect()
    }
}

/// A field that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum HistoryField {
    Name,
    Title,
    Company,
    Team,
    Location,
    TimeZone,
    Pool,
    Owner,
    Source,
    Notes,
    /// E-mails, phones, links.
    Address,
    Tag,
}

impl HistoryField {
    /// Where it is kept: the table, and the columns where not all of it is the field.
    pub(super) fn kept_in(self) -> (i64, Vec<&'static str>) {
        let columns = match self {
            Self::Address => return (CONTACT_POINTS, Vec::new()),
            Self::Tag => return (PERSON_TAGS, Vec::new()),
            Self::Name => vec!["name", "given", "family"],
            Self::Title => vec!["title"],
            Self::Company => vec!["company_id"],
            Self::Team => vec!["team"],
            Self::Location => vec!["location"],
            Self::TimeZone => vec!["time_zone"],
            Self::Pool => vec!["pool"],
            Self::Owner => vec!["owner"],
            Self::Source => vec!["source"],
            Self::Notes => vec!["notes"],
        };
        (PEOPLE, columns)
    }
}

/// Operations of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum OperationKind {
    Added,
    Edited,
    Tagged,
    Deleted,
    Imported,
    /// Undone, done again, put back.
    TakenBack,
}

impl OperationKind {
    pub(super) fn names(self) -> &'static [&'static str] {
        match self {
            Self::Added => &[
                "add_desk",
                "export_exchange",
                "create_person",
                "add_contributor",
                "add_programme_people",
                "meet_programme_people",
                "create_role",
                "create_company",
                "add_to_role",
                "log_interaction",
                "add_task",
                "submit",
                "mail_submittal",
                "add_offer",
                "add_files",
                "capture",
                "create_edition",
                "add_contacts",
                "make_placement",
                "add_invoice",
                "propose_invoices",
                "add_payment",
                "add_referral_fee",
                "keep_forecast",
                "start_retention_plan",
                "keep_close",
                "save_check_in",
            ],
            Self::Edited => &[
                "revoke_desk",
                "keep_shown",
                "keep_other",
                "keep_both",
                "keep_edited",
                "settle_by_rule",
                "keep_here",
                "share_again",
                "name_folder",
                "leave_folder",
                "folder_round",
                "edit_retention_plan",
                "end_retention_plan",
                "resume_retention_plan",
                "mark_retention_step",
                "unmark_retention_step",
                "save_retention_template",
                "set_risk_rules",
                "sort_capture",
                "drop_captures",
                "edit_person",
                "add_contact",
                "edit_contact",
                "remove_contact",
                "prefer_contact",
                "set_workload",
                "set_exposure",
                "set_side",
                "set_wish",
                "add_claim",
                "edit_claim",
                "remove_claim",
                "add_evidence",
                "remove_evidence",
                "add_pay",
                "edit_pay",
                "remove_pay",
                "set_rate",
                "remove_rate",
                "add_contribution",
                "edit_contribution",
                "remove_contribution",
                "link_contributor",
                "pass_contributor",
                "unlink_contributor",
                "link_programme_person",
                "tell_programme_person_apart",
                "unlink_programme_people",
                "save_field_entry",
                "retire_field_entry",
                "restore_field_entry",
                "reset_field_entry",
                "merge_field_entries",
                "unmerge_field_entry",
                "save_search",
                "rename_search",
                "set_search",
                "create_hotlist",
                "rename_hotlist",
                "add_to_hotlist",
                "remove_from_hotlist",
                "save_wanted",
                "move_cards",
                "edit_role",
                "set_role_lever",
                "set_role_fee",
                "set_role_wanted",
                "set_role_status",
                "add_role_manager",
                "remove_role_manager",
                "reopen_cards",
                "set_card_owner",
                "add_stage",
                "edit_stage",
                "order_stages",
                "save_pipeline_template",
                "start_with_template",
                "edit_submittal",
                "edit_offer",
                "answer_offer",
                "set_blind_rules",
                "rename_file",
                "edit_company",
                "add_company_alias",
                "remove_company_alias",
                "add_company_hardware",
                "edit_company_hardware",
                "remove_company_hardware",
                "add_company_contact",
                "edit_company_contact",
                "remove_company_contact",
                "set_off_limits",
                "edit_off_limits",
                "lift_off_limits",
                "edit_interaction",
                "edit_task",
                "snooze_tasks",
                "put_off",
                "finish_task",
                "reopen_task",
                "set_cadence",
                "set_outreach_cap",
                "set_reference_bands",
                "save_text",
                "add_employment",
                "edit_employment",
                "remove_employment",
                "add_acquaintance",
                "edit_acquaintance",
                "remove_acquaintance",
                "edit_conference",
                "edit_edition",
                "add_edition_cost",
                "edit_edition_cost",
                "remove_edition_cost",
                "edit_edition_contact",
                "set_contact_standing",
                "set_follow_up_days",
                "edit_placement",
                "set_placement_fee",
                "edit_invoice",
                "edit_referral_fee",
                "leave_placement",
                "take_back_leave",
                "set_replacement",
                "set_forecast_chance",
            ],
            Self::Tagged => &["tag_people", "untag_people"],
            Self::Deleted => &[
                "delete_people",
                "erase_person",
                "remove_file",
                "delete_search",
                "delete_hotlist",
                "delete_wanted",
                "delete_role",
                "remove_cards",
                "remove_stage",
                "delete_pipeline_template",
                "remove_submittal",
                "remove_offer",
                "remove_interactions",
                "remove_tasks",
                "remove_text",
                "remove_conference",
                "remove_edition",
                "remove_edition_contacts",
                "remove_placement",
                "remove_invoice",
                "remove_payment",
                "remove_referral_fee",
                "remove_check_in",
                "delete_retention_template",
            ],
            Self::Imported => &[
                "import_people",
                "import_exchange",
                "load_contributors",
                "load_programme",
                "demo",
                "salvage",
            ],
            Self::TakenBack => &["undo", "undo_rest", "redo", "put_back"],
        }
    }
}

/// What an operation did, in numbers: "812 people and 2,436 addresses added".
pub(super) fn numbers(touched: &[Touched]) -> String {
    let count = |table: i64, did: Did| -> i64 {
        let of = touched.iter().filter(|t| t.table_no == table && t.did == did);
        // A row with two changed columns is one row: of the columns, the most changed one says how many at least.
        match did {
            Did::Changed => of
                .filter(|t| t.col.as_deref().is_some_and(|col| column(table, col).is_some()))
                .map(|t| t.count)
                .max()
                .unwrap_or(0),
            _ => of.map(|t| t.count).sum(),
        }
    };
    let counted = |did: Did, word: &str| {
        let what: Vec<String> = [
            (PEOPLE, "person", "people"),
            (CONTACT_POINTS, "address", "addresses"),
            (PERSON_TAGS, "tag", "tags"),
            (COMPANIES, "company", "companies"),
        ]
        .into_iter()
        .chain(told::all().map(|told| (told.table, told.one, told.many)))
        .map(|(table, one, many)| (count(table, did), one, many))
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| {
            format!(
                "{} {}",
                thousands(count.unsigned_abs()),
                if count == 1 { one } else { many }
            )
        })
        .collect();
        (!what.is_empty()).then(|| format!("{} {word}", what.join(", ")))
    };
    [
        (Did::Made, "added"),
        (Did::Changed, "changed"),
        (Did::Removed, "removed"),
    ]
    .into_iter()
    .filter_map(|(did, word)| counted(did, word))
    .collect::<Vec<_>>()
    .join("; ")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::{OperationKind, numbers};
    use crate::store::{Did, Touched};
    use crate::tables::{CONTACT_POINTS, PEOPLE};
    use std::collections::BTreeSet;

    /// Each name that stands behind `.write(` in this folder.
    fn written(folder: &std::path::Path, names: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                written(&path, names);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                // What a file's own tests write is no operation of the program.
                let code = text.split("#[cfg(test)]").next().unwrap();
                let quoted = code.split(".write(").skip(1);
                let names_here =
                    quoted.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next());
                names.extend(names_here.map(str::to_owned));
            }
        }
    }

    #[test]
    fn every_operation_is_found_by_its_kind() {
        let kinds = [
            OperationKind::Added,
            OperationKind::Edited,
            OperationKind::Tagged,
            OperationKind::Deleted,
            OperationKind::Imported,
            OperationKind::TakenBack,
        ];
        let mut names = BTreeSet::new();
        written(
            &std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
            &mut names,
        );
        assert!(names.len() > 40, "{names:?}");
        for name in names {
            let of = kinds.iter().filter(|kind| kind.names().contains(&name.as_str()));
            assert_eq!(of.count(), 1, "{name}");
        }
    }

    #[test]
    fn an_import_in_numbers() {
        let touched = |table_no, did, col: Option<&str>, count| Touched {
            table_no,
            did,
            col: col.map(str::to_owned),
            count,
        };
        assert_eq!(
            numbers(&[
                touched(PEOPLE, Did::Made, None, 1_812),
                touched(CONTACT_POINTS, Did::Made, None, 1),
                touched(PEOPLE, Did::Changed, Some("title"), 2),
                touched(PEOPLE, Did::Changed, Some("notes"), 3),
                touched(PEOPLE, Did::Changed, Some("updated_at"), 5),
            ]),
            "1,812 people, 1 address added; 3 people changed"
        );
        assert_eq!(
            numbers(&[touched(PEOPLE, Did::Changed, Some("updated_at"), 5)]),
            ""
        );
    }
}

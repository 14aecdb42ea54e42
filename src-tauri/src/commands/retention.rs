//! How the placed are kept, and who may leave. `today`: the ISO date where the page is.

use super::Here;
use crate::failure::Answer;
use crate::outside::Ask;
use crate::printing::{pdf_name, printed, written};
use roster_core::companies::CompanyId;
use roster_core::people::PersonId;
use roster_core::retention::{
    self, ActionsShown, BackTest, CheckIn, CheckInDraft, CheckInForm, CheckInId, DueStep, PersonRetention,
    PlacedId, PlanId, ReportAsked, RetentionStep, RetentionTemplate, RetentionTemplateId, RiskBoard,
    RiskKind, RuleKey, RuleShown, SavedCheckIn, StepMark, StepTurn,
};
use roster_core::sheet::Sheet;
use std::path::Path;

/// Who may leave, what weighs most first.
#[tauri::command]
pub async fn risk_board(seat: Here<'_>, today: String, limit: u32) -> Answer<RiskBoard> {
    Ok(retention::risk_board(&*seat.store().await?, &today, limit).await?)
}

/// Her plans, what she said, and how her risk went.
#[tauri::command]
pub async fn person_retention(seat: Here<'_>, person: PersonId, today: String) -> Answer<PersonRetention> {
    Ok(retention::person_retention(&*seat.store().await?, person, &today).await?)
}

/// The check-ins that are due up to and with a day.
#[tauri::command]
pub async fn due_check_ins(seat: Here<'_>, today: String, until: String) -> Answer<Vec<DueStep>> {
    Ok(retention::due_check_ins(&*seat.store().await?, &today, &until).await?)
}

/// What a new check-in begins with; of a person, else of a client. `step`: begun from that turn.
#[tauri::command]
pub async fn check_in_form(
    seat: Here<'_>,
    person: Option<PersonId>,
    company: Option<CompanyId>,
    step: Option<StepTurn>,
    today: String,
) -> Answer<CheckInForm> {
    Ok(retention::check_in_form(&*seat.store().await?, person, company, step.as_ref(), &today).await?)
}

/// Keeps it, with the task and the role that come of it.
#[tauri::command]
pub async fn save_check_in(seat: Here<'_>, check_in: CheckInDraft) -> Answer<SavedCheckIn> {
    Ok(retention::save_check_in(&*seat.store().await?, &check_in).await?)
}

#[tauri::command]
pub async fn remove_check_in(seat: Here<'_>, id: CheckInId) -> Answer<()> {
    Ok(retention::remove_check_in(&*seat.store().await?, id).await?)
}

/// With a client, the last first.
#[tauri::command]
pub async fn check_ins_of_company(seat: Here<'_>, company: CompanyId) -> Answer<Vec<CheckIn>> {
    Ok(retention::check_ins_of_company(&*seat.store().await?, company).await?)
}

/// Null: the usual steps. Answers its key.
#[tauri::command]
pub async fn start_plan(
    seat: Here<'_>,
    placement: PlacedId,
    template: Option<RetentionTemplateId>,
) -> Answer<PlanId> {
    Ok(retention::start_plan(&*seat.store().await?, placement, template).await?)
}

/// `from_on` as typed; '' is today. Answers the plan's key.
#[tauri::command]
pub async fn keep_close(
    seat: Here<'_>,
    person: PersonId,
    from_on: String,
    template: Option<RetentionTemplateId>,
    today: String,
) -> Answer<PlanId> {
    Ok(retention::keep_close(&*seat.store().await?, person, &from_on, template, &today).await?)
}

#[tauri::command]
pub async fn edit_plan_steps(seat: Here<'_>, plan: PlanId, steps: Vec<RetentionStep>) -> Answer<()> {
    Ok(retention::edit_steps(&*seat.store().await?, plan, &steps).await?)
}

#[tauri::command]
pub async fn end_plan(seat: Here<'_>, plan: PlanId, why: String, today: String) -> Answer<()> {
    Ok(retention::end_plan(&*seat.store().await?, plan, &why, &today).await?)
}

#[tauri::command]
pub async fn resume_plan(seat: Here<'_>, plan: PlanId) -> Answer<()> {
    Ok(retention::resume_plan(&*seat.store().await?, plan).await?)
}

/// `day` as typed, for a step that is moved.
#[tauri::command]
pub async fn mark_step(
    seat: Here<'_>,
    step: StepTurn,
    mark: StepMark,
    day: String,
    why: String,
    today: String,
) -> Answer<()> {
    Ok(retention::mark_step(&*seat.store().await?, &step, mark, &day, &why, &today).await?)
}

/// It is due again as counted.
#[tauri::command]
pub async fn unmark_step(seat: Here<'_>, step: StepTurn) -> Answer<()> {
    Ok(retention::unmark_step(&*seat.store().await?, &step).await?)
}

/// The usual one, then the others by name.
#[tauri::command]
pub async fn retention_templates(seat: Here<'_>) -> Answer<Vec<RetentionTemplate>> {
    Ok(retention::retention_templates(&*seat.store().await?).await?)
}

/// Answers its key.
#[tauri::command]
pub async fn save_retention_template(
    seat: Here<'_>,
    id: Option<RetentionTemplateId>,
    name: String,
    steps: Vec<RetentionStep>,
) -> Answer<RetentionTemplateId> {
    Ok(retention::save_retention_template(&*seat.store().await?, id, &name, &steps).await?)
}

#[tauri::command]
pub async fn delete_retention_template(seat: Here<'_>, id: RetentionTemplateId) -> Answer<()> {
    Ok(retention::delete_retention_template(&*seat.store().await?, id).await?)
}

/// Every number of the rules.
#[tauri::command]
pub async fn risk_rules(seat: Here<'_>) -> Answer<Vec<RuleShown>> {
    Ok(retention::risk_rules(&*seat.store().await?).await?)
}

#[tauri::command]
pub async fn set_risk_rule(seat: Here<'_>, key: RuleKey, value: u32) -> Answer<()> {
    Ok(retention::set_risk_rule(&*seat.store().await?, key, value).await?)
}

/// What is suggested for every reason.
#[tauri::command]
pub async fn risk_actions(seat: Here<'_>) -> Answer<Vec<ActionsShown>> {
    Ok(retention::risk_actions(&*seat.store().await?).await?)
}

/// One suggestion a line.
#[tauri::command]
pub async fn set_risk_action(seat: Here<'_>, kind: RiskKind, actions: String) -> Answer<()> {
    Ok(retention::set_risk_action(&*seat.store().await?, kind, &actions).await?)
}

/// Back to what is usual.
#[tauri::command]
pub async fn reset_risk_rules(seat: Here<'_>) -> Answer<()> {
    Ok(retention::reset_risk_rules(&*seat.store().await?).await?)
}

/// The rules held against the own leavers.
#[tauri::command]
pub async fn risk_back_test(seat: Here<'_>, today: String) -> Answer<BackTest> {
    Ok(retention::back_test(&*seat.store().await?, &today).await?)
}

/// The report for a client, as it would be printed.
#[tauri::command]
pub async fn client_report(
    seat: Here<'_>,
    company: CompanyId,
    asked: ReportAsked,
    today: String,
) -> Answer<Sheet> {
    Ok(retention::client_report(&*seat.store().await?, company, &asked, &today).await?)
}

/// Asks where, writes the report for a client as PDF; null when the dialog was closed.
#[tauri::command]
pub async fn print_client_report(
    seat: Here<'_>,
    company: CompanyId,
    asked: ReportAsked,
    today: String,
) -> Answer<Option<String>> {
    let sheet = retention::client_report(&*seat.store().await?, company, &asked, &today).await?;
    let name = pdf_name(&sheet.title);
    let page = printed(sheet).await?;
    let ask = Ask::save("Save the retention report", Path::new(&name)).of("PDF", &["pdf"]);
    let Some(file) = seat.save_file(ask).await? else {
        return Ok(None);
    };
    written(file.clone(), page.pdf).await?;
    Ok(Some(file.display().to_string()))
}

//! The window.

use crate::commands::{
    acquaintances, backups, cadences, captures, companies, conferences, desk, employments, figures, files,
    history, import, interactions, lists, lock, matching, off_limits, offers, open_source, pay, people,
    pipeline, programmes, query, roles, submittals, tasks, taxonomy, texts, today, undo, ways, work,
};
use crate::last_desk;
use crate::outside::Os;
use crate::seat::{BEFORE_SLEEP, LOCKED, Seat};
use crate::sleep;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};
use tauri::{DragDropEvent, Emitter as _, Manager as _, Runtime, WindowEvent};

/// A tauri program that knows every command of ours.
pub fn with_commands<R: Runtime>(builder: tauri::Builder<R>) -> tauri::Builder<R> {
    builder.invoke_handler(tauri::generate_handler![
        desk::desk_state,
        desk::choose_desk_place,
        desk::create_desk,
        desk::create_demo_desk,
        desk::open_other_desk,
        desk::retry_desk,
        desk::unlock_desk,
        desk::recover_desk,
        desk::keep_key,
        desk::close_desk,
        desk::recovery_code,
        desk::save_recovery_code,
        desk::setting,
        desk::save_setting,
        people::list_people,
        people::matching_people,
        people::person,
        people::create_person,
        people::edit_person,
        people::add_contact,
        people::edit_contact,
        people::remove_contact,
        people::prefer_contact,
        people::open_contact,
        people::tag_people,
        people::untag_people,
        people::delete_people,
        people::list_tags,
        people::list_pools,
        people::suggest_companies,
        people::export_people,
        figures::figures,
        figures::export_figures,
        figures::save_picture,
        files::kept_files,
        files::add_file,
        files::save_file,
        files::rename_file,
        files::remove_file,
        conferences::list_conferences,
        conferences::edition,
        conferences::create_edition,
        conferences::edit_edition,
        conferences::remove_edition,
        conferences::edit_conference,
        conferences::remove_conference,
        conferences::open_edition_link,
        conferences::add_edition_cost,
        conferences::edit_edition_cost,
        conferences::remove_edition_cost,
        conferences::conference_return,
        conferences::save_editions_calendar,
        conferences::edition_contacts,
        conferences::person_conferences,
        conferences::add_edition_contacts,
        conferences::edit_edition_contact,
        conferences::set_contact_standing,
        conferences::remove_edition_contacts,
        conferences::follow_ups,
        conferences::follow_up_days,
        conferences::set_follow_up_days,
        conferences::meet_plan,
        conferences::print_meet_plan,
        conferences::save_plan_calendar,
        companies::list_companies,
        companies::company,
        companies::create_company,
        companies::edit_company,
        companies::add_company_alias,
        companies::remove_company_alias,
        companies::add_company_hardware,
        companies::edit_company_hardware,
        companies::remove_company_hardware,
        companies::add_company_contact,
        companies::edit_company_contact,
        companies::remove_company_contact,
        off_limits::all_off_limits,
        off_limits::company_off_limits,
        off_limits::person_off_limits,
        off_limits::off_limits_reach,
        off_limits::set_off_limits,
        off_limits::edit_off_limits,
        off_limits::lift_off_limits,
        matching::match_people,
        matching::wanted_like,
        matching::wanted_profiles,
        matching::save_wanted,
        matching::delete_wanted,
        matching::default_weights,
        matching::field_items,
        matching::suggest_items,
        matching::read_accelerators,
        matching::read_pay,
        pay::pay_history,
        pay::add_pay,
        pay::edit_pay,
        pay::remove_pay,
        pay::list_rates,
        pay::set_rate,
        pay::remove_rate,
        programmes::choose_programme_file,
        programmes::dropped_programme_file,
        programmes::dropped_programme,
        programmes::look_at_programme,
        programmes::load_programme_file,
        programmes::cancel_programme_file,
        programmes::programme_items,
        programmes::programme_people,
        programmes::programme_review,
        programmes::link_programme_person,
        programmes::tell_programme_person_apart,
        programmes::unlink_programme_people,
        programmes::add_programme_people,
        programmes::meet_programme_people,
        programmes::papers_of,
        open_source::choose_project_file,
        open_source::dropped_project_file,
        open_source::preview_project_file,
        open_source::load_project_file,
        open_source::cancel_project_file,
        open_source::list_projects,
        open_source::watched_projects,
        open_source::list_contributors,
        open_source::contributor_questions,
        open_source::link_contributor,
        open_source::pass_contributor,
        open_source::unlink_contributor,
        open_source::add_contributor,
        employments::employments,
        employments::add_employment,
        employments::edit_employment,
        employments::remove_employment,
        acquaintances::acquaintances,
        acquaintances::add_acquaintance,
        acquaintances::edit_acquaintance,
        acquaintances::remove_acquaintance,
        ways::ways_in,
        ways::ways_for,
        ways::neighbourhood,
        open_source::contributions,
        open_source::add_contribution,
        open_source::edit_contribution,
        open_source::remove_contribution,
        open_source::open_contribution,
        pipeline::role_board,
        pipeline::list_cards,
        pipeline::open_roles,
        pipeline::closing_reasons,
        pipeline::add_to_role,
        pipeline::find_pasted,
        pipeline::add_pasted,
        pipeline::move_cards,
        pipeline::reopen_cards,
        pipeline::remove_cards,
        pipeline::set_card_owner,
        pipeline::add_stage,
        pipeline::edit_stage,
        pipeline::order_stages,
        pipeline::remove_stage,
        pipeline::pipeline_templates,
        pipeline::save_pipeline_template,
        pipeline::template_of_role,
        pipeline::delete_pipeline_template,
        pipeline::start_with_template,
        roles::create_role,
        query::complete_query,
        query::people_facets,
        query::query_fields,
        lists::saved_searches,
        lists::save_search,
        lists::rename_search,
        lists::set_search,
        lists::delete_search,
        lists::hotlists,
        lists::create_hotlist,
        lists::hotlist_from_search,
        lists::rename_hotlist,
        lists::delete_hotlist,
        lists::add_to_hotlist,
        lists::remove_from_hotlist,
        import::choose_import,
        import::dropped_import,
        import::reread_import,
        import::preview_import,
        import::run_import,
        import::cancel_import,
        import::save_refused_rows,
        backups::backups,
        backups::back_up,
        backups::cancel_backup,
        backups::choose_backup_folder,
        backups::keep_backups_beside,
        backups::compare_backup,
        backups::restore_backup,
        backups::check_desk,
        backups::stop_check,
        backups::rebuild_desk,
        backups::rescue_desk,
        backups::restore_damaged_desk,
        backups::salvage_desk,
        backups::open_saved_desk,
        lock::lock_desk,
        lock::still_here,
        lock::lock_after,
        lock::set_lock_after,
        lock::rekey_desk,
        lock::cancel_rekey,
        undo::undo_state,
        undo::undo,
        undo::redo,
        undo::what_stands_in_the_way,
        undo::undo_one,
        undo::undo_rest,
        undo::undo_with_later,
        undo::redo_one,
        undo::stop_undo,
        history::person_history,
        history::activity,
        history::operation_changes,
        history::put_back,
        submittals::candidacy,
        submittals::person_candidacies,
        submittals::profile_start,
        submittals::profile_preview,
        submittals::keep_blind_rules,
        submittals::submit_profile,
        submittals::candidacy_submittals,
        submittals::role_submittals,
        submittals::person_submittals,
        submittals::introductions,
        submittals::edit_submittal,
        submittals::remove_submittal,
        submittals::save_submittal,
        submittals::mail_submittal,
        submittals::write_to_client,
        offers::candidacy_offers,
        offers::add_offer,
        offers::edit_offer,
        offers::answer_offer,
        offers::remove_offer,
        taxonomy::field_entries,
        taxonomy::field_counts,
        taxonomy::save_field_entry,
        taxonomy::retire_field_entry,
        taxonomy::restore_field_entry,
        taxonomy::reset_field_entry,
        taxonomy::merge_field_entries,
        taxonomy::unmerge_field_entry,
        taxonomy::pool_map,
        roles::list_roles,
        roles::role,
        roles::role_templates,
        roles::edit_role,
        roles::set_role_lever,
        roles::default_fee_terms,
        roles::set_role_fee,
        roles::set_role_wanted,
        roles::set_role_status,
        roles::add_role_manager,
        roles::remove_role_manager,
        roles::delete_role,
        roles::fee_example,
        roles::fee_refund,
        roles::match_role,
        roles::check_role_brief,
        roles::role_history,
        work::work_profile,
        work::set_workload,
        work::set_exposure,
        work::set_side,
        work::set_wish_rank,
        work::set_wish_note,
        work::add_claim,
        work::add_impact,
        work::edit_scale,
        work::edit_known,
        work::edit_story,
        work::edit_impact,
        work::remove_claim,
        work::add_evidence,
        work::remove_evidence,
        work::open_evidence,
        work::read_claim_line,
        work::complete_claim_line,
        work::add_claim_line,
        work::suggest_claims,
        work::accept_claim,
        interactions::log_interaction,
        interactions::edit_interaction,
        interactions::remove_interactions,
        interactions::timeline,
        interactions::read_when,
        interactions::outreach_standing,
        interactions::outreach_cap,
        interactions::set_outreach_cap,
        captures::read_capture,
        captures::capture,
        captures::open_captures,
        captures::sort_capture,
        captures::drop_captures,
        cadences::cadence_standing,
        cadences::set_person_cadence,
        cadences::set_tag_cadence,
        cadences::tag_cadences,
        cadences::keep_in_touch,
        tasks::add_task,
        tasks::read_task_line,
        tasks::edit_task,
        tasks::snooze_tasks,
        tasks::finish_task,
        tasks::reopen_task,
        tasks::remove_tasks,
        tasks::list_tasks,
        tasks::task_counts,
        today::today_list,
        today::put_off,
        today::tell_today,
        today::save_today_calendar,
        texts::text_templates,
        texts::text_tokens,
        texts::save_text,
        texts::remove_text,
        texts::texts_for,
        texts::open_mail,
        texts::save_mail_draft,
        texts::save_mail_merge,
    ])
}

/// Opens the window on `desk`, else on the desk that was open last, and stays until it is closed.
pub fn open(desk: Option<PathBuf>) -> ExitCode {
    // The desk is opened while the window is being made.
    let page = Arc::new(OnceLock::<tauri::AppHandle>::new());
    let tell = {
        let page = Arc::clone(&page);
        move |event: &str, what| {
            let Some(page) = page.get() else { return };
            // The page may be gone already.
            let _ = page.emit(event, what);
            if event == LOCKED {
                // Nothing of what it held is left in a page that begins anew.
                for window in page.webview_windows().values() {
                    let _ = window.reload();
                }
            }
        }
    };
    let seat = Seat::new(
        Box::new(Os),
        last_desk::folder(),
        last_desk::default_folder(),
        Arc::new(tell),
    );
    let seat = Arc::new(seat);
    tauri::async_runtime::spawn(seat.sit_down(desk));
    tauri::async_runtime::spawn(Arc::clone(&seat).watch_the_clock());
    lock_before_sleep(&seat);
    let built = with_commands(tauri::Builder::default())
        .manage(seat)
        .setup(move |app| {
            let _ = page.set(app.handle().clone());
            Ok(())
        })
        .on_window_event(|window, event| match event {
            WindowEvent::DragDrop(dragged) => {
                let seat = window.state::<Arc<Seat>>();
                match dragged {
                    DragDropEvent::Enter { .. } => seat.file_over(true),
                    DragDropEvent::Drop { paths, .. } => {
                        seat.file_over(false);
                        // One table at a time: of several files the first is read, and the page says which.
                        if let Some(file) = paths.first() {
                            seat.drop_file(file.clone());
                        }
                    }
                    DragDropEvent::Leave => seat.file_over(false),
                    _ => {}
                }
            }
            WindowEvent::Destroyed => {
                let seat = Arc::clone(&window.state::<Arc<Seat>>());
                // The write-ahead log is folded into the file before the process ends.
                let _ = tauri::async_runtime::block_on(seat.leave());
            }
            _ => {}
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|_, _| {});
            ExitCode::SUCCESS
        }
        Err(error) => {
            crate::cli::say(&format!("Roster’s window could not be opened: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Where the OS tells that the machine goes to sleep, or the session is locked, the desk is locked before.
fn lock_before_sleep(seat: &Arc<Seat>) {
    let seat = Arc::clone(seat);
    let lock = move || {
        // There is nobody to tell, and what can be done is done: the key is let go of first.
        let _ = tauri::async_runtime::block_on(seat.lock_soon(BEFORE_SLEEP));
    };
    std::thread::spawn(move || sleep::listen(None, &lock));
}

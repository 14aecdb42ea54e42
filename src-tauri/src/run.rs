//! The window, from its opening to its end.

use crate::handed;
use crate::last_desk;
use crate::outside::Os;
use crate::seat::{BEFORE_SLEEP, LOCKED, Seat};
use crate::sleep;
use crate::window::with_commands;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};
use tauri::{DragDropEvent, Emitter as _, Manager as _, WindowEvent};

/// Opens the window on `desk`, else on the desk that was open last, and stays until it is closed. `file`: of another desk,
/// which is looked at once the desk is open. Where another window has the desk, it is told of the file, and none is opened.
pub fn open(desk: Option<PathBuf>, file: Option<PathBuf>) -> ExitCode {
    if let Some(file) = &file
        && handed::hand_over(&last_desk::folder(), desk.as_deref(), file)
    {
        return ExitCode::SUCCESS;
    }
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
    let raise = {
        let page = Arc::clone(&page);
        move || {
            let windows = page.get().map(|page| page.webview_windows());
            for window in windows
                .into_iter()
                .flat_map(std::collections::HashMap::into_values)
            {
                // A desktop that lets no window come forward by itself shows at least that it wants to.
                let _ = window.unminimize().and_then(|()| window.set_focus());
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
    if let Some(file) = file {
        seat.bring_file(file);
    }
    tauri::async_runtime::spawn(seat.sit_down(desk));
    tauri::async_runtime::spawn(handed::watch(Arc::clone(&seat), raise));
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
            app.run(|_app, _event| {
                // Elsewhere the file is a word the program is started with.
                #[cfg(target_os = "macos")]
                if let tauri::RunEvent::Opened { urls } = &_event
                    && let Some(file) = urls.iter().find_map(|url| url.to_file_path().ok())
                {
                    _app.state::<Arc<Seat>>().drop_file(file);
                }
            });
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

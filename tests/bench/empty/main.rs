//! A window with nothing in it: what Roster's start is measured against.

fn main() {
    let built =
        tauri::Builder::default().build(tauri::generate_context!("tests/bench/empty/tauri.conf.json"));
    match built {
        Ok(app) => app.run(|_, _| {}),
        Err(error) => std::process::exit(i32::from(!error.to_string().is_empty())),
    }
}

//! Roster: a window, or a command in a terminal; see `roster_app`.

fn main() -> std::process::ExitCode {
    roster_app::start()
}

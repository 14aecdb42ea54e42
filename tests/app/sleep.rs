//! What logind says reaches the lock: a bus of the test's own, with a logind on it that says what the test wants.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::os::fd::AsFd as _;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::zvariant::{ObjectPath, OwnedFd, OwnedObjectPath};

const PATH: &str = "/org/freedesktop/login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
const MINE: &str = "/org/freedesktop/login1/session/mine";

/// A test that hears nothing for so long has failed.
const PATIENCE: Duration = Duration::from_secs(20);

struct Bus(Child, String);

impl Bus {
    fn start() -> Self {
        let mut child = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("dbus-daemon, which this test needs (Debian: dbus-daemon)");
        let mut address = String::new();
        let told = child.stdout.take().unwrap();
        BufReader::new(told).read_line(&mut address).unwrap();
        Self(child, address.trim().to_owned())
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Hands out delays, and tells of each.
struct Logind {
    asked: Sender<String>,
}

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Logind {
    fn inhibit(&self, what: &str, who: &str, _why: &str, mode: &str) -> OwnedFd {
        self.asked.send(format!("{who} {what} {mode}")).unwrap();
        let file = File::open("/dev/null").unwrap();
        OwnedFd::from(file.as_fd().try_clone_to_owned().unwrap())
    }

    #[zbus(name = "GetSession")]
    fn session(&self, _id: &str) -> OwnedObjectPath {
        ObjectPath::try_from(MINE).unwrap().into()
    }

    #[zbus(name = "GetSessionByPID")]
    fn session_by_pid(&self, _pid: u32) -> OwnedObjectPath {
        ObjectPath::try_from(MINE).unwrap().into()
    }
}

struct Machine {
    bus: Bus,
    logind: Connection,
    asked: Receiver<String>,
    locked: Receiver<()>,
    listening: std::thread::JoinHandle<()>,
}

impl Machine {
    /// A machine whose logind is heard.
    fn start() -> Self {
        let bus = Bus::start();
        let (asks, asked) = channel();
        let logind = Builder::address(bus.1.as_str())
            .unwrap()
            .serve_at(PATH, Logind { asked: asks })
            .unwrap()
            .name("org.freedesktop.login1")
            .unwrap()
            .build()
            .unwrap();
        let (locks, locked) = channel();
        let address = bus.1.clone();
        let listening = std::thread::spawn(move || {
            roster_app::listen_for_sleep(Some(&address), &|| locks.send(()).unwrap());
        });
        let machine = Self {
            bus,
            logind,
            asked,
            locked,
            listening,
        };
        machine.is_asked_for_a_delay();
        machine
    }

    fn is_asked_for_a_delay(&self) {
        assert_eq!(self.asked.recv_timeout(PATIENCE).unwrap(), "Roster sleep delay");
    }

    fn says(
        &self,
        path: &str,
        interface: &str,
        member: &str,
        body: &(impl serde::Serialize + zbus::zvariant::DynamicType),
    ) {
        self.logind
            .emit_signal(None::<()>, path, interface, member, body)
            .unwrap();
    }

    fn is_locked(&self) {
        self.locked.recv_timeout(PATIENCE).expect("it was not locked");
    }
}

#[test]
fn before_the_machine_sleeps_the_desk_is_locked_and_after_it_the_next_sleep_is_waited_for() {
    let machine = Machine::start();
    for _ in 0..2 {
        machine.says(PATH, MANAGER, "PrepareForSleep", &true);
        machine.is_locked();
        machine.says(PATH, MANAGER, "PrepareForSleep", &false);
        machine.is_asked_for_a_delay();
    }
    assert!(machine.locked.try_recv().is_err(), "waking locked it again");
}

#[test]
fn the_users_own_session_locks_it_and_another_users_does_not() {
    let machine = Machine::start();
    machine.says("/org/freedesktop/login1/session/other", SESSION, "Lock", &());
    machine.says(MINE, SESSION, "Unlock", &());
    machine.says(MINE, SESSION, "Lock", &());
    machine.is_locked();
    // Signals come in order: had the first locked it, there would be another.
    machine.says(PATH, MANAGER, "PrepareForSleep", &true);
    machine.is_locked();
    assert!(machine.locked.try_recv().is_err());
}

#[test]
fn without_a_bus_nothing_is_heard_and_a_bus_that_goes_ends_the_listening() {
    roster_app::listen_for_sleep(Some("unix:path=/nowhere/at/all"), &|| {
        panic!("it heard something")
    });
    let machine = Machine::start();
    drop(machine.logind);
    drop(machine.bus);
    machine.listening.join().unwrap();
}

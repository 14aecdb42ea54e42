//! Hears that the machine is about to sleep, or that the user locked her session.
//!
//! On Linux logind tells, over the system bus, and waits for us: a delay that is held until the desk is locked, of five
//! seconds at most. On macOS and Windows nothing is heard yet: there the desk is locked when the machine wakes and its
//! idle minutes are over by the clock on the wall.

#[cfg(not(target_os = "linux"))]
pub fn listen(_bus: Option<&str>, _lock: &dyn Fn()) {}

/// Calls `lock` before each sleep, and when the session is locked. Blocks until the bus goes away; where there is no bus,
/// or no logind on it, nothing is heard. `bus`: its address, else the system's.
#[cfg(target_os = "linux")]
pub fn listen(bus: Option<&str>, lock: &dyn Fn()) {
    // There is nobody to tell: a machine without logind is a machine without this.
    let _ = logind::listen(bus, lock);
}

#[cfg(target_os = "linux")]
mod logind {
    use zbus::blocking::connection::Builder;
    use zbus::blocking::{Connection, MessageIterator};
    use zbus::message::Type;
    use zbus::zvariant::{OwnedFd, OwnedObjectPath};
    use zbus::{MatchRule, Result};

    const LOGIND: &str = "org.freedesktop.login1";
    const PATH: &str = "/org/freedesktop/login1";
    const MANAGER: &str = "org.freedesktop.login1.Manager";
    const SESSION: &str = "org.freedesktop.login1.Session";

    /// More signals than any machine sends while one desk is being locked.
    const QUEUED: usize = 64;

    pub fn listen(bus: Option<&str>, lock: &dyn Fn()) -> Result<()> {
        let bus = match bus {
            Some(address) => Builder::address(address)?.build()?,
            None => Connection::system()?,
        };
        let rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .sender(LOGIND)?
            .path_namespace(PATH)?
            .build();
        let signals = MessageIterator::for_match_rule(rule, &bus, Some(QUEUED))?;
        let session = session(&bus);
        let mut delay = delay(&bus);
        for signal in signals {
            let signal = signal?;
            let head = signal.header();
            let (interface, member) = (head.interface(), head.member());
            match (interface.map(|i| i.as_str()), member.map(|m| m.as_str())) {
                (Some(MANAGER), Some("PrepareForSleep")) => {
                    let begins = signal.body().deserialize::<bool>().unwrap_or(true);
                    if begins {
                        lock();
                        // Now it may sleep.
                        drop(delay.take());
                    } else {
                        delay = self::delay(&bus);
                    }
                }
                (Some(SESSION), Some("Lock"))
                    if head.path().map(|p| p.as_str()) == session.as_ref().map(|s| s.as_str()) =>
                {
                    lock();
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Keeps the machine awake for a moment once it wants to sleep, until it is dropped. None where logind gives none: the
    /// desk is then locked as quickly as can be.
    fn delay(bus: &Connection) -> Option<OwnedFd> {
        let why = ("sleep", "Roster", "Roster locks the desk", "delay");
        let answer = bus.call_method(Some(LOGIND), PATH, Some(MANAGER), "Inhibit", &why);
        answer.ok()?.body().deserialize().ok()
    }

    /// The session this program runs in; none where logind knows none, as in a container.
    fn session(bus: &Connection) -> Option<OwnedObjectPath> {
        let ask = |answer: Result<zbus::Message>| answer.ok()?.body().deserialize().ok();
        let named = std::env::var("XDG_SESSION_ID").ok();
        named
            .and_then(|id| ask(bus.call_method(Some(LOGIND), PATH, Some(MANAGER), "GetSession", &id)))
            .or_else(|| {
                let own = std::process::id();
                ask(bus.call_method(Some(LOGIND), PATH, Some(MANAGER), "GetSessionByPID", &own))
            })
    }
}

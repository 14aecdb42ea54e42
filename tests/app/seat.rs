//! A seat for tests: the outside world answers as scripted.

use roster_app::{Ask, Outside, Seat};
use roster_core::store::{Key, KeyStore, NoKeyStore};
use roster_core::{Error, Result};
use std::collections::{HashMap, VecDeque};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

/// A key store in memory.
#[derive(Default)]
pub struct Keys(Mutex<HashMap<String, Key>>);

impl KeyStore for Keys {
    fn answers(&self) -> bool {
        true
    }

    fn get(&self, desk: &str) -> Result<Option<Key>> {
        Ok(self.0.lock().unwrap().get(desk).cloned())
    }

    fn put(&self, desk: &str, key: &Key) -> Result<()> {
        self.0.lock().unwrap().insert(desk.to_owned(), key.clone());
        Ok(())
    }
}

/// What the user answers to dialogs, in order, and what was handed to other programs.
#[derive(Default)]
pub struct Script {
    pub picks: Mutex<VecDeque<Option<PathBuf>>>,
    pub followed: Mutex<Vec<String>>,
    pub notified: Mutex<Vec<String>>,
}

struct World {
    script: Arc<Script>,
    keys: Option<Arc<Keys>>,
}

impl Outside for World {
    fn keys(&self) -> &dyn KeyStore {
        match &self.keys {
            Some(keys) => &**keys,
            None => &NoKeyStore,
        }
    }

    fn open_file(&self, _: &Ask) -> Result<Option<PathBuf>> {
        Ok(self
            .script
            .picks
            .lock()
            .unwrap()
            .pop_front()
            .expect("a dialog nobody expected"))
    }

    fn save_file(&self, ask: &Ask) -> Result<Option<PathBuf>> {
        self.open_file(ask)
    }

    fn pick_folder(&self, ask: &Ask) -> Result<Option<PathBuf>> {
        self.open_file(ask)
    }

    fn follow(&self, link: &str) -> Result<()> {
        self.script.followed.lock().unwrap().push(link.to_owned());
        if link.contains("fails") {
            Err(Error::Internal("no program".into()))
        } else {
            Ok(())
        }
    }

    fn notify(&self, title: &str, body: &str) -> Result<()> {
        self.script
            .notified
            .lock()
            .unwrap()
            .push(format!("{title}|{body}"));
        Ok(())
    }
}

/// A computer: its folders and, maybe, its key store. Seats at it come and go.
pub struct Computer {
    pub folder: tempfile::TempDir,
    pub script: Arc<Script>,
    pub keys: Option<Arc<Keys>>,
    pub told: Arc<Mutex<Vec<(String, serde_json::Value)>>>,
}

impl Computer {
    pub fn with_key_store() -> Self {
        Self {
            keys: Some(Arc::default()),
            ..Self::without_key_store()
        }
    }

    pub fn without_key_store() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            script: Arc::default(),
            keys: None,
            told: Arc::default(),
        }
    }

    pub fn pick(&self, file: Option<&str>) -> PathBuf {
        let path = self.folder.path().join(file.unwrap_or_default());
        self.script
            .picks
            .lock()
            .unwrap()
            .push_back(file.map(|_| path.clone()));
        path
    }

    /// Sits down, as at the program's start.
    pub async fn start(&self) -> Arc<Seat> {
        let told = Arc::clone(&self.told);
        let world = World {
            script: Arc::clone(&self.script),
            keys: self.keys.clone(),
        };
        let seat = Arc::new(Seat::new(
            Box::new(world),
            self.folder.path().join("settings"),
            self.folder.path().join("desks"),
            Arc::new(move |event: &str, what| told.lock().unwrap().push((event.to_owned(), what))),
        ));
        seat.sit_down(None).await;
        seat
    }
}

mod stories {
    use super::Computer;
    use roster_app::{DeskState, KeptBy, Wants};
    use roster_core::FailureCode;

    #[tokio::test]
    async fn a_desk_is_made_and_later_starts_open_it_at_once() {
        let computer = Computer::with_key_store();
        let seat = computer.start().await;
        assert!(matches!(
            seat.state().await.unwrap(),
            DeskState::Welcome { key_store: true, .. }
        ));
        let made = seat.create("Ana’s desk", "Ana", None).await.unwrap();
        assert_eq!((made.desk.key, made.desk.people), (KeptBy::KeyStore, 0));
        seat.close_desk().await.unwrap();
        drop(seat);

        let seat = computer.start().await;
        let DeskState::Open { desk } = seat.state().await.unwrap() else {
            panic!("not open")
        };
        assert_eq!((desk.name.as_str(), desk.person.as_str()), ("Ana’s desk", "Ana"));
    }

    #[tokio::test]
    async fn without_a_key_store_the_passphrase_is_asked_for_again() {
        let computer = Computer::without_key_store();
        let seat = computer.start().await;
        let refused = seat.create("Desk", "Ana", None).await.unwrap_err();
        assert_eq!(refused.code, FailureCode::NoKeyStore);
        let made = seat.create("Desk", "Ana", Some("eight letters")).await.unwrap();
        seat.close_desk().await.unwrap();

        let seat = computer.start().await;
        let DeskState::Locked { name, wants, .. } = seat.state().await.unwrap() else {
            panic!("not locked")
        };
        assert_eq!((name.as_str(), wants), ("Desk", Wants::Passphrase));
        assert_eq!(
            seat.unlock(Some("eight lettres")).await.unwrap_err().code,
            FailureCode::WrongKey
        );
        assert_eq!(seat.unlock(Some("eight letters")).await.unwrap().name, "Desk");
        seat.close_desk().await.unwrap();

        let seat = computer.start().await;
        assert_eq!(
            seat.recover(&made.recovery_code.replace('-', " "))
                .await
                .unwrap()
                .name,
            "Desk"
        );
    }

    #[tokio::test]
    async fn a_lost_key_comes_back_with_the_recovery_code_and_is_kept_again() {
        let mut computer = Computer::with_key_store();
        let seat = computer.start().await;
        let made = seat.create("Desk", "Ana", None).await.unwrap();
        seat.close_desk().await.unwrap();

        computer.keys = Some(Default::default());
        let seat = computer.start().await;
        let DeskState::Refused { failure, .. } = seat.state().await.unwrap() else {
            panic!("not refused")
        };
        assert_eq!(failure.code, FailureCode::NoKeyStore);
        seat.recover(&made.recovery_code).await.unwrap();
        seat.close_desk().await.unwrap();

        assert!(matches!(
            computer.start().await.state().await.unwrap(),
            DeskState::Open { .. }
        ));
    }

    #[tokio::test]
    async fn what_stands_in_the_way_is_told_apart_and_can_be_tried_again() {
        let computer = Computer::with_key_store();
        let seat = computer.start().await;
        let place = seat.create("Desk", "Ana", None).await.unwrap().desk.place;

        let other = computer.start().await;
        let DeskState::Refused { failure, .. } = other.state().await.unwrap() else {
            panic!("not refused")
        };
        assert_eq!(failure.code, FailureCode::DeskInUse);
        seat.close_desk().await.unwrap();
        assert!(matches!(other.retry().await.unwrap(), DeskState::Open { .. }));
        other.close_desk().await.unwrap();

        std::fs::remove_file(&place).unwrap();
        let DeskState::Refused { failure, .. } = computer.start().await.state().await.unwrap() else {
            panic!()
        };
        assert_eq!(failure.code, FailureCode::Io);
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn a_file_that_was_taken_away_is_told_of_when_the_page_asks() {
        let seat = Computer::with_key_store().start().await;
        let place = seat.create("Desk", "Ana", None).await.unwrap().desk.place;
        std::fs::rename(&place, format!("{place}.away")).unwrap();
        let failure = seat.state().await.unwrap_err();
        assert_eq!(failure.code, FailureCode::Io);
        assert!(
            failure.message.contains("removed, moved or replaced"),
            "{}",
            failure.message
        );
        std::fs::rename(format!("{place}.away"), &place).unwrap();
        assert!(matches!(seat.state().await.unwrap(), DeskState::Open { .. }));
    }

    #[tokio::test]
    async fn fields_are_asked_for_by_name() {
        let seat = Computer::with_key_store().start().await;
        assert_eq!(
            seat.create(" ", "Ana", None).await.unwrap_err().field.as_deref(),
            Some("name")
        );
        assert_eq!(
            seat.create("Desk", "", None).await.unwrap_err().field.as_deref(),
            Some("person")
        );
        assert_eq!(
            seat.create("Desk", "Ana", Some("short"))
                .await
                .unwrap_err()
                .field
                .as_deref(),
            Some("passphrase")
        );
    }

    #[tokio::test]
    async fn a_demo_desk_opens_again_without_a_question_with_or_without_a_key_store() {
        for computer in [Computer::with_key_store(), Computer::without_key_store()] {
            let seat = computer.start().await;
            let desk = seat.create_demo().await.unwrap();
            assert!(desk.demo && desk.people > 100);
            seat.close_desk().await.unwrap();
            assert!(matches!(
                computer.start().await.state().await.unwrap(),
                DeskState::Open { .. }
            ));
        }
    }
}

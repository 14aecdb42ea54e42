//! Exchange files of a part of the desk, with a passphrase and in a shared folder, on the command line.

use super::commands::{passphrase, told};
use super::sync::{arrives, leaves, meant, when};
use super::{Answered, history};
use crate::failure::Answer;
use roster_core::Error;
use roster_core::figures::role_meant;
use roster_core::lists::hotlists;
use roster_core::store::{Store, Watch};
use roster_core::sync::{
    self, Disclosure, ExportWish, InboxRule, Incoming, Opened, Passphrase, Scope, Whose,
};
use serde_json::json;
use std::path::{Path, PathBuf};

/// What a file is to be about.
pub async fn scope(store: &Store, role: Option<String>, list: Option<String>) -> Answer<Option<Scope>> {
    if let Some(words) = role {
        return Ok(Some(Scope::Role(role_meant(store, &words).await?.id)));
    }
    let Some(name) = list else {
        return Ok(None);
    };
    let all = hotlists(store).await?;
    let found = all
        .into_iter()
        .find(|list| list.name.to_lowercase() == name.to_lowercase());
    let reason = format!("There is no list “{name}”. roster lists has them all.");
    let list = found.ok_or_else(|| Error::invalid("list", reason))?;
    Ok(Some(Scope::List(list.id)))
}

/// Writes a file for whoever has the passphrase.
pub async fn seal(
    store: &Store,
    wish: &ExportWish,
    phrase: &Path,
    whom: &str,
    out: &Path,
) -> Answer<Answered> {
    let told = told();
    let watch = Watch {
        progress: &told,
        ..Watch::nobody()
    };
    let phrase = Passphrase::new(&passphrase(phrase)?);
    let mut leaving = sync::export_with_passphrase(store, wish, &phrase, whom, out, &watch).await?;
    leaving.to.push(whom.to_owned());
    Ok(Answered {
        lines: leaves(&leaving, false),
        json: json!({ "leaving": leaving, "file": out }),
    })
}

/// A file that a passphrase opens, of a desk that is known.
pub async fn opened(store: &Store, file: &Path, phrase: &Path) -> Answer<Incoming> {
    let phrase = Passphrase::new(&passphrase(phrase)?);
    match sync::open_with_passphrase(store, file, &phrase).await? {
        Opened::Known(incoming) => Ok(*incoming),
        Opened::Stranger(card) => {
            let reason = format!(
                "This file is from “{}” of {}, which is not known here. Its six words: {}. Ask whoever gave you the file to read theirs to you. If they are the same, save the card below as a file, add it (roster sync add), and take the file in again. Nothing was taken in.\n{}",
                card.name,
                card.person,
                card.words()?,
                card.text()?
            );
            Err(Error::invalid("card", reason).into())
        }
    }
}

/// Settles by a rule what waits in the inbox.
pub async fn settle(store: &Store, whose: &str, owned_by: String) -> Answer<u32> {
    let whose = match whose {
        "newest" => Whose::Newest,
        desk if desk == store.who().desk || desk == store.who().person => Whose::Desk(own(store)),
        desk => {
            let ids = meant(store, &[desk.to_owned()]).await?;
            Whose::Desk(ids.into_iter().next().unwrap_or_default())
        }
    };
    let rule = InboxRule {
        whose,
        owned_by,
        ..InboxRule::default()
    };
    Ok(sync::settle_by_rule(store, &rule).await?)
}

fn own(store: &Store) -> String {
    let id = store.identity().desk_id();
    id.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What has not arrived; or asks a desk for it.
pub async fn gaps(store: &Store, ask: Option<(String, PathBuf)>) -> Answer<Answered> {
    if let Some((desk, out)) = ask {
        for id in meant(store, &[desk]).await? {
            sync::ask_again(store, &id, &out).await?;
        }
        return Ok(Answered {
            lines: vec![format!("Written: {}", out.display())],
            json: json!({ "file": out }),
        });
    }
    let all = sync::gaps(store).await?;
    let mut lines: Vec<String> = all.iter().map(|gap| gap.says.clone()).collect();
    if lines.is_empty() {
        lines.push("Nothing is missing.".to_owned());
    }
    Ok(Answered {
        lines,
        json: json!({ "gaps": all }),
    })
}

/// What of a person was handed out.
pub async fn disclosed(store: &Store, person: &str) -> Answer<Answered> {
    let all = sync::disclosed_of(store, history::meant(store, person).await?).await?;
    let line = |one: &Disclosure| {
        let arrived = if one.arrived { "arrived" } else { "not heard of" };
        format!(
            "{}\t{}\t{}\t{arrived}",
            when(one.at),
            one.to.join(", "),
            one.what.join(", ")
        )
    };
    let mut lines: Vec<String> = all.iter().map(line).collect();
    if lines.is_empty() {
        lines.push("Nothing of this person was handed out.".to_owned());
    }
    Ok(Answered {
        lines,
        json: json!({ "disclosures": all }),
    })
}

/// One look at the shared folder.
pub async fn round(store: &Store, name: Option<&Path>, leave: bool) -> Answer<Answered> {
    if leave {
        sync::leave_folder(store).await?;
        return Ok(Answered {
            lines: vec!["No files are exchanged in a folder any more. What lies there stays.".to_owned()],
            json: json!({ "folder": null }),
        });
    }
    if let Some(path) = name {
        sync::name_folder(store, path).await?;
    }
    let told = told();
    let watch = Watch {
        progress: &told,
        ..Watch::nobody()
    };
    let round = sync::folder_round(store, store.clock().now_ms(), &watch).await?;
    let mut lines: Vec<String> = round
        .taken
        .iter()
        .flat_map(|arrival| arrives(arrival, false))
        .collect();
    lines.extend(
        round
            .not_taken
            .iter()
            .map(|one| format!("Not taken in: {}: {}", one.name, one.why)),
    );
    if let Some(leaving) = &round.wrote {
        lines.extend(leaves(leaving, false));
    }
    if !round.trouble.is_empty() {
        lines.push(round.trouble.clone());
    }
    if let Some(at) = round.next_at {
        lines.push(format!("What is new here goes out after {}.", when(at)));
    }
    if lines.is_empty() {
        lines.push("Nothing is new, here or there.".to_owned());
    }
    Ok(Answered {
        lines,
        json: json!({ "folder": sync::shared_folder(store).await?, "round": round }),
    })
}

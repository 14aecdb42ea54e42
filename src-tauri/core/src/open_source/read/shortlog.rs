//! `git shortlog -sne`: a line a person, `    42\tAna Ruiz <ana@example.org>`; without `-e` the name alone.

use super::Reading;
use super::gather::Gather;
use super::who::Identity;
use crate::error::Result;

pub(super) fn read(text: &str, gather: &mut Gather<'_>, on: &Reading<'_, '_>) -> Result<()> {
    for next in on.lines(text) {
        let (number, text) = next?;
        if text.trim().is_empty() {
            continue;
        }
        let taken = line(text).is_some_and(|(commits, name, email)| {
            gather.take(&Identity::of(name, email, ""), commits, "", "")
        });
        if !taken {
            gather.refuse(
                format!("Line {number}"),
                "Not a number of commits, a name and an e-mail as git writes them.",
            );
        }
    }
    Ok(())
}

/// Commits, name and e-mail.
pub(super) fn line(text: &str) -> Option<(u32, &str, &str)> {
    let (commits, who) = text.split_once('\t')?;
    let commits = commits.trim().parse().ok()?;
    let who = who.trim();
    let (name, email) = match who.strip_suffix('>').and_then(|who| who.rsplit_once('<')) {
        Some((name, email)) => (name.trim(), email),
        None => (who, ""),
    };
    (!name.is_empty() || !email.is_empty()).then_some((commits, name, email))
}

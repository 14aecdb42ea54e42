//! What a person's profile says by itself: how much of each kind of work, machine learning seen, side, wishes.

use super::read::{self, WorkProfile};
use super::sql;
use super::{ClaimId, Lever, Side, Work};
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::people::{self, PersonId, checked_text};
use crate::store::{Store, Tx};

/// The key of a person's profile: two desks that begin one apart make one row.
pub fn profile_id(person: PersonId) -> ClaimId {
    ClaimId(Id::derived("roster 2026 work profile", &[person.0.bytes()]))
}

/// Sets how much of her work this is: 0 none, 4 all of it; none: unknown. What backed it goes with it.
pub async fn set_workload(
    store: &Store,
    person: PersonId,
    work: Work,
    weight: Option<u8>,
) -> Result<WorkProfile> {
    let said = match weight {
        Some(weight) => format!("Set {} to {weight} of 4", work.shown()),
        None => format!("Set {} to unknown", work.shown()),
    };
    set(store, person, "set_workload", said, async |tx| {
        number(tx, person, work.kept(), weight, 4).await
    })
    .await
}

/// Sets how much machine learning she has seen: 0 none, 1 beside it, 2 with it, 3 in it; none: unknown.
pub async fn set_exposure(store: &Store, person: PersonId, exposure: Option<u8>) -> Result<WorkProfile> {
    let said = match exposure {
        Some(exposure) => format!("Set exposure to machine learning to {exposure} of 3"),
        None => "Set exposure to machine learning to unknown".into(),
    };
    set(store, person, "set_exposure", said, async |tx| {
        number(tx, person, "ml_exposure", exposure, 3).await
    })
    .await
}

/// Sets whether she made the platform or worked on it; none: unknown.
pub async fn set_side(store: &Store, person: PersonId, side: Option<Side>) -> Result<WorkProfile> {
    let said = format!("Set the side to {}", side.map_or("unknown", Side::shown));
    set(store, person, "set_side", said, async |tx| {
        change_side(tx, person, side).await
    })
    .await
}

async fn change_side(tx: &mut Tx<'_>, person: PersonId, side: Option<Side>) -> Result<bool> {
    let there = sql::profile(tx.conn, person).await?.map(|row| row.side);
    let side = side.map_or("", Side::kept);
    if there.unwrap_or_default() == side {
        return Ok(false);
    }
    let id = begun(tx, person).await?;
    if side.is_empty() {
        sql::delete_evidence_of(tx.conn, person, id, Some("side")).await?;
    }
    sql::set_text(tx.conn, id, "side", side, tx.now).await?;
    Ok(true)
}

/// Sets the rank of a wish, 1 the most wanted of five; none: unknown. No two have the same: the lever that had this rank
/// gets the one this lever had, or the next that is free.
pub async fn set_wish_rank(
    store: &Store,
    person: PersonId,
    lever: Lever,
    rank: Option<u8>,
) -> Result<WorkProfile> {
    let said = match rank {
        Some(rank) => format!("Ranked {} {rank} among the wishes", lever.shown()),
        None => format!("Took the rank from the wish for {}", lever.shown()),
    };
    if rank.is_some_and(|rank| !(1..=5).contains(&rank)) {
        return Err(Error::invalid("rank", "A rank is a number from 1 to 5."));
    }
    set(store, person, "set_wish", said, async |tx| {
        change_rank(tx, person, lever, rank).await
    })
    .await
}

async fn change_rank(tx: &mut Tx<'_>, person: PersonId, lever: Lever, rank: Option<u8>) -> Result<bool> {
    let row = sql::profile(tx.conn, person).await?;
    let ranks: Vec<(Lever, Option<u8>)> = read::wishes(row.as_ref())
        .into_iter()
        .map(|wish| (wish.lever, wish.rank))
        .collect();
    let after = reranked(&ranks, lever, rank);
    if ranks == after {
        return Ok(false);
    }
    let id = begun(tx, person).await?;
    for ((lever, before), (_, now)) in ranks.iter().zip(&after) {
        if before != now {
            let column = format!("{}_rank", lever.kept());
            sql::set_number(tx.conn, id, &column, *now, tx.now).await?;
        }
    }
    Ok(true)
}

/// Sets what is known of a wish in words.
pub async fn set_wish_note(store: &Store, person: PersonId, lever: Lever, note: &str) -> Result<WorkProfile> {
    let note = checked_text("note", note)?;
    let said = format!("Changed the note on the wish for {}", lever.shown());
    set(store, person, "set_wish", said, async |tx| {
        change_note(tx, person, lever, &note).await
    })
    .await
}

/// Notes what is known of a wish, within an operation, where nothing is noted yet.
pub async fn wish_if_unsaid(tx: &mut Tx<'_>, person: PersonId, lever: Lever, note: &str) -> Result<()> {
    let row = sql::profile(tx.conn, person).await?;
    let mut wishes = read::wishes(row.as_ref()).into_iter();
    if wishes.any(|wish| wish.lever == lever && !wish.note.is_empty()) {
        return Ok(());
    }
    change_note(tx, person, lever, &checked_text("note", note)?).await?;
    Ok(())
}

async fn change_note(tx: &mut Tx<'_>, person: PersonId, lever: Lever, note: &str) -> Result<bool> {
    let row = sql::profile(tx.conn, person).await?;
    let mut wishes = read::wishes(row.as_ref()).into_iter();
    if wishes.any(|wish| wish.lever == lever && wish.note == note) {
        return Ok(false);
    }
    let id = begun(tx, person).await?;
    let column = format!("{}_note", lever.kept());
    sql::set_text(tx.conn, id, &column, note, tx.now).await?;
    Ok(true)
}

/// Sets a column of a profile as it was kept before. [`Error::NotFound`] where no verb sets it.
pub(super) async fn set_again(tx: &mut Tx<'_>, person: PersonId, column: &str, kept: &str) -> Result<bool> {
    let value = kept.parse().ok();
    if let Some(work) = Work::of(column) {
        return number(tx, person, work.kept(), value, 4).await;
    }
    let wish = |end: &str| column.strip_suffix(end).and_then(Lever::of);
    match (column, wish("_rank"), wish("_note")) {
        ("ml_exposure", ..) => number(tx, person, "ml_exposure", value, 3).await,
        ("side", ..) => change_side(tx, person, Side::of(kept)).await,
        (_, Some(lever), _) => change_rank(tx, person, lever, value).await,
        (.., Some(lever)) => change_note(tx, person, lever, kept).await,
        _ => Err(Error::NotFound("field")),
    }
}

fn reranked(ranks: &[(Lever, Option<u8>)], lever: Lever, rank: Option<u8>) -> Vec<(Lever, Option<u8>)> {
    let had = ranks
        .iter()
        .find(|(of, _)| *of == lever)
        .and_then(|(_, had)| *had);
    let taken = |rank: u8| ranks.iter().any(|(_, of)| *of == Some(rank));
    // Of five ranks at least one is free where this lever had none.
    let free = rank.and_then(|rank| (rank + 1..=5).chain(1..=rank).find(|rank| !taken(*rank)));
    ranks
        .iter()
        .map(|(of, before)| match before {
            _ if *of == lever => (*of, rank),
            Some(_) if *before == rank => (*of, had.or(free)),
            _ => (*of, *before),
        })
        .collect()
}

async fn number(
    tx: &mut Tx<'_>,
    person: PersonId,
    column: &'static str,
    value: Option<u8>,
    most: u8,
) -> Result<bool> {
    if value.is_some_and(|value| value > most) {
        return Err(Error::invalid(
            column,
            format!("That is a number from 0 to {most}, or unknown."),
        ));
    }
    let row = sql::profile(tx.conn, person).await?;
    if row.and_then(|row| read::number(&row, column)) == value {
        return Ok(false);
    }
    let id = begun(tx, person).await?;
    if value.is_none() {
        sql::delete_evidence_of(tx.conn, person, id, Some(column)).await?;
    }
    sql::set_number(tx.conn, id, column, value, tx.now).await?;
    Ok(true)
}

/// The person's profile, made where there is none yet.
async fn begun(tx: &mut Tx<'_>, person: PersonId) -> Result<ClaimId> {
    let id = profile_id(person);
    sql::make_profile(tx.conn, id, person, tx.now).await?;
    Ok(id)
}

/// Runs `work`, which answers whether it changed anything; what was done is said of the person then.
async fn set<F>(
    store: &Store,
    person: PersonId,
    operation: &'static str,
    said: String,
    work: F,
) -> Result<WorkProfile>
where
    F: AsyncFnOnce(&mut Tx<'_>) -> Result<bool>,
{
    store
        .write(operation, "Changed a work profile", async |tx| {
            if work(tx).await? {
                let name = people::touch(tx, person).await?;
                tx.relabel(format!("{said} for {name}"));
            }
            Ok(())
        })
        .await?;
    read::work_profile(store, person).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rank_is_given_once() {
        let ranks = |of: [u8; 5]| -> Vec<(Lever, Option<u8>)> {
            let of = of.map(|rank| (rank > 0).then_some(rank));
            Lever::ALL.iter().copied().zip(of).collect()
        };
        for (before, lever, rank, after) in [
            ([0, 0, 0, 0, 0], Lever::Pay, 1, [0, 0, 0, 0, 1]),
            ([1, 2, 0, 0, 0], Lever::Hardware, 1, [2, 1, 0, 0, 0]),
            ([1, 2, 3, 4, 5], Lever::Pay, 1, [5, 2, 3, 4, 1]),
            ([1, 0, 0, 0, 0], Lever::Pay, 1, [2, 0, 0, 0, 1]),
            ([2, 3, 4, 5, 0], Lever::Pay, 5, [2, 3, 4, 1, 5]),
            ([1, 2, 0, 0, 0], Lever::Challenge, 0, [0, 2, 0, 0, 0]),
            ([1, 2, 0, 0, 0], Lever::Challenge, 1, [1, 2, 0, 0, 0]),
        ] {
            let rank = (rank > 0).then_some(rank);
            assert_eq!(
                reranked(&ranks(before), lever, rank),
                ranks(after),
                "{before:?} {lever:?}"
            );
        }
    }
}

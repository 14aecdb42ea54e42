//! Acquaintances: who knows whom, as far as somebody said; who brought whom to us.
//!
//! Invariants: two people know each other once in each way, and nobody herself; an introduction has a direction, the rest
//! is mutual and kept with the lesser key first; what was said of two goes with either of them.
//!
//! Not here: what follows from papers, employers and projects in common (ways/).

mod edit;
mod list;
mod sql;

pub use edit::{
    AcquaintanceField, NewAcquaintance, add_acquaintance, edit_acquaintance, remove_acquaintance,
};
pub use list::{Acquaintance, acquaintances};

use crate::ids::Id;
use crate::people::PersonId;

crate::ids::id!(
    /// The key of an acquaintance.
    AcquaintanceId, "acquaintance"
);

crate::vocabulary::words! {
    /// How somebody and another know each other, told from the one.
    Acquainted {
        /// The other brought her to us.
        IntroducedBy = "introduced_by", "introduced by";
        /// She brought the other to us.
        Introduced = "introduced", "introduced";
        WorkedWith = "worked_with", "worked with";
        StudiedWith = "studied_with", "studied with";
        Knows = "knows", "knows";
    }
}

/// An acquaintance as it is kept: of an introduction, `person` is who was brought to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pair {
    person: PersonId,
    other: PersonId,
    kind: &'static str,
}

impl Pair {
    fn of(one: PersonId, how: Acquainted, other: PersonId) -> Self {
        let (person, other) = match how {
            Acquainted::IntroducedBy => (one, other),
            Acquainted::Introduced => (other, one),
            _ => (one.min(other), one.max(other)),
        };
        let kind = match how {
            Acquainted::IntroducedBy => Acquainted::Introduced.kept(),
            how => how.kept(),
        };
        Self { person, other, kind }
    }

    /// Two desks that say so apart make one row.
    fn id(self) -> AcquaintanceId {
        let parts = [self.person.0.bytes(), self.other.0.bytes(), self.kind.as_bytes()];
        AcquaintanceId(Id::derived("roster 2026 acquaintance", &parts))
    }
}

/// How this one is acquainted, of what the file calls `kind`.
fn told_from(one: PersonId, person: PersonId, kind: &str) -> Option<Acquainted> {
    match Acquainted::of(kind)? {
        Acquainted::Introduced if one == person => Some(Acquainted::IntroducedBy),
        how => Some(how),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_from_either_side_is_one() {
        let [ana, ben] = ["ana", "ben"].map(|name| PersonId(Id::derived("a test", &[name.as_bytes()])));
        let back = |how| match how {
            Acquainted::IntroducedBy => Acquainted::Introduced,
            Acquainted::Introduced => Acquainted::IntroducedBy,
            how => how,
        };
        for how in Acquainted::ALL.iter().copied() {
            let pair = Pair::of(ana, how, ben);
            assert_eq!(pair.id(), Pair::of(ben, back(how), ana).id());
            assert_eq!(told_from(ana, pair.person, pair.kind), Some(how));
            assert_eq!(told_from(ben, pair.person, pair.kind), Some(back(how)));
        }
        let introduced = Pair::of(ana, Acquainted::Introduced, ben).id();
        assert_ne!(introduced, Pair::of(ana, Acquainted::IntroducedBy, ben).id());
        assert_ne!(introduced, Pair::of(ana, Acquainted::Knows, ben).id());
    }
}

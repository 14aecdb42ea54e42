//! What a move asks for, by the kind of stage it leads into.

use super::ClosedBy;
use crate::roles::StageKind;
use serde::Serialize;
use ts_rs::TS;

crate::vocabulary::words! {
    /// What is wanted of whoever moves a card.
    Asks {
        Nothing = "nothing", "nothing";
        /// Must be given: why it ends, and by whom.
        Reason = "reason", "a reason";
        /// Offered: the profile that was sent.
        Submittal = "submittal", "a submittal";
        /// Offered: the figures of the offer.
        Figures = "figures", "the figures";
    }
}

/// What a move into a stage of this kind asks for.
pub fn asks(kind: StageKind) -> Asks {
    use StageKind::{
        Accepted, Contacted, Interviewing, Offer, Rejected, Replied, Screened, Sourced, Submitted, Withdrawn,
    };
    match kind {
        Sourced | Contacted | Replied | Screened | Interviewing | Accepted => Asks::Nothing,
        Submitted => Asks::Submittal,
        Offer => Asks::Figures,
        Rejected | Withdrawn => Asks::Reason,
    }
}

/// A reason that is offered; any other can be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct ClosingReason {
    pub text: String,
    /// Who mostly ends it for this reason.
    pub by: Option<ClosedBy>,
}

/// Why candidacies mostly end, by who ends them.
const USUAL: [(&str, ClosedBy); 14] = [
    ("Pay", ClosedBy::Person),
    ("Level", ClosedBy::Person),
    ("Location", ClosedBy::Person),
    ("Counter-offer", ClosedBy::Person),
    ("Took another offer", ClosedBy::Person),
    ("Withdrew interest", ClosedBy::Person),
    ("No answer", ClosedBy::Person),
    ("Not technical enough", ClosedBy::Client),
    ("Scale too small", ClosedBy::Client),
    ("Hardware does not fit", ClosedBy::Client),
    ("Another candidate", ClosedBy::Client),
    ("Role closed", ClosedBy::Client),
    ("Too senior", ClosedBy::Us),
    ("Not a fit for the brief", ClosedBy::Us),
];

/// The usual reasons, those that this desk gave before among them, the most given first.
pub(super) fn reasons(given: &[(String, String)]) -> Vec<ClosingReason> {
    let own = given.iter().map(|(text, by)| ClosingReason {
        text: text.clone(),
        by: ClosedBy::of(by),
    });
    let usual = USUAL.iter().map(|(text, by)| ClosingReason {
        text: (*text).to_owned(),
        by: Some(*by),
    });
    let mut all: Vec<ClosingReason> = Vec::new();
    for reason in own.chain(usual) {
        if !all
            .iter()
            .any(|there| there.text.to_lowercase() == reason.text.to_lowercase())
        {
            all.push(reason);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_asks_why_and_what_is_sent_or_offered_asks_for_it() {
        for kind in StageKind::ALL {
            let expected = match kind {
                StageKind::Rejected | StageKind::Withdrawn => Asks::Reason,
                StageKind::Submitted => Asks::Submittal,
                StageKind::Offer => Asks::Figures,
                _ => Asks::Nothing,
            };
            assert_eq!(asks(*kind), expected, "{kind:?}");
        }
    }

    #[test]
    fn a_reason_given_before_comes_first_and_once() {
        let given = [
            ("Visa".to_owned(), "client".to_owned()),
            ("PAY".to_owned(), "us".to_owned()),
        ];
        let all = reasons(&given);
        assert_eq!(all.len(), USUAL.len() + 1);
        let first: Vec<_> = all
            .iter()
            .take(3)
            .map(|one| (one.text.as_str(), one.by))
            .collect();
        assert_eq!(
            first,
            [
                ("Visa", Some(ClosedBy::Client)),
                ("PAY", Some(ClosedBy::Us)),
                ("Level", Some(ClosedBy::Person))
            ]
        );
    }
}

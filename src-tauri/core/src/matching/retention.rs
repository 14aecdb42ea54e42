//! Whether what a role offers is what somebody stays for: the five levers against her wishes.

use crate::profiles::Lever;

/// An offer of this or less is a small one.
const SMALL: u8 = 2;

/// Sentences on the two wishes that count most. Both in the order of [`Lever::ALL`]: offers from 1 to 5, ranks from 1.
/// What nobody said of the role is told as something to ask; who has no wishes on record gets no sentence.
pub(super) fn stays(offers: &[Option<u8>], wishes: &[Option<u8>; 5]) -> Vec<String> {
    let mut ranked: Vec<(u8, Lever, Option<u8>)> = Lever::ALL
        .iter()
        .zip(wishes)
        .zip(offers.iter().chain(std::iter::repeat(&None)))
        .filter_map(|((lever, rank), offer)| Some(((*rank)?, *lever, *offer)))
        .filter(|(rank, ..)| *rank <= 2)
        .collect();
    ranked.sort_by_key(|(rank, lever, _)| (*rank, *lever));
    let says = ranked.into_iter().filter_map(|(rank, lever, offer)| {
        let wants = if rank == 1 { "Wants most" } else { "Wants second" };
        match offer {
            Some(offer) if offer <= SMALL => Some(format!(
                "{wants}: {}. The role offers {offer} of 5.",
                lever.shown()
            )),
            Some(_) => None,
            None => Some(format!("{wants}: {}. Ask what the role offers.", lever.shown())),
        }
    });
    says.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_offer_of_what_counts_is_told() {
        let wishes = [Some(2), Some(1), None, Some(4), Some(3)];
        let says = |offers: [Option<u8>; 5]| stays(&offers, &wishes);
        assert_eq!(
            says([Some(5), Some(1), None, Some(1), Some(1)]),
            ["Wants most: hardware access. The role offers 1 of 5."]
        );
        assert_eq!(
            says([Some(2), Some(4), None, None, None]),
            ["Wants second: technical challenge. The role offers 2 of 5."]
        );
        assert_eq!(says([None; 5]).len(), 2);
        assert!(stays(&[Some(1); 5], &[None; 5]).is_empty());
    }
}

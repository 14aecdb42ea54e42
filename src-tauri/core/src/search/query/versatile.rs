//! Who is versatile: silicon fragments, and so does the work (`product.md`: what the field teaches).

use crate::taxonomy::{Kind, Taxonomy};

/// Work that is a real part of what somebody does, of 4.
const REAL: u8 = 2;

/// Whether somebody knows the platforms of two vendors, or both trains and serves.
pub fn versatile<'a>(
    field: &Taxonomy,
    hardware: impl IntoIterator<Item = &'a str>,
    training: Option<u8>,
    inference: Option<u8>,
) -> bool {
    let real = |work: Option<u8>| work.is_some_and(|work| work >= REAL);
    if real(training) && real(inference) {
        return true;
    }
    let mut first: Option<&str> = None;
    hardware
        .into_iter()
        .filter_map(|key| field.item(Kind::Hardware, key))
        .any(|item| *first.get_or_insert(&item.vendor) != item.vendor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_vendors_or_both_kinds_of_work() {
        for (hardware, training, inference, is) in [
            (vec!["h100", "b200"], Some(4), Some(1), false),
            (vec!["h100", "mi300x"], None, None, true),
            (vec!["h100", "nvidia", "what-is-this"], None, None, false),
            (vec![], Some(2), Some(2), true),
            (vec![], Some(4), None, false),
        ] {
            assert_eq!(
                versatile(Taxonomy::built_in(), hardware.clone(), training, inference),
                is,
                "{hardware:?}"
            );
        }
    }
}

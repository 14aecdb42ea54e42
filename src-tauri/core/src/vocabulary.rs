//! Words of the field as the program knows them: what the file keeps, and what a person reads.

/// An enum of words: as kept in the file and written for programs, and as shown.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $word:ident = $kept:literal, $shown:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[ts(export_to = "bindings.ts")]
        pub enum $name { $($(#[$of])* #[serde(rename = $kept)] $word,)+ }

        impl $name {
            /// In the order they are offered; where one is more than another, from the least.
            pub const ALL: &'static [Self] = &[$(Self::$word,)+];

            /// As the file has it.
            pub fn kept(self) -> &'static str {
                match self { $(Self::$word => $kept,)+ }
            }

            /// As a person reads it, within a sentence.
            pub fn shown(self) -> &'static str {
                match self { $(Self::$word => $shown,)+ }
            }

            /// What the file calls so; none for anything else, and for nothing.
            pub fn of(kept: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.kept() == kept)
            }
        }
    };
}
pub(crate) use words;

/// With a capital at the beginning, as a sentence has one.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::capital;

    #[test]
    fn a_sentence_begins_with_a_capital() {
        for (text, said) in [("pay", "Pay"), ("équipe", "Équipe"), ("ß", "SS"), ("", "")] {
            assert_eq!(capital(text), said);
        }
    }
}

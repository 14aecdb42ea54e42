//! JSON as sites write it: a number for a text, one thing for a list of things, `null` for anything.

use super::refused;
use crate::error::Result;
use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer, StrDeserializer};
use serde::de::{DeserializeOwned, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// Reads the whole of `source`.
pub(super) fn json<T: DeserializeOwned>(source: &str) -> Result<T> {
    serde_json::from_str(source).map_err(|error| refused(format!("{error}.")))
}

/// A text; numbers are written out, and everything else is no text.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Text(pub String);

impl Text {
    /// Nothing where nothing is written.
    pub(super) fn some(self) -> Option<String> {
        (!self.0.trim().is_empty()).then_some(self.0)
    }
}

/// A list; what stands alone is a list of one.
#[derive(Debug, Clone)]
pub(super) struct Many<T>(pub Vec<T>);

impl<T> Default for Many<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// The records of a file: as strict as they are, with their number where one goes wrong.
#[derive(Debug)]
pub(super) struct Records<T>(pub Vec<T>);

impl<T> Default for Records<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// An object, or the text that stands for it.
#[derive(Debug, Clone)]
pub(super) enum Or<T> {
    Object(T),
    Plain(String),
}

/// `{"value": …}` of the newer interface of OpenReview, or the value itself.
#[derive(Debug, Default, Clone)]
pub(super) struct Valued<T>(pub T);

/// The values JSON has beside lists and objects, all as text.
macro_rules! scalars {
    ($value:ty, $from:expr) => {
        fn visit_str<E: serde::de::Error>(self, text: &str) -> std::result::Result<$value, E> {
            ($from)(text)
        }
        fn visit_bool<E: serde::de::Error>(self, _: bool) -> std::result::Result<$value, E> {
            ($from)("")
        }
        fn visit_i64<E: serde::de::Error>(self, number: i64) -> std::result::Result<$value, E> {
            ($from)(&number.to_string())
        }
        fn visit_u64<E: serde::de::Error>(self, number: u64) -> std::result::Result<$value, E> {
            ($from)(&number.to_string())
        }
        fn visit_f64<E: serde::de::Error>(self, number: f64) -> std::result::Result<$value, E> {
            ($from)(&number.to_string())
        }
        fn visit_unit<E: serde::de::Error>(self) -> std::result::Result<$value, E> {
            ($from)("")
        }
    };
}

fn skip_map<'de, A: MapAccess<'de>>(mut map: A) -> std::result::Result<(), A::Error> {
    while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(())
}

fn skip_seq<'de, A: SeqAccess<'de>>(mut seq: A) -> std::result::Result<(), A::Error> {
    while seq.next_element::<IgnoredAny>()?.is_some() {}
    Ok(())
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Text;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }
            scalars!(Text, |text: &str| Ok(Text(text.to_owned())));
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> std::result::Result<Text, A::Error> {
                skip_map(map).map(|()| Text::default())
            }
            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> std::result::Result<Text, A::Error> {
                skip_seq(seq).map(|()| Text::default())
            }
        }
        deserializer.deserialize_any(Any)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Many<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Any<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Any<T> {
            type Value = Many<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }
            scalars!(Many<T>, |text: &str| match text {
                "" => Ok(Many::default()),
                text => T::deserialize(StrDeserializer::new(text)).map(|one| Many(vec![one])),
            });
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> std::result::Result<Many<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(|one| Many(vec![one]))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> std::result::Result<Many<T>, A::Error> {
                let mut all = Vec::new();
                while let Some(one) = seq.next_element()? {
                    all.push(one);
                }
                Ok(Many(all))
            }
        }
        deserializer.deserialize_any(Any(PhantomData))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Records<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Any<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Any<T> {
            type Value = Records<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of papers")
            }
            fn visit_unit<E>(self) -> std::result::Result<Records<T>, E> {
                Ok(Records::default())
            }
            // A single hit comes as an object.
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> std::result::Result<Records<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(|one| Records(vec![one]))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> std::result::Result<Records<T>, A::Error> {
                let mut all = Vec::new();
                loop {
                    match seq.next_element() {
                        Ok(Some(one)) => all.push(one),
                        Ok(None) => return Ok(Records(all)),
                        Err(error) => {
                            return Err(A::Error::custom(format_args!(
                                "record {}: {error}",
                                all.len() + 1
                            )));
                        }
                    }
                }
            }
        }
        deserializer.deserialize_any(Any(PhantomData))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Or<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Any<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Any<T> {
            type Value = Or<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or an object")
            }
            scalars!(Or<T>, |text: &str| Ok(Or::Plain(text.to_owned())));
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> std::result::Result<Or<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(Or::Object)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> std::result::Result<Or<T>, A::Error> {
                skip_seq(seq).map(|()| Or::Plain(String::new()))
            }
        }
        deserializer.deserialize_any(Any(PhantomData))
    }
}

impl<'de, T: Deserialize<'de> + Default> Deserialize<'de> for Valued<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Any<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de> + Default> Visitor<'de> for Any<T> {
            type Value = Valued<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }
            scalars!(Valued<T>, |text: &str| match text {
                "" => Ok(Valued::default()),
                text => T::deserialize(StrDeserializer::new(text)).map(Valued),
            });
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Valued<T>, A::Error> {
                let mut value = T::default();
                while let Some(key) = map.next_key::<String>()? {
                    if key == "value" {
                        value = map.next_value()?;
                    } else {
                        map.next_value::<IgnoredAny>()?;
                    }
                }
                Ok(Valued(value))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> std::result::Result<Valued<T>, A::Error> {
                T::deserialize(SeqAccessDeserializer::new(seq)).map(Valued)
            }
        }
        deserializer.deserialize_any(Any(PhantomData))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[derive(Deserialize, Default, Debug)]
    #[serde(default, expecting = "a paper")]
    struct Paper {
        a: Text,
        many: Many<Text>,
        valued: Valued<Many<Text>>,
    }

    #[test]
    fn values_are_taken_as_they_come() {
        let paper = |json: &str| super::json::<Paper>(json).unwrap();
        for (json, expected) in [
            (r#"{"a": "x"}"#, "x"),
            (r#"{"a": 12}"#, "12"),
            (r#"{"a": -1.5}"#, "-1.5"),
            (r#"{"a": null}"#, ""),
            (r#"{"a": true}"#, ""),
            (r#"{"a": {"b": [1, {"c": 2}]}}"#, ""),
            (r#"{"a": [1, 2]}"#, ""),
        ] {
            assert_eq!(paper(json).a.0, expected, "{json}");
        }
        for (json, expected) in [
            (r#"{"many": ["x", 1, null]}"#, 3),
            (r#"{"many": "x"}"#, 1),
            (r#"{"many": null}"#, 0),
            (r#"{"many": 3}"#, 1),
        ] {
            assert_eq!(paper(json).many.0.len(), expected, "{json}");
        }
        for (json, expected) in [
            (r#"{"valued": {"value": ["x", "y"], "readers": ["everyone"]}}"#, 2),
            (r#"{"valued": ["x"]}"#, 1),
            (r#"{"valued": "x"}"#, 1),
            (r#"{"valued": {}}"#, 0),
        ] {
            assert_eq!(paper(json).valued.0.0.len(), expected, "{json}");
        }
    }

    #[test]
    fn the_record_that_goes_wrong_is_named() {
        let error = json::<Records<Paper>>("[{\"a\": 1},\n 7]")
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("record 2") && error.contains("line 2") && error.contains("a paper"),
            "{error}"
        );
        assert_eq!(json::<Records<Paper>>(r#"{"a": 1}"#).unwrap().0.len(), 1);
    }
}

//! From signs to what they mean together.
//!
//! Parts side by side must all hold; `OR` joins the two beside it before that (`a OR b c` is both `c` and one of `a`
//! and `b`), as in the searches people know from mail and the web. A minus or `NOT` turns a part about; parentheses
//! make one part of several. Signs that join nothing, and parentheses without their other half, are passed over: a
//! query is never refused while it is being typed.

use super::lex::{Sign, Span, Token, slice, tokens};

/// A part of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub at: Span,
    /// Less the minus before it.
    pub bare: Span,
    pub not: bool,
    pub what: What,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    Word,
    Phrase,
    Field { name: Span, value: Span },
    All(Vec<Part>),
    Any(Vec<Part>),
}

/// Parentheses within parentheses: nobody writes more, and a text of nothing else must not be too deep to read.
const DEEPEST: usize = 20;

/// The parts of a query, all of which must hold.
pub(super) fn parse(text: &str) -> Vec<Part> {
    let tokens = tokens(text);
    let mut reader = Reader {
        tokens: &tokens,
        next: 0,
    };
    let mut parts = Vec::new();
    while reader.next < tokens.len() {
        parts.extend(reader.all(0));
        // A parenthesis that closes nothing.
        reader.next += 1;
    }
    parts
}

struct Reader<'a> {
    tokens: &'a [Token],
    next: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<&Sign> {
        self.tokens.get(self.next).map(|token| &token.sign)
    }

    /// Up to what closes it.
    fn all(&mut self, depth: usize) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        let mut joined = false;
        while let Some(sign) = self.peek() {
            match sign {
                Sign::Close => break,
                Sign::Or => {
                    joined = !parts.is_empty();
                    self.next += 1;
                }
                Sign::And => {
                    joined = false;
                    self.next += 1;
                }
                _ => {
                    let Some(part) = self.one(depth) else { continue };
                    match parts.pop() {
                        Some(before) if joined => parts.push(either(before, part)),
                        before => parts.extend(before.into_iter().chain([part])),
                    }
                    joined = false;
                }
            }
        }
        parts
    }

    fn one(&mut self, depth: usize) -> Option<Part> {
        let token = self.tokens.get(self.next)?;
        self.next += 1;
        let what = match &token.sign {
            Sign::Not => {
                let inner = match self.peek() {
                    Some(Sign::Word | Sign::Phrase | Sign::Field { .. } | Sign::Open) => self.one(depth)?,
                    _ => return None,
                };
                return Some(Part {
                    at: token.at.start..inner.at.end,
                    not: true,
                    ..inner
                });
            }
            Sign::Open if depth >= DEEPEST => return None,
            Sign::Open => {
                let parts = self.all(depth + 1);
                let end = match self.tokens.get(self.next) {
                    Some(close) => close.at.end,
                    None => parts.last()?.at.end,
                };
                self.next += 1;
                return (!parts.is_empty()).then_some(Part {
                    at: token.at.start..end,
                    bare: token.at.start..end,
                    not: false,
                    what: What::All(parts),
                });
            }
            Sign::Word => What::Word,
            Sign::Phrase => What::Phrase,
            Sign::Field { name, value } => What::Field {
                name: name.clone(),
                value: value.clone(),
            },
            Sign::Or | Sign::And | Sign::Close => return None,
        };
        Some(Part {
            at: token.at.clone(),
            bare: token.at.clone(),
            not: false,
            what,
        })
    }
}

/// One of the two, or of more, where the first is such a part already.
fn either(before: Part, after: Part) -> Part {
    let at = before.at.start..after.at.end;
    let what = match before {
        Part {
            what: What::Any(mut parts),
            not: false,
            ..
        } => {
            parts.push(after);
            What::Any(parts)
        }
        before => What::Any(vec![before, after]),
    };
    Part {
        bare: at.clone(),
        at,
        not: false,
        what,
    }
}

impl Part {
    pub fn text<'a>(&self, whole: &'a str) -> &'a str {
        slice(whole, &self.at)
    }

    fn is_words(&self) -> bool {
        match &self.what {
            What::Word | What::Phrase => !self.not,
            What::All(parts) => !self.not && parts.iter().all(Self::is_words),
            What::Field { .. } | What::Any(_) => false,
        }
    }
}

/// Whether there is nothing but words and phrases, all of which must be there.
pub(super) fn is_plain(parts: &[Part]) -> bool {
    parts.iter().all(Part::is_words)
}

/// The parts with those in parentheses that must hold anyway among them.
pub(super) fn flat(parts: &[Part]) -> Vec<&Part> {
    parts
        .iter()
        .flat_map(|part| match &part.what {
            What::All(inner) if !part.not => flat(inner),
            _ => vec![part],
        })
        .collect()
}

/// The words and phrases that must hold, each where it stands in `text`; in place of all else there are blanks, and an
/// empty pair of quotes, which keeps apart what is not side by side. None without any.
pub(super) fn words_in(text: &str, parts: &[Part]) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    let is_word = |part: &&Part| !part.not && matches!(part.what, What::Word | What::Phrase);
    for part in flat(parts).into_iter().filter(is_word) {
        blank(&mut out, slice(text, &(from..part.bare.start)));
        out.push_str(slice(text, &part.bare));
        from = part.bare.end;
    }
    if from == 0 {
        return None;
    }
    blank(&mut out, slice(text, &(from..text.len())));
    Some(out)
}

fn blank(out: &mut String, between: &str) {
    if !between.contains(char::is_alphanumeric) {
        out.push_str(between);
        return;
    }
    let apart = " \"\" ";
    let apart = if between.len() >= apart.len() { apart } else { " " };
    out.push_str(apart);
    out.extend(std::iter::repeat_n(' ', between.len() - apart.len()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A part as it is read: `-(a|b)`.
    fn shown(text: &str, part: &Part) -> String {
        let inner = |parts: &[Part], join: &str| {
            let all: Vec<String> = parts.iter().map(|part| shown(text, part)).collect();
            format!("({})", all.join(join))
        };
        let what = match &part.what {
            What::Word | What::Phrase => slice(text, &part.bare).to_owned(),
            What::Field { name, value } => format!("{}={}", slice(text, name), slice(text, value)),
            What::All(parts) => inner(parts, " "),
            What::Any(parts) => inner(parts, "|"),
        };
        format!("{}{what}", if part.not { "-" } else { "" })
    }

    fn read(text: &str) -> Vec<String> {
        parse(text).iter().map(|part| shown(text, part)).collect()
    }

    #[test]
    fn parts_are_read_as_people_type_them() {
        for (text, parts) in [
            ("ana kowalska", vec!["ana", "kowalska"]),
            ("skill:cuda>=2 hw:h100", vec!["skill=cuda>=2", "hw=h100"]),
            ("scale>=1000", vec!["scale=>=1000"]),
            (
                "title:\"staff engineer\" x",
                vec!["title=\"staff engineer\"", "x"],
            ),
            ("“open quote", vec!["“open quote"]),
            ("-at:google -ana -\"a b\"", vec!["-at=google", "-ana", "-\"a b\""]),
            ("NOT ana", vec!["-ana"]),
            ("jean-luc a - b", vec!["jean-luc", "a", "b"]),
            ("a OR b c", vec!["(a|b)", "c"]),
            ("a OR b OR c", vec!["(a|b|c)"]),
            ("a (b OR hw:tpu) -(c d)", vec!["a", "((b|hw=tpu))", "-(c d)"]),
            ("OR a OR", vec!["a"]),
            ("a AND b", vec!["a", "b"]),
            (") a ) b (c", vec!["a", "b", "(c)"]),
            ("() ( -", vec![]),
            (
                "https://x.example/a 10:30 c++: std::vector",
                vec!["https://x.example/a", "10:30", "c++:", "std::vector"],
            ),
            ("stage:offer", vec!["stage=offer"]),
            ("note:", vec!["note:"]),
            ("skill: cuda", vec!["skill=", "cuda"]),
            ("pay:<500k eur zed", vec!["pay=<500k eur", "zed"]),
            ("pay:<500k ana", vec!["pay=<500k", "ana"]),
            (
                "versatile verified Versatile",
                vec!["versatile=", "verified=", "Versatile"],
            ),
            ("tz:cet±2", vec!["tz=cet±2"]),
        ] {
            assert_eq!(read(text), parts, "{text}");
        }
    }

    #[test]
    fn words_keep_their_places_and_their_distance() {
        for (text, words) in [
            ("ana kow", Some("ana kow")),
            ("tensor hw:tpu parallel", Some("tensor \"\"     parallel")),
            ("(ana -ben) \"c d\"", Some("(ana \"\"    \"c d\"")),
            ("hw:tpu", None),
        ] {
            assert_eq!(words_in(text, &parse(text)).as_deref(), words, "{text}");
        }
        assert!(is_plain(&parse("ana (ben \"c d\")")) && !is_plain(&parse("ana OR ben")));
    }

    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("("),
            Just(")"),
            Just("OR"),
            Just("AND"),
            Just("NOT"),
            Just("-"),
            Just("\""),
            Just("”"),
            Just(" "),
            Just("ana"),
            Just("hw:h100"),
            Just("title:\"a b\""),
            Just("skill:"),
            Just("x:y"),
            Just("versatile"),
            Just("pay:<5 eur"),
            Just(":"),
            Just(">="),
            Just("é🚀"),
        ];
        proptest::collection::vec(piece, 0..14).prop_map(|all| all.concat())
    }

    fn lie_within(parts: &[Part], within: &Span) -> bool {
        let mut last = within.start;
        parts.iter().all(|part| {
            let inside = last <= part.at.start
                && part.at.start <= part.bare.start
                && part.bare.end <= part.at.end
                && part.at.end <= within.end;
            last = part.at.end;
            inside
                && match &part.what {
                    What::All(inner) | What::Any(inner) => lie_within(inner, &part.at),
                    What::Field { name, value } => name.end <= value.start && value.end == part.at.end,
                    What::Word | What::Phrase => true,
                }
        })
    }

    proptest! {
        #[test]
        fn any_text_is_read_and_its_parts_lie_in_it_in_order(text in prop_oneof![pieces(), any::<String>()]) {
            let parts = parse(&text);
            prop_assert!(lie_within(&parts, &(0..text.len())));
            if let Some(words) = words_in(&text, &parts) {
                prop_assert_eq!(words.len(), text.len());
            }
        }

        #[test]
        fn parts_written_one_after_the_other_are_the_same_query(text in prop_oneof![pieces(), any::<String>()]) {
            let parts: Vec<&str> = parse(&text).iter().map(|part| slice(&text, &part.at)).collect();
            prop_assert_eq!(read(&parts.join(" ")), read(&text));
        }
    }
}

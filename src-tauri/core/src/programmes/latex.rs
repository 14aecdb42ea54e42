//! LaTeX as it stands in names and titles, to plain text.

use std::iter::Peekable;
use std::str::Chars;
use unicode_normalization::UnicodeNormalization as _;

/// Commands that only say how the text behind them looks.
const LOOKS: [&str; 26] = [
    "bf",
    "em",
    "emph",
    "href",
    "it",
    "mathbb",
    "mathbf",
    "mathcal",
    "mathit",
    "mathrm",
    "mathsf",
    "mbox",
    "noopsort",
    "operatorname",
    "protect",
    "rm",
    "sc",
    "sf",
    "text",
    "textbf",
    "textit",
    "textrm",
    "textsc",
    "textsf",
    "texttt",
    "tt",
];

/// `{\"O}zg{\"u}r` is `Özgür`. Braces go, commands that are not known leave their name.
pub(super) fn plain(source: &str) -> String {
    if !source.contains(['\\', '{', '}', '~', '$', '`', '\'', '-']) {
        return source.to_owned();
    }
    let mut out = String::with_capacity(source.len());
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => command(&mut chars, &mut out),
            '{' | '}' | '$' => {}
            '~' => out.push(' '),
            '-' if chars.next_if_eq(&'-').is_some() => {
                out.push(if chars.next_if_eq(&'-').is_some() {
                    '—'
                } else {
                    '–'
                });
            }
            '`' if chars.next_if_eq(&'`').is_some() => out.push('“'),
            '\'' if chars.next_if_eq(&'\'').is_some() => out.push('”'),
            c => out.push(c),
        }
    }
    out.nfc().collect()
}

fn command(chars: &mut Peekable<Chars<'_>>, out: &mut String) {
    let Some(first) = chars.next() else { return };
    if !first.is_ascii_alphabetic() {
        match (accent_sign(first), first) {
            (Some(mark), _) => accented(mark, chars, out),
            (None, '-' | '/' | '!' | '(' | ')' | '[' | ']') => {}
            (None, '\\' | ',' | ';' | ':' | '\n') => out.push(' '),
            (None, other) => out.push(other),
        }
        return;
    }
    let name = word(first, chars);
    if let Some(mark) = accent_letter(&name) {
        accented(mark, chars, out);
    } else {
        while chars.next_if(|c| c.is_whitespace()).is_some() {}
        match sign(&name) {
            Some(sign) => out.push_str(sign),
            None if LOOKS.contains(&name.as_str()) || name == "url" => {}
            None => out.push_str(&name),
        }
    }
}

fn word(first: char, chars: &mut Peekable<Chars<'_>>) -> String {
    let mut name = String::from(first);
    while let Some(c) = chars.next_if(char::is_ascii_alphabetic) {
        name.push(c);
    }
    name
}

/// The letter that follows, with `mark` on it and any further marks that come before the letter.
fn accented(mark: char, chars: &mut Peekable<Chars<'_>>, out: &mut String) {
    let mut marks = vec![mark];
    loop {
        while chars.next_if(|c| c.is_whitespace() || *c == '{').is_some() {}
        let Some(base) = chars.next_if(|c| *c != '}') else {
            return;
        };
        if base != '\\' {
            out.push(base);
            break;
        }
        let Some(first) = chars.next() else { return };
        if let Some(more) = accent_sign(first) {
            marks.push(more);
        } else if first.is_ascii_alphabetic() {
            let name = word(first, chars);
            if let Some(more) = accent_letter(&name) {
                marks.push(more);
                continue;
            }
            match name.as_str() {
                "i" | "imath" => out.push('i'),
                "j" | "jmath" => out.push('j'),
                name => out.push_str(sign(name).unwrap_or_default()),
            }
            while chars.next_if(|c| c.is_whitespace()).is_some() {}
            break;
        } else {
            out.push(first);
            break;
        }
    }
    out.extend(marks.iter().rev());
}

fn accent_sign(sign: char) -> Option<char> {
    Some(match sign {
        '`' => '\u{300}',
        '\'' => '\u{301}',
        '^' => '\u{302}',
        '~' => '\u{303}',
        '=' => '\u{304}',
        '.' => '\u{307}',
        '"' => '\u{308}',
        _ => return None,
    })
}

fn accent_letter(name: &str) -> Option<char> {
    Some(match name {
        "u" => '\u{306}',
        "r" => '\u{30a}',
        "H" => '\u{30b}',
        "v" => '\u{30c}',
        "d" => '\u{323}',
        "c" => '\u{327}',
        "k" => '\u{328}',
        "b" => '\u{331}',
        _ => return None,
    })
}

fn sign(name: &str) -> Option<&'static str> {
    Some(match name {
        "ss" => "ß",
        "o" => "ø",
        "O" => "Ø",
        "l" => "ł",
        "L" => "Ł",
        "aa" => "å",
        "AA" => "Å",
        "ae" => "æ",
        "AE" => "Æ",
        "oe" => "œ",
        "OE" => "Œ",
        "i" | "imath" => "ı",
        "j" | "jmath" => "ȷ",
        "dh" => "ð",
        "DH" => "Ð",
        "dj" => "đ",
        "DJ" => "Đ",
        "th" => "þ",
        "TH" => "Þ",
        "ng" => "ŋ",
        "NG" => "Ŋ",
        "textendash" => "–",
        "textemdash" => "—",
        "textquoteright" => "’",
        "textquoteleft" => "‘",
        "textquotedblleft" => "“",
        "textquotedblright" => "”",
        "textasciitilde" => "~",
        "textbackslash" => "\\",
        "textunderscore" => "_",
        "times" => "×",
        "infty" => "∞",
        "mu" => "μ",
        "quad" | "qquad" => " ",
        _ => return None,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accents_become_letters() {
        for (source, expected) in [
            (r#"{\"O}zg{\"{u}}r"#, "Özgür"),
            (r"Fran{\c{c}}ois", "François"),
            (r"Fran\c cois", "François"),
            (r"Garc{\'\i}a", "García"),
            (r"Garc\'{\i}a", "García"),
            (r"Garc{\'{i}}a", "García"),
            (r"Ho{\v{r}}ava", "Hořava"),
            (r"S{\o}ren", "Søren"),
            (r"S\o ren", "Søren"),
            (r"{\L}ukasz Wa{\l}{\k{e}}sa", "Łukasz Wałęsa"),
            (r"Erd{\H{o}}s", "Erdős"),
            (r#"{\AA}ngstr{\"o}m"#, "Ångström"),
            (r"Nguy{\~{\^e}}n", "Nguyễn"),
            (r"Stra{\ss}e", "Straße"),
            (r"R{\&}D at 100\%", "R&D at 100%"),
            (r"Ada~Lovelace", "Ada Lovelace"),
            (r"pages 1--12", "pages 1–12"),
            (r"\emph{Fast} {GPU}s", "Fast GPUs"),
            (r"$\alpha$-fair", "alpha-fair"),
            (r"``Quoted''", "“Quoted”"),
            (r"O'Brien", "O'Brien"),
            ("\\", ""),
            (r#"\""#, ""),
        ] {
            assert_eq!(plain(source), expected, "{source}");
        }
    }

    proptest! {
        #[test]
        fn nothing_stops_it(source in r#"[\\{}a-zA-Z"'`~^$ .=-]{0,80}"#) {
            let read = plain(&source);
            let escaped = source.contains(r"\{") || source.contains(r"\}");
            let braces = read.contains(['{', '}']);
            prop_assert!(escaped || !braces, "{}", read);
        }
    }
}

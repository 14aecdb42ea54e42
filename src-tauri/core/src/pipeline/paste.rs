//! Pasted names and addresses, one person a line: as people write lists, or with columns.

use crate::people::{email, link};
use crate::words::fold;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Somebody as a line names her; what it does not say is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "bindings.ts")]
pub struct Pasted {
    pub name: String,
    pub company: String,
    pub email: String,
    pub link: String,
}

/// A column that a first line can name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    Name,
    Given,
    Family,
    Company,
    Email,
    Link,
    Other,
}

/// What may part a name from a company where there are no columns.
const PARTS: [&str; 7] = [" at ", " @ ", " – ", " — ", " - ", " | ", " · "];

/// Everybody these lines name, in order, each once. A first line that names columns ("Name, E-mail, Company") is read as
/// such; without one an address is known by its look, and what else stands there is first the name, then the company.
pub fn read_pasted(text: &str) -> Vec<Pasted> {
    let mut lines = text
        .lines()
        .map(columns)
        .filter(|columns| columns.iter().any(|column| !column.is_empty()))
        .peekable();
    let heads: Option<Vec<Head>> = lines.peek().and_then(|first| heads(first));
    if heads.is_some() {
        lines.next();
    }
    let mut all: Vec<Pasted> = Vec::new();
    for columns in lines {
        let one = match &heads {
            Some(heads) => under(heads, &columns),
            None => by_look(&columns),
        };
        if one != Pasted::default() && !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

/// The columns of a line: parted by tabs where there is one, else by commas and semicolons outside quotes.
fn columns(line: &str) -> Vec<String> {
    if line.contains('\t') {
        return line
            .split('\t')
            .map(|part| part.trim().trim_matches('"').trim().to_owned())
            .collect();
    }
    let mut columns = vec![String::new()];
    let mut quoted = false;
    for sign in line.chars() {
        match sign {
            '"' => quoted = !quoted,
            ',' | ';' if !quoted => columns.push(String::new()),
            _ => {
                if let Some(last) = columns.last_mut() {
                    last.push(sign);
                }
            }
        }
    }
    columns.iter().map(|column| column.trim().to_owned()).collect()
}

/// What a first line names its columns; none where it is a person already.
fn heads(first: &[String]) -> Option<Vec<Head>> {
    let heads: Vec<Head> = first
        .iter()
        .map(|column| match fold(column).as_str() {
            "name" | "full name" | "candidate" | "person" => Head::Name,
            "first name" | "given name" | "first" => Head::Given,
            "last name" | "family name" | "surname" | "last" => Head::Family,
            "company" | "employer" | "organisation" | "organization" => Head::Company,
            "e-mail" | "email" | "mail" | "e-mail address" | "email address" => Head::Email,
            "link" | "url" | "linkedin" | "profile" | "profile url" | "github" => Head::Link,
            _ => Head::Other,
        })
        .collect();
    let known = heads.iter().filter(|head| **head != Head::Other).count();
    (known >= 2 || (known == 1 && heads.len() == 1)).then_some(heads)
}

fn under(heads: &[Head], columns: &[String]) -> Pasted {
    let of = |wanted: Head| {
        let found = heads
            .iter()
            .zip(columns)
            .find(|(head, column)| **head == wanted && !column.is_empty());
        found.map(|(_, column)| column.clone()).unwrap_or_default()
    };
    let parts = format!("{} {}", of(Head::Given), of(Head::Family));
    let name = match of(Head::Name) {
        name if name.is_empty() => parts.trim().to_owned(),
        name => name,
    };
    Pasted {
        name,
        company: of(Head::Company),
        email: of(Head::Email),
        link: of(Head::Link),
    }
}

fn by_look(columns: &[String]) -> Pasted {
    let mut one = Pasted::default();
    let mut texts: Vec<String> = Vec::new();
    for column in columns {
        let mut words: Vec<&str> = Vec::new();
        for word in column.split_whitespace() {
            if one.email.is_empty() && email::normalise(word).is_some() {
                let bare = word.trim_start_matches("mailto:");
                one.email = bare.trim_matches(['<', '>', '(', ')']).to_owned();
            } else if one.link.is_empty() && is_link(word) {
                one.link = word.to_owned();
            } else {
                words.push(word);
            }
        }
        let text = unmarked(&words.join(" ")).to_owned();
        if !text.is_empty() {
            texts.push(text);
        }
    }
    let mut texts = texts.into_iter();
    let first = texts.next().unwrap_or_default();
    match texts.next() {
        Some(company) => (one.name, one.company) = (first, company),
        None => (one.name, one.company) = name_and_company(&first),
    }
    one
}

fn is_link(word: &str) -> bool {
    let plain = word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.");
    link::normalise(word).is_some_and(|link| plain || link.network.is_some())
}

/// Without what marks a line of a list: "- ", "• ", "3. ".
fn unmarked(text: &str) -> &str {
    let text = text.trim_start_matches(['-', '*', '•', '–']).trim_start();
    let rest = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    match rest.strip_prefix(['.', ')']) {
        Some(after) if rest.len() < text.len() => after.trim_start(),
        _ => text,
    }
}

/// "Ana Ruiz at Lumen", "Ana Ruiz (Lumen)".
fn name_and_company(text: &str) -> (String, String) {
    let parted = PARTS
        .iter()
        .filter_map(|part| text.split_once(part))
        .min_by_key(|(name, _)| name.len());
    let bracketed = || text.strip_suffix(')')?.split_once(" (");
    match parted.or_else(bracketed) {
        Some((name, company)) => (name.trim().to_owned(), company.trim().to_owned()),
        None => (text.to_owned(), String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn one(name: &str, company: &str, email: &str, link: &str) -> Pasted {
        Pasted {
            name: name.into(),
            company: company.into(),
            email: email.into(),
            link: link.into(),
        }
    }

    #[test]
    fn lines_are_read_as_people_write_them() {
        for (line, expected) in [
            ("Ana Ruiz", one("Ana Ruiz", "", "", "")),
            ("- Ana Ruiz", one("Ana Ruiz", "", "", "")),
            ("12. Ana Ruiz", one("Ana Ruiz", "", "", "")),
            ("ana@example.org", one("", "", "ana@example.org", "")),
            (
                "Ana Ruiz <ana@example.org>",
                one("Ana Ruiz", "", "ana@example.org", ""),
            ),
            (
                "Ana Ruiz ana@example.org, Lumen",
                one("Ana Ruiz", "Lumen", "ana@example.org", ""),
            ),
            (
                "Ana Ruiz; Lumen; ana@example.org",
                one("Ana Ruiz", "Lumen", "ana@example.org", ""),
            ),
            ("Ana Ruiz\tLumen, Inc.", one("Ana Ruiz", "Lumen, Inc.", "", "")),
            ("\"Ruiz, Ana\", Lumen", one("Ruiz, Ana", "Lumen", "", "")),
            ("Ana Ruiz at Lumen", one("Ana Ruiz", "Lumen", "", "")),
            ("Ana Ruiz (Lumen)", one("Ana Ruiz", "Lumen", "", "")),
            ("Ana Ruiz – Lumen", one("Ana Ruiz", "Lumen", "", "")),
            ("Jean-Luc Roy", one("Jean-Luc Roy", "", "", "")),
            (
                "https://www.linkedin.com/in/ana-ruiz",
                one("", "", "", "https://www.linkedin.com/in/ana-ruiz"),
            ),
            (
                "Ana Ruiz github.com/anaruiz",
                one("Ana Ruiz", "", "", "github.com/anaruiz"),
            ),
            ("7 of 9", one("7 of 9", "", "", "")),
        ] {
            assert_eq!(read_pasted(line), [expected], "{line}");
        }
    }

    #[test]
    fn columns_are_read_by_their_names() {
        let text =
            "E-mail;First name;Last name;Notes;Company\nana@example.org;Ana;Ruiz;good;Lumen\n;;;;\n;Ben;;;\n";
        assert_eq!(
            read_pasted(text),
            [
                one("Ana Ruiz", "Lumen", "ana@example.org", ""),
                one("Ben", "", "", "")
            ]
        );
        assert_eq!(
            read_pasted("Name\nAna Ruiz\nAna Ruiz"),
            [one("Ana Ruiz", "", "", "")]
        );
        assert_eq!(read_pasted(" \n\t\n,,\n"), []);
    }

    proptest! {
        #[test]
        fn nothing_pasted_panics_and_nobody_is_empty_or_there_twice(text in "(\\PC|[\t\n,;\"<>@-]){0,200}") {
            let all = read_pasted(&text);
            for (at, one) in all.iter().enumerate() {
                prop_assert!(one != &Pasted::default());
                prop_assert!(!all.iter().skip(at + 1).any(|other| other == one));
            }
            prop_assert!(all.len() <= text.lines().count());
        }
    }
}

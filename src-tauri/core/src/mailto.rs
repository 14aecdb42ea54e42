//! Links that open the user's mail program on a message (RFC 6068). Such a link carries no file.

use std::fmt::Write as _;

/// A message as a link. Lines end with CRLF; all but plain signs is percent-encoded, so that nothing in an address, a
/// subject or a text can add a header.
pub fn link(to: &[&str], subject: &str, body: &str) -> String {
    let to: Vec<String> = to.iter().map(|to| percent(one_line(to).trim(), b"@")).collect();
    let body = body.replace("\r\n", "\n").replace('\n', "\r\n");
    format!(
        "mailto:{}?subject={}&body={}",
        to.join(","),
        percent(&one_line(subject), b""),
        percent(&body, b"")
    )
}

/// Everything as `%XX` of its UTF-8 that is no letter, no digit, none of `-._~` and none of `also`.
pub(crate) fn percent(text: &str, also: &[u8]) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || also.contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// With blanks for line breaks and other signs that are none to read.
pub(crate) fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_link_holds_the_whole_mail_and_nothing_that_means_something_else() {
        for (to, subject, body, expected) in [
            (
                &["jo@client.example"][..],
                "A & B?",
                "one\ntwo",
                "mailto:jo@client.example?subject=A%20%26%20B%3F&body=one%0D%0Atwo",
            ),
            (
                &["ana@example.org"],
                "R&D = 100%?",
                "Hi Zoë,\n\nsee you\r\n",
                "mailto:ana@example.org?subject=R%26D%20%3D%20100%25%3F&body=Hi%20Zo%C3%AB%2C%0D%0A%0D%0Asee%20you%0D%0A",
            ),
            (
                &["a@b.c?bcc=x@y.z&body=", "d@e.f"],
                "",
                "",
                "mailto:a@b.c%3Fbcc%3Dx@y.z%26body%3D,d@e.f?subject=&body=",
            ),
        ] {
            assert_eq!(link(to, subject, body), expected);
        }
    }

    proptest! {
        #[test]
        fn there_are_two_fields_whatever_is_typed(to in "\\PC{0,20}", subject in "(?s).{0,40}", body in "(?s).{0,60}") {
            let link = link(&[&to], &subject, &body);
            prop_assert!(link.is_ascii() && !link.contains(char::is_whitespace));
            prop_assert_eq!(link.matches(['?', '&']).count(), 2);
        }
    }
}

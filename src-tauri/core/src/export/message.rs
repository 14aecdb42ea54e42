//! A mail as a file that the user's mail program opens as a draft (RFC 5322, MIME).
//!
//! Pure: what is in it is an argument, and the same arguments are the same bytes. No line break in a subject, an address
//! or a file's name can begin a header of its own.

use crate::error::{Error, Result};
use crate::mailto::{one_line, percent};
use chrono::DateTime;
use email_address::{EmailAddress, Options};
use std::fmt::Write as _;

/// A file that goes with a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attachment<'a> {
    /// With its ending.
    pub name: &'a str,
    /// "application/pdf"
    pub kind: &'a str,
    pub bytes: &'a [u8],
}

/// A message to be sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Message<'a> {
    /// Who sends it, the mail program knows.
    pub to: &'a [Address],
    pub subject: &'a str,
    /// Plain text.
    pub body: &'a str,
    pub attachment: Option<Attachment<'a>>,
    /// UTC milliseconds.
    pub at: i64,
}

/// Between the parts. Base64, in which all parts are, has no `_` and no `=` but at its end.
const BETWEEN: &str = "=_part_of_a_message_=";

/// The message as the bytes of an `.eml` file, marked as not yet sent.
pub fn eml(message: &Message<'_>) -> Vec<u8> {
    let mut out = String::new();
    let date = DateTime::from_timestamp_millis(message.at).unwrap_or_default();
    let mut header = |name: &str, value: &str| {
        if !value.is_empty() {
            let _ = write!(out, "{name}: {value}\r\n");
        }
    };
    header("Date", &date.to_rfc2822());
    let to: Vec<&str> = message.to.iter().map(Address::as_str).collect();
    header("To", &to.join(",\r\n "));
    header("Subject", &encoded(message.subject));
    // Outlook and Thunderbird open what says this for editing.
    header("X-Unsent", "1");
    header("MIME-Version", "1.0");
    match message.attachment {
        None => text_part(&mut out, message.body),
        Some(file) => {
            let _ = write!(
                out,
                "Content-Type: multipart/mixed; boundary=\"{BETWEEN}\"\r\n\r\n--{BETWEEN}\r\n"
            );
            text_part(&mut out, message.body);
            let (kind, name) = (one_line(file.kind), one_line(file.name));
            let _ = write!(
                out,
                "--{BETWEEN}\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n\
                 Content-Disposition: attachment; filename*=UTF-8''{}\r\n\r\n",
                percent(&name, b"@")
            );
            base64_lines(&mut out, file.bytes);
            let _ = write!(out, "--{BETWEEN}--\r\n");
        }
    }
    out.into_bytes()
}

/// What a file that leaves the desk may be called: no sign that a file system reads as something else.
pub fn file_name(wanted: &str, ending: &str) -> String {
    let plain = |c: char| !c.is_control() && !"/\\:*?\"<>|".contains(c);
    let name: String = wanted
        .chars()
        .map(|c| if plain(c) { c } else { ' ' })
        .take(120)
        .collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.trim_matches('.') {
        "" => format!("Roster.{ending}"),
        name => format!("{name}.{ending}"),
    }
}

/// Where a message goes: nothing but an address, in ASCII.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As typed, with a name around it or without: `Jo Brand <jo@client.example>`.
    fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let bare = match (typed.rfind('<'), typed.strip_suffix('>')) {
            (Some(open), Some(closed)) => closed.get(open + 1..)?,
            _ => typed,
        };
        let bare = bare.trim().trim_start_matches("mailto:");
        let plain = |c: char| c.is_ascii_graphic() && !",;:<>()[]\\\"".contains(c);
        let (name, host) = bare.rsplit_once('@')?;
        let whole = !name.is_empty() && !name.contains('@') && host.contains('.');
        let options = Options::default().without_display_text();
        let read =
            whole && bare.chars().all(plain) && EmailAddress::parse_with_options(bare, options).is_ok();
        read.then(|| Self(bare.to_owned()))
    }
}

/// The addresses in a line as people type and paste it, parted by commas, semicolons or lines; a comma may also stand in a
/// name (`Brand, Jo <jo@client.example>`). [`Error::Invalid`] at `to` where there is none, or one that cannot be written to.
pub fn addresses(typed: &str) -> Result<Vec<Address>> {
    let mut found = Vec::new();
    let mut read = |one: &str| match Address::read(one) {
        Some(address) => {
            found.push(address);
            Ok(())
        }
        None => Err(Error::invalid(
            "to",
            format!(
                "“{}” is no e-mail address. Write it as in jo@client.example.",
                one.trim()
            ),
        )),
    };
    for line in typed.split([';', '\n', '\r']) {
        let mut one = String::new();
        for part in line.split(',') {
            if !one.is_empty() {
                one.push(',');
            }
            one.push_str(part);
            if part.contains('@') {
                read(&std::mem::take(&mut one))?;
            }
        }
        if !one.trim_matches([' ', ',', '\t']).is_empty() {
            read(&one)?;
        }
    }
    if found.is_empty() {
        return Err(Error::invalid("to", "To whom? Write an e-mail address."));
    }
    Ok(found)
}

/// A header's text; where it is more than ASCII, or long, in encoded words (RFC 2047).
fn encoded(text: &str) -> String {
    let text = one_line(text);
    let text = text.trim();
    let plain =
        text.chars().all(|c| c == ' ' || c.is_ascii_graphic()) && text.len() < 60 && !text.contains("=?");
    if plain {
        return text.to_owned();
    }
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        // An encoded word is never longer than 75 signs, and holds whole letters.
        if word.len() + c.len_utf8() > 42 {
            words.push(std::mem::take(&mut word));
        }
        word.push(c);
    }
    words.push(word);
    let words: Vec<String> = words
        .iter()
        .map(|word| {
            let mut out = String::new();
            base64(&mut out, word.as_bytes());
            format!("=?UTF-8?B?{out}?=")
        })
        .collect();
    words.join("\r\n ")
}

fn text_part(out: &mut String, body: &str) {
    out.push_str("Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
    let body = body.replace("\r\n", "\n").replace('\n', "\r\n");
    base64_lines(out, body.as_bytes());
}

/// 57 bytes are a line of 76 signs.
fn base64_lines(out: &mut String, bytes: &[u8]) {
    out.reserve(bytes.len() / 57 * 78 + 80);
    for line in bytes.chunks(57) {
        base64(out, line);
        out.push_str("\r\n");
    }
}

fn base64(out: &mut String, bytes: &[u8]) {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sign = |six: u32| {
        let at = usize::try_from(six & 63).unwrap_or_default();
        char::from(SIGNS.get(at).copied().unwrap_or(b'A'))
    };
    for three in bytes.chunks(3) {
        let mut bits = [0_u32; 3];
        for (bit, byte) in bits.iter_mut().zip(three) {
            *bit = (*byte).into();
        }
        let [a, b, c] = bits;
        let all = a << 16 | b << 8 | c;
        out.push(sign(all >> 18));
        out.push(sign(all >> 12));
        out.push(if three.len() > 1 { sign(all >> 6) } else { '=' });
        out.push(if three.len() > 2 { sign(all) } else { '=' });
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The other way round, by the letter of RFC 4648.
    fn decoded(text: &str) -> Vec<u8> {
        let signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let (mut all, mut bits, mut out) = (0_u32, 0, Vec::new());
        for sign in text.chars().filter(|c| !c.is_whitespace() && *c != '=') {
            all = all << 6 | u32::try_from(signs.find(sign).unwrap()).unwrap();
            bits += 6;
            if bits >= 8 {
                bits -= 8;
                out.push(u8::try_from(all >> bits & 255).unwrap());
            }
        }
        out
    }

    fn words_of(header: &str) -> String {
        let words = header.split_whitespace().map(|word| {
            let word = word
                .strip_prefix("=?UTF-8?B?")
                .unwrap()
                .strip_suffix("?=")
                .unwrap();
            String::from_utf8(decoded(word)).unwrap()
        });
        words.collect()
    }

    /// Headers and what follows them.
    fn cut(eml: &str) -> (&str, &str) {
        eml.split_once("\r\n\r\n").unwrap()
    }

    fn header<'a>(headers: &'a str, name: &str) -> Option<&'a str> {
        let at = headers
            .find(&format!("\r\n{name}: "))
            .map(|at| at + name.len() + 4)
            .or_else(|| {
                headers
                    .starts_with(&format!("{name}: "))
                    .then_some(name.len() + 2)
            })?;
        let rest = &headers[at..];
        let end = rest
            .match_indices("\r\n")
            .find(|(at, _)| !rest[at + 2..].starts_with(' '));
        Some(end.map_or(rest, |(at, _)| &rest[..at]))
    }

    #[test]
    fn a_draft_holds_its_text_and_its_file() {
        let message = Message {
            to: &addresses("Brand, Jo <jo@client.example>; mo@client.example").unwrap(),
            subject: "Zwei Profile für Sie",
            body: "Guten Tag\n\nanbei.",
            attachment: Some(Attachment {
                name: "Candidate 7-B.pdf",
                kind: "application/pdf",
                bytes: b"%PDF-1.7",
            }),
            at: 1_795_510_800_000,
        };
        let text = String::from_utf8(eml(&message)).unwrap();
        let (headers, rest) = cut(&text);
        assert_eq!(header(headers, "Date"), Some("Tue, 24 Nov 2026 09:00:00 +0000"));
        assert_eq!(
            header(headers, "To"),
            Some("jo@client.example,\r\n mo@client.example")
        );
        assert_eq!(
            words_of(header(headers, "Subject").unwrap()),
            "Zwei Profile für Sie"
        );
        let parts: Vec<&str> = rest.split(&format!("--{BETWEEN}")).collect();
        assert_eq!((parts.len(), parts[3]), (4, "--\r\n"));
        assert_eq!(
            decoded(cut(parts[1].trim_start()).1),
            "Guten Tag\r\n\r\nanbei.".as_bytes()
        );
        assert!(parts[2].contains("filename*=UTF-8''Candidate%207-B.pdf"));
        assert_eq!(decoded(cut(parts[2].trim_start()).1), b"%PDF-1.7");
    }

    #[test]
    fn a_name_holds_nothing_that_means_something_else() {
        assert_eq!(file_name("7: Žižka / \"GPU\"\n", "pdf"), "7 Žižka GPU.pdf");
        assert_eq!(file_name("..", "eml"), "Roster.eml");
    }

    #[test]
    fn addresses_are_taken_apart_or_refused_and_nothing_is_dropped() {
        for (typed, read) in [
            ("jo@x.example", "jo@x.example"),
            ("Jo <jo@x.example>", "jo@x.example"),
            (
                "\"Brand, Jo\" <jo@x.example>, mo@x.example,",
                "jo@x.example|mo@x.example",
            ),
            ("jo@x.example;\nmailto:mo@x.example", "jo@x.example|mo@x.example"),
        ] {
            let all = addresses(typed).unwrap();
            let all: Vec<&str> = all.iter().map(Address::as_str).collect();
            assert_eq!(all.join("|"), read, "{typed}");
        }
        for typed in [
            "",
            " , ",
            "jo",
            "jo@x",
            "jo@x.example mo@x.example",
            "jo@x.example, mo",
            "<jo@x.example",
            "żó@x.example",
            "Jo <jo@x.example> at Halcyon",
            "jo@@x.example",
        ] {
            assert_eq!(addresses(typed).unwrap_err().field(), Some("to"), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_in_it_is_read_again_and_begins_no_header(
            subject in "\\PC{0,90}|[a-z:\r\n ]{0,80}",
            body in "(?s).{0,300}",
            to in "[a-z@.\r\n,<>: ]{0,12}[a-z]{1,3}@[a-z]{1,3}\\.[a-z.]{1,3}[>\r\n ,]{0,2}",
            bytes in proptest::collection::vec(any::<u8>(), 0..200),
        ) {
            let attachment = Some(Attachment { name: &subject, kind: "application/pdf", bytes: &bytes });
            let to = addresses(&to).unwrap_or_default();
            let message = Message { to: &to, subject: &subject, body: &body, attachment, ..Message::default() };
            let text = String::from_utf8(eml(&message)).unwrap();
            let (headers, rest) = cut(&text);
            for line in headers.split("\r\n").filter(|line| !line.starts_with(' ')) {
                let name = line.split(':').next().unwrap();
                prop_assert!(["Date", "To", "Subject", "X-Unsent", "MIME-Version", "Content-Type"].contains(&name));
            }
            for line in text.split("\r\n") {
                prop_assert!(line.len() < 998);
            }
            let said = header(headers, "Subject").unwrap_or_default();
            let said = if said.contains("=?") { words_of(said) } else { said.to_owned() };
            let meant = one_line(&subject);
            prop_assert_eq!(said, meant.trim());
            let parts: Vec<&str> = rest.split(&format!("--{BETWEEN}")).collect();
            let kept = body.replace("\r\n", "\n").replace('\n', "\r\n");
            prop_assert_eq!(decoded(cut(parts[1].trim_start()).1), kept.into_bytes());
            prop_assert_eq!(decoded(cut(parts[2].trim_start()).1), bytes);
        }
    }
}

//! A mail as a file that the user's mail program opens as a draft (RFC 5322, MIME).
//!
//! Pure: what is in it is an argument, and the same arguments are the same bytes. No line break in a subject, a name, an
//! address or a file's name can begin a header of its own.

use crate::error::{Error, Result};
use crate::mailto::one_line;
use email_address::{EmailAddress, Options};
use mail_builder::MessageBuilder;
use mail_builder::headers::address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;

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

/// The message as the bytes of an `.eml` file, marked as not yet sent: Outlook and Thunderbird open that for editing.
pub fn eml(message: &Message<'_>) -> Result<Vec<u8>> {
    let to: Vec<address::Address<'_>> = message
        .to
        .iter()
        .map(|to| {
            let name = Some(to.name.as_str()).filter(|name| !name.is_empty());
            address::Address::new_address(name, to.email.as_str())
        })
        .collect();
    let subject = one_line(message.subject);
    let text = MimePart::new("text/plain", message.body);
    let body = match message.attachment {
        None => text,
        Some(file) => {
            // What parts the parts stands in none of them: in base64 no `_` can.
            let mut between = String::from("=_part_of_a_message");
            while message.body.contains(&between) {
                between.push('_');
            }
            let kind = ContentType::new("multipart/mixed").attribute("boundary", between);
            let file = MimePart::new(one_line(file.kind), file.bytes).attachment(one_line(file.name));
            MimePart::new(kind, vec![text, file])
        }
    };
    MessageBuilder::new()
        .header("X-Unsent", Raw::new("1"))
        .message_id(format!("{:x}.draft@roster.invalid", message.at))
        .date(message.at / 1_000)
        .to(to)
        .subject(subject.trim())
        .body(body)
        .write_to_vec()
        .map_err(|error| Error::Internal(error.to_string()))
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

/// Where a message goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Empty where it is not known.
    name: String,
    email: String,
}

impl Address {
    /// Of somebody whose address the desk has.
    pub fn of(name: &str, email: &str) -> Self {
        let plain = |text: &str| one_line(text).trim().to_owned();
        Self {
            name: plain(name),
            email: plain(email),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.email
    }

    /// As typed, with a name around it or without: `Jo Brand <jo@client.example>`. The address is in ASCII.
    fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let (name, bare) = match (typed.split_once('<'), typed.strip_suffix('>')) {
            (Some((name, _)), Some(closed)) => (name, closed.get(name.len() + 1..)?),
            _ => ("", typed),
        };
        let bare = bare.trim().trim_start_matches("mailto:");
        let plain = |c: char| c.is_ascii_graphic() && !",;:<>()[]\\\"".contains(c);
        let (local, host) = bare.rsplit_once('@')?;
        let whole = !local.is_empty() && !local.contains('@') && host.contains('.');
        let options = Options::default().without_display_text();
        let read =
            whole && bare.chars().all(plain) && EmailAddress::parse_with_options(bare, options).is_ok();
        read.then(|| Self::of(name.trim().trim_matches('"'), bare))
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use mail_parser::{MessageParser, MimeHeaders as _};
    use proptest::prelude::*;

    /// Headers, and what follows them.
    fn cut(eml: &str) -> (&str, &str) {
        eml.split_once("\r\n\r\n").unwrap()
    }

    #[test]
    fn a_draft_holds_its_text_and_its_file() {
        let message = Message {
            to: &addresses("Brand, Jo <jo@client.example>; mo@client.example").unwrap(),
            subject: "Zwei Profile für Sie",
            body: "Guten Tag\n\nanbei.",
            attachment: Some(Attachment {
                name: "Candidate 7-B, Žižka.pdf",
                kind: "application/pdf",
                bytes: b"%PDF-1.7",
            }),
            at: 1_795_510_800_000,
        };
        let draft = eml(&message).unwrap();
        assert_eq!(draft, eml(&message).unwrap());
        let read = MessageParser::default().parse(&draft).unwrap();
        assert_eq!(read.date().unwrap().to_rfc3339(), "2026-11-24T09:00:00Z");
        let to: Vec<_> = read.to().unwrap().iter().collect();
        assert_eq!(
            to.iter()
                .map(|one| (one.name.as_deref(), one.address.as_deref()))
                .collect::<Vec<_>>(),
            [
                (Some("Brand, Jo"), Some("jo@client.example")),
                (None, Some("mo@client.example"))
            ]
        );
        assert_eq!(read.subject(), Some("Zwei Profile für Sie"));
        assert_eq!(
            read.body_text(0).unwrap().replace("\r\n", "\n").trim_end(),
            "Guten Tag\n\nanbei."
        );
        let file = read.attachment(0).unwrap();
        assert_eq!(
            (file.attachment_name(), file.contents()),
            (Some("Candidate 7-B, Žižka.pdf"), &b"%PDF-1.7"[..])
        );
    }

    #[test]
    fn a_draft_is_a_mail_of_ascii_lines_that_are_not_too_long() {
        let draft = eml(&Message {
            to: &[Address::of("Żółć \"Zo\" Ähm, Jr.", "zo@example.org")],
            subject: &"長い件名".repeat(20),
            body: "Hi,\n.\nFrom here\n",
            ..Message::default()
        });
        let text = String::from_utf8(draft.unwrap()).unwrap();
        assert!(text.is_ascii(), "{text}");
        assert!(text.contains("X-Unsent: 1\r\n"));
        let (headers, _) = cut(&text);
        assert!(headers.split("\r\n").all(|line| line.len() <= 998), "{headers}");
        assert!(
            !headers.contains("From:"),
            "who sends it is the mail program's to say"
        );
    }

    #[test]
    fn a_text_with_the_line_between_parts_in_it_stays_whole() {
        let body = "--=_part_of_a_message--\nand more\n--=_part_of_a_message_";
        let draft = eml(&Message {
            body,
            attachment: Some(Attachment {
                name: "a.pdf",
                kind: "application/pdf",
                bytes: b"1",
            }),
            ..Message::default()
        })
        .unwrap();
        let read = MessageParser::default().parse(&draft).unwrap();
        assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n").trim_end(), body);
        assert_eq!(read.attachment_count(), 1);
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
            name in "\\PC{0,40}|[a-z:\r\n ]{0,40}",
            subject in "\\PC{0,90}|[a-z:\r\n ]{0,80}",
            body in "(?s).{0,300}",
            bytes in proptest::collection::vec(any::<u8>(), 0..200),
        ) {
            let attachment = Some(Attachment { name: &subject, kind: "application/pdf", bytes: &bytes });
            let to = [Address::of(&name, "ana@example.org")];
            let message = Message { to: &to, subject: &subject, body: &body, attachment, ..Message::default() };
            let draft = eml(&message).unwrap();
            let text = String::from_utf8_lossy(&draft);
            let (headers, _) = cut(&text);
            for line in headers.split("\r\n").filter(|line| !line.starts_with([' ', '\t'])) {
                let header = line.split(':').next().unwrap();
                let known = ["X-Unsent", "Message-ID", "Date", "To", "Subject", "MIME-Version", "Content-Type"];
                prop_assert!(known.contains(&header), "{}", line);
            }
            let read = MessageParser::default().parse(&draft).unwrap();
            prop_assert!(read.bcc().is_none());
            let to = read.to().unwrap().clone().into_list();
            prop_assert_eq!(to.len(), 1);
            let first = to.first().and_then(|one| one.address.as_deref());
            prop_assert_eq!(first, Some("ana@example.org"));
            prop_assert_eq!(read.attachment(0).unwrap().contents(), &bytes[..]);
        }

        #[test]
        fn a_draft_is_read_back_as_it_was_written(
            name in "[\\PC&&[^\\p{Z}]]([\\PC&&[^\\p{Z}]]| [\\PC&&[^\\p{Z}]]){0,40}",
            subject in "[\\PC&&[^\\p{Z}]]([\\PC&&[^\\p{Z}]]| [\\PC&&[^\\p{Z}]]){0,90}",
            body in "([\\PC&&[^\\p{Z}]]| |\\n){0,200}",
        ) {
            let to = [Address::of(&name, "ana@example.org")];
            let draft = eml(&Message { to: &to, subject: &subject, body: &body, ..Message::default() }).unwrap();
            let read = MessageParser::default().parse(&draft).unwrap();
            prop_assert_eq!(read.subject(), Some(subject.as_str()));
            let to = read.to().unwrap().first().unwrap().clone();
            prop_assert_eq!(to.name.as_deref(), Some(name.as_str()));
            prop_assert_eq!(to.address.as_deref(), Some("ana@example.org"));
            let text = read.body_text(0).unwrap_or_default().replace("\r\n", "\n");
            prop_assert_eq!(text.trim_end(), body.trim_end());
        }
    }
}

//! A mail for the user's own mail program: a draft it reads.

use crate::error::{Error, Result};
use mail_builder::MessageBuilder;
use mail_builder::headers::raw::Raw;

/// A mail to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Whom it is to.
    pub name: String,
    pub email: String,
    pub subject: String,
    pub body: String,
}

/// As a draft in a file (RFC 5322, headers of RFC 2047): mail programs open it to be read over and sent (`X-Unsent: 1`). `now` is
/// in UTC milliseconds.
pub fn as_eml(mail: &Mail, now: i64) -> Result<Vec<u8>> {
    // A header is one line, whatever a name holds.
    let line = |text: &str| text.split(char::is_control).collect::<Vec<_>>().join(" ");
    MessageBuilder::new()
        .header("X-Unsent", Raw::new("1"))
        .message_id(format!("{now:x}.draft@roster.invalid"))
        .date(now / 1_000)
        .to((line(&mail.name), line(&mail.email)))
        .subject(line(&mail.subject))
        .text_body(mail.body.as_str())
        .write_to_vec()
        .map_err(|error| Error::Internal(error.to_string()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use mail_parser::MessageParser;
    use proptest::prelude::*;

    fn mail(name: &str, subject: &str, body: &str) -> Mail {
        Mail {
            name: name.into(),
            email: "ana@example.org".into(),
            subject: subject.into(),
            body: body.into(),
        }
    }

    #[test]
    fn a_draft_is_a_mail_of_ascii_lines_that_are_not_too_long() {
        let eml = as_eml(
            &mail(
                "Żółć \"Zo\" Ähm, Jr.",
                &"長い件名".repeat(20),
                "Hi,\n.\nFrom here\n",
            ),
            0,
        )
        .unwrap();
        let text = String::from_utf8(eml).unwrap();
        assert!(text.is_ascii(), "{text}");
        assert!(text.contains("X-Unsent: 1\r\n"));
        let (head, _) = text.split_once("\r\n\r\n").unwrap();
        assert!(head.split("\r\n").all(|line| line.len() <= 998), "{head}");
        assert!(
            !head.contains("From:"),
            "who sends it is the mail program's to say"
        );
    }

    #[test]
    fn a_name_adds_no_header() {
        let sly = as_eml(
            &mail("Ana\r\nBcc: x@example.org", "Hi\nBcc: y@example.org", ""),
            0,
        )
        .unwrap();
        let read = MessageParser::default().parse(&sly).unwrap();
        assert!(read.bcc().is_none());
        assert_eq!(read.to().unwrap().clone().into_list().len(), 1);
    }

    proptest! {
        #[test]
        fn a_draft_is_read_back_as_it_was_written(
            name in "[\\PC&&[^\\p{Z}]]([\\PC&&[^\\p{Z}]]| [\\PC&&[^\\p{Z}]]){0,40}",
            subject in "[\\PC&&[^\\p{Z}]]([\\PC&&[^\\p{Z}]]| [\\PC&&[^\\p{Z}]]){0,90}",
            body in "([\\PC&&[^\\p{Z}]]| |\\n){0,200}",
        ) {
            let eml = as_eml(&mail(&name, &subject, &body), 1_795_510_800_000).unwrap();
            let read = MessageParser::default().parse(&eml).unwrap();
            prop_assert_eq!(read.subject(), Some(subject.as_str()));
            let to = read.to().unwrap().first().unwrap().clone();
            prop_assert_eq!(to.name.as_deref(), Some(name.as_str()));
            prop_assert_eq!(to.address.as_deref(), Some("ana@example.org"));
            let text = read.body_text(0).unwrap_or_default().replace("\r\n", "\n");
            prop_assert_eq!(text.trim_end(), body.trim_end());
        }
    }
}

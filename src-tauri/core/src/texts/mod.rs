//! Texts: what is written again and again, with tokens for what differs (`{first name|there}`).
//!
//! Invariants: a text that is kept reads without mistakes; a token without a value and without a fallback stops what it is for,
//! and it is said which and for whom; the client of a confidential role is never named, but as the role says it is shown.
//!
//! Not here: who may be written to (interactions/), the draft in a file and the table for many (export/).

mod filled;
mod parse;
mod sql;
mod templates;
mod values;

pub use filled::{Mail, TextFor, mail_for, texts_for};
pub use parse::{Token, fill};
pub use templates::{TextTemplate, remove_text, save_text, text_templates};

crate::ids::id!(
    /// The key of a text.
    TextId, "text"
);

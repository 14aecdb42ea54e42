//! What the forms of DBLP have in common.

use super::gather::line;
use super::{Author, identity, names};
use quick_xml::escape::{resolve_html5_entity, unescape_with};

/// A text as DBLP sends it within JSON: with the entities of HTML.
pub(super) fn text(written: &str) -> String {
    match unescape_with(written, resolve_html5_entity) {
        Ok(text) => text.into_owned(),
        Err(_) => written.to_owned(),
    }
}

/// A title; DBLP ends each with a full stop.
pub(super) fn title(written: &str) -> String {
    let title = line(written);
    match title.strip_suffix('.') {
        Some(bare) if !bare.ends_with('.') => bare.to_owned(),
        _ => title,
    }
}

/// An author by name, with the id of their page where it is given; a number behind the name keeps them apart as well.
pub(super) fn author(written: &str, pid: &str, orcid: &str) -> Author {
    Author {
        written: written.to_owned(),
        dblp_pid: identity::dblp_pid(pid).or_else(|| {
            let written = line(written);
            names::without_number(&written).is_some().then_some(written)
        }),
        orcid: identity::orcid(orcid),
        ..Author::default()
    }
}

//! Files kept with people, companies and roles.

use crate::store::Column::{Bytes, Plain};
use crate::store::Facet::Documents;
use crate::store::Policy::{Loud, Quiet};
use crate::store::{Register, Table};

pub(super) const FILES: Table = Table {
    no: super::FILES,
    name: "files",
    root: "about",
    columns: &[
        Bytes("about"),
        Bytes("person_id"),
        Bytes("company_id"),
        Bytes("role_id"),
        Plain("name"),
        Plain("bytes"),
        Plain("digest"),
        Plain("note"),
        Plain("created_at"),
        Plain("updated_at"),
    ],
    registers: &[
        Register::new(
            1,
            Documents,
            Loud,
            &["about", "person_id", "company_id", "role_id", "bytes", "digest"],
        ),
        Register::new(2, Documents, Loud, &["name"]),
        Register::new(3, Documents, Loud, &["note"]),
        Register::new(4, Documents, Quiet, &["created_at"]),
    ],
};

pub(super) const FILE_CONTENTS: Table = Table {
    no: super::FILE_CONTENTS,
    name: "file_contents",
    root: "about",
    columns: &[Bytes("about"), Bytes("contents")],
    registers: &[Register::new(1, Documents, Loud, &["about", "contents"])],
};

//! Files of programs we know, told by their headers.

use super::header_name::squeezed;
use std::collections::HashSet;

/// A program's file: all of `all` must be in its header, and `marks` of `any`.
struct Layout {
    name: &'static str,
    all: &'static [&'static str],
    any: &'static [&'static str],
    marks: usize,
}

/// Headers as they were seen in each program's exports and manuals, the ones with the rarest names first.
const LAYOUTS: &[Layout] = &[
    Layout {
        name: ROSTER,
        all: &["name", "emails", "phones", "links", "pool", "connectedon"],
        any: &[],
        marks: 0,
    },
    Layout {
        name: LINKEDIN,
        all: &["firstname", "lastname", "connectedon"],
        any: &[],
        marks: 0,
    },
    Layout {
        name: CVENT,
        all: &["firstname", "lastname"],
        any: &[
            "referenceid",
            "attendeereferenceid",
            "exhibitorname",
            "eventname",
            "qualificationstatus",
            "capturedby",
        ],
        marks: 2,
    },
    Layout {
        name: PRETIX,
        all: &[],
        any: &[
            "scanned",
            "scannedat",
            "devicename",
            "rating",
            "attendeename",
            "secret",
            "ticketcode",
        ],
        marks: 3,
    },
    Layout {
        name: TALQUE,
        all: &[
            "firstname",
            "lastname",
            "companyname",
            "jobtitle",
            "origin",
            "country",
        ],
        any: &[],
        marks: 0,
    },
    Layout {
        name: SWAPCARD,
        all: &[
            "firstname",
            "lastname",
            "jobtitle",
            "company",
            "emailaddress",
            "country",
        ],
        any: &[
            "scannedat",
            "scandate",
            "scannedby",
            "connectiondate",
            "leadnotes",
            "rating",
        ],
        marks: 1,
    },
    Layout {
        name: "Lever",
        all: &["fullname"],
        any: &[
            "leverpostingurl",
            "stage",
            "sources",
            "origin",
            "dateadded",
            "archivereason",
            "issecretnote",
        ],
        marks: 3,
    },
    Layout {
        name: "Bullhorn candidates",
        all: &["firstname", "lastname"],
        any: &[
            "businesssectorsname",
            "categoriesname",
            "massmailoptout",
            "desiredlocations",
            "externalid",
            "ownername",
            "employmentpreference",
            "primaryskillsname",
            "employeetype",
            "customtext1",
            "datenextcall",
            "hourlyratelow",
        ],
        marks: 3,
    },
    Layout {
        name: "Atomic CRM",
        all: &["firstname", "lastname"],
        any: &[
            "emailwork",
            "emailhome",
            "phonework",
            "firstseen",
            "lastseen",
            "hasnewsletter",
            "background",
        ],
        marks: 3,
    },
    Layout {
        name: "OpenCATS",
        all: &["firstname", "lastname"],
        any: &[
            "candidateid",
            "phonecell",
            "keyskills",
            "currentemployer",
            "canrelocate",
            "ishot",
            "besttimetocall",
            "email1",
        ],
        marks: 2,
    },
    Layout {
        name: "Greenhouse prospects",
        all: &["firstname", "lastname"],
        any: &[
            "whogetscredit",
            "prospectpool",
            "prospectstage",
            "milestone",
            "socialmedia",
        ],
        marks: 1,
    },
    Layout {
        name: "Gem",
        all: &["firstname", "lastname", "linkedinurl"],
        any: &["jobstage", "school", "projectname"],
        marks: 1,
    },
];

/// Files of scanned badges: the columns they do not share with others are questions that were asked with the scan.
const SCANS: [&str; 4] = [CVENT, SWAPCARD, TALQUE, PRETIX];
const CVENT: &str = "Cvent leads";
const SWAPCARD: &str = "Swapcard contacts";
const TALQUE: &str = "talque leads";
const PRETIX: &str = "pretix scans";

/// Whether these are scanned badges.
pub(super) fn is_scan(layout: Option<&str>) -> bool {
    layout.is_some_and(|layout| SCANS.contains(&layout))
}

/// Our own export is read by what we know of it: see the export.
pub(super) const ROSTER: &str = "Roster export";
/// The LinkedIn layout is spoken of elsewhere: its rows of hidden members are no faults.
pub(super) const LINKEDIN: &str = "LinkedIn connections";

/// Whose file has this header; none: nobody's we know.
pub(super) fn layout(header: &[String]) -> Option<&'static str> {
    let names: HashSet<String> = header.iter().map(|name| squeezed(name)).collect();
    let fits = |layout: &&Layout| {
        layout.all.iter().all(|name| names.contains(*name))
            && layout.any.iter().filter(|name| names.contains(**name)).count() >= layout.marks
    };
    LAYOUTS.iter().find(fits).map(|layout| layout.name)
}

/// What a header is remembered by: the same columns in the same order have the same mark, however they are written.
pub(super) fn signature(header: &[String]) -> String {
    let mut hasher = blake3::Hasher::new();
    for name in header {
        hasher.update(squeezed(name).as_bytes());
        hasher.update(&[0]);
    }
    hasher.finalize().to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use super::{layout, signature};

    fn header(names: &str) -> Vec<String> {
        names.split(',').map(str::to_owned).collect()
    }

    #[test]
    fn programs_are_told_by_their_headers() {
        for (names, expected) in [
            (
                "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
                Some("LinkedIn connections"),
            ),
            (
                "First Name,Last Name,Email Address,Company,Position,Connected On",
                Some("LinkedIn connections"),
            ),
            (
                "businessSectors.name,categories.name,companyName,email,firstName,lastName,massMailOptOut",
                Some("Bullhorn candidates"),
            ),
            (
                "First Name*,Last Name*,Company,Title,Email,Who gets credit,Prospect Pool",
                Some("Greenhouse prospects"),
            ),
            (
                "Full name*,Email,Lever Posting URL,Stage*,Sources*,Origin*",
                Some("Lever"),
            ),
            (
                "candidateID,lastName,firstName,phoneHome,phoneCell,email1,keySkills",
                Some("OpenCATS"),
            ),
            (
                "job_stage,first_name,last_name,email,linkedin_url,phone_number",
                Some("Gem"),
            ),
            (
                "first_name,last_name,gender,title,background,first_seen,last_seen,email_work,phone_home",
                Some("Atomic CRM"),
            ),
            (
                "Reference ID,First Name,Last Name,Email,Company,Title,Exhibitor Name,Event Name,Captured At",
                Some("Cvent leads"),
            ),
            (
                "First Name,Last Name,Job Title,Company,Email Address,Country,Scanned At,Lead Notes",
                Some("Swapcard contacts"),
            ),
            (
                "First Name,Last Name,Email,Company Name,Job title,Origin,Country",
                Some("talque leads"),
            ),
            (
                "Attendee name,E-mail,Company,Scanned,Rating,Tags,Notes,Device name",
                Some("pretix scans"),
            ),
            ("Name,Company,Email", None),
        ] {
            assert_eq!(layout(&header(names)), expected, "{names}");
        }
    }

    #[test]
    fn a_header_is_remembered_by_its_columns() {
        assert_eq!(
            signature(&header("First Name,E-Mail")),
            signature(&header("first_name,email"))
        );
        assert_ne!(signature(&header("a,b")), signature(&header("ab")));
    }
}

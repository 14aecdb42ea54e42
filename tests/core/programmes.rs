//! Files of programmes, whole and broken.

use proptest::prelude::*;
use roster_core::programmes::{Oddity, Programme, ProgrammeFormat, read};
use std::path::{Path, PathBuf};

fn samples() -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/programmes");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_none_or(|e| e != "md"))
        .collect();
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let bytes = std::fs::read(&path).unwrap();
            (path, bytes)
        })
        .collect()
}

fn sample(name: &str) -> Programme {
    let (_, bytes) = samples()
        .into_iter()
        .find(|(path, _)| path.ends_with(name))
        .unwrap();
    read(name, &bytes).unwrap()
}

fn authors(programme: &Programme) -> usize {
    programme.items.iter().map(|item| item.authors.len()).sum()
}

#[test]
fn every_layout_is_known_by_what_is_in_it() {
    for (name, format, items, people) in [
        ("site.json", ProgrammeFormat::VirtualSite, 3, 7),
        ("paperlist.json", ProgrammeFormat::Paperlists, 3, 8),
        ("notes.json", ProgrammeFormat::OpenReview, 2, 5),
        ("dblp.json", ProgrammeFormat::DblpJson, 2, 3),
        ("dblp.xml", ProgrammeFormat::DblpXml, 2, 4),
        ("proceedings.bib", ProgrammeFormat::Bibtex, 3, 6),
        ("sessions.html", ProgrammeFormat::Usenix, 4, 6),
        ("all.ics", ProgrammeFormat::Calendar, 3, 4),
        ("authors.csv", ProgrammeFormat::Table, 2, 5),
        ("papers.csv", ProgrammeFormat::Table, 2, 0),
        ("tidy.csv", ProgrammeFormat::Table, 2, 4),
    ] {
        let programme = sample(name);
        assert_eq!(programme.format, format, "{name}");
        assert_eq!(
            (programme.items.len(), authors(&programme)),
            (items, people),
            "{name}"
        );
        // The name of a file says nothing.
        let (_, bytes) = samples()
            .into_iter()
            .find(|(path, _)| path.ends_with(name))
            .unwrap();
        assert_eq!(read("download (1).txt", &bytes).unwrap(), programme, "{name}");
        // Keys are the same in a second reading, and each is there once.
        let mut keys: Vec<_> = programme.items.iter().map(|item| item.key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), items, "{name}");
    }
}

#[test]
fn the_lists_of_authors_and_papers_go_together_by_their_keys() {
    let keys = |programme: &Programme| {
        programme
            .items
            .iter()
            .map(|item| item.key.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(keys(&sample("authors.csv")), keys(&sample("papers.csv")));
}

#[test]
fn nothing_protected_is_held() {
    // Every sample that can have such a column has the words “unread-trait” in it.
    let mut with = 0;
    for (path, bytes) in samples() {
        if String::from_utf8_lossy(&bytes).contains("unread-trait") {
            with += 1;
            let programme = read("x", &bytes).unwrap();
            assert!(
                !format!("{programme:?}").contains("unread-trait"),
                "{}",
                path.display()
            );
        }
    }
    assert!(with >= 3);
}

#[test]
fn what_cannot_be_read_is_called_by_what_it_is() {
    for (bytes, said) in [
        (b"%PDF-1.7 \xff".as_slice(), "a PDF"),
        (b"PK\x03\x04rest", "a workbook"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"  \n ", "empty"),
        (b"", "empty"),
        (b"a\0b", "no text"),
        (b"{\"17\": \"An abstract\"}", "file of abstracts"),
        (b"{\"papers\": [], \"meta\": 1}", "“papers”, “meta”"),
        (b"[{\"first\": 1}]", "records with “first”"),
        (b"[1, 2]", "something else than papers"),
        (b"[{\"title\": \"T\", \"author\":\n", "line 2"),
        (b"<html><body>Sign in</body></html>", "saved web page"),
        (b"<feed><entry/></feed>", "“feed”"),
        (
            b"First Name,Last Name,Company\nAda,Ames,Lab\n",
            "First Name,Last Name",
        ),
        (b"Dear all, see you there.", "Dear all"),
        (b"BEGIN:VCARD\nFN:Ada\nEND:VCARD", "address cards"),
        (b"{\"results\": []}", "no paper or talk"),
        (
            b"{\"results\": [{\"name\": \"T\", \"authors\": []}, 7]}",
            "record 2",
        ),
        (b"{\"result\": 7}", "hits"),
    ] {
        let error = read("download", bytes).unwrap_err();
        assert_eq!(error.field(), Some("file"));
        let sentence = error.to_string();
        assert!(
            sentence.contains(said) && sentence.contains("“download”"),
            "{sentence}"
        );
    }
}

#[test]
fn notices_are_sentences() {
    let programme = sample("site.json");
    let sentence = |oddity: Oddity| {
        let notice = programme.notices.iter().find(|notice| notice.oddity == oddity);
        notice.unwrap().sentence()
    };
    assert_eq!(
        sentence(Oddity::Repeated),
        "The same paper or talk again, taken together: record 2."
    );
}

#[test]
fn half_a_file_is_never_half_read() {
    for (path, bytes) in samples() {
        let whole = read("x", &bytes).unwrap();
        let text = std::str::from_utf8(&bytes).unwrap();
        let strict = whole.format != ProgrammeFormat::Table;
        // In the middle, and within the very end. A table has no end that could be missing.
        for cut in [text.len() / 2, text.trim_end().len() - 2] {
            let half = bytes.get(..cut).unwrap();
            assert!(
                !strict || read("x", half).is_err(),
                "{} cut at {cut}",
                path.display()
            );
        }
    }
}

/// One change to a good file.
#[derive(Debug, Clone)]
enum Change {
    Set(prop::sample::Index, u8),
    Cut(prop::sample::Index),
    Twice(prop::sample::Index, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let sign = prop_oneof![
        any::<u8>(),
        prop::sample::select(b"{}[]<>\"',;:@\\&=#\n\0".to_vec())
    ];
    prop_oneof![
        6 => (any::<prop::sample::Index>(), sign).prop_map(|(at, to)| Change::Set(at, to)),
        1 => any::<prop::sample::Index>().prop_map(Change::Cut),
        2 => (any::<prop::sample::Index>(), 1_usize..200).prop_map(|(at, many)| Change::Twice(at, many)),
    ]
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        if bytes.is_empty() {
            break;
        }
        match change {
            Change::Set(at, to) => *at.get_mut(&mut bytes) = *to,
            Change::Cut(at) => bytes.truncate(at.index(bytes.len())),
            Change::Twice(at, many) => {
                let at = at.index(bytes.len());
                let again = bytes.iter().skip(at).take(*many).copied().collect::<Vec<_>>();
                bytes.splice(at..at, again);
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_bytes_stop_it(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read("x", &bytes);
    }

    #[test]
    fn no_beginning_followed_by_anything_stops_it(
        start in prop::sample::select(vec![
            "{\"results\":", "[{\"title\":\"T\",\"author\":", "{\"notes\":[", "{\"result\":{\"hits\":{\"hit\":", "<dblp><inproceedings ",
            "@article{", "<html><article class=\"node-paper\"><h2>", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "Title,Author\n",
        ]),
        rest in "[\\[\\]{}<>\"'@=,;:#&\\\\ a-zA-Z0-9\n-]{0,200}",
    ) {
        let _ = read("x", format!("{start}{rest}").as_bytes());
    }

    #[test]
    fn no_change_to_a_good_file_stops_it(which in any::<prop::sample::Index>(), changes in prop::collection::vec(change(), 1..8)) {
        let samples = samples();
        let (_, bytes) = which.get(&samples);
        if let Ok(programme) = read("x", &changed(bytes.clone(), &changes)) {
            prop_assert!(programme.items.iter().all(|item| !item.key.is_empty() || !item.title.is_empty() || !item.authors.is_empty()));
            for slot in programme.items.iter().flat_map(|item| &item.slots) {
                prop_assert!(slot.ends.is_none_or(|ends| slot.starts.is_some_and(|starts| starts < ends)));
            }
        }
    }
}

#[test]
fn depth_is_no_trouble() {
    for (start, again, end) in [
        ("{\"results\":", "[", ""),
        ("{\"results\":[{\"name\":\"T\",\"authors\":[],\"x\":", "[", ""),
        ("{\"notes\":[{\"content\":", "{\"a\":", ""),
        ("[{\"title\":\"T\",\"author\":\"A B\",\"x\":", "{\"a\":", ""),
        ("<dblp>", "<author>", ""),
        ("<dblp><inproceedings key=\"a\"><title>", "<i>", ""),
        ("@article{a, title = ", "{", ""),
        (
            "<html><article class=\"node-paper\">",
            "<article class=\"node-paper\">",
            "</html>",
        ),
        ("<html>", "<article class=\"node-session\"><h2>", "</html>"),
        ("BEGIN:VCALENDAR\n", "BEGIN:VTODO\n", ""),
    ] {
        let _ = read("x", format!("{start}{}{end}", again.repeat(100_000)).as_bytes());
    }
}

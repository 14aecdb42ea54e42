//! The words of a line, and which of them stand together.

use std::ops::Range;

/// A word where it stands, in bytes, without the signs around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word<'a> {
    pub at: Range<usize>,
    pub text: &'a str,
    /// In lower case, as keywords are told by.
    pub low: String,
    /// Words between two commas have the same.
    pub segment: usize,
}

/// Signs that part what a line says, wherever they stand.
const PARTS: [char; 10] = [';', '；', '，', '、', '|', '·', '•', '\n', '。', '→'];

/// Words with a full stop that ends no sentence.
const SHORTENED: [&str; 12] = [
    "dr", "prof", "mr", "mrs", "ms", "sr", "jr", "st", "inc", "ltd", "dept", "univ",
];

/// The words of a line, in order. Commas, semicolons, brackets, dashes between blanks and full stops part segments.
pub(super) fn words(line: &str) -> Vec<Word<'_>> {
    let mut found: Vec<Word<'_>> = Vec::new();
    let mut segment = 0;
    let mut start: Option<usize> = None;
    let mut signs = line.char_indices().peekable();
    let mut before = ' ';
    let mut quoted = false;
    while let Some((at, c)) = signs.next() {
        let next = signs.peek().map(|(_, next)| *next);
        // `@"Lambda Labs"` is one.
        quoted ^= c == '"' && (quoted || before == '@');
        let in_number = before.is_ascii_digit() && next.is_some_and(|next| next.is_ascii_digit());
        let parts = !quoted
            && match c {
                ',' => !in_number,
                '(' => !next.is_some_and(|next| next.is_ascii_digit()),
                ')' => start.is_none_or(|start| !line.get(start..at).is_some_and(|word| word.contains('('))),
                '-' | '–' | '—' | '/' => before.is_whitespace() && next.is_none_or(char::is_whitespace),
                '.' => {
                    next.is_some_and(char::is_whitespace) && start.is_some_and(|from| ends(line, from..at))
                }
                c => PARTS.contains(&c),
            };
        if c.is_whitespace() && !quoted || parts {
            if let Some(from) = start.take() {
                push(&mut found, line, from..at, segment);
            }
            // A new segment begins with its first word.
            segment += usize::from(parts);
        } else if start.is_none() {
            start = Some(at);
        }
        before = c;
    }
    if let Some(from) = start {
        push(&mut found, line, from..line.len(), segment);
    }
    found
}

/// Whether a full stop behind this word ends a sentence: behind `J` and `Dr` it does not.
fn ends(line: &str, at: Range<usize>) -> bool {
    let word = line.get(at).unwrap_or_default();
    word.chars().count() > 1 && !word.contains('.') && !SHORTENED.contains(&word.to_lowercase().as_str())
}

fn push<'a>(found: &mut Vec<Word<'a>>, line: &'a str, at: Range<usize>, segment: usize) {
    const AROUND: &[char] = &['"', '\'', '“', '”', '„', '<', '>', '[', ']', '!', '?', '…'];
    let whole = line.get(at.clone()).unwrap_or_default();
    // A name in quotes behind an @ keeps them: they say where it ends.
    let text = if whole.starts_with('@') {
        whole
    } else {
        whole.trim_matches(AROUND)
    };
    if text.is_empty() {
        return;
    }
    let from = at.start + whole.find(text).unwrap_or(0);
    found.push(Word {
        at: from..from + text.len(),
        text,
        low: text.trim_end_matches([':', '.', ',']).to_lowercase(),
        segment,
    });
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn segments_are_told_by_their_signs() {
        for (line, expected) in [
            ("Ada Lovelace, CoreWeave", "Ada Lovelace|CoreWeave"),
            ("Dr. J. Roe (Lumen) 2,048 H100", "Dr. J. Roe|Lumen|2,048 H100"),
            ("a - b – c/d", "a|b|c/d"),
            ("王伟，华为、推理", "王伟|华为|推理"),
            ("+1 (415) 555-0100 x", "+1 (415) 555-0100 x"),
            ("Great chat. Follow up", "Great chat|Follow up"),
            ("@\"Lambda Labs, Inc\" h100", "@\"Lambda Labs, Inc\" h100"),
            (" , ;", ""),
        ] {
            let mut told = String::new();
            let mut last = None;
            for word in words(line) {
                if let Some(last) = last {
                    told.push(if last == word.segment { ' ' } else { '|' });
                }
                told.push_str(word.text);
                last = Some(word.segment);
            }
            assert_eq!(told, expected, "{line}");
        }
    }
}

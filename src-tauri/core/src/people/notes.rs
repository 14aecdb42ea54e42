//! Notes are Markdown; the page gets them as HTML with nothing in it but text, lists, emphasis and links.

use pulldown_cmark::{Event, Options, Parser, TagEnd, html};
use std::collections::HashSet;

fn parsed(markdown: &str) -> Parser<'_> {
    let known = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS;
    Parser::new_ext(markdown, known)
}

/// `markdown` as it reads, without its signs: what a list shows of it.
pub fn notes_as_text(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    for event in parsed(markdown) {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::TableCell) => text.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock) => {
                text.push('\n')
            }
            _ => {}
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// `markdown` as HTML that can be put into the page as it is: no scripts, styles, images or classes, links marked as
/// leading outside.
pub(super) fn to_html(markdown: &str) -> String {
    let mut dirty = String::new();
    html::push_html(&mut dirty, parsed(markdown));
    ammonia::Builder::default()
        .rm_tags(["img", "map", "area", "figure", "figcaption"])
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .link_rel(Some("noopener noreferrer"))
        .clean(&dirty)
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::{notes_as_text, to_html};

    #[test]
    fn reads_without_its_signs() {
        assert_eq!(
            notes_as_text(
                "# Call\n\nRan **2,048 H100** over `NCCL`.\nThen:\n\n- a_b * c\n- [link](https://example.org)"
            ),
            "Call\nRan 2,048 H100 over NCCL. Then:\na_b * c\nlink"
        );
        assert_eq!(notes_as_text("5 < 6 & **"), "5 < 6 & **");
    }

    #[test]
    fn keeps_the_writing_and_nothing_that_acts() {
        assert_eq!(
            to_html("**Ran** 2,048 H100s\n\n- NCCL"),
            "<p><strong>Ran</strong> 2,048 H100s</p>\n<ul>\n<li>NCCL</li>\n</ul>\n"
        );
        for bad in [
            "<script>x()</script>",
            "<img src=x onerror=y>",
            "[x](javascript:y)",
            "<a style='position:fixed' href=http://x>a</a>",
        ] {
            let html = to_html(bad);
            assert!(
                !html.contains("script")
                    && !html.contains("onerror")
                    && !html.contains("style")
                    && !html.contains("<img"),
                "{html}"
            );
        }
    }
}

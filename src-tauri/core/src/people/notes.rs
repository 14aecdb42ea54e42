//! Notes are Markdown; the page gets them as HTML with nothing in it but text, lists, emphasis and links.

use pulldown_cmark::{Options, Parser, html};
use std::collections::HashSet;

/// `markdown` as HTML that can be put into the page as it is: no scripts, styles, images or classes, links marked as
/// leading outside.
pub(super) fn to_html(markdown: &str) -> String {
    let mut dirty = String::new();
    html::push_html(
        &mut dirty,
        Parser::new_ext(
            markdown,
            Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS,
        ),
    );
    ammonia::Builder::default()
        .rm_tags(["img", "map", "area", "figure", "figcaption"])
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .link_rel(Some("noopener noreferrer"))
        .clean(&dirty)
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::to_html;

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

//! A saved web page as a list of its elements and texts, in the order of the page.
//!
//! Only the words of the page are split by a library; the tree is no more than what each element covers, which is all a
//! reader of one known layout needs and cannot be nested too deep.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;

/// Elements that hold nothing.
const EMPTY: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// Twenty times the largest page of the kind that is read here.
const LARGEST: usize = 16 << 20;
/// Of one element; the tokenizer compares each with all others.
const MOST_ATTRIBUTES: usize = 2_000;

/// An element or a text.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// Empty for a text.
    pub name: String,
    pub class: String,
    pub href: String,
    pub text: String,
    /// Behind the last node within.
    pub end: usize,
}

impl Node {
    /// Whether `class` is one of its classes.
    pub(super) fn is(&self, class: &str) -> bool {
        self.class.split_ascii_whitespace().any(|c| c == class)
    }
}

/// How many attributes the element with most of them can have.
fn longest_tag(source: &str) -> usize {
    let (mut most, mut count, mut within, mut before) = (0, 0, false, b' ');
    let mut quote = None;
    for b in source.bytes() {
        match (within, quote) {
            (false, _) => {
                within = before == b'<' && b.is_ascii_alphabetic();
                count = 0;
            }
            (true, Some(sign)) if sign == b => quote = None,
            (true, Some(_)) => {}
            (true, None) => match b {
                b'>' => within = false,
                b'"' | b'\'' if before == b'=' => quote = Some(b),
                b'/' => count += 1,
                b if b.is_ascii_whitespace() => count += 1,
                _ => {}
            },
        }
        most = most.max(count);
        before = b;
    }
    most
}

/// All of a page.
#[derive(Debug)]
pub(super) struct Page(pub Vec<Node>);

impl Page {
    /// None for what is no page that was ever shown.
    pub(super) fn new(source: &str) -> Option<Self> {
        if source.len() > LARGEST || longest_tag(source) > MOST_ATTRIBUTES {
            return None;
        }
        let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
        let input = BufferQueue::default();
        input.push_back(StrTendril::from_slice(source));
        // It would stop only for a sink that runs scripts.
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        let Tree { mut nodes, open } = tokenizer.sink.0.into_inner();
        let end = nodes.len();
        for at in open {
            if let Some(node) = nodes.get_mut(at) {
                node.end = end;
            }
        }
        Some(Self(nodes))
    }

    /// The nodes within the one at `at`, with their places.
    pub(super) fn within(&self, at: usize) -> impl Iterator<Item = (usize, &Node)> {
        let end = self.0.get(at).map_or(at, |node| node.end);
        let nodes = self.0.get(at + 1..end).unwrap_or_default();
        nodes.iter().enumerate().map(move |(i, node)| (at + 1 + i, node))
    }

    /// The first within `at` that fits.
    pub(super) fn first(&self, at: usize, fits: impl Fn(&Node) -> bool) -> Option<usize> {
        self.within(at).find(|(_, node)| fits(node)).map(|(at, _)| at)
    }

    /// What is written within `at`.
    pub(super) fn text(&self, at: usize) -> String {
        self.text_before(at, usize::MAX)
    }

    /// What is written within `at`, and before the node at `end`.
    pub(super) fn text_before(&self, at: usize, end: usize) -> String {
        let mut text = String::new();
        for (_, node) in self.within(at).take_while(|(at, _)| *at < end) {
            text.push_str(&node.text);
            if matches!(node.name.as_str(), "p" | "br" | "div" | "li") {
                text.push(' ');
            }
        }
        text
    }
}

#[derive(Default)]
struct Tree {
    nodes: Vec<Node>,
    /// Where the elements stand that are not closed yet.
    open: Vec<usize>,
}

#[derive(Default)]
struct Sink(RefCell<Tree>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut tree = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => {
                let end = tree.nodes.len() + 1;
                tree.nodes.push(Node {
                    text: text.to_string(),
                    end,
                    ..Node::default()
                });
            }
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let attribute = |name: &str| {
                    let found = tag.attrs.iter().find(|attribute| &*attribute.name.local == name);
                    found
                        .map(|attribute| attribute.value.to_string())
                        .unwrap_or_default()
                };
                let (name, at) = (tag.name.to_string(), tree.nodes.len());
                let raw = match name.as_str() {
                    "script" => Some(RawKind::ScriptData),
                    "style" | "noscript" | "iframe" | "xmp" | "noembed" | "noframes" => {
                        Some(RawKind::Rawtext)
                    }
                    "textarea" | "title" => Some(RawKind::Rcdata),
                    _ => None,
                };
                if !EMPTY.contains(&name.as_str()) {
                    tree.open.push(at);
                }
                tree.nodes.push(Node {
                    class: attribute("class"),
                    href: attribute("href"),
                    end: at + 1,
                    name,
                    ..Node::default()
                });
                if let Some(raw) = raw {
                    return TokenSinkResult::RawData(raw);
                }
            }
            Token::TagToken(tag) => {
                let Tree { nodes, open } = &mut *tree;
                let end = nodes.len();
                // So far back an element may have been left open (`<p>`, `<li>`).
                let named = |at: &usize| nodes.get(*at).is_some_and(|node| *node.name == *tag.name);
                let depth = open.iter().rev().take(50).position(named);
                for _ in 0..depth.map_or(0, |depth| depth + 1) {
                    if let Some(node) = open.pop().and_then(|at| nodes.get_mut(at)) {
                        node.end = end;
                    }
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn an_element_covers_what_is_within() {
        let page = Page::new(
            "<title>A & B</title><script>if (a < b) '<p class=x>'</script><div class='a b'><p>One<br>two <em>three</em><p>four</div><p>&eacute;",
        )
        .unwrap();
        let at = |name: &str| page.0.iter().position(|node| node.name == name).unwrap();
        assert_eq!(page.text(at("title")), "A & B");
        assert!(page.0.iter().filter(|node| node.is("x")).count() == 0);
        assert!(page.0.iter().any(|node| node.is("a") && node.is("b")));
        assert_eq!(
            page.text(at("div")).split_whitespace().collect::<Vec<_>>(),
            ["One", "two", "three", "four"]
        );
        assert_eq!(page.text(at("em")), "three");
        assert_eq!(page.0.last().unwrap().text, "é");
    }

    #[test]
    fn endless_nesting_is_no_trouble() {
        let page = Page::new(&"<div>".repeat(200_000)).unwrap();
        assert_eq!(page.0.len(), 200_000);
        let attributes: String = (0..100_000).map(|n| format!(" a{n}")).collect();
        assert!(Page::new(&format!("<p{attributes}>")).is_none());
        let picture = format!("<p>a < b</p><img src='data:{}'>", "a/b c".repeat(10_000));
        assert!(Page::new(&picture).is_some());
    }
}

//! View model: the guide. Rules, instruments and terms with their articles, and the keys.

use crate::law::rules::RuleId;
use crate::text::explain;
use crate::text::names::{instrument_msg, rule_key};
use crate::ui::Sight;
use crate::ui::glossary::TERMS;

/// The guide.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct GuideVm {
    /// Entries: code and title, rules first.
    pub rules: Vec<(String, String)>,
    /// Instruments: code and title.
    pub instruments: Vec<(String, String)>,
    /// Terms: key and title.
    pub terms: Vec<(String, String)>,
    /// What is looked up.
    pub open: String,
    /// Its text.
    pub page: Vec<Block>,
}

/// A block of a page.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub enum Block {
    /// The title of the page.
    Title(String),
    /// A heading.
    Heading(String),
    /// What the text after it is about.
    Label(String),
    /// Text, and how far it is set in.
    Text(usize, String),
}

/// How wide a page is laid out, columns: no paragraph is that long, so that each stays a line of its own.
const UNBROKEN: usize = 4000;

/// A page that is laid out for a terminal, in blocks: rules become headings, a first column becomes a label, each other
/// line a paragraph.
fn blocks(page: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut row = None;
    for line in page.lines() {
        let text = line.trim();
        if text.is_empty() {
            row = None;
            continue;
        }
        if let Some(heading) = text.strip_prefix("──") {
            blocks.push(Block::Heading(heading.trim_matches([' ', '─']).to_owned()));
            row = None;
            continue;
        }
        let depth = (line.len() - line.trim_start().len()) / 2;
        let first = blocks.is_empty();
        if let Some((label, says)) = text.split_once("  ").filter(|_| !first) {
            blocks.push(Block::Label(label.to_owned()));
            blocks.push(Block::Text(1, says.split_whitespace().collect::<Vec<_>>().join(" ")));
            row = Some(depth);
            continue;
        }
        // What goes on under a second column belongs to it.
        let goes_on = row.is_some_and(|start| depth > start);
        if !goes_on {
            row = None;
        }
        match blocks.last_mut() {
            Some(Block::Text(_, joined)) if goes_on => {
                joined.push(' ');
                joined.push_str(text);
            }
            _ if first => blocks.push(Block::Title(text.to_owned())),
            _ => blocks.push(Block::Text(depth, text.to_owned())),
        }
    }
    blocks
}

impl GuideVm {
    /// From what a seat sees.
    pub fn of(sight: &Sight<'_>) -> GuideVm {
        let open = sight.play.looked_up.clone();
        let rules = RuleId::ALL
            .iter()
            .map(|r| (r.name().to_owned(), sight.t(&rule_key(*r, "title"))));
        let instruments = sight
            .p
            .scenario
            .instruments
            .iter()
            .map(|i| (i.id.to_string(), sight.say(&instrument_msg(sight.words, &i.id))));
        let term = |t: &&str| ((*t).to_owned(), sight.t(&format!("ui-term-{t}")));
        let page = match TERMS.iter().find(|t| **t == open) {
            Some(term) => {
                let (title, what) = (format!("ui-term-{term}"), format!("ui-term-{term}-what"));
                blocks(&format!("{}\n\n{}", sight.t(&title), sight.t(&what)))
            }
            // What to do where nothing is open is said, not headed.
            None => {
                let scenario = &sight.p.scenario;
                explain::law(sight.words, &open, &scenario.instruments, &scenario.rules, UNBROKEN)
                    .map_or_else(|| vec![Block::Text(1, sight.t("ui-guide-choose"))], |page| blocks(&page))
            }
        };
        GuideVm {
            rules: rules.collect(),
            instruments: instruments.collect(),
            terms: in_order(TERMS.iter().map(term).collect()),
            open,
            page,
        }
    }
}

/// Terms as an index has them: by their words, whatever the letters' size.
fn in_order(mut terms: Vec<(String, String)>) -> Vec<(String, String)> {
    terms.sort_by_cached_key(|(_, words)| words.to_lowercase());
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_for_a_terminal_becomes_blocks() {
        let page = "R05 · Who\n\n── Says ───\n  one\n  two\n    deep\n  three\n";
        let text = |d, t: &str| Block::Text(d, t.to_owned());
        let expected = [
            Block::Title("R05 · Who".to_owned()),
            Block::Heading("Says".to_owned()),
            text(1, "one"),
            text(1, "two"),
            text(2, "deep"),
            text(1, "three"),
        ];
        assert_eq!(blocks(page), expected);
    }

    #[test]
    fn a_column_of_a_terminal_becomes_labels() {
        let page = "EPOC\n\n  What it is   An order\n               to a provider.\n  Status       In force\n  Then.\n";
        let text = |t: &str| Block::Text(1, t.to_owned());
        let label = |t: &str| Block::Label(t.to_owned());
        let expected = [
            Block::Title("EPOC".to_owned()),
            label("What it is"),
            text("An order to a provider."),
            label("Status"),
            text("In force"),
            text("Then."),
        ];
        assert_eq!(blocks(page), expected);
    }
}

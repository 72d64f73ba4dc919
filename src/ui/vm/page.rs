//! View model: a page of sections, lines and tables. Places whose content is read rather than worked in share
//! it: court, custody, assets and victims, casebook, messages.

use crate::ui::theme::Tone;
use crate::ui::widget::Part;
use crate::ui::{Sight, UiCommand};

/// A page.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Page {
    /// Title.
    pub title: String,
    /// What it holds, in order.
    pub blocks: Vec<Block>,
    /// What it says when it holds nothing: icon and words.
    pub empty: (&'static str, String),
}

/// A block of a page.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub enum Block {
    /// A section's heading.
    Section(String),
    /// A line.
    Line(Tone, String),
    /// A line that leads somewhere.
    Link(String, UiCommand),
    /// A bar with its legend.
    Bar(Vec<Part>),
    /// A box of law that opens: heading, article, what it says.
    Law(String, String, String),
    /// A table.
    Table(Table),
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Table {
    /// Columns: heading and share of the width, percent.
    pub columns: Vec<(String, u8)>,
    /// Rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Row {
    /// Cells: what they mean, words.
    pub cells: Vec<(Tone, String)>,
    /// What a click does.
    pub command: Option<UiCommand>,
    /// It is selected.
    pub selected: bool,
}

impl Page {
    /// An empty page.
    pub fn new(sight: &Sight<'_>, title: &str, icon: &'static str, empty: &str) -> Page {
        Page { title: sight.t(title), blocks: Vec::new(), empty: (icon, sight.t(empty)) }
    }

    /// Adds a section, unless nothing stands in it.
    pub fn section(&mut self, heading: String, blocks: Vec<Block>) {
        if !blocks.is_empty() {
            self.blocks.push(Block::Section(heading));
            self.blocks.extend(blocks);
        }
    }

    /// Adds a section with a table, unless it has no row.
    pub fn table(&mut self, sight: &Sight<'_>, heading: &str, columns: &[(&str, u8)], rows: Vec<Row>) {
        if rows.is_empty() {
            return;
        }
        let columns = columns.iter().map(|(key, share)| (sight.t(key), *share)).collect();
        self.section(sight.t(heading), vec![Block::Table(Table { columns, rows })]);
    }
}

/// A plain cell.
pub fn cell(words: impl Into<String>) -> (Tone, String) {
    (Tone::Plain, words.into())
}

/// A row that only shows.
pub fn row(cells: Vec<(Tone, String)>) -> Row {
    Row { cells, command: None, selected: false }
}

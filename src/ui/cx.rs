//! What every panel is drawn with: words, colours, and how much room and motion there is.

use egui::Color32;

use super::command::Place;
use super::theme::{Palette, Tone};
use crate::text::{Msg, Words};

/// What every panel is drawn with.
#[derive(Debug, Clone, Copy)]
pub struct UiCx<'a> {
    /// Words in the language of whoever sits here.
    pub words: &'a Words,
    /// Colours.
    pub palette: &'static Palette,
    /// Things may move.
    pub motion: bool,
    /// A table is shown first where there is a map or a graph, too.
    pub tables: bool,
    /// There is little room (a small window, or a large zoom).
    pub compact: bool,
    /// The map's land is painted by the panels: nothing else paints it.
    pub paints_land: bool,
    /// The place whose name the bar says already: its title is left out.
    pub said: Option<Place>,
}

impl UiCx<'_> {
    /// The words of a key.
    pub fn t(&self, key: &str) -> String {
        self.words.get(key)
    }

    /// The words of a message.
    pub fn say(&self, msg: &Msg) -> String {
        self.words.say(msg)
    }

    /// The colour of a meaning.
    pub fn tone(&self, tone: Tone) -> Color32 {
        self.palette.tone(tone)
    }
}

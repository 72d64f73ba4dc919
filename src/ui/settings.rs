//! What a person sets once and finds again: language, theme, zoom, motion, the mode of play.

use serde::{Deserialize, Serialize};

use super::theme::ThemeKind;
use crate::text::Language;

/// Least and most zoom, percent.
pub const ZOOM_PERCENT: (u16, u16) = (80, 250);
/// By how much a step zooms, percent.
pub const ZOOM_STEP_PERCENT: u16 = 10;

/// Settings, as they are kept in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language.
    pub language: Language,
    /// Theme.
    pub theme: ThemeKind,
    /// Zoom, percent.
    pub zoom_percent: u16,
    /// Things may move.
    pub motion: bool,
    /// A table is shown first where there is a map or a graph, too.
    pub tables: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            language: Language::En,
            theme: ThemeKind::Night,
            zoom_percent: 100,
            motion: true,
            tables: false,
        }
    }
}

impl Settings {
    /// Reads settings; what is missing or out of range is as it is by default.
    pub fn parse(text: &str) -> Settings {
        let mut read: Settings = ron::from_str(text).unwrap_or_default();
        read.zoom_percent = read.zoom_percent.clamp(ZOOM_PERCENT.0, ZOOM_PERCENT.1);
        read
    }

    /// As they are written.
    ///
    /// # Errors
    /// Never in practice: plain values.
    pub fn to_text(&self) -> Result<String, ron::Error> {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default())
    }

    /// Zoom as a factor for egui.
    pub fn zoom(&self) -> f32 {
        f32::from(self.zoom_percent) / 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_and_bad_ones_do_no_harm() {
        let set = Settings { zoom_percent: 200, theme: ThemeKind::Day, ..Settings::default() };
        assert_eq!(Settings::parse(&set.to_text().expect("plain values")), set);
        assert_eq!(Settings::parse("(zoom_percent: 9000)").zoom_percent, 250);
        assert_eq!(Settings::parse("nonsense"), Settings::default());
    }
}

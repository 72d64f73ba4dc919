//! View model: the palette. Everything that can be gone to by a few letters of its name.

use crate::law::rules::RuleId;
use crate::text::Msg;
use crate::text::names::{instrument_msg, rule_key};
use crate::ui::command::{Place, Screen, Selection};
use crate::ui::vm::docket::request_row;
use crate::ui::{Sight, UiCommand};

/// Most entries that are shown.
const SHOWN_LIMIT: usize = 14;

/// Everything that can be gone to.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct PaletteVm {
    /// Icon, words, words in small letters, what it does.
    entries: Vec<Entry>,
}

/// Something that can be gone to.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Entry {
    /// Icon.
    pub icon: &'static str,
    /// In words.
    pub words: String,
    small: String,
    /// What it does.
    pub command: UiCommand,
}

impl PaletteVm {
    /// From what a seat sees.
    pub fn of(sight: &Sight<'_>) -> PaletteVm {
        use egui_phosphor::regular as icon;
        let mut entries = Vec::new();
        let mut add = |icon: &'static str, words: String, command: UiCommand| {
            // A space is typed where one stands that does not break.
            let small = words.to_lowercase().replace('\u{a0}', " ");
            entries.push(Entry { icon, small, words, command });
        };
        for place in Place::ALL {
            add(place.icon(), sight.t(place.key()), UiCommand::Open(place));
        }
        for (key, command) in [
            ("ui-next-event", UiCommand::NextEvent),
            ("ui-now", UiCommand::Select(Selection::Nothing)),
            ("ui-settings", UiCommand::Go(Screen::Settings)),
            ("ui-home", UiCommand::Go(Screen::Home)),
        ] {
            add(icon::CARET_RIGHT, sight.t(key), command);
        }
        for lead in sight.view.leads.iter() {
            let command = UiCommand::Select(Selection::Lead(lead.number));
            add(icon::QUESTION, sight.thing("lead", &lead.name), command);
        }
        for request in sight.view.files() {
            let row = request_row(sight, request);
            let words = Msg::new("ui-palette-request")
                .number("n", request.number)
                .text("title", row.title);
            let command = UiCommand::Select(Selection::Request(request.number));
            add(icon::PAPER_PLANE_TILT, sight.say(&words), command);
        }
        for item in sight.view.items.iter() {
            let command = UiCommand::ReadItem(item.handle.to_string());
            add(icon::FILE_TEXT, sight.item_title(&item.handle), command);
        }
        for rule in RuleId::ALL {
            let words = format!("{} {}", rule.name(), sight.t(&rule_key(*rule, "title")));
            add(icon::SHIELD_CHECK, words, UiCommand::LookUp(rule.name().to_owned()));
        }
        for pack in sight.p.scenario.instruments.iter() {
            let words = format!("{} {}", pack.id, sight.say(&instrument_msg(sight.words, &pack.id)));
            add(icon::STAMP, words, UiCommand::LookUp(pack.id.to_string()));
        }
        PaletteVm { entries }
    }

    /// What fits the letters typed: a name that begins with them, then one with a word that does, then one
    /// that holds them in order.
    pub fn matching(&self, typed: &str) -> Vec<&Entry> {
        let wanted = typed.trim().to_lowercase();
        let mut found: Vec<(u8, usize, &Entry)> = self
            .entries
            .iter()
            .enumerate()
            .filter_map(|(n, entry)| Some((rank(&entry.small, &wanted)?, n, entry)))
            .collect();
        found.sort_by_key(|(rank, n, _)| (*rank, *n));
        found.into_iter().take(SHOWN_LIMIT).map(|(_, _, entry)| entry).collect()
    }
}

fn rank(name: &str, wanted: &str) -> Option<u8> {
    if name.starts_with(wanted) {
        return Some(0);
    }
    if name.split_whitespace().any(|word| word.starts_with(wanted)) {
        return Some(1);
    }
    if name.contains(wanted) {
        return Some(2);
    }
    let mut letters = name.chars();
    wanted.chars().all(|w| letters.any(|l| l == w)).then_some(3)
}

#[cfg(test)]
mod tests {
    use super::rank;

    #[test]
    fn a_beginning_goes_before_a_word_before_letters_in_order() {
        assert_eq!(rank("mail to the clerk", "mail"), Some(0));
        assert_eq!(rank("open mail", "mail"), Some(1));
        assert_eq!(rank("hotmail", "mail"), Some(2));
        assert_eq!(rank("map of all islands", "mail"), Some(3));
        assert_eq!(rank("map", "mail"), None);
    }
}

//! View model: the shelf of cases and saves.

use crate::text::{Msg, Words};
use crate::ui::Studio;

/// A case on the shelf.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct CaseCard {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// What it is about.
    pub synopsis: String,
    /// Minutes of play, difficulty, seats, languages.
    pub facts: Vec<String>,
    /// Seats.
    pub seats: usize,
    /// It is the one to begin with.
    pub first: bool,
}

/// A save on the shelf.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct SaveRow {
    /// Name.
    pub name: String,
    /// Title of the case.
    pub title: String,
    /// How long ago.
    pub when: String,
    /// It can go on.
    pub open: bool,
}

/// The shelf.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct HomeVm {
    /// Cases, the first one first.
    pub cases: Vec<CaseCard>,
    /// Saves, newest first.
    pub saves: Vec<SaveRow>,
    /// Cases that cannot be played: id and why.
    pub broken: Vec<(String, String)>,
}

impl HomeVm {
    /// From the state of the application.
    pub fn of(studio: &Studio) -> HomeVm {
        let cases = studio.cases.iter().enumerate().map(|(n, (id, loaded))| {
            let words = Words::new(studio.settings.language, &loaded.texts);
            let scenario = &loaded.prepared.scenario;
            let languages: Vec<String> =
                loaded.texts.keys().map(|l| words.get(&format!("ui-language-{l}"))).collect();
            let facts = vec![
                words.say(&Msg::new("ui-card-minutes").number("n", scenario.play_minutes)),
                words.get(difficulty(scenario.seats.len())),
                words.say(&Msg::new("ui-card-seats").count("n", scenario.seats.len())),
                words.join(languages, "list-comma"),
            ];
            CaseCard {
                id: id.clone(),
                title: words.find_key(&scenario.title).unwrap_or_else(|| id.clone()),
                synopsis: words.find_key("synopsis").unwrap_or_default(),
                facts,
                seats: scenario.seats.len(),
                first: n == 0,
            }
        });
        let cases: Vec<CaseCard> = cases.collect();
        let words = Words::bare(studio.settings.language);
        let saves = studio.saves.iter().map(|s| SaveRow {
            name: s.name.clone(),
            title: cases
                .iter()
                .find(|c| c.id == s.case)
                .map_or_else(|| s.case.clone(), |c| c.title.clone()),
            when: ago(&words, s.minutes_ago),
            open: s.open,
        });
        HomeVm { saves: saves.collect(), broken: studio.broken.clone(), cases }
    }
}

/// How long ago, in words.
fn ago(words: &Words, minutes: u64) -> String {
    match minutes {
        0 => words.get("ui-save-now"),
        minutes => words.say(&Msg::new("ui-save-ago").with("span", crate::text::Arg::Minutes(minutes))),
    }
}

/// How demanding a case is, by how many seats it joins: a case for one person has few.
fn difficulty(seats: usize) -> &'static str {
    match seats {
        0..=4 => "ui-card-easy",
        5..=8 => "ui-card-middle",
        _ => "ui-card-hard",
    }
}

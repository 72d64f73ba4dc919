//! View model: the casebook. Comparable cases, as they were decided.

use egui_phosphor::regular as icon;

use super::page::{Block, Page, cell, row};
use crate::case::hearing::PastView;
use crate::text::{Arg, Msg};
use crate::ui::Sight;
use crate::ui::theme::Tone;

/// Comparable cases.
pub fn page(sight: &Sight<'_>) -> Page {
    let hearing = &sight.view.sections.hearing;
    let empty = if hearing.conducts.is_empty() { "ui-casebook-none" } else { "ui-casebook-empty" };
    let mut page = Page::new(sight, "ui-place-casebook", icon::BOOKS, empty);
    if let Some(rate) = hearing.base_rate_permille {
        let words = sight.say(&Msg::new("ui-casebook-rate").with("rate", Arg::Permille(rate)));
        page.section(sight.t("ui-casebook-how-often"), vec![Block::Line(Tone::Plain, words)]);
    }
    let rows = hearing.casebook.iter().map(|past| {
        let outcome = sight.t(if past.convicted { "ui-casebook-convicted" } else { "ui-casebook-acquitted" });
        let outcome = match past.sentence_months {
            Some(months) => {
                let months = sight.say(&Msg::new("ui-months").number("n", months));
                format!("{outcome}\n{months}")
            }
            None => outcome,
        };
        row(vec![
            cell(sight.thing("past", &past.name)),
            cell(sight.state(&past.forum)),
            cell(offences(sight, past).join("\n")),
            cell(past.sources.to_string()),
            cell(past.excluded.to_string()),
            cell(outcome),
        ])
    });
    let columns = [
        ("ui-column-case", 24),
        ("ui-column-forum", 12),
        ("ui-column-counts", 24),
        ("ui-column-sources", 11),
        ("ui-column-excluded", 12),
        ("ui-column-outcome", 17),
    ];
    page.table(sight, "ui-casebook-cases", &columns, rows.collect());
    page
}

/// What was charged there. Counts of this case name its own victims, so that the conduct is named; one without words
/// stands as it is in the file.
fn offences(sight: &Sight<'_>, past: &PastView) -> Vec<String> {
    let book = &sight.p.scenario.hearing.casebook;
    let conducts = book.iter().find(|p| p.id == past.name).map_or(&[][..], |p| &p.conduct);
    conducts.iter().map(|c| sight.words.conduct(&c.0)).collect()
}

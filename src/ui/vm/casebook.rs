//! View model: the casebook. Comparable cases, as they were decided.

use egui_phosphor::regular as icon;

use super::page::{Block, Page, cell, row};
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
        let counts = past.counts.iter().map(|c| sight.thing("count", c)).collect();
        let (tone, outcome) = if past.convicted {
            (Tone::Kept, "ui-casebook-convicted")
        } else {
            (Tone::Waiting, "ui-casebook-acquitted")
        };
        let months = past
            .sentence_months
            .map(|m| sight.say(&Msg::new("ui-months").number("n", m)))
            .unwrap_or_default();
        row(vec![
            cell(sight.thing("past", &past.name)),
            cell(sight.state(&past.forum)),
            cell(sight.words.join(counts, "list-semicolon")),
            cell(past.sources.to_string()),
            cell(past.excluded.to_string()),
            (tone, format!("{} {months}", sight.t(outcome))),
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

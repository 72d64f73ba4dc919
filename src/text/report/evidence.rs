//! The evidence: where each item ended, whether it stood at trial and why not, and what was lost.

use super::Sheet;
use crate::score::evidence::{ItemReport, ItemWhere, items};
use crate::text::layout::Page;
use crate::text::names::coded_reason;
use crate::text::{Arg, Msg, Named};

/// Columns of where an item is.
const WHERE: usize = 22;
/// Columns of what became of it at trial.
const TRIAL: usize = 24;

pub(super) fn part(page: &mut Page, sheet: &Sheet<'_>) {
    let words = sheet.things.words;
    page.heading(&words.get("report-evidence"));
    let reports = items(&sheet.course);
    let name_columns = page.width().saturating_sub(2 + WHERE + TRIAL);
    // A stranger's item that nobody asked for is no part of the story of this case.
    let told = |r: &&ItemReport| r.state != ItemWhere::Held || is_needed(sheet, r);
    for report in reports.iter().filter(told) {
        let name = words.say(&sheet.things.item(report.item));
        let place = words.say(&report.state.msg());
        let trial = match report.admitted {
            Some(true) => words.get("report-admitted"),
            Some(false) => words.get("report-excluded"),
            None => String::new(),
        };
        page.row(2, &[(name_columns, &name), (WHERE, &place)], &trial);
        for reason in &report.reasons {
            page.text(4, &words.say(&coded_reason(words, reason)));
        }
    }
    let lost: Vec<Msg> = reports
        .iter()
        .filter(|r| r.state == ItemWhere::Lost && is_needed(sheet, r))
        .map(|r| sheet.things.item(r.item))
        .collect();
    if !lost.is_empty() {
        let line = Msg::new("report-lost").count("n", lost.len()).with("items", Arg::And(lost));
        page.gap();
        page.text(2, &words.say(&line));
    }
}

/// Whether a proof of the case names the item.
fn is_needed(sheet: &Sheet<'_>, report: &ItemReport) -> bool {
    let elements = sheet.prepared.scenario.counts.iter().flat_map(|c| &c.elements);
    elements.flat_map(|e| e.proof.items()).any(|i| i.0 == report.item.0)
}

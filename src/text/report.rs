//! The result of a run or replay, to be read: outcome first, then the score, the findings, where the
//! time went, the evidence and what was lost, and last what identifies the run.
//!
//! Manners of stand-ins are not in it: they are never shown beside a person's name.

mod evidence;
mod findings;
mod score;
mod time;

pub use time::{saved_msg, stage_msg};

use super::layout::{Page, WIDTH};
use super::things::Things;
use super::{Arg, Msg, Named, Words};
use crate::case::command::Guilt;
use crate::case::event::Recorded;
use crate::case::prepared::Prepared;
use crate::case::state::Phase;
use crate::score::evidence::{CountReport, counts};
use crate::score::{Course, Ledger, RunResult, ScoreCard};

/// How a report is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// With the losing argument of each rule breached, and every line of the score.
    pub long: bool,
    /// Columns.
    pub width: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options { long: false, width: WIDTH }
    }
}

/// What the parts of a report read from.
struct Sheet<'a> {
    things: Things<'a>,
    prepared: &'a Prepared,
    course: Course<'a>,
    card: ScoreCard,
    ledger: Ledger,
    result: &'a RunResult,
    options: Options,
}

/// The report of a case as played, in the usual form.
pub fn render(words: &Words, p: &Prepared, events: &[Recorded], result: &RunResult) -> String {
    render_with(words, p, events, result, Options::default())
}

/// The report of a case as played.
pub fn render_with(
    words: &Words,
    p: &Prepared,
    events: &[Recorded],
    result: &RunResult,
    options: Options,
) -> String {
    let course = Course::follow(p, events);
    let card = ScoreCard::of_course(&course);
    let ledger = Ledger::of(&course);
    let things = Things::of(words, &p.scenario);
    let sheet = Sheet { things, prepared: p, course, card, ledger, result, options };
    let mut page = Page::new(options.width);
    outcome(&mut page, &sheet);
    score::part(&mut page, &sheet);
    findings::part(&mut page, &sheet);
    score::lost_points(&mut page, &sheet);
    time::part(&mut page, &sheet);
    evidence::part(&mut page, &sheet);
    run(&mut page, &sheet);
    page.finish()
}

fn outcome(page: &mut Page, sheet: &Sheet<'_>) {
    let words = sheet.things.words;
    page.line(&words.say(&sheet.things.title()));
    page.heading(&words.get("report-outcome"));
    let msg = match sheet.course.state.phase {
        Phase::Closed(outcome) => outcome.msg(),
        Phase::NotOpened | Phase::Investigation | Phase::Charged | Phase::Hearing => Msg::new("report-open"),
    };
    page.text(2, &words.say(&msg));
    let elapsed = Msg::new("report-elapsed").with("span", Arg::Minutes(sheet.ledger.elapsed_minutes));
    page.text(2, &words.say(&elapsed));
    if let Some(person) = sheet.course.state.trial.person {
        let id = sheet.prepared.scenario.persons.get(person.index()).map_or("", |p| &p.id);
        page.text(2, &words.say(&Msg::new("report-charged").msg("person", words.thing("person", id))));
    }
    for report in counts(&sheet.course) {
        page.gap();
        count(page, sheet, &report);
    }
}

fn count(page: &mut Page, sheet: &Sheet<'_>, report: &CountReport) {
    let words = sheet.things.words;
    let verdict = match report.verdict {
        Some(guilt) => guilt.msg(),
        None => Msg::new("report-no-verdict"),
    };
    let line = Msg::new("report-count")
        .msg("count", sheet.things.count(report.count.index()))
        .msg("verdict", verdict);
    page.hung("  ", 4, &words.say(&line));
    let Some(spec) = sheet.prepared.scenario.counts.get(report.count.index()) else { return };
    for (element, proven) in spec.elements.iter().zip(&report.elements) {
        let name = words.thing(&format!("element-{}", spec.id), &element.id);
        let line = Msg::new("report-element").msg("element", name);
        let line = line.key("proven", if *proven { "report-proven" } else { "report-not-proven" });
        let sign = words.get(if *proven { "report-sign-proven" } else { "report-sign-not-proven" });
        page.hung(&format!("    {sign} "), 6, &words.say(&line));
    }
    let cut = report
        .cut
        .as_ref()
        .filter(|cut| report.verdict == Some(Guilt::Guilty) && !cut.items.is_empty());
    if let Some(cut) = cut {
        let items = cut
            .items
            .iter()
            .map(|i| sheet.things.item(crate::case::ids::ItemId(i.0)))
            .collect();
        let line = Msg::new("report-cut")
            .count("n", cut.items.len())
            .with("items", Arg::And(items));
        page.text(4, &words.say(&line));
    }
}

/// What identifies the run.
fn run(page: &mut Page, sheet: &Sheet<'_>) {
    let words = sheet.things.words;
    page.heading(&words.get("report-run"));
    let result = sheet.result;
    let seed = Msg::new("report-seed")
        .text("scenario", &result.scenario)
        .text("seed", result.seed.to_string())
        .text("engine", &result.engine);
    page.text(2, &words.say(&seed));
    page.text(2, &words.say(&Msg::new("report-hash").text("hash", &result.log_hash)));
}

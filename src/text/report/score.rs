//! The score: a bar for each dimension, the total and what caps it, the forecast, and what else cost
//! points.

use super::Sheet;
use crate::score::{Advice, Coded, Line};
use crate::text::layout::{BAR, Page, bar, right};
use crate::text::names::{coded_advice, coded_reason};
use crate::text::things::rule_title;
use crate::text::{Arg, Msg, Named};

/// Columns of the name of a dimension.
const NAME: usize = 18;
/// How many lines that cost points a short report shows.
const SHOWN: usize = 5;

pub(super) fn part(page: &mut Page, sheet: &Sheet<'_>) {
    let words = sheet.things.words;
    page.heading(&words.get("report-score"));
    for dimension in &sheet.card.dimensions {
        let name = words.say(&dimension.dimension.msg());
        match dimension.points {
            Some(points) => {
                let shown = format!("{}  {}", bar(points, BAR), right(&points.to_string(), 4));
                let weight = words.say(&Msg::new("report-weight").number("weight", dimension.weight));
                page.row(2, &[(NAME, &name), (BAR + 9, &shown)], &weight);
            }
            None => page.row(2, &[(NAME, &name)], &words.get("report-not-assessed")),
        }
    }
    page.gap();
    total(page, sheet);
    if let Some(forecast) = sheet.card.forecast {
        let key = if forecast.convicted { "report-forecast-convicted" } else { "report-forecast-not" };
        let line = Msg::new(key)
            .text("seat", sheet.things.seat(forecast.seat))
            .with("share", Arg::Permille(forecast.forecast_permille));
        page.text(2, &words.say(&line));
    }
}

fn total(page: &mut Page, sheet: &Sheet<'_>) {
    let words = sheet.things.words;
    let result = sheet.result;
    match &sheet.card.capped_by {
        Some(cap) => {
            let lowers = result.total < result.total_uncapped;
            let key = if lowers { "report-total-capped" } else { "report-total-below-cap" };
            let line = Msg::new(key)
                .number("total", result.total)
                .number("uncapped", result.total_uncapped)
                .msg("rule", rule_title(cap.rule))
                .text("seat", sheet.things.seat(cap.seat));
            page.text(2, &words.say(&line));
        }
        None => page.text(2, &words.say(&Msg::new("report-total").number("total", result.total))),
    }
}

/// Lines that cost points and are not findings: what happened, and what would have been better. All
/// lines in a long report.
pub(super) fn lost_points(page: &mut Page, sheet: &Sheet<'_>) {
    let words = sheet.things.words;
    let lost = |line: &Line| line.max_points - line.points.min(line.max_points);
    let long = sheet.options.long;
    let mut lines: Vec<&Line> = sheet.card.lines().filter(|l| l.finding.is_none()).collect();
    if !long {
        lines.retain(|l| lost(l) > 0 && l.better.is_some());
        lines.sort_by_key(|l| (std::cmp::Reverse(lost(l)), l.event));
        lines.truncate(SHOWN);
    }
    if lines.is_empty() {
        return;
    }
    page.heading(&words.get(if long { "report-lines" } else { "report-lost-points" }));
    for line in lines {
        let points = Msg::new("report-line-points")
            .named("dimension", &line.dimension)
            .number("points", line.points)
            .number("most", line.max_points);
        page.text(2, &words.say(&points));
        page.text(4, &words.say(&coded_reason(words, &line.reason)));
        // That an objective should be met was said with the line itself.
        let told = |better: &&Coded| lost(line) > 0 && better.code != Advice::MeetObjective.code();
        if let Some(better) = line.better.as_ref().filter(told) {
            let better = Msg::new("report-better").msg("better", coded_advice(words, better));
            page.text(4, &words.say(&better));
        }
    }
}

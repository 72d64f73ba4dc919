//! Where the time went: causes on the path from the opening to the end, adding up to the elapsed time,
//! and the stages that held the case back.

use super::Sheet;
use crate::case::scenario::Work;
use crate::score::Cause;
use crate::text::layout::{BAR, Page, bar, right, shares};
use crate::text::{Arg, Msg, Named};

/// Columns of a cause.
const NAME: usize = 38;
/// Columns of a span.
const SPAN: usize = 12;
/// Columns of a share.
const PERCENT: usize = 5;
/// From here on the column is in whole hours, minutes.
const IN_HOURS: u64 = 2 * 24 * 60;
/// Differences up to this are not explained: the minutes of work that remain at a desk that answers at once.
const SAME_MINUTES: i64 = 10;
/// How many choke points are shown.
const SHOWN: usize = 5;

pub(super) fn part(page: &mut Page, sheet: &Sheet<'_>) {
    let words = sheet.things.words;
    let elapsed = sheet.ledger.elapsed_minutes;
    if elapsed == 0 {
        return;
    }
    page.heading(&words.get("report-time"));
    let delay = sheet.ledger.delay();
    let mut causes: Vec<(Cause, u64)> = Cause::ALL
        .into_iter()
        .map(|c| (c, delay.minutes(c)))
        .filter(|(_, m)| *m > 0)
        .collect();
    causes.sort_by_key(|(_, minutes)| std::cmp::Reverse(*minutes));
    let minutes: Vec<u64> = causes.iter().map(|(_, m)| *m).collect();
    let whole = (elapsed + 30) / 60;
    let in_hours = elapsed >= IN_HOURS;
    let hours = shares(&minutes, whole);
    let percents = shares(&minutes, 100);
    for (((cause, minutes), hours), percent) in causes.iter().zip(hours).zip(percents) {
        let span = match (in_hours, hours) {
            (true, 0) => words.get("report-under-an-hour"),
            (true, hours) => words.hours(hours),
            (false, _) => words.span(*minutes),
        };
        // Whole percents that add up; what is not nothing is never shown as nothing.
        let share = u32::try_from(percent * 10).unwrap_or(1000).max(1);
        let shown = format!("{}  {}", bar(share, BAR), right(&words.percent(share), PERCENT));
        row(page, &words.say(&cause.msg()), &span, &shown);
    }
    let sum = if in_hours { words.hours(whole) } else { words.span(elapsed) };
    row(page, &words.get("report-time-sum"), &sum, "");
    choke_points(page, sheet);
}

fn row(page: &mut Page, name: &str, span: &str, rest: &str) {
    page.row(2, &[(NAME, name), (SPAN + 2, &right(span, SPAN))], rest);
}

fn choke_points(page: &mut Page, sheet: &Sheet<'_>) {
    let words = sheet.things.words;
    let points = sheet.ledger.choke_points();
    if points.is_empty() {
        return;
    }
    page.heading(&words.get("report-choke"));
    let elapsed = u128::from(sheet.ledger.elapsed_minutes.max(1));
    for (number, point) in (1..).zip(points.iter().take(SHOWN)) {
        let place = match point.desk {
            Some(desk) => sheet.things.desk(desk),
            None => words.get("report-on-the-way"),
        };
        let stage = stage_msg(point.stage);
        let share = u32::try_from(u128::from(point.minutes) * 1000 / elapsed).unwrap_or(1000).max(1);
        let line = Msg::new("report-choke-point")
            .text("place", place)
            .msg("stage", stage)
            .named("cause", &point.cause)
            .with("span", Arg::Minutes(point.minutes))
            .with("share", Arg::Permille(share));
        page.hung(&format!("  {number}. "), 5, &words.say(&line));
        let saved = sheet.result.choke_points.get(number - 1).and_then(|c| c.saved_minutes);
        if let Some(saved) = saved {
            page.text(5, &words.say(&saved_msg(point.minutes, saved)));
        }
    }
}

/// What the counterfactual says beside what a stage cost on the path, and why the two differ.
pub fn saved_msg(cost_minutes: u64, saved_minutes: i64) -> Msg {
    let cost = i64::try_from(cost_minutes).unwrap_or(i64::MAX);
    // At once is a minute of work for each file.
    let key = match saved_minutes {
        ..0 => "report-saved-later",
        0 => "report-saved-nothing",
        saved if saved > cost + 1 => "report-saved-more",
        saved if saved + SAME_MINUTES < cost => "report-saved-less",
        _ => "report-saved",
    };
    let rest = u64::try_from(cost - saved_minutes).unwrap_or(0);
    let more = u64::try_from(saved_minutes - cost).unwrap_or(0);
    Msg::new(key)
        .with("span", Arg::Minutes(saved_minutes.unsigned_abs()))
        .with("rest", Arg::Minutes(rest))
        .with("more", Arg::Minutes(more))
}

/// The stage at which a file waited or was worked on.
pub fn stage_msg(stage: Work) -> Msg {
    match stage {
        Work::Step(step) => step.msg(),
        Work::Hearing => Msg::new("report-hearing"),
        Work::Analysis => Msg::new("report-work-analysis"),
        Work::Opinion => Msg::new("report-work-opinion"),
        Work::Agreement => Msg::new("report-work-agreement"),
        Work::Funding => Msg::new("report-work-funding"),
        Work::Audit => Msg::new("report-work-audit"),
        Work::Appeal => Msg::new("report-work-appeal"),
        Work::Other => Msg::new("report-work-other"),
    }
}

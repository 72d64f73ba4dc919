//! Findings: breaches first, worst first, each with what happened, its authority and the better act;
//! then what was kept, in short.

use super::Sheet;
use crate::case::ids::SeatId;
use crate::law::rules::{RuleId, Verdict};
use crate::score::findings::Finding;
use crate::text::Msg;
use crate::text::findings::{Told, breaches, case_number, sign};
use crate::text::layout::Page;
use crate::text::names::Mark;
use crate::text::things::rule_title;

/// Columns of sign and word.
const SIGN: usize = 22;

pub(super) fn part(page: &mut Page, sheet: &Sheet<'_>) {
    let words = sheet.things.words;
    page.heading(&words.get("report-findings"));
    if sheet.card.findings.is_empty() {
        page.text(2, &words.get("report-no-findings"));
        return;
    }
    let course = &sheet.course;
    let told = Told { words, p: sheet.prepared, state: &course.state, events: course.events };
    for (_, list) in breaches(&told, &sheet.card.findings) {
        breach(page, sheet, &told, &list);
        page.gap();
    }
    kept(page, sheet);
}

fn breach(page: &mut Page, sheet: &Sheet<'_>, told: &Told<'_>, list: &[&Finding]) {
    let words = sheet.things.words;
    let Some(first) = list.first() else { return };
    let said = told.finding(first);
    page.row(2, &[(SIGN, &said.sign)], &said.rule);
    for finding in list {
        let act = Msg::new("report-act")
            .text("when", told.when(finding.event.index()))
            .text("seat", sheet.things.seat(finding.seat))
            .text("act", told.act(finding.act, case_number));
        page.text(4, &words.say(&act));
    }
    page.text(4, &said.reason);
    let losing = said.losing.filter(|_| sheet.options.long);
    let parts = [
        ("report-standing", "line", said.standing),
        ("report-cure", "cure", said.cure),
        ("report-losing", "losing", losing),
        ("report-better", "better", said.better),
        ("report-cured", "when", said.cured),
    ];
    for (key, name, value) in parts {
        if let Some(value) = value {
            page.text(4, &words.say(&Msg::new(key).text(name, value)));
        }
    }
}

/// What was kept: one line for each rule and seat.
fn kept(page: &mut Page, sheet: &Sheet<'_>) {
    let words = sheet.things.words;
    let mut rows: Vec<(RuleId, Vec<(SeatId, usize)>)> = Vec::new();
    let mut list: Vec<&Finding> = sheet.card.findings.iter().filter(|f| f.verdict == Verdict::Kept).collect();
    list.sort_by_key(|f| (f.rule, f.seat));
    for finding in list {
        match rows.last_mut().filter(|(rule, _)| *rule == finding.rule) {
            Some((_, seats)) => match seats.last_mut().filter(|(seat, _)| *seat == finding.seat) {
                Some((_, times)) => *times += 1,
                None => seats.push((finding.seat, 1)),
            },
            None => rows.push((finding.rule, vec![(finding.seat, 1)])),
        }
    }
    let sign = sign(words, Mark::Kept);
    for (rule, seats) in rows {
        let seats = seats.into_iter().map(|(seat, times)| {
            let key = if times == 1 { "report-kept-once" } else { "report-kept-often" };
            words.say(&Msg::new(key).text("seat", sheet.things.seat(seat)).count("n", times))
        });
        let seats = words.join(seats.collect(), "list-semicolon");
        let line = Msg::new("report-kept").msg("rule", rule_title(rule)).text("seats", seats);
        page.row(2, &[(SIGN, &sign)], &words.say(&line));
    }
}

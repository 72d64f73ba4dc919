//! Findings: breaches first, worst first, each with what happened, its authority and the better act;
//! then what was kept, in short.

use super::Sheet;
use crate::case::event::ActRef;
use crate::case::ids::SeatId;
use crate::law::instrument::StepAct;
use crate::law::rules::{RuleId, Verdict};
use crate::score::findings::Finding;
use crate::text::explain::{forum_words, standing_line};
use crate::text::layout::Page;
use crate::text::names::{Mark, better_act, cure_msg, reason_msg};
use crate::text::things::rule_title;
use crate::text::{Msg, Named};

/// Columns of sign and word.
const SIGN: usize = 22;

pub(super) fn part(page: &mut Page, sheet: &Sheet<'_>) {
    let words = sheet.things.words;
    page.heading(&words.get("report-findings"));
    if sheet.card.findings.is_empty() {
        page.text(2, &words.get("report-no-findings"));
        return;
    }
    let mut breaches: Vec<(Mark, Vec<&Finding>)> = Vec::new();
    for finding in sheet.card.findings.iter().filter(|f| f.verdict != Verdict::Kept) {
        let mark = mark_of(sheet, finding);
        let same =
            |(m, list): &&mut (Mark, Vec<&Finding>)| *m == mark && list.iter().all(|f| alike(f, finding));
        match breaches.iter_mut().find(same) {
            Some((_, list)) => list.push(finding),
            None => breaches.push((mark, vec![finding])),
        }
    }
    breaches.sort_by_key(|(mark, list)| (*mark, list.first().map(|f| (f.rule, f.event))));
    for (mark, list) in &breaches {
        breach(page, sheet, *mark, list);
        page.gap();
    }
    kept(page, sheet);
}

fn mark_of(sheet: &Sheet<'_>, finding: &Finding) -> Mark {
    Mark::of(finding.verdict, finding.cured.is_some(), sheet.prepared.standing(finding.rule))
}

/// Findings that say the same of the same seat stand together.
fn alike(a: &Finding, b: &Finding) -> bool {
    (a.rule, a.seat, a.reason, a.better) == (b.rule, b.seat, b.reason, b.better)
}

fn breach(page: &mut Page, sheet: &Sheet<'_>, mark: Mark, list: &[&Finding]) {
    let words = sheet.things.words;
    let Some(first) = list.first() else { return };
    let sign = words.attribute(&mark.msg(), "sign").unwrap_or_default();
    let sign = format!("{sign} {}", words.say(&mark.msg()));
    page.row(2, &[(SIGN, &sign)], &words.say(&rule_title(first.rule)));
    for finding in list {
        let act = Msg::new("report-act")
            .text("when", at(sheet, finding))
            .text("seat", sheet.things.seat(finding.seat))
            .text("act", act(sheet, finding.act));
        page.text(4, &words.say(&act));
    }
    page.text(4, &words.say(&reason_msg(first.reason)));
    if let Some(pack) = sheet.prepared.rule(first.rule)
        && let Some(row) = sheet.prepared.standing(first.rule)
    {
        let line = standing_line(words, row);
        page.text(4, &words.say(&Msg::new("report-standing").text("line", line)));
        if mark == Mark::Curable
            && let Some(cure) = &pack.cure
        {
            let on_request = matches!(first.act, ActRef::Request(_));
            let cure = cure_msg(cure.fitting(on_request), cure.within);
            page.text(4, &words.say(&Msg::new("report-cure").msg("cure", cure)));
        }
    }
    if sheet.options.long
        && let Some(losing) = forum_words(words, first.rule, sheet.prepared.standing(first.rule), "losing")
    {
        page.text(4, &words.say(&Msg::new("report-losing").text("losing", losing)));
    }
    if let Some(better) = first.better {
        page.text(4, &words.say(&Msg::new("report-better").msg("better", better_act(better))));
    }
    if let Some(cured) = first.cured {
        let when = sheet
            .course
            .events
            .get(cured.index())
            .map(|e| sheet.things.when(e.at))
            .unwrap_or_default();
        page.text(4, &words.say(&Msg::new("report-cured").text("when", when)));
    }
}

fn at(sheet: &Sheet<'_>, finding: &Finding) -> String {
    let event = sheet.course.events.get(finding.event.index());
    event.map(|e| sheet.things.when(e.at)).unwrap_or_default()
}

/// The act that was judged.
fn act(sheet: &Sheet<'_>, act: ActRef) -> String {
    let number = |n: u32| i64::from(n) + 1;
    let msg = match act {
        ActRef::Request(id) => Msg::new("report-act-request").number("n", number(id.0)),
        ActRef::Ruling(id, step) => {
            let instrument = sheet.course.state.requests.get(id.index()).map(|r| r.reading.instrument);
            let route = instrument.map(|i| &sheet.prepared.instrument_spec(i).route);
            let step = usize::try_from(step).ok().and_then(|s| route.and_then(|r| r.get(s)));
            let step = step.map_or(StepAct::Execute, |s| s.act);
            Msg::new("report-act-ruling").number("n", number(id.0)).named("step", &step)
        }
        ActRef::Challenge(id) => Msg::new("report-act-challenge").number("n", number(id.0)),
        ActRef::Verdict => Msg::new("report-act-verdict"),
        ActRef::Discontinuance => Msg::new("report-act-discontinuance"),
        ActRef::Handling(item) => Msg::new("report-act-handling").msg("item", sheet.things.item(item)),
        ActRef::Running(n) => Msg::new("report-act-running").number("n", number(n)),
        ActRef::Person(person) => {
            let name = sheet.things.scenario.persons.get(person.index()).map_or("", |p| &p.id);
            Msg::new("report-act-person").msg("person", sheet.things.words.thing("person", name))
        }
        ActRef::Exhibit(item) => Msg::new("report-act-exhibit").msg("item", sheet.things.item(item)),
        ActRef::Charge => Msg::new("report-act-charge"),
        ActRef::Approach(id) => Msg::new("report-act-approach").number("n", number(id.0)),
        ActRef::Register => Msg::new("report-act-register"),
        ActRef::Closing => Msg::new("report-act-closing"),
    };
    sheet.things.words.say(&msg)
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
    let sign = words.attribute(&Mark::Kept.msg(), "sign").unwrap_or_default();
    let sign = format!("{sign} {}", words.say(&Mark::Kept.msg()));
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

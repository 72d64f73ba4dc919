//! The table of counterfactuals in words.

use super::layout::Page;
use super::names::{instrument_msg, treaty_msg};
use super::{Arg, Msg, Words};
use crate::case::prepared::Prepared;
use crate::pilot::whatif::{Change, Effect, Request, Row};

/// What is otherwise, in words.
pub fn change(words: &Words, p: &Prepared, change: &Change) -> String {
    let desk = |id: &crate::case::ids::DeskId| words.thing("desk", &p.desk_spec(*id).id);
    let request = |key: &'static str, about: &Request| {
        Msg::new(key)
            .msg("instrument", instrument_msg(words, &about.instrument))
            .msg("desk", desk(&about.addressee))
            .number("n", about.id.0 + 1)
    };
    let msg = match change {
        Change::Nothing => Msg::new("whatif-nothing"),
        Change::AtOnce(id) => Msg::new("whatif-at-once").msg("desk", desk(id)),
        Change::AlwaysOpen(id) => Msg::new("whatif-always-open").msg("desk", desk(id)),
        Change::NoOtherFiles(id) => Msg::new("whatif-no-other-files").msg("desk", desk(id)),
        Change::Joins(id, treaty) => {
            let state = &p.scenario.jurisdictions[id.index()].id;
            Msg::new("whatif-joins")
                .msg("state", words.thing("jurisdiction", state))
                .msg("treaty", treaty_msg(words, treaty))
        }
        Change::NoQuestion(about) => request("whatif-no-question", about),
        Change::PreservedFirst(lead) => {
            let name = p.scenario.leads.get(lead.index()).map_or("", |l| l.id.as_str());
            Msg::new("whatif-preserved-first").msg("lead", words.thing("lead", name))
        }
        Change::BetterAct(about) => request("whatif-better-act", about),
        Change::LeadEarlier => Msg::new("whatif-lead-earlier"),
    };
    words.say(&msg)
}

/// By what one course differs from another, in words.
pub fn effect(words: &Words, effect: &Effect) -> String {
    let span = Arg::Minutes(effect.saved_minutes.unsigned_abs());
    let key = match effect.saved_minutes {
        0 => "whatif-no-time",
        1.. => "whatif-sooner",
        _ => "whatif-later",
    };
    let mut parts = vec![words.say(&Msg::new(key).with("span", span))];
    let counted = [
        ("whatif-items-saved", effect.evidence_saved.0),
        ("whatif-items-lost", effect.evidence_saved.1),
        ("whatif-verdicts", effect.verdicts_changed),
    ];
    parts.extend(
        counted
            .iter()
            .filter(|(_, n)| *n > 0)
            .map(|(key, n)| words.say(&Msg::new(*key).number("n", *n))),
    );
    if effect.score_change != 0 {
        let sign = if effect.score_change > 0 { "+" } else { "−" };
        let points = format!("{sign}{}", effect.score_change.unsigned_abs());
        parts.push(words.say(&Msg::new("whatif-total").text("points", points)));
    }
    words.join(parts, "list-comma")
}

/// The whole table, the most saved first, with the policy and what was dropped.
pub fn page(words: &Words, p: &Prepared, rows: &[Row], width: usize) -> String {
    let mut page = Page::new(width);
    page.heading(&words.get("whatif-title"));
    page.text(2, &words.get("whatif-policy"));
    page.gap();
    let idle = |row: &Row| {
        row.effect == Effect::default() && row.dropped.is_empty() && row.change != Change::Nothing
    };
    for row in rows.iter().filter(|r| !idle(r)) {
        let line = Msg::new("whatif-row")
            .text("change", change(words, p, &row.change))
            .text("saved", effect(words, &row.effect));
        page.hung("  ", 4, &words.say(&line));
        if !row.dropped.is_empty() {
            page.text(4, &words.say(&Msg::new("whatif-dropped").count("n", row.dropped.len())));
        }
    }
    let without: Vec<String> = rows.iter().filter(|r| idle(r)).map(|r| change(words, p, &r.change)).collect();
    if !without.is_empty() {
        page.heading(&words.get("whatif-idle"));
        for line in without {
            page.hung("  ", 4, &line);
        }
    }
    page.finish()
}

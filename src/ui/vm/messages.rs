//! View model: what came in. Messages, approaches, duties to notify, proposals.

use egui_phosphor::regular as icon;

use super::page::{Block, Page, cell, row};
use crate::case::joint::{ApproachView, ChannelState, DutyStanding};
use crate::text::{Arg, Msg};
use crate::ui::Sight;
use crate::ui::theme::Tone;
use crate::ui::vm::docket::due_words;

/// Messages, newest first, and what waits for an answer.
pub fn page(sight: &Sight<'_>) -> Page {
    let mut page = Page::new(sight, "ui-place-messages", icon::ENVELOPE, "ui-messages-empty");
    let joint = &sight.view.sections.joint;
    channel(sight, joint.channel, &mut page);
    for approach in joint.approaches.iter().filter(|a| !a.over) {
        page.section(sight.thing("approach", &approach.name), approach_lines(sight, approach));
    }
    let duties = joint.duties.iter().map(|d| {
        let (tone, key) = match d.standing {
            DutyStanding::Running => (Tone::Waiting, "ui-duty-running"),
            DutyStanding::Overdue => (Tone::Refused, "ui-duty-overdue"),
            DutyStanding::Met => (Tone::Kept, "ui-duty-met"),
        };
        let to = sight.desk(&d.to);
        row(vec![
            cell(sight.t(&format!("duty-{}", d.law))),
            cell(to),
            cell(due_words(sight, d.due)),
            (tone, sight.t(key)),
        ])
    });
    let columns =
        [("ui-column-duty", 36), ("ui-column-to", 24), ("ui-column-due", 26), ("ui-column-state", 14)];
    page.table(sight, "ui-messages-duties", &columns, duties.collect());
    proposals(sight, &mut page);
    for (name, at) in sight.view.messages.iter().rev() {
        let text = sight.thing("inject", name);
        let lines = text.lines().map(|l| Block::Line(Tone::Plain, l.trim().to_owned())).collect();
        page.section(sight.when(*at), lines);
    }
    page
}

fn channel(sight: &Sight<'_>, state: ChannelState, page: &mut Page) {
    let (tone, key) = match state {
        ChannelState::Compromised => (Tone::Refused, "ui-channel-compromised"),
        ChannelState::Secured => (Tone::Kept, "ui-channel-secured"),
        _ => return,
    };
    page.section(sight.t("ui-messages-channel"), vec![Block::Line(tone, sight.t(key))]);
}

fn approach_lines(sight: &Sight<'_>, approach: &ApproachView) -> Vec<Block> {
    let mut lines = vec![Block::Line(
        Tone::Plain,
        sight.say(&Msg::new("ui-approach-claims").text("desk", sight.desk(&approach.claims))),
    )];
    let asks = approach.asks.iter().map(|i| sight.item_or_thing(i)).collect();
    let asks = sight.words.join(asks, "list-comma");
    lines.push(Block::Line(Tone::Plain, sight.say(&Msg::new("ui-approach-asks").text("items", asks))));
    lines.push(Block::Line(Tone::Waiting, due_words(sight, approach.until)));
    let called = match (approach.calling, approach.confirmed) {
        (true, _) => Some((Tone::Running, "ui-approach-calling")),
        (false, Some(true)) => Some((Tone::Kept, "ui-approach-confirmed")),
        (false, Some(false)) => Some((Tone::Refused, "ui-approach-denied")),
        (false, None) => None,
    };
    lines.extend(called.map(|(tone, key)| Block::Line(tone, sight.t(key))));
    lines
}

fn proposals(sight: &Sight<'_>, page: &mut Page) {
    let joint = &sight.view.sections.joint;
    for (key, proposal) in [("ui-proposal-lead", &joint.lead), ("ui-proposal-team", &joint.team)] {
        let Some(proposal) = proposal else { continue };
        let states = proposal.states.iter().map(|s| sight.words.thing("jurisdiction", s)).collect();
        let mut lines = vec![Block::Line(
            Tone::Plain,
            sight.say(&Msg::new("ui-proposal-states").with("states", Arg::And(states))),
        )];
        let (tone, state) = match (proposal.agreed, proposal.awaits_you) {
            (true, _) => (Tone::Kept, "ui-proposal-agreed"),
            (false, true) => (Tone::Accent, "ui-proposal-awaits-you"),
            (false, false) => (Tone::Waiting, "ui-proposal-waits"),
        };
        lines.push(Block::Line(tone, sight.t(state)));
        lines.extend(proposal.until.map(|at| Block::Line(Tone::Secondary, due_words(sight, at))));
        page.section(sight.t(key), lines);
    }
}

//! View model: what came in. Messages that were not read yet, then what waits for an answer (approaches, duties to
//! notify, proposals), then the rest.

use egui_phosphor::regular as icon;

use super::headed;
use super::page::{Block, Page, cell, row};
use crate::case::joint::{ApproachView, ChannelState, DutyStanding, Proposal};
use crate::text::{Arg, Msg};
use crate::ui::act::{Value, Values};
use crate::ui::theme::Tone;
use crate::ui::vm::docket::due_words;
use crate::ui::{Sight, UiCommand};

/// Messages, unread ones first, then newest first; and what waits for an answer.
pub fn page(sight: &Sight<'_>) -> Page {
    let mut page = Page::new(sight, "ui-place-messages", icon::ENVELOPE, "ui-messages-empty");
    let joint = &sight.view.sections.joint;
    unread(sight, &mut page);
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
    for (name, at) in sight.view.messages.iter().rev().filter(|(name, _)| !sight.play.is_unread(name)) {
        page.section(sight.when(*at), message_lines(sight, name, Tone::Secondary));
    }
    page
}

/// What was not read yet, with a way to say that it was.
fn unread(sight: &Sight<'_>, page: &mut Page) {
    let mut any = false;
    for (name, at) in sight.view.messages.iter().rev().filter(|(name, _)| sight.play.is_unread(name)) {
        let heading = Msg::new("ui-messages-new").text("when", sight.when(*at));
        page.section(sight.say(&heading), message_lines(sight, name, Tone::Plain));
        any = true;
    }
    if any {
        page.blocks
            .push(Block::Link(sight.t("ui-messages-read"), UiCommand::ReadMessages));
    }
}

fn message_lines(sight: &Sight<'_>, name: &str, tone: Tone) -> Vec<Block> {
    let text = sight.thing("inject", name);
    text.lines().map(|l| Block::Line(tone, l.trim().to_owned())).collect()
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
    let asks = sight.words.join(asks, "list-semicolon");
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
    let both = [
        ("ui-proposal-lead", &joint.lead, Proposal::Lead),
        ("ui-proposal-team", &joint.team, Proposal::Team),
    ];
    for (key, proposal, which) in both {
        let Some(proposal) = proposal else { continue };
        let states = proposal.states.iter().map(|s| sight.words.thing("jurisdiction", s)).collect();
        let whose = if key == "ui-proposal-lead" { "ui-proposal-leader" } else { "ui-proposal-states" };
        let whose = Msg::new(whose).with("states", Arg::And(states));
        let mut lines = vec![Block::Line(Tone::Plain, sight.say(&whose))];
        let (tone, state) = match (proposal.agreed, proposal.awaits_you) {
            (true, _) => (Tone::Kept, "ui-proposal-agreed"),
            (false, true) => (Tone::Accent, "ui-proposal-awaits-you"),
            (false, false) => (Tone::Waiting, "ui-proposal-waits"),
        };
        lines.push(Block::Line(tone, headed(sight.t(state))));
        lines.extend(proposal.until.map(|at| {
            let words = Msg::new("ui-proposal-until").text("when", sight.when(at));
            Block::Line(Tone::Secondary, sight.say(&words))
        }));
        if proposal.awaits_you && !proposal.agreed {
            let words = format!("{} {}", icon::CARET_RIGHT, sight.t("ui-proposal-answer"));
            lines.push(Block::Link(words, answer_to(which)));
        }
        page.section(sight.t(key), lines);
    }
}

/// Opens the form of an answer with the proposal chosen.
fn answer_to(proposal: Proposal) -> UiCommand {
    let chosen = Values::from([("proposal".to_owned(), Value::One(format!("{proposal:?}").into()))]);
    UiCommand::OpenAct("agree", chosen)
}

/// The proposals that wait for this seat, each with what opens its answer.
pub fn awaited(sight: &Sight<'_>) -> Vec<(String, UiCommand)> {
    let joint = &sight.view.sections.joint;
    let both = [
        ("ui-proposal-lead", &joint.lead, Proposal::Lead),
        ("ui-proposal-team", &joint.team, Proposal::Team),
    ];
    let waits = both
        .into_iter()
        .filter(|(_, p, _)| p.as_ref().is_some_and(|p| p.awaits_you && !p.agreed));
    waits.map(|(key, _, which)| (sight.t(key), answer_to(which))).collect()
}

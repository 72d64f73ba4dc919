//! What people ruled on a judge's or an authority's seat, and beside it what the engine would have ruled on the same
//! file: one defensible answer. The ruling stood and drove the case; nobody is told that it was wrong because the
//! engine's was another.

use crate::case::command::Guilt;
use crate::case::event::{ActRef, Event};
use crate::case::ids::SeatId;
use crate::case::step::told_grounds;
use crate::text::Msg;
use crate::text::findings::{Told, case_number};
use crate::ui::play::Play;
use crate::ui::theme::Tone;
use crate::ui::vm::docket::answer_in;

/// A ruling of a person.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct RulingVm {
    /// Whose, on what, when.
    pub what: String,
    /// As it was given, with its grounds.
    pub given: (Tone, String),
    /// How many marks it cited, and what was written beside it.
    pub reasons: String,
    /// What the engine would have ruled, with its grounds.
    pub engine: (Tone, String),
    /// Both are the same.
    pub same: bool,
    /// The event, to look at it in the replay.
    pub event: usize,
}

/// Rulings of people, in the order in which they were given.
pub(super) fn rulings(told: &Told<'_>, play: &Play) -> Vec<RulingVm> {
    let people = play.session().people();
    let is_person = |by: &Option<SeatId>| by.filter(|seat| people.contains(seat));
    let mut all = Vec::new();
    for (event, recorded) in told.events.iter().enumerate() {
        match &recorded.event {
            Event::Decided { by, .. } => {
                all.extend(is_person(by).and_then(|seat| decided(told, seat, event)));
            }
            Event::ChallengeRuled { by, .. } => {
                all.extend(is_person(by).and_then(|seat| challenge(told, seat, event)));
            }
            Event::VerdictGiven { by, .. } => {
                if let Some(seat) = is_person(by) {
                    verdict(told, seat, event, &mut all);
                }
            }
            _ => {}
        }
    }
    all
}

/// Whose act it is, which, and when.
fn heading(told: &Told<'_>, seat: SeatId, act: ActRef, event: usize) -> String {
    let id = &told.p.scenario.seats[seat.index()].id;
    let msg = Msg::new("report-act")
        .text("when", told.when(event))
        .text("seat", told.words.say(&told.words.thing("seat", id)))
        .text("act", told.act(act, case_number));
    told.words.say(&msg)
}

/// How many marks were cited, and the free text.
fn reasons(told: &Told<'_>, given: &crate::case::command::Reasons) -> String {
    let cited = told.words.say(&Msg::new("ui-ruling-marks").count("n", given.marks.len()));
    if given.note.trim().is_empty() {
        return cited;
    }
    told.words
        .say(&Msg::new("ui-ruling-note").text("marks", cited).text("note", given.note.trim()))
}

fn decided(told: &Told<'_>, seat: SeatId, event: usize) -> Option<RulingVm> {
    let Event::Decided { request, step, decision, engine, given, .. } = &told.events.get(event)?.event else {
        return None;
    };
    let answer = engine.as_deref().unwrap_or(decision);
    Some(RulingVm {
        what: heading(told, seat, ActRef::Ruling(*request, *step), event),
        given: answer_in(told.words, decision.outcome, &given.grounds),
        reasons: reasons(told, given),
        engine: answer_in(told.words, answer.outcome, &told_grounds(answer, &[])),
        same: answer.outcome == decision.outcome,
        event,
    })
}

fn challenge(told: &Told<'_>, seat: SeatId, event: usize) -> Option<RulingVm> {
    let Event::ChallengeRuled { challenge, ruling, engine, reasons: given, .. } =
        &told.events.get(event)?.event
    else {
        return None;
    };
    let tone = if ruling == engine { Tone::Kept } else { Tone::Waiting };
    let say = |ruling| told.words.say(&crate::text::Named::msg(ruling));
    Some(RulingVm {
        what: heading(told, seat, ActRef::Challenge(*challenge), event),
        given: (tone, say(ruling)),
        reasons: reasons(told, given),
        engine: (Tone::Plain, say(engine)),
        same: ruling == engine,
        event,
    })
}

/// A verdict, count by count, beside what the structure of the proof carries.
fn verdict(told: &Told<'_>, seat: SeatId, event: usize, all: &mut Vec<RulingVm>) {
    let Some(Event::VerdictGiven { verdicts, reasons: given, .. }) = told.events.get(event).map(|e| &e.event)
    else {
        return;
    };
    let words = told.words;
    let line = |count: &str, guilt: &Guilt| {
        let count = words.say(&words.thing("count", count));
        words.say(&Msg::new("ui-court-verdict").text("count", count).named("guilt", guilt))
    };
    for verdict in verdicts {
        let count = &told.p.scenario.counts[verdict.count.index()].id;
        all.push(RulingVm {
            what: heading(told, seat, ActRef::Verdict, event),
            given: (Tone::Plain, line(count, &verdict.guilt)),
            reasons: reasons(told, given),
            engine: (Tone::Plain, line(count, &verdict.proof)),
            same: verdict.guilt == verdict.proof,
            event,
        });
    }
}

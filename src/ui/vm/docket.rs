//! View model: requests out and in, each with where it stands, by when, and what it waits for; and the leads
//! that are worth following.

use std::cmp::Ordering;

use crate::case::event::RequestEnd;
use crate::case::projection::{LeadView, PhaseView, RequestView, StatusView};
use crate::kernel::{Name, Tick};
use crate::law::decision::Outcome;
use crate::text::names::{ground_msg, instrument_msg};
use crate::text::{Arg, Msg, Named, Words};
use crate::ui::theme::Tone;
use crate::ui::vm::cut::cut;
use crate::ui::vm::{headed, ways};
use crate::ui::{Sight, UiCommand};

/// Requests and leads.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct DocketVm {
    /// What waits for a decision of this seat.
    pub to_decide: Vec<RequestRow>,
    /// What this seat sent.
    pub sent: Vec<RequestRow>,
    /// Files of others that this seat sees.
    pub others: Vec<RequestRow>,
    /// Leads worth following.
    pub leads: Vec<LeadRow>,
    /// The seat may send requests.
    pub may_send: bool,
}

/// A request in a row.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct RequestRow {
    /// File number.
    pub number: u32,
    /// Instrument and addressee.
    pub title: String,
    /// What is asked.
    pub asks: String,
    /// Where it stands, as a chip.
    pub status: String,
    /// What that means.
    pub tone: Tone,
    /// When it was sent.
    pub sent: String,
    /// By when the present step is due.
    pub due: Option<String>,
    /// Until when what it preserves is kept.
    pub kept: Option<String>,
    /// What was answered, with its grounds.
    pub answers: Vec<(Tone, String)>,
    /// Of a grant in part: what was granted, what was cut, and why.
    pub cut: Vec<(Tone, String)>,
    /// How a refusal, a grant in part or a question back is met.
    pub contest: Option<Contest>,
    /// Items that it brought.
    pub items: Vec<(String, String)>,
    /// It is selected.
    pub selected: bool,
}

/// How an answer is met: a form that opens as it was sent, with the reasons beside it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Contest {
    /// In words.
    pub words: String,
    /// What that is.
    pub what: String,
    /// What it does.
    pub command: UiCommand,
}

/// A lead in a row.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct LeadRow {
    /// Number.
    pub number: u32,
    /// The question.
    pub title: String,
    /// Who could answer.
    pub holder: String,
    /// When the data are expected to be gone.
    pub expires: Option<(Tone, String)>,
    /// Channels that reach the holder's state: instrument, desk, title of both, what it does.
    pub channels: Vec<ChannelRow>,
    /// It is selected.
    pub selected: bool,
}

/// A channel that reaches a holder.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ChannelRow {
    /// Instrument.
    pub instrument: String,
    /// Desk.
    pub addressee: String,
    /// Short name of the instrument, and the desk.
    pub title: String,
    /// What the instrument is.
    pub what: String,
}

impl DocketVm {
    /// From what a seat sees.
    pub fn of(sight: &Sight<'_>) -> DocketVm {
        let rows: Vec<(RequestRow, &RequestView)> =
            sight.view.files().rev().map(|r| (request_row(sight, r), r)).collect();
        let pick = |wanted: &dyn Fn(&RequestView) -> bool| -> Vec<RequestRow> {
            rows.iter().filter(|(_, r)| wanted(r)).map(|(row, _)| row.clone()).collect()
        };
        let open = ways::open(sight);
        let waits = |r: &RequestView| matches!(r.status, StatusView::AwaitsYou(_));
        DocketVm {
            to_decide: pick(&|r| waits(r)),
            sent: pick(&|r| r.own && !waits(r)),
            others: pick(&|r| !r.own && !waits(r)),
            leads: sight.view.leads.iter().map(|l| lead_row(sight, l, &open)).collect(),
            may_send: !sight.view.channels.is_empty(),
        }
    }
}

/// A request in a row.
pub fn request_row(sight: &Sight<'_>, request: &RequestView) -> RequestRow {
    let form = &request.form;
    let title = Msg::new("ui-request-title")
        .msg("instrument", instrument_msg(sight.words, &form.instrument))
        .text("addressee", sight.desk(&form.addressee));
    let (tone, status) = status_words(sight, request.status);
    let item = |handle: &Name| (handle.to_string(), sight.item_title(handle));
    RequestRow {
        number: request.number,
        title: headed(sight.say(&title)),
        asks: form.category.map(|c| sight.named(&c)).unwrap_or_default(),
        status,
        tone,
        sent: sight.when(request.sent_at),
        due: request.due.map(|at| due_words(sight, at)),
        kept: kept(sight, request.number).map(|at| kept_words(sight, at)),
        answers: answers(sight, request),
        cut: cut(sight, request),
        contest: contest(sight, request),
        items: request.items.iter().map(item).collect(),
        selected: sight.play.selection == crate::ui::Selection::Request(request.number),
    }
}

/// What a sender can do about an answer that is not what was asked. No authority's word is the last one while the
/// case runs: a question is answered, a refusal or a cut is met with a request that answers its reasons.
fn contest(sight: &Sight<'_>, request: &RequestView) -> Option<Contest> {
    if !request.own || matches!(sight.view.phase, PhaseView::Closed(_)) {
        return None;
    }
    let not_as_asked = |(outcome, _): &(Outcome, Vec<Name>)| {
        matches!(outcome, Outcome::Refuse | Outcome::Partial | Outcome::Postpone)
    };
    let (key, what) = match request.status {
        StatusView::AwaitsClarification => ("ui-contest-answer", "ui-contest-answer-what"),
        StatusView::Closed(RequestEnd::Refused) => ("ui-contest-again", "ui-contest-again-what"),
        _ if request.decisions.iter().any(not_as_asked) => ("ui-contest-again", "ui-contest-again-what"),
        _ => return None,
    };
    let words = sight.say(&Msg::new(key).number("n", request.number));
    Some(Contest { words, what: sight.t(what), command: UiCommand::Redraft(request.number) })
}

/// By when, in words: the date and how long that is.
pub fn due_words(sight: &Sight<'_>, at: Tick) -> String {
    let (key, span) = from_now(sight, at, ["ui-due-in", "ui-due-now", "ui-due-over"]);
    sight.say(&Msg::new(key).text("when", sight.when(at)).with("span", Arg::Minutes(span)))
}

/// Until when what a request preserves is kept.
pub fn kept(sight: &Sight<'_>, number: u32) -> Option<Tick> {
    sight.view.kept.iter().find(|k| k.number == number).map(|k| k.until)
}

/// Until when something is kept; past that, why it still is.
fn kept_words(sight: &Sight<'_>, at: Tick) -> String {
    if at <= sight.view.now {
        return sight.t("ui-kept-pending");
    }
    let span = Arg::Minutes(at.since(sight.view.now));
    sight.say(&Msg::new("ui-kept-until").text("when", sight.when(at)).with("span", span))
}

/// Of the keys for what is ahead, what is now and what is past, the one that fits, and how long it is from now.
fn from_now(sight: &Sight<'_>, at: Tick, [ahead, same, past]: [&'static str; 3]) -> (&'static str, u64) {
    let now = sight.view.now;
    match at.cmp(&now) {
        Ordering::Greater => (ahead, at.since(now)),
        Ordering::Equal => (same, 0),
        Ordering::Less => (past, now.since(at)),
    }
}

/// When data are expected to be gone, or have been, in words.
pub fn gone_words(sight: &Sight<'_>, at: Tick) -> String {
    let (key, span) = from_now(sight, at, ["ui-lead-gone", "ui-lead-now", "ui-lead-lost"]);
    sight.say(&Msg::new(key).text("when", sight.when(at)).with("span", Arg::Minutes(span)))
}

/// What becomes of the data that a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// They are in the file.
    Answered,
    /// A holder keeps them until then, at this seat's request.
    Kept(Tick),
    /// Nobody keeps them: they are expected to be gone then.
    Expires(Tick),
}

/// What becomes of the data that a question is about, as far as the seat knows. Every place tells it alike.
pub fn fate(sight: &Sight<'_>, lead: &LeadView) -> Option<Fate> {
    if sight.view.answered.contains(&lead.number) {
        return Some(Fate::Answered);
    }
    let kept = sight.view.kept.iter().filter(|k| k.leads.contains(&lead.number));
    let kept = kept.map(|k| k.until).max().map(Fate::Kept);
    kept.or(lead.expected_expiry.map(Fate::Expires))
}

/// The same in words, with what it means: kept, gone or soon to be, or a while to go.
pub fn fate_words(sight: &Sight<'_>, lead: &LeadView) -> Option<(Tone, String)> {
    Some(match fate(sight, lead)? {
        Fate::Answered => (Tone::Kept, sight.t("ui-lead-answered")),
        Fate::Kept(until) => (Tone::Waiting, kept_words(sight, until)),
        Fate::Expires(at) => {
            let soon = at < sight.view.now.plus(14 * 24 * 60);
            (if soon { Tone::Refused } else { Tone::Waiting }, gone_words(sight, at))
        }
    })
}

/// Where a request stands, and what that means.
pub fn status_words(sight: &Sight<'_>, status: StatusView) -> (Tone, String) {
    match status {
        StatusView::UnderWay => (Tone::Running, sight.t("ui-status-under-way")),
        StatusView::At(act) => (Tone::Running, sight.say(&Msg::new("ui-status-at").named("step", &act))),
        StatusView::AwaitsYou(act) => {
            (Tone::Accent, sight.say(&Msg::new("ui-status-awaits-you").named("step", &act)))
        }
        StatusView::AwaitsClarification => (Tone::Waiting, sight.t("ui-status-awaits-clarification")),
        StatusView::Closed(end) => {
            let tone = match end {
                RequestEnd::Answered => Tone::Kept,
                RequestEnd::Refused => Tone::Refused,
                _ => Tone::Idle,
            };
            (tone, sight.named(&end))
        }
    }
}

/// Outcome and grounds.
type Answer<'a> = &'a (Outcome, Vec<Name>);

/// What was answered, at which step and by which office; the same answer at steps that follow each other is told once.
fn answers(sight: &Sight<'_>, request: &RequestView) -> Vec<(Tone, String)> {
    let mut told: Vec<(Vec<Msg>, Answer<'_>)> = Vec::new();
    for (decision, (step, office)) in request.decisions.iter().zip(&request.taken) {
        let who = match office {
            Some(office) => Msg::new("ui-answer-step").named("step", step).named("office", office),
            None => step.msg(),
        };
        match told.last_mut() {
            Some((by, same)) if *same == decision => by.push(who),
            _ => told.push((vec![who], decision)),
        }
    }
    let words = |(by, (outcome, grounds)): (Vec<Msg>, Answer<'_>)| {
        let (tone, answer) = answer_in(sight.words, *outcome, grounds);
        let msg = Msg::new("ui-answer-by").with("who", Arg::List(by)).text("answer", answer);
        (tone, headed(sight.say(&msg)))
    };
    told.into_iter().map(words).collect()
}

/// An answer with its grounds.
pub fn answer_in(words: &Words, outcome: Outcome, grounds: &[Name]) -> (Tone, String) {
    let tone = match outcome {
        Outcome::Grant => Tone::Kept,
        Outcome::Partial | Outcome::Clarify | Outcome::Postpone => Tone::Waiting,
        Outcome::Refuse => Tone::Refused,
    };
    // What was met carries a grant; what was not, or what stands against it, any other answer. Grounds have commas.
    let named = grounds.iter().map(|g| words.say(&ground_msg(words, g))).collect();
    let key = match (outcome, grounds.is_empty()) {
        (_, true) => "ui-answer-bare",
        (Outcome::Grant, false) => "ui-answer-met",
        (Outcome::Partial | Outcome::Clarify | Outcome::Postpone | Outcome::Refuse, false) => "ui-answer",
    };
    let mut msg = Msg::new(key).named("outcome", &outcome);
    if !grounds.is_empty() {
        msg = msg.text("grounds", words.join(named, "list-semicolon"));
    }
    (tone, words.say(&msg))
}

fn lead_row(sight: &Sight<'_>, lead: &LeadView, open: &[ways::Way<'_>]) -> LeadRow {
    let rows = ways::to_lead(open, lead).map(|(c, desk)| ChannelRow {
        instrument: c.instrument.to_string(),
        addressee: desk.to_string(),
        title: sight.say(
            &Msg::new("ui-request-title")
                .text("instrument", c.instrument.clone())
                .text("addressee", sight.desk(desk)),
        ),
        what: headed(sight.say(&instrument_msg(sight.words, &c.instrument))),
    });
    let expires = fate_words(sight, lead);
    LeadRow {
        number: lead.number,
        title: sight.thing("lead", &lead.name),
        holder: sight.desk(&lead.holder),
        expires,
        channels: rows.collect(),
        selected: sight.play.selection == crate::ui::Selection::Lead(lead.number),
    }
}

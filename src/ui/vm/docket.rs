//! View model: requests out and in, each with where it stands, by when, and what it waits for; and the leads
//! that are worth following.

use crate::case::event::RequestEnd;
use crate::case::projection::{LeadView, RequestView, StatusView};
use crate::law::decision::Outcome;
use crate::text::names::{ground_msg, instrument_msg};
use crate::text::{Arg, Msg};
use crate::ui::Sight;
use crate::ui::theme::Tone;

/// Requests and leads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// What was answered, with its grounds.
    pub answers: Vec<(Tone, String)>,
    /// Items that it brought.
    pub items: Vec<(String, String)>,
    /// It is selected.
    pub selected: bool,
}

/// A lead in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
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
        let waits = |r: &RequestView| matches!(r.status, StatusView::AwaitsYou(_));
        DocketVm {
            to_decide: pick(&|r| waits(r)),
            sent: pick(&|r| r.own && !waits(r)),
            others: pick(&|r| !r.own && !waits(r)),
            leads: sight.view.leads.iter().map(|l| lead_row(sight, l)).collect(),
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
    let item = |handle: &String| (handle.clone(), sight.item_title(handle));
    RequestRow {
        number: request.number,
        title: sight.say(&title),
        asks: form.category.map(|c| sight.named(&c)).unwrap_or_default(),
        status,
        tone,
        sent: sight.when(request.sent_at),
        due: request.due.map(|at| due_words(sight, at)),
        answers: request.decisions.iter().map(|(o, g)| answer_words(sight, *o, g)).collect(),
        items: request.items.iter().map(item).collect(),
        selected: sight.play.selection == crate::ui::Selection::Request(request.number),
    }
}

/// By when, in words: the date and how long that is.
pub fn due_words(sight: &Sight<'_>, at: crate::kernel::Tick) -> String {
    let now = sight.view.now;
    let (key, span) = if at >= now { ("ui-due-in", at.since(now)) } else { ("ui-due-over", now.since(at)) };
    sight.say(&Msg::new(key).text("when", sight.when(at)).with("span", Arg::Minutes(span)))
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

/// An answer with its grounds.
pub fn answer_words(sight: &Sight<'_>, outcome: Outcome, grounds: &[String]) -> (Tone, String) {
    let tone = match outcome {
        Outcome::Grant => Tone::Kept,
        Outcome::Partial | Outcome::Clarify | Outcome::Postpone => Tone::Waiting,
        Outcome::Refuse => Tone::Refused,
    };
    let msg = if grounds.is_empty() {
        Msg::new("ui-answer-bare").named("outcome", &outcome)
    } else {
        Msg::new("ui-answer")
            .named("outcome", &outcome)
            .with("grounds", Arg::List(grounds.iter().map(|g| ground_msg(sight.words, g)).collect()))
    };
    (tone, sight.say(&msg))
}

fn lead_row(sight: &Sight<'_>, lead: &LeadView) -> LeadRow {
    let channels = sight.view.channels.iter().filter(|c| c.jurisdiction == lead.jurisdiction);
    let rows = channels.flat_map(|c| {
        c.addressees.iter().map(move |desk| ChannelRow {
            instrument: c.instrument.clone(),
            addressee: desk.clone(),
            title: sight.say(
                &Msg::new("ui-request-title")
                    .text("instrument", c.instrument.clone())
                    .text("addressee", sight.desk(desk)),
            ),
            what: sight.say(&instrument_msg(sight.words, &c.instrument)),
        })
    });
    let expires = lead.expected_expiry.map(|at| {
        let soon = at < sight.view.now.plus(14 * 24 * 60);
        let words = Msg::new("ui-lead-gone")
            .text("when", sight.when(at))
            .with("span", Arg::Minutes(at.since(sight.view.now)));
        (if soon { Tone::Refused } else { Tone::Waiting }, sight.say(&words))
    });
    LeadRow {
        number: lead.number,
        title: sight.thing("lead", &lead.name),
        holder: sight.desk(&lead.holder),
        expires,
        channels: rows.collect(),
        selected: sight.play.selection == crate::ui::Selection::Lead(lead.number),
    }
}

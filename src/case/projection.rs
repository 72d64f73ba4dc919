//! What a seat sees: the one place where things are hidden. Items and requests go by the seat's own
//! handles; foreign queues are a closed door unless tracked; "visible" is decided here alone.
//!
//! A projection is a pure function of what its seat may know. Changing what only another seat may know
//! changes no byte of it until an event reveals the change; that is tested.

mod known;
mod memo;
mod trial;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::command::{ChallengeRuling, Form, Guilt, Moment};
use super::decide::SENDERS;
use super::event::{CaseOutcome, RequestEnd};
use super::handle::{handle, handle_of};
use super::ids::{DeskId, ItemId, MarkId, RequestId, SeatId};
use super::keep;
use super::prepared::{Prepared, Way};
use super::scenario::DeviceClock;
use super::state::{CaseState, KnownItem, Phase, RequestState, RequestStatus};
use super::step;
use crate::kernel::{Name, Tick};
use crate::law::decision::Outcome;
use crate::law::instrument::{Field, Performs, StepAct, Yields};
use crate::law::rules::RuleId;
use crate::law::terms::{DataCategory, Office};
pub use known::Known;
use known::Named;
pub use memo::{Views, rows_open};
use trial::trial_view;

/// What a seat sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Projection {
    /// Its own name.
    pub seat: Name,
    /// Its role.
    pub role: Office,
    /// Now.
    pub now: Tick,
    /// Where the case stands.
    pub phase: PhaseView,
    /// Items known, by handle.
    pub items: Arc<[Arc<ItemView>]>,
    /// Questions worth asking.
    pub leads: Arc<[LeadView]>,
    /// Own files and files to decide, by number.
    pub requests: Arc<[Arc<RequestView>]>,
    /// What holders keep at this seat's request.
    pub kept: Vec<keep::KeptView>,
    /// Numbers of the questions to which an answer is in the file.
    pub answered: Vec<u32>,
    /// Instruments in force from the seat's state.
    pub channels: Arc<[ChannelView]>,
    /// Counts under investigation.
    pub counts: Arc<[CountView]>,
    /// Persons that the file points to.
    pub persons: Vec<Name>,
    /// Messages received: name and when.
    pub messages: Vec<(Name, Tick)>,
    /// The trial, from the charge on.
    pub trial: Option<TrialView>,
    /// The sections of the course.
    pub sections: super::course::SectionsView,
}

impl Projection {
    /// Own files and files to decide, by number.
    pub fn files(&self) -> impl DoubleEndedIterator<Item = &RequestView> {
        self.requests.iter().map(Arc::as_ref)
    }
}

/// Where the case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PhaseView {
    /// Investigation.
    Investigation,
    /// Charged.
    Charged,
    /// Hearing.
    Hearing,
    /// Closed.
    Closed(CaseOutcome),
}

/// An item as a seat knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemView {
    /// `#1`, `#2`, ...
    pub handle: Name,
    /// Kind of data.
    pub category: DataCategory,
    /// Desk that held it.
    pub holder: Name,
    /// Opened.
    pub read: bool,
    /// In the file.
    pub in_file: bool,
    /// Whom it is about, once read.
    pub about: Vec<Name>,
    /// Clock of the device, once read.
    pub clock: Option<DeviceClock>,
    /// Marks, once read.
    pub marks: Vec<MarkView>,
    /// Counts to which it matters, once read.
    pub counts: Vec<Name>,
}

/// A mark as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkView {
    /// `#1.l7_ip`.
    pub name: Name,
    /// Line.
    pub line: u32,
    /// As it stands there.
    pub text: String,
    /// What it is.
    pub kind: MarkKind,
    /// Counts to whose conduct it points.
    pub counts: Vec<Name>,
}

/// Kinds of marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MarkKind {
    /// A network address.
    Address,
    /// A port.
    Port,
    /// A time of the device's clock.
    DeviceTime,
    /// An account.
    Account,
    /// A host.
    Host,
    /// A line.
    Line,
}

/// A question worth asking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeadView {
    /// Position among the leads of this seat, from 1.
    pub number: u32,
    /// Name, for its text.
    pub name: Name,
    /// Marks that identify what to ask for.
    pub marks: Vec<Name>,
    /// The time asked about.
    pub moment: Option<Moment>,
    /// The stretch asked about.
    pub period: Option<super::command::Stretch>,
    /// Who could answer.
    pub holder: Name,
    /// State of the holder.
    pub jurisdiction: Name,
    /// The least that would answer it.
    pub category: DataCategory,
    /// When the holder is expected to erase.
    pub expected_expiry: Option<Tick>,
}

/// A request as a seat sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestView {
    /// File number of this seat.
    pub number: u32,
    /// Sent by this seat.
    pub own: bool,
    /// As written.
    pub form: Arc<Form>,
    /// When it was sent.
    pub sent_at: Tick,
    /// Where it stands, as far as the seat can see.
    pub status: StatusView,
    /// Decisions that reached the seat: outcome and grounds.
    pub decisions: Vec<(Outcome, Vec<Name>)>,
    /// Of the same decisions, in the same order: at which step, and which office took it.
    pub taken: Vec<(StepAct, Option<Office>)>,
    /// By when the present step is due by law.
    pub due: Option<Tick>,
    /// Items that it brought, by handle.
    pub items: Vec<Name>,
    /// What the law answers on what is pleaded, where this seat must decide; a panel shows it to a
    /// person only after the ruling.
    pub lawful: Option<(Outcome, Vec<Name>)>,
}

/// Where a request stands, as far as a seat can see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum StatusView {
    /// Under way; no tracking.
    UnderWay,
    /// At a step that can be followed.
    At(StepAct),
    /// This seat must decide.
    AwaitsYou(StepAct),
    /// Its sender must answer a question.
    AwaitsClarification,
    /// At its end.
    Closed(RequestEnd),
}

/// An instrument in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelView {
    /// Instrument.
    pub instrument: Name,
    /// To which state.
    pub jurisdiction: Name,
    /// Desks that it is addressed to there.
    pub addressees: Vec<Name>,
    /// What the addressee does.
    pub performs: Performs,
    /// Whether it yields evidence.
    pub yields: Yields,
    /// The law sets a time for the answer.
    pub timed: bool,
    /// It rests on a treaty or act, not on comity alone.
    pub treaty: bool,
    /// Required fields.
    pub required: Vec<Field>,
    /// Category, offices that may authorise it alone.
    pub authorisers: Vec<(DataCategory, Vec<Office>)>,
    /// Least maximum penalty in months that the threshold of a category names, where it names one.
    pub least_penalty_months: Vec<(DataCategory, i64)>,
}

/// A count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountView {
    /// Name.
    pub name: Name,
    /// Maximum penalty in the forum, months.
    pub max_penalty_months: u32,
}

/// The trial.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialView {
    /// Against whom.
    pub person: Name,
    /// Counts.
    pub counts: Vec<Name>,
    /// Exhibits by handle, and what became of them.
    pub exhibits: Vec<(Name, Option<ChallengeRuling>)>,
    /// Challenges: exhibit, rule, ruling.
    pub challenges: Vec<(Name, RuleId, Option<ChallengeRuling>)>,
    /// The defence has nothing to add.
    pub rested: bool,
    /// Acts behind the exhibits that a challenge can rest on, as the disclosed file shows them: exhibit
    /// and rule. Only counsel and court read the file that way.
    pub breaches: Vec<(Name, RuleId)>,
    /// What the forum's courts do on each of these. Only the court is told.
    pub practice: Vec<(Name, RuleId, ChallengeRuling)>,
    /// Per count, whether the proof structure holds on what stands. Only the court weighs it.
    pub proven: Vec<(Name, bool)>,
    /// Verdict.
    pub verdicts: Vec<(Name, Guilt)>,
}

/// How much of what a seat sees is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// All of it.
    Whole,
    /// What a stand-in of this seat reads before it acts; the rest is left empty.
    ToAct,
}

/// Projects a case for a seat.
pub fn project(p: &Prepared, state: &CaseState, seat: SeatId) -> Projection {
    look(p, state, seat, Depth::Whole)
}

/// Projects a case for a seat, as far as wanted.
pub fn look(p: &Prepared, state: &CaseState, seat: SeatId, depth: Depth) -> Projection {
    let spec = &p.scenario.seats[seat.index()];
    let known = &state.seats[seat.index()];
    // Only who prosecutes asks questions and charges persons.
    let prosecutes = depth == Depth::Whole || spec.role == Office::Prosecutor;
    Projection {
        seat: spec.id.clone(),
        role: spec.role,
        now: state.clock,
        phase: phase_view(state.phase),
        items: known.known.items(|| item_views(p, state, seat)),
        leads: if prosecutes { known.known.leads(|| lead_views(p, state, seat)) } else { Arc::default() },
        requests: requests(p, state, seat),
        kept: if depth == Depth::Whole { keep::kept(p, state, seat) } else { Vec::new() },
        answered: if depth == Depth::Whole { keep::answered(p, state, seat) } else { Vec::new() },
        channels: channels(p, seat, state.clock),
        counts: p.views().counts(p),
        persons: if prosecutes { persons(p, state, seat) } else { Vec::new() },
        // Whoever acts was told what they reveal.
        messages: known
            .messages
            .iter()
            .filter(|_| depth == Depth::Whole)
            .map(|(inject, at)| (p.scenario.injects[inject.index()].id.clone(), *at))
            .collect(),
        trial: if depth == Depth::Whole || matches!(spec.role, Office::Defence | Office::TrialCourt) {
            trial_view(p, state, seat)
        } else {
            None
        },
        sections: super::course::view(p, state, seat, depth),
    }
}

/// Own files and files to decide, by number.
fn requests(p: &Prepared, state: &CaseState, seat: SeatId) -> Arc<[Arc<RequestView>]> {
    let own = &state.seats[seat.index()];
    // What the law answers rests on more than the request.
    let decides = |id: &RequestId| state.requests[id.index()].status == RequestStatus::AwaitingRuling(seat);
    let all = || {
        let numbered = (1u32..).zip(&own.requests);
        numbered.map(|(n, id)| {
            let make = || request_view(p, state, seat, n, *id);
            if decides(id) { Arc::new(make()) } else { own.known.request(n, make) }
        })
    };
    if own.requests.iter().any(decides) { all().collect() } else { own.known.requests(|| all().collect()) }
}

/// Instruments that a seat can send something by, at a tick.
pub fn channels(p: &Prepared, seat: SeatId, at: Tick) -> Arc<[ChannelView]> {
    let sends = SENDERS.contains(&p.scenario.seats[seat.index()].role);
    if sends { p.views().channels(p, seat, at) } else { Arc::default() }
}

/// Whether an item is in the file.
fn is_in_file(state: &CaseState, item: ItemId) -> bool {
    let held = &state.items[item.index()];
    held.obtained.is_some() && !held.deleted
}

fn phase_view(phase: Phase) -> PhaseView {
    match phase {
        Phase::NotOpened | Phase::Investigation => PhaseView::Investigation,
        Phase::Charged => PhaseView::Charged,
        Phase::Hearing => PhaseView::Hearing,
        Phase::Closed(outcome) => PhaseView::Closed(outcome),
    }
}

fn item_views(p: &Prepared, state: &CaseState, seat: SeatId) -> Vec<Arc<ItemView>> {
    let known = (1usize..).zip(&state.seats[seat.index()].items);
    known.map(|(n, k)| item_view(p, state, seat, n, k)).collect()
}

/// An item as this seat sees it: without the rows that were taken out before the seat got it.
fn item_view(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    number: usize,
    known: &KnownItem,
) -> Arc<ItemView> {
    let whole = p.views().item(p, number, known.item, known.read, is_in_file(state, known.item));
    if !super::custody::hides_rows(state, seat, known.item) {
        return whole;
    }
    let hidden = |mark: &MarkView| {
        let name = mark.name.split_once('.').map_or("", |(_, name)| name);
        let mark = p.mark(known.item, name);
        mark.is_some_and(|mark| super::custody::hides(p, state, seat, mark))
    };
    let mut view = (*whole).clone();
    view.marks.retain(|mark| !hidden(mark));
    Arc::new(view)
}

fn names_of(p: &Prepared, persons: &[super::ids::PersonId]) -> Vec<Name> {
    persons.iter().map(|id| p.scenario.persons[id.index()].id.clone()).collect()
}

fn lead_views(p: &Prepared, state: &CaseState, seat: SeatId) -> Named<[LeadView]> {
    let name = |mark: &MarkId| super::better::mark_name(p, state, seat, *mark);
    let open = &state.seats[seat.index()].leads;
    let made: Vec<LeadView> = (1u32..)
        .zip(open)
        .map(|(number, id)| {
            let lead = &p.scenario.leads[id.index()];
            let clock = lead.moment.and_then(|m| {
                let item = p.scenario.marks[m.index()].item;
                p.scenario.items[item.index()].artefact.as_ref()?.clock
            });
            LeadView {
                number,
                name: lead.id.clone(),
                marks: lead.marks.iter().filter_map(name).collect(),
                moment: lead.moment.as_ref().and_then(name).map(|mark| Moment {
                    mark,
                    zone_minutes: clock.map(|c| c.utc_offset_minutes),
                    slow_seconds: clock.map_or(0, |c| c.slow_seconds),
                }),
                period: lead.period.and_then(|period| super::better::stretch(p, period)),
                holder: p.desk_spec(lead.holder).id.clone(),
                jurisdiction: p.state_of(lead.holder).id.clone(),
                category: lead.category,
                expected_expiry: lead.expected_expiry,
            }
        })
        .collect();
    let whole = open.iter().zip(&made).all(|(id, view)| {
        let lead = &p.scenario.leads[id.index()];
        lead.marks.len() == view.marks.len() && lead.moment.is_some() == view.moment.is_some()
    });
    Named { made: made.into(), whole }
}

fn request_view(p: &Prepared, state: &CaseState, seat: SeatId, number: u32, id: RequestId) -> RequestView {
    let request = &state.requests[id.index()];
    let own = request.seat == seat;
    let is_open = !matches!(request.status, RequestStatus::Closed(_));
    let own_file = &state.seats[seat.index()];
    let known = &own_file.items;
    let brought = step::items_of(state, id);
    let items = (1usize..).zip(known).filter(|(_, k)| brought.contains(&k.item));
    // A grant on the way is not yet known to its sender where nothing is tracked.
    let way = super::reading::way_of(p, request.seat, &request.form, &request.reading);
    let most = request.decisions.len();
    let (mut decisions, mut taken) = (Vec::with_capacity(most), Vec::with_capacity(most));
    for decision in &request.decisions {
        let (act, desk) = step_and_desk(p, request, &way, decision.step);
        if own_knows(p, state, seat, request, desk) {
            decisions.push((decision.outcome, decision.grounds.clone()));
            taken
                .push((act.unwrap_or_else(|| step::act_of(p, request)), desk.map(|d| p.desk_spec(d).office)));
        }
    }
    RequestView {
        number,
        own,
        form: own_file.known.form(number, || form_for(p, state, seat, request)),
        sent_at: request.sent_at,
        status: status_view(p, state, seat, request),
        decisions,
        taken,
        // At its end nothing is due any more.
        due: (is_open && (is_followed(p, state, seat, request) || (own && request.prolonged.is_some())))
            .then(|| step::step_due(p, request, request.step))
            .flatten(),
        items: items.map(|(n, _)| handle(n)).collect(),
        lawful: (request.status == RequestStatus::AwaitingRuling(seat)).then(|| {
            let decision = step::engine_decision(p, state, request, step::act_of(p, request));
            (decision.outcome, decision.reasons.into_iter().map(|r| r.rule).collect())
        }),
    }
}

/// A form names marks as its sender knows them; another seat reads the same marks by its own handles.
fn form_for(p: &Prepared, state: &CaseState, seat: SeatId, request: &RequestState) -> Named<Form> {
    if request.seat == seat {
        return Named { made: request.form.clone(), whole: true };
    }
    let mut form = (*request.form).clone();
    let own = |name: &Name| {
        let mark = super::reading::known_mark(p, state, request.seat, name).ok()?;
        super::better::mark_name(p, state, seat, mark)
    };
    form.identifiers = form.identifiers.iter().filter_map(own).collect();
    form.nexus = form.nexus.iter().filter_map(own).collect();
    form.moment = form.moment.and_then(|m| Some(Moment { mark: own(&m.mark)?, ..m }));
    for considered in &mut form.alternatives {
        considered.fact = considered.fact.as_ref().and_then(own);
    }
    if let Some(claim) = &mut form.emergency {
        claim.mark = claim.mark.as_ref().and_then(own);
    }
    let enclosed = |name: &Name| {
        let item = super::reading::known_item(p, state, request.seat, name).ok()?;
        handle_of(state, seat, item)
    };
    form.encloses = form.encloses.iter().filter_map(enclosed).collect();
    form.preservation = None;
    let whole = names_in(&form) == names_in(&request.form);
    Named { made: Arc::new(form), whole }
}

/// How many marks and items a form names.
fn names_in(form: &Form) -> usize {
    let facts = form.alternatives.iter().filter(|a| a.fact.is_some()).count();
    let single = usize::from(form.moment.is_some())
        + usize::from(form.emergency.as_ref().is_some_and(|claim| claim.mark.is_some()));
    form.identifiers.len() + form.nexus.len() + form.encloses.len() + facts + single
}

/// Whether the seat can follow the request where it now is: in its own state, at a tracked desk, or at
/// the desk where it sits.
pub(super) fn is_followed(p: &Prepared, state: &CaseState, seat: SeatId, request: &RequestState) -> bool {
    request.desk.is_some_and(|d| looks_into(p, state, seat, d))
}

/// Whether the seat can look into the queue of a desk: where it sits, in its own state, or open to its state.
pub fn looks_into(p: &Prepared, state: &CaseState, seat: SeatId, desk: DeskId) -> bool {
    let spec = &p.scenario.seats[seat.index()];
    is_open_to(state, spec.jurisdiction, p.desk_spec(desk)) || spec.desk == Some(desk)
}

/// Whether a state can look into the queue of a desk: its own, a tracked one, or one in a state where its
/// liaison is.
fn is_open_to(state: &CaseState, own: super::ids::JurisdictionId, desk: &super::scenario::Desk) -> bool {
    desk.tracked || desk.jurisdiction == own || super::joint::has_liaison(state, own, desk.jurisdiction)
}

/// A decision reaches a seat if it was taken at a desk where the seat can see, or if it ended the way of the
/// request or asked something back.
fn own_knows(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    request: &RequestState,
    desk: Option<DeskId>,
) -> bool {
    let spec = &p.scenario.seats[seat.index()];
    let near = desk.is_some_and(|d| is_open_to(state, spec.jurisdiction, p.desk_spec(d)));
    near || matches!(request.status, RequestStatus::Closed(_) | RequestStatus::AwaitingClarification)
}

/// What is done at a step of the route, and at which desk.
fn step_and_desk(
    p: &Prepared,
    request: &RequestState,
    way: &Way<'_>,
    at: u32,
) -> (Option<StepAct>, Option<DeskId>) {
    let route = &p.instrument_spec(request.reading.instrument).route;
    let place = usize::try_from(at).ok().and_then(|i| route.get(i));
    (place.map(|s| s.act), place.and_then(|s| p.desk_for(s.at, way).ok().flatten()))
}

fn status_view(p: &Prepared, state: &CaseState, seat: SeatId, request: &RequestState) -> StatusView {
    let act = step::act_of(p, request);
    match request.status {
        RequestStatus::Closed(end) => StatusView::Closed(end),
        RequestStatus::AwaitingClarification => StatusView::AwaitsClarification,
        RequestStatus::AwaitingRuling(who) if who == seat => StatusView::AwaitsYou(act),
        RequestStatus::Queued
        | RequestStatus::InWork
        | RequestStatus::Travelling
        | RequestStatus::AwaitingRelease
        | RequestStatus::Postponed
        | RequestStatus::AwaitingRuling(_) => {
            if is_followed(p, state, seat, request) {
                StatusView::At(act)
            } else {
                StatusView::UnderWay
            }
        }
    }
}

fn persons(p: &Prepared, state: &CaseState, seat: SeatId) -> Vec<Name> {
    names_of(p, super::court::persons_known_to(p, state, seat))
}

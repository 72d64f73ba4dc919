//! The events of a case as a chronicle: one line for each event that matters, quiet ones left out.
//!
//! Times are local to the forum. What a seat may see while it plays is decided by its projection, not
//! here: a chronicle is read when nobody plays on.

mod court;
mod decided;

use std::collections::BTreeMap;

use self::decided::{decided_key, grounds, with_term};
use super::explain::capital;
use super::layout::Page;
use super::names::{Mark, instrument_msg, reason_msg};
use super::sections::Told;
pub use super::things::Reader;
use super::things::{Things, rule_title, standing};
use super::{Msg, Named, Words};
use crate::case::command::Form;
use crate::case::custody::{Event as Custody, Question};
use crate::case::event::{Event, ProlongReason, Reading, Recorded, RequestEnd};
use crate::case::ids::{DeskId, EventId, FindingId, InjectId, ItemId, RequestId, SeatId};
use crate::case::scenario::Scenario;
use crate::kernel::{CivilTime, Name, Tick};
use crate::law::decision::{Decision, Outcome};
use crate::law::instrument::{Performs, StepAct};
use crate::law::rules::{RuleId, Verdict};
use crate::law::terms::Office;

/// Waiting from here on is told.
const LONG_WAIT_MINUTES: u64 = 24 * 60;

/// For whom the chronicle is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Acts and answers, as all who took part could tell them to each other: no findings, no
    /// forecasts, nothing that happened in silence.
    Everyone,
    /// All of it, with findings, losses that nobody was told of, and where the engine would have
    /// ruled otherwise.
    Debrief,
}

/// A line of the chronicle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Position of the event.
    pub event: usize,
    /// When.
    pub at: Tick,
    /// When, in the forum's time.
    pub local: CivilTime,
    /// Who and what.
    pub text: String,
}

/// The chronicle of a case, line by line.
pub fn chronicle(words: &Words, scenario: &Scenario, events: &[Recorded], audience: Audience) -> Vec<Line> {
    told(Things::of(words, scenario), events, audience)
}

/// The same while the case is played, for one reader: what all who took part could tell each other, by the
/// reader's own file numbers. Which of these lines the reader noticed is not decided here.
pub fn chronicle_for(words: &Words, scenario: &Scenario, events: &[Recorded], reader: &Reader) -> Vec<Line> {
    told(Things { reader: Some(reader), ..Things::of(words, scenario) }, events, Audience::Everyone)
}

fn told(things: Things<'_>, events: &[Recorded], audience: Audience) -> Vec<Line> {
    let words = things.words;
    let mut teller = Teller {
        things,
        audience,
        requests: BTreeMap::new(),
        challenged: Vec::new(),
        assessed: BTreeMap::new(),
        questions: Vec::new(),
    };
    let mut lines = Vec::new();
    for (event, recorded) in events.iter().enumerate() {
        let when = things.local(recorded.at);
        for (who, what) in teller.tell(recorded, event) {
            let msg = match who {
                Some(who) => Msg::new("story-line").text("who", who),
                None => Msg::new("story-line-nobody"),
            };
            let msg = msg.text("when", words.date_time_short(when)).text("what", what);
            lines.push(Line { event, at: recorded.at, local: when, text: words.say(&msg) });
        }
    }
    lines
}

/// What the case is about, as its scenario says it; nothing where it says nothing.
pub fn opening(words: &Words, width: usize) -> String {
    let mut page = Page::new(width);
    if let Some(title) = words.find_key("title") {
        page.heading(&title);
    }
    if let Some(synopsis) = words.find_key("synopsis") {
        page.text(2, &synopsis);
    }
    page.finish()
}

/// The chronicle as a page; a new year is set apart.
pub fn page(
    words: &Words,
    scenario: &Scenario,
    events: &[Recorded],
    audience: Audience,
    width: usize,
) -> String {
    let mut page = Page::new(width);
    let mut year = 0;
    for line in chronicle(words, scenario, events, audience) {
        let now = line.local.date().year();
        if now != year {
            page.gap();
            page.line(&words.say(&Msg::new("story-year").text("year", now.to_string())));
            year = now;
        }
        page.hung("", 4, &line.text);
    }
    page.finish()
}

/// What must be remembered of a request.
struct Sent {
    seat: SeatId,
    instrument: usize,
    addressee: DeskId,
    desk: Option<DeskId>,
}

/// Tells one event after the other.
pub(super) struct Teller<'a> {
    pub(super) things: Things<'a>,
    audience: Audience,
    requests: BTreeMap<RequestId, Sent>,
    challenged: Vec<ItemId>,
    assessed: BTreeMap<FindingId, (SeatId, RuleId)>,
    /// Questions about the custody of items, in order: about what, which, to whom.
    pub(super) questions: Vec<(ItemId, Question, DeskId)>,
}

impl Teller<'_> {
    /// Whether everything may be told.
    pub(super) fn debrief(&self) -> bool {
        self.audience == Audience::Debrief
    }

    fn tell(&mut self, recorded: &Recorded, position: usize) -> Told {
        match &recorded.event {
            Event::CaseOpened => self.plain(Msg::new("story-case-opened").msg("title", self.things.title())),
            Event::LeadOpened { seat, lead } if self.debrief() => {
                let name = self.things.scenario.leads.get(lead.index()).map_or("", |l| &l.id);
                self.by_seat(
                    *seat,
                    Msg::new("story-lead-opened").msg("lead", self.things.words.thing("lead", name)),
                )
            }
            Event::Charged { .. }
            | Event::HearingOpened { .. }
            | Event::Challenged { .. }
            | Event::DefenceRested { .. }
            | Event::ChallengeRuled { .. }
            | Event::ExhibitFell { .. }
            | Event::VerdictGiven { .. }
            | Event::Discontinued { .. }
            | Event::CaseClosed { .. } => self.court(&recorded.event),
            Event::Assessed { .. } | Event::BreachCured { .. } | Event::CureLapsed { .. }
                if self.debrief() =>
            {
                self.finding(&recorded.event)
            }
            Event::ItemPreserved { .. }
            | Event::PreservationLapsed { .. }
            | Event::ItemExpired { .. }
            | Event::ItemObtained { .. }
            | Event::ItemDeleted { .. }
            | Event::ItemVerified { .. } => self.item(&recorded.event),
            Event::InjectReleased { inject } => self.message(*inject),
            Event::Assessed { .. }
            | Event::BreachCured { .. }
            | Event::CureLapsed { .. }
            | Event::ClockAdvanced
            | Event::ItemRead { .. }
            | Event::LeadOpened { .. }
            | Event::RulingAwaited { .. }
            | Event::HearingBegan { .. }
            | Event::CourtRetired
            | Event::TaskEntered { .. }
            | Event::TaskBegan { .. }
            | Event::TaskDone { .. } => Vec::new(),
            Event::Custody(Custody::Asked { item, what, desk, .. }) => {
                self.questions.push((*item, *what, *desk));
                super::sections::tell(self, &recorded.event, EventId::at(position))
            }
            Event::Joint(_)
            | Event::Measure(_)
            | Event::Custody(_)
            | Event::Hearing(_)
            | Event::Redress(_) => super::sections::tell(self, &recorded.event, EventId::at(position)),
            Event::RequestSent { .. }
            | Event::RequestClarified { .. }
            | Event::StepEntered { .. }
            | Event::StepBegan { .. }
            | Event::StepDone { .. }
            | Event::Decided { .. }
            | Event::Notified { .. }
            | Event::StepProlonged { .. }
            | Event::Released { .. }
            | Event::RequestWithdrawn { .. }
            | Event::PreservationExtended { .. }
            | Event::RequestClosed { .. } => self.request(recorded),
        }
    }

    fn request(&mut self, recorded: &Recorded) -> Told {
        match &recorded.event {
            Event::RequestSent { request, seat, form, reading } => self.sent(*request, *seat, form, reading),
            Event::RequestClarified { request, .. } => {
                self.by_sender(*request, self.numbered("story-clarified", *request))
            }
            Event::StepEntered { request, desk, .. } => {
                if let Some(sent) = self.requests.get_mut(request) {
                    sent.desk = *desk;
                }
                Vec::new()
            }
            Event::StepBegan { request, contention_minutes, closed_minutes, .. } => {
                self.waited(*request, *contention_minutes, *closed_minutes)
            }
            Event::StepDone { request, step, late_minutes, .. } if *late_minutes > 0 => {
                let step = self.act(*request, *step);
                let what = self
                    .numbered("story-late", *request)
                    .with("span", super::Arg::Minutes(*late_minutes));
                self.by_desk(*request, what.named("step", &step))
            }
            Event::StepProlonged { request, step, until, why } => {
                let key = match why {
                    ProlongReason::Queue => "story-prolonged-queue",
                    ProlongReason::Work => "story-prolonged-work",
                };
                let what = self.numbered(key, *request).text("when", self.things.when(*until));
                self.by_desk(*request, what.named("step", &self.act(*request, *step)))
            }
            Event::Decided { request, step, by, decision, engine, found, given } => {
                let why = if given.grounds.is_empty() { grounds(decision) } else { given.grounds.clone() };
                self.decided(
                    *request,
                    (*step, *by),
                    decision.outcome,
                    &why,
                    found.is_empty(),
                    engine.as_deref(),
                )
            }
            Event::Notified { request, office, released_at } => {
                self.notified(*request, *office, *released_at, recorded.at)
            }
            Event::Released { request } => self.plain(self.numbered("story-released", *request)),
            Event::RequestWithdrawn { request } => {
                self.by_sender(*request, self.numbered("story-withdrawn", *request))
            }
            Event::PreservationExtended { request, until, .. } => {
                let said = self.numbered("story-preservation-extended", *request);
                self.by_sender(*request, said.text("until", self.things.when(*until)))
            }
            Event::RequestClosed { request, end: RequestEnd::Nothing } => {
                self.plain(self.numbered("story-closed-nothing", *request))
            }
            _ => Vec::new(),
        }
    }

    fn sent(&mut self, id: RequestId, seat: SeatId, form: &Form, reading: &Reading) -> Told {
        let instrument = reading.instrument.index();
        let sent = Sent { seat, instrument, addressee: reading.addressee, desk: None };
        self.requests.insert(id, sent);
        let mut details = Vec::new();
        if !form.identifiers.is_empty() {
            details.push(Msg::new("story-detail-identifiers").count("n", form.identifiers.len()));
        }
        if let Some(when) = reading.moment_seconds.and_then(|s| self.things.utc(s)) {
            let when = self.things.words.date_time_short(when);
            details.push(Msg::new("story-detail-moment").text("when", when));
        } else if let Some(period) = form.period {
            let (from, until) = (period.from, period.until);
            details.push(
                Msg::new("story-detail-period")
                    .text("from", self.things.words.date_time_short(from))
                    .text("until", self.things.words.date_time_short(until)),
            );
        }
        if form.emergency.is_some() {
            details.push(Msg::new("story-detail-emergency"));
        } else if form.urgent {
            details.push(Msg::new("story-detail-urgent"));
        }
        let own = self.things.scenario.seats.get(seat.index()).map(|s| s.role);
        if let Some(office) = form.authoriser.filter(|o| Some(*o) != own) {
            details.push(Msg::new("story-detail-authoriser").named("office", &office));
        }
        if reading.nexus.is_empty() {
            details.push(Msg::new("story-detail-nothing-cited"));
        }
        let key = if details.is_empty() { "story-sent" } else { "story-sent-details" };
        let name = self.things.scenario.instruments.get(instrument).map_or("", |i| &i.id);
        let mut msg = self
            .numbered(key, id)
            .text("addressee", self.things.desk(reading.addressee))
            .msg("instrument", instrument_msg(self.things.words, name));
        msg = match form.category {
            Some(category) => msg.named("category", &category),
            None => msg.text("category", ""),
        };
        if !details.is_empty() {
            let details = details.iter().map(|d| self.things.words.say(d)).collect();
            msg = msg.text("details", self.things.words.join(details, "list-comma"));
        }
        self.by_seat(seat, msg)
    }

    fn waited(&self, id: RequestId, contention: u64, closed: u64) -> Told {
        let wait = contention.saturating_add(closed);
        if wait < LONG_WAIT_MINUTES {
            return Vec::new();
        }
        let key = if closed >= 60 { "story-waited-closed" } else { "story-waited" };
        let mut msg = self.numbered(key, id).with("span", super::Arg::Minutes(wait));
        if closed >= 60 {
            msg = msg.with("closed", super::Arg::Minutes(closed));
        }
        self.by_desk(id, msg)
    }

    fn decided(
        &self,
        id: RequestId,
        (step, by): (u32, Option<SeatId>),
        outcome: Outcome,
        why: &[Name],
        nothing: bool,
        engine: Option<&Decision>,
    ) -> Told {
        let act = self.act(id, step);
        let Some(key) = decided_key(act, outcome) else { return Vec::new() };
        let mut msg = self.numbered(key, id);
        if act == StepAct::Execute && outcome == Outcome::Grant && nothing && self.hands_over(id) {
            msg = Msg::new("story-found-nothing").msg("what", msg);
        }
        let told = matches!(outcome, Outcome::Clarify | Outcome::Postpone | Outcome::Refuse);
        if told && !why.is_empty() {
            let named = why.iter().map(|g| super::names::ground_msg(self.things.words, g)).collect();
            msg = Msg::new("story-because").msg("what", msg).with("why", super::Arg::And(named));
            msg = with_term(self.things.words, msg, why, self.wrong_term(id));
        }
        let mut lines = match by {
            Some(seat) => self.by_seat(seat, msg),
            None => self.by_desk(id, msg),
        };
        if let Some(engine) = engine.filter(|e| self.debrief() && e.outcome != outcome) {
            lines.extend(self.plain(Msg::new("story-engine").named("outcome", &engine.outcome)));
        }
        lines
    }

    fn notified(&self, id: RequestId, office: Office, released_at: Tick, now: Tick) -> Told {
        let held = released_at > now;
        let key = if held { "story-notified" } else { "story-notified-at-once" };
        let mut msg = self.numbered(key, id);
        if held {
            msg = msg.text("when", self.things.when(released_at));
        }
        let state = self
            .requests
            .get(&id)
            .and_then(|s| self.things.scenario.desks.get(s.addressee.index()));
        let state = state.map(|d| d.jurisdiction);
        let desk = self
            .things
            .scenario
            .desks
            .iter()
            .position(|d| Some(d.jurisdiction) == state && d.office == office);
        let who = match desk {
            Some(desk) => self.things.desk(DeskId::at(desk)),
            None => self.things.words.say(&office.msg()),
        };
        vec![(Some(who), self.things.words.say(&msg))]
    }

    fn item(&self, event: &Event) -> Told {
        match event {
            Event::ItemPreserved { item, until, .. } => {
                let until = self.things.when(*until);
                self.by_holder(*item, self.things.about("story-preserved", *item).text("when", until))
            }
            Event::PreservationLapsed { item } if self.debrief() => {
                self.plain(self.things.about("story-preservation-lapsed", *item))
            }
            Event::ItemExpired { item } if self.debrief() => {
                self.plain(self.things.about("story-expired", *item))
            }
            Event::ItemObtained { request, item, seat } => {
                let msg = self.things.numbered(self.things.about("story-obtained", *item), *request);
                self.by_seat(*seat, msg)
            }
            Event::ItemDeleted { item } => self.plain(self.things.about("story-deleted", *item)),
            Event::ItemVerified { item, seat, matches } => {
                let key = if *matches { "story-verified" } else { "story-verified-differs" };
                self.by_seat(*seat, self.things.about(key, *item))
            }
            _ => Vec::new(),
        }
    }

    fn finding(&mut self, event: &Event) -> Told {
        let (key, finding) = match event {
            Event::Assessed { finding, seat, rule, .. } => {
                self.assessed.insert(*finding, (*seat, *rule));
                return self.assessed_now(event);
            }
            Event::BreachCured { finding } => ("story-cured", finding),
            Event::CureLapsed { finding } => ("story-cure-lapsed", finding),
            _ => return Vec::new(),
        };
        match self.assessed.get(finding) {
            Some((seat, rule)) => self.by_seat(*seat, Msg::new(key).msg("title", rule_title(*rule))),
            None => Vec::new(),
        }
    }

    fn assessed_now(&self, event: &Event) -> Told {
        let Event::Assessed { seat, rule, verdict, reason, .. } = event else { return Vec::new() };
        if *verdict == Verdict::Kept {
            return Vec::new();
        }
        let mark = Mark::of(*verdict, false, standing(self.things.scenario, *rule));
        let msg = Msg::new("story-finding")
            .text("sign", self.things.words.attribute(&mark.msg(), "sign").unwrap_or_default())
            .named("mark", &mark)
            .msg("title", rule_title(*rule))
            .msg("reason", reason_msg(*reason));
        self.by_seat(*seat, msg)
    }

    fn message(&self, id: InjectId) -> Told {
        let Some(inject) = self.things.scenario.injects.get(id.index()) else { return Vec::new() };
        let all = (0..self.things.scenario.seats.len()).all(|s| inject.to.contains(&SeatId::at(s)));
        if !self.debrief() && !all {
            return Vec::new();
        }
        let text = self.things.words.say(&self.things.words.thing("inject", &inject.id));
        let first = text.lines().next().unwrap_or_default();
        self.plain(Msg::new("story-message").text("text", first))
    }
}

impl Teller<'_> {
    /// Nobody in particular.
    pub(super) fn plain(&self, msg: Msg) -> Told {
        vec![(None, capital(&self.things.words.say(&msg)))]
    }

    /// A seat.
    pub(super) fn by_seat(&self, seat: SeatId, msg: Msg) -> Told {
        vec![(Some(self.things.seat(seat)), self.things.words.say(&msg))]
    }

    fn by_seat_or_law(&self, seat: Option<SeatId>, msg: Msg) -> Told {
        let who = seat.map_or_else(|| self.things.words.get("story-the-law"), |s| self.things.seat(s));
        vec![(Some(who), self.things.words.say(&msg))]
    }

    pub(super) fn by_seat_or_court(&self, seat: Option<SeatId>, msg: Msg) -> Told {
        let court = || {
            let desk = |d: &crate::case::scenario::Desk| {
                d.jurisdiction == self.things.scenario.forum && d.office == Office::TrialCourt
            };
            match self.things.scenario.desks.iter().position(desk) {
                Some(desk) => self.things.desk(DeskId::at(desk)),
                None => self.things.words.say(&Office::TrialCourt.msg()),
            }
        };
        vec![(Some(seat.map_or_else(court, |s| self.things.seat(s))), self.things.words.say(&msg))]
    }

    fn by_sender(&self, id: RequestId, msg: Msg) -> Told {
        match self.requests.get(&id) {
            Some(sent) => self.by_seat(sent.seat, msg),
            None => self.plain(msg),
        }
    }

    fn by_desk(&self, id: RequestId, msg: Msg) -> Told {
        let desk = self.requests.get(&id).and_then(|s| s.desk);
        vec![(desk.map(|d| self.things.desk(d)), self.things.words.say(&msg))]
    }

    fn by_holder(&self, item: ItemId, msg: Msg) -> Told {
        let holder = self.things.scenario.items.get(item.index()).map(|i| self.things.desk(i.holder));
        vec![(holder, self.things.words.say(&msg))]
    }

    /// What the translators of the sender's state get wrong in requests of this kind.
    fn wrong_term(&self, id: RequestId) -> Option<&crate::case::ways::Mistranslation> {
        let (scenario, sent) = (self.things.scenario, self.requests.get(&id)?);
        let instrument = &scenario.instruments.get(sent.instrument)?.id;
        let from = scenario.seats.get(sent.seat.index())?.jurisdiction;
        let at_home = |desk: DeskId| scenario.desks.get(desk.index()).is_some_and(|d| d.jurisdiction == from);
        let mut all = scenario.ways.mistranslations.iter();
        all.find(|m| m.instrument == *instrument && at_home(m.desk))
    }

    fn act(&self, id: RequestId, step: u32) -> StepAct {
        let instrument = self
            .requests
            .get(&id)
            .and_then(|s| self.things.scenario.instruments.get(s.instrument));
        let step = usize::try_from(step).ok().and_then(|s| instrument.and_then(|i| i.route.get(s)));
        step.map_or(StepAct::Execute, |s| s.act)
    }

    fn numbered(&self, key: &'static str, id: RequestId) -> Msg {
        self.things.numbered(Msg::new(key), id)
    }

    fn hands_over(&self, id: RequestId) -> bool {
        let instrument = self
            .requests
            .get(&id)
            .and_then(|s| self.things.scenario.instruments.get(s.instrument));
        instrument.is_some_and(|i| i.performs == Performs::Produce)
    }
}

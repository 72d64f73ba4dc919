//! A course of events written by hand: each line is an event that happens at a tick, enabled by an earlier
//! one. Helpers for the events that every course needs.

use rogatory::case::command::{ChallengeRuling, Form, Guilt, Reasons};
use rogatory::case::event::{ActRef, CaseOutcome, CountVerdict, Event, Reading, Recorded, RequestEnd};
use rogatory::case::ids::{
    CountId, DeskId, EventId, FindingId, InstrumentId, ItemId, MarkId, PersonId, RequestId, SeatId,
};
use rogatory::case::prepared::Prepared;
use rogatory::case::scenario::Scenario;
use rogatory::kernel::Tick;
use rogatory::law::decision::{Decision, Outcome, Reason};
use rogatory::law::rules::{Amendment, ReasonCode, RuleId, Verdict};
use rogatory::law::scope::{Cell, Scope, Selector};
use rogatory::law::terms::DataCategory;

pub(super) const DAY: u64 = 1440;
pub(super) const PROSECUTOR: SeatId = SeatId(0);
pub(super) const ANN: PersonId = PersonId(0);
pub(super) const BEN: PersonId = PersonId(1);
pub(super) const GATE_LOG: ItemId = ItemId(0);
pub(super) const CUSTOMER: ItemId = ItemId(1);
pub(super) const STRANGER: ItemId = ItemId(2);
pub(super) const CENTRAL: DeskId = DeskId(0);
pub(super) const TRANSLATOR: DeskId = DeskId(1);
pub(super) const COURT: DeskId = DeskId(2);
pub(super) const HOST: DeskId = DeskId(3);
pub(super) const LETTER: InstrumentId = InstrumentId(0);
pub(super) const KEEP: InstrumentId = InstrumentId(1);

/// The small scenario, to be changed before it is made ready.
pub(super) fn scenario() -> Scenario {
    let text = include_str!("../../data/score/two_states.ron");
    ron::from_str(text).unwrap_or_else(|error| panic!("two_states.ron: {error}"))
}

/// Made ready as it is.
pub(super) fn two_states() -> Prepared {
    Prepared::new(scenario()).expect("the test scenario can be made ready")
}

/// Time of day on a day of the course; day 0 is a Monday.
pub(super) fn at(day: u64, hour: u64, minute: u64) -> u64 {
    day * DAY + hour * 60 + minute
}

/// Events in order.
pub(super) struct Log {
    pub(super) events: Vec<Recorded>,
    last: EventId,
    requests: u32,
    findings: u32,
}

impl Log {
    pub(super) fn open() -> Log {
        let mut log = Log { events: Vec::new(), last: EventId(0), requests: 0, findings: 0 };
        log.push(0, EventId(0), Event::CaseOpened);
        log
    }

    /// An event enabled by an earlier one.
    pub(super) fn push(&mut self, tick: u64, cause: EventId, event: Event) -> EventId {
        let id = EventId::at(self.events.len());
        self.events.push(Recorded { at: Tick(tick), cause, event });
        self.last = id;
        id
    }

    /// An event enabled by the one before.
    pub(super) fn then(&mut self, tick: u64, event: Event) -> EventId {
        self.push(tick, self.last, event)
    }

    /// A request of the prosecutor for subscriber data of a selector, naming marks.
    pub(super) fn send(&mut self, tick: u64, cause: EventId, ask: Ask) -> (RequestId, EventId) {
        let request = RequestId(self.requests);
        self.requests += 1;
        let (form, reading) = ask.written();
        (request, self.push(tick, cause, Event::RequestSent { request, seat: PROSECUTOR, form, reading }))
    }

    /// A finding of the prosecutor's, enabled by the event before.
    pub(super) fn assess(&mut self, tick: u64, act: ActRef, rule: RuleId, verdict: Verdict) -> FindingId {
        let finding = FindingId(self.findings);
        self.findings += 1;
        let (reason, better) = match verdict {
            Verdict::Kept => (ReasonCode::FactsCited { specific: 1 }, None),
            Verdict::Curable | Verdict::Grave => (ReasonCode::NothingCited, Some(Amendment::CiteFacts)),
        };
        let cause = self.last;
        let seat = PROSECUTOR;
        let event =
            Event::Assessed { finding, act, seat, rule, verdict, reason, better, curable_until: None };
        self.push(tick, cause, event);
        self.last = cause;
        finding
    }

    /// An item handed over at once, for courses in which only the outcome counts.
    pub(super) fn obtain(&mut self, tick: u64, ask: Ask, item: ItemId) -> RequestId {
        let (request, _) = self.send(tick, EventId(0), ask);
        self.hand_over(tick, request, &[item]);
        request
    }

    pub(super) fn hand_over(&mut self, tick: u64, request: RequestId, items: &[ItemId]) -> EventId {
        let cause = self.last;
        let mut obtained = cause;
        for item in items {
            obtained = self.push(tick, cause, Event::ItemObtained { request, item: *item, seat: PROSECUTOR });
        }
        self.push(tick, cause, Event::RequestClosed { request, end: RequestEnd::Answered });
        obtained
    }

    pub(super) fn charge(
        &mut self,
        tick: u64,
        cause: EventId,
        person: PersonId,
        exhibits: &[ItemId],
    ) -> EventId {
        let (counts, exhibits) = (vec![CountId(0)], exhibits.to_vec());
        self.push(
            tick,
            cause,
            Event::Charged {
                seat: PROSECUTOR,
                person,
                counts,
                exhibits,
                forecast_permille: 800,
                desk: COURT,
                service_minutes: 480,
            },
        )
    }

    /// The trial without delay, then the verdict of the court as the law stands.
    pub(super) fn judge(&mut self, tick: u64, guilt: Guilt, proof: Guilt) -> EventId {
        self.judge_by(tick, None, guilt, proof)
    }

    pub(super) fn judge_by(&mut self, tick: u64, by: Option<SeatId>, guilt: Guilt, proof: Guilt) -> EventId {
        self.then(tick, Event::HearingBegan { contention_minutes: 0, closed_minutes: 0 });
        self.then(tick, Event::HearingOpened { closed_minutes: 0 });
        self.then(tick, Event::DefenceRested { seat: None });
        let elements = vec![proof == Guilt::Guilty; 2];
        let verdicts = vec![CountVerdict { count: CountId(0), guilt, proof, elements }];
        self.then(tick, Event::VerdictGiven { by, verdicts, reasons: Reasons::default() });
        let outcome = if guilt == Guilt::Guilty { CaseOutcome::Convicted } else { CaseOutcome::Acquitted };
        self.then(tick, Event::CaseClosed { outcome })
    }

    /// An exhibit excluded at the hearing; call after `HearingOpened`.
    pub(super) fn falls(&mut self, tick: u64, item: ItemId, root: ItemId) {
        self.then(tick, Event::ExhibitFell { item, root, ruling: ChallengeRuling::Exclude });
    }

    pub(super) fn discontinue(&mut self, tick: u64, cause: EventId) -> EventId {
        self.push(tick, cause, Event::Discontinued { seat: PROSECUTOR, reasons: Reasons::default() });
        self.then(tick, Event::CaseClosed { outcome: CaseOutcome::Discontinued })
    }

    pub(super) fn entered(
        &mut self,
        tick: u64,
        request: RequestId,
        step: u32,
        visit: u32,
        desk: Option<DeskId>,
    ) -> EventId {
        self.then(tick, Event::StepEntered { request, step, visit, desk, service_minutes: 1, due: None })
    }

    pub(super) fn began(&mut self, tick: u64, request: RequestId, step: u32, waits: (u64, u64)) -> EventId {
        let (contention_minutes, closed_minutes) = waits;
        self.then(tick, Event::StepBegan { request, step, contention_minutes, closed_minutes })
    }

    pub(super) fn done(&mut self, tick: u64, request: RequestId, step: u32, closed_minutes: u64) -> EventId {
        self.then(tick, Event::StepDone { request, step, closed_minutes, late_minutes: 0 })
    }

    pub(super) fn decided(&mut self, tick: u64, request: RequestId, step: u32, outcome: Outcome) -> EventId {
        self.decided_by(tick, request, step, (None, outcome, None))
    }

    /// A decision; `engine` is what the engine would have answered otherwise.
    pub(super) fn decided_by(
        &mut self,
        tick: u64,
        request: RequestId,
        step: u32,
        (by, outcome, engine): (Option<SeatId>, Outcome, Option<Outcome>),
    ) -> EventId {
        let decision = |outcome: Outcome| {
            let reason = |rule: &str, satisfied| Reason {
                rule: rule.into(),
                article: "".into(),
                facts: Vec::new(),
                satisfied,
            };
            let asked = matches!(outcome, Outcome::Clarify);
            let reasons = vec![
                reason("R01", true),
                reason("which-record", asked),
                reason("scope", outcome != Outcome::Refuse),
            ];
            Box::new(Decision { outcome, reasons, granted: Scope::default() })
        };
        self.then(
            tick,
            Event::Decided {
                request,
                step,
                by,
                decision: decision(outcome),
                engine: engine.map(decision),
                found: vec![CUSTOMER],
                given: Reasons::default(),
            },
        )
    }
}

/// What a request asks.
#[derive(Clone, Copy)]
pub(super) struct Ask {
    pub(super) instrument: InstrumentId,
    pub(super) selector: u32,
    pub(super) relies_on: Option<RequestId>,
}

impl Ask {
    pub(super) const CUSTOMER: Ask = Ask { instrument: LETTER, selector: 0, relies_on: None };
    pub(super) const STRANGER: Ask = Ask { instrument: LETTER, selector: 1, relies_on: None };
    pub(super) const KEEP: Ask = Ask { instrument: KEEP, selector: 0, relies_on: None };

    pub(super) fn written(self) -> (Box<Form>, Box<Reading>) {
        let name = if self.instrument == LETTER { "LETTER" } else { "KEEP" };
        let cell = Cell {
            selector: Selector(self.selector),
            category: DataCategory::Sub,
            from: Tick(0),
            until: Tick(1),
        };
        let reading = Reading {
            instrument: self.instrument,
            addressee: HOST,
            selectors: vec![Selector(self.selector)],
            ports: Vec::new(),
            moment_seconds: None,
            nexus: vec![MarkId(self.selector)],
            marks: vec![MarkId(self.selector)],
            count: Some(CountId(0)),
            asked: Scope::from_cells([cell]),
            justified: Scope::from_cells([cell]),
            preservation: self.relies_on,
            emergency: false,
        };
        (Box::new(Form::blank(name, "away_host")), Box::new(reading))
    }
}

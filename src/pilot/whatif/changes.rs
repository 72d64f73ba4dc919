//! Which changes are worth trying on a course, and how each is made.

use std::sync::Arc;

use super::acts::{Act, What, is_numbered};
use super::{Change, Differs, PATIENCE, Played, Ready, Request, WhatIfError};
use crate::case::command::Command;
use crate::case::event::{ActRef, Event, Recorded};
use crate::case::facts::pursued_leads;
use crate::case::ids::{DeskId, JurisdictionId, LeadId, RequestId, SeatId};
use crate::case::joint::{Command as Joint, Proposal};
use crate::case::prepared::Prepared;
use crate::case::scenario::{Desk, Scenario};
use crate::kernel::{Duration, Tick};
use crate::law::instrument::Performs;
use crate::law::rules::Verdict;
use crate::law::terms::Office;
use crate::score::findings::findings;
use crate::score::{Course, Ledger};

/// Every change worth trying on a course: the desks on its path, their hours and other files; the treaties that
/// the forum is party to and another state is not; questions asked back; preservation of what may be erased;
/// grave acts for which a better one was open; and who leads.
pub fn changes(p: &Prepared, events: &[Recorded]) -> Vec<Change> {
    let course = Course::follow(p, events);
    let mut desks: Vec<DeskId> = Ledger::of(&course).choke_points().iter().filter_map(|c| c.desk).collect();
    desks.sort();
    desks.dedup();
    let mut all: Vec<Change> = desks.iter().map(|d| Change::AtOnce(*d)).collect();
    let closing = desks.iter().filter(|d| !p.desk_spec(**d).always_open);
    all.extend(closing.map(|d| Change::AlwaysOpen(*d)));
    let busy = desks.iter().filter(|d| p.desk_spec(**d).background.is_some());
    all.extend(busy.map(|d| Change::NoOtherFiles(*d)));
    let forum = &p.scenario.jurisdictions[p.scenario.forum.index()];
    for (n, state) in (0u32..).zip(&p.scenario.jurisdictions) {
        let missing = forum.party_to.iter().filter(|t| !state.party_to.contains(t));
        all.extend(missing.map(|t| Change::Joins(JurisdictionId(n), t.clone())));
    }
    all.extend(of_acts(p, &course));
    all
}

/// Changes of what was done.
fn of_acts(p: &Prepared, course: &Course<'_>) -> Vec<Change> {
    let mut all = Vec::new();
    let mut once = |change: Change| {
        if !all.contains(&change) {
            all.push(change);
        }
    };
    for recorded in course.events {
        if let Event::RequestClarified { request, .. } = &recorded.event {
            once(Change::NoQuestion(Request::of(course, *request)));
        }
    }
    for recorded in course.events {
        if let Event::LeadOpened { seat, lead } = &recorded.event
            && p.scenario.seats[seat.index()].role == Office::Prosecutor
            && p.scenario.leads[lead.index()].expected_expiry.is_some()
        {
            once(Change::PreservedFirst(*lead));
        }
    }
    for finding in findings(course) {
        if let ActRef::Request(request) = finding.act
            && finding.verdict == Verdict::Grave
            && finding.better.is_some()
        {
            once(Change::BetterAct(Request::of(course, request)));
        }
    }
    if p.scenario.joint.lead.is_some() {
        once(Change::LeadEarlier);
    }
    all
}

/// The scenario with one thing changed, and what in it differs; none where the scenario stays as it is.
fn changed(scenario: &Scenario, change: &Change) -> Option<(Scenario, Differs)> {
    let with_desk = |id: DeskId, edit: &dyn Fn(&mut Desk)| {
        let mut changed = scenario.clone();
        edit(changed.desks.get_mut(id.index())?);
        Some((changed, Differs::Desk(id)))
    };
    match change {
        Change::AtOnce(id) => {
            let at_once = Duration::fixed(1).ok()?;
            with_desk(*id, &|desk| {
                for service in &mut desk.services {
                    service.ordinary = at_once.clone();
                    service.emergency = service.emergency.as_ref().map(|_| at_once.clone());
                }
                desk.background = None;
                desk.always_open = true;
            })
        }
        Change::AlwaysOpen(id) => with_desk(*id, &|desk| desk.always_open = true),
        Change::NoOtherFiles(id) => with_desk(*id, &|desk| desk.background = None),
        Change::Joins(id, treaty) => {
            let mut changed = scenario.clone();
            let state = changed.jurisdictions.get_mut(id.index())?;
            if !state.party_to.contains(treaty) {
                state.party_to.push(treaty.clone());
            }
            // Who can be in a team rests on a treaty, not on a link.
            let team = scenario.joint.team.as_ref().is_some_and(|team| team.treaty == *treaty);
            Some((changed, if team { Differs::More } else { Differs::Links }))
        }
        Change::Nothing
        | Change::NoQuestion(_)
        | Change::PreservedFirst(_)
        | Change::BetterAct(_)
        | Change::LeadEarlier => None,
    }
}

impl Played {
    /// Makes a change ready: the scenario or the acts, and since when the course may differ.
    pub(super) fn ready(&self, p: &Arc<Prepared>, change: Change) -> Result<Ready, WhatIfError> {
        let mut ready =
            Ready { change, prepared: None, acts: None, people: self.people.clone(), since: Tick(0) };
        if let Some((scenario, differs)) = changed(&p.scenario, &ready.change) {
            if let Differs::Desk(desk) = differs {
                ready.since = self.reached(desk);
            }
            ready.prepared = Some((Arc::new(p.varied(scenario)?), differs));
            return Ok(ready);
        }
        let edit = match &ready.change {
            Change::NoQuestion(request) => self.without_question(request.id),
            Change::PreservedFirst(lead) => self.preserved_first(p, *lead),
            Change::BetterAct(request) => self.better_act(p, request.id),
            Change::LeadEarlier => Some(self.lead_earlier(p)),
            Change::Nothing
            | Change::AtOnce(_)
            | Change::AlwaysOpen(_)
            | Change::NoOtherFiles(_)
            | Change::Joins(..) => None,
        };
        if let Some((acts, since)) = edit {
            let touched = acts.iter().enumerate().filter(|(n, act)| {
                let before = self.acts.get(*n);
                before.is_none_or(|before| before.differs(act))
            });
            // Whose act is changed does again what it did.
            ready.people.extend(touched.map(|(_, act)| act.seat));
            ready.people.sort();
            ready.people.dedup();
            ready.since = since;
            ready.acts = Some(acts);
        }
        Ok(ready)
    }

    /// When the first file of the case came to a desk; never: at the end.
    fn reached(&self, desk: DeskId) -> Tick {
        let came = self.events.iter().find(|recorded| match &recorded.event {
            Event::StepEntered { desk: at, .. } => *at == Some(desk),
            Event::TaskEntered { desk: at, .. } | Event::Charged { desk: at, .. } => *at == desk,
            _ => false,
        });
        came.map_or(self.end.at, |recorded| recorded.at)
    }

    /// Position of the act that sent a request.
    fn sender(&self, request: RequestId) -> Option<usize> {
        let label = self.known.label(request)?;
        self.acts.iter().position(|act| act.sends == Some(label))
    }

    fn without_question(&self, request: RequestId) -> Option<(Vec<Act>, Tick)> {
        let sender = self.sender(request)?;
        let seat = self.acts[sender].seat;
        let own = &self.state.seats[seat.index()].requests;
        let number = u32::try_from(own.iter().position(|r| *r == request)? + 1).ok()?;
        let mut acts = self.acts.clone();
        let mut last = None;
        for act in acts.iter_mut().filter(|act| act.seat == seat) {
            if let What::Said(Command::Clarify { request, form }) = &act.what
                && *request == number
            {
                last = Some(form.clone());
                act.left_out = true;
            }
        }
        let act = &mut acts[sender];
        let command = Command::Send { form: last? };
        act.numbered = is_numbered(&command);
        act.what = What::Said(command);
        act.patience = PATIENCE;
        Some((acts, self.given[sender].at))
    }

    fn preserved_first(&self, p: &Prepared, lead: LeadId) -> Option<(Vec<Act>, Tick)> {
        let prosecutes = |seat: &SeatId| p.scenario.seats[seat.index()].role == Office::Prosecutor;
        let (n, seat) = self.events.iter().enumerate().find_map(|(n, e)| match &e.event {
            Event::LeadOpened { seat, lead: opened } if *opened == lead && prosecutes(seat) => {
                Some((n, *seat))
            }
            _ => None,
        })?;
        let enabled_by = self.keys.get(n).copied().flatten()?;
        let mut acts = self.acts.clone();
        let preserves = |request: &RequestId| {
            let sent = &self.state.requests[request.index()];
            let instrument = p.instrument_spec(sent.reading.instrument);
            sent.seat == seat
                && instrument.performs == Performs::Preserve
                && pursued_leads(p, &self.state, seat, &sent.reading)
                    .iter()
                    .any(|l| l.id == p.scenario.leads[lead.index()].id)
        };
        let own = (0..self.state.requests.len()).map(RequestId::at).find(preserves);
        match own.and_then(|request| self.sender(request)) {
            Some(sender) => {
                let act = &mut acts[sender];
                act.enabled_by = enabled_by;
                act.lag_minutes = 0;
                act.patience = PATIENCE;
            }
            None => acts.push(Act {
                seat,
                what: What::Preserve(lead),
                enabled_by,
                lag_minutes: 0,
                sends: None,
                numbered: false,
                patience: PATIENCE,
                added: true,
                left_out: false,
            }),
        }
        Some((acts, self.events[n].at))
    }

    fn better_act(&self, p: &Prepared, request: RequestId) -> Option<(Vec<Act>, Tick)> {
        let sender = self.sender(request)?;
        let course = Course::follow(p, &self.events);
        let grave = findings(&course)
            .into_iter()
            .filter(|f| f.act == ActRef::Request(request) && f.verdict == Verdict::Grave);
        let amendments: Vec<_> = grave.filter_map(|f| f.better).collect();
        let mut acts = self.acts.clone();
        let act = &mut acts[sender];
        let What::Said(Command::Send { form }) = &act.what else { return None };
        act.what = What::Amended(form.clone(), amendments);
        Some((acts, self.given[sender].at))
    }

    fn lead_earlier(&self, p: &Prepared) -> (Vec<Act>, Tick) {
        let mut acts = self.acts.clone();
        let Some(enabled_by) = super::course::opening(&self.keys) else { return (acts, Tick(0)) };
        let at_first = |act: &mut Act| {
            act.enabled_by = enabled_by;
            act.lag_minutes = 0;
            act.patience = PATIENCE;
        };
        let mut proposed = false;
        for act in &mut acts {
            match &act.what {
                What::Said(Command::Joint(Joint::ProposeLead { .. })) => {
                    proposed = true;
                    at_first(act);
                }
                What::Said(Command::Joint(Joint::Agree { to: Proposal::Lead, .. })) => at_first(act),
                _ => {}
            }
        }
        if !proposed {
            acts.extend(added_lead(p, enabled_by));
        }
        (acts, Tick(0))
    }
}

/// Where nobody proposed who leads: the forum's prosecutor does, for the forum, and every seat that may agrees.
fn added_lead(p: &Prepared, enabled_by: super::Key) -> Vec<Act> {
    let state = p.scenario.jurisdictions[p.scenario.forum.index()].id.clone();
    let propose = Command::Joint(Joint::ProposeLead { state, reasons: Default::default() });
    let agree =
        Command::Joint(Joint::Agree { to: Proposal::Lead, agrees: true, reasons: Default::default() });
    let act = |(n, command): (usize, &Command)| Act {
        seat: SeatId::at(n),
        what: What::Said(command.clone()),
        enabled_by,
        lag_minutes: 0,
        sends: None,
        numbered: false,
        patience: PATIENCE,
        added: true,
        left_out: false,
    };
    let seats = p.scenario.seats.iter().enumerate();
    let command = |(n, seat): (usize, &crate::case::scenario::Seat)| {
        let leads = seat.role == Office::Prosecutor && seat.jurisdiction == p.scenario.forum;
        (n, if leads { propose.clone() } else { agree.clone() })
    };
    seats.map(command).map(|(n, c)| act((n, &c))).collect()
}

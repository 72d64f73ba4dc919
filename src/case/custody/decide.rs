//! What a command of the section leads to.

use super::command::{Command, Purpose, To, Use};
use super::event::{Done, Event, Lab, Question, Recipient};
use super::facts::{entries_of, is_redacted, is_relied_on, questions_to};
use super::refusal::Refusal;
use super::state::Mending;
use crate::case::command::Reasons;
use crate::case::decide::{Answer, answer, check_reasons, distinct, known_since, require};
use crate::case::event::Event as CaseEvent;
use crate::case::ids::{DeskId, EventId, ItemId, SeatId};
use crate::case::joint;
use crate::case::prepared::Prepared;
use crate::case::reading::{known_item, known_marks, known_request};
use crate::case::rejection::{NameKind, Rejection};
use crate::case::state::{CaseState, RequestStatus};
use crate::case::step::act_of;
use crate::kernel::{Luck, Name};
use crate::law::instrument::StepAct;
use crate::law::terms::Office;

/// Whoever works with what is in the file.
const WORKERS: [Office; 5] =
    [Office::Prosecutor, Office::InvestigatingJudge, Office::Police, Office::Lab, Office::Expert];
/// Whoever leads the case, and may turn to others about an item.
const LEADERS: [Office; 3] = [Office::Prosecutor, Office::InvestigatingJudge, Office::Police];
/// Whoever may ask a statement of a holder.
const ATTESTORS: [Office; 4] = [Office::Prosecutor, Office::InvestigatingJudge, Office::Police, Office::Lab];
/// Whoever may have an expert look.
const EXAMINERS: [Office; 5] =
    [Office::Prosecutor, Office::InvestigatingJudge, Office::Police, Office::Defence, Office::TrialCourt];
/// Whoever may ask a sender to agree to another use.
const CONSENTERS: [Office; 3] = [Office::Prosecutor, Office::InvestigatingJudge, Office::CentralAuthority];
/// Whoever may take strangers' rows out.
const REDACTORS: [Office; 5] =
    [Office::Prosecutor, Office::InvestigatingJudge, Office::Police, Office::CentralAuthority, Office::Lab];
/// Whoever may pass something on.
const SHARERS: [Office; 6] = [
    Office::Prosecutor,
    Office::InvestigatingJudge,
    Office::Police,
    Office::CentralAuthority,
    Office::Coordinator,
    Office::IncidentLead,
];

/// Decides a command of the section.
///
/// # Errors
/// A rejection when the seat may not do it.
pub fn decide(
    p: &Prepared,
    _luck: &Luck,
    state: &CaseState,
    seat: SeatId,
    command: &Command,
) -> Result<Answer, Rejection> {
    let who = Who { p, state, seat };
    if !p.scenario.custody.kept {
        return Err(no(Refusal::NotKept));
    }
    match command {
        Command::Analyse { item, purpose, keys } => {
            require(p, seat, &WORKERS)?;
            who.order(item, Lab::Analyse, *purpose, keys)
        }
        Command::Reformat { item, purpose } => {
            require(p, seat, &WORKERS)?;
            who.order(item, Lab::Convert, *purpose, &[])
        }
        Command::Attest { item, reasons } => {
            require(p, seat, &ATTESTORS)?;
            who.ask(item, Question::Statement, reasons)
        }
        Command::Examine { item, reasons } => {
            require(p, seat, &EXAMINERS)?;
            who.ask(item, Question::Opinion, reasons)
        }
        Command::AskCopy { item, reasons } => {
            require(p, seat, &LEADERS)?;
            who.ask(item, Question::Copy, reasons)
        }
        Command::AskConsent { item, uses, reasons } => {
            require(p, seat, &CONSENTERS)?;
            who.ask(item, Question::Consent(*uses), reasons)
        }
        Command::Answer { question, agree, reasons } => who.reply(*question, *agree, reasons),
        Command::Redact { item } => who.redact(item),
        Command::RedactAnswer { request } => who.redact_answer(*request),
        Command::Share { item, to, uses, purpose, keep_conditions } => {
            who.share(item, to, *uses, *purpose, *keep_conditions)
        }
        Command::Erase { item, reasons } => who.erase(item, reasons),
        Command::CompleteRegister { entries, purpose } => who.complete(entries, *purpose),
    }
}

fn no(refusal: Refusal) -> Rejection {
    Rejection::Custody(refusal)
}

fn one(enabled_by: EventId, event: Event) -> Result<Answer, Rejection> {
    answer(enabled_by, vec![CaseEvent::Custody(event)])
}

/// A seat that asks for something.
struct Who<'a> {
    p: &'a Prepared,
    state: &'a CaseState,
    seat: SeatId,
}

impl Who<'_> {
    /// An item of the file that the seat knows, and since when.
    fn in_file(&self, name: &str) -> Result<(ItemId, EventId), Rejection> {
        let item = known_item(self.p, self.state, self.seat, name)?;
        let held = &self.state.items[item.index()];
        if held.obtained.is_none() || held.deleted {
            return Err(Rejection::NotObtained { name: name.into() });
        }
        Ok((item, known_since(self.state, self.seat, item)))
    }

    /// The state of a desk pays for what is ordered there.
    fn paid(&self, desk: DeskId, cost: joint::Cost) -> Result<EventId, Rejection> {
        joint::require_money(self.p, self.state, self.p.desk_spec(desk).jurisdiction, cost)
    }

    fn order(
        &self,
        name: &str,
        work: Lab,
        purpose: Option<Purpose>,
        keys: &[Name],
    ) -> Result<Answer, Rejection> {
        let (item, since) = self.in_file(name)?;
        let keys = known_marks(self.p, self.state, self.seat, keys)?;
        let custody = &self.state.sections.custody;
        if custody.labs.iter().any(|o| o.item == item && o.work == work && !o.done) {
            return Err(no(Refusal::UnderWay));
        }
        if work == Lab::Convert && custody.is_mended(item, Mending::Conversion) {
            return Err(no(Refusal::AnsweredBefore));
        }
        let desk = lab_for(self.p, item).ok_or(Rejection::NoDeskForStep { office: Some(Office::Lab) })?;
        let paid = match work {
            Lab::Analyse => self.paid(desk, joint::Cost::Laboratory)?,
            Lab::Convert => since,
        };
        let opened = keys
            .iter()
            .map(|mark| known_since(self.state, self.seat, self.p.scenario.marks[mark.index()].item));
        let enabled_by = opened.chain([since, paid]).max().unwrap_or(since);
        one(enabled_by, Event::Ordered { seat: self.seat, item, work, desk, purpose, keys })
    }

    fn ask(&self, name: &str, what: Question, reasons: &Reasons) -> Result<Answer, Rejection> {
        let (item, since) = self.in_file(name)?;
        check_reasons(self.p, self.state, self.seat, reasons)?;
        let same = |q: &&super::state::Asked| q.item == item && q.what == what;
        let before = || self.state.sections.custody.questions.iter().filter(same);
        if before().any(|q| q.agreed.is_none()) {
            return Err(no(Refusal::UnderWay));
        }
        if before().any(|q| q.agreed == Some(true) || what != Question::Copy) {
            return Err(no(Refusal::AnsweredBefore));
        }
        let desk = asked_at(self.p, item, what).ok_or(no(Refusal::NobodyToAsk))?;
        let paid = match what {
            Question::Opinion => self.paid(desk, joint::Cost::Expert)?,
            Question::Statement | Question::Copy | Question::Consent(_) => since,
        };
        let seat = self.seat;
        one(since.max(paid), Event::Asked { seat, item, what, desk, reasons: reasons.clone() })
    }

    fn reply(&self, number: u32, agree: bool, reasons: &Reasons) -> Result<Answer, Rejection> {
        let question = usize::try_from(number)
            .ok()
            .and_then(|n| n.checked_sub(1))
            .and_then(|n| questions_to(self.state, self.seat).nth(n))
            .ok_or(no(Refusal::NothingToAnswer))?;
        let questions = &self.state.sections.custody.questions;
        let asked = usize::try_from(question)
            .ok()
            .and_then(|index| questions.get(index))
            .filter(|asked| asked.awaits)
            .ok_or(no(Refusal::NothingToAnswer))?;
        check_reasons(self.p, self.state, self.seat, reasons)?;
        let by = Some(self.seat);
        one(asked.event, Event::Answered { question, by, agree, reasons: reasons.clone() })
    }

    fn redact(&self, name: &str) -> Result<Answer, Rejection> {
        require(self.p, self.seat, &REDACTORS)?;
        let (item, since) = self.in_file(name)?;
        if self.p.scenario.items[item.index()].bystanders == 0 || is_redacted(self.state, item) {
            return Err(no(Refusal::NothingToRedact));
        }
        one(since, Event::Redacted { seat: self.seat, item })
    }

    fn redact_answer(&self, number: u32) -> Result<Answer, Rejection> {
        require(self.p, self.seat, &[Office::Provider])?;
        let id = known_request(self.state, self.seat, number)?;
        let request = &self.state.requests[id.index()];
        let executes = request.status == RequestStatus::AwaitingRuling(self.seat)
            && act_of(self.p, request) == StepAct::Execute;
        if !executes {
            return Err(Rejection::RequestDoesNotWaitForThis);
        }
        if self.state.sections.custody.answers.contains(&id) {
            return Err(no(Refusal::NothingToRedact));
        }
        one(request.last_event, Event::AnswerMarked { seat: self.seat, request: id })
    }

    fn share(
        &self,
        name: &str,
        to: &To,
        uses: Use,
        purpose: Option<Purpose>,
        keep_conditions: bool,
    ) -> Result<Answer, Rejection> {
        require(self.p, self.seat, &SHARERS)?;
        let (item, since) = self.in_file(name)?;
        let (to, receiver) = self.recipient(to)?;
        let redacted = is_redacted(self.state, item);
        let before = self
            .state
            .sections
            .custody
            .shares
            .iter()
            .any(|s| (s.item, s.to, s.uses, s.redacted) == (item, to, uses, redacted));
        // Whether another seat knows it already is not for this seat to learn; that it passed it on is.
        if receiver == Some(self.seat) || before {
            return Err(no(Refusal::KnownThere));
        }
        let entries = self.state.sections.custody.entries.iter();
        let rows_out = entries.filter(|e| e.item == item && e.done == Done::Redacted).map(|e| e.event);
        let enabled_by = rows_out.chain([since]).max().unwrap_or(since);
        let seat = self.seat;
        one(enabled_by, Event::Shared { seat, item, to, uses, purpose, keep_conditions })
    }

    /// To whom, and which seat that is.
    fn recipient(&self, to: &To) -> Result<(Recipient, Option<SeatId>), Rejection> {
        match to {
            To::Seat(name) => {
                let unknown = || Rejection::NotKnownToYou { kind: NameKind::Seat, name: name.clone() };
                let seat = self.p.seat(name).ok_or_else(unknown)?;
                Ok((Recipient::Seat(seat), Some(seat)))
            }
            To::Desk(name) => {
                let unknown = || Rejection::NotKnownToYou { kind: NameKind::Desk, name: name.clone() };
                let desk = self.p.desk(name).ok_or_else(unknown)?;
                Ok((Recipient::Desk(desk), self.p.seat_at(desk)))
            }
        }
    }

    fn erase(&self, name: &str, reasons: &Reasons) -> Result<Answer, Rejection> {
        require(self.p, self.seat, &LEADERS)?;
        let (item, since) = self.in_file(name)?;
        check_reasons(self.p, self.state, self.seat, reasons)?;
        if is_relied_on(self.p, self.state, item) {
            return Err(no(Refusal::ReliedOn));
        }
        let said = !reasons.grounds.is_empty() || !reasons.marks.is_empty() || !reasons.note.is_empty();
        let (seat, purpose) = (self.seat, said.then_some(Purpose::Erase));
        let events = vec![
            CaseEvent::Custody(Event::Erased { seat, item, reasons: reasons.clone() }),
            CaseEvent::Custody(Event::Entered { seat, item, done: Done::Erased, purpose }),
            CaseEvent::ItemDeleted { item },
        ];
        answer(since, events)
    }

    fn complete(&self, numbers: &[u32], purpose: Purpose) -> Result<Answer, Rejection> {
        let names: Vec<Name> = numbers.iter().map(|n| n.to_string().into()).collect();
        let own: Vec<_> = entries_of(self.p, self.state, self.seat).collect();
        let mut latest = EventId(0);
        let entries = distinct(&names, |name| {
            let place = name.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
            let (index, entry) = place
                .and_then(|n| own.get(n))
                .filter(|(_, entry)| entry.purpose.is_none())
                .ok_or(no(Refusal::NoSuchEntry))?;
            latest = latest.max(entry.event);
            Ok(*index)
        })?;
        one(latest, Event::Completed { seat: self.seat, entries, purpose })
    }
}

/// The laboratory that works on an item: where the scenario says, or the first that the forum has.
fn lab_for(p: &Prepared, item: ItemId) -> Option<DeskId> {
    let named = p.scenario.custody.analyses.iter().find(|a| a.item == item).and_then(|a| a.lab);
    let office = |office| p.desk_of(p.scenario.forum, office);
    named
        .or_else(|| office(Office::Lab))
        .or_else(|| office(Office::Expert))
        .or_else(|| office(Office::Police))
}

/// At which desk a question about an item is asked.
fn asked_at(p: &Prepared, item: ItemId, what: Question) -> Option<DeskId> {
    let spec = &p.scenario.items[item.index()];
    let office = |office| p.desk_of(p.scenario.forum, office);
    match what {
        Question::Statement | Question::Copy => Some(spec.holder),
        Question::Opinion => office(Office::Expert).or_else(|| office(Office::Lab)),
        Question::Consent(_) => {
            let sender = p.scenario.custody.senders.iter().find(|s| s.item == item);
            Some(sender.map_or(spec.holder, |s| s.desk))
        }
    }
}

//! What a seat sees of this section.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Analysis;
use super::command::{Purpose, Use};
use super::event::{Done, Event, Lab, Question};
use super::facts::{entries_of, erased_by, is_redacted, is_relied_on, questions_to};
use super::ledger::{conditions, is_lead_only, open_issues};
use super::react::{is_keeper, receiver};
use super::state::{Asked, Entry, Mending};
use crate::case::handle::handle_of;
use crate::case::ids::{ItemId, MarkId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::projection::Depth;
use crate::case::state::{CaseState, Phase, RequestStatus};
use crate::case::step::{act_of, engine_decision, found_at};
use crate::kernel::{Name, Tick};
use crate::law::custody::{CustodyIssue, Severity};
use crate::law::instrument::{ConditionKind, StepAct};
use crate::law::terms::Office;

/// A known item: the seat's own number of it, which it is, and whether the seat has read it.
type Numbered = (usize, ItemId, bool);

/// What a seat sees of this section.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Items of the file that the seat knows.
    pub items: Vec<Arc<ItemCustody>>,
    /// The seat's own entries in the register, by its own numbers.
    pub register: Vec<RegisterView>,
    /// Questions that wait for this seat.
    pub questions: Vec<QuestionView>,
    /// Requests that this seat executes whose answer holds rows of strangers, with how many people, unless
    /// they are to be taken out.
    pub answers: Vec<(u32, u32)>,
}

/// The custody of an item, as a seat sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemCustody {
    /// The seat's own handle.
    pub handle: Name,
    /// There is a file whose hash can be computed again.
    pub has_file: bool,
    /// What binds its use.
    pub conditions: Vec<ConditionKind>,
    /// It can only show where to look.
    pub lead_only: bool,
    /// People in it who have nothing to do with the case, as this seat got it and read it.
    pub strangers: u32,
    /// A copy without them is there.
    pub redacted: bool,
    /// Uses to which its sender agreed.
    pub agreed: Vec<Use>,
    /// Questions about it that this seat asked, and the answers.
    pub asked: Vec<(Question, Option<bool>)>,
    /// What the checks find and nothing has met, for those who keep or test the file.
    pub open: Vec<CustodyIssue>,
    /// What was done with it, for the same.
    pub entries: Vec<EntryView>,
    /// Work on it is under way.
    pub at_lab: Vec<Lab>,
    /// There is something in it that only analysis brings to light, as its reader sees.
    pub to_analyse: bool,
    /// It was locked when it was analysed.
    pub locked: bool,
    /// Most keys that were named for an analysis so far.
    pub keys_tried: usize,
    /// Marks that this seat has read and that open it.
    pub opens_with: Vec<Name>,
    /// When it must be erased, as the request said.
    pub erase_at: Option<Tick>,
    /// It should be erased by now, and this seat is to do it.
    pub erase: bool,
    /// The charge relies on it.
    pub relied_on: bool,
}

/// An entry of the custody file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryView {
    /// Who.
    pub seat: Name,
    /// What.
    pub done: Done,
    /// When.
    pub at: Tick,
}

/// An own entry of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterView {
    /// Own number.
    pub number: u32,
    /// Which item, by the seat's own handle; empty where it knows it no more.
    pub item: Name,
    /// What was done.
    pub done: Done,
    /// When.
    pub at: Tick,
    /// What for; none: nobody said.
    pub purpose: Option<Purpose>,
}

/// A question that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionView {
    /// Own number.
    pub number: u32,
    /// About which item, by the seat's own handle.
    pub item: Name,
    /// What.
    pub what: Question,
    /// By whom.
    pub by: Name,
    /// What the own file or examination bears out.
    pub borne_out: bool,
}

/// Projects the section for a seat.
pub fn view(p: &Prepared, state: &CaseState, seat: SeatId, depth: Depth) -> View {
    if !p.scenario.custody.kept {
        return View::default();
    }
    let (items, register) = match depth {
        Depth::Whole => (items(p, state, seat), register(p, state, seat)),
        Depth::ToAct => (items_to_act(p, state, seat), gaps(p, state, seat)),
    };
    View { items, register, questions: questions(p, state, seat), answers: answers(p, state, seat) }
}

fn is_in_file(state: &CaseState, item: ItemId) -> bool {
    let held = &state.items[item.index()];
    held.obtained.is_some() && !held.deleted
}

/// Items of the file that the seat knows.
fn items(p: &Prepared, state: &CaseState, seat: SeatId) -> Vec<Arc<ItemCustody>> {
    let known = (1usize..).zip(&state.seats[seat.index()].items);
    known
        .filter(|(_, k)| is_in_file(state, k.item))
        .map(|(number, k)| remembered(p, state, seat, (number, k.item, k.read)))
        .collect()
}

/// Of those who act, only who prosecutes looks after the items: those that call for something, after the charge
/// only those that are to be erased. During the investigation the first item stands there in any case, because
/// from it a stand-in sees that custody is kept.
fn items_to_act(p: &Prepared, state: &CaseState, seat: SeatId) -> Vec<Arc<ItemCustody>> {
    let mut items = Vec::new();
    let investigating = state.phase == Phase::Investigation;
    let due = &state.sections.custody.due;
    let nothing_due = due.is_empty() && p.scenario.custody.outsiders.is_empty();
    if p.scenario.seats[seat.index()].role != Office::Prosecutor || (!investigating && nothing_due) {
        return items;
    }
    for (number, k) in (1usize..).zip(&state.seats[seat.index()].items) {
        if !is_in_file(state, k.item) {
            continue;
        }
        let numbered = (number, k.item, k.read);
        if investigating && items.is_empty() {
            items.push(remembered(p, state, seat, numbered));
        } else if investigating || is_due(p, state, k.item, k.read) {
            let Some(item) = calling(p, state, seat, numbered) else { continue };
            items.push(item);
        }
    }
    items
}

/// The seat's own entries.
fn register(p: &Prepared, state: &CaseState, seat: SeatId) -> Vec<RegisterView> {
    let own = (1u32..).zip(entries_of(p, state, seat));
    own.map(|(number, (_, entry))| entered(state, seat, number, entry)).collect()
}

/// Of these, the ones of which nobody said what for: all that a stand-in reads.
fn gaps(p: &Prepared, state: &CaseState, seat: SeatId) -> Vec<RegisterView> {
    let custody = &state.sections.custody;
    let mut left = Vec::new();
    for gap in custody.memo.gaps(seat) {
        let Some(entry) = custody.entries.get(gap.entry) else { continue };
        left.push(entered(state, seat, gap.number, entry));
    }
    let is_gap = |entry: &RegisterView| entry.purpose.is_none();
    debug_assert_eq!(
        left,
        register(p, state, seat).into_iter().filter(is_gap).collect::<Vec<_>>(),
        "an entry did not reach the memo"
    );
    left
}

fn entered(state: &CaseState, seat: SeatId, number: u32, entry: &Entry) -> RegisterView {
    let (done, at, purpose) = (entry.done, entry.at, entry.purpose);
    RegisterView { number, item: handle(state, seat, entry.item), done, at, purpose }
}

fn questions(p: &Prepared, state: &CaseState, seat: SeatId) -> Vec<QuestionView> {
    let mut waiting = Vec::new();
    for (number, question) in (1u32..).zip(questions_to(state, seat)) {
        let index = usize::try_from(question).unwrap_or(usize::MAX);
        let asked = state.sections.custody.questions.get(index);
        if let Some(asked) = asked.filter(|a| a.awaits) {
            waiting.push(question_view(p, state, seat, number, asked));
        }
    }
    waiting
}

fn handle(state: &CaseState, seat: SeatId, item: ItemId) -> Name {
    handle_of(state, seat, item).unwrap_or_default()
}

/// Who keeps or tests the custody files: the authorities of the forum, counsel and court.
fn keeps_file(p: &Prepared, seat: SeatId) -> bool {
    let spec = &p.scenario.seats[seat.index()];
    let role = matches!(
        spec.role,
        Office::Prosecutor
            | Office::InvestigatingJudge
            | Office::Police
            | Office::Lab
            | Office::Expert
            | Office::Defence
            | Office::TrialCourt
            | Office::AppealCourt
            | Office::Oversight
    );
    role && spec.jurisdiction == p.scenario.forum
}

/// What a seat sees of an item. What rests on the clock, or on what the seat has read elsewhere, is looked at
/// afresh.
fn remembered(p: &Prepared, state: &CaseState, seat: SeatId, numbered: Numbered) -> Arc<ItemCustody> {
    let derive = |left: &[&Analysis]| item_custody(p, state, seat, numbered, left, Depth::Whole);
    match to_analyse(p, state, seat, numbered) {
        Some(left) => Arc::new(derive(&left)),
        None => state.sections.custody.memo.seen(seat, numbered.1, || derive(&[])),
    }
}

/// The same as far as a stand-in reads it; none if the item calls for nothing.
fn calling(p: &Prepared, state: &CaseState, seat: SeatId, numbered: Numbered) -> Option<Arc<ItemCustody>> {
    let derive = |left: &[&Analysis]| {
        let seen = item_custody(p, state, seat, numbered, left, Depth::ToAct);
        seen.calls_for_something(numbered.2).then(|| Arc::new(seen))
    };
    match to_analyse(p, state, seat, numbered) {
        Some(left) => derive(&left),
        None => state.sections.custody.memo.calling(seat, numbered.1, || derive(&[])),
    }
}

/// Analyses that would bring something to light, as a reader of the item sees who keeps or tests the file; none
/// if there are none.
fn to_analyse<'p>(
    p: &'p Prepared,
    state: &CaseState,
    seat: SeatId,
    (_, item, read): Numbered,
) -> Option<Vec<&'p Analysis>> {
    let of_item = || p.scenario.custody.analyses.iter().filter(move |a| a.item == item);
    if of_item().next().is_none() || !read || !keeps_file(p, seat) {
        return None;
    }
    let fresh = |analysis: &&Analysis| {
        analysis.until.is_none_or(|until| state.clock <= until)
            && analysis.yields.iter().any(|y| state.items[y.index()].obtained.is_none())
    };
    let left: Vec<_> = of_item().filter(fresh).collect();
    (!left.is_empty()).then_some(left)
}

impl ItemCustody {
    /// Whether there is anything in it for a stand-in to do, or to wait for; with what it has not read it only waits.
    fn calls_for_something(&self, read: bool) -> bool {
        let waits = !self.at_lab.is_empty() || self.asked.iter().any(|(_, answer)| answer.is_none());
        let unverified = self.has_file && !self.entries.iter().any(|e| e.done == Done::Verified);
        let lead_only = self.lead_only && !self.agreed.contains(&Use::Evidence);
        let strangers = self.strangers > 0 && !self.redacted;
        let wanting = unverified || strangers || !self.open.is_empty();
        waits || lead_only || (read && (wanting || self.to_analyse || self.erase))
    }
}

/// For a stand-in, without what it does not read: conditions, other entries than of hashes, the charge.
fn item_custody(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    (number, item, read): Numbered,
    left: &[&Analysis],
    depth: Depth,
) -> ItemCustody {
    let custody = &state.sections.custody;
    let spec = &p.scenario.items[item.index()];
    let whole = depth == Depth::Whole;
    let keeps = keeps_file(p, seat);
    let without = custody.without_rows.contains(&(seat, item));
    let orders = || custody.labs.iter().filter(|o| keeps && o.item == item);
    let agreed = [Use::ThisCase, Use::OtherCase, Use::Evidence];
    let due = is_due(p, state, item, read);
    let asked = custody.questions.iter().filter(|q| q.item == item && q.seat == seat);
    let agrees = |uses: &Use| keeps && custody.is_mended(item, Mending::Consent(*uses));
    let keys = left.iter().flat_map(|a| &a.keys);
    ItemCustody {
        handle: crate::case::handle::handle(number),
        has_file: spec.artefact.is_some(),
        conditions: if whole { conditions(p, state, item) } else { Vec::new() },
        lead_only: is_lead_only(p, state, item),
        strangers: if read && !without { spec.bystanders } else { 0 },
        redacted: is_redacted(state, item),
        agreed: agreed.into_iter().filter(agrees).collect(),
        asked: asked.map(|q| (q.what, q.agreed)).collect(),
        open: if keeps { open_issues(p, state, item) } else { Vec::new() },
        entries: if keeps { entries(p, state, item, depth) } else { Vec::new() },
        at_lab: orders().filter(|o| !o.done).map(|o| o.work).collect(),
        to_analyse: !left.is_empty(),
        locked: orders().any(|o| o.locked),
        keys_tried: orders().map(|o| o.keys.len()).max().unwrap_or(0),
        opens_with: keys.filter_map(|mark| read_mark(p, state, seat, *mark)).collect(),
        erase_at: erased_by(state, item).filter(|_| whole && keeps),
        erase: due && is_keeper(p, state, seat, item) && !is_relied_on(p, state, item),
        relied_on: whole && state.trial.exhibits.iter().any(|e| e.item == item),
    }
}

/// Whether an item is to be erased by now: its time is over, or nobody was entitled to it.
fn is_due(p: &Prepared, state: &CaseState, item: ItemId, read: bool) -> bool {
    state.sections.custody.due.contains(&item) || (read && p.scenario.custody.outsiders.contains(&item))
}

fn entries(p: &Prepared, state: &CaseState, item: ItemId, depth: Depth) -> Vec<EntryView> {
    let mut all = state.sections.custody.entries.iter().filter(|e| e.item == item);
    match depth {
        Depth::Whole => {
            let seat = |seat: SeatId| p.scenario.seats[seat.index()].id.clone();
            all.map(|e| EntryView { seat: seat(e.seat), done: e.done, at: e.at }).collect()
        }
        Depth::ToAct => {
            let verified = all.find(|e| e.done == Done::Verified);
            let view = verified.map(|e| EntryView { seat: Name::default(), done: e.done, at: e.at });
            view.into_iter().collect()
        }
    }
}

/// A mark by the seat's own name for it, if the seat has read it.
fn read_mark(p: &Prepared, state: &CaseState, seat: SeatId, mark: MarkId) -> Option<Name> {
    let spec = &p.scenario.marks[mark.index()];
    let known = &state.seats[seat.index()].items;
    let read = known.iter().any(|k| k.item == spec.item && k.read);
    let shown = read && !hides(p, state, seat, mark);
    shown.then(|| format!("{}.{}", handle(state, seat, spec.item), spec.id).into())
}

fn question_view(p: &Prepared, state: &CaseState, seat: SeatId, number: u32, asked: &Asked) -> QuestionView {
    let borne_out = match asked.what {
        Question::Statement | Question::Opinion => {
            p.scenario.custody.flaws.iter().all(|f| f.item != asked.item || f.vouched)
        }
        Question::Copy => true,
        Question::Consent(_) => {
            let sender = p.scenario.custody.senders.iter().find(|s| s.item == asked.item);
            sender.is_none_or(|s| s.agrees)
        }
    };
    QuestionView {
        number,
        item: handle(state, seat, asked.item),
        what: asked.what,
        by: p.scenario.seats[asked.seat.index()].id.clone(),
        borne_out,
    }
}

/// A provider knows whose rows its answer holds.
fn answers(p: &Prepared, state: &CaseState, seat: SeatId) -> Vec<(u32, u32)> {
    if p.scenario.seats[seat.index()].role != Office::Provider {
        return Vec::new();
    }
    let own = (1u32..).zip(&state.seats[seat.index()].requests);
    own.filter_map(|(number, id)| {
        let request = &state.requests[id.index()];
        let act = act_of(p, request);
        let waits = request.status == RequestStatus::AwaitingRuling(seat) && act == StepAct::Execute;
        if !waits || state.sections.custody.answers.contains(id) {
            return None;
        }
        let decision = engine_decision(p, state, request, act);
        let found = found_at(p, state, request, act, &decision);
        let strangers = found
            .iter()
            .map(|i| p.scenario.items[i.index()].bystanders)
            .fold(0, u32::saturating_add);
        (strangers > 0).then_some((number, strangers))
    })
    .collect()
}

/// Whether rows were taken out of an item before the seat got it.
pub fn hides_rows(state: &CaseState, seat: SeatId, item: ItemId) -> bool {
    state.sections.custody.without_rows.contains(&(seat, item))
}

/// Whether a mark stands on a row that was taken out before the seat got the item.
pub fn hides(p: &Prepared, state: &CaseState, seat: SeatId, mark: MarkId) -> bool {
    let custody = &state.sections.custody;
    if custody.without_rows.is_empty() {
        return false;
    }
    let item = p.scenario.marks[mark.index()].item;
    let rows = &p.scenario.custody.strangers;
    custody.without_rows.contains(&(seat, item))
        && rows.iter().any(|r| r.item == item && r.marks.contains(&mark))
}

/// Whether a seat notices an event of the section; asked on the state after it.
pub fn is_visible(p: &Prepared, state: &CaseState, seat: SeatId, event: &Event) -> bool {
    let custody = &state.sections.custody;
    let asked = |question: u32| custody.questions.get(usize::try_from(question).unwrap_or(usize::MAX));
    let knows = |item: ItemId| state.seats[seat.index()].items.iter().any(|k| k.item == item);
    match event {
        Event::Entered { seat: who, .. }
        | Event::Asked { seat: who, .. }
        | Event::AnswerMarked { seat: who, .. }
        | Event::AnswerAwaited { seat: who, .. }
        | Event::Completed { seat: who, .. } => *who == seat,
        Event::Ordered { seat: who, item, .. } => *who == seat || (keeps_file(p, seat) && knows(*item)),
        Event::Worked { order, .. } => {
            let order = custody.labs.get(usize::try_from(*order).unwrap_or(usize::MAX));
            order.is_some_and(|o| o.seat == seat || (keeps_file(p, seat) && knows(o.item)))
        }
        Event::Answered { question, by, .. } => {
            *by == Some(seat) || asked(*question).is_some_and(|q| q.seat == seat)
        }
        Event::Redacted { seat: who, item } => *who == seat || knows(*item),
        Event::Shared { seat: who, to, .. } => *who == seat || receiver(p, *to) == Some(seat),
        Event::Erased { item, .. } => knows(*item),
        Event::ErasureDue { item } => is_keeper(p, state, seat, *item),
        Event::FlawFound { severity, .. } => *severity != Severity::Warning,
    }
}

/// Whether a seat that notices an event of the section could have something to do about it.
pub fn calls_for_a_look(_p: &Prepared, _seat: SeatId, event: &Event) -> bool {
    match event {
        Event::Worked { .. }
        | Event::AnswerAwaited { .. }
        | Event::Answered { .. }
        | Event::Redacted { .. }
        | Event::Shared { .. }
        | Event::ErasureDue { .. }
        | Event::Completed { .. }
        | Event::Entered { done: Done::Verified, .. } => true,
        Event::Entered { .. }
        | Event::Ordered { .. }
        | Event::Asked { .. }
        | Event::AnswerMarked { .. }
        | Event::Erased { .. }
        | Event::FlawFound { .. } => false,
    }
}

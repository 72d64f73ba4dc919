//! Before the charge, and at it: suspects heard, judgments elsewhere, the casebook, results of tools, and what the
//! charge itself is judged by.

use super::command::Safeguards;
use super::{Event, Refusal, Task};
use crate::case::course::{TaskOf, cured, findings_from, findings_of};
use crate::case::court;
use crate::case::decide::{Answer, answer, distinct, known_since, require};
use crate::case::event::{ActRef, Event as CaseEvent};
use crate::case::ids::{CountId, EventId, ItemId, PersonId, SeatId};
use crate::case::milestone::Milestone;
use crate::case::prepared::Prepared;
use crate::case::reading::known_item;
use crate::case::rejection::{NameKind, Rejection};
use crate::case::scenario::Work;
use crate::case::state::{CaseState, FindingState, Phase};
use crate::case::task::enter;
use crate::kernel::{Luck, Name};
use crate::law::acts::{GuiltFacts, HearingFacts, SurrenderFacts, ToolUse};
use crate::law::offence::Conduct;
use crate::law::proof::{Grade, ItemRef};
use crate::law::rules::{Assessment, ReasonCode, RuleId, Verdict, assess};
use crate::law::terms::Office;

/// Offices that may hear a suspect.
pub(super) const HEARERS: [Office; 4] =
    [Office::Prosecutor, Office::Police, Office::InvestigatingJudge, Office::Judge];
/// Offices that may consult the casebook.
pub(super) const READERS: [Office; 4] =
    [Office::Prosecutor, Office::Defence, Office::TrialCourt, Office::AppealCourt];
/// Offices that may ask for the validation sheet of a tool.
pub(super) const ASKERS: [Office; 6] = [
    Office::Judge,
    Office::InvestigatingJudge,
    Office::Prosecutor,
    Office::Defence,
    Office::TrialCourt,
    Office::AppealCourt,
];

/// Whether something can still be heard before the trial opens.
fn before_trial(state: &CaseState) -> bool {
    matches!(state.phase, Phase::Investigation | Phase::Charged)
}

/// The event by which a seat came to know of a person.
fn since(p: &Prepared, state: &CaseState, seat: SeatId, person: PersonId) -> EventId {
    let known = &state.seats[seat.index()].items;
    let about = known
        .iter()
        .find(|k| k.read && p.scenario.items[k.item.index()].about.contains(&person));
    about.map_or(EventId(0), |k| k.since)
}

fn known_person(p: &Prepared, state: &CaseState, seat: SeatId, name: &str) -> Result<PersonId, Rejection> {
    p.person(name)
        .filter(|person| court::is_known_to(p, state, seat, *person))
        .ok_or_else(|| Rejection::NobodyByThatName { name: name.into() })
}

/// Whether a suspect is where they can be heard.
pub(super) fn is_within_reach(p: &Prepared, state: &CaseState, person: PersonId) -> bool {
    let Some(suspect) = p.scenario.hearing.suspects.iter().find(|s| s.person == person) else { return false };
    let spec = &p.scenario.persons[person.index()];
    let place = spec.stays_in.or(spec.residence);
    suspect.comes
        || place.is_none_or(|state| state == p.scenario.forum)
        || state.reached(Milestone::Surrendered, &spec.id).is_some()
}

/// Whether hearing a person again could make a breach good.
pub(super) fn can_make_good(state: &CaseState, person: PersonId) -> bool {
    state.findings.iter().any(|f| {
        f.act == ActRef::Person(person)
            && matches!(f.rule, RuleId::R20 | RuleId::R21)
            && f.verdict != Verdict::Kept
            && !f.cured
            && f.curable_until.is_some_and(|until| state.clock <= until)
    })
}

/// Whether an interpreter is being looked for, for anybody.
pub(super) fn is_any_arranged(state: &CaseState) -> bool {
    super::pending(state).any(|t| matches!(t, Task::Interpret { .. }))
}

/// Whether an interpreter is being looked for.
pub(super) fn is_arranged(state: &CaseState, who: PersonId) -> bool {
    super::pending(state).any(|t| matches!(t, Task::Interpret { person, .. } if *person == who))
}

pub(super) fn hear(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &str,
    safeguards: Safeguards,
) -> Result<Answer, Rejection> {
    require(p, seat, &HEARERS)?;
    if !before_trial(state) {
        return Err(Rejection::WrongPhase);
    }
    let person = known_person(p, state, seat, name)?;
    if !is_within_reach(p, state, person) {
        return super::no(Refusal::OutOfReach { person: name.into() });
    }
    if is_arranged(state, person) {
        return super::no(Refusal::AlreadyDone);
    }
    let before = state.sections.hearing.heard.iter().rev().find(|h| h.person == person);
    if before.is_some() && !can_make_good(state, person) {
        return super::no(Refusal::AlreadyHeard);
    }
    let enabled_by = before.map_or_else(|| since(p, state, seat, person), |h| h.event);
    let waits = safeguards.interpreter || safeguards.documents_translated;
    let event = if waits && p.desk_of(p.scenario.forum, Office::Translator).is_some() {
        Event::HearingArranged { seat, person, safeguards }
    } else {
        heard(p, seat, person, safeguards)
    };
    answer(enabled_by, vec![CaseEvent::Hearing(event)])
}

/// The hearing itself.
pub(super) fn heard(p: &Prepared, seat: SeatId, person: PersonId, safeguards: Safeguards) -> Event {
    let suspect = p.scenario.hearing.suspects.iter().find(|s| s.person == person);
    Event::Heard { seat, person, safeguards, statement: suspect.and_then(|s| s.statement) }
}

/// An interpreter is looked for at the translator's desk.
pub(super) fn arranged(
    p: &Prepared,
    luck: &Luck,
    state: &CaseState,
    (seat, person, safeguards): (SeatId, PersonId, Safeguards),
) -> Vec<CaseEvent> {
    let Some(desk) = p.desk_of(p.scenario.forum, Office::Translator) else { return Vec::new() };
    let what = TaskOf::Hearing(Task::Interpret { seat, person, safeguards });
    vec![enter(p, luck, state, desk, Work::Other, what)]
}

/// Whether a person does not understand the language of the forum.
pub(super) fn is_foreign(p: &Prepared, person: PersonId) -> bool {
    let own = &p.scenario.persons[person.index()].languages;
    let forum = &p.scenario.jurisdictions[p.scenario.forum.index()].languages;
    !own.is_empty() && own.iter().all(|l| !forum.contains(l))
}

/// Whether a person is under age, as far as is known with or without a check.
pub(super) fn is_minor(p: &Prepared, person: PersonId, age_checked: bool) -> bool {
    let doubt = p.scenario.hearing.suspects.iter().any(|s| s.person == person && s.age_in_doubt);
    p.scenario.persons[person.index()].age_years < 18 || (doubt && !age_checked)
}

/// Findings on a hearing, and what it makes good of an earlier one.
pub(super) fn after_hearing(
    p: &Prepared,
    state: &CaseState,
    (seat, person, with): (SeatId, PersonId, Safeguards),
) -> Vec<CaseEvent> {
    let facts = HearingFacts {
        foreign_language: is_foreign(p, person),
        interpreter: with.interpreter,
        documents_translated: with.documents_translated,
        minor: is_minor(p, person, with.age_checked),
        age_checked: with.age_checked,
        lawyer: with.lawyer,
        parent: with.parent,
        individual_assessment: with.individual_assessment,
    };
    let act = ActRef::Person(person);
    let mut events = Vec::new();
    // Only a hearing before this one can have been without safeguards.
    if state.sections.hearing.heard.iter().filter(|h| h.person == person).count() > 1 {
        if !facts.foreign_language || (facts.interpreter && facts.documents_translated) {
            events.extend(cured(state, RuleId::R20, |a| a == act));
        }
        let protected = facts.age_checked && facts.lawyer && facts.parent && facts.individual_assessment;
        if protected || (facts.age_checked && !facts.minor) {
            events.extend(cured(state, RuleId::R21, |a| a == act));
        }
    }
    events.extend(findings_of(p, state, act, seat, &facts));
    events
}

pub(super) fn check_judgments(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &str,
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Prosecutor])?;
    if !state.trial.verdicts.is_empty() {
        return Err(Rejection::WrongPhase);
    }
    let person = known_person(p, state, seat, name)?;
    if state.sections.hearing.checked.contains(&person) {
        return super::no(Refusal::AlreadyDone);
    }
    let event = Event::JudgmentsChecked { seat, person };
    answer(since(p, state, seat, person), vec![CaseEvent::Hearing(event)])
}

/// That judgments were looked for makes good that a surrender was asked for before; that there was one is not made
/// good by finding it.
pub(super) fn looked_for(state: &CaseState, person: PersonId) -> Vec<CaseEvent> {
    let mut events = cured(state, RuleId::R22, |act| act == ActRef::Person(person));
    events.retain(|event| {
        let CaseEvent::BreachCured { finding } = event else { return false };
        state.findings[finding.index()].verdict == Verdict::Curable
    });
    events
}

pub(super) fn consult(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    conduct: &str,
) -> Result<Answer, Rejection> {
    require(p, seat, &READERS)?;
    let conduct = Conduct(conduct.into());
    let known = |c: &super::PastCase| c.conduct.contains(&conduct);
    if !p.scenario.hearing.casebook.iter().any(known) {
        return super::no(Refusal::NothingComparable { conduct: conduct.0 });
    }
    let entry = (seat, conduct);
    if state.sections.hearing.consulted.contains(&entry) {
        return super::no(Refusal::AlreadyDone);
    }
    let (seat, conduct) = entry;
    answer(EventId(0), vec![CaseEvent::Hearing(Event::Consulted { seat, conduct })])
}

/// An item of a tool that the seat has read, with its validation sheet.
fn of_tool(p: &Prepared, state: &CaseState, seat: SeatId, name: &str) -> Result<(ItemId, ItemId), Rejection> {
    let item = known_item(p, state, seat, name)?;
    let read = state.seats[seat.index()].items.iter().any(|k| k.item == item && k.read);
    match p.scenario.items[item.index()].tool_sheet.filter(|_| read) {
        Some(sheet) => Ok((item, sheet)),
        None => Err(Rejection::Hearing(Refusal::NotOfATool { item: name.into() })),
    }
}

/// Whether an item is in the file.
pub(super) fn in_file(state: &CaseState, item: ItemId) -> bool {
    let held = &state.items[item.index()];
    held.obtained.is_some() && !held.deleted
}

pub(super) fn knows(state: &CaseState, seat: SeatId, item: ItemId) -> bool {
    state.seats[seat.index()].items.iter().any(|k| k.item == item)
}

pub(super) fn ask_sheet(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &str,
) -> Result<Answer, Rejection> {
    require(p, seat, &ASKERS)?;
    let (item, sheet) = of_tool(p, state, seat, name)?;
    if (in_file(state, sheet) && knows(state, seat, sheet)) || is_sheet_asked(state, item) {
        return super::no(Refusal::AlreadyDone);
    }
    let event = if in_file(state, sheet) {
        Event::SheetObtained { seat, item, sheet }
    } else {
        Event::SheetAsked { seat, item }
    };
    answer(known_since(state, seat, item), vec![CaseEvent::Hearing(event)])
}

/// Whether the sheet of a tool is asked for and has not come, or came to nothing.
pub(super) fn is_sheet_asked(state: &CaseState, item: ItemId) -> bool {
    state.sections.hearing.gone.contains(&item) || is_sheet_under_way(state, item)
}

/// Whether the sheet of a tool is being looked for.
pub(super) fn is_sheet_under_way(state: &CaseState, item: ItemId) -> bool {
    super::pending(state).any(|t| matches!(t, Task::Sheet { item: i, .. } if *i == item))
}

/// The holder of the sheet looks for it.
pub(super) fn sheet_asked(
    p: &Prepared,
    luck: &Luck,
    state: &CaseState,
    (seat, item): (SeatId, ItemId),
) -> Vec<CaseEvent> {
    let Some(sheet) = p.scenario.items[item.index()].tool_sheet else { return Vec::new() };
    let desk = p.scenario.items[sheet.index()].holder;
    let what = TaskOf::Hearing(Task::Sheet { seat, item });
    vec![enter(p, luck, state, desk, Work::Other, what)]
}

/// What the holder of the sheet found.
pub(super) fn sheet_found(p: &Prepared, state: &CaseState, seat: SeatId, item: ItemId) -> Vec<CaseEvent> {
    let Some(sheet) = p.scenario.items[item.index()].tool_sheet else { return Vec::new() };
    let there = in_file(state, sheet) || !state.items[sheet.index()].expired;
    let event =
        if there { Event::SheetObtained { seat, item, sheet } } else { Event::CameToNothing { item } };
    vec![CaseEvent::Hearing(event)]
}

pub(super) fn review(p: &Prepared, state: &CaseState, seat: SeatId, name: &str) -> Result<Answer, Rejection> {
    let reviewers: Vec<Office> = ASKERS.into_iter().filter(|o| *o != Office::Defence).collect();
    require(p, seat, &reviewers)?;
    let (item, sheet) = of_tool(p, state, seat, name)?;
    if !in_file(state, sheet) || !knows(state, seat, sheet) {
        return super::no(Refusal::SheetMissing);
    }
    if state.sections.hearing.reviewed.contains(&item) {
        return super::no(Refusal::AlreadyDone);
    }
    answer(known_since(state, seat, sheet), vec![CaseEvent::Hearing(Event::Reviewed { seat, item })])
}

/// What the charge is judged by beside its proof: what is said about what the accused meant, judgments
/// elsewhere, the terms of a surrender, results of tools.
pub(super) fn charge_findings(p: &Prepared, state: &CaseState, seat: SeatId) -> Vec<CaseEvent> {
    findings_from(p, state, ActRef::Charge, seat, assessed(p, state))
}

/// What the rules say of the charge as it stands now.
fn assessed(p: &Prepared, state: &CaseState) -> Vec<Assessment> {
    let Some(person) = state.trial.person else { return Vec::new() };
    let counts = &state.trial.counts;
    let relied: Vec<ItemId> = state.trial.exhibits.iter().map(|e| e.item).collect();
    let mut found = assess(&guilt_facts(p, person, counts, &relied));
    found.extend(assess(&surrender_facts(p, state, person, counts)));
    found.extend(assess(&tool_facts(p, state, counts, &relied)));
    found
}

/// Breaches of the charge that it no longer has, because something was looked up, reviewed or dropped since, are
/// made good, as long as that is possible.
pub(super) fn charge_set_right(p: &Prepared, state: &CaseState) -> Vec<CaseEvent> {
    if state.trial.person.is_none() {
        return Vec::new();
    }
    let now = assessed(p, state);
    let beyond = |rule: RuleId| rule == RuleId::R23 && !super::links::keeps_to_surrender(p, state);
    let broken =
        |rule: RuleId| beyond(rule) || now.iter().any(|a| a.rule == rule && a.verdict != Verdict::Kept);
    let rules = [RuleId::R19, RuleId::R22, RuleId::R23, RuleId::R27];
    let mended = rules.into_iter().filter(|rule| !broken(*rule));
    mended
        .flat_map(|rule| cured(state, rule, |act| act == ActRef::Charge))
        .collect()
}

/// Rulings that relied on a tool without its sheet are made good once the sheet of every result in the file is there.
pub(super) fn rulings_set_right(p: &Prepared, state: &CaseState) -> Vec<CaseEvent> {
    let obtained = |item: ItemId| state.items[item.index()].obtained.is_some();
    let lacks = |item: ItemId| {
        let sheet = p.scenario.items[item.index()].tool_sheet;
        obtained(item) && sheet.is_some_and(|sheet| !obtained(sheet))
    };
    if (0..p.scenario.items.len()).map(ItemId::at).any(lacks) {
        return Vec::new();
    }
    let for_want_of_it = |act: ActRef| {
        let ruling = matches!(act, ActRef::Ruling(..) | ActRef::Challenge(_) | ActRef::Verdict);
        let of_it = |f: &FindingState| f.act == act && f.reason == ReasonCode::ToolSheetMissing;
        ruling && state.findings.iter().any(of_it)
    };
    cured(state, RuleId::R27, for_want_of_it)
}

pub(super) fn amend_charge(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    names: &[Name],
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Prosecutor])?;
    let opened = super::disclosure::opened(state)?;
    if !state.trial.verdicts.is_empty() || state.sections.hearing.appeal.is_some() {
        return Err(Rejection::WrongPhase);
    }
    let charged = &state.trial.counts;
    let counts = distinct(names, |name| {
        let unknown = || Rejection::NotKnownToYou { kind: NameKind::Count, name: name.into() };
        p.count(name).filter(|c| charged.contains(c)).ok_or_else(unknown)
    })?;
    if counts.len() == charged.len() {
        return super::no(Refusal::AlreadyDone);
    }
    answer(opened, vec![CaseEvent::Hearing(Event::ChargeAmended { seat, counts })])
}

/// Counts of which what a seat has read supports every mental element against a person.
pub(super) fn intent_shown(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    person: PersonId,
) -> impl Iterator<Item = CountId> {
    let known = &state.seats[seat.index()].items;
    let speaks = move |item: &ItemId| {
        p.scenario.items[item.index()].about.contains(&person)
            && in_file(state, *item)
            && known.iter().any(|k| k.item == *item && k.read)
    };
    let counts = (0u32..).zip(&p.hearing().intent);
    counts
        .filter(move |(_, elements)| elements.iter().all(|named| named.iter().any(speaks)))
        .map(|(number, _)| CountId(number))
}

/// Items relied on that are about the accused and are evidence: whether there are any, and those that show more
/// than the use of an account, a tool or a service.
fn speaking(p: &Prepared, accused: PersonId, relied: impl Iterator<Item = ItemId>) -> (bool, Vec<ItemId>) {
    let bearing = relied.filter(|i| {
        let item = &p.scenario.items[i.index()];
        item.about.contains(&accused) && item.grade != Grade::LeadOnly
    });
    let mut any = false;
    let telling = bearing
        .inspect(|_| any = true)
        .filter(|i| !p.scenario.hearing.mere_use.contains(i));
    let telling = telling.collect();
    (any, telling)
}

/// Mental elements of a count, and how many of them one of these items is named for.
fn mental_elements(p: &Prepared, count: CountId, telling: &[ItemId]) -> (u32, u32) {
    let mental = p.scenario.counts[count.index()].elements.iter().filter(|e| e.mental);
    mental.fold((0, 0), |(elements, supported), element| {
        let named = telling.iter().any(|i| element.proof.names(ItemRef(i.0)));
        (elements + 1, supported + u32::from(named))
    })
}

/// What is said about what the accused meant: a mental element is supported by an item relied on for it
/// that is about the accused and shows more than the use of an account, a tool or a service.
pub(super) fn guilt_facts(
    p: &Prepared,
    accused: PersonId,
    counts: &[CountId],
    relied: &[ItemId],
) -> GuiltFacts {
    let (bearing, telling) = speaking(p, accused, relied.iter().copied());
    let mut facts = GuiltFacts { mere_use: bearing && telling.is_empty(), ..GuiltFacts::default() };
    for count in counts {
        let (elements, supported) = mental_elements(p, *count, &telling);
        facts.mental_elements += elements;
        facts.supported += supported;
    }
    facts
}

/// Judgments elsewhere; the terms of a surrender are judged by the section `measure`.
fn surrender_facts(p: &Prepared, state: &CaseState, person: PersonId, counts: &[CountId]) -> SurrenderFacts {
    let spec = &p.scenario.persons[person.index()];
    let asked = |r: &crate::case::state::RequestState| {
        r.form.judgments_checked && r.form.person.as_ref() == Some(&spec.id)
    };
    let checked = state.sections.hearing.checked.contains(&person) || state.requests.iter().any(asked);
    SurrenderFacts {
        already_judged: counts.iter().any(|c| spec.judged_for.contains(c)),
        judgments_checked: checked,
        ..SurrenderFacts::default()
    }
}

fn tool_facts(p: &Prepared, state: &CaseState, counts: &[CountId], relied: &[ItemId]) -> ToolUse {
    let sheet = |i: &ItemId| p.scenario.items[i.index()].tool_sheet;
    let results: Vec<ItemId> = relied.iter().copied().filter(|i| sheet(i).is_some()).collect();
    let elements = || counts.iter().flat_map(|c| &p.scenario.counts[c.index()].elements);
    let bears = |i: &ItemId| {
        p.scenario.items[i.index()].grade != Grade::LeadOnly
            && elements().any(|e| e.proof.names(ItemRef(i.0)))
    };
    let other = relied.iter().filter(|i| sheet(i).is_none() && bears(i)).count();
    ToolUse {
        results: u32::try_from(results.len()).unwrap_or(u32::MAX),
        other: u32::try_from(other).unwrap_or(u32::MAX),
        sheet_on_file: !results.is_empty()
            && results.iter().all(|i| sheet(i).is_some_and(|s| in_file(state, s))),
        human_review: !results.is_empty()
            && results.iter().all(|i| state.sections.hearing.reviewed.contains(i)),
    }
}

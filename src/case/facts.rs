//! Facts of an act as they were known when it was done (ex ante), in the plain form that `law` judges.

use super::command::{Form, Reasons};
use super::event::Reading;
use super::event::RequestEnd;
use super::graph::is_in_force;
use super::ids::{CountId, ItemId, JurisdictionId, MarkId, SeatId};
use super::prepared::Prepared;
use super::reading::{data_tick, read_mark, receiving_state, share_language};
use super::scenario::{Jurisdiction, Lead, Lookup, Person};
use super::state::{CaseState, RequestState, RequestStatus};
use crate::kernel::{Name, Tick};
use crate::law::acts::{Continuing, Protected, ToolUse};
use crate::law::decision::Outcome;
use crate::law::facts::{
    Citations, ConsideredFact, Insufficiency, IssueFacts, KnownFacts, OpenAlternative, RulingFacts, Target,
};
use crate::law::instrument::{Instrument, Measure, Object, Performs, Yields};
use crate::law::offence::{Offence, match_by_conduct};
use crate::law::scope::{CategorySet, Intrusion, Scope, Selector};
use crate::law::terms::{DataCategory, Office};
use crate::law::test::{Fact, Quantity, Seen};

/// What every office that decides on a request looks at before the merits, as the law stands now.
#[derive(Debug)]
pub struct FormalFacts {
    /// Category asked.
    pub category: DataCategory,
    /// Whether the instrument is in force between the two states.
    pub instrument_in_force: bool,
    /// Whether it covers the category.
    pub category_covered: bool,
    /// Whether the threshold for the category is reached.
    pub threshold_reached: bool,
    /// What the threshold looked at.
    pub threshold_seen: Vec<Seen>,
    /// The office that authorises.
    pub authoriser: Office,
    /// Whether it may.
    pub authoriser_competent: bool,
    /// Answers to the tests of the packs.
    pub known: KnownFacts,
}

/// The formal facts of a request.
pub fn formal_facts(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    form: &Form,
    reading: &Reading,
) -> FormalFacts {
    let spec = &p.scenario.seats[seat.index()];
    let to = receiving_state(p, reading);
    let category = form.category.unwrap_or(DataCategory::Sub);
    let known = known_facts(p, state, seat, form, reading);
    let measure = p.instrument_spec(reading.instrument).measures_for(category, &known).next();
    let mut threshold_seen = Vec::new();
    let threshold_reached = measure.is_some_and(|m| m.threshold.holds(&known, &mut threshold_seen));
    let authoriser = form.authoriser.unwrap_or(spec.role);
    FormalFacts {
        category,
        instrument_in_force: p.is_open(reading.instrument, spec.jurisdiction, to, state.clock),
        category_covered: measure.is_some(),
        threshold_reached,
        threshold_seen,
        authoriser,
        authoriser_competent: measure.is_some_and(|m| is_competent(m, spec.role, authoriser)),
        known,
    }
}

/// Facts of a request as it is issued now.
pub fn issue_facts(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    form: &Form,
    reading: &Reading,
) -> IssueFacts {
    let spec = &p.scenario.seats[seat.index()];
    let instrument = p.instrument_spec(reading.instrument);
    let to = receiving_state(p, reading);
    let FormalFacts {
        category,
        instrument_in_force,
        category_covered,
        threshold_reached,
        threshold_seen,
        authoriser,
        authoriser_competent,
        known,
    } = formal_facts(p, state, seat, form, reading);
    let intrusion = intrusion_of(p, &reading.asked, &reading.selectors, category);
    let alternatives = considered_facts(p, state, seat, form, reading);
    IssueFacts {
        performs: instrument.performs,
        category,
        instrument_in_force,
        category_covered,
        threshold_reached,
        threshold_seen,
        issuer: spec.role,
        authoriser,
        authoriser_competent,
        authoriser_prosecutes: authoriser == Office::Prosecutor,
        target: form
            .target
            .unwrap_or(if matches!(instrument.object, Object::Asset | Object::Person) {
                Target::Person
            } else if reading.selectors.is_empty() {
                Target::AllUsers
            } else {
                Target::Identifier
            }),
        nexus: citations(p, &reading.nexus),
        open: open_alternatives(p, state, seat, form, reading, intrusion),
        alternatives,
        asked: reading.asked.clone(),
        justified: reading.justified.clone(),
        intrusion,
        emergency_claimed: reading.emergency,
        emergency_cited: form.emergency.as_ref().is_some_and(|e| e.mark.is_some()),
        imminent_danger: danger_now(p, state.clock),
        continuing: (instrument.performs == Performs::Intercept)
            .then_some(Continuing { days: form.duration_days, renewal: form.renewal }),
        handling: form.handling.unwrap_or_default(),
        bulk: form
            .bulk
            .or((instrument.performs == Performs::Intercept && form.target == Some(Target::AllUsers))
                .then(Default::default)),
        notice: form.user_notice,
        remedy_exists: !p.scenario.jurisdictions[spec.jurisdiction.index()]
            .without_remedy
            .contains(&category),
        protected: protected(p, &reading.selectors),
        cross_border: to != spec.jurisdiction,
        tool: ToolUse { human_review: form.human_review, ..tool_use(p, state, &reading.nexus) },
        known,
    }
}

/// Whose confidence a request touches.
fn protected(p: &Prepared, selectors: &[Selector]) -> Option<Protected> {
    selectors
        .iter()
        .filter_map(|s| usize::try_from(s.0).ok().and_then(|i| p.scenario.selectors.get(i)))
        .find_map(|s| s.protects)
}

/// Results of predictive tools among marks cited, and whether the validation sheets are in the file.
pub fn tool_use(p: &Prepared, state: &CaseState, marks: &[MarkId]) -> ToolUse {
    let items = marks.iter().map(|m| p.scenario.marks[m.index()].item);
    let specific = marks.iter().filter(|m| p.scenario.marks[m.index()].specific);
    let of_tool = |item: ItemId| p.scenario.items[item.index()].tool_sheet;
    let sheets: Vec<ItemId> = items.filter_map(of_tool).collect();
    let other = specific.filter(|m| of_tool(p.scenario.marks[m.index()].item).is_none()).count();
    ToolUse {
        results: u32::try_from(sheets.len()).unwrap_or(u32::MAX),
        other: u32::try_from(other).unwrap_or(u32::MAX),
        sheet_on_file: !sheets.is_empty() && sheets.iter().all(|s| state.items[s.index()].obtained.is_some()),
        human_review: false,
    }
}

/// Who may authorise: one who may issue alone, or anyone named whose order such a one validates.
fn is_competent(measure: &Measure, issuer: Office, authoriser: Office) -> bool {
    measure.issuers.contains(&authoriser)
        && (measure.issuers.contains(&issuer)
            || measure.others_if_validated.contains(&issuer)
            || issuer != authoriser)
}

/// Marks cited, and how many of them are specific to the case.
pub fn citations(p: &Prepared, marks: &[MarkId]) -> Citations {
    let specific = marks.iter().filter(|m| p.scenario.marks[m.index()].specific).count();
    Citations {
        cited: u32::try_from(marks.len()).unwrap_or(u32::MAX),
        specific: u32::try_from(specific).unwrap_or(u32::MAX),
    }
}

/// Facts of a ruling. A ground or rule cited counts as a specific reason like a mark does: it says
/// which condition of the law the decision rests on.
pub fn ruling_facts(
    p: &Prepared,
    office: Office,
    (outcome, within_law): (Outcome, bool),
    reasons: &Reasons,
    marks: &[MarkId],
    grounds: &[Name],
    tool: ToolUse,
) -> RulingFacts {
    let mut cited = citations(p, marks);
    let named = reasons.grounds.iter().filter(|g| grounds.contains(g)).count();
    cited.cited = cited
        .cited
        .saturating_add(u32::try_from(reasons.grounds.len()).unwrap_or(u32::MAX));
    cited.specific = cited.specific.saturating_add(u32::try_from(named).unwrap_or(u32::MAX));
    RulingFacts { office, outcome, reasons: cited, within_law, tool }
}

/// Whether a threat to life or physical safety was pending and known.
pub fn danger_now(p: &Prepared, now: Tick) -> bool {
    p.scenario.dangers.iter().any(|d| d.from <= now && now < d.until)
}

/// Answers to the tests of the packs.
pub fn known_facts(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    form: &Form,
    reading: &Reading,
) -> KnownFacts {
    let spec = &p.scenario.seats[seat.index()];
    let to = receiving_state(p, reading);
    let receiving = &p.scenario.jurisdictions[to.index()];
    let shown = reading.nexus.iter().flat_map(|mark| &p.scenario.marks[mark.index()].shows);
    let mut facts: Vec<Fact> = shown.copied().collect();
    let own = reading.count.and_then(|c| forum_offence(p, c));
    let other = reading
        .count
        .and_then(|c| match_by_conduct(&receiving.offences, &p.scenario.counts[c.index()].conduct));
    let instrument = p.instrument_spec(reading.instrument);
    let holder = p.holder_in(&reading.selectors, to);
    // An asset or a person is named, not identified by selectors.
    let subject = super::measure::holder_of(p, reading.instrument, form)
        .map(|desk| p.desk_spec(desk).jurisdiction == to);
    let mut push = |fact: Fact, holds: bool| {
        if holds {
            facts.push(fact);
        }
    };
    let protects = protected(p, &reading.selectors);
    let filtered = form.handling.is_some_and(|h| h.filter);
    push(Fact::Privileged, protects == Some(Protected::Privilege) && !filtered);
    push(Fact::Press, protects == Some(Protected::Press) && !filtered);
    push(Fact::DualCriminalityWaived, own.is_some_and(|o| o.waived_by.contains(&instrument.id)));
    let person = form.person.as_deref().and_then(|name| p.person(name));
    let who = person.map(|id| &p.scenario.persons[id.index()]);
    for (fact, holds) in who.into_iter().flat_map(|who| of_person(who, to, reading.count)) {
        push(fact, holds);
    }
    push(Fact::AssuranceOnFile, person.is_some_and(|id| super::measure::has_assurance(state, id)));
    push(Fact::FormIncomplete, lacks_papers(instrument, form, reading));
    let state_of = &p.scenario.jurisdictions[spec.jurisdiction.index()];
    push(Fact::DeathPenalty, own.is_some_and(|o| state_of.capital_offences.contains(&o.id)));
    push(Fact::OffenceListed, own.is_some_and(|o| o.listed_by.contains(&instrument.id)));
    push(Fact::HostTold, host_told(p, state, seat, who));
    push(Fact::SearchAsked, form.category == Some(DataCategory::Sys));
    push(Fact::AvailableDomestically, is_available(receiving, form.category, other));
    push(Fact::DualCriminality, other.is_some());
    push(Fact::EmergencyClaimed, reading.emergency);
    push(Fact::UrgencyClaimed, form.urgent);
    push(Fact::ImminentDanger, danger_now(p, state.clock));
    push(Fact::RemedyAvailable, form.remedies);
    push(Fact::RemedyExists, form.category.is_none_or(|c| !state_of.without_remedy.contains(&c)));
    let follow_up = has_follow_up(p, state, seat, reading);
    push(Fact::FollowUpPromised, form.follow_up || follow_up);
    push(Fact::FollowUpPending, follow_up);
    push(Fact::HolderInTerritory, to == spec.jurisdiction);
    let addressee = holder.unwrap_or(reading.addressee);
    push(Fact::HolderServesTerritory, p.desk_spec(addressee).serves.contains(&spec.jurisdiction));
    push(Fact::LanguageAccepted, form.translation || share_language(p, spec.jurisdiction, to));
    push(Fact::HeldByAddressee, subject.unwrap_or(holder.is_some()));
    push(Fact::IdentifiersSuffice, subject.is_some() || identifiers_suffice(p, holder, form, reading));
    let persons = intrusion_of(p, &reading.asked, &reading.selectors, DataCategory::Sub);
    let quantities = vec![
        (Quantity::MaxPenaltyIssuingMonths, own.map_or(0, |o| i64::from(o.max_penalty_months))),
        (Quantity::MaxPenaltyReceivingMonths, other.map_or(0, |o| i64::from(o.max_penalty_months))),
        (Quantity::SentenceMonths, who.and_then(|w| w.sentence_months).map_or(0, i64::from)),
        (Quantity::Persons, i64::from(persons.persons)),
        (Quantity::DaysOfData, i64::from(persons.days)),
    ];
    KnownFacts::new(facts, quantities)
}

/// What is so of the person that a form is about.
fn of_person(who: &Person, to: JurisdictionId, count: Option<CountId>) -> [(Fact, bool); 4] {
    [
        (Fact::PersonNationalOfReceivingState, who.nationality == Some(to)),
        (Fact::PersonInReceivingState, who.stays_in.or(who.residence) == Some(to)),
        (Fact::AlreadyJudged, count.is_some_and(|c| who.judged_for.contains(&c))),
        (Fact::AbscondedSentence, who.sentence_months.is_some()),
    ]
}

/// Whether what goes with the form is missing: the papers for a person, the offence for an asset.
fn lacks_papers(instrument: &Instrument, form: &Form, reading: &Reading) -> bool {
    match instrument.object {
        Object::Person => form.encloses.is_empty(),
        Object::Asset => reading.count.is_none(),
        Object::Data | Object::OwnMeasure | Object::Team => false,
    }
}

/// Whether the receiving state's own law allows the measure for the offence as it stands there.
fn is_available(state: &Jurisdiction, category: Option<DataCategory>, offence: Option<&Offence>) -> bool {
    let gravity = offence.map_or(0, |o| o.max_penalty_months);
    state
        .restricts
        .iter()
        .filter(|(restricted, _)| category == Some(*restricted))
        .all(|(_, months)| gravity >= *months)
}

/// Whether the state where the person is was told by this seat that it intercepts alone.
fn host_told(p: &Prepared, state: &CaseState, seat: SeatId, who: Option<&Person>) -> bool {
    let Some(host) = who.and_then(|w| w.stays_in.or(w.residence)) else { return false };
    state.requests.iter().any(|r| {
        r.seat == seat
            && tells_a_host(p.instrument_spec(r.reading.instrument))
            && receiving_state(p, &r.reading) == host
            && r.status != RequestStatus::Closed(RequestEnd::Withdrawn)
    })
}

/// Whether an instrument tells a state of a measure that the sender carries out alone.
fn tells_a_host(instrument: &Instrument) -> bool {
    instrument.performs == Performs::Notify && instrument.object == Object::OwnMeasure
}

/// The offence of a count in the forum.
pub fn forum_offence(p: &Prepared, count: CountId) -> Option<&Offence> {
    let name = &p.scenario.counts[count.index()].offence;
    p.scenario.jurisdictions[p.scenario.forum.index()]
        .offences
        .iter()
        .find(|o| o.id == *name)
}

/// A later or pending request by which data preserved there are to be handed over.
fn has_follow_up(p: &Prepared, state: &CaseState, seat: SeatId, reading: &Reading) -> bool {
    let to = receiving_state(p, reading);
    state.requests.iter().any(|r| {
        r.seat == seat
            && receiving_state(p, &r.reading) == to
            && p.instrument_spec(r.reading.instrument).performs == Performs::Produce
            && !matches!(r.status, RequestStatus::Closed(RequestEnd::Refused | RequestEnd::Withdrawn))
    })
}

/// Rows of the holder that the request's selectors and category could touch.
fn candidate_rows<'p>(
    p: &'p Prepared,
    holder: super::ids::DeskId,
    selectors: &'p [Selector],
    category: Option<DataCategory>,
) -> impl Iterator<Item = &'p Lookup> {
    p.scenario.lookups.iter().filter(move |row| {
        row.holder == holder
            && selectors.contains(&row.selector)
            && category.is_none_or(|c| row.category == c)
    })
}

/// Whether what is named leads to a record: a port where addresses are shared, a moment where they
/// change hands. (Whether the record is the *right* one is another matter.)
fn identifiers_suffice(
    p: &Prepared,
    holder: Option<super::ids::DeskId>,
    form: &Form,
    reading: &Reading,
) -> bool {
    let Some(holder) = holder else { return false };
    let mut rows = candidate_rows(p, holder, &reading.selectors, form.category).peekable();
    if rows.peek().is_none() {
        return true; // Nothing of the kind is held: answered with nothing, not with a question.
    }
    rows.all(|row| {
        (row.ports.is_none() || !reading.ports.is_empty())
            && (row.window_seconds.is_none() || reading.moment_seconds.is_some() || form.period.is_some())
    })
}

/// What the holder finds now for a request: rows that fit selector, category, port and time, and that
/// are not erased.
pub fn find_items(p: &Prepared, state: &CaseState, request: &RequestState, granted: &Scope) -> Vec<ItemId> {
    let to = receiving_state(p, &request.reading);
    let Some(holder) = p.holder_in(&request.reading.selectors, to) else { return Vec::new() };
    let preserving = p.instrument_spec(request.reading.instrument).performs == Performs::Preserve;
    // Preservation keeps whatever is held for the selector; it looks at nothing.
    let category = if preserving { None } else { request.form.category };
    let mut found: Vec<ItemId> = candidate_rows(p, holder, &request.reading.selectors, category)
        .filter(|row| preserving || row_fits(row, request, granted))
        .map(|row| row.item)
        .filter(|item| !state.items[item.index()].expired)
        .collect();
    found.sort();
    found.dedup();
    found
}

fn row_fits(row: &Lookup, request: &RequestState, granted: &Scope) -> bool {
    let port_fits = row
        .ports
        .is_none_or(|(low, high)| request.reading.ports.iter().any(|port| (low..=high).contains(port)));
    let time_fits = row
        .window_seconds
        .is_none_or(|(from, until)| match request.reading.moment_seconds {
            Some(moment) => from <= moment && moment < until,
            None => granted.cells().iter().any(|cell| window_overlaps(cell, from, until)),
        });
    port_fits && time_fits
}

fn window_overlaps(cell: &crate::law::scope::Cell, from: i64, until: i64) -> bool {
    let (Some(low), Some(high)) = (data_tick(from.div_euclid(60)), data_tick(until.div_euclid(60))) else {
        return false;
    };
    cell.from < high && low < cell.until
}

/// What a measure does to people. Content and traffic data both also show who used the line, so an
/// identification alone is less than either; between traffic and content nothing is ranked.
pub fn intrusion_of(
    p: &Prepared,
    asked: &Scope,
    selectors: &[Selector],
    category: DataCategory,
) -> Intrusion {
    let stretches = asked.cells().iter().map(|c| c.until.0.saturating_sub(c.from.0));
    intrusion(p, stretches.max().unwrap_or(0), selectors, category)
}

/// The same for the longest stretch of data asked for, in ticks.
fn intrusion(p: &Prepared, longest_ticks: u64, selectors: &[Selector], category: DataCategory) -> Intrusion {
    let persons = selectors
        .iter()
        .filter_map(|s| usize::try_from(s.0).ok().and_then(|i| p.scenario.selectors.get(i)))
        .map(|s| s.persons_touched)
        .sum();
    Intrusion {
        persons,
        days: u32::try_from(longest_ticks.div_ceil(1440)).unwrap_or(u32::MAX),
        categories: touched(category),
        covert: category.is_covert(),
        real_time: category.is_real_time(),
    }
}

fn touched(category: DataCategory) -> CategorySet {
    match category {
        DataCategory::Tra | DataCategory::Con | DataCategory::Rtt | DataCategory::Rtc => {
            CategorySet::from_categories([DataCategory::Acc, category])
        }
        DataCategory::Sub
        | DataCategory::Acc
        | DataCategory::Sys
        | DataCategory::Fin
        | DataCategory::Frz
        | DataCategory::Per => CategorySet::from_categories([category]),
    }
}

/// Leads that the request pursues: same holder, a selector in common, known to the sender.
pub fn pursued_leads<'p>(
    p: &'p Prepared,
    state: &CaseState,
    seat: SeatId,
    reading: &Reading,
) -> Vec<&'p Lead> {
    let to = receiving_state(p, reading);
    let Some(holder) = p.holder_in(&reading.selectors, to) else { return Vec::new() };
    state.seats[seat.index()]
        .leads
        .iter()
        .map(|id| &p.scenario.leads[id.index()])
        .filter(|lead| {
            lead.holder == holder && lead_selectors(p, lead).iter().any(|s| reading.selectors.contains(s))
        })
        .collect()
}

/// Selectors that a lead's marks name.
pub fn lead_selectors(p: &Prepared, lead: &Lead) -> Vec<Selector> {
    use super::scenario::MarkValue;
    lead.marks
        .iter()
        .filter_map(|m| match &p.scenario.marks[m.index()].value {
            MarkValue::Address(_, s) | MarkValue::Account(_, s) | MarkValue::Host(_, s) => Some(*s),
            MarkValue::Port(_) | MarkValue::DeviceTime(_) | MarkValue::Line => None,
        })
        .collect()
}

/// What the least act that answers a lead would do to people.
pub fn lead_intrusion(p: &Prepared, lead: &Lead) -> Intrusion {
    let selectors = lead_selectors(p, lead);
    let (from, until) = lead.period.unwrap_or((Tick(0), Tick(1)));
    let ticks = if selectors.is_empty() { 0 } else { until.0.saturating_sub(from.0) };
    intrusion(p, ticks, &selectors, lead.category)
}

/// Less intrusive acts that were open: the least act of each lead pursued, if it dominates what is
/// asked and some instrument in force covers it.
fn open_alternatives(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    form: &Form,
    reading: &Reading,
    asked: Intrusion,
) -> Vec<OpenAlternative> {
    pursued_leads(p, state, seat, reading)
        .into_iter()
        .map(|lead| (lead, lead_intrusion(p, lead)))
        .filter(|(lead, least)| {
            least.dominates(&asked) && channel_for(p, state, seat, reading, lead.category).is_some()
        })
        .map(|(lead, intrusion)| OpenAlternative {
            intrusion,
            considered: form.alternatives.iter().any(|c| c.category == lead.category),
        })
        .collect()
}

/// An instrument in force by which that category could be had there as evidence.
pub fn channel_for<'p>(
    p: &'p Prepared,
    state: &CaseState,
    seat: SeatId,
    reading: &Reading,
    category: DataCategory,
) -> Option<&'p Instrument> {
    let from = p.scenario.seats[seat.index()].jurisdiction;
    let to = receiving_state(p, reading);
    let today = p.date_in(from, state.clock);
    let fits = |id| {
        let i = p.instrument_spec(id);
        i.performs == Performs::Produce
            && i.yields == Yields::Evidence
            && is_in_force(i, today)
            && super::projection::rows_open(i, from == to).any(|m| m.categories.contains(&category))
    };
    p.cooperation.find(from, to, fits).map(|id| p.instrument_spec(id))
}

fn considered_facts(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    form: &Form,
    reading: &Reading,
) -> Vec<ConsideredFact> {
    form.alternatives
        .iter()
        .map(|c| ConsideredFact {
            intrusion: intrusion_of(p, &reading.asked, &reading.selectors, c.category),
            insufficiency: c.insufficiency,
            tenable: is_tenable(p, state, seat, reading, &c.instrument, c.category, c.insufficiency),
            fact_cited: c.fact.as_ref().is_some_and(|m| read_mark(p, state, seat, m).is_some()),
        })
        .collect()
}

/// Whether the reason given can be true on what was known. Where nothing in the file speaks against
/// it, it can.
fn is_tenable(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    reading: &Reading,
    instrument: &str,
    category: DataCategory,
    insufficiency: Insufficiency,
) -> bool {
    let from = p.scenario.seats[seat.index()].jurisdiction;
    let to = receiving_state(p, reading);
    let Some(id) = p.instrument(instrument) else { return false };
    let spec = p.instrument_spec(id);
    let open = p.is_open(id, from, to, state.clock);
    let covers = super::projection::rows_open(spec, from == to).any(|m| m.categories.contains(&category));
    match insufficiency {
        Insufficiency::NoLegalChannel => !(open && covers),
        Insufficiency::NotEvidence => spec.yields != Yields::Evidence,
        Insufficiency::DataWouldBeLost => pursued_leads(p, state, seat, reading)
            .iter()
            .any(|lead| lead.expected_expiry.is_some_and(|end| end > state.clock)),
        Insufficiency::TriedWithoutResult => state.requests.iter().any(|r| {
            r.seat == seat
                && r.reading.instrument == id
                && matches!(r.status, RequestStatus::Closed(RequestEnd::Nothing | RequestEnd::Refused))
        }),
        // What would answer the lead by itself cannot be said not to identify.
        Insufficiency::DoesNotIdentify => !pursued_leads(p, state, seat, reading)
            .iter()
            .any(|lead| lead.category == category && category != DataCategory::Tra),
        Insufficiency::TooSlow => p.instrument(instrument) != Some(reading.instrument),
        Insufficiency::WarnsSuspect => true,
    }
}

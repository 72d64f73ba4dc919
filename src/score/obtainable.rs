//! What the forum could lawfully have had: the measure against which a case without a verdict, and the
//! evidence gathered, are judged. It is hindsight, and it is used in the debrief only.
//!
//! An item is **lawfully obtainable** if it was in the file from the start, or an inject reveals it, or an act
//! of a section brings it, or its holder finds it for some identifier under an instrument that, on the first day or on the last,
//! - is in force between the forum and the holder's state,
//! - hands data over as evidence,
//! - has a measure for the category whose threshold the best-placed count reaches, and
//! - meets no ground of refusal that no request could have avoided.
//!
//! "Best placed" means: whatever a form can state is taken as stated, whatever a mark of the case shows
//! may be cited; penalties, lists, dual criminality and danger are as they are. Whether the item would
//! have been found in time is not asked: it could have been asked for on the first day. An item erased
//! before the opening is not obtainable.

use crate::case::facts::{danger_now, forum_offence};
use crate::case::ids::{CountId, DeskId, InstrumentId, ItemId, JurisdictionId, PersonId};
use crate::case::measure::Passing;
use crate::case::prepared::Prepared;
use crate::case::scenario::{Count, Lookup};
use crate::case::step::settled_there;
use crate::kernel::Tick;
use crate::law::facts::KnownFacts;
use crate::law::instrument::{Answer, Force, Instrument, Performs, Yields};
use crate::law::offence::match_by_conduct;
use crate::law::proof::{Exhibit, ExhibitStatus, Exhibits, ItemRef, Origin, holds};
use crate::law::terms::DataCategory;
use crate::law::test::{Fact, Quantity};

/// What a well-drafted request can always state, or its addressee always have.
const STATED: [Fact; 10] = [
    Fact::AvailableDomestically,
    Fact::RemedyAvailable,
    Fact::FollowUpPromised,
    Fact::FollowUpPending,
    Fact::LanguageAccepted,
    Fact::HeldByAddressee,
    Fact::IdentifiersSuffice,
    Fact::UrgencyClaimed,
    Fact::HolderServesTerritory,
    Fact::AssuranceOnFile,
];

/// Items as in the scenario: whether each could lawfully be had.
pub fn obtainable_items(p: &Prepared) -> Vec<bool> {
    let items = (0..p.scenario.items.len()).map(ItemId::at);
    let mut had: Vec<bool> = items.map(|item| is_obtainable(p, item)).collect();
    // What analysis of something obtainable brings to light; each pass settles at least one item.
    for _ in 0..p.scenario.custody.analyses.len() {
        let mut changed = false;
        for analysis in &p.scenario.custody.analyses {
            if !had.get(analysis.item.index()).copied().unwrap_or(false) {
                continue;
            }
            for item in &analysis.yields {
                if let Some(flag) = had.get_mut(item.index()).filter(|flag| !**flag) {
                    *flag = true;
                    changed = true;
                }
            }
        }
        if !changed {
            break;
        }
    }
    had
}

fn is_obtainable(p: &Prepared, id: ItemId) -> bool {
    let Some(item) = p.scenario.items.get(id.index()) else { return false };
    if item.obtained_at_start
        || p.scenario.injects.iter().any(|i| i.reveals == Some(id))
        || p.scenario.hearing.can_bring(&p.scenario.items, id)
    {
        return true;
    }
    item.expires_at.is_none_or(|at| at > Tick(0))
        && (p.scenario.lookups.iter().any(|row| row.item == id && has_lookup(p, row)) || is_measured(p, id))
}

fn has_lookup(p: &Prepared, row: &Lookup) -> bool {
    has_channel(p, row.holder, row.category, Performs::Produce)
}

/// Whether a line yields it under an order that covers it, or a system holds it, and a channel for such a
/// measure is open.
fn is_measured(p: &Prepared, id: ItemId) -> bool {
    let spec = &p.scenario.measure;
    let category = p.scenario.items.get(id.index()).map(|i| i.category);
    let holder = |selector| p.selector_holder(selector);
    let intercepted = spec.lines.iter().any(|line| {
        let lawful = |y: &&Passing| y.item == id && !y.outside && y.protects.is_none();
        line.yields.iter().any(|y| lawful(&y))
            && holder(line.selector)
                .is_some_and(|desk| category.is_some_and(|c| has_channel(p, desk, c, Performs::Intercept)))
    });
    let searched = spec.systems.iter().filter(|s| s.items.contains(&id)).any(|s| {
        holder(s.selector).is_some_and(|desk| {
            [Performs::Search, Performs::Produce]
                .iter()
                .any(|performs| has_channel(p, desk, DataCategory::Sys, *performs))
        })
    });
    intercepted || searched
}

fn has_channel(p: &Prepared, holder: DeskId, category: DataCategory, performs: Performs) -> bool {
    open_channels(p, holder, category, performs).next().is_some()
}

/// Instruments under which the forum can lawfully have such data of a holder, in the order of the scenario.
pub fn channels(
    p: &Prepared,
    holder: DeskId,
    category: DataCategory,
    performs: Performs,
) -> Vec<InstrumentId> {
    open_channels(p, holder, category, performs).collect()
}

fn open_channels(
    p: &Prepared,
    holder: DeskId,
    category: DataCategory,
    performs: Performs,
) -> impl Iterator<Item = InstrumentId> {
    let (from, to) = (p.scenario.forum, p.desk_spec(holder).jurisdiction);
    let days = [Tick(0), p.scenario.horizon];
    p.cooperation.instruments_between(from, to).iter().copied().filter(move |id| {
        let spec = p.instrument_spec(*id);
        spec.performs == performs
            && spec.yields == Yields::Evidence
            && days.iter().any(|day| p.is_open(*id, from, to, *day))
            && (0..p.scenario.counts.len())
                .map(CountId::at)
                .any(|c| is_open_to(p, *id, to, c, category))
    })
}

/// What is so of the best-placed request for such data under an instrument, for each count on which it can
/// rest; without doubles.
pub fn best_placed(
    p: &Prepared,
    id: InstrumentId,
    to: JurisdictionId,
    category: DataCategory,
) -> Vec<KnownFacts> {
    let counts = (0..p.scenario.counts.len()).map(CountId::at);
    let mut found: Vec<KnownFacts> = Vec::new();
    for count in counts.filter(|c| is_open_to(p, id, to, *c, category)) {
        let facts = best_facts(p, p.instrument_spec(id), (to, category), count, true);
        if !found.contains(&facts) {
            found.push(facts);
        }
    }
    found
}

/// Whether some request under the instrument, resting on that count, reaches the threshold and meets no
/// refusal.
fn is_open_to(
    p: &Prepared,
    id: InstrumentId,
    to: JurisdictionId,
    count: CountId,
    category: DataCategory,
) -> bool {
    let spec = p.instrument_spec(id);
    let shown = best_facts(p, spec, (to, category), count, true);
    let covered = spec
        .measures_for(category, &shown)
        .any(|m| m.threshold.holds(&shown, &mut Vec::new()));
    // Nobody need cite a mark that speaks against the request.
    let bare = best_facts(p, spec, (to, category), count, false);
    let practice = &p.scenario.jurisdictions[to.index()].practice;
    let settled = settled_there(p, spec, p.scenario.jurisdictions[to.index()].family);
    let refused = |facts: &KnownFacts| {
        spec.grounds.iter().any(|g| {
            let applies = !g.declared || practice.declared.contains(&g.id);
            let used = g.force == Force::Mandatory
                || practice.uses_optional.contains(&g.id)
                || g.rule.is_some_and(|rule| settled.contains(&rule));
            g.answer == Answer::Refuse && applies && used && g.when.holds(facts, &mut Vec::new())
        })
    };
    covered && (!refused(&bare) || !refused(&shown))
}

fn best_facts(
    p: &Prepared,
    spec: &Instrument,
    (to, category): (JurisdictionId, DataCategory),
    count: CountId,
    citing: bool,
) -> KnownFacts {
    let mut facts = STATED.to_vec();
    let own = forum_offence(p, count);
    let other = match_by_conduct(
        &p.scenario.jurisdictions[to.index()].offences,
        &p.scenario.counts[count.index()].conduct,
    );
    let danger = (0..).zip(&p.scenario.dangers).any(|(_, d): (u32, _)| danger_now(p, d.from));
    let mut push = |fact: Fact, so: bool| {
        if so {
            facts.push(fact);
        }
    };
    push(Fact::OffenceListed, own.is_some_and(|o| o.listed_by.contains(&spec.id)));
    push(Fact::DualCriminality, other.is_some());
    push(Fact::ImminentDanger, danger);
    push(Fact::EmergencyClaimed, danger);
    push(Fact::HolderInTerritory, to == p.scenario.forum);
    let issuing = &p.scenario.jurisdictions[p.scenario.forum.index()];
    push(Fact::RemedyExists, !issuing.without_remedy.contains(&category));
    push(Fact::SearchAsked, category == DataCategory::Sys);
    if citing {
        facts.extend(p.scenario.marks.iter().flat_map(|m| m.shows.iter().copied()));
    }
    let months = |offence: Option<&crate::law::offence::Offence>| {
        offence.map_or(0, |o| i64::from(o.max_penalty_months))
    };
    let quantities = vec![
        (Quantity::MaxPenaltyIssuingMonths, months(own)),
        (Quantity::MaxPenaltyReceivingMonths, months(other)),
        (Quantity::Persons, 1),
        (Quantity::DaysOfData, 1),
    ];
    KnownFacts::new(facts, quantities)
}

/// Items that are there, as admitted exhibits against a person (`None`: whoever an item is about).
pub fn as_admitted(p: &Prepared, there: &[bool], accused: Option<PersonId>) -> Exhibits {
    exhibits_by(p, |item| {
        let about = &p.scenario.items[item.index()].about;
        let other = !about.is_empty() && accused.is_some_and(|a| !about.contains(&a));
        let is_there = there.get(item.index()).copied().unwrap_or(false);
        if is_there && !other { ExhibitStatus::Admitted } else { ExhibitStatus::Absent }
    })
}

fn exhibits_by(p: &Prepared, status: impl Fn(ItemId) -> ExhibitStatus) -> Exhibits {
    let mut list = Exhibits::default();
    for (index, item) in (0u32..).zip(&p.scenario.items) {
        let exhibit =
            Exhibit { grade: item.grade, status: status(ItemId(index)), origin: Origin(item.origin) };
        list.0.insert(ItemRef(index), exhibit);
    }
    list
}

/// Whether exhibits prove every element of a count.
pub fn carries(count: &Count, exhibits: &Exhibits) -> bool {
    !count.elements.is_empty() && count.elements.iter().all(|e| holds(&e.proof, exhibits))
}

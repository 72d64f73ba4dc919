//! The custody file of an item, derived from what happened in the case: a record as it was acquired, and
//! append-only events, each chained to the one before by hash.
//!
//! Holders are numbered: desks first, then the case file itself, which stays where it is while those who
//! conduct the case read and copy it. Analysis is done on a copy and noted as such. What makes up for a
//! flaw never changes an entry: it stands beside, and [`CustodyFile::open`] lists what nothing has met.

use std::collections::BTreeMap;

use super::event::Done;
use super::spec::FlawKind;
use super::state::Mending;
use super::tables::{acquired_as, format_of};
use crate::case::event::RequestEnd;
use crate::case::ids::{DeskId, ItemId};
use crate::case::measure;
use crate::case::prepared::Prepared;
use crate::case::scenario::{DATA_ORIGIN_MINUTES, Item};
use crate::case::state::{CaseState, RequestStatus};
use crate::kernel::Tick;
use crate::law::custody::{
    AcquisitionMode, Channel, ClockKind, CustodyAct, CustodyCode, CustodyEvent, CustodyIssue, CustodyRecord,
    Digest, HashAlgorithm, HashClaim, HolderRef, ItemType, Severity, Stamp, Surroundings, Verification,
    chain_hash, check, inherit, record_hash,
};
use crate::law::instrument::{ConditionKind, Yields};
use crate::law::proof::{Grade, ItemRef};
use crate::law::scope::{Cell, Scope};
use crate::law::terms::{DataCategory, ExclusionModel, Office};

/// The custody file of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustodyFile {
    /// The exhibit as it was acquired.
    pub record: CustodyRecord,
    /// What happened to it since, chained.
    pub events: Vec<CustodyEvent>,
    /// What the checks find, the worst first.
    pub issues: Vec<CustodyIssue>,
    /// Of these, what no statement, opinion, conversion or fresh copy has met.
    pub open: Vec<CustodyIssue>,
}

/// The custody file of an item in the file of the case; none where the scenario keeps no custody.
pub fn ledger(p: &Prepared, state: &CaseState, item: ItemId) -> Option<CustodyFile> {
    derive(p, state, item, Links::Hashed)
}

/// How the entries of a file are linked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Links {
    /// Each by the hash of the one before, computed and checked.
    Hashed,
    /// Not at all: a chain that is made here holds, and only what else is wrong with the item is asked.
    Left,
}

fn derive(p: &Prepared, state: &CaseState, item: ItemId, links: Links) -> Option<CustodyFile> {
    if !p.scenario.custody.kept {
        return None;
    }
    state.items.get(item.index())?.obtained?;
    let record = record(p, state, item)?;
    let events = events(p, state, item, (&record, links));
    let breached = breached(p, state, item);
    let forum = &p.scenario.forum;
    let formats = p.scenario.custody.formats.iter().find(|f| f.jurisdiction == *forum);
    // Only an interception can take more than was ordered: all else is handed over on a request, as granted.
    let taken = measure::taken(state, item);
    let nothing = Scope::default();
    let in_time = |t: &measure::Taken| t.from <= t.at && t.at < t.until;
    let around = Surroundings {
        bytes: None,
        authorised: taken.filter(|t| t.outside && in_time(t)).map(|_| &nothing),
        authorisation_window: taken.map(|t| (t.from, t.until)),
        covered: is_covered(p, state, item),
        formats: formats.map(|f| f.takes.as_slice()),
        breached_conditions: &breached,
        verify_chain: links == Links::Hashed,
    };
    let issues = check(&record, &events, &around);
    let open = issues.iter().copied().filter(|issue| !is_met(p, state, item, issue)).collect();
    Some(CustodyFile { record, events, issues, open })
}

/// What the checks find in an item's custody and nothing has met. A derived file is whole unless the
/// item arrives with a flaw, so only such items are looked at.
pub fn open_issues(p: &Prepared, state: &CaseState, item: ItemId) -> Vec<CustodyIssue> {
    state.sections.custody.memo.open_issues(item, || {
        if !may_be_flawed(p, state, item) {
            return Vec::new();
        }
        let open = |links| derive(p, state, item, links).map(|file| file.open).unwrap_or_default();
        debug_assert_eq!(open(Links::Left), open(Links::Hashed), "a chain that was only just made is broken");
        open(Links::Left)
    })
}

/// Whether anything about an item could be found wanting.
fn may_be_flawed(p: &Prepared, state: &CaseState, item: ItemId) -> bool {
    p.custody().flawed[item.index()]
        || measure::taken(state, item).is_some_and(|t| t.outside)
        || channel(p, state, item) == Channel::Police
        || !breached(p, state, item).is_empty()
}

/// The worst open issue of an item, its own or inherited where the forum's model taints what was made
/// from it.
pub fn severity(p: &Prepared, state: &CaseState, item: ItemId) -> Option<Severity> {
    if !p.scenario.custody.kept {
        return None;
    }
    let model = p.scenario.jurisdictions[p.scenario.forum.index()].exclusion;
    let ancestors = match model {
        ExclusionModel::AutomaticWithFruit => ancestors(p, item),
        ExclusionModel::Automatic | ExclusionModel::Discretionary | ExclusionModel::WeightOnly => Vec::new(),
    };
    if ancestors.is_empty() {
        return open_issues(p, state, item).first().map(|issue| issue.severity);
    }
    let mut issues = BTreeMap::new();
    let mut derived = Vec::new();
    for one in ancestors.into_iter().chain([item]) {
        let open = open_issues(p, state, one);
        issues.insert(ItemRef(one.0), open);
        let parents = &p.scenario.items[one.index()].derived_from;
        derived.extend(parents.iter().map(|parent| (ItemRef(one.0), ItemRef(parent.0))));
    }
    let all = inherit(&issues, &derived, model);
    all.get(&ItemRef(item.0))?.first().map(|issue| issue.severity)
}

/// Everything that an item was made from, directly or not; each once, cycles are harmless.
pub fn ancestors(p: &Prepared, item: ItemId) -> Vec<ItemId> {
    let mut found: Vec<ItemId> = Vec::new();
    if p.scenario.items.get(item.index()).is_none_or(|i| i.derived_from.is_empty()) {
        return found;
    }
    let mut open = vec![item];
    while let Some(one) = open.pop() {
        for parent in p.scenario.items.get(one.index()).map_or(&[][..], |i| &i.derived_from) {
            if *parent != item && !found.contains(parent) {
                found.push(*parent);
                open.push(*parent);
            }
        }
    }
    found.sort();
    found
}

/// Whether an item can only show where to look: by its grade, or because it came by a channel that yields
/// leads and no instrument that yields evidence covers it.
pub fn is_lead_only(p: &Prepared, state: &CaseState, item: ItemId) -> bool {
    p.scenario.items[item.index()].grade == Grade::LeadOnly
        || (channel(p, state, item) == Channel::Police && !is_covered(p, state, item))
}

/// Conditions that bind the use of an item: its own, and those of the instrument by which it came.
pub fn conditions(p: &Prepared, state: &CaseState, item: ItemId) -> Vec<ConditionKind> {
    let mut all = p.scenario.items[item.index()].conditions.clone();
    let request = state.items[item.index()].obtained.and_then(|o| o.request);
    if let Some(request) = request.and_then(|r| state.requests.get(r.index())) {
        let instrument = p.instrument_spec(request.reading.instrument);
        all.extend(instrument.conditions_of_use.iter().map(|c| c.kind));
    }
    all.sort();
    all.dedup();
    all
}

/// A holder: a desk.
pub fn desk_holder(desk: DeskId) -> HolderRef {
    HolderRef(desk.0)
}

/// A holder: the file of the case.
pub fn file_holder(p: &Prepared) -> HolderRef {
    HolderRef(u32::try_from(p.scenario.desks.len()).unwrap_or(u32::MAX))
}

fn flaws(p: &Prepared, item: ItemId) -> impl Iterator<Item = &FlawKind> {
    p.scenario.custody.flaws.iter().filter(move |f| f.item == item).map(|f| &f.kind)
}

fn has_flaw(p: &Prepared, item: ItemId, fits: fn(&FlawKind) -> bool) -> bool {
    flaws(p, item).any(fits)
}

/// Through which channel an item came.
fn channel(p: &Prepared, state: &CaseState, item: ItemId) -> Channel {
    let request = state.items[item.index()].obtained.and_then(|o| o.request);
    let by_lead = request
        .and_then(|r| state.requests.get(r.index()))
        .is_some_and(|r| p.instrument_spec(r.reading.instrument).yields == Yields::LeadOnly);
    if by_lead || has_flaw(p, item, |f| *f == FlawKind::PoliceChannel) {
        return Channel::Police;
    }
    match p.desk_spec(p.scenario.items[item.index()].holder).office {
        Office::Provider | Office::Expert | Office::IncidentLead if request.is_none() => Channel::Private,
        Office::Judge
        | Office::Court
        | Office::InvestigatingJudge
        | Office::Prosecutor
        | Office::Police
        | Office::CentralAuthority
        | Office::Ministry
        | Office::ContactPoint
        | Office::Provider
        | Office::EnforcingAuthority
        | Office::Lab
        | Office::Translator
        | Office::TrialCourt
        | Office::AppealCourt
        | Office::Oversight
        | Office::IncidentLead
        | Office::VictimSupport
        | Office::Coordinator
        | Office::Expert
        | Office::Defence => Channel::Judicial,
    }
}

/// Whether an instrument that yields evidence brought the item, or the sender agreed that it be used so.
fn is_covered(p: &Prepared, state: &CaseState, item: ItemId) -> bool {
    let brought = state.requests.iter().any(|r| {
        r.status == RequestStatus::Closed(RequestEnd::Answered)
            && r.found.contains(&item)
            && p.instrument_spec(r.reading.instrument).yields == Yields::Evidence
    });
    brought || state.sections.custody.is_mended(item, Mending::Consent(super::Use::Evidence))
}

/// Conditions of use that relying on the item at trial breaches: a lead given in confidence is read out
/// before the defence and the court. Everybody who works on the case an item was given for as evidence is
/// bound by the same confidence.
fn breached(p: &Prepared, state: &CaseState, item: ItemId) -> Vec<ConditionKind> {
    let relied_on = state.trial.exhibits.iter().any(|e| e.item == item);
    if !relied_on {
        return Vec::new();
    }
    let agreed = state.sections.custody.is_mended(item, Mending::Consent(super::Use::Evidence));
    let bound = conditions(p, state, item).contains(&ConditionKind::Confidential);
    if bound && !agreed && is_lead_only(p, state, item) {
        vec![ConditionKind::Confidential]
    } else {
        Vec::new()
    }
}

fn is_met(p: &Prepared, state: &CaseState, item: ItemId, issue: &CustodyIssue) -> bool {
    let custody = &state.sections.custody;
    let vouched = p.scenario.custody.flaws.iter().all(|f| f.item != item || f.vouched);
    match (issue.severity, issue.code) {
        (_, CustodyCode::FormatNotTaken) => custody.is_mended(item, Mending::Conversion),
        (Severity::Curable, _) => vouched && custody.is_mended(item, Mending::Statement),
        (Severity::ExpertNeeded, _) => vouched && custody.is_mended(item, Mending::Opinion),
        (Severity::Fatal | Severity::IntelligenceOnly | Severity::SubsetOut | Severity::Warning, _) => false,
    }
}

fn record(p: &Prepared, state: &CaseState, item: ItemId) -> Option<CustodyRecord> {
    let spec = &p.scenario.items[item.index()];
    let obtained = state.items[item.index()].obtained?;
    let copy = state.sections.custody.copied(item);
    let request = obtained.request.and_then(|r| state.requests.get(r.index()));
    let artefact = spec.artefact.as_ref();
    let how = acquired_as(&p.scenario, item);
    let root = ancestors(p, item)
        .into_iter()
        .find(|a| p.scenario.items[a.index()].derived_from.is_empty())
        .unwrap_or(item);
    let local = copy.is_none() && has_flaw(p, item, |f| *f == FlawKind::LocalTime);
    let at = copy.map_or(obtained.at, |c| c.at);
    Some(CustodyRecord {
        record_id: item.0.saturating_add(1),
        case_id: p.scenario.id.to_string(),
        exhibit: ItemRef(item.0),
        root_exhibit: ItemRef(root.0),
        item_type: how.and_then(|h| h.kind).unwrap_or_else(|| item_type(spec)),
        description: format!("item-{}", spec.id),
        source_holder: desk_holder(spec.holder),
        source_location: p.scenario.jurisdictions[spec.located_in.index()].id.to_string(),
        jurisdiction_id: p.scenario.jurisdictions[spec.located_in.index()].id.to_string(),
        legal_basis_id: match request {
            Some(request) => request.form.instrument.to_string(),
            None => String::from(if spec.derived_from.is_empty() { "file" } else { "analysis" }),
        },
        authorisation_id: request.and_then(|r| r.form.authoriser).map(|office| format!("{office:?}")),
        request_id: obtained.request.map(|r| r.0.saturating_add(1)),
        acquired: Stamp { at, clock: if local { ClockKind::LocalWithoutOffset } else { ClockKind::Utc } },
        acquirer: desk_holder(spec.holder),
        role: p.desk_spec(spec.holder).office,
        witness: None,
        tool: how.and_then(|h| h.tool.clone()),
        write_blocked: how.is_some_and(|h| h.write_blocked),
        acquisition_mode: how.and_then(|h| h.mode).unwrap_or(AcquisitionMode::Provider),
        channel: channel(p, state, item),
        captured: captured(p, state, item),
        container_format: format_of(&p.scenario, item),
        size_bytes: artefact.map_or(0, |a| a.bytes),
        hash: hash_noted(p, item, copy.is_some()),
        second_hash: None,
        verified: verification(p, state, item),
        tsa_token: None,
        seal_id: None,
        storage_ref: None,
        encrypted: false,
        classification: None,
        privilege_flag: spec.about.iter().any(|person| {
            let person = &p.scenario.persons[person.index()];
            person.privileged || person.press
        }),
        personal_data_flag: is_personal(spec),
        use_conditions: conditions(p, state, item),
        retention_until: super::facts::erased_by(state, item),
    })
}

/// What an interception took: the moment on its line.
fn captured(p: &Prepared, state: &CaseState, item: ItemId) -> Scope {
    let cell = measure::taken(state, item).and_then(|taken| {
        let from = taken.at.plus(DATA_ORIGIN_MINUTES);
        let selector = p.scenario.items[item.index()].selector?;
        Some(Cell { selector, category: taken.category, from, until: from.plus(1) })
    });
    Scope::from_cells(cell)
}

/// Whether an item holds data on people.
pub fn is_personal(item: &Item) -> bool {
    !item.about.is_empty() || item.bystanders > 0
}

fn item_type(item: &Item) -> ItemType {
    match item.category {
        DataCategory::Sub | DataCategory::Acc | DataCategory::Fin => ItemType::ProviderRecords,
        DataCategory::Tra => ItemType::Log,
        DataCategory::Con => ItemType::Mail,
        DataCategory::Rtt | DataCategory::Rtc => ItemType::NetworkCapture,
        DataCategory::Sys => ItemType::DiskImage,
        DataCategory::Frz | DataCategory::Per => ItemType::Document,
    }
}

/// The hash that was noted when the item was acquired: as stated by its holder, or of what is there.
fn hash_noted(p: &Prepared, item: ItemId, fresh: bool) -> HashClaim {
    let weak = flaws(p, item).find_map(|flaw| match flaw {
        FlawKind::WeakHash { algorithm, value } if !fresh => {
            Some(HashClaim { algorithm: *algorithm, value: value.to_string() })
        }
        FlawKind::WeakHash { .. }
        | FlawKind::ReceiptGap
        | FlawKind::WrongHolder { .. }
        | FlawKind::LocalTime
        | FlawKind::PoliceChannel => None,
    });
    weak.unwrap_or_else(|| {
        let artefact = p.scenario.items[item.index()].artefact.as_ref();
        let value = artefact.map_or_else(
            // A thing without a file (a device) is known by its seal.
            || Digest::of(p.scenario.items[item.index()].id.as_bytes()).to_string(),
            |a| a.stated_sha256.clone().filter(|_| !fresh).unwrap_or_else(|| a.sha256.clone()),
        );
        HashClaim { algorithm: HashAlgorithm::Sha256, value }
    })
}

/// Hash of what is there.
fn hash_now(p: &Prepared, item: ItemId) -> Option<Digest> {
    p.custody().hashes[item.index()]
}

fn verification(p: &Prepared, state: &CaseState, item: ItemId) -> Option<Verification> {
    let entries = state.sections.custody.entries.iter();
    let last = entries.rev().find(|e| e.item == item && e.done == Done::Verified)?;
    let fresh = state.sections.custody.copied(item).is_some_and(|c| c.event < last.event);
    let noted = hash_noted(p, item, fresh).as_sha256();
    let ok = noted.is_none_or(|noted| hash_now(p, item) == Some(noted));
    Some(Verification { at: Stamp { at: last.at, clock: ClockKind::Utc }, ok })
}

/// Adds an entry to a list, chained to the one before.
struct Chain {
    links: Links,
    previous: Digest,
    events: Vec<CustodyEvent>,
}

impl Chain {
    fn add(&mut self, act: CustodyAct, (from, to): (HolderRef, HolderRef), at: Tick, more: More) {
        let hash = more.hash;
        let event = CustodyEvent {
            seq: u32::try_from(self.events.len()).unwrap_or(u32::MAX).saturating_add(1),
            act,
            from,
            to,
            at: Stamp { at, clock: ClockKind::Utc },
            purpose: more.purpose,
            hash_before: hash,
            hash_after: hash,
            prev_event_hash: self.previous,
            signature: more.signature,
            note: None,
        };
        if self.links == Links::Hashed {
            self.previous = chain_hash(&event);
        }
        self.events.push(event);
    }
}

/// What an entry says beside who, what and when.
#[derive(Default)]
struct More {
    purpose: String,
    hash: Option<Digest>,
    signature: Option<String>,
}

fn events(
    p: &Prepared,
    state: &CaseState,
    item: ItemId,
    (record, links): (&CustodyRecord, Links),
) -> Vec<CustodyEvent> {
    let previous = if links == Links::Hashed { record_hash(record) } else { Digest::NONE };
    let mut chain = Chain { links, previous, events: Vec::new() };
    let (source, file) = (record.acquirer, file_holder(p));
    let copy = state.sections.custody.copied(item);
    let at = record.acquired.at;
    let receipt = Stamp { at, clock: ClockKind::Utc };
    let gap = copy.is_none() && has_flaw(p, item, |f| *f == FlawKind::ReceiptGap);
    let received = (!gap).then_some(receipt);
    let between = flaws(p, item).find_map(|flaw| match flaw {
        FlawKind::WrongHolder { holder } if copy.is_none() => Some(desk_holder(*holder)),
        FlawKind::WrongHolder { .. }
        | FlawKind::ReceiptGap
        | FlawKind::LocalTime
        | FlawKind::WeakHash { .. }
        | FlawKind::PoliceChannel => None,
    });
    let more = More { purpose: "handed-over".to_owned(), ..More::default() };
    chain.add(CustodyAct::Transfer { received }, (between.unwrap_or(source), file), at, more);
    for entry in &state.sections.custody.entries {
        let since = copy.is_none_or(|c| c.event < entry.event);
        if entry.item != item || !since {
            continue;
        }
        let (act, hash) = match entry.done {
            Done::Collected => continue,
            Done::Read => (CustodyAct::Access, None),
            Done::Verified => (CustodyAct::Access, hash_now(p, item)),
            Done::Analysed => (CustodyAct::Analyse, hash_now(p, item)),
            Done::Converted | Done::Redacted | Done::Shared => (CustodyAct::Copy, None),
            Done::Erased => (CustodyAct::Destroy, None),
        };
        let purpose = entry.purpose.map(|purpose| format!("{purpose:?}").to_lowercase());
        let signature = p.scenario.seats.get(entry.seat.index()).map(|s| s.id.to_string());
        let more = More { purpose: purpose.unwrap_or_default(), hash, signature };
        chain.add(act, (file, file), entry.at, more);
    }
    chain.events
}

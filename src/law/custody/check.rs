//! The checks of custody (`reference/domain.md`, section 4): each yields a code and a severity, never
//! a decision. They carry no legal authority of their own; what follows is the forum's.
//!
//! The list is ordered by severity, then by code, without doubles.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::digest::{Digest, HashAlgorithm};
use super::encode::{chain_hash, record_hash};
use super::{Channel, ClockKind, CustodyAct, CustodyEvent, CustodyRecord, HolderRef, Stamp};
use crate::kernel::Tick;
use crate::law::instrument::ConditionKind;
use crate::law::proof::ItemRef;
use crate::law::scope::Scope;
use crate::law::terms::ExclusionModel;

/// Longest time between release and receipt that needs no explanation, in ticks of a case (minutes):
/// three days, for a courier between states. A design figure.
pub const TRANSIT_LIMIT_TICKS: u64 = 3 * 24 * 60;

/// How bad an issue is, from worst to least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Nothing shows that the exhibit is what was taken, or it may not be used.
    Fatal,
    /// Intelligence only, until an instrument that yields evidence covers it.
    IntelligenceOnly,
    /// The part concerned is out; the rest stands.
    SubsetOut,
    /// An expert must show that nothing was changed.
    ExpertNeeded,
    /// An affidavit or a supplement makes it good.
    Curable,
    /// To be noted.
    Warning,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CustodyCode {
    /// The bytes do not have the hash noted at acquisition.
    BytesMismatch,
    /// A hash noted in an event differs from the one before.
    EventHashMismatch {
        /// The event.
        seq: u32,
    },
    /// The chain of events is broken, or their numbers or times do not follow.
    ChainBroken {
        /// The event.
        seq: u32,
    },
    /// An event names a holder who did not have it.
    WrongHolder {
        /// The event.
        seq: u32,
    },
    /// Something happened to it after it was destroyed.
    AfterDestruction {
        /// The event.
        seq: u32,
    },
    /// Nobody confirmed receipt, or it took longer than a transit takes.
    ReceiptGap {
        /// The event.
        seq: u32,
    },
    /// It contains more than was authorised.
    OutsideScope {
        /// Ticks of data outside, over selectors and categories.
        ticks: u64,
    },
    /// It was acquired outside the time of the authorisation.
    OutsideAuthorisation,
    /// Its only hash is MD5 or SHA-1.
    WeakHashOnly {
        /// Which.
        algorithm: HashAlgorithm,
    },
    /// SHA-1 beside a better hash.
    Sha1Used,
    /// Its container is in a format that the forum's courts do not take.
    FormatNotTaken,
    /// A time was noted locally without its offset; 0 is the record, else the event.
    LocalTimeWithoutOffset {
        /// The event, or 0.
        seq: u32,
    },
    /// It came from police to police and no instrument covers it.
    PoliceChannelUncovered,
    /// A condition of use was breached: fatal for the charge concerned.
    UseConditionBreached {
        /// Which.
        condition: ConditionKind,
    },
    /// It inherits from an item that it derives from.
    Inherited {
        /// Which.
        from: ItemRef,
    },
}

impl CustodyCode {
    /// The stable name, in kebab case.
    pub const fn code(self) -> &'static str {
        match self {
            CustodyCode::BytesMismatch => "bytes-mismatch",
            CustodyCode::EventHashMismatch { .. } => "event-hash-mismatch",
            CustodyCode::ChainBroken { .. } => "chain-broken",
            CustodyCode::WrongHolder { .. } => "wrong-holder",
            CustodyCode::AfterDestruction { .. } => "after-destruction",
            CustodyCode::ReceiptGap { .. } => "receipt-gap",
            CustodyCode::OutsideScope { .. } => "outside-scope",
            CustodyCode::OutsideAuthorisation => "outside-authorisation",
            CustodyCode::WeakHashOnly { .. } => "weak-hash-only",
            CustodyCode::Sha1Used => "sha1-used",
            CustodyCode::FormatNotTaken => "format-not-taken",
            CustodyCode::LocalTimeWithoutOffset { .. } => "local-time-without-offset",
            CustodyCode::PoliceChannelUncovered => "police-channel-uncovered",
            CustodyCode::UseConditionBreached { .. } => "use-condition-breached",
            CustodyCode::Inherited { .. } => "inherited",
        }
    }
}

/// An issue of custody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustodyIssue {
    /// How bad.
    pub severity: Severity,
    /// What.
    pub code: CustodyCode,
}

/// What a record is compared with.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings<'a> {
    /// The exhibit's bytes; `None` if there are none to look at (a device).
    pub bytes: Option<&'a [u8]>,
    /// What was authorised; `None` where nothing limits it (a victim's own data).
    pub authorised: Option<&'a Scope>,
    /// First tick of the authorisation and the first no longer covered.
    pub authorisation_window: Option<(Tick, Tick)>,
    /// Whether an instrument that yields evidence covers it.
    pub covered: bool,
    /// Formats that the forum's courts take, in lower case; `None` where they take any.
    pub formats: Option<&'a [String]>,
    /// Conditions of use that were breached.
    pub breached_conditions: &'a [ConditionKind],
    /// The chain of hashes is to be computed again. Whoever has only just made it knows that it holds.
    pub verify_chain: bool,
}

/// Every issue of the exhibit's custody, the worst first.
pub fn check(
    record: &CustodyRecord,
    events: &[CustodyEvent],
    around: &Surroundings<'_>,
) -> Vec<CustodyIssue> {
    let mut found = BTreeSet::new();
    check_hashes(record, around, &mut found);
    check_scope(record, around, &mut found);
    check_clock(record.acquired, 0, &mut found);
    if around.formats.is_some_and(|taken| !taken.contains(&record.container_format)) {
        add(&mut found, Severity::Curable, CustodyCode::FormatNotTaken);
    }
    if record.channel == Channel::Police && !around.covered {
        add(&mut found, Severity::IntelligenceOnly, CustodyCode::PoliceChannelUncovered);
    }
    for condition in around.breached_conditions {
        if record.use_conditions.contains(condition) {
            let code = CustodyCode::UseConditionBreached { condition: *condition };
            add(&mut found, Severity::Fatal, code);
        }
    }
    check_events(record, events, around.verify_chain, &mut found);
    found.into_iter().collect()
}

fn add(found: &mut BTreeSet<CustodyIssue>, severity: Severity, code: CustodyCode) {
    found.insert(CustodyIssue { severity, code });
}

fn check_hashes(record: &CustodyRecord, around: &Surroundings<'_>, found: &mut BTreeSet<CustodyIssue>) {
    let claims = || std::iter::once(&record.hash).chain(&record.second_hash);
    if let Some(bytes) = around.bytes {
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if size != record.size_bytes || claims().any(|claim| claim.matches(bytes) == Some(false)) {
            add(found, Severity::Fatal, CustodyCode::BytesMismatch);
        }
    }
    if !claims().any(|claim| claim.algorithm.stands_alone()) {
        let code = CustodyCode::WeakHashOnly { algorithm: record.hash.algorithm };
        add(found, Severity::ExpertNeeded, code);
    } else if claims().any(|claim| claim.algorithm == HashAlgorithm::Sha1) {
        add(found, Severity::Warning, CustodyCode::Sha1Used);
    }
}

fn check_scope(record: &CustodyRecord, around: &Surroundings<'_>, found: &mut BTreeSet<CustodyIssue>) {
    if let Some(authorised) = around.authorised {
        let inside = record.captured.intersection(authorised).ticks();
        let ticks = record.captured.ticks().saturating_sub(inside);
        if ticks > 0 {
            add(found, Severity::SubsetOut, CustodyCode::OutsideScope { ticks });
        }
    }
    if let Some((from, until)) = around.authorisation_window
        && !(from <= record.acquired.at && record.acquired.at < until)
    {
        add(found, Severity::SubsetOut, CustodyCode::OutsideAuthorisation);
    }
}

fn check_clock(stamp: Stamp, seq: u32, found: &mut BTreeSet<CustodyIssue>) {
    if stamp.clock == ClockKind::LocalWithoutOffset {
        add(found, Severity::Curable, CustodyCode::LocalTimeWithoutOffset { seq });
    }
}

/// Where the exhibit stands after the events so far.
struct Trail {
    holder: HolderRef,
    since: Tick,
    hash: Option<Digest>,
    previous: Digest,
    next_seq: u32,
    destroyed: bool,
}

fn check_events(
    record: &CustodyRecord,
    events: &[CustodyEvent],
    verify_chain: bool,
    found: &mut BTreeSet<CustodyIssue>,
) {
    let mut trail = Trail {
        holder: record.acquirer,
        since: record.acquired.at,
        hash: record.hash.as_sha256().or_else(|| record.second_hash.as_ref()?.as_sha256()),
        previous: if verify_chain { record_hash(record) } else { Digest::NONE },
        next_seq: 1,
        destroyed: false,
    };
    for event in events {
        let seq = event.seq;
        if trail.destroyed {
            add(found, Severity::Fatal, CustodyCode::AfterDestruction { seq });
        }
        let follows = seq == trail.next_seq && event.at.at >= trail.since;
        if !follows || (verify_chain && event.prev_event_hash != trail.previous) {
            add(found, Severity::Fatal, CustodyCode::ChainBroken { seq });
        }
        if event.from != trail.holder {
            add(found, Severity::Fatal, CustodyCode::WrongHolder { seq });
        }
        check_clock(event.at, seq, found);
        check_event_hashes(event, &mut trail, found);
        check_act(event, &mut trail, found);
        if verify_chain {
            trail.previous = chain_hash(event);
        }
        trail.next_seq = seq.saturating_add(1);
    }
}

/// Handling must not change an exhibit: a copy or an analysis works on a derived item.
fn check_event_hashes(event: &CustodyEvent, trail: &mut Trail, found: &mut BTreeSet<CustodyIssue>) {
    for noted in event.hash_before.iter().chain(&event.hash_after) {
        if trail.hash.is_some_and(|known| known != *noted) {
            add(found, Severity::Fatal, CustodyCode::EventHashMismatch { seq: event.seq });
        }
        trail.hash = Some(*noted);
    }
}

fn check_act(event: &CustodyEvent, trail: &mut Trail, found: &mut BTreeSet<CustodyIssue>) {
    let seq = event.seq;
    trail.since = event.at.at;
    match event.act {
        CustodyAct::Transfer { received } | CustodyAct::Return { received } => {
            let in_time = received.is_some_and(|receipt| {
                receipt.at >= event.at.at && receipt.at.0 - event.at.at.0 <= TRANSIT_LIMIT_TICKS
            });
            if !in_time {
                add(found, Severity::Curable, CustodyCode::ReceiptGap { seq });
            }
            if let Some(receipt) = received {
                check_clock(receipt, seq, found);
                trail.since = trail.since.max(receipt.at);
            }
            trail.holder = event.to;
        }
        CustodyAct::Access | CustodyAct::Copy | CustodyAct::Analyse => {
            if event.to != event.from {
                add(found, Severity::Fatal, CustodyCode::WrongHolder { seq });
            }
        }
        CustodyAct::Destroy => trail.destroyed = true,
    }
}

/// Adds to each derived item the worst severity among the items it came from, where the forum's model
/// taints the fruit ([`ExclusionModel::AutomaticWithFruit`]); other models judge each item on its
/// own. `derived_from` are pairs of (derived item, item it came from); cycles are harmless. Warnings
/// and curable issues are not inherited: they do not put the parent in doubt.
pub fn inherit(
    issues: &BTreeMap<ItemRef, Vec<CustodyIssue>>,
    derived_from: &[(ItemRef, ItemRef)],
    model: ExclusionModel,
) -> BTreeMap<ItemRef, Vec<CustodyIssue>> {
    let mut all: BTreeMap<ItemRef, BTreeSet<CustodyIssue>> = issues
        .iter()
        .map(|(item, list)| (*item, list.iter().copied().collect()))
        .collect();
    let inherits = match model {
        ExclusionModel::AutomaticWithFruit => true,
        ExclusionModel::Automatic | ExclusionModel::Discretionary | ExclusionModel::WeightOnly => false,
    };
    // Along a path without cycles each pass settles one more item, so one pass for each edge is enough.
    let passes = if inherits { derived_from.len() } else { 0 };
    for _ in 0..passes {
        let mut changed = false;
        for (child, parent) in derived_from {
            let worst = all.get(parent).and_then(|set| set.first()).map(|issue| issue.severity);
            let passed_on = worst.filter(|severity| *severity <= Severity::ExpertNeeded && child != parent);
            if let Some(severity) = passed_on {
                let issue = CustodyIssue { severity, code: CustodyCode::Inherited { from: *parent } };
                changed |= all.entry(*child).or_default().insert(issue);
            }
        }
        if !changed {
            break;
        }
    }
    all.into_iter().map(|(item, set)| (item, set.into_iter().collect())).collect()
}

//! Custody: who held what, since when, and whether it is still what was taken.
//!
//! A [`CustodyRecord`] describes an exhibit as it was acquired; [`CustodyEvent`]s follow it, append
//! only, each carrying the hash of the one before ([`chain_hash`]). The fields are those of
//! `reference/domain.md`, section 4 (compatible with ISO/IEC 27037); hashes are real hashes over real
//! bytes. [`check`] compares record, events and [`Surroundings`] and lists issues as codes with a
//! severity; what a forum makes of an issue is not decided here.

mod check;
mod digest;
mod encode;
#[cfg(test)]
mod tests;

pub use check::{CustodyCode, CustodyIssue, Severity, Surroundings, TRANSIT_LIMIT_TICKS, check, inherit};
pub use digest::{Digest, DigestError, HashAlgorithm, HashClaim};
pub use encode::{chain_hash, record_hash};

use serde::{Deserialize, Serialize};

use super::instrument::ConditionKind;
use super::proof::ItemRef;
use super::scope::Scope;
use super::terms::Office;
use crate::kernel::Tick;

/// Whoever can hold an exhibit: an index in the scenario's table of holders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HolderRef(pub u32);

/// A moment as it was written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stamp {
    /// When it was, in the case's time.
    pub at: Tick,
    /// Which clock the writer read.
    pub clock: ClockKind,
}

/// Which clock a moment was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ClockKind {
    /// Universal time.
    Utc,
    /// Local time with its offset from universal time, seconds.
    LocalWithOffset(i32),
    /// Local time; nobody wrote the offset down.
    LocalWithoutOffset,
}

/// How an exhibit was acquired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AcquisitionMode {
    /// From a running system.
    Live,
    /// From a system at rest.
    Dead,
    /// Handed over by a provider.
    Provider,
    /// Over a network.
    Remote,
}

/// Through which channel an exhibit came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Channel {
    /// Under an instrument that yields evidence.
    Judicial,
    /// From police to police.
    Police,
    /// From a private person or firm.
    Private,
}

/// What an exhibit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ItemType {
    /// Image of a disk or partition.
    DiskImage,
    /// Dump of memory.
    MemoryDump,
    /// Capture of network traffic.
    NetworkCapture,
    /// Log.
    Log,
    /// Mail or messages.
    Mail,
    /// Set of records produced by a provider.
    ProviderRecords,
    /// Device or other thing.
    Device,
    /// Document, statement or report.
    Document,
}

/// An exhibit as it was acquired.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustodyRecord {
    /// Number of the record in the case.
    pub record_id: u32,
    /// Case.
    pub case_id: String,
    /// The item of evidence.
    pub exhibit: ItemRef,
    /// The exhibit it derives from in the end; itself if it derives from none.
    pub root_exhibit: ItemRef,
    /// What it is.
    pub item_type: ItemType,
    /// Key of its description.
    pub description: String,
    /// Who held the source.
    pub source_holder: HolderRef,
    /// Where the source was.
    pub source_location: String,
    /// State, by its id.
    pub jurisdiction_id: String,
    /// Instrument or domestic power.
    pub legal_basis_id: String,
    /// Authorisation; none if none was given.
    #[serde(default)]
    pub authorisation_id: Option<String>,
    /// Request under which it came.
    #[serde(default)]
    pub request_id: Option<u32>,
    /// When it was acquired.
    pub acquired: Stamp,
    /// By whom; the first holder.
    pub acquirer: HolderRef,
    /// In which role.
    pub role: Office,
    /// Who watched.
    #[serde(default)]
    pub witness: Option<HolderRef>,
    /// Tool and its version.
    #[serde(default)]
    pub tool: Option<Tool>,
    /// Whether writing to the source was blocked.
    #[serde(default)]
    pub write_blocked: bool,
    /// How it was acquired.
    pub acquisition_mode: AcquisitionMode,
    /// Through which channel it came.
    pub channel: Channel,
    /// What it contains.
    pub captured: Scope,
    /// Format of the container.
    pub container_format: String,
    /// Size in bytes.
    pub size_bytes: u64,
    /// Hash noted at acquisition.
    pub hash: HashClaim,
    /// A second one.
    #[serde(default)]
    pub second_hash: Option<HashClaim>,
    /// When the hash was last verified, and whether it held.
    #[serde(default)]
    pub verified: Option<Verification>,
    /// Token of a third party's time stamp over the hash.
    #[serde(default)]
    pub tsa_token: Option<String>,
    /// Seal.
    #[serde(default)]
    pub seal_id: Option<String>,
    /// Where it is kept.
    #[serde(default)]
    pub storage_ref: Option<String>,
    /// Whether it is kept encrypted.
    #[serde(default)]
    pub encrypted: bool,
    /// Classification.
    #[serde(default)]
    pub classification: Option<String>,
    /// Whether it may contain privileged matter.
    #[serde(default)]
    pub privilege_flag: bool,
    /// Whether it contains personal data.
    #[serde(default)]
    pub personal_data_flag: bool,
    /// What binds its user.
    #[serde(default)]
    pub use_conditions: Vec<ConditionKind>,
    /// When it must be erased.
    #[serde(default)]
    pub retention_until: Option<Tick>,
}

/// A verification of a hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verification {
    /// When.
    pub at: Stamp,
    /// Whether it held.
    pub ok: bool,
}

/// A tool and its version.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tool {
    /// Name.
    pub name: String,
    /// Version.
    pub version: String,
}

/// What happened to an exhibit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CustodyAct {
    /// Released by one holder; received by another at this moment, or never confirmed.
    Transfer {
        /// When the receiver confirmed it.
        received: Option<Stamp>,
    },
    /// Looked at.
    Access,
    /// Copied.
    Copy,
    /// Analysed.
    Analyse,
    /// Given back to whoever it was taken from; received at this moment, or never confirmed.
    Return {
        /// When the receiver confirmed it.
        received: Option<Stamp>,
    },
    /// Destroyed.
    Destroy,
}

/// One entry of the append-only list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustodyEvent {
    /// Number in the list, from 1.
    pub seq: u32,
    /// What.
    pub act: CustodyAct,
    /// Who had it.
    pub from: HolderRef,
    /// Who has it then; the same, unless it was handed over.
    pub to: HolderRef,
    /// When; for a transfer, when it was released.
    pub at: Stamp,
    /// Key of the purpose.
    pub purpose: String,
    /// SHA-256 before.
    #[serde(default)]
    pub hash_before: Option<Digest>,
    /// SHA-256 after.
    #[serde(default)]
    pub hash_after: Option<Digest>,
    /// [`record_hash`] for the first event, [`chain_hash`] of the one before for the others.
    pub prev_event_hash: Digest,
    /// Signature.
    #[serde(default)]
    pub signature: Option<String>,
    /// Key of a note.
    #[serde(default)]
    pub note: Option<String>,
}

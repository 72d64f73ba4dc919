//! The section's part of a compiled scenario: how items arrive, what can be made of them, whom they
//! concern, and who must agree to their use.

use serde::{Deserialize, Serialize};

use crate::case::ids::{DeskId, ItemId, JurisdictionId, MarkId};
use crate::case::scenario::Scenario;
use crate::kernel::Tick;
use crate::law::custody::{AcquisitionMode, HashAlgorithm, ItemType, Tool};

/// The section's part of a compiled scenario. Without it nothing of custody is kept, checked or judged,
/// beyond the hash that a seat computes again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spec {
    /// The file has the part: custody is kept and checked.
    pub kept: bool,
    /// Who did what with which personal data is entered in a register, and why must be said.
    pub register: bool,
    /// Formats that courts take; a state without a row takes any.
    pub formats: Vec<Formats>,
    /// How items were acquired, where it is not as usual for their kind.
    pub records: Vec<Acquired>,
    /// Flaws with which items arrive.
    pub flaws: Vec<Flaw>,
    /// What analysis brings to light.
    pub analyses: Vec<Analysis>,
    /// Rows of people who have nothing to do with the case.
    pub strangers: Vec<Rows>,
    /// Items that turn out to concern only people outside the case.
    pub outsiders: Vec<ItemId>,
    /// Who must agree to another use of an item; without a row, whoever held it, who agrees.
    pub senders: Vec<Sender>,
}

/// Formats that the courts of a state take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Formats {
    /// The state.
    pub jurisdiction: JurisdictionId,
    /// Names of formats, in lower case.
    pub takes: Vec<String>,
}

/// How an item was acquired.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acquired {
    /// Which item.
    pub item: ItemId,
    /// Format of its container, in lower case; none: the ending of its file's name.
    pub format: Option<String>,
    /// What it is; none: by its category.
    pub kind: Option<ItemType>,
    /// How; none: handed over by its holder.
    pub mode: Option<AcquisitionMode>,
    /// With which tool.
    pub tool: Option<Tool>,
    /// Whether writing to the source was blocked.
    pub write_blocked: bool,
}

/// A flaw with which an item arrives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flaw {
    /// Which item.
    pub item: ItemId,
    /// What is wrong.
    pub kind: FlawKind,
    /// Whoever held it can vouch for what the record leaves out.
    pub vouched: bool,
}

/// Kinds of flaws.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FlawKind {
    /// Nobody confirmed that it was received.
    ReceiptGap,
    /// It was in somebody's hands in between whom the record does not name.
    WrongHolder {
        /// Whose.
        holder: DeskId,
    },
    /// The time of acquisition was noted locally, without its offset.
    LocalTime,
    /// Its only hash is one that does not stand alone.
    WeakHash {
        /// Which algorithm.
        algorithm: HashAlgorithm,
        /// Value as it was noted, hexadecimal.
        value: String,
    },
    /// It came from police to police; no instrument that yields evidence covers it.
    PoliceChannel,
}

/// What analysis of an item brings to light.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Analysis {
    /// Which item.
    pub item: ItemId,
    /// Where it is done; none: the laboratory of the forum.
    pub lab: Option<DeskId>,
    /// Marks that open it (a passphrase, a key); all must be named.
    pub keys: Vec<MarkId>,
    /// Last tick at which it can be begun: what is volatile is gone afterwards.
    pub until: Option<Tick>,
    /// Items that it brings into the file.
    pub yields: Vec<ItemId>,
}

/// Rows of an item that are about people who have nothing to do with the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rows {
    /// Which item.
    pub item: ItemId,
    /// Its marks on such rows: taken out with them.
    pub marks: Vec<MarkId>,
}

/// Who must agree to another use of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// Which item.
    pub item: ItemId,
    /// Whose agreement it takes.
    pub desk: DeskId,
    /// What a desk without a seat answers.
    pub agrees: bool,
}

/// Whether every index points somewhere: what and which does not. A damaged log could hold one that does
/// not.
pub fn check(spec: &Spec, scenario: &Scenario) -> Option<(&'static str, u32)> {
    let item = |i: &ItemId| (i.index() >= scenario.items.len()).then_some(("item", i.0));
    let mark = |m: &MarkId| (m.index() >= scenario.marks.len()).then_some(("mark", m.0));
    let desk = |d: &DeskId| (d.index() >= scenario.desks.len()).then_some(("desk", d.0));
    let state = |j: &JurisdictionId| (j.index() >= scenario.jurisdictions.len()).then_some(("state", j.0));
    let items = spec
        .records
        .iter()
        .map(|r| &r.item)
        .chain(spec.flaws.iter().map(|f| &f.item))
        .chain(spec.analyses.iter().flat_map(|a| a.yields.iter().chain([&a.item])))
        .chain(spec.strangers.iter().map(|r| &r.item))
        .chain(&spec.outsiders)
        .chain(spec.senders.iter().map(|s| &s.item));
    let marks = spec
        .analyses
        .iter()
        .flat_map(|a| &a.keys)
        .chain(spec.strangers.iter().flat_map(|r| &r.marks));
    let between = spec.flaws.iter().filter_map(|f| match &f.kind {
        FlawKind::WrongHolder { holder } => Some(holder),
        FlawKind::ReceiptGap | FlawKind::LocalTime | FlawKind::WeakHash { .. } | FlawKind::PoliceChannel => {
            None
        }
    });
    let labs = spec.analyses.iter().filter_map(|a| a.lab.as_ref());
    let mut desks = between.chain(labs).chain(spec.senders.iter().map(|s| &s.desk));
    let mut states = spec.formats.iter().map(|f| &f.jurisdiction);
    let (mut items, mut marks) = (items, marks);
    items
        .find_map(item)
        .or_else(|| marks.find_map(mark))
        .or_else(|| desks.find_map(desk))
        .or_else(|| states.find_map(state))
}

//! The section's part of a compiled scenario.

use serde::{Deserialize, Serialize};

use super::Subject;
use crate::case::ids::{DeskId, ItemId, JurisdictionId, VictimId};
use crate::case::scenario::Scenario;
use crate::kernel::{Name, Tick};

/// The section's part of a compiled scenario.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spec {
    /// Victims: one, or a group that is informed and compensated together.
    pub victims: Vec<VictimSpec>,
    /// The fund that pays what the convicted cannot, if there is one.
    pub fund: Option<FundSpec>,
    /// After a final conviction the case stays open for claims, fund and assets so long at most, minutes.
    pub settle_minutes: u64,
    /// How the states stand to a sharing of what was recovered, by state.
    pub sharing: Vec<SharerSpec>,
    /// Dates at which the supervisory authority of the forum looks at the measures.
    pub audits: Vec<AuditSpec>,
    /// For how long it may suspend, minutes.
    pub suspension_minutes: u64,
    /// Telling the people concerned; none: the scenario leaves it out.
    pub notices: Option<NoticeSpec>,
}

/// Victims.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VictimSpec {
    /// Name in the file.
    pub id: Name,
    /// How many people.
    pub people: u32,
    /// Where they live; their state's deadline counts.
    pub jurisdiction: JurisdictionId,
    /// What they lost, euro.
    pub loss_eur: u64,
    /// Languages that they understand.
    pub languages: Vec<Name>,
    /// Nobody knows of them before this item is in the file; none: known from the start.
    pub known_by: Option<ItemId>,
    /// They must be informed within so many minutes after they became known.
    pub inform_within_minutes: u64,
    /// Last tick at which a claim can be brought in their state.
    pub claim_by: Tick,
    /// What proves their loss: an item, and how much it proves, euro.
    pub proof: Vec<(ItemId, u64)>,
    /// They want to claim; those who do not say so once they are informed.
    pub wants_claim: bool,
}

/// A compensation fund.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundSpec {
    /// The desk that examines applications.
    pub desk: DeskId,
    /// Money by fiscal year: from when, and how much, euro; in order of time.
    pub years: Vec<(Tick, u64)>,
    /// How much of an unpaid award it covers, permille.
    pub covers_permille: u32,
    /// When it pays what was examined until then; in order of time.
    pub pays: Vec<Tick>,
}

/// How a state stands to a sharing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharerSpec {
    /// The state.
    pub jurisdiction: JurisdictionId,
    /// The desk that answers a proposal.
    pub desk: DeskId,
    /// It agrees when it gets at least this, permille.
    pub accepts_permille: u32,
    /// Of what it holds, it keeps this without an agreement; the rest goes to the forum, permille.
    pub keeps_permille: u32,
}

/// A date of the supervisory authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditSpec {
    /// When.
    pub at: Tick,
    /// At what.
    pub subject: Subject,
}

/// Telling the people concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeSpec {
    /// Within so many minutes after the measure has ended.
    pub within_minutes: u64,
}

/// Whether every index points somewhere: what and which does not. A damaged log could hold one that does
/// not.
pub fn check(spec: &Spec, scenario: &Scenario) -> Option<(&'static str, u32)> {
    let within = |what: &'static str, index: u32, len: usize| {
        let good = usize::try_from(index).is_ok_and(|i| i < len);
        (!good).then_some((what, index))
    };
    let state = |id: JurisdictionId| within("jurisdiction", id.0, scenario.jurisdictions.len());
    let desk = |id: DeskId| within("desk", id.0, scenario.desks.len());
    let item = |id: ItemId| within("item", id.0, scenario.items.len());
    let victims = spec.victims.iter().find_map(|v| {
        state(v.jurisdiction)
            .or_else(|| v.known_by.and_then(item))
            .or_else(|| v.proof.iter().find_map(|(i, _)| item(*i)))
    });
    victims
        .or_else(|| spec.fund.as_ref().and_then(|f| desk(f.desk)))
        .or_else(|| spec.sharing.iter().find_map(|s| state(s.jurisdiction).or_else(|| desk(s.desk))))
}

impl Spec {
    /// Victims by name.
    pub fn victims(&self, name: &str) -> Option<VictimId> {
        self.victims.iter().position(|v| v.id == name).map(VictimId::at)
    }

    /// How a state stands to a sharing.
    pub fn sharer(&self, state: JurisdictionId) -> Option<&SharerSpec> {
        self.sharing.iter().find(|s| s.jurisdiction == state)
    }
}

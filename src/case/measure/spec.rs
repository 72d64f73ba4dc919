//! The section's part of a compiled scenario.

use serde::{Deserialize, Serialize};

use crate::case::ids::{AssetId, DeskId, ItemId, JurisdictionId, PersonId};
use crate::case::scenario::Scenario;
use crate::kernel::{Name, TICKS_PER_DAY, Tick};
use crate::law::acts::Protected;
use crate::law::scope::Selector;

/// The section's part of a compiled scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spec {
    /// Lines that can be intercepted.
    #[serde(default)]
    pub lines: Vec<Line>,
    /// Systems that can be searched and seized.
    #[serde(default)]
    pub systems: Vec<System>,
    /// Assets that can be frozen.
    #[serde(default)]
    pub assets: Vec<Asset>,
    /// Persons who must be surrendered before they can be charged.
    #[serde(default)]
    pub wanted: Vec<Wanted>,
    /// Within so many minutes frozen property is released once no judgment can take it.
    #[serde(default = "release_default")]
    pub release_minutes: u64,
}

impl Default for Spec {
    fn default() -> Spec {
        Spec {
            lines: Vec::new(),
            systems: Vec::new(),
            assets: Vec::new(),
            wanted: Vec::new(),
            release_minutes: release_default(),
        }
    }
}

/// Two weeks where the file does not say: "promptly" (CETS 198, Art 41(2)(b)) has no number; a modelling number.
fn release_default() -> u64 {
    14 * TICKS_PER_DAY
}

/// A line that can be intercepted: what passes on it and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Which line; its holder carries the interception out.
    pub selector: Selector,
    /// Where its user really is.
    pub target_in: JurisdictionId,
    /// The item that shows where; none: known from the start.
    pub shown_by: Option<ItemId>,
    /// What passes, in the order of the file.
    pub yields: Vec<Passing>,
}

/// Something that passes on a line; an interception that runs at that moment takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passing {
    /// What.
    pub item: ItemId,
    /// When.
    pub at: Tick,
    /// Somebody else's use of the line: no order on it covers this.
    #[serde(default)]
    pub outside: bool,
    /// Whose confidence it is; a filter team keeps it from the investigators.
    #[serde(default)]
    pub protects: Option<Protected>,
}

/// A system that can be searched and seized.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct System {
    /// Which.
    pub selector: Selector,
    /// What a search brings.
    pub items: Vec<ItemId>,
    /// From then on nothing is found there any more.
    pub gone_at: Option<Tick>,
}

/// An asset that moves away while nobody holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asset {
    /// Name in the file.
    pub id: Name,
    /// What it was worth before it moved, euros.
    pub value_eur: u64,
    /// Who holds it.
    pub holder: DeskId,
    /// Whose it is.
    pub owner: Option<PersonId>,
    /// When it begins to move.
    pub starts: Tick,
    /// From so many minutes after that, so much is left, permille; in order of time.
    pub left: Vec<(u64, u32)>,
    /// The same from a warning on; empty: a warning changes nothing.
    #[serde(default)]
    pub warned: Vec<(u64, u32)>,
    /// Reading any of these makes it known to a seat; empty: known from the start.
    pub shown_by: Vec<ItemId>,
    /// By the law of the state that holds it, a freezing lapses after so many minutes, unless it is ordered
    /// anew or a confiscation is under way; none: it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_minutes: Option<u64>,
}

/// A person who must be surrendered, or found in the forum, before charges. Where the person really is
/// stands with the person (`stays_in`, else `residence`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// Who.
    pub person: PersonId,
    /// The desk that can arrest.
    pub desk: DeskId,
    /// The item that shows where the person is; none: known from the start.
    pub shown_by: Option<ItemId>,
    /// Agrees to being surrendered.
    pub consents: bool,
    /// Renounces the rule of speciality too.
    pub renounces_speciality: bool,
    /// How long remedies against a surrender take if the person does not agree, days.
    pub remedy_days: u32,
}

impl Spec {
    /// An asset.
    pub fn asset(&self, id: AssetId) -> Option<&Asset> {
        self.assets.get(id.index())
    }

    /// An asset by its name.
    pub fn asset_named(&self, name: &str) -> Option<AssetId> {
        self.assets.iter().position(|a| a.id == name).map(AssetId::at)
    }

    /// The entry of a person who is wanted.
    pub fn wanted(&self, person: PersonId) -> Option<&Wanted> {
        self.wanted.iter().find(|w| w.person == person)
    }
}

/// Whether every index points somewhere: what and which does not. A damaged log could hold one that does
/// not.
pub fn check(spec: &Spec, scenario: &Scenario) -> Option<(&'static str, u32)> {
    let item = |id: &ItemId| beyond("item", id.0, scenario.items.len());
    let desk = |id: &DeskId| beyond("desk", id.0, scenario.desks.len());
    let person = |id: &PersonId| beyond("person", id.0, scenario.persons.len());
    let selector = |s: &Selector| beyond("selector", s.0, scenario.selectors.len());
    let lines = spec.lines.iter().find_map(|line| {
        selector(&line.selector)
            .or_else(|| beyond("jurisdiction", line.target_in.0, scenario.jurisdictions.len()))
            .or_else(|| line.shown_by.iter().find_map(item))
            .or_else(|| line.yields.iter().find_map(|passing| item(&passing.item)))
    });
    let systems = || {
        let mut all = spec.systems.iter();
        all.find_map(|system| selector(&system.selector).or_else(|| system.items.iter().find_map(item)))
    };
    let assets = || {
        spec.assets.iter().find_map(|asset| {
            desk(&asset.holder)
                .or_else(|| asset.owner.iter().find_map(person))
                .or_else(|| asset.shown_by.iter().find_map(item))
        })
    };
    let wanted = || {
        spec.wanted.iter().find_map(|wanted| {
            person(&wanted.person)
                .or_else(|| desk(&wanted.desk))
                .or_else(|| wanted.shown_by.iter().find_map(item))
        })
    };
    lines.or_else(systems).or_else(assets).or_else(wanted)
}

fn beyond(what: &'static str, index: u32, len: usize) -> Option<(&'static str, u32)> {
    let inside = usize::try_from(index).is_ok_and(|i| i < len);
    (!inside).then_some((what, index))
}

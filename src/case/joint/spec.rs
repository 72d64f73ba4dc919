//! The section's part of a compiled scenario.

use serde::{Deserialize, Serialize};

use crate::case::ids::{DeskId, InjectId, ItemId, JurisdictionId, MarkId, SeatId};
use crate::case::scenario::Scenario;
use crate::kernel::{Duration, Name, Tick};
use crate::law::duty::DutyPack;
use crate::law::scope::Selector;
use crate::law::terms::Office;

/// The section's part of a compiled scenario.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spec {
    /// Duties to notify.
    pub duties: Vec<Duty>,
    /// Who may lead, where several states investigate.
    pub lead: Option<Lead>,
    /// Investigations of other states that do not know of ours.
    pub parallels: Vec<Parallel>,
    /// A joint investigation team.
    pub team: Option<Team>,
    /// What things cost, and who has how much.
    pub money: Option<Money>,
    /// Liaison posts.
    pub liaison: Option<Liaison>,
    /// Approaches by somebody who asks for data.
    pub approaches: Vec<Approach>,
    /// A channel that the suspects read.
    pub channel: Option<Channel>,
    /// What the suspects erase once they are warned.
    pub warned: Vec<Erasure>,
    /// Terms of private partners.
    pub terms: Vec<Terms>,
}

/// When something starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Start {
    /// At a time.
    At(Tick),
    /// With an inject.
    Inject(InjectId),
    /// When a seat concerned comes to know of an item.
    Known(ItemId),
}

/// A duty to notify.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// Name in the file.
    pub id: Name,
    /// What the law says of it.
    pub pack: DutyPack,
    /// Whose duty: every seat of this office may fulfil it.
    pub by: Office,
    /// Where the notice goes.
    pub to: DeskId,
    /// When its time starts to run.
    pub starts: Start,
    /// Marks with what the notice must say; empty: any mark that is specific to the case will do.
    pub facts: Vec<MarkId>,
    /// The victims whose being informed of their rights meets the duty as well, by name.
    pub victims: Option<Name>,
}

/// Who may lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lead {
    /// States that investigate.
    pub states: Vec<JurisdictionId>,
    /// Of these, the ones that the authorities of the others agree to; at least one.
    pub may_lead: Vec<JurisdictionId>,
}

/// An investigation of another state that files the same request if nobody leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parallel {
    /// Name in the file.
    pub id: Name,
    /// Whose.
    pub state: JurisdictionId,
    /// Where it files.
    pub at: DeskId,
    /// When.
    pub when: Tick,
    /// About whose data.
    pub selector: Selector,
}

/// A joint investigation team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// The treaty or act that its members are party to.
    pub treaty: Name,
    /// What a member already has in its own file and brings into the team.
    pub brings: Vec<(JurisdictionId, ItemId)>,
}

/// What things cost, and who has how much; whole euros.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// What a state has for this case in a fiscal year. A state that is not named has no limit.
    pub budgets: Vec<(JurisdictionId, u64)>,
    /// Posting a liaison.
    pub liaison_eur: u64,
    /// A translation.
    pub translation_eur: u64,
    /// An analysis in the laboratory.
    pub laboratory_eur: u64,
    /// An expert's opinion.
    pub expert_eur: u64,
    /// The most that a team can be granted in a fiscal year.
    pub grant_eur: u64,
    /// Who decides on grants.
    pub grant_desk: Option<DeskId>,
}

/// Liaison posts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Liaison {
    /// States that receive a liaison.
    pub states: Vec<JurisdictionId>,
    /// Time until the liaison is there, minutes.
    pub takes: Duration,
}

/// Somebody claims to be an authority in an emergency, and asks for data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approach {
    /// Name in the file; also the key of its text.
    pub id: Name,
    /// Whom they turn to.
    pub to: SeatId,
    /// The desk that they claim to be.
    pub claims: DeskId,
    /// What they ask for.
    pub asks: Vec<ItemId>,
    /// Whether it is true.
    pub genuine: bool,
    /// When they come.
    pub when: Start,
    /// An answer after so long is no use, minutes.
    pub within_minutes: u64,
}

/// A channel that the suspects read until it is given up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    /// Whose mail; every seat of that desk's state writes over it.
    pub desk: DeskId,
    /// Since when.
    pub from: Tick,
    /// The item that shows it.
    pub revealed_by: ItemId,
}

/// What the suspects erase once they are warned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    /// What.
    pub item: ItemId,
    /// How soon, minutes.
    pub within_minutes: u64,
}

/// Terms on which a private partner works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The speaker, by name.
    pub speaker: Name,
    /// Who pays.
    pub paid_by: DeskId,
    /// How much.
    pub eur: u64,
    /// Whether the fee depends on the outcome.
    pub on_success: bool,
}

/// Whether every index points somewhere: what and which does not. A damaged log could hold one that does
/// not.
pub fn check(spec: &Spec, s: &Scenario) -> Option<(&'static str, u32)> {
    let beyond = |what: &'static str, index: u32, len: usize| {
        let fits = usize::try_from(index).is_ok_and(|i| i < len);
        (!fits).then_some((what, index))
    };
    let desk = |d: DeskId| beyond("desk", d.0, s.desks.len());
    let state = |j: JurisdictionId| beyond("jurisdiction", j.0, s.jurisdictions.len());
    let item = |i: ItemId| beyond("item", i.0, s.items.len());
    let start = |start: Start| match start {
        Start::At(_) => None,
        Start::Inject(i) => beyond("inject", i.0, s.injects.len()),
        Start::Known(i) => item(i),
    };
    let duties = spec.duties.iter().find_map(|d| {
        let marks = d.facts.iter().find_map(|m| beyond("mark", m.0, s.marks.len()));
        desk(d.to).or(start(d.starts)).or(marks)
    });
    let lead = spec.lead.iter().flat_map(|l| l.states.iter().chain(&l.may_lead));
    let parallels = spec.parallels.iter().find_map(|p| {
        let selector = beyond("selector", p.selector.0, s.selectors.len());
        state(p.state).or(desk(p.at)).or(selector)
    });
    let brought = spec.team.iter().flat_map(|t| &t.brings);
    let budgets = spec.money.iter().flat_map(|m| &m.budgets);
    let grant = spec.money.as_ref().and_then(|m| m.grant_desk).and_then(desk);
    let posts = spec.liaison.iter().flat_map(|l| &l.states);
    let approaches = spec.approaches.iter().find_map(|a| {
        let seat = beyond("seat", a.to.0, s.seats.len());
        seat.or(desk(a.claims))
            .or(start(a.when))
            .or(a.asks.iter().copied().find_map(item))
    });
    duties
        .or(lead.copied().find_map(state))
        .or(parallels)
        .or(brought.copied().find_map(|(j, i)| state(j).or(item(i))))
        .or(budgets.copied().find_map(|(j, _)| state(j)))
        .or(grant)
        .or(posts.copied().find_map(state))
        .or(approaches)
        .or(spec.channel.as_ref().and_then(|c| desk(c.desk).or(item(c.revealed_by))))
        .or(spec.warned.iter().find_map(|e| item(e.item)))
        .or(spec.terms.iter().find_map(|t| desk(t.paid_by)))
}

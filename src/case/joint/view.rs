//! What a seat sees of this section.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Event;
use super::accord::{answering_seat, asked, is_awaited};
use super::command::Proposal;
use super::money::{budget_left_eur, fiscal_year, grant_left_eur, year_ends};
use super::state::{ApproachEnd, Asked, PostStage, Standing};
use crate::case::ids::{ApproachId, DutyId, JurisdictionId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::projection::Depth;
use crate::case::state::{CaseState, Phase};
use crate::kernel::{CivilTime, Name, Tick};
use crate::law::decision::Outcome;
use crate::law::terms::Office;

/// Most informal answers shown, the latest.
const PRE_CHECKS_SHOWN: usize = 16;

/// A year, minutes.
const YEAR_MINUTES: i64 = 365 * 24 * 60;

/// What a seat sees of this section.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Duties of the seat's office whose time has started, and notices that came to its desk.
    pub duties: Vec<DutyView>,
    /// States that investigate; for who proposes or answers.
    pub investigating: Arc<[Name]>,
    /// Of these, the ones that were not proposed to lead in vain.
    pub may_lead: Vec<Name>,
    /// Who leads, as proposed or agreed.
    pub lead: Option<ProposalView>,
    /// States that could join a team with the seat's own; none after a proposal came to nothing.
    pub may_join: Arc<[Name]>,
    /// When a team could end, UTC: a year from now.
    pub could_end: Option<CivilTime>,
    /// A team, as proposed or agreed.
    pub team: Option<ProposalView>,
    /// Money of the seat's state and of the team.
    pub money: Option<MoneyView>,
    /// States that receive a liaison and have none of ours.
    pub may_post: Vec<Name>,
    /// Liaisons of the seat's state: where, and whether they are there.
    pub posts: Vec<(Name, bool)>,
    /// Informal answers: instrument, addressee, outcome, grounds.
    pub pre_checks: Vec<(Name, Name, Outcome, Vec<Name>)>,
    /// Who turned to this seat.
    pub approaches: Vec<ApproachView>,
    /// What the seat knows of its side's channel.
    pub channel: ChannelState,
    /// Terms of private partners that the seat knows.
    pub terms: Vec<TermsView>,
}

/// A duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyView {
    /// Name.
    pub name: Name,
    /// Short name of the law's duty.
    pub law: Name,
    /// Desk to be told.
    pub to: Name,
    /// It must be met before this.
    pub due: Tick,
    /// How it stands.
    pub standing: DutyStanding,
    /// It is this seat's to meet.
    pub own: bool,
}

/// How a duty stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DutyStanding {
    /// Its time runs.
    Running,
    /// Its time ran out, and no notice was given.
    Overdue,
    /// Notice was given.
    Met,
}

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalView {
    /// The state that is to lead, or the members of the team.
    pub states: Vec<Name>,
    /// Agreed, or still open; a proposal that failed is not shown.
    pub agreed: bool,
    /// This seat must answer for its state.
    pub awaits_you: bool,
    /// Until when a team works.
    pub until: Option<Tick>,
}

/// Money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoneyView {
    /// What the own state has left this fiscal year, euros; none: no limit.
    pub own_left_eur: Option<u64>,
    /// What the team's grant has left, euros.
    pub grant_left_eur: u64,
    /// Most that can be granted in a fiscal year, euros.
    pub grant_most_eur: u64,
    /// The grant of this fiscal year was asked for or awarded.
    pub grant_asked: bool,
    /// When the fiscal year ends.
    pub year_ends: Tick,
}

/// Somebody who turned to a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApproachView {
    /// Name.
    pub name: Name,
    /// The desk that they claim to be.
    pub claims: Name,
    /// What they ask for, by name.
    pub asks: Vec<Name>,
    /// An answer is of no use from then on.
    pub until: Tick,
    /// The desk is being or was called.
    pub calling: bool,
    /// What the desk said.
    pub confirmed: Option<bool>,
    /// It is over.
    pub over: bool,
    /// Data were given, and the register does not say why.
    pub unexplained: bool,
}

/// What a seat knows of its side's channel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChannelState {
    /// Nothing speaks against it.
    #[default]
    Unsuspected,
    /// Others read it.
    Compromised,
    /// Another one is used.
    Secured,
}

/// Terms of a private partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermsView {
    /// Whose.
    pub speaker: Name,
    /// Desk that pays.
    pub paid_by: Name,
    /// How much, euros.
    pub eur: u64,
    /// The fee depends on the outcome.
    pub on_success: bool,
    /// Disclosed to the forum.
    pub disclosed: bool,
}

/// Projects the section for a seat.
pub fn view(p: &Prepared, state: &CaseState, seat: SeatId, depth: Depth) -> View {
    match depth {
        Depth::Whole => whole(p, state, seat),
        Depth::ToAct => to_act(p, state, seat),
    }
}

fn whole(p: &Prepared, state: &CaseState, seat: SeatId) -> View {
    let own = &p.scenario.seats[seat.index()];
    let proposes = proposes(own.role);
    let answers = answers(own.role);
    let name = |j: &JurisdictionId| p.scenario.jurisdictions[j.index()].id.clone();
    let joint = &state.sections.joint;
    let there = |post: &super::Post| (name(&post.to), post.stage == PostStage::There);
    let may_join = if proposes { may_join(p, state, own.jurisdiction) } else { Arc::default() };
    let own_posts = joint.posts.iter().filter(|post| post.from == own.jurisdiction);
    View {
        duties: duties(p, state, seat, Depth::Whole),
        investigating: if answers { p.joint().investigating.clone() } else { Arc::default() },
        may_lead: if answers { may_lead(p, state) } else { Vec::new() },
        lead: proposal(p, state, seat, Proposal::Lead, Depth::Whole),
        could_end: if may_join.is_empty() { None } else { a_year_from_now(p, state) },
        may_join,
        team: proposal(p, state, seat, Proposal::Team, Depth::Whole),
        money: money(p, state, seat),
        may_post: if proposes { may_post(p, state, own.jurisdiction) } else { Vec::new() },
        posts: own_posts.map(there).collect(),
        pre_checks: pre_checks(state, seat),
        approaches: approaches(p, state, seat, Depth::Whole),
        channel: channel(p, state, seat),
        terms: terms(p, state, seat, Depth::Whole),
    }
}

/// What a stand-in reads: what is still to be met, answered, agreed upon, proposed or disclosed.
fn to_act(p: &Prepared, state: &CaseState, seat: SeatId) -> View {
    let own = &p.scenario.seats[seat.index()];
    let (mut lead, mut team) = (None, None);
    if answers(own.role) {
        lead = proposal(p, state, seat, Proposal::Lead, Depth::ToAct);
        team = proposal(p, state, seat, Proposal::Team, Depth::ToAct);
    }
    let (mut may_lead, mut may_join, mut may_post) = (Vec::new(), Arc::default(), Vec::new());
    if proposes(own.role) && state.phase <= Phase::Investigation {
        if lead.is_none() {
            may_lead = self::may_lead(p, state);
        }
        if team.is_none() {
            may_join = self::may_join(p, state, own.jurisdiction);
        }
        if own.role == Office::Coordinator {
            may_post = self::may_post(p, state, own.jurisdiction);
        }
    }
    let joins = !may_join.is_empty();
    View {
        duties: duties(p, state, seat, Depth::ToAct),
        investigating: if joins { p.joint().investigating.clone() } else { Arc::default() },
        may_lead,
        lead,
        could_end: if joins { a_year_from_now(p, state) } else { None },
        may_join,
        team,
        money: money(p, state, seat),
        may_post,
        posts: Vec::new(),
        pre_checks: Vec::new(),
        approaches: approaches(p, state, seat, Depth::ToAct),
        channel: channel(p, state, seat),
        terms: terms(p, state, seat, Depth::ToAct),
    }
}

/// Who answers what is proposed.
fn answers(role: Office) -> bool {
    proposes(role) || role == Office::CentralAuthority
}

/// States that investigate and were not proposed to lead in vain.
fn may_lead(p: &Prepared, state: &CaseState) -> Vec<Name> {
    let investigating = p.scenario.joint.lead.iter().flat_map(|l| &l.states);
    let names = investigating.zip(p.joint().investigating.iter());
    let open = names.filter(|(j, _)| !state.sections.joint.declined.contains(j));
    open.map(|(_, name)| name.clone()).collect()
}

/// Other states that could join a team; none after a proposal came to nothing.
fn may_join(p: &Prepared, state: &CaseState, own: JurisdictionId) -> Arc<[Name]> {
    let team = state.sections.joint.team.as_ref();
    let in_vain = team.is_some_and(|t| matches!(t.standing, Standing::Failed | Standing::Ended));
    if in_vain { Arc::default() } else { p.joint().may_join[own.index()].clone() }
}

/// States that receive a liaison and have none of ours.
fn may_post(p: &Prepared, state: &CaseState, own: JurisdictionId) -> Vec<Name> {
    let receiving = p.scenario.joint.liaison.iter().flat_map(|l| &l.states);
    let posts = &state.sections.joint.posts;
    let posted = |to: &JurisdictionId| posts.iter().any(|post| post.from == own && post.to == *to);
    receiving
        .filter(|to| **to != own && !posted(to))
        .map(|to| p.scenario.jurisdictions[to.index()].id.clone())
        .collect()
}

fn proposes(role: Office) -> bool {
    matches!(role, Office::Prosecutor | Office::Coordinator)
}

/// Duties of the seat's office and notices to its desk; for a stand-in, the ones that it could still meet.
fn duties(p: &Prepared, state: &CaseState, seat: SeatId, depth: Depth) -> Vec<DutyView> {
    let whole = depth == Depth::Whole;
    let own = &p.scenario.seats[seat.index()];
    let mut views = Vec::new();
    for (id, spec) in (0usize..).map(DutyId::at).zip(&p.scenario.joint.duties) {
        let mine = spec.by == own.role;
        if !(mine || (whole && own.desk == Some(spec.to))) {
            continue;
        }
        let Some(running) = state.sections.joint.duties.get(&id) else { continue };
        let shown = if whole { mine || running.met.is_some() } else { running.met.is_none() };
        if !shown {
            continue;
        }
        views.push(DutyView {
            name: spec.id.clone(),
            law: if whole { spec.pack.id.clone() } else { Name::default() },
            to: if whole { p.desk_spec(spec.to).id.clone() } else { Name::default() },
            due: running.due,
            standing: match (running.met, running.missed) {
                (Some(_), _) => DutyStanding::Met,
                (None, Some(_)) => DutyStanding::Overdue,
                (None, None) => DutyStanding::Running,
            },
            own: mine,
        });
    }
    views
}

/// Whether a seat takes part in what states agree upon: a coordinator, or who conducts or answers for a
/// state that proposed or is asked.
fn takes_part(p: &Prepared, seat: SeatId, asked: &Asked) -> bool {
    let own = &p.scenario.seats[seat.index()];
    let role = matches!(
        own.role,
        Office::Prosecutor | Office::CentralAuthority | Office::InvestigatingJudge | Office::Police
    );
    let proposer = p.scenario.seats[asked.seat.index()].jurisdiction;
    let concerned = asked.asks.contains(&own.jurisdiction) || proposer == own.jurisdiction;
    asked.seat == seat || own.role == Office::Coordinator || (role && concerned)
}

/// A proposal as a seat sees it; a stand-in only reads how it stands.
fn proposal(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    to: Proposal,
    depth: Depth,
) -> Option<ProposalView> {
    let own = p.scenario.seats[seat.index()].jurisdiction;
    let asked = asked(state, to).filter(|a| takes_part(p, seat, a))?;
    let agreed = match asked.standing {
        Standing::Open => false,
        Standing::Agreed => true,
        Standing::Failed | Standing::Ended => return None,
    };
    let whole = depth == Depth::Whole;
    let states: &[JurisdictionId] = if whole { &asked.states } else { &[] };
    Some(ProposalView {
        states: states.iter().map(|j| p.scenario.jurisdictions[j.index()].id.clone()).collect(),
        agreed,
        awaits_you: is_awaited(asked, own) && answering_seat(p, own) == Some(seat),
        until: state.sections.joint.team_until.filter(|_| whole && to == Proposal::Team),
    })
}

fn a_year_from_now(p: &Prepared, state: &CaseState) -> Option<CivilTime> {
    let now = i64::try_from(state.clock.0).ok()?;
    let minutes = p.scenario.epoch.utc().minutes_from_civil().checked_add(now)?;
    CivilTime::from_minutes(minutes.checked_add(YEAR_MINUTES)?).ok()
}

fn money(p: &Prepared, state: &CaseState, seat: SeatId) -> Option<MoneyView> {
    let own = &p.scenario.seats[seat.index()];
    let spec = p.scenario.joint.money.as_ref().filter(|_| proposes(own.role))?;
    let year = fiscal_year(p, state.clock);
    let joint = &state.sections.joint;
    let member = own.role == Office::Coordinator || super::is_in_team(state, own.jurisdiction);
    Some(MoneyView {
        own_left_eur: budget_left_eur(p, state, own.jurisdiction, year),
        grant_left_eur: if member { grant_left_eur(p, state, state.clock) } else { 0 },
        grant_most_eur: if spec.grant_desk.is_some() { spec.grant_eur } else { 0 },
        grant_asked: member && (joint.grant_asked.is_some() || joint.grants.iter().any(|g| g.year == year)),
        year_ends: year_ends(p, year),
    })
}

fn pre_checks(state: &CaseState, seat: SeatId) -> Vec<(Name, Name, Outcome, Vec<Name>)> {
    let own = state.sections.joint.pre_checks.iter().filter(|c| c.seat == seat);
    let mut latest: Vec<_> = own
        .rev()
        .take(PRE_CHECKS_SHOWN)
        .map(|c| (c.instrument.clone(), c.addressee.clone(), c.outcome, c.grounds.clone()))
        .collect();
    latest.reverse();
    latest
}

/// Who turned to a seat; for a stand-in, as far as it could still answer or explain.
fn approaches(p: &Prepared, state: &CaseState, seat: SeatId, depth: Depth) -> Vec<ApproachView> {
    let whole = depth == Depth::Whole;
    let mut views = Vec::new();
    for (id, spec) in (0usize..).map(ApproachId::at).zip(&p.scenario.joint.approaches) {
        if spec.to != seat {
            continue;
        }
        let Some(made) = state.sections.joint.approaches.get(&id) else { continue };
        let unexplained = made.end.is_some_and(|(end, _)| end == ApproachEnd::Served) && !made.noted;
        let over = made.end.is_some();
        if over && !unexplained && !whole {
            continue;
        }
        views.push(ApproachView {
            name: spec.id.clone(),
            claims: if whole { p.desk_spec(spec.claims).id.clone() } else { Name::default() },
            asks: spec.asks.iter().map(|i| p.scenario.items[i.index()].id.clone()).collect(),
            until: made.until,
            calling: made.calling.is_some(),
            confirmed: made.said.map(|(genuine, _)| genuine),
            over,
            unexplained,
        });
    }
    views
}

/// That others read it is known from an item, once it was read. Whether a step against it was enough is
/// not told: who sent new passwords round believes that it was.
fn channel(p: &Prepared, state: &CaseState, seat: SeatId) -> ChannelState {
    let side = p.scenario.seats[seat.index()].jurisdiction;
    let joint = &state.sections.joint;
    if joint.secured.contains(&side) || joint.believe_secured.contains(&side) {
        return ChannelState::Secured;
    }
    let known = &state.seats[seat.index()].items;
    let spec = p.scenario.joint.channel.as_ref();
    let revealed = spec.is_some_and(|channel| {
        p.desk_spec(channel.desk).jurisdiction == side
            && known.iter().any(|k| k.item == channel.revealed_by && k.read)
    });
    if revealed { ChannelState::Compromised } else { ChannelState::Unsuspected }
}

/// Terms that a seat knows; for a stand-in, those that it could still disclose.
fn terms(p: &Prepared, state: &CaseState, seat: SeatId, depth: Depth) -> Vec<TermsView> {
    let own = &p.scenario.seats[seat.index()];
    let whole = depth == Depth::Whole;
    let party = matches!(own.role, Office::Prosecutor | Office::IncidentLead);
    if own.jurisdiction != p.scenario.forum || !(party || whole) {
        return Vec::new();
    }
    let all = p.scenario.joint.terms.iter();
    all.map(|t| (t, super::is_disclosed(state, &t.speaker)))
        .filter(|(_, disclosed)| if *disclosed { whole } else { party })
        .map(|(t, disclosed)| TermsView {
            speaker: t.speaker.clone(),
            paid_by: if whole { p.desk_spec(t.paid_by).id.clone() } else { Name::default() },
            eur: t.eur,
            on_success: t.on_success,
            disclosed,
        })
        .collect()
}

/// Whether a seat notices an event of the section; asked on the state after it.
pub fn is_visible(p: &Prepared, state: &CaseState, seat: SeatId, event: &Event) -> bool {
    let own = &p.scenario.seats[seat.index()];
    let duty = |id: &DutyId| p.scenario.joint.duties.get(id.index());
    let takes_part = |to: Proposal| asked(state, to).is_some_and(|a| takes_part(p, seat, a));
    let pays = |payer: &JurisdictionId| {
        proposes(own.role) && (own.role == Office::Coordinator || own.jurisdiction == *payer)
    };
    match event {
        Event::DutyStarted { duty: id, .. } | Event::DutyMissed { duty: id } => {
            duty(id).is_some_and(|d| d.by == own.role)
        }
        Event::Notified { duty: id, .. } => {
            duty(id).is_some_and(|d| d.by == own.role || own.desk == Some(d.to))
        }
        Event::LeadProposed { .. } | Event::LeadAgreed { .. } => takes_part(Proposal::Lead),
        Event::TeamProposed { .. } | Event::TeamFormed { .. } | Event::TeamEnded => {
            takes_part(Proposal::Team)
        }
        Event::Answered { to, .. } | Event::ProposalFailed { to } => takes_part(*to),
        Event::ItemBrought { item, .. } => state.seats[seat.index()].items.iter().any(|k| k.item == *item),
        Event::ParallelFiled { parallel } => {
            let spec = p.scenario.joint.parallels.get(parallel.index());
            let theirs = |s: JurisdictionId| own.role == Office::Prosecutor && own.jurisdiction == s;
            spec.is_some_and(|s| theirs(s.state) || own.desk == Some(s.at))
        }
        Event::Spent { state: payer, .. } => pays(payer),
        Event::GrantAsked { .. } | Event::GrantAwarded { .. } | Event::GrantLapsed { .. } => {
            proposes(own.role) && takes_part(Proposal::Team)
        }
        Event::LiaisonAwaitsMoney { seat: by, .. } | Event::LiaisonSent { seat: by, .. } => {
            pays(&p.scenario.seats[by.index()].jurisdiction)
        }
        Event::LiaisonPosted { from, .. } => own.jurisdiction == *from,
        Event::PreChecked { seat: by, .. } => *by == seat,
        Event::ApproachMade { approach }
        | Event::CallBackBegan { approach, .. }
        | Event::CalledBack { approach, .. }
        | Event::ApproachServed { approach, .. }
        | Event::ApproachNoted { approach, .. }
        | Event::ApproachRefused { approach, .. }
        | Event::ApproachLapsed { approach } => {
            p.scenario.joint.approaches.get(approach.index()).is_some_and(|a| a.to == seat)
        }
        Event::ChannelSecured { seat: by, .. } => {
            p.scenario.seats[by.index()].jurisdiction == own.jurisdiction
        }
        // Whoever is read, or has warned somebody, does not know it.
        Event::ChannelLeaked { .. } | Event::Warned { .. } => false,
        Event::TermsDisclosed { .. } => own.jurisdiction == p.scenario.forum,
    }
}

/// Whether a seat that notices an event of the section could have something to do about it.
pub fn calls_for_a_look(p: &Prepared, seat: SeatId, event: &Event) -> bool {
    let role = p.scenario.seats[seat.index()].role;
    match event {
        Event::DutyStarted { .. }
        | Event::DutyMissed { .. }
        | Event::ItemBrought { .. }
        | Event::ApproachMade { .. }
        | Event::CalledBack { .. } => true,
        Event::LeadProposed { .. }
        | Event::LeadAgreed { .. }
        | Event::TeamProposed { .. }
        | Event::TeamFormed { .. }
        | Event::TeamEnded
        | Event::ProposalFailed { .. }
        | Event::GrantAwarded { .. }
        | Event::LiaisonPosted { .. } => {
            matches!(role, Office::Prosecutor | Office::Coordinator | Office::CentralAuthority)
        }
        Event::Answered { .. }
        | Event::Notified { .. }
        | Event::ParallelFiled { .. }
        | Event::Spent { .. }
        | Event::GrantAsked { .. }
        | Event::GrantLapsed { .. }
        | Event::LiaisonAwaitsMoney { .. }
        | Event::LiaisonSent { .. }
        | Event::PreChecked { .. }
        | Event::CallBackBegan { .. }
        | Event::ApproachServed { .. }
        | Event::ApproachNoted { .. }
        | Event::ApproachRefused { .. }
        | Event::ApproachLapsed { .. }
        | Event::ChannelSecured { .. }
        | Event::ChannelLeaked { .. }
        | Event::Warned { .. }
        | Event::TermsDisclosed { .. } => false,
    }
}

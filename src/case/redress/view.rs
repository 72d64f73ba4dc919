//! What a seat sees of this section.

use serde::{Deserialize, Serialize};

use super::command::{Subject, Whom};
use super::event::Event;
use super::notices::{self, Concerned, Group, TELLERS};
use super::state::{ClaimState, FundStage};
use super::victims::{all, convicted, engine_award, inform_due, known_since};
use super::{oversight, sharing};
use crate::case::command::Form;
use crate::case::event::ActRef;
use crate::case::handle::handle_of;
use crate::case::ids::{RequestId, SeatId, VictimId};
use crate::case::prepared::Prepared;
use crate::case::projection::Depth;
use crate::case::state::{CaseState, Phase, RequestStatus};
use crate::kernel::{Name, Tick};
use crate::law::rules::{RuleId, Verdict};
use crate::law::terms::{DataCategory, Office};

/// What a seat sees of this section.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Victims, for the victim liaison.
    pub victims: Vec<VictimView>,
    /// Claims, for those who take part in the trial.
    pub claims: Vec<ClaimView>,
    /// Sharing what is recovered, for those who may propose or must answer.
    pub sharing: Option<SharingView>,
    /// The register, for the supervisory authority.
    pub oversight: Option<OversightView>,
    /// Own requests that are suspended: file number, until, grounds.
    pub suspended: Vec<(u32, Tick, Vec<Name>)>,
    /// People whose data were obtained, for those who tell them.
    pub notices: Vec<NoticeView>,
}

/// Victims as their liaison sees them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VictimView {
    /// Name.
    pub name: Name,
    /// How many people.
    pub people: u32,
    /// Where they live.
    pub jurisdiction: Name,
    /// What they lost, euro.
    pub loss_eur: u64,
    /// Languages that they understand.
    pub languages: Vec<Name>,
    /// By when they must be informed.
    pub inform_by: Option<Tick>,
    /// Informed in a language that they understand.
    pub informed: bool,
    /// Told in another language, so often.
    pub misunderstood: u32,
    /// Whether they want to claim; known once they are informed.
    pub wants_claim: Option<bool>,
    /// Last moment for a claim.
    pub claim_by: Tick,
    /// Items that prove their loss and that the seat knows, by handle.
    pub proof: Vec<Name>,
    /// Nothing is left to do about a claim: it was brought, or they do not want one.
    pub settled: bool,
    /// What the fund can be asked for.
    pub fund: Option<FundView>,
}

/// What the fund can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundView {
    /// Awarded, euro.
    pub awarded_eur: u64,
    /// Left unpaid, euro.
    pub unpaid_eur: u64,
    /// An application was made.
    pub applied: bool,
    /// The judgment is final, so that the fund can be asked.
    pub may_apply: bool,
}

/// A claim as those who take part in the trial see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimView {
    /// Whose.
    pub victims: Name,
    /// How much, euro.
    pub amount_eur: u64,
    /// How much was awarded, euro.
    pub awarded_eur: Option<u64>,
    /// How much was paid, euro.
    pub paid_eur: u64,
    /// It waits for the court.
    pub open: bool,
    /// What the law awards on what is proven, euro; only the court weighs it, and a panel shows it to a
    /// person only after the ruling.
    pub lawful_eur: Option<u64>,
}

/// Sharing as a seat sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharingView {
    /// The seat may propose now.
    pub may_propose: bool,
    /// States that take part beside the forum, and what they keep without an agreement, permille.
    pub states: Vec<(Name, u32)>,
    /// The forum.
    pub forum: Name,
    /// Proposals, in order.
    pub proposals: Vec<ProposalView>,
    /// All agreed.
    pub agreed: bool,
    /// This seat must answer: what its state gets, and what it needs to agree, permille.
    pub answer: Option<(u32, u32)>,
}

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalView {
    /// State and share, permille.
    pub shares: Vec<(Name, u32)>,
    /// State and whether it agreed, so far.
    pub answers: Vec<(Name, bool)>,
}

/// A measure that runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureView {
    /// Its number.
    pub number: u32,
    /// It was audited.
    pub audited: bool,
    /// Breaches that are there now, once audited.
    pub breaches: Vec<(RuleId, Verdict)>,
    /// Suspended until.
    pub suspended_until: Option<Tick>,
}

/// What the supervisory authority reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OversightView {
    /// Requests, in order; the position from 1 is the number on the list.
    pub requests: Vec<LoggedView>,
    /// Measures that run.
    pub measures: Vec<MeasureView>,
    /// Dates that have come and were not yet followed.
    pub due: Vec<Subject>,
    /// The register was audited.
    pub register_audited: bool,
}

/// A request in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoggedView {
    /// Instrument.
    pub instrument: Name,
    /// What was asked.
    pub category: Option<DataCategory>,
    /// As an emergency.
    pub emergency: bool,
    /// When.
    pub sent_at: Tick,
    /// Not at its end yet.
    pub pending: bool,
    /// The form without the marks that it rests on, once audited.
    pub form: Option<Box<Form>>,
    /// Breaches that are there now, once audited.
    pub breaches: Vec<(RuleId, Verdict)>,
    /// Suspended until.
    pub suspended_until: Option<Tick>,
}

/// People to be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeView {
    /// Whom.
    pub whom: Whom,
    /// By when; none where the scenario leaves it out.
    pub due: Option<Tick>,
    /// Told.
    pub told: bool,
    /// A ground for telling them later is in the file.
    pub delayed: bool,
}

/// Who sees claims: those who take part in the trial, and the victim liaison.
const TRIAL: [Office; 4] = [Office::Prosecutor, Office::Defence, Office::TrialCourt, Office::VictimSupport];

fn in_forum(p: &Prepared, seat: SeatId, roles: &[Office]) -> bool {
    let spec = &p.scenario.seats[seat.index()];
    roles.contains(&spec.role) && spec.jurisdiction == p.scenario.forum
}

fn is_liaison(p: &Prepared, seat: SeatId) -> bool {
    p.scenario.seats[seat.index()].role == Office::VictimSupport
}

/// Projects the section for a seat.
pub fn view(p: &Prepared, state: &CaseState, seat: SeatId, depth: Depth) -> View {
    // Whoever acts awards what is claimed, or tells whoever is concerned; the others read it.
    let whole = depth == Depth::Whole;
    let sees_claims: &[Office] = if whole { &TRIAL } else { &[Office::TrialCourt] };
    let tells: &[Office] = if whole { &TELLERS } else { &[Office::Prosecutor] };
    View {
        victims: if is_liaison(p, seat) { victims(p, state, seat, whole) } else { Vec::new() },
        claims: if in_forum(p, seat, sees_claims) { claims(p, state, seat, whole) } else { Vec::new() },
        sharing: sharing_view(p, state, seat, whole),
        oversight: oversight_view(p, state, seat, whole),
        suspended: if whole { suspended(state, seat) } else { Vec::new() },
        notices: if in_forum(p, seat, tells) { notice_views(p, state, seat, whole) } else { Vec::new() },
    }
}

fn victims(p: &Prepared, state: &CaseState, seat: SeatId, whole: bool) -> Vec<VictimView> {
    all(p).filter_map(|id| victim_view(p, state, seat, id, whole)).collect()
}

fn victim_view(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    id: VictimId,
    whole: bool,
) -> Option<VictimView> {
    let spec = p.scenario.redress.victims.get(id.index())?;
    known_since(p, state, id)?;
    let section = &state.sections.redress;
    let done = section.of(id);
    let informed = done.is_some_and(|v| v.informed.is_some());
    let claim = done.and_then(|v| v.claim.as_ref());
    let fund = claim.filter(|_| p.scenario.redress.fund.is_some());
    let may_apply = crate::case::hearing::is_final(p, state);
    let jurisdiction = || p.scenario.jurisdictions[spec.jurisdiction.index()].id.clone();
    // Whoever acts writes in the first language that they understand.
    let languages = spec.languages.iter().take(if whole { usize::MAX } else { 1 });
    Some(VictimView {
        name: spec.id.clone(),
        people: spec.people,
        jurisdiction: if whole { jurisdiction() } else { Name::default() },
        loss_eur: spec.loss_eur,
        languages: languages.cloned().collect(),
        inform_by: inform_due(p, state, id),
        informed,
        misunderstood: done.map_or(0, |v| v.misunderstood),
        wants_claim: informed.then_some(spec.wants_claim),
        claim_by: spec.claim_by,
        proof: spec
            .proof
            .iter()
            .filter_map(|(item, _)| handle_of(state, seat, *item))
            .collect(),
        settled: claim.is_some() || done.is_some_and(|v| v.declined.is_some()),
        fund: fund.and_then(|claim| fund_view(claim, may_apply)),
    })
}

fn fund_view(claim: &ClaimState, may_apply: bool) -> Option<FundView> {
    let (_, awarded_eur) = claim.award?;
    let applied = claim.fund != FundStage::None;
    Some(FundView { awarded_eur, unpaid_eur: claim.unpaid_eur(), applied, may_apply })
}

/// Claims; whoever acts sees those that wait for the court.
fn claims(p: &Prepared, state: &CaseState, seat: SeatId, whole: bool) -> Vec<ClaimView> {
    let court = in_forum(p, seat, &[Office::TrialCourt]);
    let convicted = convicted(state);
    let claims = state
        .sections
        .redress
        .claims()
        .filter(|(_, c)| whole || (convicted && c.award.is_none()));
    claims
        .map(|(id, claim)| {
            let open = claim.award.is_none() && convicted;
            ClaimView {
                victims: p.scenario.redress.victims[id.index()].id.clone(),
                amount_eur: claim.amount_eur,
                awarded_eur: claim.award.map(|(_, eur)| eur),
                paid_eur: claim.paid_eur,
                open,
                lawful_eur: (court && open).then(|| engine_award(p, state, id)),
            }
        })
        .collect()
}

/// Who sees proposals: those who may make them, and the seats that were asked.
fn sees_sharing(p: &Prepared, state: &CaseState, seat: SeatId) -> bool {
    sharing::may_propose(p, seat) || was_asked(state, seat)
}

fn was_asked(state: &CaseState, seat: SeatId) -> bool {
    let asked = |a: &super::state::ProposalState| a.awaited.iter().any(|(_, s)| *s == seat);
    state.sections.redress.proposals.iter().any(asked)
}

/// Sharing; whoever acts sees it where there is something to propose or to answer, and how often was proposed.
fn sharing_view(p: &Prepared, state: &CaseState, seat: SeatId, whole: bool) -> Option<SharingView> {
    let proposes = sharing::may_propose(p, seat);
    if p.scenario.redress.sharing.is_empty() || !(proposes || was_asked(state, seat)) {
        return None;
    }
    let standing = sharing::standing(state);
    let name = |id: &crate::case::ids::JurisdictionId| p.scenario.jurisdictions[id.index()].id.clone();
    let proposals = &state.sections.redress.proposals;
    let may_propose = proposes && standing.is_none();
    let answer = standing.and_then(|proposal| sharing::awaits_on(proposal, seat));
    if !whole && !may_propose && answer.is_none() {
        return None;
    }
    let answer = answer.map(|(proposal, who)| {
        let gets = proposal.shares.iter().find(|(id, _)| *id == who).map_or(0, |(_, share)| *share);
        (gets, p.scenario.redress.sharer(who).map_or(0, |s| s.accepts_permille))
    });
    Some(SharingView {
        may_propose,
        states: p
            .scenario
            .redress
            .sharing
            .iter()
            .map(|s| (name(&s.jurisdiction), s.keeps_permille))
            .collect(),
        forum: name(&p.scenario.forum),
        proposals: proposals
            .iter()
            .map(|a| {
                let shares = a.shares.iter().filter(|_| whole).map(|(id, share)| (name(id), *share));
                let answers = a.answers.iter().filter(|_| whole).map(|(id, agrees)| (name(id), *agrees));
                ProposalView { shares: shares.collect(), answers: answers.collect() }
            })
            .collect(),
        agreed: proposals.iter().any(|a| a.agreed),
        answer,
    })
}

fn oversight_view(p: &Prepared, state: &CaseState, seat: SeatId, whole: bool) -> Option<OversightView> {
    if p.scenario.seats[seat.index()].role != Office::Oversight {
        return None;
    }
    let section = &state.sections.redress;
    let audited = |act: ActRef| section.audited.iter().any(|(other, _)| *other == act);
    let list = oversight::list(p, state, seat);
    let measures = oversight::running(p, state, p.scenario.seats[seat.index()].jurisdiction)
        .into_iter()
        .map(|(number, running)| {
            let act = ActRef::Running(running);
            let audited = audited(act);
            let breaches = if audited { oversight::breaches(state, act) } else { Vec::new() };
            let suspended_until = oversight::suspension(state, act).map(|s| s.until);
            MeasureView { number, audited, breaches, suspended_until }
        });
    let due = section.due.iter().filter(|(subject, since, _)| {
        let done = section.audited.iter().any(|(act, at)| subject.covers(*act) && at > since);
        let something = match subject {
            Subject::Register => true,
            Subject::Measures | Subject::Requests => oversight::acts_of(p, state, *subject)
                .into_iter()
                .any(|act| !matches!(act, ActRef::Request(id) if !list.contains(&id))),
        };
        !done && something && p.scenario.seats[seat.index()].jurisdiction == p.scenario.forum
    });
    let is_pending = |id: &RequestId| !matches!(state.requests[id.index()].status, RequestStatus::Closed(_));
    // Whoever acts has nothing to do about what is at its end; a number on the list is a position.
    let shown = if whole { list.len() } else { list.iter().rposition(is_pending).map_or(0, |last| last + 1) };
    Some(OversightView {
        requests: list[..shown]
            .iter()
            .map(|id| logged_view(state, *id, audited(ActRef::Request(*id)), whole))
            .collect(),
        measures: measures.collect(),
        due: due.map(|(subject, _, _)| *subject).collect(),
        register_audited: oversight::keeps_register(p, seat) && audited(ActRef::Register),
    })
}

fn logged_view(state: &CaseState, id: RequestId, audited: bool, whole: bool) -> LoggedView {
    let request = &state.requests[id.index()];
    let act = ActRef::Request(id);
    let pending = !matches!(request.status, RequestStatus::Closed(_));
    // Whoever acts has nothing to do about what is at its end, and asks of the rest only whether it was audited.
    let form = || if whole { without_marks(&request.form) } else { Form::blank("", "") };
    let looked_into = audited && (whole || pending);
    LoggedView {
        instrument: if whole { request.form.instrument.clone() } else { Name::default() },
        category: request.form.category,
        emergency: request.reading.emergency,
        sent_at: request.sent_at,
        pending,
        form: looked_into.then(|| Box::new(form())),
        breaches: if looked_into { oversight::breaches(state, act) } else { Vec::new() },
        suspended_until: oversight::suspension(state, act).map(|s| s.until),
    }
}

/// The reasons of a form without what shows the strategy.
fn without_marks(form: &Form) -> Form {
    let mut form = form.clone();
    form.identifiers.clear();
    form.nexus.clear();
    form.moment = None;
    form.encloses.clear();
    form.note.clear();
    form.preservation = None;
    for considered in &mut form.alternatives {
        considered.fact = None;
    }
    if let Some(claim) = &mut form.emergency {
        claim.mark = None;
    }
    form
}

fn suspended(state: &CaseState, seat: SeatId) -> Vec<(u32, Tick, Vec<Name>)> {
    let own = (1u32..).zip(&state.seats[seat.index()].requests);
    own.filter(|(_, id)| state.requests[id.index()].seat == seat)
        .filter_map(|(number, id)| {
            let suspension = oversight::suspension(state, ActRef::Request(*id))?;
            let open = !matches!(state.requests[id.index()].status, RequestStatus::Closed(_));
            open.then(|| (number, suspension.until, suspension.grounds.clone()))
        })
        .collect()
}

/// People of whom a seat knows. Whoever acts sees those who are not told: a person of the case, once the ground for
/// delay is noted, only when charges were brought.
fn notice_views(p: &Prepared, state: &CaseState, seat: SeatId, whole: bool) -> Vec<NoticeView> {
    if !whole && p.scenario.redress.notices.is_none() {
        return Vec::new();
    }
    let section = &state.sections.redress;
    let known = notices::known_to(p, state, seat);
    let view = |group: &Group| {
        if !known(group.whom) {
            return None;
        }
        let told = section.told.iter().any(|(who, _)| *who == group.whom);
        let delayed = section.delayed.iter().any(|(who, _, _)| *who == group.whom);
        let can_wait = matches!(group.whom, Concerned::Person(_)) && state.phase == Phase::Investigation;
        let is_open = whole || !(told || (delayed && can_wait));
        if !is_open {
            return None;
        }
        let due = notices::due(p, group.since(p, state)?);
        let whom = match group.whom {
            Concerned::Person(person) => Whom::Person(p.scenario.persons[person.index()].id.clone()),
            Concerned::Strangers(item) => Whom::Strangers(handle_of(state, seat, item)?),
        };
        Some(NoticeView { whom, due, told, delayed })
    };
    p.concerned().iter().filter_map(view).collect()
}

/// Whether a seat notices an event of the section; asked on the state after it.
pub fn is_visible(p: &Prepared, state: &CaseState, seat: SeatId, event: &Event) -> bool {
    match event {
        Event::Informed { .. }
        | Event::Declined { .. }
        | Event::FundApplied { .. }
        | Event::FundExamined { .. }
        | Event::FundEmpty => is_liaison(p, seat),
        Event::Claimed { .. } | Event::Awarded { .. } | Event::Paid { .. } | Event::FundPaid { .. } => {
            is_liaison(p, seat) || in_forum(p, seat, &TRIAL)
        }
        Event::Settling { .. } | Event::SettlingEnded => {
            is_liaison(p, seat) || in_forum(p, seat, &[Office::TrialCourt, Office::Prosecutor])
        }
        Event::SharingProposed { .. } | Event::SharingAnswered { .. } | Event::AssetsShared => {
            sees_sharing(p, state, seat)
        }
        Event::SharingAwaited { seat: who, .. } => *who == seat,
        Event::Logged { request } => oversight::reads(p, state, seat, *request),
        Event::AuditDue { .. } => in_forum(p, seat, &[Office::Oversight]),
        Event::Audited { act, .. } => reads_act(p, state, seat, *act),
        Event::Suspended { act, .. } | Event::Resumed { act, .. } => {
            reads_act(p, state, seat, *act) || sent(p, state, seat, *act)
        }
        Event::Called => is_liaison(p, seat) || in_forum(p, seat, &TELLERS),
        Event::Told { .. } | Event::NoticeDelayed { .. } => in_forum(p, seat, &TELLERS),
        Event::Opened => false,
    }
}

fn reads_act(p: &Prepared, state: &CaseState, seat: SeatId, act: ActRef) -> bool {
    if let ActRef::Request(id) = act {
        return oversight::reads(p, state, seat, id);
    }
    if let ActRef::Running(number) = act {
        let spec = &p.scenario.seats[seat.index()];
        return spec.role == Office::Oversight
            && oversight::runs_for(p, state, number) == Some(spec.jurisdiction);
    }
    oversight::keeps_register(p, seat)
}

/// Whether an act is a seat's own request, or a measure of the investigation that it conducts.
fn sent(p: &Prepared, state: &CaseState, seat: SeatId, act: ActRef) -> bool {
    if let ActRef::Request(id) = act {
        return state.requests[id.index()].seat == seat;
    }
    if let ActRef::Running(number) = act {
        let spec = &p.scenario.seats[seat.index()];
        return TELLERS.contains(&spec.role)
            && oversight::runs_for(p, state, number) == Some(spec.jurisdiction);
    }
    in_forum(p, seat, &TELLERS)
}

/// Whether a seat that notices an event of the section could have something to do about it.
pub fn calls_for_a_look(p: &Prepared, seat: SeatId, event: &Event) -> bool {
    let role = p.scenario.seats[seat.index()].role;
    match event {
        Event::Informed { .. } | Event::Awarded { .. } | Event::Paid { .. } => role == Office::VictimSupport,
        Event::Settling { .. } => matches!(role, Office::TrialCourt | Office::VictimSupport),
        Event::SharingAnswered { .. } => sharing::PROPOSERS.contains(&role),
        Event::SharingAwaited { seat: who, .. } => *who == seat,
        Event::Logged { .. } | Event::AuditDue { .. } | Event::Audited { .. } => role == Office::Oversight,
        Event::Suspended { .. } | Event::Resumed { .. } => role != Office::Oversight,
        Event::Called => matches!(role, Office::VictimSupport | Office::Prosecutor | Office::Coordinator),
        Event::Opened
        | Event::Declined { .. }
        | Event::Claimed { .. }
        | Event::SettlingEnded
        | Event::FundApplied { .. }
        | Event::FundExamined { .. }
        | Event::FundEmpty
        | Event::FundPaid { .. }
        | Event::SharingProposed { .. }
        | Event::AssetsShared
        | Event::Told { .. }
        | Event::NoticeDelayed { .. } => false,
    }
}

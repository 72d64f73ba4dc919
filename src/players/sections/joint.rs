//! What a stand-in does in the section `joint`.
//!
//! By the book, an office gives notice at once and cites what it has read, who was turned to calls back
//! before anything else, a coordinator sees to it that somebody leads, a compromised channel is given up at
//! once. Over-cautious, the same is done when it is already late. Hasty, notices say nothing, whoever asks
//! is served, and new passwords go round by mail. Passive, only what was asked for is answered.

use crate::case::command::{Command, Reasons};
use crate::case::joint::{
    ApproachView, ChannelState, Channeling, Command as Own, DutyStanding, Proposal, ProposalView, View,
};
use crate::case::projection::{PhaseView, Projection};
use crate::kernel::Name;
use crate::law::decision::Outcome;
use crate::law::terms::Office;
use crate::players::Manner;
use crate::players::file::{CITED_LIMIT, read_unread};

/// Ground on which an unverified request is turned down.
const NOT_VERIFIED: &str = "not_verified";

/// What to do now, in this order.
pub(super) fn plan(manner: Manner, view: &Projection, commands: &mut Vec<Command>) {
    let own = &view.sections.joint;
    if matches!(view.phase, PhaseView::Closed(_)) {
        return;
    }
    // A prosecutor opens what comes in anyway; the others of this section have nobody who does.
    let reads = matches!(view.role, Office::IncidentLead | Office::Coordinator | Office::CentralAuthority);
    if reads && manner != Manner::Passive {
        let unread = read_unread(view);
        if !unread.is_empty() {
            commands.extend(unread);
            return;
        }
    }
    let mut add = |command| commands.push(Command::Joint(command));
    if manner != Manner::ByTheBook {
        secure(manner, view).into_iter().for_each(&mut add);
    }
    notices(manner, view).for_each(&mut add);
    own.approaches.iter().filter_map(|a| answer(manner, view, a)).for_each(&mut add);
    agreements(own).for_each(&mut add);
    proposals(manner, view).into_iter().for_each(&mut add);
    disclosures(manner, view).for_each(&mut add);
}

/// Lines that the seat has read and can cite, those that bear on a count first.
fn telling(view: &Projection) -> Vec<Name> {
    let marks = || view.items.iter().filter(|i| i.in_file).flat_map(|i| &i.marks);
    let bearing = marks().filter(|m| !m.counts.is_empty());
    let others = marks().filter(|m| m.counts.is_empty());
    bearing.chain(others).take(CITED_LIMIT).map(|m| m.name.clone()).collect()
}

fn because(view: &Projection, ground: &str) -> Reasons {
    Reasons { grounds: vec![ground.into()], marks: telling(view), ..Reasons::default() }
}

fn notices(manner: Manner, view: &Projection) -> impl Iterator<Item = Own> {
    let due = view.sections.joint.duties.iter().filter(|d| d.own);
    let acts = move |standing: DutyStanding| match (manner, standing) {
        (_, DutyStanding::Met) | (Manner::Passive, _) => false,
        (Manner::ByTheBook | Manner::Hasty, DutyStanding::Running | DutyStanding::Overdue) => true,
        (Manner::OverCautious, standing) => standing == DutyStanding::Overdue,
    };
    due.filter(move |d| acts(d.standing)).map(move |d| {
        let marks = if manner == Manner::Hasty { Vec::new() } else { telling(view) };
        Own::Notify { duty: d.name.clone(), marks, note: String::new() }
    })
}

/// Who was turned to: calls back, then acts on what the desk says.
fn answer(manner: Manner, view: &Projection, approach: &ApproachView) -> Option<Own> {
    let name = approach.name.clone();
    if approach.over {
        let explains = approach.unexplained && manner == Manner::OverCautious;
        return explains.then(|| Own::NoteApproach { approach: name, reasons: because(view, "emergency") });
    }
    let serve = |reasons: Reasons| {
        let items = approach.asks.clone();
        Own::Serve { approach: name.clone(), items, reasons }
    };
    match (manner, approach.confirmed) {
        (Manner::Passive, _) => None,
        (Manner::Hasty, _) => Some(serve(Reasons::default())),
        (Manner::ByTheBook | Manner::OverCautious, Some(true)) => Some(serve(because(view, "verified"))),
        (Manner::ByTheBook | Manner::OverCautious, Some(false)) => {
            Some(Own::RefuseApproach { approach: name, reasons: because(view, NOT_VERIFIED) })
        }
        (Manner::ByTheBook | Manner::OverCautious, None) => {
            (!approach.calling).then_some(Own::CallBack { approach: name })
        }
    }
}

/// A state that is asked answers, whatever the manner: to a lead that is proposed, and to a team.
fn agreements(own: &View) -> impl Iterator<Item = Own> {
    let asked = |p: &Option<ProposalView>| p.as_ref().is_some_and(|p| p.awaits_you);
    let lead = asked(&own.lead).then_some(Proposal::Lead);
    let team = asked(&own.team).then_some(Proposal::Team);
    lead.into_iter()
        .chain(team)
        .map(|to| Own::Agree { to, agrees: true, reasons: Reasons::default() })
}

/// Who leads, then a team, then its money; a coordinator also posts liaisons. Over-cautious, a lead is
/// proposed only once somebody asked who leads, and nothing beyond.
fn proposals(manner: Manner, view: &Projection) -> Vec<Own> {
    let proposes = matches!(view.role, Office::Prosecutor | Office::Coordinator);
    if view.phase != PhaseView::Investigation || !proposes {
        return Vec::new();
    }
    let own = &view.sections.joint;
    let asked_back = || {
        let mut decisions = view.files().flat_map(|r| &r.decisions);
        decisions.any(|(o, grounds)| {
            *o == Outcome::Clarify && grounds.iter().any(|g| g == crate::case::joint::WHO_LEADS)
        })
    };
    let mut commands = Vec::new();
    let now = match manner {
        Manner::ByTheBook => true,
        Manner::OverCautious => own.lead.is_none() && !own.may_lead.is_empty() && asked_back(),
        Manner::Hasty | Manner::Passive => false,
    };
    if let Some(state) = own.may_lead.first().filter(|_| now && own.lead.is_none()) {
        let reasons = because(view, "lead");
        commands.push(Own::ProposeLead { state: state.clone(), reasons });
    }
    if manner != Manner::ByTheBook {
        return commands;
    }
    if own.team.is_none() {
        let partner = |state: &&Name| own.investigating.contains(state);
        let partners: Vec<Name> = own.may_join.iter().filter(partner).cloned().collect();
        commands.extend(team(view, partners));
    }
    let formed = own.team.as_ref().is_some_and(|t| t.agreed);
    if let Some(money) = own.money.filter(|m| formed && !m.grant_asked && m.grant_most_eur > 0) {
        commands.push(Own::ApplyGrant { amount_eur: money.grant_most_eur });
    }
    if view.role == Office::Coordinator {
        commands.extend(own.may_post.iter().map(|s| Own::PostLiaison { state: s.clone() }));
    }
    commands
}

/// A team on every count, if there is anybody to form it with.
fn team(view: &Projection, states: Vec<Name>) -> Option<Own> {
    if states.is_empty() {
        return None;
    }
    let purpose: Vec<Name> = view.counts.iter().map(|c| c.name.clone()).collect();
    let until = view.sections.joint.could_end?;
    let reasons = because(view, "team");
    (!purpose.is_empty()).then_some(Own::ProposeTeam { states, until, purpose, reasons })
}

/// What comes before anything else is sent: by the book, a channel that nobody else reads.
pub(super) fn first(manner: Manner, view: &Projection) -> Option<Command> {
    match manner {
        Manner::ByTheBook => secure(manner, view).map(Command::Joint),
        Manner::Hasty | Manner::OverCautious | Manner::Passive => None,
    }
}

fn secure(manner: Manner, view: &Projection) -> Option<Own> {
    if view.sections.joint.channel != ChannelState::Compromised {
        return None;
    }
    let acts = matches!(
        view.role,
        Office::IncidentLead | Office::Prosecutor | Office::InvestigatingJudge | Office::Police
    );
    let way = match manner {
        Manner::ByTheBook => Channeling::OutOfBand,
        Manner::OverCautious if view.files().any(|r| r.own) => Channeling::OutOfBand,
        Manner::Hasty => Channeling::NewPasswords,
        Manner::OverCautious | Manner::Passive => return None,
    };
    acts.then_some(Own::SecureChannel { way })
}

/// By the book before charges are brought; over-cautious only then.
fn disclosures(manner: Manner, view: &Projection) -> impl Iterator<Item = Own> {
    let now = match manner {
        Manner::ByTheBook => true,
        Manner::OverCautious => view.phase != PhaseView::Investigation,
        Manner::Hasty | Manner::Passive => false,
    };
    let speaks = now && matches!(view.role, Office::Prosecutor | Office::IncidentLead);
    let kept_back = view.sections.joint.terms.iter().filter(move |t| speaks && !t.disclosed);
    kept_back.map(|t| Own::DiscloseTerms { speaker: t.speaker.clone() })
}

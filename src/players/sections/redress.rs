//! What a stand-in does in the section `redress`.
//!
//! By the book, victims are told at once, each in their own language, and claims are brought as soon as
//! what proves them was read; the supervisory authority looks at what was sent in an emergency or goes
//! beyond identifying a user, and suspends what has a grave breach; the others who are concerned are told
//! once that harms nothing. In haste one letter goes to all, claims go without proof, and nobody else is
//! told. Whoever is over-cautious waits until charges were brought; whoever is passive does what it is
//! asked for.

use crate::case::command::{Command, Reasons};
use crate::case::projection::{PhaseView, Projection};
use crate::case::redress::{
    AuditOf, Command as Own, DelayGround, Held, LoggedView, OversightView, SharingView, Subject, VictimView,
    Whom,
};
use crate::kernel::Name;
use crate::law::rules::{RuleId, Verdict};
use crate::law::terms::{DataCategory, Office};
use crate::players::Manner;
use crate::players::file::{self, CITED_LIMIT};

/// What the forum asks for itself in a first, second and third proposal, permille.
const ASKS: [u32; 3] = [500, 300, 100];
/// What it asks for in haste, permille.
const ASKS_MUCH: u32 = 900;

/// What to do now, in this order.
pub(super) fn plan(manner: Manner, view: &Projection) -> Vec<Command> {
    let mut plan: Vec<Own> = Vec::new();
    let mut reads = Vec::new();
    match view.role {
        Office::VictimSupport => {
            reads = proof_unread(view);
            plan.extend(view.sections.redress.victims.iter().flat_map(|v| liaison(manner, view, v)));
        }
        Office::TrialCourt => plan.extend(awards(manner, view)),
        Office::Oversight => {
            let register = view.sections.redress.oversight.as_ref();
            plan.extend(register.map(|o| oversight(manner, o)).unwrap_or_default());
        }
        Office::Prosecutor => {
            plan.extend(proposal(manner, view));
            plan.extend(notices(manner, view));
        }
        Office::Coordinator => plan.extend(proposal(manner, view)),
        _ => {}
    }
    plan.extend(answer(manner, view));
    if reads.is_empty() && plan.is_empty() {
        return Vec::new();
    }
    reads.into_iter().chain(plan.into_iter().map(Command::Redress)).collect()
}

fn reasons(grounds: Vec<Name>) -> Reasons {
    Reasons { grounds, ..Reasons::default() }
}

fn charged(view: &Projection) -> bool {
    view.phase != PhaseView::Investigation
}

/// Opens what proves losses.
fn proof_unread(view: &Projection) -> Vec<Command> {
    let proof = view.sections.redress.victims.iter().flat_map(|v| &v.proof);
    let mut handles: Vec<&Name> = Vec::new();
    for handle in proof {
        let unread = file::item(view, handle).is_some_and(|i| !i.read && i.in_file);
        if unread && !handles.contains(&handle) {
            handles.push(handle);
        }
    }
    handles.into_iter().map(|item| Command::Read { item: item.clone() }).collect()
}

fn liaison(manner: Manner, view: &Projection, victims: &VictimView) -> Vec<Own> {
    let waits = manner == Manner::Passive && !charged(view);
    if waits {
        return Vec::new();
    }
    let name = victims.name.clone();
    if !victims.informed {
        // One letter for all, and nobody looks whether it was understood.
        let first = view.sections.redress.victims.first();
        let written = if manner == Manner::Hasty {
            first.filter(|_| victims.misunderstood == 0)
        } else {
            Some(victims)
        };
        let language = written.and_then(|v| v.languages.first()).cloned();
        return language
            .map(|language| Own::Inform { victims: name, language })
            .into_iter()
            .collect();
    }
    if let Some(fund) = victims.fund {
        let asks = fund.may_apply && fund.unpaid_eur > 0 && !fund.applied && manner != Manner::Passive;
        return asks.then_some(Own::ApplyFund { victims: name }).into_iter().collect();
    }
    if victims.settled || victims.claim_by < view.now {
        return Vec::new();
    }
    if victims.wants_claim == Some(false) {
        return vec![Own::Decline { victims: name }];
    }
    claim(manner, view, victims).into_iter().collect()
}

/// A claim for the whole loss once what proves it was read; when charges are brought, with what there is.
fn claim(manner: Manner, view: &Projection, victims: &VictimView) -> Option<Own> {
    let read: Vec<_> = victims
        .proof
        .iter()
        .filter_map(|handle| file::item(view, handle))
        .filter(|item| item.read)
        .collect();
    let ready = !victims.proof.is_empty() && read.len() == victims.proof.len();
    if manner != Manner::Hasty && !ready && !charged(view) {
        return None;
    }
    let marks = match manner {
        Manner::Hasty => Vec::new(),
        Manner::ByTheBook | Manner::OverCautious | Manner::Passive => read
            .iter()
            .flat_map(|item| item.marks.iter().take(CITED_LIMIT))
            .map(|mark| mark.name.clone())
            .take(crate::case::command::LIST_LIMIT)
            .collect(),
    };
    Some(Own::Claim { victims: victims.name.clone(), amount_eur: victims.loss_eur, marks })
}

/// What is proven, or in haste whatever was claimed.
fn awards(manner: Manner, view: &Projection) -> Vec<Own> {
    let open = view.sections.redress.claims.iter().filter(|c| c.open);
    open.map(|claim| {
        let lawful = claim.lawful_eur.unwrap_or(0);
        let (amount_eur, reasons) = match manner {
            Manner::Hasty => (claim.amount_eur, Reasons::default()),
            Manner::ByTheBook | Manner::OverCautious | Manner::Passive => {
                (lawful, reasons(vec!["proof".into()]))
            }
        };
        Own::Award { victims: claim.victims.clone(), amount_eur, reasons }
    })
    .collect()
}

fn oversight(manner: Manner, register: &OversightView) -> Vec<Own> {
    let mut plan: Vec<Own> = Vec::new();
    for subject in &register.due {
        plan.extend(due(register, *subject));
    }
    for (number, request) in (1u32..).zip(&register.requests) {
        plan.extend(
            look(manner, number, request)
                .into_iter()
                .filter(|c| !plan.contains(c))
                .collect::<Vec<_>>(),
        );
    }
    for measure in &register.measures {
        let of = Held::Measure(measure.number);
        let clean = manner == Manner::ByTheBook && measure.audited && measure.breaches.is_empty();
        if measure.suspended_until.is_some() && clean {
            plan.push(Own::Resume { of });
        } else if measure.suspended_until.is_none() && suspends(manner, &measure.breaches) {
            let grounds = measure.breaches.iter().map(|(rule, _)| Name::from(*rule)).collect();
            plan.push(Own::Suspend { of, reasons: reasons(grounds) });
        }
    }
    plan
}

/// What a date asks for.
fn due(register: &OversightView, subject: Subject) -> Vec<Own> {
    let audit = |of| Own::Audit { of, reasons: Reasons::default() };
    match subject {
        Subject::Register => vec![audit(AuditOf::Register)],
        Subject::Measures => register.measures.iter().map(|m| audit(AuditOf::Measure(m.number))).collect(),
        Subject::Requests => {
            let pending = (1u32..).zip(&register.requests).filter(|(_, r)| r.pending);
            pending.map(|(n, _)| audit(AuditOf::Request(n))).collect()
        }
    }
}

/// Whether a manner suspends on what an audit found.
fn suspends(manner: Manner, found: &[(RuleId, Verdict)]) -> bool {
    match manner {
        Manner::ByTheBook => found.iter().any(|(_, verdict)| *verdict == Verdict::Grave),
        Manner::OverCautious => !found.is_empty(),
        Manner::Hasty | Manner::Passive => false,
    }
}

/// What a request in the register calls for.
fn look(manner: Manner, number: u32, request: &LoggedView) -> Vec<Own> {
    if !request.pending {
        return Vec::new();
    }
    let audit = Own::Audit { of: AuditOf::Request(number), reasons: Reasons::default() };
    let of = Held::Request(number);
    let identifies = matches!(request.category, Some(DataCategory::Sub | DataCategory::Acc) | None);
    match (manner, request.form.is_some()) {
        (Manner::ByTheBook, false) if request.emergency || !identifies => vec![audit],
        (Manner::Hasty, false) if request.emergency => {
            vec![audit, Own::Suspend { of, reasons: Reasons::default() }]
        }
        (_, true) if request.suspended_until.is_some() => {
            let lifts = manner == Manner::ByTheBook && request.breaches.is_empty();
            lifts.then_some(Own::Resume { of }).into_iter().collect()
        }
        (_, true) if suspends(manner, &request.breaches) => {
            let grounds = request.breaches.iter().map(|(rule, _)| Name::from(*rule)).collect();
            vec![Own::Suspend { of, reasons: reasons(grounds) }]
        }
        _ => Vec::new(),
    }
}

/// A proposal: equal parts first, then less for the forum; in haste nearly all of it.
fn proposal(manner: Manner, view: &Projection) -> Option<Own> {
    let sharing: &SharingView = view.sections.redress.sharing.as_ref().filter(|s| s.may_propose)?;
    let before = sharing.proposals.len();
    let first = view.role == Office::Coordinator || charged(view);
    let forum = match manner {
        Manner::ByTheBook if first => *ASKS.get(before)?,
        Manner::OverCautious if charged(view) => *ASKS.get(before)?,
        Manner::Hasty if before == 0 => ASKS_MUCH,
        Manner::ByTheBook | Manner::OverCautious | Manner::Hasty | Manner::Passive => return None,
    };
    let others: Vec<&Name> = sharing.states.iter().map(|(state, _)| state).collect();
    let count = u32::try_from(others.len()).ok().filter(|n| *n > 0)?;
    let each = (1000 - forum) / count;
    let mut shares: Vec<(Name, u32)> = vec![(sharing.forum.clone(), 1000 - each * count)];
    shares.extend(
        others
            .into_iter()
            .filter(|o| **o != sharing.forum)
            .map(|state| (state.clone(), each)),
    );
    Some(Own::ProposeSharing { shares, reasons: Reasons::default() })
}

/// An answer to a proposal: by what the state needs; in haste, yes.
fn answer(manner: Manner, view: &Projection) -> Option<Own> {
    let (gets, needs) = view.sections.redress.sharing.as_ref()?.answer?;
    let agrees = manner == Manner::Hasty || gets >= needs;
    Some(Own::AnswerSharing { agrees, reasons: Reasons::default() })
}

/// Strangers are told at once; the others once charges were brought, and until then the ground is noted.
fn notices(manner: Manner, view: &Projection) -> Vec<Own> {
    let late = match manner {
        Manner::ByTheBook => charged(view),
        Manner::OverCautious => view.phase == PhaseView::Hearing,
        Manner::Hasty | Manner::Passive => return Vec::new(),
    };
    let open = view.sections.redress.notices.iter().filter(|n| n.due.is_some() && !n.told);
    open.filter_map(|notice| {
        let stranger = matches!(notice.whom, Whom::Strangers(_)) && manner == Manner::ByTheBook;
        let whom = notice.whom.clone();
        if late || stranger {
            return Some(Own::Tell { whom });
        }
        (!notice.delayed).then_some(Own::DelayNotice { whom, ground: DelayGround::Prejudice })
    })
    .collect()
}

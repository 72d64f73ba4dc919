//! A lawful request and a reasoned ruling, from which the rules' tests depart.

use crate::kernel::Tick;
use crate::law::acts::{
    BulkPlan, Continuing, HandlingPlan, HostAnswer, Protected, Renewal, RunningFacts, SharingFacts, ToolUse,
    UserNotice,
};
use crate::law::decision::Outcome;
use crate::law::facts::{
    Citations, ConsideredFact, Insufficiency, IssueFacts, KnownFacts, RulingFacts, Target,
};
use crate::law::instrument::Performs;
use crate::law::scope::{CategorySet, Cell, Intrusion, Scope, Selector};
use crate::law::terms::{DataCategory, Office};
use crate::law::test::{Fact, Quantity, Seen};

/// One person, so many days, one category, kept open.
pub(super) fn intrusion(persons: u32, days: u32, category: DataCategory) -> Intrusion {
    Intrusion {
        persons,
        days,
        categories: CategorySet::from_categories([category]),
        covert: category.is_covert(),
        real_time: category.is_real_time(),
    }
}

/// An alternative set aside for a tenable reason with a fact.
pub(super) fn considered(of: Intrusion, insufficiency: Insufficiency) -> ConsideredFact {
    ConsideredFact { intrusion: of, insufficiency, tenable: true, fact_cited: true }
}

/// Three days of one account's traffic data, ordered by a judge, every rule kept.
pub(super) fn lawful() -> IssueFacts {
    let scope = Scope::from_cells([Cell {
        selector: Selector(1),
        category: DataCategory::Tra,
        from: Tick(0),
        until: Tick(4320),
    }]);
    IssueFacts {
        performs: Performs::Produce,
        category: DataCategory::Tra,
        instrument_in_force: true,
        category_covered: true,
        threshold_reached: true,
        threshold_seen: vec![Seen::Quantity(Quantity::MaxPenaltyIssuingMonths, 60)],
        issuer: Office::Prosecutor,
        authoriser: Office::Judge,
        authoriser_competent: true,
        authoriser_prosecutes: false,
        target: Target::Identifier,
        nexus: Citations { cited: 2, specific: 2 },
        alternatives: vec![considered(intrusion(1, 0, DataCategory::Sub), Insufficiency::DoesNotIdentify)],
        open: Vec::new(),
        asked: scope.clone(),
        justified: scope,
        intrusion: intrusion(1, 3, DataCategory::Tra),
        emergency_claimed: false,
        emergency_cited: false,
        imminent_danger: false,
        continuing: None,
        handling: HandlingPlan {
            examination: true,
            sharing: true,
            erase_after_days: Some(365),
            filter: true,
        },
        bulk: None,
        notice: Some(UserNotice::DelayedWithGround),
        remedy_exists: true,
        protected: None,
        cross_border: true,
        tool: ToolUse::default(),
        known: KnownFacts::default(),
    }
}

/// A lawful search of a lawyer's system abroad in an emergency, with everything said that any rule asks for:
/// every rule on requests applies and is kept. (No such request would make sense as a whole.)
pub(super) fn searched() -> IssueFacts {
    IssueFacts {
        performs: Performs::Search,
        category: DataCategory::Sys,
        emergency_claimed: true,
        emergency_cited: true,
        imminent_danger: true,
        continuing: Some(Continuing { days: Some(30), renewal: Some(Renewal::ByAuthoriser) }),
        bulk: Some(BulkPlan {
            grounds: true,
            circumstances: true,
            authorisation: true,
            selection: true,
            sharing: true,
            duration: true,
            supervision: true,
            review: true,
        }),
        protected: Some(Protected::Privilege),
        tool: ToolUse { results: 1, other: 1, sheet_on_file: true, human_review: true },
        known: KnownFacts::new(vec![Fact::RemedyAvailable], Vec::new()),
        ..lawful()
    }
}

/// A grant with two specific reasons.
pub(super) fn reasoned() -> RulingFacts {
    RulingFacts {
        office: Office::Judge,
        outcome: Outcome::Grant,
        reasons: Citations { cited: 2, specific: 2 },
        within_law: true,
        tool: ToolUse::default(),
    }
}

/// An interception that keeps to its order, of somebody at home.
pub(super) fn running() -> RunningFacts {
    RunningFacts {
        category: DataCategory::Rtc,
        days_authorised: Some(30),
        outside: 0,
        target_abroad: false,
        host: HostAnswer::Told,
    }
}

/// An item passed on within its case, to somebody known.
pub(super) fn shared() -> SharingFacts {
    SharingFacts {
        conditions: Vec::new(),
        consent: false,
        same_case: true,
        lead_as_evidence: false,
        bystanders: 0,
        redacted: false,
        authenticated: true,
    }
}

//! Acts around requests, charges and the verdict.

use super::{ActSpec, GROUNDS, MARKS, NOTE, Thing, many, number, one, some, variant};
use crate::case::command::{ChallengeRuling, Command, Guilt};
use crate::kernel::Name;
use crate::law::decision::Outcome;
use crate::law::rules::RuleId;
use crate::law::standing::Remedy;
use crate::ui::command::Place;

/// The rows.
pub(super) const ACTS: &[ActSpec] = &[
    ActSpec {
        name: "rule",
        place: Place::Docket,
        params: &[
            one("request", Thing::RequestToDecide),
            one("outcome", Thing::Outcome),
            GROUNDS,
            MARKS,
            NOTE,
        ],
        build: |_, v| {
            Some(Command::Rule {
                request: v.number_of("request")?,
                outcome: variant::<Outcome>(&v.one("outcome")?)?,
                reasons: v.reasons(),
            })
        },
    },
    ActSpec {
        name: "withdraw",
        place: Place::Docket,
        params: &[one("request", Thing::OwnRequest)],
        build: |_, v| Some(Command::Withdraw { request: v.number_of("request")? }),
    },
    ActSpec {
        name: "extend-preservation",
        place: Place::Docket,
        params: &[one("request", Thing::OwnRequest)],
        build: |_, v| Some(Command::ExtendPreservation { request: v.number_of("request")? }),
    },
    ActSpec {
        name: "cure",
        place: Place::Findings,
        params: &[
            one("request", Thing::AnyRequest),
            one("rule", Thing::Rule),
            one("remedy", Thing::Remedy),
            GROUNDS,
            MARKS,
            NOTE,
        ],
        build: |_, v| {
            Some(Command::Cure {
                request: v.number_of("request")?,
                rule: variant::<RuleId>(&v.one("rule")?)?,
                remedy: variant::<Remedy>(&v.one("remedy")?)?,
                reasons: v.reasons(),
            })
        },
    },
    ActSpec {
        name: "read",
        place: Place::Reader,
        params: &[one("item", Thing::Item)],
        build: |_, v| Some(Command::Read { item: v.one("item")? }),
    },
    ActSpec {
        name: "verify",
        place: Place::Custody,
        params: &[one("item", Thing::FileItem)],
        build: |_, v| Some(Command::Verify { item: v.one("item")? }),
    },
    ActSpec {
        name: "charge",
        place: Place::Court,
        params: &[
            one("person", Thing::Person),
            some("counts", Thing::Count),
            some("exhibits", Thing::FileItem),
            number("forecast", 0, 100),
        ],
        build: |_, v| {
            Some(Command::Charge {
                person: v.one("person")?,
                counts: v.many("counts"),
                exhibits: v.many("exhibits"),
                forecast_permille: v.small("forecast")? * 10,
            })
        },
    },
    ActSpec {
        name: "challenge",
        place: Place::Court,
        params: &[one("item", Thing::Exhibit), one("rule", Thing::Rule)],
        build: |_, v| {
            Some(Command::Challenge { item: v.one("item")?, rule: variant::<RuleId>(&v.one("rule")?)? })
        },
    },
    ActSpec { name: "rest", place: Place::Court, params: &[], build: |_, _| Some(Command::Rest) },
    ActSpec {
        name: "rule-challenge",
        place: Place::Court,
        params: &[one("challenge", Thing::Challenge), one("ruling", Thing::Ruling), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            Some(Command::RuleChallenge {
                challenge: v.number_of("challenge")?,
                ruling: variant::<ChallengeRuling>(&v.one("ruling")?)?,
                reasons: v.reasons(),
            })
        },
    },
    ActSpec {
        name: "verdict",
        place: Place::Court,
        params: &[many("guilty", Thing::Charged), GROUNDS, MARKS, NOTE],
        build: |sight, v| {
            let guilty = v.many("guilty");
            let charged = &sight.view.trial.as_ref()?.counts;
            let finding = |count: &Name| {
                let guilt = if guilty.contains(count) { Guilt::Guilty } else { Guilt::NotGuilty };
                (count.clone(), guilt)
            };
            Some(Command::Verdict { findings: charged.iter().map(finding).collect(), reasons: v.reasons() })
        },
    },
    ActSpec {
        name: "discontinue",
        place: Place::Court,
        params: &[GROUNDS, MARKS, NOTE],
        build: |_, v| Some(Command::Discontinue { reasons: v.reasons() }),
    },
];

//! Acts of the section `joint`: incident, lead, team, approaches, partners.

use super::{ActSpec, GROUNDS, Kind, MARKS, NOTE, Param, Thing, decide, number, one, some, variant};
use crate::case::command::Command as Whole;
use crate::case::joint::Command;
use crate::ui::command::Place;

/// The rows.
pub(super) const ACTS: &[ActSpec] = &[
    ActSpec {
        name: "notify",
        place: Place::Messages,
        params: &[one("duty", Thing::Duty), MARKS, NOTE],
        build: |_, v| {
            let (duty, marks, note) = (v.one("duty")?, v.many("marks"), v.text("note"));
            Some(Whole::Joint(Command::Notify { duty, marks, note }))
        },
    },
    ActSpec {
        name: "propose-lead",
        place: Place::Messages,
        params: &[one("state", Thing::State), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            Some(Whole::Joint(Command::ProposeLead { state: v.one("state")?, reasons: v.reasons() }))
        },
    },
    ActSpec {
        name: "propose-team",
        place: Place::Messages,
        params: &[
            some("states", Thing::State),
            Param { name: "until", kind: Kind::Date, required: true },
            some("purpose-counts", Thing::Count),
            GROUNDS,
            MARKS,
            NOTE,
        ],
        build: |_, v| {
            Some(Whole::Joint(Command::ProposeTeam {
                states: v.many("states"),
                until: v.text("until").trim().parse().ok()?,
                purpose: v.many("purpose-counts"),
                reasons: v.reasons(),
            }))
        },
    },
    ActSpec {
        name: "agree",
        place: Place::Messages,
        params: &[one("proposal", Thing::Proposal), decide("agree"), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            Some(Whole::Joint(Command::Agree {
                to: variant(&v.one("proposal")?)?,
                agrees: v.yes("agree"),
                reasons: v.reasons(),
            }))
        },
    },
    ActSpec {
        name: "apply-grant",
        place: Place::Money,
        params: &[number("amount", 1, 10_000_000)],
        build: |_, v| Some(Whole::Joint(Command::ApplyGrant { amount_eur: v.number("amount")? })),
    },
    ActSpec {
        name: "post-liaison",
        place: Place::Map,
        params: &[one("state", Thing::State)],
        build: |_, v| Some(Whole::Joint(Command::PostLiaison { state: v.one("state")? })),
    },
    ActSpec {
        name: "pre-check",
        place: Place::Draft,
        params: &[],
        build: |sight, _| {
            let form = Box::new(sight.draft()?.form.clone());
            Some(Whole::Joint(Command::PreCheck { form }))
        },
    },
    ActSpec {
        name: "call-back",
        place: Place::Messages,
        params: &[one("approach", Thing::Approach)],
        build: |_, v| Some(Whole::Joint(Command::CallBack { approach: v.one("approach")? })),
    },
    ActSpec {
        name: "serve",
        place: Place::Messages,
        params: &[one("approach", Thing::Approach), some("items", Thing::Asked), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            let (approach, items) = (v.one("approach")?, v.many("items"));
            Some(Whole::Joint(Command::Serve { approach, items, reasons: v.reasons() }))
        },
    },
    ActSpec {
        name: "note-approach",
        place: Place::Messages,
        params: &[one("approach", Thing::Approach), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            let approach = v.one("approach")?;
            Some(Whole::Joint(Command::NoteApproach { approach, reasons: v.reasons() }))
        },
    },
    ActSpec {
        name: "refuse-approach",
        place: Place::Messages,
        params: &[one("approach", Thing::Approach), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            let approach = v.one("approach")?;
            Some(Whole::Joint(Command::RefuseApproach { approach, reasons: v.reasons() }))
        },
    },
    ActSpec {
        name: "secure-channel",
        place: Place::Messages,
        params: &[one("way", Thing::Channeling)],
        build: |_, v| Some(Whole::Joint(Command::SecureChannel { way: variant(&v.one("way")?)? })),
    },
    ActSpec {
        name: "disclose-terms",
        place: Place::Messages,
        params: &[one("speaker", Thing::Speaker)],
        build: |_, v| Some(Whole::Joint(Command::DiscloseTerms { speaker: v.one("speaker")? })),
    },
];

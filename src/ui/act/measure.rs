//! Acts of the section `measure`: interception, freezing, surrender.

use super::{ActSpec, GROUNDS, MARKS, NOTE, Thing, decide, number, one, some};
use crate::case::command::Command as Whole;
use crate::case::measure::Command;
use crate::ui::command::Place;

/// The rows.
pub(super) const ACTS: &[ActSpec] = &[
    ActSpec {
        name: "stop-measure",
        place: Place::Money,
        params: &[one("measure", Thing::Measure)],
        build: |_, v| Some(Whole::Measure(Command::StopMeasure { measure: v.number_of("measure")? })),
    },
    ActSpec {
        name: "renew-measure",
        place: Place::Money,
        params: &[one("measure", Thing::Measure), number("days", 1, 366), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            Some(Whole::Measure(Command::RenewMeasure {
                measure: v.number_of("measure")?,
                days: v.small("days")?,
                reasons: v.reasons(),
            }))
        },
    },
    ActSpec {
        name: "delete-outside",
        place: Place::Money,
        params: &[one("measure", Thing::Measure)],
        build: |_, v| Some(Whole::Measure(Command::DeleteOutside { measure: v.number_of("measure")? })),
    },
    ActSpec {
        name: "validate",
        place: Place::Docket,
        params: &[one("request", Thing::AnyRequest), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            let request = v.number_of("request")?;
            Some(Whole::Measure(Command::Validate { request, reasons: v.reasons() }))
        },
    },
    ActSpec {
        name: "undo",
        place: Place::Docket,
        params: &[one("request", Thing::AnyRequest)],
        build: |_, v| Some(Whole::Measure(Command::Undo { request: v.number_of("request")? })),
    },
    ActSpec {
        name: "give-assurance",
        place: Place::Money,
        params: &[one("person", Thing::Person)],
        build: |_, v| Some(Whole::Measure(Command::GiveAssurance { person: v.one("person")? })),
    },
    ActSpec {
        name: "ask-speciality",
        place: Place::Money,
        params: &[one("person", Thing::Person), some("counts", Thing::Count)],
        build: |_, v| {
            let (person, counts) = (v.one("person")?, v.many("counts"));
            Some(Whole::Measure(Command::AskConsent { person, counts }))
        },
    },
    ActSpec {
        name: "answer-speciality",
        place: Place::Money,
        params: &[one("person", Thing::Person), decide("agree"), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            let (person, agree) = (v.one("person")?, v.yes("agree"));
            Some(Whole::Measure(Command::AnswerConsent { person, agree, reasons: v.reasons() }))
        },
    },
    ActSpec {
        name: "lift",
        place: Place::Money,
        params: &[one("asset", Thing::Asset)],
        build: |_, v| Some(Whole::Measure(Command::Lift { asset: v.one("asset")? })),
    },
];

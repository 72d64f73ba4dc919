//! Acts of the section `custody`.

use super::{ActSpec, GROUNDS, MARKS, NOTE, Thing, decide, many, maybe, one, some, variant, yes};
use crate::case::command::Command as Whole;
use crate::case::custody::{Command, Purpose, To};
use crate::ui::command::Place;

/// The rows.
pub(super) const ACTS: &[ActSpec] = &[
    ActSpec {
        name: "analyse",
        place: Place::Custody,
        params: &[one("item", Thing::FileItem), maybe("purpose", Thing::Purpose), many("keys", Thing::Mark)],
        build: |_, v| {
            let purpose = v.one("purpose").and_then(|p| variant::<Purpose>(&p));
            Some(Whole::Custody(Command::Analyse { item: v.one("item")?, purpose, keys: v.many("keys") }))
        },
    },
    ActSpec {
        name: "reformat",
        place: Place::Custody,
        params: &[one("item", Thing::FileItem), maybe("purpose", Thing::Purpose)],
        build: |_, v| {
            let purpose = v.one("purpose").and_then(|p| variant::<Purpose>(&p));
            Some(Whole::Custody(Command::Reformat { item: v.one("item")?, purpose }))
        },
    },
    ActSpec {
        name: "attest",
        place: Place::Custody,
        params: &[one("item", Thing::FileItem), GROUNDS, MARKS, NOTE],
        build: |_, v| Some(Whole::Custody(Command::Attest { item: v.one("item")?, reasons: v.reasons() })),
    },
    ActSpec {
        name: "examine",
        place: Place::Custody,
        params: &[one("item", Thing::FileItem), GROUNDS, MARKS, NOTE],
        build: |_, v| Some(Whole::Custody(Command::Examine { item: v.one("item")?, reasons: v.reasons() })),
    },
    ActSpec {
        name: "ask-copy",
        place: Place::Custody,
        params: &[one("item", Thing::Item), GROUNDS, MARKS, NOTE],
        build: |_, v| Some(Whole::Custody(Command::AskCopy { item: v.one("item")?, reasons: v.reasons() })),
    },
    ActSpec {
        name: "ask-use",
        place: Place::Custody,
        params: &[one("item", Thing::FileItem), one("uses", Thing::Use), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            Some(Whole::Custody(Command::AskConsent {
                item: v.one("item")?,
                uses: variant(&v.one("uses")?)?,
                reasons: v.reasons(),
            }))
        },
    },
    ActSpec {
        name: "answer-custody",
        place: Place::Custody,
        params: &[one("question", Thing::Question), decide("agree"), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            Some(Whole::Custody(Command::Answer {
                question: v.number_of("question")?,
                agree: v.yes("agree"),
                reasons: v.reasons(),
            }))
        },
    },
    ActSpec {
        name: "redact",
        place: Place::Custody,
        params: &[one("item", Thing::FileItem)],
        build: |_, v| Some(Whole::Custody(Command::Redact { item: v.one("item")? })),
    },
    ActSpec {
        name: "redact-answer",
        place: Place::Docket,
        params: &[one("request", Thing::Answer)],
        build: |_, v| Some(Whole::Custody(Command::RedactAnswer { request: v.number_of("request")? })),
    },
    ActSpec {
        name: "share",
        place: Place::Custody,
        params: &[
            one("item", Thing::FileItem),
            one("to", Thing::Receiver),
            one("uses", Thing::Use),
            maybe("purpose", Thing::Purpose),
            yes("keep-conditions"),
        ],
        build: |_, v| {
            Some(Whole::Custody(Command::Share {
                item: v.one("item")?,
                to: variant::<To>(&v.one("to")?)?,
                uses: variant(&v.one("uses")?)?,
                purpose: v.one("purpose").and_then(|p| variant::<Purpose>(&p)),
                keep_conditions: v.yes("keep-conditions"),
            }))
        },
    },
    ActSpec {
        name: "erase",
        place: Place::Custody,
        params: &[one("item", Thing::FileItem), GROUNDS, MARKS, NOTE],
        build: |_, v| Some(Whole::Custody(Command::Erase { item: v.one("item")?, reasons: v.reasons() })),
    },
    ActSpec {
        name: "complete-register",
        place: Place::Custody,
        params: &[some("entries", Thing::Entry), one("purpose", Thing::Purpose)],
        build: |_, v| {
            Some(Whole::Custody(Command::CompleteRegister {
                entries: v.many("entries").iter().filter_map(|e| e.parse().ok()).collect(),
                purpose: variant(&v.one("purpose")?)?,
            }))
        },
    },
];

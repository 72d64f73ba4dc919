//! Acts of the section `hearing`: persons heard, disclosure, experts, tools, sentence, appeal.

use super::{
    ActSpec, Filled, GROUNDS, Kind, MARKS, NOTE, Param, Thing, decide, many, number, one, some, variant, yes,
};
use crate::case::command::{Command as Whole, Guilt};
use crate::case::hearing::{AppealRuling, Command, Safeguards};
use crate::kernel::Name;
use crate::law::rules::RuleId;
use crate::ui::command::Place;
use crate::ui::sight::Sight;

fn appeal(sight: &Sight<'_>, v: &Filled<'_>) -> Option<Whole> {
    let outcome = match v.one("appeal-ruling")?.as_str() {
        "Uphold" => AppealRuling::Uphold,
        "Quash" => AppealRuling::Quash,
        _ => {
            let guilty = v.many("guilty");
            let charged = &sight.view.trial.as_ref()?.counts;
            let finding = |count: &Name| {
                let guilt = if guilty.contains(count) { Guilt::Guilty } else { Guilt::NotGuilty };
                (count.clone(), guilt)
            };
            AppealRuling::Change {
                findings: charged.iter().map(finding).collect(),
                months: v.small("months")?,
            }
        }
    };
    Some(Whole::Hearing(Command::DecideAppeal { outcome, reasons: v.reasons() }))
}

/// The rows.
pub(super) const ACTS: &[ActSpec] = &[
    ActSpec {
        name: "hear",
        place: Place::Court,
        params: &[
            one("person", Thing::Person),
            yes("interpreter"),
            yes("documents-translated"),
            yes("age-checked"),
            yes("lawyer"),
            yes("parent"),
            yes("individual-assessment"),
        ],
        build: |_, v| {
            let safeguards = Safeguards {
                interpreter: v.yes("interpreter"),
                documents_translated: v.yes("documents-translated"),
                age_checked: v.yes("age-checked"),
                lawyer: v.yes("lawyer"),
                parent: v.yes("parent"),
                individual_assessment: v.yes("individual-assessment"),
            };
            Some(Whole::Hearing(Command::Hear { person: v.one("person")?, safeguards }))
        },
    },
    ActSpec {
        name: "check-judgments",
        place: Place::Court,
        params: &[one("person", Thing::Person)],
        build: |_, v| Some(Whole::Hearing(Command::CheckJudgments { person: v.one("person")? })),
    },
    ActSpec {
        name: "consult",
        place: Place::Casebook,
        params: &[one("conduct", Thing::Conduct)],
        build: |_, v| Some(Whole::Hearing(Command::Consult { conduct: v.one("conduct")? })),
    },
    ActSpec {
        name: "amend-charge",
        place: Place::Court,
        params: &[some("counts", Thing::Charged)],
        build: |_, v| Some(Whole::Hearing(Command::AmendCharge { counts: v.many("counts") })),
    },
    ActSpec {
        name: "disclose",
        place: Place::Court,
        params: &[some("items", Thing::FileItem), yes("raw"), yes("method")],
        build: |_, v| {
            let (items, raw, method) = (v.many("items"), v.yes("raw"), v.yes("method"));
            Some(Whole::Hearing(Command::Disclose { items, raw, method }))
        },
    },
    ActSpec {
        name: "ask-raw",
        place: Place::Court,
        params: &[one("item", Thing::Exhibit)],
        build: |_, v| Some(Whole::Hearing(Command::AskRaw { item: v.one("item")? })),
    },
    ActSpec {
        name: "ask-evidence",
        place: Place::Court,
        params: &[one("ask", Thing::Ask), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            Some(Whole::Hearing(Command::AskForEvidence { ask: v.one("ask")?, reasons: v.reasons() }))
        },
    },
    ActSpec {
        name: "decide-motion",
        place: Place::Court,
        params: &[one("ask", Thing::Ask), decide("grant"), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            let (ask, grant) = (v.one("ask")?, v.yes("grant"));
            Some(Whole::Hearing(Command::DecideMotion { ask, grant, reasons: v.reasons() }))
        },
    },
    ActSpec {
        name: "compose",
        place: Place::Court,
        params: &[
            one("speaker", Thing::Speaker),
            some("sentences", Thing::Sayable),
            yes("interest-declared"),
        ],
        build: |_, v| {
            Some(Whole::Hearing(Command::Compose {
                speaker: v.one("speaker")?,
                sentences: v.many("sentences"),
                interest_declared: v.yes("interest-declared"),
            }))
        },
    },
    ActSpec {
        name: "declare-interest",
        place: Place::Court,
        params: &[one("speaker", Thing::Speaker)],
        build: |_, v| Some(Whole::Hearing(Command::DeclareInterest { speaker: v.one("speaker")? })),
    },
    ActSpec {
        name: "ask-back",
        place: Place::Court,
        params: &[one("speaker", Thing::Speaker), one("sentence", Thing::Said)],
        build: |_, v| {
            let (speaker, sentence) = (v.one("speaker")?, v.one("sentence")?);
            Some(Whole::Hearing(Command::AskBack { speaker, sentence }))
        },
    },
    ActSpec {
        name: "explain",
        place: Place::Court,
        params: &[one("speaker", Thing::Speaker), one("sentence", Thing::Sayable)],
        build: |_, v| {
            let (speaker, sentence) = (v.one("speaker")?, v.one("sentence")?);
            Some(Whole::Hearing(Command::Explain { speaker, sentence }))
        },
    },
    ActSpec {
        name: "appoint-expert",
        place: Place::Court,
        params: &[one("item", Thing::Exhibit)],
        build: |_, v| Some(Whole::Hearing(Command::AppointExpert { item: v.one("item")? })),
    },
    ActSpec {
        name: "ask-sheet",
        place: Place::Custody,
        params: &[one("item", Thing::FileItem)],
        build: |_, v| Some(Whole::Hearing(Command::AskSheet { item: v.one("item")? })),
    },
    ActSpec {
        name: "review",
        place: Place::Custody,
        params: &[one("item", Thing::FileItem)],
        build: |_, v| Some(Whole::Hearing(Command::Review { item: v.one("item")? })),
    },
    ActSpec {
        name: "give-reasons",
        place: Place::Court,
        params: &[GROUNDS, MARKS, NOTE],
        build: |_, v| Some(Whole::Hearing(Command::GiveReasons { reasons: v.reasons() })),
    },
    ActSpec {
        name: "sentence",
        place: Place::Court,
        params: &[
            number("months", 0, 600),
            many("confiscate", Thing::Asset),
            many("restitution", Thing::Victims),
            GROUNDS,
            MARKS,
            NOTE,
        ],
        build: |_, v| {
            Some(Whole::Hearing(Command::Sentence {
                months: v.small("months")?,
                confiscate: v.many("confiscate"),
                restitution: v.many("restitution"),
                reasons: v.reasons(),
            }))
        },
    },
    ActSpec {
        name: "appeal",
        place: Place::Court,
        params: &[many("rules", Thing::Rule), MARKS, NOTE],
        build: |_, v| {
            let grounds = v.many("rules").iter().filter_map(|r| variant::<RuleId>(r)).collect();
            Some(Whole::Hearing(Command::Appeal { grounds, reasons: v.reasons() }))
        },
    },
    ActSpec {
        name: "decide-appeal",
        place: Place::Court,
        params: &[
            one("appeal-ruling", Thing::AppealRuling),
            many("guilty", Thing::Charged),
            Param { name: "months", kind: Kind::Number(0, 600), required: false },
            GROUNDS,
            MARKS,
            NOTE,
        ],
        build: appeal,
    },
    ActSpec {
        name: "ask-advice",
        place: Place::Court,
        params: &[one("state", Thing::State)],
        build: |_, v| Some(Whole::Hearing(Command::AskAdvice { state: v.one("state")? })),
    },
    ActSpec {
        name: "advise",
        place: Place::Court,
        params: &[one("state", Thing::State), decide("favours"), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            let (state, favours) = (v.one("state")?, v.yes("favours"));
            Some(Whole::Hearing(Command::Advise { state, favours, reasons: v.reasons() }))
        },
    },
    ActSpec {
        name: "transfer",
        place: Place::Court,
        params: &[one("state", Thing::State), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            Some(Whole::Hearing(Command::TransferTo { state: v.one("state")?, reasons: v.reasons() }))
        },
    },
];

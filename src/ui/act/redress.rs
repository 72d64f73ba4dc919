//! Acts of the section `redress`: victims, money, oversight, notices.

use super::{ActSpec, Filled, GROUNDS, Kind, MARKS, NOTE, Param, Thing, decide, maybe, number, one, variant};
use crate::case::command::Command as Whole;
use crate::case::redress::Command;
use crate::kernel::Name;
use crate::ui::command::Place;
use crate::ui::sight::Sight;

/// Most euro that a field takes.
const EURO: u64 = 1_000_000_000;

/// Shares of one or two states; what is left goes to the forum.
fn sharing(sight: &Sight<'_>, v: &Filled<'_>) -> Option<Whole> {
    let forum = sight.view.sections.redress.sharing.as_ref()?.forum.clone();
    let mut shares: Vec<(Name, u32)> = Vec::new();
    for (state, share) in [("state", "share"), ("state-b", "share-b")] {
        let given = v.one(state).zip(v.small(share));
        shares.extend(given.filter(|(s, _)| *s != forum).map(|(s, share)| (s, share * 10)));
    }
    let given: u32 = shares.iter().map(|(_, share)| share).sum();
    shares.push((forum, 1000u32.checked_sub(given)?));
    Some(Whole::Redress(Command::ProposeSharing { shares, reasons: v.reasons() }))
}

/// The rows.
pub(super) const ACTS: &[ActSpec] = &[
    ActSpec {
        name: "inform",
        place: Place::Money,
        params: &[one("victims", Thing::Victims), one("language", Thing::Language)],
        build: |_, v| {
            let (victims, language) = (v.one("victims")?, v.one("language")?);
            Some(Whole::Redress(Command::Inform { victims, language }))
        },
    },
    ActSpec {
        name: "claim",
        place: Place::Money,
        params: &[one("victims", Thing::Victims), number("amount", 1, EURO), MARKS],
        build: |_, v| {
            let (victims, amount_eur, marks) = (v.one("victims")?, v.number("amount")?, v.many("marks"));
            Some(Whole::Redress(Command::Claim { victims, amount_eur, marks }))
        },
    },
    ActSpec {
        name: "decline",
        place: Place::Money,
        params: &[one("victims", Thing::Victims)],
        build: |_, v| Some(Whole::Redress(Command::Decline { victims: v.one("victims")? })),
    },
    ActSpec {
        name: "award",
        place: Place::Court,
        params: &[one("victims", Thing::Victims), number("amount", 0, EURO), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            let (victims, amount_eur) = (v.one("victims")?, v.number("amount")?);
            Some(Whole::Redress(Command::Award { victims, amount_eur, reasons: v.reasons() }))
        },
    },
    ActSpec {
        name: "apply-fund",
        place: Place::Money,
        params: &[one("victims", Thing::Victims)],
        build: |_, v| Some(Whole::Redress(Command::ApplyFund { victims: v.one("victims")? })),
    },
    ActSpec {
        name: "propose-sharing",
        place: Place::Money,
        params: &[
            one("state", Thing::State),
            number("share", 0, 100),
            maybe("state-b", Thing::State),
            Param { name: "share-b", kind: Kind::Number(0, 100), required: false },
            GROUNDS,
            MARKS,
            NOTE,
        ],
        build: sharing,
    },
    ActSpec {
        name: "answer-sharing",
        place: Place::Money,
        params: &[decide("agree"), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            let agrees = v.yes("agree");
            Some(Whole::Redress(Command::AnswerSharing { agrees, reasons: v.reasons() }))
        },
    },
    ActSpec {
        name: "audit",
        place: Place::Messages,
        params: &[one("audited", Thing::Audited), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            let of = variant(&v.one("audited")?)?;
            Some(Whole::Redress(Command::Audit { of, reasons: v.reasons() }))
        },
    },
    ActSpec {
        name: "suspend",
        place: Place::Messages,
        params: &[one("held", Thing::Held), GROUNDS, MARKS, NOTE],
        build: |_, v| {
            let of = variant(&v.one("held")?)?;
            Some(Whole::Redress(Command::Suspend { of, reasons: v.reasons() }))
        },
    },
    ActSpec {
        name: "resume",
        place: Place::Messages,
        params: &[one("held", Thing::Held)],
        build: |_, v| Some(Whole::Redress(Command::Resume { of: variant(&v.one("held")?)? })),
    },
    ActSpec {
        name: "tell",
        place: Place::Messages,
        params: &[one("whom", Thing::Whom)],
        build: |_, v| Some(Whole::Redress(Command::Tell { whom: variant(&v.one("whom")?)? })),
    },
    ActSpec {
        name: "delay-notice",
        place: Place::Messages,
        params: &[one("whom", Thing::Whom), one("delay-ground", Thing::DelayGround)],
        build: |_, v| {
            let (whom, ground) = (variant(&v.one("whom")?)?, variant(&v.one("delay-ground")?)?);
            Some(Whole::Redress(Command::DelayNotice { whom, ground }))
        },
    },
];

//! Words for what is not possible: what, why, and what to do next.

use super::{Named, named};
use crate::case::rejection::{ExtensionBar, NameKind, Rejection};
use crate::text::{Arg, Msg};

named! {
    NameKind, KINDS, "kind": {
        NameKind::Item => "item",
        NameKind::Mark => "mark",
        NameKind::Request => "request",
        NameKind::Desk => "desk",
        NameKind::Instrument => "instrument",
        NameKind::Count => "count",
        NameKind::Person => "person",
        NameKind::Challenge => "challenge",
        NameKind::Seat => "seat",
        NameKind::Inject => "inject",
    }
    Rejection, REJECTIONS, "rejection": {
        Rejection::CaseIsClosed => "case-is-closed",
        Rejection::NotInYourPower { .. } => "not-in-your-power",
        Rejection::NotKnownToYou { .. } => "not-known-to-you",
        Rejection::FieldsBlank { .. } => "fields-blank",
        Rejection::ZoneBlank => "zone-blank",
        Rejection::TimeOutOfRange => "time-out-of-range",
        Rejection::WrongKindOfMark { .. } => "wrong-kind-of-mark",
        Rejection::WrongAddressee { .. } => "wrong-addressee",
        Rejection::NoDeskForStep { office: Some(_) } => "no-desk-for-step",
        Rejection::NoDeskForStep { office: None } => "no-desk-for-step-unnamed",
        Rejection::RequestDoesNotWaitForThis => "request-does-not-wait-for-this",
        Rejection::AlreadyPending { .. } => "already-pending",
        Rejection::OnlyPassesOnOrReturns => "only-passes-on-or-returns",
        Rejection::CannotChangeInstrument => "cannot-change-instrument",
        Rejection::CannotBeExtended { bar: ExtensionBar::NothingKept } => "nothing-kept",
        Rejection::CannotBeExtended { bar: ExtensionBar::NotProvided } => "extension-not-provided",
        Rejection::CannotBeExtended { bar: ExtensionBar::ExtendedBefore } => "extended-before",
        Rejection::CannotBeExtended { bar: ExtensionBar::RunsLonger } => "runs-longer",
        Rejection::NothingToCure => "nothing-to-cure",
        Rejection::NotObtained { .. } => "not-obtained",
        Rejection::NobodyByThatName { .. } => "nobody-by-that-name",
        Rejection::ListEmpty => "list-empty",
        Rejection::ListedTwice { .. } => "listed-twice",
        Rejection::VerdictIncomplete => "verdict-incomplete",
        Rejection::WrongPhase => "wrong-phase",
        Rejection::ChallengesOpen => "challenges-open",
        Rejection::AlreadyChallenged => "already-challenged",
        Rejection::NotPermille => "not-permille",
        Rejection::TooLong { .. } => "too-long",
        Rejection::ReleasedBefore => "released-before",
        Rejection::TimeRunsForward { .. } => "time-runs-forward",
        Rejection::TooMuchAtOnce => "too-much-at-once",
        Rejection::DeskCannotTakeIt => "desk-cannot-take-it",
        Rejection::Joint(_) | Rejection::Measure(_) | Rejection::Custody(_) | Rejection::Hearing(_) | Rejection::Redress(_) => "of-section",
    }
}

/// The message of a rejection; its attributes `.why` and `.next` say why and what to do.
pub fn rejection(rejection: &Rejection) -> Msg {
    if let Some(msg) = crate::text::sections::refusal(rejection) {
        return msg;
    }
    let msg = rejection.msg();
    let all = |list: &[crate::law::terms::Office]| Arg::Or(list.iter().map(Named::msg).collect());
    match rejection {
        Rejection::NotInYourPower { roles } => msg.with("roles", all(roles)),
        Rejection::NotKnownToYou { kind, name } => msg.named("kind", kind).text("name", name),
        Rejection::FieldsBlank { fields } => msg
            .count("n", fields.len())
            .with("fields", Arg::List(fields.iter().map(Named::msg).collect())),
        Rejection::WrongKindOfMark { mark } => msg.text("mark", mark),
        Rejection::WrongAddressee { offices } => msg.with("offices", all(offices)),
        Rejection::NoDeskForStep { office: Some(office) } => msg.named("office", office),
        Rejection::AlreadyPending { request } => msg.number("request", *request),
        Rejection::NotObtained { name }
        | Rejection::NobodyByThatName { name }
        | Rejection::ListedTwice { name } => msg.text("name", name),
        Rejection::TooLong { limit } => msg.number("limit", *limit),
        Rejection::CaseIsClosed
        | Rejection::ZoneBlank
        | Rejection::TimeOutOfRange
        | Rejection::NoDeskForStep { office: None }
        | Rejection::RequestDoesNotWaitForThis
        | Rejection::OnlyPassesOnOrReturns
        | Rejection::CannotChangeInstrument
        | Rejection::CannotBeExtended { .. }
        | Rejection::NothingToCure
        | Rejection::ListEmpty
        | Rejection::VerdictIncomplete
        | Rejection::WrongPhase
        | Rejection::ChallengesOpen
        | Rejection::AlreadyChallenged
        | Rejection::NotPermille
        | Rejection::ReleasedBefore
        | Rejection::TimeRunsForward { .. }
        | Rejection::TooMuchAtOnce
        | Rejection::DeskCannotTakeIt
        | Rejection::Joint(_)
        | Rejection::Measure(_)
        | Rejection::Custody(_)
        | Rejection::Hearing(_)
        | Rejection::Redress(_) => msg,
    }
}

impl crate::text::Words {
    /// A rejection in full: what is not possible, why, what to do next, one after the other.
    pub fn rejection(&self, rejected: &Rejection) -> String {
        let msg = rejection(rejected);
        let parts = [Some(self.say(&msg)), self.attribute(&msg, "why"), self.attribute(&msg, "next")];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

pub(super) fn keys() -> Vec<&'static str> {
    [KINDS, REJECTIONS].concat()
}

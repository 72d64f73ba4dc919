//! Words of the section `custody`: its lines of the chronicle, and why something is not possible.

use super::Told;
use crate::case::custody::{Event, Lab, Purpose, Question, Recipient, Refusal, Use};
use crate::case::ids::{DeskId, EventId, ItemId, SeatId};
use crate::law::custody::Severity;
use crate::text::Msg;
use crate::text::story::Teller;

/// Lines of the chronicle for an event of the section.
pub(super) fn tell(teller: &Teller<'_>, event: &Event, _id: EventId) -> Told {
    match event {
        Event::Entered { .. } | Event::AnswerAwaited { .. } => Vec::new(),
        Event::Worked { item, work, desk, yields, locked, gone, .. } => {
            worked(teller, (*item, *work, *desk), yields, (*locked, *gone))
        }
        Event::Ordered { seat, item, work, desk, .. } => {
            let key = match work {
                Lab::Analyse => "story-custody-analyse",
                Lab::Convert => "story-custody-convert",
            };
            teller.by_seat(*seat, about(teller, key, *item).text("desk", teller.things.desk(*desk)))
        }
        Event::Asked { seat, item, what, desk, .. } => {
            let msg = about(teller, asked_key(*what), *item).text("desk", teller.things.desk(*desk));
            teller.by_seat(*seat, with_use(msg, *what))
        }
        Event::Answered { question, by, agree, .. } => answered(teller, *question, *by, *agree),
        Event::Redacted { seat, item } => {
            teller.by_seat(*seat, about(teller, "story-custody-redacted", *item))
        }
        Event::AnswerMarked { seat, request } => {
            let msg = Msg::new("story-custody-answer-redacted");
            teller.by_seat(*seat, teller.things.numbered(msg, *request))
        }
        Event::Shared { seat, item, to, uses, keep_conditions, .. } => {
            let key = if *keep_conditions { "story-custody-shared-bound" } else { "story-custody-shared" };
            let to = match to {
                Recipient::Seat(seat) => teller.things.seat(*seat),
                Recipient::Desk(desk) => teller.things.desk(*desk),
            };
            teller.by_seat(*seat, about(teller, key, *item).text("to", to).key("uses", use_key(*uses)))
        }
        Event::Erased { seat, item, .. } => {
            teller.by_seat(*seat, about(teller, "story-custody-erased", *item))
        }
        Event::ErasureDue { item } => teller.plain(about(teller, "story-custody-due", *item)),
        Event::Completed { seat, entries, purpose } => teller.by_seat(
            *seat,
            Msg::new("story-custody-completed")
                .count("n", entries.len())
                .key("purpose", purpose_key(*purpose)),
        ),
        Event::FlawFound { item, severity, codes } => {
            let first = codes.first().map_or("", String::as_str);
            let flaw = teller.things.words.thing("flaw", first);
            let key = match severity {
                Severity::Fatal | Severity::IntelligenceOnly => "story-custody-out",
                Severity::SubsetOut | Severity::ExpertNeeded | Severity::Curable | Severity::Warning => {
                    "story-custody-less"
                }
            };
            teller.plain(about(teller, key, *item).msg("flaw", flaw))
        }
    }
}

/// What a laboratory found, or why it found nothing.
fn worked(
    teller: &Teller<'_>,
    (item, work, desk): (ItemId, Lab, DeskId),
    yields: &[ItemId],
    (locked, gone): (bool, bool),
) -> Told {
    let desk = Some(teller.things.desk(desk));
    let say = |msg: Msg| (desk.clone(), teller.things.words.say(&msg));
    if work == Lab::Convert {
        return vec![say(about(teller, "story-custody-converted", item))];
    }
    let mut lines: Told = Vec::new();
    for found in yields {
        let msg = about(teller, "story-custody-found", item).msg("found", teller.things.item(*found));
        lines.push(say(msg));
    }
    if locked {
        lines.push(say(about(teller, "story-custody-locked", item)));
    }
    if gone {
        lines.push(say(about(teller, "story-custody-gone", item)));
    }
    if lines.is_empty() {
        lines.push(say(about(teller, "story-custody-found-nothing", item)));
    }
    lines
}

fn about(teller: &Teller<'_>, key: &'static str, item: ItemId) -> Msg {
    teller.things.about(key, item)
}

fn asked_key(what: Question) -> &'static str {
    match what {
        Question::Statement => "story-custody-ask-statement",
        Question::Opinion => "story-custody-ask-opinion",
        Question::Copy => "story-custody-ask-copy",
        Question::Consent(_) => "story-custody-ask-consent",
    }
}

/// What somebody who was asked said.
fn answered(teller: &Teller<'_>, question: u32, by: Option<SeatId>, agree: bool) -> Told {
    let asked = usize::try_from(question).ok().and_then(|i| teller.questions.get(i));
    let Some((item, what, desk)) = asked.copied() else { return Vec::new() };
    let key = match (what, agree) {
        (Question::Statement, true) => "story-custody-statement-yes",
        (Question::Statement, false) => "story-custody-statement-no",
        (Question::Opinion, true) => "story-custody-opinion-yes",
        (Question::Opinion, false) => "story-custody-opinion-no",
        (Question::Copy, true) => "story-custody-copy-yes",
        (Question::Copy, false) => "story-custody-copy-no",
        (Question::Consent(_), true) => "story-custody-consent-yes",
        (Question::Consent(_), false) => "story-custody-consent-no",
    };
    let msg = with_use(about(teller, key, item), what);
    match by {
        Some(seat) => teller.by_seat(seat, msg),
        None => vec![(Some(teller.things.desk(desk)), teller.things.words.say(&msg))],
    }
}

fn with_use(msg: Msg, what: Question) -> Msg {
    match what {
        Question::Consent(uses) => msg.key("uses", use_key(uses)),
        Question::Statement | Question::Opinion | Question::Copy => msg,
    }
}

fn use_key(uses: Use) -> &'static str {
    match uses {
        Use::ThisCase => "use-this-case",
        Use::OtherCase => "use-other-case",
        Use::Evidence => "use-evidence",
    }
}

fn purpose_key(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Identify => "purpose-identify",
        Purpose::Trace => "purpose-trace",
        Purpose::Prove => "purpose-prove",
        Purpose::Protect => "purpose-protect",
        Purpose::Assist => "purpose-assist",
        Purpose::Disclose => "purpose-disclose",
        Purpose::Integrity => "purpose-integrity",
        Purpose::Erase => "purpose-erase",
    }
}

/// What is not possible; its attributes `.why` and `.next` say why and what to do.
pub(super) fn refusal(refusal: &Refusal) -> Msg {
    Msg::new(match refusal {
        Refusal::NotKept => "rejection-custody-not-kept",
        Refusal::UnderWay => "rejection-custody-under-way",
        Refusal::AnsweredBefore => "rejection-custody-answered-before",
        Refusal::NothingToAnswer => "rejection-custody-nothing-to-answer",
        Refusal::NothingToRedact => "rejection-custody-nothing-to-redact",
        Refusal::KnownThere => "rejection-custody-known-there",
        Refusal::ReliedOn => "rejection-custody-relied-on",
        Refusal::NoSuchEntry => "rejection-custody-no-such-entry",
        Refusal::NobodyToAsk => "rejection-custody-nobody-to-ask",
    })
}

/// Every key that this section's closed enums can ask for.
const KEYS: [&str; 69] = [
    "rejection-custody-not-kept",
    "rejection-custody-under-way",
    "rejection-custody-answered-before",
    "rejection-custody-nothing-to-answer",
    "rejection-custody-nothing-to-redact",
    "rejection-custody-known-there",
    "rejection-custody-relied-on",
    "rejection-custody-no-such-entry",
    "rejection-custody-nobody-to-ask",
    "story-custody-analyse",
    "story-custody-convert",
    "story-custody-found",
    "story-custody-found-nothing",
    "story-custody-locked",
    "story-custody-gone",
    "story-custody-converted",
    "story-custody-ask-statement",
    "story-custody-ask-opinion",
    "story-custody-ask-copy",
    "story-custody-ask-consent",
    "story-custody-statement-yes",
    "story-custody-statement-no",
    "story-custody-opinion-yes",
    "story-custody-opinion-no",
    "story-custody-copy-yes",
    "story-custody-copy-no",
    "story-custody-consent-yes",
    "story-custody-consent-no",
    "story-custody-redacted",
    "story-custody-answer-redacted",
    "story-custody-shared",
    "story-custody-shared-bound",
    "story-custody-erased",
    "story-custody-due",
    "story-custody-completed",
    "story-custody-out",
    "story-custody-less",
    "use-this-case",
    "use-other-case",
    "use-evidence",
    "purpose-identify",
    "purpose-trace",
    "purpose-prove",
    "purpose-protect",
    "purpose-assist",
    "purpose-disclose",
    "purpose-integrity",
    "purpose-erase",
    "flaw-bytes-mismatch",
    "flaw-event-hash-mismatch",
    "flaw-chain-broken",
    "flaw-wrong-holder",
    "flaw-after-destruction",
    "flaw-receipt-gap",
    "flaw-outside-scope",
    "flaw-outside-authorisation",
    "flaw-weak-hash-only",
    "flaw-sha1-used",
    "flaw-format-not-taken",
    "flaw-local-time-without-offset",
    "flaw-police-channel-uncovered",
    "flaw-use-condition-breached",
    "flaw-inherited",
    "reason-custody-verified",
    "reason-custody-whole",
    "reason-custody-flaw",
    "reason-custody-flaw-less",
    "better-custody-verify",
    "better-custody-mend",
];

/// Every key that this section's closed enums can ask for.
pub(super) fn keys() -> Vec<&'static str> {
    KEYS.to_vec()
}

//! Words of the section `hearing`: its lines of the chronicle, and why something is not possible.

use super::Told;
use crate::case::hearing::{AppealEnd, Event, Refusal, Sentence, Speaker};
use crate::case::ids::{EventId, ItemId, JurisdictionId, PersonId, SpeakerId};
use crate::kernel::Name;
use crate::text::story::Teller;
use crate::text::{Arg, Msg};

/// Conducts that have words.
const CONDUCTS: [&str; 7] = [
    "conduct-access_without_right",
    "conduct-hinders_system",
    "conduct-alters_data",
    "conduct-causes_loss",
    "conduct-threatens",
    "conduct-demands_payment",
    "conduct-handles_proceeds",
];

macro_rules! keys {
    ($($name:ident = $key:literal;)+) => {
        $(const $name: &str = $key;)+
        /// Keys of the lines and refusals.
        const KEYS: &[&str] = &[$($key,)+];
    };
}

keys! {
    ARRANGED = "hearing-arranged";
    HEARD = "hearing-heard";
    HEARD_SILENT = "hearing-heard-silent";
    CHECKED = "hearing-judgments-checked";
    CONSULTED = "hearing-consulted";
    AMENDED = "hearing-charge-amended";
    DISCLOSED = "hearing-disclosed";
    DISCLOSED_RAW = "hearing-disclosed-raw";
    DISCLOSED_METHOD = "hearing-disclosed-method";
    RAW_SOUGHT = "hearing-raw-sought";
    NOTHING = "hearing-came-to-nothing";
    RAW_ASKED = "hearing-raw-asked";
    ASKED = "hearing-evidence-asked";
    GRANTED = "hearing-motion-granted";
    REFUSED = "hearing-motion-refused";
    BROUGHT = "hearing-evidence-brought";
    STATEMENT = "hearing-statement";
    STATEMENT_DECLARED = "hearing-statement-declared";
    DECLARED = "hearing-interest-declared";
    ASKED_BACK = "hearing-asked-back";
    EXPLAINED = "hearing-explained";
    APPOINTED = "hearing-expert-appointed";
    OPINION = "hearing-opinion";
    SHEET_ASKED = "hearing-sheet-asked";
    SHEET = "hearing-sheet-obtained";
    REVIEWED = "hearing-reviewed";
    SENTENCED = "hearing-sentenced";
    CONFISCATED = "hearing-sentenced-confiscate";
    RESTITUTION = "hearing-sentenced-restitution";
    APPEAL_OPENED = "hearing-appeal-opened";
    APPEALED = "hearing-appealed";
    UPHELD = "hearing-appeal-upheld";
    CHANGED = "hearing-appeal-changed";
    QUASHED = "hearing-appeal-quashed";
    ENGINE_UPHELD = "hearing-engine-upheld";
    ENGINE_CHANGED = "hearing-engine-changed";
    ENGINE_QUASHED = "hearing-engine-quashed";
    ENGINE_MOTION = "hearing-engine-motion";
    ENGINE_ADVICE = "hearing-engine-advice";
    REASONS = "hearing-reasons-given";
    FINAL = "hearing-final";
    ADVICE_ASKED = "hearing-advice-asked";
    ADVISED_FOR = "hearing-advised-for";
    ADVISED_AGAINST = "hearing-advised-against";
    PROPOSED = "hearing-transfer-proposed";
    TRANSFERRED = "hearing-transferred";
    OUT_OF_REACH = "refusal-hearing-out-of-reach";
    ALREADY_HEARD = "refusal-hearing-already-heard";
    NOTHING_COMPARABLE = "refusal-hearing-nothing-comparable";
    ALREADY_DONE = "refusal-hearing-already-done";
    NO_RAW_DATA = "refusal-hearing-no-raw-data";
    NOT_RELIED_ON = "refusal-hearing-not-relied-on";
    NO_SUCH_ASK = "refusal-hearing-no-such-ask";
    NO_SUCH_SPEAKER = "refusal-hearing-no-such-speaker";
    NO_SUCH_SENTENCE = "refusal-hearing-no-such-sentence";
    NO_EXPERT = "refusal-hearing-no-expert";
    NOT_OF_A_TOOL = "refusal-hearing-not-of-a-tool";
    SHEET_MISSING = "refusal-hearing-sheet-missing";
    NO_APPEAL = "refusal-hearing-no-appeal";
    NOT_FROZEN = "refusal-hearing-not-frozen";
    NO_CLAIM = "refusal-hearing-no-claim";
    NO_REASONS_OWED = "refusal-hearing-no-reasons-owed";
    NO_FORUM_THERE = "refusal-hearing-no-forum-there";
    NO_COORDINATOR = "refusal-hearing-no-coordinator";
    ADVICE_MISSING = "refusal-hearing-advice-missing";
    NOT_ASKED = "refusal-hearing-not-asked";
    NOT_FINAL = "refusal-hearing-not-final";
    NOT_FINAL_UNTIL = "refusal-hearing-not-final-until";
}

/// Lines of the chronicle for an event of the section.
pub(super) fn tell(teller: &Teller<'_>, event: &Event, _id: EventId) -> Told {
    match event {
        Event::HearingArranged { .. }
        | Event::Heard { .. }
        | Event::JudgmentsChecked { .. }
        | Event::Consulted { .. }
        | Event::SheetAsked { .. }
        | Event::SheetObtained { .. }
        | Event::Reviewed { .. } => inquiry(teller, event),
        Event::ChargeAmended { .. }
        | Event::Disclosed { .. }
        | Event::RawSought { .. }
        | Event::CameToNothing { .. }
        | Event::RawAsked { .. }
        | Event::EvidenceAsked { .. }
        | Event::MotionDecided { .. }
        | Event::EvidenceBrought { .. } => disclosure(teller, event),
        Event::StatementGiven { .. }
        | Event::InterestDeclared { .. }
        | Event::AskedBack { .. }
        | Event::Explained { .. }
        | Event::ExpertAppointed { .. }
        | Event::OpinionGiven { .. } => statements(teller, event),
        Event::Sentenced { .. }
        | Event::AppealOpened { .. }
        | Event::Appealed { .. }
        | Event::AppealDecided { .. }
        | Event::ReasonsGiven { .. }
        | Event::BecameFinal => judgment(teller, event),
        Event::AdviceAsked { .. }
        | Event::AdviceGiven { .. }
        | Event::TransferProposed { .. }
        | Event::Transferred { .. } => forum(teller, event),
        Event::FileOpened
        | Event::SentenceAwaited { .. }
        | Event::AppealHeard { .. }
        | Event::SentBack { .. } => Vec::new(),
    }
}

fn person(teller: &Teller<'_>, person: PersonId) -> Msg {
    teller.things.person(person)
}

fn state(teller: &Teller<'_>, state: JurisdictionId) -> Msg {
    let id = teller.things.scenario.jurisdictions.get(state.index()).map_or("", |j| &j.id);
    teller.things.words.thing("jurisdiction", id)
}

fn named(teller: &Teller<'_>, kind: &str, names: &[Name]) -> Arg {
    Arg::And(names.iter().map(|name| teller.things.words.thing(kind, name)).collect())
}

/// The words for a conduct; of one that a scenario brings along, its name.
fn conduct_arg(name: &str) -> Arg {
    match CONDUCTS.iter().find(|key| key.strip_prefix("conduct-") == Some(name)) {
        Some(key) => Arg::Key((*key).to_owned()),
        None => Arg::Text(name.replace('_', " ")),
    }
}

fn inquiry(teller: &Teller<'_>, event: &Event) -> Told {
    let of_person = |key: &'static str, who: PersonId| Msg::new(key).msg("person", person(teller, who));
    match event {
        Event::HearingArranged { seat, person, .. } => teller.by_seat(*seat, of_person(ARRANGED, *person)),
        Event::Heard { seat, person, statement, .. } => {
            let key = if statement.is_some() { HEARD } else { HEARD_SILENT };
            teller.by_seat(*seat, of_person(key, *person))
        }
        Event::JudgmentsChecked { seat, person } => teller.by_seat(*seat, of_person(CHECKED, *person)),
        Event::Consulted { seat, conduct } if teller.debrief() => {
            teller.by_seat(*seat, Msg::new(CONSULTED).with("conduct", conduct_arg(&conduct.0)))
        }
        Event::SheetAsked { seat, item } => teller.by_seat(*seat, teller.things.about(SHEET_ASKED, *item)),
        Event::SheetObtained { seat, item, .. } => teller.by_seat(*seat, teller.things.about(SHEET, *item)),
        Event::Reviewed { seat, item } => teller.by_seat(*seat, teller.things.about(REVIEWED, *item)),
        _ => Vec::new(),
    }
}

fn disclosure(teller: &Teller<'_>, event: &Event) -> Told {
    let about = |key: &'static str, item: ItemId| teller.things.about(key, item);
    let asks = &teller.things.scenario.hearing.asks;
    let at = |ask: u32| usize::try_from(ask).ok().and_then(|i| asks.get(i));
    let of_ask = |key: &'static str, ask: u32| {
        Msg::new(key).msg("ask", teller.things.words.thing("ask", at(ask).map_or("", |a| &a.id)))
    };
    match event {
        Event::Disclosed { seat, item, raw, method } => {
            let key = match (raw, method) {
                (Some(_), _) => DISCLOSED_RAW,
                (None, true) => DISCLOSED_METHOD,
                (None, false) => DISCLOSED,
            };
            teller.by_seat(*seat, about(key, *item))
        }
        Event::ChargeAmended { seat, counts } => {
            let stay = counts.iter().map(|c| teller.things.count(c.index())).collect();
            teller.by_seat(*seat, Msg::new(AMENDED).with("counts", Arg::And(stay)))
        }
        Event::RawSought { seat, item } => teller.by_seat(*seat, about(RAW_SOUGHT, *item)),
        Event::CameToNothing { item } => teller.plain(about(NOTHING, *item)),
        Event::RawAsked { seat, item } => teller.by_seat(*seat, about(RAW_ASKED, *item)),
        Event::EvidenceAsked { seat, ask, .. } => teller.by_seat(*seat, of_ask(ASKED, *ask)),
        Event::MotionDecided { seat, ask, granted, engine, .. } => {
            let key = if *granted { GRANTED } else { REFUSED };
            let mut lines = teller.by_seat(*seat, of_ask(key, *ask));
            if teller.debrief() && granted != engine {
                lines.extend(teller.plain(Msg::new(ENGINE_MOTION)));
            }
            lines
        }
        Event::EvidenceBrought { ask } => match at(*ask) {
            Some(ask) => teller.plain(about(BROUGHT, ask.brings)),
            None => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn speaker<'t>(teller: &'t Teller<'_>, id: SpeakerId) -> Option<&'t Speaker> {
    teller.things.scenario.hearing.speakers.get(id.index())
}

fn of_speaker(teller: &Teller<'_>, key: &'static str, id: SpeakerId) -> Msg {
    let name = speaker(teller, id).map_or("", |s| &s.id);
    Msg::new(key).msg("speaker", teller.things.words.thing("speaker", name))
}

fn words_of(teller: &Teller<'_>, speaker: &Speaker, sentence: &Sentence) -> String {
    let kind = format!("sentence-{}", speaker.id);
    teller.things.words.say(&teller.things.words.thing(&kind, &sentence.id))
}

/// A line that quotes a sentence; for an answer the exact one.
fn quoting(teller: &Teller<'_>, key: &'static str, id: SpeakerId, position: u32, exact: bool) -> Msg {
    let at = |speaker: &Speaker, position: u32| {
        usize::try_from(position).ok().and_then(|i| speaker.sentences.get(i)).cloned()
    };
    let said = speaker(teller, id).and_then(|s| {
        let sentence = at(s, position)?;
        let sentence = if exact { at(s, sentence.exact)? } else { sentence };
        Some(words_of(teller, s, &sentence))
    });
    of_speaker(teller, key, id).text("sentence", said.unwrap_or_default())
}

fn statements(teller: &Teller<'_>, event: &Event) -> Told {
    let by_any = |seat: &Option<crate::case::ids::SeatId>, msg: Msg| match seat {
        Some(seat) => teller.by_seat(*seat, msg),
        None => teller.plain(msg),
    };
    match event {
        Event::StatementGiven { seat, speaker: id, interest_declared, .. } => {
            let key = if *interest_declared { STATEMENT_DECLARED } else { STATEMENT };
            let about = speaker(teller, *id).map_or(ItemId(u32::MAX), |s| s.about);
            by_any(seat, of_speaker(teller, key, *id).msg("item", teller.things.item(about)))
        }
        Event::InterestDeclared { seat, speaker } => {
            teller.by_seat(*seat, of_speaker(teller, DECLARED, *speaker))
        }
        Event::AskedBack { seat, speaker, sentence } => {
            teller.by_seat(*seat, quoting(teller, ASKED_BACK, *speaker, *sentence, false))
        }
        Event::Explained { seat, speaker, sentence } => {
            by_any(seat, quoting(teller, EXPLAINED, *speaker, *sentence, true))
        }
        Event::ExpertAppointed { seat, item, .. } => {
            teller.by_seat(*seat, teller.things.about(APPOINTED, *item))
        }
        Event::OpinionGiven { item } => teller.plain(teller.things.about(OPINION, *item)),
        _ => Vec::new(),
    }
}

fn judgment(teller: &Teller<'_>, event: &Event) -> Told {
    match event {
        Event::Sentenced { by, person: who, months, confiscate, restitution, .. } => {
            let mut msg = Msg::new(SENTENCED)
                .msg("person", person(teller, *who))
                .number("months", *months);
            if !confiscate.is_empty() {
                msg = Msg::new(CONFISCATED)
                    .msg("what", msg)
                    .with("assets", named(teller, "asset", confiscate));
            }
            if !restitution.is_empty() {
                let victims = named(teller, "victim", restitution);
                msg = Msg::new(RESTITUTION).msg("what", msg).with("victims", victims);
            }
            teller.by_seat_or_court(*by, msg)
        }
        Event::AppealOpened { until } => {
            teller.plain(Msg::new(APPEAL_OPENED).text("when", teller.things.when(*until)))
        }
        Event::Appealed { seat, grounds, .. } => {
            let rules = grounds.iter().map(|r| crate::text::things::rule_title(*r)).collect();
            teller.by_seat(*seat, Msg::new(APPEALED).with("grounds", Arg::And(rules)))
        }
        Event::AppealDecided { by, end, engine, .. } => {
            let key = match end {
                AppealEnd::Upheld => UPHELD,
                AppealEnd::Changed => CHANGED,
                AppealEnd::Quashed => QUASHED,
            };
            let mut lines = match by {
                Some(seat) => teller.by_seat(*seat, Msg::new(key)),
                None => teller.plain(Msg::new(key)),
            };
            if teller.debrief() && end != engine {
                lines.extend(teller.plain(Msg::new(match engine {
                    AppealEnd::Upheld => ENGINE_UPHELD,
                    AppealEnd::Changed => ENGINE_CHANGED,
                    AppealEnd::Quashed => ENGINE_QUASHED,
                })));
            }
            lines
        }
        Event::ReasonsGiven { seat } => teller.by_seat(*seat, Msg::new(REASONS)),
        Event::BecameFinal => teller.plain(Msg::new(FINAL)),
        _ => Vec::new(),
    }
}

fn forum(teller: &Teller<'_>, event: &Event) -> Told {
    let of_state =
        |key: &'static str, other: JurisdictionId| Msg::new(key).msg("state", state(teller, other));
    match event {
        Event::AdviceAsked { seat, state } => teller.by_seat(*seat, of_state(ADVICE_ASKED, *state)),
        Event::AdviceGiven { seat, state, favours, engine, .. } => {
            let key = if *favours { ADVISED_FOR } else { ADVISED_AGAINST };
            let mut lines = teller.by_seat(*seat, of_state(key, *state));
            if teller.debrief() && favours != engine {
                lines.extend(teller.plain(Msg::new(ENGINE_ADVICE)));
            }
            lines
        }
        Event::TransferProposed { seat, state, .. } => teller.by_seat(*seat, of_state(PROPOSED, *state)),
        Event::Transferred { state, .. } => teller.plain(of_state(TRANSFERRED, *state)),
        _ => Vec::new(),
    }
}

/// What is not possible; its attributes `.why` and `.next` say why and what to do.
pub(super) fn refusal(refusal: &Refusal) -> Msg {
    match refusal {
        Refusal::OutOfReach { person } => Msg::new(OUT_OF_REACH).text("name", person),
        Refusal::AlreadyHeard => Msg::new(ALREADY_HEARD),
        Refusal::NothingComparable { conduct } => {
            Msg::new(NOTHING_COMPARABLE).with("name", conduct_arg(conduct))
        }
        Refusal::AlreadyDone => Msg::new(ALREADY_DONE),
        Refusal::NoRawData { item } => Msg::new(NO_RAW_DATA).text("name", item),
        Refusal::NotReliedOn { item } => Msg::new(NOT_RELIED_ON).text("name", item),
        Refusal::NoSuchAsk { ask } => Msg::new(NO_SUCH_ASK).text("name", ask),
        Refusal::NoSuchSpeaker { speaker } => Msg::new(NO_SUCH_SPEAKER).text("name", speaker),
        Refusal::NoSuchSentence { sentence } => Msg::new(NO_SUCH_SENTENCE).text("name", sentence),
        Refusal::NoExpert => Msg::new(NO_EXPERT),
        Refusal::NotOfATool { item } => Msg::new(NOT_OF_A_TOOL).text("name", item),
        Refusal::SheetMissing => Msg::new(SHEET_MISSING),
        Refusal::NoAppeal => Msg::new(NO_APPEAL),
        Refusal::NotFrozen { asset } => Msg::new(NOT_FROZEN).text("name", asset),
        Refusal::NoClaim { victim } => Msg::new(NO_CLAIM).text("name", victim),
        Refusal::NoReasonsOwed => Msg::new(NO_REASONS_OWED),
        Refusal::NoForumThere { state } => Msg::new(NO_FORUM_THERE).text("name", state),
        Refusal::NoCoordinator => Msg::new(NO_COORDINATOR),
        Refusal::AdviceMissing => Msg::new(ADVICE_MISSING),
        Refusal::NotAsked => Msg::new(NOT_ASKED),
        Refusal::NotFinal { until: Some(until) } => Msg::new(NOT_FINAL_UNTIL).with("date", Arg::Date(*until)),
        Refusal::NotFinal { until: None } => Msg::new(NOT_FINAL),
    }
}

/// Every key that this section's closed enums can ask for.
pub(super) fn keys() -> Vec<&'static str> {
    [KEYS, &CONDUCTS].concat()
}

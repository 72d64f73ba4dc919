//! Words of the section `joint`: its lines of the chronicle, and why something is not possible.

use super::Told;
use crate::case::ids::{ApproachId, DutyId, EventId, JurisdictionId};
use crate::case::joint::{Channeling, Cost, Event, Proposal, Refusal, What};
use crate::text::story::Teller;
use crate::text::{Arg, Msg};

/// Lines of the chronicle for an event of the section.
pub(super) fn tell(teller: &Teller<'_>, event: &Event, _id: EventId) -> Told {
    match event {
        Event::DutyStarted { .. } | Event::Notified { .. } | Event::DutyMissed { .. } => duty(teller, event),
        Event::LeadProposed { .. }
        | Event::TeamProposed { .. }
        | Event::Answered { .. }
        | Event::LeadAgreed { .. }
        | Event::TeamFormed { .. }
        | Event::ProposalFailed { .. }
        | Event::TeamEnded
        | Event::ItemBrought { .. }
        | Event::ParallelFiled { .. } => accord(teller, event),
        Event::Spent { .. }
        | Event::GrantAsked { .. }
        | Event::GrantAwarded { .. }
        | Event::GrantLapsed { .. }
        | Event::LiaisonAwaitsMoney { .. }
        | Event::LiaisonSent { .. }
        | Event::LiaisonPosted { .. }
        | Event::PreChecked { .. } => money(teller, event),
        Event::ApproachMade { .. }
        | Event::CallBackBegan { .. }
        | Event::CalledBack { .. }
        | Event::ApproachServed { .. }
        | Event::ApproachNoted { .. }
        | Event::ApproachRefused { .. }
        | Event::ApproachLapsed { .. } => approach(teller, event),
        Event::ChannelSecured { seat, way } => {
            let key = match way {
                Channeling::OutOfBand => "story-joint-secured",
                Channeling::NewPasswords => "story-joint-new-passwords",
            };
            teller.by_seat(*seat, Msg::new(key))
        }
        Event::ChannelLeaked { .. } if teller.debrief() => teller.plain(Msg::new("story-joint-leaked")),
        Event::Warned { .. } if teller.debrief() => teller.plain(Msg::new("story-joint-warned")),
        Event::ChannelLeaked { .. } | Event::Warned { .. } => Vec::new(),
        Event::TermsDisclosed { seat, speaker } => {
            let all = &teller.things.scenario.joint.terms;
            let Some(terms) = all.iter().find(|t| t.speaker == *speaker) else { return Vec::new() };
            let success = if terms.on_success { "story-joint-terms-success" } else { "story-joint-terms" };
            let msg = euros(Msg::new(success), terms.eur)
                .msg("speaker", teller.things.words.thing("speaker", speaker))
                .text("payer", teller.things.desk(terms.paid_by));
            teller.by_seat(*seat, msg)
        }
    }
}

fn euros(msg: Msg, eur: u64) -> Msg {
    msg.number("eur", i64::try_from(eur).unwrap_or(i64::MAX))
}

fn state(teller: &Teller<'_>, state: JurisdictionId) -> Msg {
    let id = teller.things.scenario.jurisdictions.get(state.index()).map_or("", |j| &j.id);
    teller.things.words.thing("jurisdiction", id)
}

fn states(teller: &Teller<'_>, list: &[JurisdictionId]) -> Arg {
    Arg::And(list.iter().map(|j| state(teller, *j)).collect())
}

fn duty(teller: &Teller<'_>, event: &Event) -> Told {
    let about = |key: &'static str, id: &DutyId| {
        let spec = teller.things.scenario.joint.duties.get(id.index());
        let to = spec.map(|d| teller.things.desk(d.to)).unwrap_or_default();
        let law = spec.map_or("", |d| &d.pack.id);
        Msg::new(key).msg("duty", teller.things.words.thing("duty", law)).text("to", to)
    };
    match event {
        Event::DutyStarted { duty, due } => {
            teller.plain(about("story-joint-duty-started", duty).text("due", teller.things.when(*due)))
        }
        Event::Notified { duty, seat, facts_permille, .. } => {
            let thin = teller.debrief() && *facts_permille < 1000;
            let key = if thin { "story-joint-notified-thin" } else { "story-joint-notified" };
            teller.by_seat(*seat, about(key, duty))
        }
        Event::DutyMissed { duty } => teller.plain(about("story-joint-duty-missed", duty)),
        _ => Vec::new(),
    }
}

fn accord(teller: &Teller<'_>, event: &Event) -> Told {
    match event {
        Event::LeadProposed { seat, state: leads, .. } => {
            let msg = Msg::new("story-joint-lead-proposed").msg("state", state(teller, *leads));
            teller.by_seat(*seat, msg)
        }
        Event::TeamProposed { seat, members, until, .. } => {
            let msg = Msg::new("story-joint-team-proposed")
                .with("states", states(teller, members))
                .text("until", teller.things.when(*until));
            teller.by_seat(*seat, msg)
        }
        Event::Answered { to, state: from, by, agrees, .. } => {
            let key = match (to, agrees) {
                (Proposal::Lead, true) => "story-joint-lead-yes",
                (Proposal::Lead, false) => "story-joint-lead-no",
                (Proposal::Team, true) => "story-joint-team-yes",
                (Proposal::Team, false) => "story-joint-team-no",
            };
            match by {
                Some(seat) => teller.by_seat(*seat, Msg::new(key)),
                None => {
                    let who = teller.things.words.say(&state(teller, *from));
                    vec![(Some(who), teller.things.words.get(key))]
                }
            }
        }
        Event::LeadAgreed { state: leads } => {
            teller.plain(Msg::new("story-joint-lead-agreed").msg("state", state(teller, *leads)))
        }
        Event::TeamFormed { members } => {
            teller.plain(Msg::new("story-joint-team-formed").with("states", states(teller, members)))
        }
        Event::ProposalFailed { to: Proposal::Lead } => teller.plain(Msg::new("story-joint-lead-failed")),
        Event::ProposalFailed { to: Proposal::Team } => teller.plain(Msg::new("story-joint-team-failed")),
        Event::TeamEnded => teller.plain(Msg::new("story-joint-team-ended")),
        Event::ItemBrought { state: from, item } => {
            let msg = teller.things.about("story-joint-brought", *item);
            teller.plain(msg.msg("state", state(teller, *from)))
        }
        Event::ParallelFiled { parallel } if teller.debrief() => {
            let spec = teller.things.scenario.joint.parallels.get(parallel.index());
            let name = spec.map_or("", |p| &p.id);
            let desk = spec.map(|p| teller.things.desk(p.at)).unwrap_or_default();
            let parallel = teller.things.words.thing("parallel", name);
            teller.plain(Msg::new("story-joint-parallel").msg("parallel", parallel).text("desk", desk))
        }
        _ => Vec::new(),
    }
}

fn money(teller: &Teller<'_>, event: &Event) -> Told {
    match event {
        Event::Spent { state: payer, cost, eur, from_grant, .. } if teller.debrief() => {
            let what = match cost {
                Cost::Liaison => "story-joint-cost-liaison",
                Cost::Translation => "story-joint-cost-translation",
                Cost::Laboratory => "story-joint-cost-laboratory",
                Cost::Expert => "story-joint-cost-expert",
            };
            let key = if *from_grant { "story-joint-spent-grant" } else { "story-joint-spent" };
            let msg = euros(Msg::new(key), *eur).key("what", what);
            teller.plain(msg.msg("state", state(teller, *payer)))
        }
        Event::GrantAsked { seat, eur } => {
            teller.by_seat(*seat, euros(Msg::new("story-joint-grant-asked"), *eur))
        }
        Event::GrantAwarded { eur, lapses_at, .. } => {
            let until = teller.things.when(*lapses_at);
            teller.plain(euros(Msg::new("story-joint-grant-awarded"), *eur).text("until", until))
        }
        Event::GrantLapsed { eur, .. } => teller.plain(euros(Msg::new("story-joint-grant-lapsed"), *eur)),
        Event::LiaisonAwaitsMoney { seat, state: to, until } => {
            let msg = Msg::new("story-joint-liaison-money")
                .msg("state", state(teller, *to))
                .text("until", teller.things.when(*until));
            teller.by_seat(*seat, msg)
        }
        Event::LiaisonSent { seat, state: to, .. } => {
            teller.by_seat(*seat, Msg::new("story-joint-liaison-sent").msg("state", state(teller, *to)))
        }
        Event::LiaisonPosted { from, state: to } => {
            let msg = Msg::new("story-joint-liaison-posted").msg("from", state(teller, *from));
            teller.plain(msg.msg("state", state(teller, *to)))
        }
        Event::PreChecked { seat, form, outcome, grounds } => {
            let words = teller.things.words;
            let key = if grounds.is_empty() { "story-joint-pre-check" } else { "story-joint-pre-check-why" };
            let why = grounds.iter().map(|g| crate::text::names::ground_msg(words, g)).collect();
            let msg = Msg::new(key)
                .msg("instrument", crate::text::names::instrument_msg(words, &form.instrument))
                .named("outcome", outcome)
                .with("why", Arg::And(why));
            teller.by_seat(*seat, msg)
        }
        _ => Vec::new(),
    }
}

fn approach(teller: &Teller<'_>, event: &Event) -> Told {
    let scenario = teller.things.scenario;
    let spec = |id: &ApproachId| scenario.joint.approaches.get(id.index());
    let about = |key: &'static str, id: &ApproachId| {
        let claims = spec(id).map(|a| teller.things.desk(a.claims)).unwrap_or_default();
        Msg::new(key).text("claims", claims)
    };
    match event {
        Event::ApproachMade { approach } => {
            let Some(to) = spec(approach).map(|a| a.to) else { return Vec::new() };
            teller.by_seat(to, about("story-joint-approach", approach))
        }
        Event::CallBackBegan { approach, seat } => {
            teller.by_seat(*seat, about("story-joint-calling", approach))
        }
        Event::CalledBack { approach, genuine } => {
            let key = if *genuine { "story-joint-confirmed" } else { "story-joint-denied" };
            teller.plain(about(key, approach))
        }
        Event::ApproachServed { approach, seat, items, .. } => {
            let items = items.iter().map(|i| teller.things.item(*i)).collect();
            teller.by_seat(*seat, about("story-joint-served", approach).with("items", Arg::List(items)))
        }
        Event::ApproachNoted { approach, seat, .. } => {
            teller.by_seat(*seat, about("story-joint-noted", approach))
        }
        Event::ApproachRefused { approach, seat, .. } => {
            teller.by_seat(*seat, about("story-joint-turned-down", approach))
        }
        Event::ApproachLapsed { approach } => teller.plain(about("story-joint-approach-lapsed", approach)),
        _ => Vec::new(),
    }
}

/// What is not possible; its attributes `.why` and `.next` say why and what to do.
pub(super) fn refusal(refusal: &Refusal) -> Msg {
    let named = |key: &'static str, name: &str| Msg::new(key).text("name", name);
    match refusal {
        Refusal::Unknown { what: What::Duty, name } => named("refusal-joint-no-duty", name),
        Refusal::Unknown { what: What::State, name } => named("refusal-joint-no-state", name),
        Refusal::Unknown { what: What::Approach, name } => named("refusal-joint-no-approach", name),
        Refusal::Unknown { what: What::Speaker, name } => named("refusal-joint-no-speaker", name),
        Refusal::AlreadyNotified => Msg::new("refusal-joint-already-notified"),
        Refusal::NotConcerned { name } => named("refusal-joint-not-concerned", name),
        Refusal::ProposalPending => Msg::new("refusal-joint-proposal-pending"),
        Refusal::AlreadyAgreed => Msg::new("refusal-joint-already-agreed"),
        Refusal::NotAsked => Msg::new("refusal-joint-not-asked"),
        Refusal::NoBasis { name } => named("refusal-joint-no-basis", name),
        Refusal::NobodyElse => Msg::new("refusal-joint-nobody-else"),
        Refusal::EndHasPassed => Msg::new("refusal-joint-end-has-passed"),
        Refusal::NoTeam => Msg::new("refusal-joint-no-team"),
        Refusal::GrantAlready => Msg::new("refusal-joint-grant-already"),
        Refusal::NoGrant => Msg::new("refusal-joint-no-grant"),
        Refusal::LiaisonAlready => Msg::new("refusal-joint-liaison-already"),
        Refusal::NoLiaison => Msg::new("refusal-joint-no-liaison"),
        Refusal::ApproachOver => Msg::new("refusal-joint-approach-over"),
        Refusal::AlreadyCalled => Msg::new("refusal-joint-already-called"),
        Refusal::NothingToExplain => Msg::new("refusal-joint-nothing-to-explain"),
        Refusal::NotAskedFor { name } => named("refusal-joint-not-asked-for", name),
        Refusal::AlreadySecured => Msg::new("refusal-joint-already-secured"),
        Refusal::NoMoney { from } => Msg::new("refusal-joint-no-money").with("date", Arg::Date(*from)),
        Refusal::AlreadyDisclosed => Msg::new("refusal-joint-already-disclosed"),
    }
}

/// Every key that this section's closed enums can ask for.
pub(super) fn keys() -> Vec<&'static str> {
    REFUSALS.iter().copied().chain(["ground-who_leads"]).collect()
}

/// Keys of the refusals.
const REFUSALS: &[&str] = &[
    "refusal-joint-no-duty",
    "refusal-joint-no-state",
    "refusal-joint-no-approach",
    "refusal-joint-no-speaker",
    "refusal-joint-already-notified",
    "refusal-joint-not-concerned",
    "refusal-joint-proposal-pending",
    "refusal-joint-already-agreed",
    "refusal-joint-not-asked",
    "refusal-joint-no-basis",
    "refusal-joint-nobody-else",
    "refusal-joint-end-has-passed",
    "refusal-joint-no-team",
    "refusal-joint-grant-already",
    "refusal-joint-no-grant",
    "refusal-joint-no-money",
    "refusal-joint-liaison-already",
    "refusal-joint-no-liaison",
    "refusal-joint-approach-over",
    "refusal-joint-already-called",
    "refusal-joint-nothing-to-explain",
    "refusal-joint-not-asked-for",
    "refusal-joint-already-secured",
    "refusal-joint-already-disclosed",
];

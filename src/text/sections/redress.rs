//! Words of the section `redress`: its lines of the chronicle, and why something is not possible.

use super::Told;
use crate::case::event::ActRef;
use crate::case::ids::{EventId, JurisdictionId, VictimId};
use crate::case::redress::{Concerned, DelayGround, Event, Refusal};
use crate::text::story::Teller;
use crate::text::{Arg, Msg};

/// Lines of the chronicle for an event of the section.
pub(super) fn tell(teller: &Teller<'_>, event: &Event, _id: EventId) -> Told {
    match event {
        Event::Informed { .. }
        | Event::Claimed { .. }
        | Event::Declined { .. }
        | Event::Awarded { .. }
        | Event::FundApplied { .. } => victims(teller, event),
        Event::Settling { .. }
        | Event::SettlingEnded
        | Event::Paid { .. }
        | Event::FundExamined { .. }
        | Event::FundEmpty
        | Event::FundPaid { .. } => money(teller, event),
        Event::SharingProposed { .. }
        | Event::SharingAwaited { .. }
        | Event::SharingAnswered { .. }
        | Event::AssetsShared => sharing(teller, event),
        Event::AuditDue { .. } | Event::Audited { .. } | Event::Suspended { .. } | Event::Resumed { .. } => {
            oversight(teller, event)
        }
        Event::Told { whom, seat } => {
            teller.by_seat(*seat, Msg::new("redress-told").msg("whom", people(teller, *whom)))
        }
        Event::NoticeDelayed { whom, seat, ground } => {
            let msg = Msg::new("redress-notice-delayed").msg("whom", people(teller, *whom));
            teller.by_seat(*seat, msg.key("ground", ground_key(*ground)))
        }
        Event::Opened | Event::Called | Event::Logged { .. } => Vec::new(),
    }
}

fn nobody(teller: &Teller<'_>, msg: Msg) -> Told {
    vec![(None, teller.things.words.say(&msg))]
}

fn euro(msg: Msg, name: &'static str, eur: u64) -> Msg {
    msg.number(name, i64::try_from(eur).unwrap_or(i64::MAX))
}

/// Victims.
fn who(teller: &Teller<'_>, victims: VictimId) -> Msg {
    let spec = teller.things.scenario.redress.victims.get(victims.index());
    teller.things.words.thing("victim", spec.map_or("", |v| &v.id))
}

fn state(teller: &Teller<'_>, state: JurisdictionId) -> Msg {
    let spec = teller.things.scenario.jurisdictions.get(state.index());
    teller.things.words.thing("jurisdiction", spec.map_or("", |j| &j.id))
}

fn people(teller: &Teller<'_>, whom: Concerned) -> Msg {
    match whom {
        Concerned::Person(person) => teller.things.person(person),
        Concerned::Strangers(item) => teller.things.about("redress-strangers", item),
    }
}

fn victims(teller: &Teller<'_>, event: &Event) -> Told {
    match event {
        Event::Informed { victims, seat, understood, .. } => {
            let key = if *understood { "redress-informed" } else { "redress-not-understood" };
            teller.by_seat(*seat, Msg::new(key).msg("victims", who(teller, *victims)))
        }
        Event::Claimed { victims, seat, amount_eur, .. } => {
            let msg = Msg::new("redress-claimed").msg("victims", who(teller, *victims));
            teller.by_seat(*seat, euro(msg, "eur", *amount_eur))
        }
        Event::Declined { victims, seat, .. } => {
            teller.by_seat(*seat, Msg::new("redress-declined").msg("victims", who(teller, *victims)))
        }
        Event::Awarded { victims, by, amount_eur, proven_eur, .. } => {
            let key = if *amount_eur == 0 { "redress-turned-down" } else { "redress-awarded" };
            let msg = euro(Msg::new(key).msg("victims", who(teller, *victims)), "eur", *amount_eur);
            let mut told = match by {
                Some(seat) => teller.by_seat(*seat, msg),
                None => nobody(teller, msg),
            };
            if teller.debrief() && amount_eur != proven_eur {
                told.extend(nobody(teller, euro(Msg::new("redress-proven"), "eur", *proven_eur)));
            }
            told
        }
        Event::FundApplied { victims, seat } => {
            teller.by_seat(*seat, Msg::new("redress-fund-applied").msg("victims", who(teller, *victims)))
        }
        _ => Vec::new(),
    }
}

fn paid(teller: &Teller<'_>, shares: &[(VictimId, u64)]) -> Arg {
    let one = |(victims, eur): &(VictimId, u64)| {
        euro(Msg::new("redress-share").msg("victims", who(teller, *victims)), "eur", *eur)
    };
    Arg::List(shares.iter().map(one).collect())
}

fn money(teller: &Teller<'_>, event: &Event) -> Told {
    let msg = match event {
        Event::Settling { until } => Msg::new("redress-settling").text("when", teller.things.when(*until)),
        Event::SettlingEnded => Msg::new("redress-settling-ended"),
        Event::Paid { shares, .. } => Msg::new("redress-paid").with("shares", paid(teller, shares)),
        Event::FundExamined { victims } => {
            Msg::new("redress-fund-examined").msg("victims", who(teller, *victims))
        }
        Event::FundEmpty => Msg::new("redress-fund-empty"),
        Event::FundPaid { shares, .. } if shares.is_empty() => Msg::new("redress-fund-nothing"),
        Event::FundPaid { shares, asked_eur, .. } => {
            let sum: u64 = shares.iter().map(|(_, eur)| *eur).sum();
            let key = if sum < *asked_eur { "redress-fund-short" } else { "redress-fund-paid" };
            euro(Msg::new(key).with("shares", paid(teller, shares)), "asked", *asked_eur)
        }
        _ => return Vec::new(),
    };
    nobody(teller, msg)
}

fn sharing(teller: &Teller<'_>, event: &Event) -> Told {
    match event {
        Event::SharingProposed { seat, shares, .. } => {
            let one = |(id, share): &(JurisdictionId, u32)| {
                let msg = Msg::new("redress-state-share").msg("state", state(teller, *id));
                msg.with("share", Arg::Permille(*share))
            };
            let shares = Arg::List(shares.iter().map(one).collect());
            teller.by_seat(*seat, Msg::new("redress-sharing-proposed").with("shares", shares))
        }
        Event::SharingAnswered { state: who, by, agrees, .. } => {
            let key = if *agrees { "redress-sharing-agreed" } else { "redress-sharing-refused" };
            match by {
                Some(seat) => teller.by_seat(*seat, Msg::new(key)),
                None => {
                    let who = teller.things.words.say(&state(teller, *who));
                    vec![(Some(who), teller.things.words.get(key))]
                }
            }
        }
        Event::AssetsShared => nobody(teller, Msg::new("redress-assets-shared")),
        _ => Vec::new(),
    }
}

/// What was audited or suspended.
fn measure(teller: &Teller<'_>, act: ActRef) -> Msg {
    match act {
        ActRef::Request(id) => teller.things.numbered(Msg::new("redress-act-request"), id),
        ActRef::Running(number) => Msg::new("redress-act-measure").number("n", i64::from(number) + 1),
        _ => Msg::new("redress-act-register"),
    }
}

fn oversight(teller: &Teller<'_>, event: &Event) -> Told {
    match event {
        Event::AuditDue { .. } => nobody(teller, Msg::new("redress-audit-due")),
        Event::Audited { act, by, found, .. } => {
            let key = match (teller.debrief(), found.is_empty()) {
                (false, _) => "redress-audited",
                (true, true) => "redress-audited-clean",
                (true, false) => "redress-audited-breach",
            };
            let rules = found.iter().map(|(rule, _)| crate::text::things::rule_title(*rule)).collect();
            let msg = Msg::new(key).msg("what", measure(teller, *act)).with("rules", Arg::And(rules));
            match by {
                Some(seat) => teller.by_seat(*seat, msg),
                None => nobody(teller, msg),
            }
        }
        Event::Suspended { act, by, until, founded, .. } => {
            let msg = Msg::new("redress-suspended").msg("what", measure(teller, *act));
            let msg = msg.text("when", teller.things.when(*until));
            let mut told = match by {
                Some(seat) => teller.by_seat(*seat, msg),
                None => nobody(teller, msg),
            };
            if teller.debrief() && !founded {
                told.extend(nobody(teller, Msg::new("redress-suspended-unfounded")));
            }
            told
        }
        Event::Resumed { act, seat } => {
            teller.by_seat(*seat, Msg::new("redress-resumed").msg("what", measure(teller, *act)))
        }
        _ => Vec::new(),
    }
}

fn ground_key(ground: DelayGround) -> &'static str {
    match ground {
        DelayGround::Obstruction => "redress-ground-obstruction",
        DelayGround::Prejudice => "redress-ground-prejudice",
        DelayGround::PublicSecurity => "redress-ground-public-security",
        DelayGround::NationalSecurity => "redress-ground-national-security",
        DelayGround::RightsOfOthers => "redress-ground-rights-of-others",
    }
}

/// What is not possible; its attributes `.why` and `.next` say why and what to do.
pub(super) fn refusal(refusal: &Refusal) -> Msg {
    match refusal {
        Refusal::NoVictims { name } => Msg::new("rejection-redress-no-victims").text("name", name),
        Refusal::AlreadyInformed => Msg::new("rejection-redress-already-informed"),
        Refusal::NotInformed => Msg::new("rejection-redress-not-informed"),
        Refusal::AlreadySettled => Msg::new("rejection-redress-already-settled"),
        Refusal::ClaimTooLate { .. } => Msg::new("rejection-redress-claim-too-late"),
        Refusal::NothingClaimed => Msg::new("rejection-redress-nothing-claimed"),
        Refusal::NoConviction => Msg::new("rejection-redress-no-conviction"),
        Refusal::NoClaimOpen => Msg::new("rejection-redress-no-claim-open"),
        Refusal::BeyondClaim { claimed_eur } => {
            euro(Msg::new("rejection-redress-beyond-claim"), "eur", *claimed_eur)
        }
        Refusal::NothingForTheFund => Msg::new("rejection-redress-nothing-for-the-fund"),
        Refusal::SharesDoNotAddUp => Msg::new("rejection-redress-shares-do-not-add-up"),
        Refusal::ProposalStands => Msg::new("rejection-redress-proposal-stands"),
        Refusal::NoProposal => Msg::new("rejection-redress-no-proposal"),
        Refusal::NotOnTheList { number } => {
            Msg::new("rejection-redress-not-on-the-list").number("number", *number)
        }
        Refusal::NotYourRegister => Msg::new("rejection-redress-not-your-register"),
        Refusal::AuditFirst => Msg::new("rejection-redress-audit-first"),
        Refusal::NothingToSuspend => Msg::new("rejection-redress-nothing-to-suspend"),
        Refusal::NotSuspended => Msg::new("rejection-redress-not-suspended"),
        Refusal::NotConcerned { name } => Msg::new("rejection-redress-not-concerned").text("name", name),
        Refusal::AlreadyTold => Msg::new("rejection-redress-already-told"),
    }
}

/// Every key that this section's closed enums can ask for.
pub(super) fn keys() -> Vec<&'static str> {
    KEYS.to_vec()
}

/// What is asked for by name, and every code of `score::sections::redress`.
const KEYS: [&str; 81] = [
    "redress-informed",
    "redress-not-understood",
    "redress-claimed",
    "redress-declined",
    "redress-awarded",
    "redress-turned-down",
    "redress-proven",
    "redress-settling",
    "redress-settling-ended",
    "redress-paid",
    "redress-share",
    "redress-fund-applied",
    "redress-fund-examined",
    "redress-fund-empty",
    "redress-fund-paid",
    "redress-fund-short",
    "redress-fund-nothing",
    "redress-state-share",
    "redress-sharing-proposed",
    "redress-sharing-agreed",
    "redress-sharing-refused",
    "redress-assets-shared",
    "redress-audit-due",
    "redress-audited",
    "redress-audited-clean",
    "redress-audited-breach",
    "redress-suspended",
    "redress-suspended-unfounded",
    "redress-resumed",
    "redress-act-request",
    "redress-act-measure",
    "redress-act-register",
    "redress-told",
    "redress-notice-delayed",
    "redress-strangers",
    "redress-ground-obstruction",
    "redress-ground-prejudice",
    "redress-ground-public-security",
    "redress-ground-national-security",
    "redress-ground-rights-of-others",
    "rejection-redress-no-victims",
    "rejection-redress-already-informed",
    "rejection-redress-not-informed",
    "rejection-redress-already-settled",
    "rejection-redress-claim-too-late",
    "rejection-redress-nothing-claimed",
    "rejection-redress-no-conviction",
    "rejection-redress-no-claim-open",
    "rejection-redress-beyond-claim",
    "rejection-redress-nothing-for-the-fund",
    "rejection-redress-shares-do-not-add-up",
    "rejection-redress-proposal-stands",
    "rejection-redress-no-proposal",
    "rejection-redress-not-on-the-list",
    "rejection-redress-not-your-register",
    "rejection-redress-audit-first",
    "rejection-redress-nothing-to-suspend",
    "rejection-redress-not-suspended",
    "rejection-redress-not-concerned",
    "rejection-redress-already-told",
    "reason-redress-informed-in-time",
    "reason-redress-informed-late",
    "reason-redress-not-informed",
    "reason-redress-claim-brought",
    "reason-redress-declined-as-wished",
    "reason-redress-claim-missed",
    "reason-redress-compensated",
    "reason-redress-suspension-founded",
    "reason-redress-suspension-unfounded",
    "reason-redress-audit-followed",
    "reason-redress-audit-missed",
    "reason-redress-breach-left-running",
    "reason-redress-sharing-agreed",
    "reason-redress-sharing-open",
    "better-redress-inform-in-time",
    "better-redress-bring-claim",
    "better-redress-seek-payment",
    "better-redress-suspend-on-breach",
    "better-redress-audit-when-due",
    "better-redress-suspend-it",
    "better-redress-propose-sharing",
];

//! Words of the section `measure`: its lines of the chronicle, and why something is not possible.

use super::Told;
use crate::case::ids::{AssetId, CountId, EventId, JurisdictionId, PersonId, RequestId};
use crate::case::measure::{EndReason, Event, Refusal};
use crate::kernel::Tick;
use crate::law::acts::HostAnswer;
use crate::text::story::Teller;
use crate::text::{Arg, Msg};

/// Lines of the chronicle for an event of the section.
pub(super) fn tell(teller: &Teller<'_>, event: &Event, _id: EventId) -> Told {
    match event {
        Event::Began { .. }
        | Event::Prevented { .. }
        | Event::Caught { .. }
        | Event::WentOn { .. }
        | Event::RenewalAsked { .. }
        | Event::Renewed { .. }
        | Event::RenewalRefused { .. }
        | Event::Ended { .. }
        | Event::OutsideDeleted { .. } => running(teller, event),
        Event::HostTold { .. }
        | Event::HostSpoke { .. }
        | Event::HostSilent { .. }
        | Event::Searched { .. }
        | Event::FoundNothing { .. }
        | Event::ObjectionOpen { .. }
        | Event::Objected { .. }
        | Event::ReviewOpened { .. }
        | Event::Validated { .. }
        | Event::ValidationRefused { .. }
        | Event::ReviewLapsed { .. }
        | Event::Undone { .. } => request(teller, event),
        Event::Frozen { .. }
        | Event::AssetGone { .. }
        | Event::Lifted { .. }
        | Event::FreezingLapsed { .. }
        | Event::ReleaseDue { .. }
        | Event::HeldOn { .. }
        | Event::OwnerTold { .. }
        | Event::Confiscated { .. } => asset(teller, event),
        Event::Located { .. }
        | Event::Arrested { .. }
        | Event::NotFound { .. }
        | Event::ArrestLapsed { .. }
        | Event::ArrestProlonged { .. }
        | Event::SurrenderGranted { .. }
        | Event::SurrenderRefused { .. }
        | Event::TransferFixed { .. }
        | Event::Surrendered { .. }
        | Event::AssuranceGiven { .. }
        | Event::ConsentAsked { .. }
        | Event::ConsentAnswered { .. } => person(teller, event),
    }
}

/// A line by a seat, or by nobody in particular.
fn by(teller: &Teller<'_>, seat: Option<crate::case::ids::SeatId>, msg: Msg) -> Told {
    match seat {
        Some(seat) => teller.by_seat(seat, msg),
        None => teller.plain(msg),
    }
}

fn running(teller: &Teller<'_>, event: &Event) -> Told {
    let of = |key: &'static str, measure: &u32| teller.things.of_measure(Msg::new(key), *measure);
    match event {
        Event::Began { measure, request, until, .. } => {
            let msg = match until {
                Some(until) => of("measure-began", measure).text("until", teller.things.when(*until)),
                None => of("measure-began-open", measure),
            };
            teller.plain(teller.things.numbered(msg, *request))
        }
        Event::Prevented { request, .. } => teller.plain(on(teller, "measure-prevented", *request)),
        Event::Caught { measure, outside, held_back, .. } => {
            // What was held back or lay outside is told when nobody plays on.
            let key = match (held_back, outside) {
                (true, _) => "measure-held-back",
                (false, true) => "measure-caught-outside",
                (false, false) => "measure-caught",
            };
            let told = teller.debrief() || !held_back;
            if told { teller.plain(of(key, measure)) } else { Vec::new() }
        }
        Event::WentOn { measure } => teller.plain(of("measure-went-on", measure)),
        Event::RenewalAsked { measure, days, seat, .. } => {
            teller.by_seat(*seat, of("measure-renewal-asked", measure).number("days", i64::from(*days)))
        }
        Event::Renewed { measure, by: seat, until, .. } => {
            by(teller, *seat, of("measure-renewed", measure).text("until", teller.things.when(*until)))
        }
        Event::RenewalRefused { measure } => teller.plain(of("measure-renewal-refused", measure)),
        Event::Ended { measure, why, by: seat } => {
            let key = match why {
                EndReason::Time => "measure-ended-time",
                EndReason::Stopped => "measure-ended-stopped",
                EndReason::Barred => "measure-ended-barred",
            };
            by(teller, *seat, of(key, measure))
        }
        Event::OutsideDeleted { measure, seat } => {
            teller.by_seat(*seat, of("measure-outside-deleted", measure))
        }
        _ => Vec::new(),
    }
}

fn on(teller: &Teller<'_>, key: &'static str, request: RequestId) -> Msg {
    teller.things.numbered(Msg::new(key), request)
}

fn request(teller: &Teller<'_>, event: &Event) -> Told {
    match event {
        Event::HostTold { request, host, late, .. } => {
            let key = if *late { "measure-host-told-late" } else { "measure-host-told" };
            teller.plain(on(teller, key, *request).msg("state", state(teller, *host)))
        }
        Event::HostSpoke { request, answer, by: seat } => {
            let key = match answer {
                HostAnswer::Barred => "measure-host-barred",
                HostAnswer::Conditions => "measure-host-conditions",
                HostAnswer::Told | HostAnswer::ToldLate | HostAnswer::NotTold => "measure-host-agreed",
            };
            by(teller, *seat, on(teller, key, *request))
        }
        Event::HostSilent { request } => teller.plain(on(teller, "measure-host-silent", *request)),
        Event::Searched { request, .. } => teller.plain(on(teller, "measure-searched", *request)),
        Event::FoundNothing { request } => teller.plain(on(teller, "measure-found-nothing", *request)),
        Event::ObjectionOpen { request, office, until } => {
            let msg = on(teller, "measure-objection-open", *request).named("office", office);
            teller.plain(msg.text("until", teller.things.when(*until)))
        }
        Event::Objected { request, .. } => teller.plain(on(teller, "measure-objected", *request)),
        Event::ReviewOpened { request, hours, until, .. } => {
            let msg = on(teller, "measure-review-opened", *request).number("hours", i64::from(*hours));
            teller.plain(msg.text("until", teller.things.when(*until)))
        }
        Event::Validated { request, by: seat, .. } => {
            by(teller, *seat, on(teller, "measure-validated", *request))
        }
        Event::ValidationRefused { request } => {
            teller.plain(on(teller, "measure-validation-refused", *request))
        }
        Event::ReviewLapsed { request } => teller.plain(on(teller, "measure-review-lapsed", *request)),
        Event::Undone { request, seat } => teller.by_seat(*seat, on(teller, "measure-undone", *request)),
        _ => Vec::new(),
    }
}

fn asset(teller: &Teller<'_>, event: &Event) -> Told {
    let of = |key: &'static str, asset: &AssetId| {
        let spec = teller.things.scenario.measure.asset(*asset);
        Msg::new(key).msg("asset", teller.things.words.thing("asset", spec.map_or("", |a| &a.id)))
    };
    let holder = |asset: &AssetId| {
        let spec = teller.things.scenario.measure.asset(*asset);
        spec.map(|a| teller.things.desk(a.holder))
    };
    let euros = |amount: u64| i64::try_from(amount).unwrap_or(i64::MAX);
    match event {
        Event::Frozen { asset, amount_eur, .. } => {
            let was = teller.things.scenario.measure.asset(*asset).map_or(0, |a| a.value_eur);
            let left = u32::try_from(amount_eur.saturating_mul(1000).checked_div(was).unwrap_or(0));
            let msg = of("measure-frozen", asset)
                .number("eur", euros(*amount_eur))
                .with("share", Arg::Permille(left.unwrap_or(1000)));
            vec![(holder(asset), teller.things.words.say(&msg))]
        }
        Event::AssetGone { asset, .. } => {
            vec![(holder(asset), teller.things.words.say(&of("measure-asset-gone", asset)))]
        }
        Event::FreezingLapsed { asset } => teller.plain(of("measure-freezing-lapsed", asset)),
        Event::ReleaseDue { asset, until, .. } => {
            teller.plain(of("measure-release-due", asset).text("until", teller.things.when(*until)))
        }
        Event::HeldOn { asset, .. } => teller.plain(of("measure-held-on", asset)),
        Event::OwnerTold { asset, person } => {
            teller.plain(of("measure-owner-told", asset).msg("person", teller.things.person(*person)))
        }
        Event::Lifted { asset, seat } => teller.by_seat(*seat, of("measure-lifted", asset)),
        Event::Confiscated { asset, amount_eur, by: seat } => {
            by(teller, *seat, of("measure-confiscated", asset).number("eur", euros(*amount_eur)))
        }
        _ => Vec::new(),
    }
}

fn state(teller: &Teller<'_>, state: JurisdictionId) -> Msg {
    let id = teller.things.scenario.jurisdictions.get(state.index()).map_or("", |j| &j.id);
    teller.things.words.thing("jurisdiction", id)
}

fn counts(teller: &Teller<'_>, counts: &[CountId]) -> Arg {
    Arg::And(counts.iter().map(|c| teller.things.count(c.index())).collect())
}

fn person(teller: &Teller<'_>, event: &Event) -> Told {
    let of =
        |key: &'static str, person: &PersonId| Msg::new(key).msg("person", teller.things.person(*person));
    let when = |at: &Tick| teller.things.when(*at);
    match event {
        Event::Located { person, state: place, .. } => {
            teller.plain(of("measure-located", person).msg("state", state(teller, *place)))
        }
        Event::Arrested { person, until: Some(until), .. } => {
            teller.plain(of("measure-arrested-provisionally", person).text("until", when(until)))
        }
        Event::Arrested { person, until: None, .. } => teller.plain(of("measure-arrested", person)),
        Event::ArrestProlonged { person, until } => {
            teller.plain(of("measure-arrest-prolonged", person).text("until", when(until)))
        }
        Event::NotFound { person, .. } => teller.plain(of("measure-not-found", person)),
        Event::ArrestLapsed { person } => teller.plain(of("measure-arrest-lapsed", person)),
        Event::SurrenderGranted { person, counts: named, .. } => {
            if named.is_empty() {
                return teller.plain(of("measure-surrender-granted-bare", person));
            }
            teller.plain(of("measure-surrender-granted", person).with("counts", counts(teller, named)))
        }
        Event::SurrenderRefused { person, .. } => teller.plain(of("measure-surrender-refused", person)),
        Event::TransferFixed { person, at } => {
            teller.plain(of("measure-transfer-fixed", person).text("when", when(at)))
        }
        Event::Surrendered { person } => teller.plain(of("measure-surrendered", person)),
        Event::AssuranceGiven { person, seat } => teller.by_seat(*seat, of("measure-assured", person)),
        Event::ConsentAsked { person, counts: named, seat, .. } => {
            let msg = of("measure-consent-asked", person).with("counts", counts(teller, named));
            teller.by_seat(*seat, msg)
        }
        Event::ConsentAnswered { person, agree, by: seat, .. } => {
            let key = if *agree { "measure-consent-given" } else { "measure-consent-refused" };
            by(teller, *seat, of(key, person))
        }
        _ => Vec::new(),
    }
}

/// What is not possible; its attributes `.why` and `.next` say why and what to do.
pub(super) fn refusal(refusal: &Refusal) -> Msg {
    match refusal {
        Refusal::NoSuchMeasure { measure } => {
            Msg::new("rejection-no-such-measure").number("n", i64::from(*measure))
        }
        Refusal::HasNoEnd => Msg::new("rejection-has-no-end"),
        Refusal::DaysOutOfRange => Msg::new("rejection-days-out-of-range"),
        Refusal::AskedAlready => Msg::new("rejection-asked-already"),
        Refusal::NothingOutside => Msg::new("rejection-nothing-outside"),
        Refusal::NoSuchAsset { asset } => Msg::new("rejection-no-such-asset").text("name", asset),
        Refusal::NotFrozen => Msg::new("rejection-not-frozen"),
        Refusal::NotYoursToLift => Msg::new("rejection-not-yours-to-lift"),
        Refusal::NotHere { person } => Msg::new("rejection-not-here").text("name", person),
        Refusal::NotWanted { person } => Msg::new("rejection-not-wanted").text("name", person),
        Refusal::AssuredAlready => Msg::new("rejection-assured-already"),
        Refusal::NoSpeciality => Msg::new("rejection-no-speciality"),
        Refusal::NothingAsked => Msg::new("rejection-nothing-asked"),
        Refusal::NothingToValidate => Msg::new("rejection-nothing-to-validate"),
        Refusal::TooLateToValidate => Msg::new("rejection-too-late-to-validate"),
        Refusal::OwnOrder => Msg::new("rejection-own-order"),
        Refusal::NotTaken { asset } => Msg::new("rejection-not-taken").text("name", asset),
        Refusal::NotHeld { asset } => Msg::new("rejection-not-held").text("name", asset),
    }
}

/// Every key that this section's closed enums can ask for.
pub(super) fn keys() -> Vec<&'static str> {
    KEYS.to_vec()
}

/// What is asked for by name.
const KEYS: [&str; 70] = [
    "measure-began",
    "measure-began-open",
    "measure-prevented",
    "measure-held-back",
    "measure-caught-outside",
    "measure-caught",
    "measure-went-on",
    "measure-renewal-asked",
    "measure-renewed",
    "measure-renewal-refused",
    "measure-ended-time",
    "measure-ended-stopped",
    "measure-ended-barred",
    "measure-outside-deleted",
    "measure-host-told",
    "measure-host-told-late",
    "measure-host-barred",
    "measure-host-conditions",
    "measure-host-agreed",
    "measure-host-silent",
    "measure-searched",
    "measure-found-nothing",
    "measure-objection-open",
    "measure-objected",
    "measure-review-opened",
    "measure-validated",
    "measure-validation-refused",
    "measure-review-lapsed",
    "measure-undone",
    "measure-frozen",
    "measure-asset-gone",
    "measure-lifted",
    "measure-freezing-lapsed",
    "measure-confiscated",
    "measure-release-due",
    "measure-held-on",
    "measure-owner-told",
    "measure-located",
    "measure-arrested",
    "measure-arrest-prolonged",
    "measure-arrested-provisionally",
    "measure-not-found",
    "measure-arrest-lapsed",
    "measure-surrender-granted",
    "measure-surrender-granted-bare",
    "measure-surrender-refused",
    "measure-transfer-fixed",
    "measure-surrendered",
    "measure-assured",
    "measure-consent-asked",
    "measure-consent-given",
    "measure-consent-refused",
    "rejection-no-such-measure",
    "rejection-has-no-end",
    "rejection-days-out-of-range",
    "rejection-asked-already",
    "rejection-nothing-outside",
    "rejection-no-such-asset",
    "rejection-not-frozen",
    "rejection-not-yours-to-lift",
    "rejection-not-here",
    "rejection-not-wanted",
    "rejection-assured-already",
    "rejection-no-speciality",
    "rejection-nothing-asked",
    "rejection-nothing-to-validate",
    "rejection-too-late-to-validate",
    "rejection-own-order",
    "rejection-not-taken",
    "rejection-not-held",
];

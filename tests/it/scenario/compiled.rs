//! What comes out of clean input: indices, ticks, hashes; and that reading agrees with `ron`.

use std::borrow::Cow;

use rogatory::case::ids::{CountId, DeskId, ItemId, JurisdictionId, MarkId, PersonId, SeatId};
use rogatory::case::scenario::{DATA_ORIGIN_MINUTES, MarkValue, Scenario, Trigger, Work};
use rogatory::kernel::{DurationSpec, Tick, Weekday};
use rogatory::law::instrument::{Instrument, StepAct};
use rogatory::law::proof::{ItemRef, Proof};
use rogatory::law::scope::Selector;
use rogatory::law::standing::RulePack;
use rogatory::scenario::{LawPacks, Limits, NEWEST_SCHEMA, Sources, load, render};

use super::disk;

#[track_caller]
fn minimal() -> Scenario {
    let (folder, packs) = disk::minimal();
    let (scenario, faults) = load(&folder, &packs, &Limits::default());
    let mut sources = Sources::new();
    sources.add_folder(&folder);
    assert_eq!(render(&faults, &sources), "");
    scenario.expect("no fault")
}

#[test]
fn names_become_indices() {
    let scenario = minimal();
    assert_eq!((scenario.id.as_str(), scenario.schema), ("minimal", NEWEST_SCHEMA));
    assert_eq!(scenario.forum, JurisdictionId(0));
    assert_eq!(scenario.desks[3].jurisdiction, JurisdictionId(1));
    assert_eq!(scenario.seats[1].desk, Some(DeskId(0)));
    assert_eq!(scenario.seats[0].knows, [ItemId(0)]);
    assert_eq!(scenario.persons[0].residence, Some(JurisdictionId(1)));
    assert_eq!(scenario.items[1].about, [PersonId(0)]);
    assert_eq!(scenario.leads[0].marks, [MarkId(1), MarkId(2)]);
    assert_eq!(scenario.leads[0].moment, Some(MarkId(0)));
    assert_eq!(scenario.marks[1].counts, [CountId(0)]);
    assert_eq!(scenario.injects[0].to, [SeatId(0)]);
    let proof = Proof::AtLeast { n: 2, of: vec![ItemRef(1), ItemRef(0)] };
    assert_eq!(scenario.counts[0].elements[0].proof, proof);
    assert_eq!(scenario.instruments.iter().map(|i| i.id.as_str()).collect::<Vec<_>>(), ["MLA", "PRES"]);
    assert_eq!(scenario.rules.len(), 1);
}

#[test]
fn civil_times_become_ticks() {
    let scenario = minimal();
    assert_eq!(scenario.epoch.utc().to_string(), "2026-11-02 06:30");
    assert_eq!(scenario.horizon, Tick(100 * 1440));
    let tick = Tick(24 * 60 + 90);
    let not_found = Trigger::Not(Box::new(Trigger::Obtained(ItemId(1))));
    assert_eq!(scenario.injects[0].when, Trigger::All(vec![Trigger::At(tick), not_found]));
    assert_eq!(scenario.items[1].expires_at, Some(Tick((28 * 24 + 17) * 60 + 30)));
    // The device wrote 02:13:57; tick 0 is 06:30, so its line lies 4 h 16 min 3 s before, as if in UTC.
    assert_eq!(scenario.marks[0].value, MarkValue::DeviceTime(-(4 * 3600 + 16 * 60 + 3)));
    assert_eq!(scenario.lookups[0].window_seconds, Some((-(5 * 3600 + 15 * 60), -(4 * 3600 + 38 * 60))));
    let cell = scenario.marks[1].supports[0];
    assert_eq!((cell.from, cell.until), (Tick(DATA_ORIGIN_MINUTES - 330), Tick(DATA_ORIGIN_MINUTES - 270)));
    assert_eq!(scenario.profile.par_minutes, 30 * 1440);
}

#[test]
fn values_are_kept() {
    let scenario = minimal();
    assert_eq!(scenario.marks[1].value, MarkValue::Address("198.51.100.24".into(), Selector(0)));
    assert!(scenario.marks[1].specific && !scenario.marks[3].specific);
    assert_ne!(scenario.items[0].origin, scenario.items[1].origin, "no origin is an origin of one's own");
    let service = &scenario.desks[2].services[0];
    assert_eq!(service.work, Work::Step(StepAct::Recognise));
    let spec = DurationSpec::Triangular { low_ticks: 60, mode_ticks: 90, high_ticks: 240 };
    assert_eq!(service.ordinary.spec(), &spec);
    let calendar = &scenario.jurisdictions[0].calendar;
    assert_eq!(
        calendar.hours[Weekday::Monday.index()].map(|h| (h.open_minute, h.close_minute)),
        Some((510, 1020))
    );
    assert!(calendar.hours[Weekday::Sunday.index()].is_none() && calendar.summer_time.is_some());
}

#[test]
fn artefacts_are_hashed_as_they_are() {
    let scenario = minimal();
    let artefact = scenario.items[1].artefact.as_ref().expect("an artefact");
    assert_eq!(artefact.file, "artefacts/subscriber.txt");
    assert_eq!(artefact.bytes, 20);
    // printf 'line 24: A. Suspect\n' | sha256sum
    assert_eq!(artefact.sha256, "071c03dda7bf0b6917e1ed508e92a31a2f3638ef844914b6b12a71d3c2a681e0");
}

#[test]
fn a_compiled_scenario_survives_a_log() {
    let scenario = minimal();
    let json = serde_json::to_string(&scenario).expect("JSON");
    assert_eq!(serde_json::from_str::<Scenario>(&json).expect("the same"), scenario);
}

#[test]
fn line_ends_do_not_matter() {
    let (mut folder, packs) = disk::minimal();
    let plain = minimal();
    for bytes in folder.files.values_mut() {
        let text = String::from_utf8(bytes.to_vec()).expect("text");
        *bytes = Cow::Owned(text.replace('\n', "\r\n").into_bytes());
    }
    let (scenario, faults) = load(&folder, &packs, &Limits::default());
    assert_eq!(faults, []);
    let mut scenario = scenario.expect("no fault");
    for (item, unchanged) in scenario.items.iter_mut().zip(&plain.items) {
        assert_ne!(
            item.artefact, unchanged.artefact,
            "an artefact's bytes are evidence and hashed as they are"
        );
        item.artefact.clone_from(&unchanged.artefact);
    }
    assert_eq!(scenario, plain);
}

#[test]
fn the_same_input_gives_the_same_output() {
    let (folder, packs) = disk::minimal();
    let limits = Limits::default();
    assert_eq!(load(&folder, &packs, &limits), load(&folder, &packs, &limits));
}

#[test]
fn every_shipped_scenario_loads() {
    let packs = disk::packs("assets/law");
    let names: Vec<String> = disk::below("scenarios").into_iter().map(|(name, _)| name).collect();
    let ids = names
        .iter()
        .filter_map(|name| name.strip_suffix("/scenario.ron"))
        .filter(|id| !id.contains('/'));
    for id in ids {
        let path = format!("scenarios/{id}");
        let folder = disk::folder(&path, &path);
        let (scenario, faults) = load(&folder, &packs, &Limits::default());
        let mut sources = Sources::new();
        sources.add_folder(&folder);
        assert_eq!(render(&faults, &sources), "");
        assert_eq!(scenario.map(|scenario| scenario.id).as_deref(), Some(id));
    }
}

/// Our reader and `ron` itself must say the same of every pack.
#[test]
fn packs_are_read_as_ron_reads_them() {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let packs = disk::packs("assets/law");
    let (mut instruments, mut rules): (Vec<Instrument>, Vec<RulePack>) = (Vec::new(), Vec::new());
    for (name, bytes) in disk::below("assets/law") {
        let text = String::from_utf8(bytes).expect("text");
        if name.starts_with("instruments/") {
            instruments.push(options.from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}")));
        } else if name.starts_with("rules/") {
            rules.push(options.from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}")));
        }
    }
    assert!(!instruments.is_empty() && !rules.is_empty());
    let plain = LawPacks::from_parts(instruments, rules);
    assert_eq!((packs.instruments(), packs.rules()), (plain.instruments(), plain.rules()));
}

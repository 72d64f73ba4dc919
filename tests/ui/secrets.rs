//! Noninterference of the window: no view model holds an id or a text that its seat may not know. A long game
//! by stand-ins of mixed manners, with acts that nobody would plan, is looked at from every seat; what a seat may
//! know is read from its projection, not from what the window makes of it.

mod game;
mod known;
mod looks;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rogatory::case::event::Event;
use rogatory::case::ids::{DeskId, ItemId, PersonId, RequestId, SeatId};
use rogatory::case::prepared::Prepared;
use rogatory::case::projection::looks_into;
use rogatory::case::scenario::Scenario;
use rogatory::ui::Sight;
use rogatory::ui::play::{Play, Sidecar};
use rogatory::ui::store::Loaded;
use rogatory::ui::vm::findings::FindingsVm;
use rogatory::ui::vm::timeline::TimelineVm;

use self::game::Game;
use self::known::Secrets;
use super::common::loaded;

const CASE: &str = "02_cold_ward";

/// Looks from every seat and says what it should not have seen.
fn leaks(game: &mut Game, clean: &mut BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let mut found = Vec::new();
    for seat in game.seats() {
        game.play.sit(&seat);
        let secrets = Secrets::of(&game.play, &game.notes);
        let clean = clean.entry(seat.clone()).or_default();
        for (name, shown) in looks::everything(&mut game.play) {
            for text in looks::strings(&shown) {
                // What was no secret once does not become one: a seat forgets nothing.
                if clean.contains(&text) {
                    continue;
                }
                match secrets.found_in(&text) {
                    Some(secret) => found.push(format!("{seat}, {name}: {secret} in {text:?}")),
                    None => drop(clean.insert(text)),
                }
            }
        }
    }
    found
}

#[test]
fn a_long_game_of_cold_ward_shows_no_seat_what_it_may_not_know() {
    let loaded = loaded(CASE).expect("a shipped case");
    let mut looked = 0;
    for seed in [3, 11] {
        let mut game = Game::begin(&loaded, seed);
        let (mut clean, mut rounds) = (BTreeMap::new(), 0u32);
        while !game.over() {
            game.round();
            rounds += 1;
            if rounds % 4 == 1 && !game.over() {
                let found = leaks(&mut game, &mut clean);
                let at = game.play.view().now.0;
                assert!(found.is_empty(), "seed {seed}, minute {at}:\n{}", found.join("\n"));
                looked += 1;
            }
        }
        assert!(game.taken > 150, "seed {seed}: only {} commands", game.taken);
        assert!(game.odd >= 8, "seed {seed}: only {} acts that nobody planned", game.odd);
    }
    assert!(looked >= 30, "only {looked} moments");
}

/// View models that say too much, as somebody might write them by mistake.
fn leaky(play: &Play) -> Vec<(&'static str, String)> {
    let world = play.session().world();
    let (scenario, state) = (&world.prepared().scenario, &world.case().state);
    let known = &state.seats[play.seat().index()];
    let say = |kind: &str, id: &str| play.words().say(&play.words().thing(kind, id));
    let item = (0..scenario.items.len())
        .find(|i| known.items.iter().all(|k| k.item.index() != *i))
        .map(|i| &scenario.items[i])
        .expect("an unknown item");
    let lead = (0..scenario.leads.len()).find(|l| known.leads.iter().all(|k| k.index() != *l));
    let lead = &scenario.leads[lead.expect("a question that is not open")];
    let inject = (0..scenario.injects.len()).find(|i| known.messages.iter().all(|(k, _)| k.index() != *i));
    let inject = &scenario.injects[inject.expect("a message that did not come")];
    let text = say("inject", &inject.id);
    let first = text.lines().next().expect("words").trim().to_owned();
    vec![
        ("the title of an item", format!("See also: {}.", say("item", &item.id))),
        ("the id of an item", item.id.to_string()),
        ("a gloss", say("gloss", &item.id)),
        ("a question", say("lead", &lead.id)),
        ("a message that did not come", format!("{first} …")),
        ("a person", format!("It was {}", say("person", "thole"))),
        ("what another seat is told", say("briefing", "expert")),
    ]
}

#[test]
fn a_leaky_view_model_is_caught() {
    let loaded = loaded(CASE).expect("a shipped case");
    let mut game = Game::begin(&loaded, 3);
    game.round();
    game.play.sit("victims");
    let secrets = Secrets::of(&game.play, &game.notes);
    for (what, said) in leaky(&game.play) {
        assert!(secrets.found_in(&said).is_some(), "{what} was not caught: {said:?}");
    }
    // Free text of a request of another seat, as soon as there is one.
    while game.notes.is_empty() {
        game.round();
    }
    game.play.sit("victims");
    let secrets = Secrets::of(&game.play, &game.notes);
    let unseen = game.notes.iter().filter(|n| secrets.found_in(n).is_some()).count();
    assert!(unseen > 0, "every note is known to every seat");
}

/// Requests go by the seat's own numbers, and a foreign queue stays a closed door after the answer has come.
#[test]
fn the_timeline_goes_by_own_numbers_and_looks_into_no_foreign_queue() {
    let counted = [3, 11, 17].map(numbers_and_waits);
    assert!(counted.iter().any(|(sent, _)| *sent > 0), "own and common numbers never differed");
    assert!(counted.iter().any(|(_, waits)| *waits > 0), "nothing waited behind a closed door");
}

/// In a game: how often own and common numbers differed, and how often something waited behind a closed door.
fn numbers_and_waits(seed: u64) -> (u32, u32) {
    let loaded = loaded(CASE).expect("a shipped case");
    let mut game = Game::begin(&loaded, seed);
    while !game.over() {
        game.round();
    }
    let (mut sent, mut waits) = (0, 0);
    for seat in game.seats() {
        game.play.sit(&seat);
        let sight = Sight::of(&game.play);
        let case = game.play.session().world().case();
        let own = &case.state.seats[sight.seat.index()];
        let past = TimelineVm::of(&sight).past;
        let at: BTreeMap<usize, &String> = past.iter().map(|e| (e.event, &e.text)).collect();
        let mut desks: BTreeMap<RequestId, Option<DeskId>> = BTreeMap::new();
        for (position, recorded) in case.events.iter().enumerate() {
            match &recorded.event {
                Event::StepEntered { request, desk, .. } => drop(desks.insert(*request, *desk)),
                Event::RequestSent { request, .. } | Event::Decided { request, .. } => {
                    let Some(text) = at.get(&position).filter(|t| t.contains("request ")) else { continue };
                    let number = own.requests.iter().position(|r| r == request).expect("own") + 1;
                    let said = text.split("request ").nth(1).expect("a number");
                    let said: String = said.chars().take_while(char::is_ascii_digit).collect();
                    assert_eq!(said, number.to_string(), "{seat}: {text}");
                    sent += u32::from(number != request.index() + 1);
                }
                Event::StepBegan { request, .. } => {
                    let Some(desk) = desks.get(request).copied().flatten() else { continue };
                    let looks = looks_into(&loaded.prepared, &case.state, sight.seat, desk);
                    if !looks {
                        waits += 1;
                        assert!(!at.contains_key(&position), "{seat}: {:?}", at[&position]);
                    }
                }
                _ => {}
            }
        }
    }
    (sent, waits)
}

/// Where several people share a screen, each sees the findings of the seat that is open, as if alone.
#[test]
fn findings_are_those_of_the_seat_that_is_open() {
    let loaded = loaded(CASE).expect("a shipped case");
    let mut game = Game::begin(&loaded, 11);
    let mut lines = String::new();
    while !game.over() {
        game.round();
        lines.push_str(&game.play.take_lines());
    }
    let log = rogatory::case::log::read(lines.as_bytes()).expect("a whole log");
    let (mut all, mut some) = (0, 0);
    for seat in game.seats() {
        game.play.sit(&seat);
        let shared = FindingsVm::of(&Sight::of(&game.play));
        let side = Sidecar { people: vec![seat], ..Sidecar::default() };
        let language = rogatory::text::Language::En;
        let alone = Play::resume(&loaded, &log, side, "test".to_owned(), language).expect("it goes on");
        assert_eq!(shared, FindingsVm::of(&Sight::of(&alone)));
        all += shared.findings.len();
        some += usize::from(!shared.findings.is_empty());
    }
    // Twelve of the thirteen would see it, were it not theirs alone.
    assert!(all > 0 && some < 4, "{all} findings of {some} seats");
}

fn with(loaded: &Loaded, change: impl FnOnce(&mut Scenario)) -> Loaded {
    let mut scenario = loaded.prepared.scenario.clone();
    change(&mut scenario);
    Loaded { prepared: Arc::new(Prepared::new(scenario).expect("ready")), ..loaded.clone() }
}

/// Two games that differ in one hidden thing, driven by the same commands: how many looks were the same.
fn compare(first: &Loaded, second: &Loaded, until: impl Fn(&Play) -> bool) -> usize {
    let (mut a, mut b) = (Game::begin(first, 3), Game::begin(second, 3));
    let (mut same, mut rounds) = (0, 0u32);
    while !a.over() && !until(&a.play) {
        let done = a.round();
        b.follow(&done);
        rounds += 1;
        if rounds % 20 != 1 || until(&a.play) || a.over() {
            continue;
        }
        for seat in a.seats() {
            a.play.sit(&seat);
            b.play.sit(&seat);
            let shown = looks::everything(&mut a.play).into_iter().zip(looks::everything(&mut b.play));
            for ((name, x), (_, y)) in shown {
                assert!(x == y, "{seat}, {name}: {}", looks::difference(&x, &y));
            }
            same += 1;
        }
    }
    same
}

#[test]
fn who_did_it_shows_nowhere() {
    let base = loaded(CASE).expect("a shipped case");
    let other = with(&base, |s| s.counts.iter_mut().for_each(|c| c.perpetrator = PersonId(5)));
    assert!(base.prepared.scenario.counts.iter().any(|c| c.perpetrator != PersonId(5)));
    let same = compare(&base, &other, |_| false);
    assert!(same >= 60, "{same} looks");
}

#[test]
fn what_lies_in_an_item_that_nobody_has_shows_nowhere() {
    let base = loaded(CASE).expect("a shipped case");
    let hidden = base
        .prepared
        .scenario
        .items
        .iter()
        .position(|i| i.id == "kyc")
        .expect("an item");
    let other = with(&base, |s| {
        let item = &mut s.items[hidden];
        item.about.clear();
        item.grade = rogatory::law::proof::Grade::LeadOnly;
        if let Some(artefact) = &mut item.artefact {
            artefact.sha256 = "0".repeat(64);
        }
    });
    let knows = |play: &Play| {
        let state = &play.session().world().case().state;
        let has = |s: usize| state.seats[SeatId::at(s).index()].items.iter();
        (0..state.seats.len()).any(|s| has(s).any(|k| k.item == ItemId::at(hidden)))
    };
    let same = compare(&base, &other, knows);
    assert!(same >= 20, "{same} looks");
}

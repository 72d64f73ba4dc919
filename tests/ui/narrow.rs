//! Little room: a window of 1366×768 at 200 % has 683×384 points. The bar is one line and leads to everything; the
//! replay keeps its moment in sight at any size; settings are left where they are entered.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use rogatory::players::Manner;
use rogatory::text::{Language, Words};
use rogatory::ui::command::{Place, Screen, UiCommand};
use rogatory::ui::settings::Settings;
use rogatory::ui::shell::Shell;
use rogatory::ui::studio::Studio;

use super::common::{Desk, Shelf};
use super::picture::Shot;
use super::pictures::{begun, picture, played_to_the_end};

/// A window of 1366×768 at 200 %, points.
const NARROW: [f32; 2] = [683.0, 384.0];

fn desk(studio: Studio, shelf: Shelf, size: [f32; 2]) -> Harness<'static, Desk> {
    Desk { studio, shelf, shell: Shell::default(), dressed: false }.shown(size)
}

fn spoken(language: Language) -> (Studio, Shelf) {
    let mut shelf = Shelf::default();
    let mut studio = begun(&mut shelf, "01_first_request");
    studio.update(UiCommand::Set(Box::new(Settings { language, ..Settings::default() })), &mut shelf);
    (studio, shelf)
}

fn button(harness: &Harness<'_, Desk>, name: &str) -> Rect {
    harness.get_by_role_and_label(Role::Button, name).rect()
}

fn press(harness: &mut Harness<'_, Desk>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run_steps(4);
}

#[test]
fn the_bar_is_one_line_in_every_language() {
    let names = [
        (Language::En, ["Home", "Release time", "Next event", "More", "What can I do now?"]),
        (
            Language::Fr,
            ["Accueil", "Laisser courir", "Événement suivant", "Plus", "Que puis-je faire maintenant\u{a0}?"],
        ),
    ];
    for (language, names) in names {
        for size in [NARROW, [960.0, 540.0]] {
            let (studio, shelf) = spoken(language);
            let harness = desk(studio, shelf, size);
            let bar = button(&harness, names[0]);
            for name in names {
                let seen = button(&harness, name);
                assert!((seen.center().y - bar.center().y).abs() < 2.0, "{name} at {size:?}: {seen:?}");
                assert!(seen.right() <= size[0], "{name} at {size:?} ends outside: {seen:?}");
            }
            // The window of the tests has a margin of its own.
            assert!(bar.bottom() < 50.0, "the bar takes {bar:?}");
        }
    }
}

/// Name of the menu of places: the place that is open, and what waits.
fn menu_of_places(harness: &Harness<'_, Desk>) -> String {
    let buttons = harness.query_all_by_role(Role::Button);
    let names = buttons.filter_map(|n| n.accesskit_node().label());
    let mut names = names.filter(|n| n.starts_with("Docket"));
    names.next().expect("the menu of places").to_owned()
}

#[test]
fn what_the_bar_leaves_out_is_in_its_menus() {
    let (studio, shelf) = spoken(Language::En);
    let mut harness = desk(studio, shelf, NARROW);
    let now = |h: &Harness<'_, Desk>| h.state().studio.play.as_ref().expect("a case").view().now;
    let before = now(&harness);
    press(&mut harness, "More");
    press(&mut harness, "In one day");
    assert!(now(&harness) > before, "a day goes by");
    press(&mut harness, "More");
    let search = harness.get_by_label_contains("Search").rect();
    assert!(search.bottom() <= NARROW[1], "{search:?}");
    press(&mut harness, "More");
    // It says how much waits, too.
    let menu = menu_of_places(&harness);
    press(&mut harness, &menu);
    let (words, mut found) = (Words::bare(Language::En), 0);
    for place in Place::ALL {
        let name = format!("{} {}", place.icon(), words.get(place.key()));
        for node in harness.query_all_by_label_contains(&name) {
            found += 1;
            assert!(node.rect().bottom() <= NARROW[1], "{place:?}: {:?}", node.rect());
        }
    }
    assert!(found >= 12, "{found} places");
    harness.get_by_label_contains("Timeline").click();
    harness.run_steps(4);
    assert_eq!(harness.state().studio.play.as_ref().expect("a case").place, Place::Timeline);
}

#[test]
fn settings_are_left_by_escape() {
    let (mut studio, mut shelf) = spoken(Language::En);
    studio.update(UiCommand::Go(Screen::Settings), &mut shelf);
    let mut harness = desk(studio, shelf, NARROW);
    let back = harness.get_by_role_and_label(Role::Button, "Back").rect();
    assert!(back.bottom() < 60.0, "it is at the top: {back:?}");
    harness.key_press(Key::Escape);
    harness.run_steps(3);
    assert_eq!(harness.state().studio.screen, Screen::Play);
}

/// The line of the moment, if it is drawn.
fn moment(harness: &Harness<'_, Desk>) -> Option<Rect> {
    let replay = harness.state().studio.replay.as_ref().expect("a replay");
    let (event, words) = &replay.lines[replay.line];
    let name = format!("{event} {words}");
    let found = harness
        .root()
        .children_recursive()
        .find(|n| n.accesskit_node().label().is_some_and(|l| l == name));
    found.map(|n| n.rect())
}

#[test]
fn the_replay_keeps_its_moment_in_sight() {
    let mut shelf = Shelf::default();
    let mut studio = played_to_the_end(&mut shelf, "01_first_request", Manner::ByTheBook, "court");
    studio.update(UiCommand::Go(Screen::Replay), &mut shelf);
    let mut harness = desk(studio, shelf, [1366.0, 768.0]);
    let length = harness.state().studio.replay.as_ref().expect("a replay").length;
    for at in [0, length / 3, length / 2, length / 2 + 1, length - 1, 3] {
        for size in [NARROW, [1366.0, 768.0], [960.0, 540.0]] {
            let desk = harness.state_mut();
            desk.studio.update(UiCommand::Seek(at), &mut desk.shelf);
            harness.set_size(egui::vec2(size[0], size[1]));
            harness.run_steps(5);
            let line = moment(&harness).unwrap_or_else(|| panic!("event {at} at {size:?} is not drawn"));
            assert!(line.top() >= 0.0 && line.bottom() <= size[1], "event {at} at {size:?}: {line:?}");
        }
    }
    // What a seat saw is a tab where there is no room beside the events.
    let desk = harness.state_mut();
    desk.studio
        .update(UiCommand::ReplaySeat(Some("prosecutor".to_owned())), &mut desk.shelf);
    harness.set_size(egui::vec2(NARROW[0], NARROW[1]));
    harness.run_steps(5);
    assert!(moment(&harness).is_some());
    harness.get_by_label("What this seat saw").click();
    harness.run_steps(5);
    assert!(moment(&harness).is_none());
    assert!(harness.query_by_label_contains("ITEMS IT KNOWS").is_some());
}

#[test]
fn pictures_of_the_menus_of_the_narrow_bar() {
    let (studio, _) = spoken(Language::Fr);
    for (name, at) in [("narrow-places", Pos2::new(100.0, 20.0)), ("narrow-more", Pos2::new(612.0, 20.0))] {
        let press = |pressed| Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        let events =
            vec![vec![Event::PointerMoved(at)], vec![press(true)], vec![press(false)], vec![], vec![]];
        picture(name, &Shot { zoom: 2.0, events, ..Shot::default() }, &studio);
    }
}

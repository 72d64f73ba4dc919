//! What is drawn and named: nothing that a seat may not know, and a name for everything that one can act on.

use std::collections::BTreeSet;

use egui::{Context, Pos2, RawInput, Rect, Shape, Vec2};
use rogatory::case::log::{LogFile, LogWriter, read};
use rogatory::case::world::World;
use rogatory::players::{Manner, play};
use rogatory::text::Language;
use rogatory::ui::command::{Place, Screen, UiCommand};
use rogatory::ui::play::{Play, Sidecar};
use rogatory::ui::settings::Settings;
use rogatory::ui::shell::Shell;
use rogatory::ui::store::Loaded;
use rogatory::ui::studio::Studio;
use rogatory::ui::theme::{ThemeKind, dress, set_fonts};

use super::common::{Shelf, loaded};

/// What was drawn: every text, and every control with its name.
#[derive(Debug, Default)]
pub(crate) struct Drawn {
    /// Texts that are painted.
    pub(crate) texts: Vec<String>,
    /// Controls: role and name.
    pub(crate) controls: Vec<(String, Option<String>)>,
}

fn texts_of(shape: &Shape, out: &mut Vec<String>) {
    match shape {
        Shape::Text(text) => out.push(text.galley.text().to_owned()),
        Shape::Vec(shapes) => shapes.iter().for_each(|s| texts_of(s, out)),
        _ => {}
    }
}

/// Draws the application and reads what is drawn. The window is tall, so that little hides below an edge.
pub(crate) fn drawn(studio: &Studio) -> Drawn {
    let context = Context::default();
    set_fonts(&context);
    dress(&context, ThemeKind::Night, false);
    context.enable_accesskit();
    let mut shell = Shell::default();
    let mut drawn = Drawn::default();
    for frame in 0..4 {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1900.0, 4000.0))),
            time: Some(f64::from(frame)),
            ..RawInput::default()
        };
        let mut output = context.run_ui(input, |ui| {
            shell.show(ui, studio);
        });
        output.textures_delta.clear();
        if frame < 3 {
            continue;
        }
        for clipped in &output.shapes {
            texts_of(&clipped.shape, &mut drawn.texts);
        }
        let update = output
            .platform_output
            .accesskit_update
            .as_ref()
            .expect("a tree for screen readers");
        for (_, node) in &update.nodes {
            let role = format!("{:?}", node.role());
            let acts = [
                "Button",
                "CheckBox",
                "RadioButton",
                "ComboBox",
                "TextInput",
                "Slider",
                "SpinButton",
                "Link",
            ];
            if acts.iter().any(|a| *a == role) {
                let name = node.label().or(node.value()).map(str::to_owned);
                drawn.controls.push((role, name.filter(|n| !n.trim().is_empty())));
            }
            drawn.texts.extend(node.label().map(str::to_owned));
        }
    }
    drawn
}

/// A game played by stand-ins to its end, as the lines of its log.
pub(crate) fn game(loaded: &Loaded, manner: Manner, seed: u64) -> Vec<String> {
    let p = &loaded.prepared;
    let manners: Vec<_> = (0..p.scenario.seats.len())
        .map(|i| (rogatory::case::ids::SeatId::at(i), manner))
        .collect();
    let mut world = World::open(p.clone(), seed, 0).expect("desks");
    let (mut writer, mut log) = LogWriter::begin(p, seed, 0);
    log.push_str(&writer.opening(&world));
    play(&mut world, &manners, None, &mut |world, at, who, command, result| {
        log.push_str(&writer.entry(world, at, who, command, result));
    });
    log.lines().map(|l| format!("{l}\n")).collect()
}

pub(crate) fn cut(lines: &[String], permille: usize) -> LogFile {
    let upto = (lines.len() * permille / 1000).max(2);
    read(lines[..upto].concat().as_bytes()).expect("whole lines")
}

/// Titles and texts of what a seat does not know yet, and ids that nobody should ever read.
fn forbidden(play: &Play) -> Vec<String> {
    let world = play.session().world();
    let scenario = &world.prepared().scenario;
    let words = play.words();
    let known = &world.case().state.seats[play.seat().index()];
    let title = |kind: &str, id: &str| words.find_key(&format!("{kind}-{id}"));
    let knows: Vec<String> = known
        .items
        .iter()
        .filter_map(|k| title("item", &scenario.items[k.item.index()].id))
        .collect();
    let hidden_items = scenario
        .items
        .iter()
        .enumerate()
        .filter(|(n, _)| known.items.iter().all(|k| k.item.index() != *n));
    let mut texts: Vec<String> = hidden_items.filter_map(|(_, i)| title("item", &i.id)).collect();
    let leads: Vec<usize> = known.leads.iter().map(|l| l.index()).collect();
    let hidden_leads = scenario.leads.iter().enumerate().filter(|(n, _)| !leads.contains(n));
    texts.extend(hidden_leads.filter_map(|(_, l)| title("lead", &l.id)));
    let got: Vec<usize> = known.messages.iter().map(|(i, _)| i.index()).collect();
    let hidden_injects = scenario.injects.iter().enumerate().filter(|(n, _)| !got.contains(n));
    texts.extend(hidden_injects.filter_map(|(_, i)| title("inject", &i.id)));
    // What is also said by something that the seat knows is no secret.
    texts.retain(|t| t.chars().count() > 12 && !knows.iter().any(|k| k.contains(t.as_str())));
    texts
}

fn ids(loaded: &Loaded) -> BTreeSet<String> {
    let s = &loaded.prepared.scenario;
    let ids = s
        .items
        .iter()
        .map(|x| &x.id)
        .chain(s.desks.iter().map(|x| &x.id))
        .chain(s.leads.iter().map(|x| &x.id))
        .chain(s.seats.iter().map(|x| &x.id))
        .chain(s.injects.iter().map(|x| &x.id))
        .chain(s.objectives.iter().map(|x| &x.id))
        .chain(s.selectors.iter().map(|x| &x.id));
    ids.filter(|id| id.contains('_')).map(ToString::to_string).collect()
}

fn places() -> impl Iterator<Item = Place> {
    Place::ALL.into_iter()
}

fn look_at_all(case: &str, manner: Manner, seed: u64, moments: &[usize]) {
    let loaded = loaded(case).expect("a shipped case");
    let lines = game(&loaded, manner, seed);
    let ids = ids(&loaded);
    let mut shelf = Shelf::default();
    for seat in &loaded.prepared.scenario.seats {
        for moment in moments {
            let log = cut(&lines, *moment);
            let side = Sidecar { people: vec![seat.id.to_string()], ..Sidecar::default() };
            let play =
                Play::resume(&loaded, &log, side, "test".to_owned(), Language::En).expect("the log goes on");
            let read: Vec<String> = play
                .view()
                .items
                .iter()
                .filter(|i| i.read)
                .map(|i| i.handle.to_string())
                .collect();
            let forbidden = forbidden(&play);
            let mut studio = Studio::open(&shelf, Settings::default());
            studio.play = Some(play);
            studio.screen = Screen::Play;
            for place in places() {
                studio.update(UiCommand::Open(place), &mut shelf);
                if place == Place::Reader
                    && let Some(handle) = read.first()
                {
                    studio.update(UiCommand::ReadItem(handle.clone()), &mut shelf);
                }
                studio.screen = Screen::Play;
                let drawn = drawn(&studio);
                assert!(drawn.controls.len() > 10, "nothing was drawn");
                let place = format!("{case}, {} at {moment}, {place:?}", seat.id);
                for text in &drawn.texts {
                    for id in ids.iter().filter(|id| text.contains(id.as_str())) {
                        // The bytes of an artefact may hold what looks like a name of ours.
                        let whole = text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|w| w == id);
                        assert!(!whole, "{place}: the id {id} in {text:?}");
                    }
                    if let Some(secret) = forbidden.iter().find(|s| text.contains(s.as_str())) {
                        panic!("{place}: {secret:?} in {text:?}");
                    }
                }
                for (role, name) in &drawn.controls {
                    assert!(name.is_some(), "{place}: a {role} without a name among {:?}", drawn.controls);
                }
            }
        }
    }
}

#[test]
fn nothing_drawn_names_what_a_seat_may_not_know_in_the_first_case() {
    look_at_all("01_first_request", Manner::ByTheBook, 3, &[0, 300, 700, 950]);
}

#[test]
fn nothing_drawn_names_what_a_seat_may_not_know_in_cold_ward() {
    look_at_all("02_cold_ward", Manner::ByTheBook, 7, &[120, 480, 820]);
}

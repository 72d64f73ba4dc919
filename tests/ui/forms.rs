//! The form of an act: it fits in the window, the palette hides it, and nothing that was filled in is lost.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use rogatory::text::Language;
use rogatory::ui::act::{Value, Values};
use rogatory::ui::command::{Place, UiCommand};
use rogatory::ui::settings::Settings;
use rogatory::ui::shell::Shell;
use rogatory::ui::studio::Studio;
use rogatory::ui::theme::{Palette, ThemeKind, dress, set_fonts};

use super::common::{Desk, Shelf};
use super::pictures::begun;

/// A form with a field filled in.
fn open(language: Language) -> (Studio, Shelf) {
    let mut shelf = Shelf::default();
    let mut studio = begun(&mut shelf, "01_first_request");
    studio.update(UiCommand::Set(Box::new(Settings { language, ..Settings::default() })), &mut shelf);
    studio.update(UiCommand::OpenAct("charge", Values::new()), &mut shelf);
    studio.update(UiCommand::FillAct(filled()), &mut shelf);
    (studio, shelf)
}

fn filled() -> Values {
    Values::from([("chance".to_owned(), Value::Number(60))])
}

fn shown(language: Language, size: [f32; 2]) -> Harness<'static, Desk> {
    let (studio, shelf) = open(language);
    let mut harness = Desk { studio, shelf, shell: Shell::default(), dressed: false }.shown(size);
    harness.run_steps(4);
    harness
}

fn has_form(harness: &Harness<'_, Desk>) -> bool {
    harness.query_by_role_and_label(Role::Button, "Cancel").is_some()
}

fn values(studio: &Studio) -> Option<&Values> {
    studio.play.as_ref().expect("a case").act.as_ref().map(|act| &act.values)
}

fn place(studio: &Studio) -> Place {
    studio.play.as_ref().expect("a case").place
}

#[test]
fn a_form_fits_in_the_window_with_air() {
    for (language, title, cancel) in
        [(Language::En, "Bring charges", "Cancel"), (Language::Fr, "Engager les poursuites", "Annuler")]
    {
        for size in [[683.0, 384.0], [960.0, 540.0], [1366.0, 768.0]] {
            let harness = shown(language, size);
            let button = harness.get_by_role_and_label(Role::Button, cancel).rect();
            let titles = harness.query_all_by_label(title).map(|t| t.rect().top());
            let top = titles.fold(f32::INFINITY, f32::min);
            assert!(top >= 8.0, "{language:?} {size:?}: {top}");
            assert!(button.bottom() <= size[1] - 8.0, "{language:?} {size:?}: {button:?}");
        }
    }
}

#[test]
fn the_palette_hides_a_form_and_gives_it_back() {
    let mut harness = shown(Language::En, [1366.0, 768.0]);
    assert!(has_form(&harness));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run_steps(4);
    assert!(harness.state().studio.palette && !has_form(&harness));
    harness.key_press(Key::Escape);
    harness.run_steps(4);
    assert!(!harness.state().studio.palette && has_form(&harness));
    assert_eq!(values(&harness.state().studio), Some(&filled()));
}

#[test]
fn keys_of_places_do_not_reach_below_a_form() {
    let mut harness = shown(Language::En, [1366.0, 768.0]);
    let before = place(&harness.state().studio);
    for key in [Key::Num1, Key::Num5, Key::Num9] {
        harness.key_press_modifiers(Modifiers::COMMAND, key);
        harness.run_steps(3);
        assert_eq!(place(&harness.state().studio), before, "{key:?}");
    }
    assert!(has_form(&harness));
}

#[test]
fn who_goes_elsewhere_finds_the_form_as_it_was() {
    let (mut studio, mut shelf) = open(Language::En);
    studio.update(UiCommand::Open(Place::Map), &mut shelf);
    assert_eq!(values(&studio), None, "it lies over another place");
    studio.update(UiCommand::OpenAct("discontinue", Values::new()), &mut shelf);
    assert_eq!(values(&studio), Some(&Values::new()), "another act has another form");
    studio.update(UiCommand::CloseAct, &mut shelf);
    studio.update(UiCommand::OpenAct("charge", Values::new()), &mut shelf);
    assert_eq!(values(&studio), Some(&filled()));
    studio.update(UiCommand::CloseAct, &mut shelf);
    studio.update(UiCommand::OpenAct("charge", Values::new()), &mut shelf);
    assert_eq!(values(&studio), Some(&Values::new()), "what was closed is gone");
}

#[test]
fn the_edge_of_a_box_is_seen() {
    for theme in ThemeKind::ALL {
        let (words, palette) = (rogatory::text::Words::bare(Language::En), Palette::of(theme));
        let draw = |ui: &mut egui::Ui, dressed: &mut bool| {
            if !*dressed {
                set_fonts(ui.ctx());
                dress(ui.ctx(), theme, false);
                *dressed = true;
                return;
            }
            let cx = rogatory::ui::UiCx {
                words: &words,
                palette,
                motion: false,
                tables: false,
                compact: false,
                paints_land: true,
                said: None,
            };
            rogatory::ui::widget::check(ui, &cx, &mut false, "box");
        };
        let mut harness = Harness::builder().with_size([200.0, 60.0]).build_ui_state(draw, false);
        harness.run_steps(3);
        let edge = harness.output().shapes.iter().any(|s| match &s.shape {
            egui::Shape::Rect(rect) => rect.stroke.color == palette.handle(),
            _ => false,
        });
        assert!(edge, "{theme:?}: the box has no edge of its own");
    }
}

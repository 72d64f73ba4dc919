//! Tooltips that nest and can be kept open: a term inside a tooltip opens its own, by click or by key; Escape closes
//! the innermost first.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use rogatory::text::{Language, Words};
use rogatory::ui::theme::{Palette, ThemeKind, dress, set_fonts};
use rogatory::ui::{UiCx, tip, widget};

/// Says what a question is; the words name an instrument.
const OUTER: &str = "Something in the file points further";
/// Says what an instrument is.
const INNER: &str = "A legal channel";

struct Page {
    words: Words,
    dressed: bool,
}

fn harness(article: bool) -> Harness<'static, Page> {
    let page = Page { words: Words::bare(Language::En), dressed: false };
    let draw = move |ui: &mut egui::Ui, page: &mut Page| {
        if !page.dressed {
            set_fonts(ui.ctx());
            dress(ui.ctx(), ThemeKind::Night, false);
            page.dressed = true;
            return;
        }
        let cx = UiCx {
            words: &page.words,
            palette: Palette::of(ThemeKind::Night),
            motion: false,
            tables: false,
            compact: false,
            paints_land: true,
            said: None,
        };
        let says = "A question worth asking comes first; R05 says who authorises.";
        if article {
            widget::law(ui, &cx, "Article 1", says);
        } else {
            tip::text(ui, &cx, says, 15.0);
        }
    };
    let mut harness = Harness::builder().with_size([900.0, 700.0]).build_ui_state(draw, page);
    harness.run_steps(3);
    harness
}

fn shows(harness: &Harness<'_, Page>, text: &str) -> bool {
    harness
        .root()
        .children_recursive()
        .any(|n| n.accesskit_node().label().or(n.value()).is_some_and(|l| l.contains(text)))
}

fn press(harness: &mut Harness<'_, Page>, key: Key) {
    harness.key_press(key);
    harness.run_steps(3);
}

/// Tabs until a term has the keyboard.
fn reach(harness: &mut Harness<'_, Page>, name: &str) {
    for _ in 0..20 {
        let focused = harness.root().children_recursive().find(|n| n.is_focused());
        let label = focused.and_then(|n| n.accesskit_node().label().or(n.value()));
        if label.is_some_and(|l| l == name) {
            return;
        }
        harness.key_press_modifiers(Modifiers::NONE, Key::Tab);
        harness.run_steps(2);
    }
    panic!("{name} is not reached by Tab");
}

#[test]
fn a_term_inside_a_tooltip_opens_its_own_and_stays_by_click() {
    let mut harness = harness(true);
    assert!(!shows(&harness, OUTER));
    harness.get_by_role_and_label(Role::Link, "question worth asking").click();
    harness.run_steps(3);
    assert!(shows(&harness, OUTER) && !shows(&harness, INNER));
    harness.get_by_role_and_label(Role::Link, "instrument").click();
    harness.run_steps(3);
    assert!(
        shows(&harness, OUTER) && shows(&harness, INNER),
        "the inner tooltip stands beside the outer one"
    );
    press(&mut harness, Key::Escape);
    assert!(shows(&harness, OUTER) && !shows(&harness, INNER), "the innermost closes first");
    press(&mut harness, Key::Escape);
    assert!(!shows(&harness, OUTER));
}

#[test]
fn tooltips_open_nest_and_close_by_keyboard_alone() {
    let mut harness = harness(false);
    reach(&mut harness, "question worth asking");
    press(&mut harness, Key::Enter);
    assert!(shows(&harness, OUTER));
    reach(&mut harness, "instrument");
    press(&mut harness, Key::Enter);
    assert!(shows(&harness, INNER));
    reach(&mut harness, "Close: Instrument");
    press(&mut harness, Key::Enter);
    assert!(shows(&harness, OUTER) && !shows(&harness, INNER));
}

#[test]
fn a_rule_is_looked_up_where_it_is_cited() {
    let mut harness = harness(true);
    harness.get_by_role_and_label(Role::Link, "R05").click();
    harness.run_steps(3);
    assert!(shows(&harness, "authorised beforehand by a judge or court"));
}

#[test]
fn what_is_pointed_at_opens_and_t_keeps_it_open() {
    let mut harness = harness(false);
    harness.get_by_role_and_label(Role::Link, "question worth asking").hover();
    harness.run_steps(60);
    assert!(shows(&harness, OUTER), "pointing opens it");
    press(&mut harness, Key::T);
    harness.get_by_role_and_label(Role::Link, "R05").hover();
    harness.run_steps(60);
    assert!(shows(&harness, OUTER), "kept open, though something else is pointed at");
}

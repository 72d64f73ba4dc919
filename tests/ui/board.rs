//! The evidence board of a large case: what is in sight costs, nothing else does; and all of it is reached by keyboard.

use egui::{Key, Vec2, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;
use rogatory::text::{Language, Words};
use rogatory::ui::panel::evidence::{evidence_ui, kept};
use rogatory::ui::theme::{Palette, ThemeKind, Tone, dress, set_fonts};
use rogatory::ui::vm::evidence::{EvidenceVm, GraphIndex, ItemRow, Node, NodeKind};
use rogatory::ui::{Selection, UiCommand, UiCx};

const ITEMS: usize = 3000;

/// Items in one column, all of them about one person.
fn board() -> EvidenceVm {
    let item = |n: usize| Node {
        kind: NodeKind::Item,
        title: format!("item {n:04}"),
        tone: Tone::Kept,
        at: (0, n),
        command: UiCommand::Select(Selection::Item(format!("#{n}"))),
        selected: false,
    };
    let person = Node {
        kind: NodeKind::Person,
        title: "the person".to_owned(),
        tone: Tone::Translation,
        at: (1, 0),
        command: UiCommand::Select(Selection::Person("p".to_owned())),
        selected: false,
    };
    let nodes: Vec<Node> = (0..ITEMS).map(item).chain([person]).collect();
    let edges: Vec<(usize, usize)> = (0..ITEMS).map(|n| (n, ITEMS)).collect();
    let row = |n: usize| ItemRow {
        handle: format!("#{n}"),
        title: format!("item {n:04}"),
        category: "kind".to_owned(),
        holder: "holder".to_owned(),
        state: (Tone::Kept, "read".to_owned()),
        counts: String::new(),
        selected: false,
        search: format!("item {n:04}"),
    };
    let index = GraphIndex::of(&nodes, &edges, 2);
    EvidenceVm { rows: (0..ITEMS).map(row).collect(), nodes, edges, size: (2, ITEMS), index }
}

struct Seen {
    vm: EvidenceVm,
    words: Words,
    out: Vec<UiCommand>,
    dressed: bool,
}

fn shown() -> Harness<'static, Seen> {
    let draw = |ui: &mut egui::Ui, seen: &mut Seen| {
        if !seen.dressed {
            set_fonts(ui.ctx());
            dress(ui.ctx(), ThemeKind::Night, false);
            seen.dressed = true;
            return;
        }
        let palette = Palette::of(ThemeKind::Night);
        let cx = UiCx {
            words: &seen.words,
            palette,
            motion: false,
            tables: false,
            compact: false,
            paints_land: true,
            said: None,
        };
        evidence_ui(ui, &cx, &seen.vm, &mut seen.out);
    };
    let seen = Seen { vm: board(), words: Words::bare(Language::En), out: Vec::new(), dressed: false };
    let mut harness = Harness::builder().with_size([900.0, 600.0]).build_ui_state(draw, seen);
    harness.run_steps(3);
    harness
}

fn names(harness: &Harness<'_, Seen>) -> Vec<String> {
    let root = harness.root();
    let all = root.children_recursive().filter_map(|n| n.accesskit_node().label());
    all.filter(|l| l.starts_with("item ") || *l == "the person").collect()
}

#[test]
fn only_what_is_in_sight_is_made() {
    let harness = shown();
    let names = names(&harness);
    assert!(names.contains(&"item 0000".to_owned()) && names.contains(&"the person".to_owned()));
    assert!((8..40).contains(&names.len()), "{} of {ITEMS} items have a control", names.len());
    // A fan of three thousand lines tells nothing: a few are drawn, the rest is counted.
    let output = harness.output();
    let curves = output.shapes.iter().filter(|s| matches!(s.shape, egui::Shape::CubicBezier(_)));
    assert!(curves.count() < 60, "too many edges");
    let counted = output.shapes.iter().any(|s| match &s.shape {
        egui::Shape::Text(text) => text.galley.text().starts_with('+'),
        _ => false,
    });
    assert!(counted, "what is left out is counted");
}

#[test]
fn tab_goes_on_beyond_the_edge_and_enter_selects() {
    let mut harness = shown();
    let focused = |harness: &Harness<'_, Seen>| {
        let root = harness.root();
        root.children_recursive()
            .find(|n| n.is_focused())
            .and_then(|n| n.accesskit_node().label())
    };
    let mut passed = Vec::new();
    while focused(&harness).as_deref() != Some("item 0060") {
        passed.extend(focused(&harness));
        assert!(passed.len() < 200, "item 60 is not reached: {passed:?}");
        harness.key_press(Key::Tab);
        harness.run_steps(2);
    }
    harness.key_press(Key::Enter);
    harness.run_steps(2);
    let selected = UiCommand::Select(Selection::Item("#60".to_owned()));
    assert!(harness.state().out.contains(&selected), "{:?}", harness.state().out);
}

#[test]
fn the_wheel_brings_the_last_item_and_a_click_selects_it() {
    let mut harness = shown();
    for _ in 0..4 {
        harness.event(egui::Event::PointerMoved(pos2(120.0, 300.0)));
        harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: Vec2::new(0.0, -100_000.0),
            phase: egui::TouchPhase::Move,
            modifiers: egui::Modifiers::NONE,
        });
        harness.run_steps(6);
    }
    let last = format!("item {:04}", ITEMS - 1);
    assert!(names(&harness).contains(&last), "{:?}", names(&harness));
    assert!(!names(&harness).contains(&"item 0000".to_owned()));
}

#[test]
fn a_filter_leaves_the_rows_that_fit() {
    let mut harness = shown();
    let [as_table, filter] = kept();
    harness.ctx.data_mut(|d| {
        d.insert_temp(as_table, true);
        d.insert_temp(filter, "ITEM 299".to_owned());
    });
    harness.run_steps(3);
    let names = names(&harness);
    assert!(names.contains(&"item 2990".to_owned()) && names.contains(&"item 2999".to_owned()), "{names:?}");
    assert!(!names.contains(&"item 0001".to_owned()), "{names:?}");
}

#[test]
fn what_does_not_fit_in_height_can_be_scrolled_to() {
    use egui_kittest::kittest::Queryable;
    let draw = |ui: &mut egui::Ui| {
        rogatory::ui::widget::at_least_high(ui, "low", 400.0, |ui| {
            let rest = ui.available_height() - 40.0;
            ui.add_space(rest);
            let _ = ui.button("the last");
        });
    };
    let mut harness = Harness::builder().with_size([300.0, 150.0]).build_ui(draw);
    harness.run_steps(2);
    assert!(harness.get_by_label("the last").rect().bottom() > 150.0, "it lies below the edge");
    for _ in 0..3 {
        harness.event(egui::Event::PointerMoved(pos2(120.0, 80.0)));
        harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: Vec2::new(0.0, -1000.0),
            phase: egui::TouchPhase::Move,
            modifiers: egui::Modifiers::NONE,
        });
        harness.run_steps(8);
    }
    let seen = harness.get_by_label("the last").rect();
    assert!(seen.bottom() <= 150.0 && seen.top() >= 0.0, "{seen:?}");
}

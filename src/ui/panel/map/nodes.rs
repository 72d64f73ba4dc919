//! Desks, pins and envelopes: drawn, named, clicked; their labels; and the table that says the same.

use std::sync::Arc;

use egui::{
    Align2, Color32, FontId, Galley, Pos2, Rect, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, WidgetType, pos2, vec2,
};
use egui_phosphor::regular as icon;

use crate::ui::map::{Label, MapView};
use crate::ui::theme::{Tone, strong};
use crate::ui::vm::map::{EnvelopeVm, LinkKind, MapVm, NodeVm};
use crate::ui::widget;
use crate::ui::{Selection, UiCommand, UiCx};

/// What a node looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A stack of files, or a closed door.
    Desk,
    /// A pin.
    Pin,
}

/// Texts of a label, the longest first.
pub(super) struct Text {
    galleys: Vec<Arc<Galley>>,
}

impl Text {
    pub(super) fn paint(&self, ui: &Ui, cx: &UiCx<'_>, which: usize, at: Pos2) {
        if let Some(galley) = self.galleys.get(which) {
            outlined(ui, cx, galley, at);
        }
    }
}

/// Text with an outline in the colour of the ground, readable on any land.
pub(super) fn outlined(ui: &Ui, cx: &UiCx<'_>, galley: &Arc<Galley>, at: Pos2) {
    let painter = ui.painter();
    let halo = cx.palette.ground.gamma_multiply(0.9);
    for (x, y) in
        [(-1.3, 0.0), (1.3, 0.0), (0.0, -1.3), (0.0, 1.3), (-1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (1.0, -1.0)]
    {
        painter.galley_with_override_text_color(at + vec2(x, y), galley.clone(), halo);
    }
    painter.galley(at, galley.clone(), cx.palette.text);
    if !cx.palette.dark {
        // Dark letters on light ground are drawn thin; over an outline they need a second coat.
        painter.galley(at, galley.clone(), cx.palette.text);
    }
}

/// Where a node is.
pub(super) fn place(vm: &MapVm, view: &MapView, node: &NodeVm) -> Option<Pos2> {
    let territory = vm.land.territories.get(node.state)?;
    let n = node.place.checked_sub(1)?;
    // A state too small for places of its own gathers everything at its capital.
    let all = if territory.places.is_empty() {
        std::slice::from_ref(&territory.capital)
    } else {
        &territory.places[..]
    };
    let at = all.get(n % all.len())?;
    // Where a state has fewer places than there are things, the next round stands a little apart.
    let round = f32::from(u8::try_from(n / all.len()).unwrap_or(0));
    Some(view.place(*at) + vec2(26.0, 18.0) * round)
}

pub(super) fn anchor(shape: Shape, at: Pos2) -> Rect {
    match shape {
        Shape::Desk => Rect::from_center_size(at, vec2(30.0, 26.0)),
        Shape::Pin => Rect::from_center_size(at - vec2(0.0, 9.0), vec2(18.0, 24.0)),
    }
}

/// Draws a desk or a pin.
pub(super) fn node_ui(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    node: &NodeVm,
    shape: Shape,
    at: Pos2,
    out: &mut Vec<UiCommand>,
) {
    let rect = anchor(shape, at);
    if !ui.clip_rect().intersects(rect) {
        return;
    }
    let id = ui.id().with(("node", node.state, node.place));
    let response = ui.interact(rect.expand(4.0), id, Sense::click());
    let spoken =
        if node.second.is_empty() { node.name.clone() } else { format!("{}, {}", node.name, node.second) };
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, node.selected, &spoken));
    let colour = cx.tone(node.tone);
    if node.glow_permille > 0 {
        let strength = widget::share(u64::from(node.glow_permille), 1000);
        for ring in [46.0f32, 32.0, 20.0] {
            ui.painter().circle_filled(
                at,
                ring * (0.5 + strength),
                cx.tone(Tone::Waiting).gamma_multiply(0.16),
            );
        }
    }
    match shape {
        Shape::Pin => pin(ui, cx, at, colour),
        Shape::Desk if node.closed => door(ui, cx, at, colour),
        Shape::Desk => stack(ui, cx, at, colour, node.files),
    }
    if response.has_focus() || node.selected {
        let colour = if response.has_focus() { cx.palette.focus } else { cx.palette.accent };
        ui.painter()
            .rect_stroke(rect.expand(3.0), 4.0, Stroke::new(2.0, colour), StrokeKind::Outside);
    }
    let hover = response.on_hover_ui(|ui| {
        widget::bold(ui, &node.name);
        if !node.second.is_empty() {
            widget::second(ui, cx, &node.second);
        }
    });
    if hover.clicked() {
        out.push(node.command.clone());
    }
}

fn pin(ui: &Ui, cx: &UiCx<'_>, at: Pos2, colour: Color32) {
    let painter = ui.painter();
    let top = at - vec2(0.0, 13.0);
    let points = vec![at, top + vec2(-6.5, 2.0), top + vec2(6.5, 2.0)];
    painter.add(egui::Shape::convex_polygon(points, colour, Stroke::NONE));
    painter.circle_filled(top, 7.5, colour);
    painter.circle_filled(top, 2.8, cx.palette.ground);
}

/// A desk whose queue is not seen: a closed door.
fn door(ui: &Ui, cx: &UiCx<'_>, at: Pos2, colour: Color32) {
    let painter = ui.painter();
    let rect = Rect::from_center_size(at, vec2(15.0, 23.0));
    painter.rect_filled(rect, 2.0, cx.palette.panel);
    painter.rect_stroke(rect, 2.0, Stroke::new(1.6, colour), StrokeKind::Inside);
    painter.circle_filled(rect.right_center() - vec2(4.5, 0.0), 1.5, colour);
}

/// A desk whose files can be followed: the stack is the queue.
fn stack(ui: &Ui, cx: &UiCx<'_>, at: Pos2, colour: Color32, files: usize) {
    let painter = ui.painter();
    let board = Rect::from_center_size(at + vec2(0.0, 9.0), vec2(30.0, 4.0));
    painter.rect_filled(board, 1.5, cx.palette.accent.gamma_multiply(0.75));
    for n in 0u8..u8::try_from(files.clamp(1, 9)).unwrap_or(1) {
        let y = board.top() - 3.5 - 3.6 * f32::from(n);
        let lean = if n % 2 == 0 { 0.8 } else { -0.8 };
        let sheet = Rect::from_center_size(pos2(at.x + lean, y + 1.0), vec2(23.0, 2.6));
        let fill = if files == 0 { cx.palette.idle } else { cx.palette.text };
        painter.rect_filled(sheet, 0.5, fill);
    }
    if files > 0 {
        painter.rect_stroke(board.expand(1.0), 2.0, Stroke::new(1.0, colour), StrokeKind::Outside);
    }
}

/// An envelope with a ring that empties as its clock runs.
pub(super) fn envelope_ui(ui: &mut Ui, cx: &UiCx<'_>, e: &EnvelopeVm, at: Pos2, out: &mut Vec<UiCommand>) {
    let rect = Rect::from_center_size(at, Vec2::splat(32.0));
    if !ui.clip_rect().intersects(rect) {
        return;
    }
    let response = ui.interact(rect, ui.id().with(("envelope", e.number)), Sense::click());
    let spoken = format!("{}, {}", e.name, e.second);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, e.selected, &spoken));
    let painter = ui.painter();
    painter.circle_filled(at, 14.0, cx.palette.ground);
    painter.circle_stroke(at, 14.0, Stroke::new(2.0, cx.palette.line));
    if let Some(left) = e.left_permille {
        let share = widget::share(u64::from(left), 1000);
        let points: Vec<Pos2> = (0u8..=36)
            .map(|n| {
                let angle =
                    -std::f32::consts::FRAC_PI_2 + std::f32::consts::TAU * share * f32::from(n) / 36.0;
                at + vec2(angle.cos(), angle.sin()) * 14.0
            })
            .collect();
        painter.add(egui::Shape::line(points, Stroke::new(3.2, cx.tone(e.tone))));
    }
    painter.text(
        at,
        Align2::CENTER_CENTER,
        icon::ENVELOPE_SIMPLE,
        FontId::proportional(17.0),
        cx.palette.text,
    );
    if response.has_focus() || e.selected {
        let colour = if response.has_focus() { cx.palette.focus } else { cx.palette.accent };
        painter.circle_stroke(at, 18.0, Stroke::new(2.0, colour));
    }
    let hover = response.on_hover_ui(|ui| {
        widget::bold(ui, &e.name);
        widget::second(ui, cx, &e.second);
    });
    if hover.clicked() {
        out.push(UiCommand::Select(Selection::Request(e.number)));
    }
}

fn galley(ui: &Ui, words: &str, size: f32, colour: Color32, width: f32) -> Arc<Galley> {
    let mut job = egui::text::LayoutJob::simple(words.to_owned(), FontId::proportional(size), colour, width);
    job.wrap = egui::text::TextWrapping { max_width: width, max_rows: 3, ..Default::default() };
    ui.painter().layout_job(job)
}

/// Width of a label, points; and of the shortest, which is rather high than wide.
const WIDTH: f32 = 190.0;
const NARROW: f32 = 104.0;

fn push(
    ui: &Ui,
    texts: &[(String, f32)],
    colour: Color32,
    rank: u32,
    anchor: Rect,
    labels: &mut Vec<Label>,
    out: &mut Vec<Text>,
) {
    let galleys: Vec<Arc<Galley>> =
        texts.iter().map(|(t, width)| galley(ui, t, 12.5, colour, *width)).collect();
    labels.push(Label { rank, anchor, sizes: galleys.iter().map(|g| g.size()).collect() });
    out.push(Text { galleys });
}

/// The label of a desk or pin: name and state, then the name alone; a desk's then up to a comma, and narrower.
pub(super) fn label(
    ui: &Ui,
    cx: &UiCx<'_>,
    node: &NodeVm,
    shape: Shape,
    anchor: Rect,
    labels: &mut Vec<Label>,
    out: &mut Vec<Text>,
) {
    let short = node.name.split(',').next().unwrap_or_default().to_owned();
    let whole = if node.second.is_empty() || shape == Shape::Pin {
        node.name.clone()
    } else {
        format!("{}\n{}", node.name, node.second)
    };
    let rank = match (shape, node.files > 0, node.selected) {
        (_, _, true) => 0,
        (Shape::Desk, true, _) => 2,
        (Shape::Pin, ..) => 3,
        (Shape::Desk, false, _) => 4,
    };
    let mut texts = vec![(whole, WIDTH), (node.name.clone(), WIDTH)];
    // The beginning of a question says nothing; that of a desk does.
    if shape == Shape::Desk {
        texts.extend([(short.clone(), WIDTH), (short, NARROW)]);
    }
    push(ui, &texts, cx.palette.text, rank, anchor, labels, out);
}

/// The label of an envelope.
pub(super) fn envelope_label(
    ui: &Ui,
    cx: &UiCx<'_>,
    e: &EnvelopeVm,
    anchor: Rect,
    labels: &mut Vec<Label>,
    out: &mut Vec<Text>,
) {
    let short = e.name.split(' ').next().unwrap_or_default().to_owned();
    push(ui, &[(e.name.clone(), WIDTH), (short, WIDTH)], cx.palette.text, 1, anchor, labels, out);
}

/// The same as a table.
pub(super) fn table_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &MapVm, out: &mut Vec<UiCommand>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for (n, state) in vm.states.iter().enumerate() {
            let height = 30.0;
            if !ui.is_rect_visible(Rect::from_min_size(ui.cursor().min, vec2(10.0, 400.0))) {
                ui.add_space(height);
                continue;
            }
            ui.horizontal_wrapped(|ui| {
                let name = RichText::new(&state.name).family(strong());
                if ui.selectable_label(state.selected, name).clicked() {
                    out.push(UiCommand::Select(state.selection.clone()));
                }
                widget::second(ui, cx, &state.family);
            });
            for link in vm.links.iter().filter(|l| l.between.1 == n) {
                let key = match link.kind {
                    LinkKind::Direct => "ui-map-direct",
                    LinkKind::Treaty => "ui-map-treaty",
                    LinkKind::Letters => "ui-map-letters",
                };
                widget::second(ui, cx, &format!("{} · {}", cx.t(key), link.words));
            }
            for node in vm.desks.iter().chain(&vm.pins).filter(|d| d.state == n) {
                let words = if node.second.is_empty() {
                    node.name.clone()
                } else {
                    format!("{} · {}", node.name, node.second)
                };
                if widget::link(ui, words).clicked() {
                    out.push(node.command.clone());
                }
            }
            for e in vm.envelopes.iter().filter(|e| e.between.1 == n) {
                if ui
                    .link(format!("{} {} · {}", icon::ENVELOPE_SIMPLE, e.name, e.second))
                    .clicked()
                {
                    out.push(UiCommand::Select(Selection::Request(e.number)));
                }
            }
            ui.separator();
        }
    });
}

//! Desks, pins and envelopes: drawn, named, clicked; their labels; and the table that says the same.

use std::sync::Arc;

use egui::{
    Align2, Color32, FontId, Frame, Galley, Margin, Pos2, Rect, RichText, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};
use egui_phosphor::regular as icon;

use super::paint::Quads;
use crate::ui::map::MapView;
use crate::ui::theme::{Tone, strong};
use crate::ui::vm::map::{EnvelopeVm, LinkKind, MapVm, NodeVm};
use crate::ui::{Selection, UiCommand, UiCx, tip, widget};

/// What a node looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A stack of files, or a closed door.
    Desk,
    /// A pin.
    Pin,
}

/// Where the outline of letters lies.
const HALO: [(f32, f32); 8] =
    [(-1.3, 0.0), (1.3, 0.0), (0.0, -1.3), (0.0, 1.3), (-1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (1.0, -1.0)];

/// Text that is readable on any land: light letters have an outline in the colour of the ground; dark letters, and those
/// of a crowded map, lie on a strip of what is below them, line by line. The window blends in linear light, where
/// half-transparent paper, and the soft edge of each letter of an outline of paper, is mud. Strips on paper lie right on the
/// land, below links, rings and signs, which stay whole.
pub(super) fn outlined(
    (ui, cx): (&Ui, &UiCx<'_>),
    vm: &MapVm,
    view: &MapView,
    galley: &Arc<Galley>,
    at: Pos2,
    strips: &mut Quads,
) {
    let painter = ui.painter();
    let crowded = super::is_crowded(vm);
    if crowded || !cx.palette.dark {
        for row in galley.rows.iter().filter(|row| row.rect().width() > 0.0) {
            let line = row.rect().translate(at.to_vec2()).expand2(vec2(2.0, 0.0));
            if crowded {
                painter.rect_filled(line, 0.0, cx.palette.ground);
            } else {
                land_below(cx, vm, view, line, strips);
            }
        }
    } else {
        for (x, y) in HALO {
            painter.galley_with_override_text_color(at + vec2(x, y), galley.clone(), cx.palette.ground);
        }
    }
    painter.galley(at, galley.clone(), cx.palette.text);
}

/// Places of a rectangle at which is asked whose they are.
fn samples(rect: Rect) -> impl Iterator<Item = Pos2> {
    let at = move |x: f32, y: f32| rect.min + rect.size() * vec2(x, y);
    [0.0, 0.25, 0.5, 0.75, 1.0]
        .into_iter()
        .flat_map(move |x| [at(x, 0.0), at(x, 1.0)])
}

/// Which parts of a rectangle lie in a state, and in others.
pub(super) fn shares(vm: &MapVm, view: &MapView, rect: Rect, state: usize) -> (f32, f32) {
    let (mut own, mut foreign) = (0.0, 0.0);
    for at in samples(rect) {
        match vm.land.owner_at(view.unplace(at)) {
            Some(n) if n == state => own += 0.1,
            Some(_) => foreign += 0.1,
            None => {}
        }
    }
    (own, foreign)
}

/// How wide and high the pieces are in which a strip takes the colour of what is below it, points.
const PIECE: Vec2 = vec2(3.0, 2.0);
/// So far from a border or a coast nothing is painted, units of the map: whose a place is is known by cells of the grid
/// from which the land was grown, and its outline is smoother than they are.
const CLEAR: f32 = 11.0;
/// How round the ends of a strip are, points.
const ROUND: f32 = 6.0;

/// A strip in the colours of the land below it, without its hatch. Its ends are round, and borders and
/// coasts stay as they are, so that no strip looks like a notch in a territory.
fn land_below(cx: &UiCx<'_>, vm: &MapVm, view: &MapView, line: Rect, quads: &mut Quads) {
    let colour = |at: Pos2| {
        let [x, y] = view.unplace(at);
        let owner = vm.land.owner_at([x, y]);
        let aside = [[CLEAR, 0.0], [-CLEAR, 0.0], [0.0, CLEAR], [0.0, -CLEAR]];
        if aside.iter().any(|by| vm.land.owner_at([x + by[0], y + by[1]]) != owner) {
            return None;
        }
        match owner.and_then(|n| Some((n, vm.states.get(n)?))) {
            Some((n, state)) => Some(state.fill(cx.palette, n)),
            None => Some(cx.palette.ground),
        }
    };
    let mut top = line.top();
    while top < line.bottom() {
        let bottom = (top + PIECE.y).min(line.bottom());
        let y = (top + bottom) / 2.0;
        // How far a row is set in at a round end.
        let high = (y - line.center().y).abs() - (line.height() / 2.0 - ROUND);
        let set_in = ROUND - (ROUND * ROUND - high.max(0.0).powi(2)).max(0.0).sqrt();
        let (left, right) = (line.left() - ROUND / 2.0 + set_in, line.right() + ROUND / 2.0 - set_in);
        let mut from = left;
        let mut before = None;
        let mut x = left;
        while x < right {
            let now = colour(pos2(x + PIECE.x / 2.0, y));
            if now != before {
                if let Some(colour) = before {
                    quads.rect(Rect::from_min_max(pos2(from, top), pos2(x, bottom)), colour);
                }
                (from, before) = (x, now);
            }
            x += PIECE.x;
        }
        if let Some(colour) = before {
            quads.rect(Rect::from_min_max(pos2(from, top), pos2(right, bottom)), colour);
        }
        top = bottom;
    }
}

/// How large signs are at a scale, of their whole size.
pub(super) fn size(view: &MapView) -> f32 {
    (view.scale / 0.5).clamp(0.62, 1.0)
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

pub(super) fn anchor(shape: Shape, at: Pos2, size: f32) -> Rect {
    match shape {
        Shape::Desk => Rect::from_center_size(at, vec2(30.0, 26.0) * size),
        Shape::Pin => Rect::from_center_size(at - vec2(0.0, 9.0) * size, vec2(18.0, 24.0) * size),
    }
}

/// What is painted of a sign, which may be less than what is clicked.
pub(super) fn inked(node: &NodeVm, shape: Shape, at: Pos2, size: f32) -> Rect {
    match shape {
        Shape::Pin => anchor(shape, at, size),
        // With a little air: letters do not touch its frame.
        Shape::Desk if node.closed => Rect::from_center_size(at, vec2(18.0, 25.0) * size),
        Shape::Desk => {
            let sheets = f32::from(u8::try_from(node.files.clamp(1, 9)).unwrap_or(1));
            let top = (6.0 - SHEET * sheets) * size;
            Rect::from_min_max(at + vec2(-15.0 * size, top), at + vec2(15.0, 12.0) * size)
        }
    }
}

/// How high a sheet of a stack lies above the next.
const SHEET: f32 = 3.6;

/// A desk or a pin, where it stands.
pub(super) struct Sign<'v> {
    pub(super) node: &'v NodeVm,
    pub(super) shape: Shape,
    pub(super) at: Pos2,
    /// Of its whole size.
    pub(super) size: f32,
    pub(super) anchor: Rect,
    /// What is painted of it.
    pub(super) ink: Rect,
}

impl Sign<'_> {
    /// All that it covers: itself, its badge, the ring around it.
    pub(super) fn taken(&self) -> Rect {
        let badge = if self.node.files > 0 {
            Rect::from_center_size(self.anchor.right_top(), Vec2::splat(15.0))
        } else {
            self.ink
        };
        let ring = if self.node.ringed {
            Rect::from_center_size(self.at, Vec2::splat(44.0 * self.size + 4.0))
        } else {
            self.ink
        };
        let frame = if self.node.selected { self.ink.expand(4.0) } else { self.ink };
        badge.union(ring).union(frame)
    }
}

/// Draws a desk or a pin.
pub(super) fn node_ui(ui: &mut Ui, cx: &UiCx<'_>, sign: &Sign<'_>, crowded: bool, out: &mut Vec<UiCommand>) {
    let Sign { node, shape, at, size, anchor: rect, ink } = *sign;
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
        Shape::Pin => pin(ui, cx, at, colour, size),
        Shape::Desk if node.closed && crowded => plain_door(ui, cx, at, colour),
        Shape::Desk if node.closed => door(ui, cx, at, colour, size),
        Shape::Desk => stack(ui, cx, at, colour, (node.files, size)),
    }
    if node.files > 0 {
        badge(ui, cx, rect.right_top(), node.files, size);
    }
    if node.ringed {
        let stroke = Stroke::new(2.0, cx.palette.accent);
        ui.painter().circle_stroke(at, 21.0 * size, stroke);
    }
    if response.has_focus() || node.selected {
        let colour = if response.has_focus() { cx.palette.focus } else { cx.palette.accent };
        ui.painter()
            .rect_stroke(ink.expand(2.0), 4.0, Stroke::new(2.0, colour), StrokeKind::Outside);
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

/// How many files of the seat are there.
fn badge(ui: &Ui, cx: &UiCx<'_>, at: Pos2, files: usize, size: f32) {
    let radius = 8.0 * size.max(0.8);
    ui.painter().circle_filled(at, radius, cx.palette.accent);
    let font = FontId::new(11.5 * size.max(0.8), strong());
    ui.painter()
        .text(at, Align2::CENTER_CENTER, files.to_string(), font, cx.palette.on_accent);
}

pub(super) fn pin(ui: &Ui, cx: &UiCx<'_>, at: Pos2, colour: Color32, size: f32) {
    let painter = ui.painter();
    let top = at - vec2(0.0, 13.0) * size;
    let points = vec![at, top + vec2(-6.5, 2.0) * size, top + vec2(6.5, 2.0) * size];
    painter.add(egui::Shape::convex_polygon(points, colour, Stroke::NONE));
    painter.circle_filled(top, 7.5 * size, colour);
    painter.circle_filled(top, 2.8 * size, cx.palette.ground);
}

/// A desk whose queue is not seen: a closed door.
pub(super) fn door(ui: &Ui, cx: &UiCx<'_>, at: Pos2, colour: Color32, size: f32) {
    let painter = ui.painter();
    let rect = Rect::from_center_size(at, vec2(15.0, 23.0) * size);
    painter.rect(rect, 2.0, cx.palette.panel, Stroke::new(1.6, colour), StrokeKind::Inside);
    painter.circle_filled(rect.right_center() - vec2(4.5, 0.0) * size, 1.5, colour);
}

/// The same where there are hundreds: without smoothed corners, a tenth of the triangles.
fn plain_door(ui: &Ui, cx: &UiCx<'_>, at: Pos2, colour: Color32) {
    let rect = Rect::from_center_size(at, vec2(15.0, 23.0));
    let mut quads = Quads::default();
    quads.rect(rect, colour);
    quads.rect(rect.shrink(1.6), cx.palette.panel);
    quads.rect(Rect::from_center_size(rect.right_center() - vec2(4.5, 0.0), Vec2::splat(3.0)), colour);
    ui.painter().add(quads.0);
}

/// A desk whose files can be followed: the stack is the queue.
pub(super) fn stack(ui: &Ui, cx: &UiCx<'_>, at: Pos2, colour: Color32, (files, size): (usize, f32)) {
    let painter = ui.painter();
    let board = Rect::from_center_size(at + vec2(0.0, 9.0) * size, vec2(30.0, 4.0) * size);
    painter.rect_filled(board, 1.5, cx.palette.accent.gamma_multiply(0.75));
    for n in 0u8..u8::try_from(files.clamp(1, 9)).unwrap_or(1) {
        let y = board.top() - (3.5 + SHEET * f32::from(n)) * size;
        let lean = if n % 2 == 0 { 0.8 } else { -0.8 };
        let sheet = Rect::from_center_size(pos2(at.x + lean, y + 1.0), vec2(23.0, 2.6) * size);
        let fill = if files == 0 { cx.palette.idle } else { cx.palette.text };
        painter.rect_filled(sheet, 0.5, fill);
    }
    if files > 0 {
        painter.rect_stroke(board.expand(1.0), 2.0, Stroke::new(1.0, colour), StrokeKind::Outside);
    }
}

/// An envelope with a ring that empties as its clock runs.
pub(super) fn envelope_ui(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    e: &EnvelopeVm,
    (at, size): (Pos2, f32),
    out: &mut Vec<UiCommand>,
) {
    let rect = Rect::from_center_size(at, Vec2::splat(32.0 * size));
    let response = ui.interact(rect, ui.id().with(("envelope", e.number)), Sense::click());
    let spoken = format!("{}, {}", e.name, e.second);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, e.selected, &spoken));
    envelope(ui, cx, at, (e.left_permille, e.tone), size);
    if response.has_focus() || e.selected {
        let colour = if response.has_focus() { cx.palette.focus } else { cx.palette.accent };
        ui.painter().circle_stroke(at, 18.0 * size, Stroke::new(2.0, colour));
    }
    let hover = response.on_hover_ui(|ui| {
        widget::bold(ui, &e.name);
        widget::second(ui, cx, &e.second);
    });
    if hover.clicked() {
        out.push(UiCommand::Select(Selection::Request(e.number)));
    }
}

/// The envelope itself, and how much of its time is left.
pub(super) fn envelope(ui: &Ui, cx: &UiCx<'_>, at: Pos2, (left, tone): (Option<u32>, Tone), size: f32) {
    let painter = ui.painter();
    let radius = 14.0 * size;
    painter.circle_filled(at, radius, cx.palette.ground);
    painter.circle_stroke(at, radius, Stroke::new(2.0 * size, cx.palette.line));
    if let Some(left) = left {
        let share = widget::share(u64::from(left), 1000);
        let points: Vec<Pos2> = (0u8..=36)
            .map(|n| {
                let angle =
                    -std::f32::consts::FRAC_PI_2 + std::f32::consts::TAU * share * f32::from(n) / 36.0;
                at + vec2(angle.cos(), angle.sin()) * radius
            })
            .collect();
        painter.add(egui::Shape::line(points, Stroke::new(3.2 * size, cx.tone(tone))));
    }
    let font = FontId::proportional(17.0 * size);
    painter.text(at, Align2::CENTER_CENTER, icon::ENVELOPE_SIMPLE, font, cx.palette.text);
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
                widget::second(ui, cx, &state.kind);
            });
            // What is in a state stands below the letters of its name, not below the edge of its button.
            #[expect(clippy::cast_possible_truncation, reason = "a padding is small")]
            let left = ui.spacing().button_padding.x as i8;
            let inside = Frame::NONE.inner_margin(Margin { left, ..Margin::ZERO });
            inside.show(ui, |ui| state_ui(ui, cx, vm, n, out));
            ui.separator();
        }
    });
}

/// What is in a state: links, desks and pins, envelopes.
fn state_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &MapVm, n: usize, out: &mut Vec<UiCommand>) {
    for link in vm.links.iter().filter(|l| l.between.1 == n) {
        let key = match link.kind {
            LinkKind::Direct => "ui-map-direct",
            LinkKind::Treaty => "ui-map-treaty",
            LinkKind::Letters => "ui-map-letters",
        };
        // Instruments go by their codes, and can be looked up.
        tip::text(ui, cx, &format!("{} · {}", cx.t(key), link.words), 13.5);
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
        let words = format!("{} {} · {}", icon::ENVELOPE_SIMPLE, e.name, e.second);
        if widget::link(ui, words).clicked() {
            out.push(UiCommand::Select(Selection::Request(e.number)));
        }
    }
}

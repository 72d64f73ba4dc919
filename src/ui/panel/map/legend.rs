//! What lines, hues and signs mean. Where there is little room, it is folded away behind its button.

use egui::{FontId, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::{nodes, paint};
use crate::ui::UiCx;
use crate::ui::map::colours;
use crate::ui::map::land::Hatch;
use crate::ui::theme::Tone;
use crate::ui::vm::map::{LinkKind, MapVm, StateVm};

/// Less room than this has none for the legend, unless somebody asks for it.
pub(super) const LITTLE: Vec2 = vec2(760.0, 430.0);

fn kept() -> egui::Id {
    egui::Id::new("map-legend")
}

/// Whether it is shown.
pub(super) fn is_open(ui: &Ui, room: Rect) -> bool {
    let chosen: Option<bool> = ui.data(|d| d.get_temp(kept()));
    chosen.unwrap_or(room.width() >= LITTLE.x && room.height() >= LITTLE.y)
}

/// Shows it or folds it away.
pub(super) fn open(ui: &Ui, open: bool) {
    ui.data_mut(|d| d.insert_temp(kept(), open));
}

/// A sign of the legend.
enum Sign<'v> {
    Line(LinkKind),
    Wedge,
    Land(&'v StateVm),
    Door,
    Stack,
    Pin,
    Envelope,
}

fn entries<'v>(cx: &UiCx<'_>, vm: &'v MapVm) -> Vec<(Sign<'v>, String)> {
    let mut all = vec![
        (Sign::Line(LinkKind::Direct), cx.t("ui-map-direct")),
        (Sign::Line(LinkKind::Treaty), cx.t("ui-map-treaty")),
        (Sign::Line(LinkKind::Letters), cx.t("ui-map-letters")),
        (Sign::Wedge, cx.t("ui-map-trust")),
    ];
    let mut hues: Vec<Tone> = Vec::new();
    for state in &vm.states {
        if !hues.contains(&state.hue) {
            hues.push(state.hue);
            all.push((Sign::Land(state), state.family.clone()));
        }
    }
    all.push((Sign::Stack, cx.t("ui-map-stack")));
    // The map of a whole case has neither: nothing is closed to whoever looks back, and nobody asks anything. A map on which
    // one of them can still come keeps both, so that it does not jump.
    if vm.desks.iter().any(|d| d.closed) || !vm.pins.is_empty() {
        all.push((Sign::Door, cx.t("ui-map-door")));
        all.push((Sign::Pin, cx.t("ui-map-pin")));
    }
    all.push((Sign::Envelope, cx.t("ui-map-envelope")));
    all
}

/// Where it stands, drawn or only measured.
pub(super) fn legend_ui(ui: &Ui, cx: &UiCx<'_>, vm: &MapVm, room: Rect, drawn: bool) -> Rect {
    if !is_open(ui, room) {
        return Rect::from_min_max(room.left_bottom(), room.left_bottom());
    }
    if drawn {
        let whole = legend_ui(ui, cx, vm, room, false);
        ui.painter().rect_filled(whole, 0.0, cx.palette.ground);
    }
    let font = FontId::proportional(12.5);
    let shaped =
        |(sign, words)| (sign, ui.painter().layout_no_wrap(words, font.clone(), cx.palette.secondary));
    let entries: Vec<_> = entries(cx, vm).into_iter().map(shaped).collect();
    // Where the room ends, the next line begins; the last stands at the lower edge.
    let left = room.left() + 14.0;
    let mut places: Vec<Vec2> = Vec::new();
    let mut next = Vec2::ZERO;
    for (_, galley) in &entries {
        let width = 50.0 + galley.size().x;
        if next.x > 0.0 && left + next.x + width > room.right() {
            next = vec2(0.0, next.y + 22.0);
        }
        places.push(next);
        next.x += width;
    }
    let first = Pos2::new(left, room.bottom() - 16.0 - next.y);
    let mut covered = Rect::NOTHING;
    for ((sign, galley), place) in entries.into_iter().zip(places) {
        let (at, width) = (first + place, 50.0 + galley.size().x);
        covered |= Rect::from_min_size(at - vec2(6.0, 12.0), vec2(width - 4.0, 24.0));
        if drawn {
            sign_ui(ui, cx, &sign, at);
            let place = at + vec2(34.0, -galley.size().y / 2.0);
            ui.painter().galley(place, galley, cx.palette.secondary);
        }
    }
    covered
}

fn sign_ui(ui: &Ui, cx: &UiCx<'_>, sign: &Sign<'_>, at: Pos2) {
    let middle = at + vec2(14.0, 0.0);
    match sign {
        Sign::Line(kind) => paint::line(ui, cx, *kind, paint::width(2), &[at, at + vec2(28.0, 0.0)]),
        Sign::Wedge => paint::wedge(ui, cx, at, 28.0),
        Sign::Land(state) => land(ui, cx, state, Rect::from_center_size(middle, vec2(28.0, 14.0))),
        Sign::Door => nodes::door(ui, cx, middle, cx.palette.secondary, 0.72),
        Sign::Stack => nodes::stack(ui, cx, middle - vec2(0.0, 4.0), cx.palette.secondary, (2, 0.8)),
        Sign::Pin => nodes::pin(ui, cx, middle + vec2(0.0, 7.0), cx.palette.waiting, 0.72),
        Sign::Envelope => nodes::envelope(ui, cx, middle, (Some(650), Tone::Running), 0.62),
    }
}

/// A piece of land as it is painted: hue and hatch.
fn land(ui: &Ui, cx: &UiCx<'_>, state: &StateVm, rect: Rect) {
    let fill = colours::territory(cx.palette, state.hue, false, 1);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 0.0, fill);
    let slant = match state.hatch {
        Hatch::None => None,
        Hatch::Rising => Some(rect.height()),
        Hatch::Upright => Some(0.0),
    };
    let stroke = Stroke::new(1.0, colours::hatch(cx.palette, fill));
    for n in 0u8..10 {
        let x = rect.left() - rect.height() + 5.0 * f32::from(n);
        if let Some(slant) = slant {
            painter.line_segment([pos2(x, rect.top()), pos2(x + slant, rect.bottom())], stroke);
        }
    }
    painter.rect_stroke(rect, 0.0, Stroke::new(1.0, colours::border(cx.palette)), StrokeKind::Inside);
}

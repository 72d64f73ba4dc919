//! Where the time went: a bar in parts, and what each part is. Two tones that are near each other are told apart by a
//! hatch.

use egui::{FontId, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::ui::UiCx;
use crate::ui::theme::Tone;
use crate::ui::widget::{Part, share};

/// Height of the bar, points.
const HEIGHT: f32 = 18.0;
/// Room between parts, points.
const GAP: f32 = 1.5;

/// Draws the bar and what its parts are.
pub(super) fn time_ui(ui: &mut Ui, cx: &UiCx<'_>, parts: &[Part]) {
    let whole: u64 = parts.iter().map(|p| p.amount).sum();
    if whole == 0 {
        return;
    }
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let words: Vec<&str> = parts.iter().map(|p| p.words.as_str()).collect();
    let spoken = words.join(", ");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    let mut left = rect.left();
    for part in parts {
        let wide = share(part.amount, whole) * rect.width();
        let piece = Rect::from_min_size(pos2(left, rect.top()), vec2((wide - GAP).max(1.0), HEIGHT));
        swatch(ui, cx, piece, part.tone);
        left += wide;
    }
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 3.0);
        for part in parts {
            let font = FontId::proportional(13.0);
            let galley = ui.painter().layout_no_wrap(part.words.clone(), font, cx.palette.text);
            let size = vec2(20.0 + galley.size().x, galley.size().y.max(18.0));
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &part.words));
            let sign = Rect::from_center_size(rect.left_center() + vec2(7.0, 0.0), vec2(13.0, 13.0));
            swatch(ui, cx, sign, part.tone);
            let at = pos2(rect.left() + 20.0, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, cx.palette.text);
        }
    });
}

/// A piece in its tone, hatched where another tone is near.
fn swatch(ui: &Ui, cx: &UiCx<'_>, rect: Rect, tone: Tone) {
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 0.0, cx.tone(tone));
    // Brass is near amber, and one grey near another.
    let slant = match tone {
        Tone::Accent => rect.height(),
        Tone::Secondary => -rect.height(),
        _ => return,
    };
    let stroke = Stroke::new(2.0, cx.palette.ground);
    let mut x = rect.left() - rect.height();
    while x < rect.right() + rect.height() {
        painter.line_segment([pos2(x, rect.top()), pos2(x + slant, rect.bottom())], stroke);
        x += 6.5;
    }
}

//! What panels are drawn with: headings, chips, cards, boxes of law, bars, buttons that say which condition
//! fails. Everything that one can act on has a name that is read aloud.

use egui::{
    Align, Color32, CornerRadius, Frame, Label, Layout, Margin, Response, RichText, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
};

use super::cx::UiCx;
use super::theme::{Tone, serif, strong};

/// A title in serif.
pub fn title(ui: &mut Ui, cx: &UiCx<'_>, text: &str) -> Response {
    ui.add(Label::new(RichText::new(text).family(serif()).size(21.0).color(cx.palette.text)).wrap())
}

/// A section's heading: small, spaced, second in rank.
pub fn section(ui: &mut Ui, cx: &UiCx<'_>, text: &str) {
    ui.add_space(8.0);
    let text = RichText::new(text.to_uppercase())
        .family(strong())
        .size(12.5)
        .color(cx.palette.secondary);
    ui.label(text.extra_letter_spacing(0.6));
}

/// Text that is read second.
pub fn second(ui: &mut Ui, cx: &UiCx<'_>, text: &str) -> Response {
    ui.add(Label::new(RichText::new(text).size(13.5).color(cx.palette.secondary)).wrap())
}

/// Plain text that wraps.
pub fn text(ui: &mut Ui, text: &str) -> Response {
    ui.add(Label::new(text).wrap())
}

/// Text in the colour of a meaning.
pub fn toned(ui: &mut Ui, cx: &UiCx<'_>, tone: Tone, text: &str) -> Response {
    ui.add(Label::new(RichText::new(text).color(cx.tone(tone))).wrap())
}

/// A link, told as one: text that can be selected would be told as a label. Panels use this and no other.
#[expect(clippy::disallowed_methods, reason = "the one place where egui's own link is used")]
pub fn link(ui: &mut Ui, words: impl Into<egui::WidgetText>) -> Response {
    ui.scope(|ui| {
        ui.style_mut().interaction.selectable_labels = false;
        ui.link(words)
    })
    .inner
}

/// Semi-bold text.
pub fn bold(ui: &mut Ui, text: &str) -> Response {
    ui.add(Label::new(RichText::new(text).family(strong())).wrap())
}

/// What a place says when there is nothing in it, and why.
pub fn nothing(ui: &mut Ui, cx: &UiCx<'_>, icon: &str, text: &str) {
    ui.add_space(28.0);
    ui.vertical_centered(|ui| {
        ui.label(RichText::new(icon).size(34.0).color(cx.palette.idle));
        ui.add_space(4.0);
        ui.set_max_width(440.0);
        ui.add(Label::new(RichText::new(text).color(cx.palette.secondary)).wrap());
    });
}

/// A chip: a sign and a word in the colour of a meaning, framed.
pub fn chip(ui: &mut Ui, cx: &UiCx<'_>, tone: Tone, words: &str) -> Response {
    let colour = cx.tone(tone);
    Frame::NONE
        .stroke(Stroke::new(1.0, colour))
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin::symmetric(8, 1))
        .show(ui, |ui| ui.add(Label::new(RichText::new(words).size(13.0).color(colour)).extend()))
        .response
}

/// A chip that can be pressed.
pub fn chip_button(ui: &mut Ui, cx: &UiCx<'_>, tone: Tone, words: &str, selected: bool) -> Response {
    let colour = cx.tone(tone);
    let fill = if selected { cx.palette.wash(tone) } else { Color32::TRANSPARENT };
    let button = egui::Button::new(RichText::new(words).size(13.0).color(colour))
        .fill(fill)
        .stroke(Stroke::new(1.0, colour))
        .corner_radius(CornerRadius::same(11))
        .min_size(Vec2::new(24.0, 24.0));
    ui.add(button)
}

/// A card: raised, framed, padded.
pub fn card<R>(ui: &mut Ui, cx: &UiCx<'_>, add: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::NONE
        .fill(cx.palette.raised)
        .stroke(Stroke::new(1.0, cx.palette.line))
        .corner_radius(CornerRadius::same(7))
        .inner_margin(Margin::same(14))
        .show(ui, add)
        .inner
}

/// A box of law: a brass edge, the article, what it says.
pub fn law(ui: &mut Ui, cx: &UiCx<'_>, article: &str, says: &str) {
    let shown = Frame::NONE
        .fill(cx.palette.raised)
        .inner_margin(Margin { left: 12, right: 10, top: 7, bottom: 7 })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            bold(ui, article);
            if !says.is_empty() {
                super::tip::text(ui, cx, says, 13.5);
            }
        });
    let edge = shown.response.rect.with_max_x(shown.response.rect.left() + 3.0);
    ui.painter().rect_filled(edge, CornerRadius::ZERO, cx.palette.accent);
}

/// A main button in brass.
pub fn primary(ui: &mut Ui, cx: &UiCx<'_>, words: &str) -> Response {
    let button = egui::Button::new(RichText::new(words).family(strong()).color(cx.palette.on_accent))
        .fill(cx.palette.accent)
        .stroke(Stroke::new(1.0, cx.palette.accent));
    ui.add(button)
}

/// A button that can be pressed, or says which condition fails, on itself and when pointed at.
pub fn button_if(ui: &mut Ui, cx: &UiCx<'_>, words: &str, ready: &Result<(), String>) -> Response {
    match ready {
        Ok(()) => ui.button(words),
        Err(why) => {
            let label = RichText::new(words).color(cx.palette.secondary);
            let shown = ui.add_enabled(false, egui::Button::new(label).wrap());
            second(ui, cx, why);
            shown.on_disabled_hover_text(why)
        }
    }
}

/// A row that can be selected: a sign, a title, a second line, something on the right.
pub fn row(ui: &mut Ui, cx: &UiCx<'_>, selected: bool, name: &str, add: impl FnOnce(&mut Ui)) -> Response {
    let fill = if selected { cx.palette.selected } else { Color32::TRANSPARENT };
    let shown = Frame::NONE
        .fill(fill)
        .corner_radius(CornerRadius::same(5))
        .inner_margin(Margin::symmetric(8, 6))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui);
        });
    let id = ui.id().with(("row", name));
    let response = ui.interact(shown.response.rect, id, Sense::click());
    let label = name.to_owned();
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, selected, &label));
    let rect = response.rect;
    if response.has_focus() {
        ui.painter()
            .rect_stroke(rect, 5.0, Stroke::new(2.0, cx.palette.focus), StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter()
            .rect_stroke(rect, 5.0, Stroke::new(1.0, cx.palette.line), StrokeKind::Inside);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A dot that is one in every font: where the icons have theirs, Plex has another sign.
pub const DOT: &str = "\u{2022}";

/// The sign that says the same as a colour.
pub fn sign(tone: Tone) -> &'static str {
    use egui_phosphor::regular as icon;
    match tone {
        Tone::Kept => icon::CHECK,
        Tone::Waiting => icon::CIRCLE,
        Tone::Refused => icon::X,
        Tone::Translation => icon::DIAMOND,
        Tone::Running => icon::PLAY,
        Tone::Plain | Tone::Secondary | Tone::Accent | Tone::Idle => DOT,
    }
}

/// A part of a bar: how much, what it means, its name.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Part {
    /// How much of the whole.
    pub amount: u64,
    /// What it means.
    pub tone: Tone,
    /// Name and amount in words.
    pub words: String,
}

/// A bar in parts, with its legend below.
pub fn bar(ui: &mut Ui, cx: &UiCx<'_>, parts: &[Part]) {
    let whole: u64 = parts.iter().map(|p| p.amount).sum();
    if whole == 0 {
        return;
    }
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 16.0), Sense::hover());
    let mut left = rect.left();
    for part in parts {
        let share = share(part.amount, whole) * width;
        let piece = egui::Rect::from_min_size(egui::pos2(left, rect.top()), Vec2::new(share, rect.height()));
        ui.painter().rect_filled(piece, 2.0, cx.tone(part.tone));
        left += share;
    }
    let words: Vec<&str> = parts.iter().map(|p| p.words.as_str()).collect();
    let spoken = words.join(", ");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    ui.horizontal_wrapped(|ui| {
        for part in parts {
            // One text, so that a swatch never stands at the end of a line without its words.
            let format = |colour| egui::TextFormat::simple(egui::FontId::proportional(13.0), colour);
            let mut job = egui::text::LayoutJob::default();
            let dot = egui::TextFormat {
                valign: egui::Align::Center,
                ..egui::TextFormat::simple(egui::FontId::proportional(24.0), cx.tone(part.tone))
            };
            job.append("\u{2022} ", 0.0, dot);
            let words = egui::TextFormat { valign: egui::Align::Center, ..format(cx.palette.text) };
            job.append(&part.words, 0.0, words);
            ui.add(Label::new(job).extend());
        }
    });
}

/// `part` of `whole`, between 0 and 1.
pub fn share(part: u64, whole: u64) -> f32 {
    if whole == 0 {
        return 0.0;
    }
    // Permille are plenty for a bar and always fit.
    let permille = part.saturating_mul(1000) / whole;
    f32::from(u16::try_from(permille.min(1000)).unwrap_or(1000)) / 1000.0
}

/// A meter from 0 to 1000, with a tick for comparison.
pub fn meter(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    width: f32,
    value: u32,
    compared: Option<u32>,
    tone: Tone,
    name: &str,
) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 12.0), Sense::hover());
    let painter = ui.painter();
    painter.rect_filled(rect, 6.0, cx.palette.selected);
    let filled = rect.with_max_x(rect.left() + share(u64::from(value), 1000) * rect.width());
    painter.rect_filled(filled, 6.0, cx.tone(tone));
    if let Some(other) = compared {
        let x = rect.left() + share(u64::from(other), 1000) * rect.width();
        painter.vline(x, rect.expand(3.0).y_range(), Stroke::new(2.0, cx.palette.text));
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, name));
}

/// A name on the left and a value on the right.
pub fn pair(ui: &mut Ui, cx: &UiCx<'_>, name: &str, value: &str) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(name).size(13.5).color(cx.palette.secondary));
        ui.add(Label::new(value).wrap());
    });
}

/// Draws in the height that is there, or, where that is less than `least` points, in so much of it, to be scrolled as a
/// whole: parts that share out the height would end beyond the edge, where nobody reaches them.
pub fn at_least_high(ui: &mut Ui, name: &str, least: f32, add: impl FnOnce(&mut Ui)) {
    if ui.available_height() >= least {
        return add(ui);
    }
    egui::ScrollArea::vertical().id_salt(name).auto_shrink(false).show(ui, |ui| {
        ui.allocate_ui(Vec2::new(ui.available_width() - 6.0, least), |ui| {
            ui.set_min_height(least);
            add(ui);
        });
    });
}

/// Left and right on one line.
pub fn ends(ui: &mut Ui, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        left(ui);
        ui.with_layout(Layout::right_to_left(Align::Center), right);
    });
}

/// The frame of a column.
pub fn column(cx: &UiCx<'_>) -> Frame {
    Frame::NONE.fill(cx.palette.panel).inner_margin(Margin::symmetric(16, 12))
}

/// The frame of a place.
pub fn ground(cx: &UiCx<'_>) -> Frame {
    Frame::NONE.fill(cx.palette.ground).inner_margin(Margin::symmetric(18, 14))
}

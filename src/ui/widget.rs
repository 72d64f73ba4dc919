//! What panels are drawn with: headings, chips, cards, boxes of law, bars, buttons that say which condition
//! fails. Everything that one can act on has a name that is read aloud.

use std::sync::Arc;

use egui::{
    Align, Color32, CornerRadius, FontId, Frame, Galley, Label, Layout, Margin, Rect, Response, RichText,
    Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
};

use super::cx::UiCx;
use super::theme::{Tone, serif, strong};

/// A title in serif. That of a place is left out where the bar above it says its name already.
pub fn title(ui: &mut Ui, cx: &UiCx<'_>, text: &str) -> Response {
    if cx.said.is_some_and(|place| cx.t(place.key()) == text) {
        return ui.allocate_response(Vec2::ZERO, Sense::hover());
    }
    ui.add(Label::new(RichText::new(text).family(serif()).size(21.0).color(cx.palette.text)).wrap())
}

/// Digits from which a heading is taken for a date: those are read as they are written.
const DATE_DIGITS: usize = 4;

/// A section's heading: small, spaced, second in rank.
pub fn section(ui: &mut Ui, cx: &UiCx<'_>, text: &str) {
    ui.add_space(8.0);
    let is_date = text.chars().filter(char::is_ascii_digit).count() >= DATE_DIGITS;
    let text = if is_date { text.to_owned() } else { text.to_uppercase() };
    let text = RichText::new(text).family(strong()).size(12.5).color(cx.palette.secondary);
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

/// A chip: a sign and a word in the colour of a meaning, framed. It goes to the next line as a whole, and breaks only
/// where a line is too short for it.
pub fn chip(ui: &mut Ui, cx: &UiCx<'_>, tone: Tone, words: &str) -> Response {
    const PAD: Vec2 = Vec2::new(8.0, 2.5);
    let colour = cx.tone(tone);
    let room = if ui.layout().main_wrap { ui.max_rect().width() } else { ui.available_width() };
    let wide = (room - 2.0 * PAD.x).max(40.0);
    let galley =
        ui.fonts_mut(|f| f.layout(words.to_owned(), FontId::proportional(13.0), Color32::PLACEHOLDER, wide));
    let (rect, response) = ui.allocate_exact_size(galley.size() + 2.0 * PAD, Sense::hover());
    ui.painter()
        .rect_stroke(rect, 10.0, Stroke::new(1.0, colour), StrokeKind::Inside);
    ui.painter().galley(rect.min + PAD, galley, colour);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
    response
}

/// How wide a button with such words is, points.
pub fn button_width(ui: &Ui, words: &str) -> f32 {
    words_width(ui, words, FontId::proportional(15.0)) + 2.0 * ui.spacing().button_padding.x
}

/// How wide words are on one line, points.
pub fn words_width(ui: &Ui, words: &str, font: FontId) -> f32 {
    ui.fonts_mut(|f| f.layout_no_wrap(words.to_owned(), font, Color32::PLACEHOLDER).size().x)
}

/// A button with an icon, and its words where there is room for them; else they are in its tooltip. They are its name
/// either way.
pub fn icon_button(ui: &mut Ui, icon: &str, words: &str, with_words: bool) -> Response {
    let response = if with_words { ui.button(format!("{icon} {words}")) } else { ui.button(icon) };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, words));
    if with_words { response } else { response.on_hover_text(words) }
}

/// A box to check, and its words. The edge of the box is seen on every ground: egui would draw it as faint as that of a
/// button, which has its words within. Panels use this and no other.
#[expect(clippy::disallowed_methods, reason = "the one place where egui's own box is used")]
pub fn check(ui: &mut Ui, cx: &UiCx<'_>, value: &mut bool, words: &str) -> Response {
    let before = ui.style().clone();
    let boxes = &mut ui.visuals_mut().widgets;
    for state in [&mut boxes.inactive, &mut boxes.noninteractive] {
        state.bg_stroke.color = cx.palette.handle();
    }
    for state in [&mut boxes.inactive, &mut boxes.hovered, &mut boxes.active, &mut boxes.noninteractive] {
        state.fg_stroke = Stroke::new(2.0, cx.palette.text);
    }
    let response = ui.checkbox(value, words);
    ui.set_style(before);
    response
}

/// A field to type in, as high as a button.
pub fn field<'t>(typed: &'t mut String, hint: &str) -> egui::TextEdit<'t> {
    egui::TextEdit::singleline(typed)
        .hint_text(hint.to_owned())
        .margin(Margin::symmetric(10, 5))
        .min_size(Vec2::new(0.0, 28.0))
        .vertical_align(Align::Center)
        .desired_width(f32::INFINITY)
}

/// A field for lines of text, framed as [`field`] is.
pub fn area(typed: &mut String) -> egui::TextEdit<'_> {
    egui::TextEdit::multiline(typed)
        .margin(Margin::symmetric(10, 5))
        .desired_rows(2)
        .desired_width(f32::INFINITY)
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
    if selected {
        edge(ui, cx, rect);
    }
    if response.has_focus() {
        ui.painter()
            .rect_stroke(rect, 5.0, Stroke::new(2.0, cx.palette.focus), StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter()
            .rect_stroke(rect, 5.0, Stroke::new(1.0, cx.palette.line), StrokeKind::Inside);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// The brass edge of what is selected: seen where its colour alone is not.
pub fn edge(ui: &Ui, cx: &UiCx<'_>, rect: Rect) {
    let edge = rect.with_max_x(rect.left() + 3.0);
    ui.painter().rect_filled(edge, CornerRadius::ZERO, cx.palette.accent);
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

/// Height of a bar, points.
const BAR: f32 = 20.0;

/// A bar in parts. What a part is stands in it where there is room, else in the legend below.
pub fn bar(ui: &mut Ui, cx: &UiCx<'_>, parts: &[Part]) {
    let whole: u64 = parts.iter().map(|p| p.amount).sum();
    if whole == 0 {
        return;
    }
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, BAR), Sense::hover());
    let mut left = rect.left();
    let mut below: Vec<&Part> = Vec::new();
    for part in parts {
        let wide = share(part.amount, whole) * width;
        let piece = Rect::from_min_size(egui::pos2(left, rect.top()), Vec2::new(wide, rect.height()));
        left += wide;
        // A gap, so that two parts do not run into each other.
        let piece = if wide > 3.0 { piece.with_max_x(piece.right() - 1.5) } else { piece };
        ui.painter().rect_filled(piece, CornerRadius::ZERO, cx.tone(part.tone));
        let galley = legend(ui, &part.words);
        if galley.size().x + 12.0 <= piece.width() {
            let at = egui::pos2(piece.left() + 6.0, piece.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, cx.palette.words_on(cx.tone(part.tone)));
        } else {
            below.push(part);
        }
    }
    let words: Vec<&str> = parts.iter().map(|p| p.words.as_str()).collect();
    let spoken = words.join(", ");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    if below.is_empty() {
        return;
    }
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        ui.spacing_mut().item_spacing = Vec2::new(14.0, 2.0);
        ui.horizontal_wrapped(|ui| below.iter().for_each(|part| swatch_ui(ui, cx, part)));
    });
}

/// Words of a legend on one line.
fn legend(ui: &Ui, words: &str) -> Arc<Galley> {
    ui.fonts_mut(|f| f.layout_no_wrap(words.to_owned(), FontId::proportional(13.0), Color32::PLACEHOLDER))
}

/// A square in the colour of a part, and its words: one piece, so that neither stands alone at the end of a line.
fn swatch_ui(ui: &mut Ui, cx: &UiCx<'_>, part: &Part) {
    const SIDE: f32 = 11.0;
    let galley = legend(ui, &part.words);
    let size = Vec2::new(SIDE + 6.0 + galley.size().x, galley.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let middle = egui::pos2(rect.left() + SIDE / 2.0, rect.center().y);
    let square = Rect::from_center_size(middle, Vec2::splat(SIDE));
    ui.painter().rect_filled(square, CornerRadius::ZERO, cx.tone(part.tone));
    ui.painter()
        .galley(egui::pos2(rect.left() + SIDE + 6.0, rect.top()), galley, cx.palette.text);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &part.words));
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
    // The trough is dark and framed: in the colour of what is selected it would be read as filled.
    painter.rect_filled(rect, 6.0, cx.palette.ground);
    let filled = rect.with_max_x(rect.left() + share(u64::from(value), 1000) * rect.width());
    painter.rect_filled(filled, 6.0, cx.tone(tone));
    painter.rect_stroke(rect, 6.0, Stroke::new(1.0, cx.palette.handle()), StrokeKind::Inside);
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
    // Where the bar says the name of the place, there is little room.
    let margin = if cx.said.is_some() { Margin::symmetric(12, 8) } else { Margin::symmetric(18, 14) };
    Frame::NONE.fill(cx.palette.ground).inner_margin(margin)
}

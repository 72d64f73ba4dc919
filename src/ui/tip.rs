//! Texts whose terms explain themselves. A term opens a tooltip; a term inside a tooltip opens the next one. A click,
//! Enter or Space on the term, or T while it is pointed at, keeps the tooltips open, so that they can be read at
//! leisure and pointed into; Escape closes the innermost, its button closes any.

use egui::{
    Area, Frame, Id, Key, Label, Modifiers, Order, Response, RichText, Sense, Ui, WidgetInfo, WidgetType,
};
use egui_phosphor::regular as icon;

use super::cx::UiCx;
use super::glossary::{Entry, Forms};
use super::theme::strong;
use super::widget;

/// Tooltips inside each other, at most.
const DEPTH: usize = 4;
/// Width of a tooltip, points.
const WIDTH: f32 = 340.0;

/// The tooltips around a text, from the outermost.
#[derive(Debug, Clone, Default)]
struct Chain {
    entries: Vec<Entry>,
    locks: Vec<Id>,
}

/// Draws a text; its terms can be looked up where they stand.
pub fn text(ui: &mut Ui, cx: &UiCx<'_>, text: &str, size: f32) {
    flow(ui, cx, text, size, &Chain::default());
}

/// The forms of terms in the language that is spoken, made once.
fn forms(ui: &Ui, cx: &UiCx<'_>) -> Forms {
    let id = Id::new("glossary").with(cx.words.language().code());
    let kept = ui.data(|d| d.get_temp::<Forms>(id));
    kept.unwrap_or_else(|| {
        let forms = Forms::of(cx.words);
        ui.data_mut(|d| d.insert_temp(id, forms.clone()));
        forms
    })
}

fn flow(ui: &mut Ui, cx: &UiCx<'_>, text: &str, size: f32, chain: &Chain) {
    let pieces = forms(ui, cx).pieces(cx.words, text);
    // What is being explained, or explains this, is not explained again.
    let opens = |entry: &Option<Entry>| {
        chain.entries.len() < DEPTH && entry.as_ref().is_some_and(|e| !chain.entries.contains(e))
    };
    if !pieces.iter().any(|(_, entry)| opens(entry)) {
        ui.add(Label::new(RichText::new(text).size(size)).wrap());
        return;
    }
    ui.scope(|ui| {
        // A row is as high as its text: the first one would be as high as a button.
        let font = egui::FontId::proportional(size);
        ui.spacing_mut().interact_size.y = ui.fonts_mut(|f| f.row_height(&font));
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        ui.horizontal_wrapped(|ui| {
            for (piece, entry) in &pieces {
                match entry {
                    Some(found) if opens(entry) => term(ui, cx, piece, found, size, chain),
                    _ => drop(ui.add(Label::new(RichText::new(piece).size(size)).wrap())),
                }
            }
        });
    });
}

fn is_locked(ui: &Ui, lock: Id) -> bool {
    ui.data(|d| d.get_temp::<bool>(lock)).unwrap_or(false)
}

fn set_locked(ui: &Ui, lock: Id, locked: bool) {
    ui.data_mut(|d| d.insert_temp(lock, locked));
}

/// A term: underlined, with its tooltip.
fn term(ui: &mut Ui, cx: &UiCx<'_>, piece: &str, entry: &Entry, size: f32, chain: &Chain) {
    let shown = RichText::new(piece).size(size).underline().color(cx.palette.accent);
    let response = ui.add(Label::new(shown).sense(Sense::click()));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Link, true, piece));
    let lock = response.id.with("locked");
    let locked = is_locked(ui, lock);
    let by_key = response.hovered()
        && !ui.ctx().egui_wants_keyboard_input()
        && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::T));
    if response.clicked() || by_key {
        set_locked(ui, lock, !locked);
        // What stands inside a tooltip that closes would close with it.
        if !locked {
            chain.locks.iter().for_each(|outer| set_locked(ui, *outer, true));
        }
    }
    let mut inner = chain.clone();
    inner.entries.push(entry.clone());
    inner.locks.push(lock);
    if is_locked(ui, lock) {
        locked_ui(ui, cx, &response, entry, size, &inner);
    } else {
        response.on_hover_ui(|ui| {
            ui.set_max_width(WIDTH);
            body(ui, cx, entry, size, &inner);
            widget::second(ui, cx, &cx.t("ui-tip-keep"));
        });
    }
}

/// A tooltip that stays.
fn locked_ui(ui: &Ui, cx: &UiCx<'_>, response: &Response, entry: &Entry, size: f32, chain: &Chain) {
    let Some(lock) = chain.locks.last().copied() else { return };
    let below = response.rect.left_bottom() + egui::vec2(0.0, 3.0);
    let area = Area::new(lock.with("tip"))
        .order(Order::Tooltip)
        .fixed_pos(below)
        .constrain(true);
    let mut closes = false;
    area.show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).show(ui, |ui| {
            ui.set_max_width(WIDTH);
            body(ui, cx, entry, size, chain);
            let words = format!("{} {}", icon::LOCK, cx.t("ui-tip-close"));
            let button = ui.small_button(words);
            let spoken = format!("{}: {}", cx.t("ui-tip-close"), entry.says(cx.words).0);
            button.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
            closes = button.clicked();
        });
    });
    // Those inside have looked for the key already: the innermost takes it.
    if closes || ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
        set_locked(ui, lock, false);
    }
}

fn body(ui: &mut Ui, cx: &UiCx<'_>, entry: &Entry, size: f32, chain: &Chain) {
    let (title, says) = entry.says(cx.words);
    ui.add(Label::new(RichText::new(title).family(strong())).wrap());
    flow(ui, cx, &says, size, chain);
}

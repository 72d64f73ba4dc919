//! Panel: the palette. Type a few letters of a place, an item, a rule or a request, and go there.

use egui::{Key, Modifiers, RichText, ScrollArea, Ui};

use crate::ui::vm::palette::PaletteVm;
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// What the field and the frame around the list take of the window's height, points.
const BESIDE_LIST: f32 = 96.0;

/// What is typed, and which entry is chosen.
#[derive(Debug, Clone, Default)]
struct Typed {
    text: String,
    chosen: usize,
}

/// Draws the palette over everything.
pub fn palette_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &PaletteVm, out: &mut Vec<UiCommand>) {
    let id = egui::Id::new("palette");
    let shown = egui::Modal::new(id).show(ui.ctx(), |ui| {
        ui.set_width(560.0_f32.min(ui.ctx().content_rect().width() - 40.0));
        let mut typed: Typed = ui.data(|d| d.get_temp(id)).unwrap_or_default();
        let (down, up, enter) = ui.input_mut(|i| {
            (
                i.consume_key(Modifiers::NONE, Key::ArrowDown),
                i.consume_key(Modifiers::NONE, Key::ArrowUp),
                i.key_pressed(Key::Enter),
            )
        });
        let response = ui.add(widget::field(&mut typed.text, &cx.t("ui-palette-hint")));
        let spoken = cx.t("ui-palette-hint");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::TextEdit, true, &spoken));
        if response.changed() {
            typed.chosen = 0;
        }
        response.request_focus();
        let found = vm.matching(&typed.text);
        let last = found.len().saturating_sub(1);
        if down {
            typed.chosen = (typed.chosen + 1).min(last);
        }
        if up {
            typed.chosen = typed.chosen.saturating_sub(1);
        }
        let mut chosen = None;
        // The field stays in sight, however low the window.
        let high = (ui.ctx().content_rect().height() - BESIDE_LIST).max(ui.spacing().interact_size.y);
        ScrollArea::vertical()
            .max_height(high)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                for (n, entry) in found.into_iter().enumerate() {
                    let words = format!("{}  {}", entry.icon, entry.words);
                    let label = ui.selectable_label(n == typed.chosen, RichText::new(words));
                    if n == typed.chosen && (up || down) {
                        label.scroll_to_me(None);
                    }
                    if label.clicked() || (n == typed.chosen && enter) {
                        chosen = Some(entry.command.clone());
                    }
                }
            });
        ui.data_mut(|d| d.insert_temp(id, typed));
        chosen
    });
    let done = shown.inner.is_some() || shown.should_close();
    out.extend(shown.inner);
    if done {
        ui.data_mut(|d| d.remove::<Typed>(id));
        out.push(UiCommand::Palette(false));
    }
}

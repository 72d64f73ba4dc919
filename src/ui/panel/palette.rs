//! Panel: the palette. Type a few letters of a place, an item, a rule or an act, and go there.

use egui::{Key, Ui};

use crate::ui::vm::shell::ShellVm;
use crate::ui::{UiCommand, UiCx};

/// Draws the palette over everything.
pub fn palette_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ShellVm, out: &mut Vec<UiCommand>) {
    let id = egui::Id::new("palette");
    let shown = egui::Modal::new(id).show(ui.ctx(), |ui| {
        ui.set_width(520.0_f32.min(ui.ctx().content_rect().width() - 40.0));
        let mut typed: String = ui.data(|d| d.get_temp(id)).unwrap_or_default();
        let field = egui::TextEdit::singleline(&mut typed)
            .hint_text(cx.t("ui-palette-hint"))
            .desired_width(f32::INFINITY);
        let response = ui.add(field);
        response.request_focus();
        let wanted = typed.to_lowercase();
        let entries = vm.places.iter().map(|tab| (cx.t(tab.place.key()), UiCommand::Open(tab.place)));
        let matching: Vec<_> = entries.filter(|(words, _)| words.to_lowercase().contains(&wanted)).collect();
        let enter = ui.input(|i| i.key_pressed(Key::Enter));
        let mut chosen = None;
        for (n, (words, command)) in matching.into_iter().enumerate().take(14) {
            if ui.selectable_label(n == 0, words).clicked() || (n == 0 && enter) {
                chosen = Some(command);
            }
        }
        ui.data_mut(|d| d.insert_temp(id, typed));
        chosen
    });
    if let Some(command) = shown.inner.clone() {
        out.push(command);
    }
    if shown.inner.is_some() || shown.should_close() {
        ui.data_mut(|d| d.remove::<String>(id));
        out.push(UiCommand::Palette(false));
    }
}

//! Panel: a request being written, in three columns: what is read, what is written, what the law says and what
//! it would touch. Each scrolls as a whole; where there is no room for three, they come one at a time.

mod field;
mod form;
mod preview;

use egui::{ScrollArea, Ui, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::text::Msg;
use crate::ui::vm::draft::{DraftVm, OpenDraft};
use crate::ui::widget;
use crate::ui::{Place, UiCommand, UiCx};

/// In a place less wide or less high than this the columns come one at a time.
const COLUMNS: [f32; 2] = [1150.0, 420.0];

/// Draws the drafts.
pub fn draft_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &DraftVm, out: &mut Vec<UiCommand>) {
    let room = ui.available_size();
    let is_narrow = room.x < COLUMNS[0] || room.y < COLUMNS[1];
    let Some(draft) = &vm.open else {
        bar_ui(ui, cx, vm, out);
        widget::nothing(ui, cx, icon::PENCIL_LINE, &cx.t("ui-draft-empty"));
        return;
    };
    if is_narrow {
        narrow_ui(ui, cx, vm, draft, out);
        return;
    }
    bar_ui(ui, cx, vm, out);
    let room = ui.available_size();
    let widths = [0.36, 0.37, 0.25].map(|share| share * room.x);
    ui.horizontal_top(|ui| {
        for (n, width) in widths.into_iter().enumerate() {
            ui.allocate_ui(egui::vec2(width, room.y), |ui| {
                ui.vertical(|ui| {
                    ui.set_width(width - 12.0);
                    column_ui(ui, cx, draft, n, false, out);
                });
            });
            if n < 2 {
                ui.separator();
            }
        }
    });
}

/// One column at a time, chosen by tabs.
fn narrow_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &DraftVm, draft: &OpenDraft, out: &mut Vec<UiCommand>) {
    let id = ui.id().with("column");
    let mut column: usize = ui.data(|d| d.get_temp(id)).unwrap_or(1);
    ui.horizontal_wrapped(|ui| {
        for (n, key) in ["ui-draft-read", "ui-draft-write", "ui-draft-before"].iter().enumerate() {
            ui.selectable_value(&mut column, n, cx.t(key));
        }
        if vm.drafts.len() > 1 {
            drafts_menu(ui, cx, vm, 150.0, out);
        }
        new_menu(ui, cx, vm, true, out);
    });
    ui.data_mut(|d| d.insert_temp(id, column));
    column_ui(ui, cx, draft, column, true, out);
}

fn column_ui(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    draft: &OpenDraft,
    column: usize,
    narrow: bool,
    out: &mut Vec<UiCommand>,
) {
    ui.push_id(column, |ui| match column {
        0 => read_ui(ui, cx, draft, out),
        1 => form::write_ui(ui, cx, draft, narrow, out),
        _ => preview::preview_ui(ui, cx, draft, narrow, out),
    });
}

/// Which draft, where there are several, and a new one.
fn bar_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &DraftVm, out: &mut Vec<UiCommand>) {
    ui.horizontal_wrapped(|ui| {
        widget::title(ui, cx, &cx.t("ui-place-draft"));
        if vm.drafts.len() > 1 || (vm.open.is_none() && !vm.drafts.is_empty()) {
            drafts_menu(ui, cx, vm, 420.0, out);
        }
        new_menu(ui, cx, vm, false, out);
    });
    ui.add_space(4.0);
}

/// The drafts as a menu.
fn drafts_menu(ui: &mut Ui, cx: &UiCx<'_>, vm: &DraftVm, width: f32, out: &mut Vec<UiCommand>) {
    let spoken = cx.t("ui-draft-others");
    let open = vm.drafts.iter().find(|(_, open)| *open);
    let shown = open.map_or_else(|| spoken.clone(), |(title, _)| title.clone());
    let size = egui::vec2(width, ui.spacing().interact_size.y);
    ui.allocate_ui(size, |ui| {
        let menu = egui::ComboBox::from_id_salt("drafts")
            .selected_text(shown)
            .width(width)
            .wrap_mode(egui::TextWrapMode::Truncate)
            .show_ui(ui, |ui| {
                for (n, (title, open)) in vm.drafts.iter().enumerate() {
                    if ui.selectable_label(*open, title).clicked() {
                        out.push(UiCommand::ChooseDraft(n));
                    }
                }
            });
        menu.response
            .widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &spoken));
    });
}

/// A new request: every channel that is open, by state.
fn new_menu(ui: &mut Ui, cx: &UiCx<'_>, vm: &DraftVm, short: bool, out: &mut Vec<UiCommand>) {
    let spoken = cx.t("ui-draft-begin");
    let words = if short { icon::PLUS.to_owned() } else { format!("{} {spoken}", icon::PLUS) };
    let menu = ui.menu_button(words, |ui| {
        ScrollArea::vertical().max_height(460.0).show(ui, |ui| {
            let mut state = "";
            for channel in &vm.channels {
                if state != channel.state {
                    state = &channel.state;
                    widget::section(ui, cx, state);
                }
                let words = Msg::new("ui-request-title")
                    .text("instrument", channel.instrument.clone())
                    .text("addressee", channel.desk.clone());
                if ui.button(cx.say(&words)).on_hover_text(&channel.title).clicked() {
                    out.push(UiCommand::NewDraft {
                        instrument: channel.instrument.clone(),
                        addressee: channel.addressee.clone(),
                        lead: None,
                    });
                    ui.close();
                }
            }
        });
    });
    menu.response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    if short {
        menu.response.on_hover_text(&spoken);
    }
}

/// What is read beside the draft.
fn read_ui(ui: &mut Ui, cx: &UiCx<'_>, draft: &OpenDraft, out: &mut Vec<UiCommand>) {
    let chosen = super::reader::items_menu(ui, cx, &draft.items, &cx.t("ui-draft-read"));
    if let Some(handle) = chosen {
        out.push(UiCommand::ReadItem(handle));
        out.push(UiCommand::Open(Place::Draft));
    }
    match &draft.artefact {
        Some(artefact) => super::reader::artefact_ui(ui, cx, artefact, false, out),
        None => widget::nothing(ui, cx, icon::FILE_TEXT, &cx.t("ui-reader-choose")),
    }
}

//! Panel: the file and the artefact that is read.

mod lines;

use egui::text::LayoutJob;
use egui::{FontId, Label, RichText, ScrollArea, Ui, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::ui::theme::{Tone, italic};
use crate::ui::vm::reader::{ArtefactVm, ItemLine, ReaderVm};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Height of an item in the list, with one line below its name and with two, points.
const ITEM: [f32; 2] = [52.0, 68.0];
/// The gap after it.
const GAP: f32 = 2.0;
/// Size of the letters of what is said below its name, points.
const SECOND: f32 = 12.5;
/// Items of a longer list are all of one height, so that only those in sight are drawn.
const FREE: usize = 150;
/// In a window narrower than this the list is a menu above the artefact; so it is in a place narrower than the second.
const LIST_POINTS: [f32; 2] = [1000.0, 620.0];
/// Of an artefact with more lines, the gloss stands before them: after them nobody would find it.
const LONG: usize = 60;

/// Draws the reader: items on the left and the artefact on the right; where there is no room, a menu of items.
pub fn reader_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ReaderVm, out: &mut Vec<UiCommand>) {
    if vm.items.is_empty() {
        widget::title(ui, cx, &cx.t("ui-place-reader"));
        widget::nothing(ui, cx, icon::FILE_TEXT, &cx.t("ui-reader-empty"));
        return;
    }
    let whole = ui.available_size();
    if ui.ctx().content_rect().width() < LIST_POINTS[0] || whole.x < LIST_POINTS[1] {
        let chosen = items_menu(ui, cx, &vm.items, &cx.t("ui-place-reader"));
        out.extend(chosen.map(UiCommand::ReadItem));
        open_ui(ui, cx, vm, false, out);
        return;
    }
    ui.horizontal_top(|ui| {
        let width = (whole.x * 0.28).clamp(210.0, 380.0);
        ui.allocate_ui(egui::vec2(width, whole.y), |ui| {
            ui.vertical(|ui| {
                ui.set_width(width);
                list_ui(ui, cx, &vm.items, out);
            });
        });
        ui.separator();
        ui.vertical(|ui| open_ui(ui, cx, vm, true, out));
    });
}

fn open_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ReaderVm, titled: bool, out: &mut Vec<UiCommand>) {
    match &vm.open {
        Some(artefact) => artefact_ui(ui, cx, artefact, titled, out),
        None => widget::nothing(ui, cx, icon::BOOK_OPEN, &cx.t("ui-reader-choose")),
    }
}

fn sign_of(item: &ItemLine) -> &'static str {
    if item.state.0 == Tone::Accent { icon::ENVELOPE_SIMPLE } else { icon::FILE_TEXT }
}

/// What an item is, beside its name.
fn second_of(item: &ItemLine) -> String {
    format!("{} · {}", item.state.1, item.second)
}

/// The same with its name above: what a tooltip says where the line is cut.
fn whole_of(item: &ItemLine) -> String {
    let mut words = item.title.clone();
    words.push('\n');
    words.push_str(&second_of(item));
    words
}

/// Items as a menu on one line; the one that was chosen.
pub(super) fn items_menu(ui: &mut Ui, cx: &UiCx<'_>, items: &[ItemLine], spoken: &str) -> Option<String> {
    let mut chosen = None;
    let open = items.iter().find(|i| i.open);
    let shown = match open {
        Some(item) => format!("{} {}", sign_of(item), item.title),
        None => cx.t("ui-draft-choose-item"),
    };
    let menu = egui::ComboBox::from_id_salt("item")
        .selected_text(shown)
        .width((ui.available_width() - 8.0).min(460.0))
        .wrap_mode(egui::TextWrapMode::Truncate)
        .show_ui(ui, |ui| {
            for item in items {
                let words = format!("{} {}", sign_of(item), item.title);
                let entry = ui.selectable_label(item.open, words).on_hover_text(second_of(item));
                if entry.clicked() {
                    chosen = Some(item.handle.clone());
                }
            }
        });
    menu.response
        .widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, spoken));
    if let Some(item) = open {
        menu.response.on_hover_text(whole_of(item));
    }
    chosen
}

fn list_ui(ui: &mut Ui, cx: &UiCx<'_>, items: &[ItemLine], out: &mut Vec<UiCommand>) {
    widget::title(ui, cx, &cx.t("ui-place-reader"));
    ui.spacing_mut().item_spacing.y = GAP;
    // One pitch: what is drawn is as high as the rows are reckoned, 12 points of which are the frame's.
    ui.spacing_mut().interact_size.y = 20.0;
    let area = ScrollArea::vertical().id_salt("items").auto_shrink(false);
    if items.len() > FREE {
        area.show_rows(ui, ITEM[0], items.len(), |ui, range| {
            items
                .get(range)
                .unwrap_or_default()
                .iter()
                .for_each(|item| item_ui(ui, cx, item, 1, out));
        });
    } else {
        area.show(ui, |ui| items.iter().for_each(|item| item_ui(ui, cx, item, 2, out)));
    }
}

/// An item: its name, and what is said below it in so many lines at most. The whole is in its tooltip.
fn item_ui(ui: &mut Ui, cx: &UiCx<'_>, item: &ItemLine, lines: usize, out: &mut Vec<UiCommand>) {
    let room = ui.available_width() - 16.0;
    let font = FontId::proportional(SECOND);
    let mut job = LayoutJob::simple(second_of(item), font, cx.palette.secondary, room);
    job.wrap.max_rows = lines;
    let second = ui.fonts_mut(|f| f.layout_job(job));
    let height = if second.rows.len() > 1 { ITEM[1] } else { ITEM[0] };
    let row = widget::row(ui, cx, item.open, &item.title, |ui| {
        ui.set_height(height - 12.0);
        ui.horizontal(|ui| {
            ui.label(RichText::new(sign_of(item)).color(cx.tone(item.state.0)));
            ui.add(Label::new(&item.title).truncate());
        });
        ui.add(Label::new(second).show_tooltip_when_elided(false));
    });
    if row.on_hover_text(whole_of(item)).clicked() {
        out.push(UiCommand::ReadItem(item.handle.clone()));
    }
}

/// Draws an artefact, all of it in one scroll: facts, lines with the values that can be marked, what is marked, gloss.
/// Without its title where a menu says it above.
pub fn artefact_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ArtefactVm, titled: bool, out: &mut Vec<UiCommand>) {
    let area = ScrollArea::vertical().id_salt(("artefact", &vm.title)).auto_shrink(false);
    area.show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 6.0);
        if titled {
            widget::title(ui, cx, &vm.title);
        }
        widget::second(ui, cx, &vm.facts.join(" · "));
        if vm.lines.is_empty() {
            widget::nothing(ui, cx, icon::FILE_TEXT, &cx.t("ui-reader-no-file"));
        } else {
            let how = if vm.marks == 0 { "ui-reader-no-marks" } else { "ui-reader-how" };
            widget::second(ui, cx, &cx.t(how));
        }
        if vm.lines.len() > LONG {
            gloss_ui(ui, cx, vm);
        }
        if !vm.lines.is_empty() {
            widget::card(ui, cx, |ui| {
                ui.set_min_width(ui.available_width());
                lines::lines_ui(ui, cx, vm, out);
            });
        }
        marked_ui(ui, cx, vm, out);
        if vm.lines.len() <= LONG {
            gloss_ui(ui, cx, vm);
        }
        ui.add_space(8.0);
    });
}

fn gloss_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ArtefactVm) {
    if vm.gloss.is_empty() {
        return;
    }
    widget::section(ui, cx, &cx.t("ui-reader-gloss"));
    for line in &vm.gloss {
        let text = RichText::new(line).family(italic()).color(cx.palette.secondary);
        ui.add(Label::new(text).wrap());
    }
}

fn marked_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ArtefactVm, out: &mut Vec<UiCommand>) {
    if vm.marked.is_empty() {
        return;
    }
    widget::section(ui, cx, &cx.t("ui-reader-marked"));
    for (name, words) in &vm.marked {
        ui.horizontal(|ui| {
            for (sign, key) in [(icon::X, "ui-reader-unmark"), (icon::COPY, "ui-reader-copy")] {
                let button = ui.small_button(sign).on_hover_text(cx.t(key));
                let spoken = format!("{}: {words}", cx.t(key));
                button.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
                if !button.clicked() {
                    continue;
                }
                if sign == icon::X {
                    out.push(UiCommand::Mark(name.clone()));
                } else {
                    ui.ctx().copy_text(words.clone());
                }
            }
            ui.add(Label::new(RichText::new(words).monospace().size(13.0)).wrap());
        });
    }
}

//! Panel: the form of an act, over the place; and what is offered, as buttons.

use egui::{Frame, Label, RichText, ScrollArea, Ui, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::kernel::Name;
use crate::ui::act::{ActFormVm, Filled, Kind, Offer, ParamVm, Value, Values};
use crate::ui::theme::{Tone, strong};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Lists longer than this can be filtered.
const FILTER_FROM: usize = 10;
/// Air between the form and the edges of the window, points.
const AIR: f32 = 12.0;
/// What stands around the fields, in points, until it was drawn once; and what the fields have at least.
const AROUND: f32 = 190.0;
const FIELDS: f32 = 64.0;
/// So many choices of a list are seen at once.
const SEEN: f32 = 4.0;
/// How a date is written.
const DATE: &str = "2027-03-01 00:00";

/// Draws what is offered; one that cannot be done says which condition fails.
pub fn offers_ui<'v>(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    offers: impl Iterator<Item = &'v Offer>,
    out: &mut Vec<UiCommand>,
) {
    for offer in offers {
        let words = format!("{} {}…", icon::CARET_RIGHT, offer.title);
        if widget::button_if(ui, cx, &words, &offer.ready).clicked() {
            out.push(offer.command.clone());
        }
    }
}

/// Draws the form of the act that is open.
pub fn act_form_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ActFormVm, out: &mut Vec<UiCommand>) {
    let room = ui.ctx().content_rect();
    let width = 520.0_f32.min(room.width() - 40.0);
    let id = egui::Id::new("act");
    let shown = egui::Modal::new(id).show(ui.ctx(), |ui| {
        ui.set_width(width);
        // What stands around the fields was measured when it was drawn last.
        let around: f32 = ui.data(|d| d.get_temp(id)).unwrap_or(AROUND);
        let frame = Frame::popup(ui.style()).total_margin().sum().y;
        let high = (room.height() - 2.0 * AIR - frame - around).max(FIELDS);
        widget::title(ui, cx, &vm.title);
        widget::second(ui, cx, &vm.what);
        ui.add_space(6.0);
        let mut values = vm.values.clone();
        let area = ScrollArea::vertical().max_height(high).min_scrolled_height(FIELDS);
        let fields = area.show(ui, |ui| {
            for param in &vm.params {
                param_ui(ui, cx, param, &mut values);
            }
        });
        if values != vm.values {
            out.push(UiCommand::FillAct(values));
        }
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            match &vm.ready {
                Ok(command) => {
                    if widget::primary(ui, cx, &cx.t("ui-act-do")).clicked() {
                        out.push(command.clone());
                    }
                }
                Err(why) => {
                    let label = RichText::new(cx.t("ui-act-do")).color(cx.palette.secondary);
                    ui.add_enabled(false, egui::Button::new(label)).on_disabled_hover_text(why);
                }
            }
            if ui.button(cx.t("ui-act-cancel")).clicked() {
                out.push(UiCommand::CloseAct);
            }
        });
        if let Err(why) = &vm.ready {
            ui.add(Label::new(RichText::new(why).size(13.5).color(cx.palette.waiting)).wrap());
        }
        let measured = ui.min_rect().height() - fields.inner_rect.height();
        if (measured - around).abs() > 0.5 {
            ui.data_mut(|d| d.insert_temp(id, measured));
            ui.ctx().request_repaint();
        }
    });
    if shown.should_close() {
        out.push(UiCommand::CloseAct);
    }
}

fn param_ui(ui: &mut Ui, cx: &UiCx<'_>, param: &ParamVm, values: &mut Values) {
    ui.push_id(param.name, |ui| {
        if param.kind != Kind::Yes {
            ui.horizontal(|ui| {
                ui.label(RichText::new(&param.title).family(strong()).size(13.5));
                if !param.required {
                    ui.label(RichText::new(cx.t("ui-draft-optional")).size(12.5).color(cx.palette.secondary));
                }
            });
        }
        let name = param.name.to_owned();
        match param.kind {
            Kind::One(_) => one_ui(ui, cx, param, values),
            Kind::Many(_) => many_ui(ui, cx, param, values),
            Kind::Yes => {
                let mut value = Filled(values).yes(&name);
                if widget::check(ui, cx, &mut value, &param.title).changed() {
                    values.insert(name, Value::Yes(value));
                }
            }
            Kind::Decide => {
                ui.horizontal(|ui| {
                    let now = values.get(&name).cloned();
                    for (value, key) in [(true, "yes"), (false, "no")] {
                        let chosen = now == Some(Value::Yes(value));
                        let response = ui.selectable_label(chosen, cx.t(key));
                        let spoken = format!("{}: {}", param.title, cx.t(key));
                        response.widget_info(|| {
                            WidgetInfo::selected(WidgetType::RadioButton, true, chosen, &spoken)
                        });
                        if response.clicked() {
                            values.insert(name.clone(), Value::Yes(value));
                        }
                    }
                });
            }
            Kind::Number(least, most) => number_ui(ui, cx, param, least..=most, values),
            Kind::Text | Kind::Date => {
                let mut value = Filled(values).text(&name);
                let response = ui.add(if param.kind == Kind::Date {
                    widget::field(&mut value, DATE)
                } else {
                    widget::area(&mut value)
                });
                response.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, &param.title));
                if response.changed() {
                    values.insert(name, Value::Text(value));
                }
            }
        }
        ui.add_space(5.0);
    });
}

/// A number is not there until it is set: what nobody chose should not be sent.
fn number_ui(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    param: &ParamVm,
    range: std::ops::RangeInclusive<u64>,
    values: &mut Values,
) {
    let Some(before) = Filled(values).number(param.name) else {
        let set = ui.button(cx.t("ui-act-set"));
        let spoken = format!("{}: {}", param.title, cx.t("ui-act-set"));
        set.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
        if set.clicked() {
            values.insert(param.name.to_owned(), Value::Number(*range.start()));
        }
        return;
    };
    let mut value = before;
    let field = ui.add(egui::DragValue::new(&mut value).range(range));
    field.widget_info(|| WidgetInfo::labeled(WidgetType::DragValue, true, &param.title));
    if value != before {
        values.insert(param.name.to_owned(), Value::Number(value));
    }
}

fn one_ui(ui: &mut Ui, cx: &UiCx<'_>, param: &ParamVm, values: &mut Values) {
    let chosen = Filled(values).one(param.name);
    let words = |value: &Name| param.choices.iter().find(|c| c.value == *value).map(|c| c.words.clone());
    let shown = chosen.as_ref().and_then(words).unwrap_or_else(|| cx.t("ui-draft-none"));
    let combo = egui::ComboBox::from_id_salt("choice")
        .selected_text(shown)
        .width(ui.available_width() - 8.0)
        .wrap_mode(egui::TextWrapMode::Truncate)
        .show_ui(ui, |ui| {
            for choice in &param.choices {
                if ui
                    .selectable_label(chosen.as_ref() == Some(&choice.value), &choice.words)
                    .clicked()
                {
                    values.insert(param.name.to_owned(), Value::One(choice.value.clone()));
                }
            }
        });
    combo
        .response
        .widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &param.title));
}

fn many_ui(ui: &mut Ui, cx: &UiCx<'_>, param: &ParamVm, values: &mut Values) {
    if param.choices.is_empty() {
        widget::second(ui, cx, &cx.t("ui-act-nothing"));
        return;
    }
    let mut chosen = Filled(values).many(param.name);
    let before = chosen.clone();
    let id = ui.id().with("filter");
    let mut typed: String = ui.data(|d| d.get_temp(id)).unwrap_or_default();
    if param.choices.len() > FILTER_FROM {
        let field = ui.add(widget::field(&mut typed, &cx.t("ui-filter")));
        let spoken = format!("{}: {}", param.title, cx.t("ui-filter"));
        field.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, &spoken));
    }
    let wanted = typed.to_lowercase();
    ui.data_mut(|d| d.insert_temp(id, typed));
    if !before.is_empty() {
        chosen_ui(ui, cx, param, &before, &mut chosen);
    }
    let rest = param.choices.iter().filter(|c| !before.contains(&c.value));
    let fits = rest.filter(|c| wanted.is_empty() || is_found(&c.words, &wanted));
    ui.scope(|ui| {
        // The form fades already; a list in it ends at a whole choice.
        ui.spacing_mut().scroll.fade.strength = 0.0;
        let gap = ui.spacing().item_spacing.y;
        let area = ScrollArea::vertical()
            .id_salt("rest")
            .max_height(SEEN * (ui.spacing().interact_size.y + gap) - gap)
            .auto_shrink([false, true]);
        area.show(ui, |ui| {
            for choice in fits {
                if ui.selectable_label(false, format!("{} {}", icon::PLUS, choice.words)).clicked() {
                    chosen.push(choice.value.clone());
                }
            }
        });
    });
    if chosen != before {
        values.insert(param.name.to_owned(), Value::Many(chosen));
    }
}

/// Whether words hold what is typed: a space is typed where one stands that does not break, too.
fn is_found(words: &str, wanted: &str) -> bool {
    words.to_lowercase().replace('\u{a0}', " ").contains(wanted)
}

/// What was chosen, each to be taken back.
fn chosen_ui(ui: &mut Ui, cx: &UiCx<'_>, param: &ParamVm, before: &[Name], chosen: &mut Vec<Name>) {
    ui.horizontal_wrapped(|ui| {
        for value in before {
            let words = param
                .choices
                .iter()
                .find(|c| c.value == *value)
                .map_or(value.as_str(), |c| &c.words);
            if widget::chip_button(ui, cx, Tone::Accent, &format!("{words} {}", icon::X), true).clicked() {
                chosen.retain(|v| v != value);
            }
        }
    });
}

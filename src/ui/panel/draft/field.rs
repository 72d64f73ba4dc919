//! One field of the form: how it is filled in. Every change is a change of the whole form.

use egui::{RichText, Ui, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::case::command::{Considered, EmergencyClaim, Form, Moment, Stretch};
use crate::kernel::{CivilTime, Name};
use crate::law::acts::{BulkPlan, HandlingPlan, Renewal};
use crate::law::facts::Target;
use crate::law::instrument::Field;
use crate::ui::UiCx;
use crate::ui::theme::Tone;
use crate::ui::vm::draft::{Choice, FieldVm, Options};
use crate::ui::widget;

/// Width of a box for a moment that is typed, points.
const MOMENT: f32 = 166.0;

/// Whether half the width of a form is enough for a field.
pub(super) fn is_short(field: Field) -> bool {
    match field {
        Field::Category
        | Field::Offence
        | Field::Target
        | Field::Necessity
        | Field::Authoriser
        | Field::UserNotice
        | Field::Preservation
        | Field::Person
        | Field::Asset
        | Field::Moment
        | Field::Emergency
        | Field::FollowUp
        | Field::Translation
        | Field::Remedies
        | Field::Judgments => true,
        Field::Identifiers
        | Field::Nexus
        | Field::Period
        | Field::Alternatives
        | Field::Encloses
        | Field::Duration => false,
    }
}

/// Draws the control of a field.
pub(super) fn field_ui(ui: &mut Ui, cx: &UiCx<'_>, row: &FieldVm, options: &Options, form: &mut Form) {
    let name = row.title.clone();
    match row.field {
        Field::Category => choose(ui, cx, &name, &options.categories, &mut form.category),
        Field::Offence => choose(ui, cx, &name, &options.offences, &mut form.offence),
        Field::Target => {
            choose(ui, cx, &name, &options.targets, &mut form.target);
            if matches!(form.target, Some(Target::Area | Target::AllUsers)) {
                bulk(ui, cx, form);
            }
        }
        Field::Necessity => choose(ui, cx, &name, &options.necessities, &mut form.necessity),
        Field::Authoriser => choose(ui, cx, &name, &options.authorisers, &mut form.authoriser),
        Field::UserNotice => choose(ui, cx, &name, &options.notices, &mut form.user_notice),
        Field::Preservation => choose(ui, cx, &name, &options.preservations, &mut form.preservation),
        Field::Person => choose(ui, cx, &name, &options.persons, &mut form.person),
        Field::Asset => choose(ui, cx, &name, &options.assets, &mut form.asset),
        Field::Identifiers => marks(ui, cx, &name, options, &mut form.identifiers),
        Field::Nexus => marks(ui, cx, &name, options, &mut form.nexus),
        Field::Moment => moment(ui, cx, &name, options, &mut form.moment),
        Field::Period => period(ui, cx, &name, &mut form.period),
        Field::Alternatives => alternatives(ui, cx, &name, options, form),
        Field::Emergency => emergency(ui, cx, &name, options, &mut form.emergency),
        Field::FollowUp => yes(ui, cx, "ui-draft-follow-up", &name, &mut form.follow_up),
        Field::Translation => yes(ui, cx, "ui-draft-translation", &name, &mut form.translation),
        Field::Remedies => yes(ui, cx, "ui-draft-remedies", &name, &mut form.remedies),
        Field::Judgments => yes(ui, cx, "ui-draft-judgments", &name, &mut form.judgments_checked),
        Field::Encloses => several(ui, cx, &name, &options.items, &mut form.encloses),
        Field::Duration => duration(ui, cx, &name, form),
    }
}

fn words_of<'c, T: PartialEq>(choices: &'c [Choice<T>], value: &T) -> Option<&'c str> {
    choices.iter().find(|(v, _)| v == value).map(|(_, words)| words.as_str())
}

/// One of several, or none.
fn choose<T: Clone + PartialEq>(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    name: &str,
    choices: &[Choice<T>],
    value: &mut Option<T>,
) {
    let shown = value
        .as_ref()
        .and_then(|v| words_of(choices, v))
        .map_or_else(|| cx.t("ui-draft-none"), str::to_owned);
    let combo = egui::ComboBox::from_id_salt(name)
        .selected_text(&shown)
        .width(ui.available_width())
        .wrap_mode(egui::TextWrapMode::Truncate)
        .show_ui(ui, |ui| {
            ui.selectable_value(value, None, cx.t("ui-draft-none"));
            for (other, words) in choices {
                ui.selectable_value(value, Some(other.clone()), words);
            }
            if choices.is_empty() {
                widget::second(ui, cx, &cx.t("ui-draft-nothing-known"));
            }
        });
    combo
        .response
        .widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, name));
    if value.is_some() {
        combo.response.on_hover_text(shown);
    }
}

/// Chips of what is chosen, each with a way out, and a menu of the rest.
fn several(ui: &mut Ui, cx: &UiCx<'_>, name: &str, choices: &[Choice<Name>], chosen: &mut Vec<Name>) {
    ui.horizontal_wrapped(|ui| {
        let mut out = None;
        for (n, value) in chosen.iter().enumerate() {
            let words = words_of(choices, value).unwrap_or(value);
            let chip = widget::chip_button(ui, cx, Tone::Accent, &format!("{words} {}", icon::X), false);
            if chip.on_hover_text(cx.t("ui-draft-remove")).clicked() {
                out = Some(n);
            }
        }
        if let Some(n) = out {
            chosen.remove(n);
        }
        let add = ui.menu_button(format!("{} {}", icon::PLUS, cx.t("ui-draft-add")), |ui| {
            egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                let mut any = false;
                for (value, words) in choices.iter().filter(|(v, _)| !chosen.contains(v)) {
                    any = true;
                    if ui.button(words).clicked() {
                        chosen.push(value.clone());
                        ui.close();
                        return;
                    }
                }
                if !any {
                    widget::second(ui, cx, &cx.t("ui-draft-nothing-marked"));
                }
            });
        });
        let spoken = format!("{name}: {}", cx.t("ui-draft-add"));
        add.response
            .widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    });
}

fn marks(ui: &mut Ui, cx: &UiCx<'_>, name: &str, options: &Options, chosen: &mut Vec<Name>) {
    // A mark that is cited stays readable after it was unmarked.
    let mut choices = options.marks.clone();
    choices.extend(
        options
            .cited
            .iter()
            .filter(|(m, _)| !options.marks.iter().any(|(o, _)| o == m))
            .cloned(),
    );
    several(ui, cx, name, &choices, chosen);
}

fn yes(ui: &mut Ui, cx: &UiCx<'_>, key: &str, name: &str, value: &mut bool) {
    let toggle = widget::check(ui, cx, value, &cx.t(key));
    let (spoken, now) = (format!("{name}: {}", cx.t(key)), *value);
    toggle.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, now, &spoken));
}

/// A moment: the mark with the time, the zone, and by how much the clock lags. The zone is blank until it is
/// filled in, unless the clock was verified by an earlier request.
fn moment(ui: &mut Ui, cx: &UiCx<'_>, name: &str, options: &Options, value: &mut Option<Moment>) {
    let mut choices = options.times.clone();
    choices.extend(
        options
            .cited
            .iter()
            .filter(|(m, _)| value.as_ref().is_some_and(|v| v.mark == *m))
            .cloned(),
    );
    choices.dedup();
    let mut mark = value.as_ref().map(|m| m.mark.clone());
    choose(ui, cx, name, &choices, &mut mark);
    if mark != value.as_ref().map(|m| m.mark.clone()) {
        *value = mark.map(|mark| {
            let known = options.clocks.iter().find(|(m, _)| *m == mark).map(|(_, clock)| clock.clone());
            known.unwrap_or(Moment { mark, zone_minutes: None, slow_seconds: 0 })
        });
    }
    let Some(moment) = value else { return };
    if options.clocks.iter().any(|(_, clock)| clock == moment) {
        widget::toned(ui, cx, Tone::Kept, &cx.t("ui-draft-clock-verified"));
    }
    let zones: Vec<Choice<i16>> = (-12i16..=14)
        .map(|h| (h * 60, crate::ui::vm::reader::zone_words(h * 60)))
        .collect();
    ui.label(RichText::new(cx.t("ui-draft-zone")).size(13.0).color(cx.palette.secondary));
    choose(ui, cx, &cx.t("ui-draft-zone"), &zones, &mut moment.zone_minutes);
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(RichText::new(cx.t("ui-draft-lag")).size(13.0).color(cx.palette.secondary));
        ui.add(egui::DragValue::new(&mut moment.slow_seconds).range(-86_400..=86_400))
            .labelled_by(label.id);
    });
}

/// A stretch: from and until, UTC, typed.
fn period(ui: &mut Ui, cx: &UiCx<'_>, name: &str, value: &mut Option<Stretch>) {
    let id = ui.id().with(("period", name));
    let now = value.map(|s| [s.from, s.until].map(|t| t.to_string()));
    let kept: Option<[String; 2]> = ui.data(|d| d.get_temp(id));
    let parse = |texts: &[String; 2]| -> Option<Stretch> {
        let from = texts[0].trim().parse::<CivilTime>().ok()?;
        let until = texts[1].trim().parse::<CivilTime>().ok()?;
        Some(Stretch { from, until })
    };
    // What is typed stays as it is typed, until the form says something else.
    let mut texts = match (&kept, &now) {
        (Some(kept), _) if parse(kept) == *value => kept.clone(),
        (_, Some(now)) => now.clone(),
        (Some(kept), None) => kept.clone(),
        (None, None) => Default::default(),
    };
    let names = ["ui-draft-from", "ui-draft-until"].map(|key| cx.t(key));
    let font = egui::FontId::proportional(13.0);
    let widths = names.each_ref().map(|n| {
        let galley = ui.fonts_mut(|f| f.layout_no_wrap(n.clone(), font.clone(), egui::Color32::PLACEHOLDER));
        galley.size().x
    });
    let label_width = widths[0].max(widths[1]) + 2.0;
    ui.horizontal_wrapped(|ui| {
        // Weaker than what is typed: it is no value.
        ui.visuals_mut().weak_text_color = Some(cx.palette.secondary);
        let height = ui.spacing().interact_size.y;
        for (text, name) in texts.iter_mut().zip(&names) {
            // Name and box go to the next line together.
            ui.allocate_ui(egui::vec2(label_width + ui.spacing().item_spacing.x + MOMENT, height), |ui| {
                ui.horizontal(|ui| {
                    let words = RichText::new(name).size(13.0).color(cx.palette.secondary);
                    let label = ui.add_sized([label_width, height], egui::Label::new(words));
                    let hint = RichText::new(cx.t("ui-draft-moment-hint")).monospace();
                    let field = egui::TextEdit::singleline(text).hint_text(hint).desired_width(MOMENT - 16.0);
                    ui.add(field.font(egui::TextStyle::Monospace)).labelled_by(label.id);
                });
            });
        }
    });
    let typed = texts.iter().any(|t| !t.trim().is_empty());
    let parsed = parse(&texts);
    if typed && parsed.is_none() {
        widget::toned(ui, cx, Tone::Waiting, &cx.t("ui-draft-period-how"));
    }
    ui.data_mut(|d| d.insert_temp(id, texts));
    *value = parsed;
}

fn alternatives(ui: &mut Ui, cx: &UiCx<'_>, name: &str, options: &Options, form: &mut Form) {
    let mut out = None;
    for (n, considered) in form.alternatives.iter_mut().enumerate() {
        widget::card(ui, cx, |ui| {
            ui.push_id(n, |ui| {
                let mut instrument = Some(considered.instrument.clone());
                choose(ui, cx, &cx.t("ui-draft-alternative"), &options.instruments, &mut instrument);
                considered.instrument = instrument.unwrap_or_default();
                let mut category = Some(considered.category);
                choose(ui, cx, &cx.t("ui-draft-alternative-kind"), &options.all_categories, &mut category);
                considered.category = category.unwrap_or(considered.category);
                let mut why = Some(considered.insufficiency);
                choose(ui, cx, &cx.t("ui-draft-alternative-why"), &options.insufficiencies, &mut why);
                considered.insufficiency = why.unwrap_or(considered.insufficiency);
                let mut marks = options.marks.clone();
                marks.extend(options.cited.iter().filter(|c| !options.marks.contains(c)).cloned());
                choose(ui, cx, &cx.t("ui-draft-alternative-fact"), &marks, &mut considered.fact);
                if ui.button(format!("{} {}", icon::X, cx.t("ui-draft-remove"))).clicked() {
                    out = Some(n);
                }
            });
        });
    }
    if let Some(n) = out {
        form.alternatives.remove(n);
    }
    let add = ui.button(format!("{} {}", icon::PLUS, cx.t("ui-draft-add-alternative")));
    let spoken = format!("{name}: {}", cx.t("ui-draft-add-alternative"));
    add.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    if add.clicked()
        && let (Some((category, _)), Some((why, _))) =
            (options.all_categories.first(), options.insufficiencies.first())
    {
        form.alternatives.push(Considered {
            instrument: form.instrument.clone(),
            category: *category,
            insufficiency: *why,
            fact: None,
        });
    }
}

fn emergency(ui: &mut Ui, cx: &UiCx<'_>, name: &str, options: &Options, value: &mut Option<EmergencyClaim>) {
    let mut claimed = value.is_some();
    yes(ui, cx, "ui-draft-emergency", name, &mut claimed);
    match (claimed, value.as_mut()) {
        (true, None) => *value = Some(EmergencyClaim { mark: None }),
        (false, Some(_)) => *value = None,
        (true, Some(claim)) => {
            let mut marks = options.marks.clone();
            marks.extend(options.cited.iter().filter(|c| !options.marks.contains(c)).cloned());
            choose(ui, cx, &cx.t("ui-draft-emergency-mark"), &marks, &mut claim.mark);
        }
        (false, None) => {}
    }
}

/// How long a measure goes on, how it is prolonged, and how what comes in is handled.
fn duration(ui: &mut Ui, cx: &UiCx<'_>, name: &str, form: &mut Form) {
    ui.horizontal_wrapped(|ui| {
        let mut days = form.duration_days.unwrap_or(0);
        let field = ui.add(egui::DragValue::new(&mut days).range(0..=366).suffix(cx.t("ui-draft-days")));
        field.widget_info(|| WidgetInfo::labeled(WidgetType::DragValue, true, name));
        form.duration_days = (days > 0).then_some(days);
    });
    let renewals: Vec<Choice<Renewal>> = [
        (Renewal::None, "ui-draft-renewal-none"),
        (Renewal::ByAuthoriser, "ui-draft-renewal-authoriser"),
        (Renewal::Automatic, "ui-draft-renewal-automatic"),
    ]
    .into_iter()
    .map(|(value, key)| (value, cx.t(key)))
    .collect();
    choose(ui, cx, &cx.t("ui-draft-renewal"), &renewals, &mut form.renewal);
    let mut plan = form.handling.unwrap_or(HandlingPlan {
        examination: false,
        sharing: false,
        erase_after_days: None,
        filter: false,
    });
    let before = plan;
    for (key, value) in [
        ("ui-draft-handling-examination", &mut plan.examination),
        ("ui-draft-handling-sharing", &mut plan.sharing),
        ("ui-draft-handling-filter", &mut plan.filter),
    ] {
        widget::check(ui, cx, value, &cx.t(key));
    }
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(cx.t("ui-draft-handling-erase"));
        let mut days = plan.erase_after_days.unwrap_or(0);
        ui.add(egui::DragValue::new(&mut days).range(0..=3650).suffix(cx.t("ui-draft-days")))
            .labelled_by(label.id);
        plan.erase_after_days = (days > 0).then_some(days);
    });
    if plan != before {
        form.handling = Some(plan);
    }
}

/// The eight headings under which a measure that takes in everybody is examined.
fn bulk(ui: &mut Ui, cx: &UiCx<'_>, form: &mut Form) {
    let mut plan = form.bulk.unwrap_or_default();
    let before = plan;
    let BulkPlan { grounds, circumstances, authorisation, selection, sharing, duration, supervision, review } =
        &mut plan;
    for (key, value) in [
        ("ui-draft-bulk-grounds", grounds),
        ("ui-draft-bulk-circumstances", circumstances),
        ("ui-draft-bulk-authorisation", authorisation),
        ("ui-draft-bulk-selection", selection),
        ("ui-draft-bulk-sharing", sharing),
        ("ui-draft-bulk-limits", duration),
        ("ui-draft-bulk-supervision", supervision),
        ("ui-draft-bulk-review", review),
    ] {
        widget::check(ui, cx, value, &cx.t(key));
    }
    if plan != before {
        form.bulk = Some(plan);
    }
}

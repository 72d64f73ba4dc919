//! Panel: the top bar. Case, clock, time, who sits here, search; and the same on one line, with the places as a menu,
//! where there is little room.

use egui::{Button, FontId, RichText, ScrollArea, Ui, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::text::Msg;
use crate::ui::command::{Screen, Speed};
use crate::ui::theme::{Tone, serif, strong};
use crate::ui::vm::shell::{PlaceTab, ShellVm};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Size of the case's title, points.
const TITLE: f32 = 19.0;
/// Size of the name of the seat, points.
const SEAT: f32 = 14.0;
/// Width from which the narrow bar has words beside its icons, points.
const WORDY: f32 = 880.0;
/// Height from which the menu of places is one column, and the width of a column, points.
const HIGH: f32 = 560.0;
const COLUMN: f32 = 150.0;
/// Speeds, as they are written.
const SPEEDS: [&str; 3] = ["1×", "3×", "12×"];
/// Steps of time: key and hours.
const STEPS: [(&str, u64); 4] =
    [("ui-skip-hour", 1), ("ui-skip-day", 24), ("ui-skip-week", 24 * 7), ("ui-skip-month", 24 * 30)];

/// What the bar leaves out, so that it stays one line. Each level leaves out what those before it do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Less {
    Nothing,
    /// Words of hints and search.
    Search,
    /// Year and day of the case.
    Clock,
    /// Buttons of other seats: they are a menu.
    Seats,
    /// Words of what moves time.
    Time,
}

const LEVELS: [Less; 5] = [Less::Nothing, Less::Search, Less::Clock, Less::Seats, Less::Time];

/// Draws the top bar.
pub fn top_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ShellVm, out: &mut Vec<UiCommand>) {
    let room = ui.available_width();
    let fits = |less: &Less| width(ui, cx, vm, *less) <= room;
    let less = LEVELS.into_iter().find(fits).unwrap_or(Less::Time);
    ui.horizontal_wrapped(|ui| {
        home_ui(ui, cx, out);
        ui.label(RichText::new(&vm.title).family(serif()).size(TITLE));
        clock_ui(ui, cx, if less < Less::Clock { &vm.clock } else { &vm.clock_short });
        if let Some(chapter) = shown_chapter(cx, vm) {
            widget::chip(ui, cx, Tone::Secondary, chapter);
        }
        if vm.closed {
            widget::chip(ui, cx, Tone::Idle, &cx.t("ui-closed"));
            debrief_ui(ui, cx, out);
        } else {
            time_ui(ui, cx, vm, less < Less::Time, out);
        }
        // What is the seat's stands at the right edge.
        let apart = ui.max_rect().right() - ui.cursor().left() - right_width(ui, cx, vm, less);
        if apart > 0.0 {
            ui.add_space(apart);
        }
        ui.separator();
        ui.label(RichText::new(&vm.seat).size(SEAT).color(cx.palette.secondary));
        seats_ui(ui, cx, vm, less >= Less::Seats, out);
        let words = less < Less::Search;
        if may_hint(vm) && widget::icon_button(ui, icon::LIGHTBULB, &cx.t("ui-hint-again"), words).clicked() {
            out.push(UiCommand::Hint);
        }
        done_ui(ui, cx, vm);
        let search = widget::icon_button(ui, icon::MAGNIFYING_GLASS, &cx.t("ui-search"), words);
        if search.on_hover_text(cx.t("ui-search-keys")).clicked() {
            out.push(UiCommand::Palette(true));
        }
    });
}

/// How wide a button of the bar is, with the gap after it.
fn button(ui: &Ui, icon: &str, words: &str, with_words: bool) -> f32 {
    let shown = match (icon, with_words) {
        ("", _) => words.to_owned(),
        (_, true) => format!("{icon} {words}"),
        (_, false) => icon.to_owned(),
    };
    widget::button_width(ui, &shown) + ui.spacing().item_spacing.x
}

/// The same of a chip.
fn chip(ui: &Ui, words: &str) -> f32 {
    widget::words_width(ui, words, FontId::proportional(13.0)) + 16.0 + ui.spacing().item_spacing.x
}

/// How wide what is the seat's is at a level, from the line before it on.
fn right_width(ui: &Ui, cx: &UiCx<'_>, vm: &ShellVm, less: Less) -> f32 {
    let gap = ui.spacing().item_spacing.x;
    let mut all = 6.0 + gap + widget::words_width(ui, &vm.seat, FontId::proportional(SEAT)) + gap;
    if less >= Less::Seats && vm.others.len() > 1 {
        all += button(ui, icon::USER_SWITCH, "", false);
    } else {
        all += vm
            .others
            .iter()
            .map(|(_, name)| button(ui, "", &sit(cx, name), true))
            .sum::<f32>();
    }
    let words = less < Less::Search;
    if may_hint(vm) {
        all += button(ui, icon::LIGHTBULB, &cx.t("ui-hint-again"), words);
    }
    all += done(vm).map_or(0.0, |(_, words)| chip(ui, &words));
    // A point to spare: widths are rounded to pixels.
    all + button(ui, icon::MAGNIFYING_GLASS, &cx.t("ui-search"), words) - gap + 1.0
}

/// How wide the bar is at a level.
fn width(ui: &Ui, cx: &UiCx<'_>, vm: &ShellVm, less: Less) -> f32 {
    let gap = ui.spacing().item_spacing.x;
    let clock = if less < Less::Clock { &vm.clock } else { &vm.clock_short };
    let mut all = button(ui, icon::HOUSE, "", false)
        + widget::words_width(ui, &vm.title, FontId::new(TITLE, serif()))
        + widget::words_width(ui, clock, FontId::monospace(15.0))
        + 2.0 * gap;
    all += shown_chapter(cx, vm).map_or(0.0, |c| chip(ui, c));
    if vm.closed {
        all += chip(ui, &cx.t("ui-closed")) + button(ui, "", &cx.t("ui-to-debrief"), true);
    } else {
        let (sign, key) = release(vm);
        let words = less < Less::Time;
        all += button(ui, sign, &cx.t(key), true)
            + button(ui, icon::SKIP_FORWARD, &cx.t("ui-next-event"), words)
            + button(ui, icon::CALENDAR_BLANK, &cx.t("ui-skip"), words);
        if vm.running.is_some() && !cx.compact {
            all += SPEEDS.iter().map(|s| button(ui, "", s, true)).sum::<f32>();
        }
    }
    all + right_width(ui, cx, vm, less)
}

/// Draws the bar where there is little room: one line. What it has no room for is in a menu, and has its keys.
pub fn narrow_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ShellVm, asked: &mut bool, out: &mut Vec<UiCommand>) {
    let words = ui.available_width() >= WORDY;
    ui.horizontal(|ui| {
        home_ui(ui, cx, out);
        places_menu(ui, cx, vm, out);
        clock_ui(ui, cx, &vm.clock_short);
        if vm.closed {
            debrief_ui(ui, cx, out);
        } else {
            release_ui(ui, cx, vm, words, out);
            next_ui(ui, cx, words, out);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let now = cx.t("ui-now");
            let toggle = ui.add(Button::new(icon::INFO).selected(*asked)).on_hover_text(&now);
            *asked ^= toggle.clicked();
            let chosen = *asked;
            toggle.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, chosen, &now));
            more_menu(ui, cx, vm, out);
            if let Some((tone, words)) = done(vm) {
                let fits = widget::words_width(ui, &words, FontId::proportional(13.0)) + 20.0;
                let short = if fits < ui.available_width() { words.as_str() } else { icon::CHECK };
                widget::chip(ui, cx, tone, short).on_hover_text(&words);
            }
        });
    });
}

/// The rail as a menu: the place that is open, and how much waits in all of them.
fn places_menu(ui: &mut Ui, cx: &UiCx<'_>, vm: &ShellVm, out: &mut Vec<UiCommand>) {
    let waiting: usize = vm.places.iter().map(|tab| tab.waiting).sum();
    let place = cx.t(vm.place.key());
    let mut shown = egui::text::LayoutJob::default();
    let format = |family, colour| egui::TextFormat::simple(FontId::new(15.0, family), colour);
    let plain = format(egui::FontFamily::Proportional, cx.palette.text);
    shown.append(icon::LIST, 0.0, plain.clone());
    let mut spoken = place.clone();
    if waiting > 0 {
        // Beside the sign of the menu: it counts what waits in all places, not in this one.
        shown.append(&waiting.to_string(), 2.0, format(strong(), cx.palette.accent));
        spoken = cx.say(&Msg::new("ui-places-wait").text("place", spoken).count("n", waiting));
    }
    shown.append(&place, 8.0, plain);
    let opened = ui.menu_button(shown, |ui| {
        menu(ui, |ui| {
            // All of them at once, in two columns where one would be higher than the window.
            let high = ui.ctx().content_rect().height() >= HIGH;
            let column = if high { vm.places.len() } else { vm.places.len().div_ceil(2) };
            ui.horizontal_top(|ui| {
                for tabs in vm.places.chunks(column.max(1)) {
                    ui.vertical(|ui| {
                        ui.set_min_width(COLUMN);
                        tabs.iter().for_each(|tab| choice_ui(ui, cx, tab, vm.place == tab.place, out));
                    });
                }
            });
        });
    });
    opened
        .response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    if waiting > 0 {
        let where_it_is = vm.places.iter().filter(|tab| tab.waiting > 0);
        let lines: Vec<String> = where_it_is.map(|tab| tab_words(cx, tab)).collect();
        opened.response.on_hover_text(lines.join("\n"));
    }
}

/// A place in the menu.
fn choice_ui(ui: &mut Ui, cx: &UiCx<'_>, tab: &PlaceTab, selected: bool, out: &mut Vec<UiCommand>) {
    let words = format!("{} {}", tab.place.icon(), tab_words(cx, tab));
    if ui.selectable_label(selected, words).clicked() {
        out.push(UiCommand::Open(tab.place));
        ui.close();
    }
}

/// What the narrow bar has no room for.
fn more_menu(ui: &mut Ui, cx: &UiCx<'_>, vm: &ShellVm, out: &mut Vec<UiCommand>) {
    let opened = ui.menu_button(icon::DOTS_THREE, |ui| {
        menu(ui, |ui| {
            widget::bold(ui, &vm.title);
            for line in std::iter::once(&vm.clock).chain(&vm.chapter).chain([&vm.seat]) {
                widget::second(ui, cx, line);
            }
            ui.separator();
            if !vm.closed {
                speeds_ui(ui, vm, out);
                steps_ui(ui, cx, out);
                ui.separator();
            }
            let hints = format!("{} {}", icon::LIGHTBULB, cx.t("ui-hint-again"));
            if may_hint(vm) && ui.button(hints).clicked() {
                out.push(UiCommand::Hint);
                ui.close();
            }
            let search = format!("{} {}", icon::MAGNIFYING_GLASS, cx.t("ui-search"));
            if ui.button(search).clicked() {
                out.push(UiCommand::Palette(true));
                ui.close();
            }
            if others_ui(ui, cx, vm, out) {
                ui.close();
            }
        });
    });
    let spoken = cx.t("ui-more");
    opened
        .response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
}

/// What a menu holds, to be scrolled where the window is lower than it.
fn menu(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.set_min_width(190.0);
    let room = ui.ctx().content_rect().height() - 90.0;
    ScrollArea::vertical().max_height(room.max(120.0)).show(ui, add);
}

/// A place of the rail in words, with what waits there.
pub fn tab_words(cx: &UiCx<'_>, tab: &PlaceTab) -> String {
    match tab.waiting {
        0 => cx.t(tab.place.key()),
        n => format!("{} ({n})", cx.t(tab.place.key())),
    }
}

fn home_ui(ui: &mut Ui, cx: &UiCx<'_>, out: &mut Vec<UiCommand>) {
    if widget::icon_button(ui, icon::HOUSE, &cx.t("ui-home"), false).clicked() {
        out.push(UiCommand::Go(Screen::Home));
    }
}

fn clock_ui(ui: &mut Ui, cx: &UiCx<'_>, clock: &str) {
    ui.label(RichText::new(clock).monospace().size(15.0).color(cx.palette.accent));
}

fn debrief_ui(ui: &mut Ui, cx: &UiCx<'_>, out: &mut Vec<UiCommand>) {
    if widget::primary(ui, cx, &cx.t("ui-to-debrief")).clicked() {
        out.push(UiCommand::Go(Screen::Debrief));
    }
}

/// The chapter is told where there is room.
fn shown_chapter<'v>(cx: &UiCx<'_>, vm: &'v ShellVm) -> Option<&'v String> {
    vm.chapter.as_ref().filter(|_| !cx.compact)
}

fn may_hint(vm: &ShellVm) -> bool {
    !vm.exam && vm.hint.is_none() && !vm.closed
}

/// What was done last, if that needs no answer.
fn done(vm: &ShellVm) -> Option<(Tone, String)> {
    let done = vm.notice.as_ref().filter(|n| !n.stays)?;
    Some((done.tone, format!("{} {}", icon::CHECK, done.words)))
}

fn done_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ShellVm) {
    if let Some((tone, words)) = done(vm) {
        widget::chip(ui, cx, tone, &words);
    }
}

fn sit(cx: &UiCx<'_>, name: &str) -> String {
    cx.say(&Msg::new("ui-sit").text("seat", name.to_owned()))
}

/// Other seats of people: side by side, or as a menu.
fn seats_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ShellVm, folded: bool, out: &mut Vec<UiCommand>) {
    if !folded || vm.others.len() < 2 {
        others_ui(ui, cx, vm, out);
        return;
    }
    let opened = ui.menu_button(icon::USER_SWITCH, |ui| {
        menu(ui, |ui| {
            if others_ui(ui, cx, vm, out) {
                ui.close();
            }
        });
    });
    let spoken = cx.t("ui-seats");
    opened
        .response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
}

/// Whether one of them was pressed.
fn others_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ShellVm, out: &mut Vec<UiCommand>) -> bool {
    let before = out.len();
    for (id, name) in &vm.others {
        if ui.button(sit(cx, name)).clicked() {
            out.push(UiCommand::Sit(id.clone()));
        }
    }
    out.len() > before
}

/// Stop, speeds, next event, a date.
fn time_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ShellVm, words: bool, out: &mut Vec<UiCommand>) {
    release_ui(ui, cx, vm, true, out);
    if !cx.compact {
        speeds_ui(ui, vm, out);
    }
    next_ui(ui, cx, words, out);
    let until = cx.t("ui-skip");
    let shown =
        if words { format!("{} {until}", icon::CALENDAR_BLANK) } else { icon::CALENDAR_BLANK.to_owned() };
    let opened = ui.menu_button(shown, |ui| steps_ui(ui, cx, out));
    opened
        .response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &until));
}

/// Sign and words of the button that lets time run, or stops it.
fn release(vm: &ShellVm) -> (&'static str, &'static str) {
    if vm.running.is_some() { (icon::PAUSE, "ui-stop") } else { (icon::PLAY, "ui-release") }
}

fn release_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ShellVm, words: bool, out: &mut Vec<UiCommand>) {
    let (sign, key) = release(vm);
    let spoken = cx.t(key);
    let shown = if words { format!("{sign} {spoken}") } else { sign.to_owned() };
    let running = vm.running.is_some();
    let response = if running { widget::primary(ui, cx, &shown) } else { ui.add(Button::new(shown)) };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    let what = if running { spoken.clone() } else { cx.t("ui-release-what") };
    if response.on_hover_text(what).clicked() {
        out.push(if running { UiCommand::Stop } else { UiCommand::Run(Speed::Once) });
    }
}

fn speeds_ui(ui: &mut Ui, vm: &ShellVm, out: &mut Vec<UiCommand>) {
    if vm.running.is_none() {
        return;
    }
    for (speed, words) in Speed::ALL.iter().zip(SPEEDS) {
        if ui.selectable_label(vm.running == Some(*speed), words).clicked() && vm.running != Some(*speed) {
            out.push(UiCommand::Run(*speed));
        }
    }
}

fn next_ui(ui: &mut Ui, cx: &UiCx<'_>, words: bool, out: &mut Vec<UiCommand>) {
    let response = widget::icon_button(ui, icon::SKIP_FORWARD, &cx.t("ui-next-event"), words);
    if response.on_hover_text(cx.t("ui-next-event-what")).clicked() {
        out.push(UiCommand::NextEvent);
    }
}

fn steps_ui(ui: &mut Ui, cx: &UiCx<'_>, out: &mut Vec<UiCommand>) {
    for (key, hours) in STEPS {
        if ui.button(cx.t(key)).clicked() {
            out.push(UiCommand::Skip(hours * 60));
            ui.close();
        }
    }
}

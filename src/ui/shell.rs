//! The frame: which screen, and on the play screen top bar, rail, place, inspector and strip. Keeps the view
//! models of what is shown until something changes.

use egui::{CentralPanel, Frame, Margin, Panel, Rect, RichText, ScrollArea, Ui};
use egui_phosphor::regular as icon;

use super::command::{Place, Screen, Speed, UiCommand};
use super::cx::UiCx;
use super::play::Play;
use super::sight::Sight;
use super::studio::Studio;
use super::theme::{Palette, Tone};
use super::{panel, vm, widget};
use crate::text::Words;

/// Below this width, in points, the strip folds and the inspector narrows; below the second, the rail becomes
/// a menu and the inspector goes below the place.
const NARROW_POINTS: [f32; 2] = [1420.0, 1000.0];
/// From this height, in points, the strip has more rows.
const HIGH_POINTS: f32 = 1000.0;

/// View model of the place that is open.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub enum PlaceVm {
    /// The map.
    Map(Box<vm::map::MapVm>),
    /// Requests.
    Docket(vm::docket::DocketVm),
    /// The artefact.
    Reader(vm::reader::ReaderVm),
    /// The draft.
    Draft(Box<vm::draft::DraftVm>),
    /// Evidence.
    Evidence(vm::evidence::EvidenceVm),
    /// Timeline.
    Timeline(vm::timeline::TimelineVm),
    /// What is read: custody, assets and victims, court, casebook, messages.
    Page(vm::page::Page),
    /// Findings.
    Findings(vm::findings::FindingsVm),
    /// Guide.
    Guide(vm::guide::GuideVm),
}

impl PlaceVm {
    /// From what a seat sees.
    pub fn of(sight: &Sight<'_>, place: Place) -> PlaceVm {
        match place {
            Place::Map => PlaceVm::Map(Box::new(vm::map::MapVm::of(sight))),
            Place::Docket => PlaceVm::Docket(vm::docket::DocketVm::of(sight)),
            Place::Reader => PlaceVm::Reader(vm::reader::ReaderVm::of(sight)),
            Place::Draft => PlaceVm::Draft(Box::new(vm::draft::DraftVm::of(sight))),
            Place::Evidence => PlaceVm::Evidence(vm::evidence::EvidenceVm::of(sight)),
            Place::Timeline => PlaceVm::Timeline(vm::timeline::TimelineVm::of(sight)),
            Place::Custody => PlaceVm::Page(vm::custody::page(sight)),
            Place::Money => PlaceVm::Page(vm::money::page(sight)),
            Place::Court => PlaceVm::Page(vm::court::page(sight)),
            Place::Casebook => PlaceVm::Page(vm::casebook::page(sight)),
            Place::Messages => PlaceVm::Page(vm::messages::page(sight)),
            Place::Findings => PlaceVm::Findings(vm::findings::FindingsVm::of(sight)),
            Place::Guide => PlaceVm::Guide(vm::guide::GuideVm::of(sight)),
        }
    }
}

/// View models of what is shown, and of which revision of the case they are.
#[derive(Debug)]
struct Kept {
    revision: u64,
    save: String,
    shell: vm::shell::ShellVm,
    inspector: vm::inspector::InspectorVm,
    strip: vm::strip::StripVm,
    place: PlaceVm,
    offers: Vec<super::act::Offer>,
    act: Option<super::act::ActFormVm>,
}

impl Kept {
    fn of(play: &Play) -> Kept {
        let sight = Sight::of(play);
        Kept {
            revision: play.revision(),
            save: play.save.clone(),
            shell: vm::shell::ShellVm::of(&sight),
            inspector: vm::inspector::InspectorVm::of(&sight),
            strip: vm::strip::StripVm::of(&sight),
            place: PlaceVm::of(&sight, play.place),
            offers: super::act::offers(&sight, play.place),
            act: play.act.as_ref().and_then(|open| super::act::form(&sight, open)),
        }
    }
}

/// The frame, with what it keeps.
#[derive(Debug, Default)]
pub struct Shell {
    kept: Option<Kept>,
    palette: Option<(u64, vm::palette::PaletteVm)>,
    /// Where the map shows through, in points, when it does.
    pub map_rect: Option<Rect>,
    /// The map as it was drawn last, for whoever paints the land.
    pub land: Option<vm::map::MapVm>,
    /// Somebody else paints the land, below the panels.
    pub land_below: bool,
}

impl Shell {
    /// A frame below which somebody else paints the land of the map.
    pub fn over_land() -> Shell {
        Shell { land_below: true, ..Shell::default() }
    }

    /// Draws the application and returns what a person did.
    pub fn show(&mut self, ui: &mut Ui, studio: &Studio) -> Vec<UiCommand> {
        let mut out = Vec::new();
        self.map_rect = None;
        let bare = Words::bare(studio.settings.language);
        let width = ui.max_rect().width();
        let cx = UiCx {
            words: &bare,
            palette: Palette::of(studio.settings.theme),
            motion: studio.settings.motion,
            tables: studio.settings.tables,
            compact: width < NARROW_POINTS[0],
            paints_land: !self.land_below,
            said: None,
        };
        keys(ui, studio, &mut out);
        match (studio.screen, &studio.play) {
            (Screen::Play, Some(play)) => {
                let cx = UiCx { words: play.words(), ..cx };
                self.play(ui, &cx, play, studio.palette, &mut out);
                self.palette(ui, &cx, studio, play, &mut out);
            }
            (Screen::Debrief, Some(play)) => {
                let cx = UiCx { words: play.words(), ..cx };
                page(ui, &cx, |ui| {
                    if let Some(debrief) = &studio.debrief {
                        panel::debrief::debrief_ui(ui, &cx, debrief, &mut out);
                    }
                });
            }
            (Screen::Replay, Some(play)) => {
                let cx = UiCx { words: play.words(), ..cx };
                page(ui, &cx, |ui| {
                    if let Some(replay) = &studio.replay {
                        panel::replay::replay_ui(ui, &cx, replay, &mut out);
                    }
                });
            }
            (Screen::Briefing, _) => page(ui, &cx, |ui| {
                if let Some(table) = &studio.table
                    && let Some(loaded) = studio.loaded(&table.case)
                {
                    let words = Words::new(studio.settings.language, &loaded.texts);
                    let cx = UiCx { words: &words, ..cx };
                    let vm = vm::briefing::BriefingVm::of(loaded, table, &words);
                    panel::briefing::briefing_ui(ui, &cx, &vm, table, &mut out);
                }
            }),
            (Screen::Settings, play) => page(ui, &cx, |ui| {
                let back = if play.is_some() { Screen::Play } else { Screen::Home };
                panel::settings::settings_ui(ui, &cx, &studio.settings, back, &mut out);
            }),
            (Screen::Home | Screen::Play | Screen::Debrief | Screen::Replay, _) => {
                let vm = vm::home::HomeVm::of(studio);
                page(ui, &cx, |ui| panel::home::home_ui(ui, &cx, &vm, &mut out));
            }
        }
        if let Some(fault) = &studio.fault {
            fault_ui(ui, &cx, fault);
        }
        if let Some(told) = studio.told {
            told_ui(ui, &cx, told, &mut out);
        }
        out
    }

    fn palette(
        &mut self,
        ui: &mut Ui,
        cx: &UiCx<'_>,
        studio: &Studio,
        play: &Play,
        out: &mut Vec<UiCommand>,
    ) {
        if !studio.palette {
            self.palette = None;
            return;
        }
        let fresh = |(revision, _): &(u64, _)| *revision == play.revision();
        let kept = self.palette.take().filter(fresh);
        let kept = kept.unwrap_or_else(|| (play.revision(), vm::palette::PaletteVm::of(&Sight::of(play))));
        panel::palette::palette_ui(ui, cx, &kept.1, out);
        self.palette = Some(kept);
    }

    fn play(&mut self, ui: &mut Ui, cx: &UiCx<'_>, play: &Play, searching: bool, out: &mut Vec<UiCommand>) {
        let fresh = |k: &Kept| k.revision == play.revision() && k.save == play.save;
        let kept = match self.kept.take().filter(fresh) {
            Some(kept) => kept,
            None => Kept::of(play),
        };
        let whole = ui.max_rect().size();
        let narrow = whole.x < NARROW_POINTS[1];
        bars_ui(ui, cx, &kept.shell, narrow, out);
        // A draft and an artefact need the width; the strip shows where there is height for it.
        let wide = matches!(play.place, Place::Draft);
        if ui.max_rect().height() > 640.0 && !kept.strip.rows.is_empty() && !wide {
            let height = match whole.y {
                high if high >= HIGH_POINTS => 180.0,
                _ if cx.compact => 96.0,
                _ => 132.0,
            };
            let strip = Panel::bottom("strip")
                .frame(widget::column(cx))
                .exact_size(height)
                .resizable(false);
            strip.show(ui, |ui| panel::strip::strip_ui(ui, cx, &kept.strip, out));
        }
        if !wide && (!narrow || is_asked(ui)) {
            // Each keeps the size that a person gave it: one name for all would keep the size of another.
            let inspector = if narrow {
                Panel::bottom("inspector-below").default_size(ui.max_rect().height() * 0.45)
            } else if cx.compact {
                Panel::right("inspector-compact").default_size(310.0)
            } else {
                Panel::right("inspector").default_size(390.0)
            };
            let inspector = inspector.frame(widget::column(cx)).resizable(true);
            inspector.show(ui, |ui| {
                panel::inspector::inspector_ui(ui, cx, &kept.inspector, &kept.offers, out);
            });
        }
        let said = narrow.then_some(play.place);
        let place_cx = UiCx { said, ..*cx };
        let is_map = matches!(kept.place, PlaceVm::Map(_));
        let frame = if is_map { Frame::NONE } else { widget::ground(&place_cx) };
        let shown = CentralPanel::default()
            .frame(frame)
            .show(ui, |ui| place_ui(ui, &place_cx, &kept.place, out));
        if let PlaceVm::Map(map) = &kept.place {
            self.map_rect = Some(shown.response.rect);
            if self.land.as_ref() != Some(map) {
                self.land = Some((**map).clone());
            }
        }
        // Under the palette the form is out of sight, and there again afterwards.
        if let Some(act) = kept.act.as_ref().filter(|_| !searching) {
            panel::act::act_form_ui(ui, cx, act, out);
        }
        self.kept = Some(kept);
    }
}

/// The bars above and beside a place: one line where there is little room, else the top bar and the rail.
fn bars_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &vm::shell::ShellVm, narrow: bool, out: &mut Vec<UiCommand>) {
    let margin = if narrow { Margin::symmetric(12, 5) } else { Margin::symmetric(14, 9) };
    let bar = Frame::NONE.fill(cx.palette.panel).inner_margin(margin);
    Panel::top("top").frame(bar).show(ui, |ui| {
        if !narrow {
            return panel::top::top_ui(ui, cx, vm, out);
        }
        let (before, mut asked) = (is_asked(ui), is_asked(ui));
        panel::top::narrow_ui(ui, cx, vm, &mut asked, out);
        if asked != before {
            ui.data_mut(|d| d.insert_temp(asked_id(), asked));
        }
    });
    if let Some(notice) = vm.notice.as_ref().filter(|n| n.stays) {
        notice_ui(ui, cx, notice, out);
    }
    if let Some(hint) = &vm.hint {
        hint_ui(ui, cx, hint, narrow, out);
    }
    if !narrow {
        let frame = Frame::NONE.fill(cx.palette.panel).inner_margin(Margin::symmetric(5, 8));
        let rail = Panel::left("rail").frame(frame).exact_size(86.0).resizable(false);
        rail.show(ui, |ui| rail_ui(ui, cx, vm, out));
    }
}

/// The place that is open.
pub fn place_ui(ui: &mut Ui, cx: &UiCx<'_>, place: &PlaceVm, out: &mut Vec<UiCommand>) {
    match place {
        PlaceVm::Map(vm) => panel::map::map_ui(ui, cx, vm, out),
        PlaceVm::Docket(vm) => panel::docket::docket_ui(ui, cx, vm, out),
        PlaceVm::Reader(vm) => panel::reader::reader_ui(ui, cx, vm, out),
        PlaceVm::Draft(vm) => panel::draft::draft_ui(ui, cx, vm, out),
        PlaceVm::Evidence(vm) => panel::evidence::evidence_ui(ui, cx, vm, out),
        PlaceVm::Timeline(vm) => panel::timeline::timeline_ui(ui, cx, vm, out),
        PlaceVm::Page(vm) => panel::page::page_ui(ui, cx, vm, out),
        PlaceVm::Findings(vm) => panel::findings::findings_ui(ui, cx, vm, out),
        PlaceVm::Guide(vm) => panel::guide::guide_ui(ui, cx, vm, out),
    }
}

/// A whole page.
fn page(ui: &mut Ui, cx: &UiCx<'_>, add: impl FnOnce(&mut Ui)) {
    let side = ((ui.max_rect().width() - 1500.0) / 2.0).clamp(16.0, 400.0);
    #[expect(clippy::cast_possible_truncation, reason = "between 16 and 400")]
    let margin = Margin::symmetric(side as i8, 14);
    CentralPanel::default()
        .frame(Frame::NONE.fill(cx.palette.ground).inner_margin(margin))
        .show(ui, add);
}

/// The rail: places with icon and word, and what waits there.
fn rail_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &vm::shell::ShellVm, out: &mut Vec<UiCommand>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for tab in &vm.places {
            let response = rail_tab(ui, cx, tab, vm.place == tab.place);
            if response.clicked() {
                out.push(UiCommand::Open(tab.place));
            }
        }
    });
}

/// A place of the rail: icon above word, and a count of what waits.
fn rail_tab(ui: &mut Ui, cx: &UiCx<'_>, tab: &vm::shell::PlaceTab, selected: bool) -> egui::Response {
    use egui::{Align2, FontId, Stroke, StrokeKind};
    let (rect, response) = ui.allocate_exact_size(egui::vec2(76.0, 47.0), egui::Sense::click());
    let painter = ui.painter();
    if selected || response.hovered() {
        let fill = if selected { cx.palette.selected } else { cx.palette.raised };
        painter.rect_filled(rect, 6.0, fill);
    }
    if selected {
        painter.rect_filled(rect.with_max_x(rect.left() + 3.0), 0.0, cx.palette.accent);
    }
    if response.has_focus() {
        painter.rect_stroke(rect, 6.0, Stroke::new(2.0, cx.palette.focus), StrokeKind::Inside);
    }
    let colour = if selected { cx.palette.text } else { cx.palette.secondary };
    let (middle, font) = (rect.center(), FontId::proportional(20.0));
    painter.text(
        egui::pos2(middle.x, rect.top() + 17.0),
        Align2::CENTER_CENTER,
        tab.place.icon(),
        font,
        colour,
    );
    let name = cx.t(tab.place.key());
    let font = FontId::proportional(12.5);
    painter.text(egui::pos2(middle.x, rect.bottom() - 11.0), Align2::CENTER_CENTER, name, font, colour);
    if tab.waiting > 0 {
        let at = egui::pos2(middle.x + 19.0, rect.top() + 11.0);
        let waiting = tab.waiting.to_string();
        let wide = if waiting.len() > 1 { 11.0 } else { 8.5 };
        let badge = egui::Rect::from_center_size(at, egui::vec2(wide * 2.0, 17.0));
        painter.rect_filled(badge, 8.5, cx.palette.accent);
        let font = FontId::proportional(12.0);
        painter.text(at, Align2::CENTER_CENTER, waiting, font, cx.palette.on_accent);
    }
    let spoken = panel::top::tab_words(cx, tab);
    response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::Button, true, selected, &spoken));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// Under this name egui keeps whether the inspector is shown where there is little room.
fn asked_id() -> egui::Id {
    egui::Id::new("inspector-asked")
}

/// Whether it is.
fn is_asked(ui: &Ui) -> bool {
    ui.data(|d| d.get_temp::<bool>(asked_id())).unwrap_or(false)
}

/// What was answered last; a refusal stays, with its reason, until it is dismissed.
fn notice_ui(ui: &mut Ui, cx: &UiCx<'_>, notice: &vm::shell::NoticeVm, out: &mut Vec<UiCommand>) {
    let frame = Frame::NONE
        .fill(cx.palette.wash(notice.tone))
        .inner_margin(Margin::symmetric(14, 6));
    Panel::top("notice").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let sign = if notice.tone == Tone::Kept { icon::CHECK } else { icon::X };
            ui.label(RichText::new(sign).color(cx.tone(notice.tone)));
            ui.add(egui::Label::new(&notice.words).wrap());
            if ui.button(cx.t("ui-dismiss")).clicked() {
                out.push(UiCommand::Dismiss(String::new()));
            }
        });
    });
}

/// The hint of the moment: on one line where it fits; else the words in a column of their own, the buttons beside it,
/// or below it where there is little room.
fn hint_ui(ui: &mut Ui, cx: &UiCx<'_>, hint: &vm::coach::HintVm, narrow: bool, out: &mut Vec<UiCommand>) {
    const BUTTON: f32 = 28.0;
    let frame = Frame::NONE
        .fill(cx.palette.wash(Tone::Accent))
        .inner_margin(Margin::symmetric(14, 6));
    Panel::top("hint").frame(frame).show(ui, |ui| {
        let gap = ui.spacing().item_spacing.x;
        let lamp = RichText::new(icon::LIGHTBULB).size(18.0).color(cx.palette.accent);
        let font = egui::FontId::proportional(18.0);
        let room = ui.available_width() - widget::words_width(ui, icon::LIGHTBULB, font) - gap;
        let [worded, bare] = hint_buttons_width(ui, cx, hint);
        let font = egui::FontId::proportional(15.0);
        let text = widget::words_width(ui, &hint.words, font.clone()) + gap + 1.0;
        if narrow && text + bare > room {
            ui.horizontal_top(|ui| {
                ui.label(lamp);
                ui.vertical(|ui| {
                    widget::text(ui, &hint.words);
                    ui.horizontal(|ui| hint_buttons_ui(ui, cx, hint, worded <= room, out));
                });
            });
            return;
        }
        let with_words = text + worded <= room;
        let wide = text.min(room - if with_words { worded } else { bare }) - gap;
        let colour = cx.palette.text;
        let high = ui.fonts_mut(|f| f.layout(hint.words.clone(), font, colour, wide).size().y);
        let size = egui::vec2(ui.available_width(), high.max(BUTTON));
        ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.label(lamp);
            ui.allocate_ui(egui::vec2(wide, high), |ui| widget::text(ui, &hint.words));
            hint_buttons_ui(ui, cx, hint, with_words, out);
        });
    });
}

/// How wide the buttons of a hint are together: with the words of the last, and with its sign alone.
fn hint_buttons_width(ui: &Ui, cx: &UiCx<'_>, hint: &vm::coach::HintVm) -> [f32; 2] {
    let gap = ui.spacing().item_spacing.x;
    let shows =
        if hint.shows.is_some() { widget::button_width(ui, &cx.t("ui-hint-show")) + gap } else { 0.0 };
    let done = widget::button_width(ui, &cx.t("ui-hint-done")) + gap;
    let none = format!("{} {}", icon::X, cx.t("ui-hint-none"));
    [none.as_str(), icon::X].map(|last| shows + done + widget::button_width(ui, last))
}

/// What can be done with a hint.
fn hint_buttons_ui(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    hint: &vm::coach::HintVm,
    with_words: bool,
    out: &mut Vec<UiCommand>,
) {
    if let Some(shows) = &hint.shows
        && ui.button(cx.t("ui-hint-show")).clicked()
    {
        out.push(shows.clone());
    }
    if ui.button(cx.t("ui-hint-done")).clicked() {
        out.push(UiCommand::Dismiss(hint.name.to_owned()));
    }
    if widget::icon_button(ui, icon::X, &cx.t("ui-hint-none"), with_words).clicked() {
        out.push(UiCommand::Dismiss(vm::coach::ALL.to_owned()));
    }
}

fn fault_ui(ui: &mut Ui, cx: &UiCx<'_>, fault: &str) {
    egui::Window::new(cx.t("ui-fault")).collapsible(false).show(ui.ctx(), |ui| {
        widget::toned(ui, cx, Tone::Refused, fault);
    });
}

/// What the window has to say for itself.
fn told_ui(ui: &mut Ui, cx: &UiCx<'_>, told: &str, out: &mut Vec<UiCommand>) {
    let window = egui::Window::new(cx.t("ui-told")).collapsible(false).resizable(false);
    window
        .anchor(egui::Align2::CENTER_CENTER, egui::Vec2::ZERO)
        .show(ui.ctx(), |ui| {
            ui.set_max_width(460.0);
            widget::text(ui, &cx.t(told));
            if widget::primary(ui, cx, &cx.t("ui-hint-done")).clicked() {
                out.push(UiCommand::Heard);
            }
        });
}

/// Keys that work everywhere; letters only when nobody is typing.
fn keys(ui: &Ui, studio: &Studio, out: &mut Vec<UiCommand>) {
    let typing = ui.ctx().egui_wants_keyboard_input();
    let playing = studio.screen == Screen::Play;
    let running = studio.play.as_ref().is_some_and(|p| p.running.is_some());
    // Over a form or the palette no key reaches what lies below.
    let covered = playing && (studio.palette || studio.play.as_ref().is_some_and(|p| p.act.is_some()));
    for (_, shortcut, command) in UiCommand::shortcuts() {
        let bare = shortcut.modifiers == egui::Modifiers::NONE;
        let anywhere = matches!(command, UiCommand::Zoom(_) | UiCommand::Go(_));
        if covered && !anywhere && !matches!(command, UiCommand::Palette(_)) {
            continue;
        }
        if (bare && (typing || ui.ctx().memory(|m| m.focused().is_some()))) || (!playing && !anywhere) {
            continue;
        }
        if ui.ctx().input_mut(|i| i.consume_shortcut(&shortcut)) {
            out.push(match command {
                UiCommand::Run(_) if running => UiCommand::Stop,
                UiCommand::Run(_) if !studio.settings.motion => UiCommand::NextEvent,
                UiCommand::Run(_) => UiCommand::Run(Speed::Once),
                other => other,
            });
        }
    }
}

//! The state of the application in Bevy: draws the panels, gives their commands to the studio, lets time run,
//! and wakes up only when there is something to do.

use std::time::Duration;

use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};

use super::WindowOptions;
use super::store::{FileStore, id_of};
use super::ui_bridge;
use crate::ui::settings::Settings;
use crate::ui::shell::Shell;
use crate::ui::theme::{Palette, dress};
use crate::ui::{Screen, Studio, UiCommand};

/// How often time moves while it runs.
const TICK: Duration = Duration::from_millis(100);
/// Wakes up for tooltips and cursors for so long after something happened.
const AWAKE: Duration = Duration::from_millis(1500);
/// The picture of a frame is made while the next one is prepared: in the third, the first one has been seen.
const DRAWN: u8 = 3;
/// How often it looks at a case's folder for changes.
const RELOAD: Duration = Duration::from_secs(1);

/// Puts the application on the stage.
pub(super) struct StagePlugin {
    pub(super) options: WindowOptions,
}

/// The application.
#[derive(Resource)]
pub(super) struct Stage {
    pub(super) studio: Studio,
    pub(super) store: FileStore,
    pub(super) shell: Shell,
    /// What a person did and the studio has not done yet.
    pub(super) pending: Vec<UiCommand>,
    /// Settings as the context is dressed.
    dressed: Option<Settings>,
    since_tick: Duration,
    since_input: Duration,
    since_look: Duration,
    /// What the case's folder looked like.
    seen: Option<u128>,
    /// Frames of this start, until it counts as one that went well.
    frames: u8,
}

impl Plugin for StagePlugin {
    fn build(&self, app: &mut App) {
        let stage = Stage::open(&self.options);
        let ground = Palette::of(stage.studio.settings.theme).ground;
        app.insert_resource(ClearColor(colour(ground)))
            .insert_resource(stage)
            .add_systems(EguiPrimaryContextPass, draw)
            .add_systems(Update, (act, wake, reload).chain())
            .add_systems(Last, first_frame);
    }
}

/// A colour of the theme for Bevy.
pub(super) fn colour(c: egui::Color32) -> Color {
    Color::srgba_u8(c.r(), c.g(), c.b(), c.a())
}

impl Stage {
    fn open(options: &WindowOptions) -> Stage {
        let mut store = FileStore {
            data: options.data.clone(),
            user: options.user.clone(),
            named: options.case.clone(),
            log: options.resume.clone(),
        };
        let mut settings = Settings::parse(&store.user.settings().unwrap_or_default());
        if let Some(language) = options.language {
            settings.language = language;
        }
        let mut studio = Studio::open(&store, settings);
        studio.next_seed = options.seed;
        if let Some(log) = &options.resume {
            studio.update(UiCommand::Resume(log.display().to_string()), &mut store);
        } else if let Some(case) = &options.case {
            studio.update(UiCommand::Brief(id_of(case).to_owned()), &mut store);
        }
        studio.told = options.relaunched.then_some("ui-safe-graphics");
        let seen = store.changed();
        Stage {
            studio,
            store,
            shell: Shell::over_land(),
            pending: Vec::new(),
            dressed: None,
            since_tick: Duration::ZERO,
            since_input: Duration::ZERO,
            since_look: Duration::ZERO,
            seen,
            frames: 0,
        }
    }

    /// Time runs in the case, or in its replay.
    fn runs(&self) -> bool {
        self.studio.is_running()
    }
}

/// Draws the panels.
fn draw(mut contexts: EguiContexts, mut stage: ResMut<Stage>, mut ground: ResMut<ClearColor>) -> Result {
    let context = contexts.ctx_mut()?;
    let stage = &mut *stage;
    let settings = &stage.studio.settings;
    if stage.dressed.as_ref() != Some(settings) {
        dress(context, settings.theme, settings.motion);
        context.set_zoom_factor(settings.zoom());
        ground.0 = colour(Palette::of(settings.theme).ground);
        stage.dressed = Some(settings.clone());
    }
    let mut ui = ui_bridge::root_ui(context);
    let done = stage.shell.show(&mut ui, &stage.studio);
    stage.pending.extend(done);
    Ok(())
}

/// Once frames were drawn, the start went well, and the next one need not be careful.
fn first_frame(mut stage: ResMut<Stage>) {
    if stage.frames < DRAWN {
        stage.frames += 1;
        if stage.frames == DRAWN {
            stage.store.user.first_frame();
        }
    }
}

/// Gives the studio what was done.
fn act(
    mut stage: ResMut<Stage>,
    time: Res<Time<Real>>,
    mut redraws: MessageWriter<RequestRedraw>,
    mut exits: MessageWriter<AppExit>,
) {
    let stage = &mut *stage;
    if stage.runs() {
        stage.since_tick += time.delta();
        if stage.since_tick >= TICK {
            stage.since_tick = Duration::ZERO;
            stage.pending.push(UiCommand::Tick);
        }
    } else {
        stage.since_tick = Duration::ZERO;
    }
    if stage.pending.is_empty() {
        return;
    }
    for command in std::mem::take(&mut stage.pending) {
        stage.studio.update(command, &mut stage.store);
    }
    redraws.write(RequestRedraw);
    if stage.studio.ended {
        exits.write(AppExit::Success);
    }
}

/// Sleeps as long as nothing is to be done: egui's tooltips and cursors need a frame a little later, and the
/// event loop of Bevy offers no timer but the longest time between two frames.
fn wake(
    mut stage: ResMut<Stage>,
    time: Res<Time<Real>>,
    mut settings: ResMut<WinitSettings>,
    contexts: Query<&bevy_egui::EguiInput>,
) {
    let stage = &mut *stage;
    if contexts.iter().any(|input| !input.events.is_empty()) {
        stage.since_input = Duration::ZERO;
    } else {
        stage.since_input += time.delta();
    }
    let wait = if stage.runs() {
        Duration::from_millis(40)
    } else if stage.since_input < AWAKE {
        Duration::from_millis(300)
    } else if stage.store.watches() {
        RELOAD
    } else {
        Duration::from_secs(60)
    };
    let mode = UpdateMode::reactive(wait);
    if settings.focused_mode != mode && settings.focused_mode != UpdateMode::Continuous {
        settings.focused_mode = mode;
        settings.unfocused_mode = UpdateMode::reactive_low_power(wait);
    }
}

/// A case that is named by its folder is loaded again when a file in it changes; one that is broken keeps its
/// last good version, and the errors are shown on the shelf.
fn reload(mut stage: ResMut<Stage>, time: Res<Time<Real>>, mut redraws: MessageWriter<RequestRedraw>) {
    let stage = &mut *stage;
    stage.since_look += time.delta();
    if !stage.store.watches() || stage.since_look < RELOAD {
        return;
    }
    stage.since_look = Duration::ZERO;
    let changed = stage.store.changed();
    if changed == stage.seen {
        return;
    }
    stage.seen = changed;
    stage.studio.reload(&stage.store);
    if !stage.studio.broken.is_empty() && stage.studio.screen != Screen::Play {
        stage.studio.screen = Screen::Home;
    }
    redraws.write(RequestRedraw);
}

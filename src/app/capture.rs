//! A script drives the window: what a person would do, step by step, and a picture of each state it names.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::window::PrimaryWindow;
use bevy::winit::WinitSettings;

use super::stage::Stage;
use crate::ui::script::{Asked, UiScript};

/// Frames before a picture: fonts are on the card, egui has measured its panels twice, the window has its size.
const SETTLED: u32 = 8;
/// Frames after which the first one is on the screen: a script without steps only opens and closes the window, so
/// that its start can be measured.
const DRAWN: u32 = 2;
/// Frames after which a picture that has not come will not come.
const LIMIT: u32 = 900;

/// What became of the pictures, readable after the window is gone.
#[derive(Clone, Default)]
pub(super) struct Outcome(Arc<Mutex<Option<String>>>);

impl Outcome {
    /// Why a picture is missing.
    pub(super) fn failure(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn fail(&self, why: String) -> AppExit {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(why);
        AppExit::error()
    }
}

/// Runs a script, saves its pictures and closes the window.
pub(super) struct CapturePlugin {
    pub(super) script: UiScript,
    pub(super) folder: PathBuf,
    pub(super) outcome: Outcome,
}

/// Where the script is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Doing {
    /// The next step comes after so many frames.
    Settles(u32),
    /// A picture is taken after so many frames.
    Poses(String, u32),
    /// A picture is on its way, since so many frames.
    Awaits(u32),
}

#[derive(Resource)]
struct Capture {
    script: UiScript,
    folder: PathBuf,
    outcome: Outcome,
    next: usize,
    doing: Doing,
}

impl Plugin for CapturePlugin {
    fn build(&self, app: &mut App) {
        app.insert_resource(WinitSettings::continuous())
            .insert_resource(Capture {
                script: self.script.clone(),
                folder: self.folder.clone(),
                outcome: self.outcome.clone(),
                next: 0,
                doing: Doing::Settles(if self.script.steps.is_empty() { DRAWN } else { SETTLED }),
            })
            .add_systems(Last, go_on);
    }
}

fn go_on(
    mut capture: ResMut<Capture>,
    mut stage: ResMut<Stage>,
    mut windows: Query<&mut Window, With<PrimaryWindow>>,
    mut commands: Commands,
    mut exits: MessageWriter<AppExit>,
) {
    let capture = &mut *capture;
    match &mut capture.doing {
        Doing::Settles(0) => {}
        Doing::Settles(frames) => {
            *frames -= 1;
            return;
        }
        Doing::Poses(name, 0) => {
            let path = capture.folder.join(format!("{name}.png"));
            commands.spawn(Screenshot::primary_window()).observe(
                move |taken: On<ScreenshotCaptured>,
                      mut capture: ResMut<Capture>,
                      mut exits: MessageWriter<AppExit>| {
                    let saved = match taken.image.clone().try_into_dynamic() {
                        Ok(image) => image.to_rgb8().save(&path).map_err(|error| error.to_string()),
                        Err(error) => Err(error.to_string()),
                    };
                    capture.doing = Doing::Settles(0);
                    if let Err(why) = saved {
                        exits.write(capture.outcome.fail(format!("{}: {why}", path.display())));
                    }
                },
            );
            capture.doing = Doing::Awaits(0);
            return;
        }
        Doing::Poses(_, frames) => {
            *frames -= 1;
            return;
        }
        Doing::Awaits(frames) => {
            *frames += 1;
            if *frames > LIMIT {
                exits.write(capture.outcome.fail(format!("nothing was drawn in {LIMIT} frames")));
            }
            return;
        }
    }
    let Some(step) = capture.script.steps.get(capture.next).cloned() else {
        exits.write(AppExit::Success);
        return;
    };
    capture.next += 1;
    let stage = &mut *stage;
    match step.run(&mut stage.studio, &mut stage.store) {
        Asked::Nothing => {}
        Asked::Size(width, height) => {
            for mut window in &mut windows {
                window.resolution.set_physical_resolution(width, height);
            }
            capture.doing = Doing::Settles(SETTLED);
        }
        Asked::Shot(name) => capture.doing = Doing::Poses(name, SETTLED),
    }
}

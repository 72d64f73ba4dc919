//! A picture of the window without a person: wait until it has settled, save it, close.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::winit::WinitSettings;

/// Frames before the picture: fonts are on the card and egui has measured its panels twice.
const SETTLED: u32 = 8;
/// Frames after which a picture that has not come will not come.
const LIMIT: u32 = 600;

/// What became of the picture, readable after the window is gone.
#[derive(Clone, Default)]
pub(super) struct Outcome(Arc<Mutex<Option<String>>>);

impl Outcome {
    /// Why there is no picture.
    pub(super) fn failure(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn exit(&self, result: Result<(), String>) -> AppExit {
        match result {
            Ok(()) => AppExit::Success,
            Err(why) => {
                *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(why);
                AppExit::error()
            }
        }
    }
}

/// Takes one picture and closes the window.
pub(super) struct CapturePlugin {
    pub(super) path: PathBuf,
    pub(super) outcome: Outcome,
}

#[derive(Resource)]
struct Capture {
    path: PathBuf,
    outcome: Outcome,
    frames: u32,
}

impl Plugin for CapturePlugin {
    fn build(&self, app: &mut App) {
        let (path, outcome) = (self.path.clone(), self.outcome.clone());
        app.insert_resource(WinitSettings::continuous())
            .insert_resource(Capture { path, outcome, frames: 0 })
            .add_systems(Update, count_frames);
    }
}

fn count_frames(mut capture: ResMut<Capture>, mut commands: Commands, mut exits: MessageWriter<AppExit>) {
    capture.frames += 1;
    if capture.frames == SETTLED {
        commands.spawn(Screenshot::primary_window()).observe(save);
    } else if capture.frames == LIMIT {
        exits.write(capture.outcome.exit(Err(format!("nothing was drawn in {LIMIT} frames"))));
    }
}

fn save(taken: On<ScreenshotCaptured>, capture: Res<Capture>, mut exits: MessageWriter<AppExit>) {
    let saved = match taken.image.clone().try_into_dynamic() {
        Ok(image) => image.to_rgb8().save(&capture.path).map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    exits.write(capture.outcome.exit(saved));
}

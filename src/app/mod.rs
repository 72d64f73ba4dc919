//! The window: Bevy owns the event loop and the screen, egui draws what is read. Only this module names Bevy.
//!
//! | module | what |
//! |---|---|
//! | `stage` | the state of the application in Bevy: draws the panels, gives them a person's commands, lets time run |
//! | `ui_bridge` | egui's camera and root, quiet while nothing happens, actions of assistive technology |
//! | `map` | the land under the panels |
//! | `store` | the shelf over files |
//! | `capture` | a script that drives the window and takes pictures |
//!
//! Nothing is drawn unless something happened (reactive rendering); fonts and colours are in place before the
//! first frame; a machine without a display gets an error value instead of a panic.

mod capture;
mod map;
mod stage;
mod store;
mod ui_bridge;

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;

use bevy::log::{Level, LogPlugin};
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::settings::{RenderCreation, WgpuSettings};
use bevy::window::WindowResolution;
use bevy::winit::WinitSettings;

use crate::io::{Data, UserFolder};
use crate::text::Language;
use crate::ui::script::UiScript;

/// How the window opens.
#[derive(Clone, Debug)]
pub struct WindowOptions {
    /// Width and height in points.
    pub size: (u32, u32),
    /// Where cases and law come from.
    pub data: Data,
    /// Where saves and settings are.
    pub user: UserFolder,
    /// Language, if one was named.
    pub language: Option<Language>,
    /// A case to open at its briefing: a path or an id.
    pub case: Option<String>,
    /// Seed of the next case.
    pub seed: u64,
    /// A log to go on from.
    pub resume: Option<PathBuf>,
    /// A script that drives the window, and the folder for its pictures, which must exist.
    pub script: Option<(UiScript, PathBuf)>,
    /// Draw by software, without effects.
    pub safe_graphics: bool,
    /// The last start never came to its first frame: the window says why it is drawn by software.
    pub relaunched: bool,
}

/// Why there is no window, or why it ended badly.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WindowError {
    /// The system offers no screen: no X11 or Wayland session, or one that refuses us.
    #[error("there is no display to open a window on")]
    NoDisplay,
    /// A screen, but nothing that draws on it.
    #[error("no graphics driver answered (Vulkan, Metal, DirectX 12 or OpenGL); try --safe-graphics")]
    NoGraphics,
    /// Something else went wrong before the first frame.
    #[error("the window could not start: {0}")]
    Start(String),
    /// A picture asked for was not saved.
    #[error("a picture of the window was not saved: {0}")]
    Capture(String),
    /// The window closed with a code of its own.
    #[error("the window closed with code {0}")]
    Ended(u8),
}

/// Opens the window and returns when it is closed. Call it from the main thread and once per process.
///
/// # Errors
/// Without a display or a graphics driver nothing has been shown and the caller may go on as text.
pub fn open(options: &WindowOptions) -> Result<(), WindowError> {
    let outcome = capture::Outcome::default();
    let mut app = build_quietly(|| build(options, outcome.clone()))?;
    match app.run() {
        AppExit::Success => Ok(()),
        AppExit::Error(code) => match outcome.failure() {
            Some(why) => Err(WindowError::Capture(why)),
            None => Err(WindowError::Ended(code.get())),
        },
    }
}

/// Bevy panics when the event loop or the graphics device cannot be made, and offers no way to ask first.
/// The panic is caught while the app is built, and only then; what happens in a running window stays loud.
fn build_quietly(build: impl FnOnce() -> App) -> Result<App, WindowError> {
    let loud = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let built = panic::catch_unwind(AssertUnwindSafe(build));
    panic::set_hook(loud);
    built.map_err(|payload| start_error(payload.as_ref()))
}

fn start_error(payload: &(dyn Any + Send)) -> WindowError {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    let text = text
        .or_else(|| payload.downcast_ref::<&str>().copied())
        .unwrap_or("unknown reason");
    if text.starts_with("Failed to build event loop") {
        WindowError::NoDisplay
    } else if text.starts_with("Unable to find a GPU") {
        WindowError::NoGraphics
    } else {
        WindowError::Start(text.to_owned())
    }
}

fn build(options: &WindowOptions, outcome: capture::Outcome) -> App {
    let (width, height) = options.size;
    let window = Window {
        title: "Rogatory".to_owned(),
        name: Some("rogatory".to_owned()),
        resolution: WindowResolution::new(width, height),
        ..default()
    };
    let mut graphics = WgpuSettings { force_fallback_adapter: options.safe_graphics, ..default() };
    if options.safe_graphics {
        graphics.priority = bevy::render::settings::WgpuSettingsPriority::WebGL2;
    }
    let plugins = DefaultPlugins
        .set(WindowPlugin { primary_window: Some(window), ..default() })
        .set(RenderPlugin {
            synchronous_pipeline_compilation: options.script.is_some(),
            render_creation: RenderCreation::Automatic(Box::new(graphics)),
            ..default()
        })
        .set(LogPlugin { level: Level::WARN, filter: QUIET.to_owned(), ..default() });
    let mut app = App::new();
    app.add_plugins((
        plugins,
        ui_bridge::UiBridgePlugin,
        stage::StagePlugin { options: options.clone() },
        map::MapPlugin,
    ))
    .insert_resource(WinitSettings::desktop_app());
    if let Some((script, folder)) = &options.script {
        let (script, folder) = (script.clone(), folder.clone());
        app.add_plugins(capture::CapturePlugin { script, folder, outcome });
    }
    app
}

/// Drawing by software and odd screens are normal in a classroom and not worth a warning; that no driver
/// answers is said by [`WindowError::NoGraphics`].
const QUIET: &str = "wgpu=error,wgpu_hal=off,naga=error,winit=error,bevy_render::renderer=error";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_start_is_an_error_value_with_a_reason() {
        let failed = |text: &'static str| build_quietly(|| panic!("{text}")).err();
        assert_eq!(failed("Failed to build event loop: Os"), Some(WindowError::NoDisplay));
        assert_eq!(failed("Unable to find a GPU! Make sure"), Some(WindowError::NoGraphics));
        assert_eq!(failed("else"), Some(WindowError::Start("else".to_owned())));
        assert!(build_quietly(App::new).is_ok());
    }
}

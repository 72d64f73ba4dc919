//! The window: Bevy owns the event loop and the screen, egui draws what is read. Only this module names Bevy.
//!
//! For now it is an empty window in the colours and type of the house, with one sentence in it; screens, map
//! and panels come on top. What is settled here: nothing is drawn unless something happened (reactive
//! rendering), fonts and colours are in place before the first frame, a picture of the window can be taken
//! without a person, and a machine without a display gets an error value instead of a panic.

mod capture;
mod look;
mod ui_bridge;

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;

use bevy::log::{Level, LogPlugin};
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::window::WindowResolution;
use bevy::winit::WinitSettings;
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};

/// How the window opens.
#[derive(Clone, Debug)]
pub struct WindowOptions {
    /// Width and height in points.
    pub size: (u32, u32),
    /// The command that plays the first case in a terminal, as one would type it.
    pub play_command: String,
    /// Save a picture of the window here as PNG, then close. The folder must exist.
    pub capture: Option<PathBuf>,
}

impl Default for WindowOptions {
    fn default() -> Self {
        Self { size: (1280, 800), play_command: "rogatory play".to_owned(), capture: None }
    }
}

/// Why there is no window, or why it ended badly.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WindowError {
    /// The system offers no screen: no X11 or Wayland session, or one that refuses us.
    #[error("there is no display to open a window on")]
    NoDisplay,
    /// A screen, but nothing that draws on it.
    #[error("no graphics driver answered (Vulkan, Metal, DirectX 12 or OpenGL)")]
    NoGraphics,
    /// Something else went wrong before the first frame.
    #[error("the window could not start: {0}")]
    Start(String),
    /// The picture asked for was not saved.
    #[error("the picture of the window was not saved: {0}")]
    Capture(String),
    /// The window closed with a code of its own.
    #[error("the window closed with code {0}")]
    Ended(u8),
}

/// Opens the window and returns when it is closed. Call it from the main thread and once per process.
///
/// # Errors
/// Without a display or a graphics driver nothing has been shown and the caller may go on as text.
pub fn open(options: WindowOptions) -> Result<(), WindowError> {
    let outcome = capture::Outcome::default();
    let mut app = build_quietly(|| build(&options, outcome.clone()))?;
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
    let plugins = DefaultPlugins
        .set(WindowPlugin { primary_window: Some(window), ..default() })
        .set(RenderPlugin { synchronous_pipeline_compilation: options.capture.is_some(), ..default() })
        .set(LogPlugin { level: Level::WARN, filter: QUIET.to_owned(), ..default() });
    let mut app = App::new();
    app.add_plugins((plugins, ui_bridge::UiBridgePlugin))
        .insert_resource(ClearColor(look::GROUND))
        .insert_resource(WinitSettings::desktop_app())
        .insert_resource(Welcome { play_command: options.play_command.clone() })
        .add_systems(EguiPrimaryContextPass, welcome);
    if let Some(path) = &options.capture {
        app.add_plugins(capture::CapturePlugin { path: path.clone(), outcome });
    }
    app
}

/// Drawing by software and odd screens are normal in a classroom and not worth a warning; that no driver
/// answers is said by [`WindowError::NoGraphics`].
const QUIET: &str = "wgpu=error,wgpu_hal=off,naga=error,winit=error,bevy_render::renderer=error";

/// What the empty window says.
#[derive(Resource)]
struct Welcome {
    play_command: String,
}

fn welcome(mut contexts: EguiContexts, said: Res<Welcome>) -> Result {
    let mut ui = ui_bridge::root_ui(contexts.ctx_mut()?);
    egui::CentralPanel::default()
        .frame(egui::Frame::NONE)
        .show(&mut ui, |ui| welcome_ui(ui, &said.play_command));
    Ok(())
}

fn welcome_ui(ui: &mut egui::Ui, play_command: &str) {
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.42 - 40.0).max(0.0));
        ui.label(egui::RichText::new("Rogatory").heading().size(44.0).color(look::TITLE));
        ui.add_space(12.0);
        let mut line = egui::text::LayoutJob::default();
        let plain = |color| egui::TextFormat {
            font_id: egui::FontId::proportional(17.0),
            color,
            ..Default::default()
        };
        line.append(
            "The window comes later. Meanwhile, play the first case in a terminal:",
            0.0,
            plain(look::SECONDARY),
        );
        let typed = egui::TextFormat { font_id: egui::FontId::monospace(16.0), ..plain(look::ACCENT) };
        line.append(play_command, 10.0, typed);
        line.halign = egui::Align::Center;
        ui.label(line);
    });
}

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

//! Between Bevy and the panels: the camera that egui draws on, its root `Ui`, quiet while nothing happens, and
//! what assistive technology asks for.

use bevy::a11y::ActionRequest;
use bevy::prelude::*;
use bevy::window::{RequestRedraw, WindowResized, WindowScaleFactorChanged};
use bevy_egui::{EguiContext, EguiInput, EguiPlugin, EguiPreUpdateSet, PrimaryEguiContext};

use crate::ui::theme::{ThemeKind, dress, set_fonts};

/// Adds egui with one camera in the colours and type of the house.
pub(super) struct UiBridgePlugin;

impl Plugin for UiBridgePlugin {
    fn build(&self, app: &mut App) {
        let own = (drop_unchanged_modifiers, forward_actions).after(EguiPreUpdateSet::ProcessInput);
        app.add_plugins(EguiPlugin { bindless_mode_array_size: None })
            .add_systems(Startup, add_camera)
            .add_systems(PreUpdate, own.before(EguiPreUpdateSet::BeginPass))
            .add_systems(Update, follow_size);
    }
}

/// The context is dressed before it is handed to the camera, so that no frame shows other fonts.
fn add_camera(mut commands: Commands) {
    let mut context = EguiContext::default();
    set_fonts(context.get_mut());
    dress(context.get_mut(), ThemeKind::Night, true);
    // Zoom has keys of our own, within our limits.
    context.get_mut().options_mut(|options| options.zoom_with_keyboard = false);
    // egui smooths its own edges; the land asks for more when it is shown.
    commands.spawn((Camera2d, Msaa::Off, context, PrimaryEguiContext));
}

/// The whole window as one `Ui`, behind everything that floats.
pub(super) fn root_ui(context: &egui::Context) -> egui::Ui {
    let whole = egui::UiBuilder::new()
        .layer_id(egui::LayerId::background())
        .max_rect(context.viewport_rect());
    egui::Ui::new(context.clone(), "root".into(), whole)
}

/// bevy_egui 0.42 tells egui the modifier keys in every frame, changed or not. egui 0.36 answers any event
/// with another frame, and a window at rest would draw as fast as it can. What egui knows is not repeated.
fn drop_unchanged_modifiers(mut contexts: Query<(&mut EguiContext, &mut EguiInput)>) {
    for (mut context, mut input) in &mut contexts {
        let known = context.get_mut().input(|state| state.modifiers);
        input
            .events
            .retain(|event| !matches!(event, egui::Event::ModifiersChanged(keys) if *keys == known));
    }
}

/// bevy_egui 0.42 shows the tree of the panels to assistive technology and drops what it asks for. egui takes
/// such requests as events.
fn forward_actions(mut requests: MessageReader<ActionRequest>, mut contexts: Query<&mut EguiInput>) {
    for request in requests.read() {
        for mut input in &mut contexts {
            input.events.push(egui::Event::AccessKitActionRequest(request.0.clone()));
        }
    }
}

/// egui learns the size of the camera one frame after the camera learns that of the window, so that a change
/// of size or scale needs a second frame. Nobody else asks for it.
fn follow_size(
    mut sizes: MessageReader<WindowResized>,
    mut scales: MessageReader<WindowScaleFactorChanged>,
    mut redraws: MessageWriter<RequestRedraw>,
) {
    if sizes.read().count() + scales.read().count() > 0 {
        redraws.write(RequestRedraw);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_modifiers_that_egui_knows_are_dropped() {
        let mut world = World::new();
        let mut input = EguiInput::default();
        let changed = egui::Event::ModifiersChanged(egui::Modifiers::CTRL);
        input.events =
            vec![egui::Event::ModifiersChanged(egui::Modifiers::NONE), changed.clone(), egui::Event::Copy];
        let camera = world.spawn((EguiContext::default(), input)).id();
        world.run_system_cached(drop_unchanged_modifiers).expect("the system runs");
        let left = &world.get::<EguiInput>(camera).expect("the input").events;
        assert_eq!(*left, [changed, egui::Event::Copy]);
    }
}

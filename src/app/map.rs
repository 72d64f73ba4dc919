//! The land under the panels, in Bevy 2D: territories, hatches, borders and the water around them. What is
//! read and clicked lies above it, in egui.

use std::sync::Arc;

use bevy::asset::RenderAssetUsages;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use bevy_egui::EguiContexts;

use super::stage::{Stage, colour};
use crate::ui::map::{Land, MapView, Territory, colours};
use crate::ui::theme::{Palette, ThemeKind};

/// Half the width of borders and hatches, units.
const HALF_WIDTHS: [f32; 2] = [0.9, 0.6];

/// Paints the land.
pub(super) struct MapPlugin;

impl Plugin for MapPlugin {
    fn build(&self, app: &mut App) {
        app.init_resource::<Painted>().add_systems(Update, (paint, follow).chain());
    }
}

/// The land as it is painted.
#[derive(Resource, Default)]
struct Painted {
    land: Option<Arc<Land>>,
    theme: Option<ThemeKind>,
    selected: Vec<bool>,
    root: Option<Entity>,
}

/// Paints the land anew when its states, its theme or what is selected change.
fn paint(
    mut commands: Commands,
    mut painted: ResMut<Painted>,
    stage: Res<Stage>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<ColorMaterial>>,
) {
    let Some(map) = stage.shell.land.as_ref().filter(|_| stage.shell.map_rect.is_some()) else { return };
    let theme = stage.studio.settings.theme;
    let selected: Vec<bool> = map.states.iter().map(|s| s.selected).collect();
    let same_land = painted.land.as_ref().is_some_and(|land| Arc::ptr_eq(land, &map.land));
    if same_land && painted.theme == Some(theme) && painted.selected == selected {
        return;
    }
    if let Some(root) = painted.root.take() {
        commands.entity(root).despawn();
    }
    let palette = Palette::of(theme);
    let mut layers: Vec<(f32, egui::Color32, Mesh)> = Vec::new();
    for (n, ring) in colours::RINGS.into_iter().enumerate() {
        let depth = f32::from(u8::try_from(n).unwrap_or(0)) * 0.1;
        let lines = map.land.coast.iter().flat_map(|piece| piece.windows(2).map(|w| [w[0], w[1]]));
        layers.push((depth, colours::shore(palette, ring), ribbons(lines, ring / 2.0)));
    }
    for (n, (territory, state)) in map.land.territories.iter().zip(&map.states).enumerate() {
        let fill = state.fill(palette, n);
        layers.push((1.0, fill, area(territory)));
        if !territory.hatch.is_empty() {
            let hatch = ribbons(territory.hatch.iter().copied(), HALF_WIDTHS[1]);
            layers.push((2.0, colours::hatch(palette, fill), hatch));
        }
    }
    let borders = map.land.territories.iter().flat_map(|t| closed(&t.outline));
    layers.push((3.0, colours::border(palette), ribbons(borders, HALF_WIDTHS[0])));
    let root = commands.spawn((Transform::default(), Visibility::default())).id();
    for (depth, fill, mesh) in layers {
        let layer = (
            Mesh2d(meshes.add(mesh)),
            MeshMaterial2d(materials.add(ColorMaterial::from(colour(fill)))),
            Transform::from_xyz(0.0, 0.0, depth),
            ChildOf(root),
        );
        commands.spawn(layer);
    }
    *painted = Painted { land: Some(map.land.clone()), theme: Some(theme), selected, root: Some(root) };
}

/// The land lies where the panel says.
fn follow(
    painted: Res<Painted>,
    stage: Res<Stage>,
    mut contexts: EguiContexts,
    windows: Query<&Window, With<PrimaryWindow>>,
    mut roots: Query<(&mut Transform, &mut Visibility)>,
    mut cameras: Query<&mut Msaa, With<Camera2d>>,
) -> Result {
    // Edges of the land are smoothed by sampling, which an early screen without land need not pay for.
    let sampling = if stage.shell.map_rect.is_some() { Msaa::Sample4 } else { Msaa::Off };
    for mut msaa in &mut cameras {
        msaa.set_if_neq(sampling);
    }
    let Some((mut transform, mut visibility)) = painted.root.and_then(|root| roots.get_mut(root).ok()) else {
        return Ok(());
    };
    let shown = if stage.shell.map_rect.is_some() { Visibility::Inherited } else { Visibility::Hidden };
    if *visibility != shown {
        *visibility = shown;
    }
    let context = contexts.ctx_mut()?;
    let view: Option<MapView> = context.data(|d| d.get_temp(MapView::id().with("now")));
    let (Some(view), Ok(window)) = (view, windows.single()) else { return Ok(()) };
    let zoom = context.zoom_factor();
    let placed = Transform {
        translation: Vec3::new(
            view.offset.x * zoom - window.width() / 2.0,
            window.height() / 2.0 - view.offset.y * zoom,
            0.0,
        ),
        scale: Vec3::new(view.scale * zoom, view.scale * zoom, 1.0),
        ..default()
    };
    if *transform != placed {
        *transform = placed;
    }
    Ok(())
}

/// The map's y grows downwards, Bevy's upwards.
fn flipped([x, y]: [f32; 2]) -> [f32; 3] {
    [x, -y, 0.0]
}

fn mesh(positions: Vec<[f32; 3]>, indices: Vec<u32>) -> Mesh {
    let mesh = Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD);
    mesh.with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, positions)
        .with_inserted_indices(Indices::U32(indices))
}

fn area(territory: &Territory) -> Mesh {
    let positions = territory.outline.iter().map(|p| flipped(*p)).collect();
    mesh(positions, territory.triangles.concat())
}

/// The sides of a closed outline.
fn closed(outline: &[[f32; 2]]) -> impl Iterator<Item = [[f32; 2]; 2]> + '_ {
    (0..outline.len()).map(|n| [outline[n], outline[(n + 1) % outline.len()]])
}

/// Lines with a width, their ends drawn out so that corners close.
fn ribbons(lines: impl Iterator<Item = [[f32; 2]; 2]>, half: f32) -> Mesh {
    let (mut positions, mut indices) = (Vec::new(), Vec::new());
    for [a, b] in lines {
        let along = Vec2::new(b[0] - a[0], b[1] - a[1]).normalize_or_zero() * half;
        let side = Vec2::new(-along.y, along.x);
        let (a, b) = (Vec2::from(a) - along * 0.5, Vec2::from(b) + along * 0.5);
        let first = u32::try_from(positions.len()).unwrap_or(0);
        positions.extend([a + side, a - side, b - side, b + side].map(|p| flipped(p.into())));
        indices.extend([first, first + 1, first + 2, first, first + 2, first + 3]);
    }
    mesh(positions, indices)
}

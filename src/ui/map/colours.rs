//! Colours of the land, from those of the theme: whoever paints it asks here.

use egui::Color32;

use crate::ui::theme::{Palette, Tone};

/// Widths of the rings of shallow water, the widest first, units.
pub const RINGS: [f32; 3] = [18.0, 11.0, 5.0];

/// The colour of a territory: the hue of its legal family, quiet on the ground, each state a little apart.
pub fn territory(palette: &Palette, hue: Tone, selected: bool, n: usize) -> Color32 {
    let strength = if palette.dark { [0.24, 0.29, 0.20, 0.32] } else { [0.20, 0.25, 0.16, 0.28] };
    let base = if palette.dark { palette.raised } else { palette.panel };
    let fill = base.lerp_to_gamma(palette.tone(hue), strength[n % 4]);
    if selected { fill.lerp_to_gamma(palette.accent, 0.16) } else { fill }
}

/// Borders.
pub fn border(palette: &Palette) -> Color32 {
    palette.ground.lerp_to_gamma(palette.text, 0.42)
}

/// A ring of shallow water.
pub fn shore(palette: &Palette, ring: f32) -> Color32 {
    palette.ground.lerp_to_gamma(palette.line, 0.5 - ring / 60.0)
}

/// A hatch on a territory.
pub fn hatch(palette: &Palette, fill: Color32) -> Color32 {
    fill.lerp_to_gamma(palette.text, 0.16)
}

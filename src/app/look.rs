//! Night colours and IBM Plex, set once per egui context. Moves to `ui/` with the first panel.

use std::sync::Arc;

use bevy::prelude::Color;
use egui::{Color32, FontData, FontDefinitions, FontFamily, FontId, TextStyle, Theme};

/// Behind everything; the only colour that Bevy paints itself.
pub(super) const GROUND: Color = Color::srgb(14.0 / 255.0, 21.0 / 255.0, 31.0 / 255.0);
const PANEL: Color32 = Color32::from_rgb(0x14, 0x1E, 0x2B);
const RAISED: Color32 = Color32::from_rgb(0x1B, 0x28, 0x37);
const SELECTED: Color32 = Color32::from_rgb(0x26, 0x36, 0x4A);
/// What is read.
pub(super) const TITLE: Color32 = Color32::from_rgb(0xE9, 0xE4, 0xD8);
/// What is read second.
pub(super) const SECONDARY: Color32 = Color32::from_rgb(0xA9, 0xB4, 0xC0);
/// Brass: what one may act on.
pub(super) const ACCENT: Color32 = Color32::from_rgb(0xD9, 0xB3, 0x6A);

/// Name, family it leads, file.
fn plex() -> [(&'static str, FontFamily, &'static [u8]); 3] {
    [
        (
            "plex-sans",
            FontFamily::Proportional,
            include_bytes!("../../assets/fonts/IBMPlexSans_400Regular.ttf"),
        ),
        ("plex-mono", FontFamily::Monospace, include_bytes!("../../assets/fonts/IBMPlexMono_400Regular.ttf")),
        ("plex-serif", serif(), include_bytes!("../../assets/fonts/IBMPlexSerif_500Medium.ttf")),
    ]
}

/// The family of titles and states.
fn serif() -> FontFamily {
    FontFamily::Name("serif".into())
}

/// Puts Plex in front of egui's own fonts, which stay for the signs that Plex lacks.
fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let spare = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (name, family, bytes) in plex() {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        fonts
            .families
            .entry(family)
            .or_insert_with(|| spare.clone())
            .insert(0, name.to_owned());
    }
    fonts
}

/// Sets fonts, sizes and colours of a context.
pub(super) fn dress(context: &egui::Context) {
    context.set_fonts(fonts());
    context.set_theme(Theme::Dark);
    context.style_mut_of(Theme::Dark, |style| {
        style.text_styles = [
            (TextStyle::Small, FontId::new(12.0, FontFamily::Proportional)),
            (TextStyle::Body, FontId::new(15.0, FontFamily::Proportional)),
            (TextStyle::Button, FontId::new(15.0, FontFamily::Proportional)),
            (TextStyle::Monospace, FontId::new(14.0, FontFamily::Monospace)),
            (TextStyle::Heading, FontId::new(24.0, serif())),
        ]
        .into();
        let visuals = &mut style.visuals;
        visuals.override_text_color = Some(TITLE);
        visuals.panel_fill = PANEL;
        visuals.window_fill = RAISED;
        visuals.selection.bg_fill = SELECTED;
        visuals.hyperlink_color = ACCENT;
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plex_leads_every_family_and_has_spares() {
        let fonts = fonts();
        for (name, family, bytes) in plex() {
            let family = &fonts.families[&family];
            assert_eq!(family[0], name);
            assert!(family.len() > 1, "no spare font behind {name}");
            assert_eq!(bytes[..4], [0, 1, 0, 0], "{name} is not a TrueType file");
        }
    }
}

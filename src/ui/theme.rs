//! The look as data: colours by meaning from `assets/theme/*.ron`, IBM Plex and the sizes of type, put into
//! an egui context once. No panel names a colour; it names a [`Tone`], and a sign or a word says the same.

use std::sync::{Arc, OnceLock};

use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Stroke, TextStyle, Visuals,
};
use serde::{Deserialize, Serialize};

/// A theme.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ThemeKind {
    /// Ink and brass.
    #[default]
    Night,
    /// Warm paper.
    Day,
    /// High contrast.
    Contrast,
}

impl ThemeKind {
    /// Every theme.
    pub const ALL: [ThemeKind; 3] = [ThemeKind::Night, ThemeKind::Day, ThemeKind::Contrast];

    /// Key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            ThemeKind::Night => "ui-theme-night",
            ThemeKind::Day => "ui-theme-day",
            ThemeKind::Contrast => "ui-theme-contrast",
        }
    }

    const fn source(self) -> &'static str {
        match self {
            ThemeKind::Night => include_str!("../../assets/theme/night.ron"),
            ThemeKind::Day => include_str!("../../assets/theme/day.ron"),
            ThemeKind::Contrast => include_str!("../../assets/theme/contrast.ron"),
        }
    }
}

/// What a colour means; a sign or a word beside it says the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tone {
    /// What is read.
    #[default]
    Plain,
    /// What is read second.
    Secondary,
    /// What one may act on.
    Accent,
    /// Kept, granted.
    Kept,
    /// Waiting, curable.
    Waiting,
    /// Refused, excluded.
    Refused,
    /// Running, service.
    Running,
    /// Translation, a second series.
    Translation,
    /// Closed, idle.
    Idle,
}

/// Colours of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette {
    /// Light on dark.
    pub dark: bool,
    /// Behind everything.
    pub ground: Color32,
    /// Bars and columns.
    pub panel: Color32,
    /// Cards and buttons.
    pub raised: Color32,
    /// What is selected.
    pub selected: Color32,
    /// Lines and frames.
    pub line: Color32,
    /// What is read.
    pub text: Color32,
    /// What is read second.
    pub secondary: Color32,
    /// Brass.
    pub accent: Color32,
    /// Text on brass.
    pub on_accent: Color32,
    /// Kept, granted.
    pub kept: Color32,
    /// Waiting, curable.
    pub waiting: Color32,
    /// Refused, excluded.
    pub refused: Color32,
    /// Running, service.
    pub running: Color32,
    /// Translation.
    pub translation: Color32,
    /// Closed, idle.
    pub idle: Color32,
    /// The ring around what has the keyboard.
    pub focus: Color32,
}

/// The file of a theme, as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPalette {
    dark: bool,
    ground: String,
    panel: String,
    raised: String,
    selected: String,
    line: String,
    text: String,
    secondary: String,
    accent: String,
    on_accent: String,
    kept: String,
    waiting: String,
    refused: String,
    running: String,
    translation: String,
    idle: String,
    focus: String,
}

/// What is wrong with a theme's file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ThemeError {
    /// Not of the right shape.
    #[error("a theme is not of the right shape: {0}")]
    Shape(String),
    /// Not a colour.
    #[error("`{0}` is not a colour: write #RRGGBB")]
    Colour(String),
}

impl Palette {
    /// Reads a theme.
    ///
    /// # Errors
    /// When a field is missing or is no colour.
    pub fn parse(text: &str) -> Result<Palette, ThemeError> {
        let raw: RawPalette = ron::from_str(text).map_err(|e| ThemeError::Shape(e.to_string()))?;
        let colour = |text: &str| Color32::from_hex(text).map_err(|_| ThemeError::Colour(text.to_owned()));
        Ok(Palette {
            dark: raw.dark,
            ground: colour(&raw.ground)?,
            panel: colour(&raw.panel)?,
            raised: colour(&raw.raised)?,
            selected: colour(&raw.selected)?,
            line: colour(&raw.line)?,
            text: colour(&raw.text)?,
            secondary: colour(&raw.secondary)?,
            accent: colour(&raw.accent)?,
            on_accent: colour(&raw.on_accent)?,
            kept: colour(&raw.kept)?,
            waiting: colour(&raw.waiting)?,
            refused: colour(&raw.refused)?,
            running: colour(&raw.running)?,
            translation: colour(&raw.translation)?,
            idle: colour(&raw.idle)?,
            focus: colour(&raw.focus)?,
        })
    }

    /// The colours of a shipped theme.
    ///
    /// # Panics
    /// When a file of ours is broken; a test reads all of them.
    pub fn of(theme: ThemeKind) -> &'static Palette {
        static READ: [OnceLock<Palette>; 3] = [OnceLock::new(), OnceLock::new(), OnceLock::new()];
        let at = match theme {
            ThemeKind::Night => &READ[0],
            ThemeKind::Day => &READ[1],
            ThemeKind::Contrast => &READ[2],
        };
        at.get_or_init(|| Palette::parse(theme.source()).unwrap_or_else(|e| panic!("{theme:?}: {e}")))
    }

    /// The colour of a meaning.
    pub fn tone(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Plain => self.text,
            Tone::Secondary => self.secondary,
            Tone::Accent => self.accent,
            Tone::Kept => self.kept,
            Tone::Waiting => self.waiting,
            Tone::Refused => self.refused,
            Tone::Running => self.running,
            Tone::Translation => self.translation,
            Tone::Idle => self.idle,
        }
    }

    /// What is taken hold of: handles of scroll bars, signs of boxes, the rail of a slider. Seen on every ground.
    pub fn handle(&self) -> Color32 {
        self.idle.lerp_to_gamma(self.secondary, 0.4)
    }

    /// The colour of words that lie on a colour.
    pub fn words_on(&self, colour: Color32) -> Color32 {
        if contrast(self.ground, colour) >= contrast(self.text, colour) { self.ground } else { self.text }
    }

    /// The colour of a meaning, faint, to lie behind text.
    pub fn wash(&self, tone: Tone) -> Color32 {
        self.panel.lerp_to_gamma(self.tone(tone), 0.16)
    }
}

/// Relative luminance of a colour. Source: WCAG 2.2, "relative luminance".
fn luminance(colour: Color32) -> f32 {
    let linear = |c: u8| {
        let c = f32::from(c) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
}

/// Contrast of two colours, from 1 to 21. Source: WCAG 2.2, "contrast ratio".
fn contrast(a: Color32, b: Color32) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Name, family it leads, file.
fn plex() -> [(&'static str, FontFamily, &'static [u8]); 5] {
    [
        (
            "plex-sans",
            FontFamily::Proportional,
            include_bytes!("../../assets/fonts/IBMPlexSans_400Regular.ttf"),
        ),
        ("plex-mono", FontFamily::Monospace, include_bytes!("../../assets/fonts/IBMPlexMono_400Regular.ttf")),
        ("plex-serif", serif(), include_bytes!("../../assets/fonts/IBMPlexSerif_500Medium.ttf")),
        ("plex-strong", strong(), include_bytes!("../../assets/fonts/IBMPlexSans_600SemiBold.ttf")),
        ("plex-italic", italic(), include_bytes!("../../assets/fonts/IBMPlexSans_400Regular_Italic.ttf")),
    ]
}

/// The family of titles and states.
pub fn serif() -> FontFamily {
    FontFamily::Name("serif".into())
}

/// Plex Sans, semi-bold.
pub fn strong() -> FontFamily {
    FontFamily::Name("strong".into())
}

/// Plex Sans, italic.
pub fn italic() -> FontFamily {
    FontFamily::Name("italic".into())
}

/// Plex leads every family, the icons follow, and egui's own fonts stay for the signs that both lack.
fn fonts() -> FontDefinitions {
    const ICONS: &str = "phosphor";
    let mut fonts = FontDefinitions::default();
    fonts.font_data.insert(
        ICONS.to_owned(),
        Arc::new(FontData::from_static(egui_phosphor::Variant::Regular.font_bytes())),
    );
    let spare = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (name, family, bytes) in plex() {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let list = fonts.families.entry(family).or_insert_with(|| spare.clone());
        list.insert(0, name.to_owned());
        list.insert(1, ICONS.to_owned());
    }
    fonts
}

/// Sets the fonts of a context; once.
pub fn set_fonts(context: &egui::Context) {
    context.set_fonts(fonts());
}

/// Sets sizes and colours of a context.
pub fn dress(context: &egui::Context, theme: ThemeKind, motion: bool) {
    let palette = Palette::of(theme);
    let kind = if palette.dark { egui::Theme::Dark } else { egui::Theme::Light };
    context.set_theme(kind);
    context.style_mut_of(kind, |style| {
        style.text_styles = [
            (TextStyle::Small, FontId::new(13.0, FontFamily::Proportional)),
            (TextStyle::Body, FontId::new(15.0, FontFamily::Proportional)),
            (TextStyle::Button, FontId::new(15.0, FontFamily::Proportional)),
            (TextStyle::Monospace, FontId::new(14.0, FontFamily::Monospace)),
            (TextStyle::Heading, FontId::new(21.0, serif())),
        ]
        .into();
        style.animation_time = if motion { 0.12 } else { 0.0 };
        style.scroll_animation = if motion {
            egui::style::ScrollAnimation::default()
        } else {
            egui::style::ScrollAnimation::none()
        };
        let spacing = &mut style.spacing;
        spacing.item_spacing = egui::vec2(8.0, 6.0);
        spacing.button_padding = egui::vec2(10.0, 5.0);
        spacing.interact_size = egui::vec2(40.0, 28.0);
        spacing.icon_width = 18.0;
        spacing.scroll = egui::style::ScrollStyle::solid();
        spacing.scroll.bar_width = 8.0;
        spacing.scroll.handle_min_length = 24.0;
        // A handle in the colour of buttons is not seen on cards.
        spacing.scroll.foreground_color = true;
        if !palette.dark {
            // The window blends in linear light, where a veil of paper is grey: a faint one is a shadow.
            spacing.scroll.fade = egui::style::ScrollFadeStyle { strength: 0.2, size: 10.0 };
        }
        spacing.menu_margin = egui::Margin::same(8);
        style.visuals = visuals(palette);
        style.visuals.disabled_alpha = match theme {
            ThemeKind::Night => 0.66,
            ThemeKind::Day => 0.8,
            ThemeKind::Contrast => 0.55,
        };
    });
}

fn visuals(palette: &Palette) -> Visuals {
    let mut v = if palette.dark { Visuals::dark() } else { Visuals::light() };
    let round = CornerRadius::same(5);
    v.override_text_color = Some(palette.text);
    v.weak_text_color = Some(palette.secondary);
    v.panel_fill = palette.panel;
    v.window_fill = palette.panel;
    v.window_stroke = Stroke::new(1.0, palette.line);
    v.window_corner_radius = CornerRadius::same(8);
    v.menu_corner_radius = CornerRadius::same(6);
    v.faint_bg_color = palette.raised;
    // Behind the handles of scroll bars nothing is painted: whatever colour it had would be that of some card.
    v.extreme_bg_color = Color32::TRANSPARENT;
    v.text_edit_bg_color = Some(palette.ground);
    // The window blends in linear light, where the edges of dark letters on paper fade as much as those of light
    // letters would glow: both themes take the same remedy.
    v.text_options.color_transfer_function =
        egui::epaint::FontColorTransferFunction::TwoCoverageMinusCoverageSq;
    v.code_bg_color = palette.ground;
    v.hyperlink_color = palette.accent;
    v.selection.bg_fill = palette.selected;
    v.selection.stroke = Stroke::new(1.0, palette.accent);
    v.striped = false;
    v.error_fg_color = palette.refused;
    v.warn_fg_color = palette.waiting;
    v.window_shadow =
        egui::Shadow { offset: [0, 6], blur: 18, spread: 0, color: Color32::from_black_alpha(90) };
    v.popup_shadow = v.window_shadow;
    let set = |w: &mut egui::style::WidgetVisuals, fill: Color32, stroke: Stroke, text: Color32| {
        w.bg_fill = fill;
        w.weak_bg_fill = fill;
        w.bg_stroke = stroke;
        w.fg_stroke = Stroke::new(1.0, text);
        w.corner_radius = round;
        w.expansion = 0.0;
    };
    let w = &mut v.widgets;
    set(&mut w.noninteractive, palette.panel, Stroke::new(1.0, palette.line), palette.text);
    set(&mut w.inactive, palette.raised, Stroke::new(1.0, palette.line), palette.handle());
    set(&mut w.hovered, palette.selected, Stroke::new(1.0, palette.accent), palette.text);
    set(&mut w.active, palette.selected, Stroke::new(2.0, palette.focus), palette.text);
    set(&mut w.open, palette.selected, Stroke::new(1.0, palette.line), palette.text);
    v
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The handle of a scroll bar that nobody touches, as egui paints it, and what may lie behind it.
    #[test]
    fn handles_are_seen_on_every_ground_and_have_no_trough() {
        for theme in ThemeKind::ALL {
            let context = egui::Context::default();
            dress(&context, theme, false);
            let (p, style) = (Palette::of(theme), context.global_style());
            assert!(style.spacing.scroll.foreground_color, "{theme:?}: in the colour of buttons");
            let handle = style.visuals.widgets.inactive.fg_stroke.color;
            for ground in [p.ground, p.panel, p.raised, p.selected] {
                let seen = contrast(handle, ground);
                assert!(seen >= 3.0, "{theme:?}: {handle:?} on {ground:?} is {seen}");
            }
            assert_eq!(style.visuals.extreme_bg_color, Color32::TRANSPARENT, "{theme:?}: a trough");
            assert!(style.spacing.scroll.handle_min_length >= 24.0, "{theme:?}: too short to take hold of");
        }
    }

    #[test]
    fn words_are_read_on_the_parts_of_a_bar() {
        for theme in ThemeKind::ALL {
            let p = Palette::of(theme);
            for colour in [p.accent, p.kept, p.waiting, p.refused, p.running, p.translation, p.secondary] {
                let seen = contrast(p.words_on(colour), colour);
                assert!(seen >= 4.5, "{theme:?}: on {colour:?} it is {seen}");
            }
        }
    }

    #[test]
    fn text_has_a_contrast_of_4_5_and_signs_of_3() {
        for theme in ThemeKind::ALL {
            let p = Palette::of(theme);
            for ground in [p.ground, p.panel, p.raised, p.selected] {
                for text in [p.text, p.secondary] {
                    assert!(contrast(text, ground) >= 4.5, "{theme:?}: {text:?} on {ground:?}");
                }
                for sign in [p.accent, p.kept, p.waiting, p.refused, p.running, p.translation, p.focus] {
                    assert!(contrast(sign, ground) >= 3.0, "{theme:?}: {sign:?} on {ground:?}");
                }
            }
            for words in [p.accent, p.kept, p.waiting, p.refused, p.running, p.translation] {
                assert!(contrast(words, p.panel) >= 4.5, "{theme:?}: words in {words:?}");
            }
            assert!(contrast(p.on_accent, p.accent) >= 4.5, "{theme:?}: text on brass");
            assert!(contrast(p.idle, p.panel) >= 3.0, "{theme:?}: idle");
        }
    }

    #[test]
    fn a_colour_that_is_none_is_named() {
        let night = ThemeKind::Night.source().replace("#0E151F", "ink");
        assert_eq!(Palette::parse(&night), Err(ThemeError::Colour("ink".to_owned())));
    }

    #[test]
    fn no_sign_of_plex_stands_where_an_icon_should() {
        use crate::ui::{Place, widget};
        let mut only = FontDefinitions::empty();
        for (name, family, bytes) in plex() {
            only.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
            only.families.insert(family, vec![name.to_owned()]);
        }
        let context = egui::Context::default();
        context.set_fonts(only);
        context.run_ui(egui::RawInput::default(), |_| {}).textures_delta.clear();
        let tones = [Tone::Kept, Tone::Waiting, Tone::Refused, Tone::Translation, Tone::Running, Tone::Idle];
        let signs = Place::ALL.iter().map(|p| p.icon()).chain(tones.map(widget::sign));
        // What no face of a family has is nothing wide. (Whether it has a glyph cannot be asked where its only face is
        // also that of the replacement.)
        let draws = |family: FontFamily, sign: &str| {
            let font = FontId::new(15.0, family);
            sign.chars().any(|c| context.fonts_mut(|f| f.glyph_width(&font, c)) > 0.0)
        };
        for sign in signs.filter(|s| *s != widget::DOT) {
            for family in [FontFamily::Proportional, strong()] {
                assert!(!draws(family, sign), "{sign:?} is drawn by Plex");
            }
        }
        assert!(draws(FontFamily::Proportional, widget::DOT), "Plex has the dot");
        let theirs = egui_phosphor::regular::DOT_OUTLINE;
        assert!(draws(FontFamily::Proportional, theirs), "the dot of the icons could be used");
    }

    #[test]
    fn plex_leads_every_family_and_has_spares() {
        let fonts = fonts();
        for (name, family, bytes) in plex() {
            let family = &fonts.families[&family];
            assert_eq!(family[0], name);
            assert!(family.len() > 1, "no icons behind {name}");
            assert_eq!(bytes[..4], [0, 1, 0, 0], "{name} is not a TrueType file");
        }
    }
}

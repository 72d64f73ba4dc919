//! What the tests of the panels share: a shelf in memory, cases, and pictures of panels without a graphics
//! card.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui_kittest::Harness;
use rogatory::case::prepared::Prepared;
use rogatory::io::{Data, shipped_ids};
use rogatory::scenario::{LawPacks, Limits, load};
use rogatory::text::Language;
use rogatory::ui::shell::Shell;
use rogatory::ui::store::{Loaded, Save, SaveCard, Store};
use rogatory::ui::studio::Studio;
use rogatory::ui::theme::{ThemeKind, dress, set_fonts};

/// A shelf in memory with the shipped cases.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    /// Saves by name.
    pub(crate) saves: BTreeMap<String, Save>,
    /// Settings as written last.
    pub(crate) settings: String,
}

impl Store for Shelf {
    fn cases(&self) -> Vec<String> {
        shipped_ids()
    }

    fn load(&self, case: &str) -> Result<Loaded, String> {
        loaded(case)
    }

    fn saves(&self) -> Vec<SaveCard> {
        let card = |name: &String| SaveCard {
            name: name.clone(),
            case: name.split('.').next().unwrap_or_default().to_owned(),
            minutes_ago: 3,
            open: true,
        };
        self.saves.keys().map(card).collect()
    }

    fn read_save(&self, name: &str) -> Result<Save, String> {
        self.saves.get(name).cloned().ok_or_else(|| format!("no save {name}"))
    }

    fn new_save(&mut self, case: &str) -> String {
        let name = format!("{case}.{}", self.saves.len() + 1);
        self.saves.insert(name.clone(), Save::default());
        name
    }

    fn append(&mut self, save: &str, lines: &str) -> Result<(), String> {
        self.saves
            .entry(save.to_owned())
            .or_default()
            .log
            .extend_from_slice(lines.as_bytes());
        Ok(())
    }

    fn write_sidecar(&mut self, save: &str, text: &str) -> Result<(), String> {
        self.saves.entry(save.to_owned()).or_default().sidecar = Some(text.to_owned());
        Ok(())
    }

    fn write_settings(&mut self, text: &str) -> Result<(), String> {
        text.clone_into(&mut self.settings);
        Ok(())
    }
}

/// A shipped case.
pub(crate) fn loaded(case: &str) -> Result<Loaded, String> {
    let data = Data::default();
    let files = data.law().map_err(|e| e.to_string())?;
    let borrowed = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let (packs, _) = LawPacks::parse(borrowed, &Limits::default());
    let folder = data.named(case).map_err(|e| e.to_string())?;
    let (scenario, _) = load(&folder, &packs, &Limits::default());
    let scenario = scenario.ok_or_else(|| format!("{case} cannot be played"))?;
    let prepared = Arc::new(Prepared::new(scenario).map_err(|e| e.to_string())?);
    let text = |l: Language| {
        let bytes = folder.bytes(&format!("text/{}.ftl", l.code()))?;
        Some((l, String::from_utf8_lossy(bytes).into_owned()))
    };
    let texts = Language::ALL.into_iter().filter_map(text).collect();
    Ok(Loaded { prepared, texts, folder: Arc::new(folder) })
}

/// The whole window, shown as it is to a person, without a screen.
pub(crate) struct Desk {
    pub(crate) studio: Studio,
    pub(crate) shelf: Shelf,
    pub(crate) shell: Shell,
    pub(crate) dressed: bool,
}

impl Desk {
    /// Shows it at a size in points.
    pub(crate) fn shown(self, size: [f32; 2]) -> Harness<'static, Desk> {
        let draw = |ui: &mut egui::Ui, desk: &mut Desk| {
            if !desk.dressed {
                set_fonts(ui.ctx());
                dress(ui.ctx(), ThemeKind::Night, false);
                desk.dressed = true;
                return;
            }
            for command in desk.shell.show(ui, &desk.studio) {
                desk.studio.update(command, &mut desk.shelf);
            }
        };
        let mut harness = Harness::builder().with_size(size).build_ui_state(draw, self);
        harness.run_steps(3);
        harness
    }
}

//! What the tests of the panels share: a shelf in memory, cases, and pictures of panels without a graphics
//! card.

use std::collections::BTreeMap;
use std::sync::Arc;

use rogatory::case::prepared::Prepared;
use rogatory::io::{Data, shipped_ids};
use rogatory::scenario::{LawPacks, Limits, load};
use rogatory::text::Language;
use rogatory::ui::store::{Loaded, Save, SaveCard, Store};

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

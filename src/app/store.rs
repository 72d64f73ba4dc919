//! The shelf over files: shipped cases or a folder's, saves and settings of the person.

use std::path::PathBuf;
use std::sync::Arc;

use crate::case::prepared::Prepared;
use crate::io::{Data, UserFolder, shipped_ids};
use crate::scenario::{Diagnostic, LawPacks, Limits, Sources, load, render};
use crate::text::Language;
use crate::ui::play::Sidecar;
use crate::ui::store::{Loaded, Save, SaveCard, Store};

/// The shelf over files.
#[derive(Debug, Clone)]
pub(super) struct FileStore {
    /// Where cases and law come from.
    pub(super) data: Data,
    /// Where saves are.
    pub(super) user: UserFolder,
    /// A case named on the command line: a path, or a shipped id.
    pub(super) named: Option<String>,
    /// A log named on the command line.
    pub(super) log: Option<PathBuf>,
}

impl FileStore {
    /// The name by which a case is loaded: the path that was named, or its id.
    fn path_of<'a>(&'a self, case: &'a str) -> &'a str {
        match &self.named {
            Some(path) if id_of(path) == case => path,
            _ => case,
        }
    }
}

impl FileStore {
    /// Whether a case on the shelf lies in a folder that somebody may be working in.
    pub(super) fn watches(&self) -> bool {
        self.named.as_deref().is_some_and(crate::io::is_folder)
    }

    /// A stamp that changes whenever a file in that folder does.
    pub(super) fn changed(&self) -> Option<u128> {
        crate::io::stamp_of(self.named.as_deref()?)
    }
}

/// The id of a case by path: its folder's name.
pub(super) fn id_of(path: &str) -> &str {
    let trimmed = path.trim_end_matches(['/', '\\']);
    let folder = trimmed
        .strip_suffix("scenario.ron")
        .map_or(trimmed, |f| f.trim_end_matches(['/', '\\']));
    folder.rsplit(['/', '\\']).next().unwrap_or(folder)
}

impl Store for FileStore {
    fn cases(&self) -> Vec<String> {
        let mut ids = shipped_ids();
        if let Some(named) = self.named.as_deref().map(id_of).filter(|n| !ids.iter().any(|i| i == n)) {
            ids.push(named.to_owned());
        }
        ids
    }

    fn load(&self, case: &str) -> Result<Loaded, String> {
        let files = self.data.law().map_err(|e| e.to_string())?;
        let borrowed = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        let (packs, wrong) = LawPacks::parse(borrowed, &Limits::default());
        if wrong.iter().any(Diagnostic::is_error) {
            let mut sources = Sources::new();
            for (name, bytes) in &files {
                sources.add(name, bytes);
            }
            return Err(render(&wrong, &sources));
        }
        let folder = self.data.scenario(self.path_of(case)).map_err(|e| e.to_string())?;
        let (scenario, diagnostics) = load(&folder, &packs, &Limits::default());
        let Some(scenario) = scenario else {
            let mut sources = Sources::new();
            sources.add_folder(&folder);
            return Err(render(&diagnostics, &sources));
        };
        let prepared = Arc::new(Prepared::new(scenario).map_err(|e| e.to_string())?);
        let text = |language: Language| {
            let bytes = folder.bytes(&format!("text/{}.ftl", language.code()))?;
            Some((language, String::from_utf8_lossy(bytes).into_owned()))
        };
        let texts = Language::ALL.into_iter().filter_map(text).collect();
        Ok(Loaded { prepared, texts, folder: Arc::new(folder) })
    }

    fn saves(&self) -> Vec<SaveCard> {
        let card = |file: crate::io::SaveFile| {
            let side: Sidecar = file.side.as_deref().and_then(|t| ron::from_str(t).ok()).unwrap_or_default();
            let case = if side.case.is_empty() {
                file.name.rsplit_once('-').map_or("", |(case, _)| case).to_owned()
            } else {
                side.case
            };
            SaveCard { name: file.name, case, minutes_ago: file.minutes_ago, open: !side.closed }
        };
        self.user.saves().into_iter().map(card).collect()
    }

    fn read_save(&self, name: &str) -> Result<Save, String> {
        if let Some(path) = self.log.as_ref().filter(|p| p.display().to_string() == name) {
            let log = crate::io::read_limited(path, crate::io::LOG_BYTES_LIMIT).map_err(|e| e.to_string())?;
            return Ok(Save { log, sidecar: None });
        }
        let (mut log, sidecar) = self.user.read(name).map_err(|e| e.to_string())?;
        // The last line of a program that was killed may be half a line.
        let whole = log.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
        if whole < log.len() {
            log.truncate(whole);
            let bytes = u64::try_from(whole).unwrap_or(u64::MAX);
            self.user.truncate(name, bytes).map_err(|e| e.to_string())?;
        }
        Ok(Save { log, sidecar })
    }

    fn new_save(&mut self, case: &str) -> String {
        self.user.new_name(case)
    }

    fn append(&mut self, save: &str, lines: &str) -> Result<(), String> {
        self.user.append(save, lines).map_err(|e| e.to_string())
    }

    fn write_sidecar(&mut self, save: &str, text: &str) -> Result<(), String> {
        self.user.write_side(save, text).map_err(|e| e.to_string())
    }

    fn write_settings(&mut self, text: &str) -> Result<(), String> {
        self.user.write_settings(text).map_err(|e| e.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::id_of;

    #[test]
    fn a_case_is_called_by_its_folder() {
        for path in ["02_a", "./x/02_a", "x/02_a/", "x/02_a/scenario.ron", "x\\02_a"] {
            assert_eq!(id_of(path), "02_a", "{path}");
        }
    }
}

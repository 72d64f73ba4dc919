//! What is shipped inside the program, and what overrides it.

use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::{IoError, read_below};
use crate::scenario::Folder;

static SCENARIOS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");
static LAW: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/law");

/// Where data come from: embedded, unless a folder overrides it.
#[derive(Debug, Clone, Default)]
pub struct Data {
    /// A folder with `scenarios/` and `assets/`, if one was named or stands beside the program.
    pub folder: Option<PathBuf>,
}

impl Data {
    /// The folder named, or the one beside the program if it holds data, or none.
    pub fn locate(named: Option<PathBuf>) -> Data {
        let beside = || {
            let program = std::env::current_exe().ok()?;
            let folder = program.parent()?.join("data");
            folder.join("scenarios").is_dir().then_some(folder)
        };
        Data { folder: named.or_else(beside) }
    }

    /// A scenario's folder by path or by shipped id.
    ///
    /// # Errors
    /// When there is no such scenario or its files cannot be read.
    pub fn scenario(&self, name: &str) -> Result<Folder, IoError> {
        let path = Path::new(name);
        if path.is_dir() {
            return read_folder(path, name);
        }
        if path.is_file() && path.extension().is_some_and(|e| e == "ron") {
            let parent = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
            return read_folder(parent, &parent.display().to_string());
        }
        self.named(name)
    }

    /// A scenario's folder by id alone: one that is shipped, or overrides one. Never a path: an id may come
    /// from a log that somebody else wrote.
    ///
    /// # Errors
    /// When there is no such scenario or its files cannot be read.
    pub fn named(&self, name: &str) -> Result<Folder, IoError> {
        let overriding = self.folder.as_ref().map(|f| f.join("scenarios").join(name));
        if let Some(folder) = overriding.filter(|f| is_plain(name) && f.is_dir()) {
            return read_folder(&folder, &format!("scenarios/{name}"));
        }
        if let Some(dir) = SCENARIOS.get_dir(name).filter(|_| is_plain(name)) {
            return Ok(embedded_folder(dir, name));
        }
        Err(IoError::NoScenario { name: name.to_owned(), shipped: shipped_ids().join(", ") })
    }

    /// Files of the law packs: label and bytes.
    ///
    /// # Errors
    /// When an overriding folder cannot be read.
    pub fn law(&self) -> Result<Vec<(String, Vec<u8>)>, IoError> {
        if let Some(folder) = self
            .folder
            .as_ref()
            .map(|f| f.join("assets").join("law"))
            .filter(|f| f.is_dir())
        {
            let packs = read_below(&folder, |name| name.ends_with(".ron"))?;
            return Ok(packs
                .into_iter()
                .map(|(name, bytes)| (format!("assets/law/{name}"), bytes))
                .collect());
        }
        let mut files = Vec::new();
        collect(&LAW, &mut files);
        Ok(files
            .into_iter()
            .filter(|(name, _)| name.ends_with(".ron"))
            .map(|(name, bytes)| (format!("assets/law/{name}"), bytes.to_vec()))
            .collect())
    }
}

/// Ids of the shipped scenarios, sorted.
pub fn shipped_ids() -> Vec<String> {
    let mut ids: Vec<String> = SCENARIOS
        .dirs()
        .filter(|d| d.get_file(d.path().join("scenario.ron")).is_some())
        .map(|d| d.path().display().to_string())
        .collect();
    ids.sort();
    ids
}

/// Whether a name is that of a shipped scenario.
pub fn is_shipped_id(name: &str) -> bool {
    shipped_ids().iter().any(|id| id == name)
}

/// A name without path: letters, digits, hyphens and underscores, and no device of any system.
fn is_plain(name: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    name.chars().all(letter) && crate::scenario::is_plain_path(name)
}

fn read_folder(path: &Path, label: &str) -> Result<Folder, IoError> {
    let mut folder = Folder::new(&labelled(path, label));
    for (name, bytes) in read_below(path, |_| true)? {
        folder.insert(&name, bytes);
    }
    Ok(folder)
}

/// The id of a scenario is its folder's name, so `.` must be made whole first.
fn labelled(path: &Path, label: &str) -> String {
    let trimmed = label.trim_end_matches(['/', '\\']);
    if trimmed.ends_with('.')
        && let Ok(whole) = path.canonicalize()
    {
        return whole
            .file_name()
            .map_or_else(|| trimmed.to_owned(), |n| n.to_string_lossy().into_owned());
    }
    trimmed.to_owned()
}

fn embedded_folder(dir: &'static Dir<'static>, id: &str) -> Folder {
    let mut folder = Folder::new(&format!("scenarios/{id}"));
    let mut files = Vec::new();
    collect(dir, &mut files);
    let prefix = format!("{id}/");
    for (name, bytes) in files {
        if let Some(name) = name.strip_prefix(&prefix) {
            folder.insert(name, bytes);
        }
    }
    folder
}

fn collect(dir: &'static Dir<'static>, files: &mut Vec<(String, &'static [u8])>) {
    for file in dir.files() {
        let name = file.path().iter().map(|p| p.to_string_lossy()).collect::<Vec<_>>().join("/");
        files.push((name, file.contents()));
    }
    for child in dir.dirs() {
        collect(child, files);
    }
    files.sort();
}

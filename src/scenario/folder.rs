//! What is handed to the loader: names and bytes. Only `io` opens files.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// A scenario's folder, read by somebody else.
///
/// File names are relative to the folder and use `/` on every system: `scenario.ron`, `text/en.ftl`,
/// `artefacts/gate.log`. Embedded folders are borrowed, folders from a disk are owned.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folder {
    /// How the folder is called in diagnostics, such as `scenarios/my_case`.
    pub path: String,
    /// Its files.
    pub files: BTreeMap<String, Cow<'static, [u8]>>,
}

impl Folder {
    /// An empty folder with this label; both kinds of slash are understood.
    pub fn new(path: &str) -> Folder {
        let path = path.replace('\\', "/");
        Folder { path: path.trim_end_matches('/').to_owned(), files: BTreeMap::new() }
    }

    /// Adds or replaces a file.
    pub fn insert(&mut self, name: &str, bytes: impl Into<Cow<'static, [u8]>>) {
        self.files.insert(name.to_owned(), bytes.into());
    }

    /// The scenario's id: the last part of the label.
    pub fn id(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// Bytes of a file.
    pub fn bytes(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(Cow::as_ref)
    }

    /// How a file is called in diagnostics.
    pub fn label(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}/{name}", self.path) }
    }
}

/// Texts that diagnostics point into, by their label, for the excerpts of a rendering.
#[derive(Debug, Clone, Default)]
pub struct Sources<'a> {
    texts: BTreeMap<String, Cow<'a, str>>,
}

impl<'a> Sources<'a> {
    /// None yet.
    pub fn new() -> Sources<'a> {
        Sources::default()
    }

    /// Adds a file; bytes that are not UTF-8 are shown as replacement characters.
    pub fn add(&mut self, label: &str, bytes: &'a [u8]) {
        self.texts.insert(label.to_owned(), String::from_utf8_lossy(bytes));
    }

    /// Adds every file of a folder that a diagnostic may point into.
    pub fn add_folder(&mut self, folder: &'a Folder) {
        for (name, bytes) in &folder.files {
            if name.ends_with(".ron") || name.ends_with(".ftl") {
                self.add(&folder.label(name), bytes);
            }
        }
    }

    /// The text under a label.
    pub fn get(&self, label: &str) -> Option<&str> {
        self.texts.get(label).map(Cow::as_ref)
    }
}

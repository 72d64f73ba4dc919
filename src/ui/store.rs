//! What the application asks of files. The panels know this trait and no path; the application implements it
//! over files, tests in memory.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::case::prepared::Prepared;
use crate::scenario::Folder;
use crate::text::Language;

/// A case that can be played.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// Compiled.
    pub prepared: Arc<Prepared>,
    /// Its texts by language.
    pub texts: BTreeMap<Language, String>,
    /// Its files, artefacts among them.
    pub folder: Arc<Folder>,
}

/// A save on the shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaveCard {
    /// Name, for [`Store::read_save`].
    pub name: String,
    /// The case.
    pub case: String,
    /// Minutes since it was last written.
    pub minutes_ago: u64,
    /// The case was not closed: it can go on.
    pub open: bool,
}

/// A save as it is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Save {
    /// The log.
    pub log: Vec<u8>,
    /// What lies beside it: drafts, marks, who sits where.
    pub sidecar: Option<String>,
}

/// What the application asks of files; errors are sentences with a next step.
pub trait Store {
    /// Ids of the cases, in order.
    fn cases(&self) -> Vec<String>;
    /// Loads a case.
    ///
    /// # Errors
    /// What is wrong with it, with places.
    fn load(&self, case: &str) -> Result<Loaded, String>;
    /// Saves, newest first.
    fn saves(&self) -> Vec<SaveCard>;
    /// Reads a save.
    ///
    /// # Errors
    /// When it cannot be read.
    fn read_save(&self, name: &str) -> Result<Save, String>;
    /// A name for a new save of a case.
    fn new_save(&mut self, case: &str) -> String;
    /// Appends lines to the log of a save.
    ///
    /// # Errors
    /// When it cannot be written.
    fn append(&mut self, save: &str, lines: &str) -> Result<(), String>;
    /// Writes what lies beside the log.
    ///
    /// # Errors
    /// When it cannot be written.
    fn write_sidecar(&mut self, save: &str, text: &str) -> Result<(), String>;
    /// Writes the settings.
    ///
    /// # Errors
    /// When they cannot be written.
    fn write_settings(&mut self, text: &str) -> Result<(), String>;
}

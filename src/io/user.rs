//! What belongs to the person: saves and settings. Kept where the platform keeps such things, or beside the
//! program if a file named `portable` lies there, or in the folder that `--data-dir` names.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{FILE_BYTES_LIMIT, IoError, LOG_BYTES_LIMIT, read_limited, write_beside};

/// Ends the name of a log.
const LOG: &str = ".log.jsonl";
/// Ends the name of what lies beside a log.
const SIDE: &str = ".side.ron";
/// Most saves that are listed.
const SAVES_LIMIT: usize = 500;

/// The folder of a person's saves and settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserFolder {
    folder: PathBuf,
}

/// A save in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaveFile {
    /// Name without ending.
    pub name: String,
    /// Minutes since it was written.
    pub minutes_ago: u64,
    /// What lies beside the log.
    pub side: Option<String>,
}

impl UserFolder {
    /// The folder named, the one beside a portable program, or the platform's.
    pub fn locate(named: Option<&Path>) -> UserFolder {
        let portable = || {
            let program = std::env::current_exe().ok()?;
            let folder = program.parent()?;
            folder.join("portable").exists().then(|| folder.to_path_buf())
        };
        let platform = || {
            let dirs = directories::ProjectDirs::from("", "", "rogatory")?;
            Some(dirs.data_dir().to_path_buf())
        };
        let folder = named.map(Path::to_path_buf).or_else(portable).or_else(platform);
        UserFolder { folder: folder.unwrap_or_else(|| PathBuf::from("rogatory-data")) }
    }

    /// Where saves are.
    fn saves_folder(&self) -> PathBuf {
        self.folder.join("saves")
    }

    /// A file of a save. A name is one of ours: it never leaves the folder.
    fn file(&self, save: &str, ending: &str) -> Result<PathBuf, IoError> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        if save.is_empty() || !save.chars().all(plain) {
            let reason = "not the name of a save".to_owned();
            return Err(IoError::Read { path: save.to_owned(), reason });
        }
        Ok(self.saves_folder().join(format!("{save}{ending}")))
    }

    /// Saves, newest first.
    pub fn saves(&self) -> Vec<SaveFile> {
        let Ok(entries) = std::fs::read_dir(self.saves_folder()) else { return Vec::new() };
        let mut found: Vec<(SystemTime, String)> = entries
            .filter_map(Result::ok)
            .filter_map(|e| {
                let name = e.file_name().to_string_lossy().strip_suffix(LOG)?.to_owned();
                Some((e.metadata().ok()?.modified().ok()?, name))
            })
            .collect();
        found.sort_by(|a, b| b.cmp(a));
        found.truncate(SAVES_LIMIT);
        let now = SystemTime::now();
        let save = |(at, name): (SystemTime, String)| SaveFile {
            minutes_ago: now.duration_since(at).map_or(0, |d| d.as_secs() / 60),
            side: self.read_side(&name),
            name,
        };
        found.into_iter().map(save).collect()
    }

    fn read_side(&self, save: &str) -> Option<String> {
        let path = self.file(save, SIDE).ok()?;
        let bytes = read_limited(&path, FILE_BYTES_LIMIT).ok()?;
        String::from_utf8(bytes).ok()
    }

    /// Reads a save: its log and what lies beside it.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn read(&self, save: &str) -> Result<(Vec<u8>, Option<String>), IoError> {
        let log = read_limited(&self.file(save, LOG)?, LOG_BYTES_LIMIT)?;
        Ok((log, self.read_side(save)))
    }

    /// A name for a new save that no other has.
    pub fn new_name(&self, case: &str) -> String {
        let seconds = SystemTime::now()
            .duration_since(SystemTime::UNIX_EPOCH)
            .map_or(0, |d| d.as_secs());
        let case: String = case.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
        let free = |n: &u64| {
            let name = format!("{case}-{}", seconds + n);
            !self.saves_folder().join(format!("{name}{LOG}")).exists()
        };
        let n = (0..1000).find(free).unwrap_or(0);
        format!("{case}-{}", seconds + n)
    }

    /// Appends lines to the log of a save; they are on the disk when this returns.
    ///
    /// # Errors
    /// When they cannot be written. A line that was cut off is left out when the log is read.
    pub fn append(&self, save: &str, lines: &str) -> Result<(), IoError> {
        let path = self.file(save, LOG)?;
        let fault =
            |e: std::io::Error| IoError::Write { path: path.display().to_string(), reason: e.to_string() };
        std::fs::create_dir_all(self.saves_folder()).map_err(fault)?;
        let mut file = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(&path)
            .map_err(fault)?;
        file.write_all(lines.as_bytes()).and_then(|()| file.sync_data()).map_err(fault)
    }

    /// Cuts the log of a save to its whole lines, so that what is appended starts on a line of its own.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn truncate(&self, save: &str, bytes: u64) -> Result<(), IoError> {
        let path = self.file(save, LOG)?;
        let fault =
            |e: std::io::Error| IoError::Write { path: path.display().to_string(), reason: e.to_string() };
        let file = std::fs::OpenOptions::new().write(true).open(&path).map_err(fault)?;
        file.set_len(bytes).map_err(fault)
    }

    /// Writes what lies beside the log of a save.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write_side(&self, save: &str, text: &str) -> Result<(), IoError> {
        let path = self.file(save, SIDE)?;
        let fault =
            |e: std::io::Error| IoError::Write { path: path.display().to_string(), reason: e.to_string() };
        std::fs::create_dir_all(self.saves_folder()).map_err(fault)?;
        write_beside(&path, text.as_bytes())
    }

    /// The file that lies here from the beginning of a start to its first frame.
    fn start_marker(&self) -> PathBuf {
        self.folder.join("starting")
    }

    /// A start begins. Whether the last one never came to its first frame: it crashed, or was killed while a driver
    /// made it wait. Where no file can be written nobody knows, and it is taken to have gone well.
    pub fn begin_start(&self) -> bool {
        let failed = self.start_marker().exists();
        if std::fs::create_dir_all(&self.folder).is_ok() {
            // Without the marker the next start only knows less.
            let _ = std::fs::write(self.start_marker(), b"");
        }
        failed
    }

    /// The first frame was drawn: this start went well.
    pub fn first_frame(&self) {
        let _ = std::fs::remove_file(self.start_marker());
    }

    /// The settings, if there are any.
    pub fn settings(&self) -> Option<String> {
        let bytes = read_limited(&self.folder.join("settings.ron"), FILE_BYTES_LIMIT).ok()?;
        String::from_utf8(bytes).ok()
    }

    /// Writes the settings.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn write_settings(&self, text: &str) -> Result<(), IoError> {
        let path = self.folder.join("settings.ron");
        let fault =
            |e: std::io::Error| IoError::Write { path: path.display().to_string(), reason: e.to_string() };
        std::fs::create_dir_all(&self.folder).map_err(fault)?;
        write_beside(&path, text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_appended_comes_back_and_no_name_leaves_the_folder() {
        let folder = std::env::temp_dir().join(format!("rogatory-user-{}", std::process::id()));
        let user = UserFolder::locate(Some(&folder));
        let name = user.new_name("01_first/..");
        assert!(name.starts_with("01_first-"), "{name}");
        user.append(&name, "one\n").expect("written");
        user.append(&name, "two\n").expect("written");
        user.write_side(&name, "(drafts: [])").expect("written");
        let (log, side) = user.read(&name).expect("read");
        assert_eq!((log.as_slice(), side.as_deref()), (b"one\ntwo\n".as_slice(), Some("(drafts: [])")));
        assert_eq!(user.saves().len(), 1);
        assert!(!user.begin_start(), "nothing failed before");
        user.first_frame();
        assert!(!user.begin_start(), "the last start came to its first frame");
        assert!(user.begin_start(), "the last start did not");
        user.first_frame();
        assert_eq!(user.saves().len(), 1, "the marker is no save");
        assert!(user.append("../out", "x").is_err());
        assert!(user.read("a/b").is_err());
        std::fs::remove_dir_all(&folder).expect("removed");
    }
}

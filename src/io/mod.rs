//! The only place for files, the environment, the wall clock and threads. Everything else is handed bytes and
//! hands bytes back.
//!
//! What is shipped is embedded in the program; a folder beside it, or the one named by `--data-dir`,
//! overrides it. Files are written beside their place and renamed, so that an interrupted write leaves
//! no half a file.

// The one place that may ask the environment and the file system.
#![allow(clippy::disallowed_methods)]

mod display;
mod shipped;
pub mod threads;
mod user;
mod write;

use std::io::Read;
use std::path::{Path, PathBuf};

pub use display::has_display;
pub use shipped::{Data, is_shipped_id, shipped_ids};
pub use user::{SaveFile, UserFolder};
pub use write::write_beside;

/// Most bytes of any file that is read; larger files are refused before they are parsed.
pub const FILE_BYTES_LIMIT: u64 = 4 * 1024 * 1024;
/// Most bytes of a log: a log may embed a scenario and many events.
pub const LOG_BYTES_LIMIT: u64 = 256 * 1024 * 1024;
/// Most files of a scenario's folder.
const FILES_LIMIT: usize = 5_000;
/// Most folders in it.
const FOLDERS_LIMIT: usize = 500;
/// Most bytes of all its files together.
pub const FOLDER_BYTES_LIMIT: u64 = 64 * 1024 * 1024;

/// What may go wrong with files, with the place and a next step.
#[derive(Debug, thiserror::Error)]
pub enum IoError {
    /// Cannot be read.
    #[error("{path}: cannot be read ({reason}); check the name and that you may open it")]
    Read {
        /// Which file.
        path: String,
        /// What the system says.
        reason: String,
    },
    /// Cannot be written.
    #[error("{path}: cannot be written ({reason}); nothing was left behind, choose another place with --log")]
    Write {
        /// Which file.
        path: String,
        /// What the system says.
        reason: String,
    },
    /// Too large.
    #[error("{path}: larger than {limit} bytes and was not opened; split it or remove what is not needed")]
    TooLarge {
        /// Which file.
        path: String,
        /// The limit.
        limit: u64,
    },
    /// No such scenario.
    #[error("no scenario `{name}`: name a folder, a scenario.ron, or one of: {shipped}")]
    NoScenario {
        /// As written.
        name: String,
        /// What is shipped.
        shipped: String,
    },
    /// Too many files or folders in a folder.
    #[error(
        "{path}: more than {FILES_LIMIT} files or {FOLDERS_LIMIT} folders; is this the scenario's own folder?"
    )]
    TooManyFiles {
        /// Which folder.
        path: String,
    },
}

/// Reads a file up to a limit.
///
/// # Errors
/// When it cannot be read or is too large.
pub fn read_limited(path: &Path, limit: u64) -> Result<Vec<u8>, IoError> {
    let read_error =
        |e: std::io::Error| IoError::Read { path: path.display().to_string(), reason: e.to_string() };
    let file = std::fs::File::open(path).map_err(read_error)?;
    if file.metadata().map_err(read_error)?.is_dir() {
        let reason = "it is a folder".to_owned();
        return Err(IoError::Read { path: path.display().to_string(), reason });
    }
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(read_error)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limit {
        return Err(IoError::TooLarge { path: path.display().to_string(), limit });
    }
    Ok(bytes)
}

/// Files below a folder, by their name relative to it with `/` between parts, sorted. Hidden files and links
/// are left out, and whatever is no plain file: reading a pipe might never end.
fn files_below(folder: &Path) -> Result<Vec<(String, PathBuf)>, IoError> {
    let mut found = Vec::new();
    let mut open = vec![(String::new(), folder.to_path_buf())];
    let mut folders = 0usize;
    while let Some((prefix, dir)) = open.pop() {
        let read_error =
            |e: std::io::Error| IoError::Read { path: dir.display().to_string(), reason: e.to_string() };
        for entry in std::fs::read_dir(&dir).map_err(read_error)? {
            let entry = entry.map_err(read_error)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type().map_err(read_error)?;
            if name.starts_with('.') || kind.is_symlink() {
                continue;
            }
            let relative = format!("{prefix}{name}");
            if kind.is_dir() {
                folders += 1;
                open.push((format!("{relative}/"), entry.path()));
            } else if kind.is_file() {
                found.push((relative, entry.path()));
            }
            if found.len() > FILES_LIMIT || folders > FOLDERS_LIMIT {
                return Err(IoError::TooManyFiles { path: folder.display().to_string() });
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Reads every file below a folder that the name lets through: name and bytes. All of them together have a
/// limit, too.
fn read_below(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Vec<(String, Vec<u8>)>, IoError> {
    let mut left = FOLDER_BYTES_LIMIT;
    let mut read = Vec::new();
    for (name, path) in files_below(folder)?.into_iter().filter(|(name, _)| wanted(name)) {
        let bytes = read_limited(&path, FILE_BYTES_LIMIT)?;
        left = left
            .checked_sub(u64::try_from(bytes.len()).unwrap_or(u64::MAX))
            .ok_or_else(|| IoError::TooLarge {
                path: folder.display().to_string(),
                limit: FOLDER_BYTES_LIMIT,
            })?;
        read.push((name, bytes));
    }
    Ok(read)
}

/// Makes a folder, and those above it.
///
/// # Errors
/// When it cannot be made.
pub fn make_folder(path: &Path) -> Result<(), IoError> {
    std::fs::create_dir_all(path)
        .map_err(|e| IoError::Write { path: path.display().to_string(), reason: e.to_string() })
}

/// Whether a name is that of a folder, or of a scenario file in one.
pub fn is_folder(name: &str) -> bool {
    folder_of(name).is_some()
}

fn folder_of(name: &str) -> Option<PathBuf> {
    let path = Path::new(name);
    let folder = if path.is_file() { path.parent()? } else { path };
    folder.is_dir().then(|| folder.to_path_buf())
}

/// A stamp that changes whenever a file in the folder is written, added or removed; none if there is no such
/// folder.
pub fn stamp_of(name: &str) -> Option<u128> {
    let files = files_below(&folder_of(name)?).ok()?;
    let written = |path: &Path| {
        let at = std::fs::metadata(path).ok()?.modified().ok()?;
        at.duration_since(std::time::SystemTime::UNIX_EPOCH).ok()
    };
    let times = files.iter().filter_map(|(_, path)| written(path)).map(|d| d.as_nanos());
    Some(times.fold(0, |sum: u128, t| sum.wrapping_mul(31).wrapping_add(t)))
}

/// Folders of scenarios directly inside a folder, sorted; empty if it cannot be read.
pub fn scenarios_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<String> = entries
        .filter_map(Result::ok)
        .map(|e| e.path())
        .filter(|p| p.join("scenario.ron").is_file())
        .map(|p| p.display().to_string())
        .collect();
    found.sort();
    found
}

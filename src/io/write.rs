//! Writing: beside, then renamed.

use std::io::Write;
use std::path::Path;

use super::IoError;

/// Writes a file beside its place and renames it, so that its place never holds half a file.
///
/// # Errors
/// When it cannot be written; nothing is left behind then.
pub fn write_beside(path: &Path, bytes: &[u8]) -> Result<(), IoError> {
    let write_error =
        |e: std::io::Error| IoError::Write { path: path.display().to_string(), reason: e.to_string() };
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{}.part", std::process::id()));
    let part = path.with_file_name(name);
    let written = std::fs::File::create(&part)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| std::fs::rename(&part, path));
    written.map_err(|e| {
        // The part may not exist at all; what matters is that none remains.
        let _ = std::fs::remove_file(&part);
        write_error(e)
    })
}

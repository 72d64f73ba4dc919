//! Artefacts: each file is hashed and cut into lines once, however many items name it.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::rc::Rc;

use sha2::{Digest, Sha256};

use super::Compiler;

/// Where artefacts lie in a scenario's folder.
pub(super) const FOLDER: &str = "artefacts/";
/// How much of a line is searched for the text of a mark; nobody reads further either.
const LINE_BYTES: usize = 64 * 1024;

/// A file.
#[derive(Debug)]
pub(super) struct Sheet<'b> {
    /// Its name inside the scenario's folder.
    pub(super) file: &'b str,
    pub(super) bytes: &'b [u8],
    /// Lower-case hexadecimal.
    pub(super) sha256: String,
    /// Without their ends.
    pub(super) lines: Vec<&'b [u8]>,
}

impl<'b> Sheet<'b> {
    fn of(file: &'b str, bytes: &'b [u8]) -> Sheet<'b> {
        let lines = bytes.split(|byte| *byte == b'\n');
        let lines = lines.map(|line| line.strip_suffix(b"\r").unwrap_or(line)).collect();
        Sheet { file, bytes, sha256: sha256(bytes), lines }
    }

    /// Whether a text stands in a line, counted from 1; nothing if there is no such line.
    pub(super) fn has(&self, line: u32, text: &str) -> Option<bool> {
        let index = usize::try_from(line).ok()?.checked_sub(1)?;
        self.lines.get(index).map(|line| stands_in(line, text))
    }

    /// The first line with a text, counted from 1.
    pub(super) fn find(&self, text: &str) -> Option<usize> {
        self.lines.iter().position(|line| stands_in(line, text)).map(|index| index + 1)
    }
}

fn stands_in(line: &[u8], text: &str) -> bool {
    let line: Cow<'_, str> = String::from_utf8_lossy(line.get(..LINE_BYTES).unwrap_or(line));
    !text.is_empty() && line.contains(text)
}

/// The files that were looked at so far.
#[derive(Debug, Default)]
pub(crate) struct Shelf<'b> {
    sheets: RefCell<BTreeMap<&'b str, Rc<Sheet<'b>>>>,
}

impl<'b> Shelf<'b> {
    /// A file by its name in `artefacts/`; nothing if it is missing or too large.
    pub(super) fn sheet(&self, compiler: &Compiler<'b>, name: &str) -> Option<Rc<Sheet<'b>>> {
        let (file, bytes) = compiler.folder.files.get_key_value(&format!("{FOLDER}{name}"))?;
        if bytes.len() > compiler.limits.file_bytes {
            return None;
        }
        let mut sheets = self.sheets.borrow_mut();
        let sheet = sheets.entry(file).or_insert_with(|| Rc::new(Sheet::of(file, bytes)));
        Some(Rc::clone(sheet))
    }
}

/// Lower-case hexadecimal SHA-256.
fn sha256(bytes: &[u8]) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// A relative path of plain names: nothing that leads out of a folder on any system, no names that are
/// devices on one of them.
pub fn is_plain_path(name: &str) -> bool {
    const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];
    let plain = |part: &str| {
        let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        let stem = part.split('.').next().unwrap_or("").to_ascii_lowercase();
        let stem = stem.trim_end_matches(|c: char| c.is_ascii_digit());
        !part.is_empty()
            && part.chars().all(letter)
            && !part.starts_with('.')
            && !part.ends_with('.')
            && !DEVICES.contains(&stem)
    };
    name.len() <= 120 && name.split('/').all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside_on_every_system() {
        for good in ["gate.log", "mail/phish-1.eml", "A_2.csv", "console.txt"] {
            assert!(is_plain_path(good), "{good}");
        }
        let bad = [
            "",
            "..",
            "../x",
            "a/../b",
            "/etc/passwd",
            "C:\\x",
            "C:x",
            "a\\b",
            "a//b",
            "a/",
            ".hidden",
            "a.",
            "nul",
            "NUL.txt",
            "com1",
            "lpt9.log",
            "~",
            "a b",
            "a\0b",
            "é.txt",
            "\u{202e}gol.etag",
        ];
        for bad in bad {
            assert!(!is_plain_path(bad), "{bad}");
        }
    }
}

//! Written limits: what a file may hold before it is refused. Reaching one is a diagnostic, never a hang.

/// Limits of the loader. The defaults are those of the program; tests lower them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of any one file; larger files are refused before they are parsed.
    pub file_bytes: usize,
    /// Brackets within brackets; also bounds every recursion over a file.
    pub depth: usize,
    /// Values in one file.
    pub nodes: usize,
    /// Diagnostics of one run; what comes after is only counted.
    pub diagnostics: usize,
    /// Files of one folder.
    pub files: usize,
    /// States, seats, counts and other lists that a person reads as a whole.
    pub short_list: usize,
    /// Evidence, marks, leads and other lists that grow with the case.
    pub long_list: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            file_bytes: 4 * 1024 * 1024,
            depth: 48,
            nodes: 1_000_000,
            diagnostics: 200,
            files: 5_000,
            short_list: 500,
            long_list: 50_000,
        }
    }
}

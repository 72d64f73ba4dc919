//! What only shows when the parts are looked at together. Each lint runs on what was compiled and is
//! skipped where a part that it needs is faulty: its answer would only echo that fault.

mod reach;
mod routes;

use super::compile::{Compiler, Draft};

/// Runs every lint.
pub(crate) fn check(compiler: &Compiler<'_>, draft: &Draft) {
    reach::check(compiler, draft);
    routes::check(compiler, draft);
}

/// All parts, if none is faulty.
fn whole<T>(parts: &[Option<T>]) -> Option<Vec<&T>> {
    parts.iter().map(Option::as_ref).collect()
}

//! What tests share: shipped scenarios loaded from their folder, and played worlds.

use std::path::PathBuf;
use std::sync::Arc;

use rogatory::case::prepared::Prepared;
use rogatory::case::scenario::Scenario;
use rogatory::io::Data;
use rogatory::scenario::{LawPacks, Limits, load};

/// Root of the package.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Ids of every shipped scenario.
pub(crate) fn shipped() -> Vec<String> {
    rogatory::io::shipped_ids()
}

/// The shipped law packs.
pub(crate) fn packs() -> LawPacks {
    let files = Data::default().law().expect("embedded");
    let (packs, wrong) =
        LawPacks::parse(files.iter().map(|(n, b)| (n.as_str(), b.as_slice())), &Limits::default());
    assert!(wrong.is_empty(), "law packs: {wrong:?}");
    packs
}

/// A shipped scenario, compiled.
pub(crate) fn compiled(id: &str) -> Scenario {
    let folder = Data::default().scenario(id).expect("shipped");
    let (scenario, wrong) = load(&folder, &packs(), &Limits::default());
    assert!(wrong.is_empty(), "{id}: {wrong:?}");
    scenario.expect("no diagnostics, so it compiles")
}

/// A shipped scenario, made ready.
pub(crate) fn prepared(id: &str) -> Arc<Prepared> {
    Arc::new(Prepared::new(compiled(id)).expect("a checked scenario can be made ready"))
}

//! What tests share: shipped scenarios loaded from their folder, and played worlds.

use std::ops::{Deref, DerefMut};
use std::path::PathBuf;
use std::sync::Arc;

use rogatory::case::prepared::Prepared;
use rogatory::case::scenario::Scenario;
use rogatory::case::world::World;
use rogatory::io::Data;
use rogatory::kernel::Tick;
use rogatory::scenario::{LawPacks, Limits, load};
use rogatory::score::{Course, Ledger, ledger::is_tiling};

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

/// A world whose time is accounted for at the end of the test: the segments of its ledger tile the elapsed time,
/// whatever the test did with it and however far it came.
#[derive(Debug)]
pub(crate) struct Watched(World);

impl Watched {
    pub(crate) fn open(prepared: Arc<Prepared>, seed: u64) -> Watched {
        Watched(World::open(prepared, seed, 0).expect("desks"))
    }
}

impl Deref for Watched {
    type Target = World;

    fn deref(&self) -> &World {
        &self.0
    }
}

impl DerefMut for Watched {
    fn deref_mut(&mut self) -> &mut World {
        &mut self.0
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        // A test that failed already says why.
        if std::thread::panicking() {
            return;
        }
        let course = Course::follow(self.0.prepared(), &self.0.case().events);
        let ledger = Ledger::of(&course);
        assert!(is_tiling(&ledger.segments, Tick(0), course.end()), "{:?}", ledger.segments);
        assert_eq!(ledger.delay().total(), ledger.elapsed_minutes, "minutes by cause add up");
    }
}

//! The loader: what is shipped loads clean, what is broken is reported in order, with a next step.

#[path = "scenario/broken.rs"]
mod broken;
#[path = "scenario/disk.rs"]
mod disk;

use rogatory::scenario::{Limits, Sources, load, render};

#[test]
fn the_minimal_case_is_clean() {
    let (folder, packs) = disk::minimal();
    let (scenario, faults) = load(&folder, &packs, &Limits::default());
    let mut sources = Sources::new();
    sources.add_folder(&folder);
    assert_eq!(render(&faults, &sources), "");
    assert!(scenario.is_some());
}

//! Rogatory: training and simulation of cross-border cybercrime investigations.
//!
//! One rule engine for class, solo play and policy pilots. Dependencies point down this list only; a
//! test checks it:
//!
//! | ring | modules |
//! |---|---|
//! | 3 | `app` (Bevy), `cli`, `io` (the only place for files, environment and wall clock) |
//! | 2 | `ui` (egui panels, no Bevy) |
//! | 1 | `report`, `text`, `pilot`, `players`, `score`, `scenario` |
//! | 0 | `case`, `law`, `kernel` |

#[cfg(feature = "desktop")]
pub mod app;
pub mod case;
pub mod cli;
pub mod io;
pub mod kernel;
pub mod law;
pub mod pilot;
pub mod players;
pub mod scenario;
pub mod score;
pub mod text;
#[cfg(feature = "ui")]
pub mod ui;

/// A course makes and drops many small values, and a table of counterfactuals plays courses on every core: with the
/// system's allocator threads wait for each other's arenas. Here and not in `main.rs`, so that benches measure what runs.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

//! Moments of simulated time, as integers.
//!
//! In a case one tick is one minute since the scenario's epoch. A plain workflow network chooses its own
//! `ticks_per_unit`; there a tick is only a fine division of its unit.

use core::fmt;
use serde::{Deserialize, Serialize};

/// Ticks (minutes) in an hour of a case.
pub const TICKS_PER_HOUR: u64 = 60;
/// Ticks (minutes) in a day of 24 hours of a case.
pub const TICKS_PER_DAY: u64 = 1_440;

/// A moment: ticks since the epoch.
///
/// Arithmetic saturates at [`Tick::MAX`], the last moment an agenda can hold; in minutes that is over eight
/// thousand million years, so saturation only ever means "never within the simulation".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tick(pub u64);

impl Tick {
    /// The epoch.
    pub const ZERO: Tick = Tick(0);
    /// The last moment an agenda can hold (2^52 - 2); see `agenda`.
    pub const MAX: Tick = Tick((1 << 52) - 2);

    /// The moment `ticks` later, at most [`Tick::MAX`].
    #[inline]
    #[must_use]
    pub fn plus(self, ticks: u64) -> Tick {
        Tick(self.0.saturating_add(ticks).min(Tick::MAX.0))
    }

    /// Ticks from `earlier` to `self`; 0 if `earlier` is in fact later.
    #[inline]
    #[must_use]
    pub fn since(self, earlier: Tick) -> u64 {
        self.0.saturating_sub(earlier.0)
    }
}

impl fmt::Display for Tick {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "t{}", self.0)
    }
}

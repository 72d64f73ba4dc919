//! Score over its public interface: hand-made courses with worked-out ledgers and cards, and random play on
//! a small scenario where everything must add up.

mod course;
mod evidence;
mod exactness;
mod justice;
mod ledger;
mod rights;

//! Experiments on cases: what would have changed, had one thing been otherwise.

pub mod whatif;

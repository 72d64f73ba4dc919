//! Experiments on cases: what would have changed, had one thing been otherwise (`whatif`); what an inject is likely to
//! do (`forecast`); where a result stands among teams of stand-ins (`compare`). All spread their plays over threads
//! (`spread`).

pub mod compare;
pub mod forecast;
pub mod spread;
pub mod whatif;

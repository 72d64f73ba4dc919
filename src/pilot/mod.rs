//! Experiments on cases: what would have changed, had one thing been otherwise (`whatif`); where a result stands
//! among teams of stand-ins (`compare`). Both spread their plays over threads (`spread`).

pub mod compare;
pub mod spread;
pub mod whatif;

//! The loader: what is shipped loads clean, what is broken is reported in order, with a next step.

mod broken;
mod compiled;
pub(crate) mod disk;
mod mutated;
mod rendered;
mod valid;

//! The loader: what is shipped loads clean, what is broken is reported in order, with a next step.

mod broken;
mod compiled;
mod disk;
mod mutated;
mod rendered;

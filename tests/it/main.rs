//! Integration tests of the rings without a window, in one binary.

mod case;
mod common;
mod determinism;
mod kernel;
mod law;
mod noninterference;
mod scenario;
mod tidy;

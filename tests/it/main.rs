//! Integration tests of the rings without a window, in one binary.

// Tests may read the environment and the clock; the program may not.
#![allow(clippy::disallowed_methods)]

mod case;
mod cli;
mod common;
mod custody;
mod determinism;
mod hardened;
mod hearing;
mod joint;
mod kernel;
mod law;
mod measure;
mod noninterference;
mod players;
mod redress;
mod scenario;
mod score;
mod text;
mod tidy;
mod ways;

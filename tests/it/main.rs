//! Integration tests of the rings without a window, in one binary.

// Tests may read the environment and the clock; the program may not.
#![allow(clippy::disallowed_methods)]

mod case;
mod cli;
mod cold_ward;
mod common;
mod compare;
mod custody;
mod determinism;
mod effort;
mod errs_and_cures;
mod forecast;
mod hand_worked;
mod hardened;
mod hearing;
mod joint;
mod kernel;
mod known_answers;
mod law;
mod law_version;
mod measure;
mod noninterference;
mod players;
mod prolonged;
mod redress;
mod reforms;
mod rule_cases;
mod scenario;
mod score;
mod session;
mod structure;
mod text;
mod tidy;
mod ways;
mod whatif;

//! The mechanism of law: instruments as data, thresholds, clocks, grounds, decisions with reasons,
//! rules over plain act facts, custody, admissibility and proof.
//!
//! This ring knows no case: it is handed plain values ([`facts::IssueFacts`], [`scope::Scope`], ...)
//! and returns plain values. Packs under `assets/law/` hold the facts of law with their source and
//! whether somebody has checked it; nothing here names an article.
//!
//! What is never here: a case, a file, a clock, a sentence in a natural language, a die.
#![deny(
    clippy::float_arithmetic,
    clippy::iter_over_hash_type,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::wildcard_enum_match_arm,
    clippy::as_conversions
)]

pub mod acts;
pub mod custody;
pub mod decision;
pub mod duty;
pub mod facts;
pub mod instrument;
pub mod offence;
pub mod proof;
pub mod rules;
pub mod scope;
pub mod standing;
pub mod terms;
pub mod test;

/// Version of the rules: raised whenever a change could alter a decision, a finding or a score, so
/// that an old log is opened by applying its events and never silently recomputed.
pub const RULES_VERSION: u32 = 4;

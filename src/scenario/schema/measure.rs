//! The part `measures` of schema 1: what the file may say for the section `case::measure`.

use serde::Deserialize;

/// The part of the file.
#[derive(Debug, Deserialize)]
#[serde(rename = "measures", deny_unknown_fields)]
pub(crate) struct Measures {}

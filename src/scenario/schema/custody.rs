//! The part `custody` of schema 1: what the file may say for the section `case::custody`.

use serde::Deserialize;

/// The part of the file.
#[derive(Debug, Deserialize)]
#[serde(rename = "custody", deny_unknown_fields)]
pub(crate) struct Custody {}

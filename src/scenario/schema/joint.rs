//! The part `joint` of schema 1: what the file may say for the section `case::joint`.

use serde::Deserialize;

/// The part of the file.
#[derive(Debug, Deserialize)]
#[serde(rename = "joint", deny_unknown_fields)]
pub(crate) struct Joint {}

//! The part `hearing` of schema 1: what the file may say for the section `case::hearing`.

use serde::Deserialize;

/// The part of the file.
#[derive(Debug, Deserialize)]
#[serde(rename = "hearing", deny_unknown_fields)]
pub(crate) struct Hearing {}

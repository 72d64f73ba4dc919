//! The part `redress` of schema 1: what the file may say for the section `case::redress`.

use serde::Deserialize;

/// The part of the file.
#[derive(Debug, Deserialize)]
#[serde(rename = "redress", deny_unknown_fields)]
pub(crate) struct Redress {}

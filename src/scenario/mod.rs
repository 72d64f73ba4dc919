//! x
pub mod codes;
pub mod diagnostic;
pub mod folder;
pub mod limits;
pub(crate) mod located;
pub(crate) mod names;
pub mod schema;
pub(crate) mod syntax;
pub(crate) mod values;
mod wording;

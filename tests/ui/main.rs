//! Tests of the panels, without a window.

mod common;
mod picture;
mod pictures;

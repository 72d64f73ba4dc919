//! Tests of the panels, without a window.

mod common;
mod drawn;
mod picture;
mod pictures;
mod same_log;

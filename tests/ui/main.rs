//! Tests of the panels, without a window.

mod acts;
mod common;
mod drawn;
mod keyboard;
mod picture;
mod pictures;
mod same_log;
mod what_if;

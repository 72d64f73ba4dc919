//! Tests of the panels, without a window.

mod acts;
mod answers;
mod board;
mod common;
mod drawn;
mod forms;
mod keyboard;
mod messages;
mod narrow;
mod picture;
mod pictures;
mod same_log;
mod secrets;
mod snapshots;
mod tips;
mod ways;
mod what_if;

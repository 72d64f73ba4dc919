//! Tests of the panels, without a window.

//! Rogatory.
fn main() {}

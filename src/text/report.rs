//! The result of a run or replay, to be read.

//! What a case hangs on: measures against another library's values, smallest losses by hand, the structure of
//! shipped cases.

mod graphs;
mod losses;
mod shipped;

//! The score of a case, the ledger of its delays and the result as one object: pure folds over the
//! compiled scenario and the events. Nothing here is typed by a person, nothing is drawn, and `run` and
//! `replay` give the same bytes, because both call [`RunResult::from_case`] on the same events.
//!
//! | file | holds |
//! |---|---|
//! | `course` | one pass over the events: where each happened, what was in the file when it was decided |
//! | `ledger` | which cause took which minute, walked back from the end; choke points on that path |
//! | `requests` | the same for each request, and how much later it could have ended |
//! | `findings` | what counts of the findings: replaced ones left out, cured ones marked |
//! | `obtainable` | what the forum could lawfully have obtained |
//! | `outcome` | whether each count was decided rightly, and whether charging it was |
//! | `line` | lines of the card, before and after points are shared out |
//! | `justice`, `rights`, `gathering`, `cooperation`, `objectives` | lines by subject |
//! | `sections` | lines of the sections of the course |
//! | `card` | the card: dimensions, total, cap, seats, forecast |
//! | `evidence` | what became of each item and each count, with minimum cuts |
//! | `apportion` | whole numbers that add up (largest remainder) |
//! | `coded` | reasons and better acts as code and arguments; `text` words them |
//! | `result` | the object of `--json` |
//! | `structure` | what the case hangs on: measures of graphs, smallest cuts, the co-operation structure |
//!
//! What is never here: a sentence, a real number (but for one measure of `structure`), a file, an order that
//! hashing decides.
#![deny(
    clippy::float_arithmetic,
    clippy::iter_over_hash_type,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::as_conversions
)]

pub mod apportion;
pub mod card;
pub mod coded;
mod cooperation;
pub mod course;
pub mod evidence;
pub mod findings;
mod gathering;
mod justice;
pub mod ledger;
pub mod line;
mod objectives;
pub mod obtainable;
pub mod outcome;
pub mod requests;
pub mod result;
mod rights;
mod sections;
pub mod structure;

pub use card::{Cap, DimensionScore, Forecast, ScoreCard, SeatScore};
pub use coded::{Advice, Arg, Code, Coded};
pub use course::Course;
pub use ledger::{Cause, ChokePoint, Delay, Ledger, Segment};
pub use line::Line;
pub use requests::{RequestLedger, request_ledgers};
pub use result::RunResult;
pub use sections::{JointAdvice, JointCode};

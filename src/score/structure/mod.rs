//! What a case hangs on, before anybody plays it (design §9.2): which desk, which legal link, which item, if
//! it were missing, would cut evidence and counts off.
//!
//! | file | holds |
//! |---|---|
//! | `graph` | a small graph over whole numbers |
//! | `links` | articulation points and bridges (Hopcroft and Tarjan 1973) |
//! | `betweenness` | betweenness (Brandes 2001), exact; the one place here with real numbers |
//! | `flow` | minimum edge and node cuts (Menger 1927, Dinic 1970) |
//! | `needs` | what rests on what, and what is still had when something is lost |
//! | `loss` | the smallest loss that leaves a need unmet (hitting set), with a limit |
//! | `ways` | a scenario's ways from the forum to each item |
//! | `choke` | the structure of a scenario: all of the above on those ways |
//!
//! The first six know no case: they are checked against values computed by another library
//! (`tests/data/structure/`).
#![allow(
    clippy::float_arithmetic,
    reason = "betweenness is a real number; see there why it is the same everywhere"
)]

mod betweenness;
mod choke;
mod flow;
mod graph;
mod links;
mod loss;
mod needs;
mod ways;

pub use betweenness::{betweenness, betweenness_permille};
pub use choke::{CountCut, Cut, Falls, ItemCut, Structure};
pub use flow::{minimum_edge_cut, minimum_node_cut};
pub use graph::Graph;
pub use links::{HangsOn, hangs_on};
pub use loss::{Loss, WORK_LIMIT, smallest_loss};
pub use needs::{Had, Need, Way, Ways};
pub use ways::{Link, Node};

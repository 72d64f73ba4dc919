//! Custody: who did what with an item, analysis, redaction, passing on, erasing.
//!
//! A section of the course: its part of the scenario ([`Spec`]), commands, events, state, what follows
//! ([`react`]), what happens by itself ([`is_live`], [`went_off`], [`task_done`]), and what a seat sees
//! of it ([`view`], [`is_visible`]).
//!
//! | file | holds |
//! |---|---|
//! | `ledger` | the custody file of an item, derived from the state; its checks |
//! | `facts` | what the rules R09, R10, R11 and R25 judge |
//!
//! A custody file is never stored: an item's record follows from how it came, its events from the entries
//! of the register, and what makes up for a flaw stands beside them. Questions to whoever held or sent an
//! item, and to experts, are one mechanism ([`Question`]), and so are the two kinds of laboratory work
//! ([`Lab`]).

mod apply;
mod command;
mod decide;
mod event;
mod facts;
mod ledger;
mod memo;
mod occur;
mod react;
mod refusal;
mod spec;
mod state;
mod tables;
mod view;

pub use apply::apply;
pub use command::{Command, Purpose, To, Use};
pub use decide::decide;
pub use event::{Done, Event, Lab, Question, Recipient};
pub use facts::{
    erased_by, has_consent, is_due, is_redacted, is_relied_on, register_facts, register_facts_of,
};
pub use ledger::{
    CustodyFile, ancestors, conditions, desk_holder, file_holder, is_lead_only, is_personal, ledger,
    open_issues, severity,
};
pub use memo::{Memo, Touched};
pub use occur::{Due, Task, is_live, task_done, went_off};
pub use react::react;
pub use refusal::Refusal;
pub use spec::{Acquired, Analysis, Flaw, FlawKind, Formats, Rows, Sender, Spec, check};
pub use state::{Asked, Entry, Mended, Mending, Ordered, Shared, State};
pub use tables::Tables;
pub use view::{
    EntryView, ItemCustody, QuestionView, RegisterView, View, calls_for_a_look, hides, hides_rows,
    is_visible, view,
};

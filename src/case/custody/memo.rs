//! What is derived of custody, remembered until something happens on which it rests: the open issues of each
//! item, what each seat sees of it, and which entries of the register lack a purpose. A custody file is derived
//! afresh each time, hashes included, and every look at a case would derive all of them.
//!
//! This is no part of the state: it compares equal whatever it holds and is in no digest. In builds with
//! assertions each answer is compared with what would be derived now.

use std::sync::{Arc, OnceLock};

use super::event::Event as Own;
use super::state::Entry;
use super::view::ItemCustody;
use crate::case::event::Event;
use crate::case::ids::{ItemId, SeatId};
use crate::case::state::CaseState;
use crate::law::custody::CustodyIssue;

/// Items of which an event may have changed what is derived.
#[derive(Debug)]
pub enum Touched {
    /// These.
    Items(Vec<ItemId>),
    /// All of them.
    All,
}

impl Touched {
    /// What an event that was just applied may have changed.
    #[expect(clippy::wildcard_enum_match_arm, reason = "only these change what custody rests on")]
    pub(in crate::case) fn by(state: &CaseState, event: &Event) -> Touched {
        let asked = |question: &u32| {
            let index = usize::try_from(*question).unwrap_or(usize::MAX);
            state.sections.custody.questions.get(index).map(|q| q.item)
        };
        let items = match event {
            Event::ItemRead { item, .. }
            | Event::ItemObtained { item, .. }
            | Event::ItemDeleted { item, .. }
            | Event::Custody(
                Own::Entered { item, .. }
                | Own::Ordered { item, .. }
                | Own::Worked { item, .. }
                | Own::Asked { item, .. }
                | Own::Redacted { item, .. }
                | Own::Shared { item, .. }
                | Own::Erased { item, .. }
                | Own::ErasureDue { item, .. },
            ) => vec![*item],
            Event::Custody(Own::AnswerAwaited { question, .. } | Own::Answered { question, .. }) => {
                asked(question).into_iter().collect()
            }
            // It may come to cover what other requests had brought.
            Event::RequestClosed { request, .. } => {
                state.requests.get(request.index()).map(|r| r.found.clone()).unwrap_or_default()
            }
            Event::Charged { .. } => return Touched::All,
            _ => Vec::new(),
        };
        Touched::Items(items)
    }
}

/// What was derived so far.
#[derive(Debug, Clone, Default)]
pub struct Memo {
    seats: usize,
    /// Open issues by item.
    issues: Vec<OnceLock<Vec<CustodyIssue>>>,
    /// What a seat sees, by item and seat.
    views: Vec<Seen>,
    /// How many entries of the register each seat has by its own numbers.
    own: Vec<u32>,
    /// Those of which nobody said what for, in order.
    gaps: Vec<Gap>,
}

/// What a seat sees of an item.
#[derive(Debug, Clone, Default)]
struct Seen {
    whole: OnceLock<Arc<ItemCustody>>,
    /// As far as a stand-in reads it; none where it calls for nothing.
    to_act: OnceLock<Option<Arc<ItemCustody>>>,
}

impl Seen {
    fn forget(&mut self) {
        self.whole.take();
        self.to_act.take();
    }
}

/// An entry of the register of which nobody said what for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Gap {
    seat: SeatId,
    /// By the seat's own numbers.
    pub(super) number: u32,
    /// Position among all entries.
    pub(super) entry: usize,
}

impl PartialEq for Memo {
    /// What is remembered is no part of the state.
    fn eq(&self, _: &Memo) -> bool {
        true
    }
}

impl Eq for Memo {}

impl Memo {
    /// Room for so many items and seats.
    pub(in crate::case) fn sized(items: usize, seats: usize) -> Memo {
        Memo {
            seats,
            issues: (0..items).map(|_| OnceLock::new()).collect(),
            views: (0..items.saturating_mul(seats)).map(|_| Seen::default()).collect(),
            own: vec![0; seats],
            gaps: Vec::new(),
        }
    }

    /// One more entry about data on people, at this position.
    pub(super) fn entered(&mut self, position: usize, entry: &Entry) {
        let Some(own) = self.own.get_mut(entry.seat.index()) else { return };
        *own = own.saturating_add(1);
        if entry.purpose.is_none() {
            self.gaps.push(Gap { seat: entry.seat, number: *own, entry: position });
        }
    }

    /// Somebody said what the entries at these positions were for.
    pub(super) fn explained(&mut self, positions: &[u32]) {
        let named = |gap: &Gap| u32::try_from(gap.entry).is_ok_and(|at| positions.contains(&at));
        self.gaps.retain(|gap| !named(gap));
    }

    /// Entries of a seat of which nobody said what for.
    pub(super) fn gaps(&self, seat: SeatId) -> impl Iterator<Item = &Gap> {
        self.gaps.iter().filter(move |gap| gap.seat == seat)
    }

    /// The open issues of an item: as remembered, or derived now.
    pub(super) fn open_issues(
        &self,
        item: ItemId,
        derive: impl Fn() -> Vec<CustodyIssue>,
    ) -> Vec<CustodyIssue> {
        let Some(slot) = self.issues.get(item.index()) else { return derive() };
        let known = slot.get_or_init(&derive).clone();
        debug_assert_eq!(known, derive(), "an event that custody rests on did not reach its memo");
        known
    }

    /// What a seat sees of an item's custody: as remembered, or derived now.
    pub(super) fn seen(
        &self,
        seat: SeatId,
        item: ItemId,
        derive: impl Fn() -> ItemCustody,
    ) -> Arc<ItemCustody> {
        let Some(slot) = self.slot(seat, item) else { return Arc::new(derive()) };
        let known = slot.whole.get_or_init(|| Arc::new(derive())).clone();
        debug_assert_eq!(*known, derive(), "an event that custody rests on did not reach its memo");
        known
    }

    /// What a stand-in reads of an item's custody, if it calls for something: as remembered, or derived now.
    pub(super) fn calling(
        &self,
        seat: SeatId,
        item: ItemId,
        derive: impl Fn() -> Option<Arc<ItemCustody>>,
    ) -> Option<Arc<ItemCustody>> {
        let Some(slot) = self.slot(seat, item) else { return derive() };
        let known = slot.to_act.get_or_init(&derive).clone();
        debug_assert_eq!(known, derive(), "an event that custody rests on did not reach its memo");
        known
    }

    fn slot(&self, seat: SeatId, item: ItemId) -> Option<&Seen> {
        self.views.get(item.index() * self.seats + seat.index())
    }

    /// Forgets what an event may have changed: of these items, or of all.
    pub(in crate::case) fn follow(&mut self, touched: &Touched) {
        match touched {
            Touched::Items(items) => items.iter().for_each(|item| self.forget(*item)),
            Touched::All => {
                self.issues.iter_mut().for_each(|slot| *slot = OnceLock::new());
                self.views.iter_mut().for_each(Seen::forget);
            }
        }
    }

    fn forget(&mut self, item: ItemId) {
        if let Some(slot) = self.issues.get_mut(item.index()) {
            *slot = OnceLock::new();
        }
        let first = item.index() * self.seats;
        let own = self.views.get_mut(first..first + self.seats).unwrap_or_default().iter_mut();
        own.for_each(Seen::forget);
    }
}

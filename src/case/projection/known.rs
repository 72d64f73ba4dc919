//! What was made for a seat from what it knows: forms as it reads them, requests that are at their end, and
//! questions worth asking. They change only when it comes to know or reads something, or a form is changed.
//!
//! This is no part of the state: it compares equal whatever it holds and is in no digest. In builds with
//! assertions each answer is compared with what would be made now.

use std::sync::{Arc, OnceLock};

use super::{LeadView, RequestView};
use crate::case::command::Form;

/// What was made so far.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Forms by the seat's own file number.
    forms: Vec<OnceLock<Arc<Form>>>,
    /// Requests at their end, by the same number.
    closed: Vec<OnceLock<Arc<RequestView>>>,
    leads: OnceLock<Arc<[LeadView]>>,
}

impl PartialEq for Known {
    /// What is remembered is no part of the state.
    fn eq(&self, _: &Known) -> bool {
        true
    }
}

impl Eq for Known {}

impl Known {
    /// The seat knows more, or a form was changed.
    pub(in crate::case) fn forget(&mut self, files: usize) {
        self.leads = OnceLock::new();
        self.forms.clear();
        self.forms.resize_with(files, OnceLock::new);
        self.closed.clear();
        self.closed.resize_with(files, OnceLock::new);
    }

    /// The form of a file, by its number from 1.
    pub(super) fn form(&self, number: u32, make: impl Fn() -> Arc<Form>) -> Arc<Form> {
        let Some(slot) = self.forms.get(index(number)) else { return make() };
        let known = slot.get_or_init(&make).clone();
        debug_assert_eq!(known, make(), "what a seat came to know did not reach its memo");
        known
    }

    /// A request that is at its end.
    pub(super) fn closed(&self, number: u32, make: impl Fn() -> RequestView) -> Arc<RequestView> {
        let Some(slot) = self.closed.get(index(number)) else { return Arc::new(make()) };
        let known = slot.get_or_init(|| Arc::new(make())).clone();
        debug_assert_eq!(*known, make(), "what changed of a request at its end did not reach its memo");
        known
    }

    /// Questions worth asking.
    pub(super) fn leads(&self, make: impl Fn() -> Vec<LeadView>) -> Arc<[LeadView]> {
        let known = self.leads.get_or_init(|| make().into()).clone();
        debug_assert_eq!(*known, *make(), "what a seat came to know did not reach its memo");
        known
    }
}

/// Place of a file by its number from 1.
fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX).wrapping_sub(1)
}

//! What was made for a seat from what it knows: forms as it reads them, requests as they stand, items, and
//! questions worth asking. They change only when it comes to know or reads something, a form is changed, a
//! request moves, or its state sees into other queues than before.
//!
//! This is no part of the state: it compares equal whatever it holds and is in no digest. In builds with
//! assertions each answer is compared with what would be made now.

use std::sync::{Arc, OnceLock};

use super::{ItemView, LeadView, RequestView};
use crate::case::command::Form;
use crate::case::ids::PersonId;

/// What was made so far.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// By the seat's own file number.
    files: Vec<File>,
    /// All of them, while none waits for a ruling of the seat.
    requests: OnceLock<Arc<[Arc<RequestView>]>>,
    items: OnceLock<Arc<[Arc<ItemView>]>>,
    leads: OnceLock<Named<[LeadView]>>,
    /// People whom the items that were read are about.
    persons: OnceLock<Vec<PersonId>>,
}

/// What was made of a file.
#[derive(Debug, Clone, Default)]
struct File {
    /// The seat sent it: its form names marks and items as the seat does.
    own: bool,
    form: OnceLock<Named<Form>>,
    /// The request as it stands.
    view: OnceLock<Arc<RequestView>>,
}

/// Something in which marks and items go by the seat's own handles.
#[derive(Debug)]
pub(super) struct Named<T: ?Sized> {
    /// As the seat sees it.
    pub(super) made: Arc<T>,
    /// Everything in it has a name: what else the seat learns or reads changes nothing, for handles are kept.
    pub(super) whole: bool,
}

impl<T: ?Sized> Clone for Named<T> {
    fn clone(&self) -> Named<T> {
        Named { made: self.made.clone(), whole: self.whole }
    }
}

impl File {
    /// Marks or items have names that had none.
    fn names_more(&mut self) {
        if self.form.get().is_none_or(|form| !form.whole) {
            (self.form, self.view) = (OnceLock::new(), OnceLock::new());
        }
    }
}

impl PartialEq for Known {
    /// What is remembered is no part of the state.
    fn eq(&self, _: &Known) -> bool {
        true
    }
}

impl Eq for Known {}

impl Known {
    /// The seat has one more file: sent by itself, or shown to it.
    pub(in crate::case) fn add_file(&mut self, own: bool) {
        self.files.push(File { own, ..File::default() });
        self.requests = OnceLock::new();
    }

    /// A form was changed.
    pub(in crate::case) fn forget_files(&mut self) {
        for file in &mut self.files {
            *file = File { own: file.own, ..File::default() };
        }
        self.requests = OnceLock::new();
    }

    /// A request of the seat's file moved: its form stays what it is.
    pub(in crate::case) fn forget_view(&mut self, file: usize) {
        if let Some(file) = self.files.get_mut(file) {
            file.view = OnceLock::new();
        }
        self.requests = OnceLock::new();
    }

    /// The seat sees into other queues than before.
    pub(in crate::case) fn forget_views(&mut self) {
        self.files.iter_mut().for_each(|file| file.view = OnceLock::new());
        self.requests = OnceLock::new();
    }

    /// An item came into the file or went out of it, or rows of one were taken out or given back.
    pub(in crate::case) fn forget_items(&mut self) {
        self.items = OnceLock::new();
    }

    /// The seat has one more question.
    pub(in crate::case) fn forget_leads(&mut self) {
        self.leads = OnceLock::new();
    }

    /// The seat knows one more item, brought by one of its files or by none: a foreign one may enclose it.
    pub(in crate::case) fn learnt(&mut self, brought_by: Option<usize>) {
        self.forget_items();
        self.requests = OnceLock::new();
        for (n, file) in self.files.iter_mut().enumerate() {
            if !file.own {
                file.names_more();
            }
            if !file.own || brought_by == Some(n) {
                file.view = OnceLock::new();
            }
        }
    }

    /// The seat has read one more item: marks have names that had none.
    pub(in crate::case) fn has_read(&mut self) {
        self.forget_items();
        if self.leads.get().is_some_and(|leads| !leads.whole) {
            self.forget_leads();
        }
        (self.persons, self.requests) = (OnceLock::new(), OnceLock::new());
        self.files.iter_mut().filter(|file| !file.own).for_each(File::names_more);
    }

    /// The form of a file, by its number from 1.
    pub(super) fn form(&self, number: u32, make: impl Fn() -> Named<Form>) -> Arc<Form> {
        let Some(file) = self.files.get(index(number)).filter(|file| !file.own) else { return make().made };
        let known = file.form.get_or_init(&make).made.clone();
        debug_assert_eq!(known, make().made, "what a seat came to know did not reach its memo");
        known
    }

    /// A request as it stands.
    pub(super) fn request(&self, number: u32, make: impl Fn() -> RequestView) -> Arc<RequestView> {
        let Some(file) = self.files.get(index(number)) else { return Arc::new(make()) };
        let known = file.view.get_or_init(|| Arc::new(make())).clone();
        debug_assert_eq!(*known, make(), "what changed of a request did not reach its memo");
        known
    }

    /// Every request as it stands.
    pub(super) fn requests(&self, make: impl Fn() -> Arc<[Arc<RequestView>]>) -> Arc<[Arc<RequestView>]> {
        let known = self.requests.get_or_init(&make).clone();
        debug_assert_eq!(known, make(), "what changed of a request did not reach the list");
        known
    }

    /// People whom what was read is about.
    pub(in crate::case) fn persons(&self, all: impl Fn() -> Vec<PersonId>) -> &[PersonId] {
        let known = self.persons.get_or_init(&all);
        debug_assert_eq!(*known, all(), "what a seat came to know did not reach its memo");
        known
    }

    /// Items known, by handle.
    pub(super) fn items(&self, make: impl Fn() -> Vec<Arc<ItemView>>) -> Arc<[Arc<ItemView>]> {
        let known = self.items.get_or_init(|| make().into()).clone();
        debug_assert_eq!(*known, *make(), "what changed of an item did not reach its memo");
        known
    }

    /// Questions worth asking.
    pub(super) fn leads(&self, make: impl Fn() -> Named<[LeadView]>) -> Arc<[LeadView]> {
        let known = self.leads.get_or_init(&make).made.clone();
        debug_assert_eq!(*known, *make().made, "what a seat came to know did not reach its memo");
        known
    }
}

/// Place of a file by its number from 1.
fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX).wrapping_sub(1)
}

//! A request being written: its form, what it answers, and the way back.

use serde::{Deserialize, Serialize};

use crate::case::command::{Command, Form};

/// Most steps that can be taken back.
const UNDO_LIMIT: usize = 200;

/// What a draft is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    /// A new request.
    #[default]
    New,
    /// The answer to a question back on a request, by file number.
    Clarify(u32),
}

/// A request being written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What it is for.
    pub purpose: Purpose,
    /// As it stands.
    pub form: Form,
    /// The lead that it follows, by name.
    #[serde(default)]
    pub lead: Option<String>,
    /// The earlier request whose answer it meets, by file number.
    #[serde(default)]
    pub answers: Option<u32>,
    /// As it stood before each change.
    #[serde(default)]
    past: Vec<Form>,
    /// What was taken back.
    #[serde(default)]
    future: Vec<Form>,
}

impl Draft {
    /// A draft with a form.
    pub fn new(purpose: Purpose, form: Form, lead: Option<String>) -> Draft {
        Draft { purpose, form, lead, answers: None, past: Vec::new(), future: Vec::new() }
    }

    /// Changes it. Typing in the note is one change, however many letters.
    pub fn set(&mut self, form: Form) {
        if form == self.form {
            return;
        }
        let only_note =
            Form { note: String::new(), ..form.clone() } == Form { note: String::new(), ..self.form.clone() };
        let goes_on = only_note
            && self.past.last().is_some_and(|p| {
                p.note != self.form.note && Form { note: self.form.note.clone(), ..p.clone() } == self.form
            });
        if !goes_on {
            self.past.push(self.form.clone());
            if self.past.len() > UNDO_LIMIT {
                self.past.remove(0);
            }
        }
        self.future.clear();
        self.form = form;
    }

    /// Takes the last change back.
    pub fn undo(&mut self) {
        if let Some(form) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.form, form));
        }
    }

    /// Brings it again.
    pub fn redo(&mut self) {
        if let Some(form) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.form, form));
        }
    }

    /// Whether there is something to take back, and to bring again.
    pub fn can(&self) -> (bool, bool) {
        (!self.past.is_empty(), !self.future.is_empty())
    }

    /// The command that sends it.
    pub fn command(&self) -> Command {
        let form = Box::new(self.form.clone());
        match self.purpose {
            Purpose::New => Command::Send { form },
            Purpose::Clarify(request) => Command::Clarify { request, form },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_taken_back_one_by_one_and_typing_is_one() {
        let mut draft = Draft::new(Purpose::New, Form::blank("EPOC", "host"), None);
        let blank = draft.form.clone();
        draft.set(Form { urgent: true, ..draft.form.clone() });
        for note in ["a", "ab", "abc"] {
            draft.set(Form { note: note.to_owned(), ..draft.form.clone() });
        }
        assert_eq!(draft.form.note, "abc");
        draft.undo();
        assert_eq!((draft.form.note.as_str(), draft.form.urgent), ("", true));
        draft.undo();
        assert_eq!(draft.form, blank);
        assert_eq!(draft.can(), (false, true));
        draft.redo();
        draft.redo();
        assert_eq!(draft.form.note, "abc");
    }
}

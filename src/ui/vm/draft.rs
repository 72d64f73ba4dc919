//! View model: a request being written, and how a new one begins.

use crate::case::command::{Form, Moment};
use crate::law::decision::Outcome;
use crate::ui::Sight;
use crate::ui::play::Play;

/// A request being written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftVm {}

impl DraftVm {
    /// From what a seat sees.
    pub fn of(_sight: &Sight<'_>) -> DraftVm {
        DraftVm {}
    }
}

/// The form with which a new request begins, and the name of the lead that it follows. What an earlier
/// request of this seat stated and was granted on is carried over: the clock of a device that was verified
/// once, the offence, the translation and the remedies. What the lead asks for is not filled in: finding it
/// in the artefact is the exercise.
pub fn first_form(
    play: &Play,
    instrument: &str,
    addressee: &str,
    lead: Option<u32>,
) -> (Form, Option<String>) {
    let mut form = Form::blank(instrument, addressee);
    let granted = play.view().requests.iter().rev().filter(|r| r.own).filter(|r| {
        r.decisions
            .iter()
            .any(|(outcome, _)| matches!(outcome, Outcome::Grant | Outcome::Partial))
    });
    if let Some(earlier) = granted.clone().next() {
        form.offence.clone_from(&earlier.form.offence);
    }
    if let Some(same) = granted
        .clone()
        .find(|r| r.form.addressee == addressee || r.form.instrument == instrument)
    {
        form.translation = same.form.translation;
        form.remedies = same.form.remedies;
        form.user_notice = same.form.user_notice;
    }
    let lead = lead
        .and_then(|n| play.view().leads.iter().find(|l| l.number == n))
        .map(|l| l.name.clone());
    (form, lead)
}

/// The clock that an earlier request of this seat stated for a device and was granted on: zone and lag.
pub fn verified_clock(play: &Play, mark: &str) -> Option<Moment> {
    let (handle, _) = mark.split_once('.')?;
    let stated = play.view().requests.iter().rev().filter(|r| r.own).filter(|r| {
        r.decisions
            .iter()
            .any(|(outcome, _)| matches!(outcome, Outcome::Grant | Outcome::Partial))
    });
    stated
        .filter_map(|r| r.form.moment.as_ref())
        .find(|m| m.mark.split_once('.').is_some_and(|(h, _)| h == handle))
        .map(|m| Moment { mark: mark.to_owned(), ..m.clone() })
}

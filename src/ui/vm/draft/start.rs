//! How a new request begins, and what is carried over from earlier ones.

use crate::case::command::{Form, Moment};
use crate::case::projection::RequestView;
use crate::law::decision::Outcome;
use crate::ui::play::Play;

/// Own requests that were granted, newest first.
fn granted(play: &Play) -> impl Iterator<Item = &RequestView> {
    let is_granted = |r: &&RequestView| {
        r.decisions
            .iter()
            .any(|(outcome, _)| matches!(outcome, Outcome::Grant | Outcome::Partial))
    };
    play.view().files().rev().filter(|r| r.own).filter(is_granted)
}

/// The form with which a new request begins, and the name of the lead that it follows. What an earlier
/// request of this seat stated and was granted on is carried over: the offence, the translation, the remedies
/// and the notice. What the lead asks for is not filled in: finding it in the artefact is the exercise.
pub fn first_form(
    play: &Play,
    instrument: &str,
    addressee: &str,
    lead: Option<u32>,
) -> (Form, Option<String>) {
    let mut form = Form::blank(instrument, addressee);
    if let Some(earlier) = granted(play).next() {
        form.offence.clone_from(&earlier.form.offence);
    }
    let same = |r: &&RequestView| r.form.addressee == addressee || r.form.instrument == instrument;
    if let Some(same) = granted(play).find(same) {
        form.translation = same.form.translation;
        form.remedies = same.form.remedies;
        form.user_notice = same.form.user_notice;
    }
    let lead = lead
        .and_then(|n| play.view().leads.iter().find(|l| l.number == n))
        .map(|l| l.name.to_string());
    (form, lead)
}

/// The clock that an earlier request of this seat stated for a device and was granted on: zone and lag, so that
/// what was verified once need not be typed again.
pub fn verified_clock(play: &Play, mark: &str) -> Option<Moment> {
    let (handle, _) = mark.split_once('.')?;
    granted(play)
        .filter_map(|r| r.form.moment.as_ref())
        .find(|m| m.mark.split_once('.').is_some_and(|(h, _)| h == handle))
        .map(|m| Moment { mark: mark.into(), ..m.clone() })
}

//! View model: the hint of the moment. A tutorial that is played: each hint comes at its first need, can be
//! put away, and all of them together too. None in an exam.

use crate::case::projection::{PhaseView, StatusView};
use crate::ui::{Place, Sight, UiCommand};

/// Under this name all hints are put away.
pub const ALL: &str = "hints";

/// A hint.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct HintVm {
    /// Its name, to put it away.
    pub name: &'static str,
    /// In words.
    pub words: String,
    /// Where it points.
    pub shows: Option<UiCommand>,
}

/// The first hint that is needed now and was not put away.
pub fn hint(sight: &Sight<'_>) -> Option<HintVm> {
    let play = sight.play;
    let put_away = |name: &str| play.side.dismissed.contains(name);
    if play.table.exam || (put_away(ALL) && !play.hint) {
        return None;
    }
    needed(sight)
        .into_iter()
        .find(|(name, ..)| !put_away(name) || play.hint)
        .map(|(name, key, shows)| HintVm { name, words: sight.t(key), shows })
}

type Needed = (&'static str, &'static str, Option<UiCommand>);

/// What is needed now, the most pressing first.
fn needed(sight: &Sight<'_>) -> Vec<Needed> {
    let (view, play) = (sight.view, sight.play);
    let mut needed: Vec<Needed> = Vec::new();
    let mut need = |name, key, shows| needed.push((name, key, shows));
    let place = |place| Some(UiCommand::Open(place));
    if view.files().any(|r| matches!(r.status, StatusView::AwaitsYou(_))) {
        need("decide", "ui-hint-decide", place(Place::Docket));
    }
    if view.files().any(|r| r.own && r.status == StatusView::AwaitsClarification) {
        need("question", "ui-hint-question", place(Place::Docket));
    }
    let sends = !view.channels.is_empty();
    let read = view.items.iter().any(|i| i.read);
    let unread = view.items.iter().find(|i| i.in_file && !i.read);
    let sent = view.files().any(|r| r.own);
    if !read && !view.items.is_empty() {
        need("read", "ui-hint-read", unread.map(|i| UiCommand::ReadItem(i.handle.to_string())));
    }
    if sends && view.phase == PhaseView::Investigation {
        if play.draft().is_some() {
            need("form", "ui-hint-form", place(Place::Draft));
        }
        if read && play.side.marks.is_empty() && !sent {
            need("mark", "ui-hint-mark", place(Place::Reader));
        }
        if read && !view.leads.is_empty() && !sent {
            need("ask", "ui-hint-ask", place(Place::Docket));
        }
        let brought = view.files().any(|r| r.own && !r.items.is_empty());
        if brought && unread.is_some() {
            need("answered", "ui-hint-answered", unread.map(|i| UiCommand::ReadItem(i.handle.to_string())));
        }
        if brought && unread.is_none() {
            need("verify", "ui-hint-verify", place(Place::Custody));
            need("charge", "ui-hint-charge", place(Place::Court));
        }
        if sent {
            need("release", "ui-hint-release", None);
        }
    }
    if matches!(view.phase, PhaseView::Charged | PhaseView::Hearing) && sends {
        need("court", "ui-hint-court", place(Place::Court));
    }
    needed
}

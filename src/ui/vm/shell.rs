//! View model: the frame around a place. What is open, the clock, who sits here, what was answered last.

use crate::case::projection::StatusView;
use crate::text::{Arg, Msg};
use crate::ui::Sight;
use crate::ui::command::{Place, Speed};
use crate::ui::play::Notice;
use crate::ui::theme::Tone;

/// The frame.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ShellVm {
    /// Title of the case.
    pub title: String,
    /// Date, time and day of the case.
    pub clock: String,
    /// Date and time of day, without the year.
    pub clock_short: String,
    /// Who sits here, with the state.
    pub seat: String,
    /// Other seats of people: id and name.
    pub others: Vec<(String, String)>,
    /// Time runs at this speed.
    pub running: Option<Speed>,
    /// The case is closed.
    pub closed: bool,
    /// Places of the rail and what waits there.
    pub places: Vec<PlaceTab>,
    /// The place that is open.
    pub place: Place,
    /// The answer to what was done last.
    pub notice: Option<NoticeVm>,
    /// Training, or an exam.
    pub exam: bool,
    /// The hint of the moment.
    pub hint: Option<super::coach::HintVm>,
    /// The chapter, where the case has chapters.
    pub chapter: Option<String>,
}

/// A place of the rail.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct PlaceTab {
    /// Which.
    pub place: Place,
    /// How much waits there for this seat.
    pub waiting: usize,
}

/// The answer to what was done last.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct NoticeVm {
    /// What it means.
    pub tone: Tone,
    /// In words.
    pub words: String,
    /// It should stay until it is dismissed.
    pub stays: bool,
}

impl ShellVm {
    /// From what a seat sees.
    pub fn of(sight: &Sight<'_>) -> ShellVm {
        let play = sight.play;
        let day = i64::try_from(sight.view.now.0 / (24 * 60)).unwrap_or(0) + 1;
        let clock = Msg::new("ui-clock")
            .with("when", Arg::Text(sight.words.date_time(sight.local(sight.view.now))))
            .number("day", day);
        let people = play.session().people();
        let name = |id: crate::case::ids::SeatId| {
            let seat = &sight.p.scenario.seats[id.index()];
            (seat.id.to_string(), sight.thing("seat", &seat.id))
        };
        ShellVm {
            title: sight
                .words
                .find_key(&sight.p.scenario.title)
                .unwrap_or_else(|| play.case.clone()),
            clock: sight.say(&clock),
            clock_short: sight.words.date_time_short(sight.local(sight.view.now)),
            seat: seat_name(sight),
            others: people.iter().filter(|s| **s != sight.seat).map(|s| name(*s)).collect(),
            running: play.running,
            closed: play.session().world().is_closed(),
            places: Place::ALL
                .iter()
                .filter(|p| is_shown(sight, **p))
                .map(|p| tab(sight, *p))
                .collect(),
            place: play.place,
            notice: play.notice.as_ref().map(|n| notice(sight, n)),
            exam: play.table.exam,
            hint: super::coach::hint(sight),
            chapter: chapter(sight),
        }
    }
}

/// The chapter that runs: its number, of how many, its name.
fn chapter(sight: &Sight<'_>) -> Option<String> {
    let phases = &sight.p.scenario.phases;
    let at = phases.iter().rposition(|round| round.starts <= sight.view.now)?;
    let msg = Msg::new("ui-chapter")
        .count("n", at + 1)
        .count("of", phases.len())
        .text("name", sight.thing("phase", &phases[at].id));
    Some(sight.say(&msg))
}

fn seat_name(sight: &Sight<'_>) -> String {
    let seat = &sight.p.scenario.seats[sight.seat.index()];
    let state = &sight.p.scenario.jurisdictions[seat.jurisdiction.index()].id;
    let msg = Msg::new("ui-seat-state")
        .text("seat", sight.thing("seat", &seat.id))
        .text("state", sight.state(state));
    sight.say(&msg)
}

/// Findings are shown in training only; a draft needs an office that sends.
fn is_shown(sight: &Sight<'_>, place: Place) -> bool {
    match place {
        Place::Findings => !sight.play.table.exam,
        Place::Draft => !sight.view.channels.is_empty() || !sight.play.side.drafts.is_empty(),
        Place::Map
        | Place::Docket
        | Place::Reader
        | Place::Evidence
        | Place::Timeline
        | Place::Custody
        | Place::Money
        | Place::Court
        | Place::Casebook
        | Place::Messages
        | Place::Guide => true,
    }
}

fn tab(sight: &Sight<'_>, place: Place) -> PlaceTab {
    let view = sight.view;
    let waiting = match place {
        Place::Docket => view
            .files()
            .filter(|r| {
                matches!(r.status, StatusView::AwaitsYou(_))
                    || (r.own && r.status == StatusView::AwaitsClarification)
            })
            .count(),
        Place::Reader => view.items.iter().filter(|i| i.in_file && !i.read).count(),
        Place::Draft => sight.play.side.drafts.len(),
        Place::Custody => view.sections.custody.questions.len(),
        Place::Messages => view.messages.iter().filter(|(name, _)| sight.play.is_unread(name)).count(),
        Place::Map
        | Place::Evidence
        | Place::Timeline
        | Place::Money
        | Place::Court
        | Place::Casebook
        | Place::Findings
        | Place::Guide => 0,
    };
    PlaceTab { place, waiting }
}

fn notice(sight: &Sight<'_>, notice: &Notice) -> NoticeVm {
    match notice {
        Notice::Done(key) => NoticeVm { tone: Tone::Kept, words: sight.t(key), stays: false },
        Notice::Refused(why) => NoticeVm { tone: Tone::Refused, words: sight.rejection(why), stays: true },
        Notice::Fault(why) => NoticeVm { tone: Tone::Refused, words: why.clone(), stays: true },
    }
}

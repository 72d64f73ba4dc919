//! View model: the timeline strip. What runs, what is due, what expires.

use crate::case::projection::StatusView;
use crate::kernel::Tick;
use crate::text::Msg;
use crate::ui::theme::Tone;
use crate::ui::vm::docket::{Fate, fate, kept, status_words};
use crate::ui::vm::headed;
use crate::ui::{Selection, Sight};

/// A day, minutes.
const DAY: u64 = 24 * 60;
/// Most rows.
const ROWS_LIMIT: usize = 40;

/// The strip.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct StripVm {
    /// From.
    pub from: Tick,
    /// Until.
    pub until: Tick,
    /// Now.
    pub now: Tick,
    /// Dates on the scale.
    pub dates: Vec<(Tick, String)>,
    /// Rows.
    pub rows: Vec<StripRow>,
}

/// A row of the strip.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct StripRow {
    /// Name.
    pub name: String,
    /// Bars: from, until, meaning, whether it lies ahead.
    pub bars: Vec<(Tick, Tick, Tone, bool)>,
    /// Markers: when, meaning, words.
    pub markers: Vec<(Tick, Tone, String)>,
    /// What a click selects.
    pub selects: Selection,
}

/// What comes before what: few rows are seen at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// A duty whose time has run out.
    Overdue,
    /// What runs: duties, and requests under way.
    Running,
    /// What will be gone, the next first.
    Ahead(Tick),
    /// What is gone: the last to go first.
    Gone(std::cmp::Reverse<Tick>),
    /// Requests at their end.
    Closed,
}

impl Rank {
    fn of(at: Tick, now: Tick) -> Rank {
        if at > now { Rank::Ahead(at) } else { Rank::Gone(std::cmp::Reverse(at)) }
    }
}

impl StripVm {
    /// From what a seat sees.
    pub fn of(sight: &Sight<'_>) -> StripVm {
        let now = sight.view.now;
        let sections = &sight.view.sections;
        let mut rows: Vec<(Rank, StripRow)> = Vec::new();
        rows.extend(sections.joint.duties.iter().filter(|d| d.own).filter_map(|d| duty(sight, d)));
        rows.extend(sight.view.files().rev().map(|r| request(sight, r)));
        rows.extend(sight.view.leads.iter().filter_map(|l| lead(sight, l)));
        rows.extend(sections.measure.assets.iter().filter_map(|a| asset(sight, a)));
        // What is first in its rank stays first.
        rows.sort_by_key(|(rank, _)| *rank);
        let mut rows: Vec<StripRow> = rows.into_iter().map(|(_, row)| row).collect();
        rows.truncate(ROWS_LIMIT);
        let (from, until) = span(now, &rows);
        StripVm { from, until, now, dates: dates(sight, from, until), rows }
    }
}

/// From a week ago to what is due last within four months, and three weeks at least.
fn span(now: Tick, rows: &[StripRow]) -> (Tick, Tick) {
    let far = now.plus(120 * DAY);
    let last = rows
        .iter()
        .flat_map(|r| r.markers.iter().map(|(at, _, _)| *at))
        .filter(|at| *at <= far)
        .max();
    let until = last.unwrap_or(now).max(now.plus(21 * DAY)).plus(3 * DAY);
    let first = rows
        .iter()
        .flat_map(|r| r.bars.iter())
        .filter(|(_, _, tone, _)| *tone != Tone::Idle)
        .map(|(from, ..)| *from)
        .min();
    let back = first.unwrap_or(now).max(Tick(now.0.saturating_sub(60 * DAY)));
    (Tick(back.0.min(now.0.saturating_sub(7 * DAY))), until)
}

fn dates(sight: &Sight<'_>, from: Tick, until: Tick) -> Vec<(Tick, String)> {
    let days = until.since(from) / DAY;
    let step = [2, 7, 14, 28].into_iter().find(|s| days / s <= 9).unwrap_or(56);
    let first = from.0.div_ceil(DAY) * DAY;
    (0..)
        .map(|n| Tick(first + n * step * DAY))
        .take_while(|at| *at < until)
        .map(|at| (at, sight.words.day(sight.local(at).date())))
        .collect()
}

fn request(sight: &Sight<'_>, r: &crate::case::projection::RequestView) -> (Rank, StripRow) {
    let now = sight.view.now;
    let title = Msg::new("ui-strip-request")
        .text("instrument", r.form.instrument.clone())
        .text("addressee", sight.desk(&r.form.addressee));
    let (tone, _) = status_words(sight, r.status);
    let closed = matches!(r.status, StatusView::Closed(_));
    let mut bars = Vec::new();
    let mut markers = Vec::new();
    if closed {
        let answered = sight
            .seen()
            .iter()
            .rev()
            .find(|l| l.at >= r.sent_at)
            .map_or(now, |l| l.at.min(now));
        bars.push((r.sent_at, answered.max(r.sent_at), Tone::Idle, false));
        if let Some(until) = kept(sight, r.number).filter(|until| *until > now) {
            bars.extend(ahead(now, until, Tone::Idle));
            let words = sight.say(&Msg::new("ui-strip-kept").text("when", sight.when(until)));
            markers.push((until, Tone::Waiting, words));
        }
    } else {
        bars.push((r.sent_at, now, tone, false));
        if let Some(due) = r.due {
            bars.extend(ahead(now, due, tone));
            let over = due < now;
            let tone = if over { Tone::Refused } else { Tone::Waiting };
            markers.push((due, tone, sight.say(&Msg::new("ui-strip-due").text("when", sight.when(due)))));
        }
    }
    let rank = if closed { Rank::Closed } else { Rank::Running };
    (rank, StripRow { name: headed(sight.say(&title)), bars, markers, selects: Selection::Request(r.number) })
}

/// The bar from now to what lies ahead; what is over has none.
fn ahead(now: Tick, at: Tick, tone: Tone) -> Option<(Tick, Tick, Tone, bool)> {
    (at > now).then_some((now, at, tone, true))
}

fn lead(sight: &Sight<'_>, l: &crate::case::projection::LeadView) -> Option<(Rank, StripRow)> {
    // What is kept has its row with the request that keeps it, and what is in the file is no longer lost.
    let Some(Fate::Expires(at)) = fate(sight, l) else { return None };
    let now = sight.view.now;
    let tone = if at < now.plus(14 * DAY) { Tone::Refused } else { Tone::Waiting };
    let words = sight.say(&Msg::new("ui-strip-expires").text("when", sight.when(at)));
    let row = StripRow {
        name: sight.thing("lead", &l.name),
        bars: ahead(now, at, Tone::Idle).into_iter().collect(),
        markers: vec![(at, tone, words)],
        selects: Selection::Lead(l.number),
    };
    Some((Rank::of(at, now), row))
}

/// A freezing that lapses unless something follows.
fn asset(sight: &Sight<'_>, a: &crate::case::measure::AssetView) -> Option<(Rank, StripRow)> {
    let until = a.held_until.filter(|_| a.frozen_eur > 0)?;
    let now = sight.view.now;
    let words = sight.say(&Msg::new("ui-strip-lapses").text("when", sight.when(until)));
    let row = StripRow {
        name: sight.thing("asset", &a.name),
        bars: ahead(now, until, Tone::Idle).into_iter().collect(),
        markers: vec![(until, Tone::Waiting, words)],
        selects: Selection::Nothing,
    };
    Some((Rank::of(until, now), row))
}

fn duty(sight: &Sight<'_>, d: &crate::case::joint::DutyView) -> Option<(Rank, StripRow)> {
    use crate::case::joint::DutyStanding;
    if d.standing == DutyStanding::Met {
        return None;
    }
    let (rank, tone) = if d.standing == DutyStanding::Overdue {
        (Rank::Overdue, Tone::Refused)
    } else {
        (Rank::Running, Tone::Waiting)
    };
    let words = sight.say(&Msg::new("ui-strip-due").text("when", sight.when(d.due)));
    let row = StripRow {
        name: sight.thing("duty", &d.name),
        bars: Vec::new(),
        markers: vec![(d.due, tone, words)],
        selects: Selection::Nothing,
    };
    Some((rank, row))
}

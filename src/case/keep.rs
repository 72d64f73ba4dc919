//! How long a holder keeps what it was asked to preserve, and its sender's power to have that time extended.
//!
//! A preservation ends by the clock of its law (`Lapse::Ends`). Some laws let whoever asked for it have it go on: once (the
//! European Preservation Order, for the time that a production order takes) or again and again (preservation at home). The
//! others let it run on by itself while a request for the same data is pending, which is `occur`'s to see.

use serde::{Deserialize, Serialize};

use super::event::RequestEnd;
use super::facts::{known_facts, lead_selectors};
use super::ids::{ItemId, RequestId, SeatId};
use super::prepared::Prepared;
use super::reading::receiving_state;
use super::rejection::{ExtensionBar, Rejection};
use super::state::{CaseState, RequestState, RequestStatus};
use super::step::clock_of;
use crate::kernel::{Reckoning, Tick, due};
use crate::law::instrument::{Clock, Lapse, Performs, Prolongation, StepAct};

/// What is kept at a seat's request and was not handed over yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptView {
    /// File number of the request.
    pub number: u32,
    /// Until when, as the holder said; the first to lapse of what it keeps. Once that is past, it is kept only because a
    /// request for the same data is pending.
    pub until: Tick,
    /// Until when it would be, if this seat had it extended now; nothing where the law does not let it.
    pub extension: Option<Tick>,
    /// Numbers of the seat's leads that ask for what is kept.
    pub leads: Vec<u32>,
}

/// For how long data are kept where the law sets no number.
const KEPT_DEFAULT_MINUTES: u64 = 60 * 24 * 60;

/// The clock by which what a request preserves is kept, if its law sets one.
fn keeping<'p>(p: &'p Prepared, request: &RequestState) -> Option<&'p Clock> {
    let route = &p.instrument_spec(request.reading.instrument).route;
    (0u32..)
        .zip(route)
        .filter(|(_, step)| step.act == StepAct::Execute)
        .find_map(|(step, _)| clock_of(p, request, step).filter(|c| c.lapse == Lapse::Ends))
}

/// Until when data are kept by a preservation executed now.
pub fn preserved_until(p: &Prepared, request: &RequestState, now: Tick) -> Tick {
    let calendar = p.calendar(receiving_state(p, &request.reading));
    keeping(p, request)
        .and_then(|c| due(now, c.period, c.reckoning, calendar, p.scenario.epoch).ok())
        .unwrap_or_else(|| now.plus(KEPT_DEFAULT_MINUTES))
}

/// What a closed preservation of that seat still keeps: the items, and until when the first of them.
fn held(p: &Prepared, state: &CaseState, seat: SeatId, id: RequestId) -> Option<(Vec<ItemId>, Tick)> {
    let request = &state.requests[id.index()];
    let answered = request.status == RequestStatus::Closed(RequestEnd::Answered);
    let preserves = p.instrument_spec(request.reading.instrument).performs == Performs::Preserve;
    if request.seat != seat || !answered || !preserves {
        return None;
    }
    let still = |item: &&ItemId| {
        let held = &state.items[item.index()];
        held.obtained.is_none() && held.preserved_until.is_some()
    };
    let items: Vec<ItemId> = request.found.iter().filter(still).copied().collect();
    let until = items.iter().filter_map(|i| state.items[i.index()].preserved_until).min()?;
    Some((items, until))
}

/// What an extension asked for now would keep, and until when.
///
/// # Errors
/// Nothing is kept by that request, its law lets nobody extend it, it was extended as often as its law allows, or the time
/// before is still to come.
pub fn extension(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    id: RequestId,
) -> Result<(Vec<ItemId>, Tick), Rejection> {
    let request = &state.requests[id.index()];
    let barred = |bar| Rejection::CannotBeExtended { bar };
    // What only a pending request still keeps has no time of its own left to extend.
    let running = held(p, state, seat, id).filter(|(_, until)| *until > state.clock);
    let (items, until) = running.ok_or(barred(ExtensionBar::NothingKept))?;
    let clock = keeping(p, request).ok_or(barred(ExtensionBar::NotProvided))?;
    let known = known_facts(p, state, request.seat, &request.form, &request.reading);
    let calendar = p.calendar(receiving_state(p, &request.reading));
    let open = clock.extensions.iter().filter(|e| e.when.holds(&known, &mut Vec::new()));
    let after = |start: Tick, period| due(start, period, clock.reckoning, calendar, p.scenario.epoch).ok();
    let mut bar = ExtensionBar::NotProvided;
    for extension in open {
        let period = match extension.by {
            Prolongation::Once(period) if request.extensions == 0 => period,
            Prolongation::Once(_) => {
                bar = ExtensionBar::ExtendedBefore;
                continue;
            }
            // No stock is laid in: the next period is asked for once the one before it runs.
            Prolongation::Renewable(period)
                if after(state.clock, period).is_some_and(|next| next >= until) =>
            {
                period
            }
            Prolongation::Renewable(_) => {
                bar = ExtensionBar::RunsLonger;
                continue;
            }
            Prolongation::UpTo(_) | Prolongation::WhileItHolds => continue,
        };
        // Days are counted after that of the event; the last day of the time before is the one they follow.
        let end = match clock.reckoning {
            Reckoning::Running => until,
            Reckoning::CivilDays => Tick(until.0.saturating_sub(1)),
        };
        if let Some(longer) = after(end, period) {
            return Ok((items, longer));
        }
    }
    Err(barred(bar))
}

/// What holders keep at the request of a seat.
pub fn kept(p: &Prepared, state: &CaseState, seat: SeatId) -> Vec<KeptView> {
    let files = (1u32..).zip(&state.seats[seat.index()].requests);
    files
        .filter_map(|(number, id)| {
            let (_, until) = held(p, state, seat, *id)?;
            let extension = extension(p, state, seat, *id).ok().map(|(_, until)| until);
            let leads = leads_of(p, state, seat, &state.requests[id.index()]).collect();
            Some(KeptView { number, until, extension, leads })
        })
        .collect()
}

/// Numbers of the leads to which an answer is in the file, by any request that the seat sees.
pub fn answered(p: &Prepared, state: &CaseState, seat: SeatId) -> Vec<u32> {
    let files = state.seats[seat.index()].requests.iter().map(|id| &state.requests[id.index()]);
    let brought = |r: &&RequestState| {
        let performs = p.instrument_spec(r.reading.instrument).performs;
        let gives = matches!(performs, Performs::Produce | Performs::Search);
        gives && r.status == RequestStatus::Closed(RequestEnd::Answered)
    };
    let mut numbers: Vec<u32> = files.filter(brought).flat_map(|r| leads_of(p, state, seat, r)).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Numbers of a seat's leads that ask for what a request asked for: the same identifiers, category and state.
fn leads_of<'a>(
    p: &'a Prepared,
    state: &'a CaseState,
    seat: SeatId,
    request: &'a RequestState,
) -> impl Iterator<Item = u32> + 'a {
    let to = receiving_state(p, &request.reading);
    let numbered = (1u32..).zip(&state.seats[seat.index()].leads);
    numbered.filter_map(move |(number, id)| {
        let lead = &p.scenario.leads[id.index()];
        let same = request.form.category == Some(lead.category)
            && p.desk_spec(lead.holder).jurisdiction == to
            && lead_selectors(p, lead).iter().any(|s| request.reading.selectors.contains(s));
        same.then_some(number)
    })
}

//! The map of the whole case at a moment of its replay: the requests of all seats, where each lay and to whom it went.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::case::ids::SeatId;
use crate::case::prepared::Prepared;
use crate::case::projection::project;
use crate::case::state::{CaseState, RequestState, RequestStatus};
use crate::text::{Msg, Words};
use crate::ui::map::Land;
use crate::ui::theme::Tone;
use crate::ui::vm::map::{self, DESKS, EnvelopeVm, MapVm, NodeVm};
use crate::ui::{Selection, UiCommand};

/// The map as nobody who played saw it.
pub(super) fn whole(p: &Prepared, words: &Words, land: Arc<Land>, state: &CaseState) -> MapVm {
    let s = &p.scenario;
    // Links are those of the state in which the case is tried.
    let at_home = s.seats.iter().position(|seat| seat.jurisdiction == s.forum);
    let links = at_home.map_or_else(Vec::new, |n| {
        let view = project(p, state, SeatId::at(n));
        map::links(p, words, &view.channels, s.forum.index())
    });
    let open = |r: &&RequestState| !matches!(r.status, RequestStatus::Closed(_));
    MapVm {
        land,
        states: s
            .jurisdictions
            .iter()
            .map(|j| map::state(words, &j.id, j.family, false))
            .collect(),
        links,
        desks: desks(p, words, state),
        envelopes: map::told_apart(
            state
                .requests
                .iter()
                .enumerate()
                .filter(|(_, r)| open(r))
                .filter_map(|(n, r)| envelope(p, words, state, n, r))
                .collect(),
        ),
        pins: Vec::new(),
    }
}

/// Desks where files lie, to which requests went, and at which seats sit.
fn desks(p: &Prepared, words: &Words, state: &CaseState) -> Vec<NodeVm> {
    // Files at each desk now; a desk without any stands behind those that have some.
    let mut files: BTreeMap<usize, usize> = BTreeMap::new();
    for seat in &p.scenario.seats {
        if let Some(desk) = seat.desk {
            files.entry(desk.index()).or_default();
        }
    }
    for request in &state.requests {
        if let Some(desk) = p.desk(&request.form.addressee) {
            files.entry(desk.index()).or_default();
        }
        let lies = !matches!(request.status, RequestStatus::Closed(_) | RequestStatus::Travelling);
        if let Some(desk) = request.desk.filter(|_| lies) {
            *files.entry(desk.index()).or_default() += 1;
        }
    }
    let mut by_state: Vec<Vec<(usize, usize)>> = vec![Vec::new(); p.scenario.jurisdictions.len()];
    for (desk, count) in files {
        by_state[p.scenario.desks[desk].jurisdiction.index()].push((count, desk));
    }
    let mut nodes = Vec::new();
    for (n, mut all) in by_state.into_iter().enumerate() {
        all.sort_by_key(|(count, desk)| (std::cmp::Reverse(*count), *desk));
        for (place, (count, desk)) in all.into_iter().take(DESKS).enumerate() {
            let id = &p.scenario.desks[desk].id;
            let second = match count {
                0 => String::new(),
                count => words.say(&Msg::new("ui-replay-files").count("n", count)),
            };
            nodes.push(NodeVm {
                state: n,
                place: place + 1,
                name: words.say(&words.thing("desk", id)),
                below: second.clone(),
                second,
                tone: if count > 0 { Tone::Waiting } else { Tone::Secondary },
                closed: false,
                files: count,
                glow_permille: 0,
                command: UiCommand::Select(Selection::Desk(id.to_string())),
                selected: false,
                ringed: false,
            });
        }
    }
    nodes
}

fn envelope(
    p: &Prepared,
    words: &Words,
    state: &CaseState,
    n: usize,
    request: &RequestState,
) -> Option<EnvelopeVm> {
    let thing = |kind: &str, id: &str| words.say(&words.thing(kind, id));
    let to = p.desk_spec(p.desk(&request.form.addressee)?).jurisdiction.index();
    let seat = &p.scenario.seats[request.seat.index()];
    let left = map::left_permille(request.sent_at, request.due, state.clock);
    let title = Msg::new("ui-request-title")
        .text("instrument", request.form.instrument.clone())
        .text("addressee", thing("desk", &request.form.addressee));
    Some(EnvelopeVm {
        between: (seat.jurisdiction.index(), to),
        along_permille: map::along_permille(request.sent_at, left, state.clock),
        left_permille: left,
        tone: if left == Some(0) { Tone::Refused } else { Tone::Running },
        name: format!("{} · {}", request.form.instrument, thing("seat", &seat.id)),
        second: words.say(&title),
        number: u32::try_from(n + 1).unwrap_or(u32::MAX),
        selected: false,
    })
}

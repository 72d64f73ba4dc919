//! View model: the map as a seat sees it. States, the desks that matter to it, links in force, its requests on
//! their way, evidence and questions.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::case::ids::DeskId;
use crate::case::prepared::Prepared;
use crate::case::projection::{ChannelView, RequestView, StatusView};
use crate::kernel::{Name, Tick};
use crate::law::terms::{LegalFamily, Office};
use crate::score::{Course, Ledger};
use crate::text::{Arg, Msg, Named, Words};
use crate::ui::map::Land;
use crate::ui::map::land::Hatch;
use crate::ui::theme::Tone;
use crate::ui::vm::docket::{due_words, fate_words, status_words};
use crate::ui::{Selection, Sight, UiCommand};

/// Most desks of a state that are shown.
pub(super) const DESKS: usize = 5;
/// Most pins of a state.
const PINS: usize = 3;

/// The map.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct MapVm {
    /// The land: the same while the states are.
    #[serde(skip)]
    pub land: Arc<Land>,
    /// States, in order.
    pub states: Vec<StateVm>,
    /// Links between capitals.
    pub links: Vec<LinkVm>,
    /// Desks.
    pub desks: Vec<NodeVm>,
    /// Requests on their way.
    pub envelopes: Vec<EnvelopeVm>,
    /// Items and questions.
    pub pins: Vec<NodeVm>,
}

/// A state.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct StateVm {
    /// Name.
    pub name: String,
    /// Legal family, in words.
    pub family: String,
    /// What a state of that family is, in words.
    pub kind: String,
    /// How that family is hatched.
    #[serde(skip)]
    pub hatch: Hatch,
    /// Which: its hue.
    pub hue: Tone,
    /// It is selected.
    pub selected: bool,
    /// What a click selects.
    pub selection: Selection,
}

impl StateVm {
    /// The colour of its territory; `n` is its position.
    pub fn fill(&self, palette: &crate::ui::theme::Palette, n: usize) -> egui::Color32 {
        crate::ui::map::colours::territory(palette, self.hue, self.selected, n)
    }
}

/// How a link is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub enum LinkKind {
    /// Orders go straight to whoever holds the data.
    Direct,
    /// A treaty, through central authorities.
    Treaty,
    /// Letters rogatory.
    Letters,
}

/// A link in force.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct LinkVm {
    /// States, by position.
    pub between: (usize, usize),
    /// How it is drawn.
    pub kind: LinkKind,
    /// How many instruments the two states have agreed on, by treaty or act: how far they trust each other.
    pub agreed: usize,
    /// Instruments, in words.
    pub words: String,
}

/// A desk, an item or a question.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct NodeVm {
    /// State, by position.
    pub state: usize,
    /// Which of its places; 0 is the capital.
    pub place: usize,
    /// Name.
    pub name: String,
    /// What is said of it beside the name.
    pub second: String,
    /// What of that is drawn below the name: what its sign does not say.
    pub below: String,
    /// What it means.
    pub tone: Tone,
    /// A closed door: nothing is heard from inside.
    pub closed: bool,
    /// How many files of the seat are there.
    pub files: usize,
    /// How brightly it glows, permille: a choke point.
    pub glow_permille: u32,
    /// What a click does.
    pub command: UiCommand,
    /// It is selected.
    pub selected: bool,
    /// The request that is selected went there.
    pub ringed: bool,
}

/// A request on its way.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct EnvelopeVm {
    /// From and to, by position of the states, and the desk it goes to.
    pub between: (usize, usize),
    /// How far it is, permille.
    pub along_permille: u32,
    /// How much of its time is left, permille; none where the law sets none.
    pub left_permille: Option<u32>,
    /// What it means.
    pub tone: Tone,
    /// Instrument and what is left.
    pub name: String,
    /// What it is and where it stands.
    pub second: String,
    /// File number.
    pub number: u32,
    /// It is selected.
    pub selected: bool,
}

impl MapVm {
    /// From what a seat sees.
    pub fn of(sight: &Sight<'_>) -> MapVm {
        let states = &sight.p.scenario.jurisdictions;
        let hatches: Vec<Hatch> = states.iter().map(|j| hatch(j.family)).collect();
        let land = sight.play.land(&hatches);
        MapVm {
            land,
            states: states
                .iter()
                .map(|j| {
                    let chosen = Selection::State(j.id.to_string());
                    state(sight.words, &j.id, j.family, sight.play.selection == chosen)
                })
                .collect(),
            links: links(sight.p, sight.words, &sight.view.channels, own_state(sight)),
            desks: desks(sight),
            envelopes: told_apart(
                sight
                    .view
                    .files()
                    .filter(|r| r.own)
                    .filter_map(|r| envelope(sight, r))
                    .collect(),
            ),
            pins: pins(sight),
        }
    }
}

/// How the territory of a state of a family of law is hatched.
pub(super) fn hatch(family: LegalFamily) -> Hatch {
    match family {
        LegalFamily::InvestigatingJudge => Hatch::None,
        LegalFamily::ProsecutorLed => Hatch::Rising,
        LegalFamily::CommonLaw => Hatch::Upright,
    }
}

/// What a state of a family of law is, in words.
pub(super) fn state_kind(words: &Words, family: LegalFamily) -> String {
    let msg = family.msg();
    words.attribute(&msg, "state").unwrap_or_else(|| words.say(&msg))
}

/// A state as it is drawn.
pub(super) fn state(words: &Words, id: &str, family: LegalFamily, selected: bool) -> StateVm {
    StateVm {
        name: words.say(&words.thing("jurisdiction", id)),
        family: words.say(&family.msg()),
        kind: state_kind(words, family),
        hatch: hatch(family),
        hue: match family {
            LegalFamily::InvestigatingJudge => Tone::Running,
            LegalFamily::ProsecutorLed => Tone::Translation,
            LegalFamily::CommonLaw => Tone::Waiting,
        },
        selected,
        selection: Selection::State(id.to_owned()),
    }
}

/// Position of each state by its name.
fn positions<'s>(sight: &Sight<'s>) -> BTreeMap<&'s str, usize> {
    sight
        .p
        .scenario
        .jurisdictions
        .iter()
        .enumerate()
        .map(|(n, j)| (j.id.as_str(), n))
        .collect()
}

fn own_state(sight: &Sight<'_>) -> usize {
    sight.p.scenario.seats[sight.seat.index()].jurisdiction.index()
}

fn kind(p: &Prepared, channel: &ChannelView) -> LinkKind {
    let is_provider = |id| p.desk_spec(id).office == Office::Provider;
    let to_provider = channel.addressees.iter().any(|d| p.desk(d).is_some_and(is_provider));
    // What asks without binding anybody is no order.
    match (to_provider && channel.timed, channel.treaty) {
        (true, true) => LinkKind::Direct,
        (false, true) => LinkKind::Treaty,
        (_, false) => LinkKind::Letters,
    }
}

fn is_domestic(p: &Prepared, instrument: &str) -> bool {
    let spec = p.instrument(instrument).map(|i| p.instrument_spec(i));
    spec.is_some_and(|s| matches!(s.membership, crate::law::instrument::Membership::Domestic(_)))
}

/// Links in force from a state to the others.
pub(super) fn links(p: &Prepared, words: &Words, channels: &[ChannelView], home: usize) -> Vec<LinkVm> {
    let mut by_state: BTreeMap<&str, Vec<&ChannelView>> = BTreeMap::new();
    for channel in channels {
        by_state.entry(&channel.jurisdiction).or_default().push(channel);
    }
    let mut links = Vec::new();
    for (n, state) in p.scenario.jurisdictions.iter().enumerate() {
        let Some(channels) = by_state.get(state.id.as_str()).filter(|_| n != home) else { continue };
        // An order of one's own state that reaches a provider abroad is no link between the states.
        let between: Vec<&&ChannelView> =
            channels.iter().filter(|c| !is_domestic(p, &c.instrument)).collect();
        let Some(best) = between.iter().map(|c| kind(p, c)).min() else { continue };
        let agreed: BTreeSet<&str> =
            between.iter().filter(|c| c.treaty).map(|c| c.instrument.as_str()).collect();
        // By their codes, as everywhere: what each is stands in its tooltip.
        let mut names: Vec<String> = channels.iter().map(|c| c.instrument.to_string()).collect();
        names.sort();
        names.dedup();
        let told = Msg::new("ui-map-link")
            .text("state", words.say(&words.thing("jurisdiction", &state.id)))
            .text("instruments", words.join(names, "list-comma"));
        links.push(LinkVm { between: (home, n), kind: best, agreed: agreed.len(), words: words.say(&told) });
    }
    links
}

/// Desks that matter to the seat: where its files are, its own, and those that it can address.
fn desks(sight: &Sight<'_>) -> Vec<NodeVm> {
    let held = held_back(sight);
    // Files at a desk, open and in all.
    let mut files: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for request in sight.view.files() {
        let (open, all) = files.entry(&request.form.addressee).or_default();
        *open += usize::from(!matches!(request.status, StatusView::Closed(_)));
        *all += 1;
    }
    let addressed: BTreeSet<&str> = sight
        .view
        .channels
        .iter()
        .flat_map(|c| c.addressees.iter().map(Name::as_str))
        .collect();
    let own = sight.p.scenario.seats[sight.seat.index()].desk;
    let mut by_state: Vec<Vec<(u8, &Name)>> = vec![Vec::new(); sight.p.scenario.jurisdictions.len()];
    for (index, desk) in sight.p.scenario.desks.iter().enumerate() {
        let id = &desk.id;
        let has_files = files.get(id.as_str()).is_some_and(|(_, all)| *all > 0);
        let rank = if has_files || held.contains_key(&DeskId::at(index)) {
            0
        } else if own.is_some_and(|d| d.index() == index) {
            1
        } else if addressed.contains(id.as_str()) {
            2
        } else {
            continue;
        };
        by_state[desk.jurisdiction.index()].push((rank, id));
    }
    let mut nodes = Vec::new();
    for (n, mut ids) in by_state.into_iter().enumerate() {
        ids.sort();
        for (place, (_, id)) in ids.into_iter().take(DESKS).enumerate() {
            let open = files.get(id.as_str()).map_or(0, |(open, _)| *open);
            nodes.push(desk(sight, (n, place + 1), id, open, &held));
        }
    }
    nodes
}

/// Minutes that each desk held the case back, once it is over: before, nobody may know what others wait for.
fn held_back(sight: &Sight<'_>) -> BTreeMap<DeskId, u64> {
    let world = sight.play.session().world();
    let mut held = BTreeMap::new();
    if world.is_closed() {
        let ledger = Ledger::of(&Course::follow(sight.p, &world.case().events));
        for point in ledger.choke_points() {
            if let Some(desk) = point.desk {
                *held.entry(desk).or_insert(0) += point.minutes;
            }
        }
    }
    held
}

fn desk(
    sight: &Sight<'_>,
    (state, place): (usize, usize),
    id: &str,
    files: usize,
    held: &BTreeMap<DeskId, u64>,
) -> NodeVm {
    let most = held.values().copied().max().unwrap_or(1).max(1);
    let spec = sight.p.desk(id).map(|d| sight.p.desk_spec(d));
    let tracked = spec.is_some_and(|d| d.tracked);
    let second = match (files, tracked) {
        (0, true) => String::new(),
        (0, false) => sight.t("ui-map-door"),
        (n, true) => sight.say(&Msg::new("ui-map-files").count("n", n)),
        (n, false) => sight.say(&Msg::new("ui-map-files-door").count("n", n)),
    };
    // Whether it can be followed is what the sign says: a stack or a door.
    let below = match files {
        0 => String::new(),
        n => sight.say(&Msg::new("ui-map-files").count("n", n)),
    };
    let selection = Selection::Desk(id.to_owned());
    let held = spec.and(sight.p.desk(id)).and_then(|d| held.get(&d)).copied().unwrap_or(0);
    let (second, below) = match held {
        0 => (second, below),
        minutes => {
            let words = sight.say(&Msg::new("ui-map-held").with("span", Arg::Minutes(minutes)));
            (words.clone(), words)
        }
    };
    let ringed = match sight.play.selection {
        Selection::Request(number) => sight.request(number).is_some_and(|r| r.form.addressee == id),
        _ => false,
    };
    NodeVm {
        state,
        place,
        name: sight.desk(id),
        second,
        below,
        tone: if files > 0 { Tone::Waiting } else { Tone::Secondary },
        closed: !tracked,
        files,
        glow_permille: u32::try_from(held.saturating_mul(1000) / most).unwrap_or(1000),
        selected: sight.play.selection == selection,
        ringed,
        command: UiCommand::Select(selection),
    }
}

fn envelope(sight: &Sight<'_>, r: &RequestView) -> Option<EnvelopeVm> {
    if matches!(r.status, StatusView::Closed(_)) {
        return None;
    }
    let desk = sight.p.desk(&r.form.addressee)?;
    let to = sight.p.desk_spec(desk).jurisdiction.index();
    let (tone, status) = status_words(sight, r.status);
    let now = sight.view.now;
    let left = left_permille(r.sent_at, r.due, now);
    let name = match r.due {
        Some(due) => format!("{} · {}", r.form.instrument, due_words(sight, due)),
        None => {
            let days = i64::try_from(now.since(r.sent_at) / (24 * 60)).unwrap_or(0) + 1;
            sight.say(
                &Msg::new("ui-map-day")
                    .text("instrument", r.form.instrument.clone())
                    .number("day", days),
            )
        }
    };
    Some(EnvelopeVm {
        between: (own_state(sight), to),
        along_permille: along_permille(r.sent_at, left, now),
        left_permille: left,
        tone: if left == Some(0) { Tone::Refused } else { tone },
        name,
        second: status,
        number: r.number,
        selected: sight.play.selection == Selection::Request(r.number),
    })
}

/// Puts its number into the name of each envelope that would otherwise read like another.
pub(super) fn told_apart(mut envelopes: Vec<EnvelopeVm>) -> Vec<EnvelopeVm> {
    let mut read: BTreeMap<String, usize> = BTreeMap::new();
    for e in &envelopes {
        *read.entry(e.name.clone()).or_default() += 1;
    }
    for e in &mut envelopes {
        if read.get(&e.name).is_none_or(|n| *n < 2) {
            continue;
        }
        // Behind the instrument: that much is written even where there is little room.
        e.name = match e.name.split_once(" · ") {
            Some((instrument, rest)) => format!("{instrument} {} · {rest}", e.number),
            None => format!("{} {}", e.name, e.number),
        };
    }
    envelopes
}

/// How much of its time a request has left, permille; none where the law sets none.
pub(super) fn left_permille(sent: Tick, due: Option<Tick>, now: Tick) -> Option<u32> {
    let due = due?;
    let whole = due.since(sent.min(due)).max(1);
    let left = if due > now { due.since(now) } else { 0 };
    Some(u32::try_from(left.saturating_mul(1000) / whole).unwrap_or(1000).min(1000))
}

/// How far along its way a request is drawn, permille.
pub(super) fn along_permille(sent: Tick, left: Option<u32>, now: Tick) -> u32 {
    // Without a clock that can be followed, it is taken to be half way after a month.
    let along = match left {
        Some(left) => 1000 - left,
        None => u32::try_from(now.since(sent).saturating_mul(500) / (30 * 24 * 60)).unwrap_or(500),
    };
    along.clamp(180, 820)
}

fn pins(sight: &Sight<'_>) -> Vec<NodeVm> {
    let mut pins: Vec<NodeVm> = Vec::new();
    let mut used = vec![0usize; sight.p.scenario.jurisdictions.len()];
    let positions = positions(sight);
    for lead in sight.view.leads.iter() {
        let Some(&state) = positions.get(lead.jurisdiction.as_str()) else { continue };
        if used[state] >= PINS {
            continue;
        }
        used[state] += 1;
        let selection = Selection::Lead(lead.number);
        let fate = fate_words(sight, lead);
        pins.push(NodeVm {
            state,
            place: DESKS + used[state],
            name: sight.thing("lead", &lead.name),
            second: fate.as_ref().map(|(_, words)| words.clone()).unwrap_or_default(),
            below: String::new(),
            tone: fate.map_or(Tone::Waiting, |(tone, _)| tone),
            closed: false,
            files: 0,
            glow_permille: 0,
            selected: sight.play.selection == selection,
            ringed: false,
            command: UiCommand::Select(selection),
        });
    }
    pins
}

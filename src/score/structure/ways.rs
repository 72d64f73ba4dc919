//! A scenario's ways from the forum to each item: which legal link, which desks, which identifier, which other
//! item.
//!
//! - An item that is in the file from the start, that comes by itself (an inject) or by an act in court needs
//!   nothing.
//! - An item that a holder finds, that passes on a line or lies in a system needs an instrument under which the
//!   forum could lawfully have it (as `obtainable` says), every desk that must handle the file on the ordinary
//!   course, the holder, and something in the file that names what to look for.
//! - What an analysis brings to light needs the item analysed, its keys, and the laboratory.
//! - What was made from another item needs that item too, if that one can be had at all.
//!
//! An office may be any of its desks; one desk stands for all its officers. Who only has to be told is on no
//! way. Time is not asked: the way is there on some day of the case.

use std::collections::BTreeMap;

use super::graph::place;
use super::needs::{Way, Ways};
use crate::case::decide::SENDERS;
use crate::case::ids::{DeskId, InstrumentId, ItemId, JurisdictionId};
use crate::case::prepared::Prepared;
use crate::case::reading::share_language;
use crate::case::scenario::{Lookup, MarkValue};
use crate::kernel::Tick;
use crate::law::facts::KnownFacts;
use crate::law::instrument::{Performs, Step, StepAct, StepPlace};
use crate::law::scope::Selector;
use crate::law::terms::{DataCategory, Office};
use crate::law::test::Fact;
use crate::score::obtainable::{best_placed, channels};

/// An instrument in force between two states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link {
    /// Which instrument.
    pub instrument: InstrumentId,
    /// Who asks: the forum.
    pub from: JurisdictionId,
    /// Who is asked; the forum again for a domestic instrument.
    pub to: JurisdictionId,
}

/// A node of the co-operation structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// Whoever leads the case.
    Forum,
    /// A desk: an authority, or whoever holds the data.
    Desk(DeskId),
    /// A legal link.
    Link(Link),
    /// An item of evidence.
    Item(ItemId),
}

/// A route to an item: stage after stage, at each of which any one of the nodes will do.
pub(super) type Route = Vec<Vec<Node>>;

/// All ways of a scenario.
#[derive(Debug)]
pub(super) struct Network {
    /// What rests on what. Desks come first, then links, then items.
    pub(super) ways: Ways,
    /// Links from the forum, by thing.
    pub(super) links: Vec<Link>,
    /// Routes to each item, for the graph.
    pub(super) routes: Vec<Vec<Route>>,
    /// Desks and links that a file passes, by thing; who only holds data is not among them.
    pub(super) is_passed: Vec<bool>,
    desks: usize,
}

impl Network {
    /// The ways of a scenario.
    pub(super) fn of(p: &Prepared) -> Network {
        let mut builder = Builder::new(p);
        let items = p.scenario.items.len();
        let found: Vec<u32> = (0..items).map(|i| builder.found(ItemId::at(i))).collect();
        builder.rest_on_parents(&found);
        builder.network
    }

    /// The thing of a desk.
    pub(super) fn desk(&self, desk: DeskId) -> u32 {
        desk.0
    }

    /// The thing of an item.
    pub(super) fn item(&self, item: ItemId) -> u32 {
        let before = u32::try_from(self.desks + self.links.len()).unwrap_or(u32::MAX);
        before.saturating_add(item.0)
    }

    fn link(&self, link: Link) -> Option<u32> {
        let at = self.links.binary_search(&link).ok()?;
        u32::try_from(self.desks + at).ok()
    }

    /// What a thing is; none for what only stands between.
    pub(super) fn node(&self, thing: u32) -> Option<Node> {
        let at = place(thing);
        let items = self.desks + self.links.len();
        if at < self.desks {
            Some(Node::Desk(DeskId::at(at)))
        } else if at < items {
            self.links.get(at - self.desks).copied().map(Node::Link)
        } else {
            (at < items + self.routes.len()).then(|| Node::Item(ItemId::at(at - items)))
        }
    }

    /// Things that are items, by thing.
    pub(super) fn are_items(&self) -> Vec<bool> {
        let things = (0..).take(self.ways.len());
        things.map(|t| matches!(self.node(t), Some(Node::Item(_)))).collect()
    }
}

struct Builder<'p> {
    p: &'p Prepared,
    network: Network,
    offices: BTreeMap<(JurisdictionId, Vec<Office>), Option<u32>>,
    identifiers: BTreeMap<Selector, Option<u32>>,
    channels: BTreeMap<(InstrumentId, DeskId, DataCategory), (u32, Vec<Route>)>,
}

impl<'p> Builder<'p> {
    fn new(p: &'p Prepared) -> Builder<'p> {
        let mut ways = Ways::new();
        let desks = p.scenario.desks.len();
        let edges = p
            .cooperation
            .edges()
            .into_iter()
            .filter(|(from, _, _)| *from == p.scenario.forum);
        let mut links: Vec<Link> =
            edges.map(|(from, to, instrument)| Link { instrument, from, to }).collect();
        links.sort_unstable();
        for _ in 0..desks + links.len() {
            ways.given();
        }
        for _ in &p.scenario.items {
            ways.thing();
        }
        let mut is_passed = vec![false; desks];
        is_passed.resize(desks + links.len(), true);
        let routes = vec![Vec::new(); p.scenario.items.len()];
        Builder {
            p,
            network: Network { ways, links, routes, is_passed, desks },
            offices: BTreeMap::new(),
            identifiers: BTreeMap::new(),
            channels: BTreeMap::new(),
        }
    }

    /// A thing that is had when the item is found by one of its ways, whatever it was made from.
    fn found(&mut self, id: ItemId) -> u32 {
        let p = self.p;
        let thing = self.network.ways.thing();
        let item = &p.scenario.items[id.index()];
        let hearing = &p.scenario.hearing;
        let in_court = hearing.present
            && (hearing.suspects.iter().any(|s| s.statement == Some(id))
                || hearing.asks.iter().any(|a| a.brings == id));
        if item.obtained_at_start || in_court || p.scenario.injects.iter().any(|i| i.reveals == Some(id)) {
            self.way(id, thing, Way::new(), vec![vec![Node::Forum]]);
        }
        for (other, spec) in (0..).map(ItemId).zip(&p.scenario.items).filter(|_| hearing.present) {
            if spec.tool_sheet == Some(id) || spec.raw == Some(id) {
                self.way(id, thing, vec![self.network.item(other)], vec![vec![Node::Item(other)]]);
            }
        }
        for analysis in p.scenario.custody.analyses.iter().filter(|a| a.yields.contains(&id)) {
            let lab = analysis.lab.or_else(|| {
                let offices = [Office::Lab, Office::Expert, Office::Police];
                offices.into_iter().find_map(|office| p.desk_of(p.scenario.forum, office))
            });
            let keys = analysis.keys.iter().filter_map(|m| p.scenario.marks.get(m.index()));
            let mut way: Way = keys.map(|m| self.network.item(m.item)).collect();
            way.push(self.network.item(analysis.item));
            let mut route = vec![vec![Node::Item(analysis.item)]];
            if let Some(lab) = lab {
                way.push(self.network.desk(lab));
                self.network.is_passed[lab.index()] = true;
                route.push(vec![Node::Desk(lab)]);
            }
            self.way(id, thing, way, route);
        }
        if item.expires_at.is_none_or(|at| at > Tick(0)) {
            self.asked_for(id, thing);
        }
        thing
    }

    /// Ways by asking: of who finds it, of who carries the line, of who has the system.
    fn asked_for(&mut self, id: ItemId, thing: u32) {
        let p = self.p;
        for row in p.scenario.lookups.iter().filter(|row| row.item == id) {
            let port = self.port(row);
            let named: Way = [self.identifier(row.selector), port].into_iter().flatten().collect();
            self.channelled(id, thing, row.holder, row.category, Performs::Produce, &named);
        }
        let category = p.scenario.items[id.index()].category;
        for line in &p.scenario.measure.lines {
            let lawful = line.yields.iter().any(|y| y.item == id && !y.outside && y.protects.is_none());
            if let Some(holder) = p.selector_holder(line.selector).filter(|_| lawful) {
                let named: Way = self.identifier(line.selector).into_iter().collect();
                self.channelled(id, thing, holder, category, Performs::Intercept, &named);
            }
        }
        for system in p.scenario.measure.systems.iter().filter(|s| s.items.contains(&id)) {
            if let Some(holder) = p.selector_holder(system.selector) {
                let named: Way = self.identifier(system.selector).into_iter().collect();
                for performs in [Performs::Search, Performs::Produce] {
                    self.channelled(id, thing, holder, DataCategory::Sys, performs, &named);
                }
            }
        }
    }

    fn channelled(
        &mut self,
        id: ItemId,
        thing: u32,
        holder: DeskId,
        category: DataCategory,
        performs: Performs,
        named: &Way,
    ) {
        for instrument in channels(self.p, holder, category, performs) {
            let key = (instrument, holder, category);
            if !self.channels.contains_key(&key) {
                let made = self.channel(instrument, holder, category);
                self.channels.insert(key, made);
            }
            let Some((channel, routes)) = self.channels.get(&key).cloned() else { continue };
            for route in routes {
                let mut way = named.clone();
                way.push(channel);
                self.way(id, thing, way, route);
            }
        }
    }

    fn way(&mut self, id: ItemId, thing: u32, way: Way, mut route: Route) {
        self.network.ways.add(thing, way);
        route.push(vec![Node::Item(id)]);
        if let Some(routes) = self.network.routes.get_mut(id.index()).filter(|r| !r.contains(&route)) {
            routes.push(route);
        }
    }

    /// What is had when a file under the instrument can reach the holder, and the routes that it can take
    /// there; none where an office that must handle it has no desk.
    fn channel(&mut self, id: InstrumentId, holder: DeskId, category: DataCategory) -> (u32, Vec<Route>) {
        let to = self.p.desk_spec(holder).jurisdiction;
        let thing = self.network.ways.thing();
        let mut routes = Vec::new();
        for best in best_placed(self.p, id, to, category) {
            if let Some((way, route)) = self.passage(id, holder, category, best) {
                self.network.ways.add(thing, way);
                if !routes.contains(&route) {
                    routes.push(route);
                }
            }
        }
        (thing, routes)
    }

    /// Everything that one request must pass; none where an office that must handle it has no desk.
    fn passage(
        &mut self,
        instrument: InstrumentId,
        holder: DeskId,
        category: DataCategory,
        best: KnownFacts,
    ) -> Option<(Way, Route)> {
        let p = self.p;
        let (from, to) = (p.scenario.forum, p.desk_spec(holder).jurisdiction);
        let link = Link { instrument, from, to };
        let authorisers = self.authorisers(instrument, category, &best)?;
        let facts = ordinary(best);
        let mut way = vec![self.network.link(link)?, self.network.desk(holder)];
        let mut at_home: Route = vec![vec![Node::Forum]];
        let mut abroad: Route = vec![vec![Node::Link(link)]];
        let route = &p.instrument_spec(instrument).route;
        for step in route.iter().filter(|step| is_taken(p, step, to, &facts)) {
            let (state, offices) = match step.at {
                StepPlace::Between | StepPlace::Holder => continue,
                StepPlace::Issuing(office) => (from, vec![office]),
                StepPlace::Receiving(office) if p.desk_spec(holder).office == office => continue,
                StepPlace::Receiving(office) => (to, vec![office]),
                StepPlace::Authoriser if authorisers.is_empty() => continue,
                StepPlace::Authoriser => (from, authorisers.clone()),
            };
            let stage: Vec<Node> = desks_of(p, state, &offices).into_iter().map(Node::Desk).collect();
            way.push(self.office(state, offices)?);
            let side = if matches!(step.at, StepPlace::Receiving(_)) { &mut abroad } else { &mut at_home };
            if !side.contains(&stage) {
                side.push(stage);
            }
        }
        at_home.append(&mut abroad);
        for node in at_home.iter().flatten() {
            if let Node::Desk(desk) = node {
                self.network.is_passed[desk.index()] = true;
            }
        }
        at_home.push(vec![Node::Desk(holder)]);
        Some((way, at_home))
    }

    /// Offices of which one must authorise; empty if a seat that sends may issue by itself, none if nobody
    /// at home may.
    fn authorisers(
        &self,
        instrument: InstrumentId,
        category: DataCategory,
        facts: &KnownFacts,
    ) -> Option<Vec<Office>> {
        let p = self.p;
        let seats = p.scenario.seats.iter();
        let senders: Vec<Office> = seats
            .filter(|s| s.jurisdiction == p.scenario.forum && SENDERS.contains(&s.role))
            .map(|s| s.role)
            .collect();
        let mut found = Vec::new();
        let rows = p.instrument_spec(instrument).measures_for(category, facts);
        for measure in rows.filter(|row| row.threshold.holds(facts, &mut Vec::new())) {
            if senders.iter().any(|office| measure.issuers.contains(office)) {
                return Some(Vec::new());
            }
            if senders.iter().any(|office| measure.others_if_validated.contains(office)) {
                found.extend(&measure.issuers);
            }
        }
        found.sort_unstable();
        found.dedup();
        (!found.is_empty()).then_some(found)
    }

    /// Had when one desk of these offices in the state is there; none if there is none.
    fn office(&mut self, state: JurisdictionId, offices: Vec<Office>) -> Option<u32> {
        let desks = desks_of(self.p, state, &offices);
        let ways = &mut self.network.ways;
        *self
            .offices
            .entry((state, offices))
            .or_insert_with(|| (!desks.is_empty()).then(|| ways.one_of(desks.iter().map(|d| d.0))))
    }

    /// Had when an item is that names the selector; none if no item need, because a seat of the forum knows it
    /// anyway or nothing in the case names it.
    fn identifier(&mut self, selector: Selector) -> Option<u32> {
        if let Some(known) = self.identifiers.get(&selector) {
            return *known;
        }
        let names = |value: &MarkValue| match value {
            MarkValue::Address(_, s) | MarkValue::Account(_, s) | MarkValue::Host(_, s) => *s == selector,
            MarkValue::Port(_) | MarkValue::DeviceTime(_) | MarkValue::Line => false,
        };
        let thing = self.borne(names);
        self.identifiers.insert(selector, thing);
        thing
    }

    /// Had when an item is that shows a port of the row; none if no port is needed.
    fn port(&mut self, row: &Lookup) -> Option<u32> {
        let (low, high) = row.ports?;
        self.borne(|value| matches!(value, MarkValue::Port(port) if (low..=high).contains(port)))
    }

    fn borne(&mut self, names: impl Fn(&MarkValue) -> bool) -> Option<u32> {
        let p = self.p;
        let mut bearers: Vec<ItemId> =
            p.scenario.marks.iter().filter(|m| names(&m.value)).map(|m| m.item).collect();
        bearers.sort_unstable();
        bearers.dedup();
        let is_known = |item: &ItemId| {
            let at_home = p.scenario.seats.iter().filter(|s| s.jurisdiction == p.scenario.forum);
            !p.scenario.items[item.index()].obtained_at_start
                && at_home.into_iter().any(|s| s.knows.contains(item))
        };
        if bearers.is_empty() || bearers.iter().any(is_known) {
            return None;
        }
        let things: Vec<u32> = bearers.iter().map(|item| self.network.item(*item)).collect();
        Some(self.network.ways.one_of(things))
    }

    /// Makes each item rest on how it is found and on what it was made from, as far as that can be had.
    fn rest_on_parents(&mut self, found: &[u32]) {
        let p = self.p;
        let network = &mut self.network;
        let thing = |network: &Network, index: usize| network.item(ItemId::at(index));
        let mut bare = network.ways.clone();
        for (index, way) in found.iter().enumerate() {
            bare.add(thing(network, index), vec![*way]);
        }
        let had = bare.had(&[]);
        for (index, (way, item)) in found.iter().zip(&p.scenario.items).enumerate() {
            let mut rests = vec![*way];
            for parent in &item.derived_from {
                if !had.has(network.item(*parent)) {
                    continue;
                }
                rests.push(network.item(*parent));
                let route = vec![vec![Node::Item(*parent)], vec![Node::Item(ItemId::at(index))]];
                network.routes[index].push(route);
            }
            let own = thing(network, index);
            network.ways.add(own, rests);
        }
        // Two items that would only prop each other up that way: how they are found is enough.
        let now = network.ways.had(&[]);
        for (index, way) in found.iter().enumerate() {
            let own = thing(network, index);
            if had.has(own) && !now.has(own) {
                network.ways.add(own, vec![*way]);
            }
        }
    }
}

fn desks_of(p: &Prepared, state: JurisdictionId, offices: &[Office]) -> Vec<DeskId> {
    let desks = (0..).map(DeskId).zip(&p.scenario.desks);
    desks
        .filter(|(_, d)| d.jurisdiction == state && offices.contains(&d.office))
        .map(|(id, _)| id)
        .collect()
}

/// The ordinary course: nobody claims urgency or an emergency.
fn ordinary(mut facts: KnownFacts) -> KnownFacts {
    facts
        .facts
        .retain(|f| !matches!(f, Fact::UrgencyClaimed | Fact::EmergencyClaimed));
    facts
}

fn is_taken(p: &Prepared, step: &Step, to: JurisdictionId, facts: &KnownFacts) -> bool {
    if step.act == StepAct::Translate {
        return !share_language(p, p.scenario.forum, to);
    }
    step.when.holds(facts, &mut Vec::new())
}

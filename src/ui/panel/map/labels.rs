//! What is written beside desks, pins and envelopes, and what a place for it costs: inside its own state, off links and
//! borders, in words as long as there is room for.

use egui::{Align, FontId, Pos2, Rect, Ui, Vec2};

use super::nodes::{Shape, Sign, outlined, shares};
use super::paint::Quads;
use super::shaped::{Shaped, Text};
use super::{SMALL, Way, is_crowded};
use crate::ui::UiCx;
use crate::ui::map::{Label, MISREAD, MapView, Place, Taken, misread, place_labels, read_as_one};
use crate::ui::vm::map::{EnvelopeVm, MapVm, NodeVm};

/// Size of a label's letters, and of those where there is little room, points.
const LETTERS: [f32; 2] = [12.5, 10.5];
/// What still finds no place is written in letters of so much of that size.
const SMALLER: f32 = 0.88;
/// No letters are smaller than this, points at 100 %.
const LEAST: f32 = 12.0;
/// How wide a label is at most, and the shortest, which is rather high than wide, in letters' sizes.
const WIDTH: f32 = 15.2;
const NARROW: f32 = 8.6;
/// How wide a letter is on average, of its size.
const LETTER: f32 = 0.52;

/// Labels of this rank and the next ones are of what nothing lies at.
const LOW: u32 = 3;
/// What costs them more than this is no place for them.
const ABROAD: f32 = 30.0;

/// What a label is of.
#[derive(Debug, Clone, Copy)]
enum Of<'v> {
    Node(&'v NodeVm),
    Envelope(&'v EnvelopeVm),
}

/// How much of it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The name, and what is below it.
    Whole,
    /// The name.
    Name,
    /// The beginning of the name.
    Short,
}

/// One way to write a label: how much of it, how wide, in lines of about the same length, in smaller letters. The words
/// themselves are put together only when there is room for some: of hundreds of labels most have none.
#[derive(Debug, Clone, Copy)]
struct Manner {
    part: Part,
    width: f32,
    even: bool,
    smaller: bool,
}

/// Labels to be placed.
pub(super) struct Labels<'v> {
    letters: f32,
    little: bool,
    least: f32,
    labels: Vec<Label>,
    of: Vec<(Of<'v>, Vec<Manner>)>,
    /// In which state each belongs.
    homes: Vec<Option<usize>>,
}

impl<'v> Labels<'v> {
    pub(super) fn new(ui: &Ui, vm: &MapVm, view: &MapView) -> Labels<'v> {
        let little = view.scale < SMALL && !is_crowded(vm);
        let least = LEAST / ui.ctx().zoom_factor();
        let letters = if little { LETTERS[1].max(least) } else { LETTERS[0] };
        Labels { letters, little, least, labels: Vec::new(), of: Vec::new(), homes: Vec::new() }
    }

    /// The text of a label in one of its manners.
    fn text(&self, n: usize, manner: usize) -> Text {
        let (of, manners) = &self.of[n];
        let Manner { part, width, even, smaller } = manners[manner];
        let words = match (of, part) {
            (Of::Node(node), Part::Whole) if !node.below.is_empty() => {
                format!("{}\n{}", node.name, node.below)
            }
            (Of::Node(node), Part::Whole | Part::Name) => node.name.clone(),
            (Of::Node(node), Part::Short) => beginning(node).unwrap_or(&node.name).to_owned(),
            (Of::Envelope(e), Part::Whole | Part::Name) => e.name.clone(),
            (Of::Envelope(e), Part::Short) => e.name.split(" · ").next().unwrap_or_default().to_owned(),
        };
        let width = if even { evened(&words, width) } else { width };
        let letters = if smaller { (self.letters * SMALLER).max(self.least) } else { self.letters };
        let width = width * self.letters * if smaller { SMALLER } else { 1.0 };
        Text { words, font: FontId::proportional(letters), width, align: Align::Min }
    }

    /// The label of a desk or pin: name and what is below it; broken; a desk's then up to a comma, and narrower.
    pub(super) fn add(&mut self, sign: &Sign<'v>) {
        let node = sign.node;
        let rank = match (sign.shape, node.files > 0) {
            _ if node.selected || node.ringed => 0,
            (Shape::Desk, true) => 2,
            (Shape::Desk, false) => 3,
            (Shape::Pin, _) => 4,
        };
        let even = |part, width| Manner { part, width, even: true, smaller: false };
        let mut manners = vec![(0.0, even(Part::Whole, WIDTH)), (1.2, even(Part::Whole, NARROW + 2.0))];
        if !node.below.is_empty() {
            manners.push((3.0, even(Part::Name, WIDTH)));
        }
        // The beginning of a question says nothing; that of a desk does.
        if sign.shape == Shape::Desk && beginning(node).is_some() {
            manners.extend([(4.0, even(Part::Short, WIDTH)), (5.0, even(Part::Short, NARROW))]);
        }
        if sign.shape == Shape::Desk {
            manners.push((6.0, Manner { even: false, ..even(Part::Name, NARROW - 1.6) }));
        }
        if self.little {
            // Rather smaller than not at all.
            let smaller =
                |(price, manner): &(f32, Manner)| (price + 9.0, Manner { smaller: true, ..*manner });
            let smaller: Vec<(f32, Manner)> = manners.iter().map(smaller).collect();
            manners.extend(smaller);
        }
        self.push(rank, sign.taken(), (Of::Node(node), manners), Some(node.state));
    }

    /// The label of an envelope.
    pub(super) fn add_envelope(&mut self, e: &'v EnvelopeVm, anchor: Rect) {
        let all = Manner { part: Part::Whole, width: WIDTH, even: true, smaller: false };
        let short = Manner { part: Part::Short, even: false, ..all };
        self.push(1, anchor, (Of::Envelope(e), vec![(0.0, all), (3.0, short)]), None);
    }

    fn push(
        &mut self,
        rank: u32,
        anchor: Rect,
        (of, manners): (Of<'v>, Vec<(f32, Manner)>),
        home: Option<usize>,
    ) {
        let (prices, manners) = manners.into_iter().unzip();
        self.labels.push(Label { rank, anchor, texts: prices });
        self.of.push((of, manners));
        self.homes.push(home);
    }

    /// What it costs that words may read as the name of something else, or together with those of something else. What is
    /// of low rank is rather left out: its sign says it to whoever points at it.
    fn misread(&self, n: usize, rect: Rect, placed: &[Option<Place>]) -> f32 {
        let own = &self.labels[n];
        let others = |other: &(usize, &Label)| other.0 != n;
        let worst = self
            .labels
            .iter()
            .enumerate()
            .filter(others)
            .map(|(_, other)| misread(rect, own.anchor, other.anchor))
            .fold(0.0, f32::max);
        let one = || placed.iter().flatten().any(|place| read_as_one(rect, place.rect));
        if (worst >= MISREAD && own.rank >= LOW) || one() { f32::INFINITY } else { worst }
    }

    /// Places and draws them.
    pub(super) fn draw(
        &self,
        (ui, cx): (&Ui, &UiCx<'_>),
        vm: &MapVm,
        view: &MapView,
        (taken, ways): (&mut Taken, &[Way]),
        (shaped, strips): (&mut Shaped, &mut Quads),
    ) {
        let room = ui.max_rect();
        let mut links = Taken::none(room);
        for at in ways
            .iter()
            .flat_map(|(_, _, way)| way.windows(2))
            .flat_map(|w| between(w[0], w[1]))
        {
            links.take(Rect::from_center_size(at, Vec2::splat(7.0)));
        }
        let crowded = is_crowded(vm);
        let cost = |n: usize, rect: Rect, placed: &[Option<Place>]| {
            if crowded {
                return 0.0;
            }
            let misread = self.misread(n, rect, placed);
            if misread.is_infinite() {
                return misread;
            }
            let crossed = if links.is_free(rect) { 0.0 } else { 22.0 };
            // In another state it reads as one of those there.
            let outside = self.homes[n].map_or(0.0, |state| {
                let (own, foreign) = shares(vm, view, rect, state);
                foreign * 18.0 + if foreign > 0.0 { 3.0 } else { 0.0 } + (1.0 - own - foreign) * 1.5
            });
            let all = misread + crossed + outside;
            // Better no name than one that lies abroad and on a link.
            if all > ABROAD && self.labels[n].rank >= LOW { f32::INFINITY } else { all }
        };
        // What is not shaped yet fits nowhere yet.
        let size = |n: usize, text: usize| {
            let known = shaped.size(ui, cx, &self.text(n, text));
            known.unwrap_or(Vec2::splat(f32::INFINITY))
        };
        let placed = place_labels(&self.labels, taken, room.shrink(4.0), size, cost);
        for (n, place) in placed.into_iter().enumerate() {
            let Some(place) = place else { continue };
            let text = Text { align: place.align, ..self.text(n, place.text) };
            if let Some(galley) = shaped.galley(ui, cx, &text) {
                outlined((ui, cx), vm, view, &galley, text.corner(place.rect), strips);
            }
        }
    }
}

/// The name of a node up to a comma.
fn beginning(node: &NodeVm) -> Option<&str> {
    node.name.split_once(',').map(|(short, _)| short)
}

/// The width at which the lines of a text are about as long as each other, in letters' sizes, and no more than that.
fn evened(words: &str, width: f32) -> f32 {
    let longest = words.lines().map(|l| l.chars().count()).max().unwrap_or(0);
    let long = f32::from(u16::try_from(longest).unwrap_or(u16::MAX)) * LETTER;
    let rows = (long / width).ceil().max(1.0);
    if rows > 1.0 { (long / rows * 1.18 + 1.0).min(width) } else { width }
}

/// Points from one to the other, near each other.
fn between(a: Pos2, b: Pos2) -> impl Iterator<Item = Pos2> {
    let parts = 4u8;
    (0..parts).map(move |n| a + (b - a) * (f32::from(n) / f32::from(parts)))
}

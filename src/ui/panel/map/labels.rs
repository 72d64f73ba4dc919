//! What is written beside desks, pins and envelopes, and what a place for it costs: inside its own state, off links and
//! borders, in words as long as there is room for.

use egui::{Align, FontId, Pos2, Rect, Ui, Vec2};

use super::nodes::{Shape, Sign, outlined, shares};
use super::shaped::{Shaped, Text};
use super::{SMALL, Way, is_crowded};
use crate::ui::UiCx;
use crate::ui::map::{Label, MapView, Taken, place_labels};
use crate::ui::vm::map::{EnvelopeVm, MapVm};

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

/// Labels to be placed.
pub(super) struct Labels {
    letters: f32,
    little: bool,
    least: f32,
    labels: Vec<Label>,
    texts: Vec<Vec<Text>>,
    /// In which state each belongs.
    homes: Vec<Option<usize>>,
}

impl Labels {
    pub(super) fn new(ui: &Ui, vm: &MapVm, view: &MapView) -> Labels {
        let little = view.scale < SMALL && !is_crowded(vm);
        let least = LEAST / ui.ctx().zoom_factor();
        let letters = if little { LETTERS[1].max(least) } else { LETTERS[0] };
        Labels { letters, little, least, labels: Vec::new(), texts: Vec::new(), homes: Vec::new() }
    }

    fn text(&self, words: &str, width: f32) -> Text {
        let font = FontId::proportional(self.letters);
        Text { words: words.to_owned(), font, width: width * self.letters, align: Align::Min }
    }

    /// A text in lines that are about as long as each other.
    fn even(&self, words: &str, width: f32) -> Text {
        let longest = words.lines().map(|l| l.chars().count()).max().unwrap_or(0);
        let long = f32::from(u16::try_from(longest).unwrap_or(u16::MAX)) * LETTER;
        let rows = (long / width).ceil().max(1.0);
        self.text(words, if rows > 1.0 { (long / rows * 1.18 + 1.0).min(width) } else { width })
    }

    /// The label of a desk or pin: name and what is below it; broken; a desk's then up to a comma, and narrower.
    pub(super) fn add(&mut self, sign: &Sign<'_>) {
        let node = sign.node;
        let whole =
            if node.below.is_empty() { node.name.clone() } else { format!("{}\n{}", node.name, node.below) };
        let rank = match (sign.shape, node.files > 0) {
            _ if node.selected || node.ringed => 0,
            (Shape::Desk, true) => 2,
            (Shape::Desk, false) => 3,
            (Shape::Pin, _) => 4,
        };
        let mut texts = vec![(0.0, self.even(&whole, WIDTH)), (1.2, self.even(&whole, NARROW + 2.0))];
        if !node.below.is_empty() {
            texts.push((3.0, self.even(&node.name, WIDTH)));
        }
        // The beginning of a question says nothing; that of a desk does.
        if let Some((short, _)) = node.name.split_once(',').filter(|_| sign.shape == Shape::Desk) {
            texts.extend([(4.0, self.even(short, WIDTH)), (5.0, self.even(short, NARROW))]);
        }
        if sign.shape == Shape::Desk {
            texts.push((6.0, self.text(&node.name, NARROW - 1.6)));
        }
        if self.little {
            // Rather smaller than not at all.
            let size = FontId::proportional((self.letters * SMALLER).max(self.least));
            let smaller: Vec<(f32, Text)> = texts
                .iter()
                .map(|(price, text)| {
                    let width = text.width * SMALLER;
                    (price + 9.0, Text { font: size.clone(), width, ..text.clone() })
                })
                .collect();
            texts.extend(smaller);
        }
        self.push(rank, sign.taken(), texts, Some(node.state));
    }

    /// The label of an envelope.
    pub(super) fn add_envelope(&mut self, e: &EnvelopeVm, anchor: Rect) {
        let short = e.name.split(" · ").next().unwrap_or_default();
        let texts = vec![(0.0, self.even(&e.name, WIDTH)), (3.0, self.text(short, WIDTH))];
        self.push(1, anchor, texts, None);
    }

    fn push(&mut self, rank: u32, anchor: Rect, texts: Vec<(f32, Text)>, home: Option<usize>) {
        let (prices, texts) = texts.into_iter().unzip();
        self.labels.push(Label { rank, anchor, texts: prices });
        self.texts.push(texts);
        self.homes.push(home);
    }

    /// Whether words would stand nearer to the sign of something else than to their own, and read as its name.
    fn is_nearer_to_another(&self, n: usize, rect: Rect) -> bool {
        let far = |label: &Label| rect.distance_to_pos(label.anchor.center());
        let own = far(&self.labels[n]);
        self.labels
            .iter()
            .enumerate()
            .any(|(other, label)| other != n && far(label) < own)
    }

    /// Places and draws them.
    pub(super) fn draw(
        &self,
        (ui, cx): (&Ui, &UiCx<'_>),
        vm: &MapVm,
        view: &MapView,
        (taken, ways): (&mut Taken, &[Way]),
        shaped: &mut Shaped,
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
        let cost = |n: usize, rect: Rect| {
            let crossed = if !crowded && !links.is_free(rect) { 16.0 } else { 0.0 };
            let home = self.homes[n].filter(|_| !crowded);
            let outside = home.map_or(0.0, |state| {
                let (own, foreign) = shares(vm, view, rect, state);
                foreign * 7.0 + if foreign > 0.0 { 1.5 } else { 0.0 } + (1.0 - own - foreign) * 1.5
            });
            crossed + outside + if !crowded && self.is_nearer_to_another(n, rect) { 10.0 } else { 0.0 }
        };
        // What is not shaped yet fits nowhere yet.
        let size = |n: usize, text: usize| {
            let known = shaped.size(ui, cx, &self.texts[n][text]);
            known.unwrap_or(Vec2::splat(f32::INFINITY))
        };
        let placed = place_labels(&self.labels, taken, room.shrink(4.0), size, cost);
        for (texts, place) in self.texts.iter().zip(placed) {
            let Some(place) = place else { continue };
            let text = texts[place.text].set(place.align);
            if let Some(galley) = shaped.galley(ui, cx, &text) {
                outlined((ui, cx), vm, view, &galley, text.corner(place.rect));
            }
        }
    }
}

/// Points from one to the other, near each other.
fn between(a: Pos2, b: Pos2) -> impl Iterator<Item = Pos2> {
    let parts = 4u8;
    (0..parts).map(move |n| a + (b - a) * (f32::from(n) / f32::from(parts)))
}

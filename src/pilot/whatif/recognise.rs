//! Recognising an event of one course in another: by what it says without the times in it, and by its place
//! among those that say the same.
//!
//! Numbers that the engine gives in order (requests, tasks, findings) may differ between two courses of the same
//! case. In their stead stands what they are: a request its sender, instrument, addressee and what it asks
//! about; a task its work; a finding its act and rule.

use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::mem::{Discriminant, discriminant};

use crate::case::event::{Event, Recorded};
use crate::case::ids::RequestId;
use crate::kernel::Tick;

/// What an event says, as a number, and its place among those that say the same.
pub(super) type Key = (u64, usize);

/// Kinds of events.
pub(super) type Kind = Discriminant<Event>;

/// FNV-1a, 64 bits (Fowler, Noll, Vo): short, and the same everywhere.
#[derive(Debug, Clone, Copy)]
struct Fnv(u64);

impl Fnv {
    const EMPTY: Fnv = Fnv(0xcbf2_9ce4_8422_2325);

    fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }

    fn number(&mut self, number: u64) {
        number.to_le_bytes().into_iter().for_each(|b| self.byte(b));
    }
}

/// What the numbers of a course stand for.
#[derive(Debug, Clone, Default)]
struct Labels {
    requests: Vec<u64>,
    tasks: Vec<u64>,
    findings: Vec<u64>,
    seen: BTreeMap<u64, u64>,
    /// What the next request sent stands for, whatever it says.
    next_request: Option<u64>,
}

impl Labels {
    /// A label that counts how often the same was there before.
    fn fresh(&mut self, what: u64) -> u64 {
        let before = self.seen.entry(what).or_default();
        let mut label = Fnv(what);
        label.number(*before);
        *before += 1;
        label.0
    }

    fn follow(&mut self, event: &Event) {
        #[expect(clippy::wildcard_enum_match_arm, reason = "only these give out numbers")]
        match event {
            Event::RequestSent { seat, form, reading, .. } => {
                let mut made = Said::new(self);
                let _ =
                    write!(made, "{seat:?} {} {} {:?}", form.instrument, form.addressee, reading.selectors);
                let what = made.end();
                let own = self.fresh(what);
                let label = self.next_request.take().unwrap_or(own);
                self.requests.push(label);
            }
            Event::TaskEntered { what, .. } => {
                let mut made = Said::new(self);
                let _ = write!(made, "{what:?}");
                let what = made.end();
                let label = self.fresh(what);
                self.tasks.push(label);
            }
            Event::Assessed { act, seat, rule, .. } => {
                let mut made = Said::new(self);
                let _ = write!(made, "{act:?} {seat:?} {rule:?}");
                let what = made.end();
                let label = self.fresh(what);
                self.findings.push(label);
            }
            _ => {}
        }
    }
}

/// Reads the text of an event as it is written: names and ids count, labels stand for the numbers that are given
/// in order, and every other number could be minutes and counts for nothing.
struct Said<'l> {
    labels: &'l Labels,
    hash: Fnv,
    /// Digits being read.
    number: Option<u64>,
    /// The last letters before them, the last one lowest.
    tail: u128,
}

impl Said<'_> {
    fn new(labels: &Labels) -> Said<'_> {
        Said { labels, hash: Fnv::EMPTY, number: None, tail: 0 }
    }

    fn end_of_number(&mut self) {
        let Some(number) = self.number.take() else { return };
        let labels = [
            (&b"RequestId("[..], &self.labels.requests),
            (b"TaskId(", &self.labels.tasks),
            (b"FindingId(", &self.labels.findings),
        ];
        let named = labels.iter().find(|(name, _)| self.ends_with(name));
        let last = self.tail.to_le_bytes()[0];
        if let Some((_, list)) = named {
            let label = usize::try_from(number).ok().and_then(|n| list.get(n));
            // A number not given out yet is the one about to be.
            self.hash.number(label.copied().unwrap_or(u64::MAX));
        } else if self.ends_with(b"EventId(") || last == b'#' {
            // The same thing may come later, or under another handle.
            self.hash.byte(b'*');
        } else if self.ends_with(b"Id(") || last.is_ascii_alphanumeric() || last == b'_' {
            self.hash.number(number);
        } else {
            self.hash.byte(b'*');
        }
        self.tail = 0;
    }

    /// Whether the last letters are these; no more than fit.
    fn ends_with(&self, name: &[u8]) -> bool {
        name.iter().rev().zip(self.tail.to_le_bytes()).all(|(a, b)| *a == b)
    }

    fn end(mut self) -> u64 {
        self.end_of_number();
        self.hash.0
    }
}

impl fmt::Write for Said<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            if byte.is_ascii_digit() {
                let before = self.number.unwrap_or(0);
                self.number = Some(before.wrapping_mul(10).wrapping_add(u64::from(byte - b'0')));
                continue;
            }
            self.end_of_number();
            self.hash.byte(byte);
            self.tail = self.tail << 8 | u128::from(byte);
        }
        Ok(())
    }
}

/// Events as they are recognised.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    labels: Labels,
    /// When what was said was said, in order.
    times: BTreeMap<u64, Vec<Tick>>,
    read: usize,
}

impl Known {
    /// Reads on. Of the kinds named only: nobody asks for the others.
    pub(super) fn read(&mut self, events: &[Recorded], kinds: &[Kind]) {
        for recorded in events.get(self.read..).unwrap_or_default() {
            self.one(recorded, kinds);
        }
        self.read = events.len();
    }

    /// How an event is recognised; none where nobody could rest on it.
    fn one(&mut self, recorded: &Recorded, kinds: &[Kind]) -> Option<Key> {
        self.labels.follow(&recorded.event);
        // That time went by is nobody's reason.
        if matches!(recorded.event, Event::ClockAdvanced) || !kinds.contains(&discriminant(&recorded.event)) {
            return None;
        }
        let mut said = Said::new(&self.labels);
        // What a form says may be amended, and it is still the same request.
        let _ = match &recorded.event {
            Event::RequestSent { request, .. } => write!(said, "sent {request:?}"),
            Event::RequestClarified { request, .. } => write!(said, "clarified {request:?}"),
            event => write!(said, "{event:?}"),
        };
        let what = said.end();
        let times = self.times.entry(what).or_default();
        times.push(recorded.at);
        Some((what, times.len() - 1))
    }

    /// When an event happened, if it did.
    pub(super) fn when(&self, key: Key) -> Option<Tick> {
        self.times.get(&key.0)?.get(key.1).copied()
    }

    /// The next request that is sent stands for the one with this label, whatever it says.
    pub(super) fn expect(&mut self, label: u64) {
        self.labels.next_request = Some(label);
    }

    /// No such request came.
    pub(super) fn expect_nothing(&mut self) {
        self.labels.next_request = None;
    }

    /// Which request bears a label.
    pub(super) fn request(&self, label: u64) -> Option<RequestId> {
        self.labels.requests.iter().position(|l| *l == label).map(RequestId::at)
    }

    /// The label of a request.
    pub(super) fn label(&self, request: RequestId) -> Option<u64> {
        self.labels.requests.get(request.index()).copied()
    }
}

/// A course as it is recognised: the key of each event that is of one of the kinds, and what is known at its end.
pub(super) fn keys(events: &[Recorded], kinds: &[Kind]) -> (Vec<Option<Key>>, Known) {
    let mut known = Known::default();
    let keys = events.iter().map(|e| known.one(e, kinds)).collect();
    known.read = events.len();
    (keys, known)
}

//! The agenda: which slot (a server, an opening, a stream of arrivals) is due next.
//!
//! Each slot holds at most one due tick. A key packs the tick above the slot's number, so that one comparison of
//! two integers orders by time and then by slot: the tie rule of the whole kernel. Keys stand in groups of eight
//! with the least of each group one level up, a tournament tree that is flat and branch-free; nothing is ever
//! inserted or removed, so its cost does not depend on how many slots are due.

/// Bits of a key that hold the slot.
const SLOT_BITS: u32 = 12;
/// Most slots of an agenda.
pub(crate) const SLOT_LIMIT: usize = 1 << SLOT_BITS;
/// Keys in a group.
const GROUP: usize = 8;
/// The key of a slot with nothing due; greater than every other.
const IDLE: u64 = u64::MAX;

/// Due ticks by slot.
#[derive(Clone, Debug)]
pub(crate) struct Agenda {
    /// Groups of level 0 (slots), then of level 1 (least of each group), and so on; the last group is the top.
    groups: Vec<[u64; GROUP]>,
    /// Where each level above the slots begins.
    levels: Vec<usize>,
    slots: usize,
}

/// The least of eight, without branches.
#[inline(always)]
fn least(keys: &[u64; GROUP]) -> u64 {
    let [a, b, c, d, e, f, g, h] = *keys;
    a.min(b).min(c.min(d)).min(e.min(f).min(g.min(h)))
}

impl Agenda {
    /// An agenda of `slots` slots (cut to [`SLOT_LIMIT`]), nothing due.
    pub(crate) fn new(slots: usize) -> Agenda {
        let slots = slots.min(SLOT_LIMIT);
        let mut width = slots.div_ceil(GROUP).max(1);
        let mut total = width;
        let mut levels = Vec::new();
        // At most four rounds: 8^4 = SLOT_LIMIT.
        while width > 1 {
            levels.push(total);
            width = width.div_ceil(GROUP);
            total += width;
        }
        Agenda { groups: vec![[IDLE; GROUP]; total], levels, slots }
    }

    /// Number of slots.
    pub(crate) fn slots(&self) -> usize {
        self.slots
    }

    #[inline(always)]
    fn put(&mut self, slot: usize, key: u64) {
        let (mut base, mut position) = (0, slot);
        self.groups[position / GROUP][position % GROUP] = key;
        for &above in &self.levels {
            let group = position / GROUP;
            let key = least(&self.groups[base + group]);
            self.groups[above + group / GROUP][group % GROUP] = key;
            (base, position) = (above, group);
        }
    }

    /// Makes a slot due at `tick` (at most `Tick::MAX`).
    #[inline(always)]
    pub(crate) fn set(&mut self, slot: usize, tick: u64) {
        let number = u64::try_from(slot).unwrap_or(0);
        self.put(slot, (tick << SLOT_BITS) | number);
    }

    /// Makes a slot due never.
    #[inline(always)]
    pub(crate) fn clear(&mut self, slot: usize) {
        self.put(slot, IDLE);
    }

    /// When a slot is due.
    pub(crate) fn due(&self, slot: usize) -> Option<u64> {
        let key = self.key(slot);
        (key != IDLE).then_some(key >> SLOT_BITS)
    }

    /// The key of a slot: the least of some is that of the one due next.
    #[inline(always)]
    pub(crate) fn key(&self, slot: usize) -> u64 {
        self.groups[slot / GROUP][slot % GROUP]
    }

    /// The next due tick and its slot.
    #[inline(always)]
    pub(crate) fn next(&self) -> Option<(u64, usize)> {
        Agenda::read(least(self.groups.last()?))
    }

    /// The tick and the slot of a key.
    #[inline(always)]
    pub(crate) fn read(key: u64) -> Option<(u64, usize)> {
        let slot = usize::try_from(key & ((1 << SLOT_BITS) - 1)).unwrap_or(0);
        (key != IDLE).then_some((key >> SLOT_BITS, slot))
    }
}

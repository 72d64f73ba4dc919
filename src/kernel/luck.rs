//! Luck keyed by meaning: a draw is a function of (seed, replication, entity, visit), never of order.
//!
//! Each visit of an entity owns exactly one `ChaCha8` block of sixteen words (D. J. Bernstein, "ChaCha, a variant
//! of Salsa20", 2008; 64-bit counter and 64-bit stream as in `rand_chacha`). The key comes from seed and
//! replication, the stream is the entity, the block counter is the visit. Adding, dropping or reordering draws of
//! one entity cannot shift those of another, and no generator has state.
//!
//! Blocks of four visits can be computed side by side in plain integer code that compilers turn into vector
//! instructions; the results are those of four single visits.

use std::sync::LazyLock;

use blake3::hazmat::{ContextKey, HasherExt, hash_derive_key_context};

use super::low_word;

/// "expand 32-byte k", the constant of the cipher.
const CONSTANT: [u32; 4] = [0x6170_7865, 0x3320_646E, 0x7962_2D32, 0x6B20_6574];
/// Under which keys of entities are derived, hashed once.
static KEY_CONTEXT: LazyLock<ContextKey> =
    LazyLock::new(|| hash_derive_key_context("rogatory kernel entity key, version 1"));
/// Blocks computed side by side by [`Luck::visit4`].
pub const LANES: usize = 4;

/// One part of an entity's meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// A name or other text.
    Text(&'a str),
    /// A number, such as an ordinal.
    Number(u64),
}

impl<'a> From<&'a str> for Part<'a> {
    fn from(text: &'a str) -> Part<'a> {
        Part::Text(text)
    }
}

impl From<u64> for Part<'_> {
    fn from(number: u64) -> Self {
        Part::Number(number)
    }
}

impl From<u32> for Part<'_> {
    fn from(number: u32) -> Self {
        Part::Number(u64::from(number))
    }
}

/// An entity by meaning: a 64-bit stable hash of a purpose and parts.
///
/// With a thousand entities in a case two of them share a key once in about 10^13 cases; they would then only be
/// equally lucky.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityKey(u64);

impl EntityKey {
    /// The key of what is meant by a purpose and its parts.
    ///
    /// Each part is framed by its kind and length, so that ("ab", "c") and ("a", "bc") differ, as do 1 and "1".
    #[must_use]
    pub fn of(purpose: &str, parts: &[Part<'_>]) -> EntityKey {
        // Hashed at once: a hasher takes its time for each piece, however short.
        let mut meaning = Vec::with_capacity(256);
        let mut text = |kind: u8, bytes: &[u8]| {
            meaning.push(kind);
            meaning.extend_from_slice(&super::length(bytes.len()).to_le_bytes());
            meaning.extend_from_slice(bytes);
        };
        text(0, purpose.as_bytes());
        for part in parts {
            match part {
                Part::Text(value) => text(1, value.as_bytes()),
                Part::Number(value) => text(2, &value.to_le_bytes()),
            }
        }
        let mut hasher = blake3::Hasher::new_from_context_key(&KEY_CONTEXT);
        hasher.update(&meaning);
        EntityKey(first_u64(&hasher.finalize()))
    }

    /// The n-th of a series of like entities, such as the files that arrive at a desk.
    ///
    /// A series is a run of consecutive keys: cheap, and distinct for every `n`.
    #[must_use]
    #[inline(always)]
    pub fn nth(self, n: u64) -> EntityKey {
        EntityKey(self.0.wrapping_add(n))
    }

    /// The key as a number, for logs and digests.
    #[must_use]
    pub fn raw(self) -> u64 {
        self.0
    }

    /// A key from its number.
    #[must_use]
    pub fn from_raw(raw: u64) -> EntityKey {
        EntityKey(raw)
    }
}

fn first_u64(hash: &blake3::Hash) -> u64 {
    let mut head = [0; 8];
    head.copy_from_slice(&hash.as_bytes()[..8]);
    u64::from_le_bytes(head)
}

/// All draws of one visit: one block of sixteen words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draws([u32; 16]);

impl Draws {
    /// The i-th of sixteen 32-bit draws (i is taken modulo 16).
    #[must_use]
    #[inline]
    pub fn u32(&self, i: usize) -> u32 {
        self.0[i % 16]
    }

    /// The i-th of eight 64-bit draws (i is taken modulo 8): words 2i (low) and 2i + 1 (high).
    ///
    /// 32-bit and 64-bit draws share the block: use a word once.
    #[must_use]
    #[inline]
    pub fn u64(&self, i: usize) -> u64 {
        let low = 2 * (i % 8);
        join(self.0[low], self.0[low + 1])
    }

    /// The sixteen words.
    #[must_use]
    pub fn words(&self) -> [u32; 16] {
        self.0
    }
}

#[inline(always)]
fn join(low: u32, high: u32) -> u64 {
    u64::from(low) | (u64::from(high) << 32)
}

/// The luck of one replication: a key, and nothing that changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Luck {
    key: [u32; 8],
}

impl Luck {
    /// The luck of a replication under a seed.
    #[must_use]
    pub fn new(seed: u64, replication: u64) -> Luck {
        let mut hasher = blake3::Hasher::new_derive_key("rogatory kernel luck key, version 1");
        hasher.update(&seed.to_le_bytes());
        hasher.update(&replication.to_le_bytes());
        Luck::from_key(*hasher.finalize().as_bytes())
    }

    /// The luck of a raw 256-bit key, as in published test vectors.
    #[must_use]
    pub fn from_key(bytes: [u8; 32]) -> Luck {
        let mut key = [0; 8];
        for (word, chunk) in key.iter_mut().zip(bytes.as_chunks::<4>().0) {
            *word = u32::from_le_bytes(*chunk);
        }
        Luck { key }
    }

    /// The key, for digests and for the header of a log.
    #[must_use]
    pub fn key_bytes(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        for (chunk, word) in bytes.as_chunks_mut::<4>().0.iter_mut().zip(self.key) {
            *chunk = word.to_le_bytes();
        }
        bytes
    }

    /// All draws of a visit of an entity: one `ChaCha8` block.
    #[must_use]
    pub fn visit(&self, entity: EntityKey, visit: u32) -> Draws {
        let start = self.start(low_word(entity.0), low_word(entity.0 >> 32), visit);
        let end = eight_rounds(start);
        Draws(core::array::from_fn(|word| end[word].wrapping_add(start[word])))
    }

    /// The first `K` 64-bit draws (at most 8) of four visits at once: draw i of visit v is at `[i][v]`, and equals
    /// [`Draws::u64`]`(i)` of [`Luck::visit`].
    ///
    /// Straight-line code per lane in one counted loop: the shape that the compiler turns into 128-bit
    /// instructions on every processor it knows.
    #[must_use]
    #[inline(always)]
    pub fn visit4<const K: usize>(
        &self,
        entities: [EntityKey; LANES],
        visits: [u32; LANES],
    ) -> [[u64; LANES]; K] {
        const { assert!(K <= 8) };
        let (mut low, mut high) = ([[0; LANES]; K], [[0; LANES]; K]);
        let streams = entities.map(|entity| low_word(entity.0));
        let streams_high = entities.map(|entity| low_word(entity.0 >> 32));
        for lane in 0..LANES {
            let start = self.start(streams[lane], streams_high[lane], visits[lane]);
            let end = eight_rounds(start);
            for i in 0..K {
                low[i][lane] = end[2 * i].wrapping_add(start[2 * i]);
                high[i][lane] = end[2 * i + 1].wrapping_add(start[2 * i + 1]);
            }
        }
        // Split before and joined after, so that the loop above has 32-bit lanes only.
        core::array::from_fn(|i| core::array::from_fn(|lane| join(low[i][lane], high[i][lane])))
    }

    /// The state before the rounds.
    #[inline(always)]
    fn start(&self, n0: u32, n1: u32, counter: u32) -> [u32; 16] {
        let [k0, k1, k2, k3, k4, k5, k6, k7] = self.key;
        let [c0, c1, c2, c3] = CONSTANT;
        [c0, c1, c2, c3, k0, k1, k2, k3, k4, k5, k6, k7, counter, 0, n0, n1]
    }
}

#[inline(always)]
fn eight_rounds(start: [u32; 16]) -> [u32; 16] {
    double_round(double_round(double_round(double_round(start))))
}

/// Four quarter rounds on columns, four on diagonals; `ChaCha8` is four of these.
#[inline(always)]
fn double_round(x: [u32; 16]) -> [u32; 16] {
    let [x0, x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12, x13, x14, x15] = x;
    let (x0, x4, x8, x12) = quarter(x0, x4, x8, x12);
    let (x1, x5, x9, x13) = quarter(x1, x5, x9, x13);
    let (x2, x6, x10, x14) = quarter(x2, x6, x10, x14);
    let (x3, x7, x11, x15) = quarter(x3, x7, x11, x15);
    let (x0, x5, x10, x15) = quarter(x0, x5, x10, x15);
    let (x1, x6, x11, x12) = quarter(x1, x6, x11, x12);
    let (x2, x7, x8, x13) = quarter(x2, x7, x8, x13);
    let (x3, x4, x9, x14) = quarter(x3, x4, x9, x14);
    [x0, x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12, x13, x14, x15]
}

#[inline(always)]
fn quarter(mut a: u32, mut b: u32, mut c: u32, mut d: u32) -> (u32, u32, u32, u32) {
    a = a.wrapping_add(b);
    d = (d ^ a).rotate_left(16);
    c = c.wrapping_add(d);
    b = (b ^ c).rotate_left(12);
    a = a.wrapping_add(b);
    d = (d ^ a).rotate_left(8);
    c = c.wrapping_add(d);
    b = (b ^ c).rotate_left(7);
    (a, b, c, d)
}

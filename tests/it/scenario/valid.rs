//! Changes after which a RON text can still be read: values and names exchanged, elements left out or
//! doubled.

use std::ops::Range;

use rand::{RngExt, rngs::StdRng};

/// Texts that mean something somewhere.
const TEXTS: [&str; 12] = [
    "\"\"",
    "\"x\"",
    "\"Not An Id\"",
    "\"../../etc/passwd\"",
    "\"C:\\\\x\"",
    "\"2026-13-01 25:61\"",
    "\"2026-11-03 08:00\"",
    "\"1999-01-01\"",
    "\"EPOC\"",
    "\"R05\"",
    "\"\\u{1b}[2J\"",
    "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"",
];

/// Numbers on the edge of something.
const NUMBERS: [&str; 12] = [
    "0",
    "1",
    "-1",
    "12",
    "999",
    "1000",
    "1001",
    "32768",
    "65536",
    "4294967296",
    "18446744073709551615",
    "99999999999999999999",
];

/// Words that are values somewhere.
const WORDS: [&str; 14] = [
    "true",
    "false",
    "None",
    "Some(1)",
    "Sub",
    "Con",
    "Judge",
    "Provider",
    "Police",
    "Ordinary",
    "Mandatory",
    "Charged",
    "Nothing",
    "()",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
    Word,
    Field,
}

/// Tokens whose exchange keeps a text readable.
fn tokens(bytes: &[u8]) -> Vec<(Kind, Range<usize>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at).copied() {
        let start = at;
        match byte {
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                at += bytes[at..].iter().take_while(|b| **b != b'\n').count();
            }
            b'"' => {
                at += 1;
                while bytes.get(at).is_some_and(|b| *b != b'"') {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at = (at + 1).min(bytes.len());
                found.push((Kind::Text, start..at));
            }
            _ if byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-') => {
                at += bytes[at..]
                    .iter()
                    .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'))
                    .count()
                    .max(1);
                let next = bytes[at..].iter().find(|b| !b.is_ascii_whitespace());
                let kind = match next {
                    Some(b':') => Kind::Field,
                    Some(b'(') => continue,
                    _ if byte.is_ascii_digit() || byte == b'-' => Kind::Number,
                    _ => Kind::Word,
                };
                found.push((kind, start..at));
            }
            _ => at += 1,
        }
    }
    found
}

/// The whole element or field that begins at a token: up to the comma or bracket that ends it.
fn element(bytes: &[u8], start: usize) -> Option<Range<usize>> {
    let (mut at, mut depth) = (start, 0usize);
    while let Some(byte) = bytes.get(at).copied() {
        match byte {
            b'"' => {
                at += 1;
                while bytes.get(at).is_some_and(|b| *b != b'"') {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
            }
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                at += bytes[at..].iter().take_while(|b| **b != b'\n').count();
                continue;
            }
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => return Some(start..at),
            },
            b',' if depth == 0 => return Some(start..at + 1),
            _ => {}
        }
        at += 1;
    }
    None
}

fn pick<'t>(rng: &mut StdRng, of: &[&'t str]) -> &'t str {
    of[rng.random_range(0..of.len())]
}

/// What stands there instead: something from a list, or the same kind of thing from elsewhere in the text.
fn instead(rng: &mut StdRng, bytes: &[u8], all: &[(Kind, Range<usize>)], kind: Kind) -> Vec<u8> {
    let same: Vec<&Range<usize>> = all.iter().filter(|(k, _)| *k == kind).map(|(_, r)| r).collect();
    if kind == Kind::Field || rng.random_ratio(2, 3) {
        return bytes[same[rng.random_range(0..same.len())].clone()].to_vec();
    }
    let list: &[&str] = match kind {
        Kind::Text => &TEXTS,
        Kind::Number => &NUMBERS,
        Kind::Word | Kind::Field => &WORDS,
    };
    pick(rng, list).as_bytes().to_vec()
}

/// One to three changes.
pub(super) fn change(rng: &mut StdRng, bytes: &[u8]) -> Vec<u8> {
    let mut text = bytes.to_vec();
    for _ in 0..rng.random_range(1..4u32) {
        let all = tokens(&text);
        if all.is_empty() {
            return text;
        }
        let (kind, range) = all[rng.random_range(0..all.len())].clone();
        match rng.random_range(0..8u32) {
            0 if kind == Kind::Field => {
                // Left out; a comma too many may remain before a bracket, which RON allows.
                if let Some(whole) = element(&text, range.start) {
                    text.drain(whole);
                }
            }
            1 if kind == Kind::Field => {
                if let Some(whole) = element(&text, range.start).filter(|w| text[w.end - 1] == b',') {
                    let again = text[whole.clone()].to_vec();
                    text.splice(whole.end..whole.end, again);
                }
            }
            2 if kind == Kind::Field => {
                // A value of another kind.
                if let Some(whole) = element(&text, range.start).filter(|w| text[w.end - 1] == b',') {
                    let value = pick(rng, &[TEXTS[0], NUMBERS[4], WORDS[2], "[]", "()", "[(), 1]"]);
                    let name = text[range.clone()].to_vec();
                    text.splice(whole, [&name, &b": "[..], value.as_bytes(), b","].concat());
                }
            }
            _ => {
                let other = instead(rng, &text, &all, kind);
                text.splice(range, other);
            }
        }
    }
    text
}

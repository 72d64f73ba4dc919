//! Ten thousand damaged inputs: no panic, no hang, bounded output. Seeded, so that a failure names the
//! case that reproduces it. `ROGATORY_MUTATIONS=200000` runs so many and prints which diagnostics came how
//! often; then every code must have come.
//!
//! Half of the cases are bytes damaged anyhow. The other half stays a text that can be read (`valid.rs`):
//! values and names are exchanged, elements left out or doubled, so that what comes after the reader is
//! tried, too. Those start from what is shipped and from every broken file.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use rand::{RngExt, SeedableRng, rngs::StdRng};
use rogatory::scenario::{Diagnostic, DiagnosticCode, Folder, LawPacks, Limits, Sources, load, render};

use super::broken::Broken;
use super::{disk, valid};

const CASES: u64 = 10_000;
const SEED: u64 = 0x526f_6761;

/// Pieces that mean something to the reader.
const TOKENS: [&str; 28] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "\\",
    "//",
    "/*",
    "*/",
    "r#\"",
    "'",
    "#![enable(x)]",
    "Some(",
    "None",
    "true",
    "-1",
    "0",
    "18446744073709551616",
    "1e309",
    "0x",
    "id: \"x\"",
    "\u{1b}[2J",
    "é",
    "\u{feff}",
];

fn mutate(rng: &mut StdRng, bytes: &mut Vec<u8>) {
    let len = bytes.len().max(1);
    let at = rng.random_range(0..len).min(bytes.len());
    let span = rng.random_range(1..40).min(bytes.len() - at);
    match rng.random_range(0..10u32) {
        0 if !bytes.is_empty() => bytes[at.min(len - 1)] ^= 1 << rng.random_range(0..8u32),
        1 => drop(bytes.drain(at..at + span)),
        2 => {
            let copy = bytes[at..at + span].to_vec();
            bytes.splice(at..at, copy);
        }
        3 => {
            // Swap two words.
            let other = rng.random_range(0..len).min(bytes.len());
            let word = |from: usize| {
                from..from + bytes[from..].iter().take_while(|b| b.is_ascii_alphanumeric()).count()
            };
            let (first, second) = (word(at.min(other)), word(at.max(other)));
            if first.end <= second.start {
                let (a, b) = (bytes[first.clone()].to_vec(), bytes[second.clone()].to_vec());
                bytes.splice(second, a);
                bytes.splice(first, b);
            }
        }
        4 => {
            // Blow a number up.
            if let Some(digit) = bytes[at..].iter().position(u8::is_ascii_digit) {
                let more = vec![b'9'; rng.random_range(1..30)];
                bytes.splice(at + digit..at + digit, more);
            }
        }
        5 => {
            let depth = if rng.random_ratio(1, 20) { 20_000 } else { rng.random_range(1..60) };
            let open = [&b"("[..], b"[", b"All([", b"Not("][rng.random_range(0..4usize)];
            bytes.splice(at..at, open.repeat(depth));
        }
        6 => bytes.truncate(at),
        7 => {
            // Cut a line, or double it.
            let start = bytes[..at].iter().rposition(|b| *b == b'\n').map_or(0, |line| line + 1);
            let end = bytes[at..]
                .iter()
                .position(|b| *b == b'\n')
                .map_or(bytes.len(), |line| at + line + 1);
            let line = bytes[start..end].to_vec();
            bytes.splice(start..end, line.repeat(rng.random_range(0..3)));
        }
        _ => {
            let token = TOKENS[rng.random_range(0..TOKENS.len())];
            bytes.splice(at..at + if rng.random() { span.min(4) } else { 0 }, token.bytes());
        }
    }
}

fn damage(rng: &mut StdRng, bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..rng.random_range(1..4u32) {
        mutate(rng, &mut bytes);
    }
    bytes
}

/// What must hold of every answer.
fn check(faults: &[Diagnostic], sources: &Sources<'_>, limits: &Limits) {
    assert!(faults.len() <= limits.diagnostics, "{} diagnostics", faults.len());
    for fault in faults {
        assert!(fault.place.line >= 1 && fault.place.column >= 1);
        assert!(
            fault.args.iter().all(|(_, value)| value.chars().count() <= 400),
            "a long argument in {:?}",
            fault.args
        );
    }
    // Rendering costs more than loading; a few of each case are enough to find what breaks it.
    let text = render(&faults[..faults.len().min(5)], sources);
    assert!(text.len() < 40_000, "{} bytes", text.len());
    assert!(!text.contains('\u{1b}'));
}

struct Corpus {
    folders: Vec<Folder>,
    /// What is broken in a way of its own.
    broken: Vec<Broken>,
    law: Vec<(String, Vec<u8>)>,
    packs: LawPacks,
}

fn corpus() -> Corpus {
    let names = disk::below("scenarios");
    let ids = names.iter().filter_map(|(name, _)| name.strip_suffix("/scenario.ron"));
    let mut folders: Vec<Folder> = ids.map(|id| disk::folder(&format!("scenarios/{id}"), id)).collect();
    folders.truncate(2);
    // Folders are cloned for each case: lend their bytes instead of copying them.
    for bytes in folders.iter_mut().flat_map(|folder| folder.files.values_mut()) {
        *bytes = Cow::Borrowed(Vec::leak(bytes.to_vec()));
    }
    let broken = disk::below("tests/data/broken").into_iter();
    let broken = broken.filter(|(name, _)| name.ends_with(".ron")).map(|(name, bytes)| {
        let mut broken = Broken::of(&name, &String::from_utf8(bytes).expect("UTF-8"));
        for bytes in broken.folder.files.values_mut() {
            *bytes = Cow::Borrowed(Vec::leak(bytes.to_vec()));
        }
        broken
    });
    let broken = broken.collect();
    Corpus { folders, broken, law: disk::below("assets/law"), packs: disk::packs("assets/law") }
}

/// What came of the cases of a run.
#[derive(Debug, Default)]
struct Tally {
    /// How often each code came.
    codes: BTreeMap<DiagnosticCode, u64>,
    /// Cases whose text could be read as a whole.
    readable: u64,
    cases: u64,
}

impl Tally {
    fn add(&mut self, faults: &[Diagnostic]) {
        self.cases += 1;
        let unreadable = [
            DiagnosticCode::Syntax,
            DiagnosticCode::NotUtf8,
            DiagnosticCode::FileTooLarge,
            DiagnosticCode::TooDeep,
        ];
        self.readable += u64::from(!faults.iter().any(|f| unreadable.contains(&f.code)));
        for fault in faults {
            *self.codes.entry(fault.code).or_default() += 1;
        }
    }

    fn merge(&mut self, other: Tally) {
        self.cases += other.cases;
        self.readable += other.readable;
        for (code, times) in other.codes {
            *self.codes.entry(code).or_default() += times;
        }
    }

    fn missing(&self) -> Vec<&'static str> {
        let all = DiagnosticCode::ALL.iter();
        all.filter(|code| !self.codes.contains_key(code))
            .map(|code| code.name())
            .collect()
    }
}

/// One case: what was found in it.
fn one(corpus: &Corpus, case: u64, limits: &Limits) -> Vec<Diagnostic> {
    let mut rng = StdRng::seed_from_u64(SEED ^ case);
    let stays_readable = (case / 2).is_multiple_of(2);
    if stays_readable && rng.random_ratio(1, 2) {
        return from_broken(corpus, &mut rng);
    }
    let change = |rng: &mut StdRng, bytes: &[u8]| {
        if stays_readable { valid::change(rng, bytes) } else { damage(rng, bytes) }
    };
    if rng.random_ratio(1, 4) {
        let (name, bytes) = &corpus.law[rng.random_range(0..corpus.law.len())];
        let changed = change(&mut rng, bytes);
        let (_, faults) = LawPacks::parse([(name.as_str(), changed.as_slice())], limits);
        let mut sources = Sources::new();
        sources.add(name, &changed);
        check(&faults, &sources, limits);
        return faults;
    }
    let mut folder = corpus.folders[rng.random_range(0..corpus.folders.len())].clone();
    let target = match rng.random_range(0..20u32) {
        0 => "text/en.ftl".to_owned(),
        1 => folder
            .files
            .keys()
            .nth(rng.random_range(0..folder.files.len()))
            .expect("a file")
            .clone(),
        _ => "scenario.ron".to_owned(),
    };
    let bytes = folder.bytes(&target).unwrap_or_default();
    let changed = change(&mut rng, bytes);
    folder.files.insert(target, Cow::Owned(changed));
    let (scenario, faults) = load(&folder, &corpus.packs, limits);
    assert_eq!(scenario.is_none(), faults.iter().any(Diagnostic::is_error), "{faults:?}");
    let mut sources = Sources::new();
    sources.add_folder(&folder);
    check(&faults, &sources, limits);
    faults
}

/// A broken input, with something else in it exchanged.
fn from_broken(corpus: &Corpus, rng: &mut StdRng) -> Vec<Diagnostic> {
    let mut broken = corpus.broken[rng.random_range(0..corpus.broken.len())].clone();
    if let Some(bytes) = broken.folder.bytes("scenario.ron") {
        let changed = valid::change(rng, bytes);
        broken.folder.files.insert("scenario.ron".to_owned(), Cow::Owned(changed));
    }
    let faults = broken.faults();
    check(&faults, &broken.sources(), &broken.limits());
    faults
}

/// Cases of one parity, so that two threads share the work.
fn half(cases: u64, odd: u64) -> Tally {
    let corpus = corpus();
    assert!(!corpus.folders.is_empty() && !corpus.law.is_empty());
    let limits = Limits::default();
    let mut tally = Tally::default();
    for case in (0..cases).filter(|case| case % 2 == odd) {
        let outcome = catch_unwind(AssertUnwindSafe(|| one(&corpus, case, &limits)));
        let faults = outcome.unwrap_or_else(|_| panic!("case {case} with seed {SEED:#x} failed; see above"));
        tally.add(&faults);
    }
    tally
}

#[test]
fn damaged_files_are_refused_and_nothing_worse() {
    let asked = std::env::var("ROGATORY_MUTATIONS").ok();
    let cases = asked
        .as_ref()
        .map_or(CASES, |n| n.parse().expect("ROGATORY_MUTATIONS is a number"));
    let begun = Instant::now();
    let mut tally = std::thread::scope(|scope| {
        let other = scope.spawn(|| half(cases, 1));
        let mut tally = half(cases, 0);
        tally.merge(other.join().expect("the other half"));
        tally
    });
    assert_eq!(tally.cases, cases);
    assert!(tally.readable * 2 >= cases, "only {} of {cases} cases could be read", tally.readable);
    let missing = tally.missing();
    if asked.is_some() {
        eprintln!("{cases} cases in {:.0?}, {} of them readable", begun.elapsed(), tally.readable);
        for (code, times) in std::mem::take(&mut tally.codes) {
            eprintln!("{times:>9}  {}", code.name());
        }
    }
    // Few cases cannot promise the rare ones.
    assert!(missing.len() <= if cases >= 200_000 { 0 } else { 12 }, "never came: {missing:?}");
}

/// Sizes and depths that only a deliberate file has.
#[test]
fn bombs_stay_within_limits() {
    let (minimal, packs) = disk::minimal();
    let limits = Limits::default();
    let megabytes = 3 * 1024 * 1024;
    let list =
        |element: &str| format!("(schema: 1, evidence: [{}])", element.repeat(megabytes / element.len()));
    let base = disk::read("tests/data/scenario/minimal/scenario.ron");
    let within = |old: &str, new: String| {
        assert_eq!(base.matches(old).count(), 1, "{old}");
        base.replace(old, &new)
    };
    let numbered =
        |count: usize, element: &dyn Fn(usize) -> String| (0..count).map(element).collect::<String>();
    let person = |n: usize| format!("(id: \"p{n}\", age_years: 1), ");
    let many_persons = numbered(49_000, &person);
    let strangers = numbered(100_000, &|n| format!("\"q{n}\", "));
    let item = |n: usize| {
        format!(
            "(id: \"i{n}\", held_by: \"town\", located_in: \"home\", category: Tra, grade: Direct, derived_from: [\"i{}\"], artefact: (file: \"gate.log\", marks: [(id: \"m\", line: 1, text: \"x{n}\", value: Line)])), ",
            n + 1
        )
    };
    let bombs = [
        // As many names as fit, and as many references to none of them.
        within("persons: [", format!("persons: [{many_persons}"))
            .replace("about: [", &format!("about: [{strangers}")),
        within("instruments: [", format!("instruments: [{}", numbered(200_000, &|n| format!("\"N{n}\", ")))),
        within(
            "party_to: [\"test-convention\"],\n            exclusion: Automatic",
            format!("party_to: [{strangers}],\n            exclusion: Automatic"),
        ),
        within("uses_optional: [", format!("uses_optional: [{strangers}")),
        within("conduct: [", format!("conduct: [{strangers}"))
            .replace("requires: [", &format!("requires: [{}", numbered(100_000, &|n| format!("\"r{n}\", ")))),
        // Items by the thousand that share one artefact of four megabytes in one line, made from each other in a ring.
        within("evidence: [", format!("evidence: [{}", numbered(15_000, &item))).replace("i15000", "i0"),
        "(".repeat(megabytes),
        "[".repeat(megabytes),
        "((),".repeat(megabytes / 4),
        ")".repeat(megabytes),
        "\"".repeat(megabytes),
        "/*".repeat(megabytes / 2),
        "r#".repeat(megabytes / 2),
        "a:".repeat(megabytes / 2),
        ",".repeat(megabytes),
        "\u{1b}".repeat(megabytes),
        list("(),"),
        list("x,"),
        list("(id: \"a\"),"),
        list("(a: 1, b: 2, c: 3, d: 4),"),
        list("\"\\u{1b}\","),
        format!("(schema: 1, title: \"{}\")", "a".repeat(megabytes)),
        format!("(schema: 1, {}: 1)", "a".repeat(megabytes)),
    ];
    for (at, bomb) in bombs.into_iter().enumerate() {
        let mut folder = minimal.clone();
        folder.insert("scenario.ron", Cow::Owned(bomb.into_bytes()));
        folder.insert("artefacts/gate.log", vec![b'a'; 4_000_000]);
        let begun = Instant::now();
        let (scenario, faults) = load(&folder, &packs, &limits);
        assert!(scenario.is_none() && !faults.is_empty(), "bomb {at}");
        assert!(begun.elapsed() < Duration::from_secs(20), "bomb {at} took {:?}", begun.elapsed());
        let mut sources = Sources::new();
        sources.add_folder(&folder);
        check(&faults, &sources, &limits);
    }
}

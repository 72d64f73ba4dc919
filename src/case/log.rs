//! The log: JSON lines, each chained to the one before by hash. It is save file, replay and proof of
//! the score. The chain shows damage, not forgery: whoever rewrites a file can chain it anew, so the
//! last hash is what is shown in the room or printed on the certificate.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::canon::{Component, digest};
use super::command::Command;
use super::event::Recorded;
use super::ids::{EventId, SeatId};
use super::prepared::Prepared;
use super::rejection::Rejection;
use super::scenario::Scenario;
use super::world::World;
use crate::kernel::Tick;
use crate::law::RULES_VERSION;

/// Format of the log.
pub const FORMAT: &str = "rogatory-log-1";
/// Most lines that are read; a longer log is refused.
pub const LINE_LIMIT: usize = 200_000;
/// Longest line that is read, bytes.
pub const LINE_BYTES_LIMIT: usize = 4 * 1024 * 1024;

/// First line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// [`FORMAT`].
    pub format: String,
    /// Version of the rules that the case was played under.
    pub rules_version: u32,
    /// Seed.
    pub seed: u64,
    /// Replication.
    pub replication: u64,
    /// Hash of the log from which this one branched, if it did.
    pub parent: Option<String>,
    /// Hash of the compiled scenario without the law packs.
    pub scenario_hash: String,
    /// Hash of the law packs used.
    pub law_hash: String,
    /// The compiled scenario with the law packs used, without texts.
    pub scenario: Scenario,
}

/// A line after the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Number of the command, from 1.
    pub n: u64,
    /// Clock when it was given.
    pub at: Tick,
    /// Who; none: the clock.
    pub seat: Option<SeatId>,
    /// What was asked.
    pub command: Command,
    /// Why not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rejected: Option<Rejection>,
    /// The event that enabled it.
    pub enabled_by: EventId,
    /// How long after that event it came, minutes.
    pub lag_minutes: u64,
    /// What happened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Recorded>,
    /// Digests of the components that changed, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub state: Vec<(String, String)>,
}

/// A line as it stands in the file.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Line<T> {
    body: T,
    chain: String,
}

/// Writes a log, line by line.
#[derive(Debug, Clone)]
pub struct LogWriter {
    chain: [u8; 32],
    count: u64,
    digests: Vec<(Component, [u8; 32])>,
}

impl LogWriter {
    /// Begins a log; returns the writer and the first line.
    pub fn begin(p: &Prepared, seed: u64, replication: u64) -> (LogWriter, String) {
        let header = Header {
            format: FORMAT.to_owned(),
            rules_version: RULES_VERSION,
            seed,
            replication,
            parent: None,
            scenario_hash: scenario_hash(&p.scenario),
            law_hash: law_hash(&p.scenario),
            scenario: p.scenario.clone(),
        };
        let mut writer = LogWriter { chain: [0; 32], count: 0, digests: Vec::new() };
        let line = writer.line(&header);
        (writer, line)
    }

    /// Goes on with a log that was read, after its last line.
    pub fn resume(read: &LogFile, world: &World) -> LogWriter {
        LogWriter {
            chain: read.chain,
            // The opening is no command: it has the number 0.
            count: read.entries.last().map_or(0, |entry| entry.n),
            digests: digests(world),
        }
    }

    /// The line of the opening: what happened before any command.
    pub fn opening(&mut self, world: &World) -> String {
        let entry = Entry {
            n: 0,
            at: Tick(0),
            seat: None,
            command: Command::Advance { until: Tick(0), stop: super::command::Stop::AtTime },
            rejected: None,
            enabled_by: EventId(0),
            lag_minutes: 0,
            events: world.case().events.clone(),
            state: self.changed(world),
        };
        self.line(&entry)
    }

    /// The line of a command and what it led to.
    pub fn entry(
        &mut self,
        world: &World,
        at: Tick,
        seat: Option<SeatId>,
        command: &Command,
        result: &Result<super::world::Step, Rejection>,
    ) -> String {
        self.count += 1;
        let (enabled_by, lag_minutes, events, rejected) = match result {
            Ok(step) => {
                let first = step.first.index();
                let events = world.case().events.get(first..).unwrap_or_default().to_vec();
                (step.enabled_by, step.lag_minutes, events, None)
            }
            Err(rejection) => (EventId(0), 0, Vec::new(), Some(rejection.clone())),
        };
        let state = if rejected.is_some() { Vec::new() } else { self.changed(world) };
        let command = command.clone();
        let entry =
            Entry { n: self.count, at, seat, command, rejected, enabled_by, lag_minutes, events, state };
        self.line(&entry)
    }

    /// Hash of the last line.
    pub fn hash(&self) -> String {
        hex(&self.chain)
    }

    fn changed(&mut self, world: &World) -> Vec<(String, String)> {
        let now = digests(world);
        let changed = now.iter().filter(|d| !self.digests.contains(d));
        let named = changed.map(|(c, d)| (c.name().to_owned(), hex(d)[..16].to_owned())).collect();
        self.digests = now;
        named
    }

    fn line<T: Serialize>(&mut self, body: &T) -> String {
        // Serialising plain data into a string cannot fail; an empty body would break the chain visibly.
        let json = serde_json::to_string(body).unwrap_or_default();
        self.chain = chained(&self.chain, json.as_bytes());
        format!("{{\"body\":{json},\"chain\":\"{}\"}}\n", hex(&self.chain))
    }
}

fn digests(world: &World) -> Vec<(Component, [u8; 32])> {
    let state = &world.case().state;
    let mut all: Vec<_> = Component::OF_CASE.iter().map(|c| (*c, digest(state, *c))).collect();
    all.push((Component::Desks, world.desks_digest()));
    all
}

/// Digests of all components by name, as a log writes them.
pub fn named_digests(world: &World) -> Vec<(&'static str, String)> {
    digests(world)
        .iter()
        .map(|(c, d)| (c.name(), hex(d)[..16].to_owned()))
        .collect()
}

fn chained(previous: &[u8; 32], body: &[u8]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(previous);
    hasher.update(body);
    *hasher.finalize().as_bytes()
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn scenario_hash(scenario: &Scenario) -> String {
    let mut bare = scenario.clone();
    bare.instruments = Arc::default();
    bare.rules = Arc::default();
    json_hash(&bare)
}

fn law_hash(scenario: &Scenario) -> String {
    json_hash(&(&scenario.instruments, &scenario.rules))
}

fn json_hash<T: Serialize>(value: &T) -> String {
    let json = serde_json::to_string(value).unwrap_or_default();
    hex(blake3::hash(json.as_bytes()).as_bytes())
}

/// A log that was read.
#[derive(Debug, Clone)]
pub struct LogFile {
    /// First line.
    pub header: Header,
    /// Lines after it; the first is the opening.
    pub entries: Vec<Entry>,
    /// Hash of the last whole line.
    pub chain: [u8; 32],
    /// The last line was cut off and left out: its number.
    pub truncated: Option<usize>,
}

impl LogFile {
    /// Every event, in order.
    pub fn events(&self) -> Vec<Recorded> {
        self.entries.iter().flat_map(|e| e.events.iter().cloned()).collect()
    }
}

/// What is wrong with a log, with the line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LogError {
    /// Nothing in it.
    #[error("the log is empty")]
    Empty,
    /// Not a log of this format.
    #[error("line 1: this is not a log of format {FORMAT}")]
    NotALog,
    /// A line does not follow from the one before.
    #[error("line {0}: the line was changed, or a line before it was removed, added or moved")]
    ChainBroken(usize),
    /// A line cannot be read.
    #[error("line {0}: the line cannot be read")]
    Unreadable(usize),
    /// The embedded scenario does not match its hash.
    #[error("line 1: the embedded scenario or law does not match its hash")]
    ScenarioChanged,
    /// Too many or too long lines.
    #[error("line {0}: the log is larger than the limit")]
    TooLarge(usize),
}

/// Reads a log and checks its chain. A last line that was cut off (no line end) is left out and said.
///
/// # Errors
/// With the line, when the log is damaged.
pub fn read(text: &[u8]) -> Result<LogFile, LogError> {
    let mut lines = split(text)?;
    if lines.is_empty() {
        return Err(LogError::Empty);
    }
    let mut truncated = None;
    if !text.ends_with(b"\n") {
        truncated = Some(lines.len());
        lines.pop();
    }
    let (first, rest) = lines.split_first().ok_or(LogError::Empty)?;
    let mut chain = [0u8; 32];
    let body = check(&mut chain, first, 1)?;
    let header: Header = serde_json::from_slice(body).map_err(|_| LogError::NotALog)?;
    if header.format != FORMAT {
        return Err(LogError::NotALog);
    }
    if header.scenario_hash != scenario_hash(&header.scenario)
        || header.law_hash != law_hash(&header.scenario)
    {
        return Err(LogError::ScenarioChanged);
    }
    let mut entries = Vec::with_capacity(rest.len());
    for (number, line) in (2..).zip(rest) {
        let body = check(&mut chain, line, number)?;
        let entry: Entry = serde_json::from_slice(body).map_err(|_| LogError::Unreadable(number))?;
        entries.push(entry);
    }
    Ok(LogFile { header, entries, chain, truncated })
}

fn split(text: &[u8]) -> Result<Vec<&[u8]>, LogError> {
    let mut lines = Vec::new();
    for line in text.split(|b| *b == b'\n') {
        if lines.len() > LINE_LIMIT || line.len() > LINE_BYTES_LIMIT {
            return Err(LogError::TooLarge(lines.len() + 1));
        }
        lines.push(line);
    }
    if text.ends_with(b"\n") || text.is_empty() {
        lines.pop();
    }
    Ok(lines)
}

/// Checks a line's place in the chain, byte for byte, and returns its body.
fn check<'t>(chain: &mut [u8; 32], line: &'t [u8], number: usize) -> Result<&'t [u8], LogError> {
    let broken = if number == 1 { LogError::NotALog } else { LogError::ChainBroken(number) };
    let tail = b",\"chain\":\"".len() + 64 + b"\"}".len();
    let (Some(rest), Some(cut)) = (line.strip_prefix(b"{\"body\":"), line.len().checked_sub(tail)) else {
        return Err(broken);
    };
    let Some(body) = cut.checked_sub(b"{\"body\":".len()).and_then(|end| rest.get(..end)) else {
        return Err(broken);
    };
    let next = chained(chain, body);
    let expected = format!(",\"chain\":\"{}\"}}", hex(&next));
    if line.get(cut..) != Some(expected.as_bytes()) {
        return Err(if number == 1 && serde_json::from_slice::<Line<serde_json::Value>>(line).is_err() {
            LogError::NotALog
        } else {
            LogError::ChainBroken(number)
        });
    }
    *chain = next;
    Ok(body)
}

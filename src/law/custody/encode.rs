//! The bytes that custody hashes cover: one canonical form, each field preceded by its length, so
//! that no two different records or events share their bytes.
//!
//! A record is covered by what identifies the exhibit and its origin; fields about later storage are
//! not, since they may change while the exhibit stays the same.

use super::digest::{Digest, HashAlgorithm};
use super::{AcquisitionMode, Channel, ClockKind, CustodyAct, CustodyEvent, CustodyRecord, Stamp};
use crate::law::terms::DataCategory;

/// SHA-256 of a record: what the first event's `prev_event_hash` must be.
pub fn record_hash(record: &CustodyRecord) -> Digest {
    let mut out = Bytes::new("custody-record-1");
    out.number(u64::from(record.record_id));
    out.text(&record.case_id);
    out.number(u64::from(record.exhibit.0));
    out.number(u64::from(record.root_exhibit.0));
    out.number(u64::from(record.source_holder.0));
    out.text(&record.source_location);
    out.text(&record.jurisdiction_id);
    out.text(&record.legal_basis_id);
    out.option(record.authorisation_id.as_deref());
    out.option(record.request_id.map(|id| id.to_string()).as_deref());
    out.stamp(record.acquired);
    out.number(u64::from(record.acquirer.0));
    out.text(match record.acquisition_mode {
        AcquisitionMode::Live => "live",
        AcquisitionMode::Dead => "dead",
        AcquisitionMode::Provider => "provider",
        AcquisitionMode::Remote => "remote",
    });
    out.text(match record.channel {
        Channel::Judicial => "judicial",
        Channel::Police => "police",
        Channel::Private => "private",
    });
    out.count(record.captured.cells().len());
    for cell in record.captured.cells() {
        out.number(u64::from(cell.selector.0));
        out.text(category(cell.category));
        out.number(cell.from.0);
        out.number(cell.until.0);
    }
    out.text(&record.container_format);
    out.number(record.size_bytes);
    out.count(1 + usize::from(record.second_hash.is_some()));
    for hash in std::iter::once(&record.hash).chain(&record.second_hash) {
        out.text(algorithm(hash.algorithm));
        out.text(&hash.value);
    }
    Digest::of(&out.0)
}

/// SHA-256 of an event, its own `prev_event_hash` included: what the next event's must be.
pub fn chain_hash(event: &CustodyEvent) -> Digest {
    let mut out = Bytes::new("custody-event-1");
    out.number(u64::from(event.seq));
    let (name, received) = match event.act {
        CustodyAct::Transfer { received } => ("transfer", received),
        CustodyAct::Access => ("access", None),
        CustodyAct::Copy => ("copy", None),
        CustodyAct::Analyse => ("analyse", None),
        CustodyAct::Return { received } => ("return", received),
        CustodyAct::Destroy => ("destroy", None),
    };
    out.text(name);
    match received {
        Some(stamp) => out.stamp(stamp),
        None => out.text(""),
    }
    out.number(u64::from(event.from.0));
    out.number(u64::from(event.to.0));
    out.stamp(event.at);
    out.text(&event.purpose);
    out.option(event.hash_before.map(|hash| hash.to_string()).as_deref());
    out.option(event.hash_after.map(|hash| hash.to_string()).as_deref());
    out.text(&event.prev_event_hash.to_string());
    out.option(event.signature.as_deref());
    out.option(event.note.as_deref());
    Digest::of(&out.0)
}

fn algorithm(of: HashAlgorithm) -> &'static str {
    match of {
        HashAlgorithm::Sha256 => "sha-256",
        HashAlgorithm::Sha512 => "sha-512",
        HashAlgorithm::Sha3 => "sha-3",
        HashAlgorithm::Sha1 => "sha-1",
        HashAlgorithm::Md5 => "md5",
    }
}

fn category(of: DataCategory) -> &'static str {
    match of {
        DataCategory::Sub => "sub",
        DataCategory::Acc => "acc",
        DataCategory::Tra => "tra",
        DataCategory::Con => "con",
        DataCategory::Rtt => "rtt",
        DataCategory::Rtc => "rtc",
        DataCategory::Sys => "sys",
        DataCategory::Fin => "fin",
        DataCategory::Frz => "frz",
        DataCategory::Per => "per",
    }
}

struct Bytes(Vec<u8>);

impl Bytes {
    fn new(domain: &str) -> Bytes {
        let mut bytes = Bytes(Vec::new());
        bytes.text(domain);
        bytes
    }

    fn count(&mut self, count: usize) {
        self.number(u64::try_from(count).unwrap_or(u64::MAX));
    }

    fn text(&mut self, text: &str) {
        self.count(text.len());
        self.0.extend(text.as_bytes());
    }

    /// Present and empty differs from absent.
    fn option(&mut self, text: Option<&str>) {
        self.0.push(u8::from(text.is_some()));
        self.text(text.unwrap_or_default());
    }

    fn number(&mut self, number: u64) {
        self.0.extend(number.to_le_bytes());
    }

    fn stamp(&mut self, stamp: Stamp) {
        self.number(stamp.at.0);
        match stamp.clock {
            ClockKind::Utc => self.text("utc"),
            ClockKind::LocalWithOffset(seconds) => {
                self.text("local");
                self.0.extend(seconds.to_le_bytes());
            }
            ClockKind::LocalWithoutOffset => self.text("unknown"),
        }
    }
}

//! Custody by table: one departure from a clean chain for each check.

use std::collections::BTreeMap;

use super::*;
use crate::law::scope::{Cell, Selector};
use crate::law::terms::{DataCategory, ExclusionModel, Office};

const BYTES: &[u8] = b"2026-03-02T10:15:00Z 203.0.113.7:40112 login\n";

fn stamp(at: u64) -> Stamp {
    Stamp { at: Tick(at), clock: ClockKind::Utc }
}

fn scope(from: u64, until: u64) -> Scope {
    let cell =
        Cell { selector: Selector(1), category: DataCategory::Tra, from: Tick(from), until: Tick(until) };
    Scope::from_cells([cell])
}

fn record() -> CustodyRecord {
    CustodyRecord {
        record_id: 1,
        case_id: "case".to_owned(),
        exhibit: ItemRef(1),
        root_exhibit: ItemRef(1),
        item_type: ItemType::Log,
        description: "log".to_owned(),
        source_holder: HolderRef(9),
        source_location: "host".to_owned(),
        jurisdiction_id: "valdoria".to_owned(),
        legal_basis_id: "PROD".to_owned(),
        authorisation_id: Some("a1".to_owned()),
        request_id: Some(4),
        acquired: stamp(100),
        acquirer: HolderRef(1),
        role: Office::Police,
        witness: None,
        tool: None,
        write_blocked: true,
        acquisition_mode: AcquisitionMode::Provider,
        channel: Channel::Judicial,
        captured: scope(0, 60),
        container_format: "csv".to_owned(),
        size_bytes: u64::try_from(BYTES.len()).unwrap_or(0),
        hash: HashClaim::sha256(BYTES),
        second_hash: None,
        verified: None,
        tsa_token: None,
        seal_id: None,
        storage_ref: None,
        encrypted: true,
        classification: None,
        privilege_flag: false,
        personal_data_flag: true,
        use_conditions: vec![ConditionKind::OnlyThisCase],
        retention_until: None,
    }
}

/// A transfer from 1 to 2 and an analysis by 2, chained.
fn events(record: &CustodyRecord) -> Vec<CustodyEvent> {
    let hash = Some(Digest::of(BYTES));
    let blank = CustodyEvent {
        seq: 1,
        act: CustodyAct::Transfer { received: Some(stamp(260)) },
        from: HolderRef(1),
        to: HolderRef(2),
        at: stamp(200),
        purpose: "lab".to_owned(),
        hash_before: hash,
        hash_after: hash,
        prev_event_hash: Digest::of(b""),
        signature: None,
        note: None,
    };
    let analysis = CustodyEvent {
        seq: 2,
        act: CustodyAct::Analyse,
        from: HolderRef(2),
        at: stamp(300),
        ..blank.clone()
    };
    chained(record, vec![blank, analysis])
}

fn chained(record: &CustodyRecord, mut events: Vec<CustodyEvent>) -> Vec<CustodyEvent> {
    let mut previous = record_hash(record);
    for event in &mut events {
        event.prev_event_hash = previous;
        previous = chain_hash(event);
    }
    events
}

type Change = fn(&mut CustodyRecord, &mut Vec<CustodyEvent>);

/// Applies the change, chains the events anew, and lists the codes found.
#[track_caller]
fn after(change: Change) -> Vec<(Severity, CustodyCode)> {
    let mut record = record();
    let mut list = events(&record);
    change(&mut record, &mut list);
    let list = chained(&record, list);
    found(&record, &list, BYTES)
}

fn found(record: &CustodyRecord, events: &[CustodyEvent], bytes: &[u8]) -> Vec<(Severity, CustodyCode)> {
    let authorised = scope(0, 60);
    let around = Surroundings {
        bytes: Some(bytes),
        authorised: Some(&authorised),
        authorisation_window: Some((Tick(0), Tick(1000))),
        covered: false,
        formats: Some(&["csv".to_owned(), "json".to_owned()]),
        breached_conditions: &[ConditionKind::Speciality],
        verify_chain: true,
    };
    check(record, events, &around)
        .iter()
        .map(|issue| (issue.severity, issue.code))
        .collect()
}

/// A departure and what it must yield.
type Row = (Change, Vec<(Severity, CustodyCode)>);

fn departures_of_the_chain() -> Vec<Row> {
    vec![
        (|_, _| {}, vec![]),
        (
            |r, _| r.container_format = "e01".to_owned(),
            vec![(Severity::Curable, CustodyCode::FormatNotTaken)],
        ),
        (|r, _| r.size_bytes += 1, vec![(Severity::Fatal, CustodyCode::BytesMismatch)]),
        (
            |_, e| e[1].hash_after = Some(Digest::of(b"other")),
            vec![(Severity::Fatal, CustodyCode::EventHashMismatch { seq: 2 })],
        ),
        (|_, e| e[1].from = HolderRef(3), vec![(Severity::Fatal, CustodyCode::WrongHolder { seq: 2 })]),
        (|_, e| e[1].seq = 3, vec![(Severity::Fatal, CustodyCode::ChainBroken { seq: 3 })]),
        (|_, e| e[1].at = stamp(210), vec![(Severity::Fatal, CustodyCode::ChainBroken { seq: 2 })]),
        (
            |_, e| e[0].act = CustodyAct::Transfer { received: None },
            vec![(Severity::Curable, CustodyCode::ReceiptGap { seq: 1 })],
        ),
        (
            |_, e| {
                e[0].act = CustodyAct::Transfer { received: Some(stamp(201 + TRANSIT_LIMIT_TICKS)) };
                e.truncate(1);
            },
            vec![(Severity::Curable, CustodyCode::ReceiptGap { seq: 1 })],
        ),
    ]
}

fn departures_of_the_record() -> Vec<Row> {
    vec![
        (
            |r, _| r.captured = scope(0, 75),
            vec![(Severity::SubsetOut, CustodyCode::OutsideScope { ticks: 15 })],
        ),
        (
            |r, e| {
                r.acquired = stamp(1000);
                e.clear();
            },
            vec![(Severity::SubsetOut, CustodyCode::OutsideAuthorisation)],
        ),
        (
            |r, _| r.hash = HashClaim { algorithm: HashAlgorithm::Md5, value: "00".to_owned() },
            vec![(Severity::ExpertNeeded, CustodyCode::WeakHashOnly { algorithm: HashAlgorithm::Md5 })],
        ),
        (
            |r, _| r.second_hash = Some(HashClaim { algorithm: HashAlgorithm::Sha1, value: "00".to_owned() }),
            vec![(Severity::Warning, CustodyCode::Sha1Used)],
        ),
        (
            |r, _| r.acquired.clock = ClockKind::LocalWithoutOffset,
            vec![(Severity::Curable, CustodyCode::LocalTimeWithoutOffset { seq: 0 })],
        ),
        (
            |r, _| r.channel = Channel::Police,
            vec![(Severity::IntelligenceOnly, CustodyCode::PoliceChannelUncovered)],
        ),
        (
            |r, _| r.use_conditions.push(ConditionKind::Speciality),
            vec![(
                Severity::Fatal,
                CustodyCode::UseConditionBreached { condition: ConditionKind::Speciality },
            )],
        ),
        (
            |_, e| {
                let destroyed = CustodyEvent { act: CustodyAct::Destroy, ..e[1].clone() };
                let late = CustodyEvent { seq: 3, act: CustodyAct::Access, ..e[1].clone() };
                e.truncate(1);
                e.extend([destroyed, late]);
            },
            vec![(Severity::Fatal, CustodyCode::AfterDestruction { seq: 3 })],
        ),
    ]
}

#[test]
fn one_departure_at_a_time() {
    let table = departures_of_the_chain().into_iter().chain(departures_of_the_record());
    for (row, (change, expected)) in table.enumerate() {
        assert_eq!(after(change), expected, "row {row}");
    }
}

#[test]
fn changed_bytes_and_a_changed_event_show() {
    let record = record();
    let mut list = events(&record);
    assert_eq!(found(&record, &list, b"other"), [(Severity::Fatal, CustodyCode::BytesMismatch)]);
    list[0].purpose.push('!');
    assert_eq!(found(&record, &list, BYTES), [(Severity::Fatal, CustodyCode::ChainBroken { seq: 2 })]);
    let mut other = record.clone();
    other.source_location.push('!');
    let list = events(&record);
    assert_eq!(found(&other, &list, BYTES), [(Severity::Fatal, CustodyCode::ChainBroken { seq: 1 })]);
}

#[test]
fn hashes_are_the_published_ones() {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(Digest::of(b"").to_string(), empty);
    assert_eq!(abc.parse(), Ok(Digest::of(b"abc")));
    assert_eq!(abc.to_uppercase().parse(), Ok(Digest::of(b"abc")));
    for bad in ["", "ba78", &abc[1..], &format!("{abc}0"), &abc.replace('b', "g")] {
        assert_eq!(bad.parse::<Digest>(), Err(DigestError));
    }
    let abc512 = "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
                  2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";
    let mut claim = HashClaim { algorithm: HashAlgorithm::Sha512, value: abc512.to_owned() };
    assert_eq!(claim.matches(b"abc"), Some(true));
    assert_eq!(claim.matches(b"abd"), Some(false));
    claim.value.truncate(64);
    assert_eq!(claim.matches(b"abc"), Some(false));
    claim.algorithm = HashAlgorithm::Md5;
    assert_eq!(claim.matches(b"abc"), None);
}

#[test]
fn derived_items_inherit_the_worst_only_where_fruit_is_tainted() {
    let fatal = CustodyIssue { severity: Severity::Fatal, code: CustodyCode::BytesMismatch };
    let gap = CustodyIssue { severity: Severity::Curable, code: CustodyCode::ReceiptGap { seq: 1 } };
    let issues = BTreeMap::from([(ItemRef(1), vec![fatal, gap]), (ItemRef(4), vec![gap])]);
    let edges = [(3, 2), (2, 1), (1, 3), (5, 4)].map(|(c, p)| (ItemRef(c), ItemRef(p)));
    let inherited = |from: u32| CustodyIssue {
        severity: Severity::Fatal,
        code: CustodyCode::Inherited { from: ItemRef(from) },
    };
    let all = inherit(&issues, &edges, ExclusionModel::AutomaticWithFruit);
    assert_eq!(all.get(&ItemRef(2)), Some(&vec![inherited(1)]));
    assert_eq!(all.get(&ItemRef(3)), Some(&vec![inherited(2)]));
    assert_eq!(all.get(&ItemRef(5)), None);
    for model in [ExclusionModel::Automatic, ExclusionModel::Discretionary, ExclusionModel::WeightOnly] {
        assert_eq!(inherit(&issues, &edges, model), issues);
    }
}

#[test]
fn records_and_events_survive_ron() {
    let record = record();
    let list = events(&record);
    let text = ron::to_string(&(&record, &list)).unwrap_or_default();
    assert_eq!(ron::from_str(&text), Ok((record, list)));
}

//! The result of a case as one object, written by `run --json` and `replay --json`. The same events give
//! the same bytes: everything is a fold over them. Things of the scenario appear by their names in the
//! file, everything else by stable codes, so that it reads the same in every language.
//!
//! | key | value |
//! |---|---|
//! | `schema` | version of this object ([`SCHEMA`]) |
//! | `scenario`, `seed` | what was played |
//! | `engine` | version of the program and of its rules |
//! | `log_hash` | hash of the log's last line |
//! | `outcome` | `convicted`, `partly-convicted`, `acquitted`, `discontinued`, `time-ran-out`; `open` if it has not ended |
//! | `elapsed_minutes` | game time |
//! | `total`, `total_uncapped` | 0 to 1000, after and before the cap |
//! | `capped_by` | null, or `{rule, event, seat}` of the first uncured grave breach of a settled rule |
//! | `dimensions` | points of each, 0 to 1000, or null: not assessed |
//! | `seats` | per seat and, as `*`, for the team as a whole: `total` (its part of `total_uncapped`) and `dimensions` (its part of each); the parts add up |
//! | `findings` | findings that count, in order; `points` are of the dimension *rights*; `standing` in the forum, or null |
//! | `delay` | minutes by cause, on the path; they add up to `elapsed_minutes` |
//! | `choke_points` | longest first; `desk` is null for the way between desks; `saved_minutes`: by how much the case would have ended earlier (negative: later), had the desk answered at once and everybody done again what they did; null on the way between desks |
//! | `evidence` | every item: `state` is `held`, `preserved`, `lost`, `obtained` or `deleted`; `admitted` is null if it was not relied on |
//! | `counts` | every count: `verdict` is `guilty`, `not-guilty` or null; `elements` with whether each is proven |
//! | `compare` | only with `run --compare N`: among N teams of stand-ins, `{teams, dimensions, total}`; each standing is `{percentile_permille, teams, median}`, the share of teams below with equal ones counted half, or null: not assessed |

use serde::{Serialize, Serializer};

use super::card::{Cap, ScoreCard};
use super::coded::{Coded, as_map};
use super::course::Course;
use super::evidence::{CountReport, ItemReport, counts, items};
use super::findings::Finding;
use super::ledger::{ChokePoint, Delay, Ledger};
use crate::case::command::Guilt;
use crate::case::event::{CaseOutcome, Recorded};
use crate::case::ids::{DeskId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::scenario::{Dimension, Work};
use crate::case::state::Phase;
use crate::law::RULES_VERSION;
use crate::law::instrument::StepAct;
use crate::law::rules::{RuleId, Verdict};
use crate::law::standing::Standing;

/// Version of the object.
pub const SCHEMA: u32 = 1;
/// Key of what lies with the team as a whole; no seat can be named so.
pub const WHOLE_TEAM: &str = "*";

/// The result of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the table at the top of the file says what each key holds")]
pub struct RunResult {
    pub schema: u32,
    pub scenario: String,
    pub seed: u64,
    pub engine: String,
    pub log_hash: String,
    pub outcome: &'static str,
    pub elapsed_minutes: u64,
    pub total: u32,
    pub total_uncapped: u32,
    pub capped_by: Option<CappedBy>,
    pub dimensions: DimensionPoints<Option<u32>>,
    #[serde(serialize_with = "seats_as_map")]
    pub seats: Vec<(String, SeatResult)>,
    pub findings: Vec<FindingResult>,
    pub delay: Delay,
    pub choke_points: Vec<ChokePointResult>,
    pub evidence: Vec<ItemResult>,
    pub counts: Vec<CountResult>,
}

/// What caps the total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct CappedBy {
    pub rule: RuleId,
    pub event: u32,
    pub seat: String,
}

/// A value for each dimension.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names are those of the dimensions")]
pub struct DimensionPoints<T> {
    pub justice: T,
    pub rights: T,
    pub evidence: T,
    pub timeliness: T,
    pub cooperation: T,
    pub victims: T,
}

impl<T> DimensionPoints<T> {
    /// From what each dimension has.
    pub fn each(value: impl Fn(Dimension) -> T) -> DimensionPoints<T> {
        DimensionPoints {
            justice: value(Dimension::Justice),
            rights: value(Dimension::Rights),
            evidence: value(Dimension::Evidence),
            timeliness: value(Dimension::Timeliness),
            cooperation: value(Dimension::Cooperation),
            victims: value(Dimension::Victims),
        }
    }

    /// What a dimension has.
    pub fn of(&self, dimension: Dimension) -> &T {
        match dimension {
            Dimension::Justice => &self.justice,
            Dimension::Rights => &self.rights,
            Dimension::Evidence => &self.evidence,
            Dimension::Timeliness => &self.timeliness,
            Dimension::Cooperation => &self.cooperation,
            Dimension::Victims => &self.victims,
        }
    }
}

/// What lies with a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SeatResult {
    /// Its part of `total_uncapped`.
    pub total: u32,
    /// Its part of each dimension's points.
    pub dimensions: DimensionPoints<u32>,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct FindingResult {
    pub rule: RuleId,
    pub verdict: &'static str,
    pub standing: Option<&'static str>,
    pub event: u32,
    pub seat: String,
    pub points: u32,
    pub reason: Coded,
    pub better: Option<Coded>,
}

/// A choke point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct ChokePointResult {
    pub desk: Option<String>,
    pub stage: &'static str,
    pub cause: &'static str,
    pub minutes: u64,
    pub saved_minutes: Option<i64>,
}

/// An item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct ItemResult {
    pub id: String,
    pub state: &'static str,
    pub admitted: Option<bool>,
    pub reasons: Vec<Coded>,
}

/// A count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct CountResult {
    pub id: String,
    pub verdict: Option<&'static str>,
    pub elements: Vec<ElementResult>,
}

/// An element of a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct ElementResult {
    pub id: String,
    pub proven: bool,
}

impl RunResult {
    /// The result of a case, from its events alone.
    pub fn from_case(p: &Prepared, seed: u64, events: &[Recorded], log_hash: String) -> RunResult {
        let course = Course::follow(p, events);
        let card = ScoreCard::of_course(&course);
        let ledger = Ledger::of(&course);
        RunResult::from_parts(&course, &card, &ledger, seed, log_hash)
    }

    /// The same, where card and ledger were made already.
    pub fn from_parts(
        course: &Course<'_>,
        card: &ScoreCard,
        ledger: &Ledger,
        seed: u64,
        log_hash: String,
    ) -> RunResult {
        let p = course.p;
        RunResult {
            schema: SCHEMA,
            scenario: p.scenario.id.to_string(),
            seed,
            engine: format!("{} {} rules {RULES_VERSION}", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION")),
            log_hash,
            outcome: outcome_name(course.state.phase),
            elapsed_minutes: ledger.elapsed_minutes,
            total: card.total,
            total_uncapped: card.total_uncapped,
            capped_by: card.capped_by.as_ref().map(|cap| capped_by(p, cap)),
            dimensions: DimensionPoints::each(|d| card.points(d)),
            seats: seat_results(p, card),
            findings: card.findings.iter().map(|f| finding(p, card, f)).collect(),
            delay: ledger.delay(),
            choke_points: ledger.choke_points().iter().map(|c| choke_point(p, c)).collect(),
            evidence: items(course).into_iter().map(|item| item_result(p, item)).collect(),
            counts: counts(course).iter().map(|count| count_result(p, count)).collect(),
        }
    }
}

fn seats_as_map<S: Serializer>(seats: &[(String, SeatResult)], serializer: S) -> Result<S::Ok, S::Error> {
    as_map(seats, serializer)
}

fn seat_name(p: &Prepared, seat: SeatId) -> String {
    p.scenario
        .seats
        .get(seat.index())
        .map_or_else(String::new, |s| s.id.to_string())
}

fn desk_name(p: &Prepared, desk: DeskId) -> String {
    p.scenario
        .desks
        .get(desk.index())
        .map_or_else(String::new, |d| d.id.to_string())
}

fn capped_by(p: &Prepared, cap: &Cap) -> CappedBy {
    CappedBy { rule: cap.rule, event: cap.event.0, seat: seat_name(p, cap.seat) }
}

fn seat_results(p: &Prepared, card: &ScoreCard) -> Vec<(String, SeatResult)> {
    card.seats
        .iter()
        .map(|score| {
            let name = score.seat.map_or_else(|| WHOLE_TEAM.to_owned(), |seat| seat_name(p, seat));
            let points = |d: Dimension| {
                let position = Dimension::ALL.iter().position(|x| *x == d);
                position.and_then(|i| score.dimensions.get(i)).map_or(0, |(points, _)| *points)
            };
            (name, SeatResult { total: score.share, dimensions: DimensionPoints::each(points) })
        })
        .collect()
}

fn finding(p: &Prepared, card: &ScoreCard, finding: &Finding) -> FindingResult {
    FindingResult {
        rule: finding.rule,
        verdict: verdict_name(finding.verdict),
        standing: finding.standing.map(standing_name),
        event: finding.event.0,
        seat: seat_name(p, finding.seat),
        points: card.lines().find(|l| l.finding == Some(finding.id)).map_or(0, |l| l.points),
        reason: finding.reason.into(),
        better: finding.better.map(Into::into),
    }
}

impl RunResult {
    /// Puts the counterfactual beside what was measured: by how many minutes the case would have ended earlier, had
    /// a desk answered at once.
    pub fn fill_saved(&mut self, saved_minutes: impl Fn(&str) -> Option<i64>) {
        for point in &mut self.choke_points {
            point.saved_minutes = point.desk.as_deref().and_then(&saved_minutes);
        }
    }
}

fn choke_point(p: &Prepared, point: &ChokePoint) -> ChokePointResult {
    ChokePointResult {
        desk: point.desk.map(|desk| desk_name(p, desk)),
        stage: stage_name(point.stage),
        cause: point.cause.name(),
        minutes: point.minutes,
        saved_minutes: None,
    }
}

fn item_result(p: &Prepared, report: ItemReport) -> ItemResult {
    ItemResult {
        id: p
            .scenario
            .items
            .get(report.item.index())
            .map_or_else(String::new, |i| i.id.to_string()),
        state: report.state.name(),
        admitted: report.admitted,
        reasons: report.reasons,
    }
}

fn count_result(p: &Prepared, report: &CountReport) -> CountResult {
    let spec = &p.scenario.counts[report.count.index()];
    let elements = spec.elements.iter().zip(&report.elements);
    CountResult {
        id: spec.id.to_string(),
        verdict: report.verdict.map(guilt_name),
        elements: elements
            .map(|(e, proven)| ElementResult { id: e.id.to_string(), proven: *proven })
            .collect(),
    }
}

/// Stable name of how a case stands.
pub const fn outcome_name(phase: Phase) -> &'static str {
    match phase {
        Phase::Closed(CaseOutcome::Convicted) => "convicted",
        Phase::Closed(CaseOutcome::PartlyConvicted) => "partly-convicted",
        Phase::Closed(CaseOutcome::Acquitted) => "acquitted",
        Phase::Closed(CaseOutcome::Discontinued) => "discontinued",
        Phase::Closed(CaseOutcome::Transferred) => "transferred",
        Phase::Closed(CaseOutcome::TimeRanOut) => "time-ran-out",
        Phase::NotOpened | Phase::Investigation | Phase::Charged | Phase::Hearing => "open",
    }
}

/// Stable name of a verdict of a rule.
pub const fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Kept => "kept",
        Verdict::Curable => "curable",
        Verdict::Grave => "grave",
    }
}

/// Stable name of a standing.
pub const fn standing_name(standing: Standing) -> &'static str {
    match standing {
        Standing::Settled => "settled",
        Standing::Majority => "majority",
        Standing::Divided => "divided",
        Standing::Discretionary => "discretionary",
    }
}

/// Stable name of a verdict on a count.
pub const fn guilt_name(guilt: Guilt) -> &'static str {
    match guilt {
        Guilt::Guilty => "guilty",
        Guilt::NotGuilty => "not-guilty",
    }
}

/// Stable name of a dimension.
pub const fn dimension_name(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Justice => "justice",
        Dimension::Rights => "rights",
        Dimension::Evidence => "evidence",
        Dimension::Timeliness => "timeliness",
        Dimension::Cooperation => "cooperation",
        Dimension::Victims => "victims",
    }
}

/// Stable name of a stage.
pub const fn stage_name(stage: Work) -> &'static str {
    match stage {
        Work::Step(StepAct::Authorise) => "authorise",
        Work::Step(StepAct::Check) => "check",
        Work::Step(StepAct::Translate) => "translate",
        Work::Step(StepAct::Transmit) => "transmit",
        Work::Step(StepAct::Recognise) => "recognise",
        Work::Step(StepAct::Execute) => "execute",
        Work::Step(StepAct::Return) => "return",
        Work::Hearing => "hearing",
        Work::Analysis => "analysis",
        Work::Opinion => "opinion",
        Work::Agreement => "agreement",
        Work::Funding => "funding",
        Work::Audit => "audit",
        Work::Appeal => "appeal",
        Work::Other => "other-work",
    }
}

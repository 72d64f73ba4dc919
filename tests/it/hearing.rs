//! The section `hearing`: persons heard, disclosure, experts, tools, sentence, appeal. One small case, played by
//! commands in the RON of scripts. Functions whose name starts with `rule_` ask for findings of rules.

mod disclosure;
mod inquiry;
mod players;
mod verdict;

use std::sync::Arc;

use rogatory::case::command::{Command, Guilt, Stop};
use rogatory::case::event::{ActRef, CaseOutcome, Event};
use rogatory::case::hearing::{Event as Own, Refusal, View};
use rogatory::case::ids::SeatId;
use rogatory::case::milestone::Milestone;
use rogatory::case::prepared::Prepared;
use rogatory::case::projection::project;
use rogatory::case::rejection::Rejection;
use rogatory::case::scenario::{Dimension, Scenario};
use rogatory::case::state::Phase;
use rogatory::io::Data;
use rogatory::kernel::Tick;
use rogatory::law::rules::{RuleId, Verdict};
use rogatory::scenario::{Limits, load};
use rogatory::score::ScoreCard;

use super::common::{Watched, packs, root};

const DAY: u64 = 1440;

fn scenario() -> Scenario {
    let path = root().join("tests/data/hearing/trial");
    let folder = Data::default().scenario(&path.to_string_lossy()).expect("a folder");
    let (scenario, wrong) = load(&folder, &packs(), &Limits::default());
    assert!(wrong.is_empty(), "{wrong:#?}");
    scenario.expect("no diagnostics, so it compiles")
}

fn prepared(change: impl FnOnce(&mut Scenario)) -> Arc<Prepared> {
    let mut scenario = scenario();
    change(&mut scenario);
    Arc::new(Prepared::new(scenario).expect("indices"))
}

struct Table {
    world: Watched,
}

impl Table {
    fn new() -> Table {
        Table::of(|_| {})
    }

    fn of(change: impl FnOnce(&mut Scenario)) -> Table {
        Table { world: Watched::open(prepared(change), 7) }
    }

    fn seat(&self, name: &str) -> SeatId {
        self.world.prepared().seat(name).expect("a seat of this case")
    }

    #[track_caller]
    fn give(&mut self, seat: &str, command: &str) -> Result<(), Rejection> {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let command: Command = options.from_str(command).unwrap_or_else(|e| panic!("{e}\n{command}"));
        let seat = self.seat(seat);
        self.world.submit(Some(seat), &command).map(|_| ())
    }

    /// A command of this section that is accepted.
    #[track_caller]
    fn own(&mut self, seat: &str, command: &str) {
        self.give(seat, &format!("Hearing({command})")).expect("accepted");
    }

    #[track_caller]
    fn refused(&mut self, seat: &str, command: &str) -> Refusal {
        match self.give(seat, &format!("Hearing({command})")) {
            Err(Rejection::Hearing(refusal)) => refusal,
            other => panic!("{command}: {other:?}"),
        }
    }

    fn days(&mut self, days: u64) {
        let until = Tick(self.world.case().state.clock.0 + days * DAY);
        let advance = Command::Advance { until, stop: Stop::AtTime };
        let _ = self.world.submit(None, &advance);
    }

    fn view(&self, seat: &str) -> View {
        project(self.world.prepared(), &self.world.case().state, self.seat(seat))
            .sections
            .hearing
    }

    fn events(&self) -> impl Iterator<Item = &Own> {
        self.world.case().events.iter().filter_map(|r| match &r.event {
            Event::Hearing(own) => Some(own),
            _ => None,
        })
    }

    fn reached(&self, milestone: Milestone, name: &str) -> bool {
        self.world.case().state.reached(milestone, name).is_some()
    }

    fn findings(&self, rule: RuleId) -> Vec<(ActRef, Verdict, bool)> {
        let found = self.world.case().state.findings.iter().filter(|f| f.rule == rule);
        found.map(|f| (f.act, f.verdict, f.cured)).collect()
    }

    /// Charges with what the case needs and lets the hearing open.
    #[track_caller]
    fn charge(&mut self, counts: &str, exhibits: &str) {
        let command = format!(
            r#"Charge(person: "kolar", counts: {counts}, exhibits: {exhibits}, forecast_permille: 800)"#
        );
        self.give("prosecutor", &command).expect("charged");
    }

    #[track_caller]
    fn verdict(&mut self, findings: &str, reasons: &str) {
        self.days(10);
        if !self.world.case().state.trial.rested {
            self.give("defence", "Rest").expect("the hearing is open");
        }
        let command = format!("Verdict(findings: {findings}, reasons: {reasons})");
        self.give("court", &command).expect("a verdict");
    }

    fn guilt(&self) -> Vec<Guilt> {
        self.world.case().state.trial.verdicts.iter().map(|v| v.guilt).collect()
    }

    fn outcome(&self) -> Option<CaseOutcome> {
        match self.world.case().state.phase {
            Phase::Closed(outcome) => Some(outcome),
            _ => None,
        }
    }

    fn justice(&self) -> Option<u32> {
        let card = ScoreCard::of(self.world.prepared(), &self.world.case().events);
        card.points(Dimension::Justice)
    }

    /// Points of a line by its code, and the most that it could have.
    fn line(&self, code: &str) -> Option<(u32, u32)> {
        let card = ScoreCard::of(self.world.prepared(), &self.world.case().events);
        card.lines().find(|l| l.reason.code == code).map(|l| (l.points, l.max_points))
    }
}

const REASONS: &str = r##"(grounds: ["proof"], marks: ["login_log.line"])"##;
const ALL: &str = "(interpreter: true, documents_translated: true, age_checked: true, lawyer: true, parent: true, individual_assessment: true)";

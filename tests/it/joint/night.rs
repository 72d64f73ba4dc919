//! The small scenario of these tests, and a world in which it is played, command by command.

use std::sync::Arc;

use rogatory::case::command::{Command, Stop};
use rogatory::case::event::Event;
use rogatory::case::ids::{ItemId, JurisdictionId, SeatId};
use rogatory::case::joint::{Event as Own, Refusal};
use rogatory::case::milestone::Milestone;
use rogatory::case::prepared::Prepared;
use rogatory::case::projection::{Projection, project};
use rogatory::case::rejection::Rejection;
use rogatory::case::scenario::{Dimension, Scenario};
use rogatory::io::Data;
use rogatory::kernel::{CivilTime, Tick};
use rogatory::scenario::{LawPacks, Limits, load};
use rogatory::score::{Course, ScoreCard};

use super::super::common;

use super::super::common::Watched;

pub(super) const SEND: &str = r#"Send(form: (instrument: "MLA", addressee: "far_ca", category: Sub, identifiers: ["note.server"],
    period: (from: "2026-11-09 00:00", until: "2026-11-10 00:00"), nexus: ["note.demand"], offence: "ransom",
    target: Identifier, authoriser: InvestigatingJudge))"#;
pub(super) const TEAM: &str =
    r#"Joint(ProposeTeam(states: ["abroad"], until: "2027-03-01 00:00", purpose: ["ransom"]))"#;

/// Instruments and duties of these tests, rules as shipped.
pub(super) fn packs() -> LawPacks {
    let here = common::root().join("tests/data/joint/law");
    let mut files: Vec<(String, Vec<u8>)> = Data::default().law().expect("embedded");
    files.retain(|(name, _)| name.contains("/rules/"));
    for folder in ["instruments", "duties"] {
        for entry in std::fs::read_dir(here.join(folder)).expect("packs") {
            let path = entry.expect("entry").path();
            let name = path.file_name().expect("a file").to_string_lossy().into_owned();
            files.push((format!("law/{folder}/{name}"), std::fs::read(&path).expect("a pack")));
        }
    }
    let borrowed = files.iter().map(|(n, b)| (n.as_str(), b.as_slice()));
    let (packs, wrong) = LawPacks::parse(borrowed, &Limits::default());
    assert!(wrong.is_empty(), "{wrong:?}");
    packs
}

pub(super) fn night() -> Scenario {
    let folder = common::root().join("tests/data/joint/night");
    let folder = Data::default().scenario(&folder.display().to_string()).expect("the folder");
    let (scenario, wrong) = load(&folder, &packs(), &Limits::default());
    assert!(wrong.is_empty(), "{wrong:?}");
    scenario.expect("no diagnostics, so it compiles")
}

pub(super) struct Play {
    pub(super) world: Watched,
}

impl Play {
    pub(super) fn of(scenario: Scenario) -> Play {
        let prepared = Prepared::new(scenario).expect("ready");
        Play { world: Watched::open(Arc::new(prepared), 7) }
    }

    pub(super) fn new() -> Play {
        Play::of(night())
    }

    pub(super) fn seat(&self, name: &str) -> SeatId {
        self.world.prepared().seat(name).expect("a seat")
    }

    pub(super) fn item(&self, name: &str) -> ItemId {
        self.world.prepared().item(name).expect("an item")
    }

    pub(super) fn state_id(&self, name: &str) -> JurisdictionId {
        let all = &self.world.prepared().scenario.jurisdictions;
        JurisdictionId::at(all.iter().position(|j| j.id == name).expect("a state"))
    }

    #[track_caller]
    pub(super) fn tried(&mut self, seat: &str, command: &str) -> Result<(), Rejection> {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let command: Command = options.from_str(command).expect("a command");
        let seat = self.seat(seat);
        self.world.submit(Some(seat), &command).map(|_| ())
    }

    #[track_caller]
    pub(super) fn give(&mut self, seat: &str, command: &str) {
        self.tried(seat, command).expect("accepted");
    }

    #[track_caller]
    pub(super) fn refused(&mut self, seat: &str, command: &str) -> Refusal {
        match self.tried(seat, command) {
            Err(Rejection::Joint(refusal)) => refusal,
            other => panic!("{other:?}"),
        }
    }

    #[track_caller]
    pub(super) fn until(&mut self, time: &str) {
        let time: CivilTime = time.parse().expect("a time");
        let start = self.world.prepared().scenario.epoch.utc().minutes_from_civil();
        let until = Tick(u64::try_from(time.minutes_from_civil() - start).expect("ahead"));
        self.world
            .submit(None, &Command::Advance { until, stop: Stop::AtTime })
            .expect("time runs");
    }

    pub(super) fn view(&self, seat: &str) -> Projection {
        project(self.world.prepared(), &self.world.case().state, self.seat(seat))
    }

    pub(super) fn reached(&self, milestone: Milestone, name: &str) -> bool {
        self.world.case().state.reached(milestone, name).is_some()
    }

    /// Events of the section, in order.
    pub(super) fn own(&self) -> Vec<&Own> {
        let events = self.world.case().events.iter();
        events
            .filter_map(|e| match &e.event {
                Event::Joint(own) => Some(own),
                _ => None,
            })
            .collect()
    }

    pub(super) fn count(&self, fits: impl Fn(&Own) -> bool) -> usize {
        self.own().into_iter().filter(|e| fits(e)).count()
    }

    /// When an item came into the file, minutes.
    pub(super) fn obtained(&self, name: &str) -> Option<u64> {
        let item = &self.world.case().state.items[self.item(name).index()];
        item.obtained.map(|o| o.at.0)
    }

    /// Codes and permille of the lines of the section, by dimension.
    pub(super) fn lines(&self, dimension: Dimension) -> Vec<(String, u32)> {
        let course = Course::follow(self.world.prepared(), &self.world.case().events);
        let card = ScoreCard::of_course(&course);
        let lines = card.lines().filter(|l| l.dimension == dimension && l.max_points > 0);
        lines
            .map(|l| (l.reason.code.to_owned(), l.points * 1000 / l.max_points))
            .collect()
    }

    #[track_caller]
    pub(super) fn line(&self, dimension: Dimension, code: &str) -> u32 {
        let lines = self.lines(dimension);
        let found = lines.iter().find(|(c, _)| c == code);
        found.unwrap_or_else(|| panic!("no `{code}` in {lines:?}")).1
    }

    pub(super) fn agree_on_home(&mut self) {
        self.give("prosecutor", r#"Joint(ProposeLead(state: "home", reasons: (marks: ["note.demand"])))"#);
    }
}

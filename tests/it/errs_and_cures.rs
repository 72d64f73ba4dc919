//! A team that errs in the first quarter of *Cold Ward* and makes good what it did still reaches most objectives: the
//! prosecutor's first requests are those of haste (an emergency that has passed, no judge, too much, no handling
//! rules); the next day they are withdrawn and what came of them deleted; from then on the book is followed.

use std::sync::Arc;

use rogatory::case::command::{Command, Stop};
use rogatory::case::event::ActRef;
use rogatory::case::ids::SeatId;
use rogatory::case::prepared::Prepared;
use rogatory::case::scenario::Dimension;
use rogatory::kernel::Tick;
use rogatory::law::rules::Verdict;
use rogatory::law::standing::Remedy;
use rogatory::players::{Company, Manner};
use rogatory::score::ScoreCard;

use super::common::{Watched, prepared};

const HASTE_ENDS: Tick = Tick(12 * 60);
const CURES: Tick = Tick(24 * 60);
/// What makes good a request that should not have been sent, the gravest first.
const REMEDIES: [Remedy; 4] =
    [Remedy::WithdrawAndDelete, Remedy::Delete, Remedy::NotifyLate, Remedy::GiveReasons];

struct Team {
    world: Watched,
    prosecutor: SeatId,
    given: Vec<(SeatId, Command)>,
}

impl Team {
    /// Stand-ins in these manners play to a time; what they did is remembered.
    fn play(&mut self, company: &mut Company, until: Tick) {
        for (seat, command) in &self.given {
            company.recall(*seat, command, None);
        }
        let p = self.world.prepared().clone();
        let until = until.min(p.scenario.horizon);
        while !self.world.is_closed() && self.world.case().state.clock < until {
            let given = &mut self.given;
            company.act(&mut self.world, &mut |_, _, seat, command, answer| {
                given.extend(seat.filter(|_| answer.is_ok()).map(|s| (s, command.clone())));
            });
            let on = Command::Advance { until, stop: Stop::AtVisibleEvent };
            match self.world.submit(None, &on) {
                Ok(step) => company.notice(&self.world, &step),
                Err(_) => break,
            }
        }
    }

    /// Makes good every breach of its requests that it can; how many findings.
    fn cure(&mut self) -> usize {
        let mut cured = 0;
        for n in 0..self.world.case().state.findings.len() {
            let state = &self.world.case().state;
            let finding = state.findings[n].clone();
            let ActRef::Request(request) = finding.act else { continue };
            if finding.seat != self.prosecutor || finding.verdict == Verdict::Kept || finding.cured {
                continue;
            }
            let own = &state.seats[self.prosecutor.index()].requests;
            let place = own.iter().position(|r| *r == request).expect("its own");
            let request = u32::try_from(place + 1).expect("few");
            let cure =
                |remedy| Command::Cure { request, rule: finding.rule, remedy, reasons: Default::default() };
            let done = REMEDIES
                .into_iter()
                .map(cure)
                .find(|c| self.world.submit(Some(self.prosecutor), c).is_ok());
            cured += usize::from(done.is_some());
            self.given.extend(done.map(|c| (self.prosecutor, c)));
        }
        cured
    }
}

fn everybody(p: &Prepared, prosecutor: Manner) -> Vec<(SeatId, Manner)> {
    let own = p.seat("prosecutor").expect("a prosecutor");
    let manner = |s| if s == own { prosecutor } else { Manner::ByTheBook };
    (0..p.scenario.seats.len()).map(SeatId::at).map(|s| (s, manner(s))).collect()
}

fn played(p: &Arc<Prepared>, seed: u64, errs: bool, cures: bool) -> (ScoreCard, usize, usize) {
    let prosecutor = p.seat("prosecutor").expect("a prosecutor");
    let mut team = Team { world: Watched::open(p.clone(), seed), prosecutor, given: Vec::new() };
    let manner = if errs { Manner::Hasty } else { Manner::ByTheBook };
    team.play(&mut Company::new(&everybody(p, manner)), HASTE_ENDS);
    // Whoever erred stops, and looks at what was done.
    let mut rest = everybody(p, Manner::ByTheBook);
    rest.retain(|(seat, _)| *seat != prosecutor || !errs);
    team.play(&mut Company::new(&rest), CURES);
    let erred = ScoreCard::of(p, &team.world.case().events);
    let erred = erred
        .findings
        .iter()
        .filter(|f| f.seat == prosecutor && f.is_open_breach())
        .count();
    let cured = if cures { team.cure() } else { 0 };
    team.play(&mut Company::new(&everybody(p, Manner::ByTheBook)), p.scenario.horizon);
    assert!(team.world.is_closed(), "seed {seed}");
    assert!(CURES.0 * 4 < team.world.case().state.clock.0, "in the first quarter");
    (ScoreCard::of(p, &team.world.case().events), erred, cured)
}

/// Objectives met, and all that could be judged.
fn objectives(card: &ScoreCard) -> (usize, usize) {
    let lines = || card.dimensions.iter().flat_map(|d| &d.lines);
    let of = |code: &str| lines().filter(|l| l.reason.code == code).count();
    (of("objective-met"), of("objective-met") + of("objective-missed"))
}

#[test]
fn a_team_that_errs_early_and_cures_reaches_most_objectives() {
    let p = prepared("02_cold_ward");
    for seed in [3, 7, 11] {
        let (book, none, _) = played(&p, seed, false, false);
        let (erred, breaches, _) = played(&p, seed, true, false);
        let (mended, _, cured) = played(&p, seed, true, true);
        println!(
            "seed {seed}: by the book {} {:?}; erred {} {:?} ({breaches} breaches); made good {} {:?} ({cured})",
            book.total,
            objectives(&book),
            erred.total,
            objectives(&erred),
            mended.total,
            objectives(&mended),
        );
        assert_eq!(none, 0, "the book breaches nothing");
        assert!(breaches >= 5 && cured >= 5, "{breaches} breaches, {cured} made good");
        assert!(erred.capped_by.is_some() && erred.total <= 490, "left as it is, it caps: {}", erred.total);
        assert!(mended.capped_by.is_none(), "{:?}", mended.findings);
        let (met, all) = objectives(&mended);
        assert!(met * 3 > all * 2, "{met} of {all}");
        assert!(mended.total > erred.total && mended.total < book.total);
        let rights = |card: &ScoreCard| card.points(Dimension::Rights);
        assert!(rights(&mended) > rights(&erred) && rights(&mended) < rights(&book));
    }
}

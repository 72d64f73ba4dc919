//! View model: what a case came to, and why. Dimensions beside the by-the-book play on the same luck, where
//! the time went, findings with their authority and the better act, and what falls when an act is struck.

mod chokes;
mod counterfactual;
mod rulings;
mod strike;

pub use counterfactual::Counterfactual;
pub use rulings::RulingVm;
pub use strike::{Struck, StruckItem};

use crate::case::ids::{RequestId, SeatId};
use crate::case::scenario::Dimension;
use crate::case::state::Phase;
use crate::case::world::World;
use crate::pilot::compare;
use crate::pilot::whatif::Change;
use crate::players::{Manner, play as stand_ins};
use crate::score::evidence::counts;
use crate::score::{Cause, Course, Ledger, RunResult, ScoreCard};
use crate::text::findings::{FindingWords, Told, breaches, case_number};
use crate::text::names::{Mark, coded_advice, coded_reason, rule_key};
use crate::text::{Arg, Msg, Named, Words};
use crate::ui::UiCommand;
use crate::ui::play::Play;
use crate::ui::theme::Tone;
use crate::ui::vm::page::{Row, Table};
use crate::ui::widget::Part;

/// What a case came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Debrief {
    /// Title of the case.
    pub title: String,
    /// How it ended, and when.
    pub outcome: Vec<(Tone, String)>,
    /// Total.
    pub total: u32,
    /// What stands beside the total: a cap, the total without it, the by-the-book play.
    pub beside: Vec<String>,
    /// Dimensions: name, points, those of the by-the-book play.
    pub dimensions: Vec<(String, Option<u32>, Option<u32>)>,
    /// How long it took.
    pub time_title: String,
    /// Where the time went.
    pub time: Vec<Part>,
    /// Choke points.
    pub chokes: Vec<Choke>,
    /// Findings: breaches first, then what was kept.
    pub findings: Vec<FindingVm>,
    /// What people ruled, and one defensible answer beside it.
    pub rulings: Vec<RulingVm>,
    /// What was kept, in short.
    pub kept: Vec<String>,
    /// What cost points and is no finding: dimension, reason, better act, event.
    pub lost: Vec<(String, String, Option<String>, usize)>,
    /// Counts and elements.
    pub counts: Table,
    /// Seats: name, points by dimension.
    pub seats: Table,
    /// Acts that can be struck: label.
    pub acts: Vec<String>,
    /// Where the result stands among teams of stand-ins: in what, share below it in permille, and the middle team.
    pub among: Vec<(String, u32, String)>,
    /// Changes that can be tried, in words.
    pub changes: Vec<String>,
    /// The one that is tried.
    pub counterfactual: Option<Counterfactual>,
    tried: Vec<Change>,
    /// The act that is struck, and what falls with it.
    pub struck: Option<Struck>,
    strikes: Vec<Struck>,
}

/// Teams of stand-ins beside which the result is placed.
const TEAMS: usize = 12;

/// A choke point: a desk, with all that waited there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choke {
    /// Desk.
    pub place: String,
    /// What waited there: stage, for what, how long.
    pub parts: Vec<String>,
    /// How long in all.
    pub span: String,
    /// Share of the longest, permille.
    pub share_permille: u32,
    /// Had it answered at once.
    pub saved: Option<String>,
    /// The same in a sentence, and why it is not what the stage cost.
    pub why: Option<String>,
    /// What the structure says of it.
    pub structure: Option<String>,
    /// Which of the changes is that the desk answers at once.
    pub change: Option<usize>,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct FindingVm {
    /// What it means.
    pub tone: Tone,
    /// The rest, in words.
    pub words: FindingWords,
    /// Acts: what, when, event.
    pub acts: Vec<(String, String, usize)>,
}

impl Debrief {
    /// Works it out.
    pub fn of(play: &Play) -> Debrief {
        let world = play.session().world();
        let p = world.prepared();
        let words = play.words();
        let events = &world.case().events;
        let course = Course::follow(p, events);
        let card = ScoreCard::of_course(&course);
        let ledger = Ledger::of(&course);
        let book = by_the_book(play);
        let told = Told { words, p, state: &course.state, events };
        let strikes = strike::strikes(&told, &course);
        let (tried, changes) = counterfactual::choices(play);
        Debrief {
            title: words.find_key(&p.scenario.title).unwrap_or_else(|| play.case.clone()),
            outcome: outcome(words, &course),
            total: card.total,
            beside: beside(words, &told, &card, &book),
            dimensions: card
                .dimensions
                .iter()
                .map(|d| (words.say(&d.dimension.msg()), d.points, book.points(d.dimension)))
                .collect(),
            time_title: words
                .say(&Msg::new("ui-debrief-time").with("span", Arg::Minutes(ledger.elapsed_minutes))),
            time: time(words, &ledger),
            chokes: chokes::chokes(play, &ledger, &tried),
            among: among(play),
            changes,
            counterfactual: None,
            findings: findings(&told, &card, case_number),
            rulings: rulings::rulings(&told, play),
            kept: kept(words, &card),
            lost: lost(words, &card),
            counts: count_table(words, &course),
            seats: seat_table(play, &card),
            acts: strikes.iter().map(|s| s.act.clone()).collect(),
            // What falls is seen at once, not asked for first.
            struck: strikes.first().cloned(),
            strikes,
            tried,
        }
    }

    /// Plays the case with one thing otherwise, or shows none.
    pub fn what_if(&mut self, play: &Play, number: Option<usize>) {
        self.counterfactual = number.and_then(|n| counterfactual::played(play, &self.tried, n));
    }

    /// What a person's command changes.
    pub fn update(&mut self, command: &UiCommand) {
        if let UiCommand::Strike(act) = command {
            self.struck = act.and_then(|n| self.strikes.get(n).cloned());
        }
    }
}

/// Where the result stands among teams of stand-ins, one line each.
fn among(play: &Play) -> Vec<(String, u32, String)> {
    let (words, world) = (play.words(), play.session().world());
    let p = world.prepared();
    let result = RunResult::from_case(p, play.table.seed, &world.case().events, play.session().hash());
    let teams: Vec<_> = (0..TEAMS).filter_map(|n| compare::team(p, n).ok()).collect();
    let placed = compare::place(&result, &teams);
    let line = |name: String, standing: &compare::Standing| {
        let median = Msg::new("compare-median").with("median", Arg::Number(i64::from(standing.median)));
        (name, standing.percentile_permille, words.say(&median))
    };
    let each = Dimension::ALL.iter().filter_map(|dimension| {
        placed
            .dimensions
            .of(*dimension)
            .as_ref()
            .map(|s| line(words.say(&dimension.msg()), s))
    });
    let total = placed.total.as_ref().map(|s| line(words.get("compare-total"), s));
    each.chain(total).collect()
}

/// The same case with the same luck, every seat by the book.
fn by_the_book(play: &Play) -> ScoreCard {
    let p = play.session().world().prepared();
    let manners: Vec<(SeatId, Manner)> = (0..p.scenario.seats.len())
        .map(|i| (SeatId::at(i), Manner::ByTheBook))
        .collect();
    match World::open(p.clone(), play.table.seed, 0) {
        Ok(mut world) => {
            stand_ins(&mut world, &manners, None, &mut |_, _, _, _, _| {});
            ScoreCard::of(p, &world.case().events)
        }
        // The case was opened with these desks; without them there is nothing to compare with.
        Err(_) => ScoreCard::of(p, &[]),
    }
}

fn outcome(words: &Words, course: &Course<'_>) -> Vec<(Tone, String)> {
    let p = course.p;
    let mut lines = Vec::new();
    match course.state.phase {
        Phase::Closed(outcome) => lines.push((Tone::Plain, words.say(&outcome.msg()))),
        Phase::NotOpened | Phase::Investigation | Phase::Charged | Phase::Hearing => {
            lines.push((Tone::Waiting, words.get("report-open")));
        }
    }
    let day = i64::try_from(course.end().0 / (24 * 60)).unwrap_or(0) + 1;
    lines.push((Tone::Secondary, words.say(&Msg::new("ui-debrief-day").number("day", day))));
    for report in counts(course) {
        let Some(guilt) = report.verdict else { continue };
        let id = &p.scenario.counts[report.count.index()].id;
        let line = Msg::new("ui-court-verdict")
            .msg("count", words.thing("count", id))
            .named("guilt", &guilt);
        lines.push((Tone::Plain, words.say(&line)));
    }
    lines
}

fn beside(words: &Words, told: &Told<'_>, card: &ScoreCard, book: &ScoreCard) -> Vec<String> {
    let mut lines = vec![words.get("ui-debrief-of-1000")];
    if let Some(cap) = &card.capped_by {
        let when = told.when(cap.event.index());
        let msg = Msg::new("ui-debrief-capped")
            .text("rule", format!("{} {}", cap.rule.name(), words.get(&rule_key(cap.rule, "title"))))
            .text("when", when);
        lines.push(words.say(&msg));
        lines.push(words.say(&Msg::new("ui-debrief-uncapped").number("n", card.total_uncapped)));
    }
    lines.push(words.say(&Msg::new("ui-debrief-book").number("n", book.total)));
    if let Some(forecast) = card.forecast {
        let key =
            if forecast.convicted { "ui-debrief-forecast-convicted" } else { "ui-debrief-forecast-not" };
        lines.push(words.say(&Msg::new(key).with("share", Arg::Permille(forecast.forecast_permille))));
    }
    lines
}

fn time(words: &Words, ledger: &Ledger) -> Vec<Part> {
    let delay = ledger.delay();
    let tone = |cause: Cause| match cause {
        Cause::Service => Tone::Running,
        Cause::Translation => Tone::Translation,
        Cause::Contention => Tone::Waiting,
        Cause::Clarification => Tone::Refused,
        Cause::Closed => Tone::Idle,
        Cause::Deliberation => Tone::Accent,
        Cause::Transmission => Tone::Kept,
        Cause::Budget => Tone::Plain,
        Cause::Suspension => Tone::Secondary,
    };
    let mut parts: Vec<Part> = Cause::ALL
        .into_iter()
        .map(|cause| (cause, delay.minutes(cause)))
        .filter(|(_, minutes)| *minutes > 0)
        .map(|(cause, minutes)| Part {
            amount: minutes,
            tone: tone(cause),
            words: format!("{} {}", words.say(&cause.msg()), words.span(minutes)),
        })
        .collect();
    parts.sort_by_key(|p| std::cmp::Reverse(p.amount));
    parts
}

/// What a mark means.
pub fn mark_tone(mark: Mark) -> Tone {
    match mark {
        Mark::Kept => Tone::Kept,
        Mark::Curable | Mark::Cured => Tone::Waiting,
        _ if mark.key().contains("divided") => Tone::Translation,
        _ => Tone::Refused,
    }
}

fn findings(told: &Told<'_>, card: &ScoreCard, number: impl Fn(RequestId) -> u32) -> Vec<FindingVm> {
    let seat = |id: SeatId| {
        let seat = &told.p.scenario.seats[id.index()].id;
        told.words.say(&told.words.thing("seat", seat))
    };
    let groups = breaches(told, &card.findings).into_iter().filter_map(|(mark, list)| {
        let first = list.first()?;
        let acts = list.iter().map(|f| {
            let act = Msg::new("ui-finding-act")
                .text("seat", seat(f.seat))
                .text("act", told.act(f.act, &number));
            (told.words.say(&act), told.when(f.event.index()), f.event.index())
        });
        Some(FindingVm { tone: mark_tone(mark), words: told.finding(first), acts: acts.collect() })
    });
    groups.collect()
}

fn kept(words: &Words, card: &ScoreCard) -> Vec<String> {
    let mut rules: Vec<(crate::law::rules::RuleId, u32)> = Vec::new();
    for finding in card.findings.iter().filter(|f| f.verdict == crate::law::rules::Verdict::Kept) {
        match rules.iter_mut().find(|(rule, _)| *rule == finding.rule) {
            Some((_, times)) => *times += 1,
            None => rules.push((finding.rule, 1)),
        }
    }
    rules.sort();
    let line = |(rule, times): &(crate::law::rules::RuleId, u32)| {
        let msg = Msg::new("ui-debrief-kept")
            .text("code", rule.name())
            .key("title", rule_key(*rule, "title"))
            .number("n", *times);
        words.say(&msg)
    };
    rules.iter().map(line).collect()
}

fn lost(words: &Words, card: &ScoreCard) -> Vec<(String, String, Option<String>, usize)> {
    let lost = |l: &crate::score::Line| l.max_points - l.points.min(l.max_points);
    let mut lines: Vec<&crate::score::Line> =
        card.lines().filter(|l| l.finding.is_none() && lost(l) > 0).collect();
    lines.sort_by_key(|l| (std::cmp::Reverse(lost(l)), l.event));
    lines
        .into_iter()
        .map(|l| {
            let points = Msg::new("ui-debrief-line")
                .named("dimension", &l.dimension)
                .number("points", l.points)
                .number("most", l.max_points);
            let better = l.better.as_ref().map(|b| words.say(&coded_advice(words, b)));
            (words.say(&points), words.say(&coded_reason(words, &l.reason)), better, l.event.index())
        })
        .collect()
}

fn count_table(words: &Words, course: &Course<'_>) -> Table {
    let p = course.p;
    let rows = counts(course).into_iter().filter_map(|report| {
        let spec = p.scenario.counts.get(report.count.index())?;
        let verdict = report
            .verdict
            .map_or_else(|| words.get("report-no-verdict"), |g| words.say(&g.msg()));
        let elements = spec.elements.iter().zip(&report.elements).map(|(element, proven)| {
            let name = words.say(&words.thing(&format!("element-{}", spec.id), &element.id));
            let sign = words.get(if *proven { "report-sign-proven" } else { "report-sign-not-proven" });
            format!("{sign} {name}")
        });
        let cut = report.cut.as_ref().map(|cut| {
            let items = cut.items.iter().map(|i| {
                let id = &p.scenario.items[crate::case::ids::ItemId(i.0).index()].id;
                words.say(&words.thing("item", id))
            });
            words.join(items.collect(), "list-comma")
        });
        let holds = report.elements.iter().all(|e| *e);
        Some(Row {
            cells: vec![
                (Tone::Plain, words.say(&words.thing("count", &spec.id))),
                (Tone::Plain, verdict),
                (if holds { Tone::Kept } else { Tone::Waiting }, elements.collect::<Vec<_>>().join("\n")),
                (Tone::Secondary, cut.unwrap_or_default()),
            ],
            command: None,
            selected: false,
        })
    });
    let columns = [
        ("ui-column-count", 26),
        ("ui-column-outcome", 14),
        ("ui-column-elements", 34),
        ("ui-column-rests-on", 26),
    ];
    Table { rows: rows.collect(), columns: columns.map(|(key, share)| (words.get(key), share)).to_vec() }
}

fn seat_table(play: &Play, card: &ScoreCard) -> Table {
    use crate::case::scenario::Dimension;
    let words = play.words();
    let p = play.session().world().prepared();
    let mut columns = vec![(words.get("ui-column-seat"), 28)];
    columns.extend(Dimension::ALL.iter().map(|d| (words.say(&d.msg()), 12)));
    let rows = card.seats.iter().map(|seat| {
        let name = match seat.seat {
            Some(id) => words.say(&words.thing("seat", &p.scenario.seats[id.index()].id)),
            None => words.get("ui-debrief-everybody"),
        };
        let own = seat.seat.is_some_and(|id| play.session().people().contains(&id));
        let mut cells = vec![(if own { Tone::Accent } else { Tone::Plain }, name)];
        cells.extend(seat.dimensions.iter().map(|(points, most)| {
            let words = if *most == 0 { "–".to_owned() } else { format!("{points} / {most}") };
            (if *most == 0 { Tone::Idle } else { Tone::Plain }, words)
        }));
        Row { cells, command: None, selected: false }
    });
    Table { rows: rows.collect(), columns }
}

/// The same findings while the case runs, for whoever sits here: what others did is not told before the end.
pub fn findings_so_far(play: &Play) -> Vec<FindingVm> {
    let world = play.session().world();
    let course = Course::follow(world.prepared(), &world.case().events);
    let mut card = ScoreCard::of_course(&course);
    card.findings.retain(|f| f.seat == play.seat());
    let told =
        Told { words: play.words(), p: world.prepared(), state: &course.state, events: &world.case().events };
    let own = &course.state.seats[play.seat().index()].requests;
    let number = |id: RequestId| {
        let at = own.iter().position(|r| *r == id).and_then(|at| u32::try_from(at + 1).ok());
        at.unwrap_or_else(|| case_number(id))
    };
    findings(&told, &card, number)
}

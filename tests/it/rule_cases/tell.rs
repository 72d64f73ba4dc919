//! What came of a script, as text: what the rule said, and what that led to.

use rogatory::case::command::ChallengeRuling;
use rogatory::case::court;
use rogatory::case::event::{ActRef, Event};
use rogatory::case::ids::{EventId, ItemId};
use rogatory::case::prepared::Prepared;
use rogatory::case::redress::Event as Redress;
use rogatory::case::state::{Phase, RequestStatus};
use rogatory::case::world::World;
use rogatory::kernel::Tick;
use rogatory::law::proof::{ExhibitStatus, ItemRef};
use rogatory::law::rules::RuleId;
use rogatory::score::findings::Finding;
use rogatory::score::{Coded, ScoreCard};

/// Everything that is told of one script in one forum.
pub(super) fn tell(world: &World, rule: RuleId) -> String {
    let p = world.prepared();
    let card = ScoreCard::of(p, &world.case().events);
    let standing = p.standing(rule).expect("every forum has a row");
    let mut told = vec![format!("standing: {:?}, leads to {:?}", standing.standing, standing.consequence)];
    let own: Vec<&Finding> = card.findings.iter().filter(|f| f.rule == rule).collect();
    if own.is_empty() {
        told.push("nothing found".to_owned());
    }
    told.extend(own.into_iter().map(|finding| tell_finding(world, &card, finding)));
    if card.capped_by.is_some_and(|cap| cap.rule == rule) {
        told.push("caps the total".to_owned());
    }
    told.extend(requests(world));
    told.extend(audits(world));
    told.extend(trial(world, rule));
    told.join("\n")
}

/// Verdict, reason, act, seat, the event, whether it was made good, and what it earns.
fn tell_finding(world: &World, card: &ScoreCard, finding: &Finding) -> String {
    let p = world.prepared();
    let reason = Coded::from(finding.reason).code;
    let line = card
        .lines()
        .find(|l| l.finding == Some(finding.id))
        .expect("a finding has a line");
    let points = match line.points {
        0 => "none",
        points if points < line.max_points => "some",
        _ => "all",
    };
    let cured = match finding.cured {
        Some(event) => format!("; cured: {}", cause(world, event)),
        None if finding.is_open_breach() => "; not cured".to_owned(),
        None => String::new(),
    };
    format!(
        "finding: {:?} {reason}, {}, by {}, on {}{cured}; points: {points}",
        finding.verdict,
        act(p, finding.act),
        p.scenario.seats[finding.seat.index()].id,
        cause(world, finding.event),
    )
}

/// What an event followed from, by name, and when. What follows from the finding itself is a cure that a command
/// asked for, or one that stood in the file when the finding came.
fn cause(world: &World, event: EventId) -> String {
    let events = &world.case().events;
    let recorded = &events[event.index()];
    let from = &events[recorded.cause.index()].event;
    if matches!(from, Event::Assessed { .. }) {
        return day(recorded.at);
    }
    let name = format!("{from:?}");
    let name = name.split([' ', '{']).next().unwrap_or_default();
    let name = name.rsplit('(').next().unwrap_or_default();
    format!("{name} ({})", day(recorded.at))
}

fn day(at: Tick) -> String {
    format!("day {} {:02}:{:02}", at.0 / 1440, at.0 % 1440 / 60, at.0 % 60)
}

fn act(p: &Prepared, act: ActRef) -> String {
    let item = |i: ItemId| p.scenario.items[i.index()].id.clone();
    match act {
        ActRef::Request(r) => format!("request {}", r.0 + 1),
        ActRef::Ruling(r, step) => format!("step {} of request {}", step + 1, r.0 + 1),
        ActRef::Running(number) => format!("measure {}", number + 1),
        ActRef::Person(person) => p.scenario.persons[person.index()].id.to_string(),
        ActRef::Handling(i) => format!("handling of {}", item(i)),
        ActRef::Exhibit(i) => format!("exhibit {}", item(i)),
        other => format!("{other:?}").to_lowercase(),
    }
}

fn requests(world: &World) -> Vec<String> {
    let requests = (1..).zip(&world.case().state.requests);
    requests
        .map(|(number, r)| {
            let end = match r.status {
                RequestStatus::Closed(end) => format!("{end:?}"),
                open => format!("{open:?}"),
            };
            let last = r.decisions.last().filter(|_| end == "Refused");
            let grounds = last.map(|d| format!(" ({})", d.grounds.join(", "))).unwrap_or_default();
            format!("request {number}: {end}{grounds}")
        })
        .collect()
}

fn audits(world: &World) -> Vec<String> {
    let own = world.case().events.iter().filter_map(|r| match &r.event {
        Event::Redress(Redress::Audited { found, .. }) => Some((r.at, found)),
        _ => None,
    });
    own.filter(|(_, found)| !found.is_empty())
        .map(|(at, found)| format!("audit ({}): {found:?}", day(at)))
        .collect()
}

fn trial(world: &World, rule: RuleId) -> Vec<String> {
    let (p, state) = (world.prepared(), &world.case().state);
    let name = |item: ItemId| p.scenario.items[item.index()].id.as_str();
    let mut told = Vec::new();
    for (at, recorded) in world.case().events.iter().enumerate() {
        if let Event::ExhibitFell { item, ruling, .. } = recorded.event {
            told.push(format!("{}: {ruling:?} on {}", name(item), cause(world, EventId::at(at))));
        }
    }
    let own = state.trial.challenges.iter().filter(|c| c.rule == rule);
    told.extend(own.map(|c| {
        let ruling = c.ruling.map_or("open".to_owned(), |r: ChallengeRuling| format!("{r:?}"));
        format!("{}: under {rule} {ruling}", name(c.item))
    }));
    let exhibits = court::exhibits(p, state);
    told.extend(state.trial.exhibits.iter().map(|e| {
        let status = exhibits.0.get(&ItemRef(e.item.0)).map_or(ExhibitStatus::Absent, |x| x.status);
        format!("{}: {status:?}", name(e.item))
    }));
    told.extend(
        state
            .trial
            .verdicts
            .iter()
            .map(|v| format!("count {}: {:?}", p.scenario.counts[v.count.index()].id, v.guilt)),
    );
    if let Phase::Closed(outcome) = state.phase {
        told.push(format!("the case: {outcome:?}"));
    }
    told
}

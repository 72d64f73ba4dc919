//! What is offered is what the law lets this seat issue, to those whom it binds; and numbers are the seat's own.

use std::sync::Arc;

use rogatory::case::event::{Event, Recorded};
use rogatory::case::ids::{EventId, RequestId};
use rogatory::case::measure;
use rogatory::case::prepared::Prepared;
use rogatory::kernel::Tick;
use rogatory::players::Manner;
use rogatory::text::story::{Reader, chronicle_for};
use rogatory::text::{Language, Words};
use rogatory::ui::act::{Choice, Value};
use rogatory::ui::play::{OpenAct, Play, Sidecar};
use rogatory::ui::settings::Settings;
use rogatory::ui::store::Loaded;
use rogatory::ui::studio::Studio;
use rogatory::ui::vm::docket::{DocketVm, due_words, gone_words};
use rogatory::ui::vm::draft::DraftVm;
use rogatory::ui::vm::inspector::InspectorVm;
use rogatory::ui::vm::map::MapVm;
use rogatory::ui::vm::messages;
use rogatory::ui::vm::money;
use rogatory::ui::vm::page::{Block, Page};
use rogatory::ui::vm::strip::StripVm;
use rogatory::ui::{Screen, Sight, UiCommand};

use super::common::{Shelf, loaded};
use super::drawn::{cut, game};
use super::pictures::played_to_the_end;

/// Cold Ward as a seat sees it after so much of a game by the book.
fn seen(seat: &str, permille: usize, language: Language) -> Play {
    let loaded = loaded("02_cold_ward").expect("a shipped case");
    seen_in(&loaded, &game(&loaded, Manner::ByTheBook, 3), seat, permille, language)
}

fn seen_in(loaded: &Loaded, lines: &[String], seat: &str, permille: usize, language: Language) -> Play {
    let side = Sidecar { people: vec![seat.to_owned()], ..Sidecar::default() };
    Play::resume(loaded, &cut(lines, permille), side, "t".to_owned(), language).expect("it resumes")
}

#[test]
fn orders_to_holders_are_offered_to_providers_and_not_to_foreign_authorities() {
    let play = seen("prosecutor", 200, Language::En);
    let sight = Sight::of(&play);
    let docket = DocketVm::of(&sight);
    let offered: Vec<(&str, &str)> = docket
        .leads
        .iter()
        .flat_map(|l| &l.channels)
        .map(|c| (c.instrument.as_str(), c.addressee.as_str()))
        .collect();
    assert!(offered.contains(&("EPOC", "ostra_hosting")), "{offered:?}");
    for (instrument, desk) in &offered {
        let office = sight.p.desk_spec(sight.p.desk(desk).expect("a desk")).office;
        let holders = ["EPOC", "EPOC-E", "EPOC-PR", "VOL", "CLOUD"].contains(instrument);
        assert!(!holders || format!("{office:?}") == "Provider", "{instrument} to {desk} ({office:?})");
        let about_data = !["EAW", "FRZ-X", "CONF", "JIT", "SPON", "EIO-31"].contains(instrument);
        assert!(about_data, "{instrument} answers no question");
    }
    // What one authority tells another is still offered where a request is begun, to authorities.
    let begun = DraftVm::of(&sight).channels;
    assert!(begun.iter().any(|c| c.instrument == "SPON"));
    assert!(!begun.iter().any(|c| c.instrument == "SPON" && c.addressee == "ostra_hosting"));
    assert!(begun.iter().any(|c| c.instrument == "EAW"));
}

#[test]
fn an_interception_goes_by_the_number_of_whoever_reads() {
    let loaded = loaded("02_cold_ward").expect("a shipped case");
    let words = Words::new(Language::En, &loaded.texts);
    let began = |measure: u32| Recorded {
        at: Tick(600),
        cause: EventId(0),
        event: Event::Measure(measure::Event::Began {
            measure,
            request: RequestId::at(0),
            line: 0,
            until: None,
        }),
    };
    let events = [began(0), began(1), began(2)];
    let reader = Reader { measures: vec![2], ..Reader::default() };
    let lines = chronicle_for(&words, &loaded.prepared.scenario, &events, &reader);
    assert!(lines[2].text.contains("nterception 1 "), "{}", lines[2].text);
    // How many others there are is nobody's business.
    for line in &lines[..2] {
        assert!(line.text.contains("nterception of another authority"), "{}", line.text);
        assert!(!line.text.contains("nterception 1") && !line.text.contains("nterception 2"));
    }
}

#[test]
fn another_language_tells_the_replay_anew() {
    let mut shelf = Shelf::default();
    let mut studio = played_to_the_end(&mut shelf, "01_first_request", Manner::ByTheBook, "court");
    studio.update(UiCommand::Go(Screen::Replay), &mut shelf);
    studio.update(UiCommand::Seek(40), &mut shelf);
    let told = |studio: &Studio| {
        let replay = studio.replay.as_ref().expect("a replay");
        (replay.at, replay.lines.iter().map(|(_, text)| text.clone()).collect::<String>())
    };
    let (at, english) = told(&studio);
    let french = Settings { language: Language::Fr, ..studio.settings.clone() };
    studio.update(UiCommand::Set(Box::new(french)), &mut shelf);
    let (after, french) = told(&studio);
    assert_eq!(at, after, "it stays where it was");
    assert!(english.contains("Prosecutor") && french.contains("Procureur"), "{french}");
    assert!(!french.contains("Prosecutor"), "{french}");
}

#[test]
fn the_replay_as_a_whole_has_the_map_of_the_whole() {
    let mut shelf = Shelf::default();
    let mut studio = played_to_the_end(&mut shelf, "01_first_request", Manner::ByTheBook, "court");
    studio.update(UiCommand::Go(Screen::Replay), &mut shelf);
    let length = studio.replay.as_ref().expect("a replay").length;
    let mut on_their_way = 0;
    for at in (0..length).step_by(7) {
        studio.update(UiCommand::Seek(at), &mut shelf);
        let replay = studio.replay.as_ref().expect("a replay");
        let map = replay.map.as_ref().expect("a map of the whole");
        assert!(!map.states.is_empty() && !map.desks.is_empty());
        for envelope in &map.envelopes {
            on_their_way += 1;
            assert!(replay.sent(envelope.number).is_some_and(|sent| sent <= at), "{envelope:?} at {at}");
        }
    }
    assert!(on_their_way > 0, "no request is ever under way");
    studio.update(UiCommand::ReplaySeat(Some("court".to_owned())), &mut shelf);
    assert!(studio.replay.as_ref().expect("a replay").map.is_none(), "a seat sees what it saw");
}

fn lines(page: &Page) -> String {
    let line = |b: &Block| match b {
        Block::Line(_, words) => Some(words.clone()),
        Block::Table(table) => {
            let cells = table.rows.iter().flat_map(|r| r.cells.iter().map(|(_, words)| words.clone()));
            Some(cells.collect::<Vec<_>>().join(" | "))
        }
        _ => None,
    };
    page.blocks.iter().filter_map(line).collect::<Vec<_>>().join("\n")
}

/// The first moment at which something holds, of forty through a case.
fn when(loaded: &Loaded, seat: &str, holds: impl Fn(&Sight<'_>) -> bool) -> Play {
    let lines = game(loaded, Manner::ByTheBook, 3);
    (1..=40)
        .map(|n| seen_in(loaded, &lines, seat, n * 25, Language::En))
        .find(|play| holds(&Sight::of(play)))
        .expect("the game comes to that")
}

#[test]
fn a_freezing_says_until_when_it_holds() {
    let frozen = |sight: &Sight<'_>| {
        let assets = &sight.view.sections.measure.assets;
        assets.iter().any(|a| a.held_until.is_some() && a.frozen_eur > 0)
    };
    // A state that holds what is frozen for half a year.
    let mut loaded = loaded("02_cold_ward").expect("a shipped case");
    let mut scenario = loaded.prepared.scenario.clone();
    for asset in &mut scenario.measure.assets {
        asset.held_minutes = Some(180 * 24 * 60);
    }
    loaded.prepared = Arc::new(Prepared::new(scenario).expect("desks"));
    let play = when(&loaded, "prosecutor", frozen);
    let sight = Sight::of(&play);
    let told = lines(&money::page(&sight));
    assert!(told.contains("The freezing lapses unless something follows: due "), "{told}");
    let strip = StripVm::of(&sight);
    let markers: Vec<&String> = strip.rows.iter().flat_map(|r| r.markers.iter().map(|m| &m.2)).collect();
    assert!(markers.iter().any(|m| m.starts_with("lapses ")), "{markers:?}");
}

#[test]
fn what_is_awarded_says_whether_the_fund_can_be_asked() {
    let awarded = |sight: &Sight<'_>| {
        let victims = &sight.view.sections.redress.victims;
        victims.iter().filter_map(|v| v.fund).any(|f| f.unpaid_eur > 0 && !f.applied)
    };
    let loaded = loaded("02_cold_ward").expect("a shipped case");
    let play = when(&loaded, "victims", awarded);
    let sight = Sight::of(&play);
    let fund = sight
        .view
        .sections
        .redress
        .victims
        .iter()
        .find_map(|v| v.fund)
        .expect("awarded");
    let told = lines(&money::page(&sight));
    let words = if fund.may_apply { "the fund can be asked now" } else { "once the judgment is final" };
    assert!(told.contains(words), "{told}");
}

#[test]
fn now_is_not_in_no_minutes() {
    for (language, due, gone) in
        [(Language::En, ", now", ", now"), (Language::Fr, ", maintenant", ", maintenant")]
    {
        let play = seen("prosecutor", 100, language);
        let sight = Sight::of(&play);
        let now = sight.view.now;
        assert!(due_words(&sight, now).ends_with(due), "{}", due_words(&sight, now));
        assert!(gone_words(&sight, now).ends_with(gone), "{}", gone_words(&sight, now));
        assert!(!due_words(&sight, now.plus(1)).ends_with(due));
    }
}

#[test]
fn a_link_is_as_wide_as_what_was_agreed() {
    let play = seen("prosecutor", 100, Language::En);
    let sight = Sight::of(&play);
    let map = MapVm::of(&sight);
    let agreed = |state: &str| {
        let at = sight
            .p
            .scenario
            .jurisdictions
            .iter()
            .position(|j| j.id == state)
            .expect("a state");
        map.links.iter().find(|l| l.between.1 == at).expect("a link").agreed
    };
    assert!(agreed("lirenne") > agreed("teldane"), "{:?}", map.links);
    assert!(agreed("teldane") > agreed("maravel"), "{:?}", map.links);
}

#[test]
fn a_proposal_that_waits_is_answered_where_it_is_read_and_from_what_can_be_done_now() {
    let loaded = loaded("02_cold_ward").expect("a shipped case");
    let play = when(&loaded, "prosecutor", |sight| !messages::awaited(sight).is_empty());
    let sight = Sight::of(&play);
    let (_, command) = messages::awaited(&sight).remove(0);
    let links = messages::page(&sight).blocks;
    assert!(links.iter().any(|b| matches!(b, Block::Link(_, c) if *c == command)), "{links:?}");
    assert!(InspectorVm::of(&sight).acts.iter().any(|a| a.command == command));
    let UiCommand::OpenAct(name, values) = command else { panic!("no form opens") };
    let form = rogatory::ui::act::form(&sight, &OpenAct { name, values }).expect("the form of an answer");
    let which = form.params.iter().find(|p| p.name == "proposal").expect("which");
    let chosen = |c: &Choice| form.values.values().any(|v| *v == Value::One(c.value.clone()));
    assert!(which.choices.iter().any(chosen), "{:?}", form.values);
}

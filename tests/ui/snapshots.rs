//! View models at named moments, as a magistrate would read them. `INSTA_UPDATE=always` writes them anew; they are
//! read before they are committed.

use rogatory::case::command::Command;
use rogatory::case::ids::SeatId;
use rogatory::players::Manner;
use rogatory::text::Language;
use rogatory::ui::Sight;
use rogatory::ui::command::{Place, UiCommand};
use rogatory::ui::play::{Play, Sidecar};
use rogatory::ui::settings::Settings;
use rogatory::ui::shell::PlaceVm;
use rogatory::ui::studio::Studio;
use rogatory::ui::vm::{briefing, inspector, shell, strip};

use super::common::{Shelf, loaded};
use super::drawn::{cut, game};

/// What is read at a moment, beside the frame: all but the reader and the guide, which show texts of the case and of
/// the program.
fn places() -> Vec<Place> {
    Place::ALL
        .into_iter()
        .filter(|p| !matches!(p, Place::Reader | Place::Guide))
        .collect()
}

/// The view models of a moment, each in its file.
fn read(moment: &str, play: &Play, places: &[Place]) {
    let sight = Sight::of(play);
    insta::assert_ron_snapshot!(format!("{moment}-shell"), shell::ShellVm::of(&sight));
    insta::assert_ron_snapshot!(format!("{moment}-strip"), strip::StripVm::of(&sight));
    insta::assert_ron_snapshot!(format!("{moment}-inspector"), inspector::InspectorVm::of(&sight));
    for place in places {
        let name = format!("{moment}-{place:?}").to_lowercase();
        let vm = PlaceVm::of(&sight, *place);
        insta::assert_ron_snapshot!(name, vm);
    }
}

/// The first case: both items read, four values marked, a request begun on the first question.
fn begun(language: Language) -> Studio {
    let mut shelf = Shelf::default();
    let settings = Settings { language, ..Settings::default() };
    let mut studio = Studio::open(&shelf, settings);
    studio.update(UiCommand::Brief("01_first_request".to_owned()), &mut shelf);
    let table = studio.table.clone().expect("a table");
    let loaded = loaded("01_first_request").expect("a shipped case");
    let words = rogatory::text::Words::new(language, &loaded.texts);
    let name = format!("first-{}-briefing", language.code());
    insta::assert_ron_snapshot!(name, briefing::BriefingVm::of(&loaded, &table, &words));
    studio.update(UiCommand::Begin(Box::new(table)), &mut shelf);
    for item in ["#1", "#2"] {
        studio.update(UiCommand::Give(Box::new(Command::Read { item: item.into() })), &mut shelf);
    }
    for mark in ["login_ip", "login_port", "login_time", "login_user"] {
        studio.update(UiCommand::Mark(format!("#1.{mark}")), &mut shelf);
    }
    let new = UiCommand::NewDraft {
        instrument: "EPOC".to_owned(),
        addressee: "lumen_net".to_owned(),
        lead: Some(1),
    };
    studio.update(new, &mut shelf);
    studio.update(UiCommand::Hint, &mut shelf);
    studio
}

/// A shipped case played by the book, seen from a seat when so much of its log is written.
fn seen(case: &str, seat: &str, permille: usize, language: Language) -> Play {
    let loaded = loaded(case).expect("a shipped case");
    let lines = game(&loaded, Manner::ByTheBook, 3);
    let side = Sidecar { people: vec![seat.to_owned()], ..Sidecar::default() };
    let log = cut(&lines, permille);
    let mut play = Play::resume(&loaded, &log, side, "save".to_owned(), language).expect("it goes on");
    assert_eq!(play.seat(), loaded.prepared.seat(seat).unwrap_or(SeatId(u32::MAX)));
    play.last_seen = play.session().world().case().state.events;
    play
}

#[test]
fn first_request_begun() {
    let studio = begun(Language::En);
    read("first-begun", studio.play.as_ref().expect("a case"), &places());
}

#[test]
fn first_request_answered() {
    let play = seen("01_first_request", "prosecutor", 700, Language::En);
    read("first-answered", &play, &places());
}

#[test]
fn cold_ward_in_the_second_week() {
    let play = seen("02_cold_ward", "prosecutor", 402, Language::En);
    read("ward-traced", &play, &places());
}

#[test]
fn cold_ward_before_the_court() {
    let play = seen("02_cold_ward", "court", 895, Language::En);
    read(
        "ward-court",
        &play,
        &[Place::Court, Place::Docket, Place::Timeline, Place::Messages, Place::Custody],
    );
}

#[test]
fn in_french() {
    let studio = begun(Language::Fr);
    read("first-fr-begun", studio.play.as_ref().expect("a case"), &[Place::Docket, Place::Draft]);
    let play = seen("02_cold_ward", "judge", 402, Language::Fr);
    read("ward-fr-judge", &play, &[Place::Docket, Place::Timeline, Place::Messages]);
}

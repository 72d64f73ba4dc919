//! Every screen and place as a picture, when a folder for them is named; and always: that each can be drawn.

use std::path::PathBuf;

use rogatory::case::command::Command;
use rogatory::players::Manner;
use rogatory::ui::command::{Place, Screen, Start, UiCommand};
use rogatory::ui::settings::Settings;
use rogatory::ui::shell::Shell;
use rogatory::ui::studio::Studio;

use super::common::Shelf;
use super::picture::{Shot, take};

/// The folder for pictures, if one is named.
#[expect(clippy::disallowed_methods, reason = "a test may be told where to leave its pictures")]
fn folder() -> Option<PathBuf> {
    let folder = PathBuf::from(std::env::var_os("ROGATORY_PICTURES")?);
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    Some(folder)
}

/// Draws the application as it stands; saves it if a folder is named.
pub(crate) fn picture(name: &str, shot: &Shot, studio: &Studio) {
    let mut shell = Shell::default();
    let taken = take(shot, |ui| {
        shell.show(ui, studio);
    });
    if let Some(folder) = folder() {
        taken.save(&folder.join(format!("{name}.png")));
    }
}

/// A case with the first seat as the person's.
pub(crate) fn begun(shelf: &mut Shelf, case: &str) -> Studio {
    let mut studio = Studio::open(shelf, Settings::default());
    studio.update(UiCommand::Brief(case.to_owned()), shelf);
    let table = studio.table.clone().expect("a table");
    studio.update(UiCommand::Begin(Box::new(table)), shelf);
    studio
}

#[test]
fn pictures_of_the_shelf_and_of_every_place() {
    let mut shelf = Shelf::default();
    let studio = Studio::open(&shelf, Settings::default());
    picture("home", &Shot::default(), &studio);
    let mut studio = Studio::open(&shelf, Settings::default());
    studio.update(UiCommand::Brief("02_cold_ward".to_owned()), &mut shelf);
    picture("briefing", &Shot::default(), &studio);
    let mut studio = begun(&mut shelf, "01_first_request");
    for item in ["#1", "#2"] {
        studio.update(UiCommand::Give(Box::new(Command::Read { item: item.into() })), &mut shelf);
    }
    for place in Place::ALL {
        studio.update(UiCommand::Open(place), &mut shelf);
        picture(&format!("{place:?}").to_lowercase(), &Shot::default(), &studio);
    }
    studio.update(UiCommand::ReadItem("#1".to_owned()), &mut shelf);
    let marks: Vec<String> = studio.play.as_ref().expect("a case").view().items[0]
        .marks
        .iter()
        .map(|m| m.name.to_string())
        .collect();
    for mark in marks.into_iter().take(4) {
        studio.update(UiCommand::Mark(mark), &mut shelf);
    }
    picture("reader-marked", &Shot::default(), &studio);
    let new = UiCommand::NewDraft {
        instrument: "EPOC".to_owned(),
        addressee: "lumen_net".to_owned(),
        lead: Some(1),
    };
    studio.update(new, &mut shelf);
    let wide = Shot { size: [1920, 1080], ..Shot::default() };
    picture("draft-open", &wide, &studio);
    picture("draft-open-1366", &Shot::default(), &studio);
    studio.update(UiCommand::Go(Screen::Settings), &mut shelf);
    picture("settings", &Shot::default(), &studio);
}

#[test]
fn pictures_of_cold_ward_late_in_the_case() {
    use rogatory::text::Language;
    use rogatory::ui::script::UiStep;
    use rogatory::ui::theme::ThemeKind;
    let mut shelf = Shelf::default();
    let mut studio = Studio::open(&shelf, Settings::default());
    for (seat, until) in
        [("prosecutor", "2027-01-20 09:00"), ("court", "2027-06-01 09:00"), ("liaison", "2027-06-01 09:00")]
    {
        let Some(loaded) = studio.loaded("02_cold_ward") else { panic!("the case") };
        if loaded.prepared.seat(seat).is_none() {
            continue;
        }
        let begin =
            UiStep::Begin { case: "02_cold_ward".to_owned(), seat: seat.to_owned(), seed: 3, exam: false };
        begin.run(&mut studio, &mut shelf);
        let until = Some(until.parse().expect("a time"));
        UiStep::Solve { until }.run(&mut studio, &mut shelf);
        studio.screen = Screen::Play;
        let wide = Shot { size: [1920, 1080], ..Shot::default() };
        for place in Place::ALL {
            studio.update(UiCommand::Open(place), &mut shelf);
            picture(&format!("cw-{seat}-{place:?}").to_lowercase(), &wide, &studio);
        }
        for (language, theme, zoom) in
            [(Language::Fr, ThemeKind::Day, 1.0), (Language::En, ThemeKind::Contrast, 2.0)]
        {
            studio.settings.language = language;
            studio.play.as_mut().expect("a case").speak(language);
            studio.settings.theme = theme;
            for place in [Place::Map, Place::Docket, Place::Court, Place::Custody, Place::Money] {
                studio.update(UiCommand::Open(place), &mut shelf);
                let shot = Shot { theme, zoom, ..Shot::default() };
                picture(&format!("cw-{seat}-{place:?}-{language}-{theme:?}").to_lowercase(), &shot, &studio);
            }
        }
        studio.settings = Settings::default();
    }
}

/// A case that one person and stand-ins of a manner have played to its debrief.
pub(crate) fn played_to_the_end(shelf: &mut Shelf, case: &str, manner: Manner, seat: &str) -> Studio {
    let mut studio = Studio::open(shelf, Settings::default());
    let seats = &studio.loaded(case).expect("the case").prepared.scenario.seats;
    let seat = seats
        .iter()
        .find(|s| s.id == seat)
        .map_or_else(|| seats[0].id.clone(), |s| s.id.clone());
    let manners = seats
        .iter()
        .filter(|s| s.id != seat)
        .map(|s| (s.id.to_string(), manner))
        .collect();
    let table =
        Start { case: case.to_owned(), seed: 3, people: vec![seat.to_string()], manners, exam: false };
    studio.update(UiCommand::Begin(Box::new(table)), shelf);
    for _ in 0..3000 {
        if studio.screen == Screen::Debrief {
            break;
        }
        studio.update(UiCommand::NextEvent, shelf);
    }
    studio
}

#[test]
fn pictures_of_the_debrief_and_the_replay() {
    use rogatory::ui::theme::ThemeKind;
    for (case, manner, seat) in [
        ("01_first_request", Manner::Hasty, "court"),
        ("02_cold_ward", Manner::Hasty, "expert"),
        ("02_cold_ward", Manner::ByTheBook, "appeal"),
    ] {
        let mut shelf = Shelf::default();
        let mut studio = played_to_the_end(&mut shelf, case, manner, seat);
        studio.update(UiCommand::Go(Screen::Debrief), &mut shelf);
        studio.update(UiCommand::Strike(Some(0)), &mut shelf);
        let name = format!("debrief-{case}-{}", manner.name());
        picture(&name, &Shot { size: [1920, 1080], ..Shot::default() }, &studio);
        let night = studio.settings.clone();
        let day = Settings { theme: ThemeKind::Day, ..night.clone() };
        studio.update(UiCommand::Set(Box::new(day)), &mut shelf);
        picture(&format!("{name}-1366-day"), &Shot { theme: ThemeKind::Day, ..Shot::default() }, &studio);
        studio.update(UiCommand::Set(Box::new(night)), &mut shelf);
        let struck = studio.debrief.as_ref().map(|d| d.struck.is_some() || d.acts.is_empty());
        assert_eq!(struck, Some(true), "another theme changes nothing of what was looked at");
        picture(&format!("{name}-200"), &Shot { zoom: 2.0, ..Shot::default() }, &studio);
        let debrief = studio.debrief.as_ref().expect("a debrief");
        let longest = debrief.chokes.iter().find_map(|c| c.change);
        studio.update(UiCommand::WhatIf(longest.or(Some(0))), &mut shelf);
        let debrief = studio.debrief.as_ref().expect("a debrief");
        let other = debrief.counterfactual.as_ref().expect("the other course");
        assert!(other.course.len() > 1, "{case}: {other:?}");
        picture(&format!("{name}-whatif"), &Shot { size: [1920, 2000], ..Shot::default() }, &studio);
        studio.update(UiCommand::Go(Screen::Play), &mut shelf);
        studio.update(UiCommand::Open(Place::Map), &mut shelf);
        assert_eq!(studio.screen, Screen::Play, "the debrief can be left");
        picture(&format!("{name}-map"), &Shot { size: [1920, 1080], ..Shot::default() }, &studio);
        studio.update(UiCommand::Go(Screen::Replay), &mut shelf);
        studio.update(UiCommand::Seek(40), &mut shelf);
        studio.update(UiCommand::ReplaySeat(Some("prosecutor".to_owned())), &mut shelf);
        picture(&format!("replay-{case}-{}", manner.name()), &Shot::default(), &studio);
    }
}

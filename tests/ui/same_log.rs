//! A case driven through the window's commands writes the log that a headless run writes, to the last hash.

use rogatory::case::command::{Command, Stop};
use rogatory::case::log::{LogFile, LogWriter, hex, read};
use rogatory::case::world::World;
use rogatory::players::{Script, play};
use rogatory::ui::command::{Start, UiCommand};
use rogatory::ui::settings::Settings;
use rogatory::ui::store::Loaded;
use rogatory::ui::studio::Studio;

use super::common::{Shelf, loaded};

/// The headless run of a case by its solution.
pub(crate) fn headless(loaded: &Loaded, seed: u64) -> LogFile {
    let text = loaded.folder.bytes("solution.ron").expect("a solution");
    let script = Script::parse(std::str::from_utf8(text).expect("UTF-8")).expect("a script");
    let bound = script.bind(&loaded.prepared).expect("seats of this case");
    let mut world = World::open(loaded.prepared.clone(), seed, 0).expect("desks");
    let (mut writer, mut log) = LogWriter::begin(&loaded.prepared, seed, 0);
    log.push_str(&writer.opening(&world));
    play(&mut world, &[], Some(bound), &mut |world, at, who, command, result| {
        log.push_str(&writer.entry(world, at, who, command, result));
    });
    read(log.as_bytes()).expect("a whole log")
}

#[test]
fn cold_ward_through_the_window_is_the_headless_log() {
    let case = "02_cold_ward";
    let loaded = loaded(case).expect("a shipped case");
    let log = headless(&loaded, 3);
    let mut shelf = Shelf::default();
    let mut studio = Studio::open(&shelf, Settings::default());
    let people = loaded.prepared.scenario.seats.iter().map(|s| s.id.to_string()).collect();
    let table = Start { case: case.to_owned(), seed: 3, people, manners: Vec::new(), exam: false };
    studio.update(UiCommand::Begin(Box::new(table)), &mut shelf);
    let mut given = 0;
    for entry in log.entries.iter().skip(1) {
        match (&entry.command, entry.seat) {
            (Command::Advance { until, stop: Stop::AtVisibleEvent }, None) => {
                let now = studio.play.as_ref().expect("a case").view().now;
                studio.update(UiCommand::Skip(until.since(now)), &mut shelf);
            }
            (Command::Advance { .. }, _) => panic!("no person lets time run that way: {:?}", entry.command),
            (command, Some(seat)) => {
                let seat = loaded.prepared.scenario.seats[seat.index()].id.clone();
                studio.update(UiCommand::Sit(seat.to_string()), &mut shelf);
                studio.update(UiCommand::Give(Box::new(command.clone())), &mut shelf);
                given += 1;
            }
            (command, None) => panic!("nobody gave {command:?}"),
        }
    }
    let play = studio.play.as_ref().expect("a case");
    assert!(given > 150, "only {given} commands");
    assert!(play.session().world().is_closed());
    assert_eq!(play.session().hash(), hex(&log.chain));
    let written = &shelf.saves.values().next().expect("a save").log;
    assert_eq!(hex(&read(written).expect("the save is a whole log").chain), hex(&log.chain));
}

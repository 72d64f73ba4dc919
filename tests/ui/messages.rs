//! Messages: those that were not read stand first, and the tab counts them, for each seat by itself.

use rogatory::ui::Sight;
use rogatory::ui::command::{Place, Screen, Start, UiCommand};
use rogatory::ui::play::Play;
use rogatory::ui::settings::Settings;
use rogatory::ui::studio::Studio;
use rogatory::ui::vm::messages::page;
use rogatory::ui::vm::page::Block;
use rogatory::ui::vm::shell::ShellVm;

use super::common::Shelf;
use super::drawn::drawn;

fn waiting(play: &Play) -> usize {
    let shell = ShellVm::of(&Sight::of(play));
    shell.places.iter().find(|t| t.place == Place::Messages).expect("a tab").waiting
}

fn headings(play: &Play) -> Vec<String> {
    let heading = |b: Block| if let Block::Section(words) = b { Some(words) } else { None };
    page(&Sight::of(play)).blocks.into_iter().filter_map(heading).collect()
}

#[test]
fn unread_messages_stand_first_and_are_counted_until_they_are_left() {
    let mut shelf = Shelf::default();
    let mut studio = Studio::open(&shelf, Settings::default());
    let people = vec!["prosecutor".to_owned(), "incident".to_owned()];
    let table = Start { case: "02_cold_ward".to_owned(), seed: 3, people, manners: Vec::new(), exam: false };
    studio.update(UiCommand::Begin(Box::new(table)), &mut shelf);
    let both = |studio: &mut Studio, shelf: &mut Shelf| {
        let mut count = |seat: &str| {
            studio.update(UiCommand::Sit(seat.to_owned()), shelf);
            studio.play.as_ref().expect("a case").view().messages.len()
        };
        (count("incident"), count("prosecutor"))
    };
    for _ in 0..60 {
        let (other, own) = both(&mut studio, &mut shelf);
        if other > 0 && own > 1 {
            break;
        }
        studio.update(UiCommand::NextEvent, &mut shelf);
    }
    let all = studio.play.as_ref().expect("a case").view().messages.len();
    assert!(all > 1, "{all} messages");
    assert_eq!(waiting(studio.play.as_ref().expect("a case")), all);
    studio.update(UiCommand::Open(Place::Messages), &mut shelf);
    let play = studio.play.as_ref().expect("a case");
    let new = headings(play).iter().take_while(|h| h.starts_with("New, ")).count();
    assert_eq!(new, all, "unread ones stand first: {:?}", headings(play));
    studio.screen = Screen::Play;
    assert!(drawn(&studio).texts.contains(&format!("Messages ({all})")), "the rail counts them");
    // Leaving the place says that they were read; the other seat's stay unread.
    studio.update(UiCommand::Open(Place::Docket), &mut shelf);
    assert_eq!(waiting(studio.play.as_ref().expect("a case")), 0);
    assert!(
        headings(studio.play.as_ref().expect("a case"))
            .iter()
            .all(|h| !h.starts_with("New, "))
    );
    studio.update(UiCommand::Sit("incident".to_owned()), &mut shelf);
    let play = studio.play.as_ref().expect("a case");
    assert_eq!(waiting(play), play.view().messages.len());
    // It is kept beside the log.
    let saved = shelf.saves.values().next().and_then(|s| s.sidecar.clone()).expect("a sidecar");
    assert!(saved.contains("messages"), "{saved}");
}

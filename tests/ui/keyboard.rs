//! The first case, from the shelf to its verdict, by keyboard alone: Tab to what has the name, Enter; as
//! somebody plays who reads the screen by ear.

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use rogatory::case::command::Command;
use rogatory::case::projection::PhaseView;
use rogatory::ui::command::{Screen, UiCommand};
use rogatory::ui::settings::Settings;
use rogatory::ui::shell::Shell;
use rogatory::ui::studio::Studio;

use super::common::{Desk, Shelf};

/// Most Tabs to anything: more would not be a way to work.
const TABS: usize = 420;

struct Player {
    harness: Harness<'static, Desk>,
}

impl Player {
    fn sits_down() -> Player {
        let shelf = Shelf::default();
        let settings = Settings { motion: false, ..Settings::default() };
        let studio = Studio::open(&shelf, settings);
        let harness = Desk { studio, shelf, shell: Shell::default(), dressed: false }.shown([1700.0, 1500.0]);
        Player { harness }
    }

    fn studio(&self) -> &Studio {
        &self.harness.state().studio
    }

    /// What has the keyboard: its name.
    fn focused(&self) -> Option<String> {
        let root = self.harness.root();
        root.children_recursive()
            .find(|n| n.is_focused())
            .map(|n| n.accesskit_node().label().or(n.value()).unwrap_or_default())
    }

    fn tab(&mut self) {
        self.harness.key_press(Key::Tab);
        self.harness.run_steps(2);
    }

    /// Tabs until what has the keyboard is called so.
    fn reach(&mut self, name: &str) {
        let mut passed = Vec::new();
        for _ in 0..TABS {
            if self.focused().is_some_and(|f| f.contains(name)) {
                return;
            }
            passed.extend(self.focused());
            self.tab();
        }
        panic!("{name:?} is not reached by Tab; passed {passed:?}");
    }

    fn enter(&mut self) {
        self.harness.key_press(Key::Enter);
        self.harness.run_steps(3);
    }

    /// Reaches and presses.
    fn press(&mut self, name: &str) {
        self.reach(name);
        self.enter();
    }

    /// Opens a list and chooses from it.
    fn choose(&mut self, list: &str, choice: &str) {
        self.press(list);
        // What is chosen lies in the list that has just opened, not behind it.
        self.tab();
        self.press(choice);
    }

    /// Presses values until the mark of that name is marked.
    fn mark(&mut self, name: &str, text: &str) {
        let is_marked = |p: &Player| {
            p.studio()
                .play
                .as_ref()
                .is_some_and(|play| play.side.marks.iter().any(|m| m == name))
        };
        let mut passed = std::collections::BTreeSet::new();
        for _ in 0..TABS {
            passed.extend(self.focused());
            if self.focused().is_some_and(|f| f == text) {
                let before = self.studio().play.as_ref().expect("a case").side.marks.len();
                self.enter();
                if is_marked(self) {
                    return;
                }
                if self.studio().play.as_ref().expect("a case").side.marks.len() > before {
                    self.enter();
                }
            }
            self.tab();
        }
        let play = self.studio().play.as_ref().expect("a case");
        panic!("{text:?} is not reached by Tab; {:?}, {:?}; passed {passed:?}", play.place, play.reading);
    }

    fn titles(&self, wanted: &str) -> (String, String) {
        let play = self.studio().play.as_ref().expect("a case");
        let item = &play.view().items[0];
        let mark = item.marks.iter().find(|m| m.name.ends_with(wanted)).expect("a mark of the log");
        (mark.name.to_string(), mark.text.trim().to_owned())
    }
}

/// From the shelf to the values that the request will cite.
fn reads_and_marks(player: &mut Player) {
    player.press("Play First request");
    player.press("Begin");
    assert_eq!(player.studio().screen, Screen::Play);
    // The first hint points to the file.
    player.press("Show me");
    for wanted in ["login_ip", "login_port", "login_time", "login_user"] {
        let (name, text) = player.titles(wanted);
        player.mark(&name, &text);
    }
}

/// From the question in the docket to the request that is sent.
fn writes_and_sends(player: &mut Player) {
    player.press("Docket");
    player.press("Who used the address");
    player.press("EPOC → Lumen Net");
    let (_, ip) = player.titles("login_ip");
    let (_, port) = player.titles("login_port");
    let (_, user) = player.titles("login_user");
    player.choose("Category of data", "identifiers");
    player.choose("Offence", "Access without right");
    player.choose("Person or place", "one account");
    player.choose("Identifiers: Add", &format!("portal: {ip}"));
    player.choose("Identifiers: Add", &format!("portal: {port}"));
    player.choose("Moment and zone", "Access log");
    player.choose("Zone", "UTC+01:00");
    player.reach("clock is slow");
    player.harness.run_steps(2);
    player.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    player.harness.event(egui::Event::Text("94".to_owned()));
    player.harness.run_steps(2);
    player.tab();
    player.choose("Link between data and offence: Add", &format!("portal: {ip}"));
    player.choose("Link between data and offence: Add", &format!("portal: {user}"));
    player.choose("Necessity", "identify");
    player.choose("Authorising office", "prosecutor");
    player.reach("Translation:");
    player.harness.key_press(Key::Space);
    player.harness.run_steps(3);
    let form = player
        .studio()
        .play
        .as_ref()
        .expect("a case")
        .draft()
        .expect("a draft")
        .form
        .clone();
    assert_eq!(form.moment.as_ref().map(|m| (m.zone_minutes, m.slow_seconds)), Some((Some(60), 94)));
    assert_eq!(form.identifiers.len(), 2, "{form:?}");
    player.press("Send");
    assert!(player.studio().play.as_ref().expect("a case").view().files().any(|r| r.own), "not sent");
}

/// From the answer to the charge.
fn waits_and_charges(player: &mut Player) {
    for _ in 0..40 {
        if player
            .studio()
            .play
            .as_ref()
            .expect("a case")
            .view()
            .files()
            .any(|r| !r.items.is_empty())
        {
            break;
        }
        player.press("Next event");
    }
    // What came back names a person; with that, charges can be brought.
    player.press("Open: ");
    player.press("Court");
    player.press("Bring charges");
    player.choose("Person", "Corvey");
    player.press("Access without right");
    player.press("Access log of the portal");
    player.press("Chance of a conviction, percent: Set");
    player.press("Do it");
    let play = player.studio().play.as_ref().expect("a case");
    assert_ne!(play.view().phase, PhaseView::Investigation, "not charged: {:?}", play.notice);
}

#[test]
fn the_first_case_is_played_to_its_verdict_by_keyboard_alone() {
    let mut player = Player::sits_down();
    reads_and_marks(&mut player);
    writes_and_sends(&mut player);
    waits_and_charges(&mut player);
    for _ in 0..200 {
        if player.studio().screen == Screen::Debrief {
            break;
        }
        player.press("Next event");
    }
    assert_eq!(player.studio().screen, Screen::Debrief);
    let events = &player.studio().play.as_ref().expect("a case").session().world().case().events;
    assert!(events.iter().any(|e| format!("{:?}", e.event).contains("Verdict")), "no verdict");
    assert!(
        player
            .harness
            .query_by_label_contains("by the book, with the same luck")
            .is_some()
    );
}

#[test]
fn a_draft_survives_the_end_of_the_program() {
    let mut shelf = Shelf::default();
    let mut studio = super::pictures::begun(&mut shelf, "01_first_request");
    studio.update(UiCommand::Give(Box::new(Command::Read { item: "#1".into() })), &mut shelf);
    let new =
        UiCommand::NewDraft { instrument: "EPOC".to_owned(), addressee: "lumen_net".to_owned(), lead: None };
    studio.update(new, &mut shelf);
    let mut form = studio.play.as_ref().expect("a case").draft().expect("a draft").form.clone();
    form.note = "half a sen".to_owned();
    studio.update(UiCommand::SetForm(Box::new(form)), &mut shelf);
    // The program is killed: nothing of it is left but the shelf, and the last line of the log is torn.
    let hash = studio.play.as_ref().expect("a case").session().hash();
    drop(studio);
    let name = shelf.saves.keys().next().expect("a save").clone();
    let mut again = Studio::open(&shelf, Settings::default());
    assert_eq!(again.saves.len(), 1);
    again.update(UiCommand::Resume(name), &mut shelf);
    let play = again.play.as_ref().expect("it goes on");
    assert_eq!(play.session().hash(), hash);
    assert_eq!(play.draft().expect("the draft").form.note, "half a sen");
    assert!(play.view().items[0].read);
}

//! What an answer says and how it is met: what was cut and why, a button that contests it with the form filled in,
//! and in the debrief one defensible answer beside what a person ruled.

use egui::accesskit::Role;
use egui_kittest::kittest::{AccessKitNode, Queryable};
use rogatory::case::command::{Command, Form, Reasons, Stretch};
use rogatory::case::projection::StatusView;
use rogatory::kernel::CivilTime;
use rogatory::law::decision::Outcome;
use rogatory::law::terms::DataCategory;
use rogatory::players::Manner;
use rogatory::players::stand_in::StandIn;
use rogatory::ui::command::{Place, Screen, Start, UiCommand};
use rogatory::ui::settings::Settings;
use rogatory::ui::shell::Shell;
use rogatory::ui::studio::Studio;
use rogatory::ui::theme::Tone;
use rogatory::ui::vm::debrief::RulingVm;
use rogatory::ui::vm::docket::{DocketVm, RequestRow};
use rogatory::ui::vm::inspector::InspectorVm;
use rogatory::ui::{Selection, Sight};

use super::common::{Desk, Shelf};
use super::drawn::drawn;

/// A table of people: the prosecutor, who does what the book says but may ask for ten days too many, and others.
struct Table {
    studio: Studio,
    shelf: Shelf,
    prosecutor: StandIn,
    widens: bool,
}

impl Table {
    fn laid() -> Table {
        Table { widens: true, ..Table::of("01_first_request", &["prosecutor", "judge"]) }
    }

    fn of(case: &str, people: &[&str]) -> Table {
        let mut shelf = Shelf::default();
        let mut studio = Studio::open(&shelf, Settings::default());
        let people = people.iter().map(|seat| (*seat).to_owned()).collect();
        let case = case.to_owned();
        let table = Start { case, seed: 3, people, manners: Vec::new(), exam: false };
        studio.update(UiCommand::Begin(Box::new(table)), &mut shelf);
        Table { studio, shelf, prosecutor: StandIn::new(Manner::ByTheBook), widens: false }
    }

    fn tell(&mut self, command: UiCommand) {
        self.studio.update(command, &mut self.shelf);
    }

    fn play(&self) -> &rogatory::ui::play::Play {
        self.studio.play.as_ref().expect("a case")
    }

    /// The prosecutor does what there is to do.
    fn prosecutes(&mut self) {
        self.tell(UiCommand::Sit("prosecutor".to_owned()));
        for _ in 0..40 {
            let view = self.play().view().clone();
            let Some(planned) = self.prosecutor.planned().or_else(|| self.prosecutor.next(&view)) else {
                break;
            };
            let mut command = planned.clone();
            if let Command::Send { form } = &mut command
                && self.widens
            {
                widen(form);
            }
            self.tell(UiCommand::Give(Box::new(command)));
            let refusal = match &self.play().notice {
                Some(rogatory::ui::play::Notice::Refused(why)) => Some((**why).clone()),
                _ => None,
            };
            self.prosecutor.learn(&planned, refusal.as_ref());
        }
    }

    /// The judge rules so on what waits, if anything does.
    fn judges(&mut self, outcome: Outcome) -> bool {
        self.tell(UiCommand::Sit("judge".to_owned()));
        let waits =
            |r: &&rogatory::case::projection::RequestView| matches!(r.status, StatusView::AwaitsYou(_));
        let Some(request) = self.play().view().files().find(waits).map(|r| r.number) else {
            return false;
        };
        let reasons = Reasons {
            grounds: vec!["scope".into()],
            marks: Vec::new(),
            note: "Ten days too many.".to_owned(),
        };
        self.tell(UiCommand::Give(Box::new(Command::Rule { request, outcome, reasons })));
        assert!(!matches!(self.play().notice, Some(rogatory::ui::play::Notice::Refused(_))));
        true
    }

    /// Until the judge has ruled for the first time; the prosecutor sits at the screen again.
    fn until_ruled(outcome: Outcome) -> Table {
        let mut table = Table::laid();
        for _ in 0..80 {
            table.prosecutes();
            if table.judges(outcome) {
                table.tell(UiCommand::Sit("prosecutor".to_owned()));
                return table;
            }
            table.tell(UiCommand::NextEvent);
        }
        panic!("nothing came before the judge");
    }

    /// The request that was answered so.
    fn answered(&self, outcome: Outcome) -> RequestRow {
        let play = self.play();
        let all = &play.view().requests;
        let number = all
            .iter()
            .find(|r| r.decisions.iter().any(|(o, _)| *o == outcome))
            .expect("answered")
            .number;
        let docket = DocketVm::of(&Sight::of(play));
        docket.sent.into_iter().find(|r| r.number == number).expect("a row")
    }
}

fn widen(form: &mut Form) {
    if form.category == Some(DataCategory::Tra)
        && let Some(Stretch { from, .. }) = &mut form.period
    {
        *from = CivilTime::from_minutes(from.minutes_from_civil() - 10 * 24 * 60).expect("a time");
    }
}

#[test]
fn what_is_kept_is_kept_longer_from_where_it_is_read() {
    let mut table = Table::of("02_cold_ward", &["prosecutor"]);
    let open = |table: &Table| table.play().view().kept.iter().find(|k| k.extension.is_some()).cloned();
    let kept = (0..80).find_map(|_| {
        table.prosecutes();
        open(&table).or_else(|| {
            table.tell(UiCommand::NextEvent);
            None
        })
    });
    let kept = kept.expect("somebody keeps something");
    let docket = DocketVm::of(&Sight::of(table.play()));
    let row = docket.sent.into_iter().find(|r| r.number == kept.number).expect("a row");
    assert!(row.kept.is_some_and(|words| words.starts_with("kept until")), "told in the docket");
    let about: Vec<_> = docket.leads.iter().filter(|l| kept.leads.contains(&l.number)).collect();
    assert!(!about.is_empty(), "it answers to a question");
    for lead in about {
        let (tone, words) = lead.expires.as_ref().expect("told");
        assert!(*tone == Tone::Waiting && words.starts_with("kept until"), "not told as gone: {words}");
    }
    table.tell(UiCommand::Select(Selection::Request(kept.number)));
    let action = |table: &Table| {
        let acts = InspectorVm::of(&Sight::of(table.play())).acts;
        acts.into_iter()
            .find(|a| a.words == "Have it kept longer")
            .expect("offered beside it")
    };
    let longer = action(&table);
    assert_eq!(longer.ready, Ok(()));
    table.tell(longer.command);
    let after = table.play().view().kept.iter().find(|k| k.number == kept.number).cloned();
    assert_eq!(after.map(|k| (Some(k.until), k.extension)), Some((kept.extension, None)));
    let why = action(&table).ready.expect_err("not twice");
    assert!(why.contains("extended before"), "{why}");
}

#[test]
fn a_grant_in_part_says_what_was_cut_and_why() {
    let mut table = Table::until_ruled(Outcome::Partial);
    let row = table.answered(Outcome::Partial);
    let lines: Vec<&str> = row.cut.iter().map(|(_, words)| words.as_str()).collect();
    insta::assert_snapshot!(lines.join("\n"), @r"
    Granted: traffic data, from Thu 29 Oct 21:00 to Tue 3 Nov 00:00 (UTC)
    Cut: traffic data, from Mon 19 Oct 21:00 to Thu 29 Oct 21:00 (UTC)
    Why it was cut: nothing that you cited supports it, and a grant goes no further than that.
    ");
    table.tell(UiCommand::Select(Selection::Request(row.number)));
    let shown = InspectorVm::of(&Sight::of(table.play()));
    let shown: Vec<&String> = shown
        .sections
        .iter()
        .flat_map(|(_, lines)| lines)
        .map(|(_, words)| words)
        .collect();
    assert!(lines.iter().all(|l| shown.iter().any(|s| s == l)), "{shown:?}");
    table.tell(UiCommand::Open(Place::Docket));
    table.studio.screen = Screen::Play;
    let texts = drawn(&table.studio).texts;
    assert!(lines.iter().all(|l| texts.iter().any(|t| t == l)), "{texts:?}");
}

#[test]
fn what_was_granted_as_asked_has_nothing_cut_and_nothing_to_contest() {
    let table = Table::until_ruled(Outcome::Grant);
    let row = table.answered(Outcome::Grant);
    assert_eq!((row.cut, row.contest), (Vec::new(), None));
}

#[test]
fn a_refusal_is_contested_by_a_button_with_the_form_filled_in() {
    let mut table = Table::until_ruled(Outcome::Refuse);
    let number = table.answered(Outcome::Refuse).number;
    let sent = table
        .play()
        .view()
        .requests
        .iter()
        .find(|r| r.number == number)
        .expect("sent")
        .form
        .clone();
    table.tell(UiCommand::Open(Place::Docket));
    table.studio.screen = Screen::Play;
    let Table { studio, shelf, .. } = table;
    let mut harness = Desk { studio, shelf, shell: Shell::default(), dressed: false }.shown([1700.0, 1500.0]);
    let name = format!("Contest the answer on file {number}: ask again");
    let button =
        |n: &AccessKitNode<'_>| n.role() == Role::Button && n.label().is_some_and(|l| l.ends_with(&name));
    harness.get_by(button).click();
    harness.run_steps(3);
    let play = harness.state().studio.play.as_ref().expect("a case");
    assert_eq!(play.place, Place::Draft);
    let draft = play.draft().expect("a draft");
    assert_eq!((&draft.form, draft.answers), (&*sent, Some(number)));
    assert!(
        harness
            .query_by_label_contains(&format!("WHAT FILE {number} WAS ANSWERED"))
            .is_some()
    );
}

/// The first ruling as the debrief shows it, when the judge ruled so.
fn ruled(outcome: Outcome) -> (RulingVm, Vec<String>) {
    let mut table = Table::until_ruled(outcome);
    for _ in 0..400 {
        if table.play().session().world().is_closed() {
            break;
        }
        table.prosecutes();
        table.judges(Outcome::Grant);
        table.tell(UiCommand::NextEvent);
    }
    let debrief = table.studio.debrief.as_ref().expect("the case is over");
    let first = debrief.rulings.first().expect("the judge ruled").clone();
    (first, drawn(&table.studio).texts)
}

#[test]
fn the_debrief_shows_one_defensible_answer_beside_what_a_person_ruled() {
    let (first, texts) = ruled(Outcome::Partial);
    let shown = [&first.what, &first.given.1, &first.reasons, &first.engine.1];
    insta::assert_snapshot!(shown.map(String::as_str).join("\n"), @r"
    Mon 2 Nov 11:24 · Investigating judge · decision on request 3 (authorisation)
    granted in part (scope: what the cited lines support)
    No line of the file cited. In writing: Ten days too many.
    refused (scope: what the cited lines support)
    ");
    assert!(!first.same);
    for wanted in ["One defensible answer:", first.engine.1.as_str(), first.given.1.as_str()] {
        assert!(texts.iter().any(|t| t == wanted), "{wanted:?} is not drawn");
    }
    let (first, _) = ruled(Outcome::Refuse);
    assert!(first.same, "{first:?}");
}

//! What one thing otherwise would have come to, by a click in the debrief: found by role and name, as somebody
//! finds it who reads the screen by ear.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use rogatory::players::Manner;
use rogatory::ui::command::Screen;
use rogatory::ui::shell::Shell;

use super::common::{Desk, Shelf};
use super::pictures::played_to_the_end;

#[test]
fn a_click_on_what_was_saved_shows_the_case_as_it_would_have_gone() {
    let mut shelf = Shelf::default();
    let studio = played_to_the_end(&mut shelf, "02_cold_ward", Manner::ByTheBook, "appeal");
    assert_eq!(studio.screen, Screen::Debrief);
    let debrief = studio.debrief.as_ref().expect("a debrief");
    let mut linked = debrief.chokes.iter().filter_map(|c| Some((c.change?, c.saved.clone()?)));
    let (number, saved) = linked.next().expect("a choke point that can be tried");
    let another = (0..debrief.changes.len()).find(|n| *n != number).expect("another change");
    let names = debrief.changes.clone();
    let desk = Desk { studio, shelf, shell: Shell::default(), dressed: false };
    // High enough that nothing has to be scrolled to.
    let mut harness = desk.shown([1920.0, 4000.0]);
    assert!(
        harness
            .state()
            .studio
            .debrief
            .as_ref()
            .expect("a debrief")
            .counterfactual
            .is_none()
    );
    let links = harness.query_all_by_role_and_label(Role::Link, &saved);
    links.into_iter().next().expect("a link that says what was saved").click();
    harness.run_steps(4);
    let shown = harness.state().studio.debrief.as_ref().and_then(|d| d.counterfactual.clone());
    let shown = shown.expect("the other course");
    assert_eq!(shown.number, number);
    // What it comes to, and each line in which the other course differs first, is on the screen.
    assert!(harness.query_by_label_contains(&shown.saved).is_some(), "{}", shown.saved);
    let first = shown.course.iter().find(|(_, same)| !same).expect("it differs");
    assert!(harness.query_all_by_label_contains(&first.0).next().is_some(), "{}", first.0);
    // Another change from the list, and none again.
    for (name, wanted) in [(names[another].clone(), Some(another)), ("Choose".to_owned(), None)] {
        harness
            .get_by_role_and_label(Role::ComboBox, "Had one thing been otherwise")
            .click();
        harness.run_steps(3);
        harness.query_all_by_label_contains(&name).last().expect("in the list").click();
        harness.run_steps(4);
        let shown = harness.state().studio.debrief.as_ref().and_then(|d| d.counterfactual.clone());
        assert_eq!(shown.map(|c| c.number), wanted, "{name}");
    }
}

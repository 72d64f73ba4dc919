//! Every view model that the seat at the screen can bring up, as plain data.

use rogatory::ui::act::{form, offers};
use rogatory::ui::command::Place;
use rogatory::ui::draft::Purpose;
use rogatory::ui::play::{OpenAct, Play};
use rogatory::ui::shell::PlaceVm;
use rogatory::ui::vm::{draft, inspector, palette, reader, shell, strip};
use rogatory::ui::{Selection, Sight};
use serde::Serialize;
use serde_json::Value;

/// Marks that are set, so that forms have them to choose from.
const MARKS: usize = 40;
/// Drafts that are tried.
const DRAFTS: usize = 4;

fn add(out: &mut Vec<(String, Value)>, name: impl Into<String>, vm: &impl Serialize) {
    out.push((name.into(), serde_json::to_value(vm).expect("plain data")));
}

/// Every view model; the case is left as it was found.
pub(crate) fn everything(play: &mut Play) -> Vec<(String, Value)> {
    let mut out = Vec::new();
    let side = play.side.clone();
    let (notice, selection, reading) = (play.notice.take(), play.selection.clone(), play.reading.clone());
    frame(play, &mut out);
    selected(play, &mut out);
    let read = play.view().items.iter().filter(|i| i.read);
    let (handles, marks): (Vec<_>, Vec<_>) = read
        .map(|i| (i.handle.clone(), i.marks.iter().map(|m| m.name.clone()).collect::<Vec<_>>()))
        .unzip();
    for handle in handles {
        play.reading = Some(handle.to_string());
        add(&mut out, format!("reader {handle}"), &reader::ReaderVm::of(&Sight::of(play)));
    }
    for mark in marks.into_iter().flatten().take(MARKS) {
        play.toggle_mark(&mark);
    }
    drafts(play, &mut out);
    acts(play, &mut out);
    play.side = side;
    (play.notice, play.selection, play.reading) = (notice, selection, reading);
    play.touch();
    out
}

fn frame(play: &Play, out: &mut Vec<(String, Value)>) {
    let sight = Sight::of(play);
    add(out, "shell", &shell::ShellVm::of(&sight));
    add(out, "strip", &strip::StripVm::of(&sight));
    add(out, "palette", &palette::PaletteVm::of(&sight));
    for place in Place::ALL {
        add(out, format!("{place:?}"), &PlaceVm::of(&sight, place));
    }
}

fn selected(play: &mut Play, out: &mut Vec<(String, Value)>) {
    let view = play.view();
    let desks = view
        .channels
        .iter()
        .flat_map(|c| &c.addressees)
        .chain(view.items.iter().map(|i| &i.holder));
    let mut all: Vec<Selection> = vec![Selection::Nothing];
    all.extend(view.requests.iter().map(|r| Selection::Request(r.number)));
    all.extend(view.items.iter().map(|i| Selection::Item(i.handle.to_string())));
    all.extend(view.leads.iter().map(|l| Selection::Lead(l.number)));
    all.extend(view.persons.iter().map(|p| Selection::Person(p.to_string())));
    all.extend(view.channels.iter().map(|c| Selection::State(c.jurisdiction.to_string())));
    all.extend(desks.map(|d| Selection::Desk(d.to_string())));
    let mut seen: Vec<Selection> = Vec::new();
    for selection in all {
        if seen.contains(&selection) {
            continue;
        }
        play.selection = selection.clone();
        let sight = Sight::of(play);
        add(out, format!("{selection:?}"), &inspector::InspectorVm::of(&sight));
        if matches!(selection, Selection::Item(_)) {
            add(out, format!("custody of {selection:?}"), &PlaceVm::of(&sight, Place::Custody));
        }
        seen.push(selection);
    }
}

fn drafts(play: &mut Play, out: &mut Vec<(String, Value)>) {
    let lead = play.view().leads.first().map(|l| l.number);
    let channels: Vec<(rogatory::kernel::Name, rogatory::kernel::Name)> = play
        .view()
        .channels
        .iter()
        .filter_map(|c| Some((c.instrument.clone(), c.addressees.first()?.clone())))
        .take(DRAFTS)
        .collect();
    for (instrument, addressee) in channels {
        let (form, lead) = draft::first_form(play, &instrument, &addressee, lead);
        play.add_draft(Purpose::New, form, lead);
        play.hint = true;
        add(out, format!("draft {instrument} {addressee}"), &draft::DraftVm::of(&Sight::of(play)));
        play.hint = false;
        play.drop_draft();
    }
}

fn acts(play: &Play, out: &mut Vec<(String, Value)>) {
    let sight = Sight::of(play);
    for place in Place::ALL {
        for offer in offers(&sight, place) {
            add(out, format!("offer {}", offer.name), &offer);
            let open = OpenAct { name: offer.name, values: Default::default() };
            add(out, format!("act {}", offer.name), &form(&sight, &open));
        }
    }
}

/// Every text in a value: what is drawn, spoken, or sent by a click.
pub(crate) fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(all) => all.iter().flat_map(strings).collect(),
        Value::Object(fields) => fields.values().flat_map(strings).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

/// Where two values differ first, in words.
pub(crate) fn difference(a: &Value, b: &Value) -> String {
    match (a, b) {
        (Value::Array(x), Value::Array(y)) if x.len() == y.len() => x
            .iter()
            .zip(y)
            .find(|(a, b)| a != b)
            .map(|(a, b)| difference(a, b))
            .unwrap_or_default(),
        (Value::Object(x), Value::Object(y)) => x
            .iter()
            .find(|(name, a)| y.get(*name) != Some(a))
            .map(|(name, a)| format!("{name}: {}", difference(a, y.get(name).unwrap_or(&Value::Null))))
            .unwrap_or_default(),
        _ => format!("{a} and {b}"),
    }
}

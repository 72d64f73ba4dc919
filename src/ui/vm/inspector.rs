//! View model: what is selected, always in the same order: what you can do about it, what it is, where it is, where
//! the time went, what depends on it, the law. With nothing selected: what you can do now, and what happens next by
//! when.

use crate::case::command::Command;
use crate::case::projection::{RequestView, StatusView};
use crate::text::explain::citation;
use crate::text::names::instrument_msg;
use crate::text::{Arg, Msg};
use crate::ui::theme::Tone;
use crate::ui::vm::docket::{Contest, fate_words, kept, request_row};
use crate::ui::vm::strip::StripVm;
use crate::ui::vm::{headed, messages, ways};
use crate::ui::widget::Part;
use crate::ui::{Place, Selection, Sight, UiCommand};

/// Most lines of a list.
const LINES_LIMIT: usize = 8;
/// A preservation that lapses within so long is something to see to now, where it can be extended.
const LAPSES_SOON_MINUTES: u64 = 14 * 24 * 60;

/// What is selected.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct InspectorVm {
    /// What it is.
    pub title: String,
    /// Chips beside the title.
    pub chips: Vec<(Tone, String)>,
    /// What is said first, where there is nothing to do.
    pub note: Option<String>,
    /// Sections: heading, lines.
    pub sections: Vec<(String, Vec<(Tone, String)>)>,
    /// Where the time went.
    pub time: Vec<Part>,
    /// The law: article, what it says.
    pub law: Vec<(String, String)>,
    /// What you can do.
    pub acts: Vec<Action>,
}

/// Something that can be done.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Action {
    /// In words.
    pub words: String,
    /// Ready, or which condition fails.
    pub ready: Result<(), String>,
    /// What it does.
    pub command: UiCommand,
}

impl InspectorVm {
    /// From what a seat sees.
    pub fn of(sight: &Sight<'_>) -> InspectorVm {
        match &sight.play.selection {
            Selection::Request(number) => sight.request(*number).map(|r| request(sight, r)),
            Selection::Item(handle) => item(sight, handle),
            Selection::Lead(number) => lead(sight, *number),
            Selection::Desk(id) => desk(sight, id),
            Selection::State(id) => state(sight, id),
            Selection::Person(id) => Some(person(sight, id)),
            Selection::Nothing => None,
        }
        .unwrap_or_else(|| now(sight))
    }

    fn section(&mut self, heading: String, lines: Vec<(Tone, String)>) {
        if !lines.is_empty() {
            self.sections.push((heading, lines));
        }
    }
}

fn plain(words: String) -> (Tone, String) {
    (Tone::Plain, words)
}

fn act(sight: &Sight<'_>, key: &str, command: UiCommand) -> Action {
    Action { words: sight.t(key), ready: Ok(()), command }
}

/// A command of the case as an action; whether it can be done is asked of the engine.
fn given(sight: &Sight<'_>, key: &str, command: Command) -> Action {
    let ready = sight.may(&command).map_err(|r| sight.rejection(&r));
    Action { words: sight.t(key), ready, command: UiCommand::Give(Box::new(command)) }
}

fn request(sight: &Sight<'_>, r: &RequestView) -> InspectorVm {
    let row = request_row(sight, r);
    let mut vm = InspectorVm { title: row.title, ..InspectorVm::default() };
    vm.chips.push((row.tone, row.status.clone()));
    vm.chips
        .push((Tone::Secondary, sight.say(&Msg::new("ui-inspect-file").number("n", r.number))));
    let note = Some(&r.form.note).filter(|note| !note.is_empty());
    let note = note.map(|note| sight.say(&Msg::new("ui-inspect-note").text("note", note.clone())));
    let asks = Some(headed(row.asks)).filter(|asks| !asks.is_empty());
    let what = asks.into_iter().chain(note).map(plain).collect();
    vm.section(sight.t("ui-inspect-what"), what);
    let mut place = vec![plain(sight.say(&Msg::new("ui-inspect-sent").text("when", row.sent)))];
    if r.own && r.status == StatusView::UnderWay {
        place.push((Tone::Secondary, sight.t("ui-inspect-closed-door")));
    }
    place.extend(row.due.map(|due| (Tone::Waiting, due)));
    place.extend(row.kept.map(|until| plain(headed(until))));
    place.extend(row.answers);
    place.extend(row.cut);
    vm.section(sight.t("ui-inspect-where"), place);
    if !matches!(r.status, StatusView::Closed(_)) {
        let minutes = sight.view.now.since(r.sent_at);
        let words = sight.say(&Msg::new("ui-inspect-since").with("span", Arg::Minutes(minutes)));
        vm.time = vec![Part { amount: minutes.max(1), tone: Tone::Waiting, words }];
    }
    let mut depends: Vec<(Tone, String)> = row
        .items
        .iter()
        .map(|(_, title)| {
            (Tone::Kept, sight.say(&Msg::new("ui-inspect-brought").text("item", title.clone())))
        })
        .collect();
    let state = sight.view.channels.iter().find(|c| c.addressees.contains(&r.form.addressee));
    for lead in sight
        .view
        .leads
        .iter()
        .filter(|l| state.is_some_and(|c| c.jurisdiction == l.jurisdiction))
    {
        depends.push(plain(sight.thing("lead", &lead.name)));
        depends.extend(fate_words(sight, lead));
    }
    vm.section(sight.t("ui-inspect-depends"), depends);
    vm.law = instrument_law(sight, &r.form.instrument);
    request_acts(sight, r, row.contest, &mut vm);
    vm
}

fn request_acts(sight: &Sight<'_>, r: &RequestView, contest: Option<Contest>, vm: &mut InspectorVm) {
    if r.own {
        let met = contest.is_some();
        vm.acts
            .extend(contest.map(|c| Action { words: c.words, ready: Ok(()), command: c.command }));
        if kept(sight, r.number).is_some() {
            let command = Command::ExtendPreservation { request: r.number };
            vm.acts.push(given(sight, "ui-act-keep-longer", command));
        }
        vm.acts
            .push(given(sight, "ui-act-take-back", Command::Withdraw { request: r.number }));
        if !met {
            vm.acts.push(act(sight, "ui-act-write-anew", UiCommand::Redraft(r.number)));
        }
    }
    for (handle, title) in r.items.iter().map(|h| (h, sight.item_title(h))) {
        let words = sight.say(&Msg::new("ui-act-open-item").text("item", title));
        vm.acts
            .push(Action { words, ready: Ok(()), command: UiCommand::ReadItem(handle.to_string()) });
    }
}

/// What an instrument is and is not, with its article.
fn instrument_law(sight: &Sight<'_>, id: &str) -> Vec<(String, String)> {
    let Some(pack) = sight.p.instrument(id).map(|i| sight.p.instrument_spec(i)) else { return Vec::new() };
    let says = |part: &str| sight.words.find_key(&format!("instrument-{id}-{part}")).unwrap_or_default();
    let title = sight.say(&instrument_msg(sight.words, id));
    vec![(headed(citation(sight.words, &pack.base)), says("what")), (headed(title), says("not"))]
}

fn item(sight: &Sight<'_>, handle: &str) -> Option<InspectorVm> {
    let item = sight.item(handle)?;
    let mut vm = InspectorVm { title: sight.item_title(handle), ..InspectorVm::default() };
    vm.chips.push((Tone::Secondary, sight.named(&item.category)));
    let key = match (item.read, item.in_file) {
        (true, true) => "ui-item-read",
        (false, true) => "ui-item-unread",
        (_, false) => "ui-item-not-obtained",
    };
    vm.chips
        .push((if item.in_file { Tone::Kept } else { Tone::Waiting }, sight.t(key)));
    let about = item.about.iter().map(|p| plain(sight.thing("person", p))).collect();
    vm.section(sight.t("ui-inspect-held-by"), vec![plain(sight.desk(&item.holder))]);
    vm.section(sight.t("ui-inspect-about"), about);
    let counts = item.counts.iter().map(|c| plain(sight.thing("count", c))).collect();
    vm.section(sight.t("ui-inspect-depends"), counts);
    vm.acts.push(act(sight, "ui-do-read", UiCommand::ReadItem(handle.to_owned())));
    vm.acts
        .push(given(sight, "ui-do-verify", Command::Verify { item: handle.into() }));
    Some(vm)
}

fn lead(sight: &Sight<'_>, number: u32) -> Option<InspectorVm> {
    let lead = sight.view.leads.iter().find(|l| l.number == number)?;
    let mut vm = InspectorVm { title: sight.thing("lead", &lead.name), ..InspectorVm::default() };
    let holder = Msg::new("ui-seat-state")
        .text("seat", sight.desk(&lead.holder))
        .text("state", sight.state(&lead.jurisdiction));
    vm.section(sight.t("ui-inspect-holder"), vec![plain(sight.say(&holder))]);
    vm.section(sight.t("ui-inspect-expiry"), fate_words(sight, lead).into_iter().collect());
    let marks = lead.marks.iter().map(|m| plain(sight.mark_title(m))).collect();
    vm.section(sight.t("ui-inspect-opened-by"), marks);
    for (channel, desk) in ways::to_lead(&ways::open(sight), lead) {
        let title = Msg::new("ui-request-title")
            .text("instrument", channel.instrument.clone())
            .text("addressee", sight.desk(desk));
        vm.acts.push(Action {
            words: sight.say(&title),
            ready: Ok(()),
            command: UiCommand::NewDraft {
                instrument: channel.instrument.to_string(),
                addressee: desk.to_string(),
                lead: Some(number),
            },
        });
    }
    Some(vm)
}

fn desk(sight: &Sight<'_>, id: &str) -> Option<InspectorVm> {
    let spec = sight.p.desk(id).map(|d| sight.p.desk_spec(d))?;
    let state = &sight.p.scenario.jurisdictions[spec.jurisdiction.index()].id;
    let mut vm = InspectorVm { title: sight.desk(id), ..InspectorVm::default() };
    vm.chips.push((Tone::Secondary, sight.state(state)));
    vm.chips.push((Tone::Secondary, sight.named(&spec.office)));
    let hours = if spec.always_open { "ui-desk-always" } else { "ui-desk-hours" };
    let mut lines = vec![plain(sight.t(hours))];
    let mine: Vec<&RequestView> = sight.view.files().filter(|r| r.form.addressee == id).collect();
    lines.push(if spec.tracked {
        plain(sight.t("ui-desk-tracked"))
    } else {
        (Tone::Secondary, sight.t("ui-inspect-closed-door"))
    });
    vm.section(sight.t("ui-inspect-where"), lines);
    let files = mine
        .iter()
        .map(|r| plain(request_row(sight, r).title))
        .take(LINES_LIMIT)
        .collect();
    vm.section(sight.t("ui-inspect-your-files"), files);
    for (channel, _) in ways::open(sight).into_iter().filter(|(_, desk)| *desk == id) {
        let words = headed(sight.say(&instrument_msg(sight.words, &channel.instrument)));
        let command = UiCommand::NewDraft {
            instrument: channel.instrument.to_string(),
            addressee: id.to_owned(),
            lead: None,
        };
        vm.acts.push(Action { words, ready: Ok(()), command });
    }
    Some(vm)
}

fn state(sight: &Sight<'_>, id: &str) -> Option<InspectorVm> {
    let spec = sight.p.scenario.jurisdictions.iter().find(|j| j.id == id)?;
    let mut vm = InspectorVm { title: sight.state(id), ..InspectorVm::default() };
    vm.chips.push((Tone::Secondary, sight.named(&spec.family)));
    let languages: Vec<String> = spec
        .languages
        .iter()
        .map(|l| sight.words.find_key(&format!("language-{l}")).unwrap_or_else(|| l.to_string()))
        .collect();
    let languages = sight.words.join(languages, "list-comma");
    vm.section(
        sight.t("ui-inspect-what"),
        vec![
            plain(sight.say(&Msg::new("ui-state-languages").text("languages", languages))),
            plain(sight.say(&Msg::new("ui-state-exclusion").named("model", &spec.exclusion))),
        ],
    );
    let mut channels: Vec<String> = sight
        .view
        .channels
        .iter()
        .filter(|c| c.jurisdiction == id)
        .map(|c| headed(sight.say(&instrument_msg(sight.words, &c.instrument))))
        .collect();
    channels.sort();
    channels.dedup();
    let none = channels.is_empty();
    let mut lines: Vec<(Tone, String)> = channels.into_iter().map(plain).collect();
    if none {
        lines.push((Tone::Secondary, sight.t("ui-state-no-channel")));
    }
    vm.section(sight.t("ui-state-channels"), lines);
    Some(vm)
}

fn person(sight: &Sight<'_>, id: &str) -> InspectorVm {
    let mut vm = InspectorVm { title: sight.thing("person", id), ..InspectorVm::default() };
    let items = sight.view.items.iter().filter(|i| i.about.iter().any(|p| p == id));
    let items = items.map(|i| plain(sight.item_title(&i.handle))).take(LINES_LIMIT).collect();
    vm.section(sight.t("ui-inspect-named-in"), items);
    vm
}

/// What can I do now, and what happens next, by when.
fn now(sight: &Sight<'_>) -> InspectorVm {
    let mut vm = InspectorVm { title: sight.t("ui-now"), ..InspectorVm::default() };
    if sight.play.session().world().is_closed() {
        vm.section(sight.t("ui-inspect-where"), vec![plain(sight.t("ui-now-closed"))]);
        vm.acts
            .push(act(sight, "ui-to-debrief", UiCommand::Go(crate::ui::Screen::Debrief)));
        return vm;
    }
    let unread = sight.view.items.iter().filter(|i| i.in_file && !i.read);
    for item in unread.take(LINES_LIMIT / 2) {
        let words = sight.say(&Msg::new("ui-act-open-item").text("item", sight.item_title(&item.handle)));
        vm.acts
            .push(Action { words, ready: Ok(()), command: UiCommand::ReadItem(item.handle.to_string()) });
    }
    // What is kept and can be kept longer is told before it lapses.
    let lapses = |number: u32| {
        let soon = sight.view.now.plus(LAPSES_SOON_MINUTES);
        let file = sight.view.kept.iter().find(|k| k.number == number);
        file.is_some_and(|k| k.extension.is_some() && k.until < soon)
    };
    for r in sight.view.files().filter(|r| {
        matches!(r.status, StatusView::AwaitsYou(_))
            || (r.own && r.status == StatusView::AwaitsClarification)
            || lapses(r.number)
    }) {
        let title = request_row(sight, r).title;
        let words = sight.say(&Msg::new("ui-act-look-at").text("what", title));
        let command = UiCommand::Select(Selection::Request(r.number));
        vm.acts.push(Action { words, ready: Ok(()), command });
    }
    for (proposal, command) in messages::awaited(sight) {
        let words = sight.say(&Msg::new("ui-act-answer-to").text("what", proposal));
        vm.acts.push(Action { words, ready: Ok(()), command });
    }
    if !sight.view.channels.is_empty() {
        for lead in sight.view.leads.iter().take(LINES_LIMIT / 2) {
            let words = sight.say(&Msg::new("ui-act-follow").text("what", sight.thing("lead", &lead.name)));
            let command = UiCommand::Select(Selection::Lead(lead.number));
            vm.acts.push(Action { words, ready: Ok(()), command });
        }
    }
    if !sight.play.side.drafts.is_empty() {
        vm.acts.push(act(sight, "ui-act-open-drafts", UiCommand::Open(Place::Draft)));
    }
    vm.note = vm.acts.is_empty().then(|| sight.t("ui-now-nothing"));
    let strip = StripVm::of(sight);
    let mut dues: Vec<_> = strip
        .rows
        .iter()
        .flat_map(|row| row.markers.iter().map(move |(at, tone, words)| (*at, *tone, &row.name, words)))
        .filter(|(at, ..)| *at >= sight.view.now)
        .collect();
    dues.sort();
    let lines = dues.into_iter().take(LINES_LIMIT).map(|(_, tone, name, words)| {
        (tone, sight.say(&Msg::new("ui-now-due").text("what", name.clone()).text("when", words.clone())))
    });
    vm.section(sight.t("ui-now-next"), lines.collect());
    vm
}

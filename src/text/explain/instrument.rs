//! The page of an instrument: what, between whom, who may ask for what, the way and its clocks, who
//! is told, on what grounds it may fail, and its form.

use super::{capital, citation, citation_read, condition};
use crate::law::instrument::{Clock, Effect, FormField, Instrument, Measure, Notification, Step};
use crate::law::terms::{Citation, DataCategory, Office};
use crate::law::test::Test;
use crate::text::layout::Page;
use crate::text::names::{
    effect_msg, ground_msg, instrument_msg, lapse_key, membership_msg, period_msg, place_msg,
    prolongation_msg,
};
use crate::text::{Arg, Msg, Named, Words};

/// Column at which the values of the head begin.
const HEAD: usize = 30;

pub(super) fn page(words: &Words, instrument: &Instrument, width: usize) -> String {
    let mut page = Page::new(width);
    let name = capital(&words.say(&instrument_msg(words, &instrument.id)));
    page.line(
        &words.say(
            &Msg::new("explain-instrument-heading")
                .text("code", &instrument.id)
                .text("name", name),
        ),
    );
    head(&mut page, words, instrument);
    page.heading(&words.get("explain-measures"));
    for row in &instrument.measures {
        measure(&mut page, words, row);
    }
    page.heading(&words.get("explain-route"));
    for (number, row) in (1..).zip(&instrument.route) {
        step(&mut page, words, number, row);
    }
    if !instrument.notifications.is_empty() {
        page.heading(&words.get("explain-notifications"));
        for row in &instrument.notifications {
            notification(&mut page, words, row);
        }
    }
    grounds(&mut page, words, instrument);
    form(&mut page, words, instrument);
    rest(&mut page, words, instrument);
    page.finish()
}

fn head(page: &mut Page, words: &Words, instrument: &Instrument) {
    page.gap();
    let mut row = |label: &str, text: &str| {
        page.row(2, &[(HEAD, &words.get(label))], text);
    };
    if let Some(what) = words.find_key(&format!("instrument-{}-what", instrument.id)) {
        row("explain-what", &what);
    }
    if let Some(not) = words.find_key(&format!("instrument-{}-not", instrument.id)) {
        row("explain-when-not", &not);
    }
    row("explain-between", &capital(&words.say(&membership_msg(words, instrument))));
    let validity = instrument.validity;
    let status = Msg::new("explain-status-line")
        .named("status", &validity.status)
        .text("date", words.day(validity.valid_from));
    row("explain-status", &capital(&words.say(&status)));
    row("explain-performs", &capital(&words.say(&instrument.performs.msg())));
    row("explain-yields", &capital(&words.say(&instrument.yields.msg())));
    row("explain-source", &capital(&citation_read(words, &instrument.base)));
}

/// A citation as a sentence of its own.
fn cited(words: &Words, source: &Citation) -> String {
    capital(&citation(words, source))
}

fn categories(words: &Words, list: &[DataCategory]) -> String {
    words.join(list.iter().map(|c| words.say(&c.msg())).collect(), "list-comma")
}

fn offices(list: &[Office]) -> Arg {
    Arg::Or(list.iter().map(Named::msg).collect())
}

fn measure(page: &mut Page, words: &Words, row: &Measure) {
    page.text(2, &capital(&categories(words, &row.categories)));
    page.text(4, &words.say(&Msg::new("explain-issuers").with("offices", offices(&row.issuers))));
    if !row.others_if_validated.is_empty() {
        let list = Arg::And(row.others_if_validated.iter().map(Named::msg).collect());
        page.text(4, &words.say(&Msg::new("explain-validated").with("offices", list)));
    }
    let threshold = condition(words, &row.threshold, "test-threshold-always");
    page.text(4, &words.say(&Msg::new("explain-threshold").text("test", threshold)));
    if row.addressee != Test::Always {
        let addressee = condition(words, &row.addressee, "test-always");
        page.text(4, &words.say(&Msg::new("explain-addressee").text("test", addressee)));
    }
    page.text(4, &cited(words, &row.source));
}

fn step(page: &mut Page, words: &Words, number: usize, row: &Step) {
    let line = Msg::new("explain-step").named("step", &row.act).msg("place", place_msg(row.at));
    page.hung(&format!("  {number}. "), 5, &capital(&words.say(&line)));
    if row.when != Test::Always {
        let when = condition(words, &row.when, "test-always");
        page.text(5, &words.say(&Msg::new("explain-step-when").text("test", when)));
    }
    for row in &row.clocks {
        clock(page, words, row);
    }
}

fn clock(page: &mut Page, words: &Words, row: &Clock) {
    let mut msg =
        Msg::new(if row.categories.is_empty() { "explain-clock" } else { "explain-clock-categories" })
            .named("course", &row.course)
            .msg("period", period_msg(row.period))
            .key("lapse", lapse_key(row.lapse))
            .text("citation", cited(words, &row.source));
    if !row.categories.is_empty() {
        msg = msg.text("categories", categories(words, &row.categories));
    }
    page.text(5, &capital(&words.say(&msg)));
    for extension in &row.extensions {
        let key = if extension.when == Test::Always { "explain-extension" } else { "explain-extension-when" };
        let msg = Msg::new(key).msg("by", prolongation_msg(extension.by));
        let when = condition(words, &extension.when, "test-always");
        page.text(7, &words.say(&if extension.when == Test::Always { msg } else { msg.text("test", when) }));
    }
}

fn notification(page: &mut Page, words: &Words, row: &Notification) {
    let key = if row.categories.is_empty() { "explain-notification-all" } else { "explain-notification" };
    let mut msg = Msg::new(key).msg("place", place_msg(row.to));
    if !row.categories.is_empty() {
        msg = msg.text("categories", categories(words, &row.categories));
    }
    page.text(2, &capital(&words.say(&msg)));
    if row.unless != Test::Never {
        let unless = condition(words, &row.unless, "test-always");
        page.text(4, &words.say(&Msg::new("explain-notification-unless").text("test", unless)));
    }
    if row.declared {
        page.text(4, &words.get("explain-notification-declared"));
    }
    let mut effect = |key: &'static str, effect: &Effect| {
        page.text(4, &words.say(&Msg::new(key).msg("effect", effect_msg(effect))));
    };
    effect("explain-notification-effect", &row.effect);
    effect("explain-notification-emergency", &row.emergency_effect);
    page.text(4, &cited(words, &row.source));
}

fn grounds(page: &mut Page, words: &Words, instrument: &Instrument) {
    if instrument.grounds.is_empty() {
        return;
    }
    page.heading(&words.get("explain-grounds"));
    for row in &instrument.grounds {
        page.text(2, &capital(&words.say(&ground_msg(words, &row.id))));
        let line = Msg::new("explain-ground")
            .named("answer", &row.answer)
            .named("force", &row.force)
            .named("step", &row.at)
            .text("test", condition(words, &row.when, "test-always"));
        let mut line = words.say(&line);
        if row.declared {
            line = format!("{line} {}", words.get("explain-ground-declared"));
        }
        page.text(4, &capital(&line));
        page.text(4, &cited(words, &row.source));
    }
}

fn form(page: &mut Page, words: &Words, instrument: &Instrument) {
    page.heading(&words.get("explain-form"));
    let list = |required: bool| {
        let wanted = |f: &&FormField| f.required == required;
        let fields = instrument.form.iter().filter(wanted).map(|f| words.say(&f.field.msg()));
        words.join(fields.collect(), "list-comma")
    };
    for (key, required) in [("explain-form-required", true), ("explain-form-optional", false)] {
        let fields = list(required);
        if !fields.is_empty() {
            page.text(2, &words.say(&Msg::new(key).text("fields", fields)));
        }
    }
    let source = citation(words, &instrument.form_source);
    page.text(2, &words.say(&Msg::new("explain-form-source").text("citation", source)));
}

fn rest(page: &mut Page, words: &Words, instrument: &Instrument) {
    if !instrument.conditions_of_use.is_empty() {
        page.heading(&words.get("explain-conditions"));
        for row in &instrument.conditions_of_use {
            let line = Msg::new("explain-condition").named("kind", &row.kind);
            page.text(2, &capital(&words.say(&line.text("citation", cited(words, &row.source)))));
        }
    }
    if let Some(fallback) = &instrument.fallback {
        page.heading(&words.get("explain-fallback"));
        let line = Msg::new("explain-fallback-line")
            .msg("instrument", instrument_msg(words, &fallback.instrument))
            .text("citation", citation(words, &fallback.source));
        page.text(2, &capital(&words.say(&line)));
    }
}

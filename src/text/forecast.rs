//! What an inject is likely to do, in words for the facilitator.

use super::layout::Page;
use super::things::Things;
use super::whatif::effect;
use super::{Arg, Msg, Named, Words};
use crate::case::prepared::Prepared;
use crate::kernel::Tick;
use crate::pilot::forecast::{Forecast, Outlook};
use crate::pilot::whatif::Effect;

/// The page: each inject with what it says, who reads it, what comes with it, and what it does in each manner.
pub fn page(words: &Words, p: &Prepared, now: Tick, forecasts: &[Forecast], width: usize) -> String {
    let things = Things::of(words, &p.scenario);
    let mut page = Page::new(width);
    page.heading(&words.say(&Msg::new("forecast-title").text("when", things.when(now))));
    page.text(2, &words.get("forecast-policy"));
    for forecast in forecasts {
        inject(&mut page, &things, forecast);
    }
    page.finish()
}

fn inject(page: &mut Page, things: &Things<'_>, forecast: &Forecast) {
    let (words, scenario) = (things.words, things.scenario);
    let Some(spec) = scenario.injects.get(forecast.inject.index()) else { return };
    page.gap();
    page.text(2, &words.say(&Msg::new("forecast-inject").text("name", &spec.id)));
    let said = words.say(&words.thing("inject", &spec.id));
    page.text(4, said.lines().next().unwrap_or_default());
    let seats = spec.to.iter().filter_map(|s| scenario.seats.get(s.index()));
    let seats = seats.map(|s| words.thing("seat", &s.id)).collect();
    let comes = spec.reveals.and_then(|item| scenario.items.get(item.index()));
    let readers = match comes {
        Some(item) => Msg::new("forecast-with").msg("item", words.thing("item", &item.id)),
        None => Msg::new("forecast-words"),
    };
    page.text(4, &words.say(&readers.with("seats", Arg::And(seats))));
    for alike in alike(&forecast.outlooks) {
        let every = alike.len() == forecast.outlooks.len() && alike.len() > 1;
        page.hung("    ", 6, &line(things, &alike, every));
    }
}

/// Outlooks that differ in nothing but the manner are told together.
fn alike(outlooks: &[Outlook]) -> Vec<Vec<&Outlook>> {
    let mut groups: Vec<Vec<&Outlook>> = Vec::new();
    for outlook in outlooks {
        match groups
            .iter_mut()
            .find(|g| Outlook { manner: outlook.manner, ..*g[0] } == *outlook)
        {
            Some(group) => group.push(outlook),
            None => groups.push(vec![outlook]),
        }
    }
    groups
}

/// Manners that come to the same: what the inject does in them, and when it would come by itself.
fn line(things: &Things<'_>, alike: &[&Outlook], every: bool) -> String {
    let (words, outlook) = (things.words, alike[0]);
    let mut parts = match (outlook.effect == Effect::default(), outlook.grave_findings) {
        (true, 0) => vec![words.get("forecast-nothing")],
        _ => vec![effect(words, &outlook.effect)],
    };
    if outlook.grave_findings != 0 {
        let key = if outlook.grave_findings > 0 { "forecast-more-grave" } else { "forecast-less-grave" };
        let n = i64::try_from(outlook.grave_findings.unsigned_abs()).unwrap_or(i64::MAX);
        parts.push(words.say(&Msg::new(key).number("n", n)));
    }
    let comes = match outlook.by_itself {
        Some(at) => Msg::new("forecast-by-itself").text("when", things.when(at)),
        None => Msg::new("forecast-never"),
    };
    let manners = alike.iter().map(|o| o.manner.msg()).collect();
    let line = Msg::new(if every { "forecast-every" } else { "forecast-line" })
        .with("manners", Arg::And(manners))
        .text("effect", words.join(parts, "list-comma"))
        .msg("comes", comes);
    words.say(&line)
}

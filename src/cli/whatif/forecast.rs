//! `whatif --inject`: what an inject is likely to do, before the facilitator releases it.

use serde_json::{Value, json};

use super::{WhatIfArgs, effect_json};
use crate::case::ids::InjectId;
use crate::case::log::LogFile;
use crate::case::prepared::Prepared;
use crate::case::replay::replay;
use crate::case::world::World;
use crate::cli::case::{PAGE_WIDTH, texts_of_log};
use crate::cli::{CliError, Common, Exit, say, say_json};
use crate::kernel::{CivilTime, Tick};
use crate::pilot::forecast::{Forecast, forecast, pending, wait};
use crate::pilot::whatif::Given;
use crate::players::Manner;
use crate::text::{Words, forecast as told};

/// Every inject that can still be released.
const ALL: &str = "all";

/// Works it out and says it.
pub(super) fn tell(common: &Common, args: &WhatIfArgs, mut file: LogFile) -> Result<Exit, CliError> {
    let place = args.log.display();
    let failed = |e: String| CliError(format!("{place}: {e}"));
    let p = Prepared::new(file.header.scenario.clone()).map_err(|e| failed(e.to_string()))?;
    let now = args.at.map(|at| tick_of(&p, at)).transpose()?;
    if let Some(now) = now {
        let later = |entry: &crate::case::log::Entry| entry.events.iter().any(|e| e.at > now);
        let kept = file.entries.iter().position(later).unwrap_or(file.entries.len());
        file.entries.truncate(kept);
    }
    let replayed = replay(&file, false).map_err(|e| failed(e.to_string()))?;
    let mut world = replayed
        .map_err(|d| failed(format!("line {} does not replay; `rogatory replay` says more", d.line)))?;
    if let Some(now) = now {
        wait(&mut world, now);
    }
    if world.is_closed() {
        return Err(failed("the case is closed by then; say with --at at which moment of it to look".into()));
    }
    let injects = chosen(&world, &args.inject)?;
    let given: Vec<Given> = file.entries.iter().filter_map(Given::of).collect();
    let manners = args.stand_in.map_or(Manner::ALL.to_vec(), |manner| vec![manner]);
    let forecasts = forecast(&world, &given, &manners, &injects, crate::io::threads());
    let words = Words::new(common.language(), &texts_of_log(common, &file));
    let (p, clock) = (world.prepared(), world.case().state.clock);
    if args.json {
        let rows: Vec<Value> = forecasts.iter().map(|f| row(p, f)).collect();
        let table = json!({ "schema": 1, "scenario": p.scenario.id, "at_minutes": clock.0,
            "policy": words.get("forecast-policy"), "injects": rows });
        say_json(&serde_json::to_string_pretty(&table)?);
    } else {
        say(&told::page(&words, p, clock, &forecasts, PAGE_WIDTH));
    }
    Ok(Exit::Done)
}

/// The moment at which the forum's clock shows a time.
fn tick_of(p: &Prepared, time: CivilTime) -> Result<Tick, CliError> {
    let forum = &p.scenario.jurisdictions[p.scenario.forum.index()].calendar;
    let epoch = p.scenario.epoch;
    let since = |minutes: i64| u64::try_from(minutes).ok().map(Tick);
    let as_utc = time.minutes_from_civil() - epoch.utc().minutes_from_civil();
    // What the forum's clock is ahead of UTC around that time; a day before is near enough to begin with.
    let ahead = |at: Tick| {
        let utc = i64::try_from(at.0).unwrap_or(i64::MAX) + epoch.utc().minutes_from_civil();
        forum.local(epoch, at).minutes_from_civil() - utc
    };
    let near = Tick(u64::try_from(as_utc).unwrap_or(0));
    let at = since(as_utc - ahead(near)).map(|guess| since(as_utc - ahead(guess)).unwrap_or(guess));
    at.filter(|at| *at <= p.scenario.horizon).ok_or_else(|| {
        let (from, until) = (forum.local(epoch, Tick(0)), forum.local(epoch, p.scenario.horizon));
        CliError(format!("--at {time}: this case runs from {from} to {until}, by the forum's clock"))
    })
}

/// The injects named, or all that can still be released.
fn chosen(world: &World, names: &[String]) -> Result<Vec<InjectId>, CliError> {
    let all = &world.prepared().scenario.injects;
    let open = pending(world);
    if names.iter().any(|n| n == ALL) {
        return Ok(open);
    }
    let find = |name: &String| {
        let id = all.iter().position(|i| i.id == *name).map(InjectId::at);
        id.filter(|id| open.contains(id)).ok_or_else(|| {
            let why = if id.is_some() { "was released before" } else { "is no inject of this case" };
            let open: Vec<&str> = open.iter().map(|i| all[i.index()].id.as_str()).collect();
            CliError(format!("--inject {name}: `{name}` {why}; open are: {}", open.join(", ")))
        })
    };
    names.iter().map(find).collect()
}

fn row(p: &Prepared, forecast: &Forecast) -> Value {
    let outlooks: Vec<Value> = forecast
        .outlooks
        .iter()
        .map(|outlook| {
            let mut value = effect_json(&outlook.effect);
            value["manner"] = outlook.manner.name().into();
            value["grave_findings"] = outlook.grave_findings.into();
            value["by_itself_at_minutes"] = json!(outlook.by_itself.map(|at| at.0));
            value
        })
        .collect();
    json!({ "inject": p.scenario.injects[forecast.inject.index()].id, "outlooks": outlooks })
}

//! `whatif`: what would have changed, had one thing been otherwise; what an inject is likely to do.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::case::{PAGE_WIDTH, texts_of_log};
use super::{CliError, Common, Exit, say, say_json};
use crate::case::ids::SeatId;
use crate::case::log::read;
use crate::case::prepared::Prepared;
use crate::case::replay;
use crate::io::{LOG_BYTES_LIMIT, read_limited};
use crate::kernel::CivilTime;
use crate::pilot::whatif::{Change, Effect, Given, Played, Request, Row, changes};
use crate::players::Manner;
use crate::text::{Words, whatif};

/// Arguments of `whatif`.
#[derive(Debug, Args)]
pub(super) struct WhatIfArgs {
    /// The log.
    log: PathBuf,
    /// Let stand-ins of this manner decide afresh in every seat, instead of doing again what was done.
    #[arg(long, value_name = "MANNER")]
    stand_in: Option<Manner>,
    /// Say instead what this inject is likely to do if it is released now (repeatable; `all`: each that can be).
    #[arg(long, value_name = "ID")]
    inject: Vec<String>,
    /// With `--inject`: now is this time of the forum, `YYYY-MM-DD HH:MM`, instead of the end of the log.
    #[arg(long, value_name = "TIME", requires = "inject")]
    at: Option<CivilTime>,
    /// Print one JSON object instead of text.
    #[arg(long)]
    json: bool,
}

mod forecast;

/// Works out the table.
pub(super) fn whatif(common: &Common, args: &WhatIfArgs) -> Result<Exit, CliError> {
    let bytes = read_limited(&args.log, LOG_BYTES_LIMIT)?;
    let place = args.log.display();
    let file = read(&bytes).map_err(|e| CliError(format!("{place}: {e}")))?;
    if !args.inject.is_empty() {
        return forecast::tell(common, args, file);
    }
    let replayed = replay::replay(&file, false).map_err(|e| CliError(format!("{place}: {e}")))?;
    let world = replayed.map_err(|d| {
        CliError(format!("{place}: line {} does not replay; `rogatory replay` says more", d.line))
    })?;
    let p = world.prepared();
    let events = &world.case().events;
    let seats: Vec<SeatId> = (0..p.scenario.seats.len()).map(SeatId::at).collect();
    let given: Vec<Given> = file.entries.iter().filter_map(Given::of).collect();
    let (people, manners) = match args.stand_in {
        Some(manner) => (Vec::new(), seats.iter().map(|s| (*s, manner)).collect()),
        None => (seats, Vec::new()),
    };
    let played = Played::of(p, file.header.seed, &given, events, &people, &manners);
    let mut all = vec![Change::Nothing];
    let links = args.stand_in.is_some();
    // A new link changes nothing where everybody does again what was done.
    all.extend(
        changes(p, events)
            .into_iter()
            .filter(|c| links || !matches!(c, Change::Joins(..))),
    );
    let mut rows = played.rows(p, all, crate::io::threads())?;
    // What changes nothing comes first: it shows that the policy is neutral.
    rows[1..].sort_by_key(|r| std::cmp::Reverse((r.effect.saved_minutes, r.effect.score_change)));
    let texts = texts_of_log(common, &file);
    let words = Words::new(common.language(), &texts);
    if args.json {
        let rows: Vec<Value> = rows.iter().map(|r| row_json(p, r)).collect();
        let table = json!({ "schema": 1, "scenario": p.scenario.id, "policy": words.get("whatif-policy"), "rows": rows });
        say_json(&serde_json::to_string_pretty(&table)?);
    } else {
        say(&whatif::page(&words, p, &rows, PAGE_WIDTH));
    }
    Ok(Exit::Done)
}

fn row_json(p: &Prepared, row: &Row) -> Value {
    let desk = |id: &crate::case::ids::DeskId| p.desk_spec(*id).id.clone();
    let request = |kind: &str, about: &Request| {
        json!({
            "kind": kind,
            "request": about.id.0 + 1,
            "instrument": about.instrument,
            "addressee": desk(&about.addressee),
        })
    };
    let change = match &row.change {
        Change::Nothing => json!({ "kind": "nothing" }),
        Change::AtOnce(id) => json!({ "kind": "at_once", "desk": desk(id) }),
        Change::AlwaysOpen(id) => json!({ "kind": "always_open", "desk": desk(id) }),
        Change::NoOtherFiles(id) => json!({ "kind": "no_other_files", "desk": desk(id) }),
        Change::Joins(id, treaty) => {
            json!({ "kind": "joins", "state": p.scenario.jurisdictions[id.index()].id, "treaty": treaty })
        }
        Change::NoQuestion(about) => request("no_question", about),
        Change::PreservedFirst(lead) => {
            json!({ "kind": "preserved_first", "lead": p.scenario.leads[lead.index()].id })
        }
        Change::BetterAct(about) => request("better_act", about),
        Change::LeadEarlier => json!({ "kind": "lead_earlier" }),
    };
    let dropped: Vec<Value> = row
        .dropped
        .iter()
        .map(|(seat, command)| {
            let command = ron::to_string(command).unwrap_or_default();
            json!({ "seat": p.scenario.seats[seat.index()].id, "command": command })
        })
        .collect();
    let mut value = effect_json(&row.effect);
    value["change"] = change;
    value["dropped"] = dropped.into();
    value
}

fn effect_json(effect: &Effect) -> Value {
    json!({
        "saved_minutes": effect.saved_minutes,
        "evidence_saved": effect.evidence_saved.0,
        "evidence_lost": effect.evidence_saved.1,
        "verdicts_changed": effect.verdicts_changed,
        "score_change": effect.score_change,
    })
}

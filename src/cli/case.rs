//! `run` and `replay`: a case played, and a log played again.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use serde::Serialize;

use super::{CliError, Common, Exit, check, say, say_json, say_note};
use crate::case::ids::SeatId;
use crate::case::log::{LogFile, LogWriter, hex, read};
use crate::case::prepared::Prepared;
use crate::case::replay::{self, Divergence};
use crate::case::world::World;
use crate::io::{LOG_BYTES_LIMIT, read_limited, write_beside};
use crate::pilot::compare::{Comparison, TEAMS_LIMIT, place, team};
use crate::pilot::spread::spread;
use crate::pilot::whatif::{Given, saved_by_desk};
use crate::players::{BoundScript, Manner, PlayEnd, Script, play};
use crate::score::RunResult;
use crate::text::story::{self, Audience};
use crate::text::{Language, Words, compare, report};

/// Columns of a page of text.
pub(super) const PAGE_WIDTH: usize = 90;

/// Arguments of `run`.
#[derive(Debug, Args)]
pub(super) struct RunArgs {
    /// A scenario's folder, its scenario.ron, or a shipped id.
    scenario: String,
    /// A script that drives the seats it names.
    #[arg(long, value_name = "FILE")]
    script: Option<PathBuf>,
    /// Manner of the stand-ins: by-the-book, hasty, over-cautious or passive.
    #[arg(long, value_name = "MANNER", default_value = "by-the-book")]
    stand_in: Manner,
    /// Manner of one seat's stand-in; may be repeated.
    #[arg(long, value_name = "SEAT=MANNER")]
    seat: Vec<String>,
    /// Seed of all luck.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Write the log here.
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    /// Place the result among so many teams of stand-ins of mixed manners, with seeds 1 to N.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=i64::from(TEAMS_LIMIT)))]
    compare: Option<u32>,
    /// How many threads play these teams (as many as there are cores); the result is the same.
    #[arg(long, value_name = "N", requires = "compare")]
    threads: Option<usize>,
    /// Print one JSON object instead of text.
    #[arg(long)]
    json: bool,
}

impl RunArgs {
    /// A scenario with everything else as it is by default.
    pub(super) fn of(scenario: &str) -> RunArgs {
        RunArgs {
            scenario: scenario.to_owned(),
            script: None,
            stand_in: Manner::ByTheBook,
            seat: Vec::new(),
            seed: 1,
            log: None,
            compare: None,
            threads: None,
            json: false,
        }
    }
}

/// Arguments of `replay`.
#[derive(Debug, Args)]
pub(super) struct ReplayArgs {
    /// The log.
    log: PathBuf,
    /// Compare every state too.
    #[arg(long)]
    deep: bool,
    /// Print one JSON object instead of text.
    #[arg(long)]
    json: bool,
}

/// Plays a case.
pub(super) fn run(common: &Common, args: &RunArgs) -> Result<Exit, CliError> {
    let checked = check::load_or_say(&common.data(), &args.scenario)?;
    let scenario = checked
        .scenario
        .ok_or_else(|| CliError("the scenario cannot be played".to_owned()))?;
    let prepared = Arc::new(Prepared::new(scenario)?);
    let mut manners: Vec<(SeatId, Manner)> = (0..prepared.scenario.seats.len())
        .map(|i| (SeatId::at(i), args.stand_in))
        .collect();
    for pair in &args.seat {
        manners.push(seat_manner(&prepared, pair)?);
    }
    let script = args.script.as_deref().map(|path| read_script(path, &prepared)).transpose()?;
    let mut world = World::open(prepared.clone(), args.seed, 0)?;
    let (mut writer, mut log) = LogWriter::begin(&prepared, args.seed, 0);
    log.push_str(&writer.opening(&world));
    let mut given: Vec<Given> = Vec::new();
    let end = play(&mut world, &manners, script, &mut |world, at, seat, command, result| {
        if let (Some(seat), Ok(step)) = (seat, result) {
            given.push(Given { seat: Some(seat), at, command: command.clone(), enabled_by: step.enabled_by });
        }
        log.push_str(&writer.entry(world, at, seat, command, result));
    });
    remark(&end);
    if let Some(path) = &args.log {
        write_beside(path, log.as_bytes())?;
        say_note(&format!("log written: {}", path.display()));
    }
    let mut result = RunResult::from_case(&prepared, args.seed, &world.case().events, writer.hash());
    fill(&mut result, &prepared, args.seed, &given, &world)?;
    let texts = scenario_texts(&checked.folder);
    if !args.json {
        let words = Words::new(common.language(), &texts);
        let events = &world.case().events;
        say(&story::opening(&words, PAGE_WIDTH));
        say("");
        say(&story::page(&words, &prepared.scenario, events, Audience::Debrief, PAGE_WIDTH));
        say("");
    }
    let compared = args
        .compare
        .map(|teams| compared(&prepared, &result, teams, args.threads))
        .transpose()?;
    match &compared {
        Some(comparison) if args.json => {
            say_json(&serde_json::to_string_pretty(&Compared { result: &result, compare: comparison })?);
        }
        _ => {
            tell(common.language(), &texts, &prepared, &world, &result, args.json)?;
        }
    }
    if let Some(comparison) = compared.filter(|_| !args.json) {
        say("");
        say(&compare::page(&Words::new(common.language(), &texts), &comparison, PAGE_WIDTH));
    }
    Ok(Exit::Done)
}

/// A result with its place among teams.
#[derive(Debug, Serialize)]
struct Compared<'a> {
    #[serde(flatten)]
    result: &'a RunResult,
    compare: &'a Comparison,
}

/// Plays the teams and places the result among them.
fn compared(
    prepared: &Arc<Prepared>,
    result: &RunResult,
    teams: u32,
    on: Option<usize>,
) -> Result<Comparison, CliError> {
    let jobs = usize::try_from(teams)?;
    let on = on.unwrap_or_else(crate::io::threads);
    let played = spread((0..jobs).collect(), on, |number| team(prepared, number));
    Ok(place(result, &played.into_iter().collect::<Result<Vec<_>, _>>()?))
}

/// Plays a log again.
pub(super) fn replay(common: &Common, args: &ReplayArgs) -> Result<Exit, CliError> {
    let bytes = read_limited(&args.log, LOG_BYTES_LIMIT)?;
    let place = args.log.display();
    let file = read(&bytes).map_err(|e| CliError(format!("{place}: {e}")))?;
    if let Some(line) = file.truncated {
        say_note(&format!("{place}: line {line} was cut off and is left out; everything before it is whole"));
    }
    let replayed = replay::replay(&file, args.deep).map_err(|e| CliError(format!("{place}: {e}")))?;
    let world = replayed.map_err(|d| CliError(diverged(&args.log, &d)))?;
    let prepared = world.prepared().clone();
    let chain = hex(&file.chain);
    let mut result = RunResult::from_case(&prepared, file.header.seed, &world.case().events, chain);
    let given: Vec<Given> = file.entries.iter().filter_map(Given::of).collect();
    fill(&mut result, &prepared, file.header.seed, &given, &world)?;
    let texts = texts_of_log(common, &file);
    if !args.json {
        let depth = if args.deep { "every event and every state" } else { "every event" };
        say_note(&format!(
            "{place}: {} commands replayed, {depth} as written",
            file.entries.len().saturating_sub(1)
        ));
    }
    tell(common.language(), &texts, &prepared, &world, &result, args.json)
}

/// What each desk that held the case back would have saved, had it answered at once.
fn fill(
    result: &mut RunResult,
    prepared: &Arc<Prepared>,
    seed: u64,
    given: &[Given],
    world: &World,
) -> Result<(), CliError> {
    let saved = saved_by_desk(prepared, seed, given, &world.case().events, crate::io::threads())?;
    result.fill_saved(|desk| saved.get(desk).copied());
    Ok(())
}

/// What a script should know: steps that were refused or never reached.
fn remark(end: &PlayEnd) {
    if end.script_rejections > 0 {
        say_note(&format!(
            "{} step(s) of the script were refused; the log (--log FILE) says why",
            end.script_rejections
        ));
    }
    if end.script_left > 0 {
        say_note(&format!(
            "{} step(s) of the script were not reached before the case closed",
            end.script_left
        ));
    }
}

fn tell(
    language: Language,
    texts: &BTreeMap<Language, String>,
    prepared: &Prepared,
    world: &World,
    result: &RunResult,
    json: bool,
) -> Result<Exit, CliError> {
    if json {
        say_json(&serde_json::to_string_pretty(result)?);
    } else {
        let words = Words::new(language, texts);
        say(&report::render(&words, prepared, &world.case().events, result));
    }
    Ok(Exit::Done)
}

fn diverged(path: &std::path::Path, divergence: &Divergence) -> String {
    use crate::case::replay::Difference;
    let what = match &divergence.what {
        Difference::Event { event, logged, replayed } => {
            let show = |e: &Option<Box<crate::case::event::Recorded>>| {
                e.as_ref().map_or_else(|| "nothing".to_owned(), |r| format!("{r:?}"))
            };
            format!("event {event} differs\n  log:    {}\n  replay: {}", show(logged), show(replayed))
        }
        Difference::Answer => "the command is answered otherwise than the log says".to_owned(),
        Difference::State { component } => format!("the state differs in `{component}`"),
    };
    format!("{}: line {}, command {}: {what}", path.display(), divergence.line, divergence.step)
}

fn seat_manner(prepared: &Prepared, pair: &str) -> Result<(SeatId, Manner), CliError> {
    let seats = || {
        prepared
            .scenario
            .seats
            .iter()
            .map(|s| s.id.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let (seat, manner) = pair
        .split_once('=')
        .ok_or_else(|| CliError(format!("--seat {pair}: write SEAT=MANNER, such as prosecutor=hasty")))?;
    let id = prepared
        .seat(seat)
        .ok_or_else(|| CliError(format!("--seat {pair}: no seat `{seat}`; this case has {}", seats())))?;
    let manner = manner.parse().map_err(|e| CliError(format!("--seat {pair}: {e}")))?;
    Ok((id, manner))
}

fn read_script(path: &std::path::Path, prepared: &Prepared) -> Result<BoundScript, CliError> {
    let bytes = read_limited(path, crate::io::FILE_BYTES_LIMIT)?;
    let place = path.display();
    let text =
        String::from_utf8(bytes).map_err(|_| CliError(format!("{place}: the script is not UTF-8 text")))?;
    let script = Script::parse(&text).map_err(|e| CliError(format!("{place}:{e}")))?;
    script.bind(prepared).map_err(|e| CliError(format!("{place}: {e}")))
}

pub(super) fn scenario_texts(folder: &crate::scenario::Folder) -> BTreeMap<Language, String> {
    let read = |language: Language| {
        let bytes = folder.bytes(&format!("text/{}.ftl", language.code()))?;
        Some((language, String::from_utf8_lossy(bytes).into_owned()))
    };
    Language::ALL.into_iter().filter_map(read).collect()
}

/// Texts of a log's scenario, if its folder is at hand; without it things are called by their names.
pub(super) fn texts_of_log(common: &Common, file: &LogFile) -> BTreeMap<Language, String> {
    common
        .data()
        .named(&file.header.scenario.id)
        .map(|f| scenario_texts(&f))
        .unwrap_or_default()
}

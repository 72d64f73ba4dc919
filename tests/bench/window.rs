//! The window, measured from outside: how long until it has drawn its first frames, beside an empty Bevy window in
//! the same run, and what it costs while nobody touches it. Needs a display (a virtual one with a software renderer
//! will do) and the release binary beside it.
//!
//! `cargo build --release && cargo run --release --example window`
//!
//! Promises (design.md, §15): interactive within 2 s (median of five), at most 1.3 times an empty window; idle at
//! most 3 % of a core. Idle is read from `/proc`, so on Linux only.

// A bench is where time is measured.
#![allow(clippy::disallowed_methods)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use bevy::prelude::*;
use bevy::window::WindowResolution;
use bevy::winit::WinitSettings;

/// Frames that both begin before they close, so that the first one is on the screen: everything is drawn in it,
/// and a person could begin.
const FRAMES: u32 = 2;
const RUNS: usize = 5;
const START: Duration = Duration::from_secs(2);
const RATIO_PERCENT: u128 = 130;
const IDLE_PERMILLE: u64 = 30;
const IDLE_SECONDS: u64 = 20;

fn main() {
    if std::env::args().nth(1).as_deref() == Some("empty") {
        return empty();
    }
    let this = std::env::current_exe().expect("this program");
    let rogatory = this.parent().and_then(Path::parent).expect("a target folder").join("rogatory");
    assert!(rogatory.is_file(), "{}: build the release binary first", rogatory.display());
    let work = std::env::temp_dir().join("rogatory-window-bench");
    std::fs::create_dir_all(&work).expect("a folder to work in");
    let script = work.join("nothing.ron");
    std::fs::write(&script, "(steps: [])").expect("a script");
    let mut times: [Vec<Duration>; 2] = [Vec::new(), Vec::new()];
    // In turn, so that both meet the same machine; the first pair warms its caches and is left out.
    for round in 0..=RUNS {
        let mut bare = Command::new(&this);
        bare.arg("empty");
        let mut own = application(&rogatory, &work);
        own.args(["play", "--script"]).arg(&script).arg("--capture").arg(&work);
        for (list, command) in times.iter_mut().zip([bare, own]) {
            let took = wall(command);
            if round > 0 {
                list.push(took);
            }
        }
    }
    let [bare, own] = times.map(median);
    let percent = own.as_millis() * 100 / bare.as_millis().max(1);
    println!(
        "start to the first picture on the screen, and closed, median of {RUNS}: empty {bare:.2?}, rogatory {own:.2?}, {percent} %"
    );
    println!("promised: 2 s, 130 %: {}", kept(own <= START && percent <= RATIO_PERCENT));
    if let Some(permille) = idle(&rogatory, &work) {
        println!("idle for {IDLE_SECONDS} s: {}.{} % of a core", permille / 10, permille % 10);
        println!("promised: 3 %: {}", kept(permille <= IDLE_PERMILLE));
    }
}

fn kept(so: bool) -> &'static str {
    if so { "kept" } else { "MISSED" }
}

fn application(rogatory: &Path, work: &Path) -> Command {
    let mut command = Command::new(rogatory);
    command.arg("--data-dir").arg(work.join("data"));
    command
}

fn wall(mut command: Command) -> Duration {
    let start = Instant::now();
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("it starts");
    assert!(status.success(), "{command:?} ended with {status}");
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// Permille of a core that the application takes while nobody touches it.
fn idle(rogatory: &Path, work: &Path) -> Option<u64> {
    let mut child = application(rogatory, work)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    std::thread::sleep(Duration::from_secs(6));
    let stat = PathBuf::from(format!("/proc/{}/stat", child.id()));
    let before = ticks(&stat);
    std::thread::sleep(Duration::from_secs(IDLE_SECONDS));
    let after = ticks(&stat);
    let _ = child.kill();
    let _ = child.wait();
    // A tick is a hundredth of a second on every Linux that Rust supports.
    Some((after? - before?) * 10 / IDLE_SECONDS)
}

/// User and system time of a process, clock ticks (proc_pid_stat(5), fields 14 and 15).
fn ticks(stat: &Path) -> Option<u64> {
    let text = std::fs::read_to_string(stat).ok()?;
    let fields: Vec<&str> = text.rsplit_once(')')?.1.split_whitespace().collect();
    Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
}

/// A window with a camera and nothing else.
fn empty() {
    let window =
        Window { title: "empty".to_owned(), resolution: WindowResolution::new(1600, 900), ..default() };
    App::new()
        .add_plugins(DefaultPlugins.set(WindowPlugin { primary_window: Some(window), ..default() }))
        .insert_resource(WinitSettings::continuous())
        .add_systems(Startup, |mut commands: Commands| {
            commands.spawn(Camera2d);
        })
        .add_systems(Last, |mut frames: Local<u32>, mut exits: MessageWriter<AppExit>| {
            *frames += 1;
            if *frames > FRAMES {
                exits.write(AppExit::Success);
            }
        })
        .run();
}

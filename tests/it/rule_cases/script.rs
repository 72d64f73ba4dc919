//! The text form of a rule's scripts, read and written.
//!
//! A file `RNN.txt` opens with comments (`#`). `[do]` holds the commands that every script of the file gives, one a
//! line, a longer one going on in indented lines: `seat: Command` in the RON of scripts, `day 5` (lets time run to that
//! day of the case), `hours 7` (so much longer), and `@name`, a place where a script may put in something. Then
//! the scripts, `[breached]`, `[kept]`, `[cured]`, each with words after it if there are several of one kind, and
//! `[forums a b]`: the same script in each of these. Before `expect:` a script says what differs:
//!
//! - `change: A => B`: the first A in the text of `[do]` becomes B,
//! - `case: A => B`: the same in the scenario of the case,
//! - `@name: line`: what goes in at that place; `@name: again` puts in the first request, or hearing of a person, of
//!   `[do]` as it stands there without the changes, `@name: again A => B` with this one,
//! - `seats: a b`: which seats there are (without it those of the line before `[do]`, or the prosecutor alone).
//!
//! What stands after `expect:` is what the test must find. With `ROGATORY_GOLDEN=write` the test writes it anew.

/// A file.
#[derive(Debug, Clone)]
pub(super) struct File {
    pub(super) name: String,
    head: String,
    seats: Vec<String>,
    common: String,
    pub(super) scripts: Vec<Script>,
}

/// One script of it.
#[derive(Debug, Clone)]
pub(super) struct Script {
    /// The line in brackets, without them.
    pub(super) title: String,
    /// Everything between that line and `expect:`, as it stands.
    body: String,
    changes: Vec<(String, String)>,
    pub(super) case: Vec<(String, String)>,
    put_in: Vec<(String, String)>,
    seats: Option<Vec<String>>,
    pub(super) expected: String,
}

/// What a script does next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Act {
    /// A command of a seat.
    Give(String, String),
    /// Time runs to a day.
    Day(u64),
    /// Time runs on.
    Hours(u64),
}

impl File {
    /// Reads a file.
    pub(super) fn parse(name: &str, text: &str) -> File {
        let (head, rest) = text.split_once("[do]\n").unwrap_or_else(|| panic!("{name}: no [do]"));
        let mut file = File {
            name: name.to_owned(),
            head: head.to_owned(),
            seats: vec!["prosecutor".to_owned()],
            common: String::new(),
            scripts: Vec::new(),
        };
        for line in head.lines() {
            if let Some(seats) = line.strip_prefix("seats: ") {
                file.seats = words(seats);
            }
        }
        let mut sections = rest.split("\n[");
        file.common = sections.next().unwrap_or_default().to_owned();
        file.scripts = sections.map(|section| Script::parse(name, section)).collect();
        file
    }

    /// Writes it as it was read, with what is expected now.
    pub(super) fn write(&self) -> String {
        let mut text = format!("{}[do]\n{}", self.head, self.common);
        for script in &self.scripts {
            text.push_str(&format!("\n[{}]\n{}expect:\n{}\n", script.title, script.body, script.expected));
        }
        text
    }

    /// What a script does, in order.
    pub(super) fn acts(&self, script: &Script) -> Vec<Act> {
        let place = format!("{} [{}]", self.name, script.title);
        let mut text = self.common.clone();
        for (from, to) in &script.changes {
            assert!(text.contains(from.as_str()), "{place}: nothing reads `{from}`");
            text = text.replacen(from.as_str(), to, 1);
        }
        for (at, _) in &script.put_in {
            assert!(text.lines().any(|l| l == at), "{place}: no place {at}");
        }
        let mut lines: Vec<String> = Vec::new();
        for line in joined(&text) {
            if line.starts_with('@') {
                let here = script.put_in.iter().filter(|(at, _)| *at == line);
                lines.extend(here.map(|(_, line)| self.put_in(&place, line)));
            } else {
                lines.push(line);
            }
        }
        lines.iter().map(|line| act(&place, line)).collect()
    }

    /// What a script puts in, with `again` spelled out.
    fn put_in(&self, place: &str, line: &str) -> String {
        let Some(change) = line.strip_prefix("again") else { return line.to_owned() };
        let first = joined(&self.common)
            .into_iter()
            .find(|l| l.contains("Send(") || l.contains("Hear("));
        let first = first.unwrap_or_else(|| panic!("{place}: nothing to do again"));
        match change.split_once(" => ") {
            Some((from, to)) => {
                let from = from.trim_start();
                assert!(first.contains(from), "{place}: nothing reads `{from}`");
                first.replacen(from, to, 1)
            }
            None => first,
        }
    }

    /// The seats of a script.
    pub(super) fn seats<'a>(&'a self, script: &'a Script) -> &'a [String] {
        script.seats.as_deref().unwrap_or(&self.seats)
    }
}

impl Script {
    fn parse(name: &str, section: &str) -> Script {
        let (title, rest) = section
            .split_once("]\n")
            .unwrap_or_else(|| panic!("{name}: `[{section}` is not closed"));
        let (body, expected) = rest
            .split_once("expect:\n")
            .or_else(|| rest.strip_suffix("expect:").map(|body| (body, "")))
            .unwrap_or_else(|| panic!("{name}: [{title}] expects nothing"));
        let mut script = Script {
            title: title.to_owned(),
            body: body.to_owned(),
            changes: Vec::new(),
            case: Vec::new(),
            put_in: Vec::new(),
            seats: None,
            expected: expected.trim_end().to_owned(),
        };
        for line in joined(body) {
            let (key, value) = line.split_once(": ").unwrap_or_else(|| panic!("{name}: [{title}]: `{line}`"));
            let pair = || {
                let (from, to) = value
                    .split_once(" => ")
                    .unwrap_or_else(|| panic!("{name}: [{title}]: `{line}`"));
                (from.to_owned(), to.to_owned())
            };
            match key {
                "change" => script.changes.push(pair()),
                "case" => script.case.push(pair()),
                "seats" => script.seats = Some(words(value)),
                at if at.starts_with('@') => script.put_in.push((at.to_owned(), value.to_owned())),
                other => panic!("{name}: [{title}]: what is `{other}`?"),
            }
        }
        script
    }

    /// The word before any other in its title.
    pub(super) fn kind(&self) -> &str {
        self.title.split(' ').next().unwrap_or_default()
    }

    /// The forums in which it is played.
    pub(super) fn forums(&self) -> Vec<String> {
        let names = self.title.strip_prefix("forums ").map(words);
        names.unwrap_or_else(|| vec!["valdoria".to_owned()])
    }
}

/// Lines that are no comments, each with those that go on from it.
fn joined(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().filter(|l| !l.trim().is_empty() && !l.starts_with('#')) {
        match lines.last_mut().filter(|_| line.starts_with([' ', ')'])) {
            Some(last) => {
                last.push('\n');
                last.push_str(line);
            }
            None => lines.push(line.to_owned()),
        }
    }
    lines
}

fn words(text: &str) -> Vec<String> {
    text.split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

fn act(place: &str, line: &str) -> Act {
    let number = |text: &str| text.parse().unwrap_or_else(|_| panic!("{place}: `{line}`"));
    if let Some(day) = line.strip_prefix("day ") {
        return Act::Day(number(day));
    }
    if let Some(hours) = line.strip_prefix("hours ") {
        return Act::Hours(number(hours));
    }
    let (seat, command) = line.split_once(": ").unwrap_or_else(|| panic!("{place}: `{line}`"));
    Act::Give(seat.to_owned(), command.to_owned())
}

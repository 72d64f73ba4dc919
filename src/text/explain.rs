//! Explains a rule, an instrument or a diagnostic: what it asks for, where that is written and
//! whether it was checked there, how certain it is in which forum, and what else can be said.

mod instrument;

use super::layout::{Page, WIDTH};
use super::names::{cure_msg, rule_key};
use super::{Msg, Named, Words};
use crate::law::instrument::Instrument;
use crate::law::rules::{self, RuleId};
use crate::law::standing::{ForumStanding, RulePack, Standing};
use crate::law::terms::{Citation, LegalFamily};
use crate::law::test::Test;
use crate::scenario::{DiagnosticCode, Severity};

/// How many near matches are offered.
const NEAR_LIMIT: usize = 3;

/// Explains a rule or an instrument as a page of so many columns; `None` if nothing of the law has
/// that name (see [`near`]).
pub fn law(
    words: &Words,
    code: &str,
    instruments: &[Instrument],
    rules: &[RulePack],
    width: usize,
) -> Option<String> {
    let asked = code.trim();
    if let Ok(rule) = asked.parse::<RuleId>() {
        return Some(rule_page(words, rules.iter().find(|pack| pack.id == rule), rule, width));
    }
    let found = instruments.iter().find(|i| i.id.eq_ignore_ascii_case(asked))?;
    Some(instrument::page(words, found, width))
}

/// Explains a diagnostic. Its texts stand beside the codes, for authors, in English.
pub fn diagnostic(words: &Words, code: DiagnosticCode) -> String {
    let explanation = code.explanation();
    let mut page = Page::new(WIDTH);
    let kind = match code.severity() {
        Severity::Error => "explain-diagnostic-error",
        Severity::Warning => "explain-diagnostic-warning",
    };
    page.text(0, &words.say(&Msg::new(kind).text("code", code.name())));
    page.gap();
    page.text(2, explanation.means);
    for (heading, text) in [("explain-example", explanation.example), ("explain-mend", explanation.mend)] {
        page.heading(&words.get(heading));
        page.text(2, text);
    }
    page.finish()
}

/// What is called nearly so, nearest first: rules, instruments, and the other names given.
pub fn near<'n>(
    code: &str,
    instruments: &'n [Instrument],
    others: impl IntoIterator<Item = &'n str>,
) -> Vec<String> {
    let asked = code.trim().to_lowercase();
    let farthest = (asked.chars().count() / 2).clamp(1, 4);
    let rules = RuleId::ALL.iter().map(|r| r.name());
    let names = rules.chain(instruments.iter().map(|i| i.id.as_str())).chain(others);
    let mut found: Vec<(usize, &str)> = names
        .map(|name| (strsim::osa_distance(&name.to_lowercase(), &asked), name))
        .filter(|(distance, name)| {
            *distance <= farthest || (!asked.is_empty() && name.to_lowercase().starts_with(&asked))
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter().take(NEAR_LIMIT).map(|(_, name)| name.to_owned()).collect()
}

/// What to say when nothing has that name.
pub fn unknown(words: &Words, code: &str, near: &[String]) -> String {
    let mut parts = vec![words.say(&Msg::new("explain-unknown").text("code", code))];
    if !near.is_empty() {
        let near = Msg::new("explain-unknown-near").text("near", words.join(near.to_vec(), "list-or"));
        parts.push(words.say(&near));
    }
    parts.push(words.get("explain-unknown-next"));
    parts.join(" ")
}

fn rule_page(words: &Words, pack: Option<&RulePack>, rule: RuleId, width: usize) -> String {
    let mut page = Page::new(width);
    let title = capital(&words.get(&rule_key(rule, "title")));
    let title = Msg::new("explain-rule-heading").text("code", rule.name()).text("title", title);
    page.line(&words.say(&title));
    let part = |page: &mut Page, heading: &str, part: &str| {
        if let Some(text) = words.find_key(&rule_key(rule, part)) {
            page.heading(&words.get(heading));
            page.text(2, &text);
        }
    };
    part(&mut page, "explain-requires", "requires");
    if let Some(pack) = pack {
        page.heading(&words.get("explain-source"));
        page.text(2, &capital(&citation_read(words, &pack.base)));
        standing_part(&mut page, words, pack);
    }
    part(&mut page, "explain-losing", "losing");
    of_forums(&mut page, words, pack, "losing");
    part(&mut page, "explain-elsewhere", "elsewhere");
    of_forums(&mut page, words, pack, "elsewhere");
    part(&mut page, "explain-breach", "breach");
    part(&mut page, "explain-cure", "cure");
    if let Some(pack) = pack {
        cure_part(&mut page, words, pack);
    }
    if let Some(lines) = rules::explain(rule) {
        page.heading(&words.get("explain-code"));
        for paragraph in paragraphs(&lines) {
            page.text(2, &paragraph);
        }
    }
    page.finish()
}

const FAMILIES: [LegalFamily; 3] =
    [LegalFamily::InvestigatingJudge, LegalFamily::ProsecutorLed, LegalFamily::CommonLaw];

/// Rows with their families; families with the same row stand together.
fn rows_of(pack: &RulePack) -> Vec<(&ForumStanding, Vec<LegalFamily>)> {
    let mut rows: Vec<(&ForumStanding, Vec<LegalFamily>)> = Vec::new();
    for family in FAMILIES {
        let Some(row) = pack.standing_in(family) else { continue };
        match rows.iter_mut().find(|(known, _)| *known == row) {
            Some((_, list)) => list.push(family),
            None => rows.push((row, vec![family])),
        }
    }
    rows
}

/// The families of a row, as a heading.
fn who(words: &Words, list: &[LegalFamily]) -> String {
    let who = if list.len() == FAMILIES.len() {
        words.get("explain-standing-all")
    } else {
        words.join(list.iter().map(|f| words.say(&f.msg())).collect(), "list-semicolon")
    };
    capital(&who)
}

/// What some forums have for themselves of a part (`losing`, `elsewhere`).
fn of_forums(page: &mut Page, words: &Words, pack: Option<&RulePack>, part: &str) {
    let Some(pack) = pack else { return };
    for (row, list) in rows_of(pack) {
        if let Some(text) = own_words(words, pack.id, row, part) {
            page.text(2, &who(words, &list));
            page.text(4, &text);
        }
    }
}

/// A text that a forum's row has for itself.
fn own_words(words: &Words, rule: RuleId, row: &ForumStanding, part: &str) -> Option<String> {
    words.find_key(&format!("{}-{}", rule_key(rule, part), row.words.as_ref()?))
}

/// A part of a rule's texts (`losing`, `elsewhere`) as it reads in a forum: its own, else the rule's.
pub fn forum_words(words: &Words, rule: RuleId, row: Option<&ForumStanding>, part: &str) -> Option<String> {
    row.and_then(|row| own_words(words, rule, row, part))
        .or_else(|| words.find_key(&rule_key(rule, part)))
}

/// Standing by family.
fn standing_part(page: &mut Page, words: &Words, pack: &RulePack) {
    page.heading(&words.get("explain-standing"));
    let rows = rows_of(pack);
    for (row, list) in &rows {
        page.text(2, &who(words, list));
        page.text(4, &capital(&standing_line(words, row)));
    }
    if rows.iter().any(|(row, _)| row.standing != Standing::Settled) {
        page.text(2, &words.get("explain-standing-note"));
    }
}

/// How certain a rule is, what follows, and on what authority.
pub fn standing_line(words: &Words, row: &ForumStanding) -> String {
    let consequence = row.consequence.msg();
    let consequence = match row.standing {
        Standing::Settled => words.say(&consequence),
        Standing::Majority | Standing::Divided | Standing::Discretionary => {
            words.attribute(&consequence, "may").unwrap_or_else(|| words.say(&consequence))
        }
    };
    let standing = words.say(&row.standing.msg());
    words.say(
        &Msg::new("explain-standing-line")
            .text("standing", standing)
            .text("consequence", capital(&consequence))
            .text("authority", citation(words, &row.authority)),
    )
}

fn cure_part(page: &mut Page, words: &Words, pack: &RulePack) {
    match &pack.cure {
        Some(cure) => {
            let line = Msg::new("explain-cure-limit")
                .msg("cure", cure_msg(cure.remedy, cure.within))
                .text("citation", citation(words, &cure.source));
            page.text(2, &words.say(&line));
            let also: Vec<String> = cure.also.iter().map(|r| words.say(&r.msg())).collect();
            if !also.is_empty() {
                let also = words.join(also, "list-semicolon");
                page.text(2, &words.say(&Msg::new("explain-cure-also").text("also", also)));
            }
        }
        None => page.text(2, &words.get("explain-cure-none")),
    }
}

/// Doc lines joined to paragraphs.
fn paragraphs(lines: &[&str]) -> Vec<String> {
    let mut done = vec![String::new()];
    for line in lines {
        if line.is_empty() {
            done.push(String::new());
        } else if let Some(last) = done.last_mut() {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(line);
        }
    }
    done.retain(|p| !p.is_empty());
    done
}

/// A citation with whether it was checked at its source.
pub fn citation(words: &Words, cited: &Citation) -> String {
    let modelled = cited.source == "design";
    let (key, mark) = match (cited.verified, modelled) {
        (true, _) => ("explain-citation", "explain-verified"),
        (false, true) => ("explain-citation", "explain-modelled"),
        (false, false) => ("explain-citation", "explain-recalled"),
    };
    words.say(&Msg::new(key).text("article", article(words, &cited.article)).key("mark", mark))
}

/// A citation with where it was read.
fn citation_read(words: &Words, cited: &Citation) -> String {
    let sources: Vec<String> = cited
        .source
        .split(';')
        .map(str::trim)
        .map(|s| words.find_key(&format!("source-{}", slug(s))).unwrap_or_else(|| s.to_owned()))
        .collect();
    if cited.source == "design" || cited.source == "recalled" {
        return citation(words, cited);
    }
    let mark = if cited.verified { "explain-verified" } else { "explain-recalled" };
    let msg = Msg::new("explain-citation-read").text("article", article(words, &cited.article));
    words.say(&msg.key("mark", mark).text("source", words.join(sources, "list-semicolon")))
}

/// An article as a lawyer of the language cites it; one without words of ours stays as the pack has it.
pub fn article(words: &Words, text: &str) -> String {
    words
        .find_key(&format!("cite-{}", slug(text)))
        .unwrap_or_else(|| text.to_owned())
}

/// Key form of a citation: lower-case letters and digits, the rest as single hyphens.
pub fn slug(text: &str) -> String {
    let mut done = String::new();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            done.push(c.to_ascii_lowercase());
        } else if !done.is_empty() && !done.ends_with('-') {
            done.push('-');
        }
    }
    done.trim_end_matches('-').to_owned()
}

/// A condition in words; `always` is what holds without one.
pub fn condition(words: &Words, test: &Test, always: &'static str) -> String {
    match test {
        Test::Always => words.get(always),
        Test::Never => words.get("test-never"),
        Test::Is(fact) => words.say(&fact.msg()),
        Test::IsNot(fact) => words.attribute(&fact.msg(), "not").unwrap_or_default(),
        Test::AtLeast(quantity, least) => words
            .attribute(&quantity.msg().number("n", *least), "least")
            .unwrap_or_default(),
        Test::All(tests) => several(words, tests, "test-and", always),
        Test::Any(tests) => several(words, tests, "test-or", "test-never"),
        Test::Not(test) => {
            words.say(&Msg::new("test-not").text("test", condition(words, test, "test-always")))
        }
    }
}

fn several(words: &Words, tests: &[Test], joined_by: &'static str, none: &'static str) -> String {
    if tests.is_empty() {
        return words.get(none);
    }
    let one = |test: &Test| {
        let text = condition(words, test, "test-always");
        let nested = matches!(test, Test::All(t) | Test::Any(t) if t.len() > 1);
        if nested { words.say(&Msg::new("test-group").text("list", text)) } else { text }
    };
    let mut parts = tests.iter().map(one);
    let first = parts.next().unwrap_or_default();
    parts.fold(first, |sum, next| words.say(&Msg::new(joined_by).text("first", sum).text("next", next)))
}

/// With its first letter large.
pub(super) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map(|c| c.to_uppercase().chain(rest).collect()).unwrap_or_default()
}

//! View model: the trial. Counts and what supports them, exhibits and their challenges, statements, verdict,
//! sentence, appeal. Before the charge: the counts under investigation and what the file says to them.

use egui_phosphor::regular as icon;

use super::page::{Block, Page, Row, cell, row};
use crate::case::command::ChallengeRuling;
use crate::case::projection::{PhaseView, TrialView};
use crate::law::rules::RuleId;
use crate::text::Msg;
use crate::text::explain::{forum_words, standing_line};
use crate::text::names::rule_key;
use crate::ui::Sight;
use crate::ui::command::{Selection, UiCommand};
use crate::ui::theme::Tone;
use crate::ui::vm::docket::due_words;

/// The trial.
pub fn page(sight: &Sight<'_>) -> Page {
    let mut page = Page::new(sight, "ui-place-court", icon::SCALES, "ui-court-empty");
    if let Some(trial) = &sight.view.trial {
        parties(sight, trial, &mut page);
        exhibits(sight, trial, &mut page);
        challenges(sight, trial, &mut page);
        for_the_court(sight, trial, &mut page);
    }
    counts(sight, &mut page);
    suspects(sight, &mut page);
    asks(sight, &mut page);
    statements(sight, &mut page);
    sentence(sight, &mut page);
    page
}

fn parties(sight: &Sight<'_>, trial: &TrialView, page: &mut Page) {
    let phase = match sight.view.phase {
        PhaseView::Investigation | PhaseView::Charged => "ui-court-charged",
        PhaseView::Hearing => "ui-court-hearing",
        PhaseView::Closed(_) => "ui-court-closed",
    };
    let words = Msg::new(phase).text("person", sight.thing("person", &trial.person));
    let mut blocks = vec![Block::Line(Tone::Plain, sight.say(&words))];
    for (count, guilt) in &trial.verdicts {
        // A verdict is neither good nor bad.
        let words = Msg::new("ui-court-verdict")
            .text("count", sight.thing("count", count))
            .named("guilt", guilt);
        blocks.push(Block::Line(Tone::Plain, sight.say(&words)));
    }
    page.section(sight.t("ui-court-trial"), blocks);
}

/// Counts, with the elements that must be proved and the items that speak to them.
fn counts(sight: &Sight<'_>, page: &mut Page) {
    let charged = sight.view.trial.as_ref().map(|t| &t.counts);
    let rows = sight.view.counts.iter().map(|c| {
        let spec = sight.p.count(&c.name).map(|id| &sight.p.scenario.counts[id.index()]);
        let elements: Vec<String> = spec.map_or_else(Vec::new, |s| {
            let name = |id: &str| sight.thing("element", &format!("{}-{id}", c.name));
            s.elements.iter().map(|e| name(&e.id)).collect()
        });
        let items: Vec<String> = sight
            .view
            .items
            .iter()
            .filter(|i| i.counts.contains(&c.name))
            .map(|i| sight.item_title(&i.handle))
            .collect();
        let state = match charged {
            Some(counts) if counts.contains(&c.name) => (Tone::Accent, sight.t("ui-count-charged")),
            Some(_) => (Tone::Idle, sight.t("ui-count-not-charged")),
            None => (Tone::Secondary, sight.t("ui-count-investigated")),
        };
        let months = Msg::new("ui-months").number("n", c.max_penalty_months);
        row(vec![
            cell(sight.thing("count", &c.name)),
            state,
            cell(sight.say(&months)),
            cell(lines(&elements)),
            some_or(sight, items, "ui-court-no-items"),
        ])
    });
    let columns = [
        ("ui-column-count", 22),
        ("ui-column-state", 17),
        ("ui-column-most", 13),
        ("ui-column-elements", 24),
        ("ui-column-file-says", 24),
    ];
    page.table(sight, "ui-court-counts", &columns, rows.collect());
}

/// Whole sentences: each on its own line.
fn lines(all: &[String]) -> String {
    all.iter()
        .map(|one| format!("{} {one}", crate::ui::widget::DOT))
        .collect::<Vec<_>>()
        .join("\n")
}

/// What there is, line by line, or that there is none.
fn some_or(sight: &Sight<'_>, all: Vec<String>, none: &str) -> (Tone, String) {
    if all.is_empty() { (Tone::Secondary, sight.t(none)) } else { cell(lines(&all)) }
}

fn ruling_cell(sight: &Sight<'_>, ruling: Option<ChallengeRuling>) -> (Tone, String) {
    match ruling {
        Some(ChallengeRuling::Exclude) => {
            (Tone::Refused, format!("{} {}", icon::X, sight.named(&ChallengeRuling::Exclude)))
        }
        Some(ChallengeRuling::WeighLess) => {
            (Tone::Waiting, format!("{} {}", icon::CIRCLE, sight.named(&ChallengeRuling::WeighLess)))
        }
        Some(ChallengeRuling::Admit) => {
            (Tone::Kept, format!("{} {}", icon::CHECK, sight.named(&ChallengeRuling::Admit)))
        }
        None => (Tone::Secondary, sight.t("ui-exhibit-stands")),
    }
}

fn exhibits(sight: &Sight<'_>, trial: &TrialView, page: &mut Page) {
    let known = &sight.view.sections.hearing.exhibits;
    let rows = trial.exhibits.iter().map(|(handle, ruling)| {
        let disclosed = known.iter().find(|e| e.item == *handle).map(|e| match (e.disclosed, e.method) {
            (true, true) => (Tone::Kept, sight.t("ui-exhibit-disclosed-method")),
            (true, false) => (Tone::Kept, sight.t("ui-exhibit-disclosed")),
            (false, _) => (Tone::Waiting, sight.t("ui-exhibit-not-disclosed")),
        });
        let selection = Selection::Item(handle.to_string());
        Row {
            cells: vec![
                cell(sight.item_title(handle)),
                ruling_cell(sight, *ruling),
                disclosed.unwrap_or_else(|| cell(String::new())),
            ],
            selected: sight.play.selection == selection,
            command: Some(UiCommand::Select(selection)),
        }
    });
    let columns = [("ui-column-item", 46), ("ui-column-ruling", 28), ("ui-column-disclosure", 26)];
    page.table(sight, "ui-court-exhibits", &columns, rows.collect());
}

fn challenges(sight: &Sight<'_>, trial: &TrialView, page: &mut Page) {
    let rows = (1u32..).zip(&trial.challenges).map(|(n, (handle, rule, ruling))| {
        row(vec![
            cell(n.to_string()),
            cell(sight.item_title(handle)),
            cell(rule_words(sight, *rule)),
            match ruling {
                Some(_) => ruling_cell(sight, *ruling),
                None => (Tone::Accent, sight.t("ui-challenge-waits")),
            },
        ])
    });
    let columns =
        [("ui-column-number", 8), ("ui-column-item", 34), ("ui-column-rule", 34), ("ui-column-ruling", 24)];
    page.table(sight, "ui-court-challenges", &columns, rows.collect());
    let mut rules: Vec<RuleId> = trial.challenges.iter().map(|(_, rule, _)| *rule).collect();
    rules.sort();
    rules.dedup();
    page.blocks.extend(rules.into_iter().map(|rule| standing(sight, rule)));
    if trial.rested {
        page.blocks.push(Block::Line(Tone::Secondary, sight.t("ui-court-rested")));
    }
}

fn rule_words(sight: &Sight<'_>, rule: RuleId) -> String {
    format!("{} {}", rule.name(), sight.t(&rule_key(rule, "title")))
}

/// How certain a rule is in this forum, on whose authority, with the argument that loses.
fn standing(sight: &Sight<'_>, rule: RuleId) -> Block {
    let row = sight.p.standing(rule);
    let says = row.map(|r| standing_line(sight.words, r)).unwrap_or_default();
    let losing = forum_words(sight.words, rule, row, "losing").unwrap_or_default();
    Block::Law(rule_words(sight, rule), says, losing)
}

/// What only the court is told: what lies behind the exhibits, and whether the proof holds.
fn for_the_court(sight: &Sight<'_>, trial: &TrialView, page: &mut Page) {
    let rows = trial.breaches.iter().map(|(handle, rule)| {
        let practice = trial.practice.iter().find(|(h, r, _)| h == handle && r == rule);
        let practice = practice.map(|(_, _, ruling)| sight.named(ruling)).unwrap_or_default();
        row(vec![cell(sight.item_title(handle)), cell(rule_words(sight, *rule)), cell(practice)])
    });
    let columns = [("ui-column-item", 38), ("ui-column-rule", 38), ("ui-column-practice", 24)];
    page.table(sight, "ui-court-behind", &columns, rows.collect());
    let proven = trial.proven.iter().map(|(count, holds)| {
        let (tone, key) =
            if *holds { (Tone::Kept, "ui-proof-holds") } else { (Tone::Waiting, "ui-proof-fails") };
        row(vec![cell(sight.thing("count", count)), (tone, sight.t(key))])
    });
    let columns = [("ui-column-count", 60), ("ui-column-proof", 40)];
    page.table(sight, "ui-court-proof", &columns, proven.collect());
}

fn suspects(sight: &Sight<'_>, page: &mut Page) {
    let hearing = &sight.view.sections.hearing;
    let rows = hearing.suspects.iter().map(|s| {
        let mut needs = Vec::new();
        for (needed, key) in [
            (s.foreign_language, "ui-suspect-language"),
            (s.age_in_doubt, "ui-suspect-age"),
            (s.minor == Some(true), "ui-suspect-minor"),
        ] {
            if needed {
                needs.push(sight.t(key));
            }
        }
        let (tone, key) = match (s.heard.is_some(), s.arranged, s.within_reach) {
            (true, _, _) => (Tone::Kept, "ui-suspect-heard"),
            (false, true, _) => (Tone::Running, "ui-suspect-arranged"),
            (false, false, true) => (Tone::Waiting, "ui-suspect-not-heard"),
            (false, false, false) => (Tone::Idle, "ui-suspect-away"),
        };
        let judged = hearing.judgments.iter().find(|j| j.person == s.person);
        let judged = match judged {
            Some(j) if j.checked && !j.judged_for.is_empty() => {
                let counts: Vec<String> = j.judged_for.iter().map(|c| sight.thing("count", c)).collect();
                (Tone::Refused, lines(&counts))
            }
            Some(j) if j.checked => (Tone::Kept, sight.t("ui-judgments-none")),
            _ => (Tone::Secondary, sight.t("ui-judgments-unchecked")),
        };
        let selection = Selection::Person(s.person.to_string());
        Row {
            cells: vec![
                cell(sight.thing("person", &s.person)),
                (tone, sight.t(key)),
                if needs.is_empty() {
                    (Tone::Secondary, sight.t("ui-court-no-needs"))
                } else {
                    cell(sight.words.join(needs, "list-comma"))
                },
                judged,
            ],
            selected: sight.play.selection == selection,
            command: Some(UiCommand::Select(selection)),
        }
    });
    let columns = [
        ("ui-column-person", 26),
        ("ui-column-heard", 20),
        ("ui-column-needs", 28),
        ("ui-column-judgments", 26),
    ];
    page.table(sight, "ui-court-persons", &columns, rows.collect());
}

fn asks(sight: &Sight<'_>, page: &mut Page) {
    let rows = sight.view.sections.hearing.asks.iter().filter(|a| a.asked).map(|a| {
        let (tone, key) = match (a.brought, a.granted) {
            (true, _) => (Tone::Kept, "ui-ask-brought"),
            (false, Some(true)) => (Tone::Running, "ui-ask-granted"),
            (false, Some(false)) => (Tone::Refused, "ui-ask-refused"),
            (false, None) => (Tone::Waiting, "ui-ask-waits"),
        };
        row(vec![cell(sight.thing("ask", &a.name)), (tone, sight.t(key))])
    });
    let columns = [("ui-column-ask", 66), ("ui-column-state", 34)];
    page.table(sight, "ui-court-motions", &columns, rows.collect());
}

fn statements(sight: &Sight<'_>, page: &mut Page) {
    for statement in &sight.view.sections.hearing.statements {
        let mut blocks = Vec::new();
        for said in &statement.said {
            blocks.push(Block::Line(Tone::Plain, sight.thing("sentence", &said.sentence)));
            if let Some(explained) = &said.explained {
                let words = Msg::new("ui-said-explained").text("text", sight.thing("sentence", explained));
                blocks.push(Block::Line(Tone::Kept, sight.say(&words)));
            } else if said.asked {
                blocks.push(Block::Line(Tone::Waiting, sight.t("ui-said-asked")));
            }
        }
        let (tone, key) = match (statement.interest_declared, statement.undeclared) {
            (true, _) => (Tone::Kept, "ui-interest-declared"),
            (false, true) => (Tone::Refused, "ui-interest-undeclared"),
            (false, false) => (Tone::Secondary, "ui-interest-none"),
        };
        blocks.push(Block::Line(tone, sight.t(key)));
        page.section(sight.thing("speaker", &statement.speaker), blocks);
    }
    for own in sight.view.sections.hearing.own_words.iter().filter(|w| w.wanted && !w.given) {
        let lines = own
            .sentences
            .iter()
            .map(|(name, _)| Block::Line(Tone::Plain, sight.thing("sentence", name)));
        page.section(sight.t("ui-court-can-say"), lines.collect());
    }
}

fn sentence(sight: &Sight<'_>, page: &mut Page) {
    let hearing = &sight.view.sections.hearing;
    let mut lines = Vec::new();
    if let Some(sentence) = &hearing.sentence {
        let most = Msg::new("ui-sentence-most").number("n", sentence.max_months);
        lines.push(Block::Line(Tone::Secondary, sight.say(&most)));
        if let Some(usual) = sentence.usual_months {
            lines.push(Block::Line(
                Tone::Secondary,
                sight.say(&Msg::new("ui-sentence-usual").number("n", usual)),
            ));
        }
        if let Some(months) = sentence.months {
            lines.push(Block::Line(
                Tone::Plain,
                sight.say(&Msg::new("ui-sentence-passed").number("n", months)),
            ));
        } else if sentence.awaits_you {
            lines.push(Block::Line(Tone::Accent, sight.t("ui-sentence-awaits-you")));
        }
    }
    if let Some(appeal) = &hearing.appeal {
        if let Some(until) = appeal.until.filter(|_| appeal.brought.is_none() && appeal.end.is_none()) {
            let words = Msg::new("ui-appeal-until").text("due", due_words(sight, until));
            lines.push(Block::Line(Tone::Waiting, sight.say(&words)));
        }
        if let Some(rules) = &appeal.brought {
            let rules = rules.iter().map(|r| rule_words(sight, *r)).collect();
            let words =
                Msg::new("ui-appeal-brought").text("rules", sight.words.join(rules, "list-semicolon"));
            lines.push(Block::Line(Tone::Running, sight.say(&words)));
        }
        if appeal.end.is_some() {
            lines.push(Block::Line(Tone::Kept, sight.t("ui-appeal-over")));
        }
    }
    if hearing.reasons_owed {
        lines.push(Block::Line(Tone::Refused, sight.t("ui-reasons-owed")));
    }
    page.section(sight.t("ui-court-sentence"), lines);
}

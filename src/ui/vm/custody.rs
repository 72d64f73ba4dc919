//! View model: custody. One row per item: its hash, what is open about it, its conditions; the entries of the
//! one that is selected; questions and the register.

use egui_phosphor::regular as icon;

use super::page::{Block, Page, Row, cell, row};
use crate::case::custody::{Done, ItemCustody, Purpose, Question};
use crate::text::Msg;
use crate::ui::Sight;
use crate::ui::command::{Selection, UiCommand};
use crate::ui::theme::Tone;

/// Key of what was done.
fn done_key(done: Done) -> &'static str {
    match done {
        Done::Collected => "ui-done-collected",
        Done::Read => "ui-done-read",
        Done::Verified => "ui-done-verified",
        Done::Analysed => "ui-done-analysed",
        Done::Converted => "ui-done-converted",
        Done::Redacted => "ui-done-redacted",
        Done::Shared => "ui-done-shared",
        Done::Erased => "ui-done-erased",
    }
}

fn purpose_key(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Identify => "purpose-identify",
        Purpose::Trace => "purpose-trace",
        Purpose::Prove => "purpose-prove",
        Purpose::Protect => "purpose-protect",
        Purpose::Assist => "purpose-assist",
        Purpose::Disclose => "purpose-disclose",
        Purpose::Integrity => "purpose-integrity",
        Purpose::Erase => "purpose-erase",
    }
}

/// Custody of what the seat has.
pub fn page(sight: &Sight<'_>) -> Page {
    let mut page = Page::new(sight, "ui-place-custody", icon::FINGERPRINT, "ui-custody-empty");
    let custody = &sight.view.sections.custody;
    let questions = custody.questions.iter().map(|q| {
        let key = match q.what {
            Question::Statement => "ui-question-statement",
            Question::Opinion => "ui-question-opinion",
            Question::Copy => "ui-question-copy",
            Question::Consent(_) => "ui-question-consent",
        };
        row(vec![
            cell(q.number.to_string()),
            cell(sight.item_or_thing(&q.item)),
            cell(sight.t(key)),
            cell(sight.thing("seat", &q.by)),
        ])
    });
    let columns =
        [("ui-column-number", 10), ("ui-column-item", 36), ("ui-column-question", 32), ("ui-column-by", 22)];
    page.table(sight, "ui-custody-questions", &columns, questions.collect());
    let items = custody.items.iter().map(|i| item_row(sight, i));
    let columns = [
        ("ui-column-item", 30),
        ("ui-column-hash", 26),
        ("ui-column-open", 26),
        ("ui-column-conditions", 18),
    ];
    page.table(sight, "ui-custody-items", &columns, items.collect());
    if let Selection::Item(handle) = &sight.play.selection
        && let Some(item) = custody.items.iter().find(|i| i.handle == *handle)
    {
        details(sight, item, &mut page);
    }
    let register = custody.register.iter().rev().map(|e| {
        let purpose = match e.purpose {
            Some(purpose) => cell(sight.t(purpose_key(purpose))),
            None => (Tone::Refused, sight.t("ui-custody-no-purpose")),
        };
        row(vec![
            cell(sight.when(e.at)),
            cell(sight.item_or_thing(&e.item)),
            cell(sight.t(done_key(e.done))),
            purpose,
        ])
    });
    let columns =
        [("ui-column-when", 22), ("ui-column-item", 36), ("ui-column-done", 20), ("ui-column-purpose", 22)];
    page.table(sight, "ui-custody-register", &columns, register.collect());
    page
}

fn item_row(sight: &Sight<'_>, item: &ItemCustody) -> Row {
    let hash = sight.item_id(&item.handle).and_then(|id| {
        let spec = &sight.p.scenario.items[id.index()];
        spec.artefact.as_ref().and_then(|a| a.sha256.get(..12).map(str::to_owned))
    });
    let verified = item.entries.iter().any(|e| e.done == Done::Verified);
    let hash = match (hash.filter(|_| item.has_file), verified) {
        (Some(hash), true) => (Tone::Kept, format!("{} {hash}…", icon::CHECK)),
        (Some(hash), false) => {
            (Tone::Waiting, sight.say(&Msg::new("ui-custody-unverified").text("hash", hash)))
        }
        (None, _) => (Tone::Idle, sight.t("ui-custody-no-file")),
    };
    let mut open: Vec<String> =
        item.open.iter().map(|issue| sight.thing("flaw", issue.code.code())).collect();
    if item.locked {
        open.push(sight.t("ui-custody-locked"));
    }
    if item.strangers > 0 && !item.redacted {
        open.push(sight.say(&Msg::new("ui-custody-strangers").number("n", item.strangers)));
    }
    let open = if open.is_empty() {
        (Tone::Kept, sight.t("ui-custody-in-order"))
    } else {
        (Tone::Refused, sight.words.join(open, "list-comma"))
    };
    let mut conditions: Vec<String> = item.conditions.iter().map(|c| sight.named(c)).collect();
    if item.lead_only {
        conditions.push(sight.t("ui-custody-lead-only"));
    }
    let conditions = if conditions.is_empty() {
        sight.t("ui-custody-no-conditions")
    } else {
        sight.words.join(conditions, "list-comma")
    };
    let selection = Selection::Item(item.handle.to_string());
    Row {
        cells: vec![cell(sight.item_title(&item.handle)), hash, open, (Tone::Secondary, conditions)],
        selected: sight.play.selection == selection,
        command: Some(UiCommand::Select(selection)),
    }
}

fn details(sight: &Sight<'_>, item: &ItemCustody, page: &mut Page) {
    let mut lines: Vec<Block> = Vec::new();
    if let Some(id) = sight.item_id(&item.handle)
        && let Some(artefact) = &sight.p.scenario.items[id.index()].artefact
        && item.has_file
    {
        let words = Msg::new("ui-custody-sha").text("hash", artefact.sha256.clone());
        lines.push(Block::Line(Tone::Secondary, sight.say(&words)));
    }
    if let Some(at) = item.erase_at {
        let words = Msg::new("ui-custody-erase-at").text("when", sight.when(at));
        lines.push(Block::Line(Tone::Waiting, sight.say(&words)));
    }
    for entry in &item.entries {
        let words = Msg::new("ui-custody-entry")
            .text("when", sight.when(entry.at))
            .text("who", sight.thing("seat", &entry.seat))
            .text("what", sight.t(done_key(entry.done)));
        lines.push(Block::Line(Tone::Plain, sight.say(&words)));
    }
    page.section(sight.item_title(&item.handle), lines);
}

//! Words for diagnostics: one row per code and case. `{name}` is replaced by the argument of that name.
//!
//! Why here and not in `text/`: these lines are for authors of files, who write in a format whose words
//! are English, and `check` must work on a machine where no language pack is present. The ring still
//! emits data; this table is the only place with sentences, so that a translation could replace it.

use super::codes::DiagnosticCode::{self, *};
use super::diagnostic::Diagnostic;

/// Message and help of one case of a code.
struct Row(DiagnosticCode, &'static str, &'static str, &'static str);

/// What is wrong, in one line.
pub(super) fn message(diagnostic: &Diagnostic) -> String {
    fill(row(diagnostic).2, diagnostic)
}

/// What to do, in one line; a name that was probably meant comes first.
pub(super) fn help(diagnostic: &Diagnostic) -> String {
    let help = fill(row(diagnostic).3, diagnostic);
    match diagnostic.arg("near") {
        Some(near) => format!("did you mean `{near}`? {help}"),
        None => help,
    }
}

/// What the second place of a diagnostic is.
pub(super) fn also(code: DiagnosticCode) -> &'static str {
    match code {
        DuplicateId => "first defined here",
        Syntax => "opened here",
        _ => "this belongs to it",
    }
}

fn row(diagnostic: &Diagnostic) -> &'static Row {
    let of_code = |row: &&Row| row.0 == diagnostic.code;
    let exact = ROWS.iter().filter(of_code).find(|row| row.1 == diagnostic.case);
    exact.or_else(|| ROWS.iter().find(of_code)).unwrap_or(&FALLBACK)
}

/// Replaces `{name}` by arguments; a name without argument stays as it is.
fn fill(template: &str, diagnostic: &Diagnostic) -> String {
    let mut filled = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else { break };
        match diagnostic.arg(name) {
            Some(value) => filled.push_str(value),
            None => filled.extend(["{", name, "}"]),
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

const FALLBACK: Row =
    Row(MoreErrors, "", "something is wrong here", "look up the code with `rogatory explain`");

#[rustfmt::skip]
const ROWS: &[Row] = &[
    Row(FileMissing, "", "`{name}` is missing", "add it, or correct the path of the folder"),
    Row(FileTooLarge, "", "the file has {bytes} bytes, more than the limit of {limit}", "shorten it; it was not read"),
    Row(NotUtf8, "", "this byte is not UTF-8 text", "save the file as UTF-8"),
    Row(ControlCharacter, "", "the invisible character {name} stands in the text", "delete it, or write it as an escape, `{escape}`"),
    Row(TooDeep, "", "brackets are nested deeper than {limit}", "flatten it; what is inside was not read"),
    Row(TooMany, "", "more than {limit} {what}", "split or shorten it"),
    Row(MoreErrors, "", "{count} more diagnostics are not shown", "mend these first, then check again"),
    // Syntax.
    Row(Syntax, "empty", "the file is empty", "a file is one value: `( schema: 1, … )`"),
    Row(Syntax, "trailing", "something stands after the end of the file's value", "delete it, or move it before the last bracket"),
    Row(Syntax, "unclosed", "this bracket is never closed", "add `{expected}` where it ends"),
    Row(Syntax, "list-open", "this list is not closed before `{name}:`", "add `]` after its last element"),
    Row(Syntax, "bracket", "`{found}` closes a bracket that needs `{expected}`", "add `{expected}` before it, or delete the bracket that it should close"),
    Row(Syntax, "closer", "this bracket closes nothing", "delete it"),
    Row(Syntax, "comma", "a comma without a value before it", "delete it"),
    Row(Syntax, "comma-missing", "a comma is missing before this", "add `,` after the value before it"),
    Row(Syntax, "value", "`{name}:` has no value", "add one after the colon, or delete the field"),
    Row(Syntax, "character", "this character has no meaning here", "delete it, or put the text into quotes"),
    Row(Syntax, "text-open", "this quote is never closed", "add the closing quote"),
    Row(Syntax, "comment-open", "this comment is never closed", "add `*/`"),
    Row(Syntax, "escape", "the text has an escape that RON does not know", "write a backslash as two, or use r\"…\""),
    Row(Syntax, "field-in-list", "`{name}:` has no place in a list", "put the fields of one element into parentheses"),
    Row(SchemaUnsupported, "new", "schema {found} is newer than this program, which reads up to {newest}", "update the program, or write `schema: {newest}`"),
    Row(SchemaUnsupported, "old", "schema {found} is too old", "the first version is 1; run `rogatory migrate` on the file"),
    // Shape.
    Row(UnknownField, "", "`{owner}` has no field `{name}`", "its fields are: {expected}"),
    Row(MissingField, "", "`{owner}` lacks the field `{name}`", "add `{name}: …`"),
    Row(MissingField, "plain", "the field `{name}` is missing", "add `{name}: …`"),
    Row(MissingField, "clock", "mark `{name}` is a time of a device, but the artefact has no `clock`", "add `clock: (utc_offset_minutes: …, slow_seconds: …)` to the artefact"),
    Row(MissingField, "pair", "`{name}` is given without `{other}`", "give both, or neither"),
    Row(DuplicateField, "", "`{owner}` has the field `{name}` twice", "delete one of them"),
    Row(WrongType, "", "expected {expected}, found {found}", "write {expected} here"),
    Row(WrongType, "refused", "this value is refused: {why}", "correct it"),
    Row(WrongType, "length", "expected {expected}, found {found}", "add or delete values"),
    Row(WrongType, "nameless", "a value without a field name in `{owner}`", "write `name: value`"),
    Row(WrongType, "bare", "`{name}` needs a value", "write `{name}(…)`"),
    Row(WrongType, "full", "`{name}` takes no value", "write only `{name}`"),
    Row(UnknownVariant, "", "`{name}` is not one of the choices here", "choose one of: {expected}"),
    Row(BadId, "", "`{name}` cannot be an id", "use 1 to 48 of the characters a-z, 0-9 and _"),
    Row(BadId, "instrument", "`{name}` cannot be the name of an instrument", "use 1 to 24 letters, digits, `-` and `_`"),
    Row(BadHash, "", "`{name}` is not a SHA-256 hash", "write its 64 hexadecimal digits in lower case"),
    Row(BadTime, "", "`{name}` is not a time that can be read here", "write \"YYYY-MM-DD HH:MM\", a date \"YYYY-MM-DD\", or a time of day \"HH:MM\""),
    Row(BadTime, "seconds", "`{name}` has seconds where whole minutes are counted", "leave out `:SS`"),
    Row(BadDuration, "", "this duration cannot be used: {why}", "put low, mode and high in order, and keep a mean of at least one minute"),
    Row(BadCalendar, "", "this calendar cannot be used: {why}", "give each working day once, opening before closing"),
    Row(BadCalendar, "hours", "this day closes before it opens", "write (day, opening, closing)"),
    Row(BadCalendar, "day", "{name} is given twice", "give each day once"),
    Row(NumberOutOfRange, "", "{name} is out of range", "a share in permille is 0 to 1000"),
    Row(NumberOutOfRange, "type", "this number does not fit", "write a whole number of a sensible size, without a sign where none belongs"),
    Row(NumberOutOfRange, "range", "`{what}` is {found}", "it must be {low} to {high}"),
    Row(NumberOutOfRange, "empty", "`{what}` is empty", "give at least one"),
    // Names.
    Row(DuplicateId, "", "{kind} `{name}` is defined twice", "rename one of them and what refers to it"),
    Row(DanglingReference, "", "{kind} `{name}` is not defined", "add it under `{list}`, or correct this name"),
    Row(DanglingReference, "mark", "mark `{name}` is not defined", "a mark is named `item.mark`; add it under `marks` of the item's artefact, or correct this name"),
    Row(DanglingReference, "named-twice", "{kind} `{name}` is named twice in this list", "delete one"),
    Row(UnknownOffence, "", "the law of `{forum}` has no offence `{name}`", "add it to the offences of `{forum}`, or charge one that exists there"),
    Row(ConductMismatch, "", "offence `{offence}` requires `{name}`, which this count does not allege", "add it to `conduct`, or take it from what the offence requires"),
    Row(UnknownInstrument, "", "no law pack has an instrument `{name}`", "correct the name, or add a pack under assets/law/instruments"),
    Row(UnknownTreaty, "", "no instrument asks for `{name}`", "correct the name, or leave it if it only informs the reader"),
    Row(UnknownGround, "", "no instrument of this scenario has a ground `{name}`", "correct the name, or name its instrument under `instruments`"),
    // Time.
    Row(TimeOrder, "", "`{later}` ({until}) does not lie after `{earlier}` ({from})", "exchange or move them"),
    Row(TimeOrder, "before-epoch", "{name} lies before the case begins ({bound})", "move it to {bound} or later, or move `epoch`"),
    Row(TimeOrder, "beyond-horizon", "{name} lies beyond the end of play ({bound})", "move it before, or raise `horizon_days`"),
    Row(TimeOrder, "before-data", "{name} lies more than ten years before the case", "data older than ten years cannot be asked for; move it"),
    Row(EarlyExpiry, "", "this is erased at {name}, before the case begins", "move it, unless the loss is the point"),
    // Artefacts.
    Row(ArtefactMissing, "", "`artefacts/{name}` does not exist", "add the file or correct the name; capital letters count"),
    Row(ArtefactOutsideFolder, "", "`{name}` is not a plain name inside the folder", "put the file into `artefacts/` and name it with a-z, 0-9, `.`, `-`, `_` and `/`"),
    Row(ArtefactUnused, "", "`{name}` belongs to no evidence", "delete it, or name it in an item's artefact"),
    Row(MarkNotFound, "", "line {line} of `{file}` does not have `{name}`", "copy the text exactly as it stands there"),
    Row(MarkNotFound, "elsewhere", "line {line} of `{file}` does not have `{name}`", "line {found} has it"),
    Row(MarkNotFound, "short", "`{file}` has {lines} lines, no line {line}", "lines count from 1"),
    Row(MarkValueMismatch, "", "the text `{text}` does not say {value}", "make text and value agree"),
    // Sense.
    Row(Cycle, "", "evidence `{name}` is made from itself: {path}", "take one of the references out"),
    Row(UnreachableEvidence, "", "no way leads to evidence `{name}`", "add a lookup whose selector can be known, an inject that reveals it, or `obtained: true`"),
    Row(UnprovableCount, "", "element `{name}` of count `{count}` cannot be proved with what can be obtained", "add independent items of sufficient grade, or ask for less"),
    Row(InstrumentNotInForce, "pilot", "instrument `{name}` is not in force, only a pilot", "name it under `pilots` to try it out"),
    Row(InstrumentNotInForce, "later", "instrument `{name}` is in force from {from}, after the case begins", "move `epoch`, or name it under `pilots`"),
    Row(NoDeskForStep, "", "`{instrument}` needs a desk of {office} in `{state}` for the step {step}", "add such a desk, or take the treaty out of what `{state}` is party to"),
    Row(NoServiceForStep, "", "desk `{desk}` has no service for the step {step} of `{instrument}`", "add `(work: Step({step}), ordinary: …)` to its services"),
    Row(SeatDeskMismatch, "state", "seat `{seat}` is in `{state}`, but desk `{desk}` is in `{other}`", "choose a desk of `{state}`"),
    Row(SeatDeskMismatch, "office", "seat `{seat}` is {role}, but desk `{desk}` is {other}", "choose a desk of that office, or change the role"),
    Row(SeatDeskMismatch, "translator", "nothing is translated at desk `{desk}`, which is {other}", "choose a desk of a Translator"),
    Row(ThresholdsOrder, "", "partial grants begin at {partial}, not below full grants at {grant}", "make partial_permille smaller than grant_permille"),
    Row(WeightsZero, "", "all weights are zero", "give at least one dimension a weight"),
    Row(WeightsZero, "twice", "{name} has two weights", "delete one"),
    Row(ObjectiveImpossible, "unreachable", "evidence `{name}` can never be obtained", "choose an item that a lookup finds"),
    Row(ObjectiveImpossible, "start", "evidence `{name}` is there from the start, so this is decided before play", "choose another item"),
    Row(ObjectiveImpossible, "preserve", "no instrument of this scenario preserves data", "add one under `instruments`, or choose another act"),
    Row(ObjectiveImpossible, "lead", "nothing answers lead `{name}`", "add a lookup, or choose another lead"),
    Row(ObjectiveImpossible, "rule", "no law pack has the rule {name}", "add a pack under assets/law/rules, or choose another rule"),
    Row(ObjectiveImpossible, "weight", "an objective of weight 0 counts for nothing", "give it a weight"),
    Row(ObjectiveImpossible, "empty", "a list of no acts is met by nothing that anybody does", "name at least one act"),
    Row(ObjectiveImpossible, "zero", "nothing can happen before the case begins", "choose a later time"),
    Row(LeadWithoutLookup, "", "nothing answers lead `{name}`", "add a lookup of its holder, category and selector, unless a dead end is the point"),
    // Texts.
    Row(TextMissing, "", "`text/en.ftl` has no `{name}`", "add `{name} = …`"),
    Row(TextMissing, "file", "`text/en.ftl` is missing", "add it with the entries `title`, `item-…` and so on"),
    Row(TextMissingLanguage, "", "`{file}` lacks `{name}`", "translate it; until then English is shown"),
    Row(TextMissingLanguage, "file", "`{file}` is missing", "add it; until then English is shown"),
    // Law packs.
    Row(StandingMissing, "", "rule {name} has no standing for other families of law", "add a row without `families`"),
    Row(PackMisplaced, "", "this file is neither under `instruments` nor under `rules`", "move it; it was not read"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_words_and_an_explanation() {
        for code in DiagnosticCode::ALL {
            assert!(ROWS.iter().any(|row| row.0 == *code), "{code} has no row");
            let explanation = code.explanation();
            for part in [explanation.means, explanation.example, explanation.mend] {
                assert!(!part.is_empty(), "{code}");
            }
            assert_eq!(DiagnosticCode::from_name(code.name()), Some(*code));
        }
    }

    #[test]
    fn no_two_rows_are_for_the_same_case() {
        for (at, row) in ROWS.iter().enumerate() {
            assert!(
                !ROWS[..at].iter().any(|other| (other.0, other.1) == (row.0, row.1)),
                "{} {}",
                row.0,
                row.1
            );
        }
    }
}

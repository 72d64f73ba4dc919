//! Every kind of diagnostic, with its explanation: what it means, an example, how to mend it.
//!
//! `rogatory explain CODE` prints these; they are for authors and, like RON and the file format
//! itself, in English only. To add a code: a row here, its wording in `wording.rs`, and a broken file
//! in `tests/data/broken` that shows it (a test asks for one).

use std::fmt;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The input cannot be used.
    Error,
    /// It can, but is probably not what was meant.
    Warning,
}

impl Severity {
    /// As written in a rendering.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// The explanation of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// What it means.
    pub means: &'static str,
    /// Something that leads to it.
    pub example: &'static str,
    /// What to do.
    pub mend: &'static str,
}

macro_rules! codes {
    ($($code:ident $name:literal $severity:ident $means:literal $example:literal $mend:literal;)*) => {
        /// Kinds of diagnostics. The order is that of this table and has no meaning.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum DiagnosticCode {
            $(#[doc = $means] $code,)*
        }

        impl DiagnosticCode {
            /// Every code.
            pub const ALL: &[DiagnosticCode] = &[$(DiagnosticCode::$code,)*];

            /// As written in a rendering and on the command line.
            pub const fn name(self) -> &'static str {
                match self { $(DiagnosticCode::$code => $name,)* }
            }

            /// Error or warning.
            pub const fn severity(self) -> Severity {
                match self { $(DiagnosticCode::$code => Severity::$severity,)* }
            }

            /// What `explain` prints.
            pub const fn explanation(self) -> Explanation {
                match self {
                    $(DiagnosticCode::$code => Explanation { means: $means, example: $example, mend: $mend },)*
                }
            }
        }
    };
}

impl DiagnosticCode {
    /// The code of a name.
    pub fn from_name(name: &str) -> Option<DiagnosticCode> {
        DiagnosticCode::ALL.iter().copied().find(|code| code.name() == name)
    }
}

impl fmt::Display for DiagnosticCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

codes! {
    // The file as a whole.
    FileMissing "file-missing" Error
        "The folder has no `scenario.ron`."
        "rogatory check scenarios/my_cas"
        "Check the path; `rogatory new DIR` makes a folder to start from.";
    FileTooLarge "file-too-large" Error
        "A file is larger than the limit (4 MB) and was not read."
        "a server log of 40 MB under `artefacts/`"
        "Shorten it: an artefact needs the lines that are cited and enough around them to search in.";
    NotUtf8 "not-utf8" Error
        "A text file has bytes that are not UTF-8."
        "a file saved as Windows-1252, where `é` is the byte E9"
        "Save it as UTF-8 in your editor.";
    ControlCharacter "control-character" Error
        "A text has a character that terminals and editors act upon instead of showing it: an escape, a null, \
         a mark that reverses the direction of writing."
        "title: \"\\u{1b}[31mtitle\" typed as a real escape character"
        "Delete it, or write it as an escape such as `\\u{1b}` if it belongs to the evidence.";
    TooDeep "too-deep" Error
        "Brackets stand within brackets beyond the limit (48)."
        "proof: All([All([All([ ... ])])])"
        "Flatten it: nested `All` can be one list.";
    TooMany "too-many" Error
        "A list or a file is longer than its limit."
        "a jurisdiction list of 10,000"
        "Split the case, or check whether something was pasted twice.";
    // Of errors one is shown in any case: this one only counts, and is none where the rest are warnings.
    MoreErrors "more-errors" Warning
        "There were more diagnostics than are shown at once."
        "a text file in which nothing could be found"
        "Mend those shown and check again.";
    Syntax "syntax" Error
        "The text is not RON: a bracket, comma, quote or value is missing or out of place."
        "(id: \"gate_log\" held_by: \"town\")"
        "Mend it at the place shown; the place of the opening bracket is shown too where it helps.";
    SchemaUnsupported "schema-unsupported" Error
        "The file is written in a version of the format that this program does not read."
        "schema: 9"
        "For a newer version, update the program; for an older one, run `rogatory migrate FILE`.";

    // Shape.
    UnknownField "unknown-field" Error
        "A field has a name that its owner does not have."
        "(id: \"town\", jurisdicton: \"valdoria\")"
        "Correct the name; the message lists those that exist.";
    MissingField "missing-field" Error
        "A field that cannot be left out is not there."
        "a desk without `capacity`"
        "Add it.";
    DuplicateField "duplicate-field" Error
        "A field is given twice."
        "(id: \"a\", id: \"b\")"
        "Delete one of the two.";
    WrongType "wrong-type" Error
        "A value is not of the kind that belongs there."
        "capacity: \"3\""
        "Write it as the message says: numbers and names of choices without quotes, ids and texts with.";
    UnknownVariant "unknown-variant" Error
        "A choice is not among those that exist."
        "category: Subscriber"
        "Pick one of those listed.";
    BadId "bad-id" Error
        "An id has characters other than `a-z`, `0-9` and `_`, or is empty or longer than 48."
        "id: \"Gate Log\""
        "Write it as `gate_log`.";
    BadHash "bad-hash" Error
        "A hash is not 64 lower-case hexadecimal digits, as SHA-256 is written here."
        "stated_sha256: \"9E07…\""
        "Copy the whole hash from the delivery, in lower case.";
    BadTime "bad-time" Error
        "A time or date is not written as it should be, or does not exist."
        "epoch: \"2026-02-30 08:00\""
        "Times are `\"YYYY-MM-DD HH:MM\"` in UTC, with `:SS` where seconds count; dates `\"YYYY-MM-DD\"`; \
         times of day `\"HH:MM\"`.";
    BadDuration "bad-duration" Error
        "A duration cannot be drawn from: its bounds are out of order, empty, or beyond the limits."
        "Triangular(low_minutes: 60, mode_minutes: 30, high_minutes: 90)"
        "Put low, mode and high in order; a mean is at least one minute.";
    BadCalendar "bad-calendar" Error
        "A calendar cannot be used: hours that do not open before they close, a day twice, an offset not in use."
        "week: [(Monday, \"17:00\", \"08:30\")]"
        "Give each working day once, with opening before closing.";
    NumberOutOfRange "number-out-of-range" Error
        "A number is smaller or larger than what makes sense there."
        "grant_permille: 1200"
        "Keep it within the bounds in the message.";

    // Names.
    DuplicateId "duplicate-id" Error
        "Two things of the same kind have the same id."
        "two desks with `id: \"town\"`"
        "Rename one of them and what refers to it.";
    DanglingReference "dangling-reference" Error
        "A name refers to something that the file does not define."
        "held_by: \"brevin_twon\""
        "Correct the name, or define it in the list that the message names.";
    UnknownOffence "unknown-offence" Error
        "A count names an offence that the law of the forum does not have."
        "offence: \"data_theft\" where the forum has only `illegal_access`"
        "Add the offence to the forum's `offences`, or charge one that exists there.";
    ConductMismatch "conduct-mismatch" Error
        "The conduct alleged in a count does not fulfil the offence that it names."
        "offence `fraud` requires `deception` and the count does not allege it"
        "Add the conduct to the count, or take it from the offence's `requires`.";
    UnknownInstrument "unknown-instrument" Error
        "No law pack has an instrument of this name."
        "instruments: [\"EPOK\"]"
        "Correct the name, or add a pack under `assets/law/instruments`.";
    UnknownTreaty "unknown-treaty" Warning
        "No instrument asks whether a state is party to this."
        "party_to: [\"budapst\"]"
        "Correct the name; leave it if it is only there for the reader.";
    UnknownGround "unknown-ground" Warning
        "No instrument of the scenario has a ground of this name, so declaring or using it does nothing."
        "uses_optional: [\"own_case\"] where the pack says `own_case_harmed`"
        "Correct the name, or name the instrument under `instruments`.";

    // Time.
    TimeOrder "time-order" Error
        "Something ends before it begins, or lies outside the time of the case."
        "from: \"2026-11-02 10:00\", until: \"2026-11-02 09:00\""
        "Put the two in order, or move `epoch` or `horizon_days`.";
    EarlyExpiry "early-expiry" Warning
        "Evidence is erased before the case begins, so nobody can ever obtain it."
        "expires_at: a day before `epoch`"
        "Move it, unless the loss is the point; then it needs no action.";

    // Artefacts.
    ArtefactMissing "artefact-missing" Error
        "The folder `artefacts` has no file of this name."
        "file: \"gate.lgo\""
        "Correct the name or add the file; capital letters count.";
    ArtefactOutsideFolder "artefact-outside-folder" Error
        "The name of an artefact leads, or could lead on some system, out of the scenario's folder."
        "file: \"../../etc/passwd\""
        "Put the file into `artefacts/` and name it alone, with `/` between folders.";
    ArtefactUnused "artefact-unused" Warning
        "A file in `artefacts` belongs to no evidence."
        "`artefacts/old.log` after its item was deleted"
        "Delete it, or name it in an item's `artefact`.";
    MarkNotFound "mark-not-found" Error
        "The text of a mark does not stand in the line that it names."
        "(id: \"ip\", line: 7, text: \"198.51.100.24\") where line 7 has another address"
        "Correct the line or the text; both must be exactly as in the artefact.";
    MarkValueMismatch "mark-value-mismatch" Error
        "The value of a mark says something else than its text."
        "text: \"51562\", value: Port(51526)"
        "Make them agree: the player copies the text, the engine uses the value.";

    // Sense.
    Cycle "cycle" Error
        "Evidence is made from itself, directly or through others."
        "a derived_from b, b derived_from a"
        "Take one of the references out.";
    UnreachableEvidence "unreachable-evidence" Error
        "No way leads to this item: it is not there at the start, no lookup finds it for identifiers that can be \
         known, no inject brings it."
        "an item that no lookup answers with"
        "Add a lookup whose selector stands in an artefact that can be read, or an inject that reveals it.";
    UnprovableCount "unprovable-count" Error
        "An element of a count cannot be proved even with everything that can be obtained."
        "AtLeast(n: 2, of: [...]) where all items have one origin"
        "Add independent items, raise their grade, or ask for less.";
    InstrumentNotInForce "instrument-not-in-force" Error
        "An instrument is only a pilot, or its first day lies after the epoch."
        "instruments: [\"EPOC\"] with an epoch in 2025"
        "Name it under `pilots` if trying it out is the point; otherwise move the epoch.";
    NoDeskForStep "no-desk-for-step" Error
        "An instrument goes through an office that no desk of that state has, so that a request would get stuck."
        "mutual assistance to a state without a `CentralAuthority` desk"
        "Add a desk of that office, or take the treaty out of the state's `party_to`.";
    NoServiceForStep "no-service-for-step" Error
        "A desk takes part in a step but has no time for that kind of work."
        "a provider without `(work: Step(Execute), ...)`"
        "Add a service to the desk.";
    SeatDeskMismatch "seat-desk-mismatch" Error
        "A seat decides at a desk of another state or of another office."
        "a judge of one state at the desk of another"
        "Give the seat a desk of its own state and office, or none.";
    ThresholdsOrder "thresholds-order" Error
        "The threshold for a partial grant is not below that for a full one."
        "grant_permille: 300, partial_permille: 900"
        "Exchange them.";
    WeightsZero "weights-zero" Error
        "All weights of the score are zero, or a dimension has two."
        "weights: []"
        "Give each dimension one weight and at least one of them more than zero.";
    ObjectiveImpossible "objective-impossible" Error
        "No event can ever meet this objective, or none can fail it."
        "NeverObtained of an item that is there from the start"
        "Choose another act or another item.";
    LeadWithoutLookup "lead-without-lookup" Warning
        "Nothing answers this lead: its holder has no lookup for that category and those identifiers."
        "a lead to a provider that has only lookups for another line"
        "Add a lookup, unless a dead end is the point.";

    // Texts.
    TextMissing "text-missing" Error
        "The English text has no entry for something that is shown to people."
        "evidence `gate_log` without `item-gate_log` in `text/en.ftl`"
        "Add a line `item-gate_log = ...` to `text/en.ftl`.";
    TextMissingLanguage "text-missing-language" Warning
        "Another language lacks an entry that English has; English is shown instead."
        "`text/fr.ftl` without `item-gate_log`"
        "Translate the entry.";

    // Law packs.
    StandingMissing "standing-missing" Error
        "A rule has no standing for some family of law, so nothing is known about a breach there."
        "standings only for `CommonLaw`"
        "Add a row without `families`: it speaks for all others.";
    PackMisplaced "pack-misplaced" Warning
        "A file among the law packs is neither under `instruments` nor under `rules`, and was not read."
        "assets/law/epoc.ron"
        "Move it.";
}

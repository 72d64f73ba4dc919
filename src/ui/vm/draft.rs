//! View model: a request being written. The fields of its instrument, what there is to choose, and what is to
//! be known before it is sent.

mod options;
mod preview;
mod start;

pub use options::{Choice, Options};
pub use preview::Preview;
pub use start::{first_form, verified_clock};

use super::docket::request_row;
use super::headed;
use super::reader::{ArtefactVm, ItemLine, ReaderVm, artefact};
use crate::case::command::Form;
use crate::case::reading::is_blank;
use crate::case::rejection::Rejection;
use crate::law::instrument::Field;
use crate::text::explain::citation;
use crate::text::names::instrument_msg;
use crate::text::{Msg, Named};
use crate::ui::Sight;
use crate::ui::draft::Purpose;
use crate::ui::theme::Tone;

/// Requests being written.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct DraftVm {
    /// All drafts: title, and whether it is open.
    pub drafts: Vec<(String, bool)>,
    /// Channels for a new one.
    pub channels: Vec<Channel>,
    /// The one that is open.
    pub open: Option<OpenDraft>,
}

/// A channel for a new draft.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Channel {
    /// State.
    pub state: String,
    /// Instrument.
    pub instrument: String,
    /// Its name.
    pub title: String,
    /// Desk, by id.
    pub addressee: String,
    /// Desk, by name.
    pub desk: String,
}

/// The draft that is open.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct OpenDraft {
    /// Instrument and addressee.
    pub title: String,
    /// Article of the instrument, and what the draft is for.
    pub second: String,
    /// The lead that it follows.
    pub lead: Option<String>,
    /// What was answered to the request that it takes up again: which, and the reasons.
    pub answered: Option<(String, Vec<(Tone, String)>)>,
    /// As it stands.
    pub form: Form,
    /// Fields of the form, in its order.
    pub fields: Vec<FieldVm>,
    /// What there is to choose.
    pub options: Options,
    /// What is to be known before it is sent.
    pub preview: Preview,
    /// Items to read beside it.
    pub items: Vec<ItemLine>,
    /// What is read beside it.
    pub artefact: Option<ArtefactVm>,
    /// Something can be taken back, and brought again.
    pub can: (bool, bool),
    /// It can be sent, or what is blank.
    pub ready: Result<(), String>,
    /// What is blank, in short: how many fields, and the first of them.
    pub blank: Option<String>,
}

/// A field of the form.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct FieldVm {
    /// Which.
    pub field: Field,
    /// Name.
    pub title: String,
    /// What it rests on.
    pub basis: String,
    /// It must be filled in.
    pub required: bool,
    /// It is blank.
    pub blank: bool,
}

impl DraftVm {
    /// From what a seat sees.
    pub fn of(sight: &Sight<'_>) -> DraftVm {
        let side = &sight.play.side;
        let title = |form: &Form| {
            let msg = Msg::new("ui-request-title")
                .msg("instrument", instrument_msg(sight.words, &form.instrument))
                .text("addressee", sight.desk(&form.addressee));
            headed(sight.say(&msg))
        };
        let drafts = side.drafts.iter().enumerate();
        DraftVm {
            drafts: drafts.map(|(n, d)| (title(&d.form), side.open_draft == Some(n))).collect(),
            channels: channels(sight),
            open: sight.draft().map(|draft| OpenDraft::of(sight, draft, title(&draft.form))),
        }
    }
}

fn channels(sight: &Sight<'_>) -> Vec<Channel> {
    let mut all: Vec<Channel> = super::ways::open(sight)
        .into_iter()
        .map(|(c, desk)| Channel {
            state: sight.state(&c.jurisdiction),
            instrument: c.instrument.to_string(),
            title: headed(sight.say(&instrument_msg(sight.words, &c.instrument))),
            addressee: desk.to_string(),
            desk: sight.desk(desk),
        })
        .collect();
    all.sort_by(|a, b| (&a.state, &a.instrument, &a.desk).cmp(&(&b.state, &b.instrument, &b.desk)));
    all
}

impl OpenDraft {
    fn of(sight: &Sight<'_>, draft: &crate::ui::draft::Draft, title: String) -> OpenDraft {
        let form = draft.form.clone();
        let pack = sight.p.instrument(&form.instrument).map(|i| sight.p.instrument_spec(i));
        let base = pack.map(|p| citation(sight.words, &p.base)).unwrap_or_default();
        let purpose = match draft.purpose {
            Purpose::New => sight.t("ui-draft-new"),
            Purpose::Clarify(n) => sight.say(&Msg::new("ui-draft-clarifies").number("n", n)),
        };
        let mut fields: Vec<FieldVm> = pack
            .map(|p| p.form.iter().map(|f| field(sight, &form, f.field, f.required)).collect())
            .unwrap_or_default();
        // A measure that goes on in time says how it ends and how it is handled.
        fields.sort_by_key(|f| order(f.field));
        let may = sight.may(&draft.command());
        let blank = may.as_ref().err().and_then(|why| blank_words(sight, why, &fields));
        let ready = may.map_err(|r| sight.rejection(&r));
        OpenDraft {
            title,
            second: sight
                .say(&Msg::new("ui-draft-second").text("base", headed(base)).text("purpose", purpose)),
            lead: draft.lead.as_ref().map(|l| sight.thing("lead", l)),
            answered: draft.answers.and_then(|n| answered(sight, n)),
            preview: Preview::of(sight, &form, &fields),
            options: Options::of(sight, &form),
            items: ReaderVm::of(sight).items,
            artefact: sight.play.reading.as_deref().and_then(|handle| artefact(sight, handle)),
            can: draft.can(),
            form,
            fields,
            ready,
            blank,
        }
    }
}

/// How many fields are blank and which is the first of them, as they stand in the form; nothing where something else is
/// in the way.
fn blank_words(sight: &Sight<'_>, why: &Rejection, fields: &[FieldVm]) -> Option<String> {
    let Rejection::FieldsBlank { fields: blank } = why else { return None };
    let first = fields.iter().find(|f| blank.contains(&f.field))?;
    let msg = Msg::new("ui-draft-blanks").count("n", blank.len());
    Some(sight.say(&msg.text("first", first.title.clone())))
}

/// The answers to an earlier request, with their reasons.
fn answered(sight: &Sight<'_>, number: u32) -> Option<(String, Vec<(Tone, String)>)> {
    let row = request_row(sight, sight.request(number)?);
    let heading = sight.say(&Msg::new("ui-draft-answered").number("n", number));
    let reasons: Vec<_> = row.answers.into_iter().chain(row.cut).collect();
    (!reasons.is_empty()).then_some((heading, reasons))
}

fn field(sight: &Sight<'_>, form: &Form, field: Field, required: bool) -> FieldVm {
    FieldVm {
        field,
        title: headed(sight.named(&field)),
        basis: basis(field).to_owned(),
        required,
        blank: is_blank(form, field),
    }
}

/// The rule that reads the field, as it is cited.
fn basis(field: Field) -> &'static str {
    match field {
        Field::Category | Field::Period | Field::Encloses => "R07",
        Field::Identifiers | Field::Target | Field::Person => "R03",
        Field::Offence => "R02",
        Field::Nexus => "R04",
        Field::Necessity | Field::Alternatives | Field::Preservation => "R06",
        Field::Emergency => "R12",
        Field::Authoriser => "R05",
        Field::Translation => "R20",
        Field::Remedies => "R15",
        Field::UserNotice => "R14",
        Field::Duration => "R08",
        Field::Judgments => "R22",
        Field::Moment | Field::FollowUp | Field::Asset => "",
    }
}

/// What is asked comes first, then of whom and when, then why, then what goes with it.
fn order(field: Field) -> u8 {
    match field {
        Field::Category => 0,
        Field::Offence => 1,
        Field::Target => 2,
        Field::Person | Field::Asset => 3,
        Field::Moment => 4,
        Field::Identifiers => 5,
        Field::Period => 6,
        Field::Nexus => 7,
        Field::Necessity => 8,
        Field::Alternatives => 9,
        Field::Emergency => 10,
        Field::Authoriser => 11,
        Field::Duration => 12,
        Field::Preservation => 13,
        Field::FollowUp => 14,
        Field::Translation => 15,
        Field::Remedies => 16,
        Field::UserNotice => 17,
        Field::Encloses => 18,
        Field::Judgments => 19,
    }
}

/// A closed enum as choices.
pub(super) fn named<T: Named + Copy>(sight: &Sight<'_>, all: &[T]) -> Vec<(T, String)> {
    all.iter().map(|v| (*v, sight.named(v))).collect()
}

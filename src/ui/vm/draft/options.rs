//! What there is to choose in a form: marks, kinds of data, offences, offices, earlier requests.

use super::{named, verified_clock};
use crate::case::command::{Form, Moment, Necessity};
use crate::case::projection::MarkKind;
use crate::kernel::Name;
use crate::law::acts::UserNotice;
use crate::law::facts::{Insufficiency, Target};
use crate::law::instrument::Performs;
use crate::law::terms::{DataCategory, Office};
use crate::text::names::instrument_msg;
use crate::text::{Arg, Msg};
use crate::ui::Sight;

/// Something to choose: value and words.
pub type Choice<T> = (T, String);

/// Offices that may be named as authorising.
const AUTHORISERS: [Office; 5] =
    [Office::Prosecutor, Office::InvestigatingJudge, Office::Judge, Office::Court, Office::Police];

/// Whom a request may aim at.
const TARGETS: [Target; 5] =
    [Target::Person, Target::Identifier, Target::Premises, Target::Area, Target::AllUsers];

/// Why it may be necessary.
const NECESSITIES: [Necessity; 6] = [
    Necessity::IdentifyUser,
    Necessity::PreventLoss,
    Necessity::ProveAct,
    Necessity::ProveLink,
    Necessity::TraceMoney,
    Necessity::AvertThreat,
];

/// Why something less may not be enough.
const INSUFFICIENCIES: [Insufficiency; 7] = [
    Insufficiency::DoesNotIdentify,
    Insufficiency::TooSlow,
    Insufficiency::DataWouldBeLost,
    Insufficiency::TriedWithoutResult,
    Insufficiency::NoLegalChannel,
    Insufficiency::NotEvidence,
    Insufficiency::WarnsSuspect,
];

/// Kinds of data that an alternative may concern.
const CATEGORIES: [DataCategory; 8] = [
    DataCategory::Sub,
    DataCategory::Acc,
    DataCategory::Tra,
    DataCategory::Con,
    DataCategory::Rtt,
    DataCategory::Rtc,
    DataCategory::Sys,
    DataCategory::Fin,
];

/// What there is to choose.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Options {
    /// Kinds of data that the instrument can ask for.
    pub categories: Vec<Choice<DataCategory>>,
    /// Counts, with the maximum penalty.
    pub offences: Vec<Choice<Name>>,
    /// Whom it aims at.
    pub targets: Vec<Choice<Target>>,
    /// Why it is necessary.
    pub necessities: Vec<Choice<Necessity>>,
    /// Why something less is not enough.
    pub insufficiencies: Vec<Choice<Insufficiency>>,
    /// Instruments that could be considered.
    pub instruments: Vec<Choice<Name>>,
    /// Every kind of data.
    pub all_categories: Vec<Choice<DataCategory>>,
    /// Who may authorise.
    pub authorisers: Vec<Choice<Office>>,
    /// When the person is told.
    pub notices: Vec<Choice<UserNotice>>,
    /// Own earlier preservations.
    pub preservations: Vec<Choice<u32>>,
    /// Persons of the file.
    pub persons: Vec<Choice<Name>>,
    /// Assets.
    pub assets: Vec<Choice<Name>>,
    /// Items of the file.
    pub items: Vec<Choice<Name>>,
    /// Marks that were marked.
    pub marks: Vec<Choice<Name>>,
    /// Those of them that are times.
    pub times: Vec<Choice<Name>>,
    /// The clocks that were verified by an earlier request, by mark.
    pub clocks: Vec<(Name, Moment)>,
    /// Words of marks that are cited.
    pub cited: Vec<Choice<Name>>,
}

impl Options {
    pub(super) fn of(sight: &Sight<'_>, form: &Form) -> Options {
        let channel = sight
            .view
            .channels
            .iter()
            .find(|c| c.instrument == form.instrument && c.addressees.contains(&form.addressee));
        let mut categories: Vec<DataCategory> = channel
            .map(|c| c.authorisers.iter().map(|(k, _)| *k).collect())
            .unwrap_or_default();
        categories.sort();
        categories.dedup();
        let marks = marks(sight);
        let times: Vec<Choice<Name>> = marks.iter().filter(|(m, _)| is_time(sight, m)).cloned().collect();
        let clocks = times
            .iter()
            .filter_map(|(m, _)| Some((m.clone(), verified_clock(sight.play, m)?)));
        Options {
            categories: named(sight, &categories),
            offences: offences(sight),
            targets: named(sight, &TARGETS),
            necessities: named(sight, &NECESSITIES),
            insufficiencies: named(sight, &INSUFFICIENCIES),
            instruments: instruments(sight),
            all_categories: named(sight, &CATEGORIES),
            authorisers: named(sight, &AUTHORISERS),
            notices: named(sight, &[UserNotice::AtOnce, UserNotice::DelayedWithGround, UserNotice::Never]),
            preservations: preservations(sight),
            persons: sight
                .view
                .persons
                .iter()
                .map(|p| (p.clone(), sight.thing("person", p)))
                .collect(),
            assets: assets(sight),
            items: sight
                .view
                .items
                .iter()
                .filter(|i| i.in_file)
                .map(|i| (i.handle.clone(), sight.item_title(&i.handle)))
                .collect(),
            clocks: clocks.collect(),
            cited: cited(sight, form),
            marks,
            times,
        }
    }
}

/// What was marked first, then every other mark of the items that were read.
fn marks(sight: &Sight<'_>) -> Vec<Choice<Name>> {
    sight.play.side.marks.iter().map(|m| (m.into(), sight.mark_title(m))).collect()
}

fn is_time(sight: &Sight<'_>, mark: &str) -> bool {
    let Some((handle, _)) = mark.split_once('.') else { return false };
    sight
        .item(handle)
        .is_some_and(|i| i.marks.iter().any(|m| m.name == mark && m.kind == MarkKind::DeviceTime))
}

fn cited(sight: &Sight<'_>, form: &Form) -> Vec<Choice<Name>> {
    let mut all: Vec<&Name> = form.identifiers.iter().chain(&form.nexus).collect();
    all.extend(form.moment.as_ref().map(|m| &m.mark));
    all.extend(form.emergency.as_ref().and_then(|e| e.mark.as_ref()));
    all.extend(form.alternatives.iter().filter_map(|a| a.fact.as_ref()));
    all.sort();
    all.dedup();
    all.into_iter().map(|m| (m.clone(), sight.mark_title(m))).collect()
}

fn offences(sight: &Sight<'_>) -> Vec<Choice<Name>> {
    let words = |name: &str, months: u32| {
        let msg = Msg::new("ui-draft-offence")
            .text("count", sight.thing("count", name))
            .number("years", i64::from(months / 12));
        sight.say(&msg)
    };
    sight
        .view
        .counts
        .iter()
        .map(|c| (c.name.clone(), words(&c.name, c.max_penalty_months)))
        .collect()
}

fn instruments(sight: &Sight<'_>) -> Vec<Choice<Name>> {
    let mut all: Vec<&Name> = sight.view.channels.iter().map(|c| &c.instrument).collect();
    all.sort();
    all.dedup();
    all.into_iter()
        .map(|i| (i.clone(), sight.say(&instrument_msg(sight.words, i))))
        .collect()
}

fn preservations(sight: &Sight<'_>) -> Vec<Choice<u32>> {
    let preserves = |instrument: &str| {
        sight
            .view
            .channels
            .iter()
            .any(|c| c.instrument == instrument && c.performs == Performs::Preserve)
    };
    let own = sight.view.files().filter(|r| r.own && preserves(&r.form.instrument));
    own.map(|r| {
        let msg = Msg::new("ui-draft-earlier")
            .number("n", r.number)
            .text("instrument", r.form.instrument.clone())
            .text("addressee", sight.desk(&r.form.addressee));
        (r.number, sight.say(&msg))
    })
    .collect()
}

fn assets(sight: &Sight<'_>) -> Vec<Choice<Name>> {
    let assets = &sight.view.sections.measure.assets;
    let words = |a: &crate::case::measure::AssetView| {
        let euro = i64::try_from(a.value_eur).unwrap_or(i64::MAX);
        sight.say(
            &Msg::new("ui-draft-asset")
                .text("asset", sight.thing("asset", &a.name))
                .with("eur", Arg::Number(euro)),
        )
    };
    assets.iter().map(|a| (a.name.clone(), words(a))).collect()
}

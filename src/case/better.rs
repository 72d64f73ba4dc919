//! The better act: the form amended as little as a rule asks for, kept only if it would really have
//! been accepted at that moment and would have kept the rule.

use super::command::{Considered, Form, Moment, Stretch, UserNotice};
use super::event::Reading;
use super::facts::{channel_for, citations, forum_offence, issue_facts, pursued_leads};
use super::ids::{CountId, MarkId, SeatId};
use super::prepared::Prepared;
use super::reading::read_form;
use super::scenario::{DATA_ORIGIN_MINUTES, Lead};
use super::state::{CaseState, RequestState};
use crate::kernel::{CivilDate, CivilTime, Name, Tick};
use crate::law::acts::{BulkPlan, HandlingPlan, Renewal};
use crate::law::facts::{Insufficiency, Target};
use crate::law::rules::{Amendment, RuleId, Verdict, assess_issue};
use crate::law::terms::{DataCategory, Office};

/// Days that an amended form states where the law leaves the number to whoever asks: a modelling number.
const USUAL_DAYS: u32 = 30;

/// A plan for everybody with nothing left out.
const EVERY_HEADING: BulkPlan = BulkPlan {
    grounds: true,
    circumstances: true,
    authorisation: true,
    selection: true,
    sharing: true,
    duration: true,
    supervision: true,
    review: true,
};

/// Whether the amendment was open: the amended form is accepted now and keeps the rule.
pub fn is_open(
    p: &Prepared,
    state: &CaseState,
    request: &RequestState,
    rule: RuleId,
    amendment: Amendment,
) -> bool {
    let Some(form) = amended(p, state, request.seat, &request.form, &request.reading, amendment) else {
        return false;
    };
    let Ok(reading) = read_form(p, state, request.seat, &form) else { return false };
    let facts = issue_facts(p, state, request.seat, &form, &reading);
    assess_issue(&facts)
        .iter()
        .any(|a| a.rule == rule && a.verdict == Verdict::Kept)
        || (amendment == Amendment::DropEmergency && !reading.emergency)
}

/// The form amended; `None` where there is nothing to amend it with.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "what only adds a word to the form has a function of its own"
)]
pub fn amended(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    form: &Form,
    reading: &Reading,
    amendment: Amendment,
) -> Option<Form> {
    let mut form = form.clone();
    let lead = pursued_leads(p, state, seat, reading).into_iter().next();
    match amendment {
        Amendment::DropEmergency => form.emergency = None,
        Amendment::NameTarget => {
            form.target = Some(Target::Identifier);
            if form.identifiers.is_empty() {
                form.identifiers = marks(p, state, seat, &lead?.marks)?;
            }
        }
        Amendment::CiteFacts => form.nexus = specific_marks(p, state, seat, &form, lead?)?,
        Amendment::AuthoriseByJudge | Amendment::AuthoriseByCompetentOffice => {
            form.authoriser = Some(competent_office(p, seat, reading, form.category?)?);
        }
        Amendment::ConsiderAlternatives => {
            let other = form.category.filter(|c| *c != DataCategory::Sub).map(|_| DataCategory::Sub);
            form.alternatives = vec![Considered {
                instrument: form.instrument.clone(),
                category: other.unwrap_or(DataCategory::Tra),
                insufficiency: Insufficiency::WarnsSuspect,
                fact: form.nexus.first().or(form.identifiers.first()).cloned(),
            }];
        }
        Amendment::TakeLessIntrusiveAct { .. } | Amendment::LowerCategory => {
            form = least(p, state, seat, form, lead?)?;
        }
        Amendment::NarrowScope => {
            form = match supported(p, reading) {
                Some(period) => Form { period: Some(period), moment: None, ..form },
                None => least(p, state, seat, form, lead?)?,
            };
        }
        Amendment::UseInstrumentInForce => {
            form.instrument = channel_for(p, state, seat, reading, form.category?)?.id.clone();
            form.addressee = addressee_for(p, reading, &form.instrument)?;
            form.translation = true;
            form.remedies = true;
        }
        Amendment::ChooseOffenceAboveThreshold => form.offence = Some(gravest(p)?),
        other => return completed(form, other),
    }
    Some(form)
}

/// The form with what it left unsaid; `None` for what no form can say.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other amendment is of another act than a form")]
fn completed(mut form: Form, amendment: Amendment) -> Option<Form> {
    let mut handling = form.handling.unwrap_or_default();
    match amendment {
        Amendment::AddDuration => {
            form.duration_days = form.duration_days.or(Some(USUAL_DAYS));
            form.renewal = Some(Renewal::ByAuthoriser);
        }
        Amendment::AddHandlingPlan => handling.examination = true,
        Amendment::AddSharingConditions => handling.sharing = true,
        Amendment::AddEraseDate => handling.erase_after_days = Some(USUAL_DAYS),
        Amendment::AddFilter => handling.filter = true,
        Amendment::AddBulkHeadings => form.bulk = Some(EVERY_HEADING),
        Amendment::SayWhenTold => form.user_notice = Some(UserNotice::DelayedWithGround),
        Amendment::StateRemedy => form.remedies = true,
        Amendment::ReviewByHuman => form.human_review = true,
        _ => return None,
    }
    form.handling = Some(handling).filter(|plan| *plan != HandlingPlan::default());
    Some(form)
}

/// The form with the least act that answers the lead.
fn least(p: &Prepared, state: &CaseState, seat: SeatId, form: Form, lead: &Lead) -> Option<Form> {
    let mut form = form;
    form.category = Some(lead.category);
    form.identifiers = marks(p, state, seat, &lead.marks)?;
    form.target = Some(Target::Identifier);
    form.period = lead.period.and_then(|period| stretch(p, period));
    if let Some(mark) = lead.moment {
        let item = p.scenario.marks[mark.index()].item;
        let clock = p.scenario.items[item.index()].artefact.as_ref()?.clock?;
        form.moment = Some(Moment {
            mark: mark_name(p, state, seat, mark)?,
            zone_minutes: Some(clock.utc_offset_minutes),
            slow_seconds: clock.slow_seconds,
        });
    }
    Some(form)
}

/// The longest stretch of what is asked that the cited marks support; `None` if they support none of it.
fn supported(p: &Prepared, reading: &Reading) -> Option<Stretch> {
    let both = reading.asked.intersection(&reading.justified);
    let longest = both.cells().iter().max_by_key(|c| c.until.0.saturating_sub(c.from.0))?;
    stretch(p, (longest.from, longest.until))
}

/// Name of a mark by the seat's own handle.
pub fn mark_name(p: &Prepared, state: &CaseState, seat: SeatId, mark: MarkId) -> Option<Name> {
    let spec = &p.scenario.marks[mark.index()];
    let handle = state.seats[seat.index()]
        .items
        .iter()
        .position(|k| k.item == spec.item && k.read)?;
    Some(super::handle::mark_handle(handle + 1, &spec.id))
}

fn marks(p: &Prepared, state: &CaseState, seat: SeatId, marks: &[MarkId]) -> Option<Vec<Name>> {
    marks.iter().map(|m| mark_name(p, state, seat, *m)).collect()
}

fn specific_marks(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    form: &Form,
    lead: &Lead,
) -> Option<Vec<Name>> {
    let specific: Vec<MarkId> = lead
        .marks
        .iter()
        .copied()
        .filter(|m| citations(p, &[*m]).specific > 0)
        .collect();
    let mut cited = form.nexus.clone();
    for name in marks(p, state, seat, &specific)? {
        if !cited.contains(&name) {
            cited.push(name);
        }
    }
    Some(cited)
}

fn competent_office(p: &Prepared, seat: SeatId, reading: &Reading, category: DataCategory) -> Option<Office> {
    let state = p.scenario.seats[seat.index()].jurisdiction;
    let instrument = p.instrument_spec(reading.instrument);
    let measure = instrument.measures.iter().find(|m| m.categories.contains(&category))?;
    measure
        .issuers
        .iter()
        .copied()
        .find(|o| o.is_independent() && p.desk_of(state, *o).is_some())
}

fn addressee_for(p: &Prepared, reading: &Reading, instrument: &str) -> Option<Name> {
    use crate::law::instrument::StepPlace;
    let spec = p.instrument_spec(p.instrument(instrument)?);
    let to = p.desk_spec(reading.addressee).jurisdiction;
    let first = spec.route.iter().find_map(|s| match s.at {
        StepPlace::Receiving(office) => Some(p.desk_of(to, office)),
        StepPlace::Holder => Some(p.holder_in(&reading.selectors, to)),
        StepPlace::Issuing(_) | StepPlace::Authoriser | StepPlace::Between => None,
    })??;
    Some(p.desk_spec(first).id.clone())
}

fn gravest(p: &Prepared) -> Option<Name> {
    (0..p.scenario.counts.len())
        .map(CountId::at)
        .max_by_key(|c| forum_offence(p, *c).map_or(0, |o| o.max_penalty_months))
        .map(|c| p.scenario.counts[c.index()].id.clone())
}

/// A stretch on the data axis as civil times in UTC.
pub fn stretch(p: &Prepared, (from, until): (Tick, Tick)) -> Option<Stretch> {
    Some(Stretch { from: civil(p, from)?, until: civil(p, until)? })
}

fn civil(p: &Prepared, at: Tick) -> Option<CivilTime> {
    let epoch = p.scenario.epoch.utc();
    let start = epoch.date().days_from_civil() * 1440 + i64::from(epoch.minute_of_day());
    let minutes = start + i64::try_from(at.0).ok()? - i64::try_from(DATA_ORIGIN_MINUTES).ok()?;
    let date = CivilDate::from_days(minutes.div_euclid(1440)).ok()?;
    CivilTime::new(date, u16::try_from(minutes.rem_euclid(1440)).ok()?).ok()
}

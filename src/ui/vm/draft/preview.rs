//! What is to be known before a request is sent: how long it may take, who must authorise it, what it touches,
//! the law, and what is blank. Hints about the merits only when they are asked for, and never in an exam.

use super::FieldVm;
use crate::case::command::Form;
use crate::case::scenario::Work;
use crate::law::facts::Target;
use crate::law::instrument::{Instrument, StepAct};
use crate::text::explain::citation;
use crate::text::{Arg, Msg};
use crate::ui::Sight;
use crate::ui::theme::Tone;
use crate::ui::vm::docket::{Fate, fate};
use crate::ui::vm::headed;

/// What is to be known before a request is sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Preview {
    /// How long it may take, and who must do what.
    pub expected: Vec<String>,
    /// What it touches.
    pub touches: Vec<String>,
    /// The law: article, what it says.
    pub law: Vec<(String, String)>,
    /// Complete: what is filled in and what is blank.
    pub complete: Vec<(bool, String)>,
    /// Hints, when they were asked for.
    pub hints: Vec<(Tone, String)>,
    /// Hints may be asked for.
    pub may_ask: bool,
}

impl Preview {
    pub(super) fn of(sight: &Sight<'_>, form: &Form, fields: &[FieldVm]) -> Preview {
        let pack = sight.p.instrument(&form.instrument).map(|i| sight.p.instrument_spec(i));
        let asked = sight.play.hint && !sight.play.table.exam;
        Preview {
            expected: pack.map(|p| expected(sight, p, form)).unwrap_or_default(),
            touches: touches(sight, form),
            law: pack.map(|p| law(sight, p, form)).unwrap_or_default(),
            complete: fields
                .iter()
                .filter(|f| f.required || !f.blank)
                .map(|f| (!f.blank, f.title.clone()))
                .collect(),
            hints: if asked { hints(sight, form) } else { Vec::new() },
            may_ask: !sight.play.table.exam,
        }
    }
}

/// The steps on the way, with the times that the law sets and those that desks publish.
fn expected(sight: &Sight<'_>, pack: &Instrument, form: &Form) -> Vec<String> {
    let mut lines = Vec::new();
    let offices: Vec<_> = pack
        .measures
        .iter()
        .filter(|m| form.category.is_some_and(|c| m.categories.contains(&c)))
        .flat_map(|m| m.issuers.iter().copied())
        .collect();
    if form.category.is_none() {
        lines.push(sight.t("ui-draft-choose-category"));
    } else if offices.is_empty() {
        lines.push(sight.t("ui-draft-no-issuer"));
    } else {
        let mut named: Vec<Msg> = Vec::new();
        for office in offices {
            let msg = crate::text::Named::msg(&office);
            if !named.contains(&msg) {
                named.push(msg);
            }
        }
        lines.push(sight.say(&Msg::new("ui-draft-authorised-by").with("offices", Arg::Or(named))));
    }
    let desk = sight.p.desk(&form.addressee);
    for step in &pack.route {
        let mut line = sight.named(&step.act);
        let clocks: Vec<String> = step
            .clocks
            .iter()
            .map(|c| sight.say(&crate::text::names::period_msg(c.period)))
            .collect();
        if let Some(first) = clocks.first() {
            line = sight.say(
                &Msg::new("ui-draft-step-within")
                    .text("step", line)
                    .text("within", first.clone()),
            );
        } else if step.act == StepAct::Execute
            && let Some(duration) =
                desk.and_then(|d| sight.p.service(d, Work::Step(step.act), form.emergency.is_some()))
        {
            let span = Arg::Minutes(duration.mean_ticks());
            line = sight.say(&Msg::new("ui-draft-step-takes").text("step", line).with("span", span));
        }
        lines.push(headed(line));
    }
    if let Some(post) = sight.p.transmission(&form.instrument) {
        lines.push(sight.say(&Msg::new("ui-draft-post").with("span", Arg::Minutes(post.mean_ticks()))));
    }
    lines
}

/// What the request touches, as far as it says so itself.
fn touches(sight: &Sight<'_>, form: &Form) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(category) = form.category {
        lines.push(headed(sight.named(&category)));
    }
    let key = match form.target {
        Some(Target::Area | Target::AllUsers) => Some("ui-draft-touches-strangers"),
        Some(Target::Person | Target::Identifier | Target::Premises) => Some("ui-draft-touches-one"),
        None => None,
    };
    lines.extend(key.map(|k| sight.t(k)));
    if let Some(period) = form.period {
        let minutes = period.until.minutes_from_civil() - period.from.minutes_from_civil();
        let span = Arg::Minutes(u64::try_from(minutes).unwrap_or(0));
        lines.push(sight.say(&Msg::new("ui-draft-touches-span").with("span", span)));
    } else if form.moment.is_some() {
        lines.push(sight.t("ui-draft-touches-moment"));
    }
    if lines.is_empty() {
        lines.push(sight.t("ui-draft-touches-nothing"));
    }
    lines
}

fn law(sight: &Sight<'_>, pack: &Instrument, form: &Form) -> Vec<(String, String)> {
    let says = |part: &str| {
        sight
            .words
            .find_key(&format!("instrument-{}-{part}", pack.id))
            .unwrap_or_default()
    };
    let mut law = vec![(headed(citation(sight.words, &pack.base)), says("what"))];
    let measure = pack
        .measures
        .iter()
        .find(|m| form.category.is_some_and(|c| m.categories.contains(&c)));
    if let Some(measure) = measure {
        let threshold =
            crate::text::explain::condition(sight.words, &measure.threshold, "ui-draft-no-threshold");
        law.push((headed(citation(sight.words, &measure.source)), threshold));
    }
    let not = says("not");
    if !not.is_empty() {
        law.push((sight.t("ui-draft-not"), not));
    }
    law
}

/// What could be looked at again, from what the seat can see itself.
fn hints(sight: &Sight<'_>, form: &Form) -> Vec<(Tone, String)> {
    let mut hints = Vec::new();
    let mut hint = |key: &str| hints.push((Tone::Waiting, sight.t(key)));
    let lead = sight.draft().and_then(|d| d.lead.as_ref());
    let lead = lead.and_then(|name| sight.view.leads.iter().find(|l| l.name == *name));
    if let Some(lead) = lead {
        if form.category.is_some_and(|c| c > lead.category) {
            hint("ui-draft-hint-more");
        }
        let identified = lead.marks.iter().all(|m| form.identifiers.contains(m));
        if !identified && !form.identifiers.is_empty() {
            hint("ui-draft-hint-identifiers");
        }
        if let (Some(wanted), Some(stated)) = (&lead.moment, &form.moment)
            && (wanted.zone_minutes != stated.zone_minutes || wanted.slow_seconds != stated.slow_seconds)
        {
            hint("ui-draft-hint-clock");
        }
        if matches!(fate(sight, lead), Some(Fate::Expires(at)) if at < sight.view.now.plus(21 * 24 * 60)) {
            hint("ui-draft-hint-expiry");
        }
    }
    if form.nexus.is_empty() {
        hint("ui-draft-hint-nexus");
    }
    if form.alternatives.is_empty() {
        hint("ui-draft-hint-alternatives");
    }
    if form.emergency.is_some() {
        hint("ui-draft-hint-emergency");
    }
    if matches!(form.target, Some(Target::Area | Target::AllUsers)) {
        hint("ui-draft-hint-target");
    }
    if hints.is_empty() {
        hints.push((Tone::Kept, sight.t("ui-draft-hint-nothing")));
    }
    hints
}

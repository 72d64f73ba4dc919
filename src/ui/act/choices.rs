//! What there is to choose for a parameter, as the seat sees it.

use serde::Serialize;

use super::{Filled, Kind, Param, Thing, Values};
use crate::case::command::ChallengeRuling;
use crate::case::custody::{Purpose, Question, To, Use};
use crate::case::joint::{Channeling, DutyStanding, Proposal};
use crate::case::projection::StatusView;
use crate::case::redress::{AuditOf, DelayGround, Held, Whom};
use crate::kernel::Name;
use crate::law::decision::Outcome;
use crate::law::rules::RuleId;
use crate::law::standing::Remedy;
use crate::text::names::{ground_msg, rule_key};
use crate::text::{Msg, Named};
use crate::ui::Sight;
use crate::ui::vm::docket::request_row;

/// Grounds that are no rule's and no instrument's.
const GROUNDS: [&str; 11] = [
    "scope",
    "proof",
    "form",
    "verified",
    "not_verified",
    "lead",
    "team",
    "custody",
    "elsewhere",
    "defence",
    "sentence",
];

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Choice {
    /// As the command takes it.
    pub value: Name,
    /// In words.
    pub words: String,
}

/// A closed enum as scripts write it.
fn written<T: Serialize>(value: &T) -> String {
    ron::to_string(value).unwrap_or_default()
}

fn choice(value: impl Into<Name>, words: String) -> Choice {
    Choice { value: value.into(), words }
}

/// Closed enums with words of their own.
fn named<T: Named + Serialize>(sight: &Sight<'_>, all: &[T]) -> Vec<Choice> {
    all.iter().map(|v| choice(written(v), sight.named(v))).collect()
}

/// Closed enums with words of the window.
fn keyed<T: Serialize>(sight: &Sight<'_>, all: &[(T, &str)]) -> Vec<Choice> {
    all.iter().map(|(v, key)| choice(written(v), sight.t(key))).collect()
}

fn things<'t>(sight: &Sight<'_>, kind: &str, ids: impl IntoIterator<Item = &'t Name>) -> Vec<Choice> {
    let mut all: Vec<Choice> = Vec::new();
    for id in ids {
        if !all.iter().any(|c| c.value == *id) {
            all.push(choice(id.clone(), sight.thing(kind, id)));
        }
    }
    all
}

/// What there is to choose for a parameter.
pub fn choices(sight: &Sight<'_>, param: &Param, values: &Values) -> Vec<Choice> {
    let (Kind::One(thing) | Kind::Many(thing)) = param.kind else { return Vec::new() };
    match thing {
        Thing::Item | Thing::FileItem | Thing::Exhibit | Thing::Mark | Thing::Ground => {
            of_file(sight, thing, values)
        }
        Thing::OwnRequest | Thing::RequestToDecide | Thing::AnyRequest | Thing::Answer => {
            requests(sight, thing)
        }
        Thing::Person | Thing::Count | Thing::Charged | Thing::Rule | Thing::Challenge => {
            of_case(sight, thing)
        }
        Thing::Remedy
        | Thing::Outcome
        | Thing::Ruling
        | Thing::Channeling
        | Thing::Purpose
        | Thing::Use
        | Thing::DelayGround
        | Thing::AppealRuling => closed(sight, thing),
        Thing::Duty | Thing::State | Thing::Proposal | Thing::Approach | Thing::Asked => {
            of_joint(sight, thing, values)
        }
        Thing::Speaker | Thing::Said | Thing::Sayable | Thing::Ask | Thing::Conduct => {
            of_hearing(sight, thing, values)
        }
        Thing::Measure | Thing::Asset => of_measure(sight, thing),
        Thing::Receiver | Thing::Question | Thing::Entry => of_custody(sight, thing),
        Thing::Victims | Thing::Language | Thing::Audited | Thing::Held | Thing::Whom => {
            of_redress(sight, thing, values)
        }
    }
}

fn of_file(sight: &Sight<'_>, thing: Thing, values: &Values) -> Vec<Choice> {
    let items = sight.view.items.iter();
    let item = |handle: &Name| choice(handle.clone(), sight.item_title(handle));
    match thing {
        Thing::Item => items.map(|i| item(&i.handle)).collect(),
        Thing::FileItem => items.filter(|i| i.in_file).map(|i| item(&i.handle)).collect(),
        Thing::Exhibit => {
            let trial = sight.view.trial.iter().flat_map(|t| t.exhibits.iter());
            trial.map(|(handle, _)| item(handle)).collect()
        }
        Thing::Mark => sight
            .play
            .side
            .marks
            .iter()
            .map(|m| choice(m.clone(), sight.mark_title(m)))
            .collect(),
        _ => grounds(sight, values),
    }
}

/// Grounds of the instrument that is decided on, then those that hold everywhere, then the rules.
fn grounds(sight: &Sight<'_>, values: &Values) -> Vec<Choice> {
    let request = Filled(values).number_of("request").and_then(|n| sight.request(n));
    let pack = request
        .and_then(|r| sight.p.instrument(&r.form.instrument))
        .map(|i| sight.p.instrument_spec(i));
    let mut ids: Vec<Name> = pack
        .map(|p| p.grounds.iter().map(|g| g.id.clone()).collect())
        .unwrap_or_default();
    ids.extend(GROUNDS.map(Name::new_static));
    ids.extend(RuleId::ALL.iter().map(|r| Name::from(*r)));
    ids.into_iter()
        .map(|id| {
            let words = sight.say(&ground_msg(sight.words, &id));
            choice(id, words)
        })
        .collect()
}

fn requests(sight: &Sight<'_>, thing: Thing) -> Vec<Choice> {
    let answers = &sight.view.sections.custody.answers;
    let wanted = |r: &&crate::case::projection::RequestView| match thing {
        Thing::OwnRequest => r.own,
        Thing::RequestToDecide => matches!(r.status, StatusView::AwaitsYou(_)),
        Thing::Answer => answers.iter().any(|(number, _)| *number == r.number),
        _ => true,
    };
    sight
        .view
        .files()
        .rev()
        .filter(wanted)
        .map(|r| {
            let msg = Msg::new("ui-palette-request")
                .number("n", r.number)
                .text("title", request_row(sight, r).title);
            choice(r.number.to_string(), sight.say(&msg))
        })
        .collect()
}

fn of_case(sight: &Sight<'_>, thing: Thing) -> Vec<Choice> {
    let trial = sight.view.trial.as_ref();
    match thing {
        Thing::Person => {
            let wanted = sight.view.sections.measure.wanted.iter().map(|w| &w.person);
            let suspects = sight.view.sections.hearing.suspects.iter().map(|s| &s.person);
            things(sight, "person", sight.view.persons.iter().chain(wanted).chain(suspects))
        }
        Thing::Count => things(sight, "count", sight.view.counts.iter().map(|c| &c.name)),
        Thing::Charged => things(sight, "count", trial.iter().flat_map(|t| t.counts.iter())),
        Thing::Rule => rules(sight),
        _ => trial
            .iter()
            .flat_map(|t| (1..).zip(&t.challenges))
            .filter(|(_, (_, _, ruling))| ruling.is_none())
            .map(|(number, (item, rule, _))| {
                let msg = Msg::new("ui-challenge-title")
                    .text("item", sight.item_title(item))
                    .text("rule", rule.name())
                    .key("title", rule_key(*rule, "title"));
                choice(number.to_string(), sight.say(&msg))
            })
            .collect(),
    }
}

fn rules(sight: &Sight<'_>) -> Vec<Choice> {
    let words = |rule: &RuleId| format!("{} {}", rule.name(), sight.t(&rule_key(*rule, "title")));
    RuleId::ALL.iter().map(|rule| choice(written(rule), words(rule))).collect()
}

fn closed(sight: &Sight<'_>, thing: Thing) -> Vec<Choice> {
    match thing {
        // What is an act of its own is offered as one.
        Thing::Remedy => {
            let of_requests: Vec<Remedy> = Remedy::ALL.into_iter().filter(|r| r.is_of_requests()).collect();
            named(sight, &of_requests)
        }
        Thing::Outcome => named(
            sight,
            &[Outcome::Grant, Outcome::Partial, Outcome::Clarify, Outcome::Postpone, Outcome::Refuse],
        ),
        Thing::Ruling => {
            named(sight, &[ChallengeRuling::Exclude, ChallengeRuling::WeighLess, ChallengeRuling::Admit])
        }
        Thing::Channeling => keyed(
            sight,
            &[
                (Channeling::OutOfBand, "ui-channel-out-of-band"),
                (Channeling::NewPasswords, "ui-channel-passwords"),
            ],
        ),
        Thing::Purpose => keyed(
            sight,
            &[
                (Purpose::Identify, "purpose-identify"),
                (Purpose::Trace, "purpose-trace"),
                (Purpose::Prove, "purpose-prove"),
                (Purpose::Protect, "purpose-protect"),
                (Purpose::Assist, "purpose-assist"),
                (Purpose::Disclose, "purpose-disclose"),
                (Purpose::Integrity, "purpose-integrity"),
                (Purpose::Erase, "purpose-erase"),
            ],
        ),
        Thing::Use => keyed(
            sight,
            &[
                (Use::ThisCase, "use-this-case"),
                (Use::OtherCase, "use-other-case"),
                (Use::Evidence, "use-evidence"),
            ],
        ),
        Thing::DelayGround => keyed(
            sight,
            &[
                (DelayGround::Obstruction, "redress-ground-obstruction"),
                (DelayGround::Prejudice, "redress-ground-prejudice"),
                (DelayGround::PublicSecurity, "redress-ground-public-security"),
                (DelayGround::NationalSecurity, "redress-ground-national-security"),
                (DelayGround::RightsOfOthers, "redress-ground-rights-of-others"),
            ],
        ),
        _ => [("Uphold", "ui-appeal-uphold"), ("Change", "ui-appeal-change"), ("Quash", "ui-appeal-quash")]
            .map(|(value, key)| choice(value, sight.t(key)))
            .to_vec(),
    }
}

fn of_joint(sight: &Sight<'_>, thing: Thing, values: &Values) -> Vec<Choice> {
    let joint = &sight.view.sections.joint;
    match thing {
        Thing::Asked => {
            let chosen = Filled(values).one("approach");
            let of_chosen = |name: &Name| chosen.as_ref().is_none_or(|c| c == name);
            let open = joint.approaches.iter().filter(|a| !a.over && of_chosen(&a.name));
            let mut all: Vec<Choice> = Vec::new();
            for name in open.flat_map(|a| &a.asks) {
                if !all.iter().any(|c| c.value == *name) {
                    all.push(choice(name.clone(), sight.item_or_thing(name)));
                }
            }
            all
        }
        Thing::Duty => joint
            .duties
            .iter()
            .filter(|d| d.own && d.standing != DutyStanding::Met)
            .map(|d| {
                let msg = Msg::new("ui-duty-to")
                    .key("duty", format!("duty-{}", d.law))
                    .text("to", sight.desk(&d.to));
                choice(d.name.clone(), sight.say(&msg))
            })
            .collect(),
        Thing::State => {
            let states = sight.p.scenario.jurisdictions.iter().map(|j| &j.id);
            things(sight, "jurisdiction", states)
        }
        Thing::Proposal => {
            let waits =
                |p: &Option<crate::case::joint::ProposalView>| p.as_ref().is_some_and(|p| p.awaits_you);
            let mut all = Vec::new();
            if waits(&joint.lead) {
                all.push(choice(written(&Proposal::Lead), sight.t("ui-proposal-lead")));
            }
            if waits(&joint.team) {
                all.push(choice(written(&Proposal::Team), sight.t("ui-proposal-team")));
            }
            all
        }
        // What is over and explained needs nothing any more.
        _ => {
            let open = joint.approaches.iter().filter(|a| !a.over || a.unexplained);
            things(sight, "approach", open.map(|a| &a.name))
        }
    }
}

fn of_hearing(sight: &Sight<'_>, thing: Thing, values: &Values) -> Vec<Choice> {
    let hearing = &sight.view.sections.hearing;
    let speaker = Filled(values).one("speaker");
    let is_said = |name: &Name| speaker.as_ref().is_none_or(|s| s == name);
    match thing {
        Thing::Speaker => {
            let own = hearing.own_words.iter().map(|w| &w.speaker);
            let heard = hearing.statements.iter().map(|s| &s.speaker);
            let terms = sight.view.sections.joint.terms.iter().map(|t| &t.speaker);
            things(sight, "speaker", own.chain(heard).chain(terms))
        }
        Thing::Said => {
            let said = hearing.statements.iter().filter(|s| is_said(&s.speaker)).flat_map(|s| &s.said);
            things(sight, "sentence", said.map(|s| &s.sentence))
        }
        Thing::Sayable => {
            let own = hearing.own_words.iter().filter(|w| is_said(&w.speaker));
            things(sight, "sentence", own.flat_map(|w| w.sentences.iter().map(|(name, _)| name)))
        }
        Thing::Ask => things(sight, "ask", hearing.asks.iter().map(|a| &a.name)),
        _ => hearing
            .conducts
            .iter()
            .map(|c| choice(c.clone(), sight.words.conduct(c)))
            .collect(),
    }
}

fn of_measure(sight: &Sight<'_>, thing: Thing) -> Vec<Choice> {
    let measure = &sight.view.sections.measure;
    match thing {
        Thing::Measure => measure
            .measures
            .iter()
            .map(|m| {
                let msg = Msg::new("ui-measure-title")
                    .number("n", m.number)
                    .named("kind", &m.category)
                    .text("selector", sight.thing("selector", &m.selector));
                choice(m.number.to_string(), sight.say(&msg))
            })
            .collect(),
        _ => things(sight, "asset", measure.assets.iter().map(|a| &a.name)),
    }
}

fn of_custody(sight: &Sight<'_>, thing: Thing) -> Vec<Choice> {
    let custody = &sight.view.sections.custody;
    match thing {
        Thing::Receiver => {
            let seats = sight
                .p
                .scenario
                .seats
                .iter()
                .enumerate()
                .filter(|(n, _)| *n != sight.seat.index());
            let seats =
                seats.map(|(_, s)| choice(written(&To::Seat(s.id.clone())), sight.thing("seat", &s.id)));
            let desks = sight.p.scenario.desks.iter();
            let desks = desks.map(|d| choice(written(&To::Desk(d.id.clone())), sight.desk(&d.id)));
            seats.chain(desks).collect()
        }
        Thing::Question => custody
            .questions
            .iter()
            .map(|q| {
                let key = match q.what {
                    Question::Statement => "ui-question-statement",
                    Question::Opinion => "ui-question-opinion",
                    Question::Copy => "ui-question-copy",
                    Question::Consent(_) => "ui-question-consent",
                };
                let msg = Msg::new("ui-question-title")
                    .number("n", q.number)
                    .text("item", sight.item_or_thing(&q.item))
                    .key("what", key)
                    .text("by", sight.thing("seat", &q.by));
                choice(q.number.to_string(), sight.say(&msg))
            })
            .collect(),
        _ => custody
            .register
            .iter()
            .filter(|e| e.purpose.is_none())
            .map(|e| {
                let msg = Msg::new("ui-entry-title")
                    .number("n", e.number)
                    .text("item", sight.item_title(&e.item))
                    .text("when", sight.when(e.at));
                choice(e.number.to_string(), sight.say(&msg))
            })
            .collect(),
    }
}

fn of_redress(sight: &Sight<'_>, thing: Thing, values: &Values) -> Vec<Choice> {
    let redress = &sight.view.sections.redress;
    match thing {
        Thing::Victims => {
            let own = redress.victims.iter().map(|v| &v.name);
            things(sight, "victim", own.chain(redress.claims.iter().map(|c| &c.victims)))
        }
        Thing::Language => {
            let chosen = Filled(values).one("victims");
            let victims = redress.victims.iter().filter(|v| chosen.as_ref().is_none_or(|c| *c == v.name));
            let mut codes: Vec<&Name> = victims.flat_map(|v| &v.languages).collect();
            codes.extend(sight.p.scenario.jurisdictions.iter().flat_map(|j| &j.languages));
            codes.sort();
            codes.dedup();
            let words =
                |c: &Name| sight.words.find_key(&format!("language-{c}")).unwrap_or_else(|| c.to_string());
            codes.into_iter().map(|c| choice(c.clone(), words(c))).collect()
        }
        Thing::Audited | Thing::Held => oversight(sight, thing),
        _ => redress
            .notices
            .iter()
            .map(|n| {
                let words = match &n.whom {
                    Whom::Person(person) => sight.thing("person", person),
                    Whom::Strangers(item) => {
                        sight.say(&Msg::new("ui-whom-strangers").text("item", sight.item_title(item)))
                    }
                };
                choice(written(&n.whom), words)
            })
            .collect(),
    }
}

fn oversight(sight: &Sight<'_>, thing: Thing) -> Vec<Choice> {
    let Some(oversight) = &sight.view.sections.redress.oversight else { return Vec::new() };
    let audits = thing == Thing::Audited;
    let mut all = Vec::new();
    for (number, request) in (1u32..).zip(&oversight.requests) {
        let msg = Msg::new("ui-audit-request")
            .number("n", number)
            .text("instrument", request.instrument.clone());
        let value = if audits { written(&AuditOf::Request(number)) } else { written(&Held::Request(number)) };
        all.push(choice(value, sight.say(&msg)));
    }
    for measure in &oversight.measures {
        let n = measure.number;
        let value = if audits { written(&AuditOf::Measure(n)) } else { written(&Held::Measure(n)) };
        all.push(choice(value, sight.say(&Msg::new("ui-audit-measure").number("n", n))));
    }
    if audits {
        all.push(choice(written(&AuditOf::Register), sight.t("ui-audit-register")));
    }
    all
}

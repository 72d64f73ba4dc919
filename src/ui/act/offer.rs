//! What is offered now, and the form of the act that is open.

use std::collections::BTreeMap;

use super::{ActSpec, Choice, Filled, Kind, Param, Thing, Value, Values, all, choices, spec};
use crate::case::rejection::Rejection;
use crate::kernel::Name;
use crate::text::Arg;
use crate::text::names::rejection;
use crate::ui::Sight;
use crate::ui::command::{Place, UiCommand};
use crate::ui::play::OpenAct;

/// Most ways of filling in an act that are tried to see whether it can be done.
const TRIES: usize = 6000;
/// With so many or fewer, what may stay open is tried too.
const FEW: usize = 100;
/// Of what may stay open, only so many choices are tried.
const OPTIONAL: usize = 3;

/// An act that is offered.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Offer {
    /// Which.
    pub name: &'static str,
    /// In words.
    pub title: String,
    /// It can be filled in and done, or which condition fails.
    pub ready: Result<(), String>,
    /// What a click does.
    pub command: UiCommand,
}

/// The form of an act.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ActFormVm {
    /// Which.
    pub name: &'static str,
    /// In words.
    pub title: String,
    /// What it does.
    pub what: String,
    /// What is filled in.
    pub params: Vec<ParamVm>,
    /// As it stands.
    pub values: Values,
    /// The command, or what is missing or fails.
    pub ready: Result<UiCommand, String>,
}

/// A parameter of the form.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ParamVm {
    /// Name.
    pub name: &'static str,
    /// In words.
    pub title: String,
    /// What it is.
    pub kind: Kind,
    /// It must be filled in.
    pub required: bool,
    /// What there is to choose.
    pub choices: Vec<Choice>,
}

/// What is missing first, or the command.
fn attempt(
    sight: &Sight<'_>,
    act: &ActSpec,
    values: &Values,
) -> Result<crate::case::command::Command, Option<&'static str>> {
    for param in act.params.iter().filter(|p| p.required) {
        let given = match param.kind {
            Kind::One(_) => Filled(values).one(param.name).is_some(),
            Kind::Many(_) => !Filled(values).many(param.name).is_empty(),
            Kind::Number(..) => Filled(values).number(param.name).is_some(),
            Kind::Text | Kind::Date => !Filled(values).text(param.name).trim().is_empty(),
            Kind::Yes => true,
            Kind::Decide => values.contains_key(param.name),
        };
        if !given {
            return Err(Some(param.name));
        }
    }
    (act.build)(sight, &Filled(values)).ok_or(None)
}

/// What a seat can do at a place. An act outside its powers is not offered, nor one for which there is nothing
/// to choose; one that fails whatever is chosen says which condition fails.
pub fn offers(sight: &Sight<'_>, place: Place) -> Vec<Offer> {
    all().filter(|a| a.place == place).filter_map(|act| offer(sight, act)).collect()
}

fn offer(sight: &Sight<'_>, act: &'static ActSpec) -> Option<Offer> {
    let title = sight.t(&format!("ui-act-{}", act.name));
    let ready = match tried(sight, act)? {
        Ok(()) => Ok(()),
        Err(why) if is_not_offered(&why.refused) => return None,
        Err(why) => Err(why.words(sight)),
    };
    Some(Offer { name: act.name, title, ready, command: UiCommand::OpenAct(act.name, Values::new()) })
}

/// Why an act cannot be done, whatever is chosen.
struct Why {
    refused: Rejection,
    /// It speaks of one choice, and others were refused as well.
    of_one: bool,
}

impl Why {
    /// In words. Nobody has chosen anything yet: that one thing cannot be chosen would say that another can.
    fn words(&self, sight: &Sight<'_>) -> String {
        if !self.of_one {
            return sight.rejection(&self.refused);
        }
        let why = sight.words.attribute(&rejection(&self.refused), "why");
        let parts = [Some(sight.t("ui-act-none")), why];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// Whether a refusal names something that was filled in.
fn names_a_choice(why: &Rejection, values: &Values) -> bool {
    let is_filled = |text: &str| {
        values.values().any(|value| match value {
            Value::One(one) => one == text,
            Value::Many(many) => many.iter().any(|one| one == text),
            _ => false,
        })
    };
    rejection(why)
        .args
        .iter()
        .any(|(_, arg)| matches!(arg, Arg::Text(text) if is_filled(text)))
}

/// Whether an act can be done, whatever it takes; if not, the first refusal, one that speaks of no single choice before
/// one that does; none if there is nothing to choose.
fn tried(sight: &Sight<'_>, act: &ActSpec) -> Option<Result<(), Why>> {
    let mut trial =
        Trial { sight, act, left: TRIES, cut: false, refused: None, of_all: None, known: BTreeMap::new() };
    let required: Vec<&Param> = act.params.iter().filter(|p| p.required).collect();
    if trial.passes(&required, &mut Values::new(), TRIES) {
        return Some(Ok(()));
    }
    // What may stay open is needed at times: each alone, with all that is required. Where there are many ways already,
    // it has never been what was missing.
    let few = TRIES - trial.left <= FEW;
    let optional = act.params.iter().filter(|_| few);
    for param in optional.filter(|p| !p.required && p.kind != Kind::Text) {
        let with: Vec<&Param> = required.iter().copied().chain([param]).collect();
        if trial.passes(&with, &mut Values::new(), TRIES) {
            return Some(Ok(()));
        }
    }
    // Where not every way could be tried, nobody can say that none is open.
    if trial.cut && !trial.refused.as_ref().is_some_and(is_for_good) {
        return Some(Ok(()));
    }
    let several = TRIES - trial.left > 1;
    let first = trial.refused?;
    Some(Err(match trial.of_all {
        Some(refused) if !is_not_offered(&first) => Why { refused, of_one: false },
        _ => Why { of_one: several && !is_not_offered(&first), refused: first },
    }))
}

/// An act that is refused so is not offered at all.
fn is_not_offered(why: &Rejection) -> bool {
    matches!(why, Rejection::NotInYourPower { .. } | Rejection::WrongPhase | Rejection::CaseIsClosed)
}

/// Whatever is filled in, the answer is the same.
fn is_for_good(why: &Rejection) -> bool {
    matches!(why, Rejection::NotInYourPower { .. } | Rejection::CaseIsClosed)
}

/// An act tried with one filling after the other.
struct Trial<'t> {
    sight: &'t Sight<'t>,
    act: &'t ActSpec,
    /// Tries left.
    left: usize,
    /// Something was not tried.
    cut: bool,
    /// The first refusal.
    refused: Option<Rejection>,
    /// The first that names nothing that was filled in.
    of_all: Option<Rejection>,
    /// Fillings, by parameter and by what they follow from.
    known: BTreeMap<(&'static str, Option<Value>), Vec<Value>>,
}

impl Trial<'_> {
    /// Tries every filling of what is to be filled in; of many choices each gets its share of the tries.
    fn passes(&mut self, open: &[&Param], values: &mut Values, share: usize) -> bool {
        if self.refused.as_ref().is_some_and(is_for_good) {
            return false;
        }
        let Some((param, rest)) = open.split_first() else { return self.is_taken(values) };
        let leads = leading(param).and_then(|name| values.get(name).cloned());
        let sight = self.sight;
        let known = self.known.entry((param.name, leads));
        let fillings = known.or_insert_with(|| fillings(sight, param, values)).clone();
        let each = (share / fillings.len().max(1)).max(1);
        self.cut |= fillings.len() > share;
        for value in fillings.into_iter().take(share) {
            values.insert(param.name.to_owned(), value);
            if self.passes(rest, values, each) {
                return true;
            }
        }
        values.remove(param.name);
        false
    }

    fn is_taken(&mut self, values: &Values) -> bool {
        if self.left == 0 {
            self.cut = true;
            return false;
        }
        self.left -= 1;
        let Some(command) = (self.act.build)(self.sight, &Filled(values)) else { return false };
        match self.sight.may(&command) {
            Ok(()) => true,
            Err(why) => {
                if self.of_all.is_none() && !is_not_offered(&why) && !names_a_choice(&why, values) {
                    self.of_all = Some(why.clone());
                }
                self.refused.get_or_insert(why);
                false
            }
        }
    }
}

/// The parameter on which the choices of another depend.
fn leading(param: &Param) -> Option<&'static str> {
    let (Kind::One(thing) | Kind::Many(thing)) = param.kind else { return None };
    match thing {
        Thing::Ground => Some("request"),
        Thing::Said | Thing::Sayable => Some("speaker"),
        Thing::Language => Some("victims"),
        Thing::Asked => Some("approach"),
        _ => None,
    }
}

/// With what a parameter is tried.
fn fillings(sight: &Sight<'_>, param: &Param, values: &Values) -> Vec<Value> {
    let most = if param.required { usize::MAX } else { OPTIONAL };
    let chosen = || choices(sight, param, values).into_iter().map(|c| c.value).take(most);
    match param.kind {
        Kind::One(_) => chosen().map(Value::One).collect(),
        Kind::Many(_) => {
            let all: Vec<Name> = chosen().collect();
            let each = all.iter().map(|one| Value::Many(vec![one.clone()]));
            // All together may do where each alone does not.
            each.chain((all.len() > 1).then(|| Value::Many(all.clone()))).collect()
        }
        Kind::Number(least, most) => [least, least.midpoint(most), most].map(Value::Number).into(),
        Kind::Yes => vec![Value::Yes(true)],
        Kind::Decide => vec![Value::Yes(true), Value::Yes(false)],
        Kind::Text => vec![Value::Text(".".to_owned())],
        Kind::Date => [90u64, 14]
            .map(|days| Value::Text(sight.local(sight.view.now.plus(days * 24 * 60)).to_string()))
            .into(),
    }
}

/// The form of the act that is open.
pub fn form(sight: &Sight<'_>, open: &OpenAct) -> Option<ActFormVm> {
    let act = spec(open.name)?;
    let title = |param: &Param| sight.t(&format!("ui-param-{}", param.name));
    let params = act.params.iter().map(|param| ParamVm {
        name: param.name,
        title: title(param),
        kind: param.kind,
        required: param.required,
        choices: choices(sight, param, &open.values),
    });
    let ready = match attempt(sight, act, &open.values) {
        Ok(command) => match sight.may(&command) {
            Ok(()) => Ok(UiCommand::Give(Box::new(command))),
            Err(why) => Err(sight.rejection(&why)),
        },
        Err(missing) => {
            let missing = missing.and_then(|name| act.params.iter().find(|p| p.name == name));
            let words = missing.map(title).unwrap_or_default();
            Err(sight.say(&crate::text::Msg::new("ui-act-missing").text("param", words)))
        }
    };
    Some(ActFormVm {
        name: act.name,
        title: sight.t(&format!("ui-act-{}", act.name)),
        what: sight.t(&format!("ui-act-{}-what", act.name)),
        params: params.collect(),
        values: open.values.clone(),
        ready,
    })
}

//! What is offered now, and the form of the act that is open.

use super::{ActSpec, Choice, Filled, Kind, Param, Value, Values, all, choices, spec};
use crate::case::rejection::Rejection;
use crate::ui::Sight;
use crate::ui::command::{Place, UiCommand};
use crate::ui::play::OpenAct;

/// Most choices that are tried to see whether an act can be done.
const TRIES: usize = 40;

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

/// Values with which an act can be tried: the first of everything that is required.
fn sample(sight: &Sight<'_>, act: &ActSpec) -> Option<Values> {
    let mut values = Values::new();
    for param in act.params.iter().filter(|p| p.required) {
        let value = match param.kind {
            Kind::One(_) => Value::One(choices(sight, param, &values).first()?.value.clone()),
            Kind::Many(_) => Value::Many(vec![choices(sight, param, &values).first()?.value.clone()]),
            Kind::Number(least, _) => Value::Number(least),
            Kind::Yes | Kind::Decide => Value::Yes(true),
            Kind::Text => Value::Text(".".to_owned()),
            Kind::Date => Value::Text(sight.local(sight.view.now.plus(90 * 24 * 60)).to_string()),
        };
        values.insert(param.name.to_owned(), value);
    }
    Some(values)
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
        Err(Rejection::NotInYourPower { .. } | Rejection::WrongPhase | Rejection::CaseIsClosed) => {
            return None;
        }
        // With more than one thing to choose, another choice of the second may do.
        Err(_) if act.params.iter().filter(|p| p.required && p.kind != Kind::Yes).count() > 1 => Ok(()),
        Err(why) => Err(sight.rejection(&why)),
    };
    Some(Offer { name: act.name, title, ready, command: UiCommand::OpenAct(act.name, Values::new()) })
}

/// Tries an act with each choice of what is required first; the first refusal if none is taken.
fn tried(sight: &Sight<'_>, act: &ActSpec) -> Option<Result<(), Rejection>> {
    let mut values = sample(sight, act)?;
    let first = act.params.iter().find(|p| p.required && matches!(p.kind, Kind::One(_)));
    let Some(first) = first else {
        let command = (act.build)(sight, &Filled(&values))?;
        return Some(sight.may(&command));
    };
    let mut refused = None;
    for choice in choices(sight, first, &values).into_iter().take(TRIES) {
        values.insert(first.name.to_owned(), Value::One(choice.value));
        let Some(command) = (act.build)(sight, &Filled(&values)) else { continue };
        match sight.may(&command) {
            Ok(()) => return Some(Ok(())),
            Err(why) => refused = refused.or(Some(why)),
        }
    }
    refused.map(Err)
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

//! Words for why a rule was kept or breached: each code is a sentence, with its values in it.

use super::Named;
use crate::law::rules::{ArgValue, ReasonCode};
use crate::text::{Arg, Msg};

/// Keys of every code.
pub(super) const KEYS: &[&str] = &[
    "reason-basis-in-force",
    "reason-within-law",
    "reason-not-in-force",
    "reason-category-not-covered",
    "reason-outside-law",
    "reason-threshold-reached",
    "reason-below-threshold",
    "reason-below-threshold-penalty",
    "reason-target-named",
    "reason-area-wide",
    "reason-all-users",
    "reason-facts-cited",
    "reason-nothing-cited",
    "reason-boilerplate",
    "reason-competent-authoriser",
    "reason-prosecutor-authorised",
    "reason-not-independent",
    "reason-not-competent",
    "reason-alternatives-considered",
    "reason-no-alternative-considered",
    "reason-open-alternative-ignored",
    "reason-untenable-reason",
    "reason-alternatives-without-fact",
    "reason-emergency-grounded",
    "reason-no-imminent-danger",
    "reason-emergency-uncited",
    "reason-reasons-given",
    "reason-reasons-blank",
    "reason-reasons-boilerplate",
];

/// The sentence of a reason. The key is `reason-` and the stable name of the code, so that a report
/// that carries only `{code, args}` finds the same words.
pub fn reason_msg(reason: ReasonCode) -> Msg {
    let with_penalty = matches!(reason, ReasonCode::BelowThreshold { max_penalty_months: Some(_), .. });
    let ending = if with_penalty { "-penalty" } else { "" };
    let mut msg = Msg::new(format!("reason-{}{ending}", reason.code()));
    for (name, value) in reason.args() {
        msg = msg.with(name, value_arg(value));
    }
    msg
}

fn value_arg(value: ArgValue) -> Arg {
    match value {
        ArgValue::Number(n) => Arg::Number(n),
        ArgValue::Category(category) => Arg::Msg(Box::new(category.msg())),
        ArgValue::Office(office) => Arg::Msg(Box::new(office.msg())),
        ArgValue::Insufficiency(given) => Arg::Msg(Box::new(given.msg())),
    }
}

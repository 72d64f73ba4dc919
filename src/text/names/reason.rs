//! Words for why a rule was kept or breached: each code is a sentence, with its values in it.

use super::Named;
use crate::law::rules::{Amendment, ArgValue, ReasonCode};
use crate::text::{Arg, Msg};

/// Keys of every code, of both forms where a value may be wanting, and of every better act.
pub(super) fn keys() -> Vec<String> {
    let reasons = ReasonCode::examples();
    let reasons = reasons.into_iter().map(|reason| reason_msg(reason).key.into_owned());
    let without = std::iter::once("reason-below-threshold".to_owned());
    let better = Amendment::CODES.iter().map(|code| format!("better-{code}"));
    reasons.chain(without).chain(better).collect()
}

/// The sentence of a reason. The key is `reason-` and the stable name of the code, so that a report
/// that carries only `{code, args}` finds the same words.
pub fn reason_msg(reason: ReasonCode) -> Msg {
    let with_penalty = matches!(reason, ReasonCode::BelowThreshold { max_penalty_months: Some(_), .. });
    let ending = if with_penalty { "-penalty" } else { "" };
    let mut msg = Msg::new(format!("reason-{}{ending}", reason.code()));
    for (name, value) in reason.args() {
        msg = msg.with(name, value_arg(name, value));
    }
    msg
}

fn value_arg(name: &str, value: ArgValue) -> Arg {
    match value {
        ArgValue::Number(n) if name.ends_with("_permille") => {
            Arg::Permille(u32::try_from(n).unwrap_or_default())
        }
        ArgValue::Number(n) => Arg::Number(n),
        ArgValue::Category(category) => Arg::Msg(Box::new(category.msg())),
        ArgValue::Office(office) => Arg::Msg(Box::new(office.msg())),
        ArgValue::Insufficiency(given) => Arg::Msg(Box::new(given.msg())),
    }
}

//! Words for the score and who plays: manners, causes of delay, and reasons and advice that carry a code with arguments.

use super::{Named, ground_msg, instrument_msg, named, rule_key};
use crate::law::rules::{Amendment, ReasonCode};
use crate::players::Manner;
use crate::score::evidence::ItemWhere;
use crate::score::{Advice, Arg as CodedArg, Cause, Code, Coded, JointAdvice, JointCode};
use crate::text::{Arg, Msg, Words};

named! {
    Cause, CAUSES, "cause": {
        Cause::Service => "service",
        Cause::Contention => "contention",
        Cause::Closed => "closed",
        Cause::Translation => "translation",
        Cause::Clarification => "clarification",
        Cause::Suspension => "suspension",
        Cause::Transmission => "transmission",
        Cause::Budget => "budget",
        Cause::Deliberation => "deliberation",
    }
    Manner, MANNERS, "manner": {
        Manner::ByTheBook => "by-the-book",
        Manner::Hasty => "hasty",
        Manner::OverCautious => "over-cautious",
        Manner::Passive => "passive",
    }
    ItemWhere, PLACES, "where": {
        ItemWhere::Held => "held",
        ItemWhere::Preserved => "preserved",
        ItemWhere::Lost => "lost",
        ItemWhere::Obtained => "obtained",
        ItemWhere::Deleted => "deleted",
    }
}

/// The sentence of a reason that carries a code: `reason-` and the code, whether it is of the rules
/// or of the score.
pub fn coded_reason(words: &Words, coded: &Coded) -> Msg {
    let has = |name: &str| coded.args.iter().any(|(n, _)| *n == name);
    let ending = if coded.code == ReasonCode::NotInForce.code() {
        ""
    } else if has("max_penalty_months") {
        "-penalty"
    } else if coded.code == Code::WeighsLess.code() && has("rule") {
        "-under"
    } else {
        ""
    };
    worded(words, format!("reason-{}{ending}", coded.code), coded)
}

/// The sentence of an advice that carries a code: `better-` and the code, whether it is an amendment
/// of the rules or an advice of the score.
pub fn coded_advice(words: &Words, coded: &Coded) -> Msg {
    worded(words, format!("better-{}", coded.code), coded)
}

fn worded(words: &Words, key: String, coded: &Coded) -> Msg {
    let count = coded.args.iter().find(|(name, _)| *name == "count");
    let count = match count {
        Some((_, CodedArg::Name(count))) => count.as_str(),
        _ => "",
    };
    let mut msg = Msg::new(key);
    for (name, value) in &coded.args {
        msg = msg.with(name, value_arg(words, count, name, value));
    }
    msg
}

/// Names of things become their words by what the argument is called.
fn value_arg(words: &Words, count: &str, name: &str, value: &CodedArg) -> Arg {
    let msg = |msg: Msg| Arg::Msg(Box::new(msg));
    match value {
        CodedArg::Number(n) if name.ends_with("_minutes") => Arg::Minutes(u64::try_from(*n).unwrap_or(0)),
        CodedArg::Number(n) if name.ends_with("_permille") => Arg::Permille(u32::try_from(*n).unwrap_or(0)),
        CodedArg::Number(n) => Arg::Number(*n),
        CodedArg::Category(category) => msg(category.msg()),
        CodedArg::Office(office) => msg(office.msg()),
        CodedArg::Insufficiency(given) => msg(given.msg()),
        CodedArg::Rule(rule) => msg(Msg::new("ground-rule")
            .text("code", rule.name())
            .key("title", rule_key(*rule, "title"))),
        CodedArg::Name(id) => msg(match name {
            "ground" => ground_msg(words, id),
            "instrument" => instrument_msg(words, id),
            "element" => words.thing(&format!("element-{count}"), id),
            "root" => words.thing("item", id),
            other => words.thing(other, id),
        }),
    }
}

/// Keys of every code of the score.
pub(super) fn keys() -> Vec<String> {
    let reasons = Code::ALL.iter().map(|c| format!("reason-{}", c.code()));
    let advice = Advice::ALL.iter().map(|a| format!("better-{}", a.code()));
    let joint = JointCode::ALL.iter().map(|c| format!("reason-{}", c.code()));
    let joint = joint.chain(JointAdvice::ALL.iter().map(|a| format!("better-{}", a.code())));
    let more = std::iter::once("reason-weighs-less-under".to_owned());
    let causes = CAUSES.iter().chain(MANNERS).chain(PLACES).map(|c| (*c).to_owned());
    reasons.chain(advice).chain(joint).chain(more).chain(causes).collect()
}

/// Kept so that amendments of the rules and advice of the score never share a code.
pub fn clashes() -> Vec<&'static str> {
    let codes = Advice::ALL.iter().map(|a| a.code());
    codes.filter(|code| Amendment::CODES.contains(code)).collect()
}

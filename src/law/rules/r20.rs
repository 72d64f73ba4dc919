//! R20: language is understood.
//!
//! Requires: a suspect who does not understand the language of the procedure is heard with an interpreter
//! and gets the essential documents translated, and a log shows it.
//!
//! Source: European Convention on Human Rights, Art 6(3)(e); Directive 2010/64/EU.
//!
//! Why: a right that is read out in a language one does not understand is not given.
//!
//! Detected: the person is known not to understand the language, and there was no interpreter, or no
//! translation of the essential documents is logged. Does not apply to whoever understands it.
//!
//! Verdict: grave without an interpreter, because what was said there cannot be relied on; curable if only
//! the documents are missing, because they can be translated before the trial.
//!
//! Cure: translate the documents; without an interpreter, hear the person again.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::HearingFacts;

pub(super) fn hearing(facts: &HearingFacts) -> Option<Assessment> {
    facts.foreign_language.then(|| {
        if !facts.interpreter {
            Assessment::grave(RuleId::R20, ReasonCode::NoInterpreter, Amendment::Interpret)
        } else if !facts.documents_translated {
            Assessment::curable(RuleId::R20, ReasonCode::NotTranslated, Amendment::Translate)
        } else {
            Assessment::kept(RuleId::R20, ReasonCode::LanguageUnderstood)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::rules::Verdict;

    fn heard(interpreter: bool, documents_translated: bool) -> Option<(Verdict, ReasonCode)> {
        let facts =
            HearingFacts { foreign_language: true, interpreter, documents_translated, ..Default::default() };
        hearing(&facts).map(|a| (a.verdict, a.reason))
    }

    #[test]
    fn no_interpreter_is_grave_and_no_translation_curable() {
        assert_eq!(heard(false, true), Some((Verdict::Grave, ReasonCode::NoInterpreter)));
        assert_eq!(heard(true, false), Some((Verdict::Curable, ReasonCode::NotTranslated)));
        assert_eq!(heard(true, true), Some((Verdict::Kept, ReasonCode::LanguageUnderstood)));
    }

    #[test]
    fn does_not_apply_to_whoever_understands() {
        assert_eq!(hearing(&HearingFacts::default()), None);
    }
}

//! Words that can be looked up where they stand: terms of the glossary in any of their forms, rules by their code,
//! instruments by theirs.

use std::sync::Arc;

use crate::law::rules::RuleId;
use crate::text::Words;
use crate::text::names::{instrument_msg, rule_key};

/// Terms of the glossary.
pub const TERMS: [&str; 12] = [
    "choke-point",
    "custody",
    "desk",
    "exclusion",
    "finding",
    "instrument",
    "lead",
    "mark",
    "necessity",
    "preservation",
    "speciality",
    "stand-in",
];

/// Something that can be looked up.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entry {
    /// A term.
    Term(&'static str),
    /// A rule.
    Rule(RuleId),
    /// An instrument.
    Instrument(String),
}

impl Entry {
    /// What it is called, and what it is.
    pub fn says(&self, words: &Words) -> (String, String) {
        match self {
            Entry::Term(term) => {
                (words.get(&format!("ui-term-{term}")), words.get(&format!("ui-term-{term}-what")))
            }
            Entry::Rule(rule) => {
                let title = format!("{} {}", rule.name(), words.get(&rule_key(*rule, "title")));
                (title, words.get(&rule_key(*rule, "requires")))
            }
            Entry::Instrument(id) => {
                let what = words.find_key(&format!("instrument-{id}-what")).unwrap_or_default();
                (words.say(&instrument_msg(words, id)), what)
            }
        }
    }
}

/// Every form in which a term occurs, in small letters; the longest first, so that no part of one is taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Forms(Arc<Vec<(String, &'static str)>>);

impl Forms {
    /// Of a language.
    pub fn of(words: &Words) -> Forms {
        let mut forms: Vec<(String, &'static str)> = Vec::new();
        for term in TERMS {
            let all = words.find_key(&format!("ui-term-{term}-forms")).unwrap_or_default();
            let all = all.split(',').map(|f| f.trim().to_lowercase()).filter(|f| !f.is_empty());
            forms.extend(all.map(|f| (f, term)));
        }
        forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
        Forms(Arc::new(forms))
    }

    /// A text in pieces, each with what it can be looked up as. A term is one only where it stands as a word.
    pub fn pieces(&self, words: &Words, text: &str) -> Vec<(String, Option<Entry>)> {
        let mut pieces: Vec<(String, Option<Entry>)> = Vec::new();
        let (mut plain, mut at, mut inside) = (String::new(), 0, false);
        while let Some(next) = text[at..].chars().next() {
            let found = if inside { None } else { self.entry(words, &text[at..]) };
            if let Some((length, entry)) = found {
                if !plain.is_empty() {
                    pieces.push((std::mem::take(&mut plain), None));
                }
                pieces.push((text[at..at + length].to_owned(), Some(entry)));
                at += length;
                inside = true;
                continue;
            }
            plain.push(next);
            inside = next.is_alphanumeric();
            at += next.len_utf8();
        }
        if !plain.is_empty() {
            pieces.push((plain, None));
        }
        pieces
    }

    /// What a text begins with, if that can be looked up: how long it is, and what.
    fn entry(&self, words: &Words, text: &str) -> Option<(usize, Entry)> {
        let ends = |length: usize| !text[length..].chars().next().is_some_and(char::is_alphanumeric);
        let term = self.0.iter().find_map(|(form, term)| {
            let mut left = text.char_indices();
            let same = form.chars().all(|f| left.next().is_some_and(|(_, c)| c.to_lowercase().eq([f])));
            let length = left.next().map_or(text.len(), |(at, _)| at);
            (same && ends(length)).then_some((length, Entry::Term(term)))
        });
        term.or_else(|| {
            let is_code = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
            let length = text.find(|c| !is_code(c)).unwrap_or(text.len());
            let code = text[..length].trim_end_matches('-');
            if code.len() < 2 || !code.starts_with(|c: char| c.is_ascii_alphanumeric()) || !ends(code.len()) {
                return None;
            }
            let rule = RuleId::ALL.iter().find(|r| r.name() == code).map(|r| Entry::Rule(*r));
            let known = || words.has(&format!("instrument-{code}-what"));
            rule.or_else(|| known().then(|| Entry::Instrument(code.to_owned())))
                .map(|entry| (code.len(), entry))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    /// What can be looked up in a text, in brackets.
    #[track_caller]
    fn check(language: Language, text: &str, expected: &str) {
        let words = Words::bare(language);
        let pieces = Forms::of(&words).pieces(&words, text);
        let shown = pieces.iter().map(|(piece, entry)| match entry {
            Some(_) => format!("[{piece}]"),
            None => piece.clone(),
        });
        assert_eq!(shown.collect::<String>(), expected);
    }

    #[test]
    fn terms_rules_and_instruments_are_found_as_words() {
        check(Language::En, "Each Desk marks its desks.", "Each [Desk] [marks] its [desks].");
        check(Language::En, "The chain of custody holds", "The [chain of custody] holds");
        check(Language::En, "Desktop, remark, R055, epoc", "Desktop, remark, R055, epoc");
        check(Language::En, "R05 and an EPOC-PR, or EPOC.", "[R05] and an [EPOC-PR], or [EPOC].");
        check(Language::Fr, "Le bureau, l’exclusion", "Le [bureau], l’[exclusion]");
    }
}

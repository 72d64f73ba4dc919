//! View models: what a panel shows, as plain data in the user's words. Built from a [`Sight`](super::Sight),
//! kept until something changes.

pub mod briefing;
pub mod casebook;
pub mod coach;
pub mod court;
pub mod custody;
pub mod cut;
pub mod debrief;
pub mod docket;
pub mod draft;
pub mod evidence;
pub mod findings;
pub mod guide;
pub mod home;
pub mod inspector;
pub mod map;
pub mod messages;
pub mod money;
pub mod page;
pub mod palette;
pub mod reader;
pub mod replay;
pub mod shell;
pub mod strip;
pub mod timeline;
pub mod ways;

/// The words with a capital, as they stand at the head of something: in the texts, names are written to stand within a
/// sentence.
pub fn headed(words: impl Into<String>) -> String {
    let words = words.into();
    let mut rest = words.chars();
    match rest.next().filter(|first| first.is_lowercase()) {
        Some(first) => first.to_uppercase().chain(rest).collect(),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::headed;

    #[test]
    fn a_heading_begins_with_a_capital_and_is_else_as_it_was() {
        assert_eq!(headed("échange → SIRENE"), "Échange → SIRENE");
        assert_eq!(headed("EPOC"), "EPOC");
        assert_eq!(headed(""), "");
    }
}

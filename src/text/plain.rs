//! Control characters made harmless. Scenario texts, names and notes come from anywhere; what a
//! terminal would act upon instead of showing (escapes, nulls, marks that turn the direction of
//! writing) is replaced by the replacement character.

use std::borrow::Cow;

/// Stands for what was taken out.
const STANDS_FOR: char = '\u{fffd}';

/// Whether a terminal or a reader would act upon the character instead of seeing it. Line breaks are
/// left: texts have paragraphs.
pub fn is_harmful(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(
            c,
            '\u{061c}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'
                | '\u{2029}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// The text with harmful characters replaced. A carriage return before a line break is dropped.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_harmful) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
    Cow::Owned(text.chars().map(|c| if is_harmful(c) { STANDS_FOR } else { c }).collect())
}

/// The same on one line: breaks become spaces.
pub fn one_line(text: &str) -> String {
    harmless(text).replace('\n', " ")
}

//! Control characters made harmless. Scenario texts, names and notes come from anywhere; what a
//! terminal would act upon instead of showing (escapes, nulls, marks that turn the direction of
//! writing) is replaced by the replacement character.

use std::borrow::Cow;

/// Stands for what was taken out.
const STANDS_FOR: char = '\u{fffd}';

/// Whether a terminal or a reader would act upon the character instead of seeing it. Line breaks are
/// left: texts have paragraphs.
pub fn is_harmful(c: char) -> bool {
    matches!(c, '\t' | '\r') || crate::scenario::is_acted_upon(c)
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

/// JSON in which nothing is acted upon: such characters stand only within its texts, and are written
/// there as escapes, so that it says the same.
pub fn harmless_json(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        if is_harmful(c) {
            let mut units = [0u16; 2];
            for unit in c.encode_utf16(&mut units) {
                safe.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            safe.push(c);
        }
    }
    safe
}

//! From bytes to a document: size, encoding, invisible characters, brackets. Everything else may rely on
//! a text that passed here.

use std::rc::Rc;

use super::codes::DiagnosticCode;
use super::diagnostic::{Fault, Report, Sink};
use super::limits::Limits;
use super::syntax::{self, Span};
use super::values::Document;

/// The text of a file, or the reason why it has none.
pub(crate) fn text<'b>(
    label: &str,
    bytes: &'b [u8],
    limits: &Limits,
    report: &Rc<Report>,
) -> Option<&'b str> {
    if bytes.len() > limits.file_bytes {
        let fault = Fault::new(DiagnosticCode::FileTooLarge).number("bytes", bytes.len());
        Sink::new(label, "", report).push(fault.number("limit", limits.file_bytes));
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let good = error.valid_up_to();
            let before = bytes
                .get(..good)
                .and_then(|bytes| std::str::from_utf8(bytes).ok())
                .unwrap_or("");
            Sink::new(label, before, report)
                .push(Fault::at(DiagnosticCode::NotUtf8, Span::new(good, good + 1)));
            None
        }
    }
}

/// A RON file as a document.
pub(crate) fn document<'b>(
    label: &str,
    bytes: &'b [u8],
    limits: &Limits,
    report: &Rc<Report>,
) -> Option<Document<'b>> {
    let text = text(label, bytes, limits, report)?;
    let sink = Sink::new(label, text, report);
    invisible(text, &sink);
    let tree = syntax::read(text, limits, &sink)?;
    Some(Document { tree, sink })
}

/// Reports the first character of a text that is acted upon instead of shown.
pub(crate) fn invisible(text: &str, sink: &Sink<'_>) {
    // Bytes first, since almost every text is plain: only these can begin such a character.
    let suspicious = |byte: u8| match byte {
        b'\t' | b'\n' | b'\r' => false,
        0..=0x1f | 0x7f | 0xc2 | 0xe2 => true,
        _ => false,
    };
    let starts = text.bytes().enumerate().filter(|(_, byte)| suspicious(*byte)).map(|(at, _)| at);
    let found = starts
        .filter_map(|at| Some((at, text.get(at..)?.chars().next()?)))
        .find(|(_, c)| is_acted_upon(*c));
    if let Some((at, c)) = found {
        let code = u32::from(c);
        let fault = Fault::at(DiagnosticCode::ControlCharacter, Span::new(at, at + c.len_utf8()));
        sink.push(
            fault
                .with("name", &format!("U+{code:04X}"))
                .with("escape", &format!("\\u{{{code:x}}}")),
        );
    }
}

/// Characters that a terminal or an editor acts upon: controls but tab and line ends, and those that
/// change the direction of writing.
pub(crate) fn is_acted_upon(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

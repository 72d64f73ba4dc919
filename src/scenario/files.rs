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
        0..=0x1f | 0x7f | 0xc2 | 0xd8 | 0xe2 | 0xef | 0xf3 => true,
        _ => false,
    };
    // A mark of byte order may stand at the very beginning.
    let text = text.strip_prefix('\u{feff}').map_or((0, text), |rest| (3, rest));
    let (skipped, text) = text;
    let starts = text.bytes().enumerate().filter(|(_, byte)| suspicious(*byte)).map(|(at, _)| at);
    let found = starts
        .filter_map(|at| Some((at, text.get(at..)?.chars().next()?)))
        .find(|(_, c)| is_acted_upon(*c));
    if let Some((at, c)) = found.map(|(at, c)| (at + skipped, c)) {
        let code = u32::from(c);
        let fault = Fault::at(DiagnosticCode::ControlCharacter, Span::new(at, at + c.len_utf8()));
        sink.push(
            fault
                .with("name", &format!("U+{code:04X}"))
                .with("escape", &format!("\\u{{{code:x}}}")),
        );
    }
}

/// Characters that a terminal or an editor acts upon instead of showing them: controls but tab and line
/// ends, marks that change the direction of writing, and what is invisible (joiners, which some scripts
/// need, are left).
pub fn is_acted_upon(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
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

/// Most brackets within brackets that are handed to the reader of Fluent texts, which recurses.
pub(crate) const FLUENT_DEPTH: usize = 24;

/// Where an entry of a Fluent text nests deeper than its reader should go. A line that begins with
/// anything but a blank or a closing bracket begins a new entry.
pub fn too_nested(text: &str) -> Option<usize> {
    let (mut depth, mut at) = (0usize, 0usize);
    for line in text.split_inclusive('\n') {
        if !line.starts_with([' ', '}', '\r', '\n']) {
            depth = 0;
        }
        for (offset, byte) in line.bytes().enumerate() {
            match byte {
                b'{' | b'(' => depth += 1,
                b'}' | b')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > FLUENT_DEPTH {
                return Some(at + offset);
            }
        }
        at += line.len();
    }
    None
}

//! First look at a RON text: its brackets, names and values as a flat tree with byte positions.
//!
//! Why not hand the text to `ron` at once: it stops at the first error, and a capture by `RawValue`
//! needs the whole text around it to be valid. This reader goes on after an error (a missing comma, a
//! wrong bracket), so that all errors of a file come at once; it measures nesting and size before
//! anything recursive runs; and it is one pass, however deep the file. What a string or a number
//! means is still left to `ron`, value by value (`values.rs`).

use super::diagnostic::{Fault, Sink};
use super::limits::Limits;

/// A stretch of bytes of one text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    /// First byte.
    pub(crate) start: usize,
    /// First byte after it.
    pub(crate) end: usize,
}

impl Span {
    /// A span of two offsets.
    pub(crate) fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// Its text, or nothing if it does not fit.
    pub(crate) fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }
}

/// What a value looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `( … )`: fields or a group.
    Paren,
    /// `Name( … )`; the span is that of the name.
    Call(Span),
    /// `[ … ]`.
    List,
    /// `{ … }`: not used by any of our schemas.
    Map,
    /// A quoted text, in any of RON's quotings.
    Text,
    /// A word: a name without value, a number, `true`.
    Word,
}

/// Position of a node in its tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NodeId(u32);

/// A value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node {
    /// What it looks like.
    pub(crate) kind: Kind,
    /// Where it is, brackets included.
    pub(crate) span: Span,
    /// The name before its colon.
    pub(crate) field: Option<Span>,
    /// Its brackets do not fit, so something may be missing in it; already reported.
    pub(crate) damaged: bool,
    first: Option<NodeId>,
    next: Option<NodeId>,
}

/// A text as a tree.
#[derive(Debug)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    root: NodeId,
}

impl Tree {
    /// The outermost value.
    pub(crate) fn root(&self) -> NodeId {
        self.root
    }

    /// A node; an id of another tree gives the root.
    pub(crate) fn node(&self, id: NodeId) -> &Node {
        let at = usize::try_from(id.0).unwrap_or(0);
        self.nodes.get(at).unwrap_or_else(|| &self.nodes[0])
    }

    /// The first value inside.
    pub(crate) fn first(&self, id: NodeId) -> Option<NodeId> {
        self.node(id).first
    }

    /// The value after one, inside the same brackets.
    pub(crate) fn next(&self, id: NodeId) -> Option<NodeId> {
        self.node(id).next
    }

    /// What is directly inside, in order.
    pub(crate) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.first(id), |child| self.next(*child))
    }

    /// The value of a field.
    pub(crate) fn field(&self, text: &str, id: NodeId, name: &str) -> Option<NodeId> {
        self.children(id)
            .find(|child| self.node(*child).field.is_some_and(|span| span.of(text) == name))
    }
}

/// Reads a text. Nothing comes back if it is not worth looking at further; the reason is in the sink.
pub(crate) fn read<'t>(text: &'t str, limits: &'t Limits, sink: &'t Sink<'t>) -> Option<Tree> {
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        at: 0,
        nodes: Vec::new(),
        frames: Vec::new(),
        root: None,
        cut: false,
        limits,
        sink,
    };
    reader.attributes();
    while reader.step()? {}
    reader.finish()
}

/// An open bracket.
struct Frame {
    node: NodeId,
    closer: u8,
    last: Option<NodeId>,
    field: Option<Span>,
    /// A value stands and no comma after it yet.
    full: bool,
    /// A list in which somebody wrote fields without parentheses.
    fields: bool,
}

struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    nodes: Vec<Node>,
    frames: Vec<Frame>,
    root: Option<NodeId>,
    /// A text or comment runs to the end: whatever is open has been explained.
    cut: bool,
    limits: &'t Limits,
    sink: &'t Sink<'t>,
}

fn in_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'+' | b'-') || byte >= 0x80
}

impl Reader<'_> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    /// `#![enable(…)]` at the top says nothing that the program does not already allow.
    fn attributes(&mut self) {
        if self.bytes.starts_with("\u{feff}".as_bytes()) {
            self.at = 3;
        }
        loop {
            self.blank();
            if !self.bytes[self.at..].starts_with(b"#![") {
                return;
            }
            let rest = &self.bytes[self.at..];
            self.at += rest.iter().position(|byte| *byte == b']').map_or(rest.len(), |to| to + 1);
        }
    }

    /// Skips white space and comments.
    fn blank(&mut self) {
        while let Some(byte) = self.byte(self.at) {
            match (byte, self.byte(self.at + 1)) {
                (b'/', Some(b'/')) => {
                    let rest = &self.bytes[self.at..];
                    self.at += rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
                }
                (b'/', Some(b'*')) => self.block_comment(),
                (b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c, _) => self.at += 1,
                _ => return,
            }
        }
    }

    fn block_comment(&mut self) {
        let start = self.at;
        let mut depth = 0usize;
        while let Some(byte) = self.byte(self.at) {
            match (byte, self.byte(self.at + 1)) {
                (b'/', Some(b'*')) => {
                    depth += 1;
                    self.at += 2;
                }
                (b'*', Some(b'/')) => {
                    depth = depth.saturating_sub(1);
                    self.at += 2;
                    if depth == 0 {
                        return;
                    }
                }
                _ => self.at += 1,
            }
        }
        self.cut_off("comment-open", Span::new(start, start + 2));
    }

    fn cut_off(&mut self, case: &'static str, span: Span) -> usize {
        self.sink.push(Fault::syntax(case, span));
        self.cut = true;
        self.bytes.len()
    }

    /// One token; `false` at the end of the text, nothing if a limit is reached.
    fn step(&mut self) -> Option<bool> {
        self.blank();
        let Some(byte) = self.byte(self.at) else { return Some(false) };
        let at = self.at;
        if self.root.is_some() && self.frames.is_empty() {
            self.sink.push(Fault::syntax("trailing", Span::new(at, at + self.width(at))));
            self.root
                .into_iter()
                .for_each(|root| self.node_mut(root, |node| node.damaged = true));
            return Some(false);
        }
        match byte {
            b',' => self.comma(),
            b')' | b']' | b'}' => self.close(byte),
            b'(' => self.open(Kind::Paren, b')', at, at)?,
            b'[' => self.open(Kind::List, b']', at, at)?,
            b'{' => self.open(Kind::Map, b'}', at, at)?,
            b':' if self.frames.last().is_some_and(|frame| frame.closer == b'}' && frame.full) => {
                self.at += 1;
                self.unfill();
            }
            _ => match self.text_end() {
                Some(end) => {
                    self.at = end;
                    self.value(Kind::Text, Span::new(at, end))?;
                }
                None if in_word(byte) => self.word()?,
                None => {
                    self.at += self.width(at);
                    self.sink.push(Fault::syntax("character", Span::new(at, self.at)));
                }
            },
        }
        Some(true)
    }

    /// Bytes of the character at an offset.
    fn width(&self, at: usize) -> usize {
        self.text
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .map_or(1, char::len_utf8)
    }

    fn unfill(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.full = false;
        }
    }

    fn comma(&mut self) {
        let span = Span::new(self.at, self.at + 1);
        self.at += 1;
        let Some(frame) = self.frames.last_mut() else {
            self.sink.push(Fault::syntax("comma", span));
            return;
        };
        if let Some(field) = frame.field.take() {
            self.sink.push(Fault::syntax("value", field).with("name", field.of(self.text)));
        } else if !frame.full {
            self.sink.push(Fault::syntax("comma", span));
        }
        frame.full = false;
    }

    /// The end of a quoted text that starts here, if one does.
    fn text_end(&mut self) -> Option<usize> {
        let rest = &self.bytes[self.at..];
        let prefix = rest.iter().take_while(|byte| matches!(byte, b'b' | b'r')).count().min(2);
        let hashes = rest[prefix..].iter().take_while(|byte| **byte == b'#').count();
        let open = self.at + prefix + hashes;
        let raw = rest[..prefix].contains(&b'r');
        match self.byte(open)? {
            b'"' if raw => Some(self.raw_end(open, hashes)),
            b'"' if hashes == 0 => Some(self.quoted_end(open, b'"')),
            b'\'' if hashes == 0 && !raw => Some(self.quoted_end(open, b'\'')),
            _ => None,
        }
    }

    fn quoted_end(&mut self, open: usize, quote: u8) -> usize {
        let mut at = open + 1;
        while let Some(byte) = self.byte(at) {
            if byte == quote {
                return at + 1;
            }
            at += if byte == b'\\' { 2 } else { 1 };
        }
        self.cut_off("text-open", Span::new(open, open + 1))
    }

    fn raw_end(&mut self, open: usize, hashes: usize) -> usize {
        let mut at = open + 1;
        while let Some(byte) = self.byte(at) {
            at += 1;
            let closing = self.bytes[at..].iter().take(hashes).take_while(|byte| **byte == b'#').count();
            if byte == b'"' && closing == hashes {
                return at + hashes;
            }
        }
        self.cut_off("text-open", Span::new(open, open + 1))
    }

    /// A word, which may turn out to be the name of a field or the name before a bracket.
    fn word(&mut self) -> Option<()> {
        let start = self.at;
        while self.byte(self.at).is_some_and(in_word) {
            self.at += 1;
        }
        let span = Span::new(start, self.at);
        self.blank();
        let in_list = self.frames.last().is_some_and(|frame| frame.closer == b']');
        if in_list && self.byte(self.at) == Some(b':') && self.field_in_list(span) {
            return Some(());
        }
        let named = self
            .frames
            .last()
            .is_some_and(|frame| frame.closer == b')' && frame.field.is_none());
        match self.byte(self.at) {
            Some(b':') if named => {
                self.at += 1;
                self.separate(span);
                if let Some(frame) = self.frames.last_mut() {
                    frame.field = Some(span);
                }
                Some(())
            }
            Some(b'(') => self.open(Kind::Call(span), b')', start, self.at),
            _ => self.value(Kind::Word, span),
        }
    }

    /// A field within a list: either the parentheses around the fields are missing, or the list was not
    /// closed before it. In a list that has elements it is the latter, and the list ends here; otherwise
    /// the name is passed over (`true`).
    fn field_in_list(&mut self, span: Span) -> bool {
        let sink = self.sink;
        let within_fields = self.frames.iter().rev().nth(1).is_some_and(|outer| outer.closer == b')');
        let Some(frame) = self.frames.last_mut() else { return false };
        if frame.last.is_some() && !frame.fields && within_fields {
            let node = frame.node;
            let opener = usize::try_from(node.0)
                .ok()
                .and_then(|at| self.nodes.get(at))
                .map(|node| node.span.start);
            let opener = opener.unwrap_or(span.start);
            sink.push(
                Fault::syntax("list-open", Span::new(opener, opener + 1)).with("name", span.of(self.text)),
            );
            self.node_mut(node, |node| node.span.end = span.start);
            self.frames.pop();
            self.unfill();
            return false;
        }
        frame.fields = true;
        sink.push(Fault::syntax("field-in-list", span).with("name", span.of(self.text)));
        self.at += 1;
        true
    }

    /// Asks for the comma that should have stood before what begins here.
    fn separate(&mut self, span: Span) {
        let sink = self.sink;
        if let Some(frame) = self.frames.last_mut()
            && std::mem::take(&mut frame.full)
        {
            sink.push(Fault::syntax("comma-missing", Span::new(span.start, span.start + 1)));
        }
    }

    /// Hangs a value under the innermost bracket.
    fn add(&mut self, kind: Kind, span: Span) -> Option<NodeId> {
        if self.nodes.len() >= self.limits.nodes {
            self.sink.push(Fault::too_many("values", self.limits.nodes, span));
            return None;
        }
        let id = NodeId(u32::try_from(self.nodes.len()).ok()?);
        let mut node = Node { kind, span, field: None, damaged: false, first: None, next: None };
        if let Some(frame) = self.frames.last_mut() {
            node.field = frame.field.take();
            frame.full = true;
            let (parent, before) = (frame.node, frame.last.replace(id));
            match before {
                Some(before) => self.node_mut(before, |node| node.next = Some(id)),
                None => self.node_mut(parent, |node| node.first = Some(id)),
            }
        } else {
            self.root = Some(id);
        }
        self.nodes.push(node);
        Some(id)
    }

    fn node_mut(&mut self, id: NodeId, change: impl FnOnce(&mut Node)) {
        if let Some(node) = usize::try_from(id.0).ok().and_then(|at| self.nodes.get_mut(at)) {
            change(node);
        }
    }

    fn value(&mut self, kind: Kind, span: Span) -> Option<()> {
        self.separate(span);
        self.add(kind, span).map(|_| ())
    }

    fn open(&mut self, kind: Kind, closer: u8, start: usize, bracket: usize) -> Option<()> {
        let span = Span::new(start, bracket + 1);
        if self.frames.len() >= self.limits.depth {
            self.sink
                .push(Fault::too_deep(self.limits.depth, Span::new(bracket, bracket + 1)));
            return None;
        }
        self.separate(span);
        let node = self.add(kind, span)?;
        self.at = bracket + 1;
        self.frames
            .push(Frame { node, closer, last: None, field: None, full: false, fields: false });
        Some(())
    }

    fn close(&mut self, closer: u8) {
        let span = Span::new(self.at, self.at + 1);
        self.at += 1;
        let Some(mut depth) = self.frames.iter().rposition(|frame| frame.closer == closer) else {
            self.sink.push(Fault::syntax("closer", span));
            return;
        };
        let innermost = self.frames.len() - 1;
        if depth < innermost {
            self.wrong_bracket(closer, span);
            // A slip of the finger, unless the file could end here: only the innermost bracket ends.
            self.blank();
            if depth == 0 && self.at < self.bytes.len() {
                depth = innermost;
            }
        }
        for at in (depth..=innermost).rev() {
            let Some(frame) = self.frames.pop() else { return };
            if let Some(field) = frame.field {
                self.sink.push(Fault::syntax("value", field).with("name", field.of(self.text)));
            }
            self.node_mut(frame.node, |node| {
                node.span.end = span.end;
                node.damaged |= at > depth;
            });
        }
    }

    fn wrong_bracket(&self, closer: u8, span: Span) {
        let Some(frame) = self.frames.last() else { return };
        let Some(node) = usize::try_from(frame.node.0).ok().and_then(|at| self.nodes.get(at)) else { return };
        let opener = Span::new(node.span.end - 1, node.span.end);
        let (expected, found) = (char::from(frame.closer).to_string(), char::from(closer).to_string());
        let fault = Fault::syntax("bracket", span).with("expected", &expected).with("found", &found);
        self.sink.push(fault.also(opener));
    }

    fn finish(self) -> Option<Tree> {
        if self.cut {
            return None;
        }
        if let Some(frame) = self.frames.last() {
            let opener = self.nodes.get(usize::try_from(frame.node.0).ok()?)?.span;
            let at = opener.end.saturating_sub(1);
            let expected = char::from(frame.closer).to_string();
            self.sink
                .push(Fault::syntax("unclosed", Span::new(at, at + 1)).with("expected", &expected));
            return None;
        }
        let Some(root) = self.root else {
            self.sink.push(Fault::syntax("empty", Span::new(0, 0)));
            return None;
        };
        Some(Tree { nodes: self.nodes, root })
    }
}

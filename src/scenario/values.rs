//! serde over the tree of `syntax.rs`: types are read with their positions, and an error in one value
//! does not hide the errors in its neighbours.
//!
//! Two kinds of types are read:
//! - **raw** ones, the schemas of this ring. Each field is a [`Located`] (required) or an
//!   `Option<Located>`; a `Located` takes note of where it stands and swallows the error of its value
//!   after reporting it. Their serde name begins with a lower-case letter, which tells them apart,
//!   and is used in messages ("`desk` lacks the field …");
//! - **plain** ones, those of `law`, which are read as serde reads them: the first error ends the value.
//!
//! What a quoted text or a number means is asked of `ron` itself, so that escapes and digits are as
//! everywhere else. An `Option` may be written with or without `Some`.

use std::cell::Cell;

use serde::de::value::{BorrowedStrDeserializer, UsizeDeserializer};
use serde::de::{self, Deserialize, DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Visitor};

use super::choice::Choice;
use super::codes::DiagnosticCode;
use super::diagnostic::{Fault, Sink};
use super::located::LOCATED;
use super::names::nearest;
use super::stop::{Stop, leaf_error};
use super::syntax::{Kind, Node, NodeId, Span, Tree};

/// A text, its tree, and where its faults go.
#[derive(Debug)]
pub(crate) struct Document<'t> {
    pub(crate) tree: Tree,
    pub(crate) sink: Sink<'t>,
}

impl<'t> Document<'t> {
    /// The text.
    pub(crate) fn text(&self) -> &'t str {
        self.sink.text()
    }

    /// Reads a value; its faults are reported, and then nothing comes back.
    pub(crate) fn read<T: Deserialize<'t>>(&self, node: NodeId) -> Option<T> {
        match T::deserialize(Value { doc: self, node }) {
            Ok(value) => Some(value),
            Err(Stop::Reported) => None,
            Err(Stop::Fault(fault)) => {
                self.sink.push(*fault.or_at(self.tree.node(node).span));
                None
            }
        }
    }

    /// The text in a node that is a quoted text.
    pub(crate) fn quoted(&self, node: NodeId) -> Option<String> {
        let node = self.tree.node(node);
        if node.kind != Kind::Text {
            return None;
        }
        let raw = node.span.of(self.text());
        plain_text(raw).map_or_else(|| ron::from_str(raw).ok(), |text| Some(text.to_owned()))
    }
}

/// The inside of a quoted text without escapes: most of them, and it spares a parser each.
fn plain_text(raw: &str) -> Option<&str> {
    let inside = raw.strip_prefix('"')?.strip_suffix('"')?;
    let plain = |byte: u8| byte != b'\\' && byte != b'"';
    inside.bytes().all(plain).then_some(inside)
}

/// A node as something that serde can read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Value<'a, 't> {
    pub(super) doc: &'a Document<'t>,
    node: NodeId,
}

impl<'a, 't> Value<'a, 't> {
    pub(super) fn node(&self) -> &'a Node {
        self.doc.tree.node(self.node)
    }

    pub(super) fn span(&self) -> Span {
        self.node().span
    }

    fn raw(&self) -> &'t str {
        self.span().of(self.doc.text())
    }

    fn children(&self) -> Children<'a, 't> {
        Children { doc: self.doc, next: self.doc.tree.first(self.node) }
    }

    fn wrong(&self, expected: &str) -> Stop {
        let node = self.node();
        if node.damaged {
            return Stop::Reported;
        }
        let found = match node.kind {
            Kind::Paren => match self.doc.tree.children(self.node).next() {
                Some(first) if self.doc.tree.node(first).field.is_some() => "fields in parentheses",
                Some(_) => &format!("a group of {}", self.doc.tree.children(self.node).count()),
                None => "empty parentheses",
            },
            Kind::Call(_) => "a name with a value",
            Kind::List => "a list",
            Kind::Map => "a map",
            Kind::Text => "a quoted text",
            Kind::Word if self.raw().starts_with(|c: char| c.is_ascii_digit() || c == '-') => "a number",
            Kind::Word => "a name without quotes",
        };
        let fault = Fault::at(DiagnosticCode::WrongType, node.span);
        Stop::new(fault.with("expected", expected).with("found", found))
    }

    /// Asks `ron` for a single value.
    fn leaf<V: Visitor<'t>>(
        self,
        kind: Kind,
        expected: &str,
        ask: impl FnOnce(&mut ron::Deserializer<'t>) -> Result<V::Value, ron::Error>,
    ) -> Result<V::Value, Stop> {
        if self.node().kind != kind {
            return Err(self.wrong(expected));
        }
        let found = ron::Deserializer::from_str(self.raw()).map_err(|error| error.code);
        let value = found.and_then(|mut leaf| {
            let value = ask(&mut leaf)?;
            leaf.end()?;
            Ok(value)
        });
        value.map_err(|error| match leaf_error(&error, expected) {
            Stop::Fault(fault) if fault.code == DiagnosticCode::WrongType && fault.case.is_empty() => {
                self.wrong(expected)
            }
            stop => stop.at(self.span()),
        })
    }

    /// The single value inside `Name( … )`.
    pub(super) fn payload(&self) -> Result<Value<'a, 't>, Stop> {
        let mut inside = self.doc.tree.children(self.node);
        match (inside.next(), inside.next()) {
            (Some(node), None) if self.doc.tree.node(node).field.is_none() => {
                Ok(Value { doc: self.doc, node })
            }
            _ => Err(self.wrong("one value in the parentheses")),
        }
    }

    /// Fields of a struct (`raw` if absent ones are to be offered too) or of a variant.
    pub(super) fn fields<V: Visitor<'t>>(
        self,
        (owner, raw): (&'t str, bool),
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        // In brackets that do not fit, and beside a value without name, a field may only seem to be missing.
        let silent = Cell::new(self.node().damaged);
        let access = Fields {
            parent: self,
            owner,
            fields,
            rest: self.children(),
            value: None,
            absent: if raw { fields.iter() } else { [].iter() },
            missing: "",
            given: 0,
            silent: &silent,
        };
        visitor.visit_map(access).map_err(|stop| match stop.at(self.span()) {
            Stop::Fault(fault) if fault.code == DiagnosticCode::MissingField && fault.case == "plain" => {
                let fault = Fault { span: Some(self.bracket()), ..*fault };
                if silent.get() { Stop::Reported } else { Stop::new(fault.case("").with("owner", owner)) }
            }
            stop => stop,
        })
    }

    /// The opening bracket, with the name before it.
    fn bracket(&self) -> Span {
        let node = self.node();
        match node.kind {
            Kind::Call(name) => name,
            _ => Span::new(node.span.start, node.span.start.saturating_add(1).min(node.span.end)),
        }
    }

    pub(super) fn tuple<V: Visitor<'t>>(self, length: usize, visitor: V) -> Result<V::Value, Stop> {
        let inside = || self.doc.tree.children(self.node);
        if inside().any(|child| self.doc.tree.node(child).field.is_some()) || inside().count() != length {
            return Err(self.wrong(&format!("a group of {length} values in parentheses")));
        }
        visitor.visit_seq(self.children()).map_err(|stop| stop.at(self.span()))
    }
}

macro_rules! leaves {
    ($kind:expr, $expected:expr; $($name:ident)*) => {$(
        fn $name<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
            self.leaf::<V>($kind, $expected, |leaf| de::Deserializer::$name(leaf, visitor))
        }
    )*};
}

impl<'t> de::Deserializer<'t> for Value<'_, 't> {
    type Error = Stop;

    leaves! { Kind::Word, "`true` or `false`"; deserialize_bool }
    leaves! { Kind::Word, "a whole number";
    deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
    deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
    deserialize_f32 deserialize_f64 }
    leaves! { Kind::Text, "a text in quotes"; deserialize_char deserialize_bytes deserialize_byte_buf }

    fn deserialize_str<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        match plain_text(self.raw()) {
            Some(text) => visitor.visit_borrowed_str(text),
            None => self.leaf::<V>(Kind::Text, "a text in quotes", |leaf| {
                de::Deserializer::deserialize_str(leaf, visitor)
            }),
        }
    }

    fn deserialize_string<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_str(visitor)
    }

    fn deserialize_any<V: Visitor<'t>>(self, _: V) -> Result<V::Value, Stop> {
        Err(self.wrong("a value of a known kind"))
    }

    fn deserialize_ignored_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_unit()
    }

    fn deserialize_map<V: Visitor<'t>>(self, _: V) -> Result<V::Value, Stop> {
        Err(self.wrong("a value of a known kind"))
    }

    fn deserialize_unit<V: Visitor<'t>>(self, _: V) -> Result<V::Value, Stop> {
        Err(self.wrong("a value of a known kind"))
    }

    fn deserialize_unit_struct<V: Visitor<'t>>(self, _: &'static str, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_option<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.node().kind {
            Kind::Word if self.raw() == "None" => visitor.visit_none(),
            Kind::Call(name) if name.of(self.doc.text()) == "Some" => visitor.visit_some(self.payload()?),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'t>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        if name == LOCATED {
            return visitor.visit_seq(Parts {
                doc: self.doc,
                span: self.span(),
                node: Some(self.node),
                step: 0,
            });
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        let node = self.node();
        if node.kind != Kind::List {
            return Err(self.wrong("a list in square brackets"));
        }
        visitor.visit_seq(self.children()).map_err(|stop| stop.at(node.span))
    }

    fn deserialize_tuple<V: Visitor<'t>>(self, length: usize, visitor: V) -> Result<V::Value, Stop> {
        match self.node().kind {
            Kind::Paren => self.tuple(length, visitor),
            _ => Err(self.wrong(&format!("a group of {length} values in parentheses"))),
        }
    }

    fn deserialize_tuple_struct<V: Visitor<'t>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_struct<V: Visitor<'t>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        match self.node().kind {
            Kind::Paren => self.fields((name, is_raw(name)), fields, visitor),
            Kind::Call(called) if called.of(self.doc.text()) == name => {
                self.fields((name, is_raw(name)), fields, visitor)
            }
            _ => Err(self.wrong("fields in parentheses, `(name: value, …)`")),
        }
    }

    fn deserialize_enum<V: Visitor<'t>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        let node = self.node();
        let name = match node.kind {
            Kind::Word => node.span,
            Kind::Call(name) => name,
            _ => return Err(self.wrong(&format!("one of {}", variants.join(", ")))),
        };
        let choice = Choice { value: self, name };
        visitor.visit_enum(choice).map_err(|stop| stop.at(name))
    }

    fn deserialize_identifier<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.node().kind {
            Kind::Word => visitor.visit_borrowed_str(self.raw()),
            _ => Err(self.wrong("a name without quotes")),
        }
    }
}

/// Start, end and value of a [`Located`]; the value is left out if it is faulty or absent.
struct Parts<'a, 't> {
    doc: &'a Document<'t>,
    span: Span,
    node: Option<NodeId>,
    step: u8,
}

impl<'t> SeqAccess<'t> for Parts<'_, 't> {
    type Error = Stop;

    fn next_element_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Result<Option<S::Value>, Stop> {
        self.step = self.step.saturating_add(1);
        let offset = |at: usize| -> UsizeDeserializer<Stop> { at.into_deserializer() };
        match (self.step, self.node) {
            (1, _) => seed.deserialize(offset(self.span.start)).map(Some),
            (2, _) => seed.deserialize(offset(self.span.end)).map(Some),
            (3, Some(node)) => match seed.deserialize(Value { doc: self.doc, node }) {
                Ok(value) => Ok(Some(value)),
                Err(Stop::Reported) => Ok(None),
                Err(Stop::Fault(fault)) => {
                    self.doc.sink.push(*fault.or_at(self.span));
                    Ok(None)
                }
            },
            _ => Ok(None),
        }
    }
}

/// The values inside a bracket.
struct Children<'a, 't> {
    doc: &'a Document<'t>,
    next: Option<NodeId>,
}

impl Iterator for Children<'_, '_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        let node = self.next?;
        self.next = self.doc.tree.next(node);
        Some(node)
    }
}

impl<'t> SeqAccess<'t> for Children<'_, 't> {
    type Error = Stop;

    fn next_element_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Result<Option<S::Value>, Stop> {
        let Some(node) = self.next() else { return Ok(None) };
        if let Some(field) = self.doc.tree.node(node).field {
            self.doc
                .sink
                .push(Fault::syntax("field-in-list", field).with("name", field.of(self.doc.text())));
        }
        seed.deserialize(Value { doc: self.doc, node }).map(Some)
    }
}

/// Names of raw types begin with a lower-case letter.
fn is_raw(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
}

/// The fields inside a bracket: unknown and double ones are reported and passed over; in a raw type
/// the absent ones are offered too, as [`Absent`].
struct Fields<'a, 't> {
    parent: Value<'a, 't>,
    owner: &'t str,
    fields: &'static [&'static str],
    rest: Children<'a, 't>,
    value: Option<NodeId>,
    absent: std::slice::Iter<'static, &'static str>,
    missing: &'static str,
    /// Fields that were there, one bit each.
    given: u64,
    silent: &'a Cell<bool>,
}

impl<'t> Fields<'_, 't> {
    /// The bit of a field; structs have far fewer than 64.
    fn bit(&self, name: &str) -> Option<u64> {
        let at = self.fields.iter().position(|field| *field == name)?;
        Some(1u64.checked_shl(u32::try_from(at).ok()?).unwrap_or(0))
    }

    fn next_absent(&mut self) -> Option<&'static str> {
        loop {
            let name = self.absent.next()?;
            if self.bit(name).is_some_and(|bit| self.given & bit == 0) {
                return Some(name);
            }
        }
    }

    /// The next field with a known name.
    fn known(&mut self) -> Option<&'t str> {
        let doc = self.parent.doc;
        while let Some(node) = self.rest.next() {
            let Some(span) = doc.tree.node(node).field else {
                let fault = Fault::at(DiagnosticCode::WrongType, doc.tree.node(node).span).case("nameless");
                doc.sink.push(fault.with("owner", self.owner));
                self.silent.set(true);
                continue;
            };
            let name = span.of(doc.text());
            let Some(bit) = self.bit(name) else {
                let near = doc.sink.hint(|| nearest(name, self.fields.iter().copied()));
                let fault = Fault::at(DiagnosticCode::UnknownField, span).with("name", name).near(near);
                doc.sink
                    .push(fault.with("owner", self.owner).with("expected", &self.fields.join(", ")));
                continue;
            };
            if self.given & bit != 0 {
                let fault = Fault::at(DiagnosticCode::DuplicateField, span);
                doc.sink.push(fault.with("name", name).with("owner", self.owner));
                continue;
            }
            self.given |= bit;
            self.value = Some(node);
            return Some(name);
        }
        None
    }
}

impl<'t> MapAccess<'t> for Fields<'_, 't> {
    type Error = Stop;

    fn next_key_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Result<Option<S::Value>, Stop> {
        let name = match self.known() {
            Some(name) => name,
            None => match self.next_absent() {
                Some(name) => {
                    self.missing = name;
                    self.value = None;
                    name
                }
                None => return Ok(None),
            },
        };
        let key: BorrowedStrDeserializer<'t, Stop> = BorrowedStrDeserializer::new(name);
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Result<S::Value, Stop> {
        let doc = self.parent.doc;
        match self.value {
            Some(node) => seed.deserialize(Value { doc, node }),
            None => {
                let (span, silent) = (self.parent.bracket(), self.silent.get());
                seed.deserialize(Absent { doc, span, name: self.missing, owner: self.owner, silent })
            }
        }
    }
}

/// A field that is not there: nothing for an `Option`, a reported fault for a [`Located`].
struct Absent<'a, 't> {
    doc: &'a Document<'t>,
    span: Span,
    name: &'static str,
    owner: &'t str,
    silent: bool,
}

impl<'t> de::Deserializer<'t> for Absent<'_, 't> {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'t>>(self, _: V) -> Result<V::Value, Stop> {
        Err(de::Error::missing_field(self.name))
    }

    fn deserialize_option<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_none()
    }

    fn deserialize_newtype_struct<V: Visitor<'t>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        if name != LOCATED {
            return self.deserialize_any(visitor);
        }
        if !self.silent {
            let fault = Fault::at(DiagnosticCode::MissingField, self.span);
            self.doc.sink.push(fault.with("name", self.name).with("owner", self.owner));
        }
        visitor.visit_seq(Parts { doc: self.doc, span: self.span, node: None, step: 0 })
    }

    serde::forward_to_deserialize_any! {
        <V: Visitor<'t>>
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }

    fn deserialize_f32<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_any(visitor)
    }

    fn deserialize_f64<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_any(visitor)
    }
}

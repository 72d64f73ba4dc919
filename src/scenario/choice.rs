//! Choices as serde reads them: a name alone, `Name(value)`, `Name(a, b)` or `Name(field: value)`.

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, VariantAccess, Visitor};

use super::codes::DiagnosticCode;
use super::diagnostic::Fault;
use super::stop::Stop;
use super::syntax::{Kind, Span};
use super::values::Value;

/// A name with or without a value.
pub(super) struct Choice<'a, 't> {
    pub(super) value: Value<'a, 't>,
    pub(super) name: Span,
}

impl<'t> EnumAccess<'t> for Choice<'_, 't> {
    type Error = Stop;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'t>>(self, seed: S) -> Result<(S::Value, Self), Stop> {
        let name = self.name.of(self.value.doc.text());
        let key: BorrowedStrDeserializer<'t, Stop> = BorrowedStrDeserializer::new(name);
        let found = seed.deserialize(key).map_err(|stop| stop.at(self.name))?;
        Ok((found, self))
    }
}

impl Choice<'_, '_> {
    fn has_value(&self) -> bool {
        matches!(self.value.node().kind, Kind::Call(_))
    }

    fn needs_value(&self) -> Stop {
        let fault = Fault::at(DiagnosticCode::WrongType, self.name).case("bare");
        Stop::new(fault.with("name", self.name.of(self.value.doc.text())))
    }
}

impl<'t> VariantAccess<'t> for Choice<'_, 't> {
    type Error = Stop;

    fn unit_variant(self) -> Result<(), Stop> {
        if !self.has_value() {
            return Ok(());
        }
        let fault = Fault::at(DiagnosticCode::WrongType, self.value.span()).case("full");
        Err(Stop::new(fault.with("name", self.name.of(self.value.doc.text()))))
    }

    fn newtype_variant_seed<S: DeserializeSeed<'t>>(self, seed: S) -> Result<S::Value, Stop> {
        if !self.has_value() {
            return Err(self.needs_value());
        }
        seed.deserialize(self.value.payload()?)
    }

    fn tuple_variant<V: Visitor<'t>>(self, length: usize, visitor: V) -> Result<V::Value, Stop> {
        if !self.has_value() {
            return Err(self.needs_value());
        }
        self.value.tuple(length, visitor)
    }

    fn struct_variant<V: Visitor<'t>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        if !self.has_value() {
            return Err(self.needs_value());
        }
        self.value.fields((self.name.of(self.value.doc.text()), false), fields, visitor)
    }
}

//! Values that remember where they stand: the wrappers of every field of a raw schema.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};

use super::syntax::Span;

/// A value and where it stands; no value if it was faulty, which has then been reported.
#[derive(Debug, Clone)]
pub(crate) struct Located<T> {
    pub(crate) span: Span,
    pub(crate) value: Option<T>,
}

impl<T> Located<T> {
    /// The value, if it was good.
    pub(crate) fn get(&self) -> Option<&T> {
        self.value.as_ref()
    }
}

/// A list whose elements are read one by one.
pub(crate) type List<T> = Located<Vec<Located<T>>>;

impl<T> List<T> {
    /// The elements; none if it is no list.
    pub(crate) fn items(&self) -> &[Located<T>] {
        self.value.as_deref().unwrap_or(&[])
    }
}

/// An optional value.
pub(crate) type Opt<T> = Option<Located<T>>;

/// Elements of an optional list.
pub(crate) fn items<T>(list: &Option<List<T>>) -> &[Located<T>] {
    list.as_ref().map_or(&[], |list| list.items())
}

/// Name under which serde announces a [`Located`] to `values.rs`.
pub(crate) const LOCATED: &str = "$rogatory::Located";

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Located<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Located<T>, D::Error> {
        struct Parts<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Parts<T> {
            type Value = Located<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Located<T>, A::Error> {
                let start = parts.next_element()?.unwrap_or_default();
                let end = parts.next_element()?.unwrap_or_default();
                Ok(Located { span: Span::new(start, end), value: parts.next_element()? })
            }
        }
        deserializer.deserialize_newtype_struct(LOCATED, Parts(PhantomData))
    }
}

//! Words for every closed enum: the key of each variant, with its arguments. One table per type; a
//! match that forgets a variant does not compile, and [`keys`] lists every key for the tests.

mod act;
mod court;
mod law;
mod reason;
mod rejection;
mod score;

pub use act::better_act;
pub use law::{
    Mark, cure_msg, effect_msg, ground_msg, instrument_msg, lapse_key, membership_msg, period_msg, place_msg,
    prolongation_msg, rule_key, treaty_msg,
};
pub use reason::reason_msg;
pub use rejection::rejection;
pub use score::{clashes, coded_advice, coded_reason};

use super::Msg;

/// Has words.
pub trait Named {
    /// Key of the words.
    fn key(&self) -> &'static str;

    /// The message; types with values override it.
    fn msg(&self) -> Msg {
        Msg::new(self.key())
    }
}

/// Gives each variant its key and collects the keys.
macro_rules! named {
    ($($kind:ty, $keys:ident, $prefix:literal: { $($variant:pat => $name:literal),+ $(,)? })+) => {$(
        /// Keys of the type's variants.
        pub(super) const $keys: &[&str] = &[$(concat!($prefix, "-", $name)),+];

        impl $crate::text::Named for $kind {
            fn key(&self) -> &'static str {
                match self {
                    $($variant => concat!($prefix, "-", $name),)+
                }
            }
        }
    )+};
}
use named;

/// Every key that a closed enum can ask for. Rules have several each, by suffix: see [`rule_keys`].
pub fn keys() -> Vec<String> {
    let plain = [act::keys(), court::keys(), law::keys(), rejection::keys()].concat();
    let plain = plain.into_iter().chain(super::sections::keys());
    plain.map(str::to_owned).chain(reason::keys()).chain(score::keys()).collect()
}

/// Every key that the rules can ask for: a title for all, the rest for those that are assessed.
pub fn rule_keys() -> Vec<String> {
    use crate::law::rules::{RULES, RuleId};
    let titles = RuleId::ALL.iter().map(|id| rule_key(*id, "title"));
    let parts = ["requires", "losing", "elsewhere", "breach", "cure"];
    let rest = RULES.iter().flat_map(|rule| parts.iter().map(|part| rule_key(rule.id, part)));
    titles.chain(rest).collect()
}

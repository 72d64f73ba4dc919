//! The names of the rules, R01 to R29: stable in files, logs, findings and on the command line.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::kernel::Name;

macro_rules! rule_ids {
    ($($id:ident: $meaning:literal,)+) => {
        /// A rule on rights or integrity (`reference/domain.md`, section 3).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum RuleId {
            $(#[doc = $meaning] $id,)+
        }

        impl RuleId {
            /// Every rule, in order.
            pub const ALL: &[RuleId] = &[$(RuleId::$id,)+];

            /// The name as written in files and findings, such as `R05`.
            pub const fn name(self) -> &'static str {
                match self { $(RuleId::$id => stringify!($id),)+ }
            }
        }
    };
}

rule_ids! {
    R01: "Basis in law, in force on the day.",
    R02: "Offence and its penalty reach the threshold.",
    R03: "A named target.",
    R04: "Suspicion on facts that the authoriser can verify.",
    R05: "An independent, competent authoriser.",
    R06: "The least intrusive means was considered.",
    R07: "Proportionate scope.",
    R08: "Start, end and renewal.",
    R09: "Rules for handling.",
    R10: "Conditions on passing on.",
    R11: "A date for erasure.",
    R12: "Urgency is real, and reviewed.",
    R13: "Safeguards for bulk measures.",
    R14: "Notice to the person.",
    R15: "A remedy exists.",
    R16: "Privilege and press are protected.",
    R17: "The host state is told.",
    R18: "The defence can test the evidence.",
    R19: "Guilt is individual.",
    R20: "Language is understood.",
    R21: "Minors are protected.",
    R22: "Nobody is tried twice for the same acts.",
    R23: "Speciality.",
    R24: "Assurance against the death penalty.",
    R25: "Logs of handling.",
    R26: "Decisions give reasons.",
    R27: "Tools are disclosed and reviewed.",
    R28: "Interests are declared.",
    R29: "Victims are informed and can claim.",
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl From<RuleId> for Name {
    fn from(id: RuleId) -> Name {
        Name::new_static(id.name())
    }
}

/// The text names no rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownRule;

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown-rule")
    }
}

impl std::error::Error for UnknownRule {}

impl FromStr for RuleId {
    type Err = UnknownRule;

    /// Reads `R05`, and `r05` as typed on a command line.
    ///
    /// # Errors
    /// [`UnknownRule`] if the text is no rule's name.
    fn from_str(text: &str) -> Result<RuleId, UnknownRule> {
        RuleId::ALL
            .iter()
            .copied()
            .find(|id| id.name().eq_ignore_ascii_case(text))
            .ok_or(UnknownRule)
    }
}

//! Why reading a value ended: the error type that serde is given, with a code instead of a sentence.

use std::fmt;

use serde::de;

use super::codes::DiagnosticCode;
use super::diagnostic::Fault;
use super::names::nearest;
use super::syntax::Span;

/// Why reading a value ended.
#[derive(Debug)]
pub(crate) enum Stop {
    /// For a reason already reported.
    Reported,
    /// For this one.
    Fault(Box<Fault>),
}

impl Fault {
    /// At this place, unless it already has one.
    pub(crate) fn or_at(mut self: Box<Fault>, span: Span) -> Box<Fault> {
        self.span.get_or_insert(span);
        self
    }
}

impl Stop {
    /// For a fault.
    pub(crate) fn new(fault: Fault) -> Stop {
        Stop::Fault(Box::new(fault))
    }

    /// At this place, unless it already has one.
    pub(crate) fn at(self, span: Span) -> Stop {
        match self {
            Stop::Reported => Stop::Reported,
            Stop::Fault(fault) => Stop::Fault(fault.or_at(span)),
        }
    }

    fn wrong(expected: &str) -> Stop {
        Stop::new(Fault::new(DiagnosticCode::WrongType).with("expected", expected))
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Stop::Reported => f.write_str("reported"),
            Stop::Fault(fault) => f.write_str(fault.code.name()),
        }
    }
}

impl std::error::Error for Stop {}

/// Parts the code from the value in the message of a refused newtype: serde hands errors of
/// `try_from` on as text only.
pub(crate) const PART: char = '\u{1f}';

impl de::Error for Stop {
    fn custom<T: fmt::Display>(message: T) -> Stop {
        let message = message.to_string();
        if let Some((name, value)) = message.split_once(PART)
            && let Some(code) = DiagnosticCode::from_name(name)
        {
            return Stop::new(Fault::new(code).with("name", value));
        }
        Stop::new(Fault::new(DiagnosticCode::WrongType).case("refused").with("why", &message))
    }

    fn invalid_type(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Stop {
        Stop::wrong(&expected.to_string())
    }

    fn invalid_value(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Stop {
        match found {
            de::Unexpected::Unsigned(_) | de::Unexpected::Signed(_) => {
                Stop::new(Fault::new(DiagnosticCode::NumberOutOfRange).case("type"))
            }
            _ => Stop::wrong(&expected.to_string()),
        }
    }

    fn invalid_length(length: usize, expected: &dyn de::Expected) -> Stop {
        let fault = Fault::new(DiagnosticCode::WrongType).case("length");
        Stop::new(fault.number("found", length).with("expected", &expected.to_string()))
    }

    fn unknown_variant(name: &str, expected: &'static [&'static str]) -> Stop {
        let fault = Fault::new(DiagnosticCode::UnknownVariant).with("name", name);
        let fault = fault.near(nearest(name, expected.iter().copied()));
        Stop::new(fault.with("expected", &expected.join(", ")))
    }

    fn missing_field(name: &'static str) -> Stop {
        Stop::new(Fault::new(DiagnosticCode::MissingField).case("plain").with("name", name))
    }
}

/// What `ron` says of a single value.
pub(crate) fn leaf_error(error: &ron::Error, expected: &str) -> Stop {
    match error {
        ron::Error::IntegerOutOfBounds => {
            Stop::new(Fault::new(DiagnosticCode::NumberOutOfRange).case("type"))
        }
        ron::Error::InvalidEscape(_) => Stop::new(Fault::new(DiagnosticCode::Syntax).case("escape")),
        ron::Error::Message(message) => de::Error::custom(message),
        _ => Stop::wrong(expected),
    }
}

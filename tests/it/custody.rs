//! The section `custody`: custody, analysis, redaction, passing on, erasing.

//! The section `measure`: interception, seizure, freezing, arrest and surrender.

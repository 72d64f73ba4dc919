//! The section `hearing`: persons heard, disclosure, experts, tools, sentence, appeal.

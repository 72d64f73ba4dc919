//! The section `joint`: incident and notification clocks, lead, team, money, approaches, partners.

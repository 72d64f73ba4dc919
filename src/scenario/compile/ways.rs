//! What receiving states know of themselves, and the terms that translators get wrong.

use super::{Compiler, all, each_of, items_of, values};
use crate::case::ways::{Circumstance, Mistranslation, Ways};
use crate::kernel::Tick;
use crate::law::terms::Office;
use crate::scenario::codes::DiagnosticCode;
use crate::scenario::diagnostic::Fault;
use crate::scenario::located::Located;
use crate::scenario::schema::v1;
use crate::scenario::schema::words::Name;

impl<'a> Compiler<'a> {
    pub(super) fn ways(&self) -> Option<Ways> {
        let circumstances = each_of(items_of(&self.raw.circumstances), |raw| self.circumstance(raw));
        let mistranslations = each_of(items_of(&self.raw.mistranslations), |raw| self.mistranslation(raw));
        Some(Ways { circumstances: all(circumstances)?, mistranslations: all(mistranslations)? })
    }

    fn circumstance(&self, raw: &v1::Circumstance) -> Option<Circumstance> {
        let filled = self.filled("facts", &raw.facts);
        let state = self.jurisdiction(&raw.state);
        let selector = self.optional(&raw.selector, |name| self.selector(name));
        let from = self.optional(&raw.from, |time| self.clamped_tick(time));
        let until = self.optional(&raw.until, |time| self.clamped_tick(time));
        if let (Some(first), Some(last)) = (&raw.from, &raw.until) {
            self.in_order(("from", first), ("until", last))?;
        }
        filled?;
        Some(Circumstance {
            state: state?,
            facts: values(raw.facts.items())?,
            selector: selector?,
            from: from?.unwrap_or(Tick(0)),
            until: until?,
        })
    }

    fn mistranslation(&self, raw: &v1::Mistranslation) -> Option<Mistranslation> {
        let desk = self.desk(&raw.desk);
        let used: Vec<&str> = self
            .raw
            .instruments
            .items()
            .iter()
            .filter_map(|l| l.get())
            .map(|n| n.0.as_str())
            .collect();
        let instrument = self.used_instrument(&raw.instrument, &used);
        let desk = desk.filter(|desk| self.is_translator(*desk, &raw.desk));
        Some(Mistranslation {
            desk: desk?,
            instrument: instrument?.into(),
            term: raw.term.get()?.0.as_str().into(),
            wrong: raw.wrong.get()?.0.as_str().into(),
        })
    }

    fn is_translator(&self, desk: crate::case::ids::DeskId, name: &Located<Name>) -> bool {
        let raw = self.raw.desks.items().get(desk.index()).and_then(Located::get);
        let Some(office) = raw.and_then(|raw| raw.office.value) else { return true };
        if office == Office::Translator {
            return true;
        }
        let id = name.get().map_or("", |name| name.0.as_str());
        let fault = Fault::at(DiagnosticCode::SeatDeskMismatch, name.span).case("translator");
        self.push(fault.with("desk", id).with("other", &format!("{office:?}")));
        false
    }
}

//! The part `custody` of the file.

use super::{Compiler, all, flag};
use crate::case::custody::{Acquired, Analysis, Flaw, FlawKind, Formats, Rows, Sender, Spec};
use crate::case::ids::MarkId;
use crate::law::custody::Tool;
use crate::scenario::codes::DiagnosticCode;
use crate::scenario::diagnostic::Fault;
use crate::scenario::located::{Located, items};
use crate::scenario::schema::custody as raw;
use crate::scenario::schema::words::Name;

impl Compiler<'_> {
    /// The section's part of the compiled scenario.
    pub(super) fn custody(&self, raw: &raw::Custody) -> Option<Spec> {
        let formats = all(each(items(&raw.formats), |f| self.formats(f)));
        let records = all(each(items(&raw.records), |r| self.acquired(r)));
        let flaws = all(each(items(&raw.flaws), |f| self.flaw(f)));
        let analyses = all(each(items(&raw.analyses), |a| self.analysis(a)));
        let strangers = all(each(items(&raw.strangers), |s| self.strangers(s)));
        let outsiders = self.items(items(&raw.outsiders));
        let senders = all(each(items(&raw.senders), |s| self.sender(s)));
        Some(Spec {
            kept: true,
            register: flag(&raw.register, false)?,
            formats: formats?,
            records: records?,
            flaws: flaws?,
            analyses: analyses?,
            strangers: strangers?,
            outsiders: outsiders?,
            senders: senders?,
        })
    }

    fn formats(&self, raw: &raw::Formats) -> Option<Formats> {
        let jurisdiction = self.jurisdiction(&raw.jurisdiction);
        self.filled("takes", &raw.takes)?;
        let takes = super::strings(raw.takes.items())?.iter().map(|f| f.to_lowercase()).collect();
        Some(Formats { jurisdiction: jurisdiction?, takes })
    }

    fn acquired(&self, raw: &raw::Record) -> Option<Acquired> {
        let item = self.item(&raw.item);
        let format = self.optional(&raw.format, |f| Some(f.get()?.0.to_lowercase()));
        let kind = self.optional(&raw.kind, |k| k.value);
        let mode = self.optional(&raw.mode, |m| m.value);
        let tool = self.optional(&raw.tool, |t| {
            let (name, version) = t.get()?.clone();
            Some(Tool { name, version })
        });
        Some(Acquired {
            item: item?,
            format: format?,
            kind: kind?,
            mode: mode?,
            tool: tool?,
            write_blocked: flag(&raw.write_blocked, false)?,
        })
    }

    fn flaw(&self, raw: &raw::Flaw) -> Option<Flaw> {
        let item = self.item(&raw.item);
        let kind = raw.kind.get().and_then(|kind| {
            Some(match kind {
                raw::FlawKind::ReceiptGap => FlawKind::ReceiptGap,
                raw::FlawKind::WrongHolder(desk) => FlawKind::WrongHolder { holder: self.desk(desk)? },
                raw::FlawKind::LocalTime => FlawKind::LocalTime,
                raw::FlawKind::WeakHash { algorithm, value } => {
                    FlawKind::WeakHash { algorithm: *algorithm, value: value.clone() }
                }
                raw::FlawKind::PoliceChannel => FlawKind::PoliceChannel,
            })
        });
        Some(Flaw { item: item?, kind: kind?, vouched: flag(&raw.vouched, true)? })
    }

    fn analysis(&self, raw: &raw::Analysis) -> Option<Analysis> {
        let item = self.item(&raw.item);
        let lab = self.optional(&raw.lab, |lab| self.desk(lab));
        let keys = self.marks(items(&raw.keys));
        let until = self.optional(&raw.until, |at| self.tick(at));
        self.filled("yields", &raw.yields)?;
        let yields = self.items(raw.yields.items());
        Some(Analysis { item: item?, lab: lab?, keys: keys?, until: until?, yields: yields? })
    }

    fn strangers(&self, raw: &raw::Strangers) -> Option<Rows> {
        let item = self.item(&raw.item);
        let own = raw.item.get().map(|name| format!("{}.", name.0));
        let of_item = |mark: &Located<Name>| -> Option<MarkId> {
            let found = self.mark(mark)?;
            let prefix = own.as_ref()?;
            if !mark.get()?.0.starts_with(prefix) {
                let fault = Fault::at(DiagnosticCode::DanglingReference, mark.span).case("mark");
                let fault = fault.with("kind", "mark").with("list", "marks of the item");
                self.push(fault.with("name", &mark.get()?.0));
                return None;
            }
            Some(found)
        };
        let marks: Option<Vec<MarkId>> = raw.marks.items().iter().map(of_item).collect();
        Some(Rows { item: item?, marks: marks? })
    }

    fn sender(&self, raw: &raw::Sender) -> Option<Sender> {
        let (item, desk) = (self.item(&raw.item), self.desk(&raw.desk));
        Some(Sender { item: item?, desk: desk?, agrees: flag(&raw.agrees, true)? })
    }
}

fn each<T, U>(list: &[Located<T>], mut compile: impl FnMut(&T) -> Option<U>) -> Vec<Option<U>> {
    list.iter().map(|located| located.get().and_then(&mut compile)).collect()
}

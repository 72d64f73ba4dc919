//! Law packs: one file for each instrument, rule and duty to notify, read and checked once, then shared by every
//! scenario of a run.

use std::rc::Rc;

use super::codes::DiagnosticCode;
use super::diagnostic::{Diagnostic, Fault, Report, Sink};
use super::files;
use super::limits::Limits;
use super::located::Located;
use super::names::{Kind, Names};
use super::schema::pack::{RawDuty, RawInstrument, RawRule};
use super::schema::words::Name;
use super::values::Document;
use crate::law::duty::DutyPack;
use crate::law::instrument::{Instrument, Membership};
use crate::law::rules::RuleId;
use crate::law::standing::RulePack;
use crate::law::terms::LegalFamily;

/// Instruments, rules and duties, each sorted by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LawPacks {
    instruments: Vec<Instrument>,
    rules: Vec<RulePack>,
    duties: Vec<DutyPack>,
}

impl LawPacks {
    /// Reads packs: `(label, bytes)` of each file. A label with a folder `instruments`, `rules` or
    /// `duties` in it says which kind it is. Files that could not be read are left out.
    pub fn parse<'f>(
        files: impl IntoIterator<Item = (&'f str, &'f [u8])>,
        limits: &Limits,
    ) -> (LawPacks, Vec<Diagnostic>) {
        let report = Report::new(limits.diagnostics);
        let mut reader = Reader {
            limits,
            report: &report,
            instruments: Vec::new(),
            rules: Vec::new(),
            duties: Vec::new(),
        };
        let mut files: Vec<_> = files.into_iter().collect();
        files.sort_by_key(|(label, _)| *label);
        for (label, bytes) in files.into_iter().take(limits.files) {
            reader.file(label, bytes);
        }
        reader.fallbacks();
        let mut packs = LawPacks {
            instruments: reader.instruments.into_iter().map(|found| found.value).collect(),
            rules: reader.rules,
            duties: reader.duties,
        };
        packs.instruments.sort_by(|a, b| a.id.cmp(&b.id));
        packs.duties.sort_by(|a, b| a.id.cmp(&b.id));
        packs.rules.sort_by_key(|rule| rule.id);
        (packs, report.finish())
    }

    /// Packs that were checked elsewhere, such as those embedded in a log.
    pub fn from_parts(mut instruments: Vec<Instrument>, mut rules: Vec<RulePack>) -> LawPacks {
        instruments.sort_by(|a, b| a.id.cmp(&b.id));
        rules.sort_by_key(|rule| rule.id);
        LawPacks { instruments, rules, duties: Vec::new() }
    }

    /// An instrument by its short name.
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        let at = self
            .instruments
            .binary_search_by(|instrument| instrument.id.as_str().cmp(id))
            .ok()?;
        self.instruments.get(at)
    }

    /// A duty to notify by its short name.
    pub fn duty(&self, id: &str) -> Option<&DutyPack> {
        let at = self.duties.binary_search_by(|duty| duty.id.as_str().cmp(id)).ok()?;
        self.duties.get(at)
    }

    /// All duties to notify.
    pub fn duties(&self) -> &[DutyPack] {
        &self.duties
    }

    /// All instruments.
    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    /// All rules.
    pub fn rules(&self) -> &[RulePack] {
        &self.rules
    }

    /// Whether there is a pack for a rule.
    pub fn has_rule(&self, id: RuleId) -> bool {
        self.rules.binary_search_by_key(&id, |rule| rule.id).is_ok()
    }

    /// Every treaty or act that some instrument asks for.
    pub(crate) fn treaties(&self) -> impl Iterator<Item = &str> {
        self.instruments.iter().filter_map(|instrument| match &instrument.membership {
            Membership::Both(treaty)
            | Membership::Issuing(treaty)
            | Membership::Receiving(treaty)
            | Membership::Domestic(treaty) => Some(treaty.as_str()),
            Membership::None => None,
        })
    }
}

/// An instrument whose fallback is still to be looked up.
struct Found<'r> {
    value: Instrument,
    fallback: Option<(Sink<'r>, super::syntax::Span)>,
}

struct Reader<'r> {
    limits: &'r Limits,
    report: &'r Rc<Report>,
    instruments: Vec<Found<'r>>,
    rules: Vec<RulePack>,
    duties: Vec<DutyPack>,
}

impl<'r> Reader<'r> {
    fn file(&mut self, label: &str, bytes: &'r [u8]) {
        let Some(doc) = files::document(label, bytes, self.limits, self.report) else { return };
        let root = doc.tree.root();
        let inside = |folder: &str| label.split(['/', '\\']).rev().skip(1).any(|part| part == folder);
        if inside("instruments") {
            let raw: Option<RawInstrument> = doc.read(root);
            if let Some(raw) = raw {
                self.instrument(doc, &raw);
            }
        } else if inside("rules") {
            let raw: Option<RawRule> = doc.read(root);
            if let Some(raw) = raw {
                self.rule(&doc, &raw);
            }
        } else if inside("duties") {
            let raw: Option<RawDuty> = doc.read(root);
            if let Some(raw) = raw {
                self.duty(&doc, &raw);
            }
        } else {
            doc.sink.push(Fault::new(DiagnosticCode::PackMisplaced));
        }
    }

    fn instrument(&mut self, doc: Document<'r>, raw: &RawInstrument) {
        if let Some(Name(id)) = raw.id.get() {
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
            if id.is_empty() || id.len() > 24 || !id.bytes().all(plain) {
                let fault = Fault::at(DiagnosticCode::BadId, raw.id.span).case("instrument");
                doc.sink.push(fault.with("name", id));
            }
            if self.instruments.iter().any(|other| other.value.id == *id) {
                let fault = Fault::at(DiagnosticCode::DuplicateId, raw.id.span);
                doc.sink.push(fault.with("kind", "instrument").with("name", id));
            }
        }
        let mut grounds = Names::default();
        for (index, ground) in raw.grounds.items().iter().enumerate() {
            if let Some(value) = ground.get()
                && grounds.add(&value.id, index, ground.span).is_some()
            {
                let fault = Fault::at(DiagnosticCode::DuplicateId, ground.span);
                doc.sink.push(fault.with("kind", "ground").with("name", &value.id));
            }
        }
        if let Some(value) = raw.whole() {
            let fallback = raw.fallback.as_ref().map(|fallback| (doc.sink, fallback.span));
            self.instruments.push(Found { value, fallback });
        }
    }

    fn rule(&mut self, doc: &Document<'_>, raw: &RawRule) {
        let Some(rule) = raw.whole() else { return };
        if self.rules.iter().any(|other| other.id == rule.id) {
            let fault = Fault::at(DiagnosticCode::DuplicateId, raw.id.span);
            doc.sink.push(fault.with("kind", "rule").with("name", rule.id.name()));
        }
        let families = [LegalFamily::InvestigatingJudge, LegalFamily::ProsecutorLed, LegalFamily::CommonLaw];
        if families.iter().any(|family| rule.standing_in(*family).is_none()) {
            let fault = Fault::at(DiagnosticCode::StandingMissing, first_line(&raw.standings));
            doc.sink.push(fault.with("name", rule.id.name()));
        }
        self.rules.push(rule);
    }

    fn duty(&mut self, doc: &Document<'_>, raw: &RawDuty) {
        let Some(duty) = raw.whole() else { return };
        if self.duties.iter().any(|other| other.id == duty.id) {
            let fault = Fault::at(DiagnosticCode::DuplicateId, raw.id.span);
            doc.sink.push(fault.with("kind", "duty").with("name", &duty.id));
        }
        self.duties.push(duty);
    }

    /// An instrument may fall back only on one that exists.
    fn fallbacks(&self) {
        let mut names = Names::default();
        for (index, found) in self.instruments.iter().enumerate() {
            names.add(&found.value.id, index, super::syntax::Span::default());
        }
        for found in &self.instruments {
            if let (Some((sink, span)), Some(fallback)) = (&found.fallback, &found.value.fallback)
                && names.get(&fallback.instrument).is_none()
            {
                let (kind, list) = Kind::Instrument.words();
                let fault = Fault::at(DiagnosticCode::DanglingReference, *span).with("kind", kind);
                let near = names.near(&fallback.instrument);
                sink.push(fault.with("name", &fallback.instrument).with("list", list).near(near));
            }
        }
    }
}

/// The opening bracket of a list.
fn first_line<T>(list: &Located<T>) -> super::syntax::Span {
    super::syntax::Span::new(list.span.start, list.span.start.saturating_add(1))
}

//! The part `hearing` of the file.

use super::{Compiler, all, each, each_of, flag, strings};
use crate::case::hearing::{
    AppealSpec, Ask, PastCase, Sentence, SentenceKind, Speaker, Spec, Suspect, Terms,
};
use crate::case::ids::SeatId;
use crate::law::offence::Conduct;
use crate::scenario::codes::DiagnosticCode;
use crate::scenario::diagnostic::Fault;
use crate::scenario::located::{Located, items};
use crate::scenario::names::{Kind, nearest};
use crate::scenario::schema::hearing as raw;
use crate::scenario::schema::words::{Id, Name};

/// Longest sentence, months: a hundred years.
const SENTENCE_MONTHS: u32 = 1_200;
/// Most of anything that an earlier case counts.
const PAST_COUNT: u32 = 1_000;
/// Longest time to appeal, days.
const APPEAL_DAYS: u32 = 365;
/// Most that an opinion costs, euro.
const OPINION_EUR: u64 = 1_000_000_000;

impl Compiler<'_> {
    /// The section's part of the compiled scenario.
    pub(super) fn hearing(&self, part: &raw::Hearing) -> Option<Spec> {
        let suspects = each_of(items(&part.suspects), |raw| self.suspect(raw));
        let mere_use = self.items(items(&part.mere_use));
        let casebook = each_of(items(&part.casebook), |raw| self.past_case(raw));
        let asks = each_of(items(&part.asks), |raw| self.ask(raw));
        let speakers = each_of(items(&part.speakers), |raw| self.speaker(raw));
        let cost = self
            .optional(&part.opinion_cost_eur, |cost| self.within("opinion_cost_eur", cost, 0, OPINION_EUR));
        let appeal = self.optional(&part.appeal, |located| {
            let days = self.within("days", &located.get()?.days, 1, APPEAL_DAYS)?;
            Some(AppealSpec { days })
        });
        self.once("past case", &mut items(&part.casebook).iter().filter_map(|r| Some(&r.get()?.id)));
        self.once("ask", &mut items(&part.asks).iter().filter_map(|r| Some(&r.get()?.id)));
        Some(Spec {
            present: true,
            suspects: all(suspects)?,
            mere_use: mere_use?,
            casebook: all(casebook)?,
            asks: all(asks)?,
            speakers: all(speakers)?,
            opinion_cost_eur: cost?.unwrap_or(0),
            appeal: appeal?,
        })
    }

    /// Reports ids that stand there twice.
    fn once(&self, kind: &str, ids: &mut dyn Iterator<Item = &Located<Id>>) {
        let mut seen: Vec<&str> = Vec::new();
        for id in ids {
            let Some(Id(name)) = id.get() else { continue };
            if seen.contains(&name.as_str()) {
                let fault = Fault::at(DiagnosticCode::DuplicateId, id.span).with("kind", kind);
                self.push(fault.with("name", name));
            }
            seen.push(name);
        }
    }

    fn suspect(&self, raw: &raw::Suspect) -> Option<Suspect> {
        let person = self.person(&raw.person);
        let statement = self.optional(&raw.statement, |item| self.item(item));
        Some(Suspect {
            person: person?,
            statement: statement?,
            comes: flag(&raw.comes, false)?,
            age_in_doubt: flag(&raw.age_in_doubt, false)?,
        })
    }

    fn past_case(&self, raw: &raw::PastCase) -> Option<PastCase> {
        let forum = self.jurisdiction(&raw.forum);
        let filled = self.filled("conduct", &raw.conduct);
        let sources = self.within("sources", &raw.sources, 0, PAST_COUNT);
        let excluded = self.optional(&raw.excluded, |n| self.within("excluded", n, 0, PAST_COUNT));
        let months =
            self.optional(&raw.sentence_months, |n| self.within("sentence_months", n, 0, SENTENCE_MONTHS));
        filled?;
        Some(PastCase {
            id: raw.id.get()?.0.as_str().into(),
            forum: forum?,
            conduct: strings(raw.conduct.items())?.into_iter().map(Conduct).collect(),
            sources: sources?,
            excluded: excluded?.unwrap_or(0),
            convicted: raw.convicted.value?,
            sentence_months: months?,
        })
    }

    fn ask(&self, raw: &raw::Ask) -> Option<Ask> {
        let brings = self.item(&raw.brings);
        let undermines = self.items(items(&raw.undermines));
        Some(Ask { id: raw.id.get()?.0.as_str().into(), brings: brings?, undermines: undermines? })
    }

    fn speaker(&self, raw: &raw::Speaker) -> Option<Speaker> {
        let seat = self.optional(&raw.seat, |name| self.refer(Kind::Seat, name).map(SeatId::at));
        let desk = self.optional(&raw.desk, |name| self.desk(name));
        if raw.seat.is_none() && raw.desk.is_none() {
            let fault = Fault::at(DiagnosticCode::MissingField, raw.id.span).with("name", "seat or desk");
            self.push(fault.with("owner", "speaker"));
            return None;
        }
        let about = self.item(&raw.about);
        let terms = self.optional(&raw.terms, |located| {
            let terms = located.get()?;
            let contract = self.optional(&terms.contract, |item| self.item(item));
            Some(Terms { paid_by: terms.paid_by.value?, contract: contract? })
        });
        let filled = self.filled("sentences", &raw.sentences);
        self.once("sentence", &mut raw.sentences.items().iter().filter_map(|r| Some(&r.get()?.id)));
        let sentences = each(&raw.sentences, |sentence| self.sentence(raw, sentence));
        let usual: Vec<Option<u32>> =
            items(&raw.usual).iter().map(|name| self.sentence_named(raw, name)).collect();
        filled?;
        Some(Speaker {
            id: raw.id.get()?.0.as_str().into(),
            seat: seat?,
            desk: desk?,
            about: about?,
            partner: flag(&raw.partner, false)?,
            terms: terms?,
            interest: flag(&raw.interest, false)?,
            needed: flag(&raw.needed, false)?,
            sentences: all(sentences)?,
            usual: all(usual)?,
            declares: flag(&raw.declares, false)?,
        })
    }

    /// A sentence that is not exact needs an exact one that says what it should.
    fn sentence(&self, speaker: &raw::Speaker, raw: &raw::Sentence) -> Option<Sentence> {
        let id = raw.id.get()?.0.clone();
        let kind = raw.kind.value?;
        let own = position(speaker, &id)?;
        let exact = match (kind, &raw.exact) {
            (SentenceKind::Exact, _) => own,
            (SentenceKind::Overstated | SentenceKind::Jargon, Some(name)) => {
                let found = self.sentence_named(speaker, name)?;
                if kind_at(speaker, found) != Some(SentenceKind::Exact) {
                    self.unknown_sentence(speaker, name);
                    return None;
                }
                found
            }
            (SentenceKind::Overstated | SentenceKind::Jargon, None) => {
                let fault = Fault::at(DiagnosticCode::MissingField, raw.id.span).with("name", "exact");
                self.push(fault.with("owner", "sentence"));
                return None;
            }
        };
        Some(Sentence { id: id.into(), kind, exact })
    }

    fn sentence_named(&self, speaker: &raw::Speaker, name: &Located<Name>) -> Option<u32> {
        let found = position(speaker, &name.get()?.0);
        if found.is_none() {
            self.unknown_sentence(speaker, name);
        }
        found
    }

    fn unknown_sentence(&self, speaker: &raw::Speaker, name: &Located<Name>) {
        let Some(Name(text)) = name.get() else { return };
        let sentences = speaker.sentences.items().iter().filter_map(Located::get);
        let exact = sentences.filter(|s| s.kind.value == Some(SentenceKind::Exact));
        let ids = exact.filter_map(|s| Some(s.id.get()?.0.as_str()));
        let fault = Fault::at(DiagnosticCode::DanglingReference, name.span).with("kind", "exact sentence");
        let fault = fault.with("name", text).with("list", "sentences");
        self.push(fault.near(self.doc.sink.hint(|| nearest(text, ids))));
    }
}

fn position(speaker: &raw::Speaker, name: &str) -> Option<u32> {
    let named =
        |raw: &Located<raw::Sentence>| raw.get().and_then(|s| s.id.get()).is_some_and(|id| id.0 == name);
    let index = speaker.sentences.items().iter().position(named)?;
    u32::try_from(index).ok()
}

fn kind_at(speaker: &raw::Speaker, position: u32) -> Option<SentenceKind> {
    let index = usize::try_from(position).ok()?;
    speaker.sentences.items().get(index)?.get()?.kind.value
}

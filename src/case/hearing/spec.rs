//! The section's part of a compiled scenario.

use serde::{Deserialize, Serialize};

use crate::case::ids::{DeskId, ItemId, JurisdictionId, PersonId, SeatId, SpeakerId};
use crate::case::scenario::{Item, Scenario};
use crate::kernel::Name;
use crate::law::offence::Conduct;

/// The section's part of a compiled scenario.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spec {
    /// The file has this part: charge and verdict are judged by the rules that are about them.
    pub present: bool,
    /// Who can be heard.
    pub suspects: Vec<Suspect>,
    /// Items that show no more than that somebody used an account, a tool or a service.
    pub mere_use: Vec<ItemId>,
    /// Earlier cases, fictional, with which a case can be compared.
    pub casebook: Vec<PastCase>,
    /// What the accused can ask to be obtained.
    pub asks: Vec<Ask>,
    /// Experts and private partners who speak in the case.
    pub speakers: Vec<Speaker>,
    /// What an opinion of an expert costs the court, euro.
    pub opinion_cost_eur: u64,
    /// The appeal; none: the verdict closes the case.
    pub appeal: Option<AppealSpec>,
}

/// Somebody who can be heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspect {
    /// Who.
    pub person: PersonId,
    /// What they say, as an item; none: they use their right to be silent.
    pub statement: Option<ItemId>,
    /// They come, or can be heard where they are; otherwise only in the forum, or once surrendered.
    pub comes: bool,
    /// What is known leaves open whether they are of age.
    pub age_in_doubt: bool,
}

/// An earlier case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastCase {
    /// Name in the file; `past-<id>` is its text.
    pub id: Name,
    /// Where it was tried.
    pub forum: JurisdictionId,
    /// What was alleged.
    pub conduct: Vec<Conduct>,
    /// Independent sources relied on.
    pub sources: u32,
    /// Exhibits excluded.
    pub excluded: u32,
    /// Whether it ended in a conviction.
    pub convicted: bool,
    /// The sentence, months; none after an acquittal.
    pub sentence_months: Option<u32>,
}

/// Something that the accused can ask to be obtained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// Name in the file; `ask-<id>` is its text.
    pub id: Name,
    /// What it brings, from the desk that holds it.
    pub brings: ItemId,
    /// Exhibits that weigh less once it is there.
    pub undermines: Vec<ItemId>,
}

/// An expert or private partner who speaks about an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// Name in the file; `speaker-<id>` is its text.
    pub id: Name,
    /// The seat that speaks for them.
    pub seat: Option<SeatId>,
    /// Where they work if nobody sits there.
    pub desk: Option<DeskId>,
    /// What they speak about.
    pub about: ItemId,
    /// A private partner, not an expert.
    pub partner: bool,
    /// Who pays, and under which contract.
    pub terms: Option<Terms>,
    /// They gain from the outcome, or are paid by somebody who does.
    pub interest: bool,
    /// The item weighs less without their statement.
    pub needed: bool,
    /// What they can say.
    pub sentences: Vec<Sentence>,
    /// What they say where nobody sits there, positions in `sentences`.
    pub usual: Vec<u32>,
    /// Whether they declare their interest where nobody sits there.
    pub declares: bool,
}

/// Terms of a speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Who pays.
    pub paid_by: Payer,
    /// The contract, with the clause that lets it be disclosed.
    pub contract: Option<ItemId>,
}

/// Who pays a speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Payer {
    /// The court.
    Court,
    /// The prosecution.
    Prosecution,
    /// The defence.
    Defence,
    /// A victim.
    Victim,
    /// A firm that sells what is spoken about.
    Vendor,
}

/// Something that a speaker can say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// Name in the file; `sentence-<speaker>-<id>` is its text.
    pub id: Name,
    /// What it is worth.
    pub kind: SentenceKind,
    /// The exact sentence that says what this one should, position in the speaker's sentences; itself if
    /// exact.
    pub exact: u32,
}

/// What a sentence is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SentenceKind {
    /// Says what the method bears, in plain words.
    Exact,
    /// Claims more than the method bears.
    Overstated,
    /// Cannot be understood without training.
    Jargon,
}

/// The appeal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealSpec {
    /// How long the sentence (or the acquittal) can be appealed, days.
    pub days: u32,
}

impl Spec {
    /// A speaker by name.
    pub fn speaker(&self, name: &str) -> Option<SpeakerId> {
        self.speakers.iter().position(|s| s.id == name).map(SpeakerId::at)
    }

    /// Speakers with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (SpeakerId, &Speaker)> {
        self.speakers.iter().enumerate().map(|(i, s)| (SpeakerId::at(i), s))
    }

    /// An ask by name: its position.
    pub fn ask(&self, name: &str) -> Option<u32> {
        self.asks.iter().position(|a| a.id == name).and_then(|i| u32::try_from(i).ok())
    }

    /// Whether an act of this section can bring an item into the file: a statement, what the accused asks
    /// for, a tool's validation sheet, raw data.
    pub fn can_bring<'i>(&self, items: impl IntoIterator<Item = &'i Item>, item: ItemId) -> bool {
        let behind = |i: &Item| i.tool_sheet == Some(item) || i.raw == Some(item);
        self.present
            && (self.suspects.iter().any(|s| s.statement == Some(item))
                || self.asks.iter().any(|a| a.brings == item)
                || items.into_iter().any(behind))
    }
}

/// Whether every index points somewhere: what and which does not. A damaged log could hold one that does
/// not.
pub fn check(spec: &Spec, scenario: &Scenario) -> Option<(&'static str, u32)> {
    let item = |id: ItemId| (id.index() >= scenario.items.len()).then_some(("item", id.0));
    let person = |id: PersonId| (id.index() >= scenario.persons.len()).then_some(("person", id.0));
    let suspects = spec
        .suspects
        .iter()
        .find_map(|s| person(s.person).or_else(|| s.statement.and_then(item)));
    let states = spec
        .casebook
        .iter()
        .map(|c| c.forum)
        .find(|f| f.index() >= scenario.jurisdictions.len());
    let asks = spec.asks.iter().flat_map(|a| a.undermines.iter().chain([&a.brings]));
    suspects
        .or_else(|| spec.mere_use.iter().chain(asks).find_map(|i| item(*i)))
        .or_else(|| states.map(|f| ("jurisdiction", f.0)))
        .or_else(|| spec.speakers.iter().find_map(|s| check_speaker(s, scenario)))
}

fn check_speaker(speaker: &Speaker, scenario: &Scenario) -> Option<(&'static str, u32)> {
    let contract = speaker.terms.and_then(|t| t.contract);
    let item = [Some(speaker.about), contract]
        .into_iter()
        .flatten()
        .find(|i| i.index() >= scenario.items.len());
    let seat = speaker.seat.filter(|s| s.index() >= scenario.seats.len());
    let desk = speaker.desk.filter(|d| d.index() >= scenario.desks.len());
    let said = speaker.sentences.iter().map(|s| s.exact).chain(speaker.usual.iter().copied());
    let beyond = |position: &u32| usize::try_from(*position).map_or(true, |i| i >= speaker.sentences.len());
    item.map(|i| ("item", i.0))
        .or_else(|| seat.map(|s| ("seat", s.0)))
        .or_else(|| desk.map(|d| ("desk", d.0)))
        .or_else(|| said.into_iter().find(beyond).map(|s| ("sentence", s)))
}

//! View model: the briefing. Who you are, what you know, which states there are, who plays the other seats.

use crate::players::Manner;
use crate::text::{Msg, Words};
use crate::ui::command::Start;
use crate::ui::store::Loaded;

/// The briefing.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct BriefingVm {
    /// Title of the case.
    pub title: String,
    /// What it is about.
    pub synopsis: String,
    /// Who sits here.
    pub own: String,
    /// What this seat is told.
    pub told: String,
    /// What it knows at the start.
    pub knows: Vec<String>,
    /// States: name, family.
    pub states: Vec<(String, String)>,
    /// Seats.
    pub seats: Vec<SeatRow>,
    /// Chapters.
    pub chapters: Vec<String>,
}

/// A seat at the table.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct SeatRow {
    /// Id.
    pub id: String,
    /// Name and state.
    pub name: String,
    /// A person sits there.
    pub person: bool,
    /// It is the one that sits here.
    pub own: bool,
    /// Manner of its stand-in.
    pub manner: Manner,
}

impl BriefingVm {
    /// From a case and its table.
    pub fn of(loaded: &Loaded, table: &Start, words: &Words) -> BriefingVm {
        let scenario = &loaded.prepared.scenario;
        let thing = |kind: &str, id: &str| words.say(&words.thing(kind, id));
        let own = table.people.first().cloned().unwrap_or_default();
        let seat = scenario.seats.iter().find(|s| s.id == own);
        let seats = scenario.seats.iter().map(|s| {
            let state = &scenario.jurisdictions[s.jurisdiction.index()].id;
            let name = Msg::new("ui-seat-state")
                .text("seat", thing("seat", &s.id))
                .text("state", thing("jurisdiction", state));
            SeatRow {
                id: s.id.to_string(),
                name: words.say(&name),
                person: table.people.iter().any(|id| s.id == *id),
                own: s.id == own,
                manner: table
                    .manners
                    .iter()
                    .find(|(id, _)| *id == s.id)
                    .map_or(Manner::ByTheBook, |(_, m)| *m),
            }
        });
        let knows = seat.map(|s| s.knows.as_slice()).unwrap_or_default();
        let states = scenario
            .jurisdictions
            .iter()
            .map(|j| (thing("jurisdiction", &j.id), super::map::state_kind(words, j.family)));
        BriefingVm {
            title: words.find_key(&scenario.title).unwrap_or_else(|| table.case.clone()),
            synopsis: words.find_key("synopsis").unwrap_or_default(),
            own: seats.clone().find(|s| s.own).map(|s| s.name).unwrap_or_default(),
            told: words.find_key(&format!("briefing-{own}")).unwrap_or_default(),
            knows: knows.iter().map(|i| thing("item", &scenario.items[i.index()].id)).collect(),
            states: states.collect(),
            seats: seats.collect(),
            chapters: scenario.phases.iter().map(|round| thing("phase", &round.id)).collect(),
        }
    }
}

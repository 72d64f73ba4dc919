//! Steps of the course that objectives and injects can watch, each about one named thing. The sections
//! record them as they happen; the first time counts.

use serde::{Deserialize, Serialize};

use super::ids::EventId;
use crate::kernel::Name;

/// Steps reached, sorted by step and name, with the event that first did. There are a few dozen at most, and triggers
/// ask for them again and again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Milestones(Vec<((Milestone, Name), EventId)>);

impl Milestones {
    fn find(&self, milestone: Milestone, name: &str) -> Result<usize, usize> {
        self.0
            .binary_search_by(|((reached, of), _)| (*reached, of.as_str()).cmp(&(milestone, name)))
    }

    /// Records that a step was reached; the first time counts.
    pub fn reach(&mut self, milestone: Milestone, name: &str, event: EventId) {
        if let Err(place) = self.find(milestone, name) {
            self.0.insert(place, ((milestone, name.into()), event));
        }
    }

    /// The event by which a step was reached.
    pub fn reached(&self, milestone: Milestone, name: &str) -> Option<EventId> {
        let place = self.find(milestone, name).ok()?;
        self.0.get(place).map(|(_, event)| *event)
    }

    /// Every step reached, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&(Milestone, Name), &EventId)> {
        self.0.iter().map(|(step, event)| (step, event))
    }

    /// Every step reached, in order, whenever that was.
    pub fn keys(&self) -> impl Iterator<Item = &(Milestone, Name)> {
        self.0.iter().map(|(step, _)| step)
    }

    /// How many were reached.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none was.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What a milestone's name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// A duty to notify.
    Duty,
    /// A state.
    Jurisdiction,
    /// An approach by somebody.
    Approach,
    /// An asset.
    Asset,
    /// A person.
    Person,
    /// An item of evidence.
    Item,
    /// A victim or group of victims.
    Victim,
    /// A selector.
    Selector,
    /// A parallel investigation.
    Parallel,
    /// A partner or expert who speaks in the case.
    Speaker,
    /// Nothing: the name is empty.
    Nothing,
}

macro_rules! milestones {
    ($($(#[$doc:meta])* $name:ident: $about:ident,)*) => {
        /// A step of the course.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Milestone {
            $($(#[$doc])* $name,)*
        }

        impl Milestone {
            /// What its name names.
            pub fn about(self) -> About {
                match self {
                    $(Milestone::$name => About::$about,)*
                }
            }
        }
    };
}

milestones! {
    /// A duty to notify was met in time.
    DutyMet: Duty,
    /// A duty to notify was met late.
    DutyLate: Duty,
    /// The time of a duty ran out before it was met.
    DutyMissed: Duty,
    /// A state was agreed upon to lead.
    LeadAgreed: Jurisdiction,
    /// A parallel investigation filed the same request.
    Duplicated: Parallel,
    /// A joint investigation team with that state was formed.
    TeamFormed: Jurisdiction,
    /// The grant of the team was awarded.
    GrantAwarded: Nothing,
    /// Money of the grant lapsed at the end of the fiscal year.
    GrantLapsed: Nothing,
    /// A liaison was posted to that state.
    LiaisonPosted: Jurisdiction,
    /// An approach was verified by calling back.
    CalledBack: Approach,
    /// An approach was answered with data.
    ApproachServed: Approach,
    /// An approach was turned down.
    ApproachRefused: Approach,
    /// The team went to another channel.
    ChannelSecured: Nothing,
    /// Something was sent over a channel that was compromised.
    ChannelLeaked: Nothing,
    /// The terms of a private partner were disclosed.
    TermsDisclosed: Speaker,
    /// An asset was frozen.
    Frozen: Asset,
    /// Nothing was left of an asset when the order came.
    AssetGone: Asset,
    /// An asset was confiscated.
    Confiscated: Asset,
    /// A frozen asset was released.
    Released: Asset,
    /// A person was arrested.
    Arrested: Person,
    /// A person was surrendered.
    Surrendered: Person,
    /// A surrender was refused.
    SurrenderRefused: Person,
    /// An interception began.
    Intercepted: Selector,
    /// The state where a target is was told.
    HostTold: Selector,
    /// The state where a target is barred the measure.
    HostBarred: Selector,
    /// A system was seized.
    Seized: Item,
    /// An item was analysed.
    Analysed: Item,
    /// The rows of bystanders were taken out of an item.
    Redacted: Item,
    /// An item was passed on.
    Shared: Item,
    /// An item's chain of custody was completed by a statement.
    Attested: Item,
    /// A suspect was heard.
    Heard: Person,
    /// An item was disclosed to the defence with what lies behind it.
    Disclosed: Item,
    /// The validation sheet of a tool was asked for and obtained.
    SheetObtained: Item,
    /// An interest was declared.
    InterestDeclared: Speaker,
    /// A statement was given.
    StatementGiven: Speaker,
    /// The court asked back on a statement.
    StatementQuestioned: Speaker,
    /// A sentence was passed.
    Sentenced: Person,
    /// An appeal was brought.
    Appealed: Nothing,
    /// An appeal was decided, and the verdict upheld.
    Upheld: Nothing,
    /// An appeal was decided, and the verdict set aside or changed.
    Reversed: Nothing,
    /// Victims were informed of their rights.
    Informed: Victim,
    /// A claim was brought.
    Claimed: Victim,
    /// Victims got something back.
    Compensated: Victim,
    /// The recovered assets were shared between states.
    AssetsShared: Nothing,
    /// The supervisory authority looked at the measures.
    Audited: Nothing,
    /// It suspended a measure.
    Suspended: Nothing,
    /// A person was told of a measure.
    Told: Person,
}

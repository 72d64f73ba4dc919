//! Typed indices into a compiled scenario and into a case. Files and commands speak in names; inside
//! there are only these, with one table between ([`super::scenario::Scenario`]).

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl $name {
            /// Position in its table.
            pub fn index(self) -> usize {
                usize::try_from(self.0).unwrap_or(usize::MAX)
            }

            /// The id at a position; positions beyond `u32` do not occur (files are at most 4 MB).
            pub fn at(index: usize) -> $name {
                $name(u32::try_from(index).unwrap_or(u32::MAX))
            }
        }
    )*};
}

ids! {
    /// A state.
    JurisdictionId;
    /// A desk: an authority or provider team that handles files.
    DeskId;
    /// A seat: a role for a person or a stand-in.
    SeatId;
    /// A person of the case.
    PersonId;
    /// An item of evidence.
    ItemId;
    /// A mark: a line or value of an artefact that can be cited.
    MarkId;
    /// A count of the charge.
    CountId;
    /// An instrument among those that the scenario uses.
    InstrumentId;
    /// A lead: a question worth asking of a holder.
    LeadId;
    /// An inject.
    InjectId;
    /// An objective.
    ObjectiveId;
    /// A request, in order of sending in the case.
    RequestId;
    /// A finding, in order of assessment in the case.
    FindingId;
    /// A challenge at trial, in order.
    ChallengeId;
    /// An asset.
    AssetId;
    /// Victims: one, or a group that is informed and compensated together.
    VictimId;
    /// A duty to notify.
    DutyId;
    /// An approach by somebody who asks for data.
    ApproachId;
    /// A parallel investigation.
    ParallelId;
    /// A private partner or expert who speaks in the case.
    SpeakerId;
    /// Work of a section at a desk, in order.
    TaskId;
    /// An event, in order, from 0 (the case opens).
    EventId;
}

//! Reasons and better acts as data: a stable code with plain arguments. Words are made in `text`; the
//! codes of the rules on rights come from `law::rules` unchanged.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::law::facts::Insufficiency;
use crate::law::rules::{Amendment, ArgValue, ReasonCode, RuleId};
use crate::law::terms::{DataCategory, Office};

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$line:meta])* $variant:ident: $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$line])* $variant,)+ }

        impl $name {
            /// Every code, in order.
            pub const ALL: &[$name] = &[$($name::$variant,)+];

            /// The stable name, in kebab case.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)+ }
            }

            /// With arguments.
            pub fn with(self, args: Vec<(&'static str, Arg)>) -> Coded {
                Coded { code: self.code(), args }
            }
        }
    };
}

pub(super) use codes;

codes! {
    /// Why a line has its points, or an item its place.
    Code {
        /// Guilty, and it was proven on admitted exhibits that the accused did it. `count`.
        RightlyConvicted: "rightly-convicted",
        /// Not guilty, and the proof did not hold or somebody else did it. `count`.
        RightlyAcquitted: "rightly-acquitted",
        /// Guilty, though the proof did not hold or somebody else did it. `count`.
        WronglyConvicted: "wrongly-convicted",
        /// Not guilty, though it was proven that the accused did it. `count`.
        WronglyAcquitted: "wrongly-acquitted",
        /// No verdict, and no lawful proof could have been obtained. `count`.
        NoProofObtainable: "no-proof-obtainable",
        /// No verdict, though lawful proof could have been obtained. `count`.
        ProofWasObtainable: "proof-was-obtainable",
        /// Charged, but time ran out before the verdict. `count`.
        NoVerdict: "no-verdict",
        /// Handed to another forum, where it could be proven. `count`.
        RightlyTransferred: "rightly-transferred",
        /// Handed to another forum, where it could not, though it could here. `count`.
        WronglyTransferred: "wrongly-transferred",
        /// The sentence kept to what the law allows. `months`, `max_months`.
        SentenceWithinLaw: "sentence-within-law",
        /// It did not. `months`, `max_months`.
        SentenceBeyondLaw: "sentence-beyond-law",
        /// How many of the frozen assets the sentence took. `taken`, `frozen`.
        AssetsTaken: "assets-taken",
        /// How many of the claims the sentence ordered restitution on. `ordered`, `claims`.
        RestitutionOrdered: "restitution-ordered",
        /// The appeal named a breach that there was.
        AppealFounded: "appeal-founded",
        /// It named none.
        AppealUnfounded: "appeal-unfounded",
        /// The final verdict convicts on nothing that a review would take away.
        VerdictSound: "verdict-sound",
        /// It does, and nobody put it right.
        ErrorLeft: "error-left",
        /// The exhibits relied on carried the charge. `count`.
        ChargeFounded: "charge-founded",
        /// They did not. `count`.
        ChargeUnfounded: "charge-unfounded",
        /// Not charged, and nothing in the file carried it. `count`.
        RightlyNotCharged: "rightly-not-charged",
        /// Not charged, though the file carried it. `count`.
        ProofInHandNotCharged: "proof-in-hand-not-charged",
        /// Neither charged nor discontinued before time ran out. `count`.
        NotDecided: "not-decided",
        /// How long it took. `elapsed_minutes`, `par_minutes`, `slow_minutes`.
        Elapsed: "elapsed",
        /// It never came to an end. `elapsed_minutes`.
        TimeRanOut: "time-ran-out",
        /// How much of an element was obtained, and stood at trial, of what could be had. `count`,
        /// `element`, `obtained_permille`, `stood_permille`, `obtainable_permille`.
        ElementCarried: "element-carried",
        /// An item that would have been erased was kept or obtained in time. `item`.
        ItemKept: "item-kept",
        /// It was erased first. `item`.
        ItemLost: "item-lost",
        /// No question came back.
        AnsweredAsSent: "answered-as-sent",
        /// Questions came back. `times`.
        AskedBack: "asked-back",
        /// Refused on the law and the pleadings. `ground`.
        RefusedOnTheMerits: "refused-on-the-merits",
        /// Refused or asked back where the law did not call for it; not the sender's fault.
        NotTheSendersFault: "not-the-senders-fault",
        /// The same was being asked already, or had been answered. `instrument`.
        Duplicate: "duplicate",
        /// Withdrawn after it was sent.
        Withdrawn: "withdrawn",
        /// An objective was met. `objective`.
        ObjectiveMet: "objective-met",
        /// It was not. `objective`.
        ObjectiveMissed: "objective-missed",
        /// Excluded under a rule. `rule`.
        ExcludedUnder: "excluded-under",
        /// Fell with the exhibit that it was made from. `root`.
        FellWith: "fell-with",
        /// Excluded because a settled rule was breached, without a challenge.
        ExcludedByLaw: "excluded-by-law",
        /// Admitted with less weight. `rule`, if it was challenged.
        WeighsLess: "weighs-less",
        /// In the file, but not relied on.
        NotReliedOn: "not-relied-on",
        /// Relied on, but about somebody else than the accused.
        AboutAnother: "about-another",
        /// How much of an asset was held or confiscated in the end. `asset`, `saved_permille`.
        AssetSaved: "asset-saved",
        /// Nothing of it was. `asset`.
        AssetLost: "asset-lost",
        /// How much was left when the order came, of what was left when it became known. `asset`,
        /// `left_permille`, `known_permille`.
        AssetReached: "asset-reached",
        /// A person who was wanted was handed over. `person`.
        HandedOver: "handed-over",
        /// A provisional arrest ran out before the papers came. `person`.
        ArrestRanOut: "arrest-ran-out",
        /// Erased by its holder.
        Erased: "erased",
        /// Deleted again after it was obtained.
        DeletedAgain: "deleted-again",
    }
}

codes! {
    /// What would have been better, beyond the amendments that `law::rules` knows.
    Advice {
        /// Convict where admitted exhibits prove it. `count`.
        ConvictOnProof: "convict-on-proof",
        /// Acquit where they do not. `count`.
        AcquitWithoutProof: "acquit-without-proof",
        /// Look on: lawful proof could be had. `count`, `item` (the first that is missing).
        ObtainProof: "obtain-proof",
        /// Keep the case where it can be proven. `count`.
        KeepWhereProven: "keep-where-proven",
        /// Stay within the penalty of the offence. `max_months`.
        StayWithinPenalty: "stay-within-penalty",
        /// Take what is frozen, if it comes from the offence.
        TakeWhatIsFrozen: "take-what-is-frozen",
        /// Order restitution on claims that are proven.
        OrderRestitution: "order-restitution",
        /// Appeal on a breach that the file shows, or not at all.
        NameTheBreach: "name-the-breach",
        /// Appeal where a conviction rests on what should not have stood.
        AppealError: "appeal-error",
        /// Charge only what the exhibits carry. `count`.
        ChargeOnProof: "charge-on-proof",
        /// Charge what the file carries. `count`.
        ChargeWhatIsProven: "charge-what-is-proven",
        /// Decide while there is time. `count`.
        DecideInTime: "decide-in-time",
        /// Have it preserved before its holder erases it. `item`.
        PreserveFirst: "preserve-first",
        /// Obtain what is missing. `item`.
        ObtainItem: "obtain-item",
        /// Say what identifies the record: address, port, moment with its zone.
        IdentifyRecord: "identify-record",
        /// Say in the form what its terms mean.
        DefineTerms: "define-terms",
        /// Attach a translation.
        AttachTranslation: "attach-translation",
        /// Address it to the state where the data are.
        AddressHolder: "address-holder",
        /// Meet the ground before sending. `ground`.
        MeetGround: "meet-ground",
        /// Wait for, or use, the answer to the earlier request.
        UseEarlierRequest: "use-earlier-request",
        /// Check before sending.
        CheckBeforeSending: "check-before-sending",
        /// Have it frozen as soon as it is known. `asset`.
        FreezeSooner: "freeze-sooner",
        /// Send the papers with the request, or before the arrest runs out. `person`.
        SendPapers: "send-papers",
        /// Meet the objective. `objective`.
        MeetObjective: "meet-objective",
    }
}

/// An argument.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(untagged)]
pub enum Arg {
    /// A plain number.
    Number(i64),
    /// The name of a thing of the scenario or the law, the same in every language.
    Name(String),
    /// A data category.
    Category(DataCategory),
    /// An office.
    Office(Office),
    /// Why an alternative was set aside.
    Insufficiency(Insufficiency),
    /// A rule.
    Rule(RuleId),
}

impl Arg {
    /// A name.
    pub fn name(name: &str) -> Arg {
        Arg::Name(name.to_owned())
    }

    /// A number; beyond `i64` it stays at its largest value.
    pub fn number(value: u64) -> Arg {
        Arg::Number(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<ArgValue> for Arg {
    fn from(value: ArgValue) -> Arg {
        match value {
            ArgValue::Number(n) => Arg::Number(n),
            ArgValue::Category(c) => Arg::Category(c),
            ArgValue::Office(o) => Arg::Office(o),
            ArgValue::Insufficiency(i) => Arg::Insufficiency(i),
        }
    }
}

/// A code with its arguments. In JSON: `{"code": "...", "args": {"name": value}}`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Coded {
    /// Stable name, in kebab case.
    pub code: &'static str,
    /// Arguments by name, in a fixed order.
    #[serde(serialize_with = "as_map")]
    pub args: Vec<(&'static str, Arg)>,
}

impl From<ReasonCode> for Coded {
    fn from(reason: ReasonCode) -> Coded {
        let args = reason.args().into_iter().map(|(name, value)| (name, value.into())).collect();
        Coded { code: reason.code(), args }
    }
}

impl From<Amendment> for Coded {
    fn from(amendment: Amendment) -> Coded {
        Coded { code: amendment.code(), args: Vec::new() }
    }
}

/// Pairs as a JSON object, in their order.
pub(super) fn as_map<K: Serialize, V: Serialize, S: Serializer>(
    pairs: &[(K, V)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(pairs.len()))?;
    for (key, value) in pairs {
        map.serialize_entry(key, value)?;
    }
    map.end()
}

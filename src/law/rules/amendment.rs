//! What would have kept a rule: closed changes to an act. Words are made elsewhere.

use serde::{Deserialize, Serialize};

macro_rules! amendments {
    ($($(#[$doc:meta])* $name:ident $({ $(#[$arg_doc:meta])* $arg:ident: $kind:ty, })? => $code:literal,)+) => {
        /// The change to an act that would have kept a rule.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Amendment {
            $($(#[$doc])* $name $({ $(#[$arg_doc])* $arg: $kind, })?,)+
        }

        impl Amendment {
            /// The stable name of each, in kebab case.
            pub const CODES: &'static [&'static str] = &[$($code,)+];

            /// The stable name, in kebab case.
            pub const fn code(self) -> &'static str {
                match self { $(Amendment::$name $({ $arg: _ })? => $code,)+ }
            }
        }
    };
}

amendments! {
    /// Use an instrument that is in force and covers the category.
    UseInstrumentInForce => "use-instrument-in-force",
    /// Give a ruling that the law allows on what was pleaded.
    RuleWithinLaw => "rule-within-law",
    /// Rest the request on an offence above the threshold, if the facts carry one.
    ChooseOffenceAboveThreshold => "choose-offence-above-threshold",
    /// Ask for a category without that threshold.
    LowerCategory => "lower-category",
    /// Name the person, the identifier or the premises.
    NameTarget => "name-target",
    /// Cite the facts.
    CiteFacts => "cite-facts",
    /// Have a judge or court authorise.
    AuthoriseByJudge => "authorise-by-judge",
    /// Have an office on the instrument's list authorise or validate.
    AuthoriseByCompetentOffice => "authorise-by-competent-office",
    /// Consider what would intrude less and say why it is not enough.
    ConsiderAlternatives => "consider-alternatives",
    /// Do the less intrusive act that was open.
    TakeLessIntrusiveAct {
        /// Its index in the facts' list of open alternatives.
        open: u32,
    } => "take-less-intrusive-act",
    /// Take the ordinary course.
    DropEmergency => "drop-emergency",
    /// Give reasons that are specific to the case.
    GiveReasons => "give-reasons",
    /// Ask only for what the cited marks support.
    NarrowScope => "narrow-scope",
    /// State an end, and that whoever authorised looks again before it is prolonged.
    AddDuration => "add-duration",
    /// Delete what was taken outside the time or scope authorised.
    DeleteOutside => "delete-outside",
    /// Release the property that no judgment takes.
    ReleaseProperty => "release-property",
    /// Say who examines, uses and stores what comes in.
    AddHandlingPlan => "add-handling-plan",
    /// Say on which conditions it may be passed on.
    AddSharingConditions => "add-sharing-conditions",
    /// Ask for it as evidence before relying on it.
    ObtainAsEvidence => "obtain-as-evidence",
    /// Ask whoever set the condition.
    AskConsent => "ask-consent",
    /// Take out the rows of others first.
    RedactBystanders => "redact-bystanders",
    /// Call back over a known number before anything is sent.
    CallBack => "call-back",
    /// State when it is erased.
    AddEraseDate => "add-erase-date",
    /// Erase what is due.
    EraseNow => "erase-now",
    /// Have it validated in time, or withdraw and delete.
    ValidateInTime => "validate-in-time",
    /// Supply the headings that are missing.
    AddBulkHeadings => "add-bulk-headings",
    /// Say when the person is told, or on which ground later.
    SayWhenTold => "say-when-told",
    /// Tell the people concerned, or put the ground for delay into the file.
    TellThePerson => "tell-the-person",
    /// State the remedy that exists.
    StateRemedy => "state-remedy",
    /// Do not issue it; take a measure that can be challenged.
    ChooseMeasureWithRemedy => "choose-measure-with-remedy",
    /// Name who filters out what is protected before investigators see it.
    AddFilter => "add-filter",
    /// Tell the host state before, or as soon as it is known that the target is there.
    TellHostState => "tell-host-state",
    /// Stop, and use nothing that the host state forbade.
    ObeyHostState => "obey-host-state",
    /// Give the defence data and method, or have the court test them.
    Disclose => "disclose",
    /// Charge only what something about this person's own conduct or knowledge supports.
    ShowIntent => "show-intent",
    /// Have an interpreter there.
    Interpret => "interpret",
    /// Have the essential documents translated, and log it.
    Translate => "translate",
    /// Hear the person with counsel.
    BringCounsel => "bring-counsel",
    /// Check the age first.
    CheckAge => "check-age",
    /// Tell a holder of parental responsibility, and have the individual assessment made.
    AssessMinor => "assess-minor",
    /// Look for judgments on the same acts first.
    CheckJudgments => "check-judgments",
    /// Leave out what was finally judged.
    DropSameActs => "drop-same-acts",
    /// Charge what the surrender was for, or ask for consent first.
    KeepToSurrender => "keep-to-surrender",
    /// Get the assurance on file first.
    AskAssurance => "ask-assurance",
    /// Complete the register: who, when, why.
    CompleteRegister => "complete-register",
    /// Rest it on other specific facts; a result of a tool is a lead.
    RestOnOtherFacts => "rest-on-other-facts",
    /// Put the tool's validation sheet into the file.
    DiscloseTool => "disclose-tool",
    /// Have a human review the result and say so.
    ReviewByHuman => "review-by-human",
    /// Declare the interest before relying on the statement.
    DeclareInterest => "declare-interest",
    /// Say no more than the method bears, in words that a court can understand.
    CorrectStatement => "correct-statement",
    /// Inform the victims of their rights in time.
    InformVictims => "inform-victims",
    /// Bring the claims that victims have, or record that they decline.
    BringClaims => "bring-claims",
}

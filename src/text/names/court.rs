//! Words for trial, proof and score.

use super::named;
use crate::case::command::{ChallengeRuling, Guilt};
use crate::case::event::CaseOutcome;
use crate::case::scenario::Dimension;
use crate::law::proof::{ExhibitStatus, Grade};
use crate::law::rules::Verdict;

named! {
    Verdict, VERDICTS, "verdict": {
        Verdict::Kept => "kept",
        Verdict::Curable => "curable",
        Verdict::Grave => "grave",
    }
    CaseOutcome, CASE_OUTCOMES, "case": {
        CaseOutcome::Convicted => "convicted",
        CaseOutcome::PartlyConvicted => "partly-convicted",
        CaseOutcome::Acquitted => "acquitted",
        CaseOutcome::Discontinued => "discontinued",
        CaseOutcome::Transferred => "transferred",
        CaseOutcome::TimeRanOut => "time-ran-out",
    }
    Guilt, GUILTS, "guilt": {
        Guilt::Guilty => "guilty",
        Guilt::NotGuilty => "not-guilty",
    }
    ChallengeRuling, RULINGS, "ruling": {
        ChallengeRuling::Exclude => "exclude",
        ChallengeRuling::WeighLess => "weigh-less",
        ChallengeRuling::Admit => "admit",
    }
    Dimension, DIMENSIONS, "dimension": {
        Dimension::Justice => "justice",
        Dimension::Rights => "rights",
        Dimension::Evidence => "evidence",
        Dimension::Timeliness => "timeliness",
        Dimension::Cooperation => "cooperation",
        Dimension::Victims => "victims",
    }
    Grade, GRADES, "grade": {
        Grade::Direct => "direct",
        Grade::Corroborating => "corroborating",
        Grade::LeadOnly => "lead-only",
    }
    ExhibitStatus, STATUSES, "exhibit": {
        ExhibitStatus::Admitted => "admitted",
        ExhibitStatus::WeighedLess => "weighed-less",
        ExhibitStatus::Excluded => "excluded",
        ExhibitStatus::Absent => "absent",
    }
}

pub(super) fn keys() -> Vec<&'static str> {
    [VERDICTS, CASE_OUTCOMES, GUILTS, RULINGS, DIMENSIONS, GRADES, STATUSES].concat()
}

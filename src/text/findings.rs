//! A finding in words: what was done, what the rule makes of it, on what authority, what would have been
//! better. The report prints it, the debrief and the panel of findings show it.

use super::explain::{forum_words, standing_line};
use super::names::{Mark, better_act, cure_msg, reason_msg};
use super::things::{Things, rule_title};
use super::{Msg, Named, Words};
use crate::case::event::{ActRef, Recorded};
use crate::case::ids::RequestId;
use crate::case::prepared::Prepared;
use crate::case::state::CaseState;
use crate::kernel::Tick;
use crate::law::instrument::StepAct;
use crate::law::rules::RuleId;
use crate::law::standing::CuredAct;
use crate::score::findings::Finding;

/// What findings are put into words from.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// Words.
    pub words: &'a Words,
    /// The scenario.
    pub p: &'a Prepared,
    /// State, for requests.
    pub state: &'a CaseState,
    /// Events, for times.
    pub events: &'a [Recorded],
}

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct FindingWords {
    /// Its mark.
    pub mark: Mark,
    /// Sign and word of the mark.
    pub sign: String,
    /// Its word alone.
    pub word: String,
    /// Code and title of the rule.
    pub rule: String,
    /// What happened, as the rule sees it.
    pub reason: String,
    /// How certain the rule is in this forum, what follows, and the authority.
    pub standing: Option<String>,
    /// How a breach that is still open can be made good.
    pub cure: Option<String>,
    /// The argument that loses in this forum.
    pub losing: Option<String>,
    /// How it is elsewhere.
    pub elsewhere: Option<String>,
    /// The lawful act that was open.
    pub better: Option<String>,
    /// When it was made good.
    pub cured: Option<String>,
}

impl Told<'_> {
    /// A finding in words.
    pub fn finding(&self, finding: &Finding) -> FindingWords {
        let words = self.words;
        let row = self.p.standing(finding.rule);
        let mark = self.mark(finding);
        let pack = self.p.rule(finding.rule);
        let cure = pack
            .and_then(|pack| pack.cure.as_ref())
            .filter(|_| mark == Mark::Curable && row.is_some());
        let cure = cure.map(|cure| words.say(&cure_msg(cure.fitting(cured_act(finding.act)), cure.within)));
        FindingWords {
            mark,
            sign: sign(words, mark),
            word: words.say(&mark.msg()),
            rule: rule_words(words, finding.rule),
            reason: words.say(&reason_msg(finding.reason)),
            standing: row.filter(|_| pack.is_some()).map(|row| standing_line(words, row)),
            cure,
            losing: forum_words(words, finding.rule, row, "losing"),
            elsewhere: forum_words(words, finding.rule, row, "elsewhere"),
            better: finding.better.map(|better| words.say(&better_act(better))),
            cured: finding.cured.map(|cured| self.when(cured.index())),
        }
    }

    /// The mark of a finding.
    pub fn mark(&self, finding: &Finding) -> Mark {
        Mark::of(finding.verdict, finding.cured.is_some(), self.p.standing(finding.rule))
    }

    /// When an event happened, in the forum's time.
    pub fn when(&self, event: usize) -> String {
        self.at(event).map(|at| self.things().when(at)).unwrap_or_default()
    }

    /// When an event happened.
    pub fn at(&self, event: usize) -> Option<Tick> {
        self.events.get(event).map(|e| e.at)
    }

    /// The act that was judged; requests go by the number that `number` gives them.
    pub fn act(&self, act: ActRef, request: impl Fn(RequestId) -> u32) -> String {
        let things = self.things();
        let next = |n: u32| i64::from(n) + 1;
        let msg = match act {
            ActRef::Request(id) => Msg::new("report-act-request").number("n", request(id)),
            ActRef::Ruling(id, step) => {
                let instrument = self.state.requests.get(id.index()).map(|r| r.reading.instrument);
                let route = instrument.map(|i| &self.p.instrument_spec(i).route);
                let step = usize::try_from(step).ok().and_then(|s| route.and_then(|r| r.get(s)));
                let step = step.map_or(StepAct::Execute, |s| s.act);
                Msg::new("report-act-ruling").number("n", request(id)).named("step", &step)
            }
            ActRef::Challenge(id) => Msg::new("report-act-challenge").number("n", next(id.0)),
            ActRef::Verdict => Msg::new("report-act-verdict"),
            ActRef::Discontinuance => Msg::new("report-act-discontinuance"),
            ActRef::Handling(item) => Msg::new("report-act-handling").msg("item", things.item(item)),
            ActRef::Running(n) => Msg::new("report-act-running").number("n", next(n)),
            ActRef::Person(person) => {
                let name = self.p.scenario.persons.get(person.index()).map_or("", |p| &p.id);
                Msg::new("report-act-person").msg("person", self.words.thing("person", name))
            }
            ActRef::Exhibit(item) => Msg::new("report-act-exhibit").msg("item", things.item(item)),
            ActRef::Charge => Msg::new("report-act-charge"),
            ActRef::Approach(id) => Msg::new("report-act-approach").number("n", next(id.0)),
            ActRef::Register => Msg::new("report-act-register"),
            ActRef::Holding(asset) => {
                let name = self.p.scenario.measure.asset(asset).map_or("", |a| &a.id);
                Msg::new("report-act-holding").msg("asset", self.words.thing("asset", name))
            }
            ActRef::Closing => Msg::new("report-act-closing"),
        };
        self.words.say(&msg)
    }

    fn things(&self) -> Things<'_> {
        Things::of(self.words, &self.p.scenario)
    }
}

/// By which way a breach on an act is made good.
fn cured_act(act: ActRef) -> CuredAct {
    match act {
        ActRef::Request(_) => CuredAct::Request,
        ActRef::Holding(_) => CuredAct::Property,
        _ => CuredAct::Other,
    }
}

/// Sign and word of a mark.
pub fn sign(words: &Words, mark: Mark) -> String {
    let sign = words.attribute(&mark.msg(), "sign").unwrap_or_default();
    format!("{sign} {}", words.say(&mark.msg()))
}

/// A rule by code and title.
pub fn rule_words(words: &Words, rule: RuleId) -> String {
    words.say(&rule_title(rule))
}

/// The number of a request in the case as a whole.
pub fn case_number(request: RequestId) -> u32 {
    request.0 + 1
}

/// Findings that say the same of the same seat stand together.
pub fn alike(a: &Finding, b: &Finding) -> bool {
    (a.rule, a.seat, a.reason, a.better) == (b.rule, b.seat, b.reason, b.better)
}

/// Breaches grouped by mark and by what they say, worst first.
pub fn breaches<'f>(told: &Told<'_>, findings: &'f [Finding]) -> Vec<(Mark, Vec<&'f Finding>)> {
    let mut groups: Vec<(Mark, Vec<&Finding>)> = Vec::new();
    for finding in findings.iter().filter(|f| f.verdict != crate::law::rules::Verdict::Kept) {
        let mark = told.mark(finding);
        let same =
            |(m, list): &&mut (Mark, Vec<&Finding>)| *m == mark && list.iter().all(|f| alike(f, finding));
        match groups.iter_mut().find(same) {
            Some((_, list)) => list.push(finding),
            None => groups.push((mark, vec![finding])),
        }
    }
    groups.sort_by_key(|(mark, list)| (*mark, list.first().map(|f| (f.rule, f.event))));
    groups
}

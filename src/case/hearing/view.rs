//! What a seat sees of this section.

use super::rows::{
    AppealView, AskView, ExhibitView, ForumView, JudgmentView, OwnWords, PastView, RawView, SaidView,
    SentenceView, StatementView, SuspectView, ToolView, View,
};
use super::spec::Speaker;
use super::state::StatementState;
use super::{appeal, disclosure, forum, sentence, speakers, suspects};
use crate::case::court;
use crate::case::handle::handle_of;
use crate::case::ids::{ItemId, PersonId, SeatId, SpeakerId};
use crate::case::milestone::Milestone;
use crate::case::prepared::Prepared;
use crate::case::projection::Depth;
use crate::case::state::{CaseState, Phase};
use crate::law::offence::Conduct;
use crate::law::terms::Office;

/// Who takes part in the trial in the forum.
const AT_TRIAL: [Office; 5] = [
    Office::Prosecutor,
    Office::Defence,
    Office::TrialCourt,
    Office::InvestigatingJudge,
    Office::AppealCourt,
];

/// What is looked at for one seat.
struct Sight<'a> {
    p: &'a Prepared,
    state: &'a CaseState,
    seat: SeatId,
    role: Office,
    whole: bool,
}

/// Projects the section for a seat.
pub fn view(p: &Prepared, state: &CaseState, seat: SeatId, depth: Depth) -> View {
    if !p.scenario.hearing.present {
        return View::default();
    }
    let whole = depth == Depth::Whole;
    let sight = Sight { p, state, seat, role: p.scenario.seats[seat.index()].role, whole };
    // Whoever acts reads what its office has to do something about, while it has.
    let reads = |roles: &[Office]| whole || roles.contains(&sight.role);
    let before_charge = whole || state.phase == Phase::Investigation;
    let casebook = if before_charge { sight.casebook() } else { Vec::new() };
    let convicted = casebook.iter().filter(|c| c.convicted).count();
    View {
        suspects: if before_charge || sight.role != Office::Prosecutor {
            sight.suspects()
        } else {
            Vec::new()
        },
        judgments: if before_charge { sight.judgments() } else { Vec::new() },
        conducts: if whole || (before_charge && casebook.is_empty()) { sight.conducts() } else { Vec::new() },
        base_rate_permille: (if whole { convicted } else { 0 } * 1000)
            .checked_div(casebook.len())
            .and_then(|share| u32::try_from(share).ok()),
        casebook,
        tools: if before_charge || reads(&[Office::TrialCourt]) { sight.tools() } else { Vec::new() },
        exhibits: if reads(&[Office::Prosecutor, Office::Defence, Office::TrialCourt]) {
            sight.exhibits()
        } else {
            Vec::new()
        },
        asks: sight.asks(),
        statements: if reads(&[Office::Prosecutor, Office::TrialCourt]) {
            sight.statements()
        } else {
            Vec::new()
        },
        own_words: sight.own_words(),
        waits_for_words: reads(&[Office::TrialCourt]) && sight.waits_for_words(),
        sentence: if reads(&[Office::TrialCourt]) { sight.sentence() } else { None },
        appeal: if reads(&[Office::Defence, Office::TrialCourt, Office::AppealCourt]) {
            sight.appeal()
        } else {
            None
        },
        reasons_owed: reads(&[Office::TrialCourt]) && sentence::owes_reasons(state, seat),
        forums: if before_charge || reads(&[Office::Coordinator]) { sight.forums() } else { Vec::new() },
    }
}

/// Whether a question about a sentence is open.
fn is_questioned(given: &StatementState) -> bool {
    given.said.iter().any(|s| s.asked.is_some() && !s.explained)
}

/// Whether a seat takes part in the trial.
pub(super) fn is_at_trial(p: &Prepared, seat: SeatId) -> bool {
    let spec = &p.scenario.seats[seat.index()];
    spec.jurisdiction == p.scenario.forum && AT_TRIAL.contains(&spec.role)
}

impl Sight<'_> {
    fn handle(&self, item: ItemId) -> Option<String> {
        handle_of(self.state, self.seat, item)
    }

    fn count_name(&self, count: crate::case::ids::CountId) -> String {
        self.p.scenario.counts[count.index()].id.clone()
    }

    fn knows_person(&self, person: PersonId) -> bool {
        court::is_known_to(self.p, self.state, self.seat, person)
    }

    fn suspects(&self) -> Vec<SuspectView> {
        if !suspects::HEARERS.contains(&self.role) {
            return Vec::new();
        }
        let own = &self.p.scenario.hearing.suspects;
        own.iter()
            .filter(|s| self.knows_person(s.person))
            .map(|s| self.suspect(s))
            .collect()
    }

    fn suspect(&self, spec: &super::Suspect) -> SuspectView {
        let (p, person) = (self.p, spec.person);
        let heard = self.state.sections.hearing.heard.iter().rev().find(|h| h.person == person);
        let checked = heard.is_some_and(|h| h.safeguards.age_checked);
        SuspectView {
            person: p.scenario.persons[person.index()].id.clone(),
            within_reach: suspects::is_within_reach(p, self.state, person),
            foreign_language: suspects::is_foreign(p, person),
            age_in_doubt: spec.age_in_doubt && !checked,
            minor: checked.then(|| suspects::is_minor(p, person, true)),
            arranged: suspects::is_arranged(self.state, person),
            heard: heard.map(|h| h.safeguards),
        }
    }

    fn judgments(&self) -> Vec<JudgmentView> {
        if self.role != Office::Prosecutor {
            return Vec::new();
        }
        let known = (0..self.p.scenario.persons.len())
            .map(PersonId::at)
            .filter(|person| self.knows_person(*person));
        known
            .map(|person| {
                let spec = &self.p.scenario.persons[person.index()];
                let checked = self.state.sections.hearing.checked.contains(&person);
                let judged = spec.judged_for.iter().filter(|_| checked);
                let shown = suspects::intent_shown(self.p, self.state, self.seat, person);
                JudgmentView {
                    person: spec.id.clone(),
                    intent_shown: shown.into_iter().map(|c| self.count_name(c)).collect(),
                    checked,
                    judged_for: judged.map(|c| self.count_name(*c)).collect(),
                }
            })
            .collect()
    }

    fn conducts(&self) -> Vec<String> {
        if !suspects::READERS.contains(&self.role) {
            return Vec::new();
        }
        self.p.conducts_looked_up().to_vec()
    }

    fn casebook(&self) -> Vec<PastView> {
        let own = self
            .state
            .sections
            .hearing
            .consulted
            .iter()
            .filter(|(seat, _)| *seat == self.seat);
        let looked_up: Vec<&Conduct> = own.map(|(_, conduct)| conduct).collect();
        if looked_up.is_empty() {
            return Vec::new();
        }
        let book = self.p.scenario.hearing.casebook.iter();
        // Whoever acts only wants to know whether it was looked up.
        let most = if self.whole { usize::MAX } else { 1 };
        let shown = book
            .filter(|past| past.conduct.iter().any(|c| looked_up.contains(&c)))
            .take(most);
        shown
            .map(|past| {
                let shares =
                    |c: &&crate::case::scenario::Count| c.conduct.iter().any(|x| past.conduct.contains(x));
                let counts = self.p.scenario.counts.iter().filter(shares);
                PastView {
                    name: past.id.clone(),
                    forum: self.p.scenario.jurisdictions[past.forum.index()].id.clone(),
                    counts: counts.map(|c| c.id.clone()).collect(),
                    sources: past.sources,
                    excluded: past.excluded,
                    convicted: past.convicted,
                    sentence_months: past.sentence_months,
                }
            })
            .collect()
    }

    fn tools(&self) -> Vec<ToolView> {
        if !suspects::ASKERS.contains(&self.role) {
            return Vec::new();
        }
        let known = self.state.seats[self.seat.index()].items.iter().filter(|k| k.read);
        known
            .filter_map(|k| {
                let sheet = self.p.scenario.items[k.item.index()].tool_sheet?;
                Some(ToolView {
                    item: self.handle(k.item)?,
                    sheet: self.handle(sheet).filter(|_| suspects::in_file(self.state, sheet)),
                    asked: self.state.sections.hearing.sheets_asked.contains(&k.item),
                    under_way: super::pending(self.state)
                        .any(|t| matches!(t, super::Task::Sheet { item, .. } if *item == k.item)),
                    reviewed: self.state.sections.hearing.reviewed.contains(&k.item),
                })
            })
            .collect()
    }

    fn exhibits(&self) -> Vec<ExhibitView> {
        if !is_at_trial(self.p, self.seat) || self.state.sections.hearing.opened.is_none() {
            return Vec::new();
        }
        let own = &self.state.sections.hearing;
        let exhibits = self.state.trial.exhibits.iter();
        exhibits
            .filter_map(|e| {
                let given = own.disclosed(e.item);
                let appointed = own.appointed.contains(&e.item);
                let appoints =
                    speakers::APPOINTERS.contains(&self.role) && speakers::expert_desk(self.p).is_some();
                Some(ExhibitView {
                    item: self.handle(e.item)?,
                    raw: self.raw(e.item),
                    raw_asked: own.raw_asked.iter().any(|(i, _)| *i == e.item),
                    disclosed: given.is_some(),
                    method: given.is_some_and(|d| d.method),
                    appointed,
                    opinion: own.opinions.contains(&e.item),
                    can_appoint: appoints && !appointed,
                })
            })
            .collect()
    }

    fn raw(&self, item: ItemId) -> RawView {
        let own = &self.state.sections.hearing;
        match self.p.scenario.items[item.index()].raw {
            None => RawView::Nothing,
            Some(_) if own.disclosed(item).is_some_and(|d| d.raw) => RawView::Given,
            Some(raw) if own.gone.contains(&raw) => RawView::Gone,
            Some(_) if disclosure::is_raw_sought(self.state, item) => RawView::Sought,
            Some(_) => RawView::Kept,
        }
    }

    fn asks(&self) -> Vec<AskView> {
        let decides = disclosure::DECIDERS.contains(&self.role);
        let open = self.state.sections.hearing.opened.is_some() && is_at_trial(self.p, self.seat);
        if !open || !(decides || self.role == Office::Defence) {
            return Vec::new();
        }
        let asks = (0u32..).zip(&self.p.scenario.hearing.asks);
        asks.filter_map(|(number, ask)| {
            let motion = self.state.sections.hearing.motion(number);
            if motion.is_none() && self.role != Office::Defence {
                return None;
            }
            let may = decides
                && self.state.trial.verdicts.is_empty()
                && disclosure::may_decide(self.p, self.state, self.seat, number);
            Some(AskView {
                name: ask.id.clone(),
                asked: motion.is_some(),
                granted: motion.and_then(|m| m.decided).map(|(_, granted)| granted),
                brought: motion.is_some_and(|m| m.brought),
                under_way: super::pending(self.state)
                    .any(|t| matches!(t, super::Task::Ask { ask } if *ask == number)),
                awaits_you: motion.filter(|_| may).map(|m| m.specific),
            })
        })
        .collect()
    }

    fn statements(&self) -> Vec<StatementView> {
        if !is_at_trial(self.p, self.seat) {
            return Vec::new();
        }
        // Whoever acts for the prosecution only makes good what was not declared.
        let all = self.whole || self.role != Office::Prosecutor;
        let hides = |s: &&StatementState| {
            let spec = self.p.scenario.hearing.speakers.get(s.speaker.index());
            spec.is_some_and(|spec| spec.interest) && !speakers::is_declared(self.p, self.state, s.speaker)
        };
        let given = self.state.sections.hearing.statements.iter().filter(|s| all || hides(s));
        given.filter_map(|s| self.statement(s)).collect()
    }

    fn statement(&self, given: &StatementState) -> Option<StatementView> {
        let spec = self.p.scenario.hearing.speakers.get(given.speaker.index())?;
        let declared = speakers::is_declared(self.p, self.state, given.speaker);
        let said = given.said.iter().map(|s| SaidView {
            sentence: sentence_name(spec, s.sentence),
            asked: s.asked.is_some(),
            explained: s.explained.then(|| exact_name(spec, s.sentence)),
        });
        Some(StatementView {
            speaker: spec.id.clone(),
            item: self.handle(spec.about).unwrap_or_default(),
            partner: spec.partner,
            said: said.collect(),
            paid_by: spec.terms.filter(|_| declared).map(|t| t.paid_by),
            interest_declared: declared,
            undeclared: self.role == Office::Prosecutor && spec.interest && !declared,
            may_ask: speakers::may_ask(self.p, self.state, self.seat),
        })
    }

    fn own_words(&self) -> Vec<OwnWords> {
        let speakers = self.p.scenario.hearing.numbered();
        speakers
            .filter(|(_, s)| s.seat == Some(self.seat))
            .filter(|(id, s)| self.whole || self.is_wanted(s) || self.is_asked(*id))
            .map(|(id, spec)| self.words(id, spec))
            .collect()
    }

    /// Whether a statement on what a speaker speaks about is relied on, and can still be given.
    fn is_wanted(&self, spec: &Speaker) -> bool {
        let own = &self.state.sections.hearing;
        own.opened.is_some()
            && self.state.trial.verdicts.is_empty()
            && own.appeal.is_none()
            && disclosure::is_relied_on(self.state, spec.about)
    }

    fn is_asked(&self, id: SpeakerId) -> bool {
        self.state.sections.hearing.statement(id).is_some_and(is_questioned)
    }

    fn words(&self, id: SpeakerId, spec: &Speaker) -> OwnWords {
        let statement = self.state.sections.hearing.statement(id);
        let open = statement
            .into_iter()
            .flat_map(|s| &s.said)
            .filter(|s| s.asked.is_some() && !s.explained);
        OwnWords {
            speaker: spec.id.clone(),
            item: self.handle(spec.about).unwrap_or_default(),
            wanted: self.is_wanted(spec),
            interest: spec.interest,
            sentences: spec.sentences.iter().map(|s| (s.id.clone(), s.kind)).collect(),
            given: statement.is_some(),
            declared: speakers::is_declared(self.p, self.state, id),
            to_explain: open.map(|s| sentence_name(spec, s.sentence)).collect(),
        }
    }

    /// Statements that desks work on, opinions that are on the way, questions that are open: what a court waits
    /// for before it decides.
    fn waits_for_words(&self) -> bool {
        is_at_trial(self.p, self.seat)
            && (self.state.sections.hearing.statements.iter().any(is_questioned)
                || super::pending(self.state).any(|t| {
                    matches!(
                        t,
                        super::Task::Statement { .. }
                            | super::Task::Explain { .. }
                            | super::Task::Opinion { .. }
                    )
                }))
    }

    fn sentence(&self) -> Option<SentenceView> {
        let own = &self.state.sections.hearing;
        self.p.scenario.hearing.appeal?;
        let verdicts = &self.state.trial.verdicts;
        if !is_at_trial(self.p, self.seat) || sentence::guilty(verdicts).next().is_none() {
            return None;
        }
        let sentences = matches!(self.role, Office::TrialCourt | Office::AppealCourt);
        Some(SentenceView {
            awaits_you: self.role == Office::TrialCourt && own.sentence_awaited.is_some(),
            max_months: sentence::max_months(self.p, sentence::guilty(verdicts)),
            usual_months: sentences.then(|| sentence::usual_months(self.p, verdicts)),
            assets: sentence::frozen(self.p, self.state),
            victims: super::links::names(self.state, Milestone::Claimed),
            months: own.sentence.as_ref().map(|s| s.months),
        })
    }

    fn appeal(&self) -> Option<AppealView> {
        let own = &self.state.sections.hearing;
        own.appeal_opened?;
        if !is_at_trial(self.p, self.seat) {
            return None;
        }
        let reads = matches!(self.role, Office::Defence | Office::AppealCourt);
        let awaited = own.appeal.as_ref().is_some_and(|a| a.awaits.is_some());
        let review =
            (self.role == Office::AppealCourt && awaited).then(|| appeal::review(self.p, self.state));
        let lawful = review.iter().flat_map(|r| &r.verdicts);
        Some(AppealView {
            until: appeal::open_until(self.state),
            open_grounds: if reads { appeal::open_grounds(self.p, self.state) } else { Vec::new() },
            brought: own.appeal.as_ref().map(|a| a.grounds.clone()),
            lawful: lawful.map(|v| (self.count_name(v.count), v.guilt)).collect(),
            lawful_months: review.as_ref().map_or(0, |r| r.months),
            awaits_you: review.map(|r| r.end),
            end: own.appeal.as_ref().and_then(|a| a.end),
        })
    }

    fn forums(&self) -> Vec<ForumView> {
        if !matches!(self.role, Office::Prosecutor | Office::Coordinator)
            || self.state.phase != Phase::Investigation
        {
            return Vec::new();
        }
        let own = &self.state.sections.hearing;
        let forums = forum::forums(self.p).into_iter();
        forums
            .map(|state| {
                let last = own.advice.iter().rev().find(|a| a.state == state);
                let asked = last.is_some_and(|a| a.favours.is_none());
                let there = |c: &&crate::case::scenario::Count| c.elsewhere.iter().any(|e| e.forum == state);
                let advises = asked && self.role == Office::Coordinator;
                ForumView {
                    state: self.p.scenario.jurisdictions[state.index()].id.clone(),
                    counts: self.p.scenario.counts.iter().filter(there).map(|c| c.id.clone()).collect(),
                    coordinated: forum::has_coordinator(self.p),
                    asked,
                    advice: last.and_then(|a| a.favours),
                    offered: forum::is_offered(self.state),
                    awaits_you: advises.then(|| forum::belongs_there(self.p, self.state, state)),
                }
            })
            .collect()
    }
}

fn sentence_name(spec: &Speaker, position: u32) -> String {
    let found = usize::try_from(position).ok().and_then(|i| spec.sentences.get(i));
    found.map(|s| s.id.clone()).unwrap_or_default()
}

fn exact_name(spec: &Speaker, position: u32) -> String {
    let found = usize::try_from(position).ok().and_then(|i| spec.sentences.get(i));
    found.map(|s| sentence_name(spec, s.exact)).unwrap_or_default()
}

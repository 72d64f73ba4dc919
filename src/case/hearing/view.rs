//! What a seat sees of this section.

use super::rows::{
    AppealView, AskView, ExhibitView, ForumView, JudgmentView, OwnWords, PastView, RawView, SaidView,
    SentenceView, StatementView, SuspectView, ToolView, View,
};
use super::spec::{Speaker, Suspect};
use super::state::{MotionState, StatementState};
use super::{appeal, disclosure, forum, sentence, speakers, suspects};
use crate::case::court;
use crate::case::handle::handle_of;
use crate::case::ids::{ItemId, JurisdictionId, PersonId, SeatId, SpeakerId};
use crate::case::milestone::Milestone;
use crate::case::prepared::Prepared;
use crate::case::projection::Depth;
use crate::case::scenario::Count;
use crate::case::state::{CaseState, Phase};
use crate::kernel::Name;
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
pub(super) struct Sight<'a> {
    pub(super) p: &'a Prepared,
    pub(super) state: &'a CaseState,
    pub(super) seat: SeatId,
    pub(super) role: Office,
    /// Whether the seat takes part in the trial.
    pub(super) at_trial: bool,
}

/// Projects the section for a seat.
pub fn view(p: &Prepared, state: &CaseState, seat: SeatId, depth: Depth) -> View {
    if !p.scenario.hearing.present {
        return View::default();
    }
    let role = p.scenario.seats[seat.index()].role;
    let sight = Sight { p, state, seat, role, at_trial: is_at_trial(p, seat) };
    let mut view = View::default();
    match depth {
        Depth::Whole => view = sight.whole(),
        Depth::ToAct => sight.to_act(&mut view),
    }
    view
}

/// Whether a question about a sentence is open.
pub(super) fn is_questioned(given: &StatementState) -> bool {
    given.said.iter().any(|s| s.asked.is_some() && !s.explained)
}

/// Whether a seat takes part in the trial.
pub(super) fn is_at_trial(p: &Prepared, seat: SeatId) -> bool {
    let spec = &p.scenario.seats[seat.index()];
    spec.jurisdiction == p.scenario.forum && AT_TRIAL.contains(&spec.role)
}

impl Sight<'_> {
    fn whole(&self) -> View {
        let casebook = self.casebook();
        let convicted = casebook.iter().filter(|c| c.convicted).count();
        View {
            suspects: self.suspects(|_| true),
            judgments: self.judgments(),
            conducts: self.conducts(),
            base_rate_permille: (convicted * 1000)
                .checked_div(casebook.len())
                .and_then(|share| u32::try_from(share).ok()),
            casebook,
            tools: self.tools(),
            exhibits: self.exhibits(|_| true),
            asks: self.asks(|_| true),
            statements: self.statements(|_| true),
            own_words: self.own_words(|_, _| true),
            waits_for_words: self.waits_for_words(),
            sentence: self.sentence(),
            appeal: self.appeal(),
            reasons_owed: sentence::owes_reasons(self.state, self.seat),
            forums: self.forums(true),
        }
    }

    pub(super) fn handle(&self, item: ItemId) -> Option<Name> {
        handle_of(self.state, self.seat, item)
    }

    fn count_name(&self, count: crate::case::ids::CountId) -> Name {
        self.p.scenario.counts[count.index()].id.clone()
    }

    pub(super) fn suspects(&self, wanted: impl Fn(&Suspect) -> bool) -> Vec<SuspectView> {
        if !suspects::HEARERS.contains(&self.role) {
            return Vec::new();
        }
        let known = court::persons_known_to(self.p, self.state, self.seat);
        let own = self.p.scenario.hearing.suspects.iter();
        own.filter(|s| known.contains(&s.person) && wanted(s))
            .map(|s| self.suspect(s))
            .collect()
    }

    fn suspect(&self, spec: &Suspect) -> SuspectView {
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
        let known = court::persons_known_to(self.p, self.state, self.seat);
        known.iter().map(|person| self.judgment(*person)).collect()
    }

    pub(super) fn judgment(&self, person: PersonId) -> JudgmentView {
        let spec = &self.p.scenario.persons[person.index()];
        let checked = self.state.sections.hearing.checked.contains(&person);
        let judged = spec.judged_for.iter().filter(|_| checked);
        let shown = suspects::intent_shown(self.p, self.state, self.seat, person);
        JudgmentView {
            person: spec.id.clone(),
            intent_shown: shown.map(|c| self.count_name(c)).collect(),
            checked,
            judged_for: judged.map(|c| self.count_name(*c)).collect(),
        }
    }

    pub(super) fn conducts(&self) -> Vec<Name> {
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
        let shown = book.filter(|past| past.conduct.iter().any(|c| looked_up.contains(&c)));
        shown
            .map(|past| {
                let shares = |c: &&Count| c.conduct.iter().any(|x| past.conduct.contains(x));
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
        self.results().map(|(item, sheet)| self.tool(item, sheet)).collect()
    }

    /// Results of tools that the seat has read, each with its validation sheet.
    pub(super) fn results(&self) -> impl Iterator<Item = (ItemId, ItemId)> {
        let known = self.state.seats[self.seat.index()].items.iter().filter(|k| k.read);
        known.filter_map(|k| Some((k.item, self.p.scenario.items[k.item.index()].tool_sheet?)))
    }

    pub(super) fn tool(&self, item: ItemId, sheet: ItemId) -> ToolView {
        let own = &self.state.sections.hearing;
        ToolView {
            item: self.handle(item).unwrap_or_default(),
            sheet: self.handle(sheet).filter(|_| suspects::in_file(self.state, sheet)),
            asked: own.sheets_asked.contains(&item),
            under_way: suspects::is_sheet_under_way(self.state, item),
            reviewed: own.reviewed.contains(&item),
        }
    }

    pub(super) fn exhibits(&self, wanted: impl Fn(ItemId) -> bool) -> Vec<ExhibitView> {
        let own = &self.state.sections.hearing;
        if !self.at_trial || own.opened.is_none() {
            return Vec::new();
        }
        let appoints = speakers::APPOINTERS.contains(&self.role) && speakers::expert_desk(self.p).is_some();
        let exhibits = self.state.trial.exhibits.iter().map(|e| e.item).filter(|i| wanted(*i));
        exhibits
            .filter_map(|item| {
                let given = own.disclosed(item);
                let appointed = own.appointed.contains(&item);
                Some(ExhibitView {
                    item: self.handle(item)?,
                    raw: self.raw(item),
                    raw_asked: own.raw_asked.iter().any(|(i, _)| *i == item),
                    disclosed: given.is_some(),
                    method: given.is_some_and(|d| d.method),
                    appointed,
                    opinion: own.opinions.contains(&item),
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

    pub(super) fn asks(&self, wanted: impl Fn(Option<&MotionState>) -> bool) -> Vec<AskView> {
        let own = &self.state.sections.hearing;
        let decides = disclosure::DECIDERS.contains(&self.role);
        let open = own.opened.is_some() && self.at_trial;
        if !open || !(decides || self.role == Office::Defence) {
            return Vec::new();
        }
        let decides = decides && self.state.trial.verdicts.is_empty();
        let asks = (0u32..).zip(&self.p.scenario.hearing.asks);
        asks.filter_map(|(number, ask)| {
            let motion = own.motion(number);
            if (motion.is_none() && self.role != Office::Defence) || !wanted(motion) {
                return None;
            }
            let may = decides && disclosure::may_decide(self.p, self.state, self.seat, number);
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

    pub(super) fn statements(&self, wanted: impl Fn(&StatementState) -> bool) -> Vec<StatementView> {
        if !self.at_trial {
            return Vec::new();
        }
        let given = self.state.sections.hearing.statements.iter().filter(|s| wanted(s));
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

    pub(super) fn own_words(&self, wanted: impl Fn(SpeakerId, &Speaker) -> bool) -> Vec<OwnWords> {
        let speakers = self.p.scenario.hearing.numbered();
        speakers
            .filter(|(id, s)| s.seat == Some(self.seat) && wanted(*id, s))
            .map(|(id, spec)| self.words(id, spec))
            .collect()
    }

    /// Whether a statement on what a speaker speaks about is relied on, and can still be given.
    pub(super) fn is_wanted(&self, spec: &Speaker) -> bool {
        let own = &self.state.sections.hearing;
        own.opened.is_some()
            && self.state.trial.verdicts.is_empty()
            && own.appeal.is_none()
            && disclosure::is_relied_on(self.state, spec.about)
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
    pub(super) fn waits_for_words(&self) -> bool {
        self.at_trial
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

    pub(super) fn sentence(&self) -> Option<SentenceView> {
        let own = &self.state.sections.hearing;
        self.p.scenario.hearing.appeal?;
        let verdicts = &self.state.trial.verdicts;
        if !self.at_trial || sentence::guilty(verdicts).next().is_none() {
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
        let reads = matches!(self.role, Office::Defence | Office::AppealCourt);
        let row = self.appeal_row()?;
        let open_grounds = if reads { appeal::open_grounds(self.p, self.state) } else { Vec::new() };
        Some(AppealView { open_grounds, ..row })
    }

    /// The appeal without its grounds.
    pub(super) fn appeal_row(&self) -> Option<AppealView> {
        let own = &self.state.sections.hearing;
        own.appeal_opened?;
        if !self.at_trial {
            return None;
        }
        let awaited = own.appeal.as_ref().is_some_and(|a| a.awaits.is_some());
        let review =
            (self.role == Office::AppealCourt && awaited).then(|| appeal::review(self.p, self.state));
        let lawful = review.iter().flat_map(|r| &r.verdicts);
        Some(AppealView {
            until: appeal::open_until(self.state),
            open_grounds: Vec::new(),
            brought: own.appeal.as_ref().map(|a| a.grounds.clone()),
            lawful: lawful.map(|v| (self.count_name(v.count), v.guilt)).collect(),
            lawful_months: review.as_ref().map_or(0, |r| r.months),
            awaits_you: review.map(|r| r.end),
            end: own.appeal.as_ref().and_then(|a| a.end),
        })
    }

    /// Other forums; named with or without the counts that could be tried there.
    pub(super) fn forums(&self, with_counts: bool) -> Vec<ForumView> {
        if !matches!(self.role, Office::Prosecutor | Office::Coordinator)
            || self.state.phase != Phase::Investigation
        {
            return Vec::new();
        }
        let forums = self.p.hearing().forums.iter();
        forums.map(|state| self.forum(*state, with_counts)).collect()
    }

    fn forum(&self, state: JurisdictionId, with_counts: bool) -> ForumView {
        let last = self.state.sections.hearing.advice.iter().rev().find(|a| a.state == state);
        let asked = last.is_some_and(|a| a.favours.is_none());
        let there = |c: &&Count| with_counts && c.elsewhere.iter().any(|e| e.forum == state);
        let advises = asked && self.role == Office::Coordinator;
        ForumView {
            state: self.p.scenario.jurisdictions[state.index()].id.clone(),
            counts: self.p.scenario.counts.iter().filter(there).map(|c| c.id.clone()).collect(),
            coordinated: self.p.hearing().has_coordinator,
            asked,
            advice: last.and_then(|a| a.favours),
            offered: forum::is_offered(self.state),
            awaits_you: advises.then(|| forum::belongs_there(self.p, self.state, state)),
        }
    }
}

fn sentence_name(spec: &Speaker, position: u32) -> Name {
    let found = usize::try_from(position).ok().and_then(|i| spec.sentences.get(i));
    found.map(|s| s.id.clone()).unwrap_or_default()
}

fn exact_name(spec: &Speaker, position: u32) -> Name {
    let found = usize::try_from(position).ok().and_then(|i| spec.sentences.get(i));
    found.map(|s| sentence_name(spec, s.exact)).unwrap_or_default()
}

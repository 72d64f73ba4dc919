//! As much of what a seat sees of this section as whoever sits there reads before acting: what its office has to do
//! something about, while it has. What is done with is left out.

use super::spec::Suspect;
use super::state::{MotionState, StatementState};
use super::view::{Sight, is_questioned};
use super::{AppealView, ExhibitView, JudgmentView, StatementView, SuspectView, ToolView, View};
use super::{appeal, sentence, speakers, suspects};
use crate::case::court;
use crate::case::ids::{ItemId, SpeakerId};
use crate::case::state::{Phase, RequestStatus};
use crate::law::instrument::Performs;
use crate::law::terms::Office;

impl Sight<'_> {
    /// Shows what this seat reads before it acts.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the other offices only speak where they are asked to"
    )]
    pub(super) fn to_act(&self, view: &mut View) {
        view.own_words = self.own_words(|id, spec| self.is_wanted(spec) || self.is_asked(id));
        match self.role {
            Office::Prosecutor if self.state.phase == Phase::Investigation => self.before_charge(view),
            Office::Prosecutor => {
                view.exhibits = self.open_exhibits();
                view.asks = self.open_asks();
                // The prosecution makes good what was not declared.
                view.statements = self.statements(|s| self.hides(s));
            }
            Office::Police | Office::InvestigatingJudge => {
                view.suspects = self.open_suspects();
                view.asks = self.open_asks();
            }
            Office::Defence => {
                view.exhibits = self.open_exhibits();
                view.asks = self.open_asks();
                view.appeal = self.open_appeal();
            }
            Office::TrialCourt => {
                view.tools = self.open_tools();
                view.exhibits = self.open_exhibits();
                view.asks = self.open_asks();
                view.statements = self.open_statements();
                view.waits_for_words = self.waits_for_words();
                let awaited = self.state.sections.hearing.sentence_awaited;
                view.sentence = awaited.and_then(|_| self.sentence());
                view.appeal = self.appeal_row();
                view.reasons_owed = sentence::owes_reasons(self.state, self.seat);
            }
            Office::AppealCourt => view.appeal = self.appeal_row(),
            Office::Coordinator => view.forums = self.forums(false),
            _ => {}
        }
    }

    fn before_charge(&self, view: &mut View) {
        let could_charge = self.could_charge();
        view.suspects = self.open_suspects();
        view.judgments = self.open_judgments(could_charge);
        let consulted = &self.state.sections.hearing.consulted;
        if !consulted.iter().any(|(seat, _)| *seat == self.seat) {
            view.conducts = self.conducts();
        }
        view.tools = self.open_tools();
        if could_charge {
            view.forums = self.forums(false);
        }
    }

    /// Whether a prosecutor who wants to know everything first could end the investigation now: all that came in was
    /// read, and nothing that was asked for is still to come.
    fn could_charge(&self) -> bool {
        let own = &self.state.seats[self.seat.index()];
        let unread = own.items.iter().any(|k| !k.read && suspects::in_file(self.state, k.item));
        let to_come = || {
            let mut sent = own.requests.iter().map(|id| &self.state.requests[id.index()]);
            sent.any(|r| {
                r.seat == self.seat
                    && !matches!(r.status, RequestStatus::Closed(_))
                    && self.p.instrument_spec(r.reading.instrument).performs != Performs::Preserve
            })
        };
        !unread && !to_come()
    }

    /// Suspects who can be heard now, or will be once an interpreter is there.
    fn open_suspects(&self) -> Vec<SuspectView> {
        let heard = &self.state.sections.hearing.heard;
        let arranging = suspects::is_any_arranged(self.state);
        self.suspects(|s: &Suspect| {
            (arranging && suspects::is_arranged(self.state, s.person))
                || (heard.iter().all(|h| h.person != s.person)
                    && suspects::is_within_reach(self.p, self.state, s.person))
        })
    }

    /// Persons about whom nobody looked for judgments; all, where somebody could be charged now.
    fn open_judgments(&self, could_charge: bool) -> Vec<JudgmentView> {
        let checked = &self.state.sections.hearing.checked;
        let known = court::persons_known_to(self.p, self.state, self.seat).iter();
        let open = known.filter(|person| could_charge || !checked.contains(person));
        open.map(|person| self.judgment(*person)).collect()
    }

    /// Results of tools whose sheet is missing or under way, or that nobody reviewed.
    fn open_tools(&self) -> Vec<ToolView> {
        let own = &self.state.sections.hearing;
        let has = |sheet: ItemId| {
            suspects::in_file(self.state, sheet) && suspects::knows(self.state, self.seat, sheet)
        };
        self.results()
            .filter(|(item, sheet)| {
                let done = if has(*sheet) { &own.reviewed } else { &own.sheets_asked };
                !done.contains(item) || suspects::is_sheet_under_way(self.state, *item)
            })
            .map(|(item, sheet)| self.tool(item, sheet))
            .collect()
    }

    /// Exhibits of which raw data or method are not with the defence, or on which an opinion is on its way.
    fn open_exhibits(&self) -> Vec<ExhibitView> {
        let own = &self.state.sections.hearing;
        self.exhibits(|item: ItemId| {
            let given = own.disclosed(item);
            let raw = self.p.scenario.items[item.index()].raw.is_none() || given.is_some_and(|d| d.raw);
            let method = self.role == Office::Defence || given.is_some_and(|d| d.method);
            !raw || !method || (own.appointed.contains(&item) && !own.opinions.contains(&item))
        })
    }

    fn open_asks(&self) -> Vec<super::AskView> {
        self.asks(|motion: Option<&MotionState>| motion.is_none_or(|m| !m.brought))
    }

    /// Whether the interest of whoever made a statement is not on the table.
    fn hides(&self, given: &StatementState) -> bool {
        let spec = self.p.scenario.hearing.speakers.get(given.speaker.index());
        spec.is_some_and(|spec| spec.interest) && !speakers::is_declared(self.p, self.state, given.speaker)
    }

    /// Statements with sentences that the court can still ask about.
    fn open_statements(&self) -> Vec<StatementView> {
        if !speakers::may_ask(self.p, self.state, self.seat) {
            return Vec::new();
        }
        self.statements(|s| s.said.iter().any(|x| x.asked.is_none()))
    }

    fn is_asked(&self, speaker: SpeakerId) -> bool {
        self.state.sections.hearing.statement(speaker).is_some_and(is_questioned)
    }

    /// The appeal with its grounds, while it can be brought.
    fn open_appeal(&self) -> Option<AppealView> {
        appeal::open_until(self.state)?;
        let open_grounds = appeal::open_grounds(self.p, self.state);
        Some(AppealView { open_grounds, ..self.appeal_row()? })
    }
}

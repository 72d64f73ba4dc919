//! The part `joint` of the file.

use super::{Compiler, all, each_of, flag};
use crate::case::ids::{DeskId, InjectId, JurisdictionId, SeatId};
use crate::case::joint::{
    Approach, Channel, Duty, Erasure, Lead, Liaison, Money, Parallel, Spec, Start, Team, Terms,
};
use crate::kernel::TICKS_PER_HOUR;
use crate::law::terms::Office;
use crate::scenario::codes::DiagnosticCode;
use crate::scenario::diagnostic::Fault;
use crate::scenario::located::{List, Located, Opt, items};
use crate::scenario::names::{Kind, nearest};
use crate::scenario::schema::joint as raw;
use crate::scenario::schema::words::Name;

/// Most euros that anything may cost: a thousand million.
const EUROS: u64 = 1_000_000_000;
/// Longest time until an answer is no use, or until something is erased, hours: a year.
const HOURS: u32 = 366 * 24;

impl Compiler<'_> {
    /// The section's part of the compiled scenario.
    pub(super) fn joint(&self, raw: &raw::Joint) -> Option<Spec> {
        let duties = all(each_of(items(&raw.duties), |duty| self.duty(duty)));
        let lead = self.optional(&raw.lead, |lead| self.lead_states(lead.get()?));
        let parallels = all(each_of(items(&raw.parallels), |parallel| self.parallel(parallel)));
        let team = self.optional(&raw.team, |team| self.team(team.get()?));
        let money = self.optional(&raw.money, |money| self.money(money.get()?));
        let liaison = self.optional(&raw.liaison, |liaison| self.liaison(liaison.get()?));
        let approaches = all(each_of(items(&raw.approaches), |approach| self.approach(approach)));
        let channel = self.optional(&raw.channel, |channel| self.channel(channel.get()?));
        let warned = all(each_of(items(&raw.warned), |erasure| self.erasure(erasure)));
        let terms = all(each_of(items(&raw.terms), |terms| self.terms(terms)));
        Some(Spec {
            duties: duties?,
            lead: lead?,
            parallels: parallels?,
            team: team?,
            money: money?,
            liaison: liaison?,
            approaches: approaches?,
            channel: channel?,
            warned: warned?,
            terms: terms?,
        })
    }

    fn states(&self, list: &[Located<Name>]) -> Option<Vec<JurisdictionId>> {
        Some(
            self.refer_all(Kind::Jurisdiction, list)?
                .into_iter()
                .map(JurisdictionId::at)
                .collect(),
        )
    }

    fn start(&self, located: &Located<raw::Start>) -> Option<Start> {
        match located.get()? {
            raw::Start::At(time) => self.tick(time).map(Start::At),
            raw::Start::Inject(name) => {
                self.refer(Kind::Inject, name).map(|index| Start::Inject(InjectId::at(index)))
            }
            raw::Start::Known(name) => self.item(name).map(Start::Known),
        }
    }

    fn duty(&self, raw: &raw::Duty) -> Option<Duty> {
        let pack = self.duty_pack(&raw.pack);
        let (to, starts) = (self.desk(&raw.to), self.start(&raw.starts));
        let facts = self.marks(items(&raw.facts));
        let by = raw.by.as_ref().map_or(Some(Office::IncidentLead), |by| by.value);
        let victims = self.optional(&raw.victims, |name| {
            self.refer(Kind::Victim, name)?;
            Some(name.get()?.0.as_str().into())
        });
        Some(Duty {
            id: raw.id.get()?.0.as_str().into(),
            pack: pack?,
            by: by?,
            to: to?,
            starts: starts?,
            facts: facts?,
            victims: victims?,
        })
    }

    fn duty_pack(&self, located: &Located<Name>) -> Option<crate::law::duty::DutyPack> {
        let name = &located.get()?.0;
        let found = self.packs.duty(name);
        if let Some(pack) = found {
            self.check_force(&pack.id, pack.validity, located.span);
        } else {
            let known = || nearest(name, self.packs.duties().iter().map(|d| d.id.as_str()));
            let near = self.doc.sink.hint(known);
            let fault = Fault::at(DiagnosticCode::DanglingReference, located.span);
            let fault = fault.with("kind", "law pack").with("name", name);
            self.push(fault.with("list", "assets/law/duties").near(near));
        }
        found.cloned()
    }

    fn lead_states(&self, raw: &raw::Lead) -> Option<Lead> {
        let filled = self.filled("states", &raw.states);
        let states = self.states(raw.states.items());
        let may_lead = match &raw.may_lead {
            None => states.clone(),
            Some(list) => self.filled("may_lead", list).and_then(|()| self.states(list.items())),
        };
        filled?;
        Some(Lead { states: states?, may_lead: may_lead? })
    }

    fn parallel(&self, raw: &raw::Parallel) -> Option<Parallel> {
        let (state, at) = (self.jurisdiction(&raw.state), self.desk(&raw.at));
        let (when, selector) = (self.tick(&raw.when), self.selector(&raw.selector));
        Some(Parallel {
            id: raw.id.get()?.0.as_str().into(),
            state: state?,
            at: at?,
            when: when?,
            selector: selector?,
        })
    }

    fn team(&self, raw: &raw::Team) -> Option<Team> {
        let brings = all(each_of(items(&raw.brings), |brought| {
            let (state, item) = (self.jurisdiction(&brought.state), self.item(&brought.item));
            Some((state?, item?))
        }));
        let treaty = &raw.treaty.get()?.0;
        if self.tables.treaties.get(treaty).is_none() {
            let near = self.doc.sink.hint(|| self.tables.treaties.near(treaty));
            let fault = Fault::at(DiagnosticCode::UnknownTreaty, raw.treaty.span).with("name", treaty);
            self.push(fault.near(near));
            return None;
        }
        Some(Team { treaty: treaty.as_str().into(), brings: brings? })
    }

    fn euros(&self, what: &str, raw: &Opt<u64>) -> Option<u64> {
        raw.as_ref().map_or(Some(0), |eur| self.within(what, eur, 0, EUROS))
    }

    fn money(&self, raw: &raw::Money) -> Option<Money> {
        let budgets = all(each_of(items(&raw.budgets), |budget| {
            let state = self.jurisdiction(&budget.state);
            let eur = self.within("eur", &budget.eur, 0, EUROS);
            Some((state?, eur?))
        }));
        let liaison_eur = self.euros("liaison_eur", &raw.liaison_eur);
        let translation_eur = self.euros("translation_eur", &raw.translation_eur);
        let laboratory_eur = self.euros("laboratory_eur", &raw.laboratory_eur);
        let expert_eur = self.euros("expert_eur", &raw.expert_eur);
        let grant_eur = self.euros("grant_eur", &raw.grant_eur);
        let grant_desk: Option<Option<DeskId>> = self.optional(&raw.grant_desk, |desk| self.desk(desk));
        Some(Money {
            budgets: budgets?,
            liaison_eur: liaison_eur?,
            translation_eur: translation_eur?,
            laboratory_eur: laboratory_eur?,
            expert_eur: expert_eur?,
            grant_eur: grant_eur?,
            grant_desk: grant_desk?,
        })
    }

    fn liaison(&self, raw: &raw::Liaison) -> Option<Liaison> {
        let filled = self.filled("states", &raw.states);
        let (states, takes) = (self.states(raw.states.items()), self.duration(&raw.takes));
        filled?;
        Some(Liaison { states: states?, takes: takes? })
    }

    fn hours(&self, raw: &Located<u32>) -> Option<u64> {
        Some(u64::from(self.within("within_hours", raw, 1, HOURS)?) * TICKS_PER_HOUR)
    }

    fn asked_items(&self, list: &List<Name>) -> Option<Vec<crate::case::ids::ItemId>> {
        let filled = self.filled("asks", list);
        let items = self.items(list.items());
        filled.and(items)
    }

    fn approach(&self, raw: &raw::Approach) -> Option<Approach> {
        let to = self.refer(Kind::Seat, &raw.to).map(SeatId::at);
        let (claims, asks) = (self.desk(&raw.claims), self.asked_items(&raw.asks));
        let (when, within_minutes) = (self.start(&raw.when), self.hours(&raw.within_hours));
        Some(Approach {
            id: raw.id.get()?.0.as_str().into(),
            to: to?,
            claims: claims?,
            asks: asks?,
            genuine: raw.genuine.value?,
            when: when?,
            within_minutes: within_minutes?,
        })
    }

    fn channel(&self, raw: &raw::Channel) -> Option<Channel> {
        let (desk, from) = (self.desk(&raw.desk), self.tick(&raw.from));
        let revealed_by = self.item(&raw.revealed_by);
        Some(Channel { desk: desk?, from: from?, revealed_by: revealed_by? })
    }

    fn erasure(&self, raw: &raw::Erasure) -> Option<Erasure> {
        let (item, within_minutes) = (self.item(&raw.item), self.hours(&raw.within_hours));
        Some(Erasure { item: item?, within_minutes: within_minutes? })
    }

    fn terms(&self, raw: &raw::Terms) -> Option<Terms> {
        let speaker = self.refer(Kind::Speaker, &raw.speaker);
        let (paid_by, eur) = (self.desk(&raw.paid_by), self.within("eur", &raw.eur, 0, EUROS));
        let on_success = flag(&raw.on_success, false);
        speaker?;
        let speaker = raw.speaker.get()?.0.clone();
        Some(Terms { speaker: speaker.into(), paid_by: paid_by?, eur: eur?, on_success: on_success? })
    }
}

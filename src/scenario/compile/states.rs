//! States, their law, their desks, and the seats at them.

use super::{Compiler, all, flag, strings, values};
use crate::case::ids::{DeskId, JurisdictionId};
use crate::case::scenario::{Background, Desk, Jurisdiction, Person, Seat, SelectorSpec, Service};
use crate::kernel::{Calendar, OpenHours, SummerTime, Weekday};
use crate::law::decision::Practice;
use crate::law::offence::{Conduct, Offence};
use crate::law::scope::NarrowingThresholds;
use crate::scenario::codes::DiagnosticCode;
use crate::scenario::diagnostic::Fault;
use crate::scenario::located::{Located, items};
use crate::scenario::names::{Kind, nearest};
use crate::scenario::schema::v1;
use crate::scenario::schema::words::Name;

/// Officers at one desk.
const CAPACITY: u32 = 256;
/// Files that wait at a desk when the case begins.
const BACKLOG: u16 = 10_000;
/// Highest penalty that can be written: a hundred years.
const PENALTY_MONTHS: u32 = 1_200;
/// Most persons that a measure can touch.
const PERSONS: u32 = 1_000_000_000;

impl<'a> Compiler<'a> {
    pub(super) fn state(&self, raw: &v1::Jurisdiction) -> Option<Jurisdiction> {
        self.treaties(raw);
        let languages = self.filled("languages", &raw.languages);
        let calendar = raw.calendar.get().and_then(|calendar| self.calendar(calendar, &raw.calendar));
        let narrowing = raw
            .narrowing
            .get()
            .and_then(|narrowing| self.narrowing(narrowing, &raw.narrowing));
        let offences = super::each(&raw.offences, |offence| self.offence(offence));
        let declared = self.grounds(items(&raw.declares), true);
        let uses_optional = self.grounds(items(&raw.uses_optional), false);
        languages?;
        Some(Jurisdiction {
            id: raw.id.get()?.0.as_str().into(),
            family: raw.family.value?,
            party_to: strings(raw.party_to.items())?,
            practice: Practice { declared: declared?, uses_optional: uses_optional? },
            exclusion: raw.exclusion.value?,
            calendar: calendar?,
            languages: strings(raw.languages.items())?,
            offences: all(offences)?,
            narrowing: narrowing?,
            court_practice: raw.court_practice.value?,
            without_remedy: values(items(&raw.without_remedy))?,
            capital_offences: strings(items(&raw.capital_offences))?,
            restricts: values(items(&raw.restricts))?,
        })
    }

    fn treaties(&self, raw: &v1::Jurisdiction) {
        for treaty in raw.party_to.items() {
            if let Some(Name(name)) = treaty.get()
                && self.tables.treaties.get(name).is_none()
            {
                let fault = Fault::at(DiagnosticCode::UnknownTreaty, treaty.span).with("name", name);
                self.push(fault.near(self.doc.sink.hint(|| self.tables.treaties.near(name))));
            }
        }
    }

    /// Ids of grounds; a declaration may also name an instrument whose notification is wanted.
    fn grounds(&self, list: &[Located<Name>], or_instrument: bool) -> Option<Vec<crate::kernel::Name>> {
        let Some(grounds) = &self.grounds else { return strings(list) };
        for located in list {
            let Some(Name(name)) = located.get() else { continue };
            let known =
                grounds.contains(&(false, name)) || (or_instrument && grounds.contains(&(true, name)));
            if !known {
                let ids = grounds.iter().filter(|(instrument, _)| !instrument).map(|(_, id)| *id);
                let near = self.doc.sink.hint(|| nearest(name, ids));
                self.push(
                    Fault::at(DiagnosticCode::UnknownGround, located.span)
                        .with("name", name)
                        .near(near),
                );
            }
        }
        strings(list)
    }

    fn calendar(&self, raw: &v1::Calendar, located: &Located<v1::Calendar>) -> Option<Calendar> {
        let mut hours: [Option<OpenHours>; 7] = [None; 7];
        let mut good = true;
        for day in raw.week.items() {
            let Some((weekday, open, close)) = day.get() else { continue };
            let Some(slot) = hours.get_mut(weekday.index()) else { continue };
            let found = OpenHours { open_minute: open.0, close_minute: close.0 };
            if slot.replace(found).is_some() {
                good = false;
                let fault = Fault::at(DiagnosticCode::BadCalendar, day.span).case("day");
                self.push(fault.with("name", day_name(*weekday)));
            } else if open >= close {
                good = false;
                self.push(Fault::at(DiagnosticCode::BadCalendar, day.span).case("hours"));
            }
        }
        let calendar = Calendar {
            utc_offset_minutes: raw.utc_offset_minutes.value?,
            summer_time: flag(&raw.summer_time, false)?.then(SummerTime::european_union),
            hours,
            holidays: items(&raw.holidays)
                .iter()
                .map(|day| day.value.map(|day| day.0))
                .collect::<Option<_>>()?,
        };
        if !good {
            return None;
        }
        match calendar.validated() {
            Ok(calendar) => Some(calendar),
            Err(error) => {
                let fault = Fault::at(DiagnosticCode::BadCalendar, located.span);
                self.push(fault.with("why", &error.to_string()));
                None
            }
        }
    }

    fn narrowing(
        &self,
        raw: &v1::Narrowing,
        located: &Located<v1::Narrowing>,
    ) -> Option<NarrowingThresholds> {
        let (grant, partial) = (raw.grant_permille.value?.0, raw.partial_permille.value?.0);
        if partial < grant {
            return Some(NarrowingThresholds { grant_permille: grant, partial_permille: partial });
        }
        let fault = Fault::at(DiagnosticCode::ThresholdsOrder, located.span);
        self.push(fault.number("grant", grant).number("partial", partial));
        None
    }

    fn offence(&self, raw: &v1::Offence) -> Option<Offence> {
        let filled = self.filled("requires", &raw.requires);
        let penalty = self.within("max_penalty_months", &raw.max_penalty_months, 0, PENALTY_MONTHS);
        for listed in items(&raw.listed_by).iter().chain(items(&raw.waived_by)) {
            if let Some(Name(name)) = listed.get() {
                self.refer(Kind::Instrument, &Located { span: listed.span, value: Some(Name(name.clone())) });
            }
        }
        filled?;
        Some(Offence {
            id: raw.id.get()?.0.as_str().into(),
            requires: strings(raw.requires.items())?.into_iter().map(Conduct).collect(),
            max_penalty_months: penalty?,
            listed_by: strings(items(&raw.listed_by))?,
            waived_by: strings(items(&raw.waived_by))?,
            article: raw.article.get()?.0.as_str().into(),
        })
    }

    pub(super) fn compile_desk(&self, raw: &v1::Desk) -> Option<Desk> {
        let jurisdiction = self.jurisdiction(&raw.jurisdiction);
        let capacity = self.within("capacity", &raw.capacity, 1, CAPACITY);
        let services = self.services(raw);
        let background = self.optional(&raw.background, |located| {
            let raw = located.get()?;
            let (interarrival, service) = (self.duration(&raw.interarrival), self.duration(&raw.service));
            let backlog = self.optional(&raw.backlog_files, |n| self.within("backlog_files", n, 0, BACKLOG));
            Some(Background {
                interarrival: interarrival?,
                service: service?,
                backlog_files: backlog?.unwrap_or(0),
            })
        });
        let serves = self.refer_all(Kind::Jurisdiction, items(&raw.serves));
        Some(Desk {
            id: raw.id.get()?.0.as_str().into(),
            jurisdiction: jurisdiction?,
            office: raw.office.value?,
            capacity: capacity?,
            always_open: flag(&raw.always_open, false)?,
            services: services?,
            background: background?,
            tracked: flag(&raw.tracked, false)?,
            serves: serves?.into_iter().map(JurisdictionId::at).collect(),
        })
    }

    fn services(&self, raw: &v1::Desk) -> Option<Vec<Service>> {
        let mut found: Vec<Service> = Vec::new();
        let mut good = true;
        for located in items(&raw.services) {
            let Some(service) = located.get().and_then(|service| self.service(service)) else {
                good = false;
                continue;
            };
            if found.iter().any(|other| other.work == service.work) {
                good = false;
                let fault = Fault::at(DiagnosticCode::DuplicateId, located.span).with("kind", "service for");
                self.push(fault.with("name", &format!("{:?}", service.work)));
            }
            found.push(service);
        }
        good.then_some(found)
    }

    fn service(&self, raw: &v1::Service) -> Option<Service> {
        let ordinary = self.duration(&raw.ordinary);
        let emergency = self.optional(&raw.emergency, |time| self.duration(time));
        Some(Service { work: raw.work.value?, ordinary: ordinary?, emergency: emergency? })
    }

    pub(super) fn compile_seat(&self, raw: &v1::Seat) -> Option<Seat> {
        let jurisdiction = self.jurisdiction(&raw.jurisdiction);
        let desk = self.optional(&raw.desk, |desk| self.desk(desk));
        let knows = self.items(items(&raw.knows));
        if let (Some(seat), Some(Some(desk))) = (jurisdiction, desk) {
            self.seat_and_desk(raw, seat.index(), desk);
        }
        Some(Seat {
            id: raw.id.get()?.0.as_str().into(),
            role: raw.role.value?,
            jurisdiction: jurisdiction?,
            desk: desk?,
            knows: knows?,
        })
    }

    /// A seat decides only at a desk of its own state and office.
    fn seat_and_desk(&self, raw: &v1::Seat, state: usize, desk: DeskId) {
        let Some(at) = raw.desk.as_ref() else { return };
        let Some(other) = self.raw.desks.items().get(desk.index()).and_then(Located::get) else { return };
        let (Some(seat), Some(name)) = (raw.id.get(), at.get()) else { return };
        let fault = Fault::at(DiagnosticCode::SeatDeskMismatch, at.span)
            .with("seat", &seat.0)
            .with("desk", &name.0);
        let home = other
            .jurisdiction
            .get()
            .and_then(|name| Some((self.tables.jurisdictions.get(&name.0)?, name)));
        if let (Some((home, name)), Some(own)) = (home, raw.jurisdiction.get())
            && home != state
        {
            self.push(fault.case("state").with("state", &own.0).with("other", &name.0));
        } else if let (Some(role), Some(office)) = (raw.role.value, other.office.value)
            && role != office
        {
            let fault = fault.case("office").with("role", &format!("{role:?}"));
            self.push(fault.with("other", &format!("{office:?}")));
        }
    }

    pub(super) fn compile_person(&self, raw: &v1::Person) -> Option<Person> {
        let nationality = self.optional(&raw.nationality, |state| self.jurisdiction(state));
        let residence = self.optional(&raw.residence, |state| self.jurisdiction(state));
        let age_years = self.within("age_years", &raw.age_years, 0, 120);
        let stays_in = self.optional(&raw.stays_in, |state| self.jurisdiction(state));
        let judged_for = self.counts(items(&raw.judged_for));
        let sentence_months = self.optional(&raw.sentence_months, |months| {
            self.within("sentence_months", months, 1, PENALTY_MONTHS)
        });
        Some(Person {
            id: raw.id.get()?.0.as_str().into(),
            nationality: nationality?,
            residence: residence?,
            age_years: age_years?,
            privileged: flag(&raw.privileged, false)?,
            press: flag(&raw.press, false)?,
            languages: strings(items(&raw.languages))?,
            stays_in: stays_in?,
            judged_for: judged_for?,
            sentence_months: sentence_months?,
        })
    }

    pub(super) fn compile_selector(&self, raw: &v1::SelectorSpec) -> Option<SelectorSpec> {
        let holder = self.desk(&raw.holder);
        let persons_touched = self.within("persons_touched", &raw.persons_touched, 1, PERSONS);
        let person = self.optional(&raw.person, |person| self.person(person));
        let protects = self.optional(&raw.protects, |protects| protects.value);
        Some(SelectorSpec {
            id: raw.id.get()?.0.as_str().into(),
            holder: holder?,
            persons_touched: persons_touched?,
            protects: protects?,
            person: person?,
        })
    }
}

fn day_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

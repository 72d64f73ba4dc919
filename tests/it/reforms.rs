//! Every reform has a mechanic (design.md, §16): for each line the commands that carry it, and what a
//! scenario that can carry it loses when it is taken away.
//!
//! A row names commands in the RON of scripts, so that a command that is renamed or removed fails here. A
//! removal takes one thing out of a scenario and must change a result. What belongs to a later issue (pilots
//! and levers, joint exercises, choke points by structure) is named as such and not tried.

use std::sync::Arc;

use rogatory::case::command::Command;
use rogatory::case::hearing::SentenceKind;
use rogatory::case::ids::SeatId;
use rogatory::case::prepared::Prepared;
use rogatory::case::scenario::Scenario;
use rogatory::kernel::{Duration, DurationSpec};
use rogatory::law::terms::Office;
use rogatory::players::{Manner, play};
use rogatory::score::{Course, Ledger, ScoreCard};

use super::common::{Watched, compiled};
use super::redress::case;

/// A line of the table.
struct Reform {
    /// The first words of the line in design.md.
    name: &'static str,
    /// Commands that carry it.
    commands: &'static [&'static str],
    /// What is taken away, on which case.
    removals: &'static [(Case, Removal)],
    /// What a later issue brings, by its subject.
    later: Option<&'static str>,
}

/// A case to try it on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    /// The first shipped case.
    FirstRequest,
    /// The small case of the section `redress`.
    Redress,
    /// The second shipped case.
    ColdWard,
}

/// What is taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Removal {
    /// The offence reaches the threshold.
    Threshold,
    /// Clock of an instrument that binds its addressee.
    Clocks,
    /// The zone and lag of a device's clock.
    DeviceClocks,
    /// Tracking of files at desks: the doors that were open are closed, and the other way round.
    Tracking,
    /// The stated hash of an artefact is that of its bytes.
    Hashes,
    /// What the cited marks support.
    Support,
    /// The office that authorises in time.
    Capacity,
    /// Compensation fund.
    Fund,
    /// What proves the victims' loss.
    ProofOfLoss,
    /// The language in which victims are told.
    Languages,
    /// Agreement of the state that shares.
    Agreement,
    /// The seat of the supervisory authority.
    Oversight,
    /// Notices to the people concerned.
    Notices,
    /// Requests that somebody else sends under an authority's name.
    Approaches,
    /// Rows of people who have nothing to do with it.
    Strangers,
    /// Past cases to look up.
    Casebook,
    /// The liaison that a state can post.
    Liaison,
    /// The grant of a joint team, that lapses with the fiscal year.
    Grant,
    /// Duties to notify an incident.
    Duties,
    /// A lead coordinator.
    Lead,
    /// Terms and interests of those who speak for a partner.
    Terms,
    /// Sentences that overstate or cannot be understood.
    Jargon,
    /// The validation sheet of a predictive tool.
    Sheets,
    /// The appeal.
    Appeal,
    /// The joint team.
    Team,
}

/// The scenario without one thing.
fn removed(mut scenario: Scenario, what: Removal) -> Scenario {
    match what {
        Removal::Threshold => {
            let offences = scenario.jurisdictions.iter_mut().flat_map(|j| &mut j.offences);
            for offence in offences {
                offence.max_penalty_months = 1;
                offence.listed_by.clear();
            }
        }
        Removal::Clocks => {
            let day = Duration::new(DurationSpec::Fixed { ticks: 60 * 24 * 60 }).expect("valid");
            for service in scenario.desks.iter_mut().flat_map(|d| &mut d.services) {
                service.ordinary = day.clone();
                service.emergency = None;
            }
        }
        Removal::DeviceClocks => {
            let artefacts = scenario.items.iter_mut().filter_map(|i| i.artefact.as_mut());
            for clock in artefacts.filter_map(|a| a.clock.as_mut()) {
                clock.slow_seconds = 0;
                clock.utc_offset_minutes = 0;
            }
        }
        Removal::Tracking => scenario.desks.iter_mut().for_each(|d| d.tracked = !d.tracked),
        Removal::Hashes => {
            for artefact in scenario.items.iter_mut().filter_map(|i| i.artefact.as_mut()) {
                artefact.stated_sha256 = Some("0".repeat(64));
            }
        }
        Removal::Support => scenario.marks.iter_mut().for_each(|m| m.supports.clear()),
        Removal::Capacity => scenario.desks.iter_mut().for_each(|desk| {
            desk.services.iter_mut().for_each(|service| {
                let longer = service.ordinary.mean_ticks() * 3;
                service.ordinary = Duration::new(DurationSpec::Fixed { ticks: longer }).expect("valid");
            });
        }),
        Removal::Fund => scenario.redress.fund = None,
        Removal::ProofOfLoss => scenario.redress.victims.iter_mut().for_each(|v| v.proof.clear()),
        Removal::Languages => {
            // One language for all is left: that of the first.
            let first = scenario
                .redress
                .victims
                .first()
                .map(|v| v.languages.clone())
                .unwrap_or_default();
            scenario.redress.victims.iter_mut().for_each(|v| v.languages.clone_from(&first));
        }
        Removal::Agreement => scenario.redress.sharing.clear(),
        Removal::Oversight => scenario.seats.retain(|s| s.role != Office::Oversight),
        Removal::Notices => scenario.redress.notices = None,
        Removal::Approaches
        | Removal::Strangers
        | Removal::Casebook
        | Removal::Liaison
        | Removal::Grant
        | Removal::Duties
        | Removal::Lead
        | Removal::Terms
        | Removal::Jargon
        | Removal::Sheets
        | Removal::Appeal
        | Removal::Team => remove_of_sections(&mut scenario, what),
    }
    scenario
}

/// The same, of what only a long case has.
fn remove_of_sections(scenario: &mut Scenario, what: Removal) {
    let (joint, hearing) = (&mut scenario.joint, &mut scenario.hearing);
    match what {
        Removal::Approaches => joint.approaches.clear(),
        Removal::Strangers => {
            scenario.items.iter_mut().for_each(|i| i.bystanders = 0);
            scenario.custody.strangers.clear();
            scenario.custody.outsiders.clear();
        }
        Removal::Casebook => hearing.casebook.clear(),
        Removal::Liaison => joint.liaison = None,
        Removal::Grant => joint.money.iter_mut().for_each(|m| m.grant_eur = 0),
        Removal::Duties => joint.duties.clear(),
        Removal::Lead => joint.lead = None,
        Removal::Terms => {
            joint.terms.clear();
            hearing.speakers.iter_mut().for_each(|s| {
                s.terms = None;
                s.interest = false;
            });
        }
        Removal::Jargon => {
            let sentences = hearing.speakers.iter_mut().flat_map(|s| &mut s.sentences);
            sentences.for_each(|s| s.kind = SentenceKind::Exact);
        }
        Removal::Sheets => scenario.items.iter_mut().for_each(|i| i.tool_sheet = None),
        Removal::Appeal => hearing.appeal = None,
        Removal::Team => joint.team = None,
        other => unreachable!("{other:?} is of the short cases"),
    }
}

/// What is compared: what the play led to, in the score's and the ledger's numbers, and how often anybody
/// saw anything of it; the first seat plays in one manner, the others in another.
fn result(scenario: Scenario, lead: Manner, others: Manner) -> String {
    let prepared = Arc::new(Prepared::new(scenario).expect("a scenario that can be made ready"));
    let mut world = Watched::open(prepared, 11);
    let seats = world.prepared().scenario.seats.len();
    let manner = |seat: usize| if seat == 0 { lead } else { others };
    let manners: Vec<_> = (0..seats).map(|i| (SeatId::at(i), manner(i))).collect();
    let end = play(&mut world, &manners, None, &mut |_, _, _, _, _| {});
    let (p, events) = (world.prepared(), &world.case().events);
    let course = Course::follow(p, events);
    let card = ScoreCard::of_course(&course);
    let lines: Vec<_> = card
        .lines()
        .map(|l| (l.dimension, l.reason.code, l.reason.args.clone(), l.points, l.seat))
        .collect();
    // A round lasts until somebody sees something happen.
    let seen = end.rounds;
    format!("{lines:?} {:?} {:?} {seen}", Ledger::of(&course).delay(), world.case().state.phase)
}

fn of(case_id: Case) -> Scenario {
    match case_id {
        Case::FirstRequest => compiled("01_first_request"),
        Case::Redress => case(),
        Case::ColdWard => compiled("02_cold_ward"),
    }
}

const REFORMS: &[Reform] = &[
    Reform {
        name: "harmonised definitions, thresholds, admissibility",
        commands: &[
            r#"Send(form: (instrument: "EPOC", addressee: "a", offence: "b"))"#,
            r#"Challenge(item: "a", rule: R01)"#,
            r#"Hearing(Consult(conduct: "data_interference"))"#,
        ],
        removals: &[(Case::FirstRequest, Removal::Threshold)],
        later: Some("pilots: the levers that harmonise offence, threshold and admissibility"),
    },
    Reform {
        name: "speedy, predictable treaties, clear timelines",
        commands: &[
            r#"Clarify(request: 1, form: (instrument: "EPOC", addressee: "a"))"#,
            "Withdraw(request: 1)",
        ],
        removals: &[(Case::FirstRequest, Removal::Clocks)],
        later: None,
    },
    Reform {
        name: "judges who can read technology",
        commands: &[
            r#"Read(item: "a")"#,
            r#"Rule(request: 1, outcome: Partial, reasons: (grounds: ["scope"], marks: ["a.b"]))"#,
        ],
        removals: &[(Case::FirstRequest, Removal::DeviceClocks)],
        later: None,
    },
    Reform {
        name: "portal, standard forms, languages, tracking",
        commands: &[r#"Joint(SecureChannel(way: OutOfBand))"#],
        removals: &[(Case::FirstRequest, Removal::Tracking)],
        later: Some("pilots: the portal lever"),
    },
    Reform {
        name: "authenticated, minimised sharing",
        commands: &[
            r#"Joint(CallBack(approach: "a"))"#,
            r#"Joint(RefuseApproach(approach: "a", reasons: ()))"#,
            r#"Custody(Redact(item: "a"))"#,
            r#"Custody(RedactAnswer(request: 1))"#,
        ],
        removals: &[(Case::ColdWard, Removal::Approaches), (Case::ColdWard, Removal::Strangers)],
        later: None,
    },
    Reform {
        name: "case histories, chance of conviction",
        commands: &[
            r#"Charge(person: "a", counts: ["b"], exhibits: ["c"], forecast_permille: 700)"#,
            r#"Hearing(Consult(conduct: "data_interference"))"#,
        ],
        removals: &[(Case::ColdWard, Removal::Casebook)],
        later: None,
    },
    Reform {
        name: "custody, portability, common hash/time/format",
        commands: &[
            r#"Verify(item: "a")"#,
            r#"Custody(Attest(item: "a", reasons: ()))"#,
            r#"Custody(Reformat(item: "a"))"#,
        ],
        removals: &[(Case::FirstRequest, Removal::Hashes)],
        later: Some("pilots: the common-format lever"),
    },
    Reform {
        name: "pilots that find choke points",
        commands: &[],
        removals: &[(Case::FirstRequest, Removal::Capacity)],
        later: Some("pilots; choke points by structure and by counterfactual"),
    },
    Reform {
        name: "necessity, proportionality, least intrusion",
        commands: &[
            r#"Cure(request: 1, rule: R06, remedy: GiveReasons, reasons: (grounds: [], marks: []))"#,
            r#"Measure(StopMeasure(measure: 1))"#,
            r#"Measure(DeleteOutside(measure: 1))"#,
        ],
        removals: &[(Case::FirstRequest, Removal::Support)],
        later: None,
    },
    Reform {
        name: "capacity, secondments, joint training",
        commands: &[
            r#"Joint(PostLiaison(state: "a"))"#,
            r#"Joint(PreCheck(form: (instrument: "MLA", addressee: "a")))"#,
        ],
        removals: &[(Case::FirstRequest, Removal::Capacity), (Case::ColdWard, Removal::Liaison)],
        later: Some("joint exercises: seats swapped between teams"),
    },
    Reform {
        name: "budgets across fiscal years, metrics",
        commands: &[r#"Joint(ApplyGrant(amount_eur: 40000))"#, r#"Redress(ApplyFund(victims: "a"))"#],
        removals: &[(Case::Redress, Removal::Fund), (Case::ColdWard, Removal::Grant)],
        later: None,
    },
    Reform {
        name: "sanctions, extradition, asset recovery",
        commands: &[
            r#"Hearing(Sentence(months: 1, confiscate: ["a"], restitution: ["b"], reasons: ()))"#,
            r#"Measure(GiveAssurance(person: "a"))"#,
            r#"Measure(Lift(asset: "a"))"#,
            r#"Redress(ProposeSharing(shares: [("a", 500), ("b", 500)], reasons: ()))"#,
            r#"Redress(AnswerSharing(agrees: true, reasons: ()))"#,
        ],
        removals: &[(Case::Redress, Removal::Agreement)],
        later: None,
    },
    Reform {
        name: "incident protocols, lead coordinator, secure channels",
        commands: &[
            r#"Joint(Notify(duty: "a", marks: ["b.c"]))"#,
            r#"Joint(ProposeLead(state: "a", reasons: ()))"#,
            r#"Joint(Agree(to: Lead, agrees: true))"#,
            r#"Joint(SecureChannel(way: OutOfBand))"#,
        ],
        removals: &[(Case::ColdWard, Removal::Duties), (Case::ColdWard, Removal::Lead)],
        later: None,
    },
    Reform {
        name: "private partners",
        commands: &[r#"Joint(DiscloseTerms(speaker: "a"))"#, r#"Hearing(DeclareInterest(speaker: "a"))"#],
        removals: &[(Case::ColdWard, Removal::Terms)],
        later: None,
    },
    Reform {
        name: "experts, lay understanding",
        commands: &[
            r#"Hearing(Compose(speaker: "a", sentences: ["b"], interest_declared: true))"#,
            r#"Hearing(AskBack(speaker: "a", sentence: "b"))"#,
            r#"Hearing(Explain(speaker: "a", sentence: "b"))"#,
        ],
        removals: &[(Case::ColdWard, Removal::Jargon)],
        later: None,
    },
    Reform {
        name: "appeal, oversight",
        commands: &[
            r#"Hearing(Appeal(grounds: [R18], reasons: ()))"#,
            r#"Hearing(DecideAppeal(outcome: Uphold, reasons: ()))"#,
            "Redress(Audit(of: Request(1), reasons: ()))",
            "Redress(Audit(of: Register, reasons: ()))",
            "Redress(Suspend(of: Measure(1), reasons: ()))",
            "Redress(Resume(of: Request(1)))",
        ],
        removals: &[(Case::Redress, Removal::Oversight), (Case::ColdWard, Removal::Appeal)],
        later: None,
    },
    Reform {
        name: "victims",
        commands: &[
            r#"Redress(Inform(victims: "a", language: "en"))"#,
            r#"Redress(Claim(victims: "a", amount_eur: 1, marks: []))"#,
            r#"Redress(Decline(victims: "a"))"#,
            r#"Redress(Award(victims: "a", amount_eur: 1, reasons: ()))"#,
            r#"Redress(ApplyFund(victims: "a"))"#,
            r#"Redress(Tell(whom: Person("a")))"#,
            r#"Redress(DelayNotice(whom: Strangers("a"), ground: Prejudice))"#,
        ],
        removals: &[
            (Case::Redress, Removal::Fund),
            (Case::Redress, Removal::ProofOfLoss),
            (Case::Redress, Removal::Languages),
        ],
        later: None,
    },
    Reform {
        name: "predictive tools",
        commands: &[r#"Hearing(AskSheet(item: "a"))"#, r#"Hearing(Review(item: "a"))"#],
        removals: &[(Case::ColdWard, Removal::Sheets)],
        later: None,
    },
    Reform {
        name: "leadership, joint exercises",
        commands: &[
            r#"Joint(ProposeTeam(states: ["a"], until: "2027-01-01 00:00", purpose: ["b"], reasons: ()))"#,
        ],
        removals: &[(Case::ColdWard, Removal::Team)],
        later: Some("joint exercises: a closing round that negotiates two levers and runs the pilot live"),
    },
];

#[track_caller]
fn parse(command: &str) -> Result<Command, String> {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(command).map_err(|e| format!("{command}: {e}"))
}

/// Commands of the core and of this part of the course; those of the other sections are tried by
/// `rule_every_command_is_one`.
fn is_here(command: &str) -> bool {
    !["Joint(", "Measure(", "Custody(", "Hearing("]
        .iter()
        .any(|section| command.starts_with(section))
}

fn wrong(commands: impl Iterator<Item = &'static &'static str>) -> Vec<String> {
    commands.filter_map(|command| parse(command).err()).collect()
}

fn all() -> impl Iterator<Item = &'static &'static str> {
    REFORMS.iter().flat_map(|r| r.commands)
}

#[test]
fn the_table_names_every_line_of_the_design_once() {
    let names: Vec<&str> = REFORMS.iter().map(|r| r.name).collect();
    let mut once = names.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!((names.len(), once.len()), (19, 19));
    for reform in REFORMS {
        let carried = !reform.commands.is_empty() || reform.later.is_some();
        assert!(carried, "{}: nothing carries it", reform.name);
        assert!(!reform.removals.is_empty(), "{}: nothing is tried", reform.name);
    }
}

#[test]
fn every_command_of_the_core_and_of_redress_is_one() {
    assert_eq!(wrong(all().filter(|c| is_here(c))), Vec::<String>::new());
}

#[test]
fn rule_every_command_is_one() {
    assert_eq!(wrong(all()), Vec::<String>::new());
}

#[test]
fn rule_taking_the_notices_away_changes_a_result() {
    let with = result(case(), Manner::Hasty, Manner::Hasty);
    assert_ne!(with, result(removed(case(), Removal::Notices), Manner::Hasty, Manner::Hasty));
}

#[test]
fn a_name_that_is_no_command_is_told_apart() {
    assert!(parse("Redress(Forget(victims: \"a\"))").is_err());
}

#[test]
fn taking_a_mechanic_away_changes_a_result() {
    for reform in REFORMS {
        for (case_id, what) in reform.removals {
            let differs = |(lead, others): (Manner, Manner)| {
                result(of(*case_id), lead, others) != result(removed(of(*case_id), *what), lead, others)
            };
            let pairs = Manner::ALL
                .into_iter()
                .flat_map(|lead| Manner::ALL.map(|others| (lead, others)));
            let changed = pairs.into_iter().any(differs);
            assert!(changed, "{}: {what:?} of {case_id:?} changes nothing", reform.name);
        }
    }
}

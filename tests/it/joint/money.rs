//! What the laboratory and experts cost, and who pays: a grant of the team, the year's budget, or nobody yet.

use rogatory::case::joint::{self, Event as Own, Refusal};

use super::night::{Play, TEAM, night};

/// With somebody to analyse and to give opinions, whom home pays.
fn with_laboratory() -> Play {
    let mut scenario = night();
    let mut lab = scenario.desks[0].clone();
    (lab.id, lab.office) = ("lab".into(), rogatory::law::terms::Office::Lab);
    scenario.desks.push(lab);
    scenario.custody.kept = true;
    Play::of(scenario)
}

fn no_money() -> Refusal {
    Refusal::NoMoney { from: rogatory::kernel::CivilDate::new(2027, 1, 1).expect("a date") }
}

#[test]
fn laboratory_and_expert_are_paid_from_this_years_money_or_refused() {
    let analyse = r#"Custody(Analyse(item: "note"))"#;
    let opinion = r#"Custody(Examine(item: "note"))"#;
    let mut play = with_laboratory();
    play.give("prosecutor", r#"Joint(PostLiaison(state: "far"))"#);
    // 3,000 of 15,000 are left: neither 4,000 nor 5,000.
    assert_eq!(play.refused("prosecutor", analyse), no_money());
    assert_eq!(play.refused("prosecutor", opinion), no_money());
    play.until("2026-12-31 23:00");
    play.give("prosecutor", analyse);
    play.give("prosecutor", opinion);
    let spent: Vec<(joint::Cost, u64, bool, u16)> = play
        .own()
        .iter()
        .filter_map(|e| match e {
            Own::Spent { cost, eur, from_grant, year, .. } => Some((*cost, *eur, *from_grant, *year)),
            _ => None,
        })
        .collect();
    let (lab, expert) = (joint::Cost::Laboratory, joint::Cost::Expert);
    assert_eq!(spent[1..], [(lab, 4_000, false, 2027), (expert, 5_000, false, 2027)]);
}

#[test]
fn a_grant_pays_for_the_laboratory_until_it_lapses() {
    let analyse = |item: &str| format!(r#"Custody(Analyse(item: "{item}"))"#);
    let mut play = with_laboratory();
    play.give("prosecutor", TEAM);
    play.until("2026-11-12 00:00");
    play.give("coordinator", "Joint(ApplyGrant(amount_eur: 90000))");
    play.until("2026-11-20 00:00");
    play.give("prosecutor", &analyse("note"));
    assert_eq!(
        play.count(|e| matches!(e, Own::Spent { cost: joint::Cost::Laboratory, from_grant: true, .. })),
        1
    );
    play.until("2026-12-31 23:00");
    assert_eq!(play.count(|e| *e == Own::GrantLapsed { eur: 46_000, year: 2026 }), 1);
    // The liaison takes 12,000 of the new year's 15,000: the grant is no longer there for the laboratory.
    play.give("prosecutor", r#"Joint(PostLiaison(state: "far"))"#);
    let refused = play.refused("prosecutor", &analyse("note"));
    let next = rogatory::kernel::CivilDate::new(2028, 1, 1).expect("a date");
    assert_eq!(refused, Refusal::NoMoney { from: next });
}

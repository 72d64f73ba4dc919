//! The state of the desks depends on what was entered when, not on how the advance was cut into calls.

use super::{epoch, office};
use proptest::prelude::*;
use rogatory::kernel::{
    Background, DeskId, DeskSpec, Desks, Duration, EntityKey, FileId, Job, Luck, Occurrence, Tick,
    WorkingTime,
};
use std::sync::Arc;

/// What an owner may do.
#[derive(Clone, Debug)]
enum Act {
    Enter { desk: u16, job: Job },
    Remove(FileId),
    Capacity { desk: u16, servers: u16 },
}

fn act() -> impl Strategy<Value = (u64, Act)> {
    let enter = (0u16..3, 0u64..12, 0u64..90, 0u8..3, proptest::option::of(0u64..400)).prop_map(
        |(desk, file, service_ticks, priority, patience_ticks)| Act::Enter {
            desk,
            job: Job { file: FileId(file), service_ticks, priority, patience_ticks },
        },
    );
    let remove = (0u64..12).prop_map(|file| Act::Remove(FileId(file)));
    let capacity = (0u16..3, 0u16..5).prop_map(|(desk, servers)| Act::Capacity { desk, servers });
    // Gaps are often 0, so that many acts share a tick with each other and with ends of service.
    let gap = prop_oneof![2 => Just(0u64), 2 => 0u64..30, 1 => 0u64..2_000];
    (gap, prop_oneof![6 => enter, 1 => remove, 1 => capacity])
}

fn desks(seed: u64) -> Desks {
    let office = Arc::new(WorkingTime::compile(&office(), epoch(), Tick(100 * 1440)).unwrap());
    let always = Arc::new(WorkingTime::always_open());
    let background = |mean| {
        let (interarrival, service) =
            (Duration::exponential(mean).unwrap(), Duration::exponential(40).unwrap());
        Some(Background { interarrival, service, priority: 1, backlog_files: 2 })
    };
    let spec = |name: &str, capacity, hours: &Arc<WorkingTime>, background| DeskSpec {
        key: EntityKey::of("desk", &[name.into()]),
        capacity,
        hours: Arc::clone(hours),
        background,
    };
    let specs = vec![
        spec("a", 2, &office, background(100)),
        spec("b", 1, &always, background(30)),
        spec("c", 1, &always, None),
    ];
    Desks::new(specs, Luck::new(seed, 0)).unwrap()
}

/// Does the acts, with calls of `next` between them where `cuts` says so; gives all occurrences.
fn play(desks: &mut Desks, acts: &[(u64, Act)], cuts: &[u64], until: u64) -> (Vec<Occurrence>, Vec<bool>) {
    let (mut now, mut seen, mut accepted) = (0, Vec::new(), Vec::new());
    for (at, (gap, act)) in acts.iter().enumerate() {
        let cut = cuts.get(at).copied().unwrap_or(0);
        // Up to `cut % 4` calls, each part of the way to the act.
        for part in 1..=cut % 4 {
            let goal = now + gap * part / 3;
            if Tick(goal) >= desks.clock() {
                seen.extend(desks.next(Tick(goal)).unwrap());
            }
        }
        if cut % 5 == 4 {
            while let Some(it) = desks.next(Tick(now + gap)).unwrap() {
                seen.push(it);
            }
        }
        now += gap;
        accepted.push(match act {
            Act::Enter { desk, job } => desks.enter(Tick(now), DeskId(*desk), *job).is_ok(),
            Act::Remove(file) => desks.remove(Tick(now), *file).is_ok(),
            Act::Capacity { desk, servers } => desks.set_capacity(Tick(now), DeskId(*desk), *servers).is_ok(),
        });
    }
    while let Some(it) = desks.next(Tick(until)).unwrap() {
        seen.push(it);
    }
    (seen, accepted)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn chopping_the_advance_changes_nothing(
        acts in prop::collection::vec(act(), 1..60),
        cuts in prop::collection::vec(0u64..20, 60),
        seed in 0u64..1000,
    ) {
        let end = acts.iter().map(|act| act.0).sum::<u64>();
        let (mut straight, mut chopped) = (desks(seed), desks(seed));
        let first = play(&mut straight, &acts, &[], end + 500);
        let second = play(&mut chopped, &acts, &cuts, end + 500);
        prop_assert_eq!(first, second);
        prop_assert_eq!(straight.digest(), chopped.digest());
        // And a copy goes on as its original does.
        let mut copy = straight.clone();
        while straight.next(Tick(end + 9_000)).unwrap().is_some() {}
        while copy.next(Tick(end + 4_000)).unwrap().is_some() {}
        while copy.next(Tick(end + 9_000)).unwrap().is_some() {}
        prop_assert_eq!(straight.digest(), copy.digest());
    }

    #[test]
    fn files_are_conserved_and_times_in_order(
        acts in prop::collection::vec(act(), 1..80),
        seed in 0u64..1000,
    ) {
        let end = acts.iter().map(|act| act.0).sum::<u64>() + 500;
        let mut desks = desks(seed);
        let (seen, _) = play(&mut desks, &acts, &[], end);
        prop_assert!(seen.windows(2).all(|pair| pair[0].at <= pair[1].at));
        for it in seen {
            prop_assert!(it.entered <= it.at);
            prop_assert!(it.began.is_none_or(|began| it.entered <= began && began <= it.at));
        }
    }

    #[test]
    fn a_digest_sees_one_minute_of_work(seed in 0u64..1000, service in 1u64..500) {
        let digest = |service_ticks| {
            let mut desks = desks(seed);
            let job = Job { file: FileId(1), service_ticks, priority: 0, patience_ticks: None };
            desks.enter(Tick(3), DeskId(2), job).unwrap();
            desks.digest()
        };
        prop_assert_ne!(digest(service), digest(service + 1));
    }
}

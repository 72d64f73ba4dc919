//! Work spread over threads, with results in the order of the jobs: how many threads there are changes nothing but
//! the time.

use std::sync::Mutex;

use rayon::prelude::*;

/// Does every job on so many threads; the result of each at its place. Where no pool can be made, one thread does
/// it all.
pub fn spread<J: Send, T: Send>(jobs: Vec<J>, threads: usize, job: impl Fn(J) -> T + Sync + Send) -> Vec<T> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads.max(1)).build();
    match pool {
        Ok(pool) if threads > 1 => pool.install(|| jobs.into_par_iter().map(job).collect()),
        Ok(_) | Err(_) => jobs.into_iter().map(job).collect(),
    }
}

/// Walks every chain in its order, each on one thread, while whoever is free does the jobs that fall off on the way;
/// the result of each job at the place that was named with it. How many threads there are changes nothing but the
/// time. Where no pool can be made, one thread does it all.
pub fn unfold<C: Send, J: Send, T: Send>(
    chains: Vec<C>,
    threads: usize,
    walk: impl Fn(C, &mut dyn FnMut(usize, J)) + Sync,
    job: impl Fn(J) -> T + Sync,
) -> Vec<T> {
    let done: Mutex<Vec<(usize, T)>> = Mutex::new(Vec::new());
    let keep = |place: usize, result: T| {
        // A job that panics ends the scope: nobody sees a list that it left half done.
        done.lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .push((place, result));
    };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads.max(1)).build();
    match pool {
        Ok(pool) if threads > 1 => pool.scope(|scope| {
            let (walk, job, keep) = (&walk, &job, &keep);
            for chain in chains {
                scope.spawn(move |scope| {
                    walk(chain, &mut |place, one| scope.spawn(move |_| keep(place, job(one))));
                });
            }
        }),
        Ok(_) | Err(_) => {
            chains
                .into_iter()
                .for_each(|chain| walk(chain, &mut |place, one| keep(place, job(one))));
        }
    }
    let mut done = done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
}

//! Work spread over threads, with results in the order of the jobs: how many threads there are changes nothing but
//! the time.

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

//! Work spread over threads, with results in the order of the jobs: how many threads there are changes
//! nothing but the time.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Most threads of one spread.
const THREADS_LIMIT: usize = 64;

/// How many threads are worth starting here.
pub fn worth_starting() -> usize {
    thread::available_parallelism().map_or(1, |n| n.get().min(THREADS_LIMIT))
}

/// Does jobs `0..jobs` on so many threads; the result of each at its place.
pub fn spread<T: Send>(jobs: usize, threads: usize, job: &(dyn Fn(usize) -> T + Sync)) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= jobs {
                return done;
            }
            done.push((at, job(at)));
        }
    };
    let mut all: Vec<(usize, T)> = thread::scope(|scope| {
        let workers: Vec<_> = (1..threads.clamp(1, THREADS_LIMIT)).map(|_| scope.spawn(work)).collect();
        let mut all = work();
        for worker in workers {
            match worker.join() {
                Ok(done) => all.extend(done),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, done)| done).collect()
}

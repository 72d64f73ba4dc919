//! Points shared out in whole numbers that add up exactly, as [`share_out`] does.

use crate::kernel::share_out;

/// Shares `total` in proportion to `weights`: each gets the whole part of its quota, and what is left
/// goes one by one to the largest remainders, ties to the first. The shares add up to `total`, unless
/// all weights are 0: then every share is 0.
pub fn apportion(total: u32, weights: &[u64]) -> Vec<u32> {
    let shares = share_out(u64::from(total), weights);
    shares.into_iter().map(|share| u32::try_from(share).unwrap_or(total)).collect()
}

#[cfg(test)]
mod tests {
    use super::apportion;

    #[test]
    fn shares_add_up_and_ties_go_to_the_first() {
        assert_eq!(apportion(1000, &[1, 1, 1]), [334, 333, 333]);
        assert_eq!(apportion(10, &[5, 3, 1]), [6, 3, 1]);
        assert_eq!(apportion(7, &[0, 4, 0]), [0, 7, 0]);
        assert_eq!(apportion(7, &[0, 0]), [0, 0]);
        assert_eq!(apportion(1000, &[]), Vec::<u32>::new());
        assert_eq!(apportion(1000, &[u64::MAX, u64::MAX, 1]), [500, 500, 0]);
    }

    #[test]
    fn every_total_is_met() {
        for total in [0, 1, 99, 490, 1000] {
            for a in 0..12u64 {
                for b in 0..12u64 {
                    let shares = apportion(total, &[a, b, 7]);
                    assert_eq!(shares.iter().sum::<u32>(), total, "{a} {b}");
                }
            }
        }
    }
}

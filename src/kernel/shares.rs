//! Shares in whole numbers that add up exactly: the largest remainder rule (Hamilton's method).

/// Shares `total` in proportion to `weights`: each gets the whole part of its quota, and what is left
/// goes one by one to the largest remainders, ties to the first. The shares add up to `total`, unless
/// all weights are 0: then every share is 0.
pub fn share_out(total: u64, weights: &[u64]) -> Vec<u64> {
    let sum: u128 = weights.iter().map(|w| u128::from(*w)).sum();
    if sum == 0 {
        return vec![0; weights.len()];
    }
    let quotas: Vec<(u128, u128)> = weights
        .iter()
        .map(|w| u128::from(*w) * u128::from(total))
        .map(|product| (product / sum, product % sum))
        .collect();
    let whole: u128 = quotas.iter().map(|(quota, _)| *quota).sum();
    let left = usize::try_from(u128::from(total).saturating_sub(whole)).unwrap_or(0);
    let mut order: Vec<usize> = (0..quotas.len()).collect();
    order.sort_by_key(|i| std::cmp::Reverse(quotas[*i].1)); // stable: ties stay in order
    let mut shares: Vec<u64> = quotas.iter().map(|(q, _)| u64::try_from(*q).unwrap_or(total)).collect();
    for index in order.into_iter().take(left) {
        shares[index] += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::share_out;

    #[test]
    fn sums_beyond_one_word_do_not_overflow() {
        let most = u64::MAX;
        assert_eq!(share_out(most, &[most, most]), [most / 2 + 1, most / 2]);
    }

    #[test]
    fn a_shortfall_is_shared_in_whole_euros() {
        // 100 euro for claims of 70, 50 and 30: 46.67, 33.33 and 20.
        assert_eq!(share_out(100, &[70, 50, 30]), [47, 33, 20]);
    }
}

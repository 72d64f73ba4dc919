//! How a seat calls what it knows: items are `#1`, `#2` and so on, in the order in which it came to know them, and marks
//! stand after the item on which they are (`#2.login_ip`). A seat never reads the scenario's own names of items, which
//! would tell what it does not know.

use smol_str::SmolStrBuilder;

use super::ids::{ItemId, SeatId};
use super::state::CaseState;
use crate::kernel::Name;

/// The handle with this number, from 1. Made by hand: a stand-in reads hundreds of them before each act.
pub fn handle(number: usize) -> Name {
    let mut space = [0; NUMBER_BYTES];
    Name::new(written(&mut space, number))
}

/// Most bytes of a handle.
const NUMBER_BYTES: usize = 21;

/// A handle, written from its last digit on.
fn written(space: &mut [u8; NUMBER_BYTES], number: usize) -> &str {
    let (mut at, mut rest) = (NUMBER_BYTES, number);
    loop {
        at = at.saturating_sub(1);
        space[at] = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    at = at.saturating_sub(1);
    space[at] = b'#';
    std::str::from_utf8(&space[at..]).unwrap_or_default()
}

/// How a mark is called on the item with this number.
pub fn mark_handle(number: usize, mark: &str) -> Name {
    let mut space = [0; NUMBER_BYTES];
    let mut name = SmolStrBuilder::new();
    name.push_str(written(&mut space, number));
    name.push_str(".");
    name.push_str(mark);
    name.finish()
}

/// How a seat calls an item, if it knows it.
pub fn handle_of(state: &CaseState, seat: SeatId, item: ItemId) -> Option<Name> {
    let known = &state.seats[seat.index()].items;
    known.iter().position(|k| k.item == item).map(|at| handle(at.saturating_add(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_is_the_number_after_a_hash() {
        for number in [0, 1, 9, 10, 99, 100, 12_345, usize::MAX] {
            assert_eq!(handle(number), format!("#{number}"));
        }
        assert_eq!(mark_handle(12, "login_ip"), "#12.login_ip");
    }
}

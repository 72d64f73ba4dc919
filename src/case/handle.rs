//! How a seat calls what it knows: items are `#1`, `#2` and so on, in the order in which it came to know them, and marks
//! stand after the item on which they are (`#2.login_ip`). A seat never reads the scenario's own names of items, which
//! would tell what it does not know.

use smol_str::SmolStrBuilder;

use super::ids::{ItemId, SeatId};
use super::state::CaseState;
use crate::kernel::Name;

/// The handle with this number, from 1. Made by hand: a stand-in reads hundreds of them before each act.
pub fn handle(number: usize) -> Name {
    let mut name = SmolStrBuilder::new();
    name.push('#');
    push_number(&mut name, number);
    name.finish()
}

fn push_number(name: &mut SmolStrBuilder, number: usize) {
    if number >= 10 {
        push_number(name, number / 10);
    }
    name.push(char::from(b'0' + u8::try_from(number % 10).unwrap_or(0)));
}

/// How a mark is called on the item with this number.
pub fn mark_handle(number: usize, mark: &str) -> Name {
    let mut name = SmolStrBuilder::new();
    name.push('#');
    push_number(&mut name, number);
    name.push('.');
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

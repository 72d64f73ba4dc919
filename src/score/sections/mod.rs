//! Lines of the sections of the course, one file each.

mod custody;
mod hearing;
mod joint;
mod measure;
mod redress;

pub use joint::{Advice as JointAdvice, Code as JointCode};

use super::course::Course;
use super::line::Group;
use crate::case::scenario::Dimension;

/// Lines of a dimension, from every section.
pub(super) fn lines(course: &Course<'_>, dimension: Dimension) -> Vec<Group> {
    [
        joint::lines(course, dimension),
        measure::lines(course, dimension),
        custody::lines(course, dimension),
        hearing::lines(course, dimension),
        redress::lines(course, dimension),
    ]
    .concat()
}

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
    let mut lines = joint::lines(course, dimension);
    lines.extend(measure::lines(course, dimension));
    lines.extend(custody::lines(course, dimension));
    lines.extend(hearing::lines(course, dimension));
    lines.extend(redress::lines(course, dimension));
    lines
}

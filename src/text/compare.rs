//! Where a result stands among teams of stand-ins, in words.

use super::layout::{BAR, Page, bar, right};
use super::{Arg, Msg, Named, Words};
use crate::case::scenario::Dimension;
use crate::pilot::compare::{Comparison, Standing};

/// Columns of the name of a dimension.
const NAME: usize = 18;
/// Columns of a share.
const PERCENT: usize = 5;

/// The page: a row for each dimension and one for the total.
pub fn page(words: &Words, comparison: &Comparison, width: usize) -> String {
    let mut page = Page::new(width);
    page.heading(&words.say(&Msg::new("compare-title").number("teams", comparison.teams)));
    page.text(2, &words.get("compare-what"));
    page.gap();
    for dimension in Dimension::ALL {
        row(&mut page, words, &words.say(&dimension.msg()), comparison.dimensions.of(dimension).as_ref());
    }
    row(&mut page, words, &words.get("compare-total"), comparison.total.as_ref());
    page.finish()
}

fn row(page: &mut Page, words: &Words, name: &str, standing: Option<&Standing>) {
    let Some(standing) = standing else {
        page.row(2, &[(NAME, name)], &words.get("report-not-assessed"));
        return;
    };
    let permille = standing.percentile_permille;
    let share = right(&words.percent(permille), PERCENT);
    let median = Msg::new("compare-median").with("median", Arg::Number(i64::from(standing.median)));
    page.row(
        2,
        &[(NAME, name), (BAR + PERCENT + 4, &format!("{}  {share}", bar(permille, BAR)))],
        &words.say(&median),
    );
}

//! Lines for a plain terminal: wrapping by display width, columns, bars. Only spaces that may break
//! are broken at, so that a French `16 h 30` or `« … »` stays together.

use unicode_width::UnicodeWidthStr;

use super::plain::harmless;

/// Width of a report unless asked otherwise.
pub const WIDTH: usize = 92;
/// Narrowest width that is laid out; narrower is treated as this.
const NARROWEST: usize = 40;
/// Cells of a bar.
pub const BAR: usize = 20;

/// Collects lines of a page.
#[derive(Debug, Default)]
pub struct Page {
    width: usize,
    text: String,
}

impl Page {
    /// An empty page of a width.
    pub fn new(width: usize) -> Page {
        Page { width: width.max(NARROWEST), text: String::new() }
    }

    /// Its width.
    pub fn width(&self) -> usize {
        self.width
    }

    /// A line as it is.
    pub fn line(&mut self, line: &str) {
        self.text.push_str(harmless(line).trim_end());
        self.text.push('\n');
    }

    /// An empty line, unless the page is empty or already ends with one.
    pub fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A heading with a rule to the edge, set apart.
    pub fn heading(&mut self, words: &str) {
        self.gap();
        let rule = self.width.saturating_sub(words.width() + 4);
        let rule = "─".repeat(rule);
        self.line(&format!("── {words} {rule}"));
    }

    /// A paragraph, wrapped.
    pub fn text(&mut self, indent: usize, words: &str) {
        self.hung(&" ".repeat(indent), indent, words);
    }

    /// A paragraph that begins with `lead` and goes on at `indent`.
    pub fn hung(&mut self, lead: &str, indent: usize, words: &str) {
        let hang = " ".repeat(indent);
        let mut first = lead;
        for paragraph in harmless(words).lines() {
            let room = self.width.saturating_sub(indent.max(first.width())).max(10);
            for line in wrap(paragraph, room) {
                self.line(&format!("{first}{line}"));
                first = &hang;
            }
        }
    }

    /// Cells side by side at fixed columns; the last one is wrapped under itself. A cell wider than
    /// its column pushes the rest to the next line.
    pub fn row(&mut self, indent: usize, cells: &[(usize, &str)], last: &str) {
        let mut lead = " ".repeat(indent);
        let mut column = indent;
        for (width, cell) in cells {
            column += width;
            lead.push_str(cell);
            if lead.width() >= column {
                self.line(&lead);
                lead = " ".repeat(column);
            } else {
                lead.push_str(&" ".repeat(column - lead.width()));
            }
        }
        if last.trim().is_empty() {
            if !lead.trim().is_empty() {
                self.line(&lead);
            }
        } else {
            self.hung(&lead, column, last);
        }
    }

    /// The page.
    pub fn finish(self) -> String {
        self.text
    }
}

/// Breaks a paragraph into lines of at most `room` columns. A word longer than a line is broken.
pub fn wrap(paragraph: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in paragraph.split(' ').filter(|w| !w.is_empty()) {
        let mut word = word;
        if !line.is_empty() && line.width() + 1 + word.width() > room {
            lines.push(std::mem::take(&mut line));
        }
        while word.width() > room {
            let at = fits(word, room);
            lines.push(word[..at].to_owned());
            word = &word[at..];
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// Byte length of the longest beginning that fits, at least one character.
fn fits(word: &str, room: usize) -> usize {
    let mut end = 0;
    for (at, c) in word.char_indices() {
        let next = at + c.len_utf8();
        if end > 0 && word[..next].width() > room {
            break;
        }
        end = next;
    }
    end
}

/// A bar for a share of the whole. What is not nothing shows at least one cell.
pub fn bar(permille: u32, cells: usize) -> String {
    let share = usize::try_from(permille.min(1000)).unwrap_or(0);
    let full = (share * cells + 500) / 1000;
    let full = if share > 0 { full.clamp(1, cells) } else { 0 };
    format!("{}{}", "█".repeat(full), "░".repeat(cells - full))
}

/// `text` padded on the left to `width` columns.
pub fn right(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(text.width())))
}

/// `total` split in the proportion of `parts`, adding up exactly (largest remainder, first wins ties).
pub fn shares(parts: &[u64], total: u64) -> Vec<u64> {
    let sum: u128 = parts.iter().map(|p| u128::from(*p)).sum();
    if sum == 0 {
        return vec![0; parts.len()];
    }
    let exact = |p: &u64| u128::from(*p) * u128::from(total);
    let mut done: Vec<u64> = parts
        .iter()
        .map(|p| u64::try_from(exact(p) / sum).unwrap_or(u64::MAX))
        .collect();
    let mut left = total.saturating_sub(done.iter().sum());
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|i| std::cmp::Reverse(exact(&parts[*i]) % sum));
    for index in order {
        if left == 0 {
            break;
        }
        done[index] += 1;
        left -= 1;
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_width_and_words_their_whole() {
        let text = "Une heure sans fuseau d\u{e9}signe un autre instant : 16\u{a0}h\u{a0}30, ou 17\u{a0}h.";
        for room in 10..60 {
            let lines = wrap(text, room);
            assert!(lines.iter().all(|l| l.width() <= room), "{room}: {lines:?}");
            assert_eq!(lines.join(" "), text);
        }
        assert_eq!(wrap("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrap("", 3), [""]);
        let mut page = Page::new(40);
        page.row(2, &[(8, "too long for it"), (6, "b")], "the rest");
        assert_eq!(page.finish(), "  too long for it\n          b     the rest\n");
    }

    #[test]
    fn bars_and_shares_add_up() {
        assert_eq!(bar(0, 4), "\u{2591}\u{2591}\u{2591}\u{2591}");
        assert_eq!(bar(1, 4), "\u{2588}\u{2591}\u{2591}\u{2591}");
        assert_eq!(bar(5000, 4), "\u{2588}\u{2588}\u{2588}\u{2588}");
        assert_eq!(shares(&[1, 1, 1], 100), [34, 33, 33]);
        assert_eq!(shares(&[], 100), Vec::<u64>::new());
        assert_eq!(shares(&[0, 0], 7), [0, 0]);
        let parts = [u64::MAX, 1, u64::MAX / 3];
        assert_eq!(shares(&parts, 1000).iter().sum::<u64>(), 1000);
    }
}

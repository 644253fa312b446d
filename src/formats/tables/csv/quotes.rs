//! Quotation marks that do not stand as they should: never closed, closed in the middle of a cell,
//! or closed lines later.
//!
//! A text of several lines in marks is a cell as any other. It is told from a mark that was never
//! closed by what its lines look like: where they look like rows of the table, they are rows, and the
//! mark is a letter of its cell. So is a mark that nothing closes.

use super::layout::Layout;
use super::split::{Cut, LONGEST_ROW, Splitter};
use crate::formats::Problem;
use crate::formats::{FormatError, Issue};

/// The marks of a cell on the line where it is opened.
#[derive(Default)]
struct Near {
    /// The mark that closes it, and where the cell ends.
    close: Option<(usize, usize)>,
    /// The first mark with text behind it.
    stray: Option<usize>,
    is_escaped: bool,
}

/// How a cell ends that is not closed on its line.
enum Far {
    Closed {
        mark: usize,
        end: usize,
        has_strays: bool,
    },
    /// With the text, and without a mark.
    AtEnd(usize),
    /// Rows follow.
    Never,
}

/// Lines that may be rows: how many there are behind the first, and how many of them look like rows.
struct Judged {
    next: usize,
    lines: usize,
    alike: usize,
    is_last_alike: bool,
    /// Whether the line of the row at hand does, when its mark is a letter.
    is_first_alike: bool,
}

impl Judged {
    /// Whether they are rows, though the mark is closed as it should be. The last line says little: it
    /// goes on with the cells of the row.
    fn are_rows(&self) -> bool {
        let (between, alike) = (self.lines - 1, self.alike - usize::from(self.is_last_alike));
        (self.is_first_alike && self.are_mostly_alike()) || (between > 1 && 2 * alike > between)
    }

    fn are_mostly_alike(&self) -> bool {
        2 * self.alike > self.lines
    }
}

impl Splitter<'_> {
    /// Cuts a cell that starts at an offset, with a mark at `open` that the next one does not close
    /// on the same line. Where the cell ends.
    pub(super) fn irregular(&mut self, start: usize, open: usize) -> Result<usize, FormatError> {
        let Some(layout) = &self.layout else { return self.first_mark(start, open) };
        let is_spaced = layout.is_spaced;
        if open > start && !is_spaced {
            return self.plain(start, start);
        }
        if self.patience == 0 {
            return self.literal(start, start, Problem::MarkNeverClosed);
        }
        let Some(line_end) = self.line_end(open, LONGEST_ROW)? else {
            return self.literal(start, start, Problem::MarkNeverClosed);
        };
        let near = self.look_near(open, line_end)?;
        self.lose_patience(line_end - open);
        // Two marks and a text open nothing that could go on.
        if near.close.is_some() || near.stray == Some(open + 1) {
            return Ok(self.choose(start, open, line_end, &near, Problem::TextBehindMark));
        }
        match self.look_far(open, line_end)? {
            Far::Closed { mark, end, has_strays } => {
                self.is_regular = false;
                if has_strays {
                    self.say(start, end, Problem::TextBehindMark);
                }
                self.cuts.push(Cut { start: open + 1, end: mark, is_quoted: true, is_escaped: true });
                Ok(end)
            }
            Far::AtEnd(end) => {
                self.say(start, end, Problem::MarkOpenToTheEnd);
                self.is_regular = false;
                self.cuts.push(Cut { start: open + 1, end, is_quoted: true, is_escaped: true });
                Ok(end)
            }
            Far::Never => Ok(self.choose(start, open, line_end, &near, Problem::MarkNeverClosed)),
        }
    }

    /// While it is not known yet what rows look like: the cell ends where the first mark closes it.
    fn first_mark(&mut self, start: usize, open: usize) -> Result<usize, FormatError> {
        self.is_regular = false;
        let mut at = open + 1;
        loop {
            let Some(mark) = self.next_mark(at, LONGEST_ROW)? else {
                let end = self.text.held().len();
                self.cuts.push(Cut { start: open + 1, end, is_quoted: true, is_escaped: true });
                return Ok(end);
            };
            if let Some(behind) = self.behind_escaped(mark)? {
                at = behind;
                continue;
            }
            let Some(end) = self.end_behind(mark)? else { return self.plain(start, mark + 1) };
            self.cuts.push(Cut { start: open + 1, end: mark, is_quoted: true, is_escaped: true });
            return Ok(end);
        }
    }

    /// Takes all marks of a cell for text; it ends at the next separator from an offset on.
    fn literal(&mut self, start: usize, from: usize, problem: Problem) -> Result<usize, FormatError> {
        let end = self.plain(start, from)?;
        self.say(start, end, problem);
        Ok(end)
    }

    /// Looks at the marks of a cell on its line.
    fn look_near(&mut self, open: usize, line_end: usize) -> Result<Near, FormatError> {
        let mut near = Near::default();
        let mut at = open + 1;
        while at < line_end
            && let Some(mark) = memchr::memchr(self.dialect.quote, &self.text.held()[at..line_end])
        {
            let mark = at + mark;
            if let Some(behind) = self.behind_escaped(mark)? {
                near.is_escaped = true;
                at = behind;
                continue;
            }
            if let Some(end) = self.end_behind(mark)? {
                near.close = Some((mark, end));
                return Ok(near);
            }
            near.stray.get_or_insert(mark);
            at = mark + 1;
        }
        Ok(near)
    }

    /// Cuts a cell that ends on its own line, where that makes the row as long as the others: at the
    /// mark that closes it; behind the first mark; at the next separator.
    fn choose(&mut self, start: usize, open: usize, line_end: usize, near: &Near, problem: Problem) -> usize {
        let held = self.text.held();
        let next = |from: usize| {
            let separator = memchr::memchr(self.dialect.delimiter, &held[from..line_end]);
            separator.map_or(line_end, |separator| from + separator)
        };
        let closes = |&mark: &usize| !opens(held, mark, self.dialect.delimiter);
        let behind_first = near.stray.filter(closes).map(|mark| next(mark + 1));
        let at_close = near.close.map(|(_, end)| end);
        let at_next = next(open + 1);
        let ends = [at_close, behind_first, Some(at_next)];
        let mut looked_at = 0;
        let mut fits = |end: usize| {
            let mut count = self.cuts.len() + 1;
            if end < line_end {
                looked_at += line_end - end;
                self.dialect.each_cell(&held[end + 1..line_end], |_| count += 1);
            }
            self.layout.as_ref().is_some_and(|layout| layout.width == count)
        };
        let mut possible = ends.into_iter().flatten();
        let end = possible.clone().find(|&end| fits(end)).or_else(|| possible.next()).unwrap_or(at_next);
        self.lose_patience(looked_at);
        self.say(start, end, problem);
        let cut = match near.close {
            Some((mark, close)) if close == end => {
                Cut { start: open + 1, end: mark, is_quoted: true, is_escaped: near.is_escaped }
            }
            _ => Cut { start, end, is_quoted: false, is_escaped: false },
        };
        self.cuts.push(cut);
        end
    }

    /// Looks behind the line of a cell how it ends. What was looked at in vain is counted.
    fn look_far(&mut self, open: usize, line_end: usize) -> Result<Far, FormatError> {
        let most = LONGEST_ROW.min(self.patience);
        let first = self.text.held()[..line_end].iter().rposition(|&byte| byte == self.line_end);
        let first = first.map_or(0, |end| end + 1);
        let is_first_alike = self.is_alike(first, line_end);
        let mut judged = Judged { next: line_end, lines: 0, alike: 0, is_last_alike: false, is_first_alike };
        let mut has_strays = false;
        let mut at = line_end;
        let far = loop {
            let Some(mark) = self.next_mark(at, most)? else {
                let end = self.text.held().len();
                let is_end = self.text.byte(end)?.is_none() && end <= most;
                if is_end
                    && self.judge(&mut judged, end, most)?
                    && judged.alike == 0
                    && !judged.is_first_alike
                {
                    break Far::AtEnd(end);
                }
                break Far::Never;
            };
            if let Some(behind) = self.behind_escaped(mark)? {
                at = behind;
                continue;
            }
            let end = self.end_behind(mark)?;
            if !self.judge(&mut judged, mark, most)? {
                break Far::Never;
            }
            if let Some(end) = end {
                let is_telling = self.layout.as_ref().is_some_and(Layout::is_telling);
                let is_closed = !(is_telling && judged.lines > 0 && judged.are_rows());
                break if is_closed { Far::Closed { mark, end, has_strays } } else { Far::Never };
            }
            let may_open = judged.is_first_alike || opens(self.text.held(), mark, self.dialect.delimiter);
            if may_open && (judged.is_last_alike || judged.are_mostly_alike()) {
                break Far::Never;
            }
            has_strays = true;
            at = mark + 1;
        };
        if matches!(far, Far::Never) {
            self.lose_patience(at.max(judged.next) - open);
        }
        Ok(far)
    }

    /// Looks at the lines up to the one in which an offset lies; `false` where they go on too long.
    fn judge(&mut self, judged: &mut Judged, upto: usize, most: usize) -> Result<bool, FormatError> {
        while judged.next <= upto {
            let Some(end) = self.line_end(judged.next, most)? else { return Ok(false) };
            if !self.text.held()[judged.next..end].trim_ascii().is_empty() {
                judged.is_last_alike = self.is_alike(judged.next, end);
                judged.lines += 1;
                judged.alike += usize::from(judged.is_last_alike);
            }
            judged.next = end + 1;
        }
        Ok(true)
    }

    /// Whether a line looks like a row.
    fn is_alike(&self, start: usize, end: usize) -> bool {
        let line = &self.text.held()[start..end];
        self.layout.as_ref().is_some_and(|layout| layout.is_like(line, self.dialect))
    }

    /// The next mark; `None` where there is none before the end or within `most` bytes.
    fn next_mark(&mut self, from: usize, most: usize) -> Result<Option<usize>, FormatError> {
        let mut from = from;
        loop {
            let held = self.text.held();
            if let Some(mark) = memchr::memchr(self.dialect.quote, held.get(from..).unwrap_or_default()) {
                return Ok(Some(from + mark).filter(|&mark| mark <= most));
            }
            from = held.len();
            if from > most || !self.text.read_more()? {
                return Ok(None);
            }
        }
    }

    /// Where the line ends in which an offset lies; `None` where that is not within `most` bytes.
    fn line_end(&mut self, from: usize, most: usize) -> Result<Option<usize>, FormatError> {
        let mut from = from;
        loop {
            let held = self.text.held();
            if let Some(end) = memchr::memchr2(b'\n', b'\r', held.get(from..).unwrap_or_default()) {
                return Ok(Some(from + end));
            }
            from = from.max(held.len());
            if from > most {
                return Ok(None);
            }
            if !self.text.read_more()? {
                return Ok(Some(self.text.held().len()));
            }
        }
    }

    fn lose_patience(&mut self, looked_at: usize) {
        self.patience = self.patience.saturating_sub(looked_at);
    }

    /// Says once for each row what is wrong with it.
    fn say(&mut self, start: usize, end: usize, problem: Problem) {
        if self.is_told {
            return;
        }
        self.is_told = true;
        let held = self.text.held();
        let lines = memchr::memchr_iter(self.line_end, &held[..start]).count();
        let line = self.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        let value = String::from_utf8_lossy(&held[start..end.min(start + SHOWN)]).into_owned();
        self.problems.push(Issue::of_row(line, "", &value, problem));
    }
}

/// Whether a mark stands where one is opened: behind a separator.
fn opens(text: &[u8], mark: usize, delimiter: u8) -> bool {
    text[..mark].iter().rev().find(|&&byte| byte != b' ' || delimiter == b' ') == Some(&delimiter)
}

/// How much of a cell is shown, at most.
const SHOWN: usize = 1024;

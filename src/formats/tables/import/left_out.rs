//! Rows that are no incidents, and what is said of them: once of each kind, with how many there are.

use super::Importer;
use super::footers::is_footer;
use super::totals::{is_count, is_number, is_total};
use crate::formats::Format;
use crate::formats::problem::{NoIncident, Problem};
use crate::formats::tables::table_guess::TableGuess;
use crate::formats::tables::{Cells, FieldRole, profiles};
use crate::geo::parse;

/// The longest text that passes for a heading over rows where a title could stand.
const LONGEST_HEADING: usize = 60;

/// The most digits that a sum has which stands under the heading of the dates.
const SUM: usize = 4;

/// What a row can be that is no incident.
const OTHER: [NoIncident; 4] =
    [NoIncident::Total, NoIncident::Count, NoIncident::Footer, NoIncident::Section];

/// The rows that were left out so far, and what tells them from others.
pub(super) struct LeftOut {
    rows: [Option<Rows>; OTHER.len()],
    /// Whether there can be rows between records that are none.
    has_lines: bool,
    /// Whether rows fill several cells, and whether they fill at least three, so that one with a
    /// single cell is not like the others.
    are_filled: bool,
    are_wide: bool,
}

/// Rows of one kind.
struct Rows {
    line: u32,
    record: u32,
    first_cell: String,
    count: usize,
}

impl LeftOut {
    /// None yet. What the rows of the table are like is told by the first ones.
    pub(super) fn of(draft: &TableGuess) -> Self {
        let (mut lone, mut filled, mut wide) = (0, 0, 0);
        for row in &draft.rows {
            let mut cells = row.iter().filter(|cell| !cell.is_empty());
            let is_known = cells.next().is_none_or(|first| is_total(first) || is_footer(first));
            match cells.take(2).count() {
                _ if is_known => {}
                0 => lone += 1,
                more => (filled, wide) = (filled + 1, wide + usize::from(more > 1)),
            }
        }
        let has_lines = [Format::Csv, Format::Sheet, Format::Html, Format::SpreadsheetMl];
        let has_lines = has_lines.contains(&draft.format);
        Self {
            rows: [const { None }; OTHER.len()],
            has_lines,
            are_filled: has_lines && filled > 0 && filled * 2 >= lone,
            are_wide: has_lines && wide > 1 && wide * 2 >= lone && wide * 4 >= filled * 3,
        }
    }
}

impl Importer<'_> {
    /// Leaves out a row that is no incident.
    pub(super) fn leave_out(&mut self, cells: &Cells) -> bool {
        if self.mapping.profile.own {
            return false;
        }
        let Some(other) = self.other_than_incident(cells) else { return false };
        let rows = self.left_out.rows[other as usize].get_or_insert_with(|| Rows {
            line: cells.line,
            record: cells.record,
            first_cell: cells.iter().find(|cell| !cell.is_empty()).unwrap_or_default().to_owned(),
            count: 0,
        });
        rows.count += 1;
        true
    }

    /// Says which rows were left out.
    pub(super) fn tell_left_out(&mut self) {
        for other in OTHER {
            if let Some(Rows { line, record, first_cell, count }) = self.left_out.rows[other as usize].take()
            {
                self.issues.record = record;
                self.issues.add(line, "", &first_cell, &Problem::RowsLeftOut { what: other, count });
            }
        }
    }

    /// What a row is, if it is no incident. Nearly every row is one, and has a second or third cell
    /// that is neither empty nor a number; so these are looked at before any list of words.
    fn other_than_incident(&self, cells: &Cells) -> Option<NoIncident> {
        let mut filled = cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        let (column, first) = filled.next()?;
        if self.left_out.are_wide
            && self.counts(column)
            && filled.clone().all(|(column, _)| self.counts(column))
        {
            return Some(NoIncident::Total);
        }
        let mut others = filled.map(|(_, cell)| cell);
        let Some(second) = others.next() else { return self.alone(column, first) };
        let is_pair = others.clone().next().is_none();
        if self.is_cut(cells) && is_footer(first) && (is_pair || !self.is_dated_or_placed()) {
            Some(NoIncident::Footer)
        } else if is_number(second) && others.all(is_number) && is_total(first) && !self.is_dated_or_placed()
        {
            Some(NoIncident::Total)
        } else {
            let is_count = is_pair && is_count(first, Some(second)) && !self.is_dated_or_placed();
            is_count.then_some(NoIncident::Count)
        }
    }

    fn counts(&self, column: usize) -> bool {
        self.mapping.meanings.get(column).is_some_and(|meaning| FieldRole::COUNTED.contains(meaning))
    }

    /// Whether the row says when or where. A word for totals may stand under the heading of the day, or
    /// how many there are; sums of degrees may stand in a line, but not in a record that has a point.
    fn is_dated_or_placed(&self) -> bool {
        let is_said = |meaning| {
            self.cell(meaning).is_some_and(|(_, id)| {
                let text = self.builder.text(id);
                let is_sum = text.len() <= SUM && text.bytes().all(|byte| byte.is_ascii_digit());
                !(is_total(text) || (meaning == FieldRole::From && is_sum))
            })
        };
        let places = if self.left_out.has_lines { FieldRole::Position } else { FieldRole::Latitude };
        [FieldRole::From, FieldRole::Year, FieldRole::Position, places].into_iter().any(is_said)
    }

    /// Whether a line ends before the last heading and has no cell empty: so does a sentence that is
    /// cut at its commas.
    fn is_cut(&self, cells: &Cells) -> bool {
        self.is_text() && cells.len() < self.headings.len() && cells.iter().all(|cell| !cell.is_empty())
    }

    /// What a row is that has this cell alone, if it is no incident.
    fn alone(&self, column: usize, cell: &str) -> Option<NoIncident> {
        if is_total(cell) {
            Some(NoIncident::Total)
        } else if is_count(cell, None) {
            Some(NoIncident::Count)
        } else if self.left_out.are_filled && is_footer(cell) {
            Some(NoIncident::Footer)
        } else {
            (self.left_out.are_wide && self.may_head_rows(column, cell)).then_some(NoIncident::Section)
        }
    }

    /// Whether a cell that is alone in its row can be a heading over rows. A title can be an incident
    /// of which no more is known; headings over rows stand in the first column, are short and name no
    /// kind of incident.
    fn may_head_rows(&self, column: usize, cell: &str) -> bool {
        let Some(&meaning) = self.mapping.meanings.get(column) else { return false };
        match meaning {
            // Each of these tells something by itself.
            FieldRole::Summary
            | FieldRole::Quotation
            | FieldRole::Reported
            | FieldRole::Link
            | FieldRole::Position
            | FieldRole::Mgrs
            | FieldRole::Latitude
            | FieldRole::Longitude => false,
            FieldRole::Title => {
                column == 0
                    && cell.chars().count() <= LONGEST_HEADING
                    && !cell.ends_with(['.', '!', '?', '؟', '…'])
                    && profiles::kind_in(cell).is_none()
            }
            FieldRole::From | FieldRole::Year => true,
            FieldRole::Place => parse::position(cell).is_none(),
            _ => cell.chars().any(char::is_alphabetic),
        }
    }
}

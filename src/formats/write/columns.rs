//! The columns of a table: those of the template, and behind them those of the file that incidents
//! were made from, as far as they say something that no column of the template says.

use hashbrown::{HashMap, HashSet};

use super::row::{Row, RowBuilder};
use super::{WriteError, step};
use crate::formats::tables::profiles::template::PROFILE;
use crate::model::IncidentRef;
use crate::progress::Progress;

/// What is put behind the heading of an original column that is called like one of the template.
const AS_IN_FILE: &str = " (as in the file)";

/// The headings of a table.
pub(super) struct Columns<'d> {
    /// All of them.
    pub headings: Vec<String>,
    /// The columns behind those of the template, by their original headings.
    extra: HashMap<&'d str, usize>,
    /// The columns of the template, by their headings.
    template: HashMap<&'static str, usize>,
}

impl<'d> Columns<'d> {
    /// Goes over all incidents to find out which of their original columns are needed.
    ///
    /// # Errors
    /// When `progress` was cancelled.
    pub(super) fn of(maker: &RowBuilder<'d>, progress: &Progress) -> Result<Self, WriteError> {
        let headings: Vec<String> =
            PROFILE.columns.iter().map(|(heading, _)| (*heading).to_owned()).collect();
        let template = PROFILE.columns.iter().enumerate().map(|(n, (heading, _))| (*heading, n)).collect();
        let mut columns = Self { headings, extra: HashMap::new(), template };
        let mut found: Vec<&'d str> = Vec::new();
        let mut seen = HashSet::new();
        let mut row = Row::default();
        for incident in maker.dossier.incidents() {
            step(progress)?;
            let mut made = false;
            for (heading, cell) in incident.fields() {
                if cell.is_empty() || seen.contains(heading) {
                    continue;
                }
                if columns.of_template(heading).is_some() && !std::mem::replace(&mut made, true) {
                    maker.incident(incident, &mut row);
                }
                if !columns.says(heading, cell, &row) {
                    seen.insert(heading);
                    found.push(heading);
                }
            }
        }
        let mut taken: HashSet<String> = columns.headings.iter().cloned().collect();
        for heading in found {
            let mut free = heading.to_owned();
            let mut count = 2;
            while !taken.insert(free.trim().to_lowercase()) {
                free = match count {
                    2 => format!("{heading}{AS_IN_FILE}"),
                    _ => format!("{heading}{AS_IN_FILE} {}", count - 1),
                };
                count += 1;
            }
            columns.extra.insert(heading, columns.headings.len());
            columns.headings.push(free);
        }
        Ok(columns)
    }

    /// How many columns the template has.
    pub(super) fn own(&self) -> usize {
        self.template.len()
    }

    /// Each cell of an incident's original row that stands in a column of its own, with that column.
    pub(super) fn originals(&self, incident: IncidentRef<'d>) -> impl Iterator<Item = (usize, &'d str)> {
        incident.fields().filter_map(|(heading, cell)| Some((*self.extra.get(heading)?, cell)))
    }

    fn of_template(&self, heading: &str) -> Option<usize> {
        self.template.get(heading.trim().to_lowercase().as_str()).copied()
    }

    /// Whether the template's column of the same heading says the same.
    fn says(&self, heading: &str, cell: &str, row: &Row) -> bool {
        self.of_template(heading).is_some_and(|column| row.cells[column].trim() == cell)
    }
}

/// Rows of a table one after the other: an incident's, then those of its further statements. Each
/// has a cell for every heading.
pub(super) fn each_row<'d>(
    maker: &RowBuilder<'d>,
    columns: &Columns<'d>,
    progress: &Progress,
    mut take: impl FnMut(&[String]) -> Result<(), WriteError>,
) -> Result<(), WriteError> {
    let mut row = Row::default();
    let mut cells = vec![String::new(); columns.headings.len()];
    for incident in maker.dossier.incidents() {
        step(progress)?;
        let first = maker.incident(incident, &mut row);
        let own = columns.own();
        cells[..own].swap_with_slice(&mut row.cells);
        columns.originals(incident).for_each(|(column, cell)| cells[column].push_str(cell));
        take(&cells)?;
        cells.iter_mut().for_each(String::clear);
        let first = first.map(|statement| statement.id);
        for statement in maker.statements(incident).filter(|statement| Some(statement.id) != first) {
            maker.statement(incident, statement, &mut row);
            cells[..own].swap_with_slice(&mut row.cells);
            take(&cells)?;
            cells.iter_mut().for_each(String::clear);
        }
    }
    Ok(())
}

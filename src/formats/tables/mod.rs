//! Tables: rows of cells, whatever the format they stand in, and what their columns mean.
//!
//! | file | idea |
//! | --- | --- |
//! | [`rows`] | rows of cells, one after the other |
//! | [`csv`] | text whose lines are rows |
//! | [`field_role`] | what a column can be |
//! | [`profiles`] | the data sets of the field, as tables |
//! | [`dates`] | dates and times as people write them |
//! | [`table_guess`] | what columns are taken for, and why |
//! | `heading`, `synonyms`, `guess` | where the headings stand, what they mean |
//! | `kinds` | what words for kinds are taken for |
//! | `ahead` | rows parsed on a thread of their own |
//! | `import` | rows into a dossier |
//! | `plain` | nothing but the rows |
//! | `prose` | text that is no table |
//! | `told` | how much a table says of incidents |

mod ahead;
pub mod csv;
pub mod dates;
pub mod field_role;
mod guess;
mod heading;
pub(super) mod import;
mod kinds;
mod plain;
pub mod profiles;
mod prose;
pub mod rows;
mod synonyms;
pub mod table_guess;
mod told;

pub use csv::encoding::{TextEncoding, UnknownEncoding};
pub use dates::DateOrder;
pub use field_role::FieldRole;
pub(super) use heading::is_value;
pub use kinds::KindWord;
pub use plain::each_row;
pub use rows::{Cells, Column, Merged, RowSource, Table};
pub use table_guess::{ColumnGuess, GuessReason, Mapping, Missing, SavedProfile, TableGuess};
pub(super) use told::told_by;

use self::heading::Heading;
use self::profiles::Profile;
use super::{Format, FormatError, Issue, Options, Reading};
use crate::formats::Fault;
use crate::formats::Problem;
use crate::progress::Progress;

/// How many rows are looked at to find out what the columns are.
const SAMPLE: usize = 500;
/// How many rows a draft shows.
const SHOWN: usize = 50;
/// At most as much text is looked at.
const SAMPLE_BYTES: usize = 8 * 1024 * 1024;

/// Reads a table into a dossier.
///
/// # Errors
/// When it cannot be read, or when it has to be asked what its columns are.
pub(super) fn read(
    mut table: Table<'_>,
    format: Format,
    options: &Options,
    progress: &Progress,
) -> Result<Reading, FormatError> {
    let sample = sample(&mut *table.rows)?;
    let (mut headless, mut heading_row) = (None, None);
    let (columns, before) = if let Some(columns) = table.columns.take() {
        (columns, 0)
    } else {
        let first = &sample[..sample.len().min(heading::LOOKED_AT)];
        let heading = options.heading_row.map_or_else(|| Heading::of(first), |row| Heading::at(first, row));
        heading_row = Some(heading.at.map_or(0, |at| at + 1));
        if heading.rows_before_data == 0 {
            headless = sample.first().and_then(Profile::of_row).map(|(profile, _)| profile);
        }
        if table.title.is_empty() {
            table.title = heading.title;
        }
        (heading.columns, heading.rows_before_data)
    };
    if columns.len() > csv::MOST_COLUMNS {
        return Err(FormatError::excessive(None, Fault::TooManyColumns { most: csv::MOST_COLUMNS }));
    }
    if sample.len() <= before || columns.is_empty() {
        return Err(FormatError::Table { line: 1, fault: Fault::NoRows });
    }
    let mut draft = TableGuess::new(format, &columns);
    draft.heading_row = heading_row;
    draft.top =
        sample.iter().take(heading_row.map_or(0, |_| heading::CHOSEN_AMONG)).map(heading::shown).collect();
    (draft.title, draft.parts, draft.part) = (table.title.clone(), table.parts.clone(), table.part);
    draft.encoding = table.encoding;
    draft.encoding_chosen = table.encoding.is_some() && options.encoding.is_some();
    let paragraphs = (format == Format::Csv).then(|| prose::paragraphs(&sample)).flatten();
    let mut below = heading::Below::new(&columns);
    draft.rows =
        sample.into_iter().skip(before).filter(|row| !row.is_blank() && below.is_data(row)).collect();
    let rows = draft.rows.clone();
    leave_shifted_away(&mut draft);
    for (n, column) in draft.columns.iter_mut().enumerate() {
        draft.rows.iter().for_each(|row| column.seen.look(row.get(n)));
    }
    draft.words = kinds::count_words(&draft.rows, draft.columns.len());
    guess::guess(&mut draft, &options.saved, headless);
    draft.rows = rows;
    let known_orders = (draft.order, draft.dotted);
    find_date_order(&mut draft, &mut table, before)?;
    if draft.order_open && !(draft.profile.name.is_empty() && draft.saved.is_empty()) {
        // A spreadsheet may have turned the dates round; where nothing shows that, they are as ever.
        ((draft.order, draft.dotted), draft.order_open) = (known_orders, false);
    }
    if let Some(order) = options.order {
        draft.choose_order(order);
    }
    draft.rows.truncate(SHOWN);
    let says_nothing = draft.columns.iter().all(|column| column.why == GuessReason::Nothing);
    if let Some(paragraphs) = paragraphs.filter(|_| says_nothing && options.mapping.is_none()) {
        return Err(FormatError::Prose { paragraphs });
    }
    let is_clear = draft.missing().is_empty() || !draft.saved.is_empty();
    let chosen = options.mapping.as_ref().and_then(|mapping| mapping.of(&draft.columns));
    let mapping = match chosen {
        _ if options.ask => return Err(FormatError::Unclear(Box::new(draft))),
        Some(mapping) => {
            draft.choose_order(mapping.order);
            draft.dotted = mapping.dotted;
            mapping
        }
        _ if is_clear => draft.mapping(),
        _ => return Err(FormatError::Unclear(Box::new(draft))),
    };
    for (column, &meaning) in draft.columns.iter_mut().zip(&mapping.meanings) {
        if column.meaning != meaning {
            (column.meaning, column.why) = (meaning, GuessReason::Chosen);
        }
    }
    (draft.order, draft.profile) = (mapping.order, mapping.profile);
    let unread = std::mem::take(&mut table.unread);
    let mut reading = import::import(table, before, draft, &mapping, options, progress)?;
    for part in unread {
        reading.issues.push(Issue::of_part(&part, Problem::SheetNotRead));
    }
    Ok(reading)
}

/// Leaves the rows away whose cells may stand under the wrong headings, where there are others: they
/// do not tell what a column is.
fn leave_shifted_away(draft: &mut TableGuess) {
    let headings = draft.columns.len();
    if draft.format == Format::Csv && draft.rows.iter().any(|row| !import::shifted::has_more(row, headings)) {
        draft.rows.retain(|row| !import::shifted::has_more(row, headings));
    }
}

/// What a draft would be read as: its first rows as a dossier.
pub fn preview(draft: &TableGuess, options: &Options) -> Reading {
    import::preview(draft, &draft.mapping(), options)
}

/// The first rows; the source is at its start again after.
fn sample(rows: &mut dyn RowSource) -> Result<Vec<Cells>, FormatError> {
    let mut sample = Vec::new();
    let mut bytes = 0;
    let mut row = Cells::default();
    while sample.len() < SAMPLE && bytes < SAMPLE_BYTES && rows.next(&mut row)? {
        bytes += row.bytes();
        sample.push(row.clone());
    }
    rows.rewind()?;
    Ok(sample)
}

/// Which of day and month stands first: decided by whole columns, not by a row. Where it has to be
/// asked what the columns are, those are looked at as well that may turn out to be dates.
fn find_date_order(draft: &mut TableGuess, table: &mut Table<'_>, before: usize) -> Result<(), FormatError> {
    let is_asked = !draft.missing().is_empty();
    let may_be =
        |column: &ColumnGuess| column.seen.depends_on_all() && (is_asked || column.meaning.is_date());
    let columns = draft.columns.iter_mut().enumerate();
    let mut wanted: Vec<_> = columns.filter(|(_, column)| may_be(column)).collect();
    if !wanted.is_empty() {
        let mut row = Cells::default();
        let mut count = 0;
        while table.rows.next(&mut row)? {
            count += 1;
            if count > before {
                for (n, column) in &mut wanted {
                    column.seen.look_at_order(row.get(*n));
                }
            }
        }
        table.rows.rewind()?;
    }
    draft.settle_order();
    Ok(())
}

//! Spreadsheets: workbooks whose sheets are read as tables.
//!
//! What a workbook says of its own size is not believed: a sheet with one cell in its last column
//! and row costs one row. Of XLSX, XLSB and ODS one row at a time is held, of XLS the cells that are there.
//! The readers are our own: those there are build the whole rectangle of a sheet in memory, or
//! reserve what a file claims to need, and end the program where a file lies.
//!
//! | file | idea |
//! | --- | --- |
//! | `xlsx` | Office Open XML, and its binary form XLSB |
//! | `ods` | `OpenDocument` |
//! | `xls` | Excel 5 to 2003 |
//! | `page` | tables of a web page |
//! | `xml2003` | Excel 2003 XML |
//! | `grid` | sheets that stand in a text |
//! | `xml` | a part of a workbook as XML |
//! | `binary` | what XLS and XLSB have in common |
//! | `number` | numbers and dates as text |
//! | `limits` | how much a workbook may hold |
//! | `merges` | what merged cells hold for the rows below |

mod binary;
mod grid;
mod limits;
mod merges;
mod number;
mod ods;
mod page;
#[cfg(test)]
mod tests;
mod xls;
mod xlsx;
mod xml;
mod xml2003;

use crate::formats::archive::entries::{Archive, Entry, is_zip};
use crate::formats::tables::{self, Cells, RowSource, Table};
use crate::formats::{Fault, Format, FormatError};
use crate::progress::Progress;

/// Rows that are looked at to tell whether a sheet holds a table.
const PEEKED_ROWS: usize = 50;
/// As much text of them is kept, in bytes.
const PEEKED_BYTES: usize = 1 << 20;
/// Sheets that are looked at; those after them are listed as they are.
const PEEKED_SHEETS: usize = 64;
/// How many columns make a table beyond doubt; a list of abbreviations has two.
const WIDE: usize = 3;

/// A kind of workbook, by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Office Open XML, also with sheets in a binary form.
    Xlsx,
    /// `OpenDocument`.
    Ods,
    /// Excel 5 to 2003.
    Xls,
    /// Office Open XML behind a password.
    Encrypted,
    /// A web page, whose tables are its sheets.
    Page,
    /// XML of Excel 2003.
    Xml2003,
}

/// A sheet of a workbook.
#[derive(Debug)]
struct Sheet {
    name: String,
    is_visible: bool,
}

/// A workbook of any kind.
trait Book<'a> {
    /// Its sheets with cells, in its own order.
    fn sheets(&self) -> &[Sheet];

    /// What the first rows of a sheet look like.
    fn peek(&self, sheet: usize) -> Result<Peek, FormatError>;

    /// The rows of a sheet.
    fn rows(&self, sheet: usize) -> Result<Box<dyn RowSource + 'a>, FormatError>;
}

/// What the first rows of a sheet look like.
#[derive(Clone, Debug, Default)]
struct Peek {
    /// Cells with something in them, in the fullest row.
    widest: usize,
    /// The same in the row that is next to it: a title alone makes no table.
    second: usize,
    /// The rows, as far as they are short.
    rows: Vec<Cells>,
    /// How much text is in them.
    bytes: usize,
}

/// How much a sheet looks like one of incidents; what is greater is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Likeness {
    /// Whether its columns say both where and when.
    tells_where_and_when: bool,
    is_table: bool,
    is_visible: bool,
    /// How much its columns say.
    told: usize,
    width: usize,
}

impl Peek {
    /// Takes a look.
    fn at(rows: &mut dyn RowSource) -> Result<Self, FormatError> {
        let mut peek = Self::default();
        let mut row = Cells::default();
        for _ in 0..PEEKED_ROWS {
            if !rows.next(&mut row)? {
                break;
            }
            peek.see(&row);
        }
        Ok(peek)
    }

    /// Takes one more row into account.
    fn see(&mut self, row: &Cells) {
        let width = row.iter().filter(|cell| !cell.is_empty()).count();
        if width > self.widest {
            (self.widest, self.second) = (width, self.widest);
        } else if width > self.second {
            self.second = width;
        }
        if self.bytes + row.bytes() <= PEEKED_BYTES {
            self.bytes += row.bytes();
            self.rows.push(row.clone());
        }
    }

    fn is_blank(&self) -> bool {
        self.widest == 0
    }

    fn likeness(&self, is_visible: bool) -> Likeness {
        let width = self.second.min(WIDE);
        let told = tables::told_by(&self.rows);
        Likeness {
            tells_where_and_when: told.place > 0 && told.time > 0,
            is_table: width == WIDE,
            is_visible,
            told: told.place + told.time + told.what,
            width,
        }
    }
}

/// Whether `head`, the start of a file, is that of a workbook. [`is`] needs all of it to be sure.
pub(super) fn may_be(head: &[u8]) -> bool {
    head.starts_with(xls::MAGIC) || is_zip(head) || page::kind(head).is_some()
}

/// Whether `bytes`, a whole file, are a workbook of a kind that is known here.
pub(super) fn is(bytes: &[u8]) -> bool {
    kind(bytes).is_some()
}

/// What a workbook is called that begins with these bytes.
pub(super) fn format(bytes: &[u8]) -> Format {
    match page::kind(bytes) {
        Some(Kind::Page) => Format::Html,
        Some(Kind::Xml2003) => Format::SpreadsheetMl,
        _ => Format::Sheet,
    }
}

fn kind(bytes: &[u8]) -> Option<Kind> {
    if bytes.starts_with(xls::MAGIC) {
        return match xls::streams(bytes).ok()? {
            xls::Streams::Workbook => Some(Kind::Xls),
            xls::Streams::Encrypted => Some(Kind::Encrypted),
            xls::Streams::Other => None,
        };
    }
    if !is_zip(bytes) {
        return page::kind(bytes);
    }
    let archive = Archive::open(bytes).ok()?;
    let has = |path: &str| archive.find(path).is_some();
    if has("[Content_Types].xml") {
        let of_sheets = |entry: &Entry<'_>| entry.name.to_ascii_lowercase().contains("/worksheets/");
        let is_book = has("xl/workbook.xml") || has("xl/workbook.bin");
        return (is_book || archive.entries.iter().any(of_sheets)).then_some(Kind::Xlsx);
    }
    ods::is(&archive).then_some(Kind::Ods)
}

/// One sheet of a workbook as a table, whose heading row is still to be found.
///
/// The sheets that hold anything are its parts, visible ones first. The one named `part` is taken,
/// else the one that looks most like a table of incidents. The line of a row is its number in the sheet.
///
/// # Errors
/// When the workbook is damaged, protected by a password, holds nothing or more than it may, or
/// reading was cancelled. Damage that comes later is reported with the rows.
pub(super) fn table<'a>(
    bytes: &'a [u8],
    part: Option<&str>,
    progress: &'a Progress,
) -> Result<Table<'a>, FormatError> {
    let book: Box<dyn Book<'a> + 'a> = match kind(bytes) {
        Some(Kind::Xlsx) => Box::new(xlsx::Workbook::open(Archive::open(bytes)?, progress)?),
        Some(Kind::Ods) => Box::new(ods::Workbook::open(&Archive::open(bytes)?, progress)?),
        Some(Kind::Xls) => Box::new(xls::Workbook::open(bytes, progress)?),
        Some(Kind::Page) => Box::new(page::open(bytes, progress)?),
        Some(Kind::Xml2003) => Box::new(xml2003::open(bytes, progress)?),
        Some(Kind::Encrypted) => return Err(protected()),
        None => return Err(FormatError::Unrecognised { fault: Fault::NoSpreadsheet }),
    };
    let Filled { sheets, likeliest, alike } = filled_sheets(&*book, progress)?;
    let names: Vec<String> = sheets.iter().map(|&sheet| book.sheets()[sheet].name.clone()).collect();
    let alike = alike.into_iter().filter(|_| part.is_none()).filter_map(|sheet| names.get(sheet).cloned());
    let unread = alike.collect();
    let part = match part {
        None => likeliest,
        Some(part) => match names.iter().position(|name| name == part) {
            Some(wanted) => wanted,
            None => return Err(FormatError::NoSuchPart { wanted: part.to_owned(), there: names }),
        },
    };
    let rows = book.rows(*sheets.get(part).ok_or(FormatError::Empty)?)?;
    let parts = if names.len() > 1 { names } else { Vec::new() };
    Ok(Table { parts, part, unread, ..Table::of(rows) })
}

/// The sheets that hold anything, visible ones first.
struct Filled {
    sheets: Vec<usize>,
    /// Which of them looks most like one of incidents.
    likeliest: usize,
    /// Which others say where and when as well.
    alike: Vec<usize>,
}

/// The sheets that hold anything, visible ones first, and which of them looks most like a table of
/// incidents.
fn filled_sheets(book: &dyn Book<'_>, progress: &Progress) -> Result<Filled, FormatError> {
    let mut order: Vec<usize> = (0..book.sheets().len()).collect();
    order.sort_by_key(|&sheet| !book.sheets()[sheet].is_visible);
    let (mut filled, mut likeliest, mut best) = (Vec::new(), 0, Likeness::default());
    let mut alike = Vec::new();
    for (nth, sheet) in order.into_iter().enumerate() {
        if progress.is_cancelled() {
            return Err(FormatError::Cancelled);
        }
        // A sheet that cannot be read stays in the list: who chooses it learns why.
        let peek = if nth < PEEKED_SHEETS { book.peek(sheet).ok() } else { None };
        if peek.as_ref().is_some_and(Peek::is_blank) {
            continue;
        }
        let likeness =
            peek.map_or(Likeness::default(), |peek| peek.likeness(book.sheets()[sheet].is_visible));
        if likeness.width >= 2 && likeness > best {
            (likeliest, best) = (filled.len(), likeness);
        }
        if likeness.tells_where_and_when && likeness.is_visible {
            alike.push(filled.len());
        }
        filled.push(sheet);
    }
    alike.retain(|&sheet| sheet != likeliest);
    Ok(Filled { sheets: filled, likeliest, alike })
}

/// What cannot be read without a password.
fn protected() -> FormatError {
    FormatError::packed(Fault::Password)
}

//! What is said of a file that cannot be read or written.

use super::issues::describe;
use super::json::describe_json;
use crate::formats::fault::{Bytes, Damage, Fault, SheetXml};
use crate::formats::out::{SaveError, WriteError};
use crate::formats::tables::draft::Missing;
use crate::formats::{FileError, FormatError};

/// Why a file could not be read or written, without its path.
pub fn describe_file_error(error: &FileError) -> String {
    match error {
        FileError::NotFound { .. } => "there is no such file",
        FileError::IsDirectory { .. } => "this is a folder, not a file",
        FileError::NotRegular { .. } => "this is not a regular file",
        FileError::Empty { .. } => "the file is empty (0 bytes)",
        FileError::PermissionDenied { .. } => "no permission",
        FileError::Io { says, .. } => return says.to_string(),
        FileError::Format { error, .. } => return describe_error_in_place(error),
    }
    .to_owned()
}

/// The same, with the path behind it.
pub fn describe_file_error_with_path(error: &FileError) -> String {
    format!("{}: {}", describe_file_error(error), error.path().display())
}

/// Why a file was not saved.
pub fn describe_save_error(error: &SaveError) -> String {
    match error {
        SaveError::Write(error) => describe_write_error(error),
        SaveError::File(error) => describe_file_error_with_path(error),
    }
}

/// Why a dossier was not written in a format.
pub fn describe_write_error(error: &WriteError) -> String {
    match error {
        WriteError::Value { says } => format!("the dossier cannot be written: {says}"),
        WriteError::TooManyRows { most } => {
            format!("a sheet holds at most {most} rows; save it as CSV instead")
        }
        WriteError::TooManyColumns { most } => {
            format!("a sheet holds at most {most} columns; save it as CSV instead")
        }
        WriteError::Io(says) => says.to_string(),
        WriteError::Cancelled => "saving was cancelled".to_owned(),
    }
}

/// Why bytes are no dossier, with the line before it where one is known.
pub fn describe_error_in_place(error: &FormatError) -> String {
    let said = describe_error(error);
    match (error.line(), error.column()) {
        (Some(line), Some(column)) => format!("line {line}, column {column}: {said}"),
        (Some(line), None) => format!("line {line}: {said}"),
        _ => said,
    }
}

/// Why bytes are no dossier, without where.
pub fn describe_error(error: &FormatError) -> String {
    match error {
        FormatError::Empty => "there is nothing in it".to_owned(),
        FormatError::NotUtf8 { fault, .. } => format!("this is not UTF-8 text: {}", describe_fault(fault)),
        FormatError::Syntax { fault, .. } | FormatError::Table { fault, .. } => describe_fault(fault),
        FormatError::DuplicateField { field, .. } => format!("the field \"{field}\" is given a second time"),
        FormatError::NotADossier { fault, .. } => {
            format!("this is not a Sitmap dossier: {}", describe_fault(fault))
        }
        FormatError::UnknownVersion { found, reads, .. } => {
            let found = found.as_ref().map_or("no version".to_owned(), |found| format!("version {found}"));
            format!("this dossier has {found}; this program reads version {reads}")
        }
        FormatError::Unusable { field, fault, .. } => {
            format!("the value of \"{field}\" cannot be read: {}", describe_json(fault))
        }
        FormatError::Unrecognised { fault } => {
            format!("this is in no format that can be read here: {}", describe_fault(fault))
        }
        FormatError::Archive { part, fault, others } => {
            let said = with_part(part.as_deref(), describe_fault(fault));
            let others: Vec<String> =
                others.iter().take(MOST_NAMED).map(|other| format!("“{other}”")).collect();
            match others.as_slice() {
                [] => format!("it cannot be unpacked: {said}"),
                others => format!(
                    "it cannot be unpacked: {said}; what else it has can be read by its name: {}",
                    others.join(", ")
                ),
            }
        }
        FormatError::NoSuchPart { wanted, there } => {
            format!("there is no “{wanted}” in it; {}", list_parts(there))
        }
        FormatError::Excessive { part, fault, .. } => with_part(part.as_deref(), describe_fault(fault)),
        FormatError::Prose { paragraphs } => {
            let counted =
                if *paragraphs == 1 { "1 paragraph".to_owned() } else { format!("{paragraphs} paragraphs") };
            format!("this is text, {counted}, and no table; incidents cannot be taken from text yet")
        }
        FormatError::Unclear(draft) => {
            let missing: Vec<&str> = draft.missing().into_iter().map(describe_missing).collect();
            format!("it is not clear {}", missing.join(", and "))
        }
        FormatError::Io { says } => format!("reading failed: {says}"),
        FormatError::Ended => "reading failed: the thread that parses rows has ended early".to_owned(),
        FormatError::TooLarge => {
            "it holds more than four gigabytes of different text, or four billion entries".to_owned()
        }
        FormatError::Cancelled => "reading was cancelled".to_owned(),
    }
}

/// How many parts of a file are named.
const MOST_NAMED: usize = 12;

fn with_part(part: Option<&str>, said: String) -> String {
    match part {
        Some(part) => format!("“{part}”: {said}"),
        None => said,
    }
}

/// What could have been asked for instead.
fn list_parts(there: &[String]) -> String {
    let named: Vec<String> = there.iter().take(MOST_NAMED).map(|part| format!("“{part}”")).collect();
    match there.len() {
        0 => "it is neither an archive nor a workbook of several sheets".to_owned(),
        more if more > MOST_NAMED => format!("it has {} and {} more", named.join(", "), more - MOST_NAMED),
        _ => format!("it has {}", named.join(", ")),
    }
}

/// What has to be asked before a table can be read, in a sentence.
pub fn describe_missing(missing: Missing) -> &'static str {
    match missing {
        Missing::Where => "which columns say where it happened",
        Missing::When => "which column says when it happened",
        Missing::What => "which column says what happened",
        Missing::DateOrder => "whether 03/04 is the third of April or the fourth of March",
    }
}

/// What is wrong with a file or a part of it.
pub fn describe_fault(fault: &Fault) -> String {
    match fault {
        Fault::NoRows => "there are no rows of data in it".to_owned(),
        Fault::NoFeatures => "there are no features in it".to_owned(),
        Fault::NoEvents => "there are no events in it".to_owned(),
        Fault::NoPoints => "there are no way-points in it, and no tracks or routes with points".to_owned(),
        Fault::NoPlacemarks { has_links } => no_placemarks(*has_links),
        Fault::NoRecords => "there is no list of objects in it".to_owned(),
        Fault::FeaturesNotAList => "\"features\" is not a list of features".to_owned(),
        Fault::OtherSystem { name } => other_system(name),
        Fault::TopoJson => "it is TopoJSON; save it as GeoJSON".to_owned(),
        Fault::Binary { byte } => format!("it is not text: the byte {byte:#04X} stands near its start"),
        Fault::WrongByte { byte } => format!("the byte {byte:#04X} cannot stand here"),
        Fault::Utf16 => "it is UTF-16; save it as UTF-8".to_owned(),
        Fault::ZeroByteInText => "a zero byte cannot stand in a text".to_owned(),
        Fault::WrongBytesForEncoding => "there are bytes that the encoding which it names does not have".to_owned(),
        Fault::UnknownEncoding { name } => format!("it is in the encoding {name}, which is not known here"),
        Fault::OwnEntities => "it declares entities of its own, which are not read: they can grow without end, and ask for other files".to_owned(),
        Fault::ElementCutOff => "the text ends inside an element; it seems to be cut off".to_owned(),
        Fault::NotClosed => "this is not closed; the file seems to be cut off".to_owned(),
        Fault::BrokenXml { says } => broken_xml(says),
        Fault::OtherEnd { expected, found } => format!("</{found}> stands where </{expected}> is expected"),
        Fault::EndOfNothing { found } => format!("</{found}> ends what has not begun"),
        Fault::ElementsTooDeep { most } => format!("elements stand in elements more than {most} deep"),
        Fault::ElementNameTooLong { most } => format!("the name of an element is longer than {most} bytes"),
        Fault::AttributeNameTooLong { most } => format!("the name of an attribute is longer than {most} bytes"),
        Fault::TooManyRowsOfFields { rows, columns } => format!("{rows} rows with {columns} different fields are more than can be read"),
        Fault::TooManyFields { most } => format!("its rows have more than {most} different fields"),
        Fault::TooManyColumns { most } => format!("more than {most} different columns"),
        Fault::TooManyCells { most } => format!("a row of more than {most} cells"),
        Fault::RowTooLong { megabytes } => format!("a row of more than {megabytes} MB"),
        Fault::TooManySheetColumns => "it has more than 16,384 columns".to_owned(),
        Fault::CellTooLong => "a cell holds more than 32 MiB of text".to_owned(),
        Fault::SheetRowTooLong => "this row holds more than 64 MiB of text".to_owned(),
        Fault::SheetTooLarge => "the rows up to here hold more than 4 GiB of text and cells".to_owned(),
        Fault::TooManyMergedCells => "it has more than a million merged cells".to_owned(),
        Fault::TooManyCellsDown => "its cells go down over more columns and rows than can be read".to_owned(),
        Fault::SheetTooDeep => "its elements lie more than 256 deep in one another".to_owned(),
        Fault::SheetCutOff => "the sheet ends in the middle".to_owned(),
        Fault::BrokenSheet { how } => format!("the XML of the sheet is broken: {}", broken_sheet(how)),
        Fault::UnknownEntity { name } => format!("\"&{name};\" is not defined"),
        Fault::NoSuchText => "a cell refers to a text that is not in the file".to_owned(),
        Fault::ListOfSheetsMissing => "the workbook's list of sheets is missing".to_owned(),
        Fault::SheetMissing => "this sheet is missing in the file".to_owned(),
        Fault::ContentMissing => "its content is missing".to_owned(),
        Fault::WorkbookDamaged => "the workbook is damaged or not complete".to_owned(),
        Fault::NoSpreadsheet => "it is no spreadsheet".to_owned(),
        Fault::OfficeDocument => "it is an office document or a book, and not a spreadsheet".to_owned(),
        Fault::PageWithoutTable => "it is a web page, with no table in it".to_owned(),
        Fault::SavedPageWithoutTable => "it is a saved web page (MHTML), with no table in it".to_owned(),
        Fault::Password => "it is protected by a password".to_owned(),
        Fault::NoDataFile => "there is no data file in it".to_owned(),
        Fault::NoDataFileButNamed { name, why } => format!("there is no data file in it; “{name}”: {}", describe(why)),
        Fault::Damaged { how } => format!("it is damaged: {}", damage(*how)),
        Fault::UnknownPacking { name } => format!("it is packed with {}; only Deflate can be unpacked here", name.as_deref().unwrap_or("an unknown method")),
        Fault::UnsupportedArchive { says } => (*says).to_owned(),
        Fault::UnknownTransfer { name } => format!("it is encoded as {name}, which cannot be read here"),
        Fault::UnpackedTooLarge { most } => format!("unpacked it is more than {}, the most that is read", size(*most)),
        Fault::UnpackedOutOfProportion { ratio, from } => format!("unpacked it is more than {ratio} times as large as packed; above {} that is not read", size(*from)),
        Fault::PackedTooDeep { most } => format!("it is packed more than {most} times, one in the other"),
        Fault::NotAnObjectAtTop { found } => format!("a dossier is one JSON object and starts with {{; this starts with {found}"),
        Fault::NoFormat => format!("the field \"format\" is missing; a dossier says \"{}\" there", crate::formats::native::FORMAT),
        Fault::OtherFormat { found } => format!("the field \"format\" says {found}, not \"{}\"", crate::formats::native::FORMAT),        Fault::Json(fault) => describe_json(fault),
    }
}

pub(super) fn other_system(name: &str) -> String {
    format!("its coordinates are in the system {name}; save it with WGS84 (EPSG:4326)")
}

fn no_placemarks(has_links: bool) -> String {
    let links = if has_links { "; what it points to is not fetched" } else { "" };
    format!("there are no placemarks in it{links}")
}

fn broken_xml(says: &str) -> String {
    if says.is_empty() { "this is broken XML".to_owned() } else { format!("this is broken XML: {says}") }
}

fn damage(how: Damage) -> String {
    match how {
        Damage::NotThere => "what its list names is not there",
        Damage::CutOff => "it ends too early, as if it had not been copied to the end",
        Damage::List => "its list of what is in it is missing or makes no sense",
        Damage::Size { expected, found } => {
            return format!("it should hold {expected} bytes and holds {found}");
        }
        Damage::Checksum => "its checksum does not match",
        Damage::Behind => "after its end comes something that is not packed",
        Damage::Bytes => "its packed bytes make no sense",
        Damage::Base64 => "this is no Base64",
    }
    .to_owned()
}

fn broken_sheet(how: &SheetXml) -> String {
    match how {
        SheetXml::OtherEnd { name } => return format!("</{name}> is not the end of what was begun last"),
        SheetXml::Comment => "a comment has no end",
        SheetXml::Quotation => "a quotation has no end",
        SheetXml::Declaration => "a declaration has no end",
        SheetXml::Tag => "a tag has no end",
        SheetXml::Something => "something begins that has no end",
        SheetXml::NotUtf8 => "it is not UTF-8 text",
        SheetXml::Entity => "an entity has no end",
        SheetXml::NoCharacter => "an entity is no character",
    }
    .to_owned()
}

/// A limit, as it is said.
fn size(Bytes(bytes): Bytes) -> String {
    match bytes {
        gibi if gibi % (1 << 30) == 0 => format!("{} GiB", gibi >> 30),
        mebi => format!("{} MiB", mebi >> 20),
    }
}

//! What is said of a file that cannot be read or written.

use super::facts;
use super::issues::describe;
use super::json::describe_json;
use super::texts::errors as say;
use crate::formats::fault::{Bytes, Damage, Fault, SheetXml};
use crate::formats::native::FORMAT;
use crate::formats::tables::table_guess::Missing;
use crate::formats::write::{SaveError, WriteError};
use crate::formats::{FileError, FormatError};

/// Why a file could not be read or written, without its path.
pub fn describe_file_error(error: &FileError) -> String {
    match error {
        FileError::NotFound { .. } => say::not_found().into(),
        FileError::IsDirectory { .. } => say::is_a_folder().into(),
        FileError::NotRegular { .. } => say::not_a_file().into(),
        FileError::Empty { .. } => say::empty_file().into(),
        FileError::PermissionDenied { .. } => say::no_permission().into(),
        FileError::Io { says, .. } => says.to_string(),
        FileError::Format { error, .. } => describe_error_in_place(error),
    }
}

/// The same, with the path behind it.
pub fn describe_file_error_with_path(error: &FileError) -> String {
    say::with_path(&describe_file_error(error), &error.path().display().to_string())
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
        WriteError::Value { says } => say::not_written(says),
        WriteError::TooManyRows { most } => say::sheet_full_of_rows(*most as usize),
        WriteError::TooManyColumns { most } => say::sheet_full_of_columns((*most).into()),
        WriteError::Io(says) => says.to_string(),
        WriteError::Cancelled => say::saving_cancelled().into(),
    }
}

/// Why bytes are no dossier, with the line before it where one is known.
pub fn describe_error_in_place(error: &FormatError) -> String {
    let said = describe_error(error);
    match (error.line(), error.column()) {
        (Some(line), Some(column)) => say::at_line_and_column(&line.to_string(), &column.to_string(), &said),
        (Some(line), None) => say::at_line(&line.to_string(), &said),
        _ => said,
    }
}

/// Why bytes are no dossier, without where.
pub fn describe_error(error: &FormatError) -> String {
    match error {
        FormatError::Empty => say::empty().into(),
        FormatError::NotUtf8 { fault, .. } => say::not_utf_8(&describe_fault(fault)),
        FormatError::Syntax { fault, .. } | FormatError::Table { fault, .. } => describe_fault(fault),
        FormatError::DuplicateField { field, .. } => say::field_given_twice(field),
        FormatError::NotADossier { fault, .. } => say::not_a_dossier(&describe_fault(fault)),
        FormatError::UnknownVersion { found: Some(found), reads, .. } => {
            say::unknown_version(found, &reads.to_string())
        }
        FormatError::UnknownVersion { found: None, reads, .. } => {
            say::unknown_version_missing(&reads.to_string())
        }
        FormatError::Unusable { field, fault, .. } => say::unusable(field, &describe_json(fault)),
        FormatError::Unrecognised { fault } => say::unrecognised(&describe_fault(fault)),
        FormatError::Archive { part, fault, others } => {
            let said = in_part(part.as_deref(), describe_fault(fault));
            if others.is_empty() {
                say::not_unpacked(&said)
            } else {
                say::not_unpacked_but_others(&said, &list_names(others))
            }
        }
        FormatError::NoSuchPart { wanted, there } => no_such_part(wanted, there),
        FormatError::Excessive { part, fault, .. } => in_part(part.as_deref(), describe_fault(fault)),
        FormatError::Prose { paragraphs } => say::prose(*paragraphs),
        FormatError::Unclear(draft) => {
            let missing = draft.missing().into_iter().map(|missing| describe_missing(missing).to_owned());
            let what = missing.reduce(|some, next| say::unclear_several(&some, &next));
            say::unclear(&what.unwrap_or_default())
        }
        FormatError::Io { says } => say::reading_failed(says),
        FormatError::Ended => say::reading_failed_early().into(),
        FormatError::TooLarge => say::too_large().into(),
        FormatError::Cancelled => say::cancelled().into(),
    }
}

/// How many parts of a file are named.
const MOST_NAMED: usize = 12;

fn list_names(names: &[String]) -> String {
    facts::listed(names.iter().take(MOST_NAMED).map(|name| say::quoted_name(name)))
}

fn in_part(part: Option<&str>, said: String) -> String {
    match part {
        Some(part) => say::in_part(part, &said),
        None => said,
    }
}

/// What could have been asked for instead.
fn no_such_part(wanted: &str, there: &[String]) -> String {
    match there.len() {
        0 => say::no_such_part_of_one(wanted),
        more if more > MOST_NAMED => say::no_such_part_of_many(wanted, &list_names(there), more - MOST_NAMED),
        _ => say::no_such_part(wanted, &list_names(there)),
    }
}

/// What has to be asked before a table can be read, in a sentence.
pub fn describe_missing(missing: Missing) -> &'static str {
    match missing {
        Missing::Where => say::unclear_where(),
        Missing::When => say::unclear_when(),
        Missing::What => say::unclear_what(),
        Missing::DateOrder => say::unclear_date_order(),
    }
}

/// What is wrong with a file or a part of it.
pub fn describe_fault(fault: &Fault) -> String {
    match fault {
        Fault::NoRows => say::no_rows().into(),
        Fault::NoFeatures => say::no_features().into(),
        Fault::NoEvents => say::no_events().into(),
        Fault::NoPoints => say::no_points().into(),
        Fault::NoPlacemarks { has_links: false } => say::no_placemarks().into(),
        Fault::NoPlacemarks { has_links: true } => say::no_placemarks_but_links().into(),
        Fault::NoRecords => say::no_records().into(),
        Fault::FeaturesNotAList => say::features_not_a_list().into(),
        Fault::OtherSystem { name } => say::other_system(name),
        Fault::TopoJson => say::topo_json().into(),
        Fault::Binary { byte } => say::binary(&format!("{byte:#04X}")),
        Fault::WrongByte { byte } => say::wrong_byte(&format!("{byte:#04X}")),
        Fault::Utf16 => say::utf_16().into(),
        Fault::ZeroByteInText => say::zero_byte_in_text().into(),
        Fault::WrongBytesForEncoding => say::wrong_bytes_for_encoding().into(),
        Fault::UnknownEncoding { name } => say::unknown_encoding(name),
        Fault::OwnEntities => say::own_entities().into(),
        Fault::ElementCutOff => say::element_cut_off().into(),
        Fault::NotClosed => say::not_closed().into(),
        Fault::BrokenXml { says } if says.is_empty() => say::broken_xml().into(),
        Fault::BrokenXml { says } => say::broken_xml_as_said(says),
        Fault::OtherEnd { expected, found } => say::other_end(found, expected),
        Fault::EndOfNothing { found } => say::end_of_nothing(found),
        Fault::ElementsTooDeep { most } => say::elements_too_deep(*most),
        Fault::ElementNameTooLong { most } => say::element_name_too_long(*most),
        Fault::AttributeNameTooLong { most } => say::attribute_name_too_long(*most),
        Fault::TooManyRowsOfFields { rows, columns } => say::too_many_rows_of_fields(*rows, *columns),
        Fault::TooManyFields { most } => say::too_many_fields(*most),
        Fault::TooManyColumns { most } => say::too_many_columns(*most),
        Fault::TooManyCells { most } => say::too_many_cells(*most),
        Fault::RowTooLong { megabytes } => say::row_too_long(*megabytes),
        Fault::TooManySheetColumns => say::too_many_sheet_columns().into(),
        Fault::CellTooLong => say::cell_too_long().into(),
        Fault::SheetRowTooLong => say::sheet_row_too_long().into(),
        Fault::SheetTooLarge => say::sheet_too_large().into(),
        Fault::TooManyMergedCells => say::too_many_merged_cells().into(),
        Fault::TooManyCellsDown => say::too_many_cells_down().into(),
        Fault::SheetTooDeep => say::sheet_too_deep().into(),
        Fault::SheetCutOff => say::sheet_cut_off().into(),
        Fault::BrokenSheet { how } => broken_sheet(how),
        Fault::UnknownEntity { name } => say::unknown_entity(name),
        Fault::NoSuchText => say::no_such_text().into(),
        Fault::ListOfSheetsMissing => say::list_of_sheets_missing().into(),
        Fault::SheetMissing => say::sheet_missing().into(),
        Fault::ContentMissing => say::content_missing().into(),
        Fault::WorkbookDamaged => say::workbook_damaged().into(),
        Fault::NoSpreadsheet => say::no_spreadsheet().into(),
        Fault::OfficeDocument => say::office_document().into(),
        Fault::PageWithoutTable => say::page_without_table().into(),
        Fault::SavedPageWithoutTable => say::saved_page_without_table().into(),
        Fault::Password => say::password().into(),
        Fault::NoDataFile => say::no_data_file().into(),
        Fault::NoDataFileButNamed { name, why } => say::no_data_file_but_named(name, &describe(why)),
        Fault::Damaged { how } => damaged(*how),
        Fault::UnknownPacking { name: None } => say::unknown_packing().into(),
        Fault::UnknownPacking { name: Some(name) } => say::unknown_packing_named(name),
        Fault::UnsupportedArchive { says } => (*says).into(),
        Fault::UnknownTransfer { name } => say::unknown_transfer(name),
        Fault::UnpackedTooLarge { most } => say::unpacked_too_large(&size(*most)),
        Fault::UnpackedOutOfProportion { ratio, from } => {
            say::unpacked_out_of_proportion(number(*ratio), &size(*from))
        }
        Fault::PackedTooDeep { most } => say::packed_too_deep(*most),
        Fault::NotAnObjectAtTop { found } => say::not_an_object_at_top(found),
        Fault::NoFormat => say::no_format(FORMAT),
        Fault::OtherFormat { found } => say::other_format(found, FORMAT),
        Fault::Json(fault) => describe_json(fault),
    }
}

fn damaged(how: Damage) -> String {
    match how {
        Damage::NotThere => say::damaged_not_there().into(),
        Damage::CutOff => say::damaged_cut_off().into(),
        Damage::List => say::damaged_list().into(),
        Damage::Size { expected, found } => say::damaged_size(number(expected), number(found)),
        Damage::Checksum => say::damaged_checksum().into(),
        Damage::Behind => say::damaged_behind().into(),
        Damage::Bytes => say::damaged_bytes().into(),
        Damage::Base64 => say::damaged_base64().into(),
    }
}

fn broken_sheet(how: &SheetXml) -> String {
    match how {
        SheetXml::OtherEnd { name } => say::broken_sheet_other_end(name),
        SheetXml::Comment => say::broken_sheet_comment().into(),
        SheetXml::Quotation => say::broken_sheet_quotation().into(),
        SheetXml::Declaration => say::broken_sheet_declaration().into(),
        SheetXml::Tag => say::broken_sheet_tag().into(),
        SheetXml::Something => say::broken_sheet_something().into(),
        SheetXml::NotUtf8 => say::broken_sheet_not_utf_8().into(),
        SheetXml::Entity => say::broken_sheet_entity().into(),
        SheetXml::NoCharacter => say::broken_sheet_no_character().into(),
    }
}

/// A limit, as it is said.
fn size(Bytes(bytes): Bytes) -> String {
    match bytes {
        gibi if gibi % (1 << 30) == 0 => say::gibibytes(number(gibi >> 30)),
        mebi => say::mebibytes(number(mebi >> 20)),
    }
}

fn number(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

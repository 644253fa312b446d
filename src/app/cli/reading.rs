//! How files are to be read, as it is asked for on the command line: what the window would ask.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use crate::formats::Options;
use crate::formats::tables::{DateOrder, SavedProfile, TableGuess, TextEncoding, UnknownEncoding};
use crate::l10n::command_line as w;
use crate::l10n::facts;

/// How files are to be read, as far as they do not say so themselves.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(next_help_heading = w::how_read())]
pub struct ReadingArguments {
    /// A saved profile.
    #[arg(long, value_name = "PROFILE.json", help = w::mapping())]
    pub mapping: Option<PathBuf>,
    /// The sheet of a workbook.
    #[arg(long, value_name = "NAME", help = w::sheet())]
    pub sheet: Option<String>,
    /// The file in an archive.
    #[arg(long, value_name = "NAME", help = w::part())]
    pub part: Option<String>,
    /// How the letters of a text are encoded.
    #[arg(long, value_name = "NAME", value_parser = parse_encoding, help = w::encoding())]
    pub encoding: Option<TextEncoding>,
    /// Which of day and month stands first.
    #[arg(long, value_name = "ORDER", help = w::dates())]
    pub dates: Option<Dates>,
}

/// Which of day and month stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Dates {
    /// 31/12/2021
    DayFirst,
    /// 12/31/2021
    MonthFirst,
}

/// The saved profile cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{}", w::not_a_profile(&describe_mapping_fault(fault), &path.display().to_string()))]
pub struct MappingError {
    /// The file.
    path: PathBuf,
    /// Why.
    fault: MappingFault,
}

/// What is wrong with a saved profile.
#[derive(Debug)]
enum MappingFault {
    /// It cannot be had.
    Unreadable(std::io::Error),
    /// It is no JSON, or has other fields.
    Broken(serde_json::Error),
    /// It says nothing of any column.
    NoColumns,
}

fn describe_mapping_fault(fault: &MappingFault) -> String {
    match fault {
        MappingFault::Unreadable(error) => error.to_string(),
        MappingFault::Broken(error) => error.to_string(),
        MappingFault::NoColumns => w::profile_without_columns().to_owned(),
    }
}

fn parse_encoding(label: &str) -> Result<TextEncoding, String> {
    label.parse().map_err(|UnknownEncoding(name)| w::not_an_encoding(&name))
}

impl ReadingArguments {
    /// The options that these arguments ask for.
    ///
    /// # Errors
    /// When the saved profile cannot be read.
    pub fn options(&self) -> Result<Options, MappingError> {
        let saved = self.mapping.as_deref().map(read_profile).transpose()?;
        let order = self.dates.map(|dates| match dates {
            Dates::DayFirst => DateOrder::DayFirst,
            Dates::MonthFirst => DateOrder::MonthFirst,
        });
        let part = crate::formats::part_name(self.part.as_deref(), self.sheet.as_deref());
        let saved = saved.into_iter().collect();
        Ok(Options { saved, part, order, encoding: self.encoding, ..Options::default() })
    }
}

fn read_profile(path: &Path) -> Result<SavedProfile, MappingError> {
    let failed = |fault| MappingError { path: path.to_owned(), fault };
    let bytes = std::fs::read(path).map_err(|error| failed(MappingFault::Unreadable(error)))?;
    let saved: SavedProfile =
        serde_json::from_slice(&bytes).map_err(|error| failed(MappingFault::Broken(error)))?;
    if saved.columns.is_empty() {
        return Err(failed(MappingFault::NoColumns));
    }
    Ok(saved)
}

/// What a file is called, or one of the files in an archive.
pub fn full_name(file: &Path, part: Option<&str>) -> String {
    let file = file.display();
    part.map_or_else(|| file.to_string(), |part| format!("{file} › {part}"))
}

/// Why the profile that was asked for was not used; `None` where it was, or none was asked for.
pub fn explain_unused_profile(options: &Options, draft: Option<&TableGuess>) -> Option<String> {
    let saved = options.saved.first()?;
    let Some(draft) = draft else {
        return Some(w::not_a_table().to_owned());
    };
    if draft.saved == saved.name {
        return None;
    }
    let lacks = |heading: &&str| !draft.columns.iter().any(|one| one.heading.eq_ignore_ascii_case(heading));
    let missing = saved.columns.iter().map(|(heading, _)| heading.as_str()).filter(lacks);
    Some(w::columns_missing(&facts::listed(missing)))
}

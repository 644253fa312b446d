//! How files are to be read, as it is asked for on the command line: what the window would ask.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use crate::formats::Options;
use crate::formats::tables::{DateOrder, SavedProfile, TableGuess, TextEncoding};

/// How files are to be read, as far as they do not say so themselves.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(next_help_heading = "How files are read")]
pub struct ReadingArguments {
    /// A saved profile that says what the columns of a table are
    #[arg(long, value_name = "PROFILE.json")]
    pub mapping: Option<PathBuf>,
    /// The sheet of a workbook
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// The file in an archive; all of them without it
    #[arg(long, value_name = "NAME")]
    pub part: Option<String>,
    /// How the letters of a text are encoded, such as windows-1251, cp850 or koi8-r
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<TextEncoding>,
    /// Which of day and month stands first in dates such as 03/04/2022
    #[arg(long, value_name = "ORDER")]
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
#[error("this is no saved profile: {reason}: {}", path.display())]
pub struct MappingError {
    /// The file.
    path: PathBuf,
    /// Why.
    reason: String,
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
    let failed = |reason: String| MappingError { path: path.to_owned(), reason };
    let bytes = std::fs::read(path).map_err(|error| failed(error.to_string()))?;
    let saved: SavedProfile = serde_json::from_slice(&bytes).map_err(|error| failed(error.to_string()))?;
    if saved.columns.is_empty() {
        return Err(failed("it names no columns".to_owned()));
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
        return Some("the file is no table".to_owned());
    };
    if draft.saved == saved.name {
        return None;
    }
    let lacks = |heading: &&str| !draft.columns.iter().any(|one| one.heading.eq_ignore_ascii_case(heading));
    let missing: Vec<_> = saved.columns.iter().map(|(heading, _)| heading.as_str()).filter(lacks).collect();
    Some(format!("the file has no column {}", missing.join(", ")))
}

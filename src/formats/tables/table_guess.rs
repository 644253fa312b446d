//! What the columns of a table are taken for, and why: what the import window shows and changes.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::dates::{self, DateOrder, How, Seen};
use super::profiles::{self, Profile};
use super::{Cells, Column, FieldRole};
use crate::formats::Format;
use crate::model::Kind;

/// Why a column is taken for what it is taken for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GuessReason {
    /// The format itself says so.
    Given,
    /// The data set was recognised.
    Profile,
    /// The user saved it under a name.
    Saved,
    /// Its heading says so.
    Heading,
    /// What is in it says so.
    Content,
    /// The user chose it.
    Chosen,
    /// Nothing says what it is.
    #[default]
    Nothing,
}

/// A column and what it is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnGuess {
    /// Its heading.
    pub heading: String,
    /// What it is.
    pub meaning: FieldRole,
    /// Why.
    pub why: GuessReason,
    /// Which orders of day and month its cells allow.
    pub(super) seen: Seen,
}

/// What has to be known before a table can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No column says where.
    Where,
    /// No column says when.
    When,
    /// No column says what.
    What,
    /// Dates can be read in two ways.
    DateOrder,
}

/// How a table is read: what each column is, and in which order its dates stand.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Mapping {
    /// The columns.
    pub headings: Vec<String>,
    /// One for each column.
    pub meanings: Vec<FieldRole>,
    /// How dates in numbers are read.
    pub order: DateOrder,
    /// How those with dots are read.
    pub dotted: DateOrder,
    /// Whose codes stand in the cells.
    pub profile: &'static Profile,
    /// What words for kinds are taken for where the user said so.
    pub kinds: Vec<(String, Kind)>,
}

/// A mapping that the user gave a name. It is used for every file that has all of its headings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedProfile {
    /// Its name.
    pub name: String,
    /// Headings and what they are; those that are kept and not used are not among them.
    pub columns: Vec<(String, FieldRole)>,
    /// How dates in numbers are read.
    pub dates: DateOrder,
    /// What words for kinds are taken for, as the words of the format.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<(String, String)>,
}

/// A table before it is read.
#[derive(Clone, Debug)]
pub struct TableGuess {
    /// The format it is in.
    pub format: Format,
    /// What the file calls itself.
    pub title: String,
    /// The parts that could be read instead, such as the sheets of a workbook.
    pub parts: Vec<String>,
    /// Which of them this is.
    pub part: usize,
    /// How the text is encoded, as it was found or chosen; `None` for what is no text.
    pub encoding: Option<super::TextEncoding>,
    /// Whether the user said how it is encoded.
    pub encoding_chosen: bool,
    /// Which row holds the headings, from 1, as it was found or chosen; 0: none does. `None` where the
    /// format itself names the columns.
    pub heading_row: Option<usize>,
    /// The first rows as they stand, to choose the headings among: the line of each, and its text.
    pub top: Vec<(u32, String)>,
    /// The columns.
    pub columns: Vec<ColumnGuess>,
    /// The first rows of data.
    pub rows: Vec<Cells>,
    /// How dates in numbers are read.
    pub order: DateOrder,
    /// How those with dots are read.
    pub dotted: DateOrder,
    /// Whether numbers alone leave open what is the day and what the month.
    pub order_open: bool,
    /// Whether the user said in which order they stand.
    pub order_chosen: bool,
    /// What words for kinds are taken for where the user said so.
    pub kinds: Vec<(String, Kind)>,
    /// The different cells of each column in the first rows, as far as they are few.
    pub(super) words: Vec<Vec<(String, usize)>>,
    /// The data set that was recognised.
    pub profile: &'static Profile,
    /// The name of the saved mapping that fits; empty where none does.
    pub saved: String,
}

// Two drafts of one file are never compared; errors that carry one are.
impl PartialEq for TableGuess {
    fn eq(&self, other: &Self) -> bool {
        self.columns == other.columns && self.part == other.part && self.order == other.order
    }
}

impl Eq for TableGuess {}

impl TableGuess {
    /// Whether a column is one of these.
    pub(super) fn has(&self, meanings: &[FieldRole]) -> bool {
        self.columns.iter().any(|column| meanings.contains(&column.meaning))
    }

    /// Whether its columns tell of positions.
    pub(super) fn is_located(&self) -> bool {
        let both = self.has(&[FieldRole::Latitude]) && self.has(&[FieldRole::Longitude]);
        both || self.has(&[FieldRole::Position, FieldRole::Mgrs])
    }

    /// What still has to be known before the table can be read without a question. What is on the map
    /// needs no date and no title: none is stated then. Of a known data set nothing is asked but how its
    /// dates are read.
    pub fn missing(&self) -> Vec<Missing> {
        let what = [
            FieldRole::Title,
            FieldRole::Kind,
            FieldRole::Summary,
            FieldRole::Quotation,
            FieldRole::Reported,
        ];
        let mut missing = Vec::new();
        if !self.is_located() && self.profile.name.is_empty() {
            let open = [
                (Missing::Where, &[FieldRole::Place, FieldRole::PlaceSaid][..]),
                (Missing::When, &[FieldRole::From, FieldRole::Year]),
                (Missing::What, &what),
            ];
            missing.extend(open.iter().filter(|(_, known)| !self.has(known)).map(|(missing, _)| *missing));
        }
        if self.order_open {
            missing.push(Missing::DateOrder);
        }
        missing
    }

    /// The sheet of the workbook or the file in the archive that this is, and how many there are;
    /// `None` where there is only one.
    pub fn part_name(&self) -> Option<(&str, usize)> {
        let parts = self.parts.len();
        self.parts.get(self.part).filter(|_| parts > 1).map(|part| (part.as_str(), parts))
    }

    /// Whether anything at all would be read.
    pub fn says_something(&self) -> bool {
        self.columns.iter().any(|column| column.meaning != FieldRole::Unused)
    }

    /// Takes a column for something else. What only one column can be is taken from the one that
    /// was it. Which of day and month stands first is asked anew where other columns are dates now.
    pub fn choose(&mut self, column: usize, meaning: FieldRole) {
        if !meaning.may_repeat() {
            for other in self.columns.iter_mut().filter(|other| other.meaning == meaning) {
                (other.meaning, other.why) = (FieldRole::Unused, GuessReason::Nothing);
            }
        }
        if let Some(column) = self.columns.get_mut(column) {
            (column.meaning, column.why) = (meaning, GuessReason::Chosen);
        }
        self.settle_order();
    }

    /// Reads dates in numbers in this order; those with dots only where it is of them that it is asked.
    pub fn choose_order(&mut self, order: DateOrder) {
        (self.order, self.order_open, self.order_chosen) = (order, false, true);
        if self.seen_dates().asks_of_dots() {
            self.dotted = order;
        }
    }

    /// What all dates show together.
    fn seen_dates(&self) -> Seen {
        let dates = self.columns.iter().filter(|column| column.meaning.is_date());
        dates.fold(Seen::default(), |seen, column| seen.and(column.seen))
    }

    /// Decides which of day and month stands first by all dates, where they do.
    pub(super) fn settle_order(&mut self) {
        let seen = self.seen_dates();
        if self.order_chosen || (!seen.bears_on_order() && !self.order_open) {
            return;
        }
        let (order, dotted) = seen.orders((self.order, self.dotted));
        self.order_open = order.is_none() || dotted.is_none();
        (self.order, self.dotted) = (order.unwrap_or(self.order), dotted.unwrap_or(self.dotted));
    }

    /// A cell of the first rows that means another day in the other order, with the day on which it
    /// would be with the day first and with the month first.
    pub fn ambiguous_date(&self) -> Option<(&str, Date, Date)> {
        let asks_of_dots = self.seen_dates().asks_of_dots();
        let dates = (0..self.columns.len()).filter(|&n| self.columns[n].meaning.is_date());
        let mut cells = dates.flat_map(|n| self.rows.iter().map(move |row| row.get(n)));
        cells.find_map(|cell| {
            let dotted = |order| if asks_of_dots { order } else { self.dotted };
            let how = |order| How { dotted: dotted(order), ..How::of(order) };
            let day = |order| Some(dates::read_cell(cell, &how(order)).ok()?.moment.start.date());
            let (first, second) = (day(DateOrder::DayFirst)?, day(DateOrder::MonthFirst)?);
            (first != second).then_some((cell, first, second))
        })
    }

    /// How the table is read.
    pub fn mapping(&self) -> Mapping {
        let meanings = self.columns.iter().map(|column| column.meaning).collect();
        let headings = self.columns.iter().map(|column| column.heading.clone()).collect();
        let (order, dotted, kinds) = (self.order, self.dotted, self.kinds.clone());
        Mapping { headings, meanings, order, dotted, profile: self.profile, kinds }
    }

    /// The mapping under a name.
    pub fn save_as(&self, name: &str) -> SavedProfile {
        let used = self.columns.iter().filter(|column| column.meaning != FieldRole::Unused);
        let columns = used.map(|column| (column.heading.clone(), column.meaning)).collect();
        let kinds = self.kinds.iter().map(|(word, kind)| (word.clone(), kind.word().to_owned())).collect();
        SavedProfile { name: name.trim().to_owned(), columns, dates: self.order, kinds }
    }

    /// The columns as the format gives them, nothing known of them yet.
    pub(super) fn new(format: Format, columns: &[Column]) -> Self {
        let taken = |column: &Column| ColumnGuess {
            heading: column.heading.clone(),
            meaning: column.given.unwrap_or_default(),
            why: if column.given.is_some() { GuessReason::Given } else { GuessReason::Nothing },
            seen: Seen::default(),
        };
        Self {
            format,
            title: String::new(),
            parts: Vec::new(),
            part: 0,
            encoding: None,
            encoding_chosen: false,
            heading_row: None,
            top: Vec::new(),
            columns: columns.iter().map(taken).collect(),
            rows: Vec::new(),
            order: DateOrder::default(),
            dotted: DateOrder::default(),
            order_open: false,
            order_chosen: false,
            kinds: Vec::new(),
            words: Vec::new(),
            profile: &profiles::NONE,
            saved: String::new(),
        }
    }
}

impl Mapping {
    /// The same for these columns, which may stand in another order and be more or fewer; `None`
    /// where one that is used is not among them.
    pub(super) fn of(&self, columns: &[ColumnGuess]) -> Option<Self> {
        let known = self.headings.iter().zip(&self.meanings);
        let used = known.clone().filter(|(_, meaning)| **meaning != FieldRole::Unused);
        let has = |heading: &str| columns.iter().any(|column| column.heading == heading);
        used.clone().all(|(heading, _)| has(heading)).then(|| {
            let meaning = |column: &ColumnGuess| {
                let known = used.clone().find(|(heading, _)| **heading == column.heading);
                known.map_or(FieldRole::Unused, |(_, meaning)| *meaning)
            };
            Self {
                headings: columns.iter().map(|column| column.heading.clone()).collect(),
                meanings: columns.iter().map(meaning).collect(),
                ..self.clone()
            }
        })
    }
}

impl SavedProfile {
    /// Whether a table has all of its headings.
    pub fn fits(&self, columns: &[ColumnGuess]) -> bool {
        let has = |heading: &str| columns.iter().any(|column| column.heading.eq_ignore_ascii_case(heading));
        !self.columns.is_empty() && self.columns.iter().all(|(heading, _)| has(heading))
    }

    /// What the column of a heading is.
    pub fn meaning(&self, heading: &str) -> FieldRole {
        let found = self.columns.iter().find(|(known, _)| known.eq_ignore_ascii_case(heading));
        found.map_or(FieldRole::Unused, |(_, meaning)| *meaning)
    }
}

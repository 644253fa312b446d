//! What could not be used of a file, kind by kind.

use super::fault::Fault;
use super::json_fault::{JsonFault, JsonFound};
use crate::geo::countries::Mend;
use crate::model::builder::Reason;

coded! {
/// Why something in a file could not be used, or what is to be known of how it was used.
///
/// Problems that are equal are counted as one: what differs from row to row stands in the
/// [`super::Place`] of an issue.
pub enum Problem {
    /// A quotation mark that is opened in a row and never closed.
    MarkNeverClosed = "mark-never-closed",
    /// Text behind the quotation mark that closes a cell.
    TextBehindMark = "text-behind-mark",
    /// A quotation mark that all of the rest of the text follows.
    MarkOpenToTheEnd = "mark-open-to-the-end",
    /// Bytes that are no letters in the encoding of the text.
    NotInEncoding {
        /// The encoding.
        encoding: &'static str,
    } = "not-in-encoding",
    /// A row that is not UTF-8 in a text that is.
    NotUtf8Row = "not-utf-8-row",
    /// A byte 0 in a row.
    ZeroByte = "zero-byte",
    /// A row of a text with more cells than headings.
    MoreCellsShifted = "more-cells-shifted",
    /// A row of a sheet with more cells than headings.
    MoreCells = "more-cells",
    /// Rows that are no incidents.
    RowsLeftOut {
        /// What they are.
        what: NoIncident,
        /// How many there are.
        count: usize,
    } = "rows-left-out",
    /// A row that repeats the headings.
    HeadingsRepeated = "headings-repeated",
    /// Another table below the one that is read.
    AnotherTable {
        /// How many rows it has.
        rows: usize,
    } = "another-table",
    /// A number in a cell that is merged over several rows.
    MergedNumber {
        /// Over how many rows.
        rows: u32,
    } = "merged-number",
    /// Another sheet of a workbook that tells of incidents.
    SheetNotRead = "sheet-not-read",
    /// Another data file of an archive.
    FileNotRead = "file-not-read",
    /// A file of an archive that may be data.
    FileNotTaken = "file-not-taken",
    /// A file of an archive that only links to others.
    OnlyLinks = "only-links",
    /// A file that another file of the archive links to.
    LinkedFileMissing {
        /// The file that links to it.
        by: String,
    } = "linked-file-missing",
    /// A file that the manifest of a data package names.
    ListedFileMissing = "listed-file-missing",
    /// A file of an archive that cannot be had.
    FileUnreadable {
        /// Why.
        fault: Fault,
    } = "file-unreadable",
    /// A cell of dates that is none, or no such day.
    NotADate {
        /// What is not known for it.
        lost: Lost,
    } = "not-a-date",
    /// A date of a calendar that is not converted.
    OtherCalendar {
        /// What is not known for it.
        lost: Lost,
    } = "other-calendar",
    /// A year before 1000 between others of our times.
    YearTooEarly {
        /// What is not known for it.
        lost: Lost,
    } = "year-too-early",
    /// An end without a day on which it began.
    NoBeginning = "no-beginning",
    /// A word that is no precision of a time.
    NotATimePrecision = "not-a-time-precision",
    /// A date later than today.
    InTheFuture = "in-the-future",
    /// A date that names another day of the week than it has.
    OtherWeekday = "other-weekday",
    /// A zone of a time that stands for several.
    AmbiguousZone = "ambiguous-zone",
    /// A date far from the year that a column of years says.
    OtherYearUndated = "other-year-undated",
    /// A year that is not the one of the date.
    OtherYear = "other-year",
    /// A cell of times that is none.
    NotATimeOfDay = "not-a-time-of-day",
    /// A time of day beside a date that has another.
    TimeTwice = "time-twice",
    /// An end whose heading tells another clock.
    EndByOtherClock = "end-by-other-clock",
    /// An end that lies before the beginning.
    EndBeforeStart = "end-before-start",
    /// A word that is no part of a day.
    NotAPartOfDay = "not-a-part-of-day",
    /// A cell of years that is none.
    NotAYear = "not-a-year",
    /// A year of two digits.
    ShortYear = "short-year",
    /// A cell of months that is none.
    NotAMonth = "not-a-month",
    /// A cell of days of a month that is none.
    NotADay = "not-a-day",
    /// A year, a month and a day that make no date.
    NoSuchDay = "no-such-day",
    /// A date in a row that has none where the others have it.
    UnusedDate = "unused-date",
    /// A second date of a row, which is another one.
    OtherDate = "other-date",
    /// A time that was there twice, when clocks were put back.
    ClockTwice = "clock-twice",
    /// A time that was not there, when clocks were put forward.
    ClockSkipped = "clock-skipped",
    /// A time with another zone than its heading says.
    OtherZoneInCell = "other-zone-in-cell",
    /// A zone in a column that is another than the heading of the time says.
    OtherZoneInHeading = "other-zone-in-heading",
    /// A time that is local by its cell and has a zone by its heading.
    LocalAndZone = "local-and-zone",
    /// Headings of a date and of its time that tell different clocks.
    HeadingsByOtherClocks = "headings-by-other-clocks",
    /// A zone in a column that stands for several.
    AmbiguousZoneUnused = "ambiguous-zone-unused",
    /// A word that is no zone.
    NotAZone = "not-a-zone",
    /// A table whose only dates are those of recording.
    OnlyRecorded = "only-recorded",
    /// A column of times without zeros in front.
    TimesWithoutZeros {
        /// A cell, and what it is read as.
        example: Option<Example>,
    } = "times-without-zeros",
    /// A column of dates that are numbers.
    DatesAsNumbers {
        /// What the numbers count.
        unit: DateUnit,
        /// A cell, and what it is read as.
        example: Option<Example>,
    } = "dates-as-numbers",
    /// A column of dates with years of two digits.
    DoubtfulCenturies = "doubtful-centuries",
    /// Several columns of dates of which none is known to be the right one.
    RivalDates {
        /// Their headings.
        columns: Vec<String>,
    } = "rival-dates",
    /// A latitude without a longitude, or the other way round.
    HalfAPosition = "half-a-position",
    /// A position where a name of a place would stand.
    PositionAsName = "position-as-name",
    /// A cell of latitudes that is none.
    NotALatitude = "not-a-latitude",
    /// A cell of longitudes that is none.
    NotALongitude = "not-a-longitude",
    /// A cell of military grid references that is none.
    NotAGridReference = "not-a-grid-reference",
    /// A cell of positions that is none.
    NotAPosition = "not-a-position",
    /// A position at latitude 0 and longitude 0.
    NullIsland = "null-island",
    /// Numbers that stand for an unknown position.
    UnknownPosition = "unknown-position",
    /// A latitude that can only be a longitude.
    DegreesSwapped = "degrees-swapped",
    /// A latitude beyond the poles.
    LatitudeOutOfRange = "latitude-out-of-range",
    /// A longitude beyond 180 degrees.
    LongitudeOutOfRange = "longitude-out-of-range",
    /// Degrees without the hemisphere that other rows tell.
    HemisphereMissing = "hemisphere-missing",
    /// Degrees with a sign that contradicts the hemisphere.
    OtherHemisphere = "other-hemisphere",
    /// A letter that can be east or west.
    OpenHemisphere = "open-hemisphere",
    /// A cell of hemispheres that is none.
    NotAHemisphere = "not-a-hemisphere",
    /// Two positions of one row that lie apart.
    PositionsContradict = "positions-contradict",
    /// A position outside of the country that the row names.
    NotInCountry {
        /// What would put it there.
        mend: Option<Mend>,
    } = "not-in-country",
    /// A column of pairs in brackets of which nothing tells the order.
    OpenOrder = "open-order",
    /// A column of pairs whose first number can be no latitude.
    LongitudeFirst = "longitude-first",
    /// A word that is no role of a place.
    NotAPlaceRole = "not-a-place-role",
    /// A cell of radii that is none.
    NotARadius = "not-a-radius",
    /// A word that is no precision of a position.
    NotAPositionPrecision = "not-a-position-precision",
    /// A cell of people killed or wounded that is no number.
    NotANumberOfPeople = "not-a-number-of-people",
    /// At least, best and at most in the wrong order.
    TollDecreases = "toll-decreases",
    /// A cell of a number of munitions that is none.
    NotAWholeNumber = "not-a-whole-number",
    /// An id that an earlier row has.
    IdTaken = "id-taken",
    /// A row that only adds a statement and says more.
    OnlyAddsStatement = "only-adds-statement",
    /// An id of an incident that no row above has.
    NoSuchIncident = "no-such-incident",
    /// A word that is no kind of statement.
    NotAStatementKind = "not-a-statement-kind",
    /// A word that is no language tag.
    NotALanguage = "not-a-language",
    /// A cell of when a source was published that is no date.
    SourceUndated = "source-undated",
    /// `NaN` or `Infinity` where a number stands.
    NotANumber {
        /// The word.
        word: String,
    } = "not-a-number",
    /// A row of a JSON file that is no object.
    RowNotAnObject = "row-not-an-object",
    /// An event of `TimeMap` that is no object.
    EventNotAnObject = "event-not-an-object",
    /// Properties of a feature that are no object.
    PropertiesNotAnObject = "properties-not-an-object",
    /// A geometry without a type that is known.
    UnknownGeometry = "unknown-geometry",
    /// Coordinates in a system that is not read.
    OtherCoordinates {
        /// What the file calls it.
        system: String,
    } = "other-coordinates",
    /// Coordinates of a point that are not two numbers.
    NotAPoint = "not-a-point",
    /// A geometry within another that is in another system.
    MixedCoordinates = "mixed-coordinates",
    /// Collections in collections.
    GeometryTooDeep {
        /// How deep they may.
        most: usize,
    } = "geometry-too-deep",
    /// A collection without its list.
    GeometriesMissing = "geometries-missing",
    /// A geometry in a collection that is no object.
    GeometryNotAnObject = "geometry-not-an-object",
    /// A geometry without coordinates.
    CoordinatesMissing = "coordinates-missing",
    /// Coordinates that are not what their type has.
    CoordinatesUnreadable {
        /// What the reader of JSON says.
        says: String,
    } = "coordinates-unreadable",
    /// A type of geometry that there is not.
    NoSuchGeometry {
        /// Its name.
        name: String,
    } = "no-such-geometry",
    /// Coordinates of KML that are no numbers.
    NotCoordinates = "not-coordinates",
    /// A way or track without points.
    PathNotRead {
        /// What the format calls it.
        what: &'static str,
    } = "path-not-read",
    /// A track without points beside times.
    TrackWithoutPoints = "track-without-points",
    /// Points of a path that have no position.
    PointsWithoutPosition {
        /// How many.
        points: usize,
        /// What the format calls the path.
        what: &'static str,
    } = "points-without-position",
    /// A track with another number of times than positions.
    TimesUnpaired = "times-unpaired",
    /// Times of a track in a placemark that has one of its own.
    TrackTimesUnused = "track-times-unused",
    /// A value that is longer than one may be.
    ValueTooLong {
        /// How long one may be.
        mebibytes: usize,
    } = "value-too-long",
    /// A value where a list of entries is.
    ListNotRead {
        /// What stands there.
        found: JsonFound,
    } = "list-not-read",
    ;
    /// A field of an entry of a dossier, by the rules that hold for all of them.
    Entry(Reason),
    /// JSON, or a value of it that is not as it should be.
    Json(JsonFault),
    /// A problem that costs all of what it is in.
    SetAside(SetAside),
}
}

impl Problem {
    /// The same problem, which costs all of this.
    pub(in crate::formats) fn setting_aside(self, whole: SetAsideUnit) -> Self {
        Self::SetAside(SetAside { whole, problem: Box::new(self) })
    }
}

/// A problem for which all of what it is in is set aside.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SetAside {
    /// What is set aside.
    pub whole: SetAsideUnit,
    /// Why.
    pub problem: Box<Problem>,
}

impl SetAside {
    /// The code of the problem.
    pub fn code(&self) -> &'static str {
        self.problem.code()
    }
}

/// What is set aside at once when a part of it cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SetAsideUnit {
    /// An entry of a list.
    Entry,
    /// A step of a briefing.
    Step,
}

/// What a row is that is no incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoIncident {
    /// A sum of the rows above.
    Total,
    /// How many rows there are.
    Count,
    /// A note below the table.
    Footer,
    /// A heading over the rows below.
    Section,
}

/// What is not known for a date that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lost {
    /// When the incident was.
    Incident,
    /// When it ended.
    End,
    /// When it was said.
    Statement,
}

/// What numbers that stand for dates count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateUnit {
    /// Seconds since 1970.
    Seconds,
    /// Milliseconds since 1970.
    Milliseconds,
    /// Days as spreadsheets count them since 1900.
    Days,
}

/// A cell, and what it is read as.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Example {
    /// The cell.
    pub cell: String,
    /// A date or a time of day.
    pub read_as: String,
}

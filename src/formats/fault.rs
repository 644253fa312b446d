//! What makes a file unreadable, kind by kind.

use super::json_fault::JsonFault;
use super::problem::Problem;

coded! {
/// Why a file, or a file in an archive, could not be read.
pub enum Fault {
    /// No rows of data.
    NoRows = "no-rows",
    /// A file of features without any.
    NoFeatures = "no-features",
    /// A file of events without any.
    NoEvents = "no-events",
    /// GPX without way-points and tracks.
    NoPoints = "no-points",
    /// KML without placemarks.
    NoPlacemarks {
        /// Whether it points to other files.
        has_links: bool,
    } = "no-placemarks",
    /// JSON without a list of objects.
    NoRecords = "no-records",
    /// `features` that is no list.
    FeaturesNotAList = "features-not-a-list",
    /// Coordinates in a system that is not read.
    OtherSystem {
        /// What the file calls it.
        name: String,
    } = "other-system",
    /// `TopoJSON`.
    TopoJson = "topo-json",
    /// A byte that no text has.
    Binary {
        /// The byte.
        byte: u8,
    } = "binary",
    /// A byte that cannot stand in UTF-8.
    WrongByte {
        /// The byte.
        byte: u8,
    } = "wrong-byte",
    /// UTF-16 where only UTF-8 is read.
    Utf16 = "utf-16",
    /// A byte 0 in a text.
    ZeroByteInText = "zero-byte-in-text",
    /// Bytes that the encoding which it names does not have.
    WrongBytesForEncoding = "wrong-bytes-for-encoding",
    /// An encoding that is not known.
    UnknownEncoding {
        /// What it is called.
        name: String,
    } = "unknown-encoding",
    /// Entities that the file declares itself.
    OwnEntities = "own-entities",
    /// A text that ends inside an element.
    ElementCutOff = "element-cut-off",
    /// Something of XML that is not closed.
    NotClosed = "not-closed",
    /// XML that the reader refuses.
    BrokenXml {
        /// What the reader of XML says, if anything.
        says: String,
    } = "broken-xml",
    /// The end of another element than the open one.
    OtherEnd {
        /// The open element.
        expected: String,
        /// The element that ends.
        found: String,
    } = "other-end",
    /// The end of an element that has not begun.
    EndOfNothing {
        /// The element that ends.
        found: String,
    } = "end-of-nothing",
    /// Elements in elements.
    ElementsTooDeep {
        /// How deep they may.
        most: usize,
    } = "elements-too-deep",
    /// A long name of an element.
    ElementNameTooLong {
        /// How long it may be.
        most: usize,
    } = "element-name-too-long",
    /// A long name of an attribute.
    AttributeNameTooLong {
        /// How long it may be.
        most: usize,
    } = "attribute-name-too-long",
    /// Rows times fields.
    TooManyRowsOfFields {
        /// The rows.
        rows: usize,
        /// The fields.
        columns: usize,
    } = "too-many-rows-of-fields",
    /// Different fields.
    TooManyFields {
        /// How many there may be.
        most: usize,
    } = "too-many-fields",
    /// Different columns.
    TooManyColumns {
        /// How many there may be.
        most: usize,
    } = "too-many-columns",
    /// A row of a text.
    TooManyCells {
        /// How many there may be.
        most: usize,
    } = "too-many-cells",
    /// A row of a text.
    RowTooLong {
        /// How long it may be.
        megabytes: usize,
    } = "row-too-long",
    /// A sheet.
    TooManySheetColumns = "too-many-sheet-columns",
    /// A cell of a sheet.
    CellTooLong = "cell-too-long",
    /// A row of a sheet.
    SheetRowTooLong = "sheet-row-too-long",
    /// The rows of a sheet up to here.
    SheetTooLarge = "sheet-too-large",
    /// Merged cells.
    TooManyMergedCells = "too-many-merged-cells",
    /// Cells of a table of a page that go down.
    TooManyCellsDown = "too-many-cells-down",
    /// Elements of a sheet.
    SheetTooDeep = "sheet-too-deep",
    /// A sheet that ends in the middle.
    SheetCutOff = "sheet-cut-off",
    /// The XML of a sheet.
    BrokenSheet {
        /// How.
        how: SheetXml,
    } = "broken-sheet",
    /// An entity that is not defined.
    UnknownEntity {
        /// Its name.
        name: String,
    } = "unknown-entity",
    /// A cell that refers to a text which is not there.
    NoSuchText = "no-such-text",
    /// A workbook without its list of sheets.
    ListOfSheetsMissing = "list-of-sheets-missing",
    /// A sheet that is listed and not there.
    SheetMissing = "sheet-missing",
    /// A workbook without its content.
    ContentMissing = "content-missing",
    /// A workbook of the old format.
    WorkbookDamaged = "workbook-damaged",
    /// A packed file that is no workbook.
    NoSpreadsheet = "no-spreadsheet",
    /// A document of an office program.
    OfficeDocument = "office-document",
    /// A web page.
    PageWithoutTable = "page-without-table",
    /// A saved web page.
    SavedPageWithoutTable = "saved-page-without-table",
    /// A packed file that is protected.
    Password = "password",
    /// An archive without data.
    NoDataFile = "no-data-file",
    /// An archive without data, of which a file names another.
    NoDataFileButNamed {
        /// The file that is named and missing.
        name: String,
        /// Who names it.
        why: Box<Problem>,
    } = "no-data-file-but-named",
    /// A packed file that was changed or cut.
    Damaged {
        /// How that shows.
        how: Damage,
    } = "damaged",
    /// A method of packing.
    UnknownPacking {
        /// What it is called.
        name: Option<String>,
    } = "unknown-packing",
    /// What the reader of archives does not know.
    UnsupportedArchive {
        /// What it says.
        says: &'static str,
    } = "unsupported-archive",
    /// How a part of a saved page is encoded.
    UnknownTransfer {
        /// What it is called.
        name: String,
    } = "unknown-transfer",
    /// What comes out.
    UnpackedTooLarge {
        /// The most.
        most: Bytes,
    } = "unpacked-too-large",
    /// What comes out of little.
    UnpackedOutOfProportion {
        /// How many times.
        ratio: u64,
        /// From which size on.
        from: Bytes,
    } = "unpacked-out-of-proportion",
    /// Archives in archives.
    PackedTooDeep {
        /// How often it may be.
        most: usize,
    } = "packed-too-deep",
    /// A file that does not start as a dossier.
    NotAnObjectAtTop {
        /// How it starts.
        found: String,
    } = "not-an-object-at-top",
    /// JSON without the field `format`.
    NoFormat = "no-format",
    /// JSON of another format.
    OtherFormat {
        /// What it says.
        found: String,
    } = "other-format",
    ;
    /// JSON that is none.
    Json(JsonFault),
}
}

/// How it shows that a packed file was changed or cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Damage {
    /// What the list of an archive names is not there.
    NotThere,
    /// It ends too early.
    CutOff,
    /// Its list makes no sense.
    List,
    /// It holds less or more than it should.
    Size {
        /// How many bytes it should hold.
        expected: u64,
        /// How many it holds.
        found: u64,
    },
    /// Its checksum does not match.
    Checksum,
    /// Something else stands behind its end.
    Behind,
    /// Its packed bytes make no sense.
    Bytes,
    /// It is no Base64.
    Base64,
}

/// How the XML of a sheet is broken.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum SheetXml {
    /// The end of an element that is not the open one.
    OtherEnd {
        /// The element that ends.
        name: String,
    },
    /// A comment without an end.
    Comment,
    /// A quotation without an end.
    Quotation,
    /// A declaration without an end.
    Declaration,
    /// A tag without an end.
    Tag,
    /// Something else without an end.
    Something,
    /// Bytes that are no UTF-8.
    NotUtf8,
    /// An entity without an end.
    Entity,
    /// An entity that is no character.
    NoCharacter,
}

/// A size in bytes, of full mebibytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bytes(pub u64);

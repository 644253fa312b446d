//! Where countries have towns and airfields, in cells of half a degree.
//!
//! `country_cells.bin` is a zlib stream. In it, numbers of two bytes being little-endian:
//!
//! | bytes | what |
//! | --- | --- |
//! | 2 | how many sets of countries there are |
//! | each 1 + n | a set: how many countries, and their numbers in `countries.tsv` |
//! | each 2 + 2 | a run of cells, from the south pole and the 180th meridian, row by row: the number of their set from 1, or 0 for none, and how many cells |

use std::io::Read as _;
use std::sync::OnceLock;

use flate2::read::ZlibDecoder;
use geo::Point;

use super::names::Country;

const ASSET: &[u8] = include_bytes!("../../../assets/gazetteer/country_cells.bin");

const COLUMNS: usize = 720;
const ROWS: usize = 360;
/// The height of a cell in kilometres.
const CELL_KM: f64 = 55.6;

/// The cells of the world.
pub(super) struct Cells {
    sets: Vec<Vec<u8>>,
    /// The number of its set for each cell.
    cells: Vec<u16>,
}

impl Cells {
    /// The cells inside the program, about half a megabyte, read when they are first asked for. `None`
    /// where the program is broken: a test holds that it is not.
    pub(super) fn load() -> Option<&'static Self> {
        static CELLS: OnceLock<Option<Cells>> = OnceLock::new();
        CELLS.get_or_init(|| Self::read(ASSET)).as_ref()
    }

    fn read(packed: &[u8]) -> Option<Self> {
        let mut body = Vec::new();
        ZlibDecoder::new(packed).take(4 * 1024 * 1024).read_to_end(&mut body).ok()?;
        let (count, mut rest) = body.split_first_chunk::<2>()?;
        let mut sets = vec![Vec::new()];
        for _ in 0..u16::from_le_bytes(*count) {
            let (&length, behind) = rest.split_first()?;
            let (set, behind) = behind.split_at_checked(usize::from(length))?;
            sets.push(set.to_vec());
            rest = behind;
        }
        let mut cells = Vec::with_capacity(COLUMNS * ROWS);
        let (runs, _) = rest.as_chunks::<4>();
        for &[a, b, c, d] in runs {
            let (set, length) = (u16::from_le_bytes([a, b]), u16::from_le_bytes([c, d]));
            cells.extend(std::iter::repeat_n(set, usize::from(length)));
        }
        let is_whole =
            cells.len() == COLUMNS * ROWS && cells.iter().all(|&set| usize::from(set) < sets.len());
        is_whole.then_some(Self { sets, cells })
    }

    /// Whether a country, or one that it is taken for, has towns within about so many kilometres.
    pub(super) fn has(&self, at: Point, country: Country, kilometres: f64) -> bool {
        let alike = country.alike();
        let is_it = |set: &[u8]| set.iter().any(|one| alike.contains(one));
        is_it(self.at(row_of(at), column_of(at))) || self.sets_around(at, kilometres).any(is_it)
    }

    /// The countries that have towns within about so many kilometres.
    pub(super) fn around(&self, at: Point, kilometres: f64) -> impl Iterator<Item = u8> {
        let own = self.at(row_of(at), column_of(at));
        own.iter().chain(self.sets_around(at, kilometres).flatten()).copied()
    }

    fn sets_around(&self, at: Point, kilometres: f64) -> impl Iterator<Item = &[u8]> {
        let up = (kilometres / CELL_KM).ceil() as i64;
        let width = CELL_KM * at.y().abs().min(89.0).to_radians().cos();
        let across = ((kilometres / width).ceil() as i64).min(COLUMNS as i64 / 2);
        let (row, column) = (row_of(at), column_of(at));
        let rows = (row - up).max(0)..=(row + up).min(ROWS as i64 - 1);
        rows.flat_map(move |row| (column - across..=column + across).map(move |column| self.at(row, column)))
    }

    fn at(&self, row: i64, column: i64) -> &[u8] {
        let cell = row as usize * COLUMNS + column.rem_euclid(COLUMNS as i64) as usize;
        self.cells.get(cell).map_or(&[], |&set| &self.sets[usize::from(set)])
    }
}

fn row_of(at: Point) -> i64 {
    (((at.y() + 90.0) * 2.0) as i64).clamp(0, ROWS as i64 - 1)
}

fn column_of(at: Point) -> i64 {
    ((at.x() + 180.0) * 2.0).floor() as i64
}

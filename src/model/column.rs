//! A column of a table: as it was built, and beside it the few cells that say something else since.

use std::fmt::Debug;
use std::hash::Hash;
use std::sync::Arc;

use hashbrown::HashMap;

use super::lists::Lists;
use super::origin::{OriginCells, Origins};
use super::parts::Extra;
use super::shared::Shared;
use super::tables::OriginRow;

/// From this share of the rows on, patches become part of the column.
const MANY: usize = 16;
/// So few patches are left beside any column.
const FEW: usize = 1024;

/// What a column is built as: a cell for each row, in order.
pub trait Base: Debug + Default + 'static {
    /// What is read of a row.
    type Cell<'a>: PartialEq;
    /// A cell that stands by itself.
    type Owned: Debug + Default;
    /// A cell that stands by itself and is cheap to copy.
    type Patch: Clone + Debug + From<Self::Owned>;

    /// The cell of a row, which must be there.
    fn cell(&self, row: usize) -> Self::Cell<'_>;

    /// A patch, read as the cell that it is.
    fn lend(patch: &Self::Patch) -> Self::Cell<'_>;

    /// Appends the next row's cell.
    fn push_cell(&mut self, cell: Self::Cell<'_>);

    /// Appends the next row's cell.
    fn push_owned(&mut self, cell: Self::Owned) {
        self.push_cell(Self::lend(&cell.into()));
    }

    /// Whether this is what stands where nothing is stated.
    fn is_default(cell: &Self::Cell<'_>) -> bool;

    /// Gives back what only growing needed.
    fn shrink(&mut self) {}
}

impl<T: Copy + Debug + Default + PartialEq + 'static> Base for Vec<T> {
    type Cell<'a> = T;
    type Owned = T;
    type Patch = T;

    #[inline]
    fn cell(&self, row: usize) -> T {
        self[row]
    }

    fn lend(patch: &T) -> T {
        *patch
    }

    fn push_cell(&mut self, cell: T) {
        self.push(cell);
    }

    fn is_default(cell: &T) -> bool {
        *cell == T::default()
    }
}

impl<T: Copy + Debug + PartialEq + 'static> Base for Lists<T> {
    type Cell<'a> = &'a [T];
    type Owned = Vec<T>;
    type Patch = Arc<[T]>;

    #[inline]
    fn cell(&self, row: usize) -> &[T] {
        self.of(row)
    }

    fn lend(patch: &Arc<[T]>) -> &[T] {
        patch
    }

    fn push_cell(&mut self, cell: &[T]) {
        self.push_slice(cell);
    }

    fn push_owned(&mut self, cell: Vec<T>) {
        self.push_slice(&cell);
    }

    fn is_default(cell: &&[T]) -> bool {
        cell.is_empty()
    }

    fn shrink(&mut self) {
        Self::shrink(self);
    }
}

impl<T: Copy + Debug + Default + Eq + Hash + 'static> Base for Shared<T> {
    type Cell<'a> = T;
    type Owned = T;
    type Patch = T;

    #[inline]
    fn cell(&self, row: usize) -> T {
        self.of(row)
    }

    fn lend(patch: &T) -> T {
        *patch
    }

    fn push_cell(&mut self, cell: T) {
        let nth = self.nth(cell);
        self.push(nth);
    }

    fn is_default(cell: &T) -> bool {
        *cell == T::default()
    }

    fn shrink(&mut self) {
        Self::shrink(self);
    }
}

impl Base for Origins {
    type Cell<'a> = OriginRow<'a>;
    type Owned = OriginCells;
    type Patch = Arc<OriginCells>;

    #[inline]
    fn cell(&self, row: usize) -> OriginRow<'_> {
        self.row(row)
    }

    fn lend(patch: &Arc<OriginCells>) -> OriginRow<'_> {
        patch.row()
    }

    fn push_cell(&mut self, OriginRow { line, headings, cells }: OriginRow<'_>) {
        self.push(line, headings, cells);
    }

    fn is_default(cell: &OriginRow<'_>) -> bool {
        *cell == OriginRow::default()
    }

    fn shrink(&mut self) {
        Self::shrink(self);
    }
}

/// Two columns of one field.
#[derive(Debug, Default)]
pub struct Pair<A, B>(A, B);

impl<A: Base, B: Base> Base for Pair<A, B> {
    type Cell<'a> = (A::Cell<'a>, B::Cell<'a>);
    type Owned = (A::Owned, B::Owned);
    type Patch = PairPatch<A, B>;

    #[inline]
    fn cell(&self, row: usize) -> Self::Cell<'_> {
        (self.0.cell(row), self.1.cell(row))
    }

    fn lend(PairPatch(a, b): &Self::Patch) -> Self::Cell<'_> {
        (A::lend(a), B::lend(b))
    }

    fn push_cell(&mut self, (a, b): Self::Cell<'_>) {
        self.0.push_cell(a);
        self.1.push_cell(b);
    }

    fn push_owned(&mut self, (a, b): Self::Owned) {
        self.0.push_owned(a);
        self.1.push_owned(b);
    }

    fn is_default((a, b): &Self::Cell<'_>) -> bool {
        A::is_default(a) && B::is_default(b)
    }

    fn shrink(&mut self) {
        self.0.shrink();
        self.1.shrink();
    }
}

/// A cell of both.
#[derive(Debug)]
pub struct PairPatch<A: Base, B: Base>(A::Patch, B::Patch);

impl<A: Base, B: Base> Clone for PairPatch<A, B> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), self.1.clone())
    }
}

impl<A: Base, B: Base> From<(A::Owned, B::Owned)> for PairPatch<A, B> {
    fn from((a, b): (A::Owned, B::Owned)) -> Self {
        Self(a.into(), b.into())
    }
}

/// What few rows have, or what is large: each by itself.
#[derive(Debug)]
pub struct Shares<T> {
    len: u32,
    rows: HashMap<u32, Arc<T>>,
}

/// Fields that are not known here, or could not be used.
pub type Extras = Shares<Extra>;

impl<T> Default for Shares<T> {
    fn default() -> Self {
        Self { len: 0, rows: HashMap::new() }
    }
}

impl Extras {
    /// What a row has, which need not be the last one; empty where it has nothing.
    pub(super) fn of_mut(&mut self, row: u32) -> &mut Extra {
        Arc::make_mut(self.rows.entry(row).or_default())
    }
}

impl<T: Debug + PartialEq + 'static> Base for Shares<T> {
    type Cell<'a> = Option<&'a Arc<T>>;
    type Owned = Option<Arc<T>>;
    type Patch = Option<Arc<T>>;

    #[inline]
    fn cell(&self, row: usize) -> Option<&Arc<T>> {
        self.rows.get(&(row as u32))
    }

    fn lend(patch: &Option<Arc<T>>) -> Option<&Arc<T>> {
        patch.as_ref()
    }

    fn push_cell(&mut self, cell: Option<&Arc<T>>) {
        self.push_owned(cell.cloned());
    }

    fn push_owned(&mut self, cell: Option<Arc<T>>) {
        if let Some(cell) = cell {
            self.rows.insert(self.len, cell);
        }
        self.len += 1;
    }

    #[expect(clippy::ref_option_ref, reason = "the cells of other columns are larger")]
    fn is_default(cell: &Option<&Arc<T>>) -> bool {
        cell.is_none()
    }
}

/// A column of which few rows say anything: the others cost nothing.
#[derive(Debug)]
pub struct Rare<B: Base> {
    len: u32,
    /// Those that say something, in order.
    rows: Vec<u32>,
    cells: B,
    none: B::Patch,
}

impl<B: Base> Default for Rare<B> {
    fn default() -> Self {
        Self { len: 0, rows: Vec::new(), cells: B::default(), none: B::Owned::default().into() }
    }
}

impl<B: Base<Patch: Debug>> Base for Rare<B> {
    type Cell<'a> = B::Cell<'a>;
    type Owned = B::Owned;
    type Patch = B::Patch;

    #[inline]
    fn cell(&self, row: usize) -> B::Cell<'_> {
        match self.rows.binary_search(&(row as u32)) {
            Ok(n) => self.cells.cell(n),
            Err(_) => B::lend(&self.none),
        }
    }

    fn lend(patch: &B::Patch) -> B::Cell<'_> {
        B::lend(patch)
    }

    fn push_cell(&mut self, cell: B::Cell<'_>) {
        if !B::is_default(&cell) {
            self.rows.push(self.len);
            self.cells.push_cell(cell);
        }
        self.len += 1;
    }

    fn is_default(cell: &B::Cell<'_>) -> bool {
        B::is_default(cell)
    }

    fn shrink(&mut self) {
        self.rows.shrink_to_fit();
        self.cells.shrink();
    }
}

impl<T> Rare<Vec<T>>
where
    Vec<T>: Base,
{
    /// Puts a cell into a row that said nothing. Rows in order are quick.
    pub(super) fn fill(&mut self, row: u32, cell: T) {
        if let Err(at) = self.rows.binary_search(&row) {
            self.rows.insert(at, row);
            self.cells.insert(at, cell);
        }
    }
}

/// A column. A copy costs nothing: what was built stays where it is, and is never copied for an edit.
#[derive(Debug)]
pub struct Column<B: Base> {
    built: Arc<B>,
    /// By row. A row behind those that were built stands here alone.
    patches: Option<Arc<HashMap<u32, B::Patch>>>,
}

impl<B: Base> Clone for Column<B> {
    fn clone(&self) -> Self {
        Self { built: Arc::clone(&self.built), patches: self.patches.clone() }
    }
}

impl<B: Base> Default for Column<B> {
    fn default() -> Self {
        Self::from(B::default())
    }
}

impl<B: Base> From<B> for Column<B> {
    fn from(mut built: B) -> Self {
        built.shrink();
        Self { built: Arc::new(built), patches: None }
    }
}

impl<B: Base> Column<B> {
    /// The cell of a row, which must be there.
    #[inline]
    pub fn of(&self, row: usize) -> B::Cell<'_> {
        match &self.patches {
            None => self.built.cell(row),
            Some(patches) => self.of_patched(row, patches),
        }
    }

    /// Not in line: most columns have no patches.
    #[inline(never)]
    fn of_patched<'a>(&'a self, row: usize, patches: &'a HashMap<u32, B::Patch>) -> B::Cell<'a> {
        patches.get(&(row as u32)).map_or_else(|| self.built.cell(row), B::lend)
    }

    /// What the column was built as, and what stands elsewhere since, by row.
    pub(super) fn parts(&self) -> (&B, Option<&HashMap<u32, B::Patch>>) {
        (&self.built, self.patches.as_deref())
    }

    /// Puts a cell into a row; answers whether another stood there.
    pub(super) fn replace(&mut self, row: u32, cell: B::Owned) -> bool {
        let patch = B::Patch::from(cell);
        let is_new = B::lend(&patch) != self.of(row as usize);
        if is_new {
            self.put(row, patch);
        }
        is_new
    }

    /// Puts a cell into a row, which may be one behind the last.
    pub(super) fn put(&mut self, row: u32, patch: B::Patch) {
        Arc::make_mut(self.patches.get_or_insert_default()).insert(row, patch);
    }

    /// Leaves out the rows from `len` on.
    pub(super) fn truncate(&mut self, len: u32) {
        if let Some(patches) = &mut self.patches {
            Arc::make_mut(patches).retain(|&row, _| row < len);
        }
    }

    /// A column of these rows of this one.
    pub(super) fn copied(&self, rows: impl Iterator<Item = u32>) -> Self {
        let mut built = B::default();
        rows.for_each(|row| built.push_cell(self.of(row as usize)));
        built.into()
    }

    /// The same column with something else in each cell.
    pub(super) fn mapped(&self, len: u32, map: impl Fn(B::Cell<'_>) -> B::Owned) -> Self {
        let mut built = B::default();
        (0..len as usize).for_each(|row| built.push_owned(map(self.of(row))));
        built.into()
    }

    /// Makes many patches part of the column of `len` rows, since more would be slow to read and copy.
    pub(super) fn settle(&mut self, len: u32) {
        let count = self.patches.as_ref().map_or(0, |patches| patches.len());
        if count > FEW.max(len as usize / MANY) {
            *self = self.copied(0..len);
        }
    }
}

impl Column<Extras> {
    /// The rows that have something, or had it.
    pub(super) fn stated(&self) -> Vec<u32> {
        let (built, patches) = self.parts();
        built.rows.keys().chain(patches.into_iter().flat_map(HashMap::keys)).copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(column: &Column<Lists<u8>>, rows: usize) -> Vec<Vec<u8>> {
        (0..rows).map(|row| column.of(row).to_vec()).collect()
    }

    #[test]
    fn a_copy_says_something_else_and_shares_what_was_built() {
        let mut lists = Lists::default();
        lists.push([1, 2]);
        lists.push([3]);
        let before = Column::from(lists);
        let mut after = before.clone();
        assert!(after.replace(0, vec![9]));
        assert!(!after.replace(1, vec![3]), "it stood there");
        after.put(2, Arc::new([4, 5]));
        assert_eq!(told(&before, 2), [vec![1, 2], vec![3]]);
        assert_eq!(told(&after, 3), [vec![9], vec![3], vec![4, 5]]);
        assert!(Arc::ptr_eq(&before.built, &after.built));
        assert_eq!(told(&after.copied([2, 0].into_iter()), 2), [vec![4, 5], vec![9]]);
        after.truncate(2);
        assert_eq!(told(&after, 2), [vec![9], vec![3]]);
    }

    #[test]
    fn a_column_of_which_few_rows_say_anything_reads_like_any_other() {
        let mut rare = Rare::<Vec<u8>>::default();
        for cell in [0, 7, 0, 0, 9] {
            rare.push_cell(cell);
        }
        rare.fill(3, 8);
        rare.fill(1, 1);
        assert_eq!((0..6).map(|row| rare.cell(row)).collect::<Vec<_>>(), [0, 7, 0, 8, 9, 0]);
        assert_eq!(rare.cells.len(), 3);
    }

    #[test]
    fn many_patches_become_part_of_the_column() {
        let mut column = Column::from(vec![0_u32; 2000]);
        (0..2000).for_each(|row| column.put(row, row));
        column.settle(2000);
        assert!(column.patches.is_none());
        assert!((0..2000).all(|row| column.of(row as usize) == row));
    }
}

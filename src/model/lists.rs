//! One list per row, without one allocation per row.

/// Lists end to end: row `n` owns the items between `ends[n - 1]` and `ends[n]`.
#[derive(Debug, Clone)]
pub struct Lists<T> {
    ends: Vec<u32>,
    items: Vec<T>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { ends: Vec::new(), items: Vec::new() }
    }
}

impl<T> Lists<T> {
    /// Appends the next row's list.
    pub fn push(&mut self, items: impl IntoIterator<Item = T>) {
        self.items.extend(items);
        self.ends.push(u32::try_from(self.items.len()).unwrap_or(u32::MAX));
    }

    /// The list of a row; empty for a row that is not there.
    pub fn of(&self, row: usize) -> &[T] {
        let end = self.ends.get(row).copied().unwrap_or(0) as usize;
        let start =
            row.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0) as usize;
        self.items.get(start..end).unwrap_or(&[])
    }

    /// Gives back what growing left over.
    pub fn shrink(&mut self) {
        self.ends.shrink_to_fit();
        self.items.shrink_to_fit();
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

impl<T: Copy> Lists<T> {
    /// As [`Self::push`], copied as a whole.
    pub fn push_slice(&mut self, items: &[T]) {
        self.items.extend_from_slice(items);
        self.ends.push(u32::try_from(self.items.len()).unwrap_or(u32::MAX));
    }
}

impl<T: Copy + PartialEq> Lists<T> {
    /// The lists turned around: for each of `rows` targets, who points at it, in order.
    ///
    /// `pairs` gives (target, pointer), the same pointer's one after the other, and is walked
    /// twice. A pointer that points at a target several times is named once.
    pub fn inverse(rows: usize, pairs: impl Iterator<Item = (usize, T)> + Clone) -> Self {
        let mut ends = vec![0_u32; rows];
        let mut latest = vec![None; rows];
        for (target, pointer) in pairs.clone() {
            if latest[target] != Some(pointer) {
                latest[target] = Some(pointer);
                ends[target] += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let Some((_, filler)) = pairs.clone().next() else {
            return Self::default();
        };
        let mut items = vec![filler; sum as usize];
        let mut next: Vec<u32> = std::iter::once(0).chain(ends.iter().copied()).take(rows).collect();
        latest.fill(None);
        for (target, pointer) in pairs {
            if latest[target] != Some(pointer) {
                latest[target] = Some(pointer);
                items[next[target] as usize] = pointer;
                next[target] += 1;
            }
        }
        Self { ends, items }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_gives_back_its_own_list() {
        let mut lists = Lists::default();
        lists.push([1, 2]);
        lists.push([]);
        lists.push([3]);
        assert_eq!([lists.of(0), lists.of(1), lists.of(2), lists.of(3)], [&[1, 2][..], &[], &[3], &[]]);
    }

    #[test]
    fn the_inverse_names_the_pointers_of_each_target_in_order() {
        let pairs = [(2, 'a'), (0, 'b'), (2, 'b'), (0, 'b'), (2, 'c')];
        let inverse = Lists::inverse(3, pairs.into_iter());
        assert_eq!([inverse.of(0), inverse.of(1), inverse.of(2)], [&['b'][..], &[], &['a', 'b', 'c']]);
        assert!(Lists::<u8>::inverse(2, std::iter::empty()).of(1).is_empty());
    }
}

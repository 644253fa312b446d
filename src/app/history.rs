//! Back and forward through what was selected, as in a browser.

/// At most as many steps are remembered.
const MOST: usize = 200;

/// Where one is, where one was, and where one went back from.
#[derive(Clone, Debug)]
pub struct History<T> {
    before: Vec<T>,
    current: Option<T>,
    after: Vec<T>,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        Self { before: Vec::new(), current: None, after: Vec::new() }
    }
}

impl<T: Copy + PartialEq> History<T> {
    /// Where one is.
    pub fn current(&self) -> Option<T> {
        self.current
    }

    /// Goes to a new place; what was ahead is forgotten.
    pub fn go(&mut self, to: T) {
        if self.current == Some(to) {
            return;
        }
        self.before.extend(self.current.take());
        if self.before.len() > MOST {
            self.before.remove(0);
        }
        self.after.clear();
        self.current = Some(to);
    }

    /// Leaves without going anywhere; back leads here again.
    pub fn leave(&mut self) {
        self.before.extend(self.current.take());
    }

    /// Goes back; false where there is nothing.
    pub fn back(&mut self) -> bool {
        let Some(to) = self.before.pop() else {
            return false;
        };
        self.after.extend(self.current.replace(to));
        true
    }

    /// Goes forward again; false where there is nothing.
    pub fn forward(&mut self) -> bool {
        let Some(to) = self.after.pop() else {
            return false;
        };
        self.before.extend(self.current.replace(to));
        true
    }

    /// Whether there is something to go back to.
    pub fn can_go_back(&self) -> bool {
        !self.before.is_empty()
    }

    /// Whether there is something to go forward to.
    pub fn can_go_forward(&self) -> bool {
        !self.after.is_empty()
    }

    /// Forgets what is no longer there.
    pub fn keep(&mut self, keep: impl Fn(&T) -> bool) {
        self.follow(|place| keep(&place).then_some(place));
    }

    /// Puts where each place is now in its place, and forgets what is no longer there.
    pub fn follow(&mut self, now: impl Fn(T) -> Option<T>) {
        for places in [&mut self.before, &mut self.after] {
            *places = places.iter().copied().filter_map(&now).collect();
            places.dedup();
        }
        self.current = self.current.and_then(now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_and_forward_lead_where_one_was() {
        let mut history = History::default();
        history.go('a');
        history.go('b');
        history.go('b');
        assert!(history.back());
        assert_eq!(history.current(), Some('a'));
        assert!(history.forward());
        assert_eq!(history.current(), Some('b'));
        history.leave();
        assert_eq!(history.current(), None);
        assert!(history.back());
        assert_eq!(history.current(), Some('b'));
        history.back();
        history.go('c');
        assert!(!history.can_go_forward(), "a new way forgets the old one");
    }

    #[test]
    fn what_is_gone_is_not_gone_back_to() {
        let mut history = History::default();
        for place in ['a', 'b', 'c'] {
            history.go(place);
        }
        history.keep(|&place| place != 'b');
        assert!(history.back());
        assert_eq!(history.current(), Some('a'));
    }
}

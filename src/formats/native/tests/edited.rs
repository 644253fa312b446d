//! What was edited is written and read as anything else.

use proptest::prelude::*;

use super::*;
use crate::formats::native::write;
use crate::model::edit::slow::{any_edit, sample, told};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn an_edited_dossier_that_is_written_and_read_is_the_same(
        edits in proptest::collection::vec(any_edit(), 1..30), as_read: bool,
    ) {
        let edits: Vec<_> = edits.iter().map(|said| said.edit()).collect();
        let before = sample();
        let edited = if as_read { before.restored(&edits) } else { before.edited(&edits) }.dossier;
        let read = read_text(&write(&edited).unwrap()).unwrap().dossier;
        prop_assert_eq!(told(&read), told(&edited));
    }
}

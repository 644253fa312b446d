//! What is done, undone, saved and read anew; `tests/document.rs` does it in every order.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::*;
use crate::model::record::PlaceRecord;
use crate::model::{Builder, Table};

/// A document with a place of this name for each key.
fn read(places: &[(&str, &str)]) -> Arc<Dossier> {
    let mut builder = Builder::default();
    for &(key, name) in places {
        let names = [("en".into(), name.to_owned().into())].into_iter().collect();
        let record = PlaceRecord { id: key.to_owned().into(), names, ..PlaceRecord::default() };
        builder.add_place(record).unwrap();
    }
    Arc::new(builder.finish().0)
}

fn site(key: &str, field: &str) -> Site {
    Site::Field { table: Table::Places, key: key.to_owned(), field: field.to_owned() }
}

fn draft(changes: Vec<Change>, typed: Option<&str>) -> Draft {
    let typed = typed.map(str::to_owned);
    Draft { operation: Operation::Paced, changes, typed, at: Timestamp::UNIX_EPOCH, by: String::new() }
}

/// The document after this is said of a place.
fn say(document: &Document, key: &str, field: &str, after: Option<Value>, typed: Option<&str>) -> Document {
    let site = site(key, field);
    let before = document.now().value(Table::Places, key, field);
    let witness = rebase::witness(document.now(), &site);
    let change = Change { witness, ..Change::new(site, before, after) };
    document.make(draft(vec![change], typed)).unwrap().document
}

fn note(document: &Document, key: &str) -> String {
    document.now().place_by_key(key).unwrap().note().to_owned()
}

fn back(document: &Document) -> Document {
    document.undo().unwrap().document
}

#[test]
fn what_is_typed_into_one_field_is_undone_at_once() {
    let mut document = Document::new(read(&[("a", "A")]));
    for typed in ["x", "xy", "xyz"] {
        document = say(&document, "a", "note", Some(typed.into()), Some("note"));
    }
    document = say(&document, "a", "within", Some("W".into()), None);
    document = say(&document, "a", "note", Some("xyz!".into()), Some("note"));
    assert_eq!(document.log().entries().len(), 3);
    let once = back(&document);
    assert_eq!(note(&once, "a"), "xyz", "what was done in between parts the typing");
    let all = back(&back(&once));
    assert_eq!(note(&all, "a"), "");
    assert!(all.undo().is_none());
    let again = all.redo().unwrap().document;
    assert_eq!(note(&again, "a"), "xyz");
    let paused = say(&again, "a", "note", Some("q".into()), Some("note")).pause().unwrap().document;
    let paused = say(&paused, "a", "note", Some("qr".into()), Some("note"));
    assert_eq!(note(&back(&paused), "a"), "q");
}

#[test]
fn a_log_that_is_written_while_something_is_typed_goes_on_as_it_did_when_it_is_read() {
    let first = say(&Document::new(read(&[("a", "A")])), "a", "note", Some("x".into()), Some("note"));
    let text = serde_json::to_string(first.log()).unwrap();
    let mut left: Log = serde_json::from_str(&text).unwrap();
    let typed = Change::new(site("a", "note"), Some("x".into()), Some("xy".into()));
    let other = Change::new(site("a", "within"), None, Some("W".into()));
    let mut document = first;
    for (change, typed) in [(typed, Some("note")), (other, None)] {
        let step = document.make(draft(vec![change], typed)).unwrap();
        left.take(step.record);
        document = step.document;
    }
    assert_eq!(document.log().entries().len(), 2);
    left.take(document.undo().unwrap().record);
    document = back(&document);
    assert_eq!(&left, document.log(), "the same is undone in both");
}

#[test]
fn a_document_is_unsaved_while_no_file_holds_it() {
    let document = Document::new(read(&[("a", "A")]));
    assert!(!document.log().is_unsaved());
    let one = say(&document, "a", "note", Some("x".into()), Some("note"));
    assert!(one.log().is_unsaved() && one.log().unsaved().len() == 1);
    assert!(!back(&one).log().is_unsaved(), "it is as it was read");
    let saved = one.saved(1, Some(one.now().clone())).document;
    assert!(!saved.log().is_unsaved());
    let two = say(&saved, "a", "note", Some("xy".into()), Some("note"));
    assert_eq!(two.log().entries().len(), 2, "typing ended where it was saved");
    assert!(!back(&two).log().is_unsaved());
    let before = back(&back(&two));
    assert!(before.log().is_unsaved(), "the file has more than this");
    assert_eq!(before.log().unsaved().len(), 1);
}

#[test]
fn what_was_saved_and_undone_is_not_lost_when_something_else_is_done() {
    let document = say(&Document::new(read(&[("a", "A")])), "a", "note", Some("x".into()), None);
    let saved = document.saved(1, Some(document.now().clone())).document;
    let other = say(&back(&saved), "a", "within", Some("W".into()), None);
    let deeds: Vec<_> = other.log().entries().iter().map(|entry| entry.operation.clone()).collect();
    assert_eq!(deeds, [Operation::Paced, Operation::Undone { count: 1 }, Operation::Paced]);
    assert_eq!((note(&other, "a"), note(&back(&back(&other)), "a")), (String::new(), "x".to_owned()));
    assert!(!back(&back(&other)).log().is_unsaved(), "that is what the file says");
}

#[test]
fn what_was_undone_goes_when_something_else_is_done() {
    let one = say(&Document::new(read(&[("a", "A")])), "a", "note", Some("x".into()), None);
    let other = say(&back(&one), "a", "note", Some("y".into()), None);
    assert!(other.redo().is_none());
    assert_eq!((note(&other, "a"), other.log().entries().len()), ("y".to_owned(), 1));
}

#[test]
fn what_cannot_be_said_changes_nothing() {
    let document = Document::new(read(&[("a", "A")]));
    let wrong =
        [("a", "position", json!([0, 200])), ("a", "kind", json!("planet")), ("z", "note", json!("x"))];
    for (key, field, value) in wrong {
        let good = Change::new(site("a", "note"), None, Some("x".into()));
        let change = Change::new(site(key, field), None, Some(value));
        assert!(document.make(draft(vec![good, change], None)).is_err(), "{key} {field}");
    }
}

#[test]
fn a_log_is_put_on_another_reading_of_the_file() {
    let document = Document::new(read(&[("a", "A"), ("b", "B"), ("c", "C"), ("d", "D")]));
    let document = say(&document, "a", "note", Some("mine".into()), None);
    let document = say(&document, "b", "note", Some("mine".into()), None);
    let document = say(&document, "c", "note", Some("mine".into()), None);
    let document = say(&document, "d", "position_from", Some("me".into()), None);
    // b is gone, c is another place now, and the file says itself what d lies in; e has come.
    let anew = Document::new(read(&[("d", "D"), ("c", "Other"), ("a", "A"), ("e", "E")]));
    let anew = say(&anew, "d", "position_from", Some("theirs".into()), None);
    let rebased = document.rebase(anew.now().clone(), &Matching::default()).document;
    assert_eq!((note(&rebased, "a").as_str(), note(&rebased, "c").as_str()), ("mine", ""));
    assert_eq!(
        rebased.now().place_by_key("d").unwrap().position_from(),
        "theirs",
        "what the file says goes first"
    );
    let why: Vec<_> = rebased.aside().iter().map(|aside| aside.why.clone()).collect();
    let gone = || Misfit::Row(crate::model::EditError::NoSuchRow);
    assert_eq!(why, [gone(), gone(), Misfit::Stated]);
    assert_eq!(rebased.log().entries().len(), 1);
    assert!(rebased.log().is_unsaved());
    assert_eq!(note(&back(&rebased), "a"), "");
}

#[test]
fn what_was_put_right_here_stays_where_the_file_says_something_else_by_now() {
    let of = |note: &str| say(&Document::new(read(&[("a", "A")])), "a", "note", Some(note.into()), None).now;
    let document = say(&Document::new(of("wrong")), "a", "note", Some("right".into()), None);
    let rebased = document.rebase(of("other"), &Matching::default()).document;
    assert_eq!(note(&rebased, "a"), "right");
    assert_eq!(note(&back(&rebased), "a"), "other");
    let [clash] = rebased.clashes() else { panic!("{:?}", rebased.clashes()) };
    assert_eq!(
        (clash.before.clone(), clash.theirs.clone(), clash.ours.clone()),
        (Some(json!("wrong")), Some(json!("other")), Some(json!("right")))
    );
    let caught_up = document.rebase(of("right"), &Matching::default()).document;
    assert!(!caught_up.log().is_unsaved() && caught_up.clashes().is_empty() && caught_up.aside().is_empty());
}

#[test]
fn what_a_file_said_and_could_not_be_used_comes_back_when_it_is_undone() {
    let mut builder = Builder::default();
    let record = PlaceRecord { id: "a".into(), kind: Some("planet".into()), ..PlaceRecord::default() };
    builder.add_place(record).unwrap();
    let document = Document::new(Arc::new(builder.finish().0));
    assert_eq!(document.now().value(Table::Places, "a", "kind"), Some(json!("planet")), "it is kept");
    let changed = say(&document, "a", "kind", Some("town".into()), None);
    assert_eq!(changed.now().value(Table::Places, "a", "kind"), Some(json!("town")));
    let undone = back(&changed);
    assert_eq!(undone.now().value(Table::Places, "a", "kind"), Some(json!("planet")));
}

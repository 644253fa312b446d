//! Several dossiers as one.
//!
//! Each row is taken over as a record, so that everything in it stays. Where a key is taken by an
//! earlier dossier, the name of the later file is put before it.

use std::borrow::Cow;
use std::sync::Arc;

use hashbrown::HashMap;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::model::builder::{Builder, Reason};
use crate::model::dossier::Head;
use crate::model::record::Str;
use crate::model::{Briefing, Dossier, Table};

/// A dossier and what its file is called.
pub type Named<'a> = (&'a str, &'a Dossier);

/// Several dossiers as one.
#[derive(Debug)]
pub struct Merged {
    /// All rows of all of them, in their order.
    pub dossier: Dossier,
    /// How many rows had a key that was taken.
    pub renamed: usize,
}

/// Puts dossiers together, in this order.
///
/// # Errors
/// When there are more rows or more text than ids can count.
pub fn merge(dossiers: &[Named<'_>]) -> Result<Merged, Reason> {
    let mut builder = Builder::new(head(dossiers));
    let mut keys: Vec<Keys<'_>> = dossiers.iter().map(|(name, _)| Keys::new(name)).collect();
    // All rows that are named before all that name them.
    macro_rules! add {
        ($keys:ident, $dossier:ident: $($rows:ident $table:ident $add:ident;)*) => {$(
            for row in $dossier.$rows() {
                let mut record = row.record();
                record.each_key(&mut |table, key| $keys.put(table, key));
                record.id = $keys.claim(&mut builder, Table::$table, record.id)?;
                builder.$add(record)?;
            }
        )*};
    }
    for (keys, (_, dossier)) in keys.iter_mut().zip(dossiers) {
        add!(keys, dossier: places Places add_place; actors Actors add_actor;);
    }
    // Rows that name each other.
    macro_rules! add_together {
        ($($rows:ident $by_key:ident $table:ident $add:ident;)*) => {$(
            for (keys, (_, dossier)) in keys.iter_mut().zip(dossiers) {
                let all = dossier.$rows().map(|row| row.key());
                keys.rename(&mut builder, Table::$table, all, &|key| dossier.$by_key(key).is_some())?;
                for row in dossier.$rows() {
                    let mut record = row.record();
                    keys.put(Table::$table, &mut record.id);
                    record.each_key(&mut |table, key| keys.put(table, key));
                    builder.$add(record)?;
                }
            }
        )*};
    }
    add_together! {
        sources source_by_key Sources add_source;
        incidents incident_by_key Incidents add_incident;
    }
    for (keys, (_, dossier)) in keys.iter_mut().zip(dossiers) {
        add!(keys, dossier: statements Statements add_statement;
            attachments Attachments add_attachment; shapes Shapes add_shape;);
        for table in Table::ALL {
            for refused in dossier.refused(table) {
                builder.keep_refused(table, RawValue::to_owned(refused));
            }
        }
    }
    builder.take_flaws();
    let (dossier, _) = builder.finish();
    Ok(Merged { dossier, renamed: keys.iter().map(|keys| keys.count).sum() })
}

/// The keys of one dossier, and what those that were taken have become.
struct Keys<'a> {
    name: &'a str,
    renamed: HashMap<(Table, String), String>,
    count: usize,
}

impl<'a> Keys<'a> {
    fn new(name: &'a str) -> Self {
        Self { name, renamed: HashMap::new(), count: 0 }
    }

    /// Finds the new keys of all rows of a table before one of them is added: they name each other.
    fn rename<'k>(
        &mut self,
        builder: &mut Builder,
        table: Table,
        all: impl Iterator<Item = &'k str>,
        taken: &dyn Fn(&str) -> bool,
    ) -> Result<(), Reason> {
        for key in all {
            let id = builder.intern(key)?;
            if builder.row_of(table, id).is_some() {
                let free = self.free(builder, table, key, taken)?;
                self.renamed.insert((table, key.to_owned()), free);
                self.count += 1;
            }
        }
        Ok(())
    }

    /// The key under which a row is added.
    fn claim<'k>(&mut self, builder: &mut Builder, table: Table, key: Str<'k>) -> Result<Str<'k>, Reason> {
        let id = builder.intern(&key)?;
        if builder.row_of(table, id).is_none() {
            return Ok(key);
        }
        let free = self.free(builder, table, &key, &|_| false)?;
        self.renamed.insert((table, key.into_owned()), free.clone());
        self.count += 1;
        Ok(Cow::Owned(free))
    }

    fn free(
        &self,
        builder: &mut Builder,
        table: Table,
        key: &str,
        taken: &dyn Fn(&str) -> bool,
    ) -> Result<String, Reason> {
        let wanted = format!("{}/{key}", self.name);
        let mut free = wanted.clone();
        let mut count = 2;
        loop {
            let id = builder.intern(&free)?;
            if builder.row_of(table, id).is_none() && !taken(&free) {
                return Ok(free);
            }
            free = format!("{wanted} ({count})");
            count += 1;
        }
    }

    /// Puts the new key in the place of the old one.
    fn put(&self, table: Table, key: &mut Str<'_>) {
        if self.renamed.is_empty() {
            return;
        }
        if let Some(new) = self.renamed.get(&(table, key.to_string())) {
            *key = Cow::Owned(new.clone());
        }
    }
}

/// What is said of the whole: of each dossier one after the other, and what is the same once.
fn head(dossiers: &[Named<'_>]) -> Head {
    let joined = |text: fn(&Head) -> &str, between: &str| {
        let mut texts: Vec<&str> = Vec::new();
        for (_, dossier) in dossiers {
            let text = text(&dossier.head);
            if !text.is_empty() && !texts.contains(&text) {
                texts.push(text);
            }
        }
        texts.join(between).into()
    };
    let mut head = Head {
        title: joined(|head| &head.title, " · "),
        summary: joined(|head| &head.summary, "\n\n"),
        editor_note: joined(|head| &head.editor_note, "\n\n"),
        ..Head::default()
    };
    let mut languages = dossiers.iter().map(|(_, dossier)| &dossier.head.language);
    if let Some(first) = languages.next()
        && languages.all(|other| other == first)
    {
        head.language.clone_from(first);
    }
    for (name, dossier) in dossiers {
        // Its keys stay what they are only where nobody was there before.
        match &dossier.head.briefing {
            Some(briefing) if head.briefing.is_none() && *name == dossiers[0].0 => {
                head.briefing = Some(Arc::clone(briefing));
            }
            Some(briefing) => {
                head.extra.insert(format!("{name}/briefing"), as_value(briefing));
            }
            None => {}
        }
        // One text of several languages has no place for another; so each is kept beside the one shown.
        let Head { title, summary, editor_note, .. } = &dossier.head;
        for (field, text) in [("title", title), ("summary", summary), ("editor_note", editor_note)] {
            if let (Some(_), Ok(texts)) = (text.languages().next(), serde_json::to_value(text)) {
                head.extra.insert(format!("{name}/{field}"), texts);
            }
        }
        for (field, value) in &dossier.head.extra {
            let free = match head.extra.get(field) {
                Some(known) if known == value => continue,
                Some(_) => format!("{name}/{field}"),
                None => field.clone(),
            };
            head.extra.insert(free, value.clone());
        }
    }
    head
}

/// A briefing as a field that is kept. Steps that could not be read are texts in it: no value has
/// room for all that they may be.
fn as_value(briefing: &Briefing) -> Value {
    let read = Briefing { refused: Vec::new(), ..briefing.clone() };
    let mut value = serde_json::to_value(read).unwrap_or_default();
    let refused: Vec<&str> = briefing.refused.iter().map(|step| step.raw.get()).collect();
    if let Some(fields) = value.as_object_mut().filter(|_| !refused.is_empty()) {
        fields.insert("steps_not_read".to_owned(), refused.into());
    }
    value
}

//! What a format cannot hold, counted, in words for the user.

use std::fmt;
use std::hash::Hash;

use hashbrown::HashSet;

use super::row;
use crate::model::{ActorKind, Dossier, PlaceKind, SourceRef, StatementRef, Table};

/// What a format cannot hold of a dossier; empty where it holds all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dropped(pub Vec<Lost>);

/// One kind of thing that is not in the file.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Lost {
    /// How many of it.
    pub count: usize,
    /// What, with the number: "the reliability of 4 sources".
    pub what: String,
}

impl Dropped {
    /// Whether nothing was dropped.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a kind of thing, if there is any of it.
    pub(super) fn add(&mut self, count: usize, what: &str, one: &str, many: &str) {
        if count > 0 {
            let counted = if count == 1 { format!("1 {one}") } else { format!("{count} {many}") };
            let between = if what.is_empty() { "" } else { " " };
            self.0.push(Lost { count, what: format!("{what}{between}{counted}") });
        }
    }

    /// What a row of the template has no column for.
    pub(super) fn by_template(dossier: &Dossier) -> Self {
        let mut dropped = Self::default();
        let mut add = |count, what, (one, many)| dropped.add(count, what, one, many);
        let (places, actors) = (("place", "places"), ("actor", "actors"));
        let (sources, statements) = (("source", "sources"), ("statement", "statements"));

        add(count(dossier.places(), |p| p.names().count() > 1), "names in other languages of", places);
        add(count(dossier.actors(), |a| a.names().count() > 1), "names in other languages of", actors);
        add(count(dossier.places(), |p| p.kind() != PlaceKind::default()), "the kind of", places);
        add(count(dossier.actors(), |a| a.kind() != ActorKind::default()), "the kind of", actors);
        let noted = |note: &str, editor: &str| !note.is_empty() || !editor.is_empty();
        add(count(dossier.places(), |p| noted(p.note(), p.editor_note())), "notes on", places);
        add(count(dossier.actors(), |a| noted(a.note(), a.editor_note())), "notes on", actors);
        add(count(dossier.sources(), |s| !s.editor_note().is_empty()), "notes on", sources);
        add(count(dossier.sources(), |s| s.accessed().is_some()), "when one looked at", sources);
        add(count(dossier.sources(), |s| !s.language().is_empty()), "the language of", sources);
        add(count(dossier.sources(), |s| s.reliability().is_some()), "the reliability of", sources);
        add(count(dossier.sources(), |s| s.credibility().is_some()), "the credibility of", sources);
        let inexact = |s: &SourceRef<'_>| s.published().is_some_and(|when| row::published(when, dossier).1);
        add(
            count(dossier.sources(), |s| inexact(&s)),
            "how exactly one knows when they were published, of",
            sources,
        );
        let said = dossier.incidents().flat_map(|i| i.actors().iter());
        let said = said.filter(|link| !link.said.is_empty()).count();
        add(said, "the sources’ own words for", ("actor’s part", "actors’ parts"));
        let about = |s: StatementRef<'_>| !s.actors().is_empty() || !s.places().is_empty();
        add(count(dossier.statements(), about), "which places and actors are spoken of in", statements);
        let inexact = |s: StatementRef<'_>| s.when().is_some_and(|when| row::said_on(when, dossier).1);
        add(
            count(dossier.statements(), inexact),
            "how exactly one knows when they were made, of",
            statements,
        );

        add(
            count(dossier.places(), |p| p.incidents().is_empty()),
            "",
            ("place of no incident", "places of no incident"),
        );
        let idle = count(dossier.actors(), |a| a.incidents().is_empty() && a.said().is_empty());
        add(
            idle,
            "",
            (
                "actor without a part in any incident or statement",
                "actors without a part in any incident or statement",
            ),
        );
        let idle = count(dossier.sources(), |s| s.incidents().is_empty() && s.statements().is_empty());
        add(idle, "", ("source that nothing is cited from", "sources that nothing is cited from"));
        let loose = count(dossier.statements(), |s| s.incidents().is_empty());
        add(loose, "", ("statement about no incident", "statements about no incident"));
        let twins = twins(dossier.places().map(|p| {
            let bits = p.position().map(|at| (at.x().to_bits(), at.y().to_bits()));
            (row::place_name(p), bits.ok_or(p.within()))
        }));
        add(twins, "what tells from another of the same name and position", places);
        let described = |s: SourceRef<'_>| {
            let published = s.published().map(|when| row::published(when, dossier).0);
            [row::source_title(s), s.publisher(), s.url(), s.author()]
                .map(str::to_owned)
                .into_iter()
                .chain(published)
                .collect::<Vec<_>>()
        };
        add(
            self::twins(dossier.sources().map(described)),
            "what tells from another of the same title",
            sources,
        );

        let ids = count(dossier.places(), |p| p.key() != p.name(&dossier.head.language))
            + count(dossier.actors(), |a| a.key() != a.name(&dossier.head.language))
            + dossier.len(Table::Sources)
            + dossier.len(Table::Statements);
        add(
            ids,
            "the ids of",
            ("place, actor, source or statement", "places, actors, sources and statements"),
        );
        let unknown = Table::ALL.into_iter().flat_map(|table| {
            (0..u32::try_from(dossier.len(table)).unwrap_or(u32::MAX))
                .filter_map(move |row| dossier.extra(table, row))
        });
        let unknown: usize = unknown.map(serde_json::Map::len).sum();
        add(
            unknown,
            "",
            (
                "field that Sitmap does not know or could not use",
                "fields that Sitmap does not know or could not use",
            ),
        );
        let refused = Table::ALL.into_iter().map(|table| dossier.refused(table).count()).sum();
        add(refused, "", ("entry that could not be read", "entries that could not be read"));
        dropped
    }

    /// What is said of the dossier as a whole, where the format has no room for it.
    pub(super) fn add_head(&mut self, dossier: &Dossier) {
        let head = &dossier.head;
        let said = [
            (&head.title, "title"),
            (&head.language, "language"),
            (&head.summary, "summary"),
            (&head.editor_note, "editor’s note"),
        ];
        let said = said.into_iter().filter(|(text, _)| !text.is_empty()).map(|(_, name)| name);
        for name in said {
            self.0.push(Lost { count: 1, what: format!("the {name} of the dossier") });
        }
        self.add_unknown_head(dossier);
    }

    /// What is said of the dossier as a whole and not known here.
    pub(super) fn add_unknown_head(&mut self, dossier: &Dossier) {
        if let Some(briefing) = &dossier.head.briefing {
            self.add(briefing.steps.len().max(1), "the briefing of", "step", "steps");
        }
        let unknown = dossier.head.extra.keys().filter(|name| *name != "$schema").count();
        self.add(
            unknown,
            "",
            "field of the dossier that Sitmap does not know",
            "fields of the dossier that Sitmap does not know",
        );
    }

    /// Statements that stand in the file and that no reader takes for statements, but for those `read_back`.
    pub(super) fn add_listed_only(&mut self, dossier: &Dossier, read_back: usize) {
        let cited = count(dossier.statements(), |s| !s.incidents().is_empty());
        let what = "a form that Sitmap reads back, for";
        self.add(cited.saturating_sub(read_back), what, "statement", "statements");
    }

    /// Translations behind the first.
    pub(super) fn add_translations(&mut self, dossier: &Dossier) {
        let more = dossier.statements().map(|s| s.translations().len().saturating_sub(1)).sum();
        self.add(more, "", "further translation of a statement", "further translations of statements");
    }
}

impl fmt::Display for Dropped {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, Lost { what, .. }) in self.0.iter().enumerate() {
            write!(out, "{}{what}", if n > 0 { "\n" } else { "" })?;
        }
        Ok(())
    }
}

fn count<T>(rows: impl Iterator<Item = T>, test: impl Fn(T) -> bool) -> usize {
    rows.filter_map(|row| test(row).then_some(())).count()
}

/// How many are like an earlier one.
fn twins<T: Hash + Eq>(rows: impl Iterator<Item = T>) -> usize {
    let mut seen = HashSet::new();
    rows.filter_map(|row| (!seen.insert(row)).then_some(())).count()
}

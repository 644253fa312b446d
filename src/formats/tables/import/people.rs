//! Who had a part in it, and who says so.

use hashbrown::HashMap;

use super::unknown::is_unknown;
use super::{Importer, pieces};
use crate::formats::tables::FieldRole;
use crate::model::builder::Reason;
use crate::model::record::{ActorRecord, SourceRecord, Wording};
use crate::model::tables::{ActorLink, Citation};
use crate::model::{ActorId, ActorRole, SourceId, Table, TextId};

/// The columns whose actors have a part, and which.
const PARTS: [(FieldRole, ActorRole); 6] = [
    (FieldRole::Attacker, ActorRole::Attacker),
    (FieldRole::AllegedAttacker, ActorRole::AllegedAttacker),
    (FieldRole::Target, ActorRole::Target),
    (FieldRole::Responder, ActorRole::Responder),
    (FieldRole::Victim, ActorRole::Victim),
    (FieldRole::Actor, ActorRole::Involved),
];

/// What tells one source from another, beside its addresses.
const SOURCE: [FieldRole; 3] = [FieldRole::SourceTitle, FieldRole::Publisher, FieldRole::Published];

/// The actors and sources that were met, by the cells that name them.
#[derive(Default)]
pub(super) struct Known {
    actors: HashMap<TextId, Box<[ActorId]>>,
    /// What the actors of a column are called, once it is known.
    parts: Vec<Option<TextId>>,
    sources: HashMap<Box<[TextId]>, Box<[Citation]>>,
    /// The cells that describe the sources of the row at hand: those of `SOURCE`, then the addresses.
    described: Vec<TextId>,
    named: HashMap<TextId, Box<[Citation]>>,
}

impl Importer<'_> {
    /// Who had a part in it, by the row at hand.
    pub(super) fn actors(&mut self, links: &mut Vec<ActorLink>) -> Result<(), Reason> {
        links.clear();
        for (meaning, stated_role) in PARTS {
            for n in 0..self.plan.columns(meaning).len() {
                let column = self.plan.columns(meaning)[n];
                let Some(cell) = self.stated(column) else { continue };
                let doubted = meaning == FieldRole::Attacker && self.is_doubted(n);
                let role = if doubted { ActorRole::AllegedAttacker } else { stated_role };
                let said = self.part(column)?;
                let link = |&actor: &ActorId| ActorLink { actor, role, said };
                if let Some(named) = self.people.actors.get(&cell) {
                    links.extend(named.iter().map(link));
                    continue;
                }
                let named = self.name_actors(cell)?;
                links.extend(named.iter().map(link));
                self.people.actors.insert(cell, named);
            }
        }
        Ok(())
    }

    /// The actor of a name, who is one alone.
    pub(super) fn actor(&mut self, name: TextId) -> Result<ActorId, Reason> {
        if let Some(row) = self.builder.row_of(Table::Actors, name) {
            return Ok(ActorId(row));
        }
        let name = self.builder.text(name).to_owned();
        let names = [("und".into(), name.clone().into())].into();
        self.builder.add_actor(ActorRecord { id: name.into(), names, ..ActorRecord::default() })
    }

    /// Whether the attacker of the nth such column is doubted.
    fn is_doubted(&self, n: usize) -> bool {
        let doubts = self.plan.columns(FieldRole::AttackerDoubted);
        if doubts.len() == self.plan.columns(FieldRole::Attacker).len() {
            return self.is_yes(doubts[n]);
        }
        // Which doubt is whose cannot be told.
        doubts.iter().any(|&column| self.is_yes(column))
    }

    /// Whether a cell says yes.
    pub(super) fn is_yes(&self, column: usize) -> bool {
        let said = self.builder.text(self.stated(column).unwrap_or_default());
        ["1", "1.0", "yes", "true", "y", "oui"].iter().any(|yes| said.eq_ignore_ascii_case(yes))
    }

    fn part(&mut self, column: usize) -> Result<TextId, Reason> {
        if let Some(&Some(part)) = self.people.parts.get(column) {
            return Ok(part);
        }
        let part = self.builder.intern(self.mapping.profile.part(&self.heading_texts[column]))?;
        self.people.parts.resize(self.heading_texts.len(), None);
        self.people.parts[column] = Some(part);
        Ok(part)
    }

    fn name_actors(&mut self, cell: TextId) -> Result<Box<[ActorId]>, Reason> {
        let mut actors = Vec::new();
        for name in self.pieces(cell).into_iter().filter(|name| self.mapping.profile.own || !is_unknown(name))
        {
            let name = self.builder.intern(&name)?;
            let actor = self.actor(name)?;
            if !actors.contains(&actor) {
                actors.push(actor);
            }
        }
        Ok(actors.into())
    }

    /// The names in a cell that can hold several. What stands in brackets stays together.
    pub(super) fn pieces(&self, cell: TextId) -> Vec<String> {
        let pieces = self.pieces_where(cell, |_| true);
        pieces.into_iter().filter(|piece| !piece.is_empty()).collect()
    }

    /// The pieces of a cell, cut where `cuts` says so of the text behind a separator. Of several, any
    /// may be empty.
    fn pieces_where(&self, cell: TextId, cuts: impl Fn(&str) -> bool) -> Vec<String> {
        let text = self.builder.text(cell);
        if text.is_empty() {
            return Vec::new();
        }
        if self.mapping.profile.own || self.mapping.profile.doubled {
            return pieces::split(text);
        }
        if let Some(addresses) = several_addresses(text) {
            return addresses;
        }
        let Some(separator) = self.mapping.profile.separator else {
            return vec![text.to_owned()];
        };
        let (mut pieces, mut start, mut depth) = (Vec::new(), 0, 0_usize);
        for (at, letter) in text.char_indices() {
            match letter {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ if letter == separator && depth == 0 && cuts(&text[at + letter.len_utf8()..]) => {
                    pieces.push(&text[start..at]);
                    start = at + letter.len_utf8();
                }
                _ => {}
            }
        }
        pieces.push(&text[start..]);
        pieces.into_iter().map(|piece| piece.trim().to_owned()).collect()
    }

    /// Who says so, by the row at hand.
    pub(super) fn sources(&mut self, citations: &mut Vec<Citation>) -> Result<(), Reason> {
        citations.clear();
        if self.mapping.profile.own {
            return self.own_sources(citations);
        }
        let mut described = std::mem::take(&mut self.people.described);
        described.clear();
        described.extend(SOURCE.map(|meaning| self.id(meaning)));
        described.extend(self.plan.columns(FieldRole::Link).iter().filter_map(|&column| self.stated(column)));
        let name = self.only_name(&described);
        if let Some(name) = name {
            described[0] = name;
        }
        if described.iter().any(|cell| !cell.is_empty()) {
            if !self.people.sources.contains_key(described.as_slice()) {
                let made = self.described_sources(&described)?;
                self.people.sources.insert(described.as_slice().into(), made.into());
            }
            let made = self.people.sources.get(described.as_slice());
            citations.extend_from_slice(made.map_or(&[][..], |made| made));
        }
        self.people.described = described;
        for n in 0..if name.is_some() { 0 } else { self.plan.columns(FieldRole::Source).len() } {
            let Some(cell) = self.stated(self.plan.columns(FieldRole::Source)[n]) else { continue };
            if let Some(made) = self.people.named.get(&cell) {
                citations.extend_from_slice(made);
                continue;
            }
            let mut made = Vec::new();
            for name in self.pieces(cell).into_iter().filter(|name| !is_unknown(name)) {
                made.push(self.source(SourceRecord { title: Some(name.into()), ..SourceRecord::default() })?);
            }
            citations.extend_from_slice(&made);
            self.people.named.insert(cell, made.into());
        }
        let mut n = 0;
        while n < citations.len() {
            let again = citations[..n].contains(&citations[n]);
            if again {
                citations.remove(n);
            } else {
                n += 1;
            }
        }
        Ok(())
    }

    /// The name of the only source of the row, where its address stands in the row as well.
    fn only_name(&self, described: &[TextId]) -> Option<TextId> {
        let [TextId::EMPTY, TextId::EMPTY, TextId::EMPTY, _] = described else { return None };
        let columns = self.plan.columns(FieldRole::Source);
        let mut names = columns.iter().filter_map(|&column| self.stated(column));
        let name = names.next().filter(|&name| self.pieces(name).len() == 1)?;
        names.next().is_none().then_some(name)
    }

    /// Sources of which the row says more than a name. Where each of the cells holds as many pieces,
    /// they belong together one by one.
    fn described_sources(&mut self, described: &[TextId]) -> Result<Vec<Citation>, Reason> {
        let (cells, links) = described.split_at(SOURCE.len());
        let columns = self.paired(cells, links).unwrap_or_else(|| self.unpaired(cells, links));
        let mut made = Vec::new();
        for n in 0..columns.iter().map(Vec::len).max().unwrap_or_default() {
            let piece = |of: usize| columns[of].get(n).filter(|piece| !is_unknown(piece)).cloned();
            let (title, publisher, published, url) = (piece(0), piece(1), piece(2), piece(3));
            if title.is_none() && publisher.is_none() && url.is_none() {
                continue;
            }
            let published = published.and_then(|text| self.published(&text));
            made.push(self.source(SourceRecord {
                title: title.map(Into::into),
                publisher: publisher.map(Into::into),
                url: url.map(Into::into),
                published,
                ..SourceRecord::default()
            })?);
        }
        Ok(made)
    }

    /// The pieces of the cells of `SOURCE` and of the addresses, where they are as many in each.
    fn paired(&self, cells: &[TextId], links: &[TextId]) -> Option<Vec<Vec<String>>> {
        let cut = |cuts: fn(&str) -> bool, keeps_empty: bool| {
            let pieces = |cell: &TextId| {
                let pieces = self.pieces_where(*cell, cuts).into_iter();
                pieces.filter(|piece| keeps_empty || !piece.is_empty()).collect::<Vec<_>>()
            };
            let mut columns: Vec<Vec<String>> = cells.iter().map(pieces).collect();
            columns.push(links.iter().flat_map(pieces).collect());
            let count = columns.iter().map(Vec::len).max().unwrap_or_default();
            (columns.iter().all(|pieces| pieces.is_empty() || pieces.len() == count)).then_some(columns)
        };
        let tight = self.mapping.profile.tight.then(|| {
            let is_tight = |behind: &str| !behind.starts_with(' ');
            cut(is_tight, true).or_else(|| cut(is_tight, false))
        });
        tight.flatten().or_else(|| cut(|_| true, true)).or_else(|| cut(|_| true, false))
    }

    /// The cells of sources whose pieces do not belong together one by one.
    fn unpaired(&self, cells: &[TextId], links: &[TextId]) -> Vec<Vec<String>> {
        let whole = |cell: &TextId| self.builder.text(*cell).to_owned();
        let mut columns: Vec<Vec<String>> = cells.iter().map(|cell| vec![whole(cell)]).collect();
        let mut links: Vec<String> = links.iter().flat_map(|link| self.pieces(*link)).collect();
        if let [title, rest @ ..] = cells
            && let Some(several) = self.paired(&[&[TextId::EMPTY], rest].concat(), &[])
            && several[1].len() > 1
        {
            // Who published and when is told apart; which of them the title is of cannot be told.
            columns = several;
            columns.truncate(SOURCE.len());
            columns[0] = vec![String::new(); columns[1].len()];
            columns[0].push(whole(title));
            links.splice(0..0, vec![String::new(); columns[0].len()]);
        } else if links.len() > 1 {
            // Which of them is the address of what is described cannot be told.
            links.insert(0, String::new());
        }
        columns.push(links);
        columns
    }

    /// The source of this description, made when it is met first.
    pub(super) fn source(&mut self, record: SourceRecord<'static>) -> Result<Citation, Reason> {
        let title = record.title.as_ref().map_or("", Wording::shown);
        let [url, publisher, author] =
            [&record.url, &record.publisher, &record.author].map(|said| said.as_deref().unwrap_or_default());
        let said = [url, title, publisher, author];
        let date = record.published.as_ref().map_or("", |published| &published.from);
        let said: Vec<&str> = said.into_iter().chain([date]).filter(|said| !said.is_empty()).collect();
        let key = said.join(", ");
        let id = self.builder.intern(&key)?;
        let source = match self.builder.row_of(Table::Sources, id) {
            Some(row) => SourceId(row),
            None => self.builder.add_source(SourceRecord { id: key.into(), ..record })?,
        };
        Ok(Citation { source, locator: TextId::EMPTY, credibility: None })
    }
}

/// The addresses in a cell that holds nothing but several of them, with blanks, commas or semicolons
/// between.
fn several_addresses(text: &str) -> Option<Vec<String>> {
    let is_address = |word: &str| word.starts_with("http://") || word.starts_with("https://");
    let words = || text.split_whitespace().map(|word| word.trim_end_matches([',', ';']));
    (is_address(text) && words().nth(1).is_some() && words().all(is_address))
        .then(|| words().map(str::to_owned).collect())
}

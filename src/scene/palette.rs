//! What is found by name, whatever it is: places and incidents of open dossiers, layers, towns.

use crate::geo::bounds_of;
use crate::geo::gazetteer::{Gazetteer, fold};
use crate::l10n::preferred_names;
use crate::progress::Progress;
use crate::query::{Item, LayerId, Layers, Target};
use crate::scene::Command;
use crate::scene::choices::Switch;

/// Of each kind of thing, at most so many are offered.
const MOST: usize = 8;
/// After so many things, it is looked whether somebody still waits.
const PIECE: usize = 4096;
/// Towns are looked for from so many letters on.
const SHORTEST_TOWN: usize = 3;
/// How near the map goes to a town.
const TOWN_ZOOM: f64 = 9.0;

/// What was found for a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PaletteHits {
    /// The text.
    pub text: String,
    /// What was found, by kind, the best first.
    pub hits: Vec<Hit>,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// What it is called.
    pub label: String,
    /// What tells it from others of that name.
    pub detail: String,
    /// What choosing it does.
    pub commands: Vec<Command>,
}

/// What something is that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HitKind {
    /// A place of an open dossier.
    Place,
    /// An incident.
    Incident,
    /// An open layer.
    Layer,
    /// A town or an airfield of the gazetteer.
    Town,
}

/// How well a text fits what is typed; the least is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It begins so.
    Begins,
    /// Each word that is typed begins one of its words.
    Words,
    /// Each stands somewhere in it.
    Inside,
}

/// Words to look for: case, accents and articles do not count.
#[derive(Clone, Debug)]
pub struct Wanted(String);

impl Wanted {
    /// What is typed.
    pub fn new(typed: &str) -> Self {
        Self(fold::words(typed))
    }

    /// Whether nothing is wanted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How well a text fits; `None` where it does not. `room` is there for its letters.
    pub fn fit(&self, text: &str, room: &mut String) -> Option<Fit> {
        fold::words_into(text, room);
        if room.starts_with(&self.0) {
            return Some(Fit::Begins);
        }
        let mut wanted = self.0.split(' ');
        let begins = |word: &str| {
            let word = fold::without_article(word);
            room.split(' ')
                .any(|other| other.starts_with(word) || fold::without_article(other).starts_with(word))
        };
        if wanted.clone().all(begins) {
            return Some(Fit::Words);
        }
        wanted.all(|word| room.contains(word)).then_some(Fit::Inside)
    }
}

/// The best of what fits.
struct Best<T> {
    found: Vec<(Fit, T)>,
}

impl<T: Ord> Best<T> {
    fn new() -> Self {
        Self { found: Vec::new() }
    }

    fn add(&mut self, fit: Fit, one: T) {
        self.found.push((fit, one));
        if self.found.len() > 64 * MOST {
            self.cut();
        }
    }

    fn cut(&mut self) {
        self.found.sort_unstable();
        self.found.truncate(MOST);
    }

    fn into_sorted(mut self) -> impl Iterator<Item = T> {
        self.cut();
        self.found.into_iter().map(|(_, one)| one)
    }
}

/// Finds things in the open dossiers and in the gazetteer; `None` once nobody waits for them.
pub fn find(layers: &Layers, text: &str, progress: &Progress) -> Option<PaletteHits> {
    let wanted = Wanted::new(text);
    let mut hits = Vec::new();
    if !wanted.is_empty() {
        find_layers(layers, &wanted, &mut hits);
        find_places(layers, &wanted, progress, &mut hits)?;
        find_incidents(layers, &wanted, progress, &mut hits)?;
        if wanted.0.chars().count() >= SHORTEST_TOWN {
            find_towns(&wanted, progress, &mut hits)?;
        }
    }
    Some(PaletteHits { text: text.to_owned(), hits })
}

fn show(layer: LayerId, item: Item) -> Vec<Command> {
    vec![Command::ShowLayer(layer, Switch::On), Command::Select(Target { layer, item })]
}

fn find_layers(layers: &Layers, wanted: &Wanted, hits: &mut Vec<Hit>) {
    let mut room = String::new();
    let mut best = Best::new();
    for (n, layer) in layers.all().iter().enumerate() {
        if let Some(fit) = wanted.fit(&layer.display.name, &mut room) {
            best.add(fit, n);
        }
    }
    for layer in best.into_sorted().filter_map(|n| layers.all().get(n)) {
        let mut commands = vec![Command::ShowLayer(layer.id, Switch::On)];
        let bounds = bounds_of(layer.data.dossier().positions());
        commands.extend(bounds.map(|bounds| Command::FlyInto(bounds, 0.0)));
        let path = layer.source.path.as_ref().and_then(|path| path.file_name());
        let detail = path.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        hits.push(Hit { kind: HitKind::Layer, label: layer.display.name.clone(), detail, commands });
    }
}

fn find_places(layers: &Layers, wanted: &Wanted, progress: &Progress, hits: &mut Vec<Hit>) -> Option<()> {
    let mut room = String::new();
    let mut best = Best::new();
    for (at, layer) in layers.all().iter().enumerate() {
        let text = layer.data.dossier().text();
        for (n, place) in layer.data.dossier().places().enumerate() {
            if n % PIECE == 0 && progress.is_cancelled() {
                return None;
            }
            let names = place.name_ids().map(|name| wanted.fit(text.get(name), &mut room));
            if let Some(fit) = names.flatten().min() {
                best.add(fit, (std::cmp::Reverse(place.incidents().len()), at, n, place.id));
            }
        }
    }
    for (_, at, _, id) in best.into_sorted() {
        let layer = layers.all().get(at)?;
        let place = layer.data.dossier().place(id);
        hits.push(Hit {
            kind: HitKind::Place,
            label: place.name(preferred_names()).to_owned(),
            detail: crate::l10n::facts::incidents(place.incidents().len()),
            commands: show(layer.id, Item::Place(id)),
        });
    }
    Some(())
}

fn find_incidents(layers: &Layers, wanted: &Wanted, progress: &Progress, hits: &mut Vec<Hit>) -> Option<()> {
    let mut room = String::new();
    let mut best = Best::new();
    for (at, layer) in layers.all().iter().enumerate() {
        for (n, incident) in layer.data.dossier().incidents().enumerate() {
            if n % PIECE == 0 && progress.is_cancelled() {
                return None;
            }
            if let Some(fit) = wanted.fit(incident.title_in(preferred_names()), &mut room) {
                best.add(fit, (at, n, incident.id));
            }
        }
    }
    for (at, _, id) in best.into_sorted() {
        let layer = layers.all().get(at)?;
        let incident = layer.data.dossier().incident(id);
        let text = layer.data.dossier().text();
        hits.push(Hit {
            kind: HitKind::Incident,
            label: incident.title_in(preferred_names()).to_owned(),
            detail: incident.when().map(|when| crate::l10n::time::when(&when, text)).unwrap_or_default(),
            commands: show(layer.id, Item::Incident(id)),
        });
    }
    Some(())
}

/// Towns are where the gazetteer has them: the map goes there, and nothing is put on it.
fn find_towns(wanted: &Wanted, progress: &Progress, hits: &mut Vec<Hit>) -> Option<()> {
    let Ok(gazetteer) = Gazetteer::load() else { return Some(()) };
    let mut room = String::new();
    let mut best = Best::new();
    for (n, entry) in gazetteer.all().enumerate() {
        if n % PIECE == 0 && progress.is_cancelled() {
            return None;
        }
        let fits = entry.spellings().filter_map(|name| wanted.fit(name, &mut room));
        // Of what only holds the letters somewhere, there is no end.
        if let Some(fit) = fits.min().filter(|fit| *fit != Fit::Inside) {
            best.add(fit, (std::cmp::Reverse(entry.population()), n));
        }
    }
    let found: Vec<usize> = best.into_sorted().map(|(_, n)| n).collect();
    for entry in found.into_iter().filter_map(|n| gazetteer.all().nth(n)) {
        let point = entry.position();
        let (label, detail) = (entry.name_in(preferred_names()), entry.country_in(preferred_names()));
        let commands = vec![Command::FlyInto(geo::Rect::new(point, point), TOWN_ZOOM)];
        hits.push(Hit { kind: HitKind::Town, label: label.to_owned(), detail: detail.to_owned(), commands });
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_so_comes_first_and_accents_and_articles_do_not_count() {
        let fit = |typed: &str, text: &str| Wanted::new(typed).fit(text, &mut String::new());
        assert_eq!(fit("ain al", "Ain al-Asad"), Some(Fit::Begins));
        assert_eq!(fit("asad", "Ain al-Asad"), Some(Fit::Words));
        assert_eq!(fit("sad", "Ain al-Asad"), Some(Fit::Inside));
        assert_eq!(fit("hit", "Hīt"), Some(Fit::Begins));
        assert_eq!(fit("ميادين", "الميادين"), Some(Fit::Words));
        assert_eq!(fit("show map", "Show on the map"), Some(Fit::Words));
        assert_eq!(fit("mosul", "Hīt"), None);
    }
}

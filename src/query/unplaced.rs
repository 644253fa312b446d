//! Places that incidents are put at, with a name and no position, and what the gazetteer offers.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use serde_json::Value;

use crate::document::apply::value_at;
use crate::document::briefing::as_file;
use crate::document::rebase::witness;
use crate::document::{Change, Document, Operation, Site};
use crate::geo::gazetteer::{Feature, Gazetteer, GazetteerError, How, Match, Region};
use crate::l10n::{self, Language};
use crate::model::record::{Extra, PrecisionRecord, Wording};
use crate::model::{Dossier, IncidentRef, PlaceId, PlaceKind, PlaceRef, Precision, PrecisionClass, Table};
use crate::query::LayerId;

/// A place without a position, and where it may be.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The place.
    pub place: PlaceId,
    /// How many incidents are put there.
    pub incidents: usize,
    /// What the gazetteer offers, the best first; empty where it knows none of the names.
    pub matches: Vec<Match<'static>>,
}

/// The places of a layer without a position.
#[derive(Debug)]
pub struct Proposals {
    /// The layer.
    pub layer: LayerId,
    /// What its dossier was when they were looked up.
    pub dossier: Arc<Dossier>,
    /// First those with matches, and of them first those with most incidents.
    pub all: Vec<Proposal>,
}

impl Proposal {
    /// The only match of the very name, unless it lies in another region than the file says. Others
    /// ask for somebody who knows which is meant.
    pub fn sure(&self) -> Option<&Match<'static>> {
        let same = || self.matches.iter().filter(|one| one.how == How::Same);
        let only = |region: Region| {
            let mut of_region = same().filter(|one| one.region == region);
            of_region.next().filter(|_| of_region.next().is_none())
        };
        match same().map(|one| one.region).min()? {
            Region::Same => only(Region::Same),
            Region::Unknown if same().count() == 1 => only(Region::Unknown),
            Region::Unknown | Region::Other => None,
        }
    }
}

/// Whether the gazetteer is worth asking where a place is.
pub fn is_unplaced(place: PlaceRef<'_>) -> bool {
    let too_large = matches!(place.kind(), PlaceKind::Country | PlaceKind::Region | PlaceKind::Sea);
    !too_large && place.names().next().is_some() && !place.incidents().is_empty() && may_be_placed(place)
}

/// How many incidents are not on the map though they name a place that the gazetteer may know.
pub fn count(dossier: &Dossier) -> usize {
    dossier.incidents().filter(|&incident| is_to_be_placed(incident)).count()
}

/// Whether an incident is not on the map though it names a place that the gazetteer may know.
pub fn is_to_be_placed(incident: IncidentRef<'_>) -> bool {
    let named = |id| is_unplaced(incident.dossier().place(id));
    incident.located_at().is_none() && incident.places().iter().any(|link| named(link.place))
}

/// Looks up every place without a position. Takes a while with many: not for the thread of the window.
///
/// # Errors
/// When the program is broken and there is no gazetteer.
pub fn propose(layer: LayerId, dossier: Arc<Dossier>) -> Result<Proposals, &'static GazetteerError> {
    let gazetteer = Gazetteer::load()?;
    let unplaced = dossier.places().filter(|&place| is_unplaced(place));
    let mut all: Vec<_> = unplaced.map(|place| proposal(gazetteer, place)).collect();
    all.sort_by_key(|one| (one.matches.is_empty(), Reverse(one.incidents)));
    Ok(Proposals { layer, dossier, all })
}

fn proposal(gazetteer: &'static Gazetteer, place: PlaceRef<'_>) -> Proposal {
    let mut matches: Vec<Match<'static>> = Vec::new();
    for (_, name) in place.names() {
        for found in gazetteer.find(name, place.within()) {
            match matches.iter_mut().find(|known| known.entry == found.entry) {
                Some(known) if found.how < known.how => *known = found,
                Some(_) => {}
                None => matches.push(found),
            }
        }
    }
    // What one name finds as it is written comes before what another finds nearly.
    matches.sort_by_key(|one| (one.how, one.region));
    Proposal { place: place.id, incidents: place.incidents().len(), matches }
}

/// The fields that placing fills in.
const FIELDS: [&str; 4] = ["position", "precision", "position_from", "editor_note"];

/// Whether placing would take nothing away: there is no position, nor anything in the fields of one
/// that could not be read.
pub fn may_be_placed(place: PlaceRef<'_>) -> bool {
    let unread = place.extra().is_some_and(|extra| FIELDS.iter().any(|&field| extra.contains_key(field)));
    place.position().is_none() && !unread
}

/// What changes of a place that is put where a match is. The middle of a town is not where something
/// happened in it; an airfield is the site itself. Where the file is less sure, that stays, and what
/// the editor says is put behind what the editor said before.
pub fn placing(place: PlaceRef<'_>, found: &Match<'_>) -> Vec<Change> {
    let class = match found.entry.feature() {
        Feature::Town => PrecisionClass::Town,
        Feature::Airport | Feature::AirBase | Feature::Heliport | Feature::Closed => PrecisionClass::Exact,
    };
    let stated = place.precision();
    let precision = if stated.class == PrecisionClass::Unknown {
        Precision { class, ..stated }
    } else {
        stated.coarser(Precision::class(class))
    };
    let note = noted(place, &l10n::gazetteer::editor_note(found));
    let position = found.entry.position();
    let precision = PrecisionRecord {
        class: precision.class.word().into(),
        radius_m: precision.radius_m,
        extra: Extra::new(),
    };
    let values = [
        as_file(&[position.x(), position.y()]),
        as_file(&precision),
        as_file(&l10n::gazetteer::position_from(found.entry)),
        as_file(&note),
    ];
    let mut before = place.dossier().record(Table::Places, place.key()).unwrap_or_default();
    let changes = FIELDS.iter().zip(values).map(|(&field, after)| {
        let key = place.key().to_owned();
        let site = Site::Field { table: Table::Places, key, field: field.to_owned() };
        let witness = witness(place.dossier(), &site);
        Change { witness, ..Change::new(site, before.shift_remove(field), after) }
    });
    changes.filter(|change| change.before != change.after).collect()
}

/// What the editor says of a place, and behind it one more sentence in the language that the program speaks.
fn noted<'a>(place: PlaceRef<'a>, sentence: &str) -> Wording<'a> {
    let mut note = place.plain_record().editor_note.unwrap_or_default();
    note.append(" ", sentence, Language::current().tag());
    note
}

/// What takes away again what was put on the map by the gazetteer; empty where nothing is.
pub fn taking_back(document: &Document) -> Vec<Change> {
    let done = &document.log().entries()[..document.log().cursor()];
    let placed = done.iter().filter(|entry| matches!(entry.operation, Operation::Placed { .. }));
    let mut sites: Vec<(&Change, Option<&Value>)> = Vec::new();
    let mut known: HashMap<&Site, usize> = HashMap::new();
    for change in placed.flat_map(|entry| &entry.changes) {
        match known.entry(&change.site) {
            Entry::Occupied(known) => sites[*known.get()].1 = change.after.as_ref(),
            Entry::Vacant(new) => {
                new.insert(sites.len());
                sites.push((change, change.after.as_ref()));
            }
        }
    }
    let now = |change: &Change| value_at(document.now(), &change.site, None);
    let still = sites.into_iter().filter(|(change, last)| now(change).as_ref() == *last);
    still
        .map(|(first, last)| Change { before: last.cloned(), after: first.before.clone(), ..first.clone() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::apply::apply;
    use crate::formats::{self, Options};
    use crate::progress::Progress;

    fn dossier(places: &str) -> Dossier {
        let ids =
            ["a", "b", "c", "d", "e", "f"].iter().filter(|id| places.contains(&format!("\"id\":\"{id}\"")));
        let incidents: Vec<_> =
            ids.map(|id| format!(r#"{{"id":"i{id}","places":[{{"place":"{id}"}}]}}"#)).collect();
        let text = format!(
            r#"{{"format":"sitmap-dossier","version":1,"places":[{places}],"incidents":[{}]}}"#,
            incidents.join(",")
        );
        formats::read(text.as_bytes(), &Options::default(), &Progress::default()).unwrap().dossier
    }

    fn sure(places: &str) -> Vec<(String, Option<String>)> {
        let dossier = Arc::new(dossier(places));
        let proposals = propose(LayerId::new(0), dossier.clone()).unwrap();
        let told = |one: &Proposal| {
            let sure = one.sure().map(|found| l10n::gazetteer::position_from(found.entry));
            (dossier.place(one.place).key().to_owned(), sure)
        };
        proposals.all.iter().map(told).collect()
    }

    #[test]
    fn only_what_is_named_in_one_place_alone_is_sure() {
        let of = |name: &str, within: &str| {
            let place = format!(r#"{{"id":"a","names":{{"en":"{name}"}},"within":"{within}"}}"#);
            sure(&place).into_iter().next().unwrap().1
        };
        assert_eq!(of("al-Mayadeen", "Syria").as_deref(), Some("GeoNames, 173480 (Al Mayādīn)"));
        assert_eq!(of("Ain al-Asad", "Iraq").as_deref(), Some("OurAirports, ORAA (Al Asad Air Base)"));
        assert_eq!(of("Tripoli", ""), None, "there are several");
        assert_eq!(of("Mayadeenn", "Syria"), None, "nearly is not sure");
        assert_eq!(of("Al Mayādīn", "Aleppo province, Syria"), None, "the file says another province");
        assert_eq!(of("No such place at all", "Syria"), None);
    }

    #[test]
    fn what_is_placed_or_too_large_or_unread_is_not_looked_up() {
        let places = r#"
            {"id":"a","names":{"en":"Mosul"},"position":[43.1,36.3]},
            {"id":"b","names":{"en":"Iraq"},"kind":"country"},
            {"id":"c","names":{"en":"Anbar"},"kind":"region"},
            {"id":"d"},
            {"id":"e","names":{"en":"Tikrit"},"position":[43.7,346.1]},
            {"id":"f","names":{"en":"Mosul","ar":"الموصل"},"within":"Iraq"}"#;
        let found = sure(places);
        assert_eq!(found, [("f".to_owned(), Some("GeoNames, 99072 (Mosul)".to_owned()))]);
        assert_eq!(count(&dossier(places)), 1);
    }

    #[test]
    fn what_the_editor_said_in_other_languages_stays_when_a_place_is_placed() {
        let before = Arc::new(dossier(
            r#"{"id":"a","names":{"en":"al-Mayadeen"},"within":"Syria","editor_note":{"en":"Seen.","fr":"Vu."}}"#,
        ));
        let proposals = propose(LayerId::new(0), before.clone()).unwrap();
        let found = proposals.all[0].sure().unwrap();
        let after = apply(&before, &placing(before.place(proposals.all[0].place), found)).dossier;
        let place = after.place_by_key("a").unwrap();
        assert_eq!(place.editor_note_in("fr"), "Vu.");
        assert!(place.editor_note_in("en").starts_with("Seen. The file has no position"));
    }

    #[test]
    fn what_is_placed_says_whose_it_is_and_lives_through_a_save() {
        let before = Arc::new(dossier(r#"{"id":"a","names":{"en":"al-Mayadeen"},"within":"Syria"}"#));
        let proposals = propose(LayerId::new(0), before.clone()).unwrap();
        let found = proposals.all[0].sure().unwrap();
        let place = before.place(proposals.all[0].place);
        let after = apply(&before, &placing(place, found)).dossier;
        assert_eq!(count(&after), 0);

        let saved = formats::native::write(&after).unwrap();
        let read = formats::read(saved.as_bytes(), &Options::default(), &Progress::default()).unwrap();
        assert_eq!(read.issues, []);
        let place = read.dossier.place_by_key("a").unwrap();
        assert_eq!(place.position(), Some(geo::Point::new(40.45154, 35.01982)));
        assert_eq!(place.precision().class, PrecisionClass::Town);
        assert_eq!(place.position_from(), "GeoNames, 173480 (Al Mayādīn)");
        assert_eq!(
            place.editor_note(),
            "The file has no position that can be used. The editor of this copy placed it by its name: the position is the \
             middle of the town Al Mayādīn (Syria), as GeoNames has it."
        );
    }
}

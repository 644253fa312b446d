//! A copy of a dossier in which places got the position that an editor gives them.
//!
//! Rows and ids stay the same, so whoever holds an id of the one can use it with the other.

use std::sync::Arc;

use geo::Point;

use super::builder::Reason;
use super::dossier::Dossier;
use super::ids::PlaceId;
use super::precision::Precision;
use super::refs::PlaceRef;
use super::vocabulary::PrecisionClass;

/// The position that an editor gives a place which has none.
#[derive(Clone, Debug, PartialEq)]
pub struct Placing {
    /// Which place.
    pub place: PlaceId,
    /// Longitude (x) and latitude (y) in degrees, WGS 84.
    pub position: Point,
    /// How well that says where the place is. Where the file is less sure, that stays.
    pub precision: Precision,
    /// Where the position comes from.
    pub position_from: String,
    /// What the editor says of it; put behind what the editor said before.
    pub editor_note: String,
}

/// The fields that a placing fills in.
const FIELDS: [&str; 4] = ["position", "precision", "position_from", "editor_note"];

impl PlaceRef<'_> {
    /// Whether a placing would take nothing away: there is no position, nor anything in the fields of
    /// one that could not be read.
    pub fn may_be_placed(self) -> bool {
        let unread = self.extra().is_some_and(|extra| FIELDS.iter().any(|&field| extra.contains_key(field)));
        self.position().is_none() && !unread
    }
}

impl Dossier {
    /// A copy in which these places are where the placings say. Those that cannot be placed stay as
    /// they are.
    ///
    /// # Errors
    /// When there is no room for the texts.
    pub fn placed(&self, placings: &[Placing]) -> Result<Self, Reason> {
        let mut copy = self.clone();
        for placing in placings {
            let place = self.place(placing.place);
            if !place.may_be_placed() {
                continue;
            }
            let note = match place.editor_note() {
                "" => placing.editor_note.clone(),
                before => format!("{before} {}", placing.editor_note),
            };
            let from = copy.text.intern(&placing.position_from).ok_or(Reason::Full)?;
            let note = copy.text.intern(&note).ok_or(Reason::Full)?;
            let row = placing.place.0;
            let stated = place.precision();
            copy.places.position.put(row, Some(placing.position));
            copy.places.precision.put(
                row,
                if stated.class == PrecisionClass::Unknown {
                    Precision { class: placing.precision.class, ..stated }
                } else {
                    stated.coarser(placing.precision)
                },
            );
            copy.places.position_from.put(row, from);
            copy.places.editor_note.put(row, note);
        }
        copy.text.seal();
        copy.rows = Arc::default();
        Ok(copy)
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;
    use crate::model::Builder;
    use crate::model::record::{PlaceRecord, PrecisionRecord};

    fn placing(place: PlaceId) -> Placing {
        Placing {
            place,
            position: Point::new(40.0, 35.0),
            precision: Precision::class(PrecisionClass::Town),
            position_from: "a gazetteer".to_owned(),
            editor_note: "Placed.".to_owned(),
        }
    }

    #[test]
    fn a_place_without_a_position_gets_one_and_everything_else_stays() {
        let class = |class: &'static str| {
            Some(PrecisionRecord { class: Cow::Borrowed(class), ..PrecisionRecord::default() })
        };
        let mut builder = Builder::default();
        for record in [
            PlaceRecord { id: "bare".into(), editor_note: Some("Known.".into()), ..PlaceRecord::default() },
            PlaceRecord { id: "vague".into(), precision: class("province"), ..PlaceRecord::default() },
            PlaceRecord { id: "placed".into(), position: Some([1.0, 2.0]), ..PlaceRecord::default() },
            PlaceRecord { id: "unread".into(), position: Some([1.0, 200.0]), ..PlaceRecord::default() },
        ] {
            builder.add_place(record).unwrap();
        }
        let before = builder.finish().0;
        let all: Vec<_> = before.places().map(|place| placing(place.id)).collect();
        let after = before.placed(&all).unwrap();

        let bare = after.place_by_key("bare").unwrap();
        assert_eq!(bare.position(), Some(Point::new(40.0, 35.0)));
        assert_eq!(bare.precision().class, PrecisionClass::Town);
        assert_eq!((bare.position_from(), bare.editor_note()), ("a gazetteer", "Known. Placed."));
        let vague = after.place_by_key("vague").unwrap();
        assert_eq!(vague.precision().class, PrecisionClass::Province, "the file is less sure");
        assert_eq!(after.place_by_key("placed").unwrap().position(), Some(Point::new(1.0, 2.0)));
        let unread = after.place_by_key("unread").unwrap();
        assert_eq!(unread.position(), None, "what stands there, though unread, is not covered up");
        assert_eq!(before.place_by_key("bare").unwrap().position(), None, "the one before is as it was");
    }
}

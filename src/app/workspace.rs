//! The work: what is open, and how the user looks at it.
//!
//! All of it is written and read as one value, of layers where they are from and how they stand in the
//! window. What is the user's own, whatever the work, is in [`super::settings`]; what follows from
//! both, and what only happens while the program runs, in [`super::state`].

use serde::{Deserialize, Serialize};

use crate::query::{Filter, Layers};
use crate::scene::Camera;
use crate::scene::choices::BaseMapChoice;

/// The work.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Workspace {
    /// The opened dossiers. Those that come from a file of the work are empty until they are read.
    pub layers: Layers,
    /// What the user wants to see of them.
    pub filter: Filter,
    /// Which panels are open, and how wide.
    pub panels: Panels,
    /// The base map. The online map is the user's wish of a moment: the atlas is written instead.
    pub base_map: BaseMapChoice,
    /// Where the map looked last; `None` before it is drawn.
    pub camera: Option<Camera>,
}

/// Which panels are open, and how wide.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Panels {
    /// Whether the list is unfolded.
    pub list_open: bool,
    /// Whether the card is unfolded.
    pub card_open: bool,
    /// Whether days and kinds to filter by are unfolded; `None` while the user has not said so.
    pub filters_open: Option<bool>,
    /// Whether the timeline is unfolded; `None` while the user has not said so.
    pub timeline_open: Option<bool>,
    /// How wide the panels at the sides are.
    pub widths: Widths,
}

impl Default for Panels {
    fn default() -> Self {
        Self {
            list_open: true,
            card_open: true,
            filters_open: None,
            timeline_open: None,
            widths: Widths::default(),
        }
    }
}

/// How wide the user wants the panels at the sides, in points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Widths {
    /// The list of incidents.
    pub list: f32,
    /// The card.
    pub card: f32,
}

impl Default for Widths {
    fn default() -> Self {
        Self { list: 320.0, card: 400.0 }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::formats::tables::{DateOrder, Mapping, profiles};
    use crate::formats::{self, Options};
    use crate::model::Kind;
    use crate::progress::Progress;
    use crate::query::{DateSpan, Kinds};

    const BUNDLED: &[u8] = include_bytes!("../../data/coalition-attacks-2022-01.sitmap.json");

    fn work() -> Workspace {
        let mut layers = Layers::default();
        let reading = formats::read(BUNDLED, &Options::default(), &Progress::default()).unwrap();
        let dossier = Arc::new(reading.dossier);
        layers.open("Bundled".to_owned(), None, dossier.clone(), Arc::new([]));
        let path = Some("/data/all.zip".into());
        let table = layers.open("Mine".to_owned(), path, dossier, Arc::new([]));
        let group = layers.group();
        layers.change(table, |layer| {
            layer.source.part = Some("a.csv".to_owned());
            layer.source.options = Options {
                mapping: Some(Mapping {
                    headings: vec!["when".to_owned()],
                    meanings: vec![formats::tables::FieldRole::default()],
                    order: DateOrder::default(),
                    dotted: DateOrder::default(),
                    profile: profiles::ALL[1],
                    kinds: vec![("raid".to_owned(), Kind::Battle)],
                }),
                encoding: Some("windows-1256".parse().unwrap()),
                heading_row: Some(3),
                ..Options::default()
            };
            layer.display.visible = false;
            layer.display.group = Some(group);
        });
        Workspace {
            layers,
            filter: Filter {
                text: "ain \"al-Asad\"".to_owned(),
                span: DateSpan { from: Some(date(2022, 1, 3)), to: None },
                excluded_kinds: Kinds::default().toggled(Kind::Ied).toggled(Kind::Other),
            },
            panels: Panels { card_open: false, filters_open: Some(true), ..Panels::default() },
            base_map: BaseMapChoice::Plain,
            camera: Some(Camera { centre: geo::Point::new(41.5, 34.2), zoom: 5.5 }),
        }
    }

    #[test]
    fn the_work_is_the_same_after_it_was_written_and_read() {
        let work = work();
        let written = serde_json::to_string_pretty(&work).unwrap();
        let read: Workspace = serde_json::from_str(&written).unwrap();
        assert_eq!(serde_json::to_string_pretty(&read).unwrap(), written);
        assert_eq!((&read.filter, read.panels, read.base_map), (&work.filter, work.panels, work.base_map));
        assert_eq!(read.camera, work.camera);
        for (read, layer) in read.layers.all().iter().zip(work.layers.all()) {
            assert_eq!(read.display, layer.display);
            assert_eq!((&read.source.path, &read.source.part), (&layer.source.path, &layer.source.part));
            let [read, options] = [read, layer].map(|layer| &layer.source.options);
            assert_eq!((read.encoding, read.heading_row), (options.encoding, options.heading_row));
            let mapping = |options: &Options| {
                options.mapping.as_ref().map(|m| (m.headings.clone(), m.profile.name, m.kinds.clone()))
            };
            assert_eq!(mapping(read), mapping(options));
        }
        let mut layers = read.layers;
        assert_ne!(Some(layers.group()), work.layers.all()[1].display.group, "it is taken");
    }

    #[test]
    fn the_online_map_is_not_written() {
        let work = Workspace { base_map: BaseMapChoice::Online, ..Workspace::default() };
        let read: Workspace = serde_json::from_str(&serde_json::to_string(&work).unwrap()).unwrap();
        assert_eq!(read.base_map, BaseMapChoice::Atlas);
    }
}

//! What changes while the program runs, apart from where the map looks.

use crate::query::find::Needle;
use crate::query::{Layers, Rows, Target};
use crate::scene::command::{BaseMapChoice, Dialog};
use crate::scene::view::{JobView, Message};
use crate::scene::{Marks, View};

use super::history::History;
use super::settings::Settings;

/// The state.
#[derive(Debug, Default)]
pub struct State {
    /// The opened dossiers.
    pub layers: Layers,
    /// What is selected, and what was.
    pub history: History<Target>,
    /// What the list looks for.
    pub needle: String,
    /// What is kept between starts.
    pub settings: Settings,
    /// The base map; online is not kept between starts.
    pub base_map: BaseMapChoice,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// What happened last that needs no answer; told in the status line.
    pub note: String,
    /// Messages that the user has not taken away.
    pub messages: Vec<Message>,
    /// Files being read, as last seen.
    pub jobs: Vec<JobView>,
    derived: Derived,
}

/// What follows from the layers and the needle; made again only when one of them changes.
#[derive(Debug, Default)]
struct Derived {
    of: Option<(u64, String)>,
    revision: u64,
    rows: Rows,
    marks: Marks,
}

impl State {
    /// The state at the start.
    pub fn new(settings: Settings) -> Self {
        Self { base_map: settings.base_map, settings, ..Self::default() }
    }

    /// Brings rows and marks up to date.
    pub fn derive(&mut self) {
        let of = (self.layers.revision(), self.needle.clone());
        if self.derived.of.as_ref() == Some(&of) {
            return;
        }
        let needle = Needle::new(&self.needle);
        let keep = |layer, incident| {
            needle.is_empty()
                || self.layers.dossier(layer).is_some_and(|dossier| needle.is_in(dossier.incident(incident)))
        };
        self.derived.rows = Rows::of(&self.layers, keep);
        self.derived.marks = Marks::of(&self.layers, keep);
        self.derived.revision += 1;
        self.derived.of = Some(of);
    }

    /// The list of incidents, as of the last [`Self::derive`].
    pub fn rows(&self) -> &Rows {
        &self.derived.rows
    }

    /// The markers, as of the last [`Self::derive`].
    pub fn marks(&self) -> &Marks {
        &self.derived.marks
    }

    /// What is selected.
    pub fn selection(&self) -> Option<Target> {
        self.history.current().filter(|target| target.exists(&self.layers))
    }

    /// What panels read.
    pub fn view(&self) -> View<'_> {
        View {
            layers: &self.layers,
            rows: &self.derived.rows,
            rows_revision: self.derived.revision,
            marks: &self.derived.marks,
            selection: self.selection(),
            can_go_back: self.history.can_go_back(),
            can_go_forward: self.history.can_go_forward(),
            needle: &self.needle,
            theme: self.settings.theme,
            base_map: self.base_map,
            list_open: self.settings.list_open,
            card_open: self.settings.card_open,
            recent: &self.settings.recent,
            jobs: &self.jobs,
            note: &self.note,
            messages: &self.messages,
        }
    }
}

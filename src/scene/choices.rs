//! What the user can choose of the window: how it looks, what of it is open, and how it is presented.

/// Whether something is to be on or off: a layer on the map, a choice of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// On.
    On,
    /// Off.
    Off,
}

/// Which theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum ThemeChoice {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What the system says that its user can bear and see, whatever is chosen here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SystemPreferences {
    /// Whether nothing is to move by itself.
    pub reduced_motion: bool,
    /// Whether everything is to stand out from its ground.
    pub high_contrast: bool,
}

/// What a start opens that was asked for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum StartChoice {
    /// What was open last.
    #[default]
    Last,
    /// The dossier that the program brings along.
    Bundled,
}

/// Which base map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum BaseMapChoice {
    /// The atlas inside the program, with shaded relief.
    #[default]
    Atlas,
    /// The atlas without relief.
    Plain,
    /// `OpenStreetMap`, over the network; never kept between starts.
    #[serde(rename(serialize = "Atlas"), skip_deserializing)]
    Online,
}

impl BaseMapChoice {
    /// The choice as it is kept between starts: a start never connects by itself.
    pub fn kept(self) -> Self {
        match self {
            Self::Online => Self::Atlas,
            offline => offline,
        }
    }
}

/// A panel that folds away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The incident list.
    List,
    /// The card.
    Card,
    /// Days and kinds to filter by, in the incident list.
    Filters,
    /// The timeline.
    Timeline,
    /// The briefing that is made.
    Briefing,
}

/// How a briefing is presented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Present {
    /// From its first step.
    Start,
    /// From the step of what is selected.
    Here,
    /// From its first step, with the time that each step takes.
    Rehearsal,
}

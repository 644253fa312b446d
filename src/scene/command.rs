//! Everything that the user can want. A click on the map, a click in the list, a key and a link
//! send the same command; one function applies them.

use std::path::{Path, PathBuf};

use crate::formats::write::Kind;
use crate::geo::gazetteer::Match;
use crate::model::PlaceId;
use crate::query::{Filter, GroupId, LayerId, Target};
use crate::redaction::Redaction;
use crate::scene::briefing::{BriefingCommand, Edit, Leaving, Unsaved};
use crate::scene::export::Export;
use crate::scene::pending_import::ImportAction;

/// A wish of the user.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Ask for files and open them.
    AskForFiles,
    /// Open these files as layers.
    Open(Vec<PathBuf>),
    /// Open the dossier that the program brings along.
    OpenBundled,
    /// Stop reading a file.
    CancelJob(JobId),
    /// Take a layer away.
    CloseLayer(LayerId),
    /// Call a layer something else.
    RenameLayer(LayerId, String),
    /// Show or hide a layer.
    ShowLayer(LayerId, Switch),
    /// Show or hide all that was opened together.
    ShowGroup(GroupId, Switch),
    /// Forget the files opened lately.
    ForgetRecent,
    /// Write a copy of a layer's dossier in this format; asks where.
    SaveCopy(LayerId, Kind),
    /// Write a copy of a layer's dossier to this file.
    SaveAs(LayerId, Kind, PathBuf),
    /// Save a copy of a layer in that place, and leave then: the answer to the question about leaving.
    /// Who does not say where to save does not leave either.
    SaveToLeave(Leaving, LayerId, PathBuf),
    /// Work out what leaving this out of a layer would do.
    PreviewRedaction(LayerId, Box<Redaction>),
    /// Write a copy of a layer's dossier that says less; asks where.
    SaveRedacted(LayerId, Box<Redaction>),
    /// Write such a copy to this file.
    SaveRedactedAs(LayerId, Box<Redaction>, PathBuf),
    /// Write the template to fill in; asks where.
    SaveTemplate,
    /// Write the template to this file.
    SaveTemplateAs(PathBuf),
    /// Write the briefing or a picture of the map; asks where.
    Export(Export),
    /// Write it to this file.
    ExportTo(Export, PathBuf),
    /// Put places of a layer, which have no position, where the gazetteer has them.
    Place(LayerId, Vec<(PlaceId, Match<'static>)>),
    /// Take the positions from the gazetteer away again.
    TakeBack(LayerId),
    /// Answer what the columns of a table are.
    AnswerImport(ImportAction),
    /// Write what could not be used of a layer's file as CSV; asks where.
    SaveIssues(LayerId),
    /// Write it to this file.
    SaveIssuesAs(LayerId, PathBuf),
    /// Write the mapping of this name to a file.
    SaveProfileAs(String, PathBuf),
    /// Do this with the path that was typed; asks before a file is replaced.
    AnswerPath(Box<Command>),
    /// Select an incident and show on its card this field of the row that it was made from.
    ShowField(Target, String),
    /// Select a thing, open its card, and show it on the map.
    Select(Target),
    /// Fold what is fanned out; otherwise select nothing.
    Deselect,
    /// Select nothing, and show on the card what is open.
    Overview,
    /// Go back to what was selected before.
    Back,
    /// Go forward again.
    Forward,
    /// Select the first incident of the list.
    First,
    /// Select the last incident of the list.
    Last,
    /// Select the next incident of the list, or with a negative number one before.
    Step(isize),
    /// Show these on the map without selecting.
    FlyTo(Target),
    /// Show on the map what is selected.
    FlyToSelection,
    /// Show all places.
    FitAll,
    /// Show the places within these bounds (degrees), from this zoom on, where they fall apart.
    FlyInto(geo::Rect, f64),
    /// Fan out the cluster that stands at this place, or fold what is fanned out.
    FanOut(Option<Target>),
    /// Zoom by so many levels around the centre.
    ZoomBy(f64),
    /// Move the map by so many points.
    PanBy([f32; 2]),
    /// Type what to find in the incidents.
    Find,
    /// Show only the incidents that pass this.
    Filter(Filter),
    /// Use this theme.
    UseTheme(ThemeChoice),
    /// Prefer names in this language (BCP 47), one of those that can be chosen.
    PreferNames(&'static str),
    /// Use this base map.
    UseBaseMap(BaseMapChoice),
    /// Fold or unfold a panel.
    Toggle(Panel),
    /// Fold every panel, or unfold them all.
    MapAlone,
    /// Open a dialog.
    Show(Dialog),
    /// Close the dialog.
    CloseDialog,
    /// Take a message away.
    Dismiss(usize),
    /// Take all messages away.
    DismissAll,
    /// Put text on the clipboard.
    Copy(String),
    /// Open an address in the browser, after it was shown to the user.
    Browse(String),
    /// Show the briefing to a room.
    Present(Present),
    /// Whether maps fly from place to place.
    ReduceMotion(Switch),
    /// Whether translations stand before the words that they translate.
    TranslationsFirst(Switch),
    /// Make everything larger or smaller by so many steps.
    Scale(i32),
    /// Leave the program.
    Quit,
    /// Change the briefing of a layer.
    EditBriefing(LayerId, Edit),
    /// Take the last change of the briefing back.
    UndoBriefing,
    /// Make the change again that was taken back last.
    RedoBriefing,
    /// Do something with the briefing that is made.
    Briefing(BriefingCommand),
    /// Save the layer whose briefing is made: to its own file, or to one that is asked for.
    Save,
    /// What is to become of what is not saved.
    Unsaved(Leaving, Unsaved),
}

impl Command {
    /// The file that it opens or writes.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Open(paths) => paths.first().map(PathBuf::as_path),
            Self::SaveAs(_, _, path)
            | Self::SaveToLeave(_, _, path)
            | Self::SaveRedactedAs(_, _, path)
            | Self::SaveTemplateAs(path)
            | Self::ExportTo(_, path)
            | Self::SaveIssuesAs(_, path)
            | Self::SaveProfileAs(_, path) => Some(path),
            _ => None,
        }
    }

    /// The same with another file, where it is about one.
    pub fn with_path(mut self, new: PathBuf) -> Self {
        match &mut self {
            Self::Open(paths) => *paths = vec![new],
            Self::SaveAs(_, _, path)
            | Self::SaveToLeave(_, _, path)
            | Self::SaveRedactedAs(_, _, path)
            | Self::SaveTemplateAs(path)
            | Self::ExportTo(_, path)
            | Self::SaveIssuesAs(_, path)
            | Self::SaveProfileAs(_, path) => *path = new,
            _ => {}
        }
        self
    }
}

/// A job in the background; never given twice while the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct JobId(pub u32);

/// Whether something is to be on or off: a layer on the map, a choice of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// On.
    On,
    /// Off.
    Off,
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

/// Which base map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum BaseMapChoice {
    /// The atlas inside the program, with shaded relief.
    #[default]
    Atlas,
    /// The atlas without relief.
    Plain,
    /// `OpenStreetMap`, over the network; never kept between starts.
    #[serde(skip)]
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

/// A dialog over the window.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// What the program is, and whose data it carries.
    About,
    /// The keys.
    Keys,
    /// What could not be used of a layer's file.
    Issues(LayerId),
    /// What came, changed and went when a layer's file was read again.
    Changes(LayerId),
    /// The places of a layer that have no position, and where they may be.
    Places(LayerId),
    /// What a redacted copy of a layer is not to say.
    Redact(LayerId),
    /// An address, before the browser opens it.
    Link(String),
    /// Whether to go online for a map.
    Online,
    /// What is to become of briefings that are not saved.
    Unsaved(Leaving),
    /// Where to, or what to open: typed where the system has no dialog for that.
    TypePath(PathQuestion),
    /// Whether to keep the seconds that each step of a layer's briefing took, by its number.
    Rehearsed(LayerId, Vec<(usize, f32)>),
}

/// A path that the user is asked to type.
#[derive(Clone, Debug, PartialEq)]
pub struct PathQuestion {
    /// What for.
    pub title: String,
    /// What is done with it; its path is the one that is typed.
    pub command: Box<Command>,
    /// A file that would be replaced, once that was said.
    pub replaces: Option<PathBuf>,
}

impl PathQuestion {
    /// Asks for the path of a command; the one that it has is proposed.
    pub fn new(title: String, command: Command) -> Self {
        Self { title, command: Box::new(command), replaces: None }
    }
}

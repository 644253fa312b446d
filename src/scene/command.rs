//! Everything that the user can want. A click on the map, a click in the list, a key and a link
//! send the same command; one function applies them.

use std::path::PathBuf;

use crate::geo::gazetteer::Match;
use crate::l10n::Language;
use crate::model::PlaceId;
use crate::query::{Filter, GroupId, LayerId, Target};
use crate::redaction::Redaction;
use crate::scene::briefing::{BriefingCommand, Edit, Leaving, Unsaved};
use crate::scene::choices::{BaseMapChoice, Panel, Present, StartChoice, Switch, ThemeChoice};
use crate::scene::dialog::Dialog;
use crate::scene::manual::Picture;
use crate::scene::output::Output;
use crate::scene::pending_import::ImportAction;
use crate::scene::view::JobId;

/// A wish of the user.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Ask for files and open them.
    AskForFiles,
    /// Ask for a folder and open the files in it.
    AskForFolder,
    /// Open these files as layers.
    Open(Vec<PathBuf>),
    /// Open the files of a folder as layers.
    OpenFolder(PathBuf),
    /// Ask for a newer version of the file of a layer.
    AskForNewer(LayerId),
    /// Take this file for a newer version of that of a layer.
    BringUpToDate(LayerId, PathBuf),
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
    /// Ask where to write this.
    AskWhere(Output),
    /// Write it to this file.
    Write(Output, PathBuf),
    /// Read what a folder holds, or the folder of a file, for the question for files.
    ListFolder(PathBuf),
    /// Look into a file, for that question; with none, no longer.
    PreviewFile(Option<PathBuf>),
    /// These are the files that were asked for; asks before one is replaced.
    AnswerFiles(Vec<PathBuf>),
    /// Work out what leaving this out of a layer would do.
    PreviewRedaction(LayerId, Box<Redaction>),
    /// Put places of a layer, which have no position, where the gazetteer has them.
    Place(LayerId, Vec<(PlaceId, Match<'static>)>),
    /// Take the positions from the gazetteer away again.
    TakeBack(LayerId),
    /// Answer what the columns of a table are.
    AnswerImport(ImportAction),
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
    /// Find what has this name, whatever it is.
    FindAnything(String),
    /// Type what to find in the incidents.
    Find,
    /// Show only the incidents that pass this.
    Filter(Filter),
    /// Use this theme.
    UseTheme(ThemeChoice),
    /// Let text and lines stand out from their ground, or not.
    HighContrast(Switch),
    /// Speak this language from now on; `None`: that of the system.
    Speak(Option<Language>),
    /// Numbers in the digits of the language, where it has its own.
    UseOwnDigits(Switch),
    /// Prefer names in this language (BCP 47), one of those that can be chosen.
    PreferNames(&'static str),
    /// Use this base map.
    UseBaseMap(BaseMapChoice),
    /// Fold or unfold a panel.
    Toggle(Panel),
    /// Fold every panel, or unfold them all.
    MapAlone,
    /// Take what is said at the first start away, for good.
    CloseHints,
    /// Open this at a start that is asked for nothing.
    StartWith(StartChoice),
    /// Show the end of the log.
    ShowLog,
    /// Show this report of a fault.
    ShowReport(PathBuf),
    /// Open a dialog.
    Show(Dialog),
    /// Close the dialog.
    CloseDialog,
    /// Have a picture of the manual ready to be shown.
    ReadPicture(Picture),
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
    /// Undo what was done last.
    Undo,
    /// Do again what was undone last.
    Redo,
    /// Have the document of a layer as it was, or will be again, after so many entries of its log.
    GoTo(LayerId, usize),
    /// Bring back what an earlier start had not saved of these, by their number; the rest is put aside.
    BringBack(Vec<usize>),
    /// Who the user is, for the history of what they change; empty: nothing is said of it.
    NameEditor(String),
    /// Say why an entry of the log of a layer was done.
    Explain(LayerId, usize, String),
    /// Do something with the briefing that is made.
    Briefing(BriefingCommand),
    /// Save the layer whose briefing is made: to its own file, or to one that is asked for.
    Save,
    /// Save this layer, to its own file or to one that is asked for.
    SaveLayer(LayerId),
    /// What is to become of what is not saved.
    Unsaved(Leaving, Unsaved),
}

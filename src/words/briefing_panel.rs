//! Making a briefing: the panel, and what is asked before it is lost.

use super::facts::{count, grouped};
use super::ui::{INCIDENT, INCIDENTS};
use crate::model::briefing::Shows;

words! {
    BRIEFING = "Briefing";
    OPEN_PANEL = "Make a briefing";
    CLOSE_PANEL = "Close the briefing";
    CARD = "Card";
    UNDO = "Undo";
    REDO = "Redo";
    SAVE = "Save";
    OF_LAYER = "Layer";

    ADD_VIEW = "Add current view";
    ADD_VIEW_HINT = "What the map shows now; with an incident selected, a step about it";
    ADD = "Add";
    ADD_INCIDENT = "The selected incident";
    ADD_STATEMENT = "A statement";
    ADD_TEXT = "Text of your own";
    STILL_IN_OVERVIEW = "The incident is still in the overview and on the maps.";
    NO_QUOTATION = "No quotation";
    ADD_HINT = "Add a step of another kind";
    MORE = "More";
    START = "Start from the incidents";
    START_AGAIN = "Start again from the incidents";
    START_HINT = "A title, an overview, every incident in the list in order of time, what remains unclear, and the sources";
    NO_STEPS = "No steps yet";
    NO_STEPS_HINT = "Make them from the incidents in the list, or show something on the map and add it. Everything can be changed, moved and left out afterwards.";
    STEPS = "Scroll the steps";
    FILTER_FIRST = "Filter the list to what the room has to see, and start again.";

    MOVE_UP = "Move the step up";
    MOVE_DOWN = "Move the step down";
    DUPLICATE = "Duplicate";
    HIDE = "Leave out of the show";
    UNHIDE = "Show again";
    DELETE = "Delete";
    HIDDEN = "left out";
    GONE = "its incident is gone";

    THIS_STEP = "This step";
    WHOLE = "Whole briefing";
    CHOOSE_STEP = "Choose a step to change it.";
    TITLE = "Title";
    TEXT = "Text under the title";
    TEXT_HINT = "As the dossier tells it";
    EDITORS = "Your words: the room sees them marked as the editor’s";
    QUOTATION = "Quotation";
    FIRST_QUOTATION = "The first quotation";
    NOT_IN_DOSSIER = "A statement that is not in the dossier";
    AS_READ = "As it is read";
    NOTES = "Notes";
    NOTES_HINT = "Only the presenter sees them";
    OWN_SECONDS = "Goes on by itself after";
    SECONDS = "Seconds";
    MAP = "Map";
    MAP_OWN = "Kept as you have set it";
    MAP_USUAL = "Shows what the step is about";
    USE_VIEW = "Use current view";
    FORGET_VIEW = "Forget it";

    AUTHOR = "Author";
    AUDIENCE = "For whom";
    AS_OF = "As of";
    NOW = "Now";
    NOW_HINT = "The present moment in Zulu";
    MARKING = "Marking";
    MARKING_HINT = "Classification or handling, on every page";
    NO_MARKING = "No marking";
    MARKING_CHOICE = "Usual markings";
    COLOUR = "Colour of the marking";
    TRANSLATIONS_FIRST = "Translations first";
    TRANSLATIONS_HINT = "For a room that does not read the language of the sources: the translation is the larger, the words stay as they were said.";
    COLOUR_TYPED = "Colour as #rrggbb";
    ALL_SECONDS = "Every step goes on by itself after";

    UNSAVED_QUESTION = "Save the briefing first?";
    UNSAVED_LAYER = "What you have changed in it is in no file yet.";
    DISCARD = "Discard";
    UNSAVED = "not saved";
    CHANGED_ON_DISK = "The file has changed on disk since it was read. It is read again now; look at it, and save once more.";
    YOURS_STAYS = "Yours stays here. Saving it writes over theirs; save a copy to keep both.";
    STEP_UP = "Move the step of the briefing up";
    STEP_DOWN = "Move the step of the briefing down";
}

/// What a step is about, as a menu and a list name it.
pub fn shows(shows: Shows) -> &'static str {
    match shows {
        Shows::Title => "Title",
        Shows::Overview => "Overview",
        Shows::Incident => "Incident",
        Shows::View => "View",
        Shows::Unclear => "What remains unclear",
        Shows::Sources => "Sources",
    }
}

/// "10 s"; tenths only where there are any.
pub fn seconds(seconds: f32) -> String {
    format!("{seconds} s")
}

/// "10 seconds".
pub fn in_seconds(seconds: f32) -> String {
    if seconds == 1.0 { "1 second".to_owned() } else { format!("{seconds} seconds") }
}

/// "Step 3 of 8: Drones, Incident, left out, 10 seconds".
pub fn step(n: usize, of: usize, told: &[&str]) -> String {
    format!("Step {n} of {of}: {}", told.join(", "))
}

/// "Step 3 of 8".
pub fn which(n: usize, of: usize) -> String {
    format!("Step {n} of {of}")
}

/// "Title, as it is read: …", of a text that runs from right to left.
pub fn as_read(name: &str, text: &str) -> String {
    format!("{name}, as it is read: {text}")
}

/// "8 steps, 2 left out".
pub fn counted(steps: usize, hidden: usize) -> String {
    let steps = count(steps, "step", "steps");
    if hidden == 0 { steps } else { format!("{steps}, {} {HIDDEN}", grouped(hidden)) }
}

/// "The first 500 of 68 573 incidents became steps".
pub fn only_so_many(made: usize, of: usize) -> String {
    format!("The first {} of {} became steps", grouped(made), count(of, INCIDENT, INCIDENTS))
}

/// "Not saved: NAME".
pub fn not_saved(name: &str) -> String {
    format!("“{name}” · {UNSAVED}")
}

/// "NAME: the file has another briefing now".
pub fn two_briefings(name: &str) -> String {
    format!("{name}: the file has another briefing now")
}

/// "NAME: nothing to save".
pub fn nothing_to_save(name: &str) -> String {
    format!("{name}: nothing to save")
}

/// A title with the mark of what is not saved.
pub fn with_dot(title: &str) -> String {
    format!("• {title}")
}

/// "Only “drone”, 5 January 2022 to 6 January 2022, without rockets".
pub fn only(text: &str, days: &str, without: &str) -> String {
    let told = [
        (!text.is_empty()).then(|| format!("“{text}”")),
        (!days.is_empty()).then(|| days.to_owned()),
        (!without.is_empty()).then(|| format!("without {without}")),
    ];
    format!("Only {}", told.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// "from 2022-01-05 to 2022-01-06".
pub fn from_to(from: &str, to: &str) -> String {
    match (from, to) {
        ("", "") => String::new(),
        (from, "") => format!("from {from}"),
        ("", to) => format!("to {to}"),
        (from, to) => format!("from {from} to {to}"),
    }
}

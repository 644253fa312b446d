//! Buttons, menus, messages.

words! {
    PROGRAM = "Sitmap";
    INCIDENT = "incident";
    INCIDENTS = "incidents";
    PLACE = "place";
    PLACES = "places";
    STATEMENT = "statement";
    STATEMENTS = "statements";
    ISSUE = "issue";
    ISSUES = "issues";
    LAYER = "layer";
    LAYERS = "layers";

    FILE = "File";
    VIEW = "View";
    HELP = "Help";
    OPEN = "Open…";
    OPEN_RECENT = "Open recent";
    OPEN_BUNDLED = "Open the example dossier";
    FORGET_RECENT = "Forget these";
    CLOSE_LAYER = "Close layer";
    QUIT = "Quit";
    SHOW_LIST = "Incident list";
    SHOW_CARD = "Card";
    SHOW_FILTERS = "Days and kinds";
    TIMELINE = "Timeline";
    FOLD_TIMELINE = "Fold the timeline";
    NO_DATES = "No incident has a date";
    MAP_ALONE = "Map alone";
    THEME = "Theme";
    THEME_SYSTEM = "As the system";
    THEME_LIGHT = "Light";
    THEME_DARK = "Dark";
    BASE_MAP = "Base map";
    BASE_ATLAS = "Atlas with relief";
    BASE_PLAIN = "Atlas";
    BASE_ONLINE = "OpenStreetMap (online)…";
    LARGER = "Larger";
    SMALLER = "Smaller";
    ACTUAL_SIZE = "Actual size";
    KEYS = "Keys";
    ABOUT = "About Sitmap";
    CLOSE = "Close";
    CANCEL = "Cancel";
    SWITCH_THEME = "Switch between light and dark";

    MAP = "Map";
    GO_NEARER = "Click to go nearer";
    FAN_OUT = "Click to fan the places out";
    ZOOM_IN = "Zoom in";
    ZOOM_OUT = "Zoom out";
    FIT_ALL = "Show all places";
    BACK = "Back";
    FORWARD = "Forward";
    NEXT_INCIDENT = "Next incident";
    PREVIOUS_INCIDENT = "Previous incident";
    FIRST_INCIDENT = "First incident";
    LAST_INCIDENT = "Last incident";
    SHOW_ON_MAP = "Show on the map";
    CLOSE_CARD = "Close the card";
    DESELECT = "Select nothing";
    FIND = "Find in the incidents";
    FIND_HINT = "Find";
    CLEAR = "Clear";
    SHOW_ALL = "Show all";
    LOG_SCALE = "log";
    LOG_SCALE_HINT = "Logarithmic bars: few and many are both seen";
    LEFT_OUT = "The filter leaves this incident out.";
    CLEAR_FILTER = "Show all incidents";
    CLEAR_DAYS = "Show all days";
    FROM = "From";
    FROM_DAY = "First day";
    TO = "To";
    TO_DAY = "Last day";
    DAY_HINT = "2022-01-05";
    NO_DAY = "Type 2022, 2022-01 or 2022-01-05.";
    REVERSED = "The last day is before the first.";
    KIND_HINT = "Click to switch off or on, double click for this kind alone";
    HIDDEN = "hidden";
    STILL_OPEN = "It is open, but the filter shows none of it.";
    NOTHING_MATCHES = "No incident passes the filter.";

    ATLAS_ENDS = "The atlas has no more detail";
    OUT_OF_REACH = "OpenStreetMap cannot be reached; this is the atlas";
    DISTANCES = "Distances, in a straight line";
    LOOK = "Look…";
    CLOSE_ALL = "Close all";
    RENAME = "Rename";
    SHOW = "Show";
    HIDE = "Hide";
    OPENED_TOGETHER = "Opened together";
    ALL_OF_GROUP = "all that was opened together";
    NOT_ALL_READ = "Not everything could be used";
    INCIDENT_LIST = "Scroll the incidents";
    NOTHING_OPEN = "No file is open";
    NOTHING_OPEN_HINT = "Drop incident files here, or open them.";
    NOTHING_FOUND = "No incident has all of these words.";
    ALL_HIDDEN = "All layers are hidden.";
    NO_INCIDENTS = "There is no incident in what is open.";
    DROP_HERE = "Drop to open as layers";
    WELCOME = "Select a marker or an incident";
    WELCOME_HINT = "Its card opens here: what happened, and who said what about it.";

    UNDATED = "Date not stated";
    BACKGROUND = "Background";
    TIME_NOT_STATED = "Time not stated";
    NO_TITLE = "Untitled incident";
    UNTITLED_SOURCE = "Untitled source";
    NO_PLACE = "Place not stated";
    NOT_LOCATED = "No position: not on the map";

    POSITION_FROM = "Position from";
    PRECISION = "Precision";
    EXACT_AS_STATED = "stated as exact; see the note";
    BY_CONVENTION = "drawn by convention, no radius is stated";
    COPY = "Copy";
    WHEN = "When";
    WHERE = "Where";
    WHO = "Who";
    USED = "What was used";
    KILLED = "Killed";
    WOUNDED = "Wounded";
    CASUALTIES = "Killed or wounded";
    DAMAGE = "Damage";
    NOT_STATED = "not stated";
    INFERRED = "Inferred by the editor";
    EDITOR = "Editor’s note";
    PLACED_BY_EDITOR = "Placed by the editor";
    ANSWERS = "Answers";
    ANSWERED_BY = "Answered by";
    SOURCES = "Sources";
    SOURCE = "Source";
    STATEMENTS_HEADING = "What was said";
    STATEMENTS_HERE = "Also said about this place";
    SAID_BY = "What they said";
    SAID_ABOUT = "What was said about them";
    TAKES_PART = "Incidents";
    ONLY_NAMED = "Show only incidents in which this name stands";
    SPOKE_OF = "Spoke about";
    SAID_BY_SOURCE = "The source itself";
    SPEAKER_NOT_STATED = "Speaker not stated";
    SPEAKER_UNREADABLE = "The speaker could not be read";
    TRANSLATION = "Translation";
    BACKGROUND_TAG = "Background";
    AUTHOR = "Author";
    PUBLISHER = "Publisher";
    ADDRESS = "Address";
    PUBLISHED = "Published";
    ACCESSED = "Accessed";
    LANGUAGE = "Language";
    RELIABILITY = "Reliability";
    CREDIBILITY = "Credibility";
    TELLS_OF = "Tells of";
    QUOTES = "Statements in it";
    OPEN_LINK = "Open in the browser";
    NO_LINK = "Not an address of the web";
    LINK_QUESTION = "Open this address in the browser?";
    ONLINE_QUESTION = "Go online for a map?";
    ONLINE_DETAIL = "Sitmap would ask tile.openstreetmap.org for pictures of the part of the world that you look at. It works without a network as it is; this choice is not kept for the next start.";
    GO_ONLINE = "Go online";
    STAY_OFFLINE = "Stay offline";
    DISMISS = "Dismiss";
    SHOW_MORE = "Show more";
    DOSSIER = "Dossier";
    DETAILS = "Show issues";

    BROKEN = "A fault of Sitmap stopped this";
    NO_DIALOG = "The system has no file dialog. Type the path:";
    PATH = "Path";
    OPEN_PATH = "Open the file";
    SAVE_PATH = "Save the file";
    REPLACE = "Replace it";
    REPLACES = "There is a file of this name. It would be replaced.";
    READING = "Reading";
    NOT_OPENED = "could not be opened";
    STAYS = "What was open stays open.";
    LINE = "Line";

    ABOUT_TEXT = "Puts incidents, and what people said about them, on a map. Whatever is shown can be followed to who said it, where and when.";
    ABOUT_BORDERS = "Borders are those of Natural Earth, which draws them as they are held on the ground; disputed ones are dashed. They are no statement of Sitmap about sovereignty.";
    ABOUT_LICENCE = "MIT or Apache-2.0. Map and gazetteer: Natural Earth (public domain), GeoNames (CC BY 4.0), OurAirports (public domain). Type: Inter, Noto (OFL 1.1); icons: Material Symbols (Apache-2.0).";
    DOUBLE_CLICK = "Double click";
    MOUSE_WHEEL = "Mouse wheel";
    DRAG = "Drag";
    MOVE_MAP = "Move the map";
}

/// "Copied: 38S MB 45 67", of a long text its first line.
pub fn copied(text: &str) -> String {
    match text.split_once('\n') {
        Some((first, _)) => format!("Copied: {first} …"),
        None => format!("Copied: {text}"),
    }
}

/// "Hīt, 38 km NE" of a town.
pub fn bearing(name: &str, metres: f64, azimuth_deg: f64) -> String {
    format!("{name}, {} {}", kilometres(metres), compass_point(azimuth_deg))
}

/// "38 km NE (47°)": from here, from true north.
pub fn distance_and_azimuth(metres: f64, azimuth_deg: f64) -> String {
    let degrees = azimuth_deg.rem_euclid(360.0).round() % 360.0;
    format!("{} {} ({degrees:03.0}°)", kilometres(metres), compass_point(azimuth_deg))
}

fn kilometres(metres: f64) -> String {
    match metres / 1000.0 {
        km if km < 10.0 => format!("{km:.1} km"),
        km => format!("{km:.0} km"),
    }
}

fn compass_point(azimuth_deg: f64) -> &'static str {
    const POINTS: [&str; 8] = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"];
    POINTS[(azimuth_deg.rem_euclid(360.0) / 45.0).round() as usize % 8]
}

/// "2 earlier messages"
pub fn earlier_messages(n: usize) -> String {
    super::facts::count(n, "earlier message", "earlier messages")
}

/// "120 km", "500 m".
pub fn distance(metres: f64) -> String {
    if metres >= 1000.0 { format!("{} km", metres / 1000.0) } else { format!("{metres} m") }
}

/// "disc of 5 km radius".
pub fn drawn_radius(metres: f32) -> String {
    format!("disc of {} radius", distance(f64::from(metres)))
}

/// "1 204 of 68 573 incidents", or "6 incidents" where none is left out.
pub fn shown_of(shown: usize, all: usize) -> String {
    use super::facts::{count, grouped};
    let counted = count(all, INCIDENT, INCIDENTS);
    if shown == all { counted } else { format!("{} of {counted}", grouped(shown)) }
}

/// "1 without a position" of incidents that are shown.
pub fn unlocated(incidents: usize) -> String {
    format!("{} without a position", super::facts::grouped(incidents))
}

/// "zoom 7.5" of a map.
pub fn zoom(zoom: f64) -> String {
    format!("zoom {zoom:.1}")
}

/// "12 undated not shown".
pub fn undated(n: usize) -> String {
    format!("{} undated not shown", super::facts::grouped(n))
}

/// "12 known only to the month or year are not in the bars".
pub fn coarser(n: usize, year_only: bool) -> String {
    let known = if year_only { "year" } else { "month or year" };
    format!("{} known only to the {known}: not in the bars", super::facts::grouped(n))
}

/// "NAME: the filter hides all of its 30 incidents".
pub fn all_filtered(name: &str, incidents: usize) -> String {
    use super::facts::count;
    format!("{name}: the filter hides all of its {}", count(incidents, INCIDENT, INCIDENTS))
}

/// "Opened 6 incidents at 4 places".
pub fn opened(name: &str, incidents: usize, places: usize) -> String {
    format!("{name}: {}", super::facts::incidents_at(incidents, places))
}

/// "Cluster, 1 204 incidents at 87 places".
pub fn cluster(incidents: usize, places: usize) -> String {
    format!("Cluster, {}", super::facts::incidents_at(incidents, places))
}

/// "40 more places here, in the list".
pub fn more_places(places: usize) -> String {
    use super::facts::count;
    format!("{} here, in the list", count(places, "more place", "more places"))
}

//! What the presenter says of itself.

words! {
    NEXT = "Next step": "Key.";
    BACK = "Step before": "Key.";
    FIRST = "First step": "Key.";
    LAST = "Last step": "Key.";
    ENTER = "Next step, or the step whose number was typed": "Key.";
    BLACK = "Black screen, and back": "Key.";
    WHITE = "White screen, and back": "Key.";
    LEAVE = "Close what is open, then leave the show": "Key.";
    PEN = "Pen": "Key, and tool.";
    LASER = "Laser pointer": "Key, and tool.";
    ERASER = "Eraser": "Key, and tool.";
    ARROW = "Put pen, pointer or eraser away": "Key.";
    UNDO = "Take the last stroke back": "Key.";
    WIPE = "Wipe away what was drawn on this step": "Key.";
    ZOOM_IN = "Nearer; so does the mouse wheel": "Key.";
    ZOOM_OUT = "Farther": "Key.";
    RETURN = "Map back to the step": "Key.";
    AUTOPLAY = "Go on by itself, or wait": "Key.";
    SPEAKER = "Presenter’s view": "Key.";
    SWAP = "Swap the screens of room and presenter": "Key.";
    HELP = "This list": "Key.";
    DIGITS = "1 2 3 … then Enter": "Keys of a number.";
    JUMP = "Step of this number": "What they do.";
    KEYS = "Keys of the show": "Title of the list.";
    JUMP_TO = "Go to step": "In the menu of the mouse.";
    END_SHOW = "End the show": "In the menu of the mouse.";
    BLANK_BUTTON = "Black": "In the presenter’s view.";
    PUT_AWAY = "click here, or Ctrl+A, to put it away": "While a tool holds the mouse.";
    REHEARSING = "Rehearsal": "Beside the clock.";
    END = "End of the briefing": "Behind the last step.";
    END_HINT = "Page Up goes back, Esc or a click leaves.": "Behind the last step.";
    NOT_STARTED = "The show cannot be started": "Message.";
    NOTHING = "There is nothing to present: no incident is shown.": "Instead of a show.";
    PRESENT = "Present": "Button, menu.";
    FROM_START = "Present from the start": "Menu entry.";
    FROM_HERE = "Present from here": "Menu entry.";
    REHEARSE = "Rehearse with timings": "Menu entry.";
    REDUCE_MOTION = "Reduce motion": "Menu entry.";
    SPEAKER_TITLE = "Sitmap: presenter’s view": "Title of the window.";
    NOW = "This step": "In the presenter’s view.";
    THEN = "Next": "In the presenter’s view.";
    NOTES = "Notes": "In the presenter’s view.";
    NO_NOTES = "No notes for this step.": "In the presenter’s view.";
    STEPS = "Steps": "In the presenter’s view.";
    CLOCK = "Clock": "In the presenter’s view.";
    ELAPSED = "Elapsed": "In the presenter’s view.";
    ON_STEP = "On this step": "In the presenter’s view.";
    WORDS = "Said on this step": "In the presenter’s view.";
    PLAYING = "Goes on by itself": "In the presenter’s view.";
    MOVED = "The map was moved: G returns": "In the presenter’s view.";
    BLANK = "The room sees a blank screen": "In the presenter’s view.";
    REHEARSED = "Rehearsed": "Title behind a rehearsal.";
    KEEP_HINT = "With its timings, the briefing goes on by itself; A stops that.": "Behind a rehearsal.";
    KEEP = "Keep the timings": "Button behind a rehearsal.";
    DO_NOT_KEEP = "Do not keep them": "Button behind a rehearsal.";
}

/// What is told while a number is typed: "Step 12, Enter goes there".
pub fn typed(number: usize) -> String {
    format!("Step {number} … Enter goes there")
}

/// "3 of 9".
pub fn of(number: usize, of: usize) -> String {
    format!("{number} of {of}")
}

/// How long something took: "4:05", "1:04:05".
pub fn duration(seconds: f32) -> String {
    let whole = seconds.max(0.0) as u64;
    let (hours, minutes, seconds) = (whole / 3600, whole / 60 % 60, whole % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// What a rehearsal came to.
pub fn rehearsed(steps: usize, seconds: f32) -> String {
    format!("{steps} steps in {}", duration(seconds))
}

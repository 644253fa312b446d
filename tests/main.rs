//! All tests through the real program share one binary.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test stops where what it expects is not so"
)]

mod antimeridian;
mod architecture;
mod briefing;
mod briefing_edit;
mod camera;
mod cases;
mod check_command;
mod clusters;
mod convert_command;
mod directions;
mod document;
mod documents;
mod every_field;
mod export;
mod file_dialog;
mod filters;
mod for_everybody;
mod generate_command;
mod import;
mod leaving;
mod live;
mod manual;
mod markers;
mod merging;
mod names;
mod old_dossiers;
mod opening;

mod palette;
mod pictures;
mod places;
#[cfg(target_os = "linux")]
mod processes;
mod readers;
mod recovery;
mod redact;
mod report;
mod rooms;
mod saving;
mod selection;
mod settings;
mod step_maps;
mod stumbles;
mod support;
mod texts;
mod theme;
mod translations;
mod undo;
mod unreadable;

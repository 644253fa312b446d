//! Every word that the program itself says, in one place so that it can be translated.
//!
//! [`ui`] names buttons and messages, [`vocabulary`] the words of the model, [`time`] dates,
//! [`numbers`] how numbers are written, [`facts`] outcomes, counts and lists, [`briefing`] what a briefing says of itself,
//! [`briefing_panel`] what is said where it is made, [`pages`] what its pages add, [`palette`] the palette, [`book`] how they are written,
//! [`changes`] what a file that was read again brought, [`tables`]
//! what is asked of tables and told of their rows, [`issues`], [`errors`] and [`json`] what could not be
//! read, [`gazetteer`] places put on the map by name, [`history`] what was changed of a layer, [`recovery`] what comes back after a crash, [`saving`]
//! what became of a copy, [`settings`] what became of the user's choices, [`dropped`] what its format has no room for, [`redact`] what was left out of one,
//! [`command_line`] what is asked and answered there,
//! [`failures`] what fails in the program itself, [`graphics`] how it is drawn, [`diagnostics`] its log and reports,
//! [`files`] the question for files, [`help`] what commands do, [`hints`] what is said at the first start, [`find`] words that are found nowhere, [`manual`] the manual, [`show`] the presenter.
//! What files say is never here: it is shown as it stands there.

pub mod book;
pub mod briefing;
pub mod briefing_panel;
pub mod changes;
pub mod command_line;
pub mod diagnostics;
pub mod dropped;
pub mod errors;
pub mod facts;
pub mod failures;
pub mod files;
pub mod find;
pub mod gazetteer;
pub mod graphics;
pub mod help;
pub mod hints;
pub mod history;
mod isolation;
pub mod issues;
pub mod json;
mod language;
pub mod manual;
pub mod numbers;
pub mod pages;
pub mod palette;
mod pseudo;
pub mod recovery;
pub mod redact;
pub mod saving;
pub mod settings;
pub mod show;
pub mod tables;
pub mod time;
pub mod ui;
pub mod vocabulary;

pub use isolation::set_apart;
pub use language::{Language, NAME_LANGUAGES, is_right_to_left, prefer_names, preferred_names};

/// The texts, made of `assets/l10n` when the program is built.
mod texts {
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

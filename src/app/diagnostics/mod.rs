//! What is known when something goes wrong in the program itself: the [`log_file`], and a [`panic_report`]
//! that the next start offers to show. Nothing is sent anywhere, and nothing of a dossier stands in either.

pub mod log_file;
pub mod panic_report;
mod showing;

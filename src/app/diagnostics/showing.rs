//! Shows the log and reports to the user.

use std::path::Path;

use egui::Context;

use super::panic_report::PanicReport;
use super::{log_file, panic_report};
use crate::app::App;
use crate::app::jobs::Purpose;
use crate::l10n::diagnostics as w;
use crate::l10n::time;
use crate::scene::dialog::{Dialog, TextFile};
use crate::scene::view::{Message, Offer, Severity};

/// So much of the log is shown, in bytes.
const SHOWN: u64 = 64 * 1024;

impl App {
    /// Offers to show what an earlier start has written when it panicked.
    pub(in crate::app) fn offer_report(&mut self, folder: &Path) {
        if let Some(report) = panic_report::take_new(folder) {
            self.state.messages.push(Message {
                gravity: Severity::Warning,
                title: w::ended().to_owned(),
                detail: w::ended_detail().to_owned(),
                file: Some(report),
                layer: None,
                offer: Offer::Report,
            });
        }
    }

    /// Shows a report that was written earlier.
    pub(in crate::app) fn show_report(&mut self, path: &Path) {
        let text = match panic_report::read(path) {
            Ok(report) => describe(&report),
            Err(error) => error.to_string(),
        };
        self.state.messages.retain(|message| message.file.as_deref() != Some(path));
        let title = w::report().to_owned();
        self.state.dialog = Some(Dialog::Text(TextFile { title, path: path.to_owned(), text }));
    }

    /// Shows the end of the log.
    pub(in crate::app) fn show_log(&mut self, ctx: &Context) {
        let Some(folder) = self.folders.as_ref().map(|folders| folders.state.clone()) else {
            self.state.note = w::no_log().to_owned().into();
            return;
        };
        let path = log_file::path_in(&folder);
        self.jobs.start(
            ctx,
            "sitmap-log",
            None,
            Purpose::Other,
            move |_| log_file::read_end(&folder, SHOWN),
            move |app, _, read| {
                let text = match read {
                    Ok(Ok(text)) => text,
                    Ok(Err(error)) => error.to_string(),
                    Err(_) => return,
                };
                let title = w::log().to_owned();
                app.state.dialog = Some(Dialog::Text(TextFile { title, path, text }));
            },
        );
    }
}

fn describe(report: &PanicReport) -> String {
    let PanicReport { version, system, at, thread, place, message, calls, log } = report;
    let when = time::moment(*at);
    let place = w::report_place(place, thread);
    w::report_text(version, system, &when, &place, message, &calls.join("\n"), &log.concat())
}

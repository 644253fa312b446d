//! Which chapter of the manual has which paragraphs and pictures.

use crate::l10n::manual as w;
use crate::panels::actions::Action;
use crate::scene::manual::Picture;

/// A chapter.
pub(super) struct Chapter {
    pub(super) title: &'static str,
    pub(super) pieces: Vec<Piece>,
}

/// What a chapter is put together from.
pub(super) enum Piece {
    Paragraph(String),
    Picture(Picture),
}

impl From<&str> for Piece {
    fn from(text: &str) -> Self {
        Self::Paragraph(text.to_owned())
    }
}

impl From<String> for Piece {
    fn from(text: String) -> Self {
        Self::Paragraph(text)
    }
}

impl From<Picture> for Piece {
    fn from(picture: Picture) -> Self {
        Self::Picture(picture)
    }
}

impl Piece {
    /// What it says: a picture by what stands under it.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Paragraph(text) => text,
            Self::Picture(picture) => caption(*picture),
        }
    }
}

impl Chapter {
    /// All that it says.
    pub(super) fn text(&self) -> String {
        let pieces = self.pieces.iter().map(Piece::text);
        [self.title].into_iter().chain(pieces).collect::<Vec<_>>().join("\n")
    }
}

/// What stands under a picture, and is said of it to who cannot see it.
pub(super) fn caption(picture: Picture) -> &'static str {
    match picture {
        Picture::Window => w::picture_window(),
        Picture::Import => w::picture_import(),
        Picture::Markers => w::picture_markers(),
        Picture::Card => w::picture_card(),
        Picture::Filter => w::picture_filter(),
        Picture::Palette => w::picture_palette(),
        Picture::Briefing => w::picture_briefing(),
        Picture::Show => w::picture_show(),
        Picture::Redaction => w::picture_redaction(),
    }
}

fn chapter<const N: usize>(title: &'static str, pieces: [Piece; N]) -> Chapter {
    Chapter { title, pieces: pieces.into() }
}

/// The key of an action, as it is printed on the keyboard.
fn key(action: Action) -> String {
    action.key_texts().next().unwrap_or_default()
}

/// All chapters, in the language that the program speaks now.
pub(super) fn chapters() -> Vec<Chapter> {
    [start(), work(), results(), around()].into_iter().flatten().collect()
}

/// What somebody needs who opens the program for the first time.
fn start() -> Vec<Chapter> {
    let [zoom_in, zoom_out, fit, fly] =
        [Action::ZoomIn, Action::ZoomOut, Action::FitAll, Action::FlyToSelection].map(key);
    vec![
        chapter(
            w::overview(),
            [
                w::overview_purpose().into(),
                w::overview_window().into(),
                Picture::Window.into(),
                w::overview_rule().into(),
                w::overview_words().into(),
                w::overview_example().into(),
            ],
        ),
        chapter(
            w::files(),
            [
                w::files_open(&key(Action::Open)).into(),
                w::files_formats().into(),
                w::files_import().into(),
                Picture::Import.into(),
                w::files_dates().into(),
                w::files_issues().into(),
                w::files_template().into(),
            ],
        ),
        chapter(
            w::map(),
            [
                w::map_move(&zoom_in, &zoom_out, &fit, &fly).into(),
                w::map_atlas().into(),
                w::map_online().into(),
                w::map_offline().into(),
                w::map_position().into(),
                w::map_borders().into(),
            ],
        ),
        chapter(
            w::markers(),
            [
                w::markers_marker().into(),
                w::markers_circle().into(),
                Picture::Markers.into(),
                w::markers_hollow().into(),
                w::markers_cluster().into(),
                w::markers_arrow().into(),
            ],
        ),
    ]
}

/// Looking at what is open, and changing it.
fn work() -> Vec<Chapter> {
    let [back, forward] = [Action::Back, Action::Forward].map(key);
    let [next, previous, find] = [Action::Next, Action::Previous, Action::Find].map(key);
    vec![
        chapter(
            w::card(),
            [
                w::card_open(&back, &forward).into(),
                w::card_incident().into(),
                w::card_said().into(),
                Picture::Card.into(),
                w::card_rating().into(),
                w::card_editor().into(),
                w::card_names().into(),
            ],
        ),
        chapter(
            w::finding(),
            [
                w::finding_list(&next, &previous, &find).into(),
                w::finding_kinds(&key(Action::ToggleFilters)).into(),
                w::finding_timeline(&key(Action::ToggleTimeline)).into(),
                Picture::Filter.into(),
                w::finding_undated().into(),
                w::finding_palette(&key(Action::Palette)).into(),
                Picture::Palette.into(),
            ],
        ),
        chapter(
            w::changes(),
            [
                w::changes_places().into(),
                w::changes_undo(&key(Action::Undo), &key(Action::Redo)).into(),
                w::changes_history().into(),
                w::changes_save(&key(Action::Save)).into(),
                w::changes_copy().into(),
                w::changes_recovery().into(),
            ],
        ),
    ]
}

/// What becomes of it for others.
fn results() -> Vec<Chapter> {
    let [up, down] = [Action::StepUp, Action::StepDown].map(key);
    let [present, present_here] = [Action::Present, Action::PresentHere].map(key);
    vec![
        chapter(
            w::briefing(),
            [
                w::briefing_start(&key(Action::ToggleBriefing)).into(),
                w::briefing_steps(&up, &down).into(),
                Picture::Briefing.into(),
                w::briefing_words().into(),
                w::briefing_whole().into(),
                w::briefing_saved(&key(Action::Save)).into(),
            ],
        ),
        chapter(
            w::presenting(),
            [
                w::presenting_start(&present, &present_here).into(),
                Picture::Show.into(),
                // In a show, the key of the manual lists the keys.
                w::presenting_keys(&key(Action::Manual)).into(),
                w::presenting_screens().into(),
                w::presenting_time().into(),
                w::presenting_export().into(),
            ],
        ),
        chapter(
            w::redaction(),
            [
                w::redaction_what().into(),
                w::redaction_choice().into(),
                Picture::Redaction.into(),
                w::redaction_words().into(),
                w::redaction_told().into(),
            ],
        ),
    ]
}

/// What goes on around it.
fn around() -> Vec<Chapter> {
    let [larger, smaller, actual] = [Action::Larger, Action::Smaller, Action::ActualSize].map(key);
    vec![
        chapter(
            w::layers(),
            [
                w::layers_layer().into(),
                w::layers_live().into(),
                w::layers_own().into(),
                w::layers_newer().into(),
                w::layers_session().into(),
            ],
        ),
        chapter(
            w::access(),
            [
                w::access_keys(&key(Action::Keys)).into(),
                w::access_size(&larger, &smaller, &actual).into(),
                w::access_reader().into(),
                w::access_motion().into(),
                w::access_room(&key(Action::MapAlone)).into(),
            ],
        ),
        chapter(
            w::trouble(),
            [
                w::trouble_files().into(),
                w::trouble_drawing().into(),
                w::trouble_log().into(),
                w::trouble_console().into(),
                w::trouble_settings().into(),
            ],
        ),
    ]
}

//! Sitmap puts incidents, and what people said about them, on a map.
//!
//! The house has floors; each imports only the floors below it, and a test holds that. Data goes
//! one way: file, dossier, layers, scene, pixels. Commands go back, and one place changes state.
//!
//! | floor | modules | promise |
//! | --- | --- | --- |
//! | 0 | [`model`], [`geo`], [`progress`] | what incidents are; pure maths; how far a job has come: no files, no window |
//! | 1 | [`formats`], [`document`], [`journal`] | bytes into a dossier and back, nothing lost; what was changed, and how it is undone; changes on disk before they are saved |
//! | 2 | [`l10n`] | what the program says |
//! | 3 | [`query`], [`redaction`] | what is asked of opened dossiers; copies that say less |
//! | 4 | [`scene`] | what to draw, as plain data without egui |
//! | 5 | [`theme`] | colours, sizes, type and icons |
//! | 6 | [`map`], [`panels`], [`export`] | the drawn map; the rest of the window; a briefing on paper |
//! | 7 | [`presenter`] | the presenter |
//! | 8 | [`app`] | state, commands, background jobs, settings: the only place where state changes |

pub mod app;
pub mod document;
pub mod export;
pub mod formats;
pub mod geo;
pub mod journal;
pub mod l10n;
pub mod map;
pub mod model;
pub mod panels;
pub mod presenter;
pub mod progress;
pub mod query;
pub mod redaction;
pub mod scene;
pub mod theme;

//! Sitmap puts incidents, and what people said about them, on a map.
//!
//! The house has floors; each imports only the floors below it, and a test holds that.
//!
//! | floor | modules | promise |
//! | --- | --- | --- |
//! | 0 | [`model`] | what incidents are: no files, no window |
//! | 1 | [`formats`] | bytes into a dossier and back: nothing is lost on the way |
//! | 5 | [`app`] | what the program does when it is asked |
pub mod app;
pub mod formats;
pub mod model;

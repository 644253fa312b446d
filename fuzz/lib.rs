//! The floors that read files, compiled from their own sources.

#[path = "../src/formats/mod.rs"]
pub mod formats;
#[path = "../src/geo/mod.rs"]
pub mod geo;
#[path = "../src/model/mod.rs"]
pub mod model;
#[path = "../src/progress.rs"]
pub mod progress;

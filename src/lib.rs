//! Sitmap puts incidents, and what people said about them, on a map.
//!
//! The house has floors; each imports only the floors below it, and a test holds that.
//!
//! | floor | modules | promise |
//! | --- | --- | --- |
//! | 0 | [`model`] | what incidents are: no files, no window |
//! | 0 | [`geo`] | pure maths: mercator, geodesics, notations of a position |
//! | 4 | [`panels`] | the window around the map |
pub mod geo;
pub mod model;
pub mod panels;

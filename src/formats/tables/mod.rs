//! Tables: rows of cells, whatever the format they stand in, and what their columns mean.
//!
//! | file | idea |
//! | --- | --- |
//! | [`csv`] | text whose lines are rows |
//! | [`rows`] | rows of cells, one after the other |
//! | [`meaning`] | what a column can be |

pub mod csv;
pub mod meaning;
pub mod rows;

pub use meaning::Meaning;
pub use rows::{Cells, Column, RowSource, Table};

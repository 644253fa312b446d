//! Tables: rows of cells, whatever the format they stand in, and what their columns mean.
//!
//! | file | idea |
//! | --- | --- |
//! | [`rows`] | rows of cells, one after the other |
//! | [`meaning`] | what a column can be |

pub mod meaning;
pub mod rows;

pub use meaning::Meaning;
pub use rows::{Cells, Column, RowSource, Table};

//! Packed bytes: gzip, and zip archives, in which also spreadsheets are kept.
//!
//! Nothing that a packed file says of its own size is believed. What comes out is counted while it
//! comes, and stopped at a limit. Nothing is ever written to disk, so no name in an archive can
//! lead out of it.
//!
//! | file | idea |
//! | --- | --- |
//! | [`inflate`] | bytes out of packed ones, with limits and checksums |
//! | [`archive`] | the entries of a zip archive |

pub(in crate::formats) mod archive;
pub(in crate::formats) mod inflate;

pub(in crate::formats) use archive::{Archive, Entry};
pub(in crate::formats) use inflate::{Inflating, why};

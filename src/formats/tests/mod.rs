//! Whole files, as people really have them, and what comes out of them.

mod antimeridian;
mod archives;
mod containers;
mod csv;
mod pollock;
mod positions;
mod records;
mod round_trips;
mod times;

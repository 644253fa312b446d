//! Whole files, as people really have them, and what comes out of them.
#![allow(clippy::type_complexity, reason = "a table of cases says in its rows what it holds")]

mod antimeridian;
mod archives;
mod clocks;
mod containers;
mod countries;
mod csv;
mod exports;
mod headings;
mod hemispheres;
mod left_out;
mod pollock;
mod positions;
mod records;
mod round_trips;
mod silence;
mod times;

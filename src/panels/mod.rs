//! Floor 4: the rest of the window around the map.
//!
//! | file | idea |
//! | --- | --- |
//! | [`bidi`] | text that runs from right to left |

pub mod bidi;

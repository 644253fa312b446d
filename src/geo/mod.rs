//! Floor 0: places on the earth: pure maths, and a table of names.
//!
//! No files, no window. Positions are [`geo::Point`]: x is the longitude and y the latitude, in
//! degrees on WGS84.
//!
//! | file | idea |
//! | --- | --- |
//! | `digits` | digits of other scripts |
//! | [`extent`] | the box that holds positions |
//! | [`countries`] | what countries are called, and whether a position can be in one |
//! | [`gazetteer`] | where named places are |
//! | [`mercator`] | the plane that the map is drawn on |
//! | [`geodesic`] | distances, directions and circles on the ellipsoid |
//! | [`notation`] | a position as people write it: degrees, UTM, MGRS |
//! | [`parse`] | positions read as people write them |
//! | [`shape`] | one position, and a radius around it, for a line or an area |
//! | [`system`] | the systems of coordinates that are read |
//! | [`square`] | squares of the military grid, to say only roughly where something is |
//! | [`mod@scale_bar`] | the round length that fits under a map |

pub mod countries;
mod digits;
pub mod extent;
pub mod gazetteer;
pub mod geodesic;
pub mod mercator;
pub mod notation;
pub mod parse;
pub mod scale_bar;
pub mod shape;
pub mod square;
pub mod system;

pub use digits::fold_digits;
pub use extent::{bounds_of, box_of};
pub use notation::Notation;
pub use scale_bar::{ScaleBar, scale_bar};
pub use square::Square;

//! From a byte to the line that an editor shows.

//! Floor 7: the presenter. What a room sees, and what the one in front of it needs.
//!
//! [`show`] is a briefing being shown: where it stands, and what the keys do with it. [`keys`] are
//! the keys of PowerPoint and of clickers. `composer` puts steps into words. [`page`] draws one: the
//! map with [`panel`] beside it, in which `setter` sets the words,
//! and the strip of time below ([`frame`]). [`ink`] is what is drawn by hand, [`help`] the list of
//! keys, [`menu`] what a right click offers, [`title_overlay`] the title of a map that stands alone, [`speaker`] the presenter's own view
//! with its `miniature`s.

mod composer;
pub mod frame;
pub mod help;
pub mod ink;
pub mod keys;
mod laid_out;
pub mod menu;
mod miniature;
pub mod page;
pub mod panel;
pub mod show;
pub mod speaker;
mod text_layout;
pub mod title_overlay;

pub use page::Page;
pub use show::{Ended, Show};

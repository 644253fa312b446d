//! Floor 7: the presenter. What a room sees, and what the one in front of it needs.
//!
//! [`show`] is a briefing being shown: where it stands, and what the keys do with it. [`keys`] are
//! the keys of PowerPoint and of clickers. `composer` puts steps into words. [`page`] draws one: the
//! map, the words beside it where `scene::pages` has placed them (`words`), and the strip of time below
//! ([`frame`]). [`ink`] is what is drawn by hand, [`help`] the list of
//! keys, [`menu`] what a right click offers, [`title_overlay`] the title of a map that stands alone, [`speaker`] the presenter's own view
//! with its `miniature`s.

mod composer;
pub mod frame;
pub mod help;
pub mod ink;
pub mod keys;
pub mod menu;
mod miniature;
pub mod page;
pub mod show;
pub mod speaker;
pub mod title_overlay;
mod words;

pub use page::Page;
pub use show::{Ended, Show};

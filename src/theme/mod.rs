//! Floor 5: how everything looks. Colours, sizes, type and icons come from here and nowhere else.
//!
//! [`mod@tokens`] are the colours and sizes of both themes, [`kinds`] the colour and icon of each kind
//! of incident, [`fonts`] the typefaces, [`style`] turns the tokens into egui's style, [`text`]
//! sets Arabic and other right-to-left text, [`direction`] knows where lines begin, [`focus`] shows where
//! the keyboard is.

pub mod bidi;
pub mod direction;
pub mod focus;
pub mod fonts;
pub mod kinds;
pub mod style;
pub mod text;
pub mod tokens;

pub use tokens::{Tokens, size, space, tokens};

//! What is said of what fails in the program itself, and not in a file of the user.

use crate::geo::gazetteer::GazetteerError;

pub use super::texts::failures::*;

/// Why there is no gazetteer.
pub fn describe_gazetteer_error(error: &GazetteerError) -> String {
    match error {
        GazetteerError::Packing(says) => gazetteer_packing(&says.to_string()),
        GazetteerError::Form => gazetteer_form().into(),
    }
}

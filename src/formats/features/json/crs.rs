//! The system of coordinates that a `GeoJSON` names: a file, a feature or a geometry can.
//!
//! RFC 7946 has no such member, and is always degrees on WGS84; files of before 2016 have it.

use serde_json::Value;

use super::super::super::shown;
use super::{Members, get, text_of};
use crate::geo::system::System;

/// The system of an object by its member `crs`; `outer` where it has none.
///
/// # Errors
/// What the system is called, where it is not read here.
pub(in super::super) fn system(parts: &Members<'_>, outer: System) -> Result<System, String> {
    let Some(crs) = get(parts, "crs").map(text_of).filter(|crs| *crs != "null") else {
        return Ok(outer);
    };
    let value: Value = serde_json::from_str(crs).unwrap_or_default();
    let name =
        ["/properties/name", "/properties/code", "/properties/href", "/latestWkid", "/wkid", "/name", ""];
    let name = name.iter().find_map(|path| match value.pointer(path)? {
        Value::String(name) => Some(name.clone()),
        Value::Number(code) => Some(code.to_string()),
        _ => None,
    });
    let name = name.unwrap_or_else(|| crs.to_owned());
    System::of_name(&name).ok_or_else(|| shown(&name))
}

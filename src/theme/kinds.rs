//! The colour and icon of each kind of incident.
//!
//! Hues are those of Okabe and Ito's and Paul Tol's palettes for colour blindness, darkened until
//! a white icon is readable on them. No two kinds differ by colour alone: each has its icon.

use egui::Color32;
use egui_material_icons::{MaterialIcon, icons};

use crate::model::Kind;

/// The colour of icons on a kind's colour.
pub const ICON: Color32 = Color32::WHITE;

/// The colour of a kind.
pub fn colour(kind: Kind) -> Color32 {
    let [r, g, b] = match kind {
        Kind::IndirectFire => [0xB4, 0x4F, 0x09],
        Kind::Rocket => [0xB3, 0x1E, 0x3F],
        Kind::Missile => [0x8E, 0x1F, 0x5B],
        Kind::Drone => [0x00, 0x63, 0xA3],
        Kind::AirStrike => [0x5B, 0x3F, 0xA0],
        Kind::Artillery => [0x0B, 0x72, 0x52],
        Kind::Battle => [0x7B, 0x24, 0x4B],
        Kind::Shooting => [0x8A, 0x46, 0x00],
        Kind::Ied => [0x7C, 0x4A, 0x03],
        Kind::Killing => [0x3B, 0x3F, 0x46],
        Kind::Abduction => [0x48, 0x52, 0x70],
        Kind::Piracy => [0x00, 0x66, 0x70],
        Kind::Protest => [0x6D, 0x4C, 0x8B],
        Kind::Arrest => [0x2F, 0x5F, 0x8A],
        Kind::Development => [0x4A, 0x63, 0x52],
        Kind::Other => [0x57, 0x5F, 0x6B],
    };
    Color32::from_rgb(r, g, b)
}

/// The icon of a kind.
pub fn icon(kind: Kind) -> MaterialIcon {
    match kind {
        Kind::IndirectFire => icons::ICON_EXPLOSION,
        Kind::Rocket => icons::ICON_ROCKET_LAUNCH,
        Kind::Missile => icons::ICON_ROCKET,
        Kind::Drone => icons::ICON_DRONE,
        Kind::AirStrike => icons::ICON_FLIGHT,
        Kind::Artillery => icons::ICON_TARGET,
        Kind::Battle => icons::ICON_SWORDS,
        Kind::Shooting => icons::ICON_MY_LOCATION,
        Kind::Ied => icons::ICON_BOMB,
        Kind::Killing => icons::ICON_SKULL,
        Kind::Abduction => icons::ICON_PERSON_OFF,
        Kind::Piracy => icons::ICON_SAILING,
        Kind::Protest => icons::ICON_CAMPAIGN,
        Kind::Arrest => icons::ICON_GAVEL,
        Kind::Development => icons::ICON_EVENT,
        Kind::Other => icons::ICON_CRISIS_ALERT,
    }
}

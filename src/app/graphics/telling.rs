//! Tells the user in which way is drawn now, and why not in another.

use eframe::wgpu::Backend;

use super::{Left, Way};
use crate::app::App;
use crate::l10n::graphics as w;
use crate::scene::view::Severity;

impl App {
    /// Tells once which ways to draw were left, and which one is used now.
    pub(in crate::app) fn tell_ways_left(
        &mut self,
        left: &[(Way, Left)],
        now: Way,
        backend: Option<Backend>,
    ) {
        if left.is_empty() {
            return;
        }
        let mut lines: Vec<_> = left.iter().map(|(way, why)| describe(*way, why)).collect();
        if left.iter().any(|(_, why)| matches!(why, Left::Lost(_))) {
            lines.push(w::stays().to_owned());
        } else {
            lines.push(w::choose().to_owned());
        }
        self.tell(Severity::Warning, &w::now(name(now.named(backend))), &lines.join("\n"), None);
    }
}

fn describe(way: Way, why: &Left) -> String {
    let way = name(way);
    match why {
        Left::Refused(says) => w::refused(way, says),
        Left::Lost(says) => w::lost(way, says),
        Left::EndedProgram => w::ended_program(way),
    }
}

fn name(way: Way) -> &'static str {
    match way {
        Way::Best => w::best(),
        Way::Vulkan => w::vulkan(),
        Way::Dx12 => w::dx12(),
        Way::Metal => w::metal(),
        Way::Gl => w::gl(),
        Way::Software => w::software(),
    }
}

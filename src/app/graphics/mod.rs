//! How the window is drawn. There are several ways, and none of them works everywhere: they are tried in
//! order, each to its first frame, and one that is lost later is replaced by the next.
//!
//! [`Way`] is what can be asked for, `Ways` gives the next to try, `health` notices when one fails,
//! `failures` remembers between starts which of them ended the program, and `telling` tells the user.

mod failures;
mod health;
mod telling;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use eframe::egui_wgpu::{WgpuConfiguration, WgpuSetup, WgpuSetupCreateNew};
use eframe::wgpu::{self, Backend, Backends, DeviceType};
use serde::{Deserialize, Serialize};

use failures::Failures;
pub(super) use health::Health;

/// A way to draw.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// What the system does best.
    #[default]
    Best,
    /// Vulkan.
    Vulkan,
    /// Direct3D 12, of Windows.
    Dx12,
    /// Metal, of macOS.
    Metal,
    /// OpenGL.
    Gl,
    /// Without a graphics card, by the processor.
    Software,
}

/// Whether the last panic of the window's thread came from a library that draws.
static FAULT: AtomicBool = AtomicBool::new(false);

/// Those of this system, in the order in which they are tried.
const OF_SYSTEM: &[Way] = if cfg!(target_os = "windows") {
    &[Way::Best, Way::Vulkan, Way::Dx12, Way::Gl, Way::Software]
} else if cfg!(target_os = "macos") {
    &[Way::Best, Way::Metal]
} else {
    &[Way::Best, Way::Vulkan, Way::Gl, Way::Software]
};

/// Why a way was left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Left {
    /// It drew nothing, for this reason.
    Refused(String),
    /// It drew, and then was lost for this reason.
    Lost(String),
    /// An earlier start ended in the middle of its first frame.
    EndedProgram,
}

/// The ways, one after the other.
#[derive(Debug)]
pub(super) struct Ways {
    to_try: std::vec::IntoIter<Way>,
    failures: Failures,
    /// Those that were left, with the reason, and not yet told.
    news: Vec<(Way, Left)>,
}

impl Ways {
    /// First what was asked for, then the others. What ended an earlier start is left out unless it was
    /// asked for; `folder` is where that is remembered.
    pub(super) fn new(asked: Option<Way>, folder: Option<&Path>) -> Self {
        let mut failures = Failures::read(folder);
        if let Some(way) = asked {
            failures.forgive(way);
        }
        let news = failures.take_new().into_iter().map(|way| (way, Left::EndedProgram)).collect();
        let left_out = failures.take_left_out();
        let others = OF_SYSTEM.iter().copied().filter(|way| Some(*way) != asked);
        let order: Vec<_> = asked.into_iter().chain(others).filter(|way| !left_out.contains(way)).collect();
        Self { to_try: order.into_iter(), failures, news }
    }

    /// The next to try; `None` after the last.
    pub(super) fn next(&mut self) -> Option<Way> {
        let way = self.to_try.next()?;
        self.failures.begin(way);
        Some(way)
    }

    /// A way was left. What it drew with is not tried once more under its own name.
    pub(super) fn leave(&mut self, way: Way, drawn_with: Option<Backend>, why: Left) {
        self.failures.end_trying();
        log::warn!("{way:?} ({drawn_with:?}) was left: {why:?}");
        let drew = way.named(drawn_with);
        if way == Way::Best {
            let rest: Vec<_> = self.to_try.by_ref().filter(|next| *next != drew).collect();
            self.to_try = rest.into_iter();
        }
        if matches!(why, Left::Lost(_)) || self.failures.refuse(way) {
            self.news.push((drew, why));
        }
    }

    /// A way has drawn its first frame. What is to be told of those before it.
    pub(super) fn drawn(&mut self) -> Vec<(Way, Left)> {
        self.failures.end_trying();
        std::mem::take(&mut self.news)
    }
}

/// A panic happened there in the window's thread; whether a library that draws is at fault.
pub(super) fn note_fault(place: &str) -> bool {
    let libraries = ["egui-wgpu-", "wgpu-", "naga-", "ash-"];
    let is_of_drawing =
        place.split(['/', '\\']).any(|part| libraries.iter().any(|library| part.starts_with(library)));
    FAULT.store(is_of_drawing, Ordering::Relaxed);
    is_of_drawing
}

/// Whether the last panic of the window's thread came from a library that draws.
pub(super) fn is_at_fault() -> bool {
    FAULT.load(Ordering::Relaxed)
}

impl Way {
    /// What the system chose, by its own name.
    fn named(self, drawn_with: Option<Backend>) -> Self {
        match self {
            Self::Best => drawn_with.and_then(Self::of_backend).unwrap_or(self),
            named => named,
        }
    }

    fn of_backend(backend: Backend) -> Option<Self> {
        match backend {
            Backend::Vulkan => Some(Self::Vulkan),
            Backend::Dx12 => Some(Self::Dx12),
            Backend::Metal => Some(Self::Metal),
            Backend::Gl => Some(Self::Gl),
            Backend::Noop | Backend::BrowserWebGpu => None,
        }
    }

    /// What the library that draws is told. `WGPU_BACKEND` limits it, whatever the way.
    pub(super) fn configuration(self, health: &Health) -> WgpuConfiguration {
        let mut configuration = WgpuConfiguration::default();
        if let WgpuSetup::CreateNew(setup) = &mut configuration.wgpu_setup {
            self.narrow(setup);
            spare_memory(setup);
        }
        health.watch_surface(&mut configuration);
        configuration
    }

    fn narrow(self, setup: &mut WgpuSetupCreateNew) {
        let allowed = setup.instance_descriptor.backends;
        setup.instance_descriptor.backends = match self {
            Self::Best => allowed,
            Self::Vulkan => allowed & Backends::VULKAN,
            Self::Dx12 => allowed & Backends::DX12,
            Self::Metal => allowed & Backends::METAL,
            Self::Gl => allowed & Backends::GL,
            Self::Software => {
                setup.native_adapter_selector = Some(Arc::new(choose_processor));
                allowed
            }
        };
    }
}

/// The first of the adapters that draws without a graphics card.
fn choose_processor(
    adapters: &[wgpu::Adapter],
    surface: Option<&wgpu::Surface<'_>>,
) -> Result<wgpu::Adapter, String> {
    let draws = |adapter: &&wgpu::Adapter| surface.is_none_or(|it| adapter.is_surface_supported(it));
    let mut of_processor =
        adapters.iter().filter(|adapter| adapter.get_info().device_type == DeviceType::Cpu);
    of_processor.find(draws).cloned().ok_or_else(|| "no adapter draws by the processor".to_owned())
}

/// Bytes that are taken for pictures and shapes at once, at first and at most.
const BLOCK: std::ops::Range<u64> = 1 << 20..4 << 20;

/// Takes memory for pictures in small blocks, as it is needed, which go again once they are empty. The usual
/// way, meant for games, takes 200 MB at once, which without a graphics card is the machine's own memory.
fn spare_memory(setup: &mut WgpuSetupCreateNew) {
    let usual = setup.device_descriptor.clone();
    setup.device_descriptor = Arc::new(move |adapter| {
        let memory_hints = wgpu::MemoryHints::Manual { suballocated_device_memory_block_size: BLOCK };
        wgpu::DeviceDescriptor { memory_hints, ..usual(adapter) }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(ways: &mut Ways) -> Vec<Way> {
        std::iter::from_fn(|| ways.next()).collect()
    }

    #[test]
    fn what_was_asked_for_comes_first_and_then_all_others() {
        assert_eq!(left(&mut Ways::new(None, None)), OF_SYSTEM);
        let asked = left(&mut Ways::new(Some(Way::Gl), None));
        assert_eq!((asked[0], asked.len()), (Way::Gl, OF_SYSTEM.len()));
    }

    #[test]
    fn what_the_best_way_drew_with_is_not_tried_once_more() {
        let mut ways = Ways::new(None, None);
        assert_eq!(ways.next(), Some(Way::Best));
        ways.leave(Way::Best, Some(Backend::Vulkan), Left::Refused("no".to_owned()));
        let rest = left(&mut ways);
        assert!(!rest.contains(&Way::Vulkan) && rest.contains(&Way::Gl), "{rest:?}");
    }

    #[test]
    fn a_way_in_which_the_program_ended_is_left_out_once_and_after_twice_until_it_is_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let first = || {
            let mut ways = Ways::new(None, Some(folder.path()));
            (ways.next(), ways.drawn().len())
        };
        let end_in_first_frame = || {
            Ways::new(None, Some(folder.path())).next();
        };
        end_in_first_frame();
        assert_eq!(first(), (Some(Way::Vulkan), 1));
        assert_eq!(first(), (Some(Way::Best), 0), "it may have been the power");
        end_in_first_frame();
        assert_eq!(first(), (Some(Way::Vulkan), 1));
        assert_eq!(first(), (Some(Way::Vulkan), 0));
        let mut asked = Ways::new(Some(Way::Best), Some(folder.path()));
        assert_eq!(asked.next(), Some(Way::Best));
        assert!(asked.drawn().is_empty());
        assert_eq!(Ways::new(None, Some(folder.path())).next(), Some(Way::Best));
    }

    #[test]
    fn a_way_that_refuses_is_tried_at_each_start_and_told_at_the_first() {
        let folder = tempfile::tempdir().unwrap();
        for told in [1, 0] {
            let mut ways = Ways::new(None, Some(folder.path()));
            assert_eq!(ways.next(), Some(Way::Best));
            ways.leave(Way::Best, None, Left::Refused("no".to_owned()));
            ways.next();
            assert_eq!(ways.drawn().len(), told);
        }
        // One that is lost is told each time.
        let mut ways = Ways::new(None, Some(folder.path()));
        ways.next();
        ways.drawn();
        ways.leave(Way::Best, None, Left::Lost("gone".to_owned()));
        assert_eq!(ways.drawn().len(), 1);
    }

    #[test]
    fn another_window_that_is_starting_is_not_taken_for_one_that_ended() {
        let folder = tempfile::tempdir().unwrap();
        let mut starting = Ways::new(None, Some(folder.path()));
        starting.next();
        assert_eq!(Ways::new(None, Some(folder.path())).next(), Some(Way::Best));
        starting.drawn();
        assert_eq!(Ways::new(None, Some(folder.path())).next(), Some(Way::Best));
    }
}

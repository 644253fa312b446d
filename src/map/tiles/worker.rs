//! The one thread that decodes tiles for all sources, newest wish first.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Instant;

use super::archive::Archive;
use super::decode::{Decoded, Look, decode};
use super::piece::TileKey;
use super::{TileError, TileStats};

/// Which source a wish is from.
pub(super) type SourceId = u64;

/// A tile to be decoded.
pub(super) struct Job {
    pub source: SourceId,
    pub key: TileKey,
    /// The source's look when it asked; a result for an older look is of no use.
    pub generation: u64,
    pub archive: Arc<Archive>,
    pub look: Arc<Look>,
}

/// A tile that came out of a [`Job`].
pub(super) struct Done {
    pub key: TileKey,
    pub generation: u64,
    /// `None`: the archive has nothing there, or something broken.
    pub tile: Option<Decoded>,
}

/// A wish that was not renewed in so many passes is given up. More than one, because a source
/// drawn in two windows has its tiles asked for in turns.
const STALE_AFTER: u64 = 3;

/// How badly a tile is wanted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Priority {
    /// Would be good to have when the map is next zoomed out.
    Spare,
    /// Belongs on the screen.
    Now,
}

/// A handle to the worker. The thread ends when the last handle is dropped.
#[derive(Clone)]
pub struct TileWorker(Arc<Handle>);

struct Handle(Arc<Shared>);

struct Shared {
    state: Mutex<State>,
    wake: Condvar,
    ctx: egui::Context,
}

#[derive(Default)]
struct State {
    closed: bool,
    waiting: Vec<Waiting>,
    /// What is being decoded right now.
    current: Option<(SourceId, TileKey, Priority)>,
    /// The newest pass in which each source was asked for tiles.
    newest: HashMap<SourceId, u64>,
    done: HashMap<SourceId, Vec<Done>>,
    stats: HashMap<SourceId, TileStats>,
    asked: u64,
}

struct Waiting {
    job: Job,
    wish: Priority,
    /// The pass (egui's frame) in which the tile was last asked for, and its turn in that pass.
    pass: u64,
    turn: u64,
}

impl TileWorker {
    /// Starts the thread; it ends with the last source.
    pub fn start(ctx: &egui::Context) -> Result<Self, TileError> {
        let shared = Arc::new(Shared { state: Mutex::default(), wake: Condvar::new(), ctx: ctx.clone() });
        let for_thread = shared.clone();
        thread::Builder::new()
            .name("sitmap-tiles".to_owned())
            .spawn(move || for_thread.run())
            .map_err(TileError::Thread)?;
        Ok(Self(Arc::new(Handle(shared))))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.0.lock()
    }

    /// Ask for a tile, or say again that it is still wanted. A tile that is not asked for again
    /// in the next passes is given up.
    pub(super) fn wish(&self, wish: Priority, pass: u64, of: (SourceId, TileKey), job: impl FnOnce() -> Job) {
        let mut state = self.state();
        state.asked += 1;
        let turn = state.asked;
        if let Some((source, key, now)) = &mut state.current
            && (*source, *key) == of
        {
            // It is nearly there. If it was a spare one, it may be wanted in earnest now.
            *now = wish.max(*now);
            return;
        }
        let known = state.waiting.iter_mut().find(|w| w.job.source == of.0 && w.job.key == of.1);
        match known {
            Some(waiting) if waiting.pass == pass => waiting.wish = waiting.wish.max(wish),
            Some(waiting) => (waiting.pass, waiting.turn, waiting.wish) = (pass, turn, wish),
            None => {
                state.waiting.push(Waiting { job: job(), wish, pass, turn });
                self.0.0.wake.notify_one();
            }
        }
    }

    /// Tell that a source is drawn once more, so that what it no longer asks for gets stale.
    pub(super) fn note_pass(&self, source: SourceId, pass: u64) {
        self.state().newest.insert(source, pass);
    }

    /// The tiles that have arrived for a source since it last asked.
    pub(super) fn take(&self, source: SourceId) -> Vec<Done> {
        let mut state = self.state();
        state.done.get_mut(&source).map(std::mem::take).unwrap_or_default()
    }

    /// Drop everything that was asked for by a source.
    pub(super) fn forget(&self, source: SourceId) {
        let mut state = self.state();
        state.waiting.retain(|w| w.job.source != source);
        state.done.remove(&source);
    }

    pub(super) fn stats(&self, source: SourceId) -> TileStats {
        let state = self.state();
        let waiting = state
            .waiting
            .iter()
            .filter(|w| w.job.source == source && w.wish == Priority::Now && !state.is_stale(w))
            .count();
        let current = state.current.is_some_and(|(id, _, wish)| id == source && wish == Priority::Now);
        let arrived = state.done.get(&source).map_or(0, Vec::len);
        TileStats {
            waiting: waiting + usize::from(current) + arrived,
            ..state.stats.get(&source).copied().unwrap_or_default()
        }
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.0.lock().closed = true;
        self.0.wake.notify_one();
    }
}

impl State {
    fn is_stale(&self, waiting: &Waiting) -> bool {
        let newest = self.newest.get(&waiting.job.source).copied().unwrap_or(0);
        waiting.pass + STALE_AFTER < newest
    }

    /// The next tile to decode: what belongs on the screen before what is spare, the newest pass
    /// first, and within a pass in the order asked for, which is from the middle of the map out.
    fn next(&mut self) -> Option<Waiting> {
        let mut waiting = std::mem::take(&mut self.waiting);
        waiting.retain(|w| !self.is_stale(w));
        let best = waiting
            .iter()
            .enumerate()
            .max_by_key(|(_, w)| (w.wish, w.pass, Reverse(w.turn)))
            .map(|(index, _)| index);
        let next = best.map(|index| waiting.swap_remove(index));
        self.waiting = waiting;
        next
    }
}

impl Shared {
    /// A panic cannot leave the lists half-changed: they are only touched by the lines here.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn run(&self) {
        while let Some(Waiting { job, .. }) = self.wait_for_job() {
            let started = Instant::now();
            let tile = tile_of(&job, &self.ctx);
            let took = started.elapsed();

            let mut state = self.lock();
            let wish = state.current.take().map(|(_, _, wish)| wish);
            let stats = state.stats.entry(job.source).or_default();
            stats.decoded += 1;
            stats.decoding += took;
            state.done.entry(job.source).or_default().push(Done {
                key: job.key,
                generation: job.generation,
                tile,
            });
            drop(state);
            if wish == Some(Priority::Now) {
                self.ctx.request_repaint();
            }
        }
    }

    /// The next job, waiting for one if need be; `None` when nobody is left to want tiles.
    fn wait_for_job(&self) -> Option<Waiting> {
        let mut state = self.lock();
        loop {
            if state.closed {
                return None;
            }
            if let Some(waiting) = state.next() {
                state.current = Some((waiting.job.source, waiting.job.key, waiting.wish));
                return Some(waiting);
            }
            state = self.wake.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// Read and decode one tile. One that is broken is said once in the log and then counts as
/// empty, so that a damaged file costs a hole in the map and nothing else.
fn tile_of(job: &Job, ctx: &egui::Context) -> Option<Decoded> {
    let TileKey { id, style_zoom } = job.key;
    let place = format!("{}/{}/{}", id.zoom, id.x, id.y);
    // The decoders of pictures and vector tiles are not ours, and their input may be anybody's.
    let result = catch_unwind(AssertUnwindSafe(|| decode(&job.archive, id, style_zoom, &job.look, ctx)));
    match result {
        Ok(Ok(tile)) => tile,
        Ok(Err(err)) => {
            log::warn!("map tile {place} is broken: {err}");
            None
        }
        Err(_) => {
            log::error!("map tile {place} made the decoder panic");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use walkers::TileId;

    use super::*;
    use crate::map::tiles::{ArchiveBytes, MapTheme, Relief, assets};

    /// A list of wishes: (x of the tile, how badly it is wanted, pass). Turns are in order.
    fn state(wishes: &[(u32, Priority, u64)], newest: u64) -> State {
        let archive = Archive::open(ArchiveBytes::Embedded(assets::RELIEF)).expect("embedded");
        let archive = Arc::new(archive);
        let look = Arc::new(Look::Relief(Relief::new(MapTheme::Light.relief_ramp())));
        let waiting = wishes.iter().enumerate().map(|(turn, &(x, wish, pass))| Waiting {
            job: Job {
                source: 1,
                key: TileKey { id: TileId { x, y: 0, zoom: 5 }, style_zoom: 5 },
                generation: 0,
                archive: archive.clone(),
                look: look.clone(),
            },
            wish,
            pass,
            turn: turn as u64,
        });
        State { waiting: waiting.collect(), newest: HashMap::from([(1, newest)]), ..State::default() }
    }

    fn order(mut state: State) -> Vec<u32> {
        std::iter::from_fn(|| state.next().map(|w| w.job.key.id.x)).collect()
    }

    #[test]
    fn the_newest_wishes_come_first_and_among_them_the_middle_of_the_map() {
        let wishes = [(1, Priority::Now, 7), (2, Priority::Now, 8), (3, Priority::Now, 8)];
        assert_eq!(order(state(&wishes, 8)), [2, 3, 1]);
    }

    #[test]
    fn spare_tiles_wait_until_the_screen_is_complete() {
        let wishes = [(1, Priority::Spare, 9), (2, Priority::Now, 8)];
        assert_eq!(order(state(&wishes, 9)), [2, 1]);
    }

    #[test]
    fn what_was_not_asked_for_again_is_given_up() {
        let wishes = [(1, Priority::Now, 2), (2, Priority::Now, 8)];
        assert_eq!(order(state(&wishes, 9)), [2]);
    }
}

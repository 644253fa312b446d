//! Puts steps into words. Those that look through very many incidents are told in part at once, and
//! come whole from a thread of their own.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use egui::Context;

use crate::progress::Progress;
use crate::scene::briefing::{Deck, Step};

/// So many that were long in coming are kept, so that going back is quick.
const KEPT: usize = 8;

/// Puts the steps of a deck into words.
pub(super) struct Composer {
    deck: Arc<Deck>,
    sender: Sender<(u64, Option<Step>)>,
    receiver: Receiver<(u64, Option<Step>)>,
    awaited: Vec<Awaited>,
    /// Those that came last, by their numbers from 0.
    kept: Vec<(usize, Step)>,
    started: u64,
}

/// A step that is being put into words.
struct Awaited {
    job: u64,
    n: usize,
    progress: Arc<Progress>,
}

impl Composer {
    pub(super) fn new(deck: Arc<Deck>) -> Self {
        let (sender, receiver) = channel();
        Self { deck, sender, receiver, awaited: Vec::new(), kept: Vec::new(), started: 0 }
    }

    /// A step, from 0. Where it takes long, what can be told at once; the whole comes with
    /// [`Self::arrived`].
    pub(super) fn step(&mut self, ctx: &Context, n: usize) -> Step {
        if !self.deck.is_long(n) {
            return self.deck.step(n);
        }
        if let Some((_, step)) = self.kept.iter().find(|(kept, _)| *kept == n) {
            return step.clone();
        }
        if !self.awaited.iter().any(|one| one.n == n) && !self.start(ctx, n) {
            return self.deck.step(n);
        }
        self.deck.sketch(n)
    }

    /// Stops working on all but these.
    pub(super) fn only(&mut self, wanted: impl Fn(usize) -> bool) {
        self.awaited.retain(|one| {
            let stays = wanted(one.n);
            if !stays {
                one.progress.cancel();
            }
            stays
        });
    }

    /// The steps that came since, each with its number from 0.
    pub(super) fn arrived(&mut self) -> Vec<(usize, Step)> {
        let mut arrived = Vec::new();
        while let Ok((job, step)) = self.receiver.try_recv() {
            // What is no longer wanted has no job any more.
            let Some(at) = self.awaited.iter().position(|one| one.job == job) else {
                continue;
            };
            let n = self.awaited.swap_remove(at).n;
            if let Some(step) = step {
                if self.kept.len() == KEPT {
                    self.kept.remove(0);
                }
                self.kept.push((n, step.clone()));
                arrived.push((n, step));
            }
        }
        arrived
    }

    /// Whether nothing is being worked out.
    pub(super) fn is_idle(&self) -> bool {
        self.awaited.is_empty()
    }

    /// Whether there is a thread for it.
    fn start(&mut self, ctx: &Context, n: usize) -> bool {
        let (job, progress) = (self.started, Arc::new(Progress::default()));
        self.started += 1;
        let (deck, sender, asked, ctx) =
            (self.deck.clone(), self.sender.clone(), progress.clone(), ctx.clone());
        let started = thread::Builder::new().name("sitmap-step".to_owned()).spawn(move || {
            // One that breaks stays as it was told at once, and nobody waits for it for ever.
            let step = catch_unwind(AssertUnwindSafe(|| deck.step_unless(n, &asked))).unwrap_or(None);
            // The show may have been left meanwhile.
            let _ = sender.send((job, step));
            ctx.request_repaint();
        });
        if let Err(error) = &started {
            log::error!("no thread for a step: {error}");
        } else {
            self.awaited.push(Awaited { job, n, progress });
        }
        started.is_ok()
    }
}

impl Drop for Composer {
    fn drop(&mut self) {
        self.only(|_| false);
    }
}

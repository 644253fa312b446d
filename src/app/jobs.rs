//! What takes long is done in the background, each on a thread of its own. What a job brings is
//! applied on the window's thread, by the code that started it; that of a cancelled job is dropped.
//!
//! Whether something is under way is asked here and kept nowhere else: a job that breaks, or whose
//! thread cannot start, ends as any other does.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{TryRecvError, channel};
use std::thread;
use std::time::Instant;

use egui::Context;

use super::App;
use crate::l10n::ui as w;
use crate::progress::Progress;
use crate::query::LayerId;
use crate::scene::view::{JobId, JobView, Severity};

/// What a job is for, where others ask whether it is under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Works out what is shown.
    Derive,
    /// Reads the file of a layer again.
    ReadAgain(LayerId),
    /// Works out what a redacted copy would leave out.
    Redact,
    /// Looks places up, or puts them on the map.
    Place,
    /// Looks at something for the question for files, or for the palette.
    Look(Look),
    /// Writes an opened file.
    Write(PathBuf),
    /// Writes what is kept between starts.
    Keep,
    /// Writes what is open.
    KeepSession,
    /// Nobody asks.
    Other,
}

/// What is looked at for the question for files, or by the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A folder.
    Folder,
    /// The folders that many look for.
    KnownFolders,
    /// A file.
    File,
    /// Whether a file is there already.
    Answer,
    /// Everything that has a name.
    Anything,
}

/// Why a job brought nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfinished {
    /// The program has a fault, or the system no thread for it.
    Broken,
    /// The user stopped it.
    Stopped,
}

/// What changes the state by what a job brought.
type Apply<A> = Box<dyn FnOnce(&mut A, &Context)>;

/// Gives what there is to apply, once it is there; at once where somebody stops the job.
type Ending<A> = Box<dyn FnMut(Option<Unfinished>) -> Option<Ended<A>>>;

/// A job that has ended.
#[must_use]
pub struct Ended<A = App> {
    apply: Apply<A>,
    /// Whether it broke, which the user is told.
    pub is_broken: bool,
}

impl<A> Ended<A> {
    /// Applies what it brought, or that it brought nothing.
    pub fn apply(self, app: &mut A, ctx: &Context) {
        (self.apply)(app, ctx);
    }
}

struct Job<A> {
    id: JobId,
    purpose: Purpose,
    /// What it does, and the name of the file, where the user sees it and may stop it.
    name: Option<String>,
    progress: Arc<Progress>,
    started: Instant,
    ending: Ending<A>,
}

/// The jobs under way, which change an `A`.
pub struct Jobs<A = App> {
    under_way: Vec<Job<A>>,
    started: u32,
}

impl<A> Default for Jobs<A> {
    fn default() -> Self {
        Self { under_way: Vec::new(), started: 0 }
    }
}

impl<A: 'static> Jobs<A> {
    /// Does `work` on a thread of its own, then `apply` with the result on the window's. The user sees
    /// the job if it has a `name`.
    pub fn start<T: Send + 'static>(
        &mut self,
        ctx: &Context,
        thread_name: &str,
        name: Option<String>,
        purpose: Purpose,
        work: impl FnOnce(&Progress) -> T + Send + 'static,
        apply: impl FnOnce(&mut A, &Context, Result<T, Unfinished>) + 'static,
    ) {
        let id = JobId(self.started);
        self.started += 1;
        let progress = Arc::new(Progress::default());
        let (sender, receiver) = channel();
        let mut apply = Some(apply);
        let ending = move |stopped: Option<Unfinished>| {
            let result = match (stopped, receiver.try_recv()) {
                (Some(why), _) => Err(why),
                (None, Ok(result)) => Ok(result),
                (None, Err(TryRecvError::Disconnected)) => Err(Unfinished::Broken),
                (None, Err(TryRecvError::Empty)) => return None,
            };
            let is_broken = matches!(result, Err(Unfinished::Broken));
            let apply = apply.take()?;
            let apply: Apply<A> = Box::new(move |app, ctx| apply(app, ctx, result));
            Some(Ended { apply, is_broken })
        };
        let ending = Box::new(ending);
        let job = Job { id, purpose, name, progress: progress.clone(), started: Instant::now(), ending };
        self.under_way.push(job);
        let waker = ctx.clone();
        let started = thread::Builder::new().name(thread_name.to_owned()).spawn(move || {
            if let Ok(result) = catch_unwind(AssertUnwindSafe(|| work(&progress))) {
                // The receiver is gone when the job is cancelled: then nobody waits for the result.
                let _ = sender.send(result);
            }
            // A sender that goes without a word says that the job broke; first that, then the window
            // looks.
            drop(sender);
            waker.request_repaint();
        });
        if let Err(error) = started {
            // The sender went with the work.
            log::error!("no thread for {thread_name}: {error}");
            ctx.request_repaint();
        }
    }

    /// Stops the jobs for this; what they would bring is dropped.
    pub fn cancel(&mut self, purpose: &Purpose) {
        self.under_way.retain(|job| {
            let is_wanted = job.purpose != *purpose;
            if !is_wanted {
                job.progress.cancel();
            }
            is_wanted
        });
    }

    /// Stops a job that the user does not want any more.
    pub fn stop(&mut self, id: JobId) -> Option<Ended<A>> {
        let at = self.under_way.iter().position(|job| job.id == id)?;
        let mut job = self.under_way.remove(at);
        job.progress.cancel();
        (job.ending)(Some(Unfinished::Stopped))
    }

    /// The next job that has ended. One at a time, for what one brings may cancel another.
    pub fn next_ended(&mut self) -> Option<Ended<A>> {
        let ended = |(at, job): (usize, &mut Job<A>)| Some((at, (job.ending)(None)?));
        let (at, ended) = self.under_way.iter_mut().enumerate().find_map(ended)?;
        self.under_way.remove(at);
        Some(ended)
    }

    /// Whether a job for this is under way.
    pub fn is_under_way(&self, purpose: &Purpose) -> bool {
        self.under_way.iter().any(|job| job.purpose == *purpose)
    }

    /// Whether nothing that the user waits for is under way.
    pub fn is_empty(&self) -> bool {
        !self.under_way.iter().any(|job| job.name.is_some())
    }

    /// The jobs as panels see them.
    pub fn view(&self) -> Vec<JobView> {
        let view = |job: &Job<A>| {
            Some(JobView {
                id: job.id,
                name: job.name.clone()?,
                fraction: job.progress.fraction(),
                rows: job.progress.rows(),
                seconds: job.started.elapsed().as_secs_f32(),
            })
        };
        self.under_way.iter().filter_map(view).collect()
    }
}

impl App {
    /// Takes what the jobs in the background have brought. Those that broke are told once.
    pub(super) fn take_finished_jobs(&mut self, ctx: &Context) {
        while let Some(ended) = self.jobs.next_ended() {
            let is_broken = ended.is_broken;
            ended.apply(self, ctx);
            if is_broken {
                self.tell(Severity::Error, w::broken(), w::stays(), None);
            }
        }
        self.state.jobs = self.jobs.view();
        self.following.view_given &= !self.jobs.is_empty();
        if !self.state.jobs.is_empty() {
            // So that progress is seen.
            ctx.request_repaint_after(std::time::Duration::from_millis(50));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What was applied.
    type Log = Vec<Result<u32, Unfinished>>;

    fn start(jobs: &mut Jobs<Log>, purpose: Purpose, work: impl FnOnce(&Progress) -> u32 + Send + 'static) {
        let apply = |log: &mut Log, _: &Context, result| log.push(result);
        jobs.start(&Context::default(), "test", Some("a".into()), purpose, work, apply);
    }

    /// Applies all that the jobs bring until none is under way; tells how many broke.
    fn finish(jobs: &mut Jobs<Log>, log: &mut Log) -> usize {
        let mut broken = 0;
        while !jobs.is_empty() {
            if let Some(ended) = jobs.next_ended() {
                broken += usize::from(ended.is_broken);
                ended.apply(log, &Context::default());
            }
            thread::yield_now();
        }
        broken
    }

    fn writing() -> Purpose {
        Purpose::Write("a.sitmap.json".into())
    }

    fn wait(progress: &Progress) -> u32 {
        while !progress.is_cancelled() {
            thread::yield_now();
        }
        0
    }

    #[test]
    fn a_file_can_be_written_again_after_the_job_that_wrote_it_broke() {
        let (mut jobs, mut log) = (Jobs::default(), Log::new());
        start(&mut jobs, writing(), |_| panic!("a fault that the test wants"));
        assert!(jobs.is_under_way(&writing()));
        assert_eq!(finish(&mut jobs, &mut log), 1);
        assert!(!jobs.is_under_way(&writing()));
        start(&mut jobs, writing(), |_| 2);
        assert_eq!(finish(&mut jobs, &mut log), 0);
        assert_eq!(log, [Err(Unfinished::Broken), Ok(2)]);
    }

    #[test]
    fn a_job_without_a_thread_ends_as_a_broken_one() {
        let (mut jobs, mut log) = (Jobs::default(), Log::new());
        let apply = |log: &mut Log, _: &Context, result| log.push(result);
        // No system takes a thread with this name, and the library says so by a panic or an error.
        let start = || jobs.start(&Context::default(), "a\0b", Some("a".into()), writing(), |_| 1, apply);
        let _ = catch_unwind(AssertUnwindSafe(start));
        assert_eq!(finish(&mut jobs, &mut log), 1);
        assert_eq!(log, [Err(Unfinished::Broken)]);
    }

    #[test]
    fn a_job_that_breaks_ends_only_what_was_its_own() {
        let (mut jobs, mut log) = (Jobs::default(), Log::new());
        start(&mut jobs, writing(), wait);
        start(&mut jobs, Purpose::Place, |_| panic!("a fault that the test wants"));
        while jobs.is_under_way(&Purpose::Place) {
            if let Some(ended) = jobs.next_ended() {
                ended.apply(&mut log, &Context::default());
            }
        }
        assert!(jobs.is_under_way(&writing()));
        assert_eq!(log, [Err(Unfinished::Broken)]);
        jobs.cancel(&writing());
    }

    #[test]
    fn a_job_that_is_cancelled_applies_nothing_and_one_that_is_stopped_says_so() {
        let (mut jobs, mut log) = (Jobs::default(), Log::new());
        start(&mut jobs, Purpose::Derive, wait);
        jobs.cancel(&Purpose::Derive);
        assert!(jobs.is_empty() && jobs.next_ended().is_none());
        start(&mut jobs, Purpose::Other, wait);
        let id = jobs.view()[0].id;
        jobs.stop(id).unwrap().apply(&mut log, &Context::default());
        assert!(jobs.stop(id).is_none() && jobs.is_empty());
        assert_eq!(log, [Err(Unfinished::Stopped)]);
    }
}

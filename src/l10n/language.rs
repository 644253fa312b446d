//! The language that the program speaks: chosen at run time, one for the whole program.

use std::borrow::Cow;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::texts::{self, IDS, LANGUAGES};
use super::{isolation, pseudo};

/// A language that texts are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language(usize);

/// Where [`LANGUAGES`] end, the pseudo-languages are.
const PSEUDO: usize = LANGUAGES.len();
const MIRRORED: usize = PSEUDO + 1;

/// Languages in which names of places and actors can be preferred (BCP 47), where a file has several.
pub const NAME_LANGUAGES: [&str; 3] = ["en", "fr", "ar"];

static PREFERRED_NAMES: AtomicUsize = AtomicUsize::new(0);
static CURRENT: AtomicUsize = AtomicUsize::new(0);
static LOADED: [OnceLock<Texts>; MIRRORED + 1] = [const { OnceLock::new() }; MIRRORED + 1];

/// What a text is filled with.
#[derive(Clone, Copy, Debug)]
pub(super) enum Argument<'a> {
    Number(usize),
    Text(&'a str),
}

impl Language {
    /// The language that the texts are written in first.
    pub const ENGLISH: Self = Self(0);

    /// English as no one writes it: longer, with accents, in brackets. What of the window stays as it was
    /// can be translated nowhere, and what is cut has no room for other languages.
    pub const PSEUDO: Self = Self(PSEUDO);

    /// English in a window as those have it who write from right to left. What of it is no mirror image of
    /// the window in English has not heard of the direction.
    pub const MIRRORED: Self = Self(MIRRORED);

    /// Whether a tag asks for the digits of the language itself (`ar-u-nu-arab`: RFC 6067, UTS #35).
    pub fn asks_for_own_digits(tag: &str) -> bool {
        tag.to_ascii_lowercase()
            .split(['-', '_'])
            .collect::<Vec<_>>()
            .windows(2)
            .any(|two| two == ["nu", "arab"])
    }

    /// The languages that a user can choose.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..PSEUDO).map(Self)
    }

    /// The language that the program speaks now.
    pub fn current() -> Self {
        Self(CURRENT.load(Ordering::Relaxed))
    }

    /// Speaks this language from now on.
    pub fn choose(self) {
        CURRENT.store(self.0, Ordering::Relaxed);
    }

    /// The language of the system, where it is one of [`Self::all`]; else English.
    pub fn of_system() -> Self {
        let own = |tag: String| Self::find(&tag).filter(|language| Self::all().any(|own| own == *language));
        sys_locale::get_locales().find_map(own).unwrap_or(Self::ENGLISH)
    }

    /// What it is called in itself; empty for a pseudo-language.
    pub fn name(self) -> &'static str {
        if self == Self::current() {
            return texts::language::name();
        }
        // The texts of a language that is not spoken need not be loaded for its name.
        let files = LANGUAGES.get(self.0).map_or(&[][..], |(_, files)| files);
        let mut lines = files.iter().flat_map(|file| file.lines());
        lines.find_map(|line| line.strip_prefix("language-name = ")).unwrap_or_default()
    }

    /// The tag of it (BCP 47).
    pub fn tag(self) -> &'static str {
        match self.0 {
            PSEUDO => pseudo::TAG,
            MIRRORED => pseudo::MIRRORED_TAG,
            own => LANGUAGES[own].0,
        }
    }

    /// The language of a tag, also of one that says more: `en-GB` is English.
    pub fn find(tag: &str) -> Option<Self> {
        let is_it = |language: &Self| {
            let rest = tag.get(language.tag().len()..).filter(|_| {
                tag.get(..language.tag().len())
                    .is_some_and(|begin| begin.eq_ignore_ascii_case(language.tag()))
            });
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_', '.']))
        };
        [Self::PSEUDO, Self::MIRRORED].into_iter().chain(Self::all()).find(is_it)
    }

    fn texts(self) -> &'static Texts {
        LOADED[self.0].get_or_init(|| Texts::load(self.0))
    }
}

/// Whether lines begin at the right in the language that the program speaks now.
pub fn is_right_to_left() -> bool {
    texts::language::direction() == "rtl"
}

/// The language in which names are preferred now (BCP 47). It is another choice than that of the texts.
pub fn preferred_names() -> &'static str {
    NAME_LANGUAGES.get(PREFERRED_NAMES.load(Ordering::Relaxed)).copied().unwrap_or(NAME_LANGUAGES[0])
}

/// Prefers names in this language from now on, if it is one of [`NAME_LANGUAGES`].
pub fn prefer_names(tag: &str) {
    if let Some(at) = NAME_LANGUAGES.iter().position(|known| *known == tag) {
        PREFERRED_NAMES.store(at, Ordering::Relaxed);
    }
}

/// The texts of a language.
struct Texts {
    bundle: FluentBundle<FluentResource>,
    /// By their numbers, those that are the same in every sentence: they cost a frame nothing.
    plain: Vec<String>,
}

impl Texts {
    fn load(language: usize) -> Self {
        let tag = Language(language).tag();
        let mut bundle = FluentBundle::new_concurrent(tag.parse().into_iter().collect());
        // What has to be set apart is, when it is filled in.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) if number.options.use_grouping => {
                Some(super::numbers::grouped(number.value as usize))
            }
            FluentValue::Number(number) => {
                Some(super::numbers::in_digits((number.value as usize).to_string()))
            }
            _ => None,
        }));
        if language == PSEUDO {
            bundle.set_transform(Some(pseudo::transform));
        }
        if let Err(error) = bundle.add_builtins() {
            log::error!("texts in {tag}: {error}");
        }
        // What a language lacks is said in English.
        let own = LANGUAGES.get(language).filter(|_| language > 0);
        for (_, files) in LANGUAGES.first().into_iter().chain(own) {
            for file in *files {
                bundle.add_resource_overriding(read(tag, file));
            }
        }
        if language == MIRRORED {
            bundle.add_resource_overriding(read(tag, pseudo::MIRRORED_TEXTS));
        }
        let mut texts = Self { bundle, plain: Vec::with_capacity(IDS.len()) };
        for id in IDS {
            let text = texts.format(id, None).into_owned();
            texts.plain.push(text);
        }
        texts
    }

    fn format(&self, id: &'static str, arguments: Option<&FluentArgs<'_>>) -> Cow<'_, str> {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.into();
        };
        // What has arguments is asked for with them.
        self.bundle.format_pattern(pattern, arguments, &mut Vec::new())
    }
}

fn read(tag: &str, file: &str) -> FluentResource {
    FluentResource::try_new(file.to_owned()).unwrap_or_else(|(some, errors)| {
        log::error!("texts in {tag}: {errors:?}");
        some
    })
}

/// The text of this number, which has no arguments.
pub(super) fn plain(number: usize) -> &'static str {
    Language::current().texts().plain.get(number).map_or("", String::as_str)
}

/// The text of this number, with its arguments.
pub(super) fn fill(number: usize, arguments: &[(&'static str, Argument<'_>)]) -> String {
    let mut filled = FluentArgs::with_capacity(arguments.len());
    // The sentences of the mirrored language are those of English.
    let isolates = isolation::is_wanted() && is_right_to_left() && Language::current() != Language::MIRRORED;
    for (name, argument) in arguments {
        match *argument {
            Argument::Number(number) => filled.set(*name, number),
            Argument::Text(text) if isolates => filled.set(*name, isolation::isolated(text)),
            Argument::Text(text) => filled.set(*name, text),
        }
    }
    let id = IDS.get(number).copied().unwrap_or_default();
    let text = Language::current().texts().format(id, Some(&filled)).into_owned();
    if isolates { isolation::begun(text) } else { text }
}

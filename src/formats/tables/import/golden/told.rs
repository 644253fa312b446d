//! A dossier made from a table, told in a few lines an incident.

use std::fmt::Write as _;

use crate::formats::Reading;
use crate::model::tables::Citation;
use crate::model::{CasualtyCount, Damage, Dossier, IncidentRef, Precision, StatementId, TextId, When, Zone};

/// Every incident, then what could not be used.
pub(super) fn reading(reading: &Reading) -> String {
    let dossier = &reading.dossier;
    let mut told = Told { dossier, text: String::new() };
    told.line(0, "title", &dossier.head.title);
    told.line(0, "note", &dossier.head.editor_note);
    dossier.incidents().for_each(|incident| told.incident(incident));
    for issue in &reading.issues {
        let line = issue.place.line.unwrap_or_default();
        writeln!(
            told.text,
            "issue in line {line}, {}: {}: {}",
            issue.place.field,
            issue.place.value,
            issue.reason()
        )
        .unwrap();
    }
    told.text
}

struct Told<'a> {
    dossier: &'a Dossier,
    text: String,
}

impl<'a> Told<'a> {
    fn line(&mut self, depth: usize, what: &str, said: &str) {
        if !said.is_empty() {
            let said = said.replace('\n', "\n    ");
            writeln!(self.text, "{}{what}: {said}", "  ".repeat(depth)).unwrap();
        }
    }

    fn incident(&mut self, incident: IncidentRef<'a>) {
        let d = self.dossier;
        writeln!(self.text, "\n[{}] {}", incident.key(), incident.title()).unwrap();
        self.line(1, "kind", incident.kind().word());
        self.line(1, "when", &incident.when().map_or_else(|| "unknown".to_owned(), |when| self.when(when)));
        for link in incident.places() {
            let place = d.place(link.place);
            let at =
                place.position().map_or("nowhere known".to_owned(), |at| format!("{} {}", at.y(), at.x()));
            let precision = link.precision.or(Some(place.precision())).map_or(String::new(), precision);
            self.line(1, link.role.word(), &format!("{} at {at}{precision}", place.key()));
            self.line(2, "within", place.within());
            self.line(2, "said", d.text().get(link.said));
        }
        for link in incident.actors() {
            let said = self.behind(link.said);
            self.line(1, link.role.word(), &format!("{}{said}", d.actor(link.actor).key()));
        }
        for munition in incident.munitions() {
            let count = munition.count.map_or(String::new(), |count| format!("{count} × "));
            self.line(1, "munition", &format!("{count}{}", d.text().get(munition.what)));
        }
        let outcome = incident.outcome();
        self.line(1, "killed", &toll(outcome.killed));
        self.line(1, "wounded", &toll(outcome.wounded));
        match outcome.damage {
            Damage::Unknown => {}
            Damage::NoneReported => self.line(1, "damage", "none reported"),
            Damage::Stated(text) => self.line(1, "damage", d.text().get(text)),
        }
        self.line(1, "summary", incident.summary());
        self.line(1, "note", incident.editor_note());
        for cited in incident.sources() {
            let source = self.source(*cited);
            self.line(1, "source", &source);
        }
        incident.statements().iter().for_each(|&statement| self.statement(statement));
        let filled = incident.fields().filter(|(_, cell)| !cell.is_empty()).count();
        let (line, fields) = (incident.line().unwrap_or_default(), incident.fields().len());
        self.line(1, "from", &format!("line {line}, {filled} of {fields} cells filled"));
    }

    fn statement(&mut self, id: StatementId) {
        let d = self.dossier;
        let statement = d.statement(id);
        let head = format!("{} {}", statement.form().word(), statement.kind().word());
        let speaker = statement.speaker().map_or("unknown".to_owned(), |speaker| {
            format!("{}{}", d.actor(speaker.actor).key(), self.behind(speaker.role))
        });
        let language = if statement.language().is_empty() { "" } else { " in " };
        self.line(1, &format!("{head}{language}{}", statement.language()), statement.text());
        self.line(2, "speaker", &speaker);
        for translation in statement.translations() {
            let language = d.text().get(translation.language);
            self.line(2, &format!("translated to {language}"), d.text().get(translation.text));
        }
        self.line(2, "when", &statement.when().map_or(String::new(), |when| self.when(when)));
        let cited = statement.cited().map_or("not told".to_owned(), |cited| self.source(cited));
        self.line(2, "source", &cited);
    }

    fn source(&self, cited: Citation) -> String {
        let source = self.dossier.source(cited.source);
        let published = source.published().map_or(String::new(), |when| self.when(when));
        let said = [
            ("", source.title()),
            ("by ", source.publisher()),
            ("on ", published.as_str()),
            ("at ", source.url()),
            ("there ", self.dossier.text().get(cited.locator)),
        ];
        let said = said.into_iter().filter(|(_, said)| !said.is_empty());
        said.map(|(what, said)| format!("{what}{said}")).collect::<Vec<_>>().join(" | ")
    }

    /// First and last second, since what a span says is no more than these.
    fn when(&self, when: When) -> String {
        let zone = match when.zone {
            Zone::Unknown => String::new(),
            Zone::Offset(seconds) => format!(", {:+} h from UTC", f64::from(seconds) / 3600.0),
            Zone::Named(name) => format!(", by {}", self.dossier.text().get(name)),
        };
        let said = self.behind(when.said);
        format!("{} to {}, to the {}{zone}{said}", when.start, when.end, when.precision.word())
    }

    fn behind(&self, said: TextId) -> String {
        match self.dossier.text().get(said) {
            "" => String::new(),
            said => format!(" ({said})"),
        }
    }
}

fn precision(precision: Precision) -> String {
    let radius = precision.radius_m.map_or(String::new(), |radius| format!(", within {radius} m"));
    format!(", precision {}{radius}", precision.class.word())
}

fn toll(toll: CasualtyCount) -> String {
    let bound = |bound: Option<u32>| bound.map_or("?".to_owned(), |count| count.to_string());
    match toll {
        CasualtyCount::Unknown => String::new(),
        CasualtyCount::NoneReported => "none reported".to_owned(),
        CasualtyCount::Count(count) => count.to_string(),
        CasualtyCount::Bounds { best, low, high } => {
            format!("{}, at least {}, at most {}", bound(best), bound(low), bound(high))
        }
    }
}

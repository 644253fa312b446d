//! The texts of a Fluent file, as far as they can be compared.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::{parser, unicode};

use super::Finding;

/// What stands in a text for an argument, and for what is typed on a command line.
pub(super) const GAP: char = '\u{FFFC}';

/// A choice by an argument.
pub(super) struct Choice {
    pub by: String,
    pub keys: Vec<String>,
}

#[derive(Default)]
pub(super) struct Text {
    pub line: usize,
    pub arguments: BTreeSet<String>,
    /// Those that are numbers, by the rule of `build.rs`.
    pub numbers: BTreeSet<String>,
    /// Those that are written as they are told, so that numbers have marks between thousands; and those that
    /// are not, such as years.
    pub grouped: BTreeSet<String>,
    pub ungrouped: BTreeSet<String>,
    pub choices: Vec<Choice>,
    /// What it says by each way through its choices, with [`GAP`] for each argument.
    pub ways: Vec<String>,
}

/// The texts of a file by their ids, and what of it is ill-formed.
pub(super) fn read(file: &str, source: &str) -> (BTreeMap<String, Text>, Vec<Finding>) {
    let mut faults = Vec::new();
    let mut say = |byte: usize, id: &str, what: &str| {
        let line = source[..byte].matches('\n').count() + 1;
        let (file, id, what) = (file.to_owned(), id.to_owned(), what.to_owned());
        faults.push(Finding { file, line, id, what });
        line
    };
    // Pieces of the source know their place in it by their address.
    let place = |piece: &str| (piece.as_ptr() as usize).saturating_sub(source.as_ptr() as usize);
    let resource = parser::parse(source).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            say(
                error.pos.start.min(source.len()),
                "what stands here",
                &format!("is no text: {}", error.kind),
            );
        }
        resource
    });
    let mut texts = BTreeMap::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                if !message.attributes.is_empty() {
                    say(place(id), id, "has attributes, which nothing asks for");
                }
                let Some(pattern) = &message.value else {
                    say(place(id), id, "says nothing");
                    continue;
                };
                let mut text =
                    Text { line: source[..place(id)].matches('\n').count() + 1, ..Text::default() };
                text.ways = text.pattern(pattern);
                if texts.insert(id.to_owned(), text).is_some() {
                    say(place(id), id, "stands twice");
                }
            }
            Entry::Term(term) => {
                say(place(term.id.name), term.id.name, "is a term, which nothing asks for");
            }
            _ => {}
        }
    }
    (texts, faults)
}

impl Text {
    fn pattern(&mut self, pattern: &Pattern<&str>) -> Vec<String> {
        let mut ways = vec![String::new()];
        for element in &pattern.elements {
            let next = match element {
                PatternElement::TextElement { value } => vec![(*value).to_owned()],
                PatternElement::Placeable { expression } => self.expression(expression),
            };
            ways = ways.iter().flat_map(|way| next.iter().map(move |next| format!("{way}{next}"))).collect();
        }
        ways
    }

    fn expression(&mut self, expression: &Expression<&str>) -> Vec<String> {
        match expression {
            Expression::Inline(InlineExpression::Placeable { expression }) => self.expression(expression),
            Expression::Inline(inline) => {
                if let InlineExpression::VariableReference { id } = inline {
                    self.grouped.insert(id.name.to_owned());
                }
                self.inline(inline, false);
                vec![literal(inline)]
            }
            Expression::Select { selector, variants } => {
                let keys: Vec<String> = variants.iter().map(|variant| key(&variant.key)).collect();
                let is_number =
                    |variant: &VariantKey<&str>| matches!(variant, VariantKey::NumberLiteral { .. });
                let counts =
                    variants.iter().any(|variant| is_number(&variant.key)) || super::forms::is_plural(&keys);
                self.inline(selector, counts);
                self.choices.push(Choice { by: name(selector).to_owned(), keys });
                variants.iter().flat_map(|variant| self.pattern(&variant.value)).collect()
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, counts: bool) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
                if counts {
                    self.numbers.insert(id.name.to_owned());
                }
            }
            InlineExpression::FunctionReference { id, arguments } => {
                let kept = if arguments.named.is_empty() { &mut self.grouped } else { &mut self.ungrouped };
                kept.insert(name(inline).to_owned());
                for argument in &arguments.positional {
                    self.inline(argument, counts || id.name == "NUMBER");
                }
            }
            _ => {}
        }
    }
}

/// A key of a choice; a number has a `#` before it.
fn key(key: &VariantKey<&str>) -> String {
    match key {
        VariantKey::Identifier { name } => (*name).to_owned(),
        VariantKey::NumberLiteral { value } => format!("#{value}"),
    }
}

/// The argument that is written or chosen by.
fn name<'a>(inline: &InlineExpression<&'a str>) -> &'a str {
    match inline {
        InlineExpression::VariableReference { id } => id.name,
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.first().map_or("", name)
        }
        _ => "",
    }
}

/// What an expression says whatever the arguments are. What is typed on a command line is the same in all
/// languages, but for characters such as blanks.
fn literal(inline: &InlineExpression<&str>) -> String {
    match inline {
        InlineExpression::StringLiteral { value } => {
            let text = unicode::unescape_unicode_to_string(value);
            if text.contains(|c: char| c.is_ascii_alphanumeric()) {
                GAP.to_string()
            } else {
                text.into_owned()
            }
        }
        InlineExpression::NumberLiteral { value } => (*value).to_owned(),
        _ => GAP.to_string(),
    }
}

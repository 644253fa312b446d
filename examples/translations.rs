//! What is wrong with the texts of a language, and which are longer than their room:
//! `scripts/translations [LANGUAGE…]`. Of all languages where none is named.
#![allow(clippy::print_stdout, reason = "its findings are for who started it")]

#[path = "../tests/translations/mod.rs"]
mod translations;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let named: Vec<String> = std::env::args().skip(1).collect();
    let tags = if named.is_empty() { translations::languages(root)? } else { named };
    let english = translations::read_files(root, "en")?;
    let unused = translations::unused(root, &english)?;
    for id in &unused {
        println!("{id} is used nowhere");
    }
    let mut is_fine = unused.is_empty();
    for tag in tags {
        let found = translations::check(&tag, &english, &translations::read_files(root, &tag)?);
        for finding in found.faults.iter().chain(&found.long) {
            println!("assets/l10n/{tag}/{finding}");
        }
        println!("{tag}: {} faults, {} longer than their room", found.faults.len(), found.long.len());
        is_fine &= found.faults.is_empty();
    }
    Ok(if is_fine { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

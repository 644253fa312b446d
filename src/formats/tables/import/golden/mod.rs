//! From the file to the dossier: for each profile and dialect a small file made for this, and
//! everything that becomes of it, as text.

mod told;

use jiff::civil::date;

use crate::formats::{Options, Progress, read};

macro_rules! fixtures {
    ($($name:literal = $file:literal),* $(,)?) => {
        /// Each file, with what its format is called.
        const FIXTURES: &[(&str, &str, &[u8])] = &[$((
            $file,
            $name,
            include_bytes!(concat!("../../../../../tests/fixtures/tables/", $file)),
        )),*];
    };
}

fixtures! {
    "CSV, ACLED" = "acled.csv",
    "CSV, ACLED" = "acled-legacy.csv",
    "CSV, UCDP GED" = "ucdp.csv",
    "CSV, UCDP GED" = "ucdp-hxl.csv",
    "CSV, UCDP GED" = "ucdp-headless.csv",
    "CSV, GTD" = "gtd.csv",
    "CSV, GDELT" = "gdelt-1.tsv",
    "CSV, GDELT" = "gdelt-2.tsv",
    "CSV, Sitmap template" = "template.csv",
    "CSV" = "windows-1252.csv",
    "CSV" = "utf-16.tsv",
    "CSV" = "title-above.csv",
}

#[test]
fn each_file_becomes_what_its_code_book_says() {
    let options = Options { today: date(2026, 1, 1), ..Options::default() };
    for (file, format, bytes) in FIXTURES {
        let reading = read(bytes, &options, &Progress::default());
        let reading = reading.unwrap_or_else(|error| panic!("{file}: {error}"));
        assert_eq!(reading.format_name(), *format, "{file}");
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(*file, told::reading(&reading));
        });
    }
}

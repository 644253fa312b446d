//! From the file to the dossier: for each profile and dialect a small file made for this, and
//! everything that becomes of it, as text.

mod told;

use jiff::civil::date;

use crate::formats::{Options, Progress, read};

macro_rules! fixtures {
    ($($name:literal = $folder:literal $file:literal),* $(,)?) => {
        /// Each file, with what its format is called.
        const FIXTURES: &[(&str, &str, &[u8])] = &[$((
            $file,
            $name,
            include_bytes!(concat!("../../../../../tests/fixtures/", $folder, $file)),
        )),*];
    };
}

fixtures! {
    "CSV, ACLED" = "tables/" "acled.csv",
    "CSV, ACLED" = "tables/" "acled-legacy.csv",
    "CSV, UCDP GED" = "tables/" "ucdp.csv",
    "CSV, UCDP GED" = "tables/" "ucdp-hxl.csv",
    "CSV, UCDP GED" = "tables/" "ucdp-headless.csv",
    "CSV, GTD" = "tables/" "gtd.csv",
    "CSV, GDELT" = "tables/" "gdelt-1.tsv",
    "CSV, GDELT" = "tables/" "gdelt-2.tsv",
    "TimeMap" = "features/" "timemap.json",
    "CSV, Sitmap template" = "tables/" "template.csv",
    "CSV" = "tables/" "windows-1252.csv",
    "CSV" = "tables/" "utf-16.tsv",
    "CSV" = "tables/" "title-above.csv",
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

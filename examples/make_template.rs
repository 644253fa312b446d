//! Writes `data/template.csv` and `data/template.xlsx` anew, and the table of their columns in
//! `data/README.md`, from the table in the code.

use std::error::Error;
use std::fs;

use sitmap::formats::write::template;

const README: &str = "data/README.md";
/// The table in the README starts with this line, and ends with the first empty one behind it.
const TABLE: &str = "| column | what it is | an example | allowed words |";

fn main() -> Result<(), Box<dyn Error>> {
    fs::write("data/template.csv", template::csv()?)?;
    fs::write("data/template.xlsx", template::xlsx()?)?;
    let readme = fs::read_to_string(README)?;
    let start = readme.find(TABLE).ok_or("the README has no table of columns")?;
    let end = readme[start..].find("\n\n").map_or(readme.len(), |end| start + end + 1);
    let readme = format!("{}{}{}", &readme[..start], template::markdown(), &readme[end..]);
    fs::write(README, readme)?;
    Ok(())
}

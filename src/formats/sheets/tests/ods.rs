//! ODS, as LibreOffice writes it.

use super::*;

const SHEETS: &str = "<table:tracked-changes/>\
    <table:table table:name=\"Hidden\" table:style-name=\"ta2\"><table:table-row>\
      <table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>\
    <table:table table:name=\"Nothing\" table:style-name=\"ta1\"><table:table-row table:number-rows-repeated=\"1048576\">\
      <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>\
    <table:table table:name=\"Incidents\" table:style-name=\"ta1\"><table:shapes><draw:frame><text:p>shape</text:p></draw:frame></table:shapes>\
      <table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned=\"3\"><text:p>A <text:span>title</text:span></text:p></table:table-cell>\
      <table:covered-table-cell table:number-columns-repeated=\"2\"/></table:table-row></table:table-header-rows>\
      <table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
      <table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>a comment</text:p></office:annotation>\
        <text:p>one<text:s text:c=\"2\"/>&amp;<text:line-break/>two</text:p><text:p>three</text:p></table:table-cell>\
        <table:table-cell office:value-type=\"float\" office:value=\"35.048550\" calcext:value-type=\"float\"><text:p>35,05</text:p></table:table-cell>\
        <table:table-cell table:number-columns-repeated=\"2\"/>\
        <table:table-cell office:value-type=\"date\" office:date-value=\"2022-01-05T09:29:59.999999999\"><text:p>5.1.22</text:p></table:table-cell>\
        <table:table-cell office:value-type=\"time\" office:time-value=\"PT09H30M00S\"/>\
        <table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>\
        <table:table-cell office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell></table:table-row>\
      <table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"float\" office:value=\"7\" table:number-columns-repeated=\"3\"/></table:table-row>\
      <table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>";

#[test]
fn a_sheet_is_read_as_it_is_shown_with_its_repeated_rows() {
    let bytes = ods_with(SHEETS);
    assert_eq!(
        lines(&bytes),
        [
            "1: A title",
            "4: one  &\ntwo\nthree|35.04855|||2022-01-05T09:30:00|09:30|true|#N/A",
            "5: 7|7|7",
            "6: 7|7|7",
        ]
    );
    let (_, parts, part) = read(&bytes, None).unwrap();
    assert_eq!((parts, part), (["Incidents", "Hidden"].map(str::to_owned).to_vec(), 0));
    assert_eq!(read(&bytes, Some("Hidden")).unwrap().0, [(1, vec!["x".to_owned()])]);
}

#[test]
fn entities_of_a_files_own_are_refused() {
    let content = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>\
        <office:body><table:table table:name=\"A\"><table:table-row><table:table-cell><text:p>&a;&b;</text:p>\
        </table:table-cell></table:table-row></table:table></office:body>";
    let said = read(&ods_of(content, "<x/>"), None).unwrap_err().said();
    assert_eq!(said, "line 1: \"&a;\" is not defined");
}

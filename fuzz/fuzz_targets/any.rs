#![no_main]

#[path = "../../tests/readers/targets.rs"]
#[allow(dead_code, reason = "each target tries one of them")]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::any(bytes));

# What all packages are made with. Read by scripts/package, behind scripts/lib.sh.
# shellcheck shell=bash disable=SC2034

readonly TARGET=${CARGO_TARGET_DIR:-$PWD/target}
readonly PACKAGES=$TARGET/packages
VERSION=$(sed -n '/^\[package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)
readonly VERSION

# When the sources were last changed, in seconds: a package of the same sources has the same times.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH

require_linux() {
    is_linux || { warn "This package is made on Linux." && exit 1; }
}

# What is known of the system is put into the manual and the completions, so the program has to run here.
build_program() {
    say "Building. The first time takes ten to fifteen minutes."
    cargo build --locked --release --bin sitmap
}

# begin_folder FOLDER: an empty one.
begin_folder() {
    rm -rf "$1"
    mkdir -p "$1"
}

# told FILE: says what was made, and how large it is.
told() {
    say "$1 ($(($(wc -c <"$1") / 1000)) kB)"
}

# zip_folder FOLDER FILE.zip: the folder itself is in it.
zip_folder() {
    rm -f "$2"
    (cd "$(dirname "$1")" && zip --quiet --recurse-paths --symlinks -9 "$2" "$(basename "$1")")
}

# For Windows, made on Debian: an installer for one user, and a .zip that runs from where it is unpacked.
# Read by scripts/package.
# shellcheck shell=bash disable=SC2153

readonly WINDOWS=x86_64-pc-windows-gnu
readonly WINDOWS_PACKAGES=(gcc-mingw-w64-x86-64-win32 nsis zip)

make_windows() {
    local name=sitmap-$VERSION-windows-x86_64 folder=$TARGET/windows
    require_linux
    ensure_packages "${BUILD_PACKAGES[@]}" "${WINDOWS_PACKAGES[@]}"
    ensure_rust
    build_for_windows
    begin_folder "$folder"
    lay_out_windows "$folder/$name"
    zip_folder "$folder/$name" "$PACKAGES/$name.zip"
    told "$PACKAGES/$name.zip"
    make_installer "$folder/$name" "$PACKAGES/$name-setup.exe"
    told "$PACKAGES/$name-setup.exe"
}

build_for_windows() {
    local build=(cargo build --locked --release --target "$WINDOWS" --bin sitmap --bin sitmap-console)
    say "Building. The first time takes fifteen minutes."
    if has_standard_library; then
        "${build[@]}"
    else
        ensure_sources_of_standard_library
        # The compiler builds a library of its own only where it is told that it may.
        RUSTC_BOOTSTRAP=1 "${build[@]}" -Zbuild-std=std,panic_unwind
    fi
}

has_standard_library() {
    local libraries
    libraries=$(rustc --print sysroot)/lib/rustlib/$WINDOWS
    [[ -d $libraries ]] || { has rustup && rustup target add "$WINDOWS"; } || return 1
}

# Where rustup cannot get the library, Debian has the sources of many versions. They are unpacked beside the
# compiler, and nothing of the system is changed.
ensure_sources_of_standard_library() {
    local version sysroot folder
    sysroot=$(rustc --print sysroot)
    [[ ! -e $sysroot/lib/rustlib/src/rust/library/Cargo.lock ]] || return 0
    version=$(rustc --version | cut -d' ' -f2)
    folder=$TARGET/rust-src
    begin_folder "$folder"
    say "Getting the sources of Rust's standard library $version, once."
    download_rust_source "$version" "$folder" || {
        warn "There is no standard library for $WINDOWS, and no rust-src $version in Debian."
        exit 1
    }
    dpkg -x "$folder"/rust-src_*.deb "$folder"
    mkdir -p "$sysroot/lib/rustlib/src/rust"
    cp -r "$folder/usr/src"/rustc-*/library "$sysroot/lib/rustlib/src/rust/"
    rm -rf "$folder"
}

# download_rust_source VERSION FOLDER: with a list of packages of its own, so that the system's stays.
download_rust_source() {
    local folder=$2 mirror suite found options
    # shellcheck disable=SC2016 # apt fills it in.
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Identifier: Packages' | grep -m1 '/debian/*$')
    mkdir -p "$folder/lists/partial" "$folder/cache/archives/partial"
    for suite in trixie-backports trixie sid; do
        say "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main"
    done >"$folder/sources.list"
    options=(-o "Dir::Etc::sourcelist=$folder/sources.list" -o "Dir::Etc::sourceparts=-"
        -o "Dir::State::lists=$folder/lists" -o "Dir::Cache=$folder/cache")
    apt-get "${options[@]}" -q update >/dev/null
    found=$(apt-cache "${options[@]}" madison rust-src | cut -d'|' -f2 | tr -d ' ' | grep -m1 "^$1")
    (cd "$folder" && apt-get "${options[@]}" -q download "rust-src=$found")
}

# lay_out_windows FOLDER: what is installed, and what the .zip holds.
lay_out_windows() {
    local folder=$1 built=$TARGET/$WINDOWS/release
    begin_folder "$folder"
    cp "$built/sitmap.exe" "$folder/sitmap.exe"
    cp "$built/sitmap-console.exe" "$folder/sitmap.com"
    cp LICENSE-MIT "$folder/LICENSE-MIT.txt"
    cp LICENSE-APACHE "$folder/LICENSE-APACHE.txt"
    cp THIRD-PARTY.md assets/fonts/*-OFL.txt assets/gazetteer/CLDR-LICENSE.txt "$folder"
}

# make_installer FOLDER FILE.exe: not where a text is missing in one of its languages, which is a warning.
make_installer() {
    local list=$TARGET/windows/installed.nsh file
    for file in "$1"/*; do
        printf 'Delete "%s\\%s"\n' "\$INSTDIR" "$(basename "$file")"
    done >"$list"
    makensis -V2 -WX -NOCD -INPUTCHARSET UTF8 "-DVERSION=$VERSION" "-DSOURCE=$PWD" "-DFILES=$1" "-DLIST=$list" "-DOUT=$2" \
        assets/windows/installer.nsi
}

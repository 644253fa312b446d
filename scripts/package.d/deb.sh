# A package for Debian and Ubuntu: the program, its entry in the desktop's menu with icons and file types, its
# manual, and completions. Read by scripts/package.
# shellcheck shell=bash

# shellcheck source=scripts/package.d/linux.sh
source scripts/package.d/linux.sh

# dpkg-shlibdeps finds out which libraries the program is linked with; liblzma packs.
readonly DEB_PACKAGES=(dpkg-dev liblzma-dev lintian pkg-config)

make_deb() {
    local tool made share=$TARGET/release/share
    require_linux
    ensure_packages "${BUILD_PACKAGES[@]}" "${WINDOW_PACKAGES[@]}" "${DEB_PACKAGES[@]}"
    ensure_rust
    check_metadata
    build_program
    lay_out_share "$share"
    install -Dm644 -t "$share/lintian/overrides" assets/linux/lintian/sitmap
    write_changelog | gzip -9n >"$share/doc/sitmap/changelog.Debian.gz"
    gzip -9nc CHANGELOG.md >"$share/doc/sitmap/changelog.gz"
    ensure_tool cargo-deb 3.8.0
    made=$("$tool" --no-build --locked --quiet --output "$PACKAGES/")
    lintian --fail-on error,warning "$made"
    told "$made"
    say "Install it with: sudo apt-get install $made"
}

# What changed is told in CHANGELOG.md; this is the log of the package.
write_changelog() {
    printf 'sitmap (%s-1) unstable; urgency=medium\n\n' "$VERSION"
    printf '  * What is new is told in /usr/share/doc/sitmap/changelog.gz.\n\n'
    printf ' -- %s  %s\n' "$(maintainer)" "$(date --utc --rfc-email --date "@$SOURCE_DATE_EPOCH")"
}

maintainer() {
    sed -n 's/^maintainer = "\(.*\)"/\1/p' Cargo.toml
}

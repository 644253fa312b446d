# For macOS, made there: Sitmap.app in a .zip. Read by scripts/package.
#
# Elsewhere the bundle is laid out without the program, to look at. It has not been started on macOS yet.
# shellcheck shell=bash

make_macos() {
    local contents=$TARGET/macos/Sitmap.app/Contents file
    begin_folder "$TARGET/macos"
    mkdir -p "$contents/MacOS" "$contents/Resources"
    sed "s/VERSION/$VERSION/" assets/macos/Info.plist >"$contents/Info.plist"
    printf 'APPL????' >"$contents/PkgInfo"
    make_icns "$contents/Resources/sitmap.icns"
    cp LICENSE-MIT LICENSE-APACHE THIRD-PARTY.md "$contents/Resources"
    if ! is_macos; then
        say "The bundle without its program: $TARGET/macos/Sitmap.app"
        return 0
    fi

    ensure_rust
    build_program
    cp "$TARGET/release/sitmap" "$contents/MacOS/sitmap"
    # Signed by nobody, which processors of Apple ask for at least.
    codesign --force --sign - "$TARGET/macos/Sitmap.app"
    file=$PACKAGES/sitmap-$VERSION-macos-$(uname -m).zip
    zip_folder "$TARGET/macos/Sitmap.app" "$file"
    told "$file"
}

is_macos() { [[ $(uname -s) == Darwin ]]; }

make_icns() {
    if is_macos; then make_icns_here "$1"; else make_icns_elsewhere "$1"; fi
}

make_icns_here() {
    local set=$TARGET/macos/sitmap.iconset size
    mkdir -p "$set"
    for size in 16 32 128 256; do
        cp "assets/icon/sitmap-$size.png" "$set/icon_${size}x$size.png"
        cp "assets/icon/sitmap-$((2 * size)).png" "$set/icon_${size}x$size@2x.png"
    done
    cp assets/icon/sitmap-512.png "$set/icon_512x512.png"
    iconutil --convert icns --output "$1" "$set"
}

make_icns_elsewhere() {
    ensure_packages icnsutils
    png2icns "$1" assets/icon/sitmap-{16,32,48,128,256,512}.png >/dev/null
}

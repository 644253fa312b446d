# One file for any Linux, which runs as it is. Read by scripts/package.
#
# The file begins with a small program, the runtime, that mounts what is behind it. No registry of packages
# carries the one that needs no library of the system, so it is named by who makes the package.
# shellcheck shell=bash

# shellcheck source=scripts/package.d/linux.sh
source scripts/package.d/linux.sh

make_appimage() {
    local runtime=${1-} folder=$TARGET/appimage/Sitmap.AppDir file
    [[ -r $runtime ]] || {
        warn "Name the runtime, the file runtime-$(uname -m) of https://github.com/AppImage/type2-runtime:"
        warn "  scripts/package appimage RUNTIME"
        warn "Without it there is scripts/package portable."
        exit 1
    }
    require_linux
    ensure_packages "${BUILD_PACKAGES[@]}" squashfs-tools
    ensure_rust
    check_metadata
    build_program
    file=$PACKAGES/Sitmap-$VERSION-$(uname -m).AppImage
    begin_folder "$folder"
    install -Dm755 -t "$folder/usr/bin" "$TARGET/release/sitmap"
    lay_out_share "$folder/usr/share"
    ln -s usr/bin/sitmap "$folder/AppRun"
    cp assets/linux/sitmap.desktop assets/icon/sitmap.svg "$folder"
    cp assets/icon/sitmap-256.png "$folder/.DirIcon"
    mksquashfs "$folder" "$folder.squashfs" -quiet -no-progress -noappend -root-owned -comp gzip
    cat "$runtime" "$folder.squashfs" >"$file"
    chmod 755 "$file"
    told "$file"
}

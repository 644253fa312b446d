# A .tar.gz for any Linux: it runs from where it is unpacked, and a script puts it into the menu of one user,
# without any rights. Read by scripts/package.
# shellcheck shell=bash

# shellcheck source=scripts/package.d/linux.sh
source scripts/package.d/linux.sh

make_portable() {
    local name folder file
    require_linux
    ensure_packages "${BUILD_PACKAGES[@]}"
    ensure_rust
    check_metadata
    build_program
    name=sitmap-$VERSION-linux-$(uname -m)
    folder=$TARGET/portable/$name
    file=$PACKAGES/$name.tar.gz
    begin_folder "$folder"
    install -Dm755 -t "$folder/bin" "$TARGET/release/sitmap"
    lay_out_share "$folder/share"
    install -m644 -t "$folder/share/doc/sitmap" LICENSE-MIT LICENSE-APACHE assets/fonts/*-OFL.txt \
        assets/gazetteer/CLDR-LICENSE.txt
    install -m755 assets/linux/install "$folder/install"
    tar --create --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
        --directory "$TARGET/portable" "$name" | gzip -9n >"$file"
    told "$file"
}

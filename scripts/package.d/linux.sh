# What every package for Linux holds below share/. Read by the scripts that make them.
# shellcheck shell=bash

# The name of this component among all that software centres know. A true one would begin with a domain of
# the project, which has none: .invalid is the ending that is nobody's.
readonly COMPONENT=invalid.sitmap.sitmap

# lay_out_share FOLDER: the menu entry, file types, icons, manual and completions of a built program.
lay_out_share() {
    local share=$1 pages size
    begin_folder "$share"
    install -Dm644 -t "$share/applications" assets/linux/sitmap.desktop
    install -Dm644 -t "$share/mime/packages" assets/linux/sitmap.xml
    install -Dm644 assets/linux/sitmap.metainfo.xml "$share/metainfo/$COMPONENT.metainfo.xml"
    install -Dm644 -t "$share/icons/hicolor/scalable/apps" assets/icon/sitmap.svg
    for size in 16 24 32 48 64 128 256 512; do
        install -Dm644 "assets/icon/sitmap-$size.png" "$share/icons/hicolor/${size}x$size/apps/sitmap.png"
    done

    pages=$(mktemp -d)
    "$TARGET/release/sitmap" generate "$pages"
    gzip -9n "$pages"/*.1
    install -Dm644 -t "$share/man/man1" "$pages"/*.1.gz
    install -Dm644 "$pages/sitmap.bash" "$share/bash-completion/completions/sitmap"
    install -Dm644 -t "$share/zsh/vendor-completions" "$pages/_sitmap"
    install -Dm644 -t "$share/fish/vendor_completions.d" "$pages/sitmap.fish"
    rm -rf "$pages"
    install -Dm644 -t "$share/doc/sitmap" THIRD-PARTY.md
}

# Before the build, which takes longer than to find out what is wrong here.
check_metadata() {
    ensure_packages appstream desktop-file-utils
    desktop-file-validate assets/linux/sitmap.desktop
    appstreamcli validate --no-net assets/linux/sitmap.metainfo.xml
    grep -q "<release version=\"$VERSION\"" assets/linux/sitmap.metainfo.xml || {
        warn "assets/linux/sitmap.metainfo.xml names no release $VERSION."
        exit 1
    }
}

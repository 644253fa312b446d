# In the system that check-package makes: a desktop with a file manager, and double clicks on what lies on it.
# shellcheck shell=bash
set -euo pipefail
# shellcheck source=scripts/check-package.d/screen.sh
source /tmp/screen.sh
readonly PICTURES=/tmp/pictures
cd

# Where the file manager puts what lies on the desktop, in the order of names.
readonly PROGRAM_ICON=(60 60) DOSSIER_ICON=(60 160)

prepare_desktop() {
    XDG_RUNTIME_DIR=$(mktemp -d)
    export XDG_RUNTIME_DIR
    mkdir -p Desktop .config/libfm .config/pcmanfm/default
    install -m755 /usr/share/applications/sitmap.desktop Desktop/sitmap.desktop
    cp /tmp/north.sitmap.json Desktop/zone.sitmap.json
    # It would ask each time whether what it starts is to be run.
    printf '[config]\nquick_exec=1\n' >.config/libfm/libfm.conf
    printf '[*]\nwallpaper_mode=color\ndesktop_bg=#c8ccd0\ndesktop_fg=#000000\nshow_documents=0\nshow_trash=0\nshow_mounts=0\n' \
        >.config/pcmanfm/default/desktop-items-0.conf
    # Where much else runs, two clicks may come far apart.
    mkdir -p .config/gtk-3.0
    printf 'gtk-double-click-time = 3000\n' >.gtkrc-2.0
    printf '[Settings]\ngtk-double-click-time=3000\n' >.config/gtk-3.0/settings.ini
    pcmanfm --desktop >/dev/null 2>&1 &
    sleep 4
    picture "$PICTURES/desktop.png"
}

double_click() {
    xdotool mousemove "$1" "$2" sleep 0.5 click --repeat 2 --delay 60 1
    # Out of the way of what is to be seen.
    xdotool sleep 0.3 mousemove 1279 799
}

# seen NAME: waits for one window that is drawn, and keeps its picture.
seen() {
    wait_for_windows 1 "$1"
    wait_until_still "$PICTURES/$1.png"
    has_drawn "$PICTURES/$1.png" || fail "$1: nothing is drawn"
}

# What a start finds of the one before: nothing, so that it opens the bundled dossier.
forget() { rm -rf .config/sitmap .local/state/sitmap .local/share/sitmap; }

# The title of the window does not tell what is open, but a picture of what is to be seen does.
take_expected() {
    sitmap Desktop/zone.sitmap.json >/dev/null 2>&1 &
    seen expected
    close_windows
}

icon_opens_the_program() {
    forget
    double_click "${PROGRAM_ICON[@]}"
    seen icon
    ! are_alike "$PICTURES/icon.png" "$PICTURES/expected.png" 20000 || fail "icon: the dossier is open"
    close_windows
    printf 'fine: a double click on the icon opens the program\n'
}

dossier_opens_in_the_program() {
    forget
    double_click "${DOSSIER_ICON[@]}"
    seen dossier
    are_alike "$PICTURES/dossier.png" "$PICTURES/expected.png" 5000 || fail "dossier: another picture than expected"
    close_windows
    printf 'fine: a double click on a dossier opens it\n'
}

second_goes_to_the_running_window() {
    forget
    double_click "${PROGRAM_ICON[@]}"
    seen second-before
    # Behind the window is the desktop with its icons.
    xdotool windowminimize "$(windows)" sleep 1
    double_click "${DOSSIER_ICON[@]}"
    seen second
    ! are_alike "$PICTURES/second.png" "$PICTURES/second-before.png" 20000 || fail "second: nothing was opened"
    (($(pgrep -cx sitmap) == 1)) || fail "second: there are $(pgrep -cx sitmap) programs"
    close_windows
    printf 'fine: a second double click goes to the window that is there\n'
}

own_dialog_opens_a_file() {
    forget
    double_click "${PROGRAM_ICON[@]}"
    seen dialog-before
    xdotool windowfocus --sync "$(windows)" key ctrl+o sleep 2
    picture "$PICTURES/dialog.png"
    xdotool key ctrl+l sleep 0.5 type --delay 30 "$PWD/Desktop/zone.sitmap.json"
    picture "$PICTURES/dialog-typed.png"
    xdotool key Return sleep 1
    seen dialog-after
    # What is open is written down a moment later.
    xdotool sleep 4
    grep -q zone.sitmap.json .local/state/sitmap/session.json || fail "dialog: nothing was opened"
    close_windows
    printf 'fine: Ctrl+O opens a file with neither portal nor zenity\n'
}

start_screen
prepare_desktop
take_expected
icon_opens_the_program
dossier_opens_in_the_program
second_goes_to_the_running_window
own_dialog_opens_a_file
stop_screen

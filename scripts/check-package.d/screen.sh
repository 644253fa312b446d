# A screen in memory with a window manager, and what can be seen on it. Read by check-package, in the root that
# it makes, and by check-windows.
# shellcheck shell=bash

# What is started may be slow: it is drawn in software.
readonly PATIENCE=90

fail() {
    printf 'FAILED: %s\n' "$*" >&2
    [[ -z ${DISPLAY-} ]] || picture "${PICTURES-.}/failed.png" || true
    exit 1
}

start_screen() {
    local number
    number=$(mktemp)
    Xvfb -displayfd 3 -nolisten tcp -noreset -screen 0 1280x800x24 3>"$number" >/dev/null 2>&1 &
    screen=$!
    until [[ -s $number ]]; do sleep 0.1; done
    DISPLAY=:$(<"$number")
    export DISPLAY
    rm "$number"
    openbox >/dev/null 2>&1 &
    sleep 1
}

stop_screen() {
    kill "${screen-0}" 2>/dev/null || true
}

picture() {
    import -silent -window root "$1"
}

# The windows of the program; a dot stands before its name while something is not saved.
windows() {
    xdotool search --onlyvisible --name '^(• ?)?Sitmap$' 2>/dev/null || true
}

# wait_for_windows COUNT WHAT
wait_for_windows() {
    local end=$((SECONDS + PATIENCE))
    until (($(windows | wc -w) == $1)); do
        ((SECONDS < end)) || fail "$2: there are $(windows | wc -w) windows of the program, not $1"
        sleep 0.5
    done
}

# wait_until_still FILE: keeps the picture once three of them in a row are the same.
wait_until_still() {
    local end=$((SECONDS + PATIENCE)) same=0 scratch
    scratch=$(mktemp -d)
    picture "$1"
    until ((same == 3 || SECONDS > end)); do
        sleep 1
        picture "$scratch/next.png"
        if are_alike "$1" "$scratch/next.png" 0; then same=$((same + 1)); else same=0; fi
        mv "$scratch/next.png" "$1"
    done
    rmdir "$scratch"
}

# are_alike ONE OTHER MOST: at most so many pixels differ.
are_alike() {
    local differ
    differ=$(compare -metric AE -fuzz 2% "$1" "$2" null: 2>&1) || true
    ((${differ%%.*} <= $3))
}

# A window that is drawn has many colours; one that is not has a few.
has_drawn() {
    (($(identify -format %k "$1") > 500))
}

# As the button of the window does.
close_windows() {
    local window
    for window in $(windows); do xdotool windowactivate --sync "$window" key --clearmodifiers alt+F4; done
    wait_for_windows 0 "closing"
}

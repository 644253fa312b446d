# What scripts/run, scripts/test and scripts/package share. Read with `source`, from any folder.
# shellcheck shell=bash disable=SC2034
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Debian and Ubuntu names. To compile: a linker, and a C compiler for one cryptography crate.
readonly BUILD_PACKAGES=(gcc libc6-dev)
# The window opens these libraries when it starts. The Vulkan driver draws without a graphics card.
readonly WINDOW_PACKAGES=(
    libwayland-client0 libx11-6 libx11-xcb1 libxcb1 libxcursor1 libxi6 libxkbcommon-x11-0
    libxkbcommon0 libxrandr2 libvulkan1 mesa-vulkan-drivers
)
# The tests open windows on a screen of their own, without a network, and look at what is called.
# What pages say is read back from them (poppler-utils).
readonly TEST_PACKAGES=(
    at-spi2-core dbus dbus-daemon gir1.2-atspi-2.0 iproute2 poppler-utils python3-gi strace xauth xdotool xvfb
)

# Tools that are no part of the system are kept here, and go with `cargo clean`.
readonly TOOLS=$PWD/target/tools

say() { printf '%s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }

is_linux() { [[ $(uname -s) == Linux ]]; }
has() { command -v "$1" >/dev/null 2>&1; }

# ensure_packages NAME…: installs those that the system lacks. Where it cannot, it says what to
# install and goes on: the system may have the same things under other names.
ensure_packages() {
    is_linux || return 0
    if ! has dpkg-query || ! has apt-get; then
        advise_on_another_linux
        return 0
    fi
    local missing=()
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    say "Installing from the system's packages: ${missing[*]}"
    install_packages "${missing[@]}" ||
        warn "That did not work. Please run: sudo apt-get install ${missing[*]}"
}

missing_packages() {
    local name
    for name in "$@"; do
        is_installed "$name" || say "$name"
    done
}

is_installed() {
    [[ $'\n'$(dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null) == *$'\n'installed* ]]
}

# An old package list is no reason to stop: the packages may still be there.
install_packages() {
    as_root apt-get -q update >/dev/null || true
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -q install --yes --no-install-recommends "$@" </dev/null
}

# With a terminal sudo may ask for the password; without one it must not wait for an answer.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif ! has sudo; then
        return 1
    elif [[ -t 0 ]]; then
        sudo "$@"
    else
        sudo --non-interactive "$@"
    fi
}

advise_on_another_linux() {
    local marker=$TOOLS/advice-given
    [[ ! -e $marker ]] || return 0
    warn "This system has no apt-get. Sitmap needs, under whatever names your system gives them:
  to build:  a C compiler (cc) with the C library's headers
  to run:    libxkbcommon, libxkbcommon-x11, libwayland-client, libX11, libX11-xcb, libXcursor,
             libXi, libXrandr, the Vulkan loader and a Vulkan driver (lavapipe draws in software)
  to test:   Xvfb, xauth, xdotool, strace, pdftotext (poppler-utils), and ip (iproute2) and unshare (util-linux)"
    mkdir -p "$TOOLS"
    touch "$marker"
}

# Finds Rust also where the shell does not, because the installer has only just run.
ensure_rust() {
    # shellcheck source=/dev/null
    if ! has cargo && [[ -r $HOME/.cargo/env ]]; then source "$HOME/.cargo/env"; fi
    has cargo || {
        warn "Sitmap is built with Rust, and there is no cargo here. Install it with rustup, see"
        warn "https://rustup.rs, open a new terminal and run this again."
        exit 1
    }
}

# ensure_rust_parts NAME…: rustfmt or clippy, which a small installation of Rust may lack.
ensure_rust_parts() {
    local part
    for part in "$@"; do
        if cargo "${part/rustfmt/fmt}" --version >/dev/null 2>&1; then continue; fi
        has rustup || { warn "This Rust has no $part: install it the way Rust was installed." && exit 1; }
        rustup component add "$part"
    done
}

# ensure_tool NAME VERSION [PYTHON_PACKAGE]: gets a cargo command of one known version, and sets
# tool to its path. A Python package may carry it ready made; where that fails, cargo compiles it.
ensure_tool() {
    local name=$1 version=$2 python_package=${3-} root=$TOOLS/$1-$2
    tool=$root/bin/$name
    ! "$tool" --version >/dev/null 2>&1 || return 0
    say "Getting $name $version, once."
    if [[ -n $python_package ]] && tool_from_python "$root" "$python_package==$version" &&
        "$tool" --version >/dev/null 2>&1; then
        return 0
    fi
    rm -rf "$root"
    say "There is none ready made for this machine. Compiling it, which takes some minutes."
    # An optimised build would take longer than what the tool is used for.
    cargo install --locked --quiet --debug --root "$root" --target-dir "$TOOLS/build" \
        --version "$version" "$name"
    rm -rf "$TOOLS/build"
}

tool_from_python() {
    make_python_environment "$1" || return 1
    "$1/bin/python" -m pip --quiet --disable-pip-version-check install --no-deps "$2" >/dev/null 2>&1
}

make_python_environment() {
    rm -rf "$1"
    ! python3 -m venv "$1" >/dev/null 2>&1 || return 0
    rm -rf "$1"
    ensure_packages python3-venv
    python3 -m venv "$1" >/dev/null 2>&1
}

# Where there is no session, the graphics driver complains about that at each window.
quiet_graphics() {
    if [[ -z ${XDG_RUNTIME_DIR-} ]]; then
        XDG_RUNTIME_DIR=$(mktemp -d)
        export XDG_RUNTIME_DIR
        trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
    fi
}

# In the system that check-package makes: the program with what its package asks for, and nothing else.
# shellcheck shell=bash
set -euo pipefail
cd /tmp

sitmap --version
sitmap check --strict north.sitmap.json
# The window, off-screen: there is something to draw with.
XDG_RUNTIME_DIR=$(mktemp -d) sitmap render --size 1280x800 north.sitmap.json pictures/alone.png
printf 'fine: it runs, and draws\n'

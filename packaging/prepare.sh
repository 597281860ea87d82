# shellcheck shell=bash
# Makes a machine ready; sourced by ./run and ./test from the top of the checkout.
# Installs only what is missing, and asks no package registry when nothing is.

say() { printf '%s\n' "$*" >&2; }
die() { say "$0: $*"; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif ! command -v sudo >/dev/null; then return 1
    elif [ -t 0 ]; then sudo "$@"
    else sudo -n "$@"
    fi
}

# install_packages PACKAGE…: from Debian; elsewhere, or without the right to, says what is wanted.
install_packages() {
    if ! command -v apt-get >/dev/null; then
        say "Missing; on Debian these are the packages: $*"
        return 1
    fi
    say "Installing $*"
    local log status=0
    log=$(mktemp)
    as_root apt-get -qq update >"$log" 2>&1 &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
            -o DPkg::Lock::Timeout=600 install "$@" >>"$log" 2>&1 || status=1
    if [ $status != 0 ]; then
        tail -n 15 "$log" >&2
        say "That did not work. As an administrator: apt-get install $*"
    fi
    rm -f "$log"
    return $status
}

# Shared libraries that the Qt wheels expect of the system, and the Debian packages with them.
# The last two lines are for a window on X11 and on Wayland.
QT_LIBRARIES="
    libglib-2.0.so.0:libglib2.0-0 libGL.so.1:libgl1 libEGL.so.1:libegl1
    libxkbcommon.so.0:libxkbcommon0 libdbus-1.so.3:libdbus-1-3
    libfontconfig.so.1:libfontconfig1
    libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4
    libxcb-image.so.0:libxcb-image0 libxcb-keysyms.so.1:libxcb-keysyms1
    libxcb-randr.so.0:libxcb-randr0 libxcb-render-util.so.0:libxcb-render-util0
    libxcb-shape.so.0:libxcb-shape0 libxcb-xkb.so.1:libxcb-xkb1
    libxkbcommon-x11.so.0:libxkbcommon-x11-0
    libwayland-client.so.0:libwayland-client0 libwayland-cursor.so.0:libwayland-cursor0
"
FONTS="fonts-inter fonts-noto-core fonts-noto-cjk"

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    local candidate
    for candidate in "${PYTHON:-python3}" python3 python3.13 python3.12 python3.11; do
        if command -v "$candidate" >/dev/null && new_enough "$candidate"; then
            printf '%s' "$candidate"
            return 0
        fi
    done
    return 1
}

has_venv() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

# Debian packages that are wanted and not there, one a line.
missing_packages() {
    local known pair python
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null || true)
    if [ -n "$known" ]; then
        for pair in $QT_LIBRARIES; do
            [[ $known == *"${pair%%:*} "* ]] || echo "${pair#*:}"
        done
    fi
    if command -v dpkg-query >/dev/null; then
        # shellcheck disable=SC2086 # a list
        known=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' $FONTS 2>/dev/null || true)
        for pair in $FONTS; do
            [[ $known == *"$pair installed"* ]] || echo "$pair"
        done
    fi
    [ ! -x .venv/bin/python ] || return 0
    if ! python=$(find_python); then
        echo python3 && echo python3-venv
    elif ! has_venv "$python"; then
        case $python in python3.*) echo "$python-venv" ;; *) echo python3-venv ;; esac
    fi
}

prepare_system() {
    [ "$(uname -s)" = Linux ] || return 0
    local missing
    missing=$(missing_packages)
    # shellcheck disable=SC2086 # a list
    [ -z "$missing" ] || install_packages $missing || say "Trying without."
}

make_venv() {
    local python
    python=$(find_python) || die "Python 3.11 or newer is needed; name one in PYTHON."
    has_venv "$python" || die "Python's venv module is needed."
    say "Making .venv with $("$python" --version)"
    rm -rf .venv
    "$python" -m venv .venv || die "could not make .venv"
}

# prepare_python KIND TARGET: .venv holds TARGET (as pip names it), at the versions in constraints.txt.
prepare_python() {
    local stamp=.venv/argmap-$1.stamp now
    [ -x .venv/bin/python ] || make_venv
    now="$PWD $(cat pyproject.toml constraints.txt | cksum)"
    [ "$now" = "$(cat "$stamp" 2>/dev/null)" ] && return 0
    say "Installing Python packages"
    .venv/bin/python -m pip install --quiet --no-input --disable-pip-version-check \
        --constraint constraints.txt --editable "$2" || die "pip could not install what is needed."
    printf '%s' "$now" >"$stamp"
    printf '%s' "$now" >.venv/argmap-run.stamp # whatever else TARGET holds, it holds the program
}

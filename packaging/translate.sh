#!/usr/bin/env bash
# Collects every marked text into resources/locale, and builds the translations that are there.
#   packaging/translate.sh          all languages that have a .ts file
#   packaging/translate.sh ko ja    starts these languages if they are new
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tools=$PWD/.venv/bin
mapfile -t sources < <(find src/argmap -name '*.py' | sort)
for language in "$@"; do
    [ -f "resources/locale/argmap_$language.ts" ] ||
        "$tools/pyside6-lupdate" "${sources[@]}" -target-language "$language" -ts "resources/locale/argmap_$language.ts"
done
for file in resources/locale/*.ts; do
    "$tools/pyside6-lupdate" -no-obsolete -locations none "${sources[@]}" -ts "$file"
    case $file in *argmap_en.ts) continue ;; esac
    "$tools/pyside6-lrelease" -silent "$file" -qm "${file%.ts}.qm"
done

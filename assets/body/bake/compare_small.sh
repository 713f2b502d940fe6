#!/usr/bin/env bash
# compare_small.sh JOINTLINE_BAKE: renders all art at 0.3 of its size (a few minutes) and prints how far each picture lies
# from the committed one made as small. Wants ImageMagick.
set -euo pipefail
bake=$(readlink -f "$1")
art=$(cd "$(dirname "$0")/../art" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
JOINTLINE_BAKE_SCALE=0.3 "$bake" "$work" >&2
for fresh in "$work"/art/*.png; do
  size=$(identify -format '%wx%h!' "$fresh")
  convert "$art/$(basename "$fresh")" -filter Box -resize "$size" "$work/committed.png"
  # compare ends with 1 for pictures that differ at all.
  printf '%s %s\n' "$(basename "$fresh")" "$(compare -metric MAE "$work/committed.png" "$fresh" null: 2>&1 || true)"
done

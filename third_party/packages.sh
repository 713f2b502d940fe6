# Debian packages the project stands on, and how they are brought. Sourced by ./run, ./test, ./bench and ./package.

# What compiles and runs the program.
build_packages=(
  g++ cmake ninja-build ccache ca-certificates
  libsqlite3-dev libsqlitecpp-dev nlohmann-json3-dev libcli11-dev
  libexpat1-dev libdeflate-dev libminizip-dev zlib1g-dev libzstd-dev
  libhpdf-dev libfreetype-dev libstb-dev libglfw3-dev libgl-dev libopengl-dev libegl-dev
  libgl1-mesa-dri libglx-mesa0 libegl-mesa0 fonts-inter
  doctest-dev
)
# What ./test wants beside that: a display of its own, a mouse to move on it, and a second pair of eyes on the code.
test_packages=(xvfb libx11-dev libxtst-dev clang clang-format clang-tidy)
# What ./bench measures beside.
bench_packages=(gpsbabel)
# What ./package wants: dpkg-shlibdeps, which finds out what the .deb depends on.
package_packages=(dpkg-dev file)

say() { printf '%s\n' "$*" >&2; }

# bring NAME…: installs those packages that are missing. Everything it says goes to stderr.
bring() {
  local missing=() name
  if ! command -v dpkg-query >/dev/null; then
    say "This is no Debian or relative of it: what is needed has the names of $* there. Going on with what is here."
    return 0
  fi
  # One question for all of them: a name that dpkg has never heard of is missing just like one that was removed.
  local have
  have=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' "$@" 2>/dev/null || true)"
  for name in "$@"; do
    case $have in *" installed:$name "*) ;; *) missing+=("$name") ;; esac
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "Missing packages: ${missing[*]}"
      say "Install them as root (apt-get install ${missing[*]}), then call again."
      return 4
    fi
    as_root=(sudo)
  fi
  say "Installing ${missing[*]}"
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0)
  # The lists may be missing, or older than what the mirror still has.
  "${apt[@]}" install --no-install-recommends "${missing[@]}" >&2 2>/dev/null ||
    { "${apt[@]}" update >&2 && "${apt[@]}" install --no-install-recommends "${missing[@]}" >&2; } || {
    say "The packages could not be installed: ${missing[*]}"
    return 4
  }
}

# built PRESET TARGET…: configures once and builds; does next to nothing when nothing changed.
built() {
  local preset=$1
  shift
  if [ ! -e "build/$preset/build.ninja" ] || [ CMakePresets.json -nt "build/$preset/build.ninja" ]; then
    cmake --preset "$preset" >&2 || return 1
  fi
  # ninja configures again by itself when a CMakeLists.txt changed. Its "no work to do" is of no interest.
  ninja -C "build/$preset" "$@" 2>&1 | sed '/no work to do/d; /Entering directory/d' >&2
}

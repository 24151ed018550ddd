#!/usr/bin/env bash
# Installs what the render tests need: LibreOffice, poppler and the free fonts that stand in for the official ones.
# Does nothing where all is there; says what is missing where it may not install. Exit status 0: all is there.
set -u
cd "$(dirname "$0")/.."

packages=(libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils fontconfig
  fonts-noto-cjk fonts-arphic-ukai fonts-arphic-uming fonts-liberation)
conf=$PWD/src/govreport/writers/fonts.conf
fandol_dir=${XDG_DATA_HOME:-$HOME/.local/share}/fonts/fandol

say() { printf '%s\n' "$*" >&2; }
has() { command -v "$1" >/dev/null 2>&1; }

# The file that a font name leads to, by the packaged rules.
matched() { FONTCONFIG_FILE=$conf fc-match --format '%{file}' "$1" 2>/dev/null; }

# An installed official font satisfies a role as well as its stand-in does; a font of another script does not.
has_tools() { has soffice && has pdftoppm && has pdffonts && has fc-match; }
has_writer_and_calc() {
  local program
  program=$(dirname "$(readlink -f "$(command -v soffice)")")
  [ ! -d "$program" ] || { ls "$program"/libsw*lo.so && ls "$program"/libsc*lo.so; } >/dev/null 2>&1
}
has_fonts() {
  [[ $(matched '方正小标宋简体') =~ (XiaoBiaoSong|小标宋|NotoSerifCJK|FZXBS) ]] &&
    [[ $(matched 'Times New Roman') =~ ([Tt]imes|LiberationSerif) ]] &&
    fc-list | grep -q 'AR PL UKai' && fc-list | grep -q 'AR PL UMing'
}
has_fandol() { [[ ! $(matched '仿宋_GB2312')$(matched '楷体_GB2312') =~ (Noto|DejaVu|ukai|uming|Liberation) ]]; }

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}
may_install() { has apt-get && { [ "$(id -u)" = 0 ] || { has sudo && sudo -n true 2>/dev/null; }; }; }

# Networks and mirrors fail now and then: four attempts, each waiting longer than the one before.
persistently() {
  local attempt
  for attempt in 1 2 3 4; do
    "$@" && return 0
    say "Not successful (attempt $attempt): $*"
    sleep $((attempt * 5))
  done
  return 1
}

# dpkg reports every one of some two hundred packages; that is worth reading only when something went wrong
apt() {
  local log
  log=$(mktemp)
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=5 -o DPkg::Lock::Timeout=300 "$@" >"$log" 2>&1
  local status=$?
  [ $status = 0 ] || tail -n 20 "$log" >&2
  rm -f "$log"
  return $status
}
refresh_and_install() { apt update && apt install --yes --no-install-recommends "${packages[@]}"; }
download_fandol() {
  # the package lists may be years old, or of an image that never had any; refreshing them takes root, downloading does not
  ! may_install || apt update
  apt-get -qq -o Acquire::Retries=5 -o APT::Sandbox::User=root download texlive-lang-chinese >&2
}

# Debian ships Fandol inside TeX Live; the package is unpacked, not installed, for TeX is of no use here.
install_fandol() (
  set -e
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  chmod 755 "$work"
  cd "$work"
  persistently download_fandol
  dpkg-deb --extract texlive-lang-chinese_*.deb unpacked
  mkdir -p "$fandol_dir"
  cp unpacked/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/Fandol{Fang,Kai,Hei,Song}*.otf "$fandol_dir"
)

if ! { has_tools && has_writer_and_calc && has_fonts; }; then
  if ! may_install; then
    say "LibreOffice, poppler or fonts are missing and this user may not install packages: ${packages[*]}"
    exit 1
  fi
  say "Installing LibreOffice, poppler and fonts (a few minutes) ..."
  persistently refresh_and_install || exit 1
fi

if ! has_fandol; then
  has apt-get && has dpkg-deb || { say "The Fandol fonts are missing; they are part of TeX Live."; exit 1; }
  say "Fetching the Fandol fonts ..."
  install_fandol || exit 1
  fc-cache "$fandol_dir" >&2
fi

#!/bin/sh
# Installs the package with apt on a fresh system, uses it as an ordinary user would, upgrades and removes it.
#
#   sudo sh packaging/try_deb.sh [SUITE [MIRROR]]      bookworm by default; trixie, or noble with Ubuntu's mirror
#
# The system is made by debootstrap in build/try/SUITE and kept, so that a second try is quick. Needs: debootstrap, dpkg-deb.
# Ends with 77 where a fresh system cannot be made here.
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
suite=${1:-bookworm}
mirror=${2:-http://deb.debian.org/debian}
place=$here/build/try
root=$place/$suite
deb=$(ls "$here"/dist/patient-reader_*_amd64.deb)

cannot() {
    echo "try_deb: no fresh $suite can be made here: $*" >&2
    exit 77
}

step() {
    echo "== $*" >&2
}

# Another root, by pivot_root: a chroot may make no user namespaces, which Chromium's sandbox is made of.
inside() {
    # shellcheck disable=SC2016 # the inner shell's
    unshare --mount --propagation slave sh -c '
        mount --rbind "$0" "$0"; cd "$0"; mkdir -p .before; pivot_root . .before; umount -l /.before; cd /; exec "$@"
    ' "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

as_user() {
    inside runuser -u clinic -- env HOME=/home/clinic XDG_RUNTIME_DIR=/tmp/run-clinic "$@"
}

on_screen() {
    as_user xvfb-run -a -s "-screen 0 1366x768x24" "$@"
}

must() {
    "$@" || {
        echo "try_deb: this failed: $*" >&2
        exit 1
    }
}

[ "$(id -u)" = 0 ] || cannot "only root can"
command -v debootstrap >/dev/null || cannot "debootstrap is not installed"
if [ -z "${OWN_MOUNTS:-}" ]; then
    unshare --mount true 2>/dev/null || cannot "mounting is not allowed"
    # However this ends, its mounts end with it: nobody removes the folder with the real /dev in it.
    exec env OWN_MOUNTS=yes unshare --mount sh "$0" "$@"
fi
if [ ! -e "$root/made" ]; then
    step "a fresh $suite"
    rm -rf "$root"
    mkdir -p "$root"
    debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$place/debootstrap.log" 2>&1 ||
        cannot "$(tail -n 1 "$place/debootstrap.log")"
    touch "$root/made"
fi
mount -t proc proc "$root/proc"
mount --rbind --make-rslave /sys "$root/sys"
mount --rbind --make-rslave /dev "$root/dev"
# What the network of this machine needs besides its name server: certificates and settings of apt, where it has any.
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
inside apt-get -qq update
inside apt-get -qq install -y --no-install-recommends xvfb xauth util-linux passwd >/dev/null
inside id clinic >/dev/null 2>&1 || inside useradd --create-home clinic
inside install -d -o clinic -m 700 /tmp/run-clinic
inside dpkg --purge patient-reader >/dev/null 2>&1 || true
rm -rf "$root/home/clinic/.local" "$root/home/clinic/.cache" "$root/home/clinic/pictures" "$root/root/debs" "$root/etc/patient-reader/policy.toml"
mkdir -p "$root/root/debs"
cp "$deb" "$root/root/debs/new.deb"

step "an older version, to be upgraded"
rm -rf "$place/old"
dpkg-deb -R "$deb" "$place/old"
sed -i 's/^Version: .*/Version: 0.0.1/' "$place/old/DEBIAN/control"
dpkg-deb --root-owner-group -Znone --build "$place/old" "$root/root/debs/old.deb" >/dev/null
rm -rf "$place/old"
inside apt-get -qq install -y --no-install-recommends /root/debs/old.deb >/dev/null
must test "$(inside dpkg-query -W -f '${Version}' patient-reader)" = 0.0.1

step "search, show, import"
must as_user patient-reader --version
as_user patient-reader search "side effects" --json >"$place/search.json"
must grep -q coping-with-side-effects "$place/search.json"
as_user patient-reader show es/sertraline >"$place/show.txt"
must grep -qi sertralina "$place/show.txt"
as_user patient-reader handout en/sertraline es/sertraline --output - >"$place/handout.pdf"
must test "$(head -c 5 "$place/handout.pdf")" = "%PDF-"
mkdir -p "$root/home/clinic/.local/share/patient-reader/collections/clinic/en/sleep"
printf -- '---\ntitle: Our own naps\nsummary: When to nap.\n---\n\nNap before three.\n' \
    >"$root/home/clinic/.local/share/patient-reader/collections/clinic/en/sleep/own-naps.md"
inside chown -R clinic: /home/clinic/.local

step "upgrade"
inside apt-get -qq install -y --no-install-recommends /root/debs/new.deb >/dev/null
must test "$(inside dpkg-query -W -f '${Version}' patient-reader)" = "$(dpkg-deb -f "$deb" Version)"
as_user patient-reader list >"$place/list.txt"
must grep -q "Our own naps" "$place/list.txt"
as_user patient-reader --version --json >"$place/version.json"
cat "$place/version.json" >&2
must grep -q '"changed": \[\]' "$place/version.json"

step "what IT fixes"
echo 'mode = "desktop"' >"$root/etc/patient-reader/policy.toml"
as_user patient-reader doctor >"$place/doctor-policy.txt" || true
must grep -q "Policy: *mode fixed by /etc/patient-reader/policy.toml" "$place/doctor-policy.txt"
echo 'mode = "owner"' >"$root/etc/patient-reader/policy.toml"
as_user patient-reader handout sertraline --output /home/clinic/refused.pdf 2>"$place/policy-refused.txt" || true
must grep -q "must be one of staff, desktop" "$place/policy-refused.txt"
rm "$root/etc/patient-reader/policy.toml"

sandbox=
as_user unshare --user --map-root-user true 2>/dev/null || sandbox=--no-sandbox
step "doctor, and a tour of the windows (sandbox: ${sandbox:-on})"
on_screen patient-reader doctor >"$place/doctor.txt" || true
cat "$place/doctor.txt" >&2
must grep -q "all there" "$place/doctor.txt"
must grep -q "Text font" "$place/doctor.txt"
on_screen patient-reader doctor --kiosk >"$place/doctor-kiosk.txt" || true
must grep -q "Kiosk screen: .*1366 x 768" "$place/doctor-kiosk.txt"
# No printer: it has loaded all that prints, and asked CUPS.
must test "$(as_user patient-reader --module reader.ui.printing.printer_process)" = null
on_screen timeout 300 patient-reader $sandbox tour /home/clinic/pictures >"$place/tour.txt"
ls "$root/home/clinic/pictures" >&2
for stop in article found spanish handout import-found; do
    must test -n "$(find "$root/home/clinic/pictures" -name "*-$stop.png" -size +20k)"
done
step "an article handed over by its address, and the kiosk"
as_user sh -c 'printf "246813\n246813\n" | patient-reader kiosk --set-pin' || true
for what in "open patientreader:es/sertraline" "kiosk --windowed"; do
    # shellcheck disable=SC2086 # words of a command
    status=0
    on_screen timeout -s KILL 25 patient-reader $sandbox $what || status=$?
    must test "$status" = 137
done

step "read aloud, with the packages that doctor names"
# shellcheck disable=SC2046 # words of a command
inside apt-get -qq install -y --no-install-recommends $(sed -n 's/.*sudo apt-get install -y \([a-z -]*[a-z]\).*/\1/p' "$place/doctor.txt") >/dev/null
as_user patient-reader doctor >"$place/doctor-voices.txt" || true
must grep -q "Read aloud: *en, es" "$place/doctor-voices.txt"

step "removal"
inside apt-get -qq purge -y patient-reader >/dev/null
must test ! -e "$root/usr/lib/patient-reader"
must test ! -e "$root/etc/patient-reader"
must test ! -e "$root/etc/apparmor.d/patient-reader"
must test -e "$root/home/clinic/.local/share/patient-reader/collections/clinic/en/sleep/own-naps.md"
step "all is well on $suite"

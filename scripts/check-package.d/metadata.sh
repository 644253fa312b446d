# In the system that check-package makes: what the package says of itself.
# shellcheck shell=bash
set -euo pipefail

desktop-file-validate /usr/share/applications/sitmap.desktop
printf 'fine: desktop-file-validate\n'
appstreamcli validate --no-net /usr/share/metainfo/*sitmap*.xml
printf 'fine: appstreamcli validate --no-net\n'
# It would rather not be root, which there is nobody else to be here.
lintian --fail-on error,warning /tmp/sitmap.deb 2> >(grep -v 'root privileges' >&2)
printf 'fine: lintian\n'

# opens TYPE PROGRAM…: who opens that type, the usual one first.
opens() {
    local told type=$1
    shift
    told=$(gio mime "$type" | tr '\n' ' ')
    [[ $told == *sitmap.desktop* ]] || { printf 'FAILED: sitmap is not among those for %s\n' "$type" && exit 1; }
}
for type in application/vnd.sitmap+json text/csv application/geo+json application/gpx+xml \
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet application/vnd.google-earth.kml+xml \
    application/vnd.google-earth.kmz; do
    opens "$type"
done
printf 'fine: "Open with" knows it for dossiers, tables and features\n'
[[ $(gio info -a standard::content-type /tmp/north.sitmap.json) == *application/vnd.sitmap+json* ]]
printf 'fine: a dossier is known by its name\n'

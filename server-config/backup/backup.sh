#!/usr/bin/env bash
# Backs up the database and the key store of a running Sealpost, in two places:
#
#   backup.sh DATABASE-FOLDER KEYSTORE-FOLDER
#
# Reads the service's own settings from the environment: SEALPOST_DB_URL, SEALPOST_DB_USER,
# SEALPOST_DB_PASSWORD, SEALPOST_KEYSTORE. For PostgreSQL it needs a pg_dump that is no older than the
# server; for H2 a JDK, H2_JAR (h2-2.2.224.jar) and ;AUTO_SERVER=TRUE in the URL, or a stopped service.
#
# The two folders should not end up with the same keeper: the dump is useless without the key store,
# and whoever has both (and the key store's password) can open every envelope he gets hold of.
#
# The database goes first. The key store only ever gains keys, so a copy made later opens everything
# that an earlier dump holds; the other way round, a key made in between would be missing.
set -euo pipefail
umask 077

fail() { echo "backup: $*" >&2; exit 1; }

[ $# -eq 2 ] || fail "usage: backup.sh DATABASE-FOLDER KEYSTORE-FOLDER"
: "${SEALPOST_DB_URL:?}" "${SEALPOST_DB_USER:?}" "${SEALPOST_DB_PASSWORD:?}" "${SEALPOST_KEYSTORE:?}"
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1" "$2"
database=$(cd "$1" && pwd) keys=$(cd "$2" && pwd)
[ "$database" != "$keys" ] || fail "database and key store must not share a folder"
[ -r "$SEALPOST_KEYSTORE" ] || fail "there is no key store $SEALPOST_KEYSTORE; without it a dump is worth nothing"

name=sealpost-$(date -u +%Y%m%dT%H%M%SZ)
new=$(mktemp -d "$database/.new-XXXXXX")
trap 'rm -rf "$new" "$keys/.$name.new"' EXIT

case $SEALPOST_DB_URL in
  jdbc:postgresql:*)
    dump=$name.dump
    url=${SEALPOST_DB_URL#jdbc:}
    PGPASSWORD=$SEALPOST_DB_PASSWORD pg_dump --format=custom --no-owner --no-privileges \
      --username="$SEALPOST_DB_USER" --dbname="${url%%\?*}" --file="$new/$dump"
    pg_restore --list "$new/$dump" | grep ' TABLE DATA public message ' > /dev/null || fail "the dump has no messages table"
    ;;
  jdbc:h2:*)
    dump=$name.sql.zip
    java -cp "${H2_JAR:?}" "$here/H2.java" backup "$new/$dump"
    ;;
  *) fail "SEALPOST_DB_URL is neither PostgreSQL nor H2" ;;
esac

cp "$SEALPOST_KEYSTORE" "$keys/.$name.new"
mv "$keys/.$name.new" "$keys/$name.p12"
(cd "$new" && sha256sum "$dump") > "$new/$name.sha256"
(cd "$keys" && sha256sum "$name.p12") >> "$new/$name.sha256"
# The checksums come last: a backup without them is not complete.
sync "$new/$dump" "$keys/$name.p12"
mv "$new/$dump" "$database/"
mv "$new/$name.sha256" "$database/"
echo "$database/$dump"
echo "$keys/$name.p12"

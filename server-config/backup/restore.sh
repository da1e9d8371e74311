#!/usr/bin/env bash
# Restores a backup of backup.sh into an empty database, while the service is stopped:
#
#   restore.sh DATABASE-FOLDER/sealpost-TIME.dump KEYSTORE-FOLDER/sealpost-TIME.p12
#
# Run it as the user of the service, with its settings in the environment (see backup.sh). The
# database and its role exist already; it holds no tables. Nothing that exists is overwritten.
set -euo pipefail
umask 077

fail() { echo "restore: $*" >&2; exit 1; }

[ $# -eq 2 ] || fail "usage: restore.sh DUMP KEYSTORE"
: "${SEALPOST_DB_URL:?}" "${SEALPOST_DB_USER:?}" "${SEALPOST_DB_PASSWORD:?}" "${SEALPOST_KEYSTORE:?}"
here=$(cd "$(dirname "$0")" && pwd)
dump=$1 keystore=$2
sums=${dump%.dump} sums=${sums%.sql.zip}.sha256
[ -r "$sums" ] || fail "$sums is missing: the backup is not complete"

wanted() { awk -v name="$(basename "$1")" '$2 == name { print $1 }' "$sums"; }
for file in "$dump" "$keystore"; do
  [ -r "$file" ] || fail "$file cannot be read"
  [ "$(sha256sum < "$file" | cut -d' ' -f1)" = "$(wanted "$file")" ] ||
    fail "$file is damaged, or is not of this backup"
done
if [ -e "$SEALPOST_KEYSTORE" ]; then
  cmp -s "$keystore" "$SEALPOST_KEYSTORE" || fail "$SEALPOST_KEYSTORE exists and is another one; move it away first"
fi

case $SEALPOST_DB_URL in
  jdbc:postgresql:*)
    url=${SEALPOST_DB_URL#jdbc:} url=${url%%\?*}
    export PGPASSWORD=$SEALPOST_DB_PASSWORD
    tables=$(psql -XqAt --username="$SEALPOST_DB_USER" --dbname="$url" \
      -c "select count(*) from information_schema.tables where table_schema = 'public'")
    [ "$tables" = 0 ] || fail "the database has tables already; restore into an empty one"
    pg_restore --no-owner --no-privileges --exit-on-error --single-transaction \
      --username="$SEALPOST_DB_USER" --dbname="$url" "$dump"
    psql -Xq --username="$SEALPOST_DB_USER" --dbname="$url" -c "set client_min_messages = error" -c analyze
    ;;
  jdbc:h2:*) java -cp "${H2_JAR:?}" "$here/H2.java" restore "$dump" ;;
  *) fail "SEALPOST_DB_URL is neither PostgreSQL nor H2" ;;
esac

if [ ! -e "$SEALPOST_KEYSTORE" ]; then
  mkdir -p "$(dirname "$SEALPOST_KEYSTORE")"
  cp "$keystore" "$SEALPOST_KEYSTORE"
fi
echo "restored; start the service with the key store's password of $(basename "$keystore")"

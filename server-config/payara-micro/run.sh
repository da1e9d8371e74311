#!/usr/bin/env bash
# Runs a production Payara Micro in the foreground until SIGTERM:
#
#   run.sh payara-micro.jar NODE_HOME LIB_FOLDER sealpost.war
#
# LIB_FOLDER holds the PostgreSQL driver. SEALPOST_JAVA_OPTS adds options of the virtual machine.
# Payara Micro has no configuration that lasts: every start configures it anew, from the files
# beside this script, with the values of the environment. It writes them down in NODE_HOME/server,
# which is why that folder is the server's user's alone.
set -euo pipefail
umask 077
here=$(cd "$(dirname "$0")" && pwd)
micro=$(realpath "$1")
mkdir -p "$2"
node=$(cd "$2" && pwd)
lib=$(cd "$3" && pwd)
war=$(realpath "$4")
. "$here/../folders.sh"
. "$here/../defaults.sh"
export SEALPOST_DB_DATASOURCE=${SEALPOST_DB_DATASOURCE:-org.postgresql.ds.PGSimpleDataSource}

chmod 700 "$node"
rm -rf "$node/server"
before="$node/before.asadmin"
after="$node/after.asadmin"
{ cat "$here/boot.asadmin"; grep -Ev '^set( configs|-)' "$here/production.asadmin"; } > "$after"
{ sed "s/=127.0.0.1$/=\${ENV=SEALPOST_HTTP_ADDRESS}/" "$here/loopback.asadmin"; grep -E '^set( configs|-)' "$here/production.asadmin"; } > "$before"

options=(--nohazelcast --rootdir "$node/server" --port "$SEALPOST_HTTP_PORT")
options+=(--addlibs "$(ls "$lib"/postgresql*.jar)")
if [ -n "${SEALPOST_TLS_KEYSTORE:-}" ]; then
  cat "$here/https.asadmin" >> "$before"
  grep http-listener.http "$here/loopback.asadmin" "$here/production.asadmin" --no-filename |
    sed 's/\.http-listener\./.https-listener./' >> "$before"
  options+=(--sslport "$SEALPOST_HTTPS_PORT")
fi
if [ -n "${SEALPOST_SMTP_USER:-}" ]; then
  session=resources.mail-resource.mail/sealpost
  cat >> "$after" <<END
set $session.auth=true
set $session.user=\${ENV=SEALPOST_SMTP_USER}
set $session.property.mail-smtp-user=\${ENV=SEALPOST_SMTP_USER}
set $session.property.mail-smtp-password=\${ENV=SEALPOST_SMTP_PASSWORD}
set $session.property.mail-smtp-auth=true
END
fi

# The whole heap from the start: one that grows from little has the collector mark all the time.
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:InitialRAMPercentage=100 -XX:MaxHeapFreeRatio=100 -Xmx1g ${SEALPOST_JAVA_OPTS:-} -jar "$micro" \
  "${options[@]}" --logproperties "$here/logging.properties" --prebootcommandfile "$before" --postbootcommandfile "$after" \
  --deploy "$war" --contextroot /

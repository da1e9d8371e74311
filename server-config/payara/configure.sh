#!/usr/bin/env bash
# Configures Payara Server 6 for Sealpost; running it again changes nothing, or brings changed
# lines in.
#
#   configure.sh PAYARA_HOME NODE_HOME LIB_FOLDER [sealpost.ear]
#
# PAYARA_HOME stays untouched. NODE_HOME is a domain of its own: configuration, deployment, log.
# LIB_FOLDER holds the PostgreSQL driver. SEALPOST_ADMIN_PASSWORD becomes the password of the
# domain's user "admin". The server must not run meanwhile; the script starts it and stops it.
# Values of the settings are not written down here: the configuration names the variables, and the
# server reads them from its environment at each start.
set -euo pipefail
umask 077
here=$(cd "$(dirname "$0")" && pwd)
payara=$(cd "$1" && pwd)
mkdir -p "$(dirname "$2")"
node=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
lib=$(cd "$3" && pwd)
ear=${4:+$(realpath "$4")}
. "$here/../folders.sh"
. "$here/../defaults.sh"
: "${SEALPOST_ADMIN_PASSWORD:?set the password of the administrator of this server}"

work=$(mktemp -d)
server_started=
finish() {
  if [ -n "$server_started" ]; then
    kill -9 "$(cat "$node/config/pid")" || true
  fi
  rm -rf "$work"
}
trap finish EXIT
printf 'AS_ADMIN_PASSWORD=%s\n' "$SEALPOST_ADMIN_PASSWORD" > "$work/password"

asadmin() {
  "$payara/bin/asadmin" --user admin --passwordfile "$work/password" --port "$SEALPOST_ADMIN_PORT" \
    --interactive=false "$@" >> "$work/log" 2>&1
}

if [ ! -f "$node/config/domain.xml" ]; then
  asadmin create-domain --domaindir "$(dirname "$node")" --adminport "$SEALPOST_ADMIN_PORT" \
    --instanceport "$SEALPOST_HTTP_PORT" --checkports=false "$(basename "$node")" ||
    { cat "$work/log" >&2; exit 1; }
fi
chmod 700 "$node"
rm -rf "$node"/docroot/* "$node"/lib/postgresql*.jar
cp "$lib"/postgresql*.jar "$node/lib/"

# One JSON object per line, on the console and in logs/server.log.
sed -i -E 's/^((java.util.logging.Console|com.sun.enterprise.server.logging.GFFile)Handler.formatter)=.*/\1=fish.payara.enterprise.server.logging.JSONLogFormatter/' \
  "$node/config/logging.properties"

# --- The configuration --------------------------------------------------------------------------

config=configs.config.server-config

has() { # element, its name: whether the domain has it already
  grep -Eq "<$1 ([^>]* )?(name|jndi-name)=\"$2\"" "$node/config/domain.xml"
}
put() { # name, value
  printf 'set %s=%s\n' "$1" "$2"
}

# Set before the very first listener opens.
addresses() {
  local listener=$config.network-config.network-listeners.network-listener
  put $listener.http-listener-1.address '${ENV=SEALPOST_HTTP_ADDRESS}'
  put $listener.http-listener-1.port '${ENV=SEALPOST_HTTP_PORT}'
  put $listener.http-listener-2.address '${ENV=SEALPOST_HTTPS_ADDRESS}'
  put $listener.http-listener-2.port '${ENV=SEALPOST_HTTPS_PORT}'
  # Administration: from this machine only, by asadmin.
  put $listener.admin-listener.address 127.0.0.1
  # What would listen besides: remote beans, JMX, the data grid.
  put $config.iiop-service.iiop-listener.orb-listener-1.enabled false
  put $config.iiop-service.iiop-listener.SSL.enabled false
  put $config.iiop-service.iiop-listener.SSL_MUTUALAUTH.enabled false
  put $config.admin-service.jmx-connector.system.enabled false
  put $config.hazelcast-config-specific-configuration.enabled false
}

database() {
  local pool=resources.jdbc-connection-pool.sealpost
  if ! has jdbc-connection-pool sealpost; then
    echo 'create-jdbc-connection-pool --datasourceclassname=org.postgresql.ds.PGSimpleDataSource --restype=javax.sql.DataSource sealpost'
  fi
  if ! has jdbc-resource jdbc/sealpost; then
    echo 'create-jdbc-resource --connectionpoolid=sealpost jdbc/sealpost'
  fi
  put $pool.property.url '${ENV=SEALPOST_DB_URL}'
  put $pool.property.user '${ENV=SEALPOST_DB_USER}'
  put $pool.property.password '${ENV=SEALPOST_DB_PASSWORD}'
  put $pool.steady-pool-size '${ENV=SEALPOST_DB_POOL_MIN}'
  put $pool.max-pool-size '${ENV=SEALPOST_DB_POOL}'
  # A request that gets no connection in ten seconds fails and says so, instead of hanging.
  put $pool.max-wait-time-in-millis 10000
  put $pool.idle-timeout-in-seconds 300
  # A connection that died with the database is found before its use, not by a failed request.
  put $pool.validation-classname org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation
  put $pool.connection-validation-method custom-validation
  put $pool.is-connection-validation-required true
  put $pool.validate-atmost-once-period-in-seconds 1
  put $pool.fail-all-connections true
  put $pool.statement-cache-size 64
  # No statement of the service takes this long; one that does must not hold its row locks.
  put $pool.statement-timeout-in-seconds 60
  # Takes back, and logs, a connection that a request did not give back.
  put $pool.connection-leak-timeout-in-seconds 300
  put $pool.connection-leak-reclaim true
}

mail() {
  local session=resources.mail-resource.mail/sealpost
  if ! has mail-resource mail/sealpost; then
    echo 'create-javamail-resource --mailhost=127.0.0.1 --mailuser=sealpost --fromaddress=sealpost@localhost mail/sealpost'
  fi
  put $session.host '${ENV=SEALPOST_SMTP_HOST}'
  put $session.property.mail-smtp-port '${ENV=SEALPOST_SMTP_PORT}'
  # Where TLS is wanted, a mail server that does not offer it, or somebody between, gets nothing.
  put $session.property.mail-smtp-starttls-enable '${ENV=SEALPOST_SMTP_STARTTLS}'
  put $session.property.mail-smtp-starttls-required '${ENV=SEALPOST_SMTP_STARTTLS}'
  if [ -n "${SEALPOST_SMTP_USER:-}" ]; then
    put $session.auth true
    put $session.user '${ENV=SEALPOST_SMTP_USER}'
    put $session.property.mail-smtp-user '${ENV=SEALPOST_SMTP_USER}'
    put $session.property.mail-smtp-password '${ENV=SEALPOST_SMTP_PASSWORD}'
    put $session.property.mail-smtp-auth true
  else
    put $session.auth false
    put $session.property.mail-smtp-auth false
  fi
}

limits() { # of one listener
  local http=$config.network-config.protocols.protocol.$1.http
  # Envelopes come back as posts of up to 70 MiB; the service itself enforces that limit.
  put $http.max-post-size-bytes 78643200
  put $http.max-form-post-size-bytes 2097152
  put $http.header-buffer-length-bytes 16384
  put $http.max-request-headers 150
  put $http.max-request-parameters 200
  put $http.timeout-seconds 60
  put $http.connection-upload-timeout-millis 300000
  put $http.trace-enabled false
  # No banner.
  put $http.server-header false
  put $http.xpowered-by false
  # The service sets its own, stricter one.
  put $http.xframe-options false
  # This server does not read SameSite of web.xml for the cookie of the pages' state.
  put $http.cookie-same-site-enabled true
  put $http.cookie-same-site-value Lax
  # Off, the server waits in vain for the body of a request that offers HTTP/2, as those of Java do.
  put $http.http2-enabled true
  put $http.websockets-support-enabled false
}

web() {
  local listener=$config.network-config.network-listeners.network-listener.http-listener-2
  local ssl=$config.network-config.protocols.protocol.http-listener-2.ssl
  limits http-listener-1
  limits http-listener-2
  if [ -n "${SEALPOST_TLS_KEYSTORE:-}" ]; then
    put $ssl.key-store '${ENV=SEALPOST_TLS_KEYSTORE}'
    put $ssl.key-store-password '${ENV=SEALPOST_TLS_PASSWORD}'
    put $ssl.cert-nickname sealpost
    put $ssl.tls12-enabled true
    put $ssl.tls13-enabled true
    # Forward secrecy and authenticated encryption only.
    put $ssl.ssl3-tls-ciphers +TLS_AES_256_GCM_SHA384,+TLS_AES_128_GCM_SHA256,+TLS_CHACHA20_POLY1305_SHA256,+TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,+TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,+TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,+TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256
    put $listener.enabled true
  else
    put $listener.enabled false
  fi
  put $config.thread-pools.thread-pool.http-thread-pool.min-thread-pool-size 8
  put $config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size '${ENV=SEALPOST_HTTP_THREADS}'
  put $config.thread-pools.thread-pool.http-thread-pool.max-queue-size 1024
  # Anonymous sessions (of pages with forms) are bounded.
  put $config.web-container.session-config.session-manager.manager-properties.max-sessions 20000
  put $config.http-service.virtual-server.server.session-cookie-secure true
}

hardening() {
  # A message broker nobody asked for, on all addresses.
  put $config.jms-service.type DISABLED
  # An archive dropped into a folder must not become a program.
  put $config.admin-service.das-config.autodeploy-enabled false
  put $config.admin-service.das-config.dynamic-reload-enabled false
  put $config.admin-service.property.adminConsoleStartup NEVER
  # The server's own /metrics, /health and /openapi would answer everybody on the public port.
  put $config.microprofile-metrics-configuration.enabled false
  put $config.microprofile-healthcheck-configuration.enabled false
  echo set-openapi-configuration --enabled=false
}

# --- Start, apply, deploy, stop ----------------------------------------------------------------

# Each command is a request to the server: all values go in one, after what has to exist for them.
together() {
  local all
  all=$(cat)
  grep -v '^set ' <<< "$all" || true
  echo "set $(sed -n 's/^set //p' <<< "$all" | tr '\n' ' ')"
}

addresses > "$work/addresses"
{
  { database; mail; web; hardening; } | together
  if [ -n "$ear" ]; then
    echo "deploy --force=true --name=sealpost $ear"
  fi
} > "$work/commands"

domain=(--domaindir "$(dirname "$node")")
asadmin start-domain "${domain[@]}" --prebootcommandfile "$work/addresses" "$(basename "$node")" ||
  { cat "$work/log" >&2; exit 1; }
server_started=yes
asadmin multimode --file "$work/commands" || true
asadmin stop-domain "${domain[@]}" "$(basename "$node")"
server_started=
cp "$work/log" "$node/logs/configure.log"
if grep -q 'failed\.$' "$work/log"; then
  cat "$work/log" >&2
  exit 1
fi

#!/usr/bin/env bash
# Configures WildFly 39 for Sealpost; running it again changes nothing, or brings changed lines in.
#
#   configure.sh WILDFLY_HOME NODE_HOME LIB_FOLDER [sealpost.ear]
#
# WILDFLY_HOME stays untouched. Everything of this node lies in NODE_HOME: configuration, modules,
# deployment, log. LIB_FOLDER holds the PostgreSQL driver and the four EclipseLink jars.
# The server must not run meanwhile. Values of the settings are not written down here: the
# configuration names the variables, and the server reads them from its environment at each start.
set -euo pipefail
umask 077
here=$(cd "$(dirname "$0")" && pwd)
wildfly=$(cd "$1" && pwd)
mkdir -p "$2/log"
node=$(cd "$2" && pwd)
lib=$(cd "$3" && pwd)
ear=${4:+$(realpath "$4")}
. "$here/../folders.sh"

# A copy of what a fresh server starts with; kept when it is there.
if [ ! -f "$node/configuration/standalone.xml" ]; then
  cp -r "$wildfly/standalone/." "$node/"
fi
chmod 700 "$node"

# --- Modules: a root of their own, so that an upgrade of WildFly does not lose them -----------

module() { # name: an empty folder for it
  local folder="$node/modules/${1//./\/}/main"
  rm -rf "$folder"
  mkdir -p "$folder"
  echo "$folder"
}

postgresql=$(module org.postgresql)
cp "$lib"/postgresql*.jar "$postgresql/postgresql.jar"
cp "$here/postgresql-module.xml" "$postgresql/module.xml"

# WildFly brings Hibernate; Sealpost's mappings are written for EclipseLink. The server's own jar
# between the two must stand beside it, under a name without a version.
eclipselink=$(module org.eclipse.persistence)
for jar in core jpa.jpql asm; do
  cp "$lib"/org.eclipse.persistence.$jar*.jar "$eclipselink/$jar.jar"
done
cp "$lib"/org.eclipse.persistence.jpa-[0-9]*.jar "$eclipselink/jpa.jar"
cp "$wildfly"/modules/system/layers/base/org/eclipse/persistence/main/jipijapa-eclipselink-*.jar \
   "$eclipselink/jipijapa.jar"
cp "$here/eclipselink-module.xml" "$eclipselink/module.xml"

# --- The configuration, as commands for an embedded server that listens nowhere ---------------

ensure() { # address, arguments of its add operation
  printf 'if (outcome != success) of %s:read-resource\n%s:add(%s)\nend-if\n' "$1" "$1" "${2:-}"
}
absent() { # address
  printf 'if (outcome == success) of %s:read-resource\n%s:remove\nend-if\n' "$1" "$1"
}
put() { # address, attribute, value
  printf '%s:write-attribute(name=%s, value=%s)\n' "$1" "$2" "$3"
}
clear() { # address, attribute
  printf '%s:undefine-attribute(name=%s)\n' "$1" "$2"
}

database() {
  local source=/subsystem=datasources/data-source=sealpost
  ensure /subsystem=datasources/jdbc-driver=postgresql \
    'driver-name=postgresql, driver-module-name=org.postgresql, driver-class-name=org.postgresql.Driver'
  ensure $source 'jndi-name=java:/jdbc/sealpost, driver-name=postgresql, connection-url="${env.SEALPOST_DB_URL}"'
  put $source user-name '"${env.SEALPOST_DB_USER}"'
  put $source password '"${env.SEALPOST_DB_PASSWORD}"'
  put $source min-pool-size '"${env.SEALPOST_DB_POOL_MIN:4}"'
  put $source max-pool-size '"${env.SEALPOST_DB_POOL:32}"'
  # A request that gets no connection in ten seconds fails and says so, instead of hanging.
  put $source blocking-timeout-wait-millis 10000
  put $source idle-timeout-minutes 5
  # A connection that died with the database is found before its use, not by a failed request.
  put $source validate-on-match true
  put $source background-validation false
  put $source valid-connection-checker-class-name org.jboss.jca.adapters.jdbc.extensions.postgres.PostgreSQLValidConnectionChecker
  put $source exception-sorter-class-name org.jboss.jca.adapters.jdbc.extensions.postgres.PostgreSQLExceptionSorter
  put $source prepared-statements-cache-size 64
  put $source share-prepared-statements false
  # No statement of the service takes this long; one that does must not hold its row locks.
  put $source query-timeout 60
  put $source track-statements FALSE
  # The example database, with its well-known user.
  clear /subsystem=ee/service=default-bindings datasource
  absent /subsystem=datasources/data-source=ExampleDS
  absent /subsystem=datasources/jdbc-driver=h2
  # Takes back, and logs, a connection that a call did not give back.
  put /subsystem=jca/cached-connection-manager=cached-connection-manager debug true
}

mail() {
  local socket=/socket-binding-group=standard-sockets/remote-destination-outbound-socket-binding=sealpost-smtp
  local session=/subsystem=mail/mail-session=sealpost
  ensure $socket 'host="${env.SEALPOST_SMTP_HOST:127.0.0.1}", port="${env.SEALPOST_SMTP_PORT:25}"'
  ensure $session 'jndi-name=java:/mail/sealpost'
  ensure $session/server=smtp 'outbound-socket-binding-ref=sealpost-smtp'
  put $session/server=smtp tls '"${env.SEALPOST_SMTP_STARTTLS:false}"'
  if [ -n "${SEALPOST_SMTP_USER:-}" ]; then
    put $session/server=smtp username '"${env.SEALPOST_SMTP_USER}"'
    put $session/server=smtp password '"${env.SEALPOST_SMTP_PASSWORD}"'
  else
    clear $session/server=smtp username
    clear $session/server=smtp password
  fi
  # Without this a mail server that does not offer TLS, or somebody between, gets the mails in clear.
  ensure $session/custom=policy 'properties={"mail.smtp.starttls.required"="${env.SEALPOST_SMTP_STARTTLS:false}"}'
  absent /subsystem=mail/mail-session=default
  absent /socket-binding-group=standard-sockets/remote-destination-outbound-socket-binding=mail-smtp
}

limits() { # of one listener
  # Envelopes come back as posts of up to 70 MiB; the service itself enforces that limit.
  put "$1" max-post-size 78643200
  put "$1" max-header-size 32768
  put "$1" max-headers 150
  put "$1" max-parameters 200
  put "$1" max-cookies 50
  put "$1" max-connections 2000
  # Slow senders may take their time for a whole mail, but not between bytes. A limit for a request's
  # head is left out: Undertow 2.3 then ends connections that are in use, 20 s after they were made.
  clear "$1" request-parse-timeout
  put "$1" no-request-timeout 60000
  put "$1" read-timeout 120000
  put "$1" write-timeout 120000
  put "$1" disallowed-methods '["TRACE"]'
}

https() {
  local tls=/subsystem=elytron
  ensure $tls/key-store=sealpost 'path="${env.SEALPOST_TLS_KEYSTORE}", type=PKCS12, required=true, credential-reference={clear-text="${env.SEALPOST_TLS_PASSWORD}"}'
  ensure $tls/key-manager=sealpost 'key-store=sealpost, credential-reference={clear-text="${env.SEALPOST_TLS_PASSWORD}"}'
  ensure $tls/server-ssl-context=sealpost 'key-manager=sealpost'
  put $tls/server-ssl-context=sealpost protocols '[TLSv1.3, TLSv1.2]'
  # Forward secrecy and authenticated encryption only; the second line is for TLS 1.3.
  put $tls/server-ssl-context=sealpost cipher-suite-filter '"ECDHE+AESGCM"'
  put $tls/server-ssl-context=sealpost cipher-suite-names '"TLS_AES_256_GCM_SHA384:TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256"'
  ensure /subsystem=undertow/server=default-server/https-listener=https 'socket-binding=https, ssl-context=sealpost'
  put /subsystem=undertow/server=default-server/https-listener=https ssl-context sealpost
  limits /subsystem=undertow/server=default-server/https-listener=https
}

web() {
  local server=/subsystem=undertow/server=default-server
  local container=/subsystem=undertow/servlet-container=default
  ensure /interface=sealpost-https 'inet-address="${env.SEALPOST_HTTPS_ADDRESS:0.0.0.0}"'
  put /socket-binding-group=standard-sockets/socket-binding=http port '"${env.SEALPOST_HTTP_PORT:8080}"'
  put /socket-binding-group=standard-sockets/socket-binding=https port '"${env.SEALPOST_HTTPS_PORT:8443}"'
  put /socket-binding-group=standard-sockets/socket-binding=https interface sealpost-https
  # Plain HTTP is for a balancer or proxy on this machine, or for one it is bound to on purpose.
  put /interface=public inet-address '"${env.SEALPOST_HTTP_ADDRESS:127.0.0.1}"'
  put $server/http-listener=default enable-http2 false
  limits $server/http-listener=default
  if [ -n "${SEALPOST_TLS_KEYSTORE:-}" ]; then
    https
  else
    absent $server/https-listener=https
  fi
  # The listener's own self-signed certificate, with its well-known password.
  absent /subsystem=elytron/server-ssl-context=applicationSSC
  absent /subsystem=elytron/key-manager=applicationKM
  absent /subsystem=elytron/key-store=applicationKS
  put /subsystem=io/worker=default task-max-threads '"${env.SEALPOST_HTTP_THREADS:64}"'
  # No banner, no welcome page, no listings; anonymous sessions (of pages with forms) are bounded.
  absent "$server/host=default-host/location=\\/"
  # Else /console on the public port leads to the administration's.
  put $server/host=default-host disable-console-redirect true
  absent /subsystem=undertow/configuration=handler/file=welcome-content
  absent $container/setting=jsp
  absent $container/setting=websockets
  put $container directory-listing false
  put $container max-sessions 20000
  put $container default-session-timeout 30
  put $container stack-trace-on-error none
  ensure $container/setting=session-cookie
  put $container/setting=session-cookie http-only true
  put $container/setting=session-cookie secure true
  # Sealpost brings its own authentication; with the server's own one every sign-in would fail.
  put /subsystem=undertow/application-security-domain=other integrated-jaspi false
}

# What would listen, or answer, besides the service: remote beans, JMX, web services, batch jobs.
hardening() {
  absent /subsystem=undertow/server=default-server/host=default-host/setting=http-invoker
  absent /subsystem=ejb3/service=remote
  absent /subsystem=remoting/http-connector=http-remoting-connector
  absent /subsystem=jmx/remoting-connector=jmx
  absent /subsystem=naming/service=remote-naming
  absent /subsystem=webservices
  absent /subsystem=batch-jberet
  absent /subsystem=jdr
  absent /subsystem=sar
  absent /subsystem=pojo
  absent /subsystem=elytron-oidc-client
  absent /subsystem=microprofile-jwt-smallrye
  # An archive dropped into a folder must not become a program.
  absent /subsystem=deployment-scanner/scanner=default
  # Administration: from this machine, by jboss-cli; no browser console.
  put /interface=management inet-address 127.0.0.1
  put /socket-binding-group=standard-sockets/socket-binding=management-http port '"${env.SEALPOST_ADMIN_PORT:9990}"'
  put /core-service=management/management-interface=http-interface console-enabled false
  # Who changed what, and when.
  put /core-service=management/access=audit/logger=audit-log enabled true
}

# One JSON object per line, on the console and in log/server.log.
logs() {
  ensure /subsystem=logging/json-formatter=sealpost 'exception-output-type=formatted'
  put /subsystem=logging/console-handler=CONSOLE named-formatter sealpost
  put /subsystem=logging/periodic-rotating-file-handler=FILE named-formatter sealpost
}

commands=$node/configuration/sealpost.cli
{
  echo "embed-server --std-out=discard --server-config=standalone.xml"
  database
  mail
  web
  hardening
  logs
  if [ -n "$ear" ]; then
    echo "deploy --force --name=sealpost.ear --runtime-name=sealpost.ear \"$ear\""
  fi
  echo stop-embedded-server
} > "$commands"

JBOSS_MODULEPATH="$node/modules:$wildfly/modules" \
JAVA_OPTS="-Djboss.server.base.dir=$node -Djava.awt.headless=true" \
  "$wildfly/bin/jboss-cli.sh" --error-on-interact --file="$commands" > "$node/log/configure.log" 2>&1 ||
  { cat "$node/log/configure.log" >&2; exit 1; }

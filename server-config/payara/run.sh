#!/usr/bin/env bash
# Runs a configured node in the foreground until SIGTERM: run.sh PAYARA_HOME NODE_HOME
# SEALPOST_JAVA_OPTS adds options of the virtual machine.
set -euo pipefail
umask 077
here=$(cd "$(dirname "$0")" && pwd)
payara=$(cd "$1" && pwd)
node=$(cd "$2" && pwd)
. "$here/../defaults.sh"

# The launcher's own foreground mode puts a second virtual machine in between, which does not pass
# signals on. So it only tells the command, one argument a line after a headline.
mapfile -t command < <("$payara/bin/asadmin" start-domain --verbose --dry-run \
  --domaindir "$(dirname "$node")" "$(basename "$node")" 2> /dev/null | sed '1d;/^$/,$d')

# Between the domain's own options and the main class: of two equal options the last one counts.
# The whole heap from the start: one that grows from little has the collector mark all the time.
options=(-XX:InitialRAMPercentage=100 -XX:MaxHeapFreeRatio=100 -Xmx1g -Dproduct.name= ${SEALPOST_JAVA_OPTS:-})
for i in "${!command[@]}"; do
  if [ "${command[$i]}" = com.sun.enterprise.glassfish.bootstrap.ASMain ]; then
    command=("${command[@]:0:$i}" "${options[@]}" "${command[@]:$i}")
    break
  fi
done

# The domain's master password guards nothing of Sealpost, so it is the product's default.
exec "${command[@]}" <<< 'AS_ADMIN_MASTERPASSWORD=changeit'

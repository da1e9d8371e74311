#!/usr/bin/env bash
# Runs a configured node in the foreground until SIGTERM: run.sh WILDFLY_HOME NODE_HOME
# SEALPOST_JAVA_OPTS adds options of the virtual machine.
set -euo pipefail
umask 077
wildfly=$(cd "$1" && pwd)
node=$(cd "$2" && pwd)

export JBOSS_MODULEPATH="$node/modules:$wildfly/modules"
# The whole heap from the start: one that grows from little has the collector mark all the time.
export PREPEND_JAVA_OPTS="-XX:InitialRAMPercentage=100 -XX:MaxHeapFreeRatio=100 -Xmx1g ${SEALPOST_JAVA_OPTS:-}"
# Without this the script would end at SIGTERM and leave the server alone.
export LAUNCH_JBOSS_IN_BACKGROUND=true
# Else the sizes of its own configuration file come after ours, and win.
export JBOSS_JAVA_SIZING=" "
exec "$wildfly/bin/standalone.sh" -Djboss.server.base.dir="$node"

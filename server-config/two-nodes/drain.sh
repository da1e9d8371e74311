#!/usr/bin/env bash
# Announces that a node is about to stop: its health check answers 503 from now on, everything else
# goes on, and the balancer sends it nothing new. Stop the server when this returns.
#
#   SEALPOST_SPOOL=/var/lib/sealpost/a/spool drain.sh [SECONDS]
#
# SECONDS (20): two failed checks of the balancer, and time for the requests under way.
# The next start of the node takes the announcement back.
set -euo pipefail
touch "${SEALPOST_SPOOL:?the spool folder of the node that is to stop}/draining"
sleep "${1:-20}"

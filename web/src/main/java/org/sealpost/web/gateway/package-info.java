/** The API that mail gateways call. Turns strings into types and outcomes into statuses. */
package org.sealpost.web.gateway;

/**
 * Tells a database that is away, full or being restarted from a fault of the service: the first
 * passes by itself and is told as 503, the second is a bug and is told as 500.
 */
package org.sealpost.outage;

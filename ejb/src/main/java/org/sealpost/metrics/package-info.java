/**
 * What the operator may count: features tell {@link Metrics} what they have done, after it is
 * committed, and what they know of queues and places; one text tells it all to Prometheus.
 *
 * <p>Every label is the name of an enum constant or of a class of this program, so that no request
 * makes a new series.
 */
package org.sealpost.metrics;

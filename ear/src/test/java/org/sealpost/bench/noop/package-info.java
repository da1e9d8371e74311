/**
 * An application that does nothing: the ceiling of what the same server can answer. It is deployed
 * beside the service by the benchmark alone and is no part of the product.
 */
package org.sealpost.bench.noop;

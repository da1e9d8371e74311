/**
 * Puts load on something and takes its times: closed loops of a fixed number of clients, offered
 * loads of a fixed rate, and what their rounds say. Knows nothing of the service.
 */
package org.sealpost.bench.load;

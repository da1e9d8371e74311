/**
 * {@code mvn -Pbench}: measures the packaged service on this machine, beside the parts it is made
 * of and beside other tools, in one run. {@code docs/performance.md} tells how to read the results.
 */
package org.sealpost.bench;

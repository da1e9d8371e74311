/**
 * Starts the packaged service as an operator would, for the tests of the whole and for the demo.
 */
package org.sealpost.run;

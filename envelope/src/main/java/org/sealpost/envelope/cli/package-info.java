/**
 * The command line: {@code seal}, {@code open}, {@code verify} and {@code new-seal-key}. Reads and
 * writes files and sets the exit status; every check is made by the library.
 */
package org.sealpost.envelope.cli;

/**
 * The plaintext container: segments of bytes with an index behind them. Decides what a well-formed
 * container is and checks every length before use; knows nothing of mail or of encryption.
 */
package org.sealpost.envelope.container;

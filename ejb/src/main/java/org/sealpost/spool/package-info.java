/**
 * The folder where ciphertext waits while it is sealed or opened: its files, and whether it has
 * room. Knows nothing of what the files hold; how many there may be at once is decided by those who
 * fill them.
 */
package org.sealpost.spool;

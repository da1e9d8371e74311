/**
 * What must be true after any crash, as one check, and the tests that kill servers, databases and
 * mail systems, or fill their disks, and then run it.
 *
 * <p>Other packages use {@link org.sealpost.crash.Ledger} and {@link
 * org.sealpost.crash.Invariants}.
 */
package org.sealpost.crash;

/**
 * When the features forget what is old, and tell administrators what ends soon.
 *
 * <p>What is old is decided by each of them; here stands only the hour. Every node does it, which
 * does no harm.
 */
package org.sealpost.housekeeping;

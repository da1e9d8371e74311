/**
 * Who is reading: users with their verified addresses, passwords, sign-in sessions and remembered
 * devices, all rows, so that an end reaches every node at once.
 *
 * <p>Decides whether a password, a session cookie or a device cookie is good, how long a failed
 * sign-in makes others wait, and when a session is over. Leaves to {@code enrollment} how an
 * address is proven, and to {@code message} what a reader may open.
 */
package org.sealpost.access;

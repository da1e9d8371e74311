/**
 * What accounts ask of the sign-ins of people in their domains: how long a password is, how long a
 * session lasts, whether a device is remembered.
 *
 * <p>Decides which rules hold for a person: the strictest of all accounts that own a domain of one
 * of the person's addresses. Leaves to {@code feature} who may change them, and to {@code access}
 * and {@code enrollment} to keep them.
 */
package org.sealpost.signin;

/**
 * The people of an account, as its administrators see and help them: those whose proven or invited
 * address is of one of its domains, and outside people it has written to. For everybody else the
 * answer is that there is nobody.
 *
 * <p>Decides who belongs to whom and what may be done to whom (ADR 83). Leaves to {@code access}
 * how somebody is kept out, and to {@code enrollment} how an address is proven.
 */
package org.sealpost.people;

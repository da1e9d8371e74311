/**
 * What an account prescribes for its messages: profiles, and the terms of one message.
 *
 * <p>Terms come from the account's bounds, the profile, rules and the request; {@link
 * org.sealpost.policy.Precedence} says who decides what. Here accounts are made whole: declared in
 * the operator's file or added in the console, with their first profile.
 */
package org.sealpost.policy;

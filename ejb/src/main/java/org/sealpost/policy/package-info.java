/**
 * What an account prescribes for its messages: profiles, and the terms of one message.
 *
 * <p>Terms come from the profile, the request's options and the account. Options may only tighten
 * the profile; where they ask for less, the profile stands and a notice says so. Here accounts are
 * made whole: declared in the operator's file or added in the console, with their first profile.
 */
package org.sealpost.policy;

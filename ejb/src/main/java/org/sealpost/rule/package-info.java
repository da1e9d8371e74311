/**
 * Policy rules: what becomes of a mail that a gateway asks about.
 *
 * <p>Rules stand in the account's order; the first whose conditions hold decides whether the mail
 * is sealed, passes or is rejected, and the last line decides where none holds. Conditions see the
 * addresses, the header and a bounded part of the text. Sealing itself, and the settings a mail is
 * sealed under, are decided elsewhere.
 */
package org.sealpost.rule;

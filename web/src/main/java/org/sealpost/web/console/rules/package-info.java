/**
 * Pages of policy rules: the list with its order, one rule's form, and what would become of a mail.
 * What rules mean, and what a stored rule may be, is decided elsewhere.
 */
package org.sealpost.web.console.rules;

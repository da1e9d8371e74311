/**
 * How a person proves an address and gets or renews a password: enrollment attempts and password
 * resets.
 *
 * <p>A pending password belongs to one attempt. An address is proven by its mailed token together
 * with the enrolling browser, that attempt's password, or a new one; the token alone signs nobody
 * in, and enrolling never touches a credential that exists. Answers are alike whether an address is
 * known or not. Leaves sessions to {@code access} and mails to {@code notification}.
 */
package org.sealpost.enrollment;

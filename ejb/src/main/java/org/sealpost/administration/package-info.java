/**
 * Who may administer what: roles, the matrix of their permissions, invitations, and the link that
 * makes the first operator of a fresh installation.
 *
 * <p>Decides whether a person holds a permission, and that no account and no installation is left
 * without an administrator. What an act does is decided by the feature that does it; each asks
 * {@link org.sealpost.administration.Principal#require} first.
 */
package org.sealpost.administration;

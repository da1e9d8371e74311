/**
 * Where a page of a list ended, as programs hand it back to get the next page.
 *
 * <p>Decides that only what this service wrote, for this account and this search, is taken. What a
 * place is, and in which order a list comes, is decided by the feature that lists.
 */
package org.sealpost.paging;

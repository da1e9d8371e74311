package org.sealpost.account;

import java.util.List;

/**
 * Some accounts by number, and whether there are others on either side.
 *
 * @param before whether some have lower numbers
 * @param after whether some have higher ones
 */
public record AccountPage(List<AccountLine> lines, boolean before, boolean after) {}

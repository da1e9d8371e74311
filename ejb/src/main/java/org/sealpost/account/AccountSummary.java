package org.sealpost.account;

import java.util.UUID;

/**
 * An account as administrators choose it.
 *
 * @param number what people call it by; the first is 1001
 */
public record AccountSummary(UUID id, int number, String name, AccountState state) {}

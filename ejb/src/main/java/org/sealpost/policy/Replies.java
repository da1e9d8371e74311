package org.sealpost.policy;

/** What readers may do with a message, and whether its sender hears of its opening. */
public record Replies(boolean reply, boolean replyAll, boolean forward, boolean readReceipt) {}

package org.sealpost.settings;

import java.time.Duration;

/** The one table of limits; the manual prints the same numbers. */
public final class Limits {
  /** Bytes of a message accepted for sealing with attachment delivery: 50 MiB. */
  public static final long MESSAGE_BYTES = 50L << 20;

  /** Bytes of a request to {@code /open}, and so of an envelope's fields: 70 MiB. */
  public static final long OPEN_BODY_BYTES = 70L << 20;

  /** Bytes kept free in {@link #OPEN_BODY_BYTES} for everything but the ciphertext: 128 KiB. */
  public static final long OPEN_BODY_RESERVE_BYTES = 128L << 10;

  /** Free bytes below which a node says that it is not ready: a largest post and as much again. */
  public static final long SPOOL_FLOOR_BYTES = 2 * OPEN_BODY_BYTES;

  /** Recipients of one message. */
  public static final int RECIPIENTS = 1_000;

  /** Recipients in the header form of the sealing request. */
  public static final int RECIPIENTS_IN_HEADER = 50;

  /** Visible people of one message who are no recipients; further ones are left out. */
  public static final int NAMED_PEOPLE = 1_000;

  /** Characters of a kept subject; the rest is cut. */
  public static final int SUBJECT_CHARACTERS = 998;

  /** Characters of a reason given for a lock. */
  public static final int REASON_CHARACTERS = 500;

  /** Characters of an {@code Idempotency-Key}, printable ASCII. */
  public static final int IDEMPOTENCY_KEY_CHARACTERS = 255;

  /** Messages on one page of a search. */
  public static final int SEARCH_PAGE = 200;

  /** People on one page that a program asks for. */
  public static final int PEOPLE_PAGE = 200;

  /** Rows on one page of a list in the console. */
  public static final int CONSOLE_PAGE = 50;

  /** Rows of one export. */
  public static final int EXPORT_ROWS = 100_000;

  /** Words of a subject that one search looks for. */
  public static final int SEARCH_WORDS = 5;

  /** Longest time of issue that a search may cover where no index helps it. */
  public static final Duration SEARCH_RANGE = Duration.ofDays(31);

  /** Messages up to which a search is counted, and which one export may have. */
  public static final int SEARCH_COUNTED = 100_000;

  /** Messages that one transaction changes where everything found is changed. */
  public static final int BULK_BATCH = 1_000;

  /** How long a node has a change of everything found to itself, from its last step. */
  public static final Duration BULK_LEASE = Duration.ofMinutes(1);

  /** How long a repeated request finds its first answer. */
  public static final Duration IDEMPOTENCY_KEPT = Duration.ofDays(7);

  /** How long a request under way keeps a repetition out; then it counts as lost. */
  public static final Duration IDEMPOTENCY_LEASE = Duration.ofMinutes(10);

  /** Openings without a session for one message from one network within {@link #OPENING_WINDOW}. */
  public static final int OPENINGS_IN_WINDOW = 100;

  /** The window of {@link #OPENINGS_IN_WINDOW}. */
  public static final Duration OPENING_WINDOW = Duration.ofMinutes(5);

  /** Bytes of a list of people that is uploaded: 1 MiB. */
  public static final long PEOPLE_LIST_BYTES = 1L << 20;

  /** People on one list. */
  public static final int PEOPLE_LIST_LINES = 10_000;

  /** The hour, in an account's time zone, after which the night's purges begin. */
  public static final int PURGE_HOUR = 2;

  /** Rows that one transaction of a purge looks at. */
  public static final int PURGE_BATCH = 500;

  /** Rows up to which is counted what will be purged. */
  public static final int PURGE_COUNTED = 100_000;

  /** How long a shorter period waits before it is in force. */
  public static final Duration SHORTER_PERIOD_WAITS = Duration.ofHours(24);

  /** How long it is remembered what a purge did, on the page; the audit has its own period. */
  public static final Duration PURGE_RUNS_KEPT = Duration.ofDays(90);

  /** Characters of text that policy rules search, of all text parts of a mail together: 1 Mi. */
  public static final int SEARCHED_TEXT_CHARACTERS = 1 << 20;

  /** Bytes of a mail that the console tries against the rules: 1 MiB. */
  public static final long TRIED_MAIL_BYTES = 1L << 20;

  /** TLS domains of one account. */
  public static final int TLS_DOMAINS = 200;

  /** Tests of TLS domains that an account may ask one node for within a minute. */
  public static final int TLS_TESTS_A_MINUTE = 5;

  /** Longest connection that takes one mail over TLS. */
  public static final Duration TLS_DELIVERY_PATIENCE = Duration.ofMinutes(10);

  /** How long a mail waits for a TLS domain before it is given up. */
  public static final Duration TLS_DELIVERY_KEPT = Duration.ofDays(5);

  private Limits() {}
}

package org.sealpost.metrics;

/** What a refusal refused. */
public enum Work {
  ISSUE,
  SEAL,
  RELEASE,
  /** Taking in an envelope that a browser posts. */
  POST
}

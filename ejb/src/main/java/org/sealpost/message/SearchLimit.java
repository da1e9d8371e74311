package org.sealpost.message;

import org.sealpost.settings.Limits;

/** What a search may not ask for, so that it reads no more than it answers. */
public enum SearchLimit {
  /** The length of a page. */
  PAGE("limit is 1 to " + Limits.SEARCH_PAGE + "."),
  /** The words of a subject. */
  WORDS("A subject is searched for " + Limits.SEARCH_WORDS + " words at most."),
  /** The time of issue, where no index helps. */
  RANGE(
      "Give from and until, at most %d days apart, with subject or the state expired."
          .formatted(Limits.SEARCH_RANGE.toDays()));

  private final String detail;

  SearchLimit(String detail) {
    this.detail = detail;
  }

  /** One English sentence for a gateway's operator. */
  public String detail() {
    return detail;
  }
}

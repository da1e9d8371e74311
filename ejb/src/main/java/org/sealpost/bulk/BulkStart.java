package org.sealpost.bulk;

import java.util.UUID;
import org.sealpost.message.SearchLimit;

/** What became of the wish to change everything found. */
public sealed interface BulkStart {
  /** It goes on in the background. */
  record Started(UUID id) implements BulkStart {}

  /** The password was not the administrator's, or it was tried too often. */
  record NotConfirmed() implements BulkStart {}

  /** The search asks for more than it may, or nothing is found. */
  record Nothing() implements BulkStart {}

  /** The search asks for more than it may. */
  record Exceeded(SearchLimit limit) implements BulkStart {}
}

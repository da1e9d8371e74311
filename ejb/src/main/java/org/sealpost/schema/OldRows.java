package org.sealpost.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Deletes rows that are too old, a batch at a time, so that nobody waits long for a lock and a
 * million of them is no transaction of a million. Two nodes at once do no harm: the second finds
 * the first one's rows gone.
 */
@ApplicationScoped
public class OldRows {
  @Inject private Batch batch;

  /**
   * @param statement deletes a bounded number of rows; its one parameter is the moment before which
   *     they are too old
   */
  public void delete(String statement, Instant before) {
    while (batch.delete(statement, before) > 0) {
      // until nothing is left
    }
  }
}

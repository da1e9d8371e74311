package org.sealpost.crash;

import java.sql.SQLException;
import org.sealpost.database.DatabaseAccess;

/** Lets time pass for what waits in the database. */
record PassingTime(DatabaseAccess database) {

  /**
   * For requests under way. One that is not dead loses its claim to its own repetition, which is
   * allowed to happen too.
   */
  void endLeases() {
    change(
        "update idempotent_request set started_at = started_at - interval '10' minute where message_id is null");
  }

  /** For mails that wait for another try, or for the lease of a dead sender. */
  void endWaits() {
    change("update outbox_mail set due_at = queued_at where state = 'WAITING' and tries > 0");
  }

  /** Mails that have not left. */
  long waitingMails() {
    try (var connection = database.open()) {
      return new Rows(connection).count("select count(*) from outbox_mail where state = 'WAITING'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void change(String sql) {
    try (var connection = database.open()) {
      new Rows(connection).change(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.sealpost.web.administration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.sealpost.audit.TrailEntry;
import org.sealpost.message.MessageView;
import org.sealpost.web.gateway.MessageAnswer;
import org.sealpost.web.gateway.Sought;

/**
 * A message in full.
 *
 * @param source the gateway that issued it
 * @param history what was done with it, newest first, at most 100 entries
 */
record AdministeredMessage(@JsonUnwrapped MessageAnswer message, UUID source, List<Entry> history) {

  /**
   * One act or attempt.
   *
   * @param outcome {@code done}, or why it was refused
   * @param actor kind and id
   * @param client a network address; null if none was noted
   */
  record Entry(String at, String act, String outcome, String actor, String client, String detail) {
    static Entry of(TrailEntry told) {
      return new Entry(
          told.at().toString(),
          Sought.key(told.act()),
          told.outcome(),
          told.actor(),
          told.client().isEmpty() ? null : told.client(),
          told.detail());
    }
  }

  static AdministeredMessage of(MessageView view, List<TrailEntry> history) {
    return new AdministeredMessage(
        MessageAnswer.of(view),
        view.source().orElse(null),
        history.stream().map(Entry::of).toList());
  }
}

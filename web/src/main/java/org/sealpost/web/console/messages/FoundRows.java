package org.sealpost.web.console.messages;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealpost.administration.Administrator;
import org.sealpost.message.FoundMessages.Found;
import org.sealpost.message.MessageSearch;
import org.sealpost.message.Recipients;
import org.sealpost.settings.Settings;

/** Found messages with what a list says of them besides. */
@RequestScoped
class FoundRows {
  @EJB private MessageSearch search;
  @EJB private Settings settings;
  @Inject private SearchForm form;

  List<MessageRow> of(Administrator administrator, List<Found> found) {
    Map<Long, Recipients> recipients =
        search.recipients(administrator, found.stream().map(Found::row).toList());
    return found.stream().map(one -> row(one, recipients.get(one.row()))).toList();
  }

  private MessageRow row(Found found, Recipients to) {
    return MessageRow.of(
        found, Optional.ofNullable(to), form.nameOf(found.source()), settings.now());
  }
}

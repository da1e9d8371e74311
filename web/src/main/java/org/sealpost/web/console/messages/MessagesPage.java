package org.sealpost.web.console.messages;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealpost.bulk.BulkChanges;
import org.sealpost.bulk.BulkStart;
import org.sealpost.envelope.MessageId;
import org.sealpost.message.FoundCount;
import org.sealpost.message.FoundMessages;
import org.sealpost.message.MassChanges;
import org.sealpost.message.MassOutcome;
import org.sealpost.message.MessageSearch;
import org.sealpost.message.MessageState;
import org.sealpost.message.Order;
import org.sealpost.message.SearchCriteria;
import org.sealpost.settings.Limits;
import org.sealpost.web.console.Console;
import org.sealpost.web.console.PressedButton;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.language.Texts;

/** Finds messages, and changes those that are chosen, or all that are found. */
@Named
@RequestScoped
public class MessagesPage {
  @EJB private MessageSearch search;
  @EJB private MassChanges changes;
  @EJB private BulkChanges bulk;
  @Inject private SearchForm form;
  @Inject private OrderForm order;
  @Inject private PageTrail trail;
  @Inject private FoundRows rows;
  @Inject private MessageCsv csv;
  @Inject private PressedButton pressed;
  @Inject private Console console;
  @Inject private FormProblems problems;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;
  @Inject private FacesContext faces;

  private Optional<SearchCriteria> criteria;
  private FoundMessages found;
  private FoundCount count;
  private String done;
  private boolean ready;

  /** What was typed has been taken over; before, Faces asks for the list in vain. */
  public void act() {
    ready = true;
    if (faces.isPostback()) {
      press();
    }
  }

  /** Does what the pressed button says. */
  private void press() {
    if (criteria().isEmpty()) {
      order.close();
    } else if (pressed.is("csv")) {
      csv.send(criteria().get());
    } else if (order.isAsked() && isNothingMeant()) {
      problems.add(FormProblems.FORM, "admin.messages.nothing");
      order.close();
    } else if (order.isAnswered()) {
      order.order().ifPresent(this::carryOut);
    }
  }

  private boolean isNothingMeant() {
    return order.isOfAll() ? count().number() == 0 : selected().isEmpty();
  }

  private void carryOut(Order what) {
    if (order.isOfAll()) {
      start(what);
    } else {
      MassOutcome outcome = changes.change(console.mine(), selected(), what);
      done = texts.of("admin.messages.changed", outcome.changed(), outcome.already());
      order.close();
    }
  }

  private void start(Order what) {
    BulkStart start =
        bulk.start(console.mine(), criteria().orElseThrow(), what, order.typedPassword());
    if (start instanceof BulkStart.Started started) {
      lead("/admin/bulk" + console.getQuery() + "&id=" + started.id());
    } else if (start instanceof BulkStart.NotConfirmed) {
      problems.add("password", "admin.order.password.wrong");
    } else {
      problems.add(FormProblems.FORM, "admin.messages.nothing");
      order.close();
    }
  }

  private void lead(String path) {
    try {
      faces.getExternalContext().redirect(path);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private Optional<SearchCriteria> criteria() {
    if (criteria == null) {
      criteria = form.criteria();
    }
    return criteria;
  }

  private FoundMessages found() {
    if (found == null) {
      found =
          criteria()
              .map(one -> search.search(console.mine(), one.from(trail.place())))
              .filter(FoundMessages.class::isInstance)
              .map(FoundMessages.class::cast)
              .orElseGet(() -> new FoundMessages(List.of(), Optional.empty()));
    }
    return found;
  }

  private FoundCount count() {
    if (count == null) {
      count = search.count(console.mine(), criteria().orElseThrow());
    }
    return count;
  }

  public List<MessageRow> getRows() {
    return !ready ? List.of() : rows.of(console.mine(), found().messages());
  }

  /** Where the next page begins, or nothing. */
  public Long getNext() {
    return found().next().orElse(null);
  }

  /** The question above the form, with the number it is about. */
  public String getQuestion() {
    String key = "admin.order." + order.getKind() + ".ask";
    return order.isOfAll() && count().more()
        ? texts.of(key + ".more", count().number())
        : texts.of(key, order.isOfAll() ? count().number() : selected().size());
  }

  private List<MessageId> selected() {
    String[] chosen = request.getParameterValues("selected");
    return chosen == null
        ? List.of()
        : Arrays.stream(chosen)
            .limit(Limits.SEARCH_PAGE)
            .flatMap(text -> SearchForm.messageId(text).stream())
            .distinct()
            .toList();
  }

  /** The ids that stay chosen while the question is open. */
  public List<String> getKept() {
    return order.isAsked() ? selected().stream().map(MessageId::toString).toList() : List.of();
  }

  /** Whether something is looked for. */
  public boolean isNarrowed() {
    return Stream.of(
            form.getFrom(),
            form.getUntil(),
            form.getSender(),
            form.getRecipient(),
            form.getSubject(),
            form.getId(),
            form.getSource(),
            form.stateChoice() == StateChoice.ANY ? null : form.getState())
        .anyMatch(text -> text != null);
  }

  public String tone(MessageState state) {
    return MessageRow.tone(state);
  }

  /** The most that one file holds. */
  public int getMost() {
    return Limits.SEARCH_COUNTED;
  }

  /** What has just been done, or nothing. */
  public String getDone() {
    return done;
  }
}

package org.sealpost.web.console.messages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealpost.address.EmailAddress;
import org.sealpost.audit.Act;
import org.sealpost.audit.TrailEntry;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.MessageId;
import org.sealpost.message.ControlOutcome;
import org.sealpost.message.MessageControl;
import org.sealpost.message.MessageHistory;
import org.sealpost.message.MessageState;
import org.sealpost.message.MessageView;
import org.sealpost.message.Order;
import org.sealpost.settings.Settings;
import org.sealpost.web.console.Console;
import org.sealpost.web.console.PageSubject;
import org.sealpost.web.console.PressedButton;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.language.Texts;

/** One message: its facts, its recipients, its history, and what can be done with it. */
@Named
@RequestScoped
public class MessagePage {
  @EJB private MessageControl control;
  @EJB private MessageHistory history;
  @EJB private Settings settings;
  @Inject private OrderForm order;
  @Inject private SearchForm search;
  @Inject private Actors actors;
  @Inject private PressedButton pressed;
  @Inject private PageSubject subject;
  @Inject private Console console;
  @Inject private FormProblems problems;
  @Inject private Texts texts;
  @Inject private FacesContext faces;

  private MessageView message;
  private List<TrailEntry> entries;
  private String done;

  /** Before the form is read, which stands on the page only with a message. */
  @PostConstruct
  void begin() {
    subject.text().flatMap(SearchForm::messageId).ifPresent(this::find);
  }

  /** Does what the pressed button says; without an id there is no message to show. */
  public void open() {
    if (message == null && subject.isNamed()) {
      refuse();
    } else if (message != null && order.isAnswered()) {
      order.order().ifPresent(this::carryOut);
    }
  }

  private void find(MessageId id) {
    ControlOutcome outcome = control.find(console.mine(), id);
    message = outcome instanceof MessageView view ? view : null;
  }

  /** Another account's message and one that does not exist look alike. */
  private void refuse() {
    try {
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      faces.responseComplete();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void carryOut(Order what) {
    Optional<EmailAddress> recipient =
        OrderForm.WHOLE.equals(order.getTarget())
            ? Optional.empty()
            : EmailAddress.parse(order.getTarget());
    ControlOutcome outcome = control.change(console.mine(), message.id(), recipient, what);
    if (outcome instanceof MessageView view) {
      message = view;
      entries = null;
      done = texts.of("admin.order." + order.getKind() + ".done");
    } else {
      problems.add(FormProblems.FORM, "admin.message.refused");
    }
    order.close();
  }

  public MessageView getMessage() {
    return message;
  }

  public MessageState getState() {
    return MessageRow.state(message.lockReason(), message.expiresAt(), settings.now());
  }

  public MessageState state(MessageView.RecipientView recipient) {
    return MessageRow.state(recipient.lockReason(), recipient.expiresAt(), settings.now());
  }

  public String tone(MessageState state) {
    return MessageRow.tone(state);
  }

  /** Recipients of a message of level low cannot be told apart. */
  public boolean isEachRecipientChangeable() {
    return message.level() != Level.LOW;
  }

  public String getSource() {
    return search.nameOf(message.source());
  }

  /** The question above the page. */
  public String getQuestion() {
    String key = "admin.order." + order.getKind();
    return OrderForm.WHOLE.equals(order.getTarget())
        ? texts.of(key + ".ask", 1)
        : texts.of(key + ".ask.recipient", order.getTarget());
  }

  public List<TrailEntry> getHistory() {
    if (entries == null) {
      entries = history.of(console.mine(), message.id());
    }
    return entries;
  }

  /** The last release of the key to a reader, or nothing, as far as the history shows it. */
  public Instant getLastOpened() {
    return getHistory().stream()
        .filter(entry -> entry.act() == Act.KEY_RELEASED && entry.isDone())
        .map(TrailEntry::at)
        .findFirst()
        .orElse(null);
  }

  public String actor(TrailEntry entry) {
    return actors.name(entry.actor(), getHistory());
  }

  /** What has just been done, or nothing. */
  public String getDone() {
    return done;
  }
}

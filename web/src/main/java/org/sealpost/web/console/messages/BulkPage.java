package org.sealpost.web.console.messages;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sealpost.bulk.BulkChanges;
import org.sealpost.bulk.BulkView;
import org.sealpost.web.console.Console;
import org.sealpost.web.console.PageSubject;
import org.sealpost.web.console.PressedButton;
import org.sealpost.web.language.FormProblems;

/** The changes of everything found: how far they are, and the button that stops one. */
@Named
@RequestScoped
public class BulkPage {
  @EJB private BulkChanges changes;
  @Inject private Actors actors;
  @Inject private PressedButton pressed;
  @Inject private PageSubject subject;
  @Inject private Console console;
  @Inject private FormProblems problems;

  private String done;

  /** Stops what the pressed button names. */
  public void act() {
    pressed.id("cancel").ifPresent(this::cancel);
  }

  private void cancel(UUID id) {
    if (changes.cancel(console.mine(), id)) {
      done = "admin.bulk.cancelled.done";
    } else {
      problems.add(FormProblems.FORM, "admin.bulk.ended");
    }
  }

  public List<BulkView> getAll() {
    return changes.list(console.mine());
  }

  /** Whether one goes on, so that the page shall look again. */
  public boolean isRunning() {
    return getAll().stream().anyMatch(BulkView::isRunning);
  }

  /** Whether this is the one that a link leads to. */
  public boolean isNamed(BulkView change) {
    return subject.id().filter(change.id()::equals).isPresent();
  }

  /** Whoever started it: an address, or a gateway's name. */
  public String starter(BulkView change) {
    return actors.name(change.actor());
  }

  /** The key of its order, such as {@code lock}. */
  public String kind(BulkView change) {
    return change.order().kind().name().toLowerCase(Locale.ROOT);
  }

  public String tone(BulkView change) {
    return switch (change.state()) {
      case RUNNING -> "warn";
      case DONE -> "good";
      case CANCELLED -> "bad";
    };
  }

  /** The key of what has just been done, or nothing. */
  public String getDone() {
    return done;
  }
}

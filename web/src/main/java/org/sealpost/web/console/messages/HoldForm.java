package org.sealpost.web.console.messages;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.sealpost.retention.HoldOutcome;
import org.sealpost.retention.HoldView;
import org.sealpost.retention.LegalHolds;
import org.sealpost.settings.Limits;
import org.sealpost.web.console.Console;
import org.sealpost.web.console.PageSubject;
import org.sealpost.web.console.PressedButton;
import org.sealpost.web.language.FormProblems;

/** The button that puts one message, or everything found, on legal hold. */
@Named
@RequestScoped
public class HoldForm {
  private static final String BUTTON = "hold";

  @EJB private LegalHolds holds;
  @Inject private SearchForm search;
  @Inject private PressedButton pressed;
  @Inject private PageSubject subject;
  @Inject private Console console;
  @Inject private FormProblems problems;
  @Inject private FacesContext faces;

  /** Places the hold, if the button was pressed. */
  public void act() {
    pressed
        .text(BUTTON)
        .flatMap(
            target ->
                OrderForm.ALL.equals(target)
                    ? search
                        .criteria()
                        .map(found -> holds.place(console.mine(), found, getReason()))
                    : subject
                        .text()
                        .flatMap(SearchForm::messageId)
                        .map(id -> holds.place(console.mine(), id, getReason())))
        .ifPresent(this::answer);
  }

  private void answer(HoldOutcome outcome) {
    if (outcome instanceof HoldOutcome.Placed) {
      lead("/admin/retention" + console.getQuery() + "&placed");
    } else if (outcome instanceof HoldOutcome.ReasonMalformed) {
      problems.add(FormProblems.FORM, "admin.hold.reason.malformed", Limits.REASON_CHARACTERS);
    } else {
      problems.add(FormProblems.FORM, "admin.messages.nothing");
    }
  }

  private void lead(String path) {
    try {
      faces.getExternalContext().redirect(path);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** What was typed. */
  public String getReason() {
    return pressed.text("hold-reason").map(String::strip).orElse("");
  }

  /** The holds that keep the message of the page. */
  public List<HoldView> getHolds() {
    return subject
        .text()
        .flatMap(SearchForm::messageId)
        .map(id -> holds.of(console.mine(), id))
        .orElse(List.of());
  }
}

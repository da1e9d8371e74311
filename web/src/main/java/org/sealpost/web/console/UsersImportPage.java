package org.sealpost.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.people.ListOutcome;
import org.sealpost.people.ListOutcome.Kept;
import org.sealpost.people.ListOutcome.NotTaken;
import org.sealpost.people.ListPlan;
import org.sealpost.people.PeopleLists;
import org.sealpost.settings.Limits;
import org.sealpost.web.language.FormProblems;

/** Adds people by a list: upload, look, confirm. */
@Named
@RequestScoped
public class UsersImportPage {
  @EJB private PeopleLists lists;
  @Inject private Console console;
  @Inject private PressedButton pressed;
  @Inject private FormProblems problems;

  private Part file;
  private UUID kept;
  private ListPlan plan;
  private ListPlan carriedOut;

  /** Keeps the file and shows what it would do. */
  public void upload() {
    if (file == null || file.getSize() == 0) {
      problems.add("file", "admin.users-import.empty");
      return;
    }
    try (InputStream content = file.getInputStream()) {
      keep(content.readNBytes((int) Limits.PEOPLE_LIST_BYTES + 1));
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private void keep(byte[] content) {
    String name = Optional.ofNullable(file.getSubmittedFileName()).orElse("");
    ListOutcome outcome = lists.keep(console.mine(), name, content);
    if (outcome instanceof Kept one) {
      kept = one.id();
    } else if (outcome instanceof NotTaken refused) {
      problems.add("file", "admin.users-import." + refused.key());
    }
  }

  /** Invites everybody on the list whom the pressed button names. */
  public void act() {
    pressed.id("confirm").ifPresent(this::carryOut);
  }

  private void carryOut(UUID id) {
    lists
        .carryOut(console.mine(), id)
        .ifPresentOrElse(
            done -> carriedOut = done,
            () -> problems.add(FormProblems.FORM, "admin.users-import.gone"));
  }

  /** What the uploaded list would do, or null. */
  public ListPlan getPlan() {
    if (plan == null && kept != null) {
      plan = lists.plan(console.mine(), kept).orElse(null);
    }
    return plan;
  }

  /** What has been done, or null. */
  public ListPlan getCarriedOut() {
    return carriedOut;
  }

  public Part getFile() {
    return null;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}

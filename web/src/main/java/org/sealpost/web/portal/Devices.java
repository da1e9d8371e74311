package org.sealpost.web.portal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.access.DeviceView;
import org.sealpost.access.ReaderAccess;
import org.sealpost.access.SessionView;
import org.sealpost.access.SignIns;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.language.Language;
import org.sealpost.web.security.Onward;

/** A reader's sessions and remembered devices, and the buttons that end them. */
@Named
@RequestScoped
public class Devices {

  @EJB private SignIns signIns;
  @Inject private Caller caller;
  @Inject private Onward onward;
  @Inject private Language language;
  @Inject private HttpServletRequest request;

  private String done;

  /** Leads those who are not signed in to the sign-in page. */
  public void enter() {
    if (caller.reader().isEmpty()) {
      onward.to("/security/sign-in");
    }
  }

  /**
   * Does what the pressed button says. Buttons name what they end by its id: the row number of a
   * list that has changed meanwhile would end another one.
   */
  public void act() {
    caller.reader().ifPresent(this::end);
  }

  private void end(ReaderAccess reader) {
    id("session").ifPresent(id -> note(signIns.endSession(reader, id)));
    id("device").ifPresent(id -> note(signIns.endDevice(reader, id)));
    if (request.getParameter("others") != null) {
      signIns.endOtherSessions(reader);
      done = "devices.others.ended";
    }
  }

  private void note(boolean ended) {
    done = ended ? "devices.ended" : "devices.gone";
  }

  private Optional<UUID> id(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .map(UUID::fromString);
  }

  /** The key of the text that says what was just done, or nothing. */
  public String getDone() {
    return done;
  }

  /** The reader's live sessions. */
  public List<SessionView> getSessions() {
    return caller.reader().map(signIns::sessions).orElse(List.of());
  }

  /** The reader's remembered devices. */
  public List<DeviceView> getRemembered() {
    return caller.reader().map(signIns::devices).orElse(List.of());
  }

  /** A moment in the reader's time zone and the page's language. */
  public String time(Instant moment) {
    return caller
        .reader()
        .map(reader -> format().withZone(reader.zone()).format(moment))
        .orElse("");
  }

  private DateTimeFormatter format() {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(language.getLocale());
  }
}

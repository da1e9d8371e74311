package org.sealpost.web.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sealpost.access.Password;
import org.sealpost.access.ReaderAccess;
import org.sealpost.address.EmailAddress;
import org.sealpost.enrollment.EnrollRequest;
import org.sealpost.enrollment.SetUpOutcome;
import org.sealpost.enrollment.SetUps;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.language.Language;
import org.sealpost.web.language.TimeZones;
import org.sealpost.web.security.Onward;

/** The page behind the set-up link, which makes the first operator. */
@Named
@RequestScoped
public class SetUp {
  private static final String CONSOLE = "/admin";

  @EJB private SetUps setUps;
  @Inject private Caller caller;
  @Inject private FormProblems problems;
  @Inject private Onward onward;
  @Inject private Language language;
  @Inject private HttpServletRequest request;

  private Boolean over;
  private String email;
  private String name;
  private String password;
  private String zone;

  /** Makes a new person the operator. */
  public void go() {
    EmailAddress.parse(email == null ? "" : email.strip())
        .ifPresentOrElse(this::begin, () -> problems.add("email", "problem.email"));
  }

  private void begin(EmailAddress address) {
    SetUpOutcome outcome = setUps.begin(getToken(), facts(address), caller.address());
    over = null;
    if (outcome instanceof SetUpOutcome.SetUp done) {
      onward.signedIn(done.signedIn(), CONSOLE);
    } else if (outcome instanceof SetUpOutcome.SetUpRefused refused) {
      EnrollmentProblems.add(refused.problems(), problems);
    } else if (outcome instanceof SetUpOutcome.AddressTaken) {
      problems.add("email", "admin.setup.taken");
    } else if (outcome instanceof SetUpOutcome.SetUpBusy busy) {
      problems.busy("busy", busy.retryAfterSeconds());
    }
  }

  private EnrollRequest facts(EmailAddress address) {
    return new EnrollRequest(
        address,
        name == null ? "" : name.strip(),
        Password.of(password == null ? "" : password),
        language.getLocale(),
        ZoneId.of(getZone()),
        true,
        Optional.empty());
  }

  /** Makes whoever is signed in the operator. */
  public void take() {
    caller.reader().filter(this::taken).ifPresent(reader -> onward.to(CONSOLE));
    over = null;
  }

  private boolean taken(ReaderAccess reader) {
    return setUps.begin(getToken(), reader, caller.address());
  }

  /** Whether the link does nothing any more. */
  public boolean isOver() {
    if (over == null) {
      over = !setUps.isGood(getToken());
    }
    return over;
  }

  /** The token of the link. */
  public String getToken() {
    return Optional.ofNullable(request.getParameter("t")).orElse("");
  }

  public List<SelectItem> getZones() {
    return TimeZones.all();
  }

  /** Whether the page has yet to find out the time zone. */
  public boolean isZoneUnknown() {
    return zone == null;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getZone() {
    return zone == null ? "UTC" : zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }
}

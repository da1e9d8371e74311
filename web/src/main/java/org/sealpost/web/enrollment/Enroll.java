package org.sealpost.web.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.sealpost.access.Password;
import org.sealpost.address.EmailAddress;
import org.sealpost.enrollment.EnrollOutcome;
import org.sealpost.enrollment.EnrollOutcome.EnrollBusy;
import org.sealpost.enrollment.EnrollOutcome.Pending;
import org.sealpost.enrollment.EnrollOutcome.Refused;
import org.sealpost.enrollment.EnrollRequest;
import org.sealpost.enrollment.Enrollments;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.caller.Cookies;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.language.Language;
import org.sealpost.web.language.TimeZones;
import org.sealpost.web.open.WaitingMessage;
import org.sealpost.web.security.Onward;

/** The enrollment form. */
@Named
@RequestScoped
public class Enroll {

  @EJB private Enrollments enrollments;
  @Inject private Caller caller;
  @Inject private FormProblems problems;
  @Inject private WaitingMessage waiting;
  @Inject private Onward onward;
  @Inject private Language pages;
  @Inject private FacesContext faces;

  private String email;
  private String name;
  private String password;
  private String language;
  private String zone;
  private boolean terms;

  /** Begins the enrollment and goes on to the waiting page. */
  public void go() {
    EmailAddress.parse(email == null ? "" : email.strip())
        .ifPresentOrElse(this::begin, () -> problems.add("email", "problem.email"));
  }

  private void begin(EmailAddress address) {
    EnrollOutcome outcome = enrollments.begin(request(address), caller.address());
    if (outcome instanceof Pending pending) {
      Cookies.PENDING.give(
          (HttpServletResponse) faces.getExternalContext().getResponse(), pending.pendingCookie());
      onward.to("/enrollment/waiting");
    } else if (outcome instanceof Refused refused) {
      EnrollmentProblems.add(refused.problems(), problems);
    } else if (outcome instanceof EnrollBusy busy) {
      problems.busy("busy", busy.retryAfterSeconds());
    }
  }

  private EnrollRequest request(EmailAddress address) {
    return new EnrollRequest(
        address,
        name == null ? "" : name.strip(),
        Password.of(password == null ? "" : password),
        Locale.forLanguageTag(getLanguage()),
        ZoneId.of(getZone()),
        terms,
        waiting.message());
  }

  /** The languages of the pages, each by its own name. */
  public List<SelectItem> getLanguages() {
    return pages.getOffered().stream()
        .map(each -> new SelectItem(each.toLanguageTag(), pages.name(each)))
        .toList();
  }

  /** The time zones to choose from. */
  public List<SelectItem> getZones() {
    return TimeZones.all();
  }

  /** Whether the page has yet to find out the reader's time zone. */
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

  public String getLanguage() {
    return language == null ? pages.getTag() : language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getZone() {
    return zone == null ? "UTC" : zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public boolean isTerms() {
    return terms;
  }

  public void setTerms(boolean terms) {
    this.terms = terms;
  }
}

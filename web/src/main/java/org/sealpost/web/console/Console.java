package org.sealpost.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.access.ReaderAccess;
import org.sealpost.account.AccountSummary;
import org.sealpost.account.Accounts;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.Administrators;
import org.sealpost.administration.GrantView;
import org.sealpost.administration.Permission;
import org.sealpost.administration.Role;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.caller.Paths;
import org.sealpost.web.language.Language;

/**
 * Where an administrator stands: the page, and the account he works in. The account is a parameter
 * of every page, so that two windows may show two accounts.
 */
@Named
@RequestScoped
public class Console {
  private static final String ACCOUNT = "account";

  @EJB private Administrators administrators;
  @EJB private Accounts accounts;
  @Inject private Caller caller;
  @Inject private Language language;
  @Inject private HttpServletRequest request;

  private List<GrantView> roles;
  private List<AccountSummary> choices;
  private Optional<AccountSummary> account;
  private Optional<Administrator> administrator;

  /** The page that was asked for. */
  Optional<ConsolePage> page() {
    return ConsolePage.at(Paths.of(request));
  }

  /** Whether the visitor administers anything at all. */
  public boolean isAdministrator() {
    return !roles().isEmpty();
  }

  private List<GrantView> roles() {
    if (roles == null) {
      roles = caller.reader().map(administrators::rolesOf).orElse(List.of());
    }
    return roles;
  }

  private boolean isOperator() {
    return roles().stream().anyMatch(grant -> grant.role().isOfService());
  }

  /** The administrator on this page; nothing if he has no role there. */
  Optional<Administrator> administrator() {
    if (administrator == null) {
      administrator = in(page().filter(ConsolePage::isOfService).isPresent());
    }
    return administrator;
  }

  /** The administrator in the account, or in the service as a whole. */
  Optional<Administrator> in(boolean service) {
    Optional<UUID> where = service ? Optional.empty() : account().map(AccountSummary::id);
    return caller.reader().flatMap(reader -> administrators.at(reader, caller.address(), where));
  }

  /** The administrator, on pages that {@link ConsoleGate} has let somebody enter. */
  public Administrator mine() {
    return administrator().orElseThrow();
  }

  /** The account to work in: the one that is named, else the first of his own. */
  Optional<AccountSummary> account() {
    if (account == null) {
      account = isAccountNamed() ? named() : choices().stream().findFirst();
    }
    return account;
  }

  private boolean isAccountNamed() {
    return request.getParameter(ACCOUNT) != null;
  }

  private Optional<AccountSummary> named() {
    return Optional.of(request.getParameter(ACCOUNT))
        .filter(number -> number.matches("[0-9]{1,9}"))
        .flatMap(number -> accounts.numbered(Integer.parseInt(number)))
        .filter(found -> isOperator() || ids().contains(found.id()));
  }

  private List<UUID> ids() {
    return roles().stream().flatMap(grant -> grant.account().stream()).distinct().toList();
  }

  /** The accounts he has a role in, by name. */
  List<AccountSummary> choices() {
    if (choices == null) {
      choices = accounts.summaries(ids());
    }
    return choices;
  }

  /** The number of the account he works in, or nothing. */
  public Integer getNumber() {
    return account().map(AccountSummary::number).orElse(null);
  }

  /** The name of the account he works in, or nothing. */
  public String getAccountName() {
    return account().map(AccountSummary::name).orElse(null);
  }

  /** The state of the account he works in, in lower case, or nothing. */
  public String getAccountState() {
    return account().map(here -> here.state().name().toLowerCase(Locale.ROOT)).orElse(null);
  }

  /** The keys of the roles that count on this page. */
  public List<String> getRoles() {
    return mine().roles().stream().sorted().map(Role::key).toList();
  }

  /** Whether he may do that here, by the name of the permission in the matrix. */
  public boolean may(String permission) {
    return administrator()
        .filter(
            one ->
                Arrays.stream(Permission.values())
                    .filter(each -> each.key().equals(permission))
                    .anyMatch(one::may))
        .isPresent();
  }

  /** What follows a path of the console, so that it leads to the same account. */
  public String getQuery() {
    return account().map(here -> "?" + ACCOUNT + "=" + here.number()).orElse("");
  }

  /** A moment in the administrator's time zone and the page's language. */
  public String time(Instant moment) {
    return caller
        .reader()
        .map(reader -> format().withZone(reader.zone()).format(moment))
        .orElse("");
  }

  /** The day of a moment, likewise. */
  public String day(Instant moment) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.getLocale())
        .withZone(zone())
        .format(moment);
  }

  /** The administrator's time zone. */
  ZoneId zone() {
    return caller.reader().map(ReaderAccess::zone).orElse(ZoneOffset.UTC);
  }

  Locale locale() {
    return language.getLocale();
  }

  /** The account has just been changed: what is shown of it is read anew. */
  void forgetAccount() {
    account = null;
    choices = null;
  }

  private DateTimeFormatter format() {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(language.getLocale());
  }
}

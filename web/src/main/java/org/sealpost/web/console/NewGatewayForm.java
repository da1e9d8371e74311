package org.sealpost.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealpost.account.GatewayOrder;
import org.sealpost.account.GatewayOutcome;
import org.sealpost.account.GatewayTokens;
import org.sealpost.account.Scope;
import org.sealpost.web.language.FormProblems;

/** The form that adds a gateway, and the one answer that shows its token. */
@Named
@RequestScoped
public class NewGatewayForm {
  private static final int ISO_DAY = "2027-01-31".length();
  private static final Set<Scope> FIRST = Set.of(Scope.ISSUE);

  @EJB private GatewayTokens tokens;
  @Inject private Console console;
  @Inject private GatewaysPage gateways;
  @Inject private FormProblems problems;
  @Inject private HttpServletRequest request;

  private String name;
  private String expires;
  private String sealer;
  private Set<Scope> chosen = FIRST;
  private GatewayOutcome.Added added;

  public void add() {
    chosen = scopes(request.getParameterValues("scope"));
    try {
      add(Optional.ofNullable(expires).map(String::strip).filter(day -> !day.isEmpty()));
    } catch (DateTimeException malformed) {
      problems.add("expires", "admin.gateways.expires.malformed");
    }
  }

  private void add(Optional<String> day) {
    GatewayOrder order = new GatewayOrder(name, chosen, typedKey(), day.map(this::endOf));
    GatewayOutcome outcome = tokens.add(console.mine(), order);
    if (outcome instanceof GatewayOutcome.Added fresh) {
      added = fresh;
      gateways.forget();
      clear();
    } else {
      tell((GatewayOutcome.Refused) outcome);
    }
  }

  /** A token is good until its day is over where the administrator is. */
  private Instant endOf(String day) {
    if (day.length() != ISO_DAY) {
      throw new DateTimeException("not a day of these centuries");
    }
    return LocalDate.parse(day).plusDays(1).atStartOfDay(console.zone()).toInstant();
  }

  private Optional<String> typedKey() {
    return Optional.ofNullable(sealer).map(String::strip).filter(key -> !key.isEmpty());
  }

  private static Set<Scope> scopes(String[] keys) {
    return Stream.of(keys == null ? new String[0] : keys)
        .flatMap(key -> Scope.ofKey(key).stream())
        .collect(Collectors.toSet());
  }

  private void tell(GatewayOutcome.Refused why) {
    switch (why) {
      case NAME_MALFORMED -> problems.add("name", "admin.account.name.malformed");
      case NAME_TAKEN -> problems.add("name", "admin.gateways.name.taken");
      case NO_SCOPE -> problems.add("issue", "admin.gateways.scope.missing");
      case SEALER_KEY_MALFORMED -> problems.add("sealer", "admin.gateways.sealer.malformed");
      case EXPIRY_PASSED -> problems.add("expires", "admin.gateways.expires.passed");
    }
  }

  private void clear() {
    name = null;
    chosen = FIRST;
    expires = null;
    sealer = null;
  }

  /** The gateway that has just been added, or nothing. */
  public String getAddedName() {
    return added == null ? null : added.name();
  }

  /** Its token; this answer shows it, and no other. */
  public String getToken() {
    return added == null ? null : added.token();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** What a gateway may be let do. */
  public Scope[] getScopes() {
    return Scope.values();
  }

  public boolean isChosen(Scope scope) {
    return chosen.contains(scope);
  }

  public String getExpires() {
    return expires;
  }

  public void setExpires(String expires) {
    this.expires = expires;
  }

  public String getSealer() {
    return sealer;
  }

  public void setSealer(String sealer) {
    this.sealer = sealer;
  }
}

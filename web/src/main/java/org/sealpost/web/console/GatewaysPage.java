package org.sealpost.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sealpost.access.Confirmation;
import org.sealpost.access.Confirmation.ConfirmationBusy;
import org.sealpost.access.Confirmation.NotConfirmed;
import org.sealpost.access.Password;
import org.sealpost.account.GatewayTokens;
import org.sealpost.account.GatewayView;
import org.sealpost.account.Scope;
import org.sealpost.web.caller.Cookies;
import org.sealpost.web.language.FormProblems;

/** The gateways of the account, and how their tokens end. */
@Named
@RequestScoped
public class GatewaysPage {
  @EJB private GatewayTokens tokens;
  @Inject private Console console;
  @Inject private PressedButton pressed;
  @Inject private FormProblems problems;
  @Inject private WaitTexts waits;
  @Inject private HttpServletRequest request;

  private List<GatewayView> all;
  private String password;
  private String done;

  /** Does what the pressed button of the list says. */
  public void act() {
    pressed.id("revoke").ifPresent(this::revoke);
  }

  private void revoke(UUID id) {
    forget();
    if (tokens.revoke(console.mine(), id)) {
      done = "admin.gateways.revoked";
    } else {
      problems.add(FormProblems.FORM, "admin.gateways.gone");
    }
  }

  public void revokeAll() {
    if (password == null) {
      problems.add("password", "problem.password.missing");
      return;
    }
    Confirmation confirmation =
        tokens.revokeAll(console.mine(), Password.of(password), Cookies.DEVICE.of(request));
    if (confirmation instanceof NotConfirmed wrong) {
      wrong
          .waitUntil()
          .ifPresentOrElse(
              until -> waits.tell("password", until),
              () -> problems.add("password", "admin.confirm.wrong"));
    } else if (confirmation instanceof ConfirmationBusy busy) {
      problems.busy("signin.busy", busy.retryAfterSeconds());
    } else {
      forget();
      done = "admin.gateways.allrevoked";
    }
  }

  /** The list has been changed: Faces asked for it before the act. */
  void forget() {
    all = null;
  }

  public List<GatewayView> getAll() {
    if (all == null) {
      all = tokens.list(console.mine());
    }
    return all;
  }

  public boolean isAnyLive() {
    return getAll().stream().anyMatch(GatewayView::isLive);
  }

  /** The keys of what the gateway may do. */
  public List<String> scopes(GatewayView gateway) {
    return gateway.scopes().stream().sorted().map(GatewaysPage::key).toList();
  }

  private static String key(Scope scope) {
    return "admin.scope." + scope.name().toLowerCase(Locale.ROOT);
  }

  public String expires(GatewayView gateway) {
    return gateway.expiresAt().map(console::time).orElse(null);
  }

  public String used(GatewayView gateway) {
    return gateway.lastUsedAt().map(console::time).orElse(null);
  }

  public String usedFrom(GatewayView gateway) {
    return gateway.lastUsedFrom().orElse(null);
  }

  /** The class of the state's look. */
  public String tone(GatewayView gateway) {
    return switch (gateway.state()) {
      case VALID -> "good";
      case EXPIRING -> "warn";
      case EXPIRED, REVOKED -> "bad";
    };
  }

  /** The key of what has just been done, or nothing. */
  public String getDone() {
    return done;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}

package org.sealpost.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sealpost.account.AccountSummary;
import org.sealpost.administration.Administrator;

/** The pages that an administrator may enter, and his other accounts. */
@Named
@RequestScoped
public class Menu {
  @Inject private Console console;

  private List<ConsolePage> ofAccount;
  private List<ConsolePage> ofService;

  /** Those of the account he works in. */
  public List<ConsolePage> getAccountPages() {
    if (ofAccount == null) {
      ofAccount = console.account().isEmpty() ? List.of() : pages(false);
    }
    return ofAccount;
  }

  /** Those of the service as a whole. */
  public List<ConsolePage> getServicePages() {
    if (ofService == null) {
      ofService = pages(true);
    }
    return ofService;
  }

  private List<ConsolePage> pages(boolean service) {
    Optional<Administrator> there = console.in(service);
    return Arrays.stream(ConsolePage.values())
        .filter(page -> page.isOfService() == service && page.isInMenu())
        .filter(page -> there.filter(one -> one.may(page.permission())).isPresent())
        .toList();
  }

  /** The accounts he has a role in, but the one he works in. */
  public List<AccountSummary> getOtherAccounts() {
    return console.choices().stream()
        .filter(one -> console.account().filter(one::equals).isEmpty())
        .toList();
  }

  /** Whether this is the page at hand. */
  public boolean isHere(ConsolePage other) {
    return console.page().filter(other::equals).isPresent();
  }
}

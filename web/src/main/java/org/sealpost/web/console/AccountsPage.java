package org.sealpost.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.sealpost.account.AccountLine;
import org.sealpost.account.AccountOperation;
import org.sealpost.account.AccountPage;
import org.sealpost.account.AccountState;
import org.sealpost.account.ChangeOutcome;
import org.sealpost.web.language.FormProblems;

/** All accounts of the service, some at a time, and what the operator does to their state. */
@Named
@RequestScoped
public class AccountsPage {
  @EJB private AccountOperation operation;
  @Inject private Console console;
  @Inject private PressedButton pressed;
  @Inject private FormProblems problems;

  private AccountPage page;
  private String done;

  /** Does what the pressed button of the list says. */
  public void act() {
    pressed
        .id("suspend")
        .ifPresent(id -> change(id, AccountState.SUSPENDED, "admin.accounts.suspended"));
    pressed.id("close").ifPresent(id -> change(id, AccountState.CLOSED, "admin.accounts.closed"));
    pressed
        .id("activate")
        .ifPresent(id -> change(id, AccountState.ACTIVE, "admin.accounts.activated"));
  }

  private void change(UUID id, AccountState state, String told) {
    forget();
    if (operation.change(console.mine(), id, state) == ChangeOutcome.CHANGED) {
      done = told;
    } else {
      problems.add(FormProblems.FORM, "admin.accounts.gone");
    }
  }

  /** The list has been changed: Faces asked for it before the act. */
  void forget() {
    page = null;
  }

  private AccountPage page() {
    if (page == null) {
      page =
          pressed.number("before").isPresent()
              ? operation.before(console.mine(), pressed.number("before").getAsInt())
              : operation.after(
                  console.mine(), pressed.number("after").orElse(pressed.number("from").orElse(0)));
    }
    return page;
  }

  public List<AccountLine> getAll() {
    return page().lines();
  }

  public boolean isBefore() {
    return page().before() && !getAll().isEmpty();
  }

  public boolean isAfter() {
    return page().after() && !getAll().isEmpty();
  }

  public int getFirst() {
    return getAll().isEmpty() ? 0 : getAll().get(0).number();
  }

  public int getLast() {
    return getAll().isEmpty() ? 0 : getAll().get(getAll().size() - 1).number();
  }

  /** Where this list begins, so that it is shown again after an act. */
  public int getFrom() {
    return Math.max(0, getFirst() - 1);
  }

  /** Until when an account that is closed now can be opened again. */
  public String getClosingEnd() {
    return console.day(operation.keysEndIfClosedNow(console.mine()));
  }

  public boolean isActive(AccountLine line) {
    return line.state() == AccountState.ACTIVE;
  }

  public boolean isClosed(AccountLine line) {
    return line.state() == AccountState.CLOSED;
  }

  public String keysEnd(AccountLine line) {
    return line.keysEnd().map(console::day).orElse("");
  }

  /** The class of the state's look. */
  public String tone(AccountLine line) {
    return switch (line.state()) {
      case ACTIVE -> "good";
      case SUSPENDED -> "warn";
      case CLOSED -> "bad";
    };
  }

  /** The key of what has just been done, or nothing. */
  public String getDone() {
    return done;
  }
}

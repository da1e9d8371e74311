package org.sealpost.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealpost.people.People;
import org.sealpost.people.PeoplePage;
import org.sealpost.people.PeopleQuery;
import org.sealpost.people.PersonKind;
import org.sealpost.people.PersonRow;
import org.sealpost.people.PersonState;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.language.Texts;

/** The people of the account: the search and the list. */
@Named
@RequestScoped
public class UsersPage {
  @EJB private People people;
  @Inject private Console console;
  @Inject private PressedButton pressed;
  @Inject private FormProblems problems;
  @Inject private Texts texts;

  private String text;
  private String kind = PersonKind.OURS.name();
  private String state;
  private PeoplePage found = PeoplePage.EMPTY;

  /**
   * Finds whom the form asks for, before the page is shown: Faces asks for the list already when
   * nothing that was typed has arrived.
   */
  public void look() {
    found = people.list(console.mine(), query());
  }

  /** Looks from the start. */
  public void search() {
    if (!query().isEnough()) {
      problems.add("text", "admin.users.text.short");
    }
  }

  /** The people on this page. */
  public List<PersonRow> getRows() {
    return found.rows();
  }

  private PeopleQuery query() {
    Optional<String> after = pressed.text("after");
    Optional<String> before = pressed.text("before");
    return new PeopleQuery(
        text == null ? "" : text,
        chosen(PersonKind.values(), kind).orElse(PersonKind.OURS),
        chosen(PersonState.values(), state),
        after.or(() -> before),
        after.isEmpty() && before.isPresent());
  }

  private static <E extends Enum<E>> Optional<E> chosen(E[] all, String typed) {
    return Arrays.stream(all).filter(one -> one.name().equals(typed)).findFirst();
  }

  /** Whether there is anything to look for at all. */
  public boolean isEnough() {
    return query().isEnough();
  }

  /** Where the page before this one ends, or nothing. */
  public String getBefore() {
    return found.before().orElse(null);
  }

  /** Where the next page begins, or nothing. */
  public String getAfter() {
    return found.after().orElse(null);
  }

  public List<SelectItem> getKindItems() {
    return Arrays.stream(PersonKind.values())
        .map(one -> new SelectItem(one.name(), texts.of("admin.person." + key(one))))
        .toList();
  }

  public List<SelectItem> getStateItems() {
    return Stream.concat(
            Stream.of(new SelectItem("", texts.of("admin.users.state.all"))),
            Arrays.stream(PersonState.values())
                .map(one -> new SelectItem(one.name(), texts.of("admin.person." + key(one)))))
        .toList();
  }

  private static String key(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  /** The class of the state's look. */
  public String tone(PersonState of) {
    return switch (of) {
      case ACTIVE -> "good";
      case LOCKED -> "bad";
      default -> "warn";
    };
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }
}

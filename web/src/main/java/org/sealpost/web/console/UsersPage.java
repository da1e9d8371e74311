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
import org.sealpost.address.EmailAddress;
import org.sealpost.people.AddOutcome;
import org.sealpost.people.NewPeople;
import org.sealpost.people.NewPerson;
import org.sealpost.people.People;
import org.sealpost.people.PeoplePage;
import org.sealpost.people.PeopleQuery;
import org.sealpost.people.PersonKind;
import org.sealpost.people.PersonRow;
import org.sealpost.people.PersonState;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.language.Language;
import org.sealpost.web.language.Texts;

/** The people of the account: the search, the list, and the form that adds somebody. */
@Named
@RequestScoped
public class UsersPage {
  @EJB private People people;
  @EJB private NewPeople newPeople;
  @Inject private Console console;
  @Inject private PressedButton pressed;
  @Inject private FormProblems problems;
  @Inject private Language languages;
  @Inject private Texts texts;

  private String text;
  private String kind = PersonKind.OURS.name();
  private String state;
  private String email;
  private String name;
  private String language;
  private String done;
  private PeoplePage found;

  /** Looks from the start. */
  public void search() {
    if (!query().isEnough()) {
      problems.add("text", "admin.users.text.short");
    }
  }

  /** Adds whoever the form names. */
  public void add() {
    EmailAddress.parse(email == null ? "" : email.strip())
        .ifPresentOrElse(this::add, () -> problems.add("email", "problem.email"));
  }

  private void add(EmailAddress address) {
    Locale tongue = Locale.forLanguageTag(language == null ? "en" : language);
    AddOutcome outcome =
        newPeople.add(console.mine(), new NewPerson(address, name == null ? "" : name, tongue));
    if (outcome == AddOutcome.ADDED) {
      done = "admin.users.added";
      email = null;
      name = null;
    } else {
      problems.add(outcome.isOfName() ? "name" : "email", "admin.users.line." + outcome.key());
    }
  }

  /** The people on this page. */
  public List<PersonRow> getRows() {
    return page().rows();
  }

  private PeoplePage page() {
    if (found == null) {
      found = people.list(console.mine(), query());
    }
    return found;
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
    return page().before().orElse(null);
  }

  /** Where the next page begins, or nothing. */
  public String getAfter() {
    return page().after().orElse(null);
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

  public List<SelectItem> getLanguageItems() {
    return languages.getOffered().stream()
        .map(one -> new SelectItem(one.toLanguageTag(), languages.name(one)))
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

  /** The key of what has just been done, or nothing. */
  public String getDone() {
    return done;
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

  public String getLanguage() {
    return language == null ? languages.getTag() : language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}

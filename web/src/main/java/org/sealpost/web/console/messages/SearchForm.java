package org.sealpost.web.console.messages;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sealpost.account.Gateways;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.MessageId;
import org.sealpost.message.SearchCriteria;
import org.sealpost.message.SearchLimit;
import org.sealpost.settings.Limits;
import org.sealpost.web.console.Console;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.language.Texts;

/** What an administrator looks for, as typed. */
@Named("messageSearch")
@RequestScoped
public class SearchForm {
  private static final int PAGE = 50;

  @EJB private Gateways gateways;
  @Inject private Console console;
  @Inject private FormProblems problems;
  @Inject private Texts texts;

  private String from;
  private String until;
  private String sender;
  private String recipient;
  private String subject;
  private String state;
  private String source;
  private String id;
  private Map<UUID, String> sources;

  /** What is looked for; nothing if something typed cannot be read or asks for too much. */
  Optional<SearchCriteria> criteria() {
    SearchCriteria criteria =
        new SearchCriteria(
            typed("id", id, SearchForm::messageId),
            typed("from", from, this::moment),
            typed("until", until, this::moment),
            typed("sender", sender, EmailAddress::parse),
            typed("recipient", recipient, EmailAddress::parse),
            present(subject),
            stateChoice().state(),
            stateChoice().opened(),
            present(source).filter(text -> text.matches("[0-9a-f-]{36}")).map(UUID::fromString),
            Optional.empty(),
            PAGE);
    criteria.exceeded().ifPresent(this::tell);
    return isFine() ? Optional.of(criteria) : Optional.empty();
  }

  private boolean isFine() {
    return Stream.of("id", "from", "until", "sender", "recipient", "subject")
        .noneMatch(problems::on);
  }

  private void tell(SearchLimit limit) {
    if (limit == SearchLimit.WORDS) {
      problems.add("subject", "admin.messages.toomanywords", Limits.SEARCH_WORDS);
    } else {
      problems.add("from", "admin.messages.toolong", Limits.SEARCH_RANGE.toDays());
    }
  }

  private <T> Optional<T> typed(String field, String text, Function<String, Optional<T>> reading) {
    Optional<T> read = present(text).flatMap(reading);
    if (present(text).isPresent() && read.isEmpty()) {
      problems.add(field, "admin.messages.wrong." + field);
    }
    return read;
  }

  private static Optional<String> present(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(typed -> !typed.isEmpty());
  }

  private Optional<Instant> moment(String text) {
    return TypedMoment.parse(text, console.mine().reader().zone());
  }

  static Optional<MessageId> messageId(String text) {
    try {
      return Optional.of(MessageId.parse(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  StateChoice stateChoice() {
    return Stream.of(StateChoice.values())
        .filter(one -> one.key().equals(state))
        .findFirst()
        .orElse(StateChoice.ANY);
  }

  public List<SelectItem> getStates() {
    return Stream.of(StateChoice.values())
        .map(one -> new SelectItem(one.key(), texts.of("admin.messages.state." + one.key())))
        .toList();
  }

  /** The gateways, after the choice of all. */
  public List<SelectItem> getSources() {
    return Stream.concat(
            Stream.of(new SelectItem("", texts.of("admin.messages.source.any"))),
            sources().entrySet().stream()
                .map(one -> new SelectItem(one.getKey().toString(), one.getValue())))
        .toList();
  }

  /** The name of a gateway of the account; empty for one that nobody noted. */
  String nameOf(Optional<UUID> token) {
    return token.map(one -> sources().getOrDefault(one, "")).orElse("");
  }

  private Map<UUID, String> sources() {
    if (sources == null) {
      sources = gateways.names(console.mine().account().orElseThrow());
    }
    return sources;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }

  public String getSender() {
    return sender;
  }

  public void setSender(String sender) {
    this.sender = sender;
  }

  public String getRecipient() {
    return recipient;
  }

  public void setRecipient(String recipient) {
    this.recipient = recipient;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}

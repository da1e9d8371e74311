package org.sealpost.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.Limits;

/**
 * Somebody a new message is for, or whom it names.
 *
 * @param recipient false for named people who are no recipients
 */
record Person(EmailAddress address, RecipientKind kind, boolean recipient) {

  /** The recipients by what To and Cc say, then the people these name besides. */
  static List<Person> of(
      Collection<EmailAddress> recipients, Collection<String> to, Collection<String> cc) {
    Map<EmailAddress, RecipientKind> named = named(to, cc);
    Map<EmailAddress, Person> people = new LinkedHashMap<>();
    for (EmailAddress address : recipients) {
      RecipientKind kind = named.getOrDefault(address, RecipientKind.HIDDEN);
      people.put(address, new Person(address, kind, true));
    }
    List<Person> all = new ArrayList<>(people.values());
    named.entrySet().stream()
        .filter(entry -> !people.containsKey(entry.getKey()))
        .limit(Limits.NAMED_PEOPLE)
        .forEach(entry -> all.add(new Person(entry.getKey(), entry.getValue(), false)));
    return all;
  }

  static List<Person> of(Collection<KeyRequest.Addressee> recipients) {
    Map<EmailAddress, Person> people = new LinkedHashMap<>();
    recipients.forEach(
        one -> people.putIfAbsent(one.address(), new Person(one.address(), one.kind(), true)));
    return List.copyOf(people.values());
  }

  private static Map<EmailAddress, RecipientKind> named(
      Collection<String> to, Collection<String> cc) {
    Map<EmailAddress, RecipientKind> named = new LinkedHashMap<>();
    addresses(to).forEach(address -> named.putIfAbsent(address, RecipientKind.TO));
    addresses(cc).forEach(address -> named.putIfAbsent(address, RecipientKind.CC));
    return named;
  }

  /** What a header names but no mail could reach is nobody. */
  private static List<EmailAddress> addresses(Collection<String> texts) {
    return texts.stream().map(EmailAddress::parse).flatMap(Optional::stream).toList();
  }
}

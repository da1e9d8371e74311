package org.sealpost.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealpost.account.NewAccount;
import org.sealpost.account.NewGateway;
import org.sealpost.account.Scope;
import org.sealpost.address.Domain;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.Base64Url;
import org.sealpost.envelope.Languages;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.StrictJson;

/** The accounts an operator declares in a file, with their domains, profiles and gateways. */
record Declaration(List<DeclaredAccount> accounts) {
  private static final Set<String> ACCOUNT =
      Set.of(
          "name",
          "domains",
          "technicalContact",
          "lowAllowed",
          "language",
          "timeZone",
          "profiles",
          "gateways");
  private static final Set<String> PROFILE =
      Set.of(
          "name",
          "isDefault",
          "level",
          "reply",
          "replyAll",
          "forward",
          "readReceipt",
          "expiryDays",
          "subject",
          "language",
          "delivery");
  private static final Set<String> GATEWAY =
      Set.of("name", "scopes", "tokenSha256", "sealerPublicKey", "expiresAt", "revoked");
  private static final String SCOPES =
      Arrays.stream(Scope.values()).map(Scope::key).collect(Collectors.joining(", ", "of ", ""));
  private static final String LANGUAGES =
      Languages.SPOKEN.stream()
          .map(Locale::toLanguageTag)
          .collect(Collectors.joining(", ", "one of ", ""));

  /** One account and what belongs to it. */
  record DeclaredAccount(
      NewAccount account,
      List<Domain> domains,
      List<NewProfile> profiles,
      List<NewGateway> gateways) {}

  /**
   * @throws IllegalArgumentException if the text is no declaration; the message says where
   */
  static Declaration parse(byte[] json) {
    try {
      DeclaredNode root = new DeclaredNode("", StrictJson.parse(json)).only(Set.of("accounts"));
      return new Declaration(
          root.objects("accounts").stream().map(Declaration::declaredAccount).toList());
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(malformed.getOriginalMessage(), malformed);
    }
  }

  private static DeclaredAccount declaredAccount(DeclaredNode node) {
    node.only(ACCOUNT);
    NewAccount account = account(node);
    return new DeclaredAccount(
        account,
        node.values("domains", "mail domains", text -> Domain.parse(text).orElseThrow()),
        node.objects("profiles").stream().map(one -> profile(one, account)).toList(),
        node.objects("gateways").stream().map(Declaration::gateway).toList());
  }

  private static NewAccount account(DeclaredNode node) {
    return new NewAccount(
        node.text("name"),
        node.value(
            "technicalContact", "a mail address", text -> EmailAddress.parse(text).orElseThrow()),
        node.flag("lowAllowed", false),
        node.optionalValue("language", LANGUAGES, Declaration::language).orElse(Locale.ENGLISH),
        node.optionalValue("timeZone", "a time zone", ZoneId::of).orElse(ZoneId.of("UTC")));
  }

  private static NewProfile profile(DeclaredNode node, NewAccount account) {
    node.only(PROFILE);
    return new NewProfile(
        node.text("name"),
        node.flag("isDefault", false),
        node.value("level", "a level", text -> Level.ofWireName(text).orElseThrow()),
        replies(node),
        node.number("expiryDays", 0),
        node.optionalValue("subject", "kept, neutral or absent", Declaration::subject)
            .orElse(SubjectRule.KEPT),
        node.optionalValue("language", LANGUAGES, Declaration::language).orElse(account.language()),
        node.optionalValue("delivery", "attachment", Declaration::delivery)
            .orElse(Delivery.ATTACHMENT));
  }

  private static Replies replies(DeclaredNode node) {
    return new Replies(
        node.flag("reply", true),
        node.flag("replyAll", true),
        node.flag("forward", false),
        node.flag("readReceipt", false));
  }

  private static NewGateway gateway(DeclaredNode node) {
    node.only(GATEWAY);
    return new NewGateway(
        node.text("name"),
        Set.copyOf(node.values("scopes", SCOPES, Declaration::scope)),
        node.value("tokenSha256", "64 hexadecimal digits", Declaration::hash),
        node.optionalValue("sealerPublicKey", "32 bytes in base64url", Base64Url::decode),
        node.optionalValue("expiresAt", "an instant such as 2027-01-01T00:00:00Z", Instant::parse),
        node.flag("revoked", false));
  }

  private static byte[] hash(String hexadecimal) {
    byte[] hash = HexFormat.of().parseHex(hexadecimal);
    if (hash.length != 32) {
      throw new IllegalArgumentException("not a SHA-256");
    }
    return hash;
  }

  private static Locale language(String tag) {
    return Languages.match(new Locale.Builder().setLanguageTag(tag).build()).orElseThrow();
  }

  private static SubjectRule subject(String name) {
    return named(SubjectRule.class, name);
  }

  private static Delivery delivery(String name) {
    return named(Delivery.class, name);
  }

  private static Scope scope(String name) {
    return Scope.ofKey(name).orElseThrow();
  }

  /** Declared names are lower case. */
  private static <E extends Enum<E>> E named(Class<E> type, String name) {
    if (!name.equals(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(name);
    }
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }
}

package org.sealpost.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealpost.account.Accounts;
import org.sealpost.account.GatewayAccess;
import org.sealpost.account.Gateways;
import org.sealpost.account.NewAccount;
import org.sealpost.account.NewGateway;
import org.sealpost.account.Scope;
import org.sealpost.address.Domain;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.Base64Url;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.SealKey;
import org.sealpost.it.Database;
import org.sealpost.policy.Delivery;
import org.sealpost.policy.NewProfile;
import org.sealpost.policy.Policies;
import org.sealpost.policy.Replies;
import org.sealpost.policy.SubjectRule;

/** An account of one test, with a domain, a profile for each level, and a gateway that seals. */
final class Organisation {
  final UUID id;
  final EmailAddress sender;
  final SealKey sealer = SealKey.generate();
  final String token = "spg_" + Base64Url.encode(random());
  final GatewayAccess gateway;

  Organisation(Accounts accounts, Policies policies, Gateways gateways) {
    String name = "o" + UUID.randomUUID();
    Domain domain = Domain.parse(name + ".example").orElseThrow();
    sender = EmailAddress.parse("ann@" + domain).orElseThrow();
    id = accounts.declare(account(name)).id();
    Database.change("insert into mail_domain (name, account_id) values (?, ?)", domain.name(), id);
    for (Level level : new Level[] {Level.HIGH, Level.MEDIUM, Level.LOW}) {
      policies.declare(id, profile(level, SubjectRule.KEPT));
    }
    gateways.declare(
        id,
        new NewGateway(
            "gateway",
            Set.of(Scope.ISSUE, Scope.MANAGE),
            sha256(token),
            Optional.of(sealer.publicKey()),
            Optional.empty(),
            false));
    gateway = gateways.authenticate(token).orElseThrow();
  }

  static NewProfile profile(Level level, SubjectRule subject) {
    return new NewProfile(
        level.wireName(),
        level == Level.MEDIUM,
        level,
        new Replies(true, true, false, false),
        0,
        subject,
        Locale.ENGLISH,
        Delivery.ATTACHMENT);
  }

  void state(String state) {
    Database.change("update account set state = ? where id = ?", state, id);
  }

  private NewAccount account(String name) {
    return new NewAccount(name, sender, true, Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
  }

  private static byte[] random() {
    return SealKey.generate().encoded();
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

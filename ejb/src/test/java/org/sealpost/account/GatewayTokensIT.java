package org.sealpost.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.access.Confirmation.Confirmed;
import org.sealpost.access.Confirmation.NotConfirmed;
import org.sealpost.access.NewUser;
import org.sealpost.access.Password;
import org.sealpost.access.Passwords;
import org.sealpost.access.SignIns;
import org.sealpost.access.SignedIn;
import org.sealpost.access.Users;
import org.sealpost.account.GatewayOutcome.Added;
import org.sealpost.account.GatewayOutcome.Refused;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.NotPermittedException;
import org.sealpost.administration.Permission;
import org.sealpost.administration.Role;
import org.sealpost.envelope.Base64Url;
import org.sealpost.envelope.SealKey;
import org.sealpost.it.Database;
import org.sealpost.it.Mailbox;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.Somebody;
import org.sealpost.it.Staff;

/** Gateways get tokens, use them, are warned of their end, and lose them. */
@ExtendWith(ArquillianExtension.class)
class GatewayTokensIT {
  private static final Password RIGHT = Password.of("seven quiet herons at dusk");
  private static final Password WRONG = Password.of("seven quiet herons at dawn");

  @Inject private GatewayTokens tokens;
  @Inject private Gateways gateways;
  @Inject private TokenUses uses;
  @Inject private ExpiryWarnings warnings;
  @Inject private Accounts accounts;
  @Inject private SignIns signIns;
  @Inject private Users users;
  @Inject private Passwords passwords;
  @Inject private UserTransaction transaction;

  private Somebody contact;
  private UUID account;
  private Administrator administrator;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void makeAccount() {
    contact = Somebody.unknown();
    var facts =
        new NewAccount(
            "g" + UUID.randomUUID(), contact.address(), false, Locale.ENGLISH, ZoneId.of("UTC"));
    account = accounts.declare(facts).id();
    administrator = Staff.of(account);
  }

  @Test
  void tokenAuthenticatesAndOnlyItsHashIsStored() {
    var added = (Added) tokens.add(administrator, order("mx"));
    var access = gateways.authenticate(added.token()).orElseThrow();
    assertThat(access.accountId()).isEqualTo(account);
    assertThat(access.scopes()).containsExactly(Scope.ISSUE);
    assertThat(added.toString()).doesNotContain(added.token());
    assertThat(Database.column("select detail from audit_entry where account_id = ?", account))
        .contains("mx")
        .noneMatch(detail -> detail.contains("spg_"));
    assertThat(Database.column("select name from gateway_token where token_hash = ?", hash(added)))
        .containsExactly("mx");
  }

  @Test
  void scopesOfAdministrationGiveTheirPermissionsAndNoOther() {
    var scopes = Set.of(Scope.MESSAGES_CHANGE, Scope.USERS_READ);
    var added = (Added) add("program", scopes, null, Optional.empty());
    var access = gateways.authenticate(added.token()).orElseThrow();
    assertThat(access.scopes()).isEqualTo(scopes);
    assertThat(access.may(Scope.MESSAGES_READ)).isTrue();
    assertThat(access.may(Scope.USERS_CHANGE)).isFalse();
    assertThat(access.may(Scope.ISSUE)).isFalse();
    var program = access.program(contact.client());
    assertThat(program.permissions())
        .containsExactlyInAnyOrder(
            Permission.MESSAGES_SEE, Permission.MESSAGES_CHANGE, Permission.USERS_SEE);
    assertThat(program.requireIn(Permission.USERS_SEE)).isEqualTo(account);
    assertThatThrownBy(() -> program.requireIn(Permission.USERS_HELP))
        .isInstanceOf(NotPermittedException.class);
    assertThat(tokens.list(administrator).get(0).scopes()).isEqualTo(scopes);
  }

  @Test
  void mailGatewaysAdministerNothing() {
    var added = (Added) add("mx", Set.of(Scope.ISSUE, Scope.MANAGE), null, Optional.empty());
    var access = gateways.authenticate(added.token()).orElseThrow();
    assertThat(access.program(contact.client()).permissions()).isEmpty();
    assertThat(access.may(Scope.MESSAGES_READ)).isFalse();
  }

  private static byte[] hash(Added added) {
    return GatewayToken.hash(added.token());
  }

  @Test
  void ordersThatCannotBeAreRefused() {
    var past = Optional.of(Instant.now().minusSeconds(1));
    var scopes = Set.of(Scope.MANAGE);
    assertThat(add("a\tb", scopes, null, Optional.empty())).isEqualTo(Refused.NAME_MALFORMED);
    assertThat(add("a", Set.of(), null, Optional.empty())).isEqualTo(Refused.NO_SCOPE);
    assertThat(add("a", scopes, null, past)).isEqualTo(Refused.EXPIRY_PASSED);
    for (var bad :
        List.of("x", key(new byte[31]), key(new byte[32]), key(noPoint()), "=" + good())) {
      assertThat(add("a", scopes, bad, Optional.empty())).isEqualTo(Refused.SEALER_KEY_MALFORMED);
    }
    assertThat(tokens.list(administrator)).isEmpty();
  }

  @Test
  void sealerKeyIsRegistered() {
    var added = (Added) add("a", Set.of(Scope.ISSUE), good(), Optional.empty());
    assertThat(gateways.authenticate(added.token()).orElseThrow().sealerKey()).isPresent();
    assertThat(tokens.list(administrator).get(0).seals()).isTrue();
  }

  @Test
  void nameIsUsedOnceInAnAccountEvenAtOnceAndEvenWhenRevoked() {
    var both =
        Stream.of(1, 2)
            .map(i -> CompletableFuture.supplyAsync(() -> tokens.add(administrator, order("mx"))))
            .toList();
    assertThat(both.stream().map(CompletableFuture::join)).containsOnlyOnce(Refused.NAME_TAKEN);
    tokens.revoke(administrator, tokens.list(administrator).get(0).id());
    assertThat(tokens.add(administrator, order("MX"))).isEqualTo(Refused.NAME_TAKEN);
    makeAccount();
    assertThat(tokens.add(administrator, order("mx"))).isInstanceOf(Added.class);
  }

  @Test
  void revokedTokenAuthenticatesNobodyAtOnce() {
    var added = (Added) tokens.add(administrator, order("mx"));
    var id = tokens.list(administrator).get(0).id();
    assertThat(tokens.revoke(administrator, id)).isTrue();
    assertThat(tokens.revoke(administrator, id)).isFalse();
    assertThat(gateways.authenticate(added.token())).isEmpty();
    assertThat(tokens.list(administrator).get(0).state()).isEqualTo(TokenState.REVOKED);
  }

  @Test
  void tokenOfAnotherAccountIsNeitherSeenNorRevoked() {
    var added = (Added) tokens.add(administrator, order("mx"));
    var id = tokens.list(administrator).get(0).id();
    makeAccount();
    assertThat(tokens.list(administrator)).isEmpty();
    assertThat(tokens.revoke(administrator, id)).isFalse();
    assertThat(gateways.authenticate(added.token())).isPresent();
  }

  @Test
  void auditorSeesAndChangesNothing() {
    var auditor = Staff.with(Role.AUDITOR, account);
    assertThat(tokens.list(auditor)).isEmpty();
    assertThatThrownBy(() -> tokens.add(auditor, order("mx")))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> tokens.revoke(auditor, UUID.randomUUID()))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> tokens.revokeAll(auditor, RIGHT, Optional.empty()))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> tokens.list(Staff.with(Role.HELP_DESK, account)))
        .isInstanceOf(NotPermittedException.class);
  }

  @Test
  void allAreRevokedAfterThePasswordWasTypedAgain() throws Exception {
    var he = signedIn();
    var one = (Added) tokens.add(he, order("one"));
    var two = (Added) tokens.add(he, order("two"));
    assertThat(tokens.revokeAll(he, WRONG, Optional.empty()))
        .isEqualTo(new NotConfirmed(Optional.empty()));
    assertThat(gateways.authenticate(one.token())).isPresent();
    assertThat(tokens.revokeAll(he, RIGHT, Optional.empty())).isEqualTo(new Confirmed());
    assertThat(gateways.authenticate(one.token())).isEmpty();
    assertThat(gateways.authenticate(two.token())).isEmpty();
    assertThat(Database.column("select act from audit_entry where account_id = ?", account))
        .contains("GATEWAYS_REVOKED");
    assertThat(
            Database.column(
                "select outcome from audit_entry where act = 'PASSWORD_CONFIRMED' and actor in"
                    + " (?, ?) order by id",
                "address:" + he.reader().email(),
                "user:" + he.reader().userId()))
        .containsExactly("wrong password", "done");
  }

  @Test
  void guessingAtTheConfirmationWaitsLikeSigningIn() throws Exception {
    var he = signedIn();
    for (var i = 0; i < 5; i++) {
      tokens.revokeAll(he, WRONG, Optional.empty());
    }
    assertThat(tokens.revokeAll(he, RIGHT, Optional.empty()))
        .isInstanceOfSatisfying(
            NotConfirmed.class, refused -> assertThat(refused.waitUntil()).isPresent());
  }

  private Administrator signedIn() throws Exception {
    var he = Somebody.unknown();
    var hash = passwords.hash(RIGHT).orElseThrow();
    transaction.begin();
    users.register(he.address(), new NewUser("He", hash, Locale.ENGLISH, ZoneId.of("UTC")));
    transaction.commit();
    var signedIn =
        (SignedIn) signIns.signIn(he.address(), RIGHT, he.client(), Optional.empty(), false);
    return new Administrator(
        signedIn.reader(), he.client(), Optional.of(account), Set.of(Role.ACCOUNT_ADMINISTRATOR));
  }

  @Test
  void lastUseIsWrittenLaterAndTheLatestStays() {
    var added = (Added) tokens.add(administrator, order("mx"));
    var client = contact.client();
    var access = gateways.authenticate(added.token(), client).orElseThrow();
    assertThat(tokens.list(administrator).get(0).lastUsedAt()).isEmpty();
    uses.flush();
    var seen = tokens.list(administrator).get(0);
    assertThat(seen.lastUsedAt()).isPresent();
    assertThat(seen.lastUsedFrom()).contains(client.toString());
    Database.change(
        "update gateway_token set last_used_from = 'other node', last_used_at = ? where id = ?",
        java.time.OffsetDateTime.now().plusHours(1),
        access.tokenId());
    gateways.authenticate(added.token(), client);
    uses.flush();
    assertThat(tokens.list(administrator).get(0).lastUsedFrom()).contains("other node");
  }

  @Test
  void administratorsAreWarnedTwiceAndOnceEach() {
    var end = Instant.now().plus(Duration.ofDays(13));
    add("mx", Set.of(Scope.ISSUE), null, Optional.of(end));
    assertThat(tokens.list(administrator).get(0).state()).isEqualTo(TokenState.EXPIRING);
    assertThat(warned()).isZero();
    sendTwiceAtOnce();
    assertThat(warned()).isEqualTo(1);
    assertThat(Mailbox.text(contact.mailbox().latest())).contains("mx", "/admin/gateways?account=");
    Database.change(
        "update gateway_token set expires_at = ? where account_id = ?",
        java.time.OffsetDateTime.now().plusHours(40),
        account);
    sendTwiceAtOnce();
    warnings.send();
    assertThat(warned()).isEqualTo(2);
  }

  @Test
  void nobodyIsWarnedOfTokensThatHaveEndedOrLastLong() {
    add("long", Set.of(Scope.ISSUE), null, Optional.of(Instant.now().plus(Duration.ofDays(15))));
    add("gone", Set.of(Scope.ISSUE), null, Optional.of(Instant.now().plus(Duration.ofDays(1))));
    tokens.list(administrator).stream()
        .filter(one -> one.name().equals("gone"))
        .forEach(one -> tokens.revoke(administrator, one.id()));
    warnings.send();
    assertThat(warned()).isZero();
  }

  private void sendTwiceAtOnce() {
    Stream.of(1, 2)
        .map(i -> CompletableFuture.runAsync(warnings::send))
        .toList()
        .forEach(CompletableFuture::join);
  }

  /** Without the invitation. */
  private long warned() {
    return contact.mailbox().mails().size() - 1L;
  }

  private GatewayOutcome add(
      String name, Set<Scope> scopes, String sealerKey, Optional<Instant> end) {
    return tokens.add(
        administrator, new GatewayOrder(name, scopes, Optional.ofNullable(sealerKey), end));
  }

  private static GatewayOrder order(String name) {
    return new GatewayOrder(name, Set.of(Scope.ISSUE), Optional.empty(), Optional.empty());
  }

  private static String good() {
    return key(SealKey.generate().publicKey());
  }

  private static String key(byte[] bytes) {
    return Base64Url.encode(bytes);
  }

  /** Its y is beyond the field. */
  private static byte[] noPoint() {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) 0xff);
    return bytes;
  }
}

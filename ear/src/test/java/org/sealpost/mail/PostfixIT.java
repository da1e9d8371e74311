package org.sealpost.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealpost.client.ReaderBrowser.read;
import static org.sealpost.mail.Notes.ALICE;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.GatewayClient;

/** What Postfix, with the shipped files, does with mail while the service is well. */
@Tag("fault")
@ExtendWith(OneMailRoute.class)
class PostfixIT {
  private static final String PASSWORD = "seven quiet herons by the lake";
  private static final int MEBIBYTE = 1 << 20;

  @Test
  void mailWithTheTagIsSealedAndOpensForItsHiddenRecipientToo(MailRoute route) {
    var bob = Notes.newAddress();
    var eve = Notes.newAddress();
    var mail = Notes.mail(bob, "[Secure] Blood test", "Grüße, 5,1 mmol", "");
    route.send(mail, ALICE, bob, eve);
    var delivery = route.receiver().await(bob);
    assertThat(delivery.recipients()).containsExactlyInAnyOrder(bob, eve);
    assertThat(delivery.raw()).doesNotContain(eve).doesNotContain("mmol").contains("Blood test");
    var sealed = Notes.sealed(delivery);
    assertThat(new String(sealed.envelope())).doesNotContain(eve);
    var message = GatewayClient.tree(route.gateway().message(sealed.messageId()));
    assertThat(message.findValuesAsText("kind")).containsExactlyInAnyOrder("to", "hidden");
    assertThat(readBy(route, bob, sealed)).contains("Grüße, 5,1 mmol").doesNotContain(eve);
    assertThat(readBy(route, eve, sealed)).contains("Grüße, 5,1 mmol", bob);
  }

  private static String readBy(MailRoute route, String reader, GatewayClient.Sealed sealed) {
    try (var browser = route.chromium().newReader()) {
      return read(browser.enrollAndOpen(sealed, route.mailbox(), reader, PASSWORD));
    }
  }

  @Test
  void mailWithoutTriggerPassesByteForByte(MailRoute route) {
    var bob = Notes.newAddress();
    var mail = Notes.mail(bob, "Secure lunch", ".Grüße\n..", "X-Sealpost: sealed\n");
    route.send(mail, ALICE, bob);
    assertThat(route.receiver().await(bob).raw()).endsWith("\r\n" + Notes.raw(mail));
    assertThat(route.postfix().log()).doesNotContain("to=<" + bob + ">, relay=sealpost");
  }

  @Test
  void mailFromNobodyPassesByteForByteEvenWithATrigger(MailRoute route) {
    var bob = Notes.newAddress();
    var mail = Notes.mail(bob, "Read: [Secure] Grüße", ".It was read.\n", "");
    route.send(mail, "", bob);
    var delivery = route.receiver().await(bob);
    assertThat(delivery.sender()).isEmpty();
    assertThat(delivery.raw()).endsWith("\r\n" + Notes.raw(mail));
  }

  @Test
  void internationalMailArrivesWhole(MailRoute route) {
    var local = "j\u00f6rg" + Notes.newAddress().split("@")[0];
    var mail =
        Notes.mail(
            local + "@b\u00fccher.example",
            "\u8a3c\u660e [SECURE]",
            "Za\u017c\u00f3\u0142\u0107",
            "X-Sealpost: low\n");
    route.send(mail, ALICE, local + "@b\u00fccher.example");
    var delivery = route.receiver().await(local + "@xn--bcher-kva.example");
    assertThat(delivery.raw()).contains(Notes.raw("\u8a3c\u660e [SECURE]".getBytes()));
    assertThat(Notes.sealed(delivery).messageId()).hasSize(22);
  }

  @Test
  void sealedTextIsTheTextThatWasSubmitted(MailRoute route) {
    var bob = Notes.newAddress();
    var mail = Notes.low(bob, ".one dot\n..two\nZa\u017c\u00f3\u0142\u0107\n\n--x\n\n");
    route.send(mail, ALICE, bob);
    assertThat(Notes.opened(route, route.receiver().await(bob))).endsWith(Notes.raw(mail));
  }

  @Test
  void strangersMailComesBackWithASentenceAndWithoutItsText(MailRoute route) {
    var stranger = Notes.newAddress();
    var bob = Notes.newAddress();
    route.send(Notes.mail(bob, "[secure] x", "hush", ""), stranger, bob);
    var bounce = route.receiver().await(stranger);
    assertThat(bounce.sender()).isEmpty();
    assertThat(bounce.raw())
        .contains("Status: 5.7.1", "use an address of your organisation")
        .doesNotContain("hush");
    assertThat(route.receiver().to(bob)).isEmpty();
  }

  @Test
  void tooLargeMailComesBackWithASentence(MailRoute route) {
    var sender = Notes.newAddress().replace("far.example", "example.com");
    var bob = Notes.newAddress();
    route.send(Notes.low(bob, lines(51)), sender, bob);
    assertThat(route.receiver().await(sender).raw()).contains("Status: 5.3.4", "too large");
    assertThat(route.receiver().to(bob)).isEmpty();
  }

  @Test
  void mailNearTheLimitOfPostfixIsSealedThoughItsEnvelopeIsLarger(MailRoute route) {
    var bob = Notes.newAddress();
    var mail = Notes.low(bob, lines(45));
    route.send(mail, ALICE, bob);
    var delivery = route.receiver().await(bob);
    assertThat(delivery.mail()).hasSizeGreaterThan(60 * MEBIBYTE);
    assertThat(Notes.opened(route, delivery).endsWith(Notes.raw(mail))).isTrue();
  }

  private static String lines(int mebibytes) {
    var line = new char[64];
    Arrays.fill(line, 'x');
    line[63] = '\n';
    return new String(line).repeat(mebibytes * MEBIBYTE / 65);
  }

  @Test
  void sealedMailThatComesByAgainIsNotSealedAgain(MailRoute route) {
    var bob = Notes.newAddress();
    route.send(Notes.mail(bob, "[Secure] once", "only once", ""), ALICE, bob);
    var first = route.receiver().await(bob);
    var messages = route.messages();
    var carol = Notes.newAddress();
    route.send(first.mail(), "lists@far.example", carol);
    assertThat(route.receiver().await(carol).raw()).endsWith(first.raw());
    assertThat(route.messages()).isEqualTo(messages);
  }

  @Test
  void borrowedMarkOfASealedMailDoesNotLetAnotherOnePass(MailRoute route) {
    var bob = Notes.newAddress();
    route.send(Notes.mail(bob, "[Secure] genuine", "x", ""), ALICE, bob);
    var genuine = route.receiver().await(bob).raw();
    var mark = genuine.replaceAll("(?s).*?\r\n(X-Sealpost-Sealed: [^\r]+)\r\n.*", "$1\n");
    var carol = Notes.newAddress();
    route.send(Notes.mail(carol, "[Secure] forged", "in the clear", mark), ALICE, carol);
    assertThat(route.receiver().await(carol).raw()).doesNotContain("in the clear");
  }
}

package org.sealpost.crash;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.sealpost.client.GatewayClient;
import org.sealpost.client.Mails;

/**
 * One client: has keys issued and mails sealed, each under an Idempotency-Key and again until it is
 * answered, and now and then locks, expires or opens a message of its own.
 */
final class GatewayAtWork implements Runnable {
  private static final String SENDER = "alice@example.com";
  private static final String FAR = "2099-01-01T00:00:00Z";

  private final GatewayClient gateway;
  private final Ledger ledger;
  private final Tally tally;
  private final Insistence insistence;
  private final Random random;
  private final BooleanSupplier over;
  private final List<Held> mine = new ArrayList<>();

  GatewayAtWork(
      Site site, Ledger ledger, Tally tally, boolean booting, Random random, BooleanSupplier over) {
    gateway = new GatewayClient(site.node().origin(), Site.TOKEN);
    this.ledger = ledger;
    this.tally = tally;
    this.random = random;
    this.over = over;
    insistence = new Insistence(ledger, tally, booting);
  }

  @Override
  public void run() {
    while (!over.getAsBoolean()) {
      var dice = mine.isEmpty() ? 0 : random.nextInt(10);
      if (dice < 5) {
        issue();
      } else if (dice < 7) {
        seal();
      } else if (dice < 9) {
        control(mine.get(random.nextInt(mine.size())));
      } else {
        open(mine.get(random.nextInt(mine.size())));
      }
    }
  }

  private void issue() {
    var request = UUID.randomUUID().toString();
    var order =
        Map.of(
            "sender",
            SENDER,
            "recipients",
            List.of(Map.of("address", Mails.newReader(), "kind", "to")),
            "profile",
            "low");
    var asked =
        gateway
            .to("/api/v1/keys")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", request)
            .POST(GatewayClient.json(order));
    insist(request, asked, 201, answer -> Held.issued(GatewayClient.tree(answer), Site.SEALER));
  }

  private void seal() {
    var request = UUID.randomUUID().toString();
    var recipient = Mails.newReader();
    var mail = mail(recipient, "body " + request + " of nobody else");
    var asked =
        gateway
            .to("/api/v1/envelopes")
            .header("Content-Type", "message/rfc822")
            .header("Idempotency-Key", request)
            .header("Sealpost-Sender", SENDER)
            .header("Sealpost-Recipient", recipient)
            .header("Sealpost-Profile", "low")
            .POST(BodyPublishers.ofByteArray(mail));
    insist(request, asked, 200, answer -> Held.sealed(GatewayClient.sealed(answer), mail));
  }

  private byte[] mail(String recipient, String body) {
    var attachment = body.replace("body", "attachment");
    ledger.secret(body, body);
    ledger.secret(attachment, attachment);
    var bytes = attachment.getBytes(StandardCharsets.US_ASCII);
    var mail = new String(Mails.rich(SENDER, recipient, "kept", "a.bin", bytes));
    return mail.replace("Hello", body).getBytes(StandardCharsets.US_ASCII);
  }

  /** What a client makes of an answer. */
  @FunctionalInterface
  private interface Reading {
    Held of(HttpResponse<byte[]> answer);
  }

  private void insist(String request, HttpRequest.Builder asked, int status, Reading reading) {
    ledger.asked(request);
    var answer = insistence.answer(asked, Set.of(status));
    var held = reading.of(answer);
    ledger.told(request, held);
    mine.add(held);
    tally.acknowledged.incrementAndGet();
    if (random.nextInt(20) == 0) {
      ledger.told(request, reading.of(insistence.answer(asked, Set.of(status))));
    }
  }

  private void control(Held held) {
    var order = new HashMap<String, Object>();
    var wanted = random.nextBoolean();
    var locks = random.nextBoolean();
    if (locks) {
      order.put("locked", wanted);
    } else {
      order.put("expiresAt", wanted ? FAR : null);
    }
    var asked =
        gateway
            .to("/api/v1/messages/" + held.messageId() + (locks ? "/lock" : "/expiry"))
            .header("Content-Type", "application/json")
            .PUT(GatewayClient.json(order));
    var sentAt = Instant.now();
    var answer = insistence.once(asked, Set.of(200));
    var answeredAt = answer.isPresent() ? Instant.now() : null;
    if (locks) {
      ledger.lock(held.messageId(), wanted, sentAt, answeredAt);
    } else {
      ledger.expiry(held.messageId(), wanted, sentAt, answeredAt);
    }
    answer.ifPresent(told -> tally.controls.incrementAndGet());
  }

  private void open(Held held) {
    insistence
        .once(held.question(gateway.origin()), Set.of(200, 423))
        .filter(answer -> answer.statusCode() == 200)
        .ifPresent(answer -> opened(held, answer));
  }

  private void opened(Held held, HttpResponse<byte[]> answer) {
    ledger.opened(held.messageId());
    tally.openings.incrementAndGet();
    var key = Base64.getUrlDecoder().decode(GatewayClient.tree(answer).get("key").asText());
    if (!held.isOpenedBy(key)) {
      ledger.contradict(held.messageId() + " was opened with another key than was acknowledged");
    }
  }
}

package org.sealpost.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.sealpost.client.GatewayClient.Sealed;
import org.sealpost.client.HttpReader;
import org.sealpost.client.LowReader;
import org.sealpost.client.Mails;

/**
 * A signed-in reader who goes on reading: opens his own message and looks at his own devices, over
 * and over. A request that fails is sent once more, as a person would press the button again; what
 * fails then has failed for good.
 */
final class PersistentReader {
  private static final Pattern ANYBODY = Pattern.compile("crowd\\d+@reader\\.example");

  private static final String ALICE = "alice@example.com";

  private final HttpReader reader;
  private final LowReader.Parsed envelope;
  private final URI origin;
  private String key;
  private int done;
  private int repeated;
  private String failure;

  PersistentReader(HttpReader reader, Sealed sealed, URI origin) {
    this.reader = reader;
    this.envelope = LowReader.parse(sealed.envelope());
    this.origin = origin;
  }

  /** Readers with accounts, each with a message of his own, who have signed in through the page. */
  static List<PersistentReader> signedIn(TwoNodes nodes, int size) {
    return AtOnce.some(
        8,
        new Crowd(nodes)
            .of(size).stream()
                .<Callable<PersistentReader>>map(reader -> () -> signedIn(nodes, reader))
                .toList());
  }

  private static PersistentReader signedIn(TwoNodes nodes, HttpReader reader) {
    var origin = nodes.balancer().origin();
    var to = reader.address();
    var mail = Mails.plain(ALICE, to, "For " + to, "Only for " + to + "\n");
    var sealed = nodes.gateway().seal(mail, "medium", ALICE, to);
    return new PersistentReader(reader.signIn(origin, Crowd.PASSWORD), sealed, origin);
  }

  /** Does the round's requests; answers itself. */
  PersistentReader goOn() {
    once("his message", () -> reader.open(origin, envelope), this::isOwnMessage);
    once("his devices", () -> reader.get(origin, "/portal/devices"), this::isOwnPage);
    return this;
  }

  private void once(String what, Request request, Check check) {
    var problem = problem(request, check);
    if (problem != null) {
      repeated++;
      problem = problem(request, check);
    }
    done++;
    if (problem != null && failure == null) {
      failure = reader.address() + ", " + what + ": " + problem;
    }
  }

  private static String problem(Request request, Check check) {
    try {
      var answer = request.send();
      return check.holds(answer) ? null : answer.statusCode() + " " + answer.body();
    } catch (IOException e) {
      return e.toString();
    }
  }

  private boolean isOwnMessage(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      return false;
    }
    var released = KeyInAnswer.of(answer.body());
    if (key == null) {
      var original = LowReader.original(LowReader.decrypt(envelope, released.key()));
      requireOwn(new String(original, StandardCharsets.UTF_8));
      key = released.text();
    }
    if (!released.text().equals(key)) {
      throw new AssertionError(reader.address() + " was given another key");
    }
    return true;
  }

  private boolean isOwnPage(HttpResponse<String> answer) {
    if (answer.statusCode() == 200) {
      requireOwn(answer.body());
    }
    return answer.statusCode() == 200;
  }

  /** What a reader sees names himself and nobody else of the crowd. */
  private void requireOwn(String seen) {
    var others =
        ANYBODY.matcher(seen).results().filter(one -> !one.group().equals(reader.address()));
    if (!seen.contains(reader.address()) || others.findAny().isPresent()) {
      throw new AssertionError(reader.address() + " sees what is not his: " + seen);
    }
  }

  /** Whether this reader gets the other's key. */
  boolean isGiven(PersistentReader other) {
    try {
      return reader.open(origin, other.envelope).statusCode() == 200;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int done() {
    return done;
  }

  int repeated() {
    return repeated;
  }

  /** What failed for good, or nothing. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  private interface Request {
    HttpResponse<String> send() throws IOException;
  }

  private interface Check {
    boolean holds(HttpResponse<String> answer);
  }
}

package org.sealpost.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.sealpost.client.HttpReader;
import org.sealpost.client.Mails;

/**
 * Many readers with accounts. The first of a crowd enrolls through the pages; the others get copies
 * of his rows, password hash included, because enrolling hundreds takes minutes. They sign in
 * through the page like everybody.
 */
final class Crowd {
  static final String PASSWORD = "eleven calm otters in the reeds";
  private static final String ALICE = "alice@example.com";
  private static final AtomicInteger COUNT = new AtomicInteger(new Random().nextInt(1 << 22));

  private final TwoNodes nodes;

  Crowd(TwoNodes nodes) {
    this.nodes = nodes;
  }

  /** Readers who can sign in but have not. */
  List<HttpReader> of(int size) {
    var pioneer = enroll();
    return IntStream.range(0, size).mapToObj(ignored -> copy(pioneer)).toList();
  }

  private HttpReader next() {
    var number = COUNT.incrementAndGet();
    return new HttpReader("crowd" + number + "@reader.example", number);
  }

  private HttpReader enroll() {
    var reader = next();
    var address = reader.address();
    nodes.gateway().seal(Mails.plain(ALICE, address, "Hi", "Hi\n"), "medium", ALICE, address);
    var origin = nodes.balancer().origin();
    var typed =
        Map.of(
            "email",
            address,
            "name",
            "Reader " + address,
            "password",
            PASSWORD,
            "language",
            "en",
            "zone",
            "UTC",
            "terms",
            "on",
            "go",
            "");
    assertThat(reader.submit(origin, "/enrollment/enroll", "enroll", typed).statusCode())
        .isEqualTo(302);
    var mail = nodes.mailbox().await(address, "/enrollment/activate");
    var link = mail.link("/enrollment/activate");
    var path = link.substring(link.indexOf("/enrollment/"));
    assertThat(reader.submit(origin, path, "here", Map.of("confirm", "")).statusCode())
        .isEqualTo(302);
    return reader;
  }

  private HttpReader copy(HttpReader pioneer) {
    var reader = next();
    var id = UUID.randomUUID();
    try (var connection = nodes.database();
        var user =
            connection.prepareStatement(
                "insert into users (id, name, password_hash, language, time_zone, created_at,"
                    + " password_chosen_at) select ?, ?, password_hash, language, time_zone,"
                    + " created_at, password_chosen_at from users join user_address"
                    + " on user_id = id where address = ?");
        var owned =
            connection.prepareStatement(
                "insert into user_address (address, user_id, verified_at) values (?, ?, now())")) {
      user.setObject(1, id);
      user.setString(2, "Reader " + reader.address());
      user.setString(3, pioneer.address());
      assertThat(user.executeUpdate()).isEqualTo(1);
      owned.setString(1, reader.address());
      owned.setObject(2, id);
      owned.executeUpdate();
      return reader;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.sealpost.it;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.sealpost.access.ReaderAccess;
import org.sealpost.address.EmailAddress;

/** A person with a verified address and a session begun with a password just now. */
public final class SignedInReader {
  public final EmailAddress address;
  private final UUID user = UUID.randomUUID();

  public SignedInReader() {
    this(EmailAddress.parse("r" + UUID.randomUUID() + "@readers.example").orElseThrow());
  }

  public SignedInReader(EmailAddress address) {
    this.address = address;
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    Database.change(
        "insert into users (id, name, password_hash, language, time_zone, created_at,"
            + " password_chosen_at) values (?, 'Rita', '-', 'en', 'UTC', ?, ?)",
        user,
        now,
        now);
    Database.change(
        "insert into user_address (address, domain, user_id, verified_at) values (?, ?, ?, ?)",
        address.canonical(),
        address.domain().name(),
        user,
        now);
  }

  /** A new session; each has one authentication to spend. */
  public ReaderAccess signIn() {
    UUID session = UUID.randomUUID();
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    Database.change(
        "insert into sign_in_session (id, user_id, cookie_digest, address, network, begun_at,"
            + " last_seen_at, authentication_unspent) values (?, ?, ?, ?, '10.0.0.1', ?, ?, true)",
        session,
        user,
        session.toString(),
        address.canonical(),
        now,
        now);
    return new ReaderAccess(
        session, user, "Rita", address.canonical(), Locale.ENGLISH, ZoneId.of("UTC"));
  }

  public static void signOut(ReaderAccess reader) {
    Database.change("delete from sign_in_session where id = ?", reader.sessionId());
  }
}

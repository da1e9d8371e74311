package org.sealpost.it;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.sealpost.client.HttpReader;

/** People with roles, written into the database as if they had been invited and had accepted. */
record Staff(Sealpost sealpost) {
  static final String PASSWORD = "eleven calm otters in the reeds";

  /** Argon2id of {@link #PASSWORD}. */
  private static final String HASH =
      "$argon2id$v=19$m=47104,t=1,p=1$X8aS1xTvQ7G8qqAdgHng5Q$pCUFUUtwk/9I64Nvy6pce1BftDKhJxFQSAjfT7DSaBo";

  private static final AtomicInteger COUNT = new AtomicInteger(new Random().nextInt(1 << 22));

  /**
   * Somebody who has the role, not signed in.
   *
   * @param role as the permission matrix writes it
   * @param account the account's name; operators have it everywhere
   */
  HttpReader with(String role, String account) {
    var number = COUNT.incrementAndGet();
    var reader = new HttpReader(role + number + "@staff.example", number);
    try (var database = sealpost.database()) {
      var user = addUser(database, reader.address());
      grant(database, user, reader.address(), role, account);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return reader;
  }

  /** Somebody without any role, not signed in. */
  HttpReader stranger() {
    return personOf("staff.example");
  }

  /** Somebody of that domain without any role, not signed in. */
  HttpReader personOf(String domain) {
    var number = COUNT.incrementAndGet();
    var reader = new HttpReader("person" + number + "@" + domain, number);
    try (var database = sealpost.database()) {
      addUser(database, reader.address());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return reader;
  }

  HttpReader signedIn(String role, String account) {
    return with(role, account).signIn(sealpost.origin(), PASSWORD);
  }

  /**
   * A new account of that name without domains, profiles and gateways, for tests that change it.
   */
  int newAccount(String name) {
    try (var database = sealpost.database();
        var account =
            database.prepareStatement(
                "insert into account (id, name, state, low_allowed, language, time_zone,"
                    + " created_at) values (?, ?, 'ACTIVE', false, 'en', 'UTC', ?)")) {
      account.setObject(1, UUID.randomUUID());
      account.setString(2, name);
      account.setTimestamp(3, Timestamp.from(Instant.now()));
      account.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return number(name);
  }

  int number(String account) {
    try (var database = sealpost.database();
        var query = database.prepareStatement("select number from account where name = ?")) {
      query.setString(1, account);
      var row = query.executeQuery();
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static UUID addUser(Connection database, String address) throws SQLException {
    var id = UUID.randomUUID();
    try (var user =
            database.prepareStatement(
                "insert into users (id, name, password_hash, language, time_zone, created_at,"
                    + " password_chosen_at, administers) values (?, ?, ?, 'en', 'UTC', ?, ?, true)");
        var owned =
            database.prepareStatement(
                "insert into user_address (address, user_id, verified_at, domain) values (?, ?, ?, ?)")) {
      user.setObject(1, id);
      user.setString(2, address.replaceAll("@.*", ""));
      user.setString(3, HASH);
      user.setTimestamp(4, Timestamp.from(Instant.now()));
      user.setTimestamp(5, Timestamp.from(Instant.now()));
      user.executeUpdate();
      owned.setString(1, address);
      owned.setObject(2, id);
      owned.setTimestamp(3, Timestamp.from(Instant.now()));
      owned.setString(4, address.replaceAll(".*@", ""));
      owned.executeUpdate();
    }
    return id;
  }

  private static void grant(
      Connection database, UUID user, String address, String role, String account)
      throws SQLException {
    try (var grant =
        database.prepareStatement(
            "insert into administrator_grant (id, account_id, role, technical_contact, address,"
                + " user_id, invited_by, invited_at, expires_at, accepted_at) values (?,"
                + " (select id from account where name = ?), ?, false, ?, ?, 'test', ?, ?, ?)")) {
      grant.setObject(1, UUID.randomUUID());
      grant.setString(2, role.equals("operator") ? null : account);
      grant.setString(3, role.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
      grant.setString(4, address);
      grant.setObject(5, user);
      for (var column = 6; column <= 8; column++) {
        grant.setTimestamp(column, Timestamp.from(Instant.now()));
      }
      grant.executeUpdate();
    }
  }
}

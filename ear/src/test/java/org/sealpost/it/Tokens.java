package org.sealpost.it;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.sealpost.run.Declaration;

/** Tokens written into the database as if an administrator had added them. */
record Tokens(Sealpost sealpost) {
  static final String ALL = "messages:read messages:change users:read users:change";

  /** A token of the account that does not end. */
  String of(String account, String scopes) {
    return until(account, scopes, null);
  }

  String until(String account, String scopes, Instant end) {
    var token = Declaration.newToken();
    try (var database = sealpost.database();
        var row =
            database.prepareStatement(
                "insert into gateway_token (id, account_id, name, token_hash, scopes, created_at,"
                    + " expires_at) values (?, (select id from account where name = ?), ?, ?, ?,"
                    + " ?, ?)")) {
      row.setObject(1, UUID.randomUUID());
      row.setString(2, account);
      row.setString(3, "program " + UUID.randomUUID());
      row.setBytes(4, sha256(token));
      row.setString(5, scopes);
      row.setTimestamp(6, Timestamp.from(Instant.now()));
      row.setTimestamp(7, end == null ? null : Timestamp.from(end));
      row.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return token;
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

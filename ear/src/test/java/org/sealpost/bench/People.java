package org.sealpost.bench;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.sealpost.database.DatabaseAccess;

/** Users with a password, put into the database as enrolling would have. */
final class People {
  static final String PASSWORD = "seven quiet herons by the lake";
  private static final int MEMORY_KIB = 46 << 10;

  private People() {}

  static String address(int number) {
    return "reader" + number + "@reader.example";
  }

  static void insert(DatabaseAccess access, int count) throws SQLException {
    var salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    var hash =
        "$argon2id$v=19$m=%d,t=1,p=1$%s$%s"
            .formatted(MEMORY_KIB, base64(salt), base64(argon2(PASSWORD, salt)));
    try (var connection = access.open();
        var user =
            connection.prepareStatement(
                "insert into users (id, name, password_hash, language, time_zone, created_at,"
                    + " password_chosen_at) values (?,?,?,?,?,?,?)");
        var address = connection.prepareStatement("insert into user_address values (?,?,?)")) {
      var now = OffsetDateTime.now(ZoneOffset.UTC);
      for (var i = 0; i < count; i++) {
        var id = UUID.randomUUID();
        set(user, id, "Reader " + i, hash, "en", "Europe/Berlin", now, now);
        set(address, address(i), id, now);
      }
    }
  }

  private static void set(java.sql.PreparedStatement statement, Object... values)
      throws SQLException {
    for (var i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.executeUpdate();
  }

  /** The work of one sign-in and nothing else: Argon2id as the service sets it. */
  static byte[] argon2(String password, byte[] salt) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(1)
            .withParallelism(1)
            .build());
    var hash = new byte[32];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}

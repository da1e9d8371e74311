package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page offers no act that is not permitted; here somebody asks for it all the same. */
@Tag("tour")
@ExtendWith(Sealpost.class)
class ForbiddenActsIT {
  private static final String OURS = "Example Corp";

  @ParameterizedTest
  @CsvSource({
    "administrators, administrators, remove, ID",
    "administrators, administrators, contact, ID",
    "gateways, gateways, revoke, ID",
    "tls-domains, tls, test, ID",
    "tls-domains, tls, remove, ID",
    "account, owned, remove, example.com",
    "account, owned, check, ID",
    "account, owned, withdraw, ID",
    "bulk, bulk, cancel, ID",
    "messages, messages, yes, all",
    "messages, messages, hold, all",
    "retention, rules:0:rule, change, messages",
    "rules, list, up, ID",
    "rules, list, off, ID",
    "rules, list, remove, ID",
    "rules, list, ready, tag",
    "rules, list, last, yes"
  })
  void auditorReadsAndNothingElse(
      String name, String form, String button, String value, Sealpost sealpost)
      throws IOException, SQLException {
    sealpost.gateway().seal(Questions.MAIL, "medium", "a@example.com", "b@x.example");
    var staff = new Staff(sealpost);
    var auditor = staff.signedIn("auditor", OURS);
    var path = "/admin/" + name;
    var account = "?account=" + staff.number(OURS);
    var page = auditor.get(sealpost.origin(), path + account);
    assertThat(page.statusCode()).isEqualTo(200);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(button, value.replace("ID", UUID.randomUUID().toString()));
    if (button.equals("yes")) {
      fields.put("order-kind", "lock");
      fields.put("order-target", value);
      fields.put("reason", "mine now");
    }
    var refusals = refusals(sealpost);
    var answer = auditor.fill(sealpost.origin(), path, page.body(), form, fields);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(refusals(sealpost)).isEqualTo(refusals + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules?ready=tag",
        "rules?last=yes&last-action=pass",
        "message?id=MID&yes=yes&order-kind=lock&order-target=message&reason=x",
        "messages?yes=yes&order-kind=lock&order-target=all&reason=x"
      })
  void addressThatLooksLikeAnAnsweredFormChangesNothing(String address, Sealpost sealpost)
      throws IOException, SQLException {
    var sealed = sealpost.gateway().seal(Questions.MAIL, "medium", "a@example.com", "b@x.example");
    var staff = new Staff(sealpost);
    var administrator = staff.signedIn("account-administrator", OURS);
    var done = done(sealpost);
    var path =
        "/admin/" + address.replace("MID", sealed.messageId()) + "&account=" + staff.number(OURS);
    assertThat(administrator.get(sealpost.origin(), path).statusCode()).isEqualTo(200);
    assertThat(done(sealpost)).isEqualTo(done);
  }

  private static int done(Sealpost sealpost) throws SQLException {
    return count(
        sealpost,
        "act like 'RULE%' or act = 'LAST_LINE_CHANGED' or act = 'MESSAGE_LOCKED'"
            + " or act = 'BULK_CHANGE_STARTED'");
  }

  private static int refusals(Sealpost sealpost) throws SQLException {
    return count(sealpost, "act = 'CONSOLE_ENTERED' and outcome like 'needs %-change'");
  }

  private static int count(Sealpost sealpost, String which) throws SQLException {
    try (var database = sealpost.database();
        var rows =
            database
                .createStatement()
                .executeQuery("select count(*) from audit_entry where " + which)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}

package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealpost.client.HttpReader;

/** Whatever is typed into a form of the console, it is answered, and no error of the service. */
@Tag("tour")
@ExtendWith(Sealpost.class)
class HostileFormsIT {
  private static final Pattern FORM =
      Pattern.compile("<form id=\"([^\"]+)\"((?:(?!multipart)[^>])*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern TYPED =
      Pattern.compile("<(?:input|textarea)(?![^>]*type=\"(?:hidden|checkbox|radio|file)\")[^>]*>");
  private static final Pattern BUTTON = Pattern.compile("<button[^>]*>");
  private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");
  private static final List<String> HOSTILE =
      List.of(
          "\0",
          "a\0b@example.com",
          "%",
          "'\"><script>alert(1)</script>",
          "x".repeat(100_000),
          "+999999999-12-31",
          "99999999999999999999",
          "a@b.example\r\nBcc: c@d.example");

  static Stream<String> pages() throws IOException {
    return PermissionsIT.cells().map(PermissionsIT.Cell::page).distinct();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everythingTypedIsAnswered(String name, Sealpost sealpost) throws IOException {
    var staff = new Staff(sealpost);
    var account = "hostile " + name + " " + System.nanoTime();
    var number = staff.newAccount(account);
    var people =
        Stream.of("operator", "account-administrator")
            .map(role -> staff.signedIn(role, account))
            .toList();
    for (var person : people) {
      var path = "/admin/" + name;
      var page = person.get(sealpost.origin(), path + "?account=" + number);
      if (page.statusCode() == 200) {
        for (var form : FORM.matcher(page.body()).results().toList()) {
          send(person, sealpost, path, page.body(), form);
        }
      }
    }
  }

  private static void send(
      HttpReader person, Sealpost sealpost, String path, String page, MatchResult form)
      throws IOException {
    for (var field : names(TYPED, form.group(3)).toList()) {
      for (var hostile : HOSTILE) {
        var typed = harmless(form.group(3));
        typed.put(field, hostile);
        var answer = person.fill(sealpost.origin(), path, page, form.group(1), typed);
        assertThat(answer.statusCode())
            .as(path + " " + field + " " + hostile.substring(0, Math.min(20, hostile.length())))
            .isLessThan(500);
        assertThat(answer.body().strip()).doesNotContain("<script>alert").endsWith("</html>");
      }
    }
  }

  /** Days of today, so that a search looks for what is typed; the first button is pressed. */
  private static Map<String, String> harmless(String form) {
    Map<String, String> typed = new LinkedHashMap<>();
    TYPED
        .matcher(form)
        .results()
        .map(MatchResult::group)
        .forEach(
            tag ->
                names(TYPED, tag)
                    .forEach(
                        name ->
                            typed.put(
                                name,
                                tag.contains("type=\"date\"")
                                    ? LocalDate.now().toString()
                                    : tag.contains("datetime-local")
                                        ? LocalDate.now() + "T00:00"
                                        : "")));
    names(BUTTON, form).limit(1).forEach(button -> typed.put(button, ""));
    return typed;
  }

  private static Stream<String> names(Pattern tag, String html) {
    return tag.matcher(html)
        .results()
        .flatMap(found -> NAME.matcher(found.group()).results())
        .map(name -> name.group(1));
  }
}

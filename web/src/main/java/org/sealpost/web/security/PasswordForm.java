package org.sealpost.web.security;

import static org.sealpost.web.plain.PlainPage.escaped;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealpost.access.Passwords;
import org.sealpost.web.language.Texts;
import org.sealpost.web.plain.PlainPage;

/** The pages whose form has a password, and what they look like when they are turned away. */
enum PasswordForm {
  SIGN_IN(
      "/security/sign-in",
      "current-password",
      new Words("signin.title", "signin.busy", "field.password", "signin.action")),
  ENROLL(
      "/enrollment/enroll",
      "new-password",
      new Words("enroll.title", "busy", "field.password", "enroll.action")),
  NEW_PASSWORD(
      "/enrollment/new-password",
      "new-password",
      new Words("newpassword.title", "busy", "field.newpassword", "newpassword.action"));

  private static final Set<String> SHOWN = Set.of("email", "password");

  private final String path;
  private final String autocomplete;
  private final Words words;

  PasswordForm(String path, String autocomplete, Words words) {
    this.path = path;
    this.autocomplete = autocomplete;
    this.words = words;
  }

  /** Keys of the texts of the form. */
  private record Words(String title, String busy, String password, String action) {}

  /** The form that a path takes; nothing for any other path. */
  static Optional<PasswordForm> sentTo(String path) {
    return Arrays.stream(values())
        .filter(form -> path.equals(form.path) || path.equals(form.path + ".xhtml"))
        .findFirst();
  }

  /**
   * A page to send the same form from again. All that was typed is in it, but for the password,
   * which no answer repeats.
   */
  String again(Map<String, String[]> sent, PlainPage frame, Texts texts) {
    String title = texts.of(words.title);
    return frame.head(texts.of("layout.problem", title))
        + "</head><body><header class=\"top\"><a class=\"brand\" href=\"/\"><img"
        + " src=\"/resources/images/seal.svg\" width=\"28\" height=\"28\" alt=\"\"><span>"
        + escaped(texts.of("brand"))
        + "</span></a></header><main class=\"page\" id=\"content\"><h1>"
        + escaped(title)
        + "</h1><div class=\"notice bad\" role=\"alert\" id=\"form-error\"><p>"
        + escaped(texts.of(words.busy, Passwords.RETRY_AFTER_SECONDS))
        + "</p></div>"
        + form(sent, texts)
        + "</main></body></html>\n";
  }

  private String form(Map<String, String[]> sent, Texts texts) {
    return "<form id=\"again\" method=\"post\" class=\"card\">"
        + hidden(sent)
        + address(sent, texts)
        + "<div class=\"field\"><label for=\"password\">"
        + escaped(texts.of(words.password))
        + "</label><input id=\"password\" name=\"password\" type=\"password\" maxlength=\"1024\""
        + " autocomplete=\""
        + autocomplete
        + "\" autofocus aria-describedby=\"form-error\"></div><div class=\"actions\"><button>"
        + escaped(texts.of(words.action))
        + "</button></div></form>";
  }

  private static String hidden(Map<String, String[]> sent) {
    return sent.entrySet().stream()
        .filter(field -> !SHOWN.contains(field.getKey()))
        .flatMap(
            field ->
                Arrays.stream(field.getValue())
                    .map(value -> PlainPage.hidden(field.getKey(), value)))
        .collect(Collectors.joining());
  }

  private static String address(Map<String, String[]> sent, Texts texts) {
    String[] typed = sent.get("email");
    return typed == null
        ? ""
        : "<div class=\"field\"><label for=\"email\">"
            + escaped(texts.of("field.email"))
            + "</label><input id=\"email\" name=\"email\" type=\"email\" maxlength=\"254\""
            + " autocomplete=\"username\" value=\""
            + escaped(typed[0])
            + "\"></div>";
  }
}

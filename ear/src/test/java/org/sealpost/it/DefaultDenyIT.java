package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every API method and every page there is, asked by somebody without rights. */
@Tag("tour")
@ExtendWith(Sealpost.class)
class DefaultDenyIT {
  private static final Path WEB = Path.of("..", "web");
  private static final Set<String> PUBLIC =
      Set.of("GET /api/v1/health/live", "GET /api/v1/health/ready", "GET /api/v1/openapi.yaml");

  /** One API method, found in the compiled code. */
  record Method(String verb, String path, String right) {
    @Override
    public String toString() {
      return verb + " " + path;
    }

    /** Every scope but the one that is needed, and those that include it. */
    String otherScopes() {
      var own = right.replaceAll(".*\\.", "").replaceAll("[^A-Z_]", "").toLowerCase();
      var area = own.replaceAll("_.*", "");
      return Stream.of(
              "issue", "manage", "messages:read", "messages:change", "users:read", "users:change")
          .filter(scope -> !scope.equals(own))
          .filter(scope -> !own.endsWith("_read") || !scope.startsWith(area + ":"))
          .filter(scope -> !scope.equals(own.replace('_', ':')))
          .collect(Collectors.joining(" "));
    }
  }

  static List<Method> methods() {
    var found =
        new ClassFileImporter()
            .importPath(WEB.resolve("target/classes")).stream()
                .filter(c -> c.isAnnotatedWith("jakarta.ws.rs.Path"))
                .flatMap(DefaultDenyIT::methods)
                .toList();
    assertThat(found).hasSizeGreaterThanOrEqualTo(28);
    return found;
  }

  private static Stream<Method> methods(JavaClass resource) {
    return resource.getMethods().stream()
        .flatMap(method -> verb(method).map(verb -> method(resource, method, verb)));
  }

  private static Stream<String> verb(JavaMethod method) {
    return Stream.of("GET", "POST", "PUT", "DELETE", "PATCH")
        .filter(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
  }

  private static Method method(JavaClass resource, JavaMethod method, String verb) {
    var path = "/api/v1" + path(resource.getAnnotations()) + path(method.getAnnotations());
    var right =
        method.getAnnotations().stream()
            .filter(a -> a.getRawType().getPackageName().equals("org.sealpost.web.caller"))
            .map(
                a ->
                    a.getRawType().getSimpleName()
                        + a.get("value").map(Object::toString).orElse(""))
            .findFirst()
            .orElse("none");
    return new Method(verb, path.replace("{id}", "AAAAAAAAAAAAAAAAAAAAAA"), right);
  }

  private static String path(Set<? extends JavaAnnotation<?>> annotations) {
    return annotations.stream()
        .filter(a -> a.getRawType().getName().equals("jakarta.ws.rs.Path"))
        .map(a -> a.get("value").orElseThrow().toString())
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void strangersAreRefusedWhereverARightIsNeeded(Method method, Sealpost sealpost) {
    var answer = ask(sealpost, method, "X-Nothing", "1");
    var status = answer.statusCode();
    switch (method.right().replaceAll("[A-Z_.]*(ISSUE|MANAGE)$", "")) {
      case "Public" -> assertThat(PUBLIC).contains(method.toString());
      case "ForBrowser" -> assertThat(status).isEqualTo(403);
      default -> assertThat(status).as(method.right()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void theOtherScopesAreNotEnough(Method method, Sealpost sealpost) {
    if (method.right().startsWith("Requires")) {
      var token = new Tokens(sealpost).of("Example Corp", method.otherScopes());
      assertThat(ask(sealpost, method, "Authorization", "Bearer " + token).statusCode())
          .isEqualTo(403);
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void otherSitesAreRefused(Method method, Sealpost sealpost) {
    if (method.right().equals("ForBrowser")) {
      var answer = ask(sealpost, method, "Sealpost-Request", "1", "Sec-Fetch-Site", "cross-site");
      assertThat(answer.statusCode()).isEqualTo(403);
    }
  }

  @Test
  void noAnswerInvitesOtherOrigins(Sealpost sealpost) {
    for (var method : methods()) {
      var answer = ask(sealpost, method, "Origin", "https://elsewhere.example");
      assertThat(answer.headers().map().keySet())
          .noneMatch(name -> name.toLowerCase().startsWith("access-control"));
    }
  }

  static Stream<String> pages() throws IOException {
    var root = WEB.resolve("src/main/webapp");
    return Files.walk(root)
        .map(file -> "/" + root.relativize(file).toString())
        .filter(path -> path.endsWith(".xhtml"))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesOfReadersLeadStrangersToSignIn(String page, Sealpost sealpost) {
    var ask = new Questions(sealpost.origin());
    for (var path : List.of(page, page.replace(".xhtml", ""))) {
      var answer = ask.get(path);
      if (page.startsWith("/portal/") || page.startsWith("/admin/")) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
            .contains("/security/sign-in?to=" + page.replace(".xhtml", ""));
      } else if (page.startsWith("/WEB-INF/")) {
        assertThat(answer.statusCode()).isEqualTo(404);
      } else {
        assertThat(answer.statusCode()).as(path).isLessThan(500);
      }
    }
  }

  private static java.net.http.HttpResponse<byte[]> ask(
      Sealpost sealpost, Method method, String... headers) {
    var type = method.path().endsWith("envelopes") ? "message/rfc822" : "application/json";
    var all =
        Stream.concat(Stream.of("Content-Type", type), Stream.of(headers)).toArray(String[]::new);
    var body = method.verb().equals("GET") ? "" : "{}";
    return new Questions(sealpost.origin()).call(method.verb(), method.path(), body, all);
  }
}

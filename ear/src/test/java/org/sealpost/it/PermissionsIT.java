package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealpost.client.HttpReader;

/** The permission matrix as it stands in its file, asked of every page as every role. */
@Tag("tour")
@ExtendWith(Sealpost.class)
class PermissionsIT {
  private static final Path MATRIX =
      Path.of("../ejb/src/main/resources/org/sealpost/administration/permissions.csv");
  private static final Path PAGES = Path.of("../web/src/main/webapp/admin");
  private static final String OURS = "Example Corp";
  private static final String THEIRS = "Andere GmbH";
  private static final Set<String> OF_SERVICE =
      Set.of("accounts", "operators", "public-domains", "service-audit", "service-retention");
  private static final Map<String, HttpReader> PEOPLE = new HashMap<>();

  /** One page, one role, and whether the file says yes. */
  record Cell(String page, String role, boolean yes) {}

  static Stream<Cell> cells() throws IOException {
    var lines =
        Files.readAllLines(MATRIX).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.strip().split(",\\s*"))
            .toList();
    return lines.stream().skip(1).flatMap(line -> cells(lines.get(0), line));
  }

  private static Stream<Cell> cells(String[] header, String[] line) {
    return Arrays.stream(line[1].split(" "))
        .filter(page -> !page.isEmpty())
        .flatMap(
            page ->
                Stream.iterate(2, i -> i < header.length, i -> i + 1)
                    .map(i -> new Cell(page, header[i], line[i].equals("x"))));
  }

  @Test
  void everyPageOfTheConsoleIsInTheMatrix() throws IOException {
    try (var files = Files.list(PAGES)) {
      var pages =
          files.map(file -> file.getFileName().toString().replace(".xhtml", "")).sorted().toList();
      assertThat(cells().map(Cell::page).distinct().sorted().toList()).isEqualTo(pages);
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void pageIsShownToWhoeverMaySeeIt(Cell cell, Sealpost sealpost) throws IOException {
    var asking = person(sealpost, cell.role());
    for (var suffix : List.of("", ".xhtml")) {
      var path = "/admin/" + cell.page() + suffix + "?account=" + number(sealpost, OURS);
      var answer = asking.get(sealpost.origin(), path);
      assertThat(answer.statusCode()).as(path).isEqualTo(expected(cell));
    }
  }

  /** A page of the service is nowhere for somebody who is nobody in the service. */
  private static int expected(Cell cell) {
    if (OF_SERVICE.contains(cell.page()) && !cell.role().equals("operator")) {
      return 404;
    }
    return cell.yes() ? 200 : 403;
  }

  @ParameterizedTest
  @MethodSource("cells")
  void otherAccountLooksLikeNoAccount(Cell cell, Sealpost sealpost) throws IOException {
    if (!cell.role().equals("operator")) {
      var asking = person(sealpost, cell.role());
      var path = "/admin/" + cell.page() + "?account=";
      var theirs = asking.get(sealpost.origin(), path + number(sealpost, THEIRS));
      var nobodys = asking.get(sealpost.origin(), path + "999999");
      assertThat(theirs.statusCode()).isEqualTo(404);
      assertThat(theirs.body()).doesNotContain(THEIRS);
      assertThat(nobodys.statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void strangersAreLedToSignInAndNobodyElseIsLetIn(Cell cell, Sealpost sealpost)
      throws IOException {
    var path = "/admin/" + cell.page();
    var stranger = new HttpReader("nobody@staff.example", 7).get(sealpost.origin(), path);
    assertThat(stranger.statusCode()).isEqualTo(303);
    assertThat(stranger.headers().firstValue("Location")).contains("/security/sign-in?to=" + path);
    assertThat(person(sealpost, "stranger").get(sealpost.origin(), path).statusCode())
        .isEqualTo(403);
  }

  @Test
  void refusalIsAudited(Sealpost sealpost) throws Exception {
    var auditor = person(sealpost, "help-desk");
    var path = "/admin/administrators?account=" + number(sealpost, OURS);
    assertThat(auditor.get(sealpost.origin(), path).statusCode()).isEqualTo(403);
    try (var database = sealpost.database();
        var rows =
            database
                .createStatement()
                .executeQuery(
                    "select count(*) from audit_entry where act = 'CONSOLE_ENTERED' and outcome ="
                        + " 'needs administrators-see'")) {
      rows.next();
      assertThat(rows.getInt(1)).isPositive();
    }
  }

  private static HttpReader person(Sealpost sealpost, String role) {
    var staff = new Staff(sealpost);
    return PEOPLE.computeIfAbsent(
        role,
        ignored ->
            role.equals("stranger")
                ? staff.stranger().signIn(sealpost.origin(), Staff.PASSWORD)
                : staff.signedIn(role, OURS));
  }

  private static int number(Sealpost sealpost, String account) {
    return new Staff(sealpost).number(account);
  }
}

package org.sealpost.web.administration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.administration.Program;
import org.sealpost.paging.Cursors;
import org.sealpost.web.gateway.Sought;
import org.sealpost.web.json.Json;

/** Reads and writes the cursors of searches. */
@ApplicationScoped
class Places {
  @EJB private Cursors cursors;

  /**
   * @param search the body that was sent, without cursor and limit; its type and text are the
   *     search
   */
  Optional<String> read(Program program, Record search, String cursor) {
    return Optional.ofNullable(cursor)
        .map(
            text ->
                cursors
                    .read(account(program), words(search), text)
                    .orElseThrow(
                        () ->
                            Sought.malformed(
                                "cursor is the next of the page before, of the same search.")));
  }

  String write(Program program, Record search, String place) {
    return cursors.write(account(program), words(search), place);
  }

  private static UUID account(Program program) {
    return program.account().orElseThrow();
  }

  private static String words(Record search) {
    return search.getClass().getSimpleName()
        + new String(Json.write(search), StandardCharsets.UTF_8);
  }
}

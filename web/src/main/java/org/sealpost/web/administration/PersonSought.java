package org.sealpost.web.administration;

import java.util.Optional;
import org.sealpost.people.PeopleQuery;
import org.sealpost.people.PersonKind;
import org.sealpost.people.PersonState;
import org.sealpost.settings.Limits;
import org.sealpost.web.gateway.Sought;

/**
 * Which people are looked for; everything may be absent.
 *
 * @param text the beginning of an address, or a part of a name
 * @param kind ours, or outside
 */
record PersonSought(String text, String kind, String state) {

  PeopleQuery page(Optional<String> after, int limit) {
    if (limit < 1 || limit > Limits.PEOPLE_PAGE) {
      throw Sought.malformed("limit is 1 to " + Limits.PEOPLE_PAGE + ".");
    }
    PeopleQuery query =
        new PeopleQuery(
            text == null ? "" : text,
            Sought.constant("kind", PersonKind.class, kind).orElse(PersonKind.OURS),
            Sought.constant("state", PersonState.class, state),
            after,
            false,
            limit);
    if (!query.isEnough()) {
      throw Sought.malformed(
          "Give at least %d characters of text to find people outside."
              .formatted(PeopleQuery.OUTSIDE_TEXT));
    }
    return query;
  }
}

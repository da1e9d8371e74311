package org.sealpost.web.administration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.envelope.Languages;
import org.sealpost.people.NewPerson;
import org.sealpost.web.gateway.Addresses;
import org.sealpost.web.gateway.Sought;

/**
 * Somebody to be invited.
 *
 * @param language of the mail; English if absent
 */
record InviteOrder(
    @JsonProperty(required = true) String address,
    @JsonProperty(required = true) String name,
    String language) {

  NewPerson person() {
    if (address == null || name == null) {
      throw Sought.malformed("address and name may not be null.");
    }
    return new NewPerson(
        Addresses.inJson("address", address),
        name,
        Optional.ofNullable(language).map(InviteOrder::spoken).orElse(Locale.ENGLISH));
  }

  private static Locale spoken(String tag) {
    return Languages.SPOKEN.stream()
        .filter(one -> one.toLanguageTag().equals(tag))
        .findFirst()
        .orElseThrow(() -> Sought.malformed("language is the tag of one that is spoken here."));
  }
}

package org.sealpost.enrollment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.access.NewUser;
import org.sealpost.access.PasswordHash;

/** The user whom an attempt would make; the password is there only until the attempt ends. */
@Embeddable
class FutureUser {
  private String name;
  private String language;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "pending_password")
  private String pendingPassword;

  FutureUser() {}

  FutureUser(EnrollRequest request, PasswordHash password) {
    name = request.name().strip();
    language = request.language().toLanguageTag();
    timeZone = request.zone().getId();
    pendingPassword = password.exposeText();
  }

  String name() {
    return name;
  }

  Locale language() {
    return Locale.forLanguageTag(language);
  }

  Optional<PasswordHash> password() {
    return Optional.ofNullable(pendingPassword).map(PasswordHash::of);
  }

  FutureUser withoutPassword() {
    FutureUser next = new FutureUser();
    next.name = name;
    next.language = language;
    next.timeZone = timeZone;
    return next;
  }

  NewUser withItsPassword() {
    return called(name, password().orElseThrow());
  }

  NewUser with(Optional<String> chosenName, PasswordHash chosen) {
    return called(chosenName.map(String::strip).orElse(name), chosen);
  }

  private NewUser called(String chosenName, PasswordHash chosen) {
    return new NewUser(chosenName, chosen, language(), ZoneId.of(timeZone));
  }
}

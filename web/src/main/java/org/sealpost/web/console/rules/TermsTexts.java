package org.sealpost.web.console.rules;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.account.Setting;
import org.sealpost.policy.Terms;
import org.sealpost.web.console.Console;
import org.sealpost.web.language.Texts;

/** The settings of a message in words. */
@RequestScoped
public class TermsTexts {
  @Inject private Console console;
  @Inject private Texts texts;

  String value(Terms terms, Setting setting) {
    return switch (setting) {
      case LEVEL -> texts.of("admin.level." + terms.level().name().toLowerCase(Locale.ROOT));
      case EXPIRY -> moment(terms.expiresAt());
      case REPLY -> yesOrNo(terms.replies().reply());
      case REPLY_ALL -> yesOrNo(terms.replies().replyAll());
      case FORWARD -> yesOrNo(terms.replies().forward());
      case READ_RECEIPT -> yesOrNo(terms.replies().readReceipt());
      case REMINDER -> moment(terms.remindAt());
    };
  }

  private String moment(Optional<Instant> at) {
    return at.map(console::time).orElseGet(() -> texts.of("admin.try-mail.never"));
  }

  private String yesOrNo(boolean value) {
    return texts.of(value ? "admin.try-mail.yes" : "admin.try-mail.no");
  }
}

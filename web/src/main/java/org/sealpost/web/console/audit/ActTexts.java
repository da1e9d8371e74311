package org.sealpost.web.console.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.sealpost.audit.Act;
import org.sealpost.web.language.Texts;

/** What acts are called in the page's language. */
@Named
@RequestScoped
public class ActTexts {
  @Inject private Texts texts;

  public String of(Act one) {
    return texts.of("admin.act." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}

package org.sealpost.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.web.language.Language;
import org.sealpost.web.language.TimeZones;

/** Languages and time zones to choose from. */
@Named
@RequestScoped
public class Choices {
  @Inject private Language language;

  public List<SelectItem> getLanguages() {
    return language.getOffered().stream()
        .map(each -> new SelectItem(each.toLanguageTag(), language.name(each)))
        .toList();
  }

  public List<SelectItem> getZones() {
    return TimeZones.all();
  }

  /** The offered language of a tag, else the page's. */
  Locale language(String tag) {
    return language.getOffered().stream()
        .filter(each -> each.toLanguageTag().equals(tag))
        .findFirst()
        .orElse(language.getLocale());
  }

  Optional<ZoneId> zone(String id) {
    try {
      return Optional.ofNullable(id).map(ZoneId::of);
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}

package org.sealpost.web.console.messages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealpost.web.console.PressedButton;

/**
 * Where the pages begin that lead to the one that is shown, each by the last row of the page
 * before; a hidden field keeps them. A new search begins with the newest page.
 */
@Named("trail")
@RequestScoped
public class PageTrail {
  private static final String PLACE = "[0-8]?[0-9]{1,18}";
  private static final int MOST = 500;

  @Inject private PressedButton pressed;

  private final List<Long> places = new ArrayList<>();

  @PostConstruct
  void begin() {
    if (pressed.is("go")) {
      return;
    }
    places.addAll(numbers("trail").toList());
    if (pressed.is("newer") && !places.isEmpty()) {
      places.remove(places.size() - 1);
    }
    numbers("older").findFirst().ifPresent(places::add);
  }

  private Stream<Long> numbers(String field) {
    return pressed.text(field).stream()
        .flatMap(text -> Stream.of(text.split(",", MOST)))
        .filter(text -> text.matches(PLACE))
        .map(Long::valueOf);
  }

  /** The row after which the page begins; nothing for the newest. */
  Optional<Long> place() {
    return places.isEmpty() ? Optional.empty() : Optional.of(places.get(places.size() - 1));
  }

  public boolean isAtNewest() {
    return places.isEmpty();
  }

  public String getText() {
    return places.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}

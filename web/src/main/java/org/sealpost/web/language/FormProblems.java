package org.sealpost.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong with the form that was sent, by field; what concerns no field is kept under {@link
 * #FORM}. The first field with a problem takes the focus (WCAG 2.2, 3.3.1).
 */
@Named("problems")
@RequestScoped
public class FormProblems {

  /** Stands for the form as a whole. */
  public static final String FORM = "form";

  private final Map<String, String> texts = new LinkedHashMap<>();
  @Inject private Texts bundle;
  @Inject private FacesContext faces;

  /** Notes the text of that key, its places filled; the first problem of a field stays. */
  public void add(String field, String key, Object... values) {
    texts.putIfAbsent(field, bundle.of(key, values));
  }

  /** Asks the reader to come back, with the status and the header that say so to programs. */
  public void busy(String key, int retryAfterSeconds) {
    add(FORM, key, retryAfterSeconds);
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    answer.setResponseHeader("Retry-After", String.valueOf(retryAfterSeconds));
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /** Whether that field has a problem. */
  public boolean on(String field) {
    return texts.containsKey(field);
  }

  /** The problem of that field. */
  public String text(String field) {
    return texts.get(field);
  }

  /** {@code autofocus} for the first field with a problem, else null: no attribute. */
  public String focus(String field) {
    return texts.keySet().stream()
        .findFirst()
        .filter(field::equals)
        .map(f -> "autofocus")
        .orElse(null);
  }

  /** The ids of the elements that describe the field, else null: no attribute. */
  public String describedBy(String field, boolean hint) {
    String ids =
        Stream.of(on(field) ? field + "-error" : "", hint ? field + "-hint" : "")
            .filter(id -> !id.isEmpty())
            .collect(Collectors.joining(" "));
    return ids.isEmpty() ? null : ids;
  }

  /** The title of a page, which says first when something is to be corrected. */
  public String title(String key) {
    String title = bundle.of(key);
    return texts.isEmpty() ? title : bundle.of("layout.problem", title);
  }
}

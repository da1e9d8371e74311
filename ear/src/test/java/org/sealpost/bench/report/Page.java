package org.sealpost.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts results and plots into the documentation. The page's text stays; what stands between its
 * marks {@code <!-- results: name -->} and {@code <!-- end -->} is written anew.
 */
public final class Page {
  private static final String NAME = "performance.md";

  private Page() {}

  /**
   * @param docs the folder of the documentation
   */
  public static void write(Results results, Path docs) throws IOException {
    Plots.write(results, docs.resolve("images"));
    var page = docs.resolve(NAME);
    var text = Files.readString(page);
    text = filled(text, "about", about(results));
    text = filled(text, "goals", Table.goals(results));
    text = filled(text, "figures", Table.figures(results));
    Files.writeString(page, text);
  }

  private static String about(Results results) {
    return results.about().entrySet().stream()
        .map(one -> "* " + one.getKey() + ": " + one.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static String filled(String text, String name, String with) {
    var begin = "<!-- results: " + name + " -->\n";
    var place = Pattern.compile(Pattern.quote(begin) + ".*?(?=<!-- end -->)", Pattern.DOTALL);
    return place.matcher(text).replaceFirst(Matcher.quoteReplacement(begin + "\n" + with + "\n"));
  }
}

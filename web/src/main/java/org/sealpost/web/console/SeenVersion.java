package org.sealpost.web.console;

/** Which state of the settings a form was filled from; one that is none fits no settings. */
public record SeenVersion(int number) {
  public static SeenVersion parse(String typed) {
    return new SeenVersion(
        typed != null && typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1);
  }

  public String text() {
    return String.valueOf(number);
  }
}

package org.sealpost.web.console.features;

/** Which state of the settings a form was filled from; one that is none fits no settings. */
record Version(int number) {
  static Version parse(String typed) {
    return new Version(typed != null && typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1);
  }

  String text() {
    return String.valueOf(number);
  }
}

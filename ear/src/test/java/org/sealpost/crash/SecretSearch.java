package org.sealpost.crash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for thousands of secrets at once, as they are, in hexadecimal, and in base64 wherever they
 * begin in what was encoded.
 */
final class SecretSearch {
  private static final int WINDOW = Long.BYTES;

  /** By their first eight bytes. */
  private final Map<Long, List<Form>> forms = new HashMap<>();

  SecretSearch(Map<String, byte[]> secrets) {
    secrets.forEach((name, secret) -> encodings(secret).forEach(form -> add(name, form)));
  }

  private record Form(String name, byte[] bytes) {}

  private void add(String name, byte[] form) {
    if (form.length < WINDOW) {
      throw new IllegalArgumentException(name + " is too short to be looked for");
    }
    forms.computeIfAbsent(first(form), key -> new ArrayList<>()).add(new Form(name, form));
  }

  private static Stream<byte[]> encodings(byte[] secret) {
    var hex = HexFormat.of().formatHex(secret);
    return Stream.concat(
        Stream.of(secret, ascii(hex), ascii(hex.toUpperCase(Locale.ROOT))),
        IntStream.range(0, 3).boxed().flatMap(shift -> base64(secret, shift)));
  }

  /** The characters that depend on the secret alone if it begins at this place of a triple. */
  private static Stream<byte[]> base64(byte[] secret, int shift) {
    var shifted = new byte[shift + secret.length];
    System.arraycopy(secret, 0, shifted, shift, secret.length);
    var encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    var begin = shift == 0 ? 0 : shift + 1;
    var end = encoded.length() - (shifted.length % 3 == 0 ? 0 : 1);
    var text = encoded.substring(begin, end);
    return Stream.of(text, text.replace('+', '-').replace('/', '_'))
        .distinct()
        .map(SecretSearch::ascii);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  private static long first(byte[] bytes) {
    return java.nio.ByteBuffer.wrap(bytes).getLong();
  }

  /** The names of the secrets that are in there. */
  List<String> in(byte[] haystack) {
    var found = new ArrayList<String>();
    long window = 0;
    for (var end = 0; end < haystack.length; end++) {
      window = window << 8 | haystack[end] & 0xff;
      var begin = end + 1 - WINDOW;
      if (begin >= 0 && forms.containsKey(window)) {
        forms.get(window).stream()
            .filter(form -> lies(form.bytes(), haystack, begin))
            .map(Form::name)
            .forEach(found::add);
      }
    }
    return found;
  }

  private static boolean lies(byte[] form, byte[] haystack, int begin) {
    var end = begin + form.length;
    return end <= haystack.length && Arrays.equals(form, 0, form.length, haystack, begin, end);
  }
}

package org.sealpost.envelope.mime;

import java.util.Map;

/** Names for parts that have none. */
final class FileNames {

  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("application/json", "json"),
          Map.entry("application/pdf", "pdf"),
          Map.entry("application/pgp-signature", "asc"),
          Map.entry("application/pkcs7-signature", "p7s"),
          Map.entry("application/zip", "zip"),
          Map.entry("image/gif", "gif"),
          Map.entry("image/jpeg", "jpg"),
          Map.entry("image/png", "png"),
          Map.entry("image/svg+xml", "svg"),
          Map.entry("image/webp", "webp"),
          Map.entry("message/rfc822", "eml"),
          Map.entry("text/calendar", "ics"),
          Map.entry("text/csv", "csv"),
          Map.entry("text/html", "html"),
          Map.entry("text/vcard", "vcf"),
          Map.entry("text/x-vcard", "vcf"),
          Map.entry("text/xml", "xml"));

  private FileNames() {}

  /**
   * @param number of the part in its message, from 1
   */
  static String of(String type, int number) {
    String fallback = type.startsWith("text/") || type.startsWith("message/") ? "txt" : "bin";
    return "part-" + number + "." + ENDINGS.getOrDefault(type, fallback);
  }
}

package org.sealpost.envelope;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * How an envelope looks to its reader.
 *
 * @param locale language of its texts; English unless it is one of {@link Languages}
 * @param senderName display name of the sender; may be empty
 * @param accountName the organisation
 * @param zone in which dates are written
 * @param logoPng a PNG of at most 20 KiB, already re-encoded by the caller
 */
public record Presentation(
    Locale locale, String senderName, String accountName, ZoneId zone, Optional<byte[]> logoPng) {

  /** The longest logo, in bytes. */
  public static final int MAX_LOGO = 20 * 1024;

  /**
   * @throws IllegalArgumentException if the logo is longer than 20 KiB
   */
  public Presentation {
    if (logoPng.filter(png -> png.length > MAX_LOGO).isPresent()) {
      throw new IllegalArgumentException("the logo of an envelope has at most 20 KiB");
    }
  }
}

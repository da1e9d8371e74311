package org.sealpost.web.open;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiPredicate;
import org.sealpost.envelope.Base64Url;
import org.sealpost.web.multipart.Part;
import org.sealpost.web.multipart.Parts;

/**
 * Takes in the form post of an envelope: the fields {@code v h t c s} in this order, nothing else.
 * The ticket is judged before the large field is read.
 */
final class Reception {
  /** 4 KiB of header as base64url, with room. */
  private static final int LONGEST_HEADER = 5_600;

  /** 3,373 bytes of ticket as base64url, with room. */
  private static final int LONGEST_TICKET = 4_600;

  private static final int LONGEST_SEAL = 128;

  /** Gives a ciphertext its place. */
  interface Places {
    PostedCiphertexts.Waiting begin() throws IOException;
  }

  private final BiPredicate<byte[], byte[]> genuine;
  private final Places places;

  /**
   * @param genuine whether a ticket (second) is this service's for a header (first)
   * @param places where the ciphertext waits
   */
  Reception(BiPredicate<byte[], byte[]> genuine, Places places) {
    this.genuine = genuine;
    this.places = places;
  }

  /** Reads the whole body; the caller closes what it gets. */
  PostedEnvelope take(Parts parts) throws IOException {
    if (!text(parts, "v", 8).equals("1")) {
      throw damaged();
    }
    String header = text(parts, "h", LONGEST_HEADER);
    String ticket = text(parts, "t", LONGEST_TICKET);
    if (!genuine.test(bytes(header), bytes(ticket))) {
      throw new PostRefusedException(PostRefusedException.Why.NOT_GENUINE);
    }
    return takeContent(parts, header, ticket);
  }

  private PostedEnvelope takeContent(Parts parts, String header, String ticket) throws IOException {
    PostedCiphertexts.Waiting ciphertext = places.begin();
    try {
      copy(field(parts, "c").body(), ciphertext.sink());
      String seal = text(parts, "s", LONGEST_SEAL);
      bytes(seal);
      parts.end();
      return new PostedEnvelope(header, ticket, seal, ciphertext);
    } catch (IOException | RuntimeException e) {
      ciphertext.close();
      throw e;
    }
  }

  private static void copy(InputStream ciphertext, OutputStream out) throws IOException {
    byte[] buffer = new byte[16 * 1024];
    for (int n = ciphertext.read(buffer); n >= 0; n = ciphertext.read(buffer)) {
      requireBase64(buffer, n);
      out.write(buffer, 0, n);
    }
  }

  /** Nothing else is echoed, so that no post can write markup into the answer. */
  private static void requireBase64(byte[] buffer, int length) throws IOException {
    for (int i = 0; i < length; i++) {
      int c = buffer[i];
      boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (!letter && c != '+' && c != '/' && c != '=' && c != '\r' && c != '\n') {
        throw damaged();
      }
    }
  }

  /** A short field; the file breaks it into lines, because mail allows none over 998 characters. */
  private static String text(Parts parts, String name, int longest) throws IOException {
    byte[] bytes = field(parts, name).bytes(longest);
    return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[\r\n]", "");
  }

  private static Part field(Parts parts, String name) throws IOException {
    return parts
        .next()
        .filter(part -> part.isIdentity() && isNamed(part, name))
        .orElseThrow(Reception::damaged);
  }

  private static boolean isNamed(Part part, String name) {
    String wanted = "form-data; name=\"" + name + "\"";
    return part.field("Content-Disposition").filter(wanted::equalsIgnoreCase).isPresent();
  }

  /** Strict base64url; what was echoed must not hold anything else either. */
  private static byte[] bytes(String base64url) throws IOException {
    try {
      return Base64Url.decode(base64url);
    } catch (IllegalArgumentException e) {
      throw damaged();
    }
  }

  private static PostRefusedException damaged() {
    return new PostRefusedException(PostRefusedException.Why.DAMAGED);
  }
}

package org.sealpost.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The name of one request, in answers, on error pages and in the log. */
public final class RequestId {
  /** Answers carry it. */
  static final String HEADER = "Sealpost-Request-Id";

  private static final String FROM_PROXY = "X-Request-Id";

  /** What nginx, HAProxy and Apache make, and nothing that a log could misread. */
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{8,64}");

  private static final String ATTRIBUTE = "sealpostRequestId";
  private static final String ON_THREAD = " request ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private RequestId() {}

  /** The id of this request; a random one where nobody has begun it. */
  public static String of(HttpServletRequest request) {
    return begin(request, peer -> false);
  }

  /**
   * Gives the request an id, unless it has one, and names the thread by it.
   *
   * @param trusted whose {@code X-Request-Id} is taken
   */
  public static String begin(HttpServletRequest request, Predicate<InetAddress> trusted) {
    if (!(request.getAttribute(ATTRIBUTE) instanceof String)) {
      request.setAttribute(ATTRIBUTE, told(request, trusted).orElseGet(RequestId::random));
    }
    String id = (String) request.getAttribute(ATTRIBUTE);
    Thread.currentThread().setName(ownName() + ON_THREAD + id);
    return id;
  }

  /** The thread has done with the request. */
  static void end() {
    Thread.currentThread().setName(ownName());
  }

  private static String ownName() {
    String name = Thread.currentThread().getName();
    int at = name.indexOf(ON_THREAD);
    return at < 0 ? name : name.substring(0, at);
  }

  private static Optional<String> told(HttpServletRequest request, Predicate<InetAddress> trusted) {
    return Optional.ofNullable(request.getHeader(FROM_PROXY))
        .filter(id -> WELL_FORMED.matcher(id).matches())
        .filter(id -> peer(request).filter(trusted).isPresent());
  }

  private static Optional<InetAddress> peer(HttpServletRequest request) {
    try {
      return Optional.of(InetAddress.getByName(request.getRemoteAddr()));
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }

  private static String random() {
    byte[] bytes = new byte[10];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

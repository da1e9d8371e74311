package org.sealpost.web.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One refusal of the API: a problem document (RFC 9457).
 *
 * @param type what kind
 * @param detail a sentence or two that say what to do next
 * @param members further members of the document, such as {@code reason}
 * @param retryAfter seconds to wait, where waiting helps
 */
public record Problem(
    ProblemType type, String detail, Map<String, String> members, Optional<Integer> retryAfter) {

  /** The media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A problem without further members. */
  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, Map.of(), Optional.empty());
  }

  /** The same problem with one more member. */
  public Problem with(String member, String value) {
    Map<String, String> more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new Problem(type, detail, more, retryAfter);
  }

  /** The same problem with a {@code Retry-After} of so many seconds, at least one. */
  public Problem retryAfter(int seconds) {
    return new Problem(type, detail, members, Optional.of(Math.max(1, seconds)));
  }

  /** The answer that tells this problem. */
  public Response response() {
    Response.ResponseBuilder answer =
        Response.status(type.status())
            .type(MEDIA_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(json());
    retryAfter.ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
    if (type == ProblemType.TOKEN_NEEDED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"sealpost\"");
    }
    return answer.build();
  }

  /** For places that cannot return a response. */
  public ProblemException exception() {
    return new ProblemException(this);
  }

  /** The document, in UTF-8. */
  public byte[] json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", type.uri().toString());
    document.put("title", type.title());
    document.put("status", type.status());
    document.put("detail", detail);
    document.putAll(members);
    try {
      return JSON.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of strings is always JSON", e);
    }
  }
}

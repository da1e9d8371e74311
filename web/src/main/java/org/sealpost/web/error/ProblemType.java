package org.sealpost.web.error;

import java.net.URI;
import java.util.Locale;

/** Every kind of problem the API tells, with its status and its one title. */
public enum ProblemType {
  MALFORMED(400, "The request is malformed"),
  TOKEN_NEEDED(401, "A gateway token is needed"),
  SIGN_IN_NEEDED(401, "Sign in to open this message"),
  FRESH_SIGN_IN_NEEDED(401, "Enter your password again to open this message"),
  SENDER_NOT_ALLOWED(403, "The sender does not belong to this account"),
  ACCOUNT_SUSPENDED(403, "The account is suspended"),
  SCOPE_MISSING(403, "The token lacks a scope"),
  FORBIDDEN(403, "This is not allowed"),
  NOT_GENUINE(403, "This envelope was not issued by this service"),
  OTHER_HOST(403, "This envelope belongs to another service"),
  NOT_FOUND(404, "There is no such resource"),
  NOT_AVAILABLE(404, "This message is not available to you"),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
  NOT_ACCEPTABLE(406, "The service cannot answer in an accepted type"),
  IN_PROGRESS(409, "The same request is still running"),
  RECIPIENT_LOCK_AT_LOW(409, "One recipient of a low level message cannot be locked"),
  NOT_POSSIBLE(409, "This is not possible for this person"),
  EXPIRED(410, "This message has expired"),
  NO_LONGER_AVAILABLE(410, "The message of the first request has been locked or has expired"),
  TOO_LARGE(413, "The request is too large"),
  MEDIA_TYPE_UNSUPPORTED(415, "The content type is not supported"),
  LEVEL_UNSUPPORTED(422, "The level is not supported"),
  UNKNOWN_PROFILE(422, "The account has no such profile"),
  SEALER_KEY_UNKNOWN(422, "The sealer key is not registered to the token"),
  IDEMPOTENCY_MISMATCH(422, "The idempotency key belongs to another request"),
  REJECTED_BY_RULE(422, "A rule of the account rejects this message"),
  UNPROCESSABLE(422, "The request cannot be carried out"),
  LOCKED(423, "This message is locked"),
  TOO_MANY(429, "Too many requests"),
  FAILED(500, "The service failed"),
  BUSY(503, "The service is busy"),
  AWAY(503, "The service cannot work at present"),
  NO_ROOM(507, "The service has no room at present");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** A short sentence without a full stop, the same for every occurrence. */
  public String title() {
    return title;
  }

  /** {@code urn:sealpost:problem:NAME}, the identity of this type for programs. */
  public URI uri() {
    return URI.create("urn:sealpost:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}

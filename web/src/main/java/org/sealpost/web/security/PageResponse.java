package org.sealpost.web.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Lets a page choose the nonce and nothing else of its policy. PrimeFaces adds a policy of its own
 * with the nonce at its end; two policies would both apply, so its nonce goes into ours.
 */
final class PageResponse extends HttpServletResponseWrapper {
  private static final String POLICY = "Content-Security-Policy";

  private final ContentPolicy policy;

  PageResponse(HttpServletResponse response, ContentPolicy policy) {
    super(response);
    this.policy = policy;
  }

  @Override
  public void addHeader(String name, String value) {
    if (POLICY.equalsIgnoreCase(name)) {
      setHeader(name, value);
    } else {
      super.addHeader(name, value);
    }
  }

  @Override
  public void setHeader(String name, String value) {
    super.setHeader(name, POLICY.equalsIgnoreCase(name) ? policy.withNonceOf(value) : value);
  }
}

package org.sealpost.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A request whose page gets a nonce of its own, whatever nonce the request brings. */
final class FreshNonce extends HttpServletRequestWrapper {
  private static final String PARAMETER = "primefaces.nonce";

  private final String nonce =
      Base64.getEncoder()
          .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));

  FreshNonce(HttpServletRequest request) {
    super(request);
  }

  @Override
  public String getParameter(String name) {
    return PARAMETER.equals(name) ? nonce : super.getParameter(name);
  }

  @Override
  public String[] getParameterValues(String name) {
    return PARAMETER.equals(name) ? new String[] {nonce} : super.getParameterValues(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> parameters = new HashMap<>(super.getParameterMap());
    parameters.put(PARAMETER, new String[] {nonce});
    return parameters;
  }
}

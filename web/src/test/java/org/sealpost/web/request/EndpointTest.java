package org.sealpost.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "POST,/api/v1/keys,ISSUE",
    "POST,/api/v1/envelopes,SEAL",
    "POST,/api/v1/open,RELEASE",
    "GET,/api/v1/messages/AAAA,LOOKUP",
    "POST,/api/v1/messages/search,SEARCH",
    "PUT,/api/v1/messages/AAAA/lock,CONTROL",
    "POST,/open,POST",
    "GET,/open,OTHER",
    "DELETE,/api/v1/keys,OTHER",
    "BREW,/coffee,OTHER"
  })
  void everyPathHasOneOfFewNames(String method, String path, Endpoint endpoint) {
    assertThat(Endpoint.of(method, path)).isEqualTo(endpoint);
  }
}

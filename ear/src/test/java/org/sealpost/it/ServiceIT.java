package org.sealpost.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** What an operator's monitoring and a stranger's checker ask the service. */
@Tag("tour")
@ExtendWith(Sealpost.class)
@MicroShedTest
class ServiceIT {

  @Test
  void serviceIsAliveAndReady() {
    given().get("/api/v1/health/live").then().statusCode(200).body("status", equalTo("UP"));
    given().get("/api/v1/health/ready").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void ticketKeysArePublished() {
    given()
        .get("/.well-known/sealpost-keys.json")
        .then()
        .statusCode(200)
        .contentType(startsWith("application/json"))
        .body("keys[0].ed25519.length()", equalTo(43))
        .body("keys[0].mldsa65.length()", equalTo(2603));
  }

  @Test
  void apiDescriptionIsServed() {
    given().get("/api/v1/openapi.yaml").then().statusCode(200).body(startsWith("openapi: 3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/metrics", "/openapi"})
  void theServersOwnPagesAnswerNobody(String path) {
    given().get(path).then().statusCode(anyOf(is(403), is(404)));
  }

  @Test
  void serverTellsNothingOfItself() {
    var headers = given().get("/").then().statusCode(200).extract().headers();
    org.hamcrest.MatcherAssert.assertThat(
        headers.asList().stream().map(header -> header.getName().toLowerCase()).toList(),
        not(hasItem("x-powered-by")));
  }
}

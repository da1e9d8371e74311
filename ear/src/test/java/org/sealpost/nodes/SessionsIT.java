package org.sealpost.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.HttpReader;

/** A sign-in is a row: it begins and ends on both nodes at once. */
@Tag("fault")
@ExtendWith(TwoNodes.class)
class SessionsIT {

  @Test
  void readerWhoSignsInOnOneNodeIsKnownToTheOther(TwoNodes nodes) throws IOException {
    var reader = new Crowd(nodes).of(1).get(0).signIn(nodes.a().origin(), Crowd.PASSWORD);
    assertThat(isSignedIn(reader, nodes.b().origin())).isTrue();
    assertThat(isSignedIn(reader, nodes.a().origin())).isTrue();
  }

  @Test
  void signingOutOnOneNodeIsOverAtTheOtherAtOnce(TwoNodes nodes) throws IOException {
    var reader = new Crowd(nodes).of(1).get(0).signIn(nodes.a().origin(), Crowd.PASSWORD);
    var stolen = reader.copy();
    assertThat(isSignedIn(stolen, nodes.b().origin())).isTrue();
    reader.post(nodes.a().origin(), "/security/sign-out", Map.of());
    assertThat(isSignedIn(stolen, nodes.b().origin())).isFalse();
    assertThat(isSignedIn(stolen, nodes.a().origin())).isFalse();
  }

  @Test
  void signingOutEverywhereElseHoldsOnBothNodesAtOnce(TwoNodes nodes) throws IOException {
    var laptop = new Crowd(nodes).of(1).get(0);
    var phone = laptop.copy();
    laptop.signIn(nodes.a().origin(), Crowd.PASSWORD);
    phone.signIn(nodes.b().origin(), Crowd.PASSWORD);
    phone.submit(nodes.b().origin(), "/portal/devices", "devices", Map.of("others", "1"));
    assertThat(isSignedIn(laptop, nodes.a().origin())).isFalse();
    assertThat(isSignedIn(phone, nodes.a().origin())).isTrue();
  }

  @Test
  void formShownByOneNodeMayBeSentToTheOther(TwoNodes nodes) throws IOException {
    var reader = new Crowd(nodes).of(1).get(0);
    var page = reader.get(nodes.a().origin(), "/security/sign-in").body();
    var answer =
        reader.fill(
            nodes.b().origin(),
            "/security/sign-in",
            page,
            "signin",
            reader.credentials(Crowd.PASSWORD));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(isSignedIn(reader, nodes.a().origin())).isTrue();
    assertThat(reader.has("__Host-sealpost-page")).isFalse();
  }

  private static boolean isSignedIn(HttpReader reader, URI node) throws IOException {
    var answer = reader.get(node, "/portal/devices");
    return answer.statusCode() == 200 && answer.body().contains(reader.address());
  }
}

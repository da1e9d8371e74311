package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.sealpost.client.GatewayClient;

/** The service's own description of its API, as served, and whether answers keep to it. */
final class ApiDescription {
  private static final String NAME = "https://api.example/openapi.json";

  private final JsonNode document;
  private final JsonSchemaFactory schemas;

  private ApiDescription(JsonNode document) {
    this.document = document;
    this.schemas =
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            factory ->
                factory.schemaLoaders(
                    loaders -> loaders.schemas(uri -> NAME.equals(uri) ? text() : null)));
  }

  static ApiDescription of(Sealpost sealpost) {
    var request = HttpRequest.newBuilder(sealpost.origin().resolve("/api/v1/openapi.yaml"));
    try {
      return new ApiDescription(new YAMLMapper().readTree(GatewayClient.send(request).body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text() {
    return document.toString();
  }

  /** Every documented answer as {@code operationId status}. */
  Set<String> answers() {
    var all = new TreeSet<String>();
    for (var path : document.get("paths")) {
      for (var operation : path) {
        operation
            .path("responses")
            .fieldNames()
            .forEachRemaining(
                status -> all.add(operation.get("operationId").asText() + " " + status));
      }
    }
    return all;
  }

  /** Fails unless the answer is documented for the operation, in type, header and body. */
  void holdsFor(String operationId, HttpResponse<byte[]> answer) {
    var pointer = response(operationId, answer.statusCode());
    var response = document.at(pointer);
    response
        .path("headers")
        .properties()
        .forEach(header -> requireHeader(header.getKey(), resolve(header.getValue()), answer));
    var type = answer.headers().firstValue("Content-Type").orElse("none").split(";")[0];
    assertThat(response.get("content").has(type)).as(operationId + " answers " + type).isTrue();
    if (type.endsWith("json")) {
      var schema = pointer + "/content/" + type.replace("/", "~1") + "/schema";
      assertThat(schema(schema).validate(GatewayClient.text(answer), InputFormat.JSON))
          .as(operationId + " " + GatewayClient.text(answer))
          .isEmpty();
    }
  }

  private void requireHeader(String name, JsonNode header, HttpResponse<byte[]> answer) {
    if (header.path("required").asBoolean()) {
      assertThat(answer.headers().firstValue(name)).as(name).isPresent();
    }
  }

  private JsonSchema schema(String pointer) {
    return schemas.getSchema(SchemaLocation.of(NAME + "#" + pointer));
  }

  private String response(String operationId, int status) {
    for (var path : document.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (operation.getValue().path("operationId").asText().equals(operationId)) {
          var pointer =
              "/paths/%s/%s/responses/%d"
                  .formatted(path.getKey().replace("/", "~1"), operation.getKey(), status);
          assertThat(document.at(pointer).isMissingNode())
              .as(pointer + " is undocumented")
              .isFalse();
          var reference = document.at(pointer).path("$ref").asText("");
          return reference.isEmpty() ? pointer : reference.substring(1);
        }
      }
    }
    throw new AssertionError("No operation " + operationId);
  }

  private JsonNode resolve(JsonNode node) {
    var reference = node.path("$ref").asText("");
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }
}

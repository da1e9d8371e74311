package org.sealpost.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemException;
import org.sealpost.web.error.ProblemType;

/**
 * Strict JSON: unknown and duplicate names, trailing text, wrong types and more than 512 KiB are
 * refused with a problem that says where.
 */
public final class Json {
  /** 512 KiB: a thousand recipients of the greatest length fit. */
  public static final int LONGEST = 512 * 1024;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(16)
                          .maxStringLength(64 * 1024)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .addModule(new SimpleModule().addDeserializer(String.class, new WellFormedText()))
          .withCoercionConfig(
              LogicalType.Textual,
              text ->
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private Json() {}

  /** Reads the whole stream as one value of the type. */
  public static <T> T read(InputStream body, Class<T> type) throws IOException {
    byte[] text = body.readNBytes(LONGEST + 1);
    if (text.length > LONGEST) {
      throw Problem.of(ProblemType.TOO_LARGE, "JSON may have 512 KiB at most.").exception();
    }
    try {
      T value = MAPPER.readValue(text, type);
      if (value == null) {
        throw malformed("Send a JSON object, not null.");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw malformed(fault(e));
    }
  }

  /** The value in UTF-8. */
  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer could not be written", e);
    }
  }

  private static String fault(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "Remove the unknown name \"" + unknown.getPropertyName() + "\".";
    }
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return "Correct the value of \"" + path(mapping) + "\": it is missing or of a wrong type.";
    }
    JsonLocation where = e.getLocation();
    return where == null
        ? "Send one JSON object in UTF-8."
        : "The body is no valid JSON object; look at line %d, column %d."
            .formatted(where.getLineNr(), where.getColumnNr());
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static ProblemException malformed(String detail) {
    return Problem.of(ProblemType.MALFORMED, detail).exception();
  }
}

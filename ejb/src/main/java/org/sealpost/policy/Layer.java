package org.sealpost.policy;

import java.util.List;
import java.util.Optional;

/** What one source asks for a message. Layers are given in the order of {@link Source}. */
public record Layer(Source source, Options options) {
  public Layer {
    if (source.compareTo(Source.RULE) < 0) {
      throw new IllegalArgumentException(source + " is asked without being told");
    }
  }

  public static Layer rule(Options options) {
    return new Layer(Source.RULE, options);
  }

  public static Layer header(Options options) {
    return new Layer(Source.HEADER, options);
  }

  /** The profile they name: that of a rule comes before that of a header. */
  static Optional<String> profile(List<Layer> layers) {
    return layers.stream().flatMap(layer -> layer.options().profile().stream()).findFirst();
  }
}

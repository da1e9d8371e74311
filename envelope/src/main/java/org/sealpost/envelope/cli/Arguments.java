package org.sealpost.envelope.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One file and options with one value each. */
record Arguments(Path file, Map<String, String> options) {

  static Arguments of(String... args) throws UsageException {
    Path file = null;
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--")) {
        if (i + 1 == args.length || options.put(args[i], args[i + 1]) != null) {
          throw new UsageException(args[i] + " needs one value, once");
        }
        i++;
      } else if (file == null) {
        file = Path.of(args[i]);
      } else {
        throw new UsageException("one file at a time");
      }
    }
    if (file == null) {
      throw new UsageException("no file given");
    }
    return new Arguments(file, options);
  }

  Arguments allowing(String... names) throws UsageException {
    for (String name : options.keySet()) {
      if (!Set.of(names).contains(name)) {
        throw new UsageException("unknown option: " + name);
      }
    }
    return this;
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  Optional<Path> path(String name) {
    return option(name).map(Path::of);
  }

  Path requiredPath(String name) throws UsageException {
    return path(name).orElseThrow(() -> new UsageException("missing option: " + name));
  }
}

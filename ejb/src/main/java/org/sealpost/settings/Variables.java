package org.sealpost.settings;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads {@code SEALPOST_…} names; a system property wins over the environment. */
final class Variables {
  // Envelopes name no other host without TLS, and the cookies work on no other.
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final UnaryOperator<String> source;

  Variables(UnaryOperator<String> source) {
    this.source = source;
  }

  static Variables ofProcess() {
    return new Variables(name -> System.getProperty(name, System.getenv(name)));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(source.apply(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  String required(String name) {
    return optional(name)
        .orElseThrow(() -> new InvalidSettingException(name + " is not set; Sealpost needs it."));
  }

  /** An origin: scheme and host, a port if it is not the scheme's own, nothing else. */
  URI origin(String name) {
    String text = required(name);
    try {
      URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      if (isOrigin(uri)) {
        return uri;
      }
    } catch (IllegalArgumentException malformed) {
      // told below, in the same words as any other unusable origin
    }
    throw new InvalidSettingException(
        name + " must be an origin such as https://mail.example.com, but is " + text + ".");
  }

  private static boolean isOrigin(URI uri) {
    boolean local = LOOPBACK.contains(String.valueOf(uri.getHost()));
    boolean scheme = "https".equals(uri.getScheme()) || local && "http".equals(uri.getScheme());
    boolean bare = uri.getRawPath().isEmpty() && uri.getRawQuery() == null;
    return scheme
        && bare
        && uri.getHost() != null
        && uri.getHost().equals(uri.getHost().toLowerCase(Locale.ROOT))
        && uri.getRawUserInfo() == null
        && uri.getRawFragment() == null;
  }

  Path path(String name) {
    return Path.of(required(name)).toAbsolutePath().normalize();
  }

  Optional<Path> optionalPath(String name) {
    return optional(name).map(text -> Path.of(text).toAbsolutePath().normalize());
  }

  /** A folder of this process, made if it is absent. */
  Path folder(String name, Path otherwise) {
    Path folder = optionalPath(name).orElse(otherwise);
    try {
      return Files.createDirectories(folder);
    } catch (java.io.IOException refused) {
      throw new InvalidSettingException(name + ": the folder " + folder + " cannot be made.");
    }
  }

  List<Network> networks(String name) {
    return optional(name).stream()
        .flatMap(text -> Arrays.stream(text.split("[,\\s]+")))
        .map(text -> network(name, text))
        .toList();
  }

  /** {@code HOST[:PORT]}; an IPv6 address stands in brackets. */
  Optional<InetSocketAddress> server(String name, int otherwisePort) {
    return optional(name).map(text -> server(name, text, otherwisePort));
  }

  private static InetSocketAddress server(String name, String text, int otherwisePort) {
    try {
      URI uri = URI.create("dns://" + text);
      if (uri.getHost() != null && text.equals(uri.getAuthority()) && uri.getUserInfo() == null) {
        int port = uri.getPort() == -1 ? otherwisePort : uri.getPort();
        return new InetSocketAddress(uri.getHost(), port);
      }
    } catch (IllegalArgumentException malformed) {
      // told below, in the same words as any other unusable server
    }
    throw new InvalidSettingException(
        name + " must be HOST or HOST:PORT such as 192.0.2.53, but is " + text + ".");
  }

  private static Network network(String name, String text) {
    try {
      return Network.parse(text);
    } catch (UnknownHostException | IllegalArgumentException malformed) {
      throw new InvalidSettingException(
          name + " must list IP addresses or networks such as 10.0.0.0/8, but has " + text + ".");
    }
  }

  /** Never resolves a name: only literal addresses count. */
  static InetAddress literal(String text) throws UnknownHostException {
    if (!text.matches("[0-9a-fA-F:.]+") || !text.matches(".*[:.].*")) {
      throw new UnknownHostException(text);
    }
    return InetAddress.getByName(text);
  }
}

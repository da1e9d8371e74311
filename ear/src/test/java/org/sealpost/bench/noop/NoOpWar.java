package org.sealpost.bench.noop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Packs the no-op application. */
public final class NoOpWar {
  private NoOpWar() {}

  public static Path write(Path file) {
    try (var war = new JarOutputStream(Files.newOutputStream(file))) {
      var classes = NoOpWar.class.getPackageName().replace('.', '/');
      try (var files = Files.list(home(NoOpWar.class).resolve(classes))) {
        for (var one : files.filter(path -> path.toString().endsWith(".class")).toList()) {
          add(war, "WEB-INF/classes/" + classes + "/" + one.getFileName(), one);
        }
      }
      for (var library : List.of(ObjectMapper.class, JsonFactory.class, JsonInclude.class)) {
        var jar = home(library);
        add(war, "WEB-INF/lib/" + jar.getFileName(), jar);
      }
      return file;
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the no-op could not be packed", e);
    }
  }

  private static Path home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void add(JarOutputStream war, String name, Path file) throws IOException {
    war.putNextEntry(new JarEntry(name));
    Files.copy(file, war);
    war.closeEntry();
  }
}

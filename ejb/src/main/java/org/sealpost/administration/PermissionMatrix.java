package org.sealpost.administration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The file {@code permissions.csv}, read once; a wrong or missing line stops the start. */
public final class PermissionMatrix {
  private static final PermissionMatrix PRODUCT = read();

  private static final int FIRST_ROLE = 2;

  private final Map<Permission, Set<Role>> holders = new EnumMap<>(Permission.class);
  private final Map<String, Permission> pages = new HashMap<>();

  private PermissionMatrix(String text) {
    List<String[]> lines =
        text.lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> line.strip().split(",\\s*"))
            .toList();
    List<Role> roles =
        Arrays.stream(lines.get(0))
            .skip(FIRST_ROLE)
            .map(key -> Role.ofKey(key).orElseThrow())
            .toList();
    lines.stream().skip(1).forEach(line -> add(line, roles));
    if (holders.size() != Permission.values().length || roles.size() != Role.values().length) {
      throw new IllegalArgumentException("permissions.csv misses a permission or a role");
    }
  }

  private void add(String[] line, List<Role> roles) {
    Permission permission = permission(line[0]);
    holders.put(permission, holders(line, roles));
    Arrays.stream(line[1].split(" "))
        .filter(page -> !page.isEmpty())
        .forEach(page -> pages.put(page, permission));
  }

  /** What a page of the console needs; an unlisted page is an error of the product. */
  public static Permission forPage(String name) {
    return Optional.ofNullable(PRODUCT.pages.get(name)).orElseThrow();
  }

  /** Whether one of these roles holds the permission. */
  public static boolean grants(Set<Role> roles, Permission permission) {
    return PRODUCT.holders.get(permission).stream().anyMatch(roles::contains);
  }

  static PermissionMatrix parse(String text) {
    return new PermissionMatrix(text);
  }

  Set<Role> holders(Permission permission) {
    return holders.get(permission);
  }

  private static PermissionMatrix read() {
    try (InputStream file = PermissionMatrix.class.getResourceAsStream("permissions.csv")) {
      return new PermissionMatrix(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Permission permission(String key) {
    return Arrays.stream(Permission.values())
        .filter(permission -> permission.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no permission: " + key));
  }

  private static Set<Role> holders(String[] line, List<Role> roles) {
    Set<Role> holders = EnumSet.noneOf(Role.class);
    for (int i = 0; i < roles.size(); i++) {
      if (isYes(line[i + FIRST_ROLE])) {
        holders.add(roles.get(i));
      }
    }
    return holders;
  }

  private static boolean isYes(String cell) {
    return switch (cell) {
      case "x" -> true;
      case "-" -> false;
      default -> throw new IllegalArgumentException("neither x nor -: " + cell);
    };
  }
}

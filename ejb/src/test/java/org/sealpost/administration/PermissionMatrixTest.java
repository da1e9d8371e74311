package org.sealpost.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionMatrixTest {
  private static final String HEADER =
      "permission, pages, operator, account-administrator, help-desk, message-manager, auditor\n";

  @ParameterizedTest
  @EnumSource
  void everyPermissionIsHeldBySomebody(Permission permission) {
    assertThat(Role.values()).anyMatch(role -> PermissionMatrix.grants(Set.of(role), permission));
  }

  @ParameterizedTest
  @EnumSource
  void whoeverHasNoRoleMayDoNothing(Permission permission) {
    assertThat(PermissionMatrix.grants(Set.of(), permission)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void auditorsChangeNothing(Permission permission) {
    if (!permission.key().endsWith("-see")) {
      assertThat(PermissionMatrix.grants(Set.of(Role.AUDITOR), permission)).isFalse();
    }
  }

  @Test
  void matrixWithoutEveryPermissionIsRefused() {
    assertThatThrownBy(() -> PermissionMatrix.parse(HEADER + "audit-see, , x, -, -, -, -\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("misses");
  }

  @Test
  void cellThatSaysNeitherYesNorNoIsRefused() {
    assertThatThrownBy(() -> PermissionMatrix.parse(HEADER + all("maybe")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maybe");
  }

  private static String all(String cell) {
    return Arrays.stream(Permission.values())
        .map(permission -> permission.key() + ", , " + (cell + ", ").repeat(4) + cell + "\n")
        .collect(Collectors.joining());
  }
}

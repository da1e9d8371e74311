package org.sealpost.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sealpost.administration.Principal;

/** The layout of the whole code, as agreed. */
class LayoutTest {
  private static final String WEB = "org.sealpost.web..";

  private static JavaClasses code;

  @BeforeAll
  static void load() {
    code =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sealpost");
  }

  @Test
  void webHoldsNoPersistence() {
    noClasses()
        .that()
        .resideInAPackage(WEB)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.persistence..")
        .check(code);
    noClasses()
        .that()
        .resideInAPackage(WEB)
        .should()
        .dependOnClassesThat()
        .areAnnotatedWith(Entity.class)
        .check(code);
  }

  @Test
  void webHoldsNoSessionBeans() {
    noClasses().that().resideInAPackage(WEB).should().beAnnotatedWith(Stateless.class).check(code);
    noClasses().that().resideInAPackage(WEB).should().beAnnotatedWith(Singleton.class).check(code);
    noClasses().that().resideInAPackage(WEB).should().beAnnotatedWith(Stateful.class).check(code);
  }

  @Test
  void sessionBeansArePublic() {
    classes().that().areAnnotatedWith(Stateless.class).should().bePublic().check(code);
    classes().that().areAnnotatedWith(Singleton.class).should().bePublic().check(code);
  }

  @Test
  void onlyWebKnowsWeb() {
    noClasses()
        .that()
        .resideOutsideOfPackage(WEB)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(WEB)
        .check(code);
  }

  @Test
  void theEnvelopeKnowsNothingAboveIt() {
    noClasses()
        .that()
        .resideInAPackage("org.sealpost.envelope..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..")
        .check(code);
  }

  @Test
  void bouncyCastleStaysWhereKeysAndPasswordsAre() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.sealpost.envelope..", "org.sealpost.keyring..", "org.sealpost.access..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bouncycastle..")
        .check(code);
    noClasses()
        .that()
        .resideInAPackage("org.sealpost.access..")
        .and()
        .doNotHaveSimpleName("Argon2id")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bouncycastle..")
        .check(code);
  }

  @Test
  void featuresHaveNoCycles() {
    slices().matching("org.sealpost.(*)..").should().beFreeOfCycles().check(code);
    slices().matching("org.sealpost.web.(*)..").should().beFreeOfCycles().check(code);
  }

  @Test
  void onlyReleaseUnwrapsMessageKeys() {
    var callers =
        code.get("org.sealpost.keyring.KeyRing").getMethods().stream()
            .filter(method -> method.getName().equals("unwrap"))
            .flatMap(method -> method.getAccessesToSelf().stream())
            .map(JavaAccess::getOrigin)
            .map(JavaMember::getFullName)
            .collect(Collectors.toSet());
    assertThat(callers)
        .singleElement()
        .asString()
        .startsWith("org.sealpost.message.")
        .contains(".release(");
  }

  @Test
  void everyApiMethodStatesItsRight() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(jakarta.ws.rs.Path.class)
        .and()
        .arePublic()
        .and()
        .doNotHaveModifier(JavaModifier.STATIC)
        .should()
        .beAnnotatedWith(org.sealpost.web.caller.Requires.class)
        .orShould()
        .beAnnotatedWith(org.sealpost.web.caller.ForBrowser.class)
        .orShould()
        .beAnnotatedWith(org.sealpost.web.caller.ForMonitoring.class)
        .orShould()
        .beAnnotatedWith(org.sealpost.web.caller.Public.class)
        .check(code);
  }

  @Test
  void everyActOfAnAdministratorAsksForItsPermission() {
    var acts =
        code.stream()
            .filter(type -> type.isAnnotatedWith(Stateless.class))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(LayoutTest::isActOfAnAdministrator)
            // It only notes what was refused.
            .filter(method -> !method.getName().equals("refused"))
            .toList();
    assertThat(acts).hasSizeGreaterThan(3).allMatch(LayoutTest::asksForAPermission);
  }

  private static boolean isActOfAnAdministrator(JavaMethod method) {
    return method.getRawParameterTypes().stream()
        .anyMatch(type -> type.isAssignableTo(Principal.class));
  }

  private static boolean asksForAPermission(JavaMethod method) {
    return method.getMethodCallsFromSelf().stream()
        .map(JavaAccess::getTarget)
        .anyMatch(
            asked ->
                asked.getOwner().isAssignableTo(Principal.class)
                    && asked.getName().startsWith("require"));
  }
}

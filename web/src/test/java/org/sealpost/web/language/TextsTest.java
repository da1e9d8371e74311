package org.sealpost.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealpost.access.PasswordRules.Weakness;
import org.sealpost.account.AccountState;
import org.sealpost.account.Scope;
import org.sealpost.account.Setting;
import org.sealpost.account.TokenState;
import org.sealpost.administration.GrantState;
import org.sealpost.administration.Role;
import org.sealpost.audit.Act;
import org.sealpost.bulk.BulkState;
import org.sealpost.domain.Finding;
import org.sealpost.envelope.Languages;
import org.sealpost.envelope.Level;
import org.sealpost.feature.Reach;
import org.sealpost.message.MessageState;
import org.sealpost.message.Order;
import org.sealpost.message.RecipientKind;
import org.sealpost.people.AddOutcome;
import org.sealpost.people.PersonAct;
import org.sealpost.people.PersonKind;
import org.sealpost.people.PersonOutcome;
import org.sealpost.people.PersonState;
import org.sealpost.policy.Source;
import org.sealpost.policy.TermsOutcome;
import org.sealpost.retention.HoldState;
import org.sealpost.retention.RecordKind;
import org.sealpost.retention.RunState;
import org.sealpost.rule.ConditionKind;
import org.sealpost.rule.Junction;
import org.sealpost.rule.RuleAction;
import org.sealpost.rule.RuleOutcome;
import org.sealpost.rule.TrialOutcome;
import org.sealpost.smtp.Step;
import org.sealpost.smtp.Trouble;
import org.sealpost.tls.OnFailure;
import org.sealpost.tls.TlsState;
import org.sealpost.web.console.ConsolePage;
import org.sealpost.web.console.messages.StateChoice;

/** The bundles hold what the pages use, no more and no less, in every language. */
class TextsTest {

  private static final Path MAIN = Path.of("src/main");
  private static final List<String> LANGUAGES =
      Languages.SPOKEN.stream().skip(1).map(Locale::toLanguageTag).toList();
  private static final Pattern QUOTED = Pattern.compile("['\"]([a-z]+(?:\\.[a-z-]+)*)['\"]");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:\\b[tc]\\[|texts\\.of\\(|problems\\.title\\(|problems\\.add\\([^;]*?,)\\s*"
              + "['\"]([a-z]+(?:\\.[a-z-]+)*)['\"]\\s*[\\]),]");
  private static final String POST = "open/post";
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private static final Finding[] FAILURES = {
    Finding.NO_RECORD, Finding.OTHER_TEXT, Finding.NO_ANSWER, Finding.FOREIGN
  };

  /** The bundles of the pages, of the console and of the answers to a posted envelope. */
  static Stream<String> bundles() {
    return Stream.of("texts", "console/texts", POST);
  }

  /** Each bundle in each language but English. */
  static Stream<Arguments> translations() {
    return bundles()
        .flatMap(bundle -> LANGUAGES.stream().map(tag -> Arguments.of(bundle, bundle + "_" + tag)));
  }

  /** Each file of texts. */
  static Stream<String> files() {
    return Stream.concat(bundles(), translations().map(arguments -> (String) arguments.get()[1]));
  }

  @Test
  void everyTextIsUsed() {
    Set<String> used = find(QUOTED);
    used.addAll(built());
    used.addAll(builtByTheConsole());
    assertThat(allKeys()).isSubsetOf(used);
  }

  @Test
  void everyTextThatAPageAsksForExists() {
    Set<String> asked = find(ASKED);
    asked.addAll(built());
    asked.addAll(builtByTheConsole());
    assertThat(asked).hasSizeGreaterThan(100).isSubsetOf(allKeys());
  }

  @Test
  void frenchSignsStayWithTheirWord() {
    bundles()
        .flatMap(bundle -> load(bundle + "_fr").values().stream())
        .forEach(text -> assertThat((String) text).doesNotContainPattern(" [:;?!»]|« "));
  }

  @Test
  void everyLanguageIsListedByItsOwnName() {
    Language language = new Language();
    assertThat(language.getOffered().stream().map(language::name))
        .containsExactly("English", "Deutsch", "Français", "Español", "Português", "日本語");
  }

  @Test
  void textsOfTheConsoleAreKnownByTheirKeys() {
    assertThat(keys("console/texts")).allMatch(key -> key.startsWith("admin."));
    assertThat(keys("texts")).noneMatch(key -> key.startsWith("admin."));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void everyLanguageIsComplete(String bundle, String translation) {
    assertThat(keys(translation)).isEqualTo(keys(bundle));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void everyLanguageFillsTheSamePlaces(String bundle, String translation) {
    Properties english = load(bundle);
    Properties other = load(translation);
    for (String key : english.stringPropertyNames()) {
      assertThat(places(other.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void noTextIsEmpty(String bundle) {
    assertThat(load(bundle).values()).noneMatch(text -> text.toString().isBlank());
  }

  @ParameterizedTest
  @MethodSource("files")
  void apostrophesAreDoubledWherePlacesAreFilled(String bundle) {
    Properties texts = load(bundle);
    assertThat(texts.stringPropertyNames())
        .filteredOn(key -> !places(texts.getProperty(key)).isEmpty())
        .noneMatch(key -> texts.getProperty(key).replace("''", "").contains("'"));
  }

  /** Keys that are put together from what the session beans refuse. */
  private static Set<String> built() {
    Stream<String> weaknesses = Arrays.stream(Weakness.values()).map(Weakness::key);
    Stream<String> refusals =
        Stream.of("same", "over", "elsewhere", "wrong-password", "too-many-tries");
    return Stream.concat(
            Stream.concat(weaknesses, refusals).map(key -> "problem.password." + key),
            Stream.of(
                "problem.name.missing",
                "problem.name.too-long",
                "problem.name.malformed",
                "problem.terms.not-accepted"))
        .collect(Collectors.toSet());
  }

  /** Keys that the console puts together from names of its own. */
  private static Set<String> builtByTheConsole() {
    return Stream.of(
            Arrays.stream(ConsolePage.values()).map(ConsolePage::getTitle),
            Arrays.stream(Role.values()).map(role -> "admin.role." + role.key()),
            names("admin.grant.", GrantState.values()),
            names("admin.act.", Act.values()),
            ofMessages(),
            ofTlsDomains(),
            names("admin.state.", AccountState.values()),
            names("admin.account.is.", AccountState.SUSPENDED, AccountState.CLOSED),
            names("admin.finding.", FAILURES),
            underscored("admin.scope.", Scope.values()),
            names("admin.reach.", Reach.values()),
            names("admin.token.", TokenState.values()),
            underscored("admin.person.", PersonKind.values()),
            underscored("admin.person.", PersonState.values()),
            underscored("admin.user.done.", PersonAct.values()),
            Arrays.stream(AddOutcome.values()).map(one -> "admin.users.line." + one.key()),
            Arrays.stream(PersonOutcome.values())
                .filter(one -> one != PersonOutcome.DONE && one != PersonOutcome.UNKNOWN)
                .map(one -> "admin.user.problem." + one.key()),
            ofRetention(),
            Stream.of("empty", "too-large", "too-long", "not-text")
                .map(key -> "admin.users-import." + key),
            ofRules())
        .flatMap(keys -> keys)
        .collect(Collectors.toSet());
  }

  /** Keys that the pages of rules put together from what is stored. */
  private static Stream<String> ofRules() {
    Stream<String> done = Stream.of("moved", "on", "off", "removed", "added", "last");
    Stream<String> kinds = Arrays.stream(ConditionKind.values()).map(ConditionKind::key);
    return Stream.of(
            done.map(what -> "admin.rules.done." + what),
            Stream.of("tag", "cards").map(one -> "admin.rules.ready." + one + ".name"),
            kinds.flatMap(kind -> Stream.of("admin.rule.kind." + kind, "admin.rule.hint." + kind)),
            names("admin.rule.junction.", Junction.values()),
            names("admin.rule.action.", RuleAction.values()),
            names("admin.rule.problem.", RuleOutcome.NotSaved.values()),
            names("admin.try-mail.problem.", TrialOutcome.NotTried.values()),
            names("admin.try-mail.setting.", Setting.values()),
            names("admin.try-mail.source.", Source.values()),
            names("admin.try-mail.refusal.", TermsOutcome.None.values()),
            Stream.of("seal", "pass", "reject").map(what -> "admin.try-mail.decision." + what))
        .flatMap(keys -> keys);
  }

  /** Keys that the pages of messages put together from what is stored. */
  private static Stream<String> ofMessages() {
    Stream<String> orders =
        Stream.of("", ".ask", ".ask.more", ".ask.recipient", ".hint", ".yes", ".done")
            .flatMap(end -> names("admin.order.", Order.Kind.values()).map(key -> key + end));
    return Stream.of(
            orders,
            names("admin.messages.state.", StateChoice.values()),
            Stream.of("id", "from", "until", "sender", "recipient")
                .map(field -> "admin.messages.wrong." + field),
            names("admin.message.state.", MessageState.values()),
            names("admin.message.kind.", RecipientKind.values()),
            names("admin.level.", Level.values()),
            names("admin.bulk.", Order.Kind.values()),
            names("admin.bulk.", BulkState.values()))
        .flatMap(keys -> keys);
  }

  /** Keys that the pages of retention put together. */
  private static Stream<String> ofRetention() {
    return Stream.of(
            names("admin.retention.kind.", RecordKind.values()),
            names("admin.retention.hint.", RecordKind.values())
                .filter(key -> !key.endsWith(".keys")),
            Stream.of("ask", "ask.more", "will", "will.more").map(key -> "admin.retention." + key),
            names("admin.retention.run.", RunState.values()),
            names("admin.holds.state.", HoldState.values()))
        .flatMap(keys -> keys);
  }

  /** Keys that the page of TLS domains puts together from what tests found. */
  private static Stream<String> ofTlsDomains() {
    return Stream.of(
            names("admin.tls.state.", TlsState.values()),
            names("admin.tls.means.", TlsState.values()),
            names("admin.tls.failure.", OnFailure.values()),
            names("admin.tls.step.", Step.values()),
            names("admin.tls.trouble.", Trouble.values()),
            Stream.of("passed", "failed", "open").map(look -> "admin.tls.is." + look))
        .flatMap(keys -> keys);
  }

  private static Stream<String> names(String prefix, Enum<?>... values) {
    return underscored(prefix, values).map(key -> key.replace('_', '-'));
  }

  private static Stream<String> underscored(String prefix, Enum<?>... values) {
    return Arrays.stream(values).map(value -> prefix + value.name().toLowerCase(Locale.ROOT));
  }

  private static Set<String> allKeys() {
    return bundles()
        .filter(bundle -> !bundle.equals(POST))
        .flatMap(bundle -> keys(bundle).stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> find(Pattern pattern) {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(xhtml|java)"))
          .map(TextsTest::read)
          .flatMap(text -> pattern.matcher(text).results())
          .map((MatchResult match) -> match.group(1))
          .collect(Collectors.toCollection(HashSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).sorted().distinct().toList();
  }

  private static Set<String> keys(String bundle) {
    return new TreeSet<>(load(bundle).stringPropertyNames());
  }

  private static Properties load(String bundle) {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            MAIN.resolve("resources/org/sealpost/web").resolve(bundle + ".properties"))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

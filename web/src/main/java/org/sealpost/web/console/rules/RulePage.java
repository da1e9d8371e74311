package org.sealpost.web.console.rules;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sealpost.envelope.Level;
import org.sealpost.rule.ConditionKind;
import org.sealpost.rule.ConditionLine;
import org.sealpost.rule.Junction;
import org.sealpost.rule.ProfileChoice;
import org.sealpost.rule.RuleAction;
import org.sealpost.rule.RuleOrder;
import org.sealpost.rule.RuleOutcome;
import org.sealpost.rule.RuleOutcome.LinesMalformed;
import org.sealpost.rule.RuleOutcome.NotSaved;
import org.sealpost.rule.RuleOutcome.Saved;
import org.sealpost.rule.RuleView;
import org.sealpost.rule.Rules;
import org.sealpost.web.console.Console;
import org.sealpost.web.console.PageSubject;
import org.sealpost.web.console.PressedButton;
import org.sealpost.web.language.FormProblems;

/** The form of one rule, new or known. Its fields come as they were posted: their number varies. */
@Named
@RequestScoped
public class RulePage {
  @EJB private Rules rules;
  @Inject private Console console;
  @Inject private PressedButton pressed;
  @Inject private PageSubject subject;
  @Inject private RuleLines posted;
  @Inject private FormProblems problems;
  @Inject private FacesContext faces;

  private RuleFields fields = RuleFields.fresh();
  private List<RuleLine> lines = new ArrayList<>();
  private boolean unknown;
  private String done;

  /** Shows the rule that is named, or does what the pressed button says with what was typed. */
  public void look() {
    if (faces.isPostback()) {
      fields = RuleFields.posted(pressed);
      lines = posted.posted();
      act();
    } else if (subject.isNamed()) {
      show(subject.id().flatMap(id -> rules.find(console.mine(), id)));
    } else {
      lines.add(RuleLine.empty(0));
    }
  }

  private void act() {
    if (pressed.is("more")) {
      lines.add(RuleLine.empty(lines.size()));
    }
    pressed
        .number("drop")
        .ifPresent(index -> lines = numbered(lines.stream().filter(one -> one.index() != index)));
    if (pressed.is("save")) {
      save();
    }
  }

  private static List<RuleLine> numbered(Stream<RuleLine> some) {
    List<RuleLine> kept = some.toList();
    return new ArrayList<>(
        IntStream.range(0, kept.size()).mapToObj(i -> kept.get(i).at(i)).toList());
  }

  private void show(Optional<RuleView> rule) {
    rule.ifPresent(
        one -> {
          fields = RuleFields.of(one);
          List<ConditionLine> stored = one.order().lines();
          lines =
              new ArrayList<>(
                  IntStream.range(0, stored.size())
                      .mapToObj(i -> RuleLine.of(i, stored.get(i)))
                      .toList());
        });
    unknown = rule.isEmpty();
    if (unknown) {
      faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void save() {
    lines = numbered(lines.stream().filter(line -> !line.isEmpty()));
    if (fields.days().isEmpty() && !fields.expiryDays().isBlank()) {
      problems.add("days", "admin.rule.problem.expiry-malformed");
      return;
    }
    RuleOrder order = fields.order(lines.stream().map(RuleLine::condition).toList());
    tell(
        fields
            .id()
            .map(id -> rules.change(console.mine(), id, fields.version(), order))
            .orElseGet(() -> rules.add(console.mine(), order)));
  }

  private void tell(RuleOutcome outcome) {
    if (outcome instanceof Saved saved) {
      show(rules.find(console.mine(), saved.id()));
      done = "admin.rule.saved";
    } else if (outcome instanceof LinesMalformed wrong) {
      wrong.lines().forEach(i -> problems.add("value" + i, "admin.rule.problem.line"));
    } else if (outcome instanceof NotSaved why) {
      String key = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
      problems.add(field(why), "admin.rule.problem." + key);
    }
    if (lines.isEmpty()) {
      lines.add(RuleLine.empty(0));
    }
  }

  private static String field(NotSaved why) {
    return switch (why) {
      case NAME_MALFORMED, NAME_TAKEN -> "name";
      case NO_SUCH_PROFILE -> "profile";
      case EXPIRY_MALFORMED -> "days";
      case REJECT_TEXT_MALFORMED -> "text";
      case NO_CONDITIONS,
          TOO_MANY_CONDITIONS,
          TOO_MANY_RULES,
          PATTERNS_TOO_LARGE,
          CHANGED_MEANWHILE,
          GONE ->
          FormProblems.FORM;
    };
  }

  public RuleFields getFields() {
    return fields;
  }

  public List<RuleLine> getLines() {
    return lines;
  }

  /** Whether the named rule is not there. */
  public boolean isUnknown() {
    return unknown;
  }

  public boolean isFresh() {
    return fields.id().isEmpty();
  }

  /** The key of what has just been done, or nothing. */
  public String getDone() {
    return done;
  }

  public List<String> getKinds() {
    return Arrays.stream(ConditionKind.values()).map(ConditionKind::key).toList();
  }

  public List<Integer> getGroups() {
    return IntStream.rangeClosed(0, ConditionLine.GROUPS).boxed().toList();
  }

  public List<Junction> getJunctions() {
    return List.of(Junction.values());
  }

  public List<RuleAction> getActions() {
    return List.of(RuleAction.values());
  }

  /** Levels a rule may ask for; low would loosen. */
  public List<Level> getLevels() {
    return List.of(Level.LOW, Level.MEDIUM, Level.HIGH);
  }

  public List<ProfileChoice> getProfiles() {
    return rules.profiles(console.mine());
  }

  /** Whether the form asks for that profile. */
  public boolean isChosen(UUID profile) {
    return fields.profile().filter(profile::equals).isPresent();
  }
}

package org.sealpost.web.console.features;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sealpost.feature.ComposeSettings;
import org.sealpost.feature.Features;
import org.sealpost.feature.Reach;
import org.sealpost.web.console.Console;
import org.sealpost.web.console.SeenVersion;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.language.Texts;

/** Who may compose to whom by the account. */
@Named
@RequestScoped
public class ComposeRulesForm {
  private static final Reach[] FOR_OUTSIDE = {Reach.NOBODY, Reach.OWN_PEOPLE};

  @EJB private Features features;
  @Inject private Console console;
  @Inject private Texts texts;
  @Inject private FormProblems problems;

  private SeenVersion version;
  private Reach own;
  private Reach outside;
  private boolean everybodys;
  private String done;

  @PostConstruct
  void look() {
    ComposeSettings stored = features.compose(console.mine());
    version = new SeenVersion(stored.version());
    own = stored.ownPeople();
    outside = stored.outsidePeople();
    everybodys = stored.publicDomains();
  }

  public void save() {
    ComposeSettings wanted = new ComposeSettings(version.number(), own, outside, everybodys);
    if (features.change(console.mine(), wanted)) {
      done = "admin.features.compose.saved";
    } else {
      problems.add(FormProblems.FORM, "admin.account.meanwhile");
    }
    look();
  }

  public List<SelectItem> getForOwn() {
    return items(Reach.values());
  }

  public List<SelectItem> getForOutside() {
    return items(FOR_OUTSIDE);
  }

  private List<SelectItem> items(Reach[] offered) {
    return Arrays.stream(offered).map(one -> new SelectItem(one.name(), text(one))).toList();
  }

  private String text(Reach one) {
    return texts.of("admin.reach." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** What is stored, in words, for those who only read. */
  public String getOwnText() {
    return text(own);
  }

  public String getOutsideText() {
    return text(outside);
  }

  /** The key of what has just been done, or nothing. */
  public String getDone() {
    return done;
  }

  public String getVersion() {
    return version.text();
  }

  public void setVersion(String typed) {
    version = SeenVersion.parse(typed);
  }

  public String getOwn() {
    return own.name();
  }

  public void setOwn(String typed) {
    own = Choice.named(Reach.values(), typed, own);
  }

  public String getOutside() {
    return outside.name();
  }

  public void setOutside(String typed) {
    outside = Choice.named(FOR_OUTSIDE, typed, outside);
  }

  public boolean isEverybodys() {
    return everybodys;
  }

  public void setEverybodys(boolean everybodys) {
    this.everybodys = everybodys;
  }
}

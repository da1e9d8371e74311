package org.sealpost.rule;

import java.util.List;

/**
 * What the rules say of a mail.
 *
 * @param nearTags what its subject holds that is nearly a tag
 */
public record Decided(Verdict verdict, List<NearTag> nearTags) {
  public Decided {
    nearTags = List.copyOf(nearTags);
  }
}

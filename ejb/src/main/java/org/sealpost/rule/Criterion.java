package org.sealpost.rule;

/** A question that a mail answers with yes or no. */
@FunctionalInterface
interface Criterion {
  boolean holds(ReadMail mail);
}

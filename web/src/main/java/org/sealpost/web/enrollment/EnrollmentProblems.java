package org.sealpost.web.enrollment;

import java.util.List;
import org.sealpost.enrollment.EnrollOutcome.Problem;
import org.sealpost.web.language.FormProblems;

/** Shows what is wrong with the facts of a person at their fields. */
final class EnrollmentProblems {
  private EnrollmentProblems() {}

  static void add(List<Problem> found, FormProblems shown) {
    found.forEach(each -> shown.add(each.field(), "problem." + each.field() + "." + each.key()));
  }
}

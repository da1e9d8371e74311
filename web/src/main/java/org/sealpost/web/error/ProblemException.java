package org.sealpost.web.error;

/** Carries a problem out of a place that cannot return it. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.type() + ": " + problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** The problem to tell. */
  public Problem problem() {
    return problem;
  }
}

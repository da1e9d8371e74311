package org.sealpost.smtp;

/** The mail server has said no to a mail or its recipient. */
public final class MailRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean permanent;

  MailRefusedException(Reply reply) {
    super("the mail server answered " + reply.code());
    permanent = reply.isPermanent();
  }

  /** Whether it will say so again. */
  public boolean isPermanent() {
    return permanent;
  }
}

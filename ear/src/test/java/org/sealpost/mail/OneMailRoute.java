package org.sealpost.mail;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one {@link MailRoute} for all tests of the run and hands it to those that ask for it. */
final class OneMailRoute implements BeforeAllCallback, ParameterResolver {
  private static MailRoute route;

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(OneMailRoute.class, ignored -> start(), AutoCloseable.class);
  }

  private static AutoCloseable start() {
    route = MailRoute.start();
    return route;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == MailRoute.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return route;
  }
}

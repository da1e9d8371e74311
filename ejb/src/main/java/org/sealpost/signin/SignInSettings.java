package org.sealpost.signin;

/**
 * What an account asks of its people's sign-ins, as somebody has seen it.
 *
 * @param version so that nobody overwrites what he has not seen
 */
public record SignInSettings(int version, SignInLimits limits) {}

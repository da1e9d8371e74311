package org.sealpost.web.caller;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only for the operator's monitoring, which shows {@code SEALPOST_METRICS_TOKEN} as a bearer token.
 * Where the setting is absent, there is no such resource.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForMonitoring {}

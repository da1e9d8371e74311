package org.sealpost.web.caller;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only for scripts of this service's own pages: the request must carry {@code Sealpost-Request: 1},
 * which no form can send, and must not come from another site (ASVS 3.5.1).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForBrowser {}

package org.sealpost.web.gateway;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The one JAX-RS application. Resources and providers are found by their annotations. */
@ApplicationPath("/api/v1")
public class Api extends Application {}

package org.sealpost.bench.noop;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The one JAX-RS application of the no-op. */
@ApplicationPath("/")
public class NoOpApplication extends Application {}

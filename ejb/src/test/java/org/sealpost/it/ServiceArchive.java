package org.sealpost.it;

import java.io.File;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The packaged session beans with their libraries and all integration tests, as a WAR for tests
 * inside the server.
 */
public final class ServiceArchive {
  private static final String INSIDE = ".*(?<!Test)\\.class";
  private static final String OUTSIDE = ".*/(database|it/run)/.*";

  private ServiceArchive() {}

  /** The archive of every test. */
  public static WebArchive war() {
    GenericArchive tests =
        ShrinkWrap.create(ExplodedImporter.class)
            .importDirectory(new File("target/test-classes"))
            .as(GenericArchive.class);
    return ShrinkWrap.create(WebArchive.class, "it.war")
        .addAsLibrary(new File("target/sealpost-ejb.jar"))
        .addAsLibraries(new File("target/it-libraries").listFiles())
        .merge(tests, "WEB-INF/classes", path -> isInside(path.get()));
  }

  private static boolean isInside(String path) {
    return path.matches(INSIDE) && !path.matches(OUTSIDE);
  }
}

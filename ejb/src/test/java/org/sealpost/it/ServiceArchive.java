package org.sealpost.it;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The packaged session beans with their libraries, as a WAR for tests inside the server. */
public final class ServiceArchive {

  private ServiceArchive() {}

  /** An archive to which a test adds its own supporting classes. */
  public static WebArchive war() {
    return ShrinkWrap.create(WebArchive.class, "it.war")
        .addAsLibrary(new File("target/sealpost-ejb.jar"))
        .addAsLibraries(new File("target/it-libraries").listFiles());
  }
}

package org.sealpost.it.run;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;

/** Starts the server for the first test class and lets it run: every class has the same archive. */
public final class OneServer extends PayaraMicroDeployableContainer {
  private ProtocolMetaData deployed;
  private Archive<?> archive;

  @Override
  public ProtocolMetaData deploy(Archive<?> first) throws DeploymentException {
    if (deployed == null) {
      deployed = super.deploy(first);
      archive = first;
    }
    return deployed;
  }

  @Override
  public void undeploy(Archive<?> ignored) {
    // The next class needs it.
  }

  @Override
  public void stop() throws LifecycleException {
    try {
      if (deployed != null) {
        super.undeploy(archive);
      }
    } catch (DeploymentException stayed) {
      throw new LifecycleException("the server did not end", stayed);
    }
    super.stop();
  }
}

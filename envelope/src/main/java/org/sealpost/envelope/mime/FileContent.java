package org.sealpost.envelope.mime;

import java.io.IOException;
import org.sealpost.envelope.container.Step;

/** The content of an attachment: its bytes as they are. */
record FileContent(PartSteps steps) implements Content {

  @Override
  public void add(byte[] bytes, int offset, int length) throws IOException {
    steps.add(bytes, offset, length);
  }

  @Override
  public void addDecoded(Unit unit) throws IOException {
    steps.share(new Step.Raw(unit.step().segment()), unit.bytes().length);
  }

  @Override
  public void addPlayed(Unit unit) throws IOException {
    steps.share(unit.step(), unit.played());
  }

  @Override
  public void end() {
    // bytes have no unfinished state
  }
}

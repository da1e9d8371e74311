package org.sealpost.envelope.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.sealpost.envelope.container.Index.Person;

/** Reads address fields leniently: groups resolved, encoded words decoded, nothing judged. */
public final class Addresses {

  private Addresses() {}

  /**
   * @param raw a whole field, with its name
   */
  public static List<Person> of(byte[] raw) {
    ByteSequence body = ContentUtil.encode(StandardCharsets.UTF_8, FieldText.body(raw));
    AddressList list =
        LenientAddressParser.DEFAULT.parseAddressList(body, new ParserCursor(0, body.length()));
    List<Person> people = new ArrayList<>();
    for (Mailbox mailbox : list.flatten()) {
      Person person = person(mailbox);
      if (!person.name().isEmpty() || !person.address().isEmpty()) {
        people.add(person);
      }
    }
    return people;
  }

  private static Person person(Mailbox mailbox) {
    String name = mailbox.getName() == null ? "" : FieldText.wide(mailbox.getName());
    String local = mailbox.getLocalPart() == null ? "" : mailbox.getLocalPart();
    String domain = mailbox.getDomain() == null ? "" : "@" + mailbox.getDomain();
    return new Person(FieldText.decoded(name), FieldText.clean(FieldText.wide(local + domain)));
  }
}

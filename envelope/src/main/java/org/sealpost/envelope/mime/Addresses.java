package org.sealpost.envelope.mime;

import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.sealpost.envelope.container.Index.Person;

/** Reads address fields leniently: groups resolved, encoded words decoded, nothing judged. */
public final class Addresses {

  private Addresses() {}

  /**
   * @param raw a whole field, with its name
   */
  public static List<Person> of(byte[] raw) {
    AddressList list =
        LenientAddressParser.DEFAULT.parseAddressList(FieldText.narrow(FieldText.body(raw)));
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
